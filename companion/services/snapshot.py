"""A frozen picture of everything in a person's folder, for reading without waiting for a disk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TypeVar, cast

from companion.domain.errors import NothingThereError
from companion.domain.ordering import in_date_order, in_order
from companion.domain.records import (
    HELP_ID,
    JOURNEY_ID,
    PLACE_ID,
    Appointment,
    CopingNote,
    GateAnswer,
    GateChoice,
    HelpDetails,
    Journey,
    Kind,
    Place,
    Question,
    Record,
    Stage,
    StageState,
    fixed_id,
    kind_of,
    stage_record_id,
)
from companion.services.steps import Step
from companion.services.tables import RecordTable

if TYPE_CHECKING:  # the first screen has no use for these
    from companion.domain.people_records import Purpose
    from companion.domain.visit_records import AppointmentDraft

R = TypeVar("R", bound=Record)
_EMPTY = RecordTable()


class Snapshot:
    """Everything live, by kind and id, and the tombstones beside it. Never changed once made."""

    __slots__ = ("_tables",)

    def __init__(self, tables: Mapping[Kind, RecordTable] | None = None) -> None:
        self._tables = tables or {}

    @classmethod
    def of(cls, loaded: Mapping[Kind, Iterable[Record]]) -> Snapshot:
        """Return the snapshot of what a store holds; each record is read when it is asked for."""
        return cls({kind: RecordTable(records) for kind, records in loaded.items()})

    def after(self, step: Step) -> Snapshot:
        """Return the snapshot once a step is written."""
        written: dict[Kind, list[Record]] = {}
        for _, record in step.written:
            if record is not None:
                written.setdefault(kind_of(record), []).append(record)
        changed = {
            kind: self._tables.get(kind, _EMPTY).with_changes(records)
            for kind, records in written.items()
        }
        return Snapshot({**self._tables, **changed})

    def table(self, kind: Kind) -> Mapping[str, Record]:
        """Return the live records of one kind by id."""
        return self._tables.get(kind, _EMPTY)

    def read_some(self) -> bool:
        """Read a few of the records nobody has asked for yet; False once there are none left."""
        return any(table.read_some() for table in self._tables.values())

    @property
    def questions(self) -> Mapping[str, Question]:
        """The live questions by id."""
        return cast("Mapping[str, Question]", self.table(Kind.QUESTIONS))

    @property
    def appointments(self) -> Mapping[str, Appointment]:
        """The live appointments by id."""
        return cast("Mapping[str, Appointment]", self.table(Kind.APPOINTMENTS))

    @property
    def drafts(self) -> Mapping[str, AppointmentDraft]:
        """The half-written appointments by id."""
        return cast("Mapping[str, AppointmentDraft]", self.table(Kind.DRAFTS))

    @property
    def stages(self) -> Mapping[str, Stage]:
        """The person's own stages by id."""
        return cast("Mapping[str, Stage]", self.table(Kind.STAGES))

    @property
    def notes(self) -> Mapping[str, CopingNote]:
        """The live coping notes by id."""
        return cast("Mapping[str, CopingNote]", self.table(Kind.NOTES))

    @property
    def path(self) -> str:
        """The id of the chosen path; `unsure` until one is chosen."""
        journey = self.table(Kind.JOURNEY).get(JOURNEY_ID)
        return cast("Journey", journey).path if journey else "unsure"

    @property
    def course(self) -> str:
        """The id of the later course of the path that is shown; empty for the first one."""
        journey = self.table(Kind.JOURNEY).get(JOURNEY_ID)
        return cast("Journey", journey).course if journey else ""

    @property
    def is_put_away(self) -> bool:
        """Whether the person put everything away for now; there is one record that says so."""
        kept = cast("Mapping[str, Purpose]", self.table(Kind.PURPOSE)).values()
        return any(each.put_away for each in kept)

    @property
    def place(self) -> Place | None:
        """Where the person left off reading, if anywhere."""
        return cast("Place | None", self.table(Kind.PLACES).get(PLACE_ID))

    @property
    def help(self) -> HelpDetails | None:
        """The person's own 24-hour line, if it is written here."""
        return cast("HelpDetails | None", self.table(Kind.HELP).get(HELP_ID))

    def gate(self, topic: str) -> GateAnswer | None:
        """Return what was chosen at a topic's door; None if it was never asked."""
        choice = self.table(Kind.GATES).get(fixed_id("gate", topic))
        return cast("GateChoice", choice).answer if choice else None

    @property
    def open_topics(self) -> frozenset[str]:
        """The hard topics a person chose to read."""
        choices = cast("Mapping[str, GateChoice]", self.table(Kind.GATES)).values()
        return frozenset(each.topic for each in choices if each.answer is GateAnswer.SHOW)

    def stage(self, path: str, stage: str, course: str = "") -> Stage | None:
        """Return the person's own dates and state for one stage, if they wrote any."""
        return self.stages.get(stage_record_id(path, stage, course))

    def stages_under_way(self) -> tuple[Stage, ...]:
        """Return the stages of the course that is shown which the person says are under way."""
        shown = (self.path, self.course)
        return tuple(
            each
            for each in self.stages.values()
            if (each.path, each.course) == shown and each.state is StageState.UNDER_WAY
        )

    def ordered_questions(self) -> tuple[Question, ...]:
        """Return the questions as the person arranged them."""
        return in_order(tuple(self.questions.values()))

    def dated_appointments(self) -> tuple[Appointment, ...]:
        """Return the appointments, earliest first."""
        return in_date_order(self.appointments.values())

    def notes_newest_first(self) -> tuple[CopingNote, ...]:
        """Return the coping notes, the newest first."""
        return tuple(
            sorted(
                self.notes.values(),
                key=lambda each: (each.written_on, each.created_at, each.id),
                reverse=True,
            )
        )

    def current(self, record: Record) -> Record | None:
        """Return the record as it stands now, live or deleted."""
        return self.known(kind_of(record), record.id)

    def known(self, kind: Kind, record_id: str) -> Record | None:
        """Return the record of an id, live or deleted; None if there never was one."""
        table = self._tables.get(kind, _EMPTY)
        return table.get(record_id) or table.deleted.get(record_id)

    def deleted(self, kind: Kind) -> tuple[Record, ...]:
        """Return the tombstones of one kind, the latest first."""
        gone = self._tables.get(kind, _EMPTY).deleted.values()
        return tuple(sorted(gone, key=lambda each: each.updated_at, reverse=True))


def existing(table: Mapping[str, R], record_id: str) -> R:
    """Return a live record.

    Raises:
        NothingThereError: If it was removed meanwhile.
    """
    record = table.get(record_id)
    if record is None:
        raise NothingThereError(record_id)
    return record
