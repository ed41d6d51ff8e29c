"""The frozen records a person's folder holds, and what they share.

Identity is a UUID of ours: TinyDB reuses its document numbers (reliability.md section 2), so a
link between a note and an appointment could otherwise point at somebody else's words.
Times are aware UTC datetimes. A deleted record keeps its place as a tombstone (`deleted_at`),
so that two copies can be merged later without guessing.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime, time
from enum import StrEnum

from companion.domain.dates import PartialDate


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


def new_id() -> str:
    """Return a fresh random identity for a record."""
    import uuid  # not needed before something new is written: it costs a start 5 ms

    return str(uuid.uuid4())


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Record:
    """What every record carries: who it is, and when it was made, changed and deleted (UTC).

    Records compare and show themselves here, once for all: written out for each kind anew, as
    dataclasses do by themselves, that was 2 ms of a start.
    """

    id: str
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None = None

    def __eq__(self, other: object) -> bool:
        """Whether the other is of the same kind and says the same."""
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, each.name) == getattr(other, each.name) for each in fields(self))

    def __hash__(self) -> int:
        """Return a hash that is the same for records that say the same."""
        return hash((type(self), self.id, self.updated_at))

    def __repr__(self) -> str:
        told = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in fields(self))
        return f"{type(self).__name__}({told})"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Question(Record):
    """A question a person may want to ask.

    `chosen` is the one meaning of the tick: "I want to ask this" (walks.md 16). `bank_id` names
    the ready-made question it came from, `origin` the page and part it was added from.
    `rank` orders the list, lowest first; equal ranks fall back to the time of making.
    """

    text: str
    chosen: bool = True
    note: str = ""
    bank_id: str = ""
    origin: str = ""
    rank: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Appointment(Record):
    """A visit, with the local day and time as they stand on the letter."""

    what: str
    when: PartialDate
    at: time | None = None
    where: str = ""
    who: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class AppointmentDraft(Record):
    """What is typed for an appointment and not kept yet: the words of each field as they stand.

    `appointment` is the id the appointment has, or will have once it is added; the draft's own id
    is made from it. `page` names the question the person was at.
    """

    appointment: str
    page: str = ""
    what: str = ""
    day: str = ""
    month: str = ""
    year: str = ""
    about: bool = False
    at: str = ""
    where: str = ""
    who: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Journey(Record):
    """Which path a person is on: the id of a path in the content pack, or `unsure`."""

    path: str = "unsure"


class StageState(StrEnum):
    """How a stage stands, as the person says it."""

    NONE = ""
    PLANNED = "planned"
    UNDER_WAY = "under-way"
    DONE = "done"
    MOVED = "moved"
    NOT_NOW = "not-in-the-plan-now"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Stage(Record):
    """A person's own dates, state and note for one stage of one path.

    `path` and `stage` are ids in the content pack, the same in every language.
    """

    path: str
    stage: str
    state: StageState = StageState.NONE
    start: PartialDate | None = None
    end: PartialDate | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class CopingNote(Record):
    """A private note. `written_on` is the local day it was begun, kept apart from UTC times."""

    text: str
    written_on: date


class GateAnswer(StrEnum):
    """What a person chose at the door of a hard topic."""

    SHOW = "show"
    NOT_NOW = "not-now"
    ASK_LATER = "ask-later"
    SOMEONE_ELSE = "someone-else"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class GateChoice(Record):
    """The answer at one topic's door. Its id is made from the topic, so there is only one."""

    topic: str
    answer: GateAnswer


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Place(Record):
    """Where a person left off reading: a page of the pack and the part on it."""

    page: str
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class HelpDetails(Record):
    """The person's own 24-hour line.

    Kept in the open (`help.json`) by their consent at set-up, so that it can be shown while
    everything else is locked (design.md 1.3).
    """

    number: str = ""
    centre: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Mark(Record):
    """What a person keeps about one page on a treatment. Its id is made from the page.

    `talked`, `offered`, `not_for_me` and `want_more` are plain marks and never rank anything.
    `when` and `with_whom` say when it was talked about, and with whom.
    """

    page: str
    talked: bool = False
    offered: bool = False
    not_for_me: bool = False
    want_more: bool = False
    note: str = ""
    when: PartialDate | None = None
    with_whom: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Applies(Record):
    """What a person says of themselves, so that passages about it can be marked; there is one.

    Every answer may be empty: not said. The words are those of the pack's `about` keys:
    `cell` "b-cell" or "t-cell"; `philadelphia` "ph-positive" or "ph-negative"; `age`
    "child-or-teenager", "under-26" or "26-and-over"; `transplant` "transplant-before" or
    "no-transplant-before"; `nation` "England", "Scotland", "Wales" or "Northern Ireland".
    "not-sure" is an answer to `cell`, `philadelphia` and `transplant`, and fits no passage.
    """

    cell: str = ""
    philadelphia: str = ""
    age: str = ""
    transplant: str = ""
    nation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Matters(Record):
    """What matters to a person when they weigh treatments, in their own words; there is one."""

    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Booklet(Record):
    """The pages a person chose for their booklet, as page ids parted by spaces; there is one."""

    pages: str = ""


RECORD_TYPES: dict[Kind, type[Record]] = {
    Kind.QUESTIONS: Question,
    Kind.APPOINTMENTS: Appointment,
    Kind.JOURNEY: Journey,
    Kind.STAGES: Stage,
    Kind.NOTES: CopingNote,
    Kind.GATES: GateChoice,
    Kind.PLACES: Place,
    Kind.HELP: HelpDetails,
    Kind.DRAFTS: AppointmentDraft,
    Kind.MARKS: Mark,
    Kind.APPLIES: Applies,
    Kind.MATTERS: Matters,
    Kind.BOOKLETS: Booklet,
}

_KINDS = {record_type: kind for kind, record_type in RECORD_TYPES.items()}


def kind_of(record: Record) -> Kind:
    """Return the kind of a record.

    Raises:
        KeyError: If the type is not one of `RECORD_TYPES`.
    """
    return _KINDS[type(record)]


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
