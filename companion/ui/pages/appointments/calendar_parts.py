"""What a calendar file would change and what it leaves out, forty lines at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from companion.ui.pages.appointments.calendar_words import Line, Part
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.list_panel import Group, ListPanel
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text

_READABLE = 2_000
_GAP = 12  # px at 100 %: what the file says belongs to the line above it


class CalendarParts(QWidget):
    """The parts under their headings. `copied` says that lines of the file were copied."""

    copied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = Column(self, gap=16)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show these parts in place of the ones before."""
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for part in parts:
            panel: ListPanel[Line] = ListPanel(self._make_row, label=part.title, gap=_GAP)
            self._column.add(panel)
            panel.show_groups((Group(part.title, part.lines),))
        self.setVisible(bool(parts))

    def _make_row(self, line: Line) -> QWidget:
        if not line.raw:
            return Text(line.words)
        row = LeftOutRow(line)
        row.copied.connect(self.copied)
        return row


class LeftOutRow(QWidget):
    """What was left out, and under a fold what the file says there, to read and to copy."""

    copied = Signal()

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._raw = line.raw
        self.copy_button: Button | None = None
        self.fold = Disclosure(self.tr("What the file says"))
        self.fold.button.setAccessibleName(
            self.tr("What the file says about: {what}").format(what=line.words)
        )
        self.fold.toggled.connect(self._on_toggled)
        Column(self, gap=0).add(Text(line.words), self.fold)

    @Slot(bool)
    def _on_toggled(self, opened: bool) -> None:
        """Make what is inside when it is first opened."""
        if not opened or self.copy_button is not None:
            return
        self.copy_button = Button(self.tr("Copy these lines"), ButtonKind.QUIET, "copy")
        self.copy_button.clicked.connect(self._on_copy)
        self.fold.content.add(Text(self._raw[:_READABLE]))
        if len(self._raw) > _READABLE:
            self.fold.content.add(
                Text(self.tr("This is the beginning. Copying takes all of it."), muted=True)
            )
        self.fold.content.add(self.copy_button, left=True)
        read_in_layout_order(self)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._raw)
        if self.copy_button is not None:
            self.copy_button.setText(self.tr("These lines are copied"))
        self.copied.emit()
