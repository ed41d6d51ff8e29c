"""What matters to me: paper to write on beside a comparison, kept as it is written."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from companion.services.weighing import keep_matters, what_matters
from companion.ui.pages.context import PageContext
from companion.ui.pages.treatments.ask_place import AskPlace
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.text import Heading, Text

FIELD = "matters"


class MattersPaper(QWidget):
    """One page of paper, the same whatever is compared, with a few gentle ways to begin.

    `anchor` is where it stands, so that an undo leads back to it.
    """

    def __init__(self, context: PageContext, anchor: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._anchor = anchor
        self._kept = what_matters(context.session.snapshot)
        title = self.tr("What matters to me")
        self.box = NoteBox(title, self._kept, lines=4, label_shown=False)
        self.box.page.setReadOnly(context.session.read_only)
        self.prompts: list[LinkButton] = []
        page_id, _, part = anchor.rpartition("/")
        self.ask = AskPlace(context, page_id, part, title)
        self._put_together(title)
        self.box.settled.connect(self._on_settled)
        self.box.left.connect(self._on_left)

    def _put_together(self, title: str) -> None:
        column = Column(self, gap=12)
        column.add(Heading(title, 2))
        lead = self.tr(
            "This page is yours. You can show it to your team, or keep it to yourself. "
            "It is kept as you write."
        )
        column.add(Text(lead), self.box)
        column.add(Text(self.tr("Some people write about one of these:"), muted=True))
        links = QWidget()
        line = FlowLayout(links, gap=24)
        for words in self._prompts():
            link = LinkButton(words)
            link.setEnabled(not self._context.session.read_only)
            link.clicked.connect(self._on_prompt)
            self.prompts.append(link)
            line.addWidget(link)
        column.add(links)
        column.addSpacing(8)
        column.add(self.ask)

    def _prompts(self) -> tuple[str, ...]:
        return (
            self.tr("Being at home"),
            self.tr("Fewer days in hospital"),
            self.tr("A chance of remission"),
            self.tr("Having energy for"),
            self.tr("Being near"),
            self.tr("What worries me most"),
        )

    def refresh(self) -> None:
        """Show the words as they are kept, as after an undo; typing is left alone."""
        self.ask.refresh()
        session = self._context.session
        words = what_matters(session.snapshot)
        if words != self._kept and not session.pending:
            self._kept = words
            self.box.text = words

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is written when the screen is left."""
        self.box.settle()
        self._on_left()
        super().hideEvent(event)

    @Slot(str)
    def _on_settled(self, text: str) -> None:
        self._kept = text
        self._context.session.do(keep_matters, merge=FIELD, text=text, anchor=self._anchor)

    @Slot()
    def _on_left(self) -> None:
        self._context.session.leave(FIELD)

    @Slot()
    def _on_prompt(self) -> None:
        link = self.sender()
        if not isinstance(link, LinkButton):
            return
        page = self.box.page
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        page.moveCursor(QTextCursor.MoveOperation.End)
        before = self.box.text
        gap = "\n" if before and not before.endswith("\n") else ""
        page.textCursor().insertText(f"{gap}{link.text()}: ")
