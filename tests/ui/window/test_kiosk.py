"""The window of a shared screen: the same pages with less, a way to finish, and nothing kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from companion.app import make_kiosk
from companion.services.journey import choose_path
from companion.services.kiosk_settings import KioskSettings, SignOff
from companion.ui.pages.calling.own.places import OWN_SCREENS
from companion.ui.pages.context import PageName
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.pages.journey.screen import SCREENS
from companion.ui.toolkit.theme import ThemeController
from companion.ui.window.kiosk.window import KioskWindow
from tests.ui.tree_walk import focusable, place

SIGNED = KioskSettings(
    place="Level 3",
    number="01234 567890",
    signed_off=SignOff("Sam Okafor", "Clinical nurse specialist", date(2026, 11, 20)),
    text_percent=100,
)
MakeKiosk = Callable[[KioskSettings], KioskWindow]
NOT_HERE = ("Print", "Save", "My marks", "Make a booklet", "Copy", "Note", "More:")


JOURNEY_OF_ONES_OWN = tuple(sorted(set(SCREENS) - {"changes"}))
HELP_OF_ONES_OWN = ("details", "rules", "rules/new", "cards", *OWN_SCREENS)


@pytest.fixture
def make(qtbot: QtBot, themes: ThemeController) -> Iterator[MakeKiosk]:
    made: list[KioskWindow] = []

    def make_one(settings: KioskSettings) -> KioskWindow:
        window = make_kiosk(settings, themes)
        made.append(window)
        window.resize(1280, 800)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: window.session.is_open)
        return window

    yield make_one
    for window in made:
        window.let_go()
        window.hide()
        window.deleteLater()


@pytest.fixture
def kiosk(make: MakeKiosk) -> KioskWindow:
    return make(SIGNED)


@pytest.fixture
def reading(kiosk: KioskWindow) -> KioskWindow:
    kiosk.attract.start_button.click()
    kiosk.who.go_on_button.click()
    return kiosk


def words_of(window: QWidget) -> list[str]:
    """Return every word in view: texts, names and tips."""
    return [
        text
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        for text in (
            str(widget.property("text") or ""),
            widget.accessibleName(),
            widget.toolTip(),
        )
        if text
    ]


def test_the_first_screen_names_no_disease(kiosk: KioskWindow) -> None:
    said = " ".join(words_of(kiosk))
    assert "Questions for today's appointment?" in said
    assert "Nothing is kept." in said
    for word in ("leukaemia", "ALL", "cancer", "transplant"):
        assert word not in said.split()
    assert "Sam Okafor" in said


def test_it_says_who_it_is_for_before_the_first_page(kiosk: KioskWindow) -> None:
    kiosk.attract.start_button.click()
    said = " ".join(words_of(kiosk))
    assert "Not you? Please ask at the desk." in said
    assert kiosk.stack.page is None
    kiosk.who.go_on_button.click()
    assert kiosk.stack.name is PageName.TREATMENTS


def test_finish_and_clear_is_in_view_on_every_page(reading: KioskWindow) -> None:
    for name in (PageName.TREATMENTS, PageName.QUESTIONS, PageName.JOURNEY, PageName.HELP):
        reading.follow(name)
        button = reading.frame.finish_button
        assert button.isVisible()
        assert not button.visibleRegion().isEmpty()


@pytest.mark.parametrize(
    ("name", "anchor"),
    [
        (PageName.TREATMENTS, ""),
        (PageName.TREATMENTS, "blinatumomab"),
        (PageName.TREATMENTS, "blinatumomab/what-happens"),
        (PageName.TREATMENTS, "blinatumomab/more-to-do"),
        (PageName.TREATMENTS, "compare/blinatumomab/imatinib"),
        (PageName.TREATMENTS, "print/blinatumomab"),
        (PageName.TREATMENTS, "marks"),
        (PageName.TREATMENTS, "words"),
        (PageName.QUESTIONS, ""),
        (PageName.QUESTIONS, "choose"),
        (PageName.QUESTIONS, "three"),
        (PageName.QUESTIONS, "phone"),
        (PageName.QUESTIONS, "print"),
        (PageName.QUESTIONS, "wishes"),
        (PageName.JOURNEY, ""),
        (PageName.JOURNEY, "conditioning"),
        (PageName.JOURNEY, "changes"),
        *((PageName.JOURNEY, name) for name in JOURNEY_OF_ONES_OWN),
        (PageName.JOURNEY, "lists/going-home"),
        (PageName.HELP, ""),
        (PageName.HELP, "too-much"),
        *((PageName.HELP, name) for name in HELP_OF_ONES_OWN),
        (PageName.HELP, "write"),
    ],
)
def test_nothing_is_written_printed_saved_or_set(
    reading: KioskWindow, qtbot: QtBot, name: PageName, anchor: str
) -> None:
    if name is PageName.JOURNEY and anchor:
        reading.session.do(choose_path, path="transplant")
        qtbot.waitUntil(lambda: reading.session.pending == 0)
    reading.follow(name, anchor)
    page = reading.stack.page
    assert page is not None
    for fold in page.findChildren(QAbstractButton):
        if fold.isVisible() and fold.text() == "More" and fold.isCheckable():
            fold.click()
    buttons = [each for each in page.findChildren(QAbstractButton) if each.isVisible()]
    for button in buttons:
        words = button.accessibleName() or button.text()
        assert not words.startswith(NOT_HERE), words
        assert words != "Add a question"
    fields = [each for each in page.findChildren(QLineEdit) if each.isVisible()]
    assert all("Find" in each.accessibleName() for each in fields)
    assert not [each for each in page.findChildren(QPlainTextEdit) if each.isVisible()]
    assert "Settings" not in " ".join(words_of(page))
    assert not page.can_print


@pytest.mark.parametrize("anchor", JOURNEY_OF_ONES_OWN)
def test_screens_of_a_journey_of_ones_own_are_not_there(
    reading: KioskWindow, qtbot: QtBot, anchor: str
) -> None:
    reading.session.do(choose_path, path="transplant")
    qtbot.waitUntil(lambda: reading.session.pending == 0)
    reading.follow(PageName.JOURNEY, anchor)
    page = reading.stack.page
    assert isinstance(page, JourneyPage)
    assert page.beside is None


def test_the_order_of_the_stages_is_no_visitors_to_change(
    reading: KioskWindow, qtbot: QtBot
) -> None:
    reading.session.do(choose_path, path="transplant")
    qtbot.waitUntil(lambda: reading.session.pending == 0)
    reading.follow(PageName.JOURNEY, "conditioning")
    before = len(reading.session.snapshot.stages)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(reading.focusWidget() or reading, key, Qt.KeyboardModifier.AltModifier)
    reading.follow(PageName.JOURNEY, "")
    page = reading.stack.page
    assert isinstance(page, JourneyPage)
    page.overview.list.move_asked.emit("conditioning", -1)
    qtbot.waitUntil(lambda: reading.session.pending == 0)
    assert len(reading.session.snapshot.stages) == before


@pytest.mark.parametrize("anchor", HELP_OF_ONES_OWN)
def test_lists_and_details_of_ones_own_are_not_there(reading: KioskWindow, anchor: str) -> None:
    reading.follow(PageName.HELP, anchor)
    said = words_of(reading)
    assert "Your hospital's 24-hour line" in said
    assert "People to talk to" in said
    for words in ("My details", "My centre's rules", "Cards and emergency passport"):
        assert words not in said


def test_a_closed_topic_says_that_others_may_see_the_screen(reading: KioskWindow) -> None:
    reading.follow(PageName.TREATMENTS, "blinatumomab/side-effects")
    assert any("People near you may see this screen." in each for each in words_of(reading))


def test_sections_of_ones_own_do_not_open(reading: KioskWindow) -> None:
    for name in (PageName.SETTINGS, PageName.APPOINTMENTS, PageName.TODAY):
        reading.follow(name)
        assert reading.stack.name is PageName.TREATMENTS


def test_pages_to_read_about_coping_open_in_treatments(reading: KioskWindow) -> None:
    reading.follow(PageName.COPING, "tiredness-and-thinking")
    assert reading.stack.name is PageName.TREATMENTS
    assert any("iredness" in each for each in words_of(reading))


def test_f1_shows_whom_to_ring_from_every_screen(kiosk: KioskWindow) -> None:
    for layer in (kiosk.attract, kiosk.who, kiosk.still_reading, kiosk.finish):
        kiosk.frame.show_layer(layer)
        QTest.keyClick(kiosk, Qt.Key.Key_F1)
        assert kiosk.stack.name is PageName.HELP
        assert any("01234 567890" in each for each in words_of(kiosk))
        assert not any("Change the number" in each for each in words_of(kiosk))


@pytest.mark.parametrize("section", [PageName.TREATMENTS, PageName.QUESTIONS, PageName.JOURNEY])
def test_who_to_call_is_no_way_around_the_first_words(
    kiosk: KioskWindow, section: PageName
) -> None:
    kiosk.show_help()
    kiosk.frame.tabs.tabs[section].click()
    assert kiosk.frame.layers.currentWidget() is kiosk.who
    kiosk.show_help()
    kiosk.follow(section)
    assert kiosk.frame.layers.currentWidget() is kiosk.who
    kiosk.who.go_on_button.click()
    assert kiosk.stack.name is PageName.TREATMENTS


def test_who_to_call_leads_back_to_the_first_screens(kiosk: KioskWindow) -> None:
    for layer in (kiosk.attract, kiosk.who):
        kiosk._show(layer)
        kiosk.show_help()
        assert kiosk.frame.header.back_button.isVisible()
        kiosk.frame.header.back_button.click()
        assert kiosk.frame.layers.currentWidget() is layer
        assert not kiosk.frame.header.back_button.isVisible()


def test_the_question_is_laid_over_what_was_read_and_leads_back_there(kiosk: KioskWindow) -> None:
    kiosk.show_help()
    kiosk.go_back()
    kiosk.attract.start_button.click()
    kiosk.idle.rested.emit()
    kiosk.still_reading.more_button.click()
    assert kiosk.frame.layers.currentWidget() is kiosk.who


def test_how_it_looks_is_as_at_first_for_the_next_person(kiosk: KioskWindow) -> None:
    kiosk.attract.contrast_button.click()
    for _ in range(3):
        kiosk.frame.header.larger_button.click()
    assert kiosk.theme.choice == "contrast"
    assert kiosk.theme.text_percent > SIGNED.text_percent
    assert kiosk.idle.is_watching
    kiosk.idle.rested.emit()
    assert kiosk.frame.layers.currentWidget() is kiosk.attract
    assert kiosk.theme.choice == "light"
    assert kiosk.theme.text_percent == SIGNED.text_percent


def test_what_is_to_be_pressed_never_gets_smaller_than_a_finger(make: MakeKiosk) -> None:
    kiosk = make(SIGNED._replace(text_percent=KioskSettings().text_percent))
    for _ in range(5):
        kiosk.frame.header.smaller_button.click()
    kiosk.attract.start_button.click()
    kiosk.who.go_on_button.click()
    for name in (PageName.TREATMENTS, PageName.QUESTIONS, PageName.JOURNEY, PageName.HELP):
        kiosk.follow(name)
        QTest.qWait(10)
        small = [each for each in focusable(kiosk) if min(each.height(), each.width()) < 64]
        assert not small, [place(each) for each in small]


def test_a_double_press_on_start_does_not_answer_the_next_screen(kiosk: KioskWindow) -> None:
    kiosk.attract.start_button.click()
    QTest.mouseClick(kiosk.who.go_on_button, Qt.MouseButton.LeftButton)
    assert kiosk.frame.layers.currentWidget() is kiosk.who


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_open_menu_does_not_hide_the_question_or_outlive_the_visit(
    reading: KioskWindow, qtbot: QtBot
) -> None:
    for asks in (reading.idle.rested.emit, reading.finish.confirmed.emit):
        menu = QMenu(reading)
        menu.addAction("Paste")
        menu.popup(reading.mapToGlobal(reading.rect().center()))
        qtbot.waitUntil(menu.isVisible)
        asks()
        assert not menu.isVisible()


def test_the_three_go_home_in_a_square(reading: KioskWindow, qtbot: QtBot) -> None:
    reading.follow(PageName.QUESTIONS, "three")
    page = reading.stack.page
    assert page is not None
    rows = [each for each in page.findChildren(QAbstractButton) if each.isCheckable()]
    for row in [each for each in rows if each.isVisible()][:3]:
        row.click()
        qtbot.waitUntil(lambda: reading.session.pending == 0)
    way = next(
        each
        for each in page.findChildren(QAbstractButton)
        if each.isVisible() and each.text() == "Put the three on my phone"
    )
    way.click()
    assert any("QR code" in each for each in words_of(reading))


def test_nobody_there_is_asked_and_then_cleared(reading: KioskWindow, qtbot: QtBot) -> None:
    assert reading.idle.is_watching
    reading.idle.rested.emit()
    assert reading.frame.layers.currentWidget() is reading.still_reading
    reading.still_reading.more_button.click()
    assert reading.frame.layers.currentWidget() is reading.frame.reading
    assert reading.stack.name is PageName.TREATMENTS
    reading.idle.rested.emit()
    assert reading.answer_timer.isActive()
    with qtbot.waitSignal(reading.finished):
        reading.answer_timer.setInterval(1)
        reading.answer_timer.start()
    assert not any("Treatments" in each for each in words_of(reading))


def test_a_touch_gives_the_whole_time_again_to_answer(reading: KioskWindow, qtbot: QtBot) -> None:
    reading.answer_timer.setTimerType(Qt.TimerType.PreciseTimer)
    reading.idle.rested.emit()
    full = reading.answer_timer.interval()
    qtbot.waitUntil(lambda: reading.answer_timer.remainingTime() < full - 100)
    QTest.keyClick(reading, Qt.Key.Key_Tab)
    assert reading.answer_timer.remainingTime() > full - 100
    assert reading.frame.layers.currentWidget() is reading.still_reading


@pytest.mark.parametrize("begun", [False, True])
def test_f1_goes_to_the_page_and_not_to_its_tab(kiosk: KioskWindow, begun: bool) -> None:
    if begun:
        kiosk.attract.start_button.click()
        kiosk.who.go_on_button.click()
    QTest.keyClick(kiosk, Qt.Key.Key_F1)
    focused = kiosk.focusWidget()
    page = kiosk.stack.currentWidget()
    assert focused is not None
    assert page is not None
    assert page is focused or page.isAncestorOf(focused)


def test_finishing_asks_once_and_leaves_nothing_in_view(reading: KioskWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("something a visitor copied")
    reading.frame.finish_button.click()
    reading.finish.stay_button.click()
    assert reading.stack.name is PageName.TREATMENTS
    reading.frame.finish_button.click()
    with qtbot.waitSignal(reading.finished):
        reading.finish.finish_button.click()
    assert QGuiApplication.clipboard().text() == ""
    assert any("Everything is cleared" in each for each in words_of(reading))
    QTest.keyClick(reading, Qt.Key.Key_F1)
    assert any("Everything is cleared" in each for each in words_of(reading))


def test_a_visitor_cannot_close_it(kiosk: KioskWindow) -> None:
    kiosk.close()
    assert kiosk.isVisible()
    for key in (Qt.Key.Key_Q, Qt.Key.Key_Comma, Qt.Key.Key_P, Qt.Key.Key_N):
        QTest.keyClick(kiosk, key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(kiosk, Qt.Key.Key_F11)
    assert kiosk.isVisible()
    assert kiosk.stack.page is None


def test_without_a_sign_off_every_screen_says_that_it_is_a_trial(make: MakeKiosk) -> None:
    kiosk = make(KioskSettings(text_percent=100))
    words = "Trial screen, not for patients"
    for layer in (kiosk.attract, kiosk.who, kiosk.still_reading, kiosk.finish):
        kiosk.frame.show_layer(layer)
        assert words in words_of(kiosk)
    kiosk.show_help()
    assert words in words_of(kiosk)


def test_a_signed_off_screen_does_not(kiosk: KioskWindow) -> None:
    assert "Trial screen, not for patients" not in words_of(kiosk)


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768), (1080, 1920)])
@pytest.mark.parametrize("percent", [100, 225])
def test_the_page_keeps_room_at_every_size(
    reading: KioskWindow, size: tuple[int, int], percent: int
) -> None:
    reading.theme.apply("light", percent)
    reading.resize(*size)
    QTest.qWait(10)
    assert reading.stack.height() >= size[1] * 0.5
    for tab in reading.frame.tabs.tabs.values():
        assert reading.frame.rect().contains(
            tab.rect().translated(tab.mapTo(reading.frame, tab.rect().topLeft()))
        )
