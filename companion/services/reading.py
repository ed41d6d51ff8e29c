"""Use cases while reading: the answer at a topic's door, and keeping one's place."""

from __future__ import annotations

from datetime import datetime

from companion.domain.records import GateAnswer, GateChoice, Kind, Place, Record, fixed_id
from companion.services.snapshot import Snapshot
from companion.services.steps import Action, Step, changed


def answer_gate(snapshot: Snapshot, *, topic: str, answer: GateAnswer, now: datetime) -> Step:
    """Return the step that keeps the answer at a topic's door, which can always be changed."""
    record_id = fixed_id("gate", topic)
    before = snapshot.table(Kind.GATES).get(record_id)
    after: Record = (
        changed(before, now, answer=answer)
        if before
        else GateChoice(id=record_id, created_at=now, updated_at=now, topic=topic, answer=answer)
    )
    return Step(action=Action.GATE_ANSWERED, page="treatments", pairs=((before, after),))


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
