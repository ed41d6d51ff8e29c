"""All of the plan with its history, as another hospital needs it: stages, states, former dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from companion.content import Library
from companion.domain.dates import local_day
from companion.domain.journey_records import StageBefore
from companion.domain.records import StageState
from companion.exchange.document import (
    Cell,
    Document,
    Element,
    Heading,
    Paragraph,
    Points,
    Row,
    Ruled,
    Run,
    Runs,
    Size,
    Table,
    runs,
)
from companion.services.fridge_sheet import ahead_words, moved_words
from companion.services.plan_facts import Ahead, PlanCourse, PlanFacts
from companion.services.plan_words import PlanWords
from companion.services.stage_list import MyStage


def plan_sheet(
    library: Library, facts: PlanFacts, today: date, *, reasons: bool = False
) -> Document:
    """Return the whole list as a document; a person's reasons only if they asked for them.

    Raises:
        PackFault: If the words of the pack cannot be read.
    """
    words = PlanWords(library)
    body = tuple(_body(words, facts, today, reasons=reasons))
    return words.document(words.plan["title_whole"], body, today)


def _body(words: PlanWords, facts: PlanFacts, today: date, *, reasons: bool) -> Iterator[Element]:
    plan = words.plan
    yield Paragraph(runs(plan["lead"]))
    if facts.name:
        yield Paragraph(runs(plan["name"].format(name=facts.name), bold=True), Size.LEAD)
    else:
        yield Ruled(plan["name_here"], 1)
    for course in facts.courses:
        yield from _course(words, course, reasons=reasons)
    if facts.ahead:
        yield Heading(2, plan["ahead"])
        yield Points(tuple(_ahead(words, each) for each in facts.ahead))
    yield Paragraph(runs(plan["not_listed"]), Size.SMALL)


def _course(words: PlanWords, course: PlanCourse, *, reasons: bool) -> Iterator[Element]:
    plan, zero = words.plan, course.view.day_zero
    yield Heading(2, course.title)
    if zero is not None:
        line = plan["day_zero"].format(day=words.day(zero))
        yield Paragraph(runs(line, bold=True), leads=True)
        if course.view.check:
            yield Paragraph(runs(plan["check"]), leads=True)
    for former in course.zeros_before:
        yield Paragraph(runs(_zero_before(words, former)), leads=True)
    if course.stages:
        columns: tuple[str, ...] = (plan["stands"], plan["when"], plan["before"])
        if not any(each.history or _only_old(each) for each in course.stages):
            columns = columns[:2]  # where nothing was planned before, a column of that is noise
        rows = tuple(
            Row(_name(words, course, each), _cells(words, each, reasons=reasons)[: len(columns)])
            for each in course.stages
        )
        yield Table("", columns, rows, corner=plan["stage"])
    else:
        yield Paragraph(runs(plan["nothing"]))


def _name(words: PlanWords, course: PlanCourse, stage: MyStage) -> str:
    """Return what a stage is called; one of a closed topic is theirs, but its name is not told."""
    return words.plan["unnamed"] if stage.key in course.unnamed else stage.title


def _zero_before(words: PlanWords, former: StageBefore) -> str:
    # A former day 0 is kept as the start of what was planned.
    when = words.span(former.start, None)
    return words.plan["day_zero_before"].format(day=when, changed=_changed(words, former))


def _cells(words: PlanWords, stage: MyStage, *, reasons: bool) -> tuple[Cell, ...]:
    state = words.state(stage.state) or words.plan["not_said"]
    stands = [Paragraph(runs(state))]
    if reasons and stage.reason:
        stands.append(_reason(words, stage.reason))
    before = tuple(each for f in stage.history for each in _former(words, f, reasons=reasons))
    if _only_old(stage):
        before = (Paragraph(runs(words.span(stage.start, stage.end))), *before)
    return (tuple(stands), tuple(_when(words, stage)), before)


def _only_old(stage: MyStage) -> bool:
    """Whether it is out of the plan with dates that no former plan tells last."""
    dates = (stage.start, stage.end)
    if stage.state is not StageState.NOT_NOW or not any(dates):
        return False
    return next(iter(stage.dates_before), (None, None)) != dates


def _when(words: PlanWords, stage: MyStage) -> Iterator[Paragraph]:
    """Yield its dates; of one that moved or is out of the plan the old ones are told elsewhere."""
    when = words.dates_of(stage)
    if stage.waits_for_date:
        yield Paragraph(runs(words.plan["no_new_date"]))
        return
    if stage.has_old_dates:
        return
    yield Paragraph(runs(when or words.phrases.dates.not_known))
    if when and stage.check:
        yield Paragraph(runs(words.plan["check"]), Size.SMALL)


def _former(words: PlanWords, former: StageBefore, *, reasons: bool) -> Cell:
    parts = (words.state(former.state), words.span(former.start, former.end))
    told = ", ".join(part for part in parts if part)
    changed = words.plan["changed"].format(day=_changed(words, former))
    cell = [Paragraph(runs(f"{told[:1].upper()}{told[1:]}")), Paragraph(runs(changed), Size.SMALL)]
    if reasons and former.reason:
        cell.insert(1, _reason(words, former.reason))
    return tuple(cell)


def _reason(words: PlanWords, reason: str) -> Paragraph:
    return Paragraph(runs(words.plan["why"].format(reason=reason)))


def _changed(words: PlanWords, former: StageBefore) -> str:
    return words.phrases.dates.short(local_day(former.created_at))


def _ahead(words: PlanWords, each: Ahead) -> Runs:
    if each.when is None:
        return moved_words(words, each)
    dates = words.phrases.dates
    when = dates.moment(each.when, each.at)
    return (Run(f"{when[:1].upper()}{when[1:]}: ", bold=True), Run(ahead_words(words, each)))
