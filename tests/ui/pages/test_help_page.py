from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from companion.content import Library
from companion.services.help import write_help
from companion.ui.pages.context import PageContext
from companion.ui.pages.help_page import WRITE, HelpPage
from companion.ui.session import Session
from companion.ui.widgets.care_card import CareCard, CareLevel
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.text import Text

Settled = Callable[[Session], None]
SMALL_LAPTOP = (880, 480)
"""What a page has of a 1093 by 614 window, beside the rail and between header and status line."""


def _shown(qtbot: QtBot, context: PageContext, size: tuple[int, int] = SMALL_LAPTOP) -> HelpPage:
    page = HelpPage(context)
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def _texts(page: QWidget) -> list[str]:
    return [each.text() for each in page.findChildren(Text) if each.isVisible()]


def _first_screen(page: HelpPage) -> str:
    height = page.height()
    return " ".join(
        each.text()
        for each in page.findChildren(Text)
        if each.isVisible() and each.mapTo(page, QPoint(0, each.height())).y() <= height
    )


def test_with_no_number_the_first_screen_says_whom_to_ring(
    qtbot: QtBot, context: PageContext
) -> None:
    seen = _first_screen(_shown(qtbot, context))
    assert "Call 999 or go to A&E now if:" in seen
    assert "Your hospital's 24-hour line is not written here yet." in seen
    assert "Look on your alert card or a clinic letter." in seen
    assert "Cannot find it? Ring 111." in seen
    assert "Say: I have leukaemia and I am having treatment." in seen


