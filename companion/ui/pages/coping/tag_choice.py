"""Choosing a tag among those in use, to find notes by it; nothing where there are no tags."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.layout import Column
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.rows import RadioRow


class TagChoice(QWidget):
    """A fold with a row for each tag, and one for all notes. `chosen` carries the tag, or none."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fold = Disclosure("")
        self.rows: dict[str, RadioRow] = {}
        self.tag = ""
        self._tags: tuple[str, ...] = ()
        self._list: QWidget | None = None
        self.fold.toggled.connect(self._on_opened)
        Column(self, gap=0).add(self.fold)
        self._tell()
        self.hide()

    def show_tags(self, tags: tuple[str, ...]) -> None:
        """Offer these tags; a chosen one that is not in use any more is not chosen any more."""
        if tags == self._tags:
            return
        self._tags = tags
        self.setVisible(bool(tags))
        if self.tag not in tags:
            self.tag = ""
        self._tell()
        self._fill()

    @Slot(bool)
    def _on_opened(self, _opened: bool) -> None:
        self._fill()

    def _fill(self) -> None:
        """Make the rows, while the fold is open."""
        gone, self._list = self._list, None
        if gone is not None:
            gone.hide()
            gone.deleteLater()
        self.rows = {}
        if not self.fold.opened:
            return
        self._list = QWidget()
        column = Column(self._list, gap=0)
        for tag in ("", *self._tags):
            row = RadioRow(tag or self.tr("All my notes"), tag == self.tag)
            row.setProperty("tag", tag)
            row.toggled.connect(self._on_toggled)
            self.rows[tag] = row
            column.add(row)
        self.fold.content.add(self._list)
        self._list.show()
        read_in_layout_order(self.window())

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        row = self.sender()
        if on and isinstance(row, RadioRow):
            self.tag = str(row.property("tag"))
            self._tell()
            self.chosen.emit(self.tag)

    def _tell(self) -> None:
        words = self.tr("Only notes with the tag {tag}").format(tag=self.tag)
        self.fold.button.setText(words if self.tag else self.tr("Choose a tag"))
