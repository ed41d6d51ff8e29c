"""A day that is to be checked says so on the drawing: in words, in a shape, and to a reader."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from companion.content import Library
from companion.resources import content_folder
from companion.ui.toolkit.theme import ThemeChoice, ThemeController
from companion.ui.widgets.stage_button import ShapeState
from companion.ui.widgets.timeline import Bar, Lane, Mark, MarkKind, TimelineValues, Zoom
from companion.ui.widgets.timeline.measure import Measures
from companion.ui.widgets.timeline.painting import TimelinePainting
from companion.ui.widgets.timeline.placed import Arrangement
from companion.ui.widgets.timeline.window import arrange
from companion.ui.widgets.timeline.words import bar_name, mark_name, placed_name
from tests.ui.widgets.timeline_cases import TODAY

DATES = Library(content_folder()).phrases().dates
LANE = (Lane("t"),)
WHOLE = "check this date with the hospital"


def bar(days: int, state: ShapeState = ShapeState.PLANNED, *, check: bool = True) -> Bar:
    end = TODAY + timedelta(days=days)
    when = "a date that takes a great deal of room in words"
    told = {ShapeState.MOVED: "Moved", ShapeState.NOW: "Under way"}.get(state, "Planned")
    return Bar("c", "t", "Conditioning", state, TODAY, end, when=when, told=told, check=check)


def around() -> Bar:
    first = date(2024, 11, 1)
    return Bar("a", "t", "Around", ShapeState.DONE, first, first + timedelta(days=900))


def mark(key: str, day: date, kind: MarkKind = MarkKind.APPOINTMENT, *, check: bool = True) -> Mark:
    lane = "t" if kind is MarkKind.DAY_ZERO else ""
    return Mark(key, day, kind, key, lane=lane, check=check)


def arranged(themes: ThemeController, width: int, *found: Bar | Mark) -> Arrangement:
    bars = tuple(one for one in found if isinstance(one, Bar))
    marks = tuple(one for one in found if isinstance(one, Mark))
    values = TimelineValues(TODAY, LANE, bars, marks)
    return arrange(values, Zoom.ALL, width, themes.theme, DATES)[0]


@pytest.mark.parametrize("width", [720, 880, 1300, 600, 320])
@pytest.mark.parametrize("days", [0, 3, 30, 200, 700])
@pytest.mark.parametrize("state", [ShapeState.PLANNED, ShapeState.MOVED, ShapeState.NOW])
def test_a_stage_to_check_says_so_however_narrow(
    themes: ThemeController, width: int, days: int, state: ShapeState
) -> None:
    found = arranged(themes, width, around(), bar(days, state))
    (words,) = (one.words for one in found.bars if one.bar.key == "c")
    detail = " ".join(words.detail)
    assert "check this date" in detail.lower()
    assert ("Moved" in detail) is (state is ShapeState.MOVED)
    (sure,) = arranged(themes, width, bar(days, state, check=False)).bars
    assert "check" not in " ".join(sure.words.detail).lower()


@pytest.mark.parametrize("width", [1300, 600])
def test_day_0_to_check_says_so_beside_its_flag(themes: ThemeController, width: int) -> None:
    zero = mark("Day 0", TODAY + timedelta(days=20), MarkKind.DAY_ZERO)
    found = arranged(themes, width, bar(30, check=False), zero)
    (placed,) = found.zeros
    words = " ".join((*placed.words.title, *placed.words.detail))
    assert words.startswith("Day 0, check this date")
    assert placed.words.rect.right() <= width


@pytest.mark.parametrize("width", [1300, 600])
def test_marks_to_check_say_so_alone_and_gathered(themes: ThemeController, width: int) -> None:
    alone = mark("Heart scan", TODAY + timedelta(days=20))
    near = [mark(f"v{n}", TODAY + timedelta(days=60), check=n == 1) for n in range(3)]
    found = arranged(themes, width, bar(90, check=False), alone, *near)
    said = [" ".join(one.words.detail) for one in found.marks if one.words is not None]
    assert any(words.startswith("Heart scan, check this date") for words in said)
    assert "3 appointments, 1 date to check" in said


def test_their_names_say_it_whole_for_a_reader(themes: ThemeController) -> None:
    near = [mark(f"v{n}", TODAY + timedelta(days=60), check=n == 1) for n in range(2)]
    zero = mark("Day 0", TODAY + timedelta(days=20), MarkKind.DAY_ZERO)
    values = TimelineValues(TODAY, LANE, (bar(3),), (zero, *near))
    assert bar_name(bar(3), values).endswith(WHOLE)
    assert mark_name(zero, values, DATES) == f"Day 0, 14 December 2026, {WHOLE}"
    (placed,) = arrange(values, Zoom.ALL, 1300, themes.theme, DATES)[0].marks
    assert placed_name(placed, values, DATES).endswith(f": v0, v1, {WHOLE}")


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
def test_a_mark_without_room_for_words_has_another_shape_in_every_look(
    themes: ThemeController, look: ThemeChoice
) -> None:
    themes.apply(look, 100)
    day = TODAY + timedelta(days=20)
    for kind in (MarkKind.APPOINTMENT, MarkKind.DAY_ZERO):
        doubted, sure = (
            picture(themes, bar(30, check=False), mark("x", day, kind, check=check))
            for check in (True, False)
        )
        assert shades(doubted) != shades(sure)


def picture(themes: ThemeController, *found: Bar | Mark) -> QImage:
    """Return the icon of the one mark or day 0 alone."""
    arrangement = arranged(themes, 1300, *found)
    icon = next(one.icon for one in (arrangement.zeros or arrangement.marks))
    view = QRectF(0, 0, arrangement.width, arrangement.height)
    image = QImage(view.size().toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("grey"))
    painter = QPainter(image)
    TimelinePainting(arrangement, Measures(themes.theme)).paint(painter, view)
    painter.end()
    return image.copy(icon.toAlignedRect())


def shades(image: QImage) -> list[int]:
    """Return how dark each dot is, without its colour."""
    every = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return [image.pixelColor(x, y).lightness() // 32 for x, y in every]


def test_words_that_are_kept_in_view_still_say_it(themes: ThemeController) -> None:
    long = bar(700)
    values = TimelineValues(TODAY, LANE, (long,))
    arrangement, _ = arrange(values, Zoom.MONTHS, 1000, themes.theme, DATES)
    (placed,) = arrangement.bars
    end = placed.shape.right() - placed.fade_end
    told = set()
    painting = TimelinePainting(arrangement, Measures(themes.theme))
    for room in range(150, 700, 40):
        _shift, words = painting._kept_in_view(placed, QRectF(end - room, 0, 1000, 500))
        if words.title:
            told.add("check this date" in " ".join(words.detail).lower())
    assert told == {True}
