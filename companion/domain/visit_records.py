"""The records around a visit, beside the appointment itself."""

from __future__ import annotations

from datetime import time
from typing import ClassVar

from companion.domain.dates import PartialDate
from companion.domain.records import Kind, Record


class AppointmentDraft(Record):
    """What is typed for an appointment and not kept yet: the words of each field as they stand.

    `appointment` is the id the appointment has, or will have once it is added; the draft's own id
    is made from it. `page` names the question the person was at.
    """

    KIND: ClassVar[Kind] = Kind.DRAFTS

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
    until: str = ""
    bring: str = ""
    travel: str = ""


class Asking(Record):
    """A question at one appointment, or at none (on the phone): what was answered, and by whom.

    Its id is made from the two, so a question has one asking at each appointment, and they are its
    history. `asked` is set by its button or by writing an answer. `outcome` is "clear" (clear for
    now), "ask-again", or not said.
    """

    KIND: ClassVar[Kind] = Kind.ASKINGS

    question: str
    appointment: str = ""
    asked: bool = False
    answer: str = ""
    who: str = ""
    when: PartialDate | None = None
    own_words: str = ""
    outcome: str = ""


class Visit(Record):
    """What was said at one appointment beside the answers. Its id is made from the appointment.

    `told` holds only what a person edited. Until then the text is made from the answers whenever
    it is shown. `told_from` is the text they began from, so that it is known which answers have
    changed since, and a box they emptied from one they never touched.
    """

    KIND: ClassVar[Kind] = Kind.VISITS

    appointment: str
    told: str = ""
    told_from: str = ""
    next: str = ""
    who_does: str = ""
    else_said: str = ""


class PlannedBefore(Record):
    """When and where an appointment was to be before it was moved or cancelled."""

    KIND: ClassVar[Kind] = Kind.PLANS

    appointment: str
    when: PartialDate
    at: time | None = None
    where: str = ""


class SheetWishes(Record):
    """What the Clinic sheet says of how a person likes to talk and decide; there is one.

    Each is empty until chosen, and then is not printed.
    """

    KIND: ClassVar[Kind] = Kind.WISHES

    decide: str = ""
    numbers: str = ""
    how_much: str = ""
    needs: str = ""


class Waiting(Record):
    """Something a person waits for: who will tell them, and whom they ring if nobody has."""

    KIND: ClassVar[Kind] = Kind.WAITING

    what: str
    who_tells: str = ""
    by: PartialDate | None = None
    ring: str = ""
    done: bool = False