def test_with_a_number_the_first_screen_has_it_huge(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    context.session.do(write_help, number="01632 960 123", centre="Ward 5")
    settled(context.session)
    page = _shown(qtbot, context)
    seen = _first_screen(page)
    assert "01632 960 123" in seen
    assert "Call 999" in seen
    (number,) = [each for each in page.line.findChildren(Text) if each.text() == "01632 960 123"]
    assert number.block.line_height() >= 40


@pytest.mark.parametrize("size", [(640, 760), (360, 600)])
@pytest.mark.parametrize("percent", [100, 200])
def test_where_the_cards_stand_below_each_other_one_line_at_the_top_says_it_all(
    qtbot: QtBot, context: PageContext, settled: Settled, size: tuple[int, int], percent: int
) -> None:
    context.session.do(write_help, number="01632 960 123", centre="")
    settled(context.session)
    context.theme.apply("light", percent)
    page = _shown(qtbot, context, size)
    seen = _first_screen(page)
    assert "999" in seen
    assert "01632\u00a0960\u00a0123" in seen  # no end of a line parts it


def test_the_emergency_card_stands_above_the_line_in_reading_order(
    qtbot: QtBot, context: PageContext
) -> None:
    page = _shown(qtbot, context, (640, 760))
    cards = {each.level: each for each in page.findChildren(CareCard)}
    emergency = cards[CareLevel.EMERGENCY].mapTo(page, QPoint(0, 0)).y()
    line = page.line.mapTo(page, QPoint(0, 0)).y()
    urgent = cards[CareLevel.URGENT].mapTo(page, QPoint(0, 0)).y()
    assert emergency < line < urgent


def test_all_three_cards_the_temperature_and_every_support_line_are_there(
    qtbot: QtBot, context: PageContext
) -> None:
    page = _shown(qtbot, context)
    texts = _texts(page)
    help_text = context.library.help()
    assert {each.level for each in page.findChildren(CareCard)} == set(CareLevel)
    assert help_text.temperature.rule in texts
    assert any(each.startswith("Sources: ") for each in texts)
    for line in help_text.support:
        assert {line.name, line.number, line.hours} <= set(texts)
    assert "Checked on 23 November 2026" in texts
    assert "No clinician has checked this text yet." in texts


def test_the_number_is_written_on_the_spot_by_keyboard_alone(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    said: list[str] = []
    context.announcer.said.connect(said.append)
    page = _shown(qtbot, context)
    page.line.write_button.setFocus()
    QTest.keyClick(page.line.write_button, " ")
    assert QApplication.focusWidget() is page.line.number.edit
    QTest.keyClicks(page.line.number.edit, "01632 960 123")
    page.line.centre.setFocus()
    QTest.keyClicks(page.line.centre.edit, "Ward 5")
    page.line.done_button.click()
    settled(context.session)
    known = context.session.snapshot.help
    assert known is not None
    assert (known.number, known.centre) == ("01632 960 123", "Ward 5")
    assert {"01632 960 123", "Ward 5"} <= set(_texts(page))
    assert page.line.write_button.text() == "Change the number"
    assert context.session.next_undo is not None
    context.session.undo()
    settled(context.session)
    assert "01632 960 123" not in _texts(page)
    assert "Your hospital's 24-hour line is not written here yet." in _texts(page)


def test_settings_can_open_the_line_to_write(qtbot: QtBot, context: PageContext) -> None:
    page = _shown(qtbot, context)
    page.show_anchor(WRITE)
    assert page.line.number.isVisible()


def test_a_number_being_typed_is_not_replaced_by_what_is_stored(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    page = _shown(qtbot, context)
    page.show_anchor(WRITE)
    QTest.keyClicks(page.line.number.edit, "0163")
    page.line.number.settle()
    settled(context.session)
    QTest.keyClicks(page.line.number.edit, "2 96")
    assert page.line.number.text == "01632 96"


NOT_WRITTEN = {
    "Your hospital's 24-hour line is not written here yet.",
    "Look on your alert card or a clinic letter.",
    "Cannot find it? Ring 111.",
}


def test_whom_to_ring_stays_in_view_while_the_number_is_written(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    page = _shown(qtbot, context)
    page.line.write_button.click()
    assert set(_texts(page)) >= NOT_WRITTEN
    QTest.keyClicks(page.line.number.edit, "01632 960 123")
    page.line.number.settle()
    settled(context.session)
    assert "01632 960 123" in _texts(page)
    assert page.line.number.isVisible()


@pytest.mark.parametrize("size", [(1090, 690), SMALL_LAPTOP, (640, 760)])
@pytest.mark.parametrize("percent", [100, 150])
def test_the_page_stays_at_its_top_as_far_as_the_number_and_its_field_fit(
    qtbot: QtBot, context: PageContext, settled: Settled, size: tuple[int, int], percent: int
) -> None:
    context.theme.apply("light", percent)
    page = _shown(qtbot, context, size)
    (panel,) = page.findChildren(PagePanel)
    page.line.write_button.setFocus()
    QTest.keyClick(page.line.write_button, " ")
    QApplication.processEvents()
    field = page.line.number
    foot = field.mapTo(page, QPoint(0, field.height())).y()
    assert foot <= page.height()
    assert panel.verticalScrollBar().value() == 0 or foot >= page.height() - 150
    QTest.keyClicks(field.edit, "01632 960 123")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    settled(context.session)
    QApplication.processEvents()
    (number,) = [each for each in page.line.findChildren(Text) if each.text() == "01632 960 123"]
    assert number.mapTo(page, QPoint()).y() >= 0
    assert number.mapTo(page, QPoint(0, number.height())).y() <= page.height()


@pytest.mark.parametrize("comes_back", ["", WRITE])
def test_a_form_that_was_left_empty_does_not_stand_there_at_the_next_look(
    qtbot: QtBot, context: PageContext, settled: Settled, comes_back: str
) -> None:
    page = _shown(qtbot, context)
    page.line.write_button.click()
    page.hide()
    page.show()
    assert not page.line.number.isVisible()
    page.line.write_button.click()
    page.show_anchor(comes_back)
    settled(context.session)
    assert page.line.number.isVisible() == bool(comes_back)
    assert set(_texts(page)) >= NOT_WRITTEN


def test_a_number_that_was_typed_and_left_is_kept_and_shown(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    page = _shown(qtbot, context)
    page.line.write_button.click()
    QTest.keyClicks(page.line.number.edit, "01632 960 123")
    page.hide()
    settled(context.session)
    known = context.session.snapshot.help
    assert known is not None
    assert known.number == "01632 960 123"
    page.show()
    assert "01632 960 123" in _texts(page)
    assert not page.line.number.isVisible()


@pytest.mark.parametrize("size", [SMALL_LAPTOP, (360, 600)])
def test_a_number_that_nobody_answers_leads_on_to_111(
    qtbot: QtBot, context: PageContext, settled: Settled, size: tuple[int, int]
) -> None:
    context.session.do(write_help, number="01632 960 123", centre="Ward 5")
    settled(context.session)
    page = _shown(qtbot, context, size)
    assert "111" in _first_screen(page)
    assert "No answer? Ring 111." in _texts(page)


def test_every_card_tells_its_level_in_words_to_a_screen_reader(
    qtbot: QtBot, context: PageContext
) -> None:
    page = _shown(qtbot, context)
    names = [
        QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
        for each in page.findChildren(CareCard)
    ]
    assert sorted(each.split(":")[0] for each in names) == ["Emergency", "Not urgent", "Urgent"]


def test_without_a_pack_the_words_that_may_save_a_life_are_built_in(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    page = _shown(qtbot, replace(context, library=Library(tmp_path)))
    seen = " ".join(_texts(page))
    assert "Call 999 or go to A&E now if:" in seen
    assert "Ring 111" in seen
    assert "37.5C" in seen
    assert "No clinician" not in seen
