"""A half-written appointment outlives the window: kept as it is typed, found again, let go."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.records import Appointment
from companion.domain.visit_records import AppointmentDraft
from companion.services.appointments import add_appointment, begun
from companion.services.store_thread import StoreThread
from companion.services.workspace import opener_for
from companion.ui.pages.appointments.asking import WhenPage
from companion.ui.pages.appointments.form import AppointmentForm
from companion.ui.pages.appointments.page import AppointmentsPage
from companion.ui.pages.context import PageContext
from companion.ui.session import Session
from companion.ui.widgets.field import LineEdit

Settled = Callable[[Session], None]
OpenPage = Callable[[PageContext], AppointmentsPage]


@pytest.fixture
def open_page(qtbot: QtBot) -> OpenPage:
    """Open the section in a window of its own."""

    def make(context: PageContext) -> AppointmentsPage:
        made = AppointmentsPage(context)
        qtbot.addWidget(made)
        made.resize(1050, 696)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        return made

    return make


@pytest.fixture
def page(open_page: OpenPage, context: PageContext) -> AppointmentsPage:
    """The section, nothing planned yet."""
    return open_page(context)


@pytest.fixture
def start_again(  # noqa: PLR0917 - fixtures
    page: AppointmentsPage,
    session: Session,
    context: PageContext,
    folder: Path,
    open_page: OpenPage,
    qtbot: QtBot,
) -> Iterator[Callable[[], AppointmentsPage]]:
    """Close the section and its folder, and open both anew, as after a new start."""
    opened: list[tuple[Session, AppointmentsPage]] = []

    def again() -> AppointmentsPage:
        page.hide()
        session.close()
        thread = StoreThread(opener_for(folder), context.clock)
        fresh = Session(thread, context.clock)
        with qtbot.waitSignal(fresh.opened):
            thread.start()
        made = open_page(replace(context, session=fresh))
        opened.append((fresh, made))
        return made

    yield again
    for fresh, made in opened:
        made.hide()
        fresh.close()


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(focus(), key)


def write(text: str) -> None:
    QTest.keyClicks(focus(), text)


def form_of(page: AppointmentsPage) -> AppointmentForm:
    assert page.form is not None
    return page.form


def typed(page: AppointmentsPage) -> list[str]:
    pages = form_of(page).pages
    return [line.text() for asked in pages for line in asked.findChildren(LineEdit)]


def when_of(page: AppointmentsPage) -> WhenPage:
    asked = form_of(page).pages[1]
    assert isinstance(asked, WhenPage)
    return asked


def drafts(session: Session) -> list[AppointmentDraft]:
    return list(begun(session.snapshot))


def kept(session: Session) -> list[Appointment]:
    return list(session.snapshot.dated_appointments())


def type_half_a_date(page: AppointmentsPage) -> None:
    page.add_here()
    write("Clinic visit")
    press(Qt.Key.Key_Return)
    write("31")
    press(Qt.Key.Key_Tab)
    write("2")


def test_what_is_typed_is_on_the_disk_within_two_seconds(
    page: AppointmentsPage, session: Session, qtbot: QtBot
) -> None:
    page.add_here()
    since = QElapsedTimer()
    since.start()
    write("Clinic vis")
    qtbot.waitUntil(lambda: bool(drafts(session)), timeout=2000)
    assert since.elapsed() < 2000
    assert drafts(session)[0].what == "Clinic vis"
    assert session.next_undo is None


def test_half_a_date_is_found_again_after_a_new_start(
    page: AppointmentsPage,
    session: Session,
    settled: Settled,
    start_again: Callable[[], AppointmentsPage],
) -> None:
    type_half_a_date(page)
    form_of(page).settle()
    settled(session)
    again = start_again()
    fresh = again.context.session
    assert again.diary.begun.isVisible()
    assert again.diary.begun.text == "You began to add an appointment."
    again.diary.begun.go_on.click()
    assert form_of(again).currentWidget() is when_of(again)
    assert typed(again) == ["Clinic visit", "31", "2", "", "", "", "", ""]
    when_of(again).date.focus_first()
    write("3")
    press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    write("2027")
    press(Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert focus() is form_of(again).check.done
    press(Qt.Key.Key_Return)
    settled(fresh)
    (made,) = kept(fresh)
    assert (made.what, str(made.when)) == ("Clinic visit", "2027-02-03")
    assert drafts(fresh) == []
    assert not again.diary.begun.isVisible()


def test_going_on_with_a_date_that_is_none_asks_for_it_before_the_end(
    page: AppointmentsPage,
    session: Session,
    settled: Settled,
    start_again: Callable[[], AppointmentsPage],
) -> None:
    page.add_here()
    write("Scan")
    press(Qt.Key.Key_Return)
    for part in ("3", "12", "2026"):
        write(part)
        press(Qt.Key.Key_Tab)
    when_of(page).try_to_go_on()
    form_of(page).go_back()
    when_of(page).date.focus_first()
    write("31")
    form_of(page).setCurrentIndex(3)
    form_of(page).settle()
    settled(session)
    again = start_again()
    fresh = again.context.session
    fresh_day = drafts(fresh)[0]
    assert (fresh_day.page, fresh_day.day) == ("who", "31")
    when = replace(fresh_day, month="2")
    again._open_form().go_on(when)
    form_of(again).pages[3].try_to_go_on()
    assert form_of(again).currentWidget() is when_of(again)
    assert when_of(again).summary.isVisible()


def test_leaving_the_form_offers_to_go_on_or_to_let_go(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    type_half_a_date(page)
    page.go_back()
    page.go_back()
    settled(session)
    row = page.diary.begun
    assert row.isVisible()
    row.let_go.click()
    settled(session)
    assert not row.isVisible()
    assert focus() is page.diary.add_button
    page.add_here()
    assert set(typed(page)) == {""}
    page.go_back()
    session.undo()
    settled(session)
    assert row.isVisible()
    page.add_here()
    assert typed(page)[:3] == ["Clinic visit", "31", "2"]


def test_words_taken_out_again_leave_nothing_behind(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    page.add_here()
    write("Scan")
    form_of(page).settle()
    settled(session)
    assert len(drafts(session)) == 1
    press(*[Qt.Key.Key_Backspace] * 4)
    form_of(page).settle()
    settled(session)
    assert drafts(session) == []


def test_opening_the_form_and_leaving_it_writes_nothing(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    page.add_here()
    page.go_back()
    settled(session)
    assert not page.diary.begun.isVisible()
    assert session.last_saved is None


def test_half_a_change_is_kept_beside_the_appointment_and_ends_with_it(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    session.do(add_appointment, what="Clinic", when=PartialDate.parse("2026-12-03"))
    settled(session)
    visit = kept(session)[0].id
    page.diary.change_asked.emit(visit)
    form_of(page).check.change_asked.emit(1)
    when_of(page).date.focus_first()
    write("31")
    form_of(page).settle()
    settled(session)
    assert [(each.appointment, each.day) for each in drafts(session)] == [(visit, "31")]
    assert str(kept(session)[0].when) == "2026-12-03"
    page.diary.show_begun()
    assert page.diary.begun.text == "You began to change: Clinic."
    press(Qt.Key.Key_Return)
    settled(session)
    assert str(kept(session)[0].when) == "2026-12-31"
    assert drafts(session) == []


def test_half_a_change_is_gone_on_with_where_it_was(
    page: AppointmentsPage,
    session: Session,
    settled: Settled,
    start_again: Callable[[], AppointmentsPage],
) -> None:
    session.do(add_appointment, what="Clinic", when=PartialDate.parse("2026-12-03"))
    settled(session)
    page.diary.change_asked.emit(kept(session)[0].id)
    form_of(page).check.change_asked.emit(1)
    when_of(page).time.setFocus()
    write("25:99")
    page.go_back()
    page.go_back()
    settled(session)
    again = start_again()
    fresh = again.context.session
    again.diary.begun.go_on.click()
    assert form_of(again).currentWidget() is when_of(again)
    assert when_of(again).time.text == "25:99"
    when_of(again).time.text = "2pm"
    when_of(again).try_to_go_on()
    settled(fresh)
    assert str(kept(fresh)[0].at) == "14:00:00"
    assert drafts(fresh) == []


def test_a_refused_appointment_that_is_changed_and_tried_again_is_one(
    page: AppointmentsPage,
    session: Session,
    settled: Settled,
    full_disk: Callable[[], AbstractContextManager[None]],
) -> None:
    page.add_here()
    write("Clinic")
    press(Qt.Key.Key_Return)
    for part in ("3", "12", "2026"):
        write(part)
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return)
    with full_disk():
        form_of(page).check.done.click()
        settled(session)
        form_of(page).check.note.setFocus()
        write("Bring the folder")
        form_of(page).settle()
        settled(session)
        assert session.unsaved == 1
    form_of(page).check.done_asked.emit()
    settled(session)
    session.retry()
    settled(session)
    assert [(each.what, each.note) for each in kept(session)] == [("Clinic", "Bring the folder")]
    assert (session.unsaved, drafts(session)) == (0, [])
    assert not page.asking


def test_an_appointment_written_while_another_section_is_in_view_closes_the_form(
    page: AppointmentsPage, session: Session, settled: Settled
) -> None:
    page.add_here()
    write("Clinic")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    write("2027")
    press(Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return)
    form_of(page).check.done.click()
    page.hide()
    settled(session)
    page.show()
    assert not page.asking
    assert [each.what for each in kept(session)] == ["Clinic"]


def test_what_to_bring_and_the_end_are_found_again_after_a_new_start(
    page: AppointmentsPage,
    session: Session,
    settled: Settled,
    start_again: Callable[[], AppointmentsPage],
) -> None:
    page.add_here()
    write("Sleep test")
    press(Qt.Key.Key_Return)
    for part in ("3", "12", "2026"):
        write(part)
        press(Qt.Key.Key_Tab)
    when_of(page).time.setFocus()
    assert not when_of(page).until.isVisible()
    write("8pm")
    assert when_of(page).until.isVisible()
    when_of(page).until.setFocus()
    write("7am")
    press(Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return)
    check = form_of(page).check
    assert check.lines[1].answer == "Thursday 3 December 2026, 8pm to 7am"
    check.bring.add.click()
    write("A pillow")
    form_of(page).settle()
    settled(session)
    again = start_again()
    again.diary.begun.go_on.click()
    fresh = form_of(again).check
    assert fresh.bring.text == "A pillow"
    assert fresh.bring.box is not None
    assert fresh.bring.box.isVisible()
    fresh.done.click()
    settled(again.context.session)
    (made,) = kept(again.context.session)
    assert (made.what, made.bring, str(made.until)) == ("Sleep test", "A pillow", "07:00:00")
