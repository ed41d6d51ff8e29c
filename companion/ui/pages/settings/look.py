"""Text size and colours, each chosen by one press and seen at once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.display import TEXT_SIZES, ThemeChoice
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.toolkit.theme import ThemeController
from companion.ui.widgets.rows import RadioRow
from companion.ui.widgets.text import Heading, Text


class LookPanel(QWidget):
    """The two choices and a sample; what is chosen holds for the whole window at once."""

    def __init__(self, theme: ThemeController, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._telling = False
        self.sizes = {
            percent: RadioRow(self.tr("{percent}%").format(percent=percent))
            for percent in TEXT_SIZES
        }
        self.colours = {choice: RadioRow(theme_words(self, choice)) for choice in ThemeChoice}
        self._build()
        for percent, row in self.sizes.items():
            row.toggled.connect(partial(self._on_size, percent))
        for choice, row in self.colours.items():
            row.toggled.connect(partial(self._on_colours, choice))
        theme.changed.connect(self.show_present)
        self.show_present()

    def _build(self) -> None:
        column = Column(self, gap=12)
        column.add(Heading(self.tr("Text size"), 3, tight=True))
        column.add(_choices(self.tr("Text size"), self.sizes.values()))
        column.add(Text(self.tr("This is how large the text is. It changes as you choose.")))
        column.add(Heading(self.tr("Colours"), 3))
        column.add(_choices(self.tr("Colours"), self.colours.values()))

    @Slot()
    def show_present(self) -> None:
        """Mark the size and the colours in use."""
        self._telling = True
        self.sizes[self._theme.text_percent].setChecked(True)
        self.colours[ThemeChoice(self._theme.choice)].setChecked(True)
        self._telling = False

    def _on_size(self, percent: int, chosen: bool) -> None:
        if chosen and not self._telling:
            self._theme.apply(self._theme.choice, percent)

    def _on_colours(self, choice: ThemeChoice, chosen: bool) -> None:
        if chosen and not self._telling:
            self._theme.apply(choice.value, self._theme.text_percent)


def theme_words(speaker: QObject, choice: ThemeChoice) -> str:
    """Return the name of a look."""
    return {
        ThemeChoice.COMPUTER: speaker.tr("Like my computer"),
        ThemeChoice.LIGHT: speaker.tr("Light"),
        ThemeChoice.DARK: speaker.tr("Dark"),
        ThemeChoice.CONTRAST: speaker.tr("High contrast"),
    }[choice]


def _choices(name: str, rows: object) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder, gap=16)
    for row in rows:  # type: ignore[attr-defined]
        flow.addWidget(row)
    set_role(holder, Role.GROUPING, name)
    return holder
