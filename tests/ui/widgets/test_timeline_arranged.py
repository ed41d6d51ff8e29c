"""Where things stand on a timeline: by whole days, apart from each other, and never invented."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from companion.content import Library
from companion.domain.dates import EARLIEST_YEAR, LATEST_YEAR, DateFormat
from companion.resources import content_folder
from companion.ui.toolkit.theme import ThemeController
from companion.ui.widgets.stage_button import ShapeState
from companion.ui.widgets.timeline import Bar, Lane, Mark, MarkKind, TimelineValues, Zoom
from companion.ui.widgets.timeline.gather import gather
from companion.ui.widgets.timeline.placed import Arrangement
from companion.ui.widgets.timeline.scale import Scale, Span, whole_span
from companion.ui.widgets.timeline.ticks import Ticks, tick_unit
from companion.ui.widgets.timeline.window import arrange
from tests.ui.widgets.timeline_cases import CASES, TODAY, moved, plain, two_day_zeros

WIDTHS = (880, 600)
DATES = Library(content_folder()).phrases().dates


@pytest.fixture(scope="module")
def dates() -> DateFormat:
    return DATES


def _arranged(
    values: TimelineValues, themes: ThemeController, *, zoom: Zoom = Zoom.ALL, width: int = 880
) -> Arrangement:
    return arrange(values, zoom, width, themes.theme, DATES)[0]


def _targets(arranged: Arrangement) -> list[QRectF]:
    return [one.target for one in (*arranged.bars, *arranged.marks, *arranged.zeros)]


def _words(arranged: Arrangement) -> list[QRectF]:
    placed = (*arranged.bars, *arranged.marks, *arranged.zeros)
    return [one.words.rect for one in placed if one.words is not None]


@pytest.mark.parametrize("case", sorted(CASES))
@pytest.mark.parametrize("zoom", list(Zoom))
@pytest.mark.parametrize(("width", "percent"), [(880, 100), (600, 100), (1000, 200), (320, 225)])
def test_what_can_be_pressed_stands_apart_and_no_words_overlap(
    themes: ThemeController, case: str, zoom: Zoom, width: int, percent: int
) -> None:
    themes.apply("light", percent)
    arranged = _arranged(CASES[case](), themes, zoom=zoom, width=width)
    for found in (_targets(arranged), _words(arranged)):
        found.sort(key=lambda rect: rect.left() if not arranged.upright else rect.top())
        assert not [pair for pair in combinations(found, 2) if pair[0].intersects(pair[1])]
    for target in _targets(arranged):
        assert target.width() >= 48
        assert target.height() >= 48
        assert target.left() >= 0
        assert target.right() <= arranged.width + 1


def _days() -> st.SearchStrategy[date]:
    """Days near today, and any day somebody can write who mistypes the year."""
    near = st.integers(-450, 450).map(lambda days: TODAY + timedelta(days=days))
    return near | st.dates(date(EARLIEST_YEAR, 1, 1), date(LATEST_YEAR, 12, 31))


def _bars() -> st.SearchStrategy[tuple[Bar, ...]]:
    day = _days()
    bar = st.builds(
        Bar,
        key=st.uuids().map(str),
        lane=st.sampled_from(["a", "b"]),
        title=st.text("abcdefgh ", min_size=1, max_size=60).filter(str.strip),
        state=st.sampled_from(list(ShapeState)),
        start=st.none() | day,
        end=st.none() | day,
        soft_start=st.booleans(),
        soft_end=st.booleans(),
        when=st.sampled_from(["", "7 to 14 December 2026"]),
        told=st.sampled_from(["", "Moved", "Planned, and not certain"]),
        sure_from=st.none() | day,
        sure_to=st.none() | day,
    )
    return st.lists(bar, max_size=12).map(tuple)


def _marks() -> st.SearchStrategy[tuple[Mark, ...]]:
    mark = st.builds(
        Mark,
        key=st.uuids().map(str),
        day=_days(),
        kind=st.sampled_from(list(MarkKind)),
        words=st.text("abcdefgh ", min_size=1, max_size=60).filter(str.strip),
        soft=st.booleans(),
        lane=st.sampled_from(["a", "b"]),
    )
    return st.lists(mark, max_size=12).map(tuple)


@given(
    bars=_bars(),
    marks=_marks(),
    width=st.sampled_from([320, 600, 720, 1100]),
    zoom=st.sampled_from(list(Zoom)),
)
@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_anything_at_all_stands_apart_and_what_has_no_day_nowhere(
    themes: ThemeController,
    bars: tuple[Bar, ...],
    marks: tuple[Mark, ...],
    width: int,
    zoom: Zoom,
) -> None:
    values = TimelineValues(TODAY, (Lane("a", "A"), Lane("b", "B")), bars, marks)
    arranged = _arranged(values, themes, zoom=zoom, width=width)
    targets = _targets(arranged)
    assert not [pair for pair in combinations(targets, 2) if pair[0].intersects(pair[1])]
    for target in targets:
        assert min(target.width(), target.height()) >= 48
        assert QRectF(-1, -1, arranged.width + 2, arranged.height + 2).contains(target)
    assert {one.bar.key for one in arranged.bars} == {bar.key for bar in bars if bar.dated}
    told = [mark for one in arranged.marks for mark in one.marks]
    assert {*told, *(one.mark for one in arranged.zeros)} == set(marks)


def test_a_stage_without_a_day_has_no_place_in_time(themes: ThemeController) -> None:
    arranged = _arranged(moved(), themes)
    assert {one.bar.key for one in arranged.bars} == {"in", "ready", "cond", "tx", "donor"}
    assert [bar.key for bar in moved().undated] == ["rec", "own"]


@pytest.mark.parametrize(
    ("first", "days"),
    [(date(2028, 2, 27), 4), (date(2027, 3, 27), 3), (date(2026, 10, 24), 3)],
    ids=["leap day", "clocks go forward", "clocks go back"],
)
def test_every_day_is_as_long_as_any_other(first: date, days: int) -> None:
    scale = Scale(first.toordinal(), 10.0)
    places = [scale.at(first + timedelta(days=day)) for day in range(days + 1)]
    assert places == [10.0 * day for day in range(days + 1)]
    assert scale.day_at(10.0 * days - 1) == first + timedelta(days=days - 1)


def test_the_leap_day_is_on_the_scale(dates: DateFormat) -> None:
    scale = Scale(date(2028, 2, 20).toordinal(), 40.0)
    span = whole_span(TimelineValues(date(2028, 2, 20), (), (), ()))
    span = span._replace(first=scale.first, last=scale.first + 20)
    ticks = list(Ticks(tick_unit(40.0, 90, 30), scale, span, dates).minor(-1, 900))
    assert [tick.words for tick in ticks][8:11] == ["28", "29", "1"]


@pytest.mark.parametrize("per_day", [60.0, 10.0, 4.0, 1.2, 0.5, 0.1, 0.02])
def test_named_days_have_room_for_their_words(dates: DateFormat, per_day: float) -> None:
    scale = Scale(date(2026, 1, 1).toordinal(), per_day)
    span = whole_span(plain())._replace(first=scale.first, last=scale.first + 60_000)
    unit = tick_unit(per_day, 90, 30)
    ticks = list(Ticks(unit, scale, span, dates).minor(-1e9, 60_000 * per_day))[1:]
    gaps = [after.place - before.place for before, after in pairwise(ticks)]
    assert gaps
    assert min(gaps) >= (30 if ticks[0].words.isdecimal() and len(ticks[0].words) < 4 else 88)


@given(
    first=st.dates(date(1900, 1, 1), date(2150, 1, 1)),
    days=st.integers(28, 4_000),
    per_day=st.floats(0.02, 60),
    line=st.sampled_from([0.0, 20.0, 45.0]),
    share=st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
@settings(deadline=None)
def test_what_is_named_in_a_part_is_what_is_named_there_in_the_whole(
    first: date, days: int, per_day: float, line: float, share: tuple[float, float]
) -> None:
    span = Span(first.toordinal(), min(first.toordinal() + days, date(2199, 12, 31).toordinal()))
    ticks = Ticks(tick_unit(per_day, 90, 30), Scale(span.first, per_day), span, DATES, line)
    whole = span.days * per_day
    start, end = sorted(whole * part for part in share)
    for named in (ticks.minor, ticks.major):
        inside = [tick for tick in named(-1e3, whole + 1e3) if start <= tick.place <= end]
        assert [tick for tick in named(start, end) if tick.place >= start] == inside


def test_three_hundred_years_to_look_through_name_only_the_days_in_view(
    themes: ThemeController,
) -> None:
    mistyped = Mark("x", date(1900, 1, 1), MarkKind.NOTE, "A year that was mistyped")
    for width in WIDTHS:
        values = TimelineValues(TODAY, marks=(mistyped,))
        arranged = _arranged(values, themes, zoom=Zoom.WEEKS, width=width)
        assert arranged.span.days > 40_000
        middle = (arranged.height if arranged.upright else arranged.width) / 2
        assert 0 < len(list(arranged.ticks.minor(middle, middle + 800))) < 100


def test_each_course_has_its_own_day_zero_across_its_own_lane(themes: ThemeController) -> None:
    arranged = _arranged(two_day_zeros(), themes)
    first, second = arranged.zeros
    assert [lane.title for lane in arranged.lanes] == ["Transplant", "Second transplant"]
    for zero, lane in zip((first, second), arranged.lanes, strict=True):
        assert lane.rect.top() <= zero.line.top()
        assert zero.line.bottom() <= lane.rect.bottom()
    assert first.line.left() < arranged.today < second.line.left()


@pytest.mark.parametrize("width", WIDTHS)
def test_what_is_about_right_fades_and_what_is_exact_does_not(
    themes: ThemeController, width: int
) -> None:
    fades = {
        one.bar.key: (one.fade_start > 0, one.fade_end > 0)
        for one in _arranged(moved(), themes, width=width).bars
    }
    assert fades["in"] == (False, False)
    assert fades["cond"] == (True, True)
    assert fades["tx"] == (True, True)
    assert fades["ready"] == (False, True)
    assert fades["donor"] == (True, False)


def test_a_stage_under_way_reaches_today(themes: ThemeController) -> None:
    arranged = _arranged(moved(), themes)
    ready = next(one for one in arranged.bars if one.bar.key == "ready")
    assert ready.shape.left() < arranged.today < ready.shape.right()


@pytest.mark.parametrize("width", WIDTHS)
def test_everything_is_within_the_view_when_all_is_shown(
    themes: ThemeController, width: int
) -> None:
    arranged = _arranged(plain(), themes, width=width)
    for one in arranged.bars:
        assert QRectF(0, 0, arranged.width, arranged.height).contains(one.shape)
    assert arranged.width == width


def test_a_shape_is_as_long_as_its_days(themes: ThemeController) -> None:
    arranged = _arranged(plain(), themes)
    lengths = {one.bar.key: one.shape.width() for one in arranged.bars}
    assert lengths["in"] / lengths["rec"] == pytest.approx(44 / 106, rel=0.01)


def test_marks_too_close_to_press_apart_are_gathered_and_none_is_lost() -> None:
    days = (0, 1, 3, 40, 80, 81)
    marks = [
        Mark(str(day), TODAY + timedelta(days=day), MarkKind.APPOINTMENT, "Clinic") for day in days
    ]
    groups = gather(marks, Scale(TODAY.toordinal(), 10.0), 56)
    assert [[int(mark.key) for mark in group.marks] for group in groups] == [
        [0, 1, 3],
        [40],
        [80, 81],
    ]


def test_rows_downwards_are_in_the_order_of_time(themes: ThemeController) -> None:
    arranged = _arranged(plain(), themes, width=600)
    assert arranged.upright
    tops = {one.bar.key: one.target.top() for one in arranged.bars}
    assert sorted(tops, key=lambda key: tops[key]) == ["in", "ready", "cond", "tx", "rec"]


def test_a_title_too_long_for_the_view_is_shortened_and_never_cut(themes: ThemeController) -> None:
    long = "A title that somebody wrote at great length " * 6
    bar = Bar("x", "", long, ShapeState.PLANNED, TODAY, TODAY + timedelta(days=3))
    arranged = _arranged(TimelineValues(TODAY, (), (bar,)), themes)
    words = arranged.bars[0].words
    assert words.title[0].endswith("...")
    assert words.rect.right() <= arranged.width
