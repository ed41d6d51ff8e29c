"""Just listening: one large sheet of paper and nothing else, or nothing at all (walks.md 28)."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from companion.ui.pages.visit.keeper import VisitKeeper
from companion.ui.toolkit.layout import FlowLayout
from companion.ui.widgets.button import BackButton, Button, ButtonKind
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.page_panel import LIST_WIDTH, PagePanel

ELSE = "else_said"
_LINES = 12


class Listening(PagePanel):
    """One paper, the same as "Anything else they said"; it can be put away. `left` goes back."""

    left = Signal()

    def __init__(self, keeper: VisitKeeper, parent: QWidget | None = None) -> None:
        super().__init__("", width=LIST_WIDTH, parent=parent)
        self._keeper = keeper
        self.set_title(self.tr("Just listening"))
        self.back = BackButton(self.tr("In the room"))
        self.paper_button = Button("", ButtonKind.QUIET)
        self.paper = NoteBox(self.tr("Anything they say"), lines=_LINES, label_shown=False)
        above = QWidget()
        line = FlowLayout(above, gap=24)
        line.addWidget(self.back)
        line.addWidget(self.paper_button)
        self._top.insertWidget(0, above)
        self.content.add(self.paper)
        self.back.clicked.connect(self.left)
        self.paper_button.clicked.connect(self._on_paper)
        self.paper.settled.connect(self._on_settled)
        self.paper.left.connect(self._on_left)
        self._name_button()

    def begin(self) -> None:
        """Show the paper with what is on it, and the cursor at its end."""
        self.refresh()
        self._show_paper(shown=True)

    def refresh(self) -> None:
        """Show what is kept."""
        self.paper.text = self._keeper.part(ELSE)

    @Slot()
    def _on_paper(self) -> None:
        self._show_paper(shown=self.paper.isHidden())

    def _show_paper(self, *, shown: bool) -> None:
        self.paper.settle()
        self.paper.setVisible(shown)
        self._name_button()
        if shown:
            self.paper.page.moveCursor(QTextCursor.MoveOperation.End)
            self.paper.setFocus()

    def _name_button(self) -> None:
        away = self.paper.isHidden()
        words = self.tr("Show the paper") if away else self.tr("Put the paper away")
        self.paper_button.setText(words)

    @Slot(str)
    def _on_settled(self, words: str) -> None:
        self._keeper.write_part(ELSE, words)

    @Slot()
    def _on_left(self) -> None:
        self._keeper.leave_part(ELSE)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is being written."""
        self.paper.settle()
        super().hideEvent(event)
