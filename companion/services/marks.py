"""What a person keeps about a treatment: marks, a note, when they talked about it, with whom."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import cast

from companion.domain.dates import PartialDate
from companion.domain.reading_records import Mark
from companion.domain.records import Kind, fixed_id
from companion.domain.text import clean_line, clean_text
from companion.services.actions import Action
from companion.services.snapshot import Snapshot
from companion.services.steps import Step, changed

PAGE = "treatments"
PLACE = "more-to-do"
"""The part of a page where its marks stand, for the way there after an undo."""


class MarkName(StrEnum):
    """The marks a person can set, by their field. None of them hides or ranks anything."""

    TALKED = "talked"
    OFFERED = "offered"
    NOT_FOR_ME = "not_for_me"
    WANT_MORE = "want_more"


def mark_of(snapshot: Snapshot, page: str) -> Mark | None:
    """Return what is kept about a page, or None; it may be empty by now (`is_marked`)."""
    return cast("Mark | None", snapshot.table(Kind.MARKS).get(fixed_id("mark", page)))


def has_ticks(mark: Mark | None) -> bool:
    """Return whether any mark is set."""
    return mark is not None and any(getattr(mark, name) for name in MarkName)


def is_marked(mark: Mark | None) -> bool:
    """Return whether there is anything to show: a mark, a note, a date or a person."""
    if mark is None:
        return False
    return has_ticks(mark) or bool(mark.note.strip() or mark.when or mark.with_whom)


def marked(snapshot: Snapshot) -> dict[str, Mark]:
    """Return what is kept by page id, without what is empty by now."""
    marks = cast("tuple[Mark, ...]", tuple(snapshot.table(Kind.MARKS).values()))
    return {mark.page: mark for mark in marks if is_marked(mark)}


def set_mark(snapshot: Snapshot, *, page: str, name: MarkName, on: bool, now: datetime) -> Step:
    """Return the step that sets one mark of a page or takes it off."""
    action = Action.MARK_SET if on else Action.MARK_TAKEN_OFF
    return _write(snapshot, page, action, now, **{name: on})


def note_mark(snapshot: Snapshot, *, page: str, note: str, now: datetime) -> Step:
    """Return the step that writes the note on a page."""
    return _write(snapshot, page, Action.MARK_NOTED, now, note=clean_text(note))


def date_mark(snapshot: Snapshot, *, page: str, when: PartialDate | None, now: datetime) -> Step:
    """Return the step that says when it was talked about."""
    return _write(snapshot, page, Action.MARK_EDITED, now, when=when)


def name_mark(snapshot: Snapshot, *, page: str, with_whom: str, now: datetime) -> Step:
    """Return the step that says with whom it was talked about."""
    return _write(snapshot, page, Action.MARK_EDITED, now, with_whom=clean_line(with_whom))


def _write(snapshot: Snapshot, page: str, action: Action, now: datetime, **values: object) -> Step:
    before = mark_of(snapshot, page)
    whole = before or Mark(id=fixed_id("mark", page), created_at=now, updated_at=now, page=page)
    pair = (before, changed(whole, now, **values))
    return Step(action=action, page=PAGE, pairs=(pair,), anchor=f"{page}/{PLACE}")
