"""The screens of the Clinic sheet: its pages, what it says of a person, the three, the phone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.exchange.qr import qr_code
from companion.services.appointments import add_appointment
from companion.services.askings import link_question
from companion.services.clinic_sheet import Copy
from companion.services.questions import add_question, choose_question, edit_question, three_first
from companion.services.wishes import NEEDS, choose_wish, tick_need, wishes, write_need
from companion.ui.pages.clinic.phone_screen import PhoneScreen
from companion.ui.pages.clinic.sheet_screen import SheetScreen
from companion.ui.pages.clinic.three_screen import ThreeScreen
from companion.ui.pages.clinic.wishes_screen import WishesScreen
from companion.ui.pages.context import PageContext
from companion.ui.pages.questions.page import QuestionsPage
from companion.ui.session import Session
from companion.ui.toolkit.printing.pages import Sheets

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Settled = Callable[[Session], None]
S = TypeVar("S")


@pytest.fixture
def page(context: PageContext, qtbot: QtBot, settled: Settled) -> QuestionsPage:
    session = context.session
    for number in range(1, 6):
        session.do(add_question, text=f"Question {number}?")
    settled(session)
    made = QuestionsPage(context)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def opened(page: QuestionsPage, anchor: str, kind: type[S]) -> S:
    page.show_anchor(anchor)
    screen = page.clinic.screen
    assert isinstance(screen, kind)
    return screen


def pages_of(screen: SheetScreen, qtbot: QtBot) -> Sheets:
    qtbot.waitUntil(lambda: not screen._setting.is_busy)
    sheets = screen.panel.preview.sheets
    assert sheets is not None
    return sheets


# --- the sheet ---


def test_the_sheet_opens_with_both_copies_and_the_focus_on_print(
    page: QuestionsPage, qtbot: QtBot
) -> None:
    page.activateWindow()
    screen = opened(page, "print", SheetScreen)
    sheets = pages_of(screen, qtbot)
    titles = [sheets.title_of(index) for index in range(len(sheets))]
    assert titles == ["My questions: for my team", "My questions: for me"]
    qtbot.waitUntil(screen.panel.print_button.hasFocus)
    assert screen.panel.preview.number.text() == "My questions: for my team. Page 1 of 1"


def test_the_sheet_of_a_later_appointment_has_the_questions_for_that_one(
    page: QuestionsPage, qtbot: QtBot, settled: Settled
) -> None:
    session = page.context.session
    for key, day in (("next", "2026-12-03"), ("later", "2026-12-20")):
        when = PartialDate.parse(day)
        session.do(add_appointment, appointment_id=key, what=f"The {key} one", when=when)
    settled(session)
    last = session.snapshot.ordered_questions()[-1]
    session.do(link_question, question_id=last.id, appointment_id="later")
    settled(session)
    screen = opened(page, "print/later", SheetScreen)
    pages_of(screen, qtbot)
    assert screen.sheet is not None
    assert screen.sheet.visit.startswith("The later one:")
    assert last.text in (*screen.sheet.three, *screen.sheet.others)
    assert page.clinic.screen is not None
    page.show_anchor("wishes")
    page.clinic.leave()
    again = page.clinic.screen
    assert isinstance(again, SheetScreen)
    assert again.sheet is not None
    assert again.sheet.visit.startswith("The later one:")
    other = opened(page, "print", SheetScreen)
    assert other.sheet is not None
    assert other.sheet.visit.startswith("The next one:")
    assert last.text not in (*other.sheet.three, *other.sheet.others)


def test_one_copy_and_large_print_are_made_when_they_are_chosen(
    page: QuestionsPage, qtbot: QtBot
) -> None:
    screen = opened(page, "print", SheetScreen)
    screen.copies.rows[2].click()
    screen.panel.large.click()
    sheets = pages_of(screen, qtbot)
    assert screen.copies.chosen == (Copy.ME,)
    assert sheets.paper.points == 18
    assert sheets.title_of(0) == "My questions: for me"


def test_the_screen_says_when_what_helps_is_on_the_second_page(
    page: QuestionsPage, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    for need in NEEDS:
        session.do(tick_need, need=need, ticked=True)
    for about, answer in (("decide", "family"), ("numbers", "ask"), ("how_much", "other")):
        session.do(choose_wish, about=about, answer=answer)
    session.do(write_need, words="WWWWWWWWW " * 20)
    for question in list(session.snapshot.questions):
        session.do(edit_question, question_id=question, text="WWWWWWWWW " * 40)
    settled(session)
    screen = opened(page, "print", SheetScreen)
    pages_of(screen, qtbot)
    assert screen.apart.isHidden()
    screen.panel.large.click()
    sheets = pages_of(screen, qtbot)
    assert not screen.apart.isHidden()
    assert "please see page 2" in "".join(each.text for each in sheets.words(0))
    told = "".join(each.text for each in sheets.words(1))
    assert "I would like an interpreter." in told
    screen.panel.normal.click()
    pages_of(screen, qtbot)
    assert screen.apart.isHidden()


def test_the_pages_follow_what_is_ticked(
    page: QuestionsPage, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    screen = opened(page, "print", SheetScreen)
    pages_of(screen, qtbot)
    for each in list(session.snapshot.questions.values()):
        session.do(choose_question, question_id=each.id, chosen=False)
    settled(session)
    assert not screen.nothing.isHidden()
    assert screen.panel.isHidden()
    assert not page.can_print
    screen.nothing.choose.click()
    assert page.clinic.screen is None


def test_the_next_appointment_stands_on_it(
    page: QuestionsPage, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    when = PartialDate.parse("2026-12-03")
    session.do(add_appointment, what="<b>Clinic</b> & talk", when=when)
    settled(session)
    screen = opened(page, "print", SheetScreen)
    told = [each.text for each in pages_of(screen, qtbot).words(0)]
    assert "<b>Clinic</b> & talk: Thursday 3 December 2026" in told


def test_back_leads_from_what_helps_me_to_the_sheet_and_then_to_the_list(
    page: QuestionsPage, session: Session
) -> None:
    opened(page, "print", SheetScreen)
    opened(page, "wishes", WishesScreen)
    assert page.go_back()
    assert isinstance(page.clinic.screen, SheetScreen)
    assert page.go_back()
    assert page.clinic.screen is None
    assert not page.go_back()


def test_the_questions_are_copied_as_text(page: QuestionsPage) -> None:
    screen = opened(page, "print", SheetScreen)
    screen.ways.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.splitlines()[1:4] == ["1. Question 1?", "2. Question 2?", "3. Question 3?"]
    assert "5. Question 5?" in copied
    assert "copied" in screen.ways.told.text


def test_the_table_is_saved_where_the_person_says(
    page: QuestionsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = opened(page, "print", SheetScreen)
    screen.ways.table.click()
    (dialog,) = page.window().findChildren(QFileDialog)
    target = tmp_path / "questions.csv"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    qtbot.waitUntil(target.exists)
    lines = target.read_bytes().decode("utf-8-sig").split("\r\n")
    assert lines[0] == (
        "Question,One of the three,I want to ask this,For whom,Note,Added on,"
        "Asked on,Appointment,Answer,Who said it,In my own words,How it stands"
    )
    assert lines[1].startswith("Question 1?,no,yes,,,2026-")
    qtbot.waitUntil(lambda: str(target) in screen.ways.told.text)


def test_both_copies_are_saved_as_one_web_page(
    page: QuestionsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = opened(page, "print", SheetScreen)
    pages_of(screen, qtbot)
    target = tmp_path / "sheet.html"
    screen.out.save_web_page(str(target))
    qtbot.waitUntil(target.exists)
    html = target.read_text(encoding="utf-8")
    assert html.count("<h1 ") == 1
    assert '<h2 dir="auto">My questions: for my team</h2>' in html
    assert '<h2 dir="auto">My questions: for me</h2>' in html
    assert html.count("Question 4?") == 2


# --- what helps me ---


def test_a_choice_is_kept_and_undone(
    page: QuestionsPage, session: Session, settled: Settled, context: PageContext
) -> None:
    screen = opened(page, "wishes", WishesScreen)
    assert screen.choices["numbers", ""].isChecked()
    screen.choices["numbers", "no"].click()
    screen.needs["write"].click()
    settled(session)
    kept = wishes(session.snapshot)
    assert kept is not None
    assert (kept.numbers, kept.needs) == ("no", "write")
    session.undo()
    settled(session)
    session.undo()
    settled(session)
    assert wishes(session.snapshot) is None
    assert screen.choices["numbers", ""].isChecked()
    assert not screen.needs["write"].isChecked()


def test_words_of_ones_own_are_kept_as_they_are(
    page: QuestionsPage, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    screen = opened(page, "wishes", WishesScreen)
    qtbot.keyClicks(screen.own.edit, "My <b>left</b> ear")
    screen.own.settle()
    screen.needs["hear"].click()
    settled(session)
    kept = wishes(session.snapshot)
    assert kept is not None
    assert kept.needs == "hear\nMy <b>left</b> ear"


def test_what_is_shown_to_choose_is_what_is_printed(
    page: QuestionsPage, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    screen = opened(page, "wishes", WishesScreen)
    row = screen.choices["decide", "together"]
    words = row.text()
    row.click()
    settled(session)
    sheet = opened(page, "print", SheetScreen)
    told = [each.text for each in pages_of(sheet, qtbot).words(0)]
    assert words in told


# --- the phone ---


def test_the_code_says_the_three(page: QuestionsPage) -> None:
    screen = opened(page, "phone", PhoneScreen)
    assert screen.words.text().splitlines()[-1] == "3. Question 3?"
    assert screen.picture._rows == qr_code(screen.words.text()).rows
    assert screen.picture.square >= 4
    assert screen.picture.width() == qr_code(screen.words.text()).side * screen.picture.square
    picture = screen.picture.grab().toImage()
    edge = 3 * screen.picture.square
    assert picture.pixelColor(edge, edge) == Qt.GlobalColor.white
    corner = 4 * screen.picture.square + 1
    assert picture.pixelColor(corner, corner) == Qt.GlobalColor.black


def test_three_that_are_too_long_say_so_and_are_offered_as_text(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    session.do(add_question, text="Why? " * 300)
    settled(session)
    for each in session.snapshot.ordered_questions()[:3]:
        session.do(choose_question, question_id=each.id, chosen=False)
    settled(session)
    screen = opened(page, "phone", PhoneScreen)
    assert not screen.too_long.isHidden()
    assert screen.picture.isHidden()
    screen.copy.click()
    assert "Why? Why?" in QGuiApplication.clipboard().text()


# --- the three ---


def test_three_are_chosen_with_three_presses(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    screen = opened(page, "three", ThreeScreen)
    for row in (screen.rows[1], screen.rows[3], screen.rows[4]):
        row.click()
        settled(session)
    assert [each.text for each in three_first(session.snapshot)] == [
        "Question 2?",
        "Question 4?",
        "Question 5?",
    ]
    assert screen.told.text.startswith("These are your three.")
    screen.rows[0].click()
    settled(session)
    assert not screen.rows[0].isChecked()
    assert screen.told.text == "You have three. To change one, press it first."


def test_a_ready_question_that_is_let_go_again_loses_its_tick(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    screen = opened(page, "three", ThreeScreen)
    row = screen.rows[-1]
    for _ in range(2):
        row.click()
        settled(session)
    added = next(each for each in session.snapshot.questions.values() if each.bank_id)
    assert not added.chosen
    row.click()
    settled(session)
    assert [each.id for each in three_first(session.snapshot)] == [added.id]


def test_no_question_of_a_closed_topic_is_offered(
    page: QuestionsPage, context: PageContext
) -> None:
    bank = context.library.bank()
    screen = opened(page, "three", ThreeScreen)
    offered = {row.text() for row in screen.rows}
    assert not offered & {each.text for each in bank.questions if each.gate or each.bigger}
