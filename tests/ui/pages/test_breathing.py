"""Slow breathing: begins when pressed, stops when pressed or left, and rests in between."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.coping.breath import PACES
from companion.ui.pages.coping.breathing import BreathingScreen
from companion.ui.pages.coping.page import CopingPage
from companion.ui.toolkit.theme import ThemeController
from companion.ui.tour_moving import wait_until
from tests.ui.pages.coping_page import open_coping, press_by_keys, press_key, words_shown
from tests.ui.tree_walk import everything_wrong

QUICK = ((90, 120),) * len(PACES)


@pytest.fixture
def coping(context: PageContext, qtbot: QtBot) -> CopingPage:
    return open_coping(context, qtbot)


@pytest.fixture
def screen(coping: CopingPage) -> BreathingScreen:
    coping.show_anchor("breathing")
    assert coping.small.breathing is not None
    return coping.small.breathing


@pytest.fixture
def quick(screen: BreathingScreen) -> BreathingScreen:
    """The page with breaths that a test can wait for."""
    screen.breath.paces = QUICK
    return screen


@pytest.fixture(autouse=True)
def moving(themes: ThemeController) -> Iterator[None]:
    themes.apply("light", 100, still=False)
    yield
    themes.apply("light", 100, still=False)


def _ticking(root: QObject) -> list[QTimer]:
    return [each for each in root.findChildren(QTimer) if each.isActive()]


def _begin(screen: BreathingScreen) -> None:
    wait_until(lambda: not screen.main._too_soon())
    QTest.keyClick(screen.main, Qt.Key.Key_Return)
    assert screen.breath.running


# --- it starts and stops ---


def test_nothing_moves_or_is_timed_before_it_is_begun(screen: BreathingScreen) -> None:
    assert screen.main.hasFocus()
    assert screen.main.text() == "Begin"
    assert not screen.shape.isVisible()
    assert screen.breath.idle
    assert _ticking(screen) == []


def test_it_begins_with_a_breath_in_and_stop_is_in_view(screen: BreathingScreen) -> None:
    _begin(screen)
    assert screen.words.text() == "Breathe in…"
    assert screen.shape.isVisible()
    assert screen.main.text() == "Stop"
    foot = screen.main.mapTo(screen.viewport(), screen.main.rect().bottomLeft())
    assert foot.y() < screen.viewport().height()
    assert screen.main.hasFocus()


@pytest.mark.parametrize(("percent", "size"), [(200, (700, 740)), (225, (1000, 560))])
def test_stop_is_in_view_in_large_text_too(
    coping: CopingPage,
    screen: BreathingScreen,
    themes: ThemeController,
    percent: int,
    size: tuple[int, int],
) -> None:
    themes.apply("light", percent)
    coping.resize(*size)
    QApplication.processEvents()
    _begin(screen)
    foot = screen.main.mapTo(screen.viewport(), screen.main.rect().bottomLeft())
    assert 0 < foot.y() <= screen.viewport().height()


def test_the_words_turn_and_the_shape_grows_and_shrinks(
    quick: BreathingScreen, screen: BreathingScreen, qtbot: QtBot
) -> None:
    told: list[tuple[bool, str]] = []
    sizes: list[tuple[bool, float]] = []
    screen.breath.turned.connect(lambda inwards: told.append((inwards, screen.words.text())))
    screen.breath.moved.connect(
        lambda: sizes.append((screen.breath.inwards, screen.shape.fullness))
    )
    _begin(screen)
    qtbot.waitUntil(lambda: len(told) >= 4)
    screen.stop()
    turns = [(True, "Breathe in…"), (False, "Breathe out…")] * 2
    assert told[:4] == turns
    breath_in = [size for inwards, size in sizes if inwards]
    assert max(breath_in) > min(breath_in)


def test_stop_ends_it_and_leaves_nothing_running(screen: BreathingScreen) -> None:
    _begin(screen)
    assert _ticking(screen)
    wait_until(lambda: not screen.main._too_soon())
    press_key(Qt.Key.Key_Return)
    assert screen.main.text() == "Begin"
    assert not screen.shape.isVisible()
    assert screen.breath.idle
    assert _ticking(screen) == []
    assert screen.main.hasFocus()


def test_escape_stops_it_first_and_then_goes_back(
    coping: CopingPage, screen: BreathingScreen
) -> None:
    _begin(screen)
    assert coping.go_back()
    assert screen.breath.idle
    assert screen.isVisible()
    assert coping.go_back()
    assert not screen.isVisible()
    assert coping.small_things is not None
    assert coping.small_things.isVisible()


def test_it_ends_when_the_section_is_left(coping: CopingPage, screen: BreathingScreen) -> None:
    _begin(screen)
    coping.hide()
    assert screen.breath.idle
    coping.show()
    assert screen.main.text() == "Begin"
    assert screen.breath.idle


def test_it_ends_when_another_screen_of_the_section_is_shown(
    coping: CopingPage, screen: BreathingScreen
) -> None:
    _begin(screen)
    coping.show_anchor("")
    assert screen.breath.idle


class Painted(QObject):
    """Counts how often something was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return False


