"""The dates of the date helper among the appointments: put in, changed, taken out, moved along.

They are entries of their own (`Appointment.helper`), never a visit to prepare for. What was typed
is kept as a run, so that the same again changes them instead of adding more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any, NamedTuple, cast

from companion.domain.dates import DateFormat, PartialDate
from companion.domain.errors import UseCaseError
from companion.domain.journey_records import HelperRun
from companion.domain.records import Appointment, Kind, Record, fixed_id
from companion.services.actions import Action
from companion.services.appointments import next_sequence
from companion.services.date_sums import (
    HelperDate,
    HelperKind,
    checked_lengths,
    is_entry_of,
    work_out,
)
from companion.services.moving import former_plan
from companion.services.snapshot import Snapshot, existing
from companion.services.steps import Pair, Step, changed, removed, same_content

PAGE = "journey"
_TIMED = ("bag", "pump_end")
"""The names of the dates that have the time of day that was typed."""
_NAMED_BY_ITSELF = ("no_driving",)
"""The names of the dates whose title tells their own day, not the day they begin from."""
_MANY_A_DAY = (HelperKind.REVACCINATION, HelperKind.ASK_BEFORE)
"""Kinds of which several may begin on one day, each with a length of its own."""


class HelperWords(NamedTuple):
    """The words that go into the entries; `note` says whose dates come first on each of them."""

    titles: Mapping[str, str]
    note: str
    dates: DateFormat

    @classmethod
    def of(cls, phrases: Any) -> HelperWords:
        """Return the words of the content pack."""
        tables = phrases.tables
        return cls(tables["helper"], tables["footer"]["worked_out"], phrases.dates)

    def title(self, found: HelperDate, start: PartialDate) -> str:
        """Return what an entry is called: "Change of bag 2", "Ask about tablets before ..."."""
        day = self.dates.short(found.day if found.name in _NAMED_BY_ITSELF else start.first)
        return self.titles[found.name].format(number=found.number, date=day)


class Run(NamedTuple):
    """What was typed once, and the entries that are among the appointments for it."""

    record: HelperRun
    kind: HelperKind
    lengths: Mapping[str, int]
    entries: tuple[Appointment, ...]


# --- among the appointments ---


def put_in_appointments(
    snapshot: Snapshot,
    *,
    kind: HelperKind,
    start: PartialDate,
    lengths: Mapping[str, int],
    words: HelperWords,
    now: datetime,
    at: time | None = None,
    course: str = "",
    stage: str = "",
    run_id: str = "",
    today: date | None = None,
) -> Step:
    """Return the one step that puts the dates among the appointments, or changes those there.

    The same again changes nothing; other lengths change the entries. `run_id` names what was worked
    out before and is changed now, also to another start; without it the same kind and start is the
    same run. `course` is the id of a course's record, `stage` that of the stage it begins from.
    With `today` a day to ask on that has passed is not put in; one that is there already stays.

    Raises:
        UseCaseError: What `work_out` raises.
    """
    typed = checked_lengths(kind, lengths)
    record_id = run_id or run_id_of(kind, course, start, typed)
    found = [
        each
        for each in work_out(kind, start, lengths)
        if not each.is_too_late(today) or _stands(snapshot, record_id, each)
    ]
    if not found:
        return Step(Action.DATES_PUT_IN, PAGE, (), record_id, undoable=False)
    before = cast("HelperRun | None", snapshot.known(Kind.HELPER_RUNS, record_id))
    whole = before or HelperRun(
        id=record_id, created_at=now, updated_at=now, kind=kind.value, start=start
    )
    run = changed(
        whole,
        now,
        deleted_at=None,
        kind=kind.value,
        start=start,
        lengths=_as_kept(typed),
        course=course or whole.course,
        stage=stage or whole.stage,
    )
    pairs: list[Pair] = [] if same_content(before, run) else [(before, run)]
    for each in found:
        pairs += _entry_pairs(snapshot, run, _entry(run, each, at, words), words.note, now)
    wanted = {entry_id(record_id, each.key) for each in found}
    gone = [each for each in entries_of(snapshot, record_id) if each.id not in wanted]
    pairs += [(each, removed(each, now)) for each in gone]
    return Step(Action.DATES_PUT_IN, PAGE, tuple(pairs), record_id, undoable=bool(pairs))


def _stands(snapshot: Snapshot, run_id: str, found: HelperDate) -> bool:
    entry = snapshot.appointments.get(entry_id(run_id, found.key))
    return entry is not None and not entry.undated and entry.when == PartialDate.of(found.day)


def _entry_pairs(
    snapshot: Snapshot, run: HelperRun, entry: dict[str, Any], note: str, now: datetime
) -> list[Pair]:
    before = cast("Appointment | None", snapshot.known(Kind.APPOINTMENTS, entry["id"]))
    if before is None:
        helper = f"{run.kind}/{run.id}"
        made = Appointment(created_at=now, updated_at=now, note=note, helper=helper, **entry)
        return [(None, made)]
    return dated_anew(before, now, **entry, deleted_at=None, cancelled=False)


def _entry(
    run: HelperRun, found: HelperDate, at: time | None, words: HelperWords
) -> dict[str, Any]:
    return {
        "id": entry_id(run.id, found.key),
        "what": words.title(found, run.start),
        "when": PartialDate.of(found.day),
        "at": at if found.name in _TIMED else None,
        "stage": run.stage,
    }


def dated_anew(visit: Appointment, now: datetime, **values: Any) -> list[Pair]:
    """Return an entry with another date, and the date it had before beside it."""
    values = {"undated": False, "check": False, **values}
    if all(getattr(visit, name) == value for name, value in values.items()):
        return []
    pairs: list[Pair] = [(visit, changed(visit, now, sequence=next_sequence(visit), **values))]
    was_planned = visit.deleted_at is None and not visit.undated
    if was_planned and (visit.when != values.get("when", visit.when) or values["undated"]):
        pairs.append((None, former_plan(visit, now)))
    return pairs


def entries_to_be(snapshot: Snapshot, step: Step) -> tuple[Appointment, ...]:
    """Return the entries of a run as they are once the step that puts them in is done."""
    found = {each.id: each for each in entries_of(snapshot, step.anchor)}
    for _, after in step.pairs:
        if isinstance(after, Appointment):
            found[after.id] = after
    there = (each for each in found.values() if each.deleted_at is None)
    return tuple(sorted(there, key=lambda each: (each.when.first, each.id)))


def take_out(snapshot: Snapshot, *, run_id: str, now: datetime) -> Step:
    """Return the step that takes out all that was worked out once; undo brings it back.

    Raises:
        NothingThereError: If it is gone already.
    """
    run = existing(_runs(snapshot), run_id)
    gone: list[Record] = [run, *entries_of(snapshot, run_id)]
    pairs: tuple[Pair, ...] = tuple((each, removed(each, now)) for each in gone)
    return Step(Action.DATES_TAKEN_OUT, PAGE, pairs, run_id)


def runs(snapshot: Snapshot) -> tuple[Run, ...]:
    """Return what was worked out, the earliest start first."""
    listed = sorted(_runs(snapshot).values(), key=lambda each: (each.start.first, each.id))
    return tuple(
        Run(
            each,
            HelperKind(each.kind),
            lengths_of(each),
            entries_of(snapshot, each.id),
        )
        for each in listed
        if each.kind in set(HelperKind)
    )


def entries_of(snapshot: Snapshot, run_id: str) -> tuple[Appointment, ...]:
    """Return the entries of a run among the appointments, earliest first."""
    return tuple(each for each in snapshot.dated_appointments() if is_entry_of(each, run_id))


def entry_id(run_id: str, key: str) -> str:
    """Return the id of the entry for one date of a run."""
    return fixed_id("helper-date", run_id, key)


def lengths_of(run: HelperRun) -> dict[str, int]:
    """Return the lengths a run was typed with; what cannot be read is left out."""
    parts = (part.partition("=") for part in run.lengths.split())
    return {name: int(number) for name, _, number in parts if number.isdecimal()}


def _as_kept(typed: Mapping[str, int]) -> str:
    return " ".join(f"{name}={number}" for name, number in typed.items())


def _runs(snapshot: Snapshot) -> Mapping[str, HelperRun]:
    return cast("Mapping[str, HelperRun]", snapshot.table(Kind.HELPER_RUNS))


def run_id_of(kind: HelperKind, course: str, start: PartialDate, typed: Mapping[str, int]) -> str:
    """Return the id of what is worked out from the same again, known before it is kept."""
    more = (_as_kept(typed),) if kind in _MANY_A_DAY else ()
    return fixed_id("helper-run", kind.value, course, str(start), *more)


# --- when the day it began from has moved ---


def begun_from_stage(snapshot: Snapshot, stage_id: str) -> tuple[HelperRun, ...]:
    """Return the runs that began from the start of a stage, by the id of its record."""
    return tuple(run for run in _runs(snapshot).values() if run.stage == stage_id)


def runs_from(snapshot: Snapshot, start: PartialDate | None) -> tuple[HelperRun, ...]:
    """Return the runs that began on a day, from whatever."""
    return tuple(run for run in _runs(snapshot).values() if start and run.start == start)


def begun_from_day_zero(
    snapshot: Snapshot,
    course_id: str,
    day: PartialDate | None,
    *,
    before: Iterable[PartialDate | None] = (),
) -> tuple[HelperRun, ...]:
    """Return the runs that began from the day 0 of a course: from its day, and from no stage.

    While that is no sure day they keep the day 0 from `before`, and wait for their dates.
    """
    mine = [run for run in _runs(snapshot).values() if run.course == course_id and not run.stage]
    if _is_sure(day):
        return tuple(run for run in mine if run.start == day)
    known = set(before)
    return tuple(run for run in mine if run.start in known and _waits(snapshot, run))


def _is_sure(day: PartialDate | None) -> bool:
    return day is not None and day.is_day and not day.about


def _waits(snapshot: Snapshot, run: HelperRun) -> bool:
    return any(each.undated for each in entries_of(snapshot, run.id))


def worked_out_anew(
    snapshot: Snapshot,
    run: HelperRun,
    start: PartialDate | None,
    *,
    words: HelperWords,
    now: datetime,
    today: date | None = None,
) -> tuple[Pair, ...]:
    """Return what is to be written when the start of a run has moved with a stage or a day 0.

    With a sure day its entries have new dates; otherwise these are not known yet, and neither is
    a day to ask on that would have passed. An entry whose date the person changed by hand stays, to
    be checked.
    """
    before = {entry_id(run.id, each.key): each for each in dates_from(run, run.start)}
    after = {entry_id(run.id, each.key): each for each in dates_from(run, start)}
    pairs: list[Pair] = []
    for each in entries_of(snapshot, run.id):
        old, new = before.get(each.id), after.get(each.id)
        if old is None or each.when != PartialDate.of(old.day):
            pairs += [(each, changed(each, now, check=True))] if not each.check else []
        elif new is None or start is None:
            pairs += dated_anew(each, now, undated=True)
        else:
            was_named = each.what == words.title(old, run.start)
            what = words.title(new, start) if was_named else each.what
            when, late = PartialDate.of(new.day), new.is_too_late(today)
            pairs += dated_anew(each, now, when=when, what=what, undated=late)
    # Without a sure day the old start stays, so that the entries are still known by it.
    since = start if after and start is not None else run.start
    return ((run, changed(run, now, start=since)), *pairs)


def dates_from(run: HelperRun, start: PartialDate | None) -> tuple[HelperDate, ...]:
    """Return the dates of a run, were it to begin on another day; none without a sure day."""
    try:
        return work_out(HelperKind(run.kind), start, lengths_of(run))
    except (UseCaseError, ValueError):
        return ()
