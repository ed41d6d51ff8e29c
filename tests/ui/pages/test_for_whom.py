"""For whom the pages are, and putting them away: in Settings, and what Today makes of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.services.appointments import add_appointment
from companion.services.details import write_detail
from companion.services.purpose import is_for_someone, is_put_away, person_named, put_away
from companion.services.waiting import keep_waiting
from companion.ui.pages.context import PageContext
from companion.ui.pages.settings.resting import ForWhomPanel, RestingPanel
from companion.ui.pages.today import TodayPage
from companion.ui.session import Session
from companion.ui.widgets.text import Text

Settled = Callable[[Session], None]


@pytest.fixture
def panel(qtbot: QtBot, context: PageContext) -> ForWhomPanel:
    panel = ForWhomPanel(context)
    qtbot.addWidget(panel)
    panel.resize(900, 700)
    panel.show()
    return panel


@pytest.fixture
def today(qtbot: QtBot, context: PageContext, session: Session, settled: Settled) -> TodayPage:
    session.do(
        add_appointment,
        what="Clinic",
        when=PartialDate.of(date(2026, 12, 3)),
        at=None,
        where="Ward 5",
    )
    settled(session)
    page = TodayPage(context)
    qtbot.addWidget(page)
    page.resize(879, 486)
    page.show()
    page.read_on()
    return page


def words_of(page: TodayPage) -> str:
    return " ".join(each.text() for each in page.findChildren(Text) if each.isVisible())


def test_the_name_is_asked_for_only_by_who_is_here_for_someone(
    panel: ForWhomPanel, session: Session, settled: Settled
) -> None:
    answers = panel.answers
    assert answers.me.isChecked()
    assert not answers.for_someone.isVisible()
    answers.someone.setFocus()
    QTest.keyClick(answers.someone, Qt.Key.Key_Space)
    settled(session)
    assert is_for_someone(session.snapshot)
    assert answers.for_someone.isVisible()
    QTest.keyClicks(answers.for_someone.name.edit, "Maya")
    answers.for_someone.settle()
    settled(session)
    assert person_named(session.snapshot) == "Maya"
    answers.me.click()
    settled(session)
    assert person_named(session.snapshot) == ""
    session.undo()
    settled(session)
    panel.refresh()
    assert answers.someone.isChecked()
    assert answers.for_someone.name.text == "Maya"


def test_a_name_that_is_known_is_not_asked_for_again(
    panel: ForWhomPanel, session: Session, settled: Settled
) -> None:
    session.do(write_detail, field="name", value="Maya")
    settled(session)
    panel.answers.someone.click()
    settled(session)
    panel.refresh()
    assert panel.answers.for_someone.name.text == "Maya"


def test_put_away_leaves_today_empty_and_keeps_everything(
    today: TodayPage, session: Session, settled: Settled
) -> None:
    assert "Clinic" in words_of(today)
    session.do(put_away, away=True)
    settled(session)
    said = words_of(today)
    assert "This is put away for now. Everything is kept." in said
    for word in ("Clinic", "Next appointment"):
        assert word not in said
    assert len(session.snapshot.appointments) == 1


def test_put_away_before_the_start_leaves_it_empty_once_all_is_read(
    qtbot: QtBot, context: PageContext, session: Session, settled: Settled
) -> None:
    session.do(keep_waiting, waiting_id="w", what="marrow result")
    session.do(put_away, away=True)
    settled(session)
    page = TodayPage(context)
    qtbot.addWidget(page)
    page.resize(879, 486)
    page.show()
    qtbot.waitUntil(lambda: page._may_read)  # after the steps that follow the first picture
    assert "marrow result" not in words_of(page)
    session.do(put_away, away=False)
    settled(session)
    assert "marrow result" in words_of(page)


def test_one_press_on_today_takes_it_out_again(
    today: TodayPage, session: Session, settled: Settled
) -> None:
    session.do(put_away, away=True)
    settled(session)
    buttons = [each for each in today.findChildren(QAbstractButton) if each.isVisible()]
    assert [each.text() for each in buttons] == ["Take it out again"]
    buttons[0].click()
    settled(session)
    assert "Clinic" in words_of(today)
    assert "Something else" in [
        each.text() for each in today.findChildren(QAbstractButton) if each.isVisible()
    ]


def test_settings_puts_away_and_takes_out(
    qtbot: QtBot, context: PageContext, session: Session, settled: Settled
) -> None:
    panel = RestingPanel(context)
    qtbot.addWidget(panel)
    panel.button.click()
    settled(session)
    panel.refresh()
    assert is_put_away(session.snapshot)
    assert panel.button.text() == "Take it out again"
    panel.button.click()
    settled(session)
    assert not is_put_away(session.snapshot)
