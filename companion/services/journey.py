"""Use cases for the path: which one, and a person's own dates, state and note for its stages."""

from __future__ import annotations

from datetime import datetime

from companion.domain.dates import PartialDate
from companion.domain.records import Journey, Kind, Record, Stage, StageState, fixed_id
from companion.domain.text import clean_text
from companion.services.snapshot import Snapshot
from companion.services.steps import Action, Step, changed

PAGE = "journey"


def choose_path(snapshot: Snapshot, *, path: str, now: datetime) -> Step:
    """Return the step that chooses a path; dates written on another path are kept."""
    record_id = fixed_id("journey")
    before = snapshot.table(Kind.JOURNEY).get(record_id)
    after: Record = (
        changed(before, now, path=path)
        if before
        else Journey(id=record_id, created_at=now, updated_at=now, path=path)
    )
    return Step(action=Action.PATH_CHOSEN, page=PAGE, pairs=((before, after),))


def edit_stage(
    snapshot: Snapshot,
    *,
    path: str,
    stage: str,
    now: datetime,
    state: StageState,
    start: PartialDate | None,
    end: PartialDate | None,
) -> Step:
    """Return the step that writes a stage's state and the person's own dates."""
    return _write(
        snapshot,
        path=path,
        stage=stage,
        now=now,
        values={"state": state, "start": start, "end": end},
    )


def note_stage(snapshot: Snapshot, *, path: str, stage: str, note: str, now: datetime) -> Step:
    """Return the step that writes the person's note on a stage."""
    return _write(snapshot, path=path, stage=stage, now=now, values={"note": clean_text(note)})


def _write(
    snapshot: Snapshot, *, path: str, stage: str, now: datetime, values: dict[str, object]
) -> Step:
    before = snapshot.stage(path, stage)
    whole = before or Stage(
        id=fixed_id("stage", path, stage), created_at=now, updated_at=now, path=path, stage=stage
    )
    return Step(
        action=Action.STAGE_EDITED,
        page=PAGE,
        pairs=((before, changed(whole, now, **values)),),
        anchor=stage,
    )
