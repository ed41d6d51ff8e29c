"""Waiting cards on Today, and what is to be asked again: all of it in view on a small laptop."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.records import StageState
from companion.services.appointments import add_appointment
from companion.services.askings import Outcome, settle_outcome
from companion.services.help import write_help
from companion.services.journey import choose_path, edit_stage
from companion.services.questions import add_question
from companion.services.reading import keep_place
from companion.services.waiting import keep_waiting, open_cards
from companion.ui.pages.appointments.page import AppointmentsPage
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.today import TodayPage
from companion.ui.pages.today_waiting import WaitingCards
from companion.ui.pages.waiting_form import WaitingFold, WaitingForm
from companion.ui.session import Session
from companion.ui.widgets.button import Button
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.text import Text

Settled = Callable[[Session], None]
Look = Callable[[], WaitingCards]
SMALL = (879, 486)  # the page in a window of 1093 x 614
TODAY = date(2026, 11, 24)


@pytest.fixture
def page(context: PageContext, qtbot: QtBot) -> TodayPage:
    made = TodayPage(context)
    qtbot.addWidget(made)
    made.resize(*SMALL)
    return made


@pytest.fixture
def look(page: TodayPage, qtbot: QtBot) -> Callable[[], WaitingCards]:
    """Call to show the page with all that comes after its first picture."""

    def show() -> WaitingCards:
        page.show()
        page.read_on()
        qtbot.waitUntil(page.findChildren(Text)[0].isVisible)
        return page.findChildren(WaitingCards)[0]

    return show


def words(page: TodayPage) -> list[str]:
    texts = [each for each in page.findChildren(Text) if each.isVisibleTo(page)]
    return [
        each.text() for each in sorted(texts, key=lambda each: each.mapTo(page, each.pos()).y())
    ]


def wait_for(session: Session, waiting_id: str, by: date | None = None, ring: str = "") -> None:
    when = PartialDate.of(by) if by else None
    session.do(keep_waiting, waiting_id=waiting_id, what=f"The {waiting_id}", by=when, ring=ring)


def test_nothing_waited_for_takes_no_room(look: Look, page: TodayPage) -> None:
    assert not look().isVisible()
    assert "Nothing needs doing here today." in words(page)


def test_a_card_says_what_and_by_when_and_nothing_presses(
    look: Look, page: TodayPage, session: Session, settled: Settled
) -> None:
    wait_for(session, "marrow result", date(2026, 11, 27), "01632 960 123")
    settled(session)
    look()
    assert "Waiting for: The marrow result" in words(page)
    assert "If I have heard nothing by Friday 27 November, I ring." in words(page)
    assert "Nothing needs doing here today." not in words(page)


@pytest.mark.parametrize("by", [TODAY, date(2026, 11, 20)])
def test_on_the_day_it_says_that_you_planned_to_ring(
    by: date, look: Look, page: TodayPage, session: Session, settled: Settled
) -> None:
    wait_for(session, "marrow result", by, "01632 960 123")
    settled(session)
    look()
    assert "You planned to ring about this: 01632 960 123" in words(page)


def test_one_press_closes_a_card_and_undo_brings_it_back(
    look: Look, page: TodayPage, session: Session, settled: Settled, context: PageContext
) -> None:
    said: list[str] = []
    context.announcer.said.connect(said.append)
    wait_for(session, "marrow result")
    settled(session)
    cards = look()
    cards.cards[0].heard.click()
    settled(session)
    assert not cards.isVisible()
    assert said == ["The card is closed. You can undo this."]
    assert "Nothing needs doing here today." in words(page)
    session.undo()
    settled(session)
    assert cards.isVisible()
    assert "Nothing needs doing here today." not in words(page)


def test_one_card_stands_there_and_the_others_are_one_press_away(
    look: Look, page: TodayPage, session: Session, settled: Settled
) -> None:
    for day, name in ((27, "letter"), (25, "result"), (30, "scan")):
        wait_for(session, name, date(2026, 11, day))
    settled(session)
    cards = look()
    assert [card.card.what for card in cards.cards] == ["The result"]
    assert cards.more_button is not None
    cards.more_button.click()
    assert [card.card.what for card in cards.cards] == ["The result", "The letter", "The scan"]
    assert page.window().focusWidget() is cards.cards[1].heard


def test_a_card_is_changed_where_it_stands_while_the_page_keeps_up(
    look: Look, page: TodayPage, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    wait_for(session, "result")
    settled(session)
    cards = look()
    cards.cards[0].change.click()
    form = cards.cards[0].form
    assert form is not None
    assert page.window().focusWidget() is form.what.edit
    form.who.setFocus()
    qtbot.keyClicks(form.who.edit, "Sam ")
    form.settle()
    settled(session)
    assert form.who.edit.text() == "Sam ", "what is being written stays as it is"
    assert page.window().focusWidget() is form.who.edit
    (kept,) = open_cards(session.snapshot)
    assert kept.who_tells == "Sam"
    form.done_button.click()
    assert page.window().focusWidget() is cards.cards[0].change
    assert "Sam will tell me." in words(page)
    cards.cards[0].change.click()
    remove = cards.cards[0].remove
    assert remove is not None
    remove.click()
    settled(session)
    assert not cards.isVisible()


def test_a_new_card_has_the_persons_own_line_to_ring(
    session: Session,
    settled: Settled,
    context: PageContext,
    qtbot: QtBot,
) -> None:
    session.do(write_help, number="01632 960 555", centre="")
    settled(session)
    form = WaitingForm(context, PageName.QUESTIONS)
    qtbot.addWidget(form)
    form.show()
    assert not form.ring.isVisible(), "the rest comes once there is something it belongs to"
    form.done_button.click()
    assert form.what.error == "Write a few words first."
    qtbot.keyClicks(form.what.edit, "The letter")
    assert form.ring.isVisible()
    assert form.ring.text == "01632 960 555"
    form.settle()
    settled(session)
    (kept,) = open_cards(session.snapshot)
    assert (kept.what, kept.ring) == ("The letter", "01632 960 555")


def test_a_day_that_is_none_takes_the_kept_one_from_no_card(
    session: Session, settled: Settled, context: PageContext, qtbot: QtBot
) -> None:
    wait_for(session, "marrow", date(2026, 11, 27))
    settled(session)
    form = WaitingForm(context, PageName.TODAY, "marrow")
    qtbot.addWidget(form)
    form.show()
    finished: list[bool] = []
    form.finished.connect(lambda: finished.append(True))
    form.by._day.edit.clear()
    qtbot.keyClicks(form.by._day.edit, "31")
    qtbot.keyClicks(form.ring.edit, "01632 960 555")
    form.done_button.click()
    settled(session)
    (kept,) = open_cards(session.snapshot)
    assert (kept.by, kept.ring) == (PartialDate.parse("2026-11-27"), "01632 960 555")
    assert "not in the calendar" in form.by.error
    assert not finished


def test_a_card_is_made_under_more_of_an_appointment_and_undone_there(
    session: Session, settled: Settled, context: PageContext, qtbot: QtBot
) -> None:
    session.do(
        add_appointment, what="Scan", when=PartialDate.of(date(2026, 12, 3)), appointment_id="a"
    )
    settled(session)
    page = AppointmentsPage(context)
    qtbot.addWidget(page)
    page.resize(*SMALL)
    page.show()
    page.show_anchor("a")
    next(each for each in page.findChildren(Button) if each.text() == "Change").click()
    fold = page.findChildren(WaitingFold)[0]
    fold.set_open(True)
    form = fold.form
    assert form is not None
    assert page.window().focusWidget() is form.what.edit
    qtbot.keyClicks(form.what.edit, "The scan result")
    form.settle()
    settled(session)
    session.undo()
    settled(session)
    assert form.what.text == "", "what was taken back is taken back here too"
    qtbot.keyClicks(form.what.edit, "The letter")
    form.done_button.click()
    settled(session)
    assert fold.form is None
    assert page.window().focusWidget() is fold.button
    assert [each.what for each in open_cards(session.snapshot)] == ["The letter"]


def test_a_card_is_closed_by_keyboard_alone(
    look: Look, page: TodayPage, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    wait_for(session, "result")
    settled(session)
    cards = look()
    page.setFocus()
    for _ in range(10):
        if page.window().focusWidget() is cards.cards[0].heard:
            break
        qtbot.keyClick(page.window().focusWidget() or page, Qt.Key.Key_Tab)
    qtbot.keyClick(cards.cards[0].heard, Qt.Key.Key_Return)
    settled(session)
    assert open_cards(session.snapshot) == ()


@pytest.mark.parametrize(
    ("count", "told"),
    [(0, ""), (1, "1 to ask again."), (2, "2 to ask again."), (3, "Some to ask again.")],
)
def test_what_is_to_be_asked_again_is_said_and_two_is_the_most_it_counts(
    *, count: int, told: str, look: Look, page: TodayPage, session: Session, settled: Settled
) -> None:
    session.do(add_appointment, what="Clinic", when=PartialDate.of(date(2026, 12, 3)))
    for number in range(3):
        session.do(add_question, text=f"Question {number}?", question_id=f"q{number}")
    for number in range(count):
        session.do(settle_outcome, question_id=f"q{number}", outcome=Outcome.AGAIN, today=TODAY)
    settled(session)
    look()
    line = next(each for each in words(page) if each.startswith("Clinic."))
    assert line.endswith(told or "ready.")
    assert ("to ask again" in line) == bool(told)


@pytest.mark.parametrize("by", [TODAY, date(2026, 11, 27)])
def test_with_everything_on_it_all_is_in_view_on_a_small_laptop(
    *, by: date, look: Look, page: TodayPage, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    session.do(choose_path, path="transplant")
    session.do(
        edit_stage,
        path="transplant",
        stage="getting-ready",
        state=StageState.UNDER_WAY,
        start=PartialDate.of(TODAY),
        end=None,
    )
    session.do(
        add_appointment,
        what="Clinic visit",
        when=PartialDate.of(date(2026, 12, 3)),
        at=time(10, 30),
        where="Haematology clinic, level 2",
        who="Maya",
    )
    for number in range(3):
        session.do(add_question, text=f"Question {number}?", question_id=f"q{number}")
    session.do(settle_outcome, question_id="q1", outcome=Outcome.AGAIN, today=TODAY)
    session.do(keep_place, page="blinatumomab", part="what-happens")
    wait_for(session, "marrow result", by, "01632 960 123")
    wait_for(session, "letter for work")
    settled(session)
    look()
    order = ("Thursday 3 December, 10:30am", "Waiting for: The marrow result", "Now: Getting ready")
    shown = words(page)
    places = [shown.index(line) for line in order]
    assert places == sorted(places)
    (panel,) = page.findChildren(PagePanel)
    other = next(each for each in page.findChildren(Button) if each.text() == "Something else")
    heights = set()
    for _ in range(8):
        qtbot.waitUntil(lambda: panel.widget().height() <= panel.viewport().height())
        heights.add(panel.verticalScrollBar().maximum())
        other.clicked.emit()
    assert heights == {0}
