"""The frozen records a person's folder holds, and what they share.

Identity is a UUID of ours: TinyDB reuses its document numbers (reliability.md section 2), so a
link between a note and an appointment could otherwise point at somebody else's words.
Times are aware UTC datetimes. A deleted record keeps its place as a tombstone (`deleted_at`),
so that two copies can be merged later without guessing.
"""

from __future__ import annotations

from datetime import date, datetime, time
from enum import StrEnum
from importlib import import_module
from typing import ClassVar

from companion.domain.dates import PartialDate
from companion.domain.frozen import Frozen


class Kind(StrEnum):
    """The kinds of record, each a table of its own."""

    QUESTIONS = "questions"
    APPOINTMENTS = "appointments"
    JOURNEY = "journey"
    STAGES = "stages"
    NOTES = "notes"
    GATES = "gates"
    PLACES = "places"
    HELP = "help"
    DRAFTS = "drafts"
    MARKS = "marks"
    APPLIES = "applies"
    MATTERS = "matters"
    BOOKLETS = "booklets"
    ASKINGS = "askings"
    VISITS = "visits"
    PLANS = "plans"
    WISHES = "wishes"
    WAITING = "waiting"
    DETAILS = "details"
    RULES = "rules"
    COURSES = "courses"
    STAGES_BEFORE = "stages-before"
    GOT = "got"
    HELPER_RUNS = "helper-runs"
    PURPOSE = "purpose"
    PEOPLE = "people"
    MEDICINES = "medicines"
    TRIPS = "trips"
    UPDATES = "updates"


def new_id() -> str:
    """Return a fresh random identity for a record."""
    import uuid  # not needed before something new is written: it costs a start 5 ms

    return str(uuid.uuid4())


class Record(Frozen):
    """What every record carries: who it is, and when it was made, changed and deleted (UTC)."""

    KIND: ClassVar[Kind]

    id: str
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None = None

    def __hash__(self) -> int:
        """Return a hash that is the same for records that say the same."""
        return hash((type(self), self.id, self.updated_at))


class Question(Record):
    """A question a person may want to ask.

    `chosen` is the one meaning of the tick: "I want to ask this" (walks.md 16). `bank_id` names
    the ready-made question it came from, `origin` the page and part it was added from.
    `rank` orders the list, lowest first; equal ranks fall back to the time of making.
    `first` marks one of the three most important; `for_whom` is "doctor", "nurse", "phone",
    "can-wait" or not said. `stage` is the id of the stage it belongs to (`stage_record_id`).
    """

    KIND: ClassVar[Kind] = Kind.QUESTIONS

    text: str
    chosen: bool = True
    note: str = ""
    bank_id: str = ""
    origin: str = ""
    rank: float = 0.0
    first: bool = False
    for_whom: str = ""
    stage: str = ""


class Appointment(Record):
    """A visit, with the local day and time as they stand on the letter.

    `cancelled` keeps it, out of what comes next. `series` is the same for visits that were added
    together as a repeat. `undated` is one that was moved and whose new day nobody knows yet: `when`
    is then the old one. `uid` and `sequence` are those of the calendar file it came from, or went
    out in (RFC 5545): a moved one is told under the same `uid` with a higher `sequence`.
    `stage` is the id of the stage it belongs to; `helper` is "<kind>/<run id>" for a date that was
    worked out, which is no visit; `check` says to check its date with the hospital.
    """

    KIND: ClassVar[Kind] = Kind.APPOINTMENTS

    what: str
    when: PartialDate
    at: time | None = None
    where: str = ""
    who: str = ""
    note: str = ""
    until: time | None = None
    bring: str = ""
    travel: str = ""
    cancelled: bool = False
    series: str = ""
    uid: str = ""
    sequence: int = 0
    undated: bool = False
    stage: str = ""
    helper: str = ""
    check: bool = False


class Journey(Record):
    """Which path a person is on: the id of a path in the content pack, or `unsure`.

    `course` is the id of the later course of it that is shown; the first one has none.
    """

    KIND: ClassVar[Kind] = Kind.JOURNEY

    path: str = "unsure"
    course: str = ""


class StageState(StrEnum):
    """How a stage stands, as the person says it."""

    NONE = ""
    PLANNED = "planned"
    UNDER_WAY = "under-way"
    DONE = "done"
    MOVED = "moved"
    NOT_NOW = "not-in-the-plan-now"


class Stage(Record):
    """A person's own dates, state and note for one stage of one path.

    `path` and `stage` are ids in the content pack, the same in every language; a `stage` that is
    not in the pack is the person's own. `course` is the id of a later course of the path, `title`
    their own name for it. `rank` is its place among its neighbours, where it is not the pack's.
    `inside` is the shape an own stage is folded in, `repeats` the stage of the pack it repeats.
    `check` says that its date stood around one that moved, and is to be checked.
    """

    KIND: ClassVar[Kind] = Kind.STAGES

    path: str
    stage: str
    state: StageState = StageState.NONE
    start: PartialDate | None = None
    end: PartialDate | None = None
    note: str = ""
    course: str = ""
    title: str = ""
    reason: str = ""
    rank: float = 0.0
    inside: str = ""
    repeats: str = ""
    check: bool = False


