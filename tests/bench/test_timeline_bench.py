"""What it costs to pan and to zoom a timeline of 500 marks, against one that is as good as empty.

Panning moves the drawing as a whole and paints what is in view, so a frame follows from what is
in view and not from how much there is. The thread's own time is what is judged: on a busy machine
only that is the program's.
"""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported for the first time

import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from statistics import median

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.content import Library
from companion.resources import content_folder
from companion.ui.toolkit.accessible import install_roles
from companion.ui.toolkit.theme import ThemeController
from companion.ui.widgets.stage_button import ShapeState
from companion.ui.widgets.timeline import Bar, Lane, Mark, MarkKind, TimelineValues, Zoom
from companion.ui.widgets.timeline.view import TimelineView

MARKS = 500
FRAMES = 120
HOLD_MS = 50
MOST_TIMES = 5.0
TODAY = date(2026, 11, 24)
FIRST = date(2026, 1, 5)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture(scope="module", autouse=True)
def _look(qapp: QApplication) -> None:
    install_roles()
    ThemeController(qapp)


def _values(marks: int) -> TimelineValues:
    days = [FIRST + timedelta(days=index * 37 % 640) for index in range(marks)]
    kinds = (MarkKind.APPOINTMENT, MarkKind.NOTE)
    shown = [
        Mark(f"m{index}", day, kinds[index % 4 == 0], f"Clinic {index}")
        for index, day in enumerate(days)
    ]
    bars = [
        Bar(f"b{index}", "a", f"Stage {index}", state, start, start + timedelta(days=40))
        for index, (state, start) in enumerate(
            (state, FIRST + timedelta(days=60 * index)) for index, state in enumerate(ShapeState)
        )
    ]
    return TimelineValues(TODAY, (Lane("a"),), tuple(bars) if marks else (), tuple(shown))


def _empty() -> TimelineValues:
    ends = (FIRST, FIRST + timedelta(days=639))
    marks = [Mark(day.isoformat(), day, MarkKind.NOTE, "Note") for day in ends]
    return TimelineValues(TODAY, (), (), tuple(marks))


def _view(qtbot: QtBot, values: TimelineValues, width: int) -> TimelineView:
    view = TimelineView(Library(content_folder()).phrases().dates)
    qtbot.addWidget(view)
    view.resize(width, 700)
    view.show()
    view.show_values(values)
    QApplication.processEvents()
    return view


def _own(act: Callable[[], object]) -> float:
    began = time.thread_time()
    act()
    QApplication.processEvents()
    return (time.thread_time() - began) * 1000


def _frames(view: TimelineView, zoom: Zoom) -> list[float]:
    view.set_zoom(zoom)
    QApplication.processEvents()
    bar = view.window_on_time.time_bar()
    step = max(1, bar.maximum() // FRAMES)
    return [_own(partial(bar.setValue, place * step)) for place in range(FRAMES)]


@pytest.mark.parametrize("width", [1000, 640])
@pytest.mark.parametrize("zoom", [Zoom.WEEKS, Zoom.MONTHS])
def test_a_frame_of_a_pan(
    qtbot: QtBot, figure: Callable[[str, str], None], width: int, zoom: Zoom
) -> None:
    full, empty = _view(qtbot, _values(MARKS), width), _view(qtbot, _empty(), width)
    _frames(full, zoom), _frames(empty, zoom)  # icons are drawn once
    frames, bare = _frames(full, zoom), _frames(empty, zoom)
    times = median(frames) / median(bare)
    figure(
        f"frame of a pan, {MARKS} marks, {zoom}, {width} px wide",
        f"{median(frames):.1f} ms, {times:.1f} times an empty view; longest {max(frames):.1f} ms",
    )
    assert times < MOST_TIMES
    assert max(frames) < HOLD_MS


@pytest.mark.parametrize("width", [1000, 640])
def test_the_longest_hold(qtbot: QtBot, figure: Callable[[str, str], None], width: int) -> None:
    values = _values(MARKS)
    view = _view(qtbot, values, width)
    held = {f"to {zoom}": min(_zooms(view, zoom)) for zoom in Zoom}
    held["shown again"] = min(_own(lambda: view.show_values(values)) for _ in range(3))
    worst = max(held, key=lambda what: held[what])
    figure(f"longest hold, {MARKS} marks, {width} px wide", f"{held[worst]:.1f} ms, {worst}")
    assert held[worst] < HOLD_MS


def _zooms(view: TimelineView, zoom: Zoom) -> list[float]:
    times = []
    for _ in range(3):
        view.set_zoom(Zoom.ALL if zoom is not Zoom.ALL else Zoom.YEARS)
        QApplication.processEvents()
        times.append(_own(lambda: view.set_zoom(zoom)))
    return times
