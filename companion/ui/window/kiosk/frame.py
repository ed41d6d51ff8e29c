"""How a kiosk is laid out: the header, three tabs, the page, and the way to finish below it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from companion.ui.pages.context import PageName
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.toolkit.tokens import Theme, current_theme, fill
from companion.ui.widgets.button import Button
from companion.ui.widgets.text import Text
from companion.ui.window.header import Header
from companion.ui.window.page_stack import PageStack
from companion.ui.window.rail import SectionTabs

SECTIONS = (PageName.TREATMENTS, PageName.QUESTIONS, PageName.JOURNEY)
_GAP = 8
_LEAST_PRESS = 64  # for a finger on a standing screen (experience.md 5.4)


class _Strip(QWidget):
    """A band across the window with a fine line on one side."""

    def __init__(self, *, line_above: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line_above = line_above
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line."""
        colours = current_theme().colours
        painter = QPainter(self)
        fill(painter, self.rect(), colours.surface)
        line = 0 if self._line_above else self.height() - 1
        fill(painter, QRect(0, line, self.width(), 1), colours.divider)
        painter.end()


class KioskTabs(SectionTabs):
    """The three sections side by side, under each other where they do not fit."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(SECTIONS, parent=parent)
        row = FlowLayout(self, gap=_GAP)
        for tab in self.tabs.values():
            row.addWidget(tab)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the icons out where the words alone fit on one line."""
        super().resizeEvent(event)
        self._fit()

    def follow_theme(self, theme: Theme) -> None:
        """Take the room of a text size."""
        self._fit()

    def _fit(self) -> None:
        tabs = tuple(self.tabs.values())
        for tab in tabs:
            tab.show_icon(True)
        wide = sum(tab.sizeHint().width() + _GAP for tab in tabs) - _GAP
        for tab in tabs:
            tab.show_icon(wide <= self.width())


class KioskFrame(QWidget):
    """The parts of the window. `layers` holds the screens that are not pages, and `reading`."""

    finish_pressed = Signal()

    def __init__(self, stack: PageStack, *, is_trial: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stack = stack
        self.header = Header(parent=self)
        self.tabs = KioskTabs()
        self.layers = QStackedWidget()
        self.reading = QWidget()
        self.finish_button = Button(self.tr("Finish and clear"))
        self.finish_button.set_tall(True)
        self.finish_button.setMinimumHeight(_LEAST_PRESS)
        self.finish_button.clicked.connect(self.finish_pressed)
        self.finish_button.hide()
        self._build(is_trial=is_trial)
        stack.turned.connect(self._on_turned)

    def _build(self, *, is_trial: bool) -> None:
        tabs = _Strip()
        around = Column(tabs, gap=0)
        around.setContentsMargins(12, 4, 12, 5)
        around.add(self.tabs)
        inside = QVBoxLayout(self.reading)
        foot = _Strip(line_above=True)
        below = Column(foot, gap=0)
        below.setContentsMargins(16, 9, 16, 8)
        line = FlowLayout(gap=16)
        line.addWidget(self.finish_button)
        kept, trial = self.tr("Nothing you do here is kept."), _trial_words()
        small = TypeStep.CAPTION
        line.addWidget(Text(trial, small, weight=700) if is_trial else Text(kept, small))
        below.addLayout(line)
        whole = QVBoxLayout(self)
        for layout in (inside, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        inside.addWidget(tabs)
        inside.addWidget(self.stack, 1)
        self.layers.addWidget(self.reading)
        whole.addWidget(self.header)
        whole.addWidget(self.layers, 1)
        whole.addWidget(foot)

    def show_layer(self, layer: QWidget) -> None:
        """Show the pages or one of the screens, with the way to finish while there is something."""
        if self.layers.indexOf(layer) < 0:
            self.layers.addWidget(layer)
        self.layers.setCurrentWidget(layer)
        self.finish_button.setVisible(layer is self.reading)

    def _on_turned(self) -> None:
        self.tabs.set_current(self.stack.name)


def _trial_words() -> str:
    """Return what stands on every screen until a clinic has signed the kiosk off (walks.md 14)."""
    return QCoreApplication.translate("KioskFrame", "Trial screen, not for patients")
