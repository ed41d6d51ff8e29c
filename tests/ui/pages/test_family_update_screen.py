"""The family update: picked, seen, changed, copied; nothing private and nothing sent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.own_records import FAMILY
from companion.services.appointments import add_appointment
from companion.services.family_update import Pick, update_of, write_update
from companion.services.notes import write_note
from companion.services.people import keep_person, remove_person
from companion.services.visits import write_visit
from companion.ui.pages.calling.own.paper_screen import PaperScreen
from companion.ui.pages.calling.own.people_screen import PeopleScreen
from companion.ui.pages.calling.own.update_screen import UpdateScreen
from companion.ui.pages.context import Capabilities, PageContext
from companion.ui.pages.help_page import HelpPage
from companion.ui.session import Session
from tests.ui.pages.test_own_lists import opened, press, texts
from tests.unit.services.test_own_lists import day

Settled = Callable[[Session], None]
APPOINTMENT = "Next appointment:\nThursday 3 December 2026, 10:30am. Clinic visit. Ward 5.\n"


@pytest.fixture
def page(qtbot: QtBot, context: PageContext, settled: Settled) -> HelpPage:
    session = context.session
    session.do(keep_person, person_id="ravi", group=FAMILY, name="Ravi", may_be_told="Dates only.")
    session.do(keep_person, person_id="maya", group=FAMILY, name="Maya")
    session.do(
        add_appointment,
        what="Clinic visit",
        when=day("2026-12-03"),
        at=time(10, 30),
        where="Ward 5",
    )
    session.do(write_note, note_id="n", text="PRIVATE", written_on=day("2026-11-20").first)
    settled(session)
    return opened(qtbot, context)


def update(page: HelpPage) -> UpdateScreen:
    page.show_anchor("update")
    found = page.findChild(UpdateScreen)
    assert isinstance(found, UpdateScreen)
    assert found.isVisible()
    return found


def test_nothing_is_picked_at_first_and_only_what_there_is_can_be(page: HelpPage) -> None:
    found = update(page)
    assert found.words.text == ""
    assert [pick for pick, tick in found.facts.ticks.items() if tick.isVisible()] == [
        Pick.APPOINTMENT
    ]
    assert not any(tick.isChecked() for tick in found.facts.ticks.values())
    assert not found.copy_button.isEnabled()
    assert not page.can_print
    assert "Coping notes, reasons and closed topics are never offered here." in texts(found)


def test_an_update_is_picked_and_copied_by_keyboard(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    found = update(page)
    press(found.who.rows["ravi"])
    settled(context.session)
    assert "Ravi may be told: Dates only." in texts(found)
    press(found.facts.ticks[Pick.APPOINTMENT])
    settled(context.session)
    found.line.setFocus()
    QTest.keyClicks(found.line.page, "Love to all.")
    QTest.keyClick(found.line.page, Qt.Key.Key_Tab)
    settled(context.session)
    assert found.words.text == f"Hello Ravi,\n\n{APPOINTMENT}\nLove to all.\n"
    press(found.copy_button)
    assert QGuiApplication.clipboard().text() == found.words.text
    assert found.told.text == "The words are copied. You can paste them into a message."
    assert "PRIVATE" not in found.words.text


def test_it_says_so_where_nothing_is_written_of_what_somebody_may_be_told(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    found = update(page)
    press(found.who.rows["maya"])
    settled(context.session)
    assert "What Maya may be told is not written down yet." in texts(found)


def test_changed_words_stay_until_they_are_made_again(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    found = update(page)
    press(found.facts.ticks[Pick.APPOINTMENT])
    settled(context.session)
    found.words.setFocus()
    QTest.keyClicks(found.words.page, "Hi. ")
    QTest.keyClick(found.words.page, Qt.Key.Key_Tab)
    settled(context.session)
    context.session.do(write_update, line="Love")
    settled(context.session)
    assert found.words.text == f"Hi. {APPOINTMENT}"
    assert "You changed these words, so they stay." in texts(found)
    context.session.do(write_update, line="", person="ravi")
    settled(context.session)
    press(found.again)
    settled(context.session)
    assert found.words.text == f"Hello Ravi,\n\n{APPOINTMENT}"
    assert found.again.isHidden()
    context.session.undo()
    settled(context.session)
    assert found.words.text == f"Hi. {APPOINTMENT}"


def edited_for_maya(found: UpdateScreen, session: Session, settled: Settled) -> str:
    press(found.who.rows["maya"])
    press(found.facts.ticks[Pick.APPOINTMENT])
    settled(session)
    found.words.setFocus()
    QTest.keyClicks(found.words.page, "The marrow is clear. ")
    press(found.who.rows["ravi"])
    settled(session)
    return f"The marrow is clear. Hello Maya,\n\n{APPOINTMENT}"


def test_words_changed_for_one_person_are_made_anew_for_another(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    found = update(page)
    words = edited_for_maya(found, context.session, settled)
    assert found.words.text == f"Hello Ravi,\n\n{APPOINTMENT}"
    assert found.kept.anew.text() == "Make them anew for Ravi"
    press(found.copy_button)
    assert "marrow" not in QGuiApplication.clipboard().text()
    press(found.kept.keep)
    settled(context.session)
    assert found.words.text == words
    assert found.kept.isHidden()


def test_made_anew_they_stay_so_and_one_undo_brings_the_old_back(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    found = update(page)
    words = edited_for_maya(found, context.session, settled)
    press(found.kept.anew)
    assert found.kept.isHidden()
    assert found.words.text == f"Hello Ravi,\n\n{APPOINTMENT}"
    assert QApplication.focusWidget() is found.words.page
    context.session.undo()
    settled(context.session)
    assert found.words.text == words
    assert found.who.rows["maya"].isChecked()


def test_a_tick_for_words_on_a_closed_topic_does_not_go_over_to_another_person(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    session = context.session
    hard = next(each for each in context.library.bank().questions if each.gate)
    today = PartialDate.of(context.today())
    session.do(add_appointment, what="Talk", when=today, appointment_id="talk")
    settled(session)
    session.do(write_visit, appointment_id="talk", told=f"{hard.text}\nAbout one in three.")
    settled(session)
    found = update(page)
    press(found.who.rows["maya"])
    press(found.facts.ticks[Pick.OWN_TOLD])  # at once, before the choice is on the disk
    settled(session)
    assert found.words.text.startswith("Hello Maya,")
    assert "About one in three." in found.words.text
    press(found.who.rows["ravi"])
    settled(session)
    assert not found.facts.ticks[Pick.OWN_TOLD].isChecked()
    assert found.words.text == ""
    session.undo()
    settled(session)
    assert "About one in three." in found.words.text


def test_words_that_say_what_follows_go_on_following(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    found = update(page)
    press(found.facts.ticks[Pick.APPOINTMENT])
    settled(context.session)
    found.words.setFocus()
    QTest.keyClicks(found.words.page, "x")
    QTest.keyClick(found.words.page, Qt.Key.Key_Backspace)
    QTest.keyClick(found.words.page, Qt.Key.Key_Tab)
    settled(context.session)
    kept = update_of(context.session.snapshot)
    assert kept is not None
    assert kept.text == ""
    assert found.again.isHidden()


def test_a_new_update_begins_empty_and_one_undo_brings_the_old_back(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    found = update(page)
    press(found.who.rows["ravi"])
    press(found.facts.ticks[Pick.APPOINTMENT])
    settled(context.session)
    press(found.clear)
    settled(context.session)
    assert found.words.text == ""
    assert found.who.rows[""].isChecked()
    assert found.clear.isHidden()
    context.session.undo()
    settled(context.session)
    assert found.words.text == f"Hello Ravi,\n\n{APPOINTMENT}"


def test_somebody_taken_off_the_list_is_not_chosen_any_more(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    found = update(page)
    press(found.who.rows["ravi"])
    settled(context.session)
    context.session.do(remove_person, person_id="ravi")
    settled(context.session)
    assert set(found.who.rows) == {"", "maya"}
    assert found.who.rows[""].isChecked()


def test_without_family_the_list_is_one_press_away(qtbot: QtBot, context: PageContext) -> None:
    page = opened(qtbot, context)
    found = update(page)
    assert found.who.write.isVisible()
    press(found.who.write)
    people = page.findChild(PeopleScreen)
    assert isinstance(people, PeopleScreen)
    assert people.form is not None
    assert people.form.group == FAMILY  # type: ignore[attr-defined]


def test_it_is_printed_as_it_stands(
    page: HelpPage, context: PageContext, settled: Settled, qtbot: QtBot
) -> None:
    found = update(page)
    press(found.who.rows["ravi"])
    press(found.facts.ticks[Pick.APPOINTMENT])
    settled(context.session)
    assert page.can_print
    press(found.print_button)
    paper = page.findChild(PaperScreen)
    assert isinstance(paper, PaperScreen)
    qtbot.waitUntil(lambda: paper.can_print)
    press(paper.copy_button)
    assert QGuiApplication.clipboard().text() == f"Hello Ravi,\n\n{APPOINTMENT}"
    assert page.go_back()
    assert QApplication.focusWidget() is found.print_button


def test_where_no_files_are_made_nothing_leaves(qtbot: QtBot, context: PageContext) -> None:
    page = opened(qtbot, replace(context, may=Capabilities(files=False)))
    found = update(page)
    assert found.copy_button.isHidden()
    assert found.print_button.isHidden()
    assert not page.can_print
