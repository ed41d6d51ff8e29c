"""The quiet row about an appointment that was begun and not added yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.layout import FlowLayout, Row
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.icon_label import IconLabel
from companion.ui.widgets.side_by_side import SideBySide
from companion.ui.widgets.text import Text


class BegunRow(QWidget):
    """Says what was begun; going on and letting go carry the id of the draft."""

    go_on_asked = Signal(str)
    let_go_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft_id = ""
        self._words = Text("")
        self.go_on = Button(self.tr("Go on"))
        self.let_go = Button(self.tr("Let it go"), ButtonKind.QUIET)
        said, buttons = QWidget(), QWidget()
        row = Row(said, gap=12)
        row.setContentsMargins(0, 10, 0, 10)  # one line of words is as high as the buttons
        row.addWidget(IconLabel("pencil", "muted"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        ways = FlowLayout(buttons, gap=8)
        ways.addWidget(self.go_on)
        ways.addWidget(self.let_go)
        SideBySide(said, buttons, least=300, line=50, parent=self)
        self.go_on.clicked.connect(self._on_go_on)
        self.let_go.clicked.connect(self._on_let_go)

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    @property
    def draft_id(self) -> str:
        """The draft it is about; empty while there is none."""
        return self._draft_id

    def show_draft(self, draft_id: str, words: str) -> None:
        """Offer to go on with a draft; without one, take no room."""
        self._draft_id = draft_id
        self._words.setText(words)
        self.setVisible(bool(draft_id))

    @Slot()
    def _on_go_on(self) -> None:
        self.go_on_asked.emit(self._draft_id)

    @Slot()
    def _on_let_go(self) -> None:
        self.let_go_asked.emit(self._draft_id)
