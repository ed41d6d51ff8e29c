"""Journeys to draw: a plain one, a moved one, two day 0s, many marks, nothing known."""

from __future__ import annotations

from datetime import date, timedelta

from companion.ui.widgets.stage_button import ShapeState
from companion.ui.widgets.timeline import Bar, Lane, Mark, MarkKind, TimelineValues

TODAY = date(2026, 11, 24)
_DAY_ZERO = date(2026, 12, 15)


def _bar(
    key: str,
    title: str,
    state: ShapeState,
    start: date | None = None,
    end: date | None = None,
    **more: object,
) -> Bar:
    return Bar(key, str(more.pop("lane", "t")), title, state, start, end)._replace(**more)


def plain() -> TimelineValues:
    done, now, planned = ShapeState.DONE, ShapeState.NOW, ShapeState.PLANNED
    bars = (
        _bar("in", "Induction", done, date(2026, 9, 7), date(2026, 10, 20), told="Done"),
        _bar("ready", "Getting ready", now, date(2026, 11, 2), date(2026, 12, 4), soft_end=True),
        _bar(
            "cond",
            "Conditioning",
            planned,
            date(2026, 12, 7),
            date(2026, 12, 14),
            told="Planned",
            when="7 to 14 December 2026",
        ),
        _bar("tx", "Transplant", planned, _DAY_ZERO, _DAY_ZERO, told="Planned"),
        _bar("rec", "Recovery", planned, date(2026, 12, 16), date(2027, 3, 31), soft_end=True),
        _bar("later", "Later", ShapeState.UNKNOWN, told="Not said yet"),
    )
    marks = (
        Mark("z", _DAY_ZERO, MarkKind.DAY_ZERO, "Day 0", lane="t"),
        Mark("scan", date(2026, 11, 26), MarkKind.APPOINTMENT, "Scan"),
        Mark("blood", date(2026, 11, 30), MarkKind.APPOINTMENT, "Blood test"),
        Mark("clinic", date(2026, 12, 3), MarkKind.APPOINTMENT, "Clinic"),
        Mark("night", date(2026, 9, 15), MarkKind.NOTE, "First night"),
    )
    return TimelineValues(TODAY, (Lane("t"),), bars, marks)


def moved() -> TimelineValues:
    bars = (
        _bar("in", "Induction", ShapeState.DONE, date(2026, 9, 7), date(2026, 10, 20)),
        _bar("ready", "Getting ready", ShapeState.NOW, date(2026, 11, 2)),
        _bar(
            "cond",
            "Conditioning",
            ShapeState.MOVED,
            date(2027, 1, 1),
            date(2027, 1, 31),
            soft_start=True,
            soft_end=True,
        ),
        _bar("tx", "Transplant", ShapeState.MOVED, date(2027, 1, 20), soft_start=True),
        _bar("donor", "Donor search", ShapeState.NOT_NOW, None, date(2026, 11, 10)),
        _bar("rec", "Recovery", ShapeState.UNKNOWN),
        _bar("own", "Bring the children to stay with my sister", ShapeState.PLANNED),
    )
    day = Mark("z", date(2027, 1, 20), MarkKind.DAY_ZERO, "Day 0", soft=True, lane="t")
    return TimelineValues(TODAY, (Lane("t"),), bars, (day,))


def two_day_zeros() -> TimelineValues:
    lanes = (Lane("t", "Transplant"), Lane("t2", "Second transplant"))
    first, second = date(2025, 5, 9), date(2027, 1, 12)
    bars = (
        _bar("t1", "Transplant", ShapeState.DONE, first, first),
        _bar("r1", "Recovery", ShapeState.DONE, first, date(2026, 3, 1), soft_end=True),
        _bar("t2", "Transplant", ShapeState.PLANNED, second, soft_start=True, lane="t2"),
        _bar("r2", "Recovery", ShapeState.UNKNOWN, lane="t2"),
    )
    marks = (
        Mark("z1", first, MarkKind.DAY_ZERO, "Day 0", lane="t"),
        Mark("z2", second, MarkKind.DAY_ZERO, "Day 0", soft=True, lane="t2"),
    )
    return TimelineValues(TODAY, lanes, bars, marks)


def many(count: int = 500) -> TimelineValues:
    values = plain()
    marks = tuple(
        Mark(
            f"m{index}",
            date(2026, 3, 1) + timedelta(days=index * 37 % 420),
            MarkKind.NOTE if index % 4 == 0 else MarkKind.APPOINTMENT,
            f"Visit {index}",
        )
        for index in range(count)
    )
    return values._replace(marks=values.marks + marks)


def unknown() -> TimelineValues:
    values = plain()
    state = ShapeState.UNKNOWN
    bars = tuple(bar._replace(start=None, end=None, state=state) for bar in values.bars)
    return TimelineValues(TODAY, values.lanes, bars)


CASES = {
    "plain": plain,
    "moved": moved,
    "two day 0s": two_day_zeros,
    "many": many,
    "unknown": unknown,
}
