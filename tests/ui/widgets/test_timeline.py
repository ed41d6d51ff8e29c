"""The timeline as a control: named buttons, keys, zoom, panning without dragging, pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from companion.content import Library
from companion.domain.dates import DateFormat
from companion.resources import content_folder
from companion.ui.toolkit.theme import ThemeChoice, ThemeController, current_theme
from companion.ui.widgets.stage_button import ShapeState
from companion.ui.widgets.timeline import Bar, Lane, Mark, MarkKind, TimelineValues, Zoom
from companion.ui.widgets.timeline.paper import (
    paint_timeline,
    timeline_height,
    timeline_image,
    write_timeline_svg,
)
from companion.ui.widgets.timeline.placed import PlacedBar, PlacedMark
from companion.ui.widgets.timeline.shapes import Pencil, paint_mark, paint_shape
from companion.ui.widgets.timeline.view import TimelineView
from companion.ui.widgets.timeline.window import arrange
from tests.ui.widgets.timeline_cases import CASES, TODAY, many, plain, two_day_zeros, unknown

Settle = Callable[[], None]
WIDE, NARROW = 900, 600


@pytest.fixture(scope="module")
def dates() -> DateFormat:
    return Library(content_folder()).phrases().dates


@pytest.fixture
def view_of(qtbot: QtBot, dates: DateFormat, settle: Settle) -> Callable[..., TimelineView]:
    """A timeline in a window of its own, in use."""

    kept = []  # Python lets go of a window that nothing holds

    def make(values: TimelineValues, width: int = WIDE, zoom: Zoom = Zoom.ALL) -> TimelineView:
        window = QWidget()
        qtbot.addWidget(window)
        kept.append(window)
        view = TimelineView(dates, window)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
        column.addStretch(1)
        view.show_values(values)
        window.resize(width, 900)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        settle()
        if zoom is not Zoom.ALL:
            view.set_zoom(zoom)
            settle()
        return view

    return make


def _names(view: TimelineView) -> list[str]:
    return [button.accessibleName() for button in view.buttons]


# --- what a screen reader meets ---


def test_each_stage_is_a_button_with_name_state_and_date(view_of) -> None:
    view = view_of(plain())
    button = next(one for one in view.buttons if one.key == "cond")
    reader = QAccessible.queryAccessibleInterface(button)
    assert reader.role() == QAccessible.Role.Button
    assert reader.text(QAccessible.Text.Name) == "Conditioning, planned, 7 to 14 December 2026"


def test_what_has_no_day_is_a_button_after_the_rest_and_says_so(view_of) -> None:
    view = view_of(plain())
    assert "later" not in [button.key for button in view.buttons]
    (later,) = view.undated.buttons
    assert later.accessibleName() == "Later, not said yet, no date yet"
    assert later.mapTo(view, QPoint(0, 0)).y() > view.window_on_time.geometry().bottom()


def test_two_day_zeros_are_two_buttons_that_name_their_course(view_of) -> None:
    names = [name for name in _names(view_of(two_day_zeros())) if name.startswith("Day 0")]
    assert names == [
        "Day 0, Transplant, 9 May 2025",
        "Day 0, Second transplant, about 12 January 2027",
    ]


def test_gathered_marks_are_named_with_what_they_are(view_of) -> None:
    (name,) = [name for name in _names(view_of(plain())) if name.startswith("3 appoint")]
    assert name == "3 appointments, 26 November 2026 to 3 December 2026: Scan, Blood test, Clinic"


def test_readers_meet_the_buttons_in_the_order_of_time(view_of) -> None:
    view = view_of(plain())
    canvas = view.window_on_time.canvas
    reader = QAccessible.queryAccessibleInterface(canvas)
    told = [reader.child(index).text(QAccessible.Text.Name) for index in range(reader.childCount())]
    assert [name for name in told if name] == _names(view)
    starts = [name.split(",")[0].split(":")[0] for name in _names(view)]
    assert starts.index("Induction") < starts.index("Note") < starts.index("Getting ready")
    assert starts[-1] == "Recovery"


# --- keys ---


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_arrows_go_through_everything_in_the_order_of_time(view_of, width: int) -> None:
    view = view_of(plain(), width)
    first, *others = view.buttons
    first.setFocus()
    for button in others:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
        assert button.hasFocus()
    QTest.keyClick(others[-1], Qt.Key.Key_Down)
    assert others[-1].hasFocus()
    QTest.keyClick(others[-1], Qt.Key.Key_Home)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_End)
    assert others[-1].hasFocus()
    QTest.keyClick(others[-1], Qt.Key.Key_Up)
    assert others[-2].hasFocus()


def test_tab_stops_at_the_stages_and_not_at_every_mark(view_of) -> None:
    view = view_of(many())
    tab = Qt.FocusPolicy.TabFocus
    stops = [button.key for button in view.buttons if button.focusPolicy() & tab]
    assert stops == ["in", "ready", "cond", "z", "tx", "rec"]
    view.buttons[0].setFocus()
    next(one for one in view.buttons if one.key == "in").setFocus()
    for key in stops[1:]:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget().key == key


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_pressing_carries_the_key_of_a_stage_or_a_mark(view_of, qtbot, key) -> None:
    view = view_of(plain(), zoom=Zoom.WEEKS)
    with qtbot.waitSignal(view.stage_pressed) as caught:
        QTest.keyClick(next(one for one in view.buttons if one.key == "cond"), key)
    assert caught.args == ["cond"]
    for wanted in ("scan", "z"):
        with qtbot.waitSignal(view.mark_pressed) as caught:
            QTest.keyClick(next(one for one in view.buttons if one.key == wanted), key)
        assert caught.args == [wanted]
    with qtbot.waitSignal(view.stage_pressed) as caught:
        QTest.keyClick(view.undated.buttons[0], key)
    assert caught.args == ["later"]


def test_the_shape_itself_can_be_pressed_where_time_runs_downwards(view_of, qtbot) -> None:
    view = view_of(plain(), NARROW)
    canvas = view.window_on_time.canvas
    shape = next(one for one in canvas.arrangement.bars if one.bar.key == "rec").shape
    with qtbot.waitSignal(view.stage_pressed) as caught:
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=shape.center().toPoint())
    assert caught.args == ["rec"]


# --- zoom and panning ---


def test_everything_is_in_view_at_first_and_nothing_asks_to_be_panned(view_of) -> None:
    view = view_of(plain())
    assert view.zoom is Zoom.ALL
    assert not view.window_on_time.can_pan
    assert not view.controls.earlier.isVisible()


def test_buttons_above_choose_how_much_time_is_shown(view_of, qtbot) -> None:
    view = view_of(plain())
    months = next(one for one in view.controls.zooms if one.zoom is Zoom.MONTHS)
    assert months.accessibleName() == "Show months"
    with qtbot.waitSignal(view.said) as caught:
        QTest.mouseClick(months, Qt.MouseButton.LeftButton)
    first, last = view.window_on_time.days_in_view()
    assert (last - first).days in (91, 92)
    assert first < TODAY < last
    assert months.isChecked()
    assert caught.args == [view.controls.days.text()]


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_page_up_looks_closer_and_page_down_shows_more(view_of, width: int) -> None:
    view = view_of(plain(), width)
    next(one for one in view.buttons if one.key == "cond").setFocus()
    seen = []
    for _ in Zoom:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageUp)
        seen.append(view.zoom)
        first, last = view.window_on_time.days_in_view()
        assert first <= date(2026, 12, 7) <= last
        assert QApplication.focusWidget().key == "cond"
    assert seen == [Zoom.YEARS, Zoom.HALF_YEAR, Zoom.MONTHS, Zoom.WEEKS, Zoom.WEEKS]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown)
    assert view.zoom is Zoom.MONTHS


def test_earlier_today_and_later(view_of) -> None:
    view = view_of(plain(), zoom=Zoom.WEEKS)
    window, controls = view.window_on_time, view.controls
    before = window.days_in_view()
    controls.later.click()
    after = window.days_in_view()
    assert 28 <= (after[0] - before[0]).days <= 35
    controls.earlier.click()
    assert abs((window.days_in_view()[0] - before[0]).days) <= 1
    controls.earlier.click()
    controls.today.click()
    first, last = window.days_in_view()
    assert first < TODAY < last


def _turn(widget: QWidget, angle: int, keys=Qt.KeyboardModifier.NoModifier) -> QWheelEvent:
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at,
        widget.mapToGlobal(at),
        QPoint(0, 0),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_wheel_pans_and_at_the_end_is_left_to_the_page(view_of, width: int) -> None:
    window = view_of(plain(), width, Zoom.WEEKS).window_on_time
    before = window.days_in_view()[0]
    assert _turn(window.viewport(), -120).isAccepted()
    assert window.days_in_view()[0] > before
    window.time_bar().setValue(window.time_bar().maximum())
    assert not _turn(window.viewport(), -120).isAccepted()


def test_ctrl_and_the_wheel_are_left_to_the_text_size(view_of) -> None:
    window = view_of(plain(), zoom=Zoom.WEEKS).window_on_time
    before = window.days_in_view()
    assert not _turn(window.viewport(), 120, Qt.KeyboardModifier.ControlModifier).isAccepted()
    assert window.days_in_view() == before


def test_what_has_the_focus_comes_into_view(view_of) -> None:
    view = view_of(plain(), zoom=Zoom.WEEKS)
    window = view.window_on_time
    view.buttons[0].setFocus()
    assert window.days_in_view()[0] <= date(2026, 9, 7) <= window.days_in_view()[1]
    QTest.keyClick(view.buttons[0], Qt.Key.Key_End)
    assert window.days_in_view()[0] <= date(2026, 12, 16) <= window.days_in_view()[1]


def test_nothing_scrolls_across_time(view_of) -> None:
    for width in (WIDE, NARROW):
        for zoom in Zoom:
            window = view_of(plain(), width, zoom).window_on_time
            other = window.verticalScrollBar()
            if window.upright:
                other = window.horizontalScrollBar()
            assert other.maximum() == 0


# --- which way time runs ---


@pytest.mark.parametrize(
    ("width", "percent", "upright"),
    [(WIDE, 100, False), (NARROW, 100, True), (1400, 150, False), (1700, 175, True)],
)
def test_time_runs_downwards_where_there_is_little_room_or_large_text(
    view_of, themes: ThemeController, width: int, percent: int, upright: bool
) -> None:
    themes.apply("light", percent)
    assert view_of(plain(), width).window_on_time.upright is upright


# --- what is gathered ---


def test_a_gathered_mark_opens_a_button_for_each(view_of, qtbot) -> None:
    view = view_of(plain())
    pile = next(one for one in view.buttons if one.accessibleName().startswith("3 appoint"))
    pile.click()
    names = [button.accessibleName() for button in view.nearby.buttons]
    assert names[0] == "Appointment: Scan, 26 November 2026"
    assert view.nearby.buttons[0].hasFocus()
    with qtbot.waitSignal(view.mark_pressed) as caught:
        view.nearby.buttons[1].click()
    assert caught.args == ["blood"]
    QTest.keyClick(view.nearby.buttons[0], Qt.Key.Key_Escape)
    assert not view.nearby.isVisible()
    assert pile.hasFocus()


def test_looking_closer_at_what_is_gathered_shows_those_days(view_of, settle: Settle) -> None:
    view = view_of(many())
    pile = next(one for one in view.buttons if len(getattr(one.placed, "marks", ())) > 30)
    middle = pile.placed.marks[len(pile.placed.marks) // 2].day
    pile.click()
    assert len(view.nearby.buttons) == 12
    view.nearby.look_closer.click()
    settle()
    first, last = view.window_on_time.days_in_view()
    assert view.zoom is not Zoom.ALL
    assert first <= middle <= last
    assert isinstance(QApplication.focusWidget().placed, PlacedMark)


def test_no_mark_is_lost_however_many_there_are(view_of) -> None:
    for zoom in Zoom:
        view = view_of(many(), zoom=zoom)
        piles = [one.placed for one in view.buttons if isinstance(one.placed, PlacedMark)]
        assert sum(len(pile.marks) for pile in piles) == len(many().small_marks)


# --- other values ---


def test_other_values_keep_the_focus_and_the_days_in_view(view_of) -> None:
    view = view_of(plain(), zoom=Zoom.WEEKS)
    button = next(one for one in view.buttons if one.key == "cond")
    button.setFocus()
    before = view.window_on_time.days_in_view()
    values = plain()
    bars = tuple(
        bar._replace(state=ShapeState.MOVED, told="Moved") if bar.key == "cond" else bar
        for bar in values.bars
    )
    view.show_values(values._replace(bars=bars))
    assert button.hasFocus()
    assert "moved" in button.accessibleName()
    days = view.window_on_time.days_in_view()
    assert abs((days[0] - before[0]).days) <= 1


def test_where_nothing_has_a_day_there_is_no_drawing_and_no_zoom(view_of) -> None:
    view = view_of(unknown())
    assert not view.window_on_time.isVisible()
    assert not view.controls.isVisible()
    assert len(view.undated.buttons) == len(unknown().bars)


def test_nothing_at_all_takes_no_room(view_of) -> None:
    view = view_of(TimelineValues(TODAY))
    shown = (view.controls, view.window_on_time, view.nearby, view.undated)
    assert not any(one.isVisible() for one in shown)


def test_what_is_open_below_is_told_and_shown(view_of) -> None:
    view = view_of(plain())
    before = view.grab().toImage()
    view.set_current("cond")
    button = next(one for one in view.buttons if one.key == "cond")
    assert button.accessibleDescription() == "Open below"
    assert view.grab().toImage() != before


# --- looks ---


def _grey(paint: Callable[[Pencil], None]) -> bytes:
    image = QImage(160, 80, QImage.Format.Format_RGB32)
    image.fill(current_theme().colours.surface)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(Pencil(painter, current_theme()))
    painter.end()
    threshold = Qt.ImageConversionFlag.ThresholdDither
    return bytes(image.convertToFormat(QImage.Format.Format_Mono, threshold).constBits())


@pytest.mark.parametrize("choice", ["light", "dark", "contrast"])
def test_states_and_marks_differ_without_colour(
    themes: ThemeController, dates: DateFormat, choice: ThemeChoice
) -> None:
    themes.apply(choice)
    seen = set()
    for state in ShapeState:
        bar = Bar("x", "", "x", state, date(2026, 11, 1), date(2026, 12, 30))
        arranged = arrange(TimelineValues(TODAY, (), (bar,)), Zoom.ALL, 800, themes.theme, dates)
        placed = arranged[0].bars[0]._replace(shape=QRectF(10, 10, 140, 60))
        seen.add(
            _grey(lambda pencil, one=placed: paint_shape(pencil, one, upright=False, today=70))
        )
    assert len(seen) == len(ShapeState)
    marks = set()
    for kind in (MarkKind.APPOINTMENT, MarkKind.NOTE):
        for many_of in (1, 2):
            mark = PlacedMark(
                (Mark("x", TODAY, kind, "x"),) * many_of, QRectF(10, 10, 32, 32), QRectF()
            )
            marks.add(_grey(lambda pencil, one=mark: paint_mark(pencil, one, past=False)))
    assert len(marks) == 4


@pytest.mark.parametrize("choice", ["light", "dark", "contrast"])
@pytest.mark.parametrize("case", sorted(CASES))
def test_a_picture_is_drawn_whole_in_every_look(
    themes: ThemeController, dates: DateFormat, case: str, choice: ThemeChoice
) -> None:
    themes.apply(choice)
    image = timeline_image(QSize(800, 400), CASES[case](), themes.theme, dates, 1.0)
    ground = image.pixel(0, 0)
    drawn = [y for y in range(400) if any(image.pixel(x, y) != ground for x in range(0, 800, 5))]
    assert drawn
    assert drawn[0] >= 20
    assert drawn[-1] <= 380


def test_what_is_too_high_for_a_page_is_drawn_smaller(
    themes: ThemeController, dates: DateFormat
) -> None:
    values = two_day_zeros()
    whole = timeline_height(700, values, themes.theme, dates)
    image = QImage(700, 700, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    rect = QRectF(0, 0, 700, whole * 0.6)
    used = paint_timeline(painter, rect, values, theme=themes.theme, dates=dates)
    painter.end()
    assert whole * 0.3 < used <= whole * 0.6


def test_an_svg_keeps_its_words(themes: ThemeController, dates: DateFormat, tmp_path) -> None:
    file = tmp_path / "timeline.svg"
    write_timeline_svg(
        file, QSize(1000, 500), plain(), theme=themes.theme, dates=dates, title="My stages"
    )
    text = file.read_text("utf-8")
    for word in ("My stages", "Induction", "Conditioning", "Day 0", "Today", "No date yet"):
        assert word in text


def test_the_picture_of_a_view_has_the_size_that_was_asked_for(view_of) -> None:
    image = view_of(plain()).picture(QSize(640, 320))
    assert image.deviceIndependentSize().toSize() == QSize(640, 320)


def test_lanes_with_one_course_need_no_title(view_of) -> None:
    view = view_of(plain()._replace(lanes=(Lane("t", ""),)))
    assert [lane.title for lane in view.window_on_time.canvas.arrangement.lanes] == [""]
    assert all(isinstance(one.placed, PlacedBar) is (one.key in _KEYS) for one in view.buttons)


_KEYS = {"in", "ready", "cond", "tx", "rec"}
