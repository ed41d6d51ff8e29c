"""What is written in the room, asked of the session; and what a box shows before it is on disk."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject

from companion.domain.records import Question
from companion.services.asking_book import Listed, Occasion, Outcome
from companion.services.askings import keep_answer, mark_asked, settle_outcome
from companion.services.visit_room import PAGE, questions_there, room_anchor, who_said_last
from companion.services.visits import visit_of, write_visit
from companion.ui.pages.context import PageContext
from companion.ui.session import Changes, Way


class VisitKeeper(QObject):
    """The words of one visit. Nothing here waits for the disk.

    What was typed last is shown again at once, also where it is still on its way.
    """

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.appointment_id = ""
        self._order: tuple[str, ...] = ()
        self._answers: dict[str, str] = {}
        self._who: dict[str, str] = {}
        self._last_who = ""
        self._parts: dict[str, str] = {}

    def open(self, appointment_id: str) -> None:
        """Turn to an appointment."""
        if appointment_id == self.appointment_id:
            return
        self.appointment_id = appointment_id
        self._order = ()
        self._forget()

    def _forget(self) -> None:
        self._answers.clear()
        self._who.clear()
        self._parts.clear()
        self._last_who = ""

    def hear(self, changes: Changes | None) -> None:
        """Show what is kept and not what was typed, once something else wrote it."""
        if changes is None or changes.way is not Way.DID:
            self._forget()

    def holds(self, part: str) -> bool:
        """Whether a part was typed here last, so that its box is ahead of what is kept."""
        return part in self._parts

    @property
    def context(self) -> PageContext:
        """What the screens of the visit share."""
        return self._context

    # --- questions ---

    def listed(self) -> tuple[Listed, ...]:
        """Return the questions, in the order they were first shown in."""
        context = self._context
        found = questions_there(
            context.session.snapshot, self.appointment_id, context.today(), self._order
        )
        self._order = tuple(each.question.id for each in found)
        return found

    def answer(self, listed: Listed) -> str:
        """Return the answer as it was typed last."""
        kept = listed.asking.answer if listed.asking else ""
        return self._answers.get(listed.question.id, kept)

    def who(self, listed: Listed) -> str:
        """Return who said it; before that is known, who gave the answer before this one."""
        question_id = listed.question.id
        if question_id in self._who:
            return self._who[question_id]
        if listed.asking is not None and (listed.asking.who or listed.asking.answer):
            return listed.asking.who
        snapshot = self._context.session.snapshot
        return self._last_who or who_said_last(snapshot, self.appointment_id)

    def write_answer(self, question: Question, answer: str, who: str) -> None:
        """Keep an answer as it stands now, with who gave it."""
        self._answers[question.id] = answer
        self._remember(question.id, who)
        self._context.session.do(
            keep_answer,
            merge=self._field(question.id, "answer"),
            answer=answer,
            who=who if answer.strip() else None,
            **self._there(question.id),
        )

    def write_who(self, question: Question, who: str) -> None:
        """Keep who gave an answer."""
        self._remember(question.id, who)
        self._context.session.do(
            keep_answer,
            merge=self._field(question.id, "who"),
            who=who,
            **self._there(question.id),
        )

    def mark_asked(self, question: Question, *, asked: bool) -> None:
        """Mark a question as asked, or as not asked after all."""
        self._context.session.do(mark_asked, asked=asked, **self._there(question.id))

    def settle_outcome(self, question: Question, outcome: Outcome) -> None:
        """Say whether a question is clear for now or to be asked again."""
        self._context.session.do(settle_outcome, outcome=outcome, **self._there(question.id))

    def leave(self, question: Question) -> None:
        """End the undo steps of a question that is left."""
        for part in ("answer", "who"):
            self._context.session.leave(self._field(question.id, part))

    def _remember(self, question_id: str, who: str) -> None:
        self._who[question_id] = who
        self._last_who = who.strip() or self._last_who

    def _there(self, question_id: str) -> dict[str, Any]:
        return {
            "question_id": question_id,
            "at": Occasion(self.appointment_id),
            "today": self._context.today(),
            "page": PAGE,
            "anchor": room_anchor(self.appointment_id, question_id),
        }

    def _field(self, record_id: str, part: str) -> str:
        return f"visit:{self.appointment_id}:{record_id}:{part}"

    # --- beside the answers ---

    def part(self, name: str) -> str:
        """Return a part of the visit (`services.visits.PARTS`) as it was typed last."""
        visit = visit_of(self._context.session.snapshot, self.appointment_id)
        kept = str(getattr(visit, name)) if visit else ""
        return self._parts.get(name, kept)

    def write_part(self, name: str, words: str) -> None:
        """Keep a part of the visit as it stands now."""
        self._write(name, {name: words})

    def write_told(self, kept: Mapping[str, str]) -> None:
        """Keep what we were told (`services.visit_told.told_to_keep`)."""
        self._write("told", kept)

    def _write(self, name: str, kept: Mapping[str, str]) -> None:
        self._parts.update(kept)
        self._context.session.do(
            write_visit,
            merge=self._field("", name),
            appointment_id=self.appointment_id,
            **kept,
        )

    def leave_part(self, name: str) -> None:
        """End the undo step of a part that is left."""
        self._context.session.leave(self._field("", name))
