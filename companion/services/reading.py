"""Use cases while reading: the answer at a topic's door, and keeping one's place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import Enum, auto
from typing import TYPE_CHECKING

from companion.content.gates import SHOW, visible
from companion.domain.records import GateAnswer, GateChoice, Kind, Place, Record, fixed_id
from companion.services.actions import Action
from companion.services.snapshot import Snapshot
from companion.services.steps import Step, changed

if TYPE_CHECKING:
    from companion.content import BankQuestion


class Door(Enum):
    """What a person meets where a hard topic begins."""

    OPEN = auto()
    """The text itself."""
    ASKS = auto()
    """The cover, with its free choice."""
    NOT_NOW = auto()
    """One quiet line: they chose not to read about this for now."""
    LATER = auto()
    """One quiet line: they will be asked when they open this again."""
    SOMEONE_ELSE = auto()
    """One quiet line: someone else looks at this for them."""


def door(answer: GateAnswer | None, *, anew: bool) -> Door:
    """Return what stands at a topic's door.

    Args:
        answer: What was chosen there; None if it was never asked.
        anew: Whether the topic is being opened again since that was chosen. "Ask me later" asks
            then, and not before (walks.md 4).
    """
    if answer is GateAnswer.SHOW:
        return Door.OPEN
    if answer is GateAnswer.NOT_NOW:
        return Door.NOT_NOW
    if answer is GateAnswer.SOMEONE_ELSE:
        return Door.SOMEONE_ELSE
    return Door.LATER if answer is GateAnswer.ASK_LATER and not anew else Door.ASKS


def topic_choices(snapshot: Snapshot, also: str | None = None) -> Mapping[str, str]:
    """Return the topics that are open, as `visible` wants them; `also` is open just this once."""
    return dict.fromkeys(snapshot.open_topics | ({also} if also else set()), SHOW)


def open_questions(
    snapshot: Snapshot, questions: Iterable[BankQuestion], also: str | None = None
) -> tuple[BankQuestion, ...]:
    """Return the ready questions that may be shown: of open topics, of none, or a person's own.

    What someone ticked is theirs, and is never closed again (walks.md 2). `also` is a topic that
    is open just this once.
    """
    choices = topic_choices(snapshot, also)
    mine = {each.bank_id for each in snapshot.questions.values()}
    return tuple(each for each in questions if visible(each, choices) or each.id in mine)


def answer_gate(
    snapshot: Snapshot,
    *,
    topic: str,
    answer: GateAnswer,
    now: datetime,
    page: str = "treatments",
    anchor: str = "",
) -> Step:
    """Return the step that keeps the answer at a topic's door, which can always be changed.

    `page` and `anchor` are where it was given, so that Undo leads back to it.
    """
    record_id = fixed_id("gate", topic)
    before = snapshot.table(Kind.GATES).get(record_id)
    after: Record = (
        changed(before, now, answer=answer)
        if before
        else GateChoice(id=record_id, created_at=now, updated_at=now, topic=topic, answer=answer)
    )
    return Step(action=Action.GATE_ANSWERED, page=page, anchor=anchor, pairs=((before, after),))


def keep_place(snapshot: Snapshot, *, page: str, part: str, now: datetime) -> Step:
    """Return the step that remembers where a person is reading. It is never on the undo stack."""
    record_id = fixed_id("place")
    before = snapshot.place
    after: Record = (
        changed(before, now, page=page, part=part)
        if before
        else Place(id=record_id, created_at=now, updated_at=now, page=page, part=part)
    )
    return Step(
        action=Action.PLACE_KEPT, page="treatments", pairs=((before, after),), undoable=False
    )
