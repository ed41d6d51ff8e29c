"""A person's own words stand on rows and buttons as they were typed, with every ampersand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.services.appointments import add_appointment
from companion.services.asking_book import Occasion
from companion.services.askings import keep_answer
from companion.services.questions import add_question, choose_question, put_first
from companion.ui.pages.appointments.page import AppointmentsPage
from companion.ui.pages.context import PageContext
from companion.ui.pages.coping.note_tags_box import NoteTagsBox
from companion.ui.pages.journey.belongs import Thing, ThingRow
from companion.ui.pages.questions.more import PanelName
from companion.ui.pages.questions.page import QuestionsPage
from companion.ui.pages.questions.panels import ThreePanel
from companion.ui.pages.questions.place_choice import PlaceChoice
from companion.ui.session import Session
from companion.ui.widgets.button import shown_text
from companion.ui.widgets.open_row import OpenRow

Settled = Callable[[Session], None]
OWN = "Tea & scans && <b>R&D</b>"
TODAY = date(2026, 11, 24)


def lost(part: QWidget) -> list[str]:
    """Return the words of buttons that would lose an ampersand."""
    texts = (each.text() for each in part.findChildren(QAbstractButton))
    return [text for text in texts if "&" in text.replace("&&", "")]


def shown(part: QWidget) -> list[str]:
    return [shown_text(each.text()) for each in part.findChildren(QAbstractButton)]


@pytest.fixture
def kept(session: Session, settled: Settled) -> Session:
    """Questions, answers and appointments in words with ampersands."""
    for key in ("one", "two", "three", "four"):
        session.do(add_question, text=f"{OWN} {key}?", question_id=key)
        session.do(choose_question, question_id=key, chosen=True)
    for key in ("one", "two", "three"):
        session.do(put_first, question_id=key)
    for key, day in (("gone", date(2026, 11, 20)), ("today", TODAY), ("next", date(2026, 12, 3))):
        when = PartialDate.of(day)
        session.do(add_appointment, what=OWN, when=when, at=time(16), appointment_id=key)
    there = {"question_id": "two", "at": Occasion("gone"), "today": TODAY}
    session.do(keep_answer, answer=OWN, **there)
    settled(session)
    return session


@pytest.fixture
def page(context: PageContext, kept: Session, qtbot: QtBot) -> QuestionsPage:
    made = QuestionsPage(context)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


@pytest.mark.parametrize("name", [PanelName.VISITS, PanelName.ANSWER, PanelName.WHOM])
def test_what_a_question_opens_shows_the_words_as_they_were_typed(
    page: QuestionsPage, name: PanelName
) -> None:
    row = next(each for each in page.mine.rows() if each.line.question_id == "four")
    row.more_button.click()
    assert row.more is not None
    row.more.openers[name].click()
    assert row.panel is not None
    assert lost(page) == []


def test_the_appointments_of_an_answer_and_of_a_question_are_named_whole(
    context: PageContext, kept: Session, qtbot: QtBot
) -> None:
    choice = PlaceChoice(context, "one", "One?", Occasion("today"))
    qtbot.addWidget(choice)
    assert lost(choice) == []
    assert any(text.startswith(OWN) for text in shown(choice))


def test_which_of_three_gives_way_is_asked_in_whole_words(
    context: PageContext, kept: Session, qtbot: QtBot
) -> None:
    questions = kept.snapshot.ordered_questions()[:3]
    panel = ThreePanel(context, "four", questions)
    qtbot.addWidget(panel)
    assert lost(panel) == []
    assert f"{OWN} one?" in shown(panel)
    assert panel.buttons["one"].accessibleName() == f"{OWN} one?"


@pytest.mark.parametrize(
    "anchor", ["", "room/today", "summary/gone", "room/gone", "edit/next", "move/next"]
)
def test_no_screen_of_an_appointment_loses_an_ampersand(
    context: PageContext, kept: Session, qtbot: QtBot, anchor: str
) -> None:
    page = AppointmentsPage(context)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.show_anchor(anchor)
    assert lost(page) == []


@pytest.mark.parametrize("anchor", ["three", "print", "phone", "wishes"])
def test_no_screen_of_the_clinic_sheet_loses_an_ampersand(page: QuestionsPage, anchor: str) -> None:
    page.show_anchor(anchor)
    assert lost(page) == []


def test_a_row_that_leads_on_shows_and_says_its_title_whole(qtbot: QtBot) -> None:
    row = OpenRow(OWN)
    qtbot.addWidget(row)
    assert shown_text(row.text()) == OWN
    assert row.accessibleName() == OWN
    row.show_words(f"{OWN} again", "")
    assert row.accessibleName() == f"{OWN} again"


def test_tags_and_what_belongs_to_a_stage_are_shown_whole(qtbot: QtBot) -> None:
    tags = NoteTagsBox()
    thing = ThingRow(Thing(key="a", title=OWN, when="", is_visit=True))
    for made in (tags, thing):
        qtbot.addWidget(made)
    tags.show_tags((OWN,), (OWN, f"{OWN} too"))
    assert lost(tags) == []
    assert lost(thing) == []
    assert {OWN, f"{OWN} too"} <= set(shown(tags))
