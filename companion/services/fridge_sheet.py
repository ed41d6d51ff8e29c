"""One page for the fridge: what is under way, the stages along time, and the next dates, large."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from companion.content import Library
from companion.exchange.document import (
    Document,
    Drawn,
    Element,
    Heading,
    Paragraph,
    Points,
    Run,
    Runs,
    Size,
    runs,
)
from companion.services.plan_facts import Ahead, PlanFacts, next_dates
from companion.services.plan_words import PlanWords
from companion.services.stage_list import MyStage

ALONG_TIME = "along-time"
"""The name of the drawing on the page."""
_NO_END = 1_000_000
_LEAST_NAME = 8
"""Of so few letters a name is not cut any further."""


class FridgeFit(NamedTuple):
    """How much stands on the page: how many dates, and how many letters of a line at most.

    `drawn` says whether the drawing is there, `now` whether what is under way, and `more` that not
    all stages are on the drawing.
    """

    dates: int
    longest: int
    drawn: bool = True
    now: bool = True
    more: bool = False


def fridge_sheet(library: Library, facts: PlanFacts, today: date, fit: FridgeFit) -> Document:
    """Return the page, with a place for the drawing `ALONG_TIME`.

    Raises:
        PackFault: If the words of the pack cannot be read.
    """
    words = PlanWords(library)
    drawn = (Drawn(ALONG_TIME),) if fit.drawn else ()
    body = (*_now(words, facts, fit), *drawn, *_dates(words, facts, today, fit))
    return words.document(words.plan["title"], body, today, landscape=True)


def fridge_web_page(library: Library, facts: PlanFacts, today: date) -> Document:
    """Return the same for a web page: all dates, and the stages as a list for the drawing.

    Raises:
        PackFault: If the words of the pack cannot be read.
    """
    words = PlanWords(library)
    fit = FridgeFit(len(facts.ahead), _NO_END)
    body = (*_now(words, facts, fit), *_dates(words, facts, today, fit), *_listed(words, facts))
    return words.document(words.plan["title"], body, today)


def _now(words: PlanWords, facts: PlanFacts, fit: FridgeFit) -> Iterator[Element]:
    if facts.now and fit.now:
        stages = _shortened(", ".join(facts.now), 2 * fit.longest)
        now = words.plan["now"].format(stages=stages)
        yield Paragraph(runs(now, bold=True), Size.LEAD)


def _dates(words: PlanWords, facts: PlanFacts, today: date, fit: FridgeFit) -> Iterator[Element]:
    yield Heading(2, words.plan["next"])
    shown = next_dates(facts.ahead, fit.dates)
    if not facts.ahead:
        yield Paragraph(runs(words.plan["no_dates"]))
    for each in shown:
        yield Paragraph(_date_line(words, each, today, fit.longest), Size.LEAD)
    if fit.more or len(shown) < len(facts.ahead):
        yield Paragraph(runs(words.plan["more_dates"]), Size.SMALL)


def _date_line(words: PlanWords, each: Ahead, today: date, longest: int) -> Runs:
    dates = words.phrases.dates
    if each.when is None:
        return moved_words(words, each, longest)
    when = dates.near(each.when, today)
    if each.at is not None:
        when = dates.day_at.format(date=when, time=dates.time_of_day(each.at))
    text = ahead_words(words, each, longest)
    return (Run(f"{when[:1].upper()}{when[1:]}\u2002", bold=True), Run(text))


def moved_words(words: PlanWords, each: Ahead, longest: int = _NO_END) -> Runs:
    """Return that a stage has moved to no date yet, and what was planned before."""
    moved = words.plan["has_moved"].format(stage=_shortened(each.what, longest))
    before = words.span(*each.before)
    told = words.plan["planned_before"].format(when=before) if before else ""
    parts = (each.course, words.plan["no_new_date"], told)
    rest = ". ".join(part for part in parts if part)
    return (Run(f"{moved}. ", bold=True), Run(rest))


def ahead_words(words: PlanWords, each: Ahead, longest: int = _NO_END) -> str:
    """Return what is on a date that may come: "Clinic visit. Ward 5".

    Of one that is longer the names are cut, never what happens, or that the date is to be checked.
    """
    what = _what(words, each, longest)
    who = words.plan["with"].format(who=each.who) if each.who else ""
    rest = _sentences(each.course, each.where, who)
    room = longest - len(what) - 2
    if len(rest) > room:
        rest = _shortened(rest, room) if room >= _LEAST_NAME else ""
    check = words.plan["check"] if each.check else ""
    worked_out = words.phrases.tables["footer"]["worked_out"] if each.helper else ""
    text = _sentences(what, rest, check, worked_out)
    return f"{text}." if worked_out else text


def _what(words: PlanWords, each: Ahead, longest: int) -> str:
    if each.is_zero:
        return words.plan["day_zero_only"]
    pattern = words.plan["begins"] if each.begins else "{stage}"
    name = max(longest - len(pattern.format(stage="")), _LEAST_NAME)
    return pattern.format(stage=_shortened(each.what.strip().rstrip("."), name))


def _sentences(*parts: str) -> str:
    said = [part.strip().rstrip(".") for part in parts if part.strip()]
    return ". ".join(said).replace("…. ", "… ")


def _listed(words: PlanWords, facts: PlanFacts) -> Iterator[Element]:
    for course in facts.courses:
        if course.open_stages:
            yield Heading(2, course.title)
            yield Points(tuple(_stage_line(words, each) for each in course.open_stages))


def _stage_line(words: PlanWords, stage: MyStage) -> Runs:
    told = stage_words(words, stage)
    return (Run(f"{stage.title}: ", bold=True), Run(told)) if told else (Run(stage.title, True),)


def stage_words(words: PlanWords, stage: MyStage) -> str:
    """Return how a stage stands and when; no date it has moved from, or is to be checked, alone."""
    if stage.has_old_dates:
        awaited = words.plan["no_new_date"] if stage.waits_for_date else ""
        return _sentences(words.state(stage.state), awaited, words.planned_before(stage))
    when = words.dates_of(stage)
    told = ", ".join(part for part in (words.state(stage.state), when) if part)
    return _sentences(told, words.plan["check"]) if stage.check and when else told


def _shortened(text: str, longest: int) -> str:
    words = " ".join(text.split())
    if len(words) <= longest:
        return words
    cut = words[: max(longest - 1, 0)].rsplit(" ", 1)[0] if longest > 30 else words[: longest - 1]
    return f"{cut.rstrip(' .,')}…"
