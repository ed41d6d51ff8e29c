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
from companion.services.plan_facts import Ahead, PlanFacts
from companion.services.plan_words import PlanWords
from companion.services.stage_list import MyStage

ALONG_TIME = "along-time"
"""The name of the drawing on the page."""
_NO_END = 1_000_000


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
    shown = facts.ahead[: fit.dates]
    if not facts.ahead:
        yield Paragraph(runs(words.plan["no_dates"]))
    for each in shown:
        yield Paragraph(_date_line(words, each, today, fit.longest), Size.LEAD)
    if fit.more or len(shown) < len(facts.ahead):
        yield Paragraph(runs(words.plan["more_dates"]), Size.SMALL)


def _date_line(words: PlanWords, each: Ahead, today: date, longest: int) -> Runs:
    dates = words.phrases.dates
    when = dates.near(each.when, today)
    if each.at is not None:
        when = dates.day_at.format(date=when, time=dates.time_of_day(each.at))
    text = _shortened(ahead_words(words, each), longest)
    return (Run(f"{when[:1].upper()}{when[1:]}\u2002", bold=True), Run(text))


def ahead_words(words: PlanWords, each: Ahead) -> str:
    """Return what is on a date that may come: "Clinic visit. Ward 5"."""
    what = each.what
    if each.is_zero:
        what = words.plan["day_zero_only"]
    elif each.is_start:
        what = words.plan["begins"].format(stage=each.what)
    who = words.plan["with"].format(who=each.who) if each.who else ""
    check = words.plan["check"] if each.check else ""
    parts = (what, each.course, each.where, who, check)
    return ". ".join(part.strip().rstrip(".") for part in parts if part.strip())


def _listed(words: PlanWords, facts: PlanFacts) -> Iterator[Element]:
    for course in facts.courses:
        if course.open_stages:
            yield Heading(2, course.title)
            yield Points(tuple(_stage_line(words, each) for each in course.open_stages))


def _stage_line(words: PlanWords, stage: MyStage) -> Runs:
    parts = (words.state(stage.state), words.span(stage.start, stage.end))
    told = ", ".join(part for part in parts if part)
    return (Run(f"{stage.title}: ", bold=True), Run(told)) if told else (Run(stage.title, True),)


def _shortened(text: str, longest: int) -> str:
    words = " ".join(text.split())
    if len(words) <= longest:
        return words
    cut = words[: max(longest - 1, 0)].rsplit(" ", 1)[0] if longest > 30 else words[: longest - 1]
    return f"{cut.rstrip(' .,')}…"
