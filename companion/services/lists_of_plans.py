"""The lists of a person's plan: treatments, stages, what was planned before, what is ready."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from companion.domain.dates import local_day
from companion.domain.journey_records import Got, HelperRun, StageBefore
from companion.domain.records import Kind, Stage
from companion.domain.span import Span
from companion.exchange.lists import Form, Line
from companion.services.courses import course_record_id
from companion.services.date_entries import lengths_of
from companion.services.list_kinds import ListKind, Telling, span_of
from companion.services.plan_words import PlanWords
from companion.services.stage_history import Plan
from companion.services.stage_list import my_stages, walk


def _courses(telling: Telling) -> Iterator[Line]:
    for view in telling.names.courses.values():
        cells = (
            telling.names.path(view.path),
            view.title,
            view.day_zero,
            view.is_shown,
            view.counting,
            telling.word("plan.check") if view.check else "",
        )
        yield Line(cells, span_of(view.day_zero), view.record_id)


def _stages(telling: Telling) -> Iterator[Line]:
    words = PlanWords(telling.library)
    for stage in _in_order(telling):
        cells = (
            telling.names.stage(stage.id),
            telling.names.course(course_record_id(stage.path, stage.course)),
            words.state(stage.state),
            stage.start,
            stage.end,
            stage.reason,
            stage.note,
            telling.word("plan.check") if stage.check else "",
        )
        yield Line(cells, _days(stage), stage.id)


def _in_order(telling: Telling) -> Iterator[Stage]:
    """Yield every stage something is kept of, path by path, as they stand in the program.

    One that was only put in another place says nothing, and stays out.
    """
    snapshot, paths = telling.snapshot, telling.names.paths
    kept = {(each.path, each.course) for each in snapshot.stages.values()}
    for path_id, course in sorted(kept, key=lambda each: (*_place(each[0], paths), each[1])):
        if path_id in paths:
            for stage in walk(my_stages(snapshot, paths[path_id], course)):
                if stage.record is not None:
                    yield stage.record
    unknown = (each for each in snapshot.stages.values() if each.path not in paths)
    yield from sorted(unknown, key=lambda each: (each.path, each.rank, each.id))


def _place(path_id: str, paths: Iterable[str]) -> tuple[int, str]:
    known = tuple(paths)
    return (known.index(path_id) if path_id in known else len(known), path_id)


def _days(plan: Stage | StageBefore) -> Span | None:
    """Return the days from start to end; one of them alone is its day."""
    start, end = plan.start or plan.end, plan.end or plan.start
    if start is None or end is None:
        return None
    return Span(start.first, max(start.last, end.last))


def _stages_before(telling: Telling) -> Iterator[Line]:
    words = PlanWords(telling.library)
    kept = cast("Iterable[StageBefore]", telling.snapshot.table(Kind.STAGES_BEFORE).values())
    for former in sorted(kept, key=lambda each: (each.created_at, each.id)):
        if Plan.of(former).says_nothing:
            continue
        cells = (
            _name(telling, former.stage),
            words.state(former.state),
            former.start,
            former.end,
            former.reason,
            local_day(former.created_at),
        )
        yield Line(cells, _days(former), former.id)


def _name(telling: Telling, record_id: str) -> str:
    """Return what a former plan was of: a stage, or the day 0 of a course."""
    names = telling.names
    if record_id in names.courses:
        return f"{names.course(record_id)}: {telling.word('export.day_zero')}"
    return names.stage(record_id)


def _ready(telling: Telling) -> Iterator[Line]:
    kept = cast("Iterable[Got]", telling.snapshot.table(Kind.GOT).values())
    for got in sorted(kept, key=lambda each: (each.list, each.created_at, each.id)):
        title, items = telling.names.list_of(got.list)
        what = items.get(got.item, telling.words["not_named"])
        yield Line((what, title, got.done), None, got.id)


def _worked_out(telling: Telling) -> Iterator[Line]:
    kept = cast("Iterable[HelperRun]", telling.snapshot.table(Kind.HELPER_RUNS).values())
    for run in sorted(kept, key=lambda each: (each.start.first, each.id)):
        lengths = (_length(telling, *each) for each in lengths_of(run).items())
        course = telling.names.course(run.course) if run.course else ""
        stage = telling.names.stage(run.stage)
        cells = (telling.answer(run.kind), run.start, "\n".join(lengths), course, stage)
        yield Line(cells, span_of(run.start), run.id)


def _length(telling: Telling, name: str, number: int) -> str:
    words = telling.tables["export_words"].get(name)
    return words.format(number=number) if words else f"{name}: {number}"


LISTS = (
    ListKind(
        "journey-treatments",
        "export.courses",
        (
            *("export.path", "export.named", "export.day_zero", "export.shown"),
            *("export.counting", "export.check"),
        ),
        _courses,
        Form.TABLE,
    ),
    ListKind(
        "journey",
        "export.stages",
        (
            *("plan.stage", "export.path", "plan.stands", "export.start", "export.until"),
            *("export.why", "csv.note", "export.check"),
        ),
        _stages,
    ),
    ListKind(
        "journey-former-plans",
        "plan.before",
        (
            *("plan.stage", "plan.stands", "export.start", "export.until"),
            *("export.why", "export.changed"),
        ),
        _stages_before,
        Form.TABLE,
    ),
    ListKind(
        "journey-ready",
        "export.ready",
        ("export.what", "export.list", "plan.ready"),
        _ready,
        Form.TABLE,
    ),
    ListKind(
        "journey-worked-out",
        "export.worked_out",
        ("export.what", "export.begins", "export.lengths", "export.path", "plan.stage"),
        _worked_out,
        Form.TABLE,
    ),
)