class CopingNote(Record):
    """A private note. `written_on` is the local day it is of, kept apart from UTC times.

    `tags` are the person's own words for it, one a line. `folded` hides its words until somebody
    asks for them. `let_go` is one that was let go and can be brought back only for the moment.
    """

    KIND: ClassVar[Kind] = Kind.NOTES

    text: str
    written_on: date
    tags: str = ""
    folded: bool = False
    let_go: bool = False


class GateAnswer(StrEnum):
    """What a person chose at the door of a hard topic."""

    SHOW = "show"
    NOT_NOW = "not-now"
    ASK_LATER = "ask-later"
    SOMEONE_ELSE = "someone-else"


class GateChoice(Record):
    """The answer at one topic's door. Its id is made from the topic, so there is only one."""

    KIND: ClassVar[Kind] = Kind.GATES

    topic: str
    answer: GateAnswer


class Place(Record):
    """Where a person left off reading: a page of the pack and the part on it."""

    KIND: ClassVar[Kind] = Kind.PLACES

    page: str
    part: str = ""


class HelpDetails(Record):
    """The person's own 24-hour line.

    Kept in the open (`help.json`) by their consent at set-up, so that it can be shown while
    everything else is locked (design.md 1.3).
    """

    KIND: ClassVar[Kind] = Kind.HELP

    number: str = ""
    centre: str = ""


_HERE: dict[Kind, type[Record]] = {
    kind.KIND: kind
    for kind in (
        Question, Appointment, Journey, Stage, CopingNote, GateChoice, Place, HelpDetails
    )
}  # fmt: skip
_ELSEWHERE = {
    Kind.DRAFTS: ("visit_records", "AppointmentDraft"),
    Kind.MARKS: ("reading_records", "Mark"),
    Kind.APPLIES: ("reading_records", "Applies"),
    Kind.MATTERS: ("reading_records", "Matters"),
    Kind.BOOKLETS: ("reading_records", "Booklet"),
    Kind.ASKINGS: ("visit_records", "Asking"),
    Kind.VISITS: ("visit_records", "Visit"),
    Kind.PLANS: ("visit_records", "PlannedBefore"),
    Kind.WISHES: ("visit_records", "SheetWishes"),
    Kind.WAITING: ("visit_records", "Waiting"),
    Kind.DETAILS: ("people_records", "MyDetails"),
    Kind.RULES: ("people_records", "CentreRule"),
    Kind.PURPOSE: ("people_records", "Purpose"),
    Kind.PEOPLE: ("own_records", "Person"),
    Kind.MEDICINES: ("own_records", "Medicine"),
    Kind.TRIPS: ("own_records", "Trip"),
    Kind.UPDATES: ("own_records", "Update"),
    Kind.COURSES: ("journey_records", "Course"),
    Kind.STAGES_BEFORE: ("journey_records", "StageBefore"),
    Kind.GOT: ("journey_records", "Got"),
    Kind.HELPER_RUNS: ("journey_records", "HelperRun"),
}
"""Kinds the first screen needs nothing of: their modules are imported when one is read or made."""


def record_type(kind: Kind) -> type[Record]:
    """Return the type of the records of a kind."""
    here = _HERE.get(kind)
    if here is not None:
        return here
    module, name = _ELSEWHERE[kind]
    found: type[Record] = getattr(import_module(f"companion.domain.{module}"), name)
    return found


def kind_of(record: Record) -> Kind:
    """Return the kind of a record."""
    return record.KIND


PLACE_ID = "32864d57-a753-59b8-ab24-0e8035d97462"
HELP_ID = "f86d5b39-04b6-5633-b265-efbce153bbf5"
JOURNEY_ID = "c453c0fd-54d6-522a-b773-f23f12894f3e"
"""What `fixed_id` answers for "place", "help" and "journey", which are read at every start."""

_NAMESPACE = "6d6f6f6e-6c69-4768-8374-2d6f76657221"


def fixed_id(*parts: str) -> str:
    """Return the same identity for the same parts on every computer.

    For records of which there is one by nature (a gate's answer, a stage's dates), so that two
    copies of a folder meet in one record instead of two.
    """
    import uuid

    return str(uuid.uuid5(uuid.UUID(_NAMESPACE), "/".join(parts)))


def stage_record_id(path: str, stage: str, course: str = "") -> str:
    """Return the id of a person's record of a stage, known before there is one."""
    return fixed_id("stage", path, stage, course) if course else fixed_id("stage", path, stage)
