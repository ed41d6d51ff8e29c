"""What was asked and answered, and which questions an appointment has. Nothing here changes any.

The one meaning of the tick is "I want to ask this" (walks.md 16), and the tick alone decides what
is still to be asked: what is ticked comes along to the next appointment by itself. An `Asking` is a
question at one appointment, or at none (on the phone); those of a question, in order, are its
history. They outlive the question and the appointment, so that what was said can still be read.

`AskingBook` looks answers up, `questions_for` gives the list of an appointment, `answers_at` what
was said there. The use cases are in `askings.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from enum import StrEnum
from typing import NamedTuple, cast

from companion.domain.dates import local_day
from companion.domain.records import Appointment, Kind, Question, fixed_id
from companion.domain.visit_records import Asking
from companion.services.coming import may_come
from companion.services.questions import THREE
from companion.services.snapshot import Snapshot, existing

RECENT_DAYS = 7
"""So long after a visit an answer is taken to be from there, unless the person says otherwise."""

_MOST_TURNS = 100


class Outcome(StrEnum):
    """How a question stands after its answer (`Asking.outcome`; walks.md 22)."""

    NOT_SAID = ""
    CLEAR = "clear"
    AGAIN = "ask-again"


class Listed(NamedTuple):
    """A question on the list of an appointment.

    `asking` is what is kept of it there, None until anything is. `again` says that it was asked
    before and is to be asked again: "You wanted to ask this again".
    """

    question: Question
    asking: Asking | None = None
    again: bool = False


class Occasion(NamedTuple):
    """Where a question is asked: at an appointment, or at none (`turn` 2 for the second time)."""

    appointment_id: str = ""
    turn: int = 1


class Told(NamedTuple):
    """What was said once: the asking, the question and the appointment, also deleted ones.

    `appointment` is None where it was at none; `question` only if nobody knows it any more.
    """

    asking: Asking
    question: Question | None = None
    appointment: Appointment | None = None


# --- what is kept ---


def asking_id(question_id: str, at: Occasion) -> str:
    """Return the id of the one asking of a question at an occasion."""
    turns = (str(at.turn),) if at.turn > 1 and not at.appointment_id else ()
    return fixed_id("asking", question_id, at.appointment_id, *turns)


def has_answer(asking: Asking | None) -> bool:
    """Return whether anything was asked or written, so that it is more than a plan to ask."""
    if asking is None:
        return False
    words = f"{asking.answer}{asking.own_words}{asking.who}"
    return asking.asked or bool(asking.outcome) or bool(words.strip())


class AskingBook:
    """The askings of one snapshot, looked up by question and by appointment.

    Make one for each snapshot you show; it reads every asking once.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._by_question: dict[str, list[Asking]] = {}
        self._by_visit: dict[str, list[Asking]] = {}
        askings = cast("Mapping[str, Asking]", snapshot.table(Kind.ASKINGS))
        for asking in askings.values():
            self._by_question.setdefault(asking.question, []).append(asking)
            self._by_visit.setdefault(asking.appointment, []).append(asking)

    def at(self, question_id: str, at: Occasion) -> Asking | None:
        """Return what is kept of a question at an occasion."""
        askings = self._by_question.get(question_id, ())
        there = [each for each in askings if each.appointment == at.appointment_id]
        if at.appointment_id or not there:
            return there[0] if there else None
        wanted = asking_id(question_id, at)
        return next((each for each in there if each.id == wanted), None)

    def links(self, question_id: str) -> tuple[str, ...]:
        """Return the appointments a question is to be asked at and was not yet."""
        return tuple(each.appointment for each in self._plans(question_id))

    def coming(
        self, question_id: str, today: date, but: Occasion | None = None
    ) -> tuple[Asking, ...]:
        """Return the plans to ask a question at appointments that may still come, but one."""
        visits = self._snapshot.appointments
        left_out = asking_id(question_id, but) if but is not None else ""
        return tuple(
            each
            for each in self._plans(question_id)
            if each.id != left_out
            and each.appointment in visits
            and may_come(visits[each.appointment], today)
        )

    def _plans(self, question_id: str) -> tuple[Asking, ...]:
        askings = self._by_question.get(question_id, ())
        return tuple(each for each in askings if not has_answer(each))

    def history(self, question_id: str) -> tuple[Told, ...]:
        """Return what was said before, the earliest first."""
        told = [
            self._told(each) for each in self._by_question.get(question_id, ()) if has_answer(each)
        ]
        return tuple(sorted(told, key=_moment))

    def was_asked(self, question_id: str) -> bool:
        """Return whether anything was asked or answered."""
        return any(has_answer(each) for each in self._by_question.get(question_id, ()))

    def latest(self, question_id: str) -> Asking | None:
        """Return how a question was asked the last time, or None."""
        told = self.history(question_id)
        return told[-1].asking if told else None

    def is_again(self, question: Question) -> bool:
        """Return whether a question was asked before and is to be asked again."""
        if not question.chosen or question.id not in self._by_question:
            return False
        latest = self.latest(question.id)
        return latest is not None and latest.outcome == Outcome.AGAIN

    def stands_asked(self, question: Question, today: date) -> bool:
        """Return whether a question was asked last and nobody wants to ask it anew today.

        One that was asked at one of two appointments stays ticked for the other, and yet what is
        written before that day belongs to the answer that is there.
        """
        latest = self.latest(question.id)
        if latest is None or not question.chosen:
            return latest is not None
        plans = self.coming(question.id, today)
        visits = [self._snapshot.appointments[each.appointment] for each in plans]
        return (
            latest.outcome == Outcome.NOT_SAID
            and any(each.updated_at <= latest.updated_at for each in plans)
            and not any(each.when.is_day and each.when.last == today for each in visits)
        )

    def told_at(self, appointment_id: str) -> tuple[Told, ...]:
        """Return every answer of an appointment, in no order."""
        there = self._by_visit.get(appointment_id, ())
        return tuple(self._told(each) for each in there if has_answer(each))

    def next_turn(self, question_id: str) -> Occasion:
        """Return the occasion of a new asking at no appointment."""
        turn = 1
        while has_answer(self.at(question_id, Occasion(turn=turn))):
            turn += 1
        return Occasion(turn=turn)

    def occasion_of(self, asking: Asking) -> Occasion:
        """Return where an asking was, to change it."""
        if asking.appointment:
            return Occasion(asking.appointment)
        turns = (Occasion(turn=turn) for turn in range(1, _MOST_TURNS))
        found = (at for at in turns if asking_id(asking.question, at) == asking.id)
        return next(found, Occasion())

    def _told(self, asking: Asking) -> Told:
        known = self._snapshot.known
        question = cast("Question | None", known(Kind.QUESTIONS, asking.question))
        appointment = known(Kind.APPOINTMENTS, asking.appointment) if asking.appointment else None
        return Told(asking, question, cast("Appointment | None", appointment))


