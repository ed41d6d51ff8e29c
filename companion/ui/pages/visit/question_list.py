"""The questions of a visit to jump to: nobody in the room talks in the order of a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.services.asking_book import Listed, Outcome, has_answer
from companion.ui.toolkit.plain import without_mnemonic
from companion.ui.widgets.button import BackButton, LinkButton
from companion.ui.widgets.list_panel import ListPanel
from companion.ui.widgets.page_panel import LIST_WIDTH, PagePanel
from companion.ui.widgets.paper_sheet import PaperSheet, RuledLine
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text


class JumpLine(NamedTuple):
    """A question of the visit, and how it stands in words."""

    key: str
    text: str
    state: str


class JumpRow(RuledLine):
    """A question to press, and how it stands in words."""

    chosen = Signal(str)

    def __init__(self, line: JumpLine, parent: QWidget | None = None) -> None:
        super().__init__(gap=0, parent=parent)
        self._key = line.key
        self.button = LinkButton("", colour="ink")
        self._state = Text("", muted=True)
        self.content.add(self.button, self._state)
        self.button.clicked.connect(self._on_pressed)
        self.show_line(line)

    def show_line(self, line: JumpLine) -> None:
        """Show a question."""
        self._key = line.key
        words = without_mnemonic(line.text)
        if self.button.text() != words:
            self.button.setText(words)
        self._state.setText(line.state)
        self._state.setVisible(bool(line.state))
        self.button.setAccessibleDescription(line.state)

    @Slot()
    def _on_pressed(self) -> None:
        self.chosen.emit(self._key)


class QuestionList(PagePanel):
    """All questions of a visit. `chosen` carries the one to show; `left` goes back."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", width=LIST_WIDTH, parent=parent)
        self.set_title(self.tr("All questions"))
        self.back = BackButton(self.tr("In the room"))
        self.set_back(self.back)
        self.list: ListPanel[JumpLine] = ListPanel(
            self._make_row, self._update_row, label=self.tr("All questions"), gap=0
        )
        sheet = PaperSheet()
        sheet.content.add(self.list)
        self.content.add(sheet)
        self.back.clicked.connect(self.left)

    def _make_row(self, line: JumpLine) -> JumpRow:
        row = JumpRow(line)
        row.chosen.connect(self.chosen)
        return row

    def _update_row(self, row: QWidget, line: JumpLine) -> None:
        if isinstance(row, JumpRow):
            row.show_line(line)

    def update_questions(self, listed: Sequence[Listed]) -> None:
        """Show how the questions stand now."""
        self.list.show_items(tuple(map(_line, listed)))

    def show_questions(self, listed: Sequence[Listed], here: str) -> None:
        """Show the questions, with the focus on the one the person was at."""
        self.update_questions(listed)
        read_in_layout_order(self)
        row = self.list.reveal(here) if here else None
        (row.button if isinstance(row, JumpRow) else self.back).setFocus()


def _line(listed: Listed) -> JumpLine:
    return JumpLine(listed.question.id, listed.question.text, _state(listed))


def _state(listed: Listed) -> str:
    translate = QCoreApplication.translate
    if listed.asking is not None and listed.asking.outcome == Outcome.AGAIN:
        return translate("QuestionList", "Asked, and to ask again")
    if has_answer(listed.asking):
        return translate("QuestionList", "Asked")
    return translate("QuestionList", "To ask again") if listed.again else ""
