"""Where words stand on a timeline: at their shapes, off the line of today, moved always told."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from companion.content import Library
from companion.resources import content_folder
from companion.ui.toolkit.theme import ThemeController
from companion.ui.widgets.stage_button import ShapeState
from companion.ui.widgets.timeline import Bar, Lane, TimelineValues, Zoom
from companion.ui.widgets.timeline.placed import (
    Arrangement,
    PlacedBar,
    PlacedMark,
    PlacedZero,
)
from companion.ui.widgets.timeline.window import arrange
from tests.ui.widgets.timeline_cases import CASES, TODAY

DATES = Library(content_folder()).phrases().dates
FAR = date(2024, 11, 1)


def _arranged(
    values: TimelineValues, themes: ThemeController, width: int, zoom: Zoom = Zoom.ALL
) -> Arrangement:
    return arrange(values, zoom, width, themes.theme, DATES)[0]


def _bar(key: str, start: date, days: int, state: ShapeState, told: str = "") -> Bar:
    when = "a date that takes a great deal of room in words"
    return Bar(key, "t", key, state, start, start + timedelta(days=days), when=when, told=told)


@pytest.mark.parametrize("width", [720, 880, 1300, 600, 320])
@pytest.mark.parametrize("days", [0, 3, 30, 200, 700])
@pytest.mark.parametrize(
    ("state", "told"),
    [(ShapeState.MOVED, "Moved"), (ShapeState.NOT_NOW, "Not in the plan now")],
)
def test_moved_and_not_in_the_plan_now_are_told_however_narrow(
    themes: ThemeController, width: int, days: int, state: ShapeState, told: str
) -> None:
    around = _bar("around", FAR, 900, ShapeState.DONE)
    values = TimelineValues(
        TODAY, (Lane("t"),), (around, _bar("Conditioning", TODAY, days, state, told))
    )
    (found,) = (
        one.words for one in _arranged(values, themes, width).bars if one.bar.key == "Conditioning"
    )
    assert told in " ".join(found.detail)


def _clustered() -> TimelineValues:
    """Return some stages close together at either end of three years."""
    late = TODAY + timedelta(days=20)
    bars = [_bar(f"old-{n}", FAR + timedelta(days=9 * n), 7, ShapeState.DONE) for n in range(6)]
    bars += [_bar(f"new-{n}", late + timedelta(days=9 * n), 7, ShapeState.DONE) for n in range(7)]
    return TimelineValues(TODAY, (Lane("t"),), tuple(bars))


@pytest.mark.parametrize("case", [*sorted(CASES), "clustered"])
@pytest.mark.parametrize(("width", "percent"), [(640, 100), (1000, 200), (640, 200)])
def test_a_line_from_a_shape_to_its_words_is_short_and_crosses_no_other(
    themes: ThemeController, case: str, width: int, percent: int
) -> None:
    themes.apply("light", percent)
    values = _clustered() if case == "clustered" else CASES[case]()
    arranged = _arranged(values, themes, width)
    assert arranged.upright
    placed: list[PlacedBar | PlacedMark | PlacedZero] = [*arranged.bars, *arranged.marks]
    placed += arranged.zeros
    leaders = [one.words.leader for one in placed if one.words and one.words.leader]
    for leader in leaders:
        assert abs(leader.dy()) <= themes.theme.px(48)
    ordered = sorted(leaders, key=lambda line: line.y1())
    assert [line.y2() for line in ordered] == sorted(line.y2() for line in leaders)
    for one in placed:
        if one.words is not None and one.words.leader is None:
            middle = one.target.center().y()
            around = [each for each in arranged.brackets if each.rows_top <= middle]
            assert any(middle <= each.rows_bottom for each in around)


@pytest.mark.parametrize("ago", range(1, 30, 4))
def test_words_stand_off_the_line_of_today_where_there_is_room(
    themes: ThemeController, ago: int
) -> None:
    first = _bar("Induction", TODAY - timedelta(days=ago + 10), 10, ShapeState.DONE)
    later = _bar("Later", TODAY + timedelta(days=100), 60, ShapeState.PLANNED)
    values = TimelineValues(TODAY, (Lane("t"),), (first._replace(when="2026"), later))
    arranged = _arranged(values, themes, 1100)
    words = next(one.words for one in arranged.bars if one.bar.key == "Induction")
    assert not words.rect.left() < arranged.today < words.rect.right()


@pytest.mark.parametrize("width", [900, 600])
def test_a_month_fades_from_its_first_day_to_its_last(themes: ThemeController, width: int) -> None:
    first, last = date(2026, 12, 1), date(2026, 12, 31)
    month = Bar("m", "t", "Month", ShapeState.DONE, first, last, True, True)
    month = month._replace(sure_from=last, sure_to=first)
    sure = _bar("s", FAR, 500, ShapeState.DONE)
    arranged = _arranged(TimelineValues(TODAY, (Lane("t"),), (month, sure)), themes, width)
    found = next(one for one in arranged.bars if one.bar.key == "m")
    start, end = arranged.scale.at(first), arranged.scale.after(last)
    shape = found.shape
    along = (shape.top(), shape.bottom()) if arranged.upright else (shape.left(), shape.right())
    assert along[0] <= start + 1
    assert along[1] >= end - 1
    length = along[1] - along[0]
    assert found.fade_start >= length * 0.3
    assert found.fade_end >= length * 0.3


def test_words_of_a_shape_that_fades_go_inside_where_the_line_of_today_is_beside_it(
    themes: ThemeController,
) -> None:
    first, last = TODAY + timedelta(days=30), TODAY + timedelta(days=394)
    year = Bar("y", "t", "Recovery", ShapeState.PLANNED, first, last, True, True, "about 2027")
    year = year._replace(sure_from=last, sure_to=first)
    values = TimelineValues(TODAY, (Lane("t"),), (year, _bar("old", FAR, 60, ShapeState.DONE)))
    arranged = _arranged(values, themes, 880)
    found = next(one for one in arranged.bars if one.bar.key == "y")
    assert found.words.inside
    assert found.fade_start > 0
    assert found.fade_end > 0