def _moment(told: Told) -> tuple[date, time, datetime, str]:
    asking, visit = told.asking, told.appointment
    when = asking.when or (visit.when if visit else None)
    day = when.last if when else local_day(asking.created_at)
    at = visit.at if visit and visit.at and visit.when == when else time()
    return day, at, asking.created_at, asking.id


# --- the list of an appointment ---


def questions_for(
    snapshot: Snapshot, appointment_id: str, today: date, book: AskingBook | None = None
) -> tuple[Listed, ...]:
    """Return the questions of an appointment: the three first, then the rest in their order.

    Those are: what was asked there; what is ticked and linked to it; and, where it is still to come
    or was the last one, what is ticked and linked to no other that is to come. Among the last are
    the questions to ask again, which come along by themselves. An appointment that is cancelled or
    has no day keeps only its own.
    """
    book = book or AskingBook(snapshot)
    visit = snapshot.appointments.get(appointment_id)
    takes_loose = visit is not None and _takes_loose(snapshot, visit, today)
    listed: list[Listed] = []
    for question in snapshot.ordered_questions():
        asking = book.at(question.id, Occasion(appointment_id))
        linked = has_answer(asking) or (question.chosen and asking is not None)
        loose = question.chosen and takes_loose and visit is not None
        if linked or (loose and _comes_along(snapshot, book, question, visit, today)):
            listed.append(Listed(question, asking, book.is_again(question)))
    return _three_on_top(listed)


