"""The ways into the room: from Today on its day only, and from Questions under More."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.services.appointments import add_appointment
from companion.services.moving import cancel_appointment
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.page import Page
from companion.ui.pages.questions.page import QuestionsPage
from companion.ui.pages.today import TodayPage
from companion.ui.session import Session

Settled = Callable[[Session], None]
Navigated = list[tuple[PageName, str]]
TODAY = date(2026, 11, 24)


def shows(page: Page, qtbot: QtBot) -> None:
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    QApplication.processEvents()


def button(page: Page, words: str) -> QAbstractButton | None:
    found = page.findChildren(QAbstractButton)
    return next((each for each in found if each.text() == words and each.isVisibleTo(page)), None)


def plans(session: Session, when: PartialDate, settled: Settled) -> None:
    session.do(add_appointment, what="Clinic", when=when, at=time(16), appointment_id="a")
    settled(session)


def test_on_the_day_today_leads_into_the_room(
    context: PageContext, session: Session, settled: Settled, navigated: Navigated, qtbot: QtBot
) -> None:
    plans(session, PartialDate.of(TODAY), settled)
    page = TodayPage(context)
    shows(page, qtbot)
    found = button(page, "In the room")
    assert found is not None
    found.click()
    assert navigated == [(PageName.APPOINTMENTS, "room/a")]


@pytest.mark.parametrize("when", ["2026-11-25", "2026-11", "2026-11-24~"])
def test_on_other_days_today_does_not(
    when: str, context: PageContext, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    plans(session, PartialDate.parse(when), settled)
    page = TodayPage(context)
    shows(page, qtbot)
    assert button(page, "In the room") is None
    assert button(page, "Open my appointments") is not None


def test_questions_lead_into_the_room_of_the_next_appointment(
    context: PageContext, session: Session, settled: Settled, navigated: Navigated, qtbot: QtBot
) -> None:
    page = QuestionsPage(context)
    shows(page, qtbot)
    assert not page.mine.way_in.isVisible()
    plans(session, PartialDate.parse("2026-12-03"), settled)
    assert page.mine.way_in.isVisible()
    page.mine.way_in.button.click()
    page.mine.way_in.room_button.click()
    assert navigated == [(PageName.APPOINTMENTS, "room/a")]


def test_a_cancelled_appointment_has_no_room(
    context: PageContext, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    plans(session, PartialDate.of(TODAY), settled)
    session.do(cancel_appointment, appointment_id="a")
    settled(session)
    page = TodayPage(context)
    shows(page, qtbot)
    assert button(page, "In the room") is None
