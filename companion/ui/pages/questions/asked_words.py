"""How a question stands, in words: to ask again, asked and answered, for whom, and where."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from companion.domain.dates import DateFormat
from companion.domain.records import Appointment, Question
from companion.domain.visit_records import Asking
from companion.services.asking_book import Outcome, Told
from companion.services.questions import ForWhom
from companion.ui.pages.questions.lines import excerpt

_SHORT = 60


def whom_words(for_whom: str) -> str:
    """Return whom a question is for, as its choice says it."""
    translate = QCoreApplication.translate
    return {
        ForWhom.DOCTOR.value: translate("Asked", "For the doctor"),
        ForWhom.NURSE.value: translate("Asked", "For the nurse"),
        ForWhom.PHONE.value: translate("Asked", "By phone"),
        ForWhom.CAN_WAIT.value: translate("Asked", "It can wait"),
    }.get(for_whom, translate("Asked", "Not said"))


def outcome_words(outcome: str) -> str:
    """Return how an answer was left, or nothing."""
    translate = QCoreApplication.translate
    return {
        Outcome.CLEAR.value: translate("Asked", "Clear for now"),
        Outcome.AGAIN.value: translate("Asked", "Ask again"),
    }.get(outcome, "")


def visit_words(visit: Appointment, dates: DateFormat, today: date) -> str:
    """Return "Clinic visit, Thursday 3 December"."""
    words = QCoreApplication.translate("Asked", "{what}, {when}")
    return words.format(what=excerpt(visit.what, _SHORT), when=dates.near(visit.when, today))


def standing(
    question: Question,
    latest: Asking | None,
    visits: Sequence[Appointment],
    dates: DateFormat,
    today: date,
    *,
    asked: bool = False,
) -> str:
    """Return the small line under a question; nothing for one that is simply to be asked.

    `latest` is how it was last asked, which is told where it stands as `asked`; `visits` are those
    to come that it is to be asked at.
    """
    translate = QCoreApplication.translate
    parts: list[str] = []
    if latest is not None and question.chosen and latest.outcome == Outcome.AGAIN:
        parts.append(translate("Asked", "You wanted to ask this again."))
    elif latest is not None and asked:
        parts.append(_asked(latest, dates, today))
    if visits:
        named = [visit_words(each, dates, today) for each in visits[:2]]
        more = translate("Asked", "and others") if len(visits) > 2 else ""
        where = "; ".join([*named, more] if more else named)
        at = translate("Asked", "At: {visits}.")
        if asked and question.chosen:
            at = translate("Asked", "Still to ask at: {visits}.")
        parts.append(at.format(visits=where))
    if question.for_whom and question.chosen:
        parts.append(f"{whom_words(question.for_whom)}.")
    return " ".join(parts)


def _asked(asking: Asking, dates: DateFormat, today: date) -> str:
    translate = QCoreApplication.translate
    words = translate("Asked", "Asked.")
    if asking.when is not None:
        when = dates.near(asking.when, today)
        words = translate("Asked", "Asked: {when}.").format(when=when)
    state = outcome_words(asking.outcome)
    answer = excerpt(asking.answer or asking.own_words, _SHORT)
    told = translate("Asked", "Answer: {words}").format(words=answer) if answer else ""
    return " ".join(each for each in (words, f"{state}." if state else "", told) if each)


def told_where(told: Told, dates: DateFormat, today: date) -> str:
    """Return where and when an answer was given: the heading of a piece of history."""
    translate = QCoreApplication.translate
    when = dates.near(told.asking.when, today) if told.asking.when is not None else ""
    if told.appointment is None:
        place = translate("Asked", "At no appointment")
    else:
        place = excerpt(told.appointment.what, _SHORT)
    return translate("Asked", "{when}: {place}").format(when=when, place=place) if when else place