def test_once_stopped_nothing_is_told_or_painted(screen: BreathingScreen) -> None:
    painted = Painted()
    screen.shape.installEventFilter(painted)
    _begin(screen)
    wait_until(lambda: painted.times > 2)
    screen.stop()
    QApplication.processEvents()
    before = painted.times
    told: list[int] = []
    screen.breath.moved.connect(lambda: told.append(1))
    screen.breath.turned.connect(lambda: told.append(1))
    later = QElapsedTimer()
    later.start()
    wait_until(lambda: later.elapsed() > 200)  # five frames, had they gone on
    assert painted.times == before
    assert told == []


# --- the pace ---


def test_the_pace_is_made_slower_and_quicker_without_a_number(
    screen: BreathingScreen, context: PageContext
) -> None:
    said: list[str] = []
    context.announcer.said.connect(said.append)
    _begin(screen)
    assert not any(sign.isdigit() for sign in screen.words.text() + screen.slower.text())
    press_by_keys(screen.slower)
    assert "Slower now." in words_shown(screen)
    for _ in PACES:
        press_key(Qt.Key.Key_Return)
    assert "This is as slow as it goes." in words_shown(screen)
    press_by_keys(screen.quicker)
    assert "Quicker now." in words_shown(screen)
    for _ in PACES:
        press_key(Qt.Key.Key_Return)
    assert "This is as quick as it goes." in words_shown(screen)
    assert said[0] == "Slower now."


def test_slower_takes_longer_from_the_next_turn_on(screen: BreathingScreen) -> None:
    lengths = [inwards + outwards for inwards, outwards in PACES]
    assert lengths == sorted(lengths)
    assert min(lengths) >= 5000, "no pace is hurried"
    _begin(screen)
    before = screen.breath._turn.remainingTime()
    screen.slower.click()
    assert screen.breath._turn.remainingTime() <= before


# --- stillness and sound ---


def test_where_nothing_may_move_there_are_words_only(
    quick: BreathingScreen, screen: BreathingScreen, themes: ThemeController, qtbot: QtBot
) -> None:
    themes.apply("light", 100, still=True)
    _begin(screen)
    assert not screen.shape.isVisible()
    assert not screen.still.isVisible()
    assert [each.isSingleShot() for each in _ticking(screen.breath)] == [True]
    with qtbot.waitSignal(screen.breath.turned):
        pass
    assert screen.words.text() == "Breathe out…"
    themes.apply("light", 100, still=False)
    assert screen.shape.isVisible()
    themes.apply("light", 100, still=True)
    assert not screen.shape.isVisible()


def test_a_person_may_choose_words_only(screen: BreathingScreen) -> None:
    screen.still.setChecked(True)
    _begin(screen)
    assert not screen.shape.isVisible()
    assert all(each.isSingleShot() for each in _ticking(screen.breath))
    screen.still.setChecked(False)
    assert screen.shape.isVisible()


def test_a_screen_reader_is_told_only_if_asked(
    quick: BreathingScreen, screen: BreathingScreen, context: PageContext, qtbot: QtBot
) -> None:
    said: list[str] = []
    context.announcer.said.connect(said.append)
    _begin(screen)
    with qtbot.waitSignal(screen.breath.turned):
        pass
    assert said == []
    screen.aloud.setChecked(True)
    for _ in range(2):
        with qtbot.waitSignal(screen.breath.turned):
            pass
    assert said[:2] == ["Breathe in", "Breathe out"]


# --- what it says, and how it is reached ---


def test_it_says_what_to_do_when_dizzy_and_promises_nothing(
    screen: BreathingScreen, navigated: list[tuple[PageName, str]]
) -> None:
    shown = words_shown(screen)
    assert "If it makes you dizzy, stop and breathe as you like." in shown
    for claim in ("calm", "relax", "help you", "better", "stress", "anxiety"):
        assert claim not in shown.lower()
    screen.who_to_call.click()
    assert navigated == [(PageName.HELP, "")]


def test_the_list_and_a_topic_lead_there_and_back(coping: CopingPage) -> None:
    coping.show_small_things()
    assert coping.small_things is not None
    press_by_keys(coping.small_things.breathing)
    assert coping.small.breathing is not None
    assert coping.small.breathing.main.hasFocus()
    coping.go_back()
    assert coping.small_things.breathing.hasFocus()
    coping.show_anchor("small-things/worry")
    topic = coping.small.topic
    assert topic is not None
    assert topic.breathing is not None
    press_by_keys(topic.breathing)
    assert coping.small.breathing.back.text() == "Worry"
    coping.go_back()
    assert topic.breathing.hasFocus()


@pytest.mark.parametrize(
    ("look", "percent", "size"),
    [("light", 100, (853, 510)), ("dark", 225, (1066, 672)), ("contrast", 200, (700, 772))],
)
def test_it_can_be_heard_reached_and_read(  # noqa: PLR0917 - fixtures
    coping: CopingPage,
    screen: BreathingScreen,
    themes: ThemeController,
    look: str,
    percent: int,
    size: tuple[int, int],
) -> None:
    themes.apply(look, percent)  # type: ignore[arg-type]
    coping.resize(*size)
    QApplication.processEvents()
    assert everything_wrong(coping) == []
    _begin(screen)
    QApplication.processEvents()
    assert everything_wrong(coping) == []
