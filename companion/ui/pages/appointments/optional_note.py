"""A note that takes no more room than a button until there is something to write."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from companion.ui.toolkit.layout import Column
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.turn_button import TurnButton

_AT_ONCE = 5_000  # characters that are laid out without a wait


class OptionalNote(QWidget):
    """A button that opens a page to write on; words that are there already open it (walks.md 40).

    Very many words wait for the button: laying them out would hold the window. The signals are
    those of `NoteBox`.
    """

    settled = Signal(str)
    changed = Signal(str)
    left = Signal()
    keeps_height = True

    def __init__(
        self, add: str, label: str, hint: str = "", *, lines: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = (label, hint, lines)
        self._add_words = add
        self._held = ""
        self.add = TurnButton(add, "plus")
        self.box: NoteBox | None = None
        self._column = Column(self, gap=0)
        self._column.add(self.add, left=True)
        self.add.clicked.connect(self._on_add)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @property
    def text(self) -> str:
        """What is written."""
        return self.box.text if self._is_open and self.box is not None else self._held

    @text.setter
    def text(self, text: str) -> None:
        self._held = text
        opened = bool(text) and (self._is_open or len(text) <= _AT_ONCE)
        if opened:
            self._open().text = text
        elif self.box is not None:
            self.box.text = ""
        self._show(opened)

    @property
    def _is_open(self) -> bool:
        return self.box is not None and not self.box.isHidden()

    def close_if_empty(self) -> None:
        """Be no more than the button again, as for another appointment."""
        if not self.text:
            self.text = ""

    def settle(self) -> None:
        """Say the text now if it has changed, as before a window closes."""
        if self.box is not None:
            self.box.settle()

    def _open(self) -> NoteBox:
        if self.box is None:
            label, hint, lines = self._words
            self.box = NoteBox(label, hint=hint, lines=lines, parent=self)
            # Made late, it stands last in the chain of Tab and would hand the focus back there.
            self.box.setFocusProxy(None)  # type: ignore[arg-type]  # the stubs forget None
            self._column.add(self.box)
            self.box.settled.connect(self.settled)
            self.box.changed.connect(self.changed)
            self.box.left.connect(self.left)
            read_in_layout_order(_page_of(self))
        return self.box

    def _show(self, opened: bool) -> None:
        if self.box is not None:
            self.box.setVisible(opened)
        self.add.setVisible(not opened)
        label = self._words[0]
        long = self.tr("Show all of it: {label}").format(label=label)
        self.add.setText(long if self._held and not opened else self._add_words)

    @Slot()
    def _on_add(self) -> None:
        box = self._open()
        box.text = self._held
        self._show(opened=True)
        box.page.setFocus()


def _page_of(widget: QWidget) -> QWidget:
    """Return the page a widget stands on, or the widget itself while it stands on none."""
    step = widget.parentWidget()
    while step is not None and not isinstance(step, QScrollArea):
        step = step.parentWidget()
    return step or widget
