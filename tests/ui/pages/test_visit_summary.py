"""What was said: filled from the answers, edited, closed, copied and printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QStackedWidget
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.services.appointments import add_appointment
from companion.services.asking_book import Occasion, Outcome
from companion.services.askings import keep_answer, settle_outcome
from companion.services.questions import add_question, note_question
from companion.services.visits import visit_of, write_visit
from companion.ui.pages.appointments.page import AppointmentsPage
from companion.ui.pages.appointments.row import EntryRow
from companion.ui.pages.context import PageContext
from companion.ui.pages.visit.desk import VisitDesk
from companion.ui.pages.visit.printing import SummaryPrint
from companion.ui.pages.visit.summary import Summary
from companion.ui.session import Session
from tests.pdf_text import Pdf

Settled = Callable[[Session], None]
TODAY = date(2026, 11, 24)
ANSWER = "Question one?\nIt may go.\nSaid by: Dr Shah"
CHANGED = (
    "An answer has changed since you wrote in What we were told. Your words there are as they were."
)


@pytest.fixture
def window(qtbot: QtBot) -> QStackedWidget:
    """A window with room for the section, and another section beside it."""
    made = QStackedWidget()
    made.addWidget(QPushButton("Another section"))
    qtbot.addWidget(made)
    made.resize(1024, 700)
    return made


@pytest.fixture
def page(
    window: QStackedWidget,
    qtbot: QtBot,
    context: PageContext,
    session: Session,
    settled: Settled,
) -> AppointmentsPage:
    """The section with a visit today: one question answered and to be asked again."""
    for name in ("one", "two"):
        session.do(add_question, text=f"Question {name}?", question_id=name)
    session.do(note_question, question_id="one", note="Ask with Maya")
    for key, day in (("a", TODAY), ("b", date(2026, 12, 3))):
        when = PartialDate.of(day)
        session.do(add_appointment, what="Clinic", when=when, at=time(16), appointment_id=key)
    there = {"question_id": "one", "at": Occasion("a"), "today": TODAY}
    session.do(keep_answer, answer="It may go.", who="Dr Shah", own_words="Fright", **there)
    session.do(settle_outcome, outcome=Outcome.AGAIN, **there)
    settled(session)
    made = AppointmentsPage(context)
    window.insertWidget(0, made)
    window.setCurrentIndex(0)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.show_anchor("summary/a")
    return made


@pytest.fixture
def desk(page: AppointmentsPage) -> VisitDesk:
    assert page.visit is not None
    return page.visit


@pytest.fixture
def summary(desk: VisitDesk) -> Summary:
    return desk.summary


def told(session: Session) -> str:
    visit = visit_of(session.snapshot, "a")
    return visit.told if visit else ""


def test_what_we_were_told_is_filled_in_from_the_answers_and_kept_only_once_edited(
    summary: Summary, session: Session, settled: Settled
) -> None:
    assert summary.boxes["told"].text == ANSWER
    settled(session)
    assert told(session) == ""
    summary.boxes["told"].setFocus()
    QTest.keyClicks(summary.boxes["told"].page, "We hope so. ")
    summary.settle()
    settled(session)
    assert told(session) == f"We hope so. {ANSWER}"


def test_closing_the_visit_shows_the_answers_and_keeps_no_copy_of_them(
    desk: VisitDesk, summary: Summary, session: Session, settled: Settled
) -> None:
    desk.room.closing_asked.emit()
    settled(session)
    assert desk.currentWidget() is summary
    assert summary.boxes["told"].text == ANSWER
    assert told(session) == ""


def test_an_answer_corrected_in_the_room_after_closing_reaches_the_family(
    desk: VisitDesk, summary: Summary, session: Session, settled: Settled
) -> None:
    desk.room.closing_asked.emit()
    settled(session)
    summary.room_asked.emit()
    desk.room.go_to("one")
    desk.room.card.answer.page.selectAll()
    QTest.keyClicks(desk.room.card.answer.page, "It stays.")
    desk.room.closing_asked.emit()
    settled(session)
    corrected = ANSWER.replace("It may go", "It stays")
    assert summary.boxes["told"].text == corrected
    summary.copy()
    assert corrected in QGuiApplication.clipboard().text()
    assert "It may go" not in QGuiApplication.clipboard().text()


def test_a_box_that_was_emptied_stays_empty(
    page: AppointmentsPage, summary: Summary, session: Session, settled: Settled
) -> None:
    summary.boxes["told"].page.selectAll()
    QTest.keyClick(summary.boxes["told"].page, Qt.Key.Key_Delete)
    summary.settle()
    settled(session)
    page.show_anchor("room/a")
    page.show_anchor("summary/a")
    assert summary.boxes["told"].text == ""
    summary.copy()
    assert "It may go" not in QGuiApplication.clipboard().text()


def test_an_edit_says_plainly_that_an_answer_changed_and_takes_it_in_without_doubling(
    summary: Summary, session: Session, settled: Settled
) -> None:
    QTest.keyClicks(summary.boxes["told"].page, "We hope so. ")
    QTest.keyClick(summary.boxes["told"].page, Qt.Key.Key_Return)
    summary.settle()
    settled(session)
    assert not summary.changed_line.isVisible()
    session.do(keep_answer, question_id="one", answer="It stays.", at=Occasion("a"), today=TODAY)
    settled(session)
    assert "It may go" in summary.boxes["told"].text
    assert summary.changed_line.isVisible()
    assert summary.changed_line.text == CHANGED
    summary.changed_line.button.click()
    settled(session)
    corrected = ANSWER.replace("It may go", "It stays")
    assert summary.boxes["told"].text == f"We hope so.\n{corrected}"
    assert told(session) == summary.boxes["told"].text
    assert not summary.changed_line.isVisible()
    assert not summary.add_button.isVisible()
    session.undo()
    settled(session)
    assert "It may go" in summary.boxes["told"].text
    assert summary.changed_line.isVisible()


def test_copying_an_edited_text_after_an_answer_changed_says_so_where_it_is_pressed(
    summary: Summary, context: PageContext, session: Session, settled: Settled
) -> None:
    said: list[str] = []
    context.announcer.said.connect(said.append)
    QTest.keyClicks(summary.boxes["told"].page, "We hope so. ")
    summary.settle()
    session.do(keep_answer, question_id="one", answer="It stays.", at=Occasion("a"), today=TODAY)
    settled(session)
    summary.copy()
    assert summary.told_line.text == "Copied as it stands here."
    assert said[-1] == f"Copied as it stands here. {CHANGED}"
    notice, box = summary.changed_line, summary.boxes["told"]
    assert notice.mapTo(summary, QPoint(0, 0)).y() < box.mapTo(summary, QPoint(0, 0)).y()
    notice.button.click()
    assert not summary.told_line.isVisible()
    summary.copy()
    assert "It stays." in QGuiApplication.clipboard().text()
    assert "It may go" not in QGuiApplication.clipboard().text()


def test_an_answer_that_changes_while_somebody_types_is_told_as_well(
    summary: Summary, session: Session, settled: Settled
) -> None:
    QTest.keyClicks(summary.boxes["told"].page, "We hope so. ")
    session.do(keep_answer, question_id="one", answer="It stays.", at=Occasion("a"), today=TODAY)
    settled(session)
    assert summary.changed_line.isVisible()
    assert "It may go" in summary.boxes["told"].text


def test_printing_an_edited_text_after_an_answer_changed_says_so_and_takes_it_in(
    desk: VisitDesk, summary: Summary, session: Session, settled: Settled
) -> None:
    QTest.keyClicks(summary.boxes["told"].page, "We hope so. ")
    summary.settle()
    session.do(keep_answer, question_id="one", answer="It stays.", at=Occasion("a"), today=TODAY)
    settled(session)
    desk.print_here()
    paper = desk.currentWidget()
    assert isinstance(paper, SummaryPrint)
    assert paper.changed_line.isVisible()
    assert paper.changed_line.text == CHANGED
    paper.changed_line.button.click()
    settled(session)
    assert desk.currentWidget() is paper
    assert not paper.changed_line.isVisible()
    assert "It stays." in told(session)
    assert "It may go" not in told(session)


def test_closing_leaves_what_was_edited_alone(
    desk: VisitDesk, session: Session, settled: Settled
) -> None:
    session.do(write_visit, appointment_id="a", told="In our words")
    settled(session)
    desk.room.closing_asked.emit()
    settled(session)
    assert told(session) == "In our words"


def test_closing_says_plainly_what_comes_along_to_the_next(summary: Summary) -> None:
    assert summary.again.isVisible()
    assert summary.again.questions == ("Question one?",)
    assert summary.again.text == (
        "This question comes along to the next appointment: Clinic, Thursday 3 December 2026, 4pm."
    )


def test_nothing_is_said_of_asking_again_where_all_is_clear(
    summary: Summary, session: Session, settled: Settled
) -> None:
    there = {"question_id": "one", "at": Occasion("a"), "today": TODAY}
    session.do(settle_outcome, outcome=Outcome.CLEAR, **there)
    settled(session)
    assert not summary.again.isVisible()


def test_an_answer_written_later_is_in_the_text_by_itself_or_offered_below_an_edit(
    summary: Summary, session: Session, settled: Settled
) -> None:
    there = {"question_id": "two", "at": Occasion("a"), "today": TODAY}
    session.do(keep_answer, answer="On Friday.", **there)
    settled(session)
    both = f"{ANSWER}\n\nQuestion two?\nOn Friday."
    assert summary.boxes["told"].text == both
    session.undo()
    settled(session)
    assert summary.boxes["told"].text == ANSWER
    QTest.keyClicks(summary.boxes["told"].page, "So. ")
    summary.settle()
    settled(session)
    assert not summary.add_button.isVisible()
    session.do(keep_answer, answer="On Friday.", **there)
    settled(session)
    assert summary.changed_line.button.text() == "Put in the new answer"
    summary.changed_line.button.click()
    settled(session)
    assert told(session) == f"So. {both}"
    assert not summary.add_button.isVisible()


def test_the_other_parts_are_kept_each_by_itself(
    summary: Summary, session: Session, settled: Settled
) -> None:
    for name, words in (("next", "A scan"), ("who_does", "Maya rings"), ("else_said", "Drink")):
        summary.boxes[name].setFocus()
        QTest.keyClicks(summary.boxes[name].page, words)
    summary.settle()
    settled(session)
    visit = visit_of(session.snapshot, "a")
    assert visit is not None
    assert (visit.next, visit.who_does, visit.else_said) == ("A scan", "Maya rings", "Drink")


def test_a_copy_for_the_family_leaves_private_words_out_unless_ticked(summary: Summary) -> None:
    summary.copy_button.click()
    text = QGuiApplication.clipboard().text()
    assert "It may go." in text
    assert "Fright" not in text
    assert "Maya" not in text
    assert "Copied" in summary.told_line.text
    summary.own_words.click()
    summary.notes.click()
    summary.copy()
    text = QGuiApplication.clipboard().text()
    assert "Fright" in text
    assert "Ask with Maya" in text


def test_what_was_ticked_once_is_private_again_the_next_time(
    summary: Summary, page: AppointmentsPage
) -> None:
    summary.own_words.click()
    page.show_anchor("summary/a")
    assert not summary.own_words.isChecked()


def test_it_is_printed_as_it_stands_in_the_boxes(
    page: AppointmentsPage, desk: VisitDesk, summary: Summary, qtbot: QtBot, tmp_path: Path
) -> None:
    summary.boxes["next"].text = "A scan on Friday"
    assert page.can_print
    page.print_here()
    screen = desk.currentWidget()
    assert isinstance(screen, SummaryPrint)
    qtbot.waitUntil(screen.sheet.print_button.isEnabled)
    target, web = tmp_path / "said.pdf", tmp_path / "said.html"
    screen.out.save_pdf(str(target))
    screen.out.save_web_page(str(web))
    qtbot.waitUntil(lambda: target.exists() and web.exists())
    html = web.read_text(encoding="utf-8")
    assert "A scan on Friday" in html
    assert "Fright" not in html
    assert "A scan on Friday" in Pdf(target.read_bytes()).words(0)
    assert page.go_back()
    assert desk.currentWidget() is summary


def test_large_print_is_made_anew(desk: VisitDesk, qtbot: QtBot) -> None:
    desk.print_here()
    screen = desk.currentWidget()
    assert isinstance(screen, SummaryPrint)
    qtbot.waitUntil(screen.sheet.print_button.isEnabled)
    screen.sheet.large.click()
    qtbot.waitUntil(screen.sheet.print_button.isEnabled)
    sheets = screen.sheet.preview.sheets
    assert sheets is not None
    assert sheets.paper.points == 18


def test_a_visit_gone_by_leads_to_what_was_said(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    when = PartialDate.parse("2026-11-02")
    session.do(add_appointment, what="Scan", when=when, appointment_id="old")
    settled(session)
    page.go_back()
    page.diary.fold.set_open(True)
    (row,) = page.diary.past.rows()
    assert isinstance(row, EntryRow)
    assert row.visit is not None
    assert row.visit.text() == "What was said"
    row.visit.click()
    assert page.visit is not None
    assert page.visit.currentWidget() is page.visit.summary