def _three_on_top(listed: list[Listed]) -> tuple[Listed, ...]:
    first = [each for each in listed if each.question.first and each.question.chosen][:THREE]
    return (*first, *(each for each in listed if each not in first))


def _takes_loose(snapshot: Snapshot, visit: Appointment, today: date) -> bool:
    if visit.cancelled or visit.undated or visit.helper:
        return False
    if visit.when.last >= today:
        return True
    later = (each for each in snapshot.appointments.values() if _is_between(each, visit, today))
    return next(later, None) is None


def _is_between(other: Appointment, visit: Appointment, today: date) -> bool:
    """Return whether another appointment was after a visit and is over too."""
    after = (other.when.last, other.at or time()) > (visit.when.last, visit.at or time())
    stood = not other.cancelled and not other.undated and not other.helper
    return after and other.when.last < today and stood


def _comes_along(
    snapshot: Snapshot, book: AskingBook, question: Question, visit: Appointment | None, today: date
) -> bool:
    """Return whether a question is there for a visit by itself.

    It waits for no other that is still to come, and was on the list before a visit that is over.
    """
    if visit is None:
        return False
    over = visit.when.last < today
    if over and local_day(question.created_at) > visit.when.last:
        return False
    others = (snapshot.appointments.get(each) for each in book.links(question.id))
    return not any(other is not None and may_come(other, today) for other in others)


def to_ask_again(snapshot: Snapshot, book: AskingBook | None = None) -> tuple[Question, ...]:
    """Return the questions whose latest asking says ask again, in the person's order."""
    book = book or AskingBook(snapshot)
    return tuple(each for each in snapshot.ordered_questions() if book.is_again(each))


def answers_at(
    snapshot: Snapshot, appointment_id: str, book: AskingBook | None = None
) -> tuple[Told, ...]:
    """Return what was said at an appointment, in the order of the list, removed questions last."""
    told = (book or AskingBook(snapshot)).told_at(appointment_id)
    if not told:
        return ()
    order = {each.id: place for place, each in enumerate(snapshot.ordered_questions())}
    last = len(order)
    return tuple(
        sorted(told, key=lambda each: (order.get(each.asking.question, last), _moment(each)))
    )


def occasion_for(
    snapshot: Snapshot, question_id: str, today: date, book: AskingBook | None = None
) -> Occasion:
    """Return where an answer that is written now belongs, unless the person says otherwise.

    To the answer that was written last, until the question is ticked once more; to an appointment
    today; to one it was linked to that is over; to the last one of these seven days; else to none.
    """
    book = book or AskingBook(snapshot)
    question = existing(snapshot.questions, question_id)
    latest = book.latest(question_id)
    if latest is not None and book.stands_asked(question, today):
        return book.occasion_of(latest)
    open_visits = [
        each
        for each in snapshot.dated_appointments()
        if not each.cancelled
        and not each.undated
        and not each.helper
        and each.when.is_day
        and each.when.last <= today
        and not has_answer(book.at(question_id, Occasion(each.id)))
    ]
    linked = set(book.links(question_id))
    ranked = (
        [each for each in open_visits if each.when.last == today and each.id in linked],
        [each for each in open_visits if each.when.last == today],
        [each for each in open_visits if each.id in linked],
        [each for each in open_visits if (today - each.when.last).days <= RECENT_DAYS],
    )
    for visits in ranked:
        if visits:
            return Occasion(visits[-1].id)
    return book.next_turn(question_id)
