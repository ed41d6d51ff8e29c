"""People, medicines and trips: written by keyboard, changed in place, removed and brought back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.own_records import FAMILY, TEAM
from companion.domain.records import new_id
from companion.services.medicines import keep_medicine, medicines_by_id
from companion.services.people import keep_person, people_in
from companion.services.trips import all_trips, keep_trip
from companion.ui.pages.calling.own.medicines_screen import MedicinesScreen
from companion.ui.pages.calling.own.paper_screen import PaperScreen
from companion.ui.pages.calling.own.people_screen import PeopleScreen
from companion.ui.pages.calling.own.trip_form import TripForm
from companion.ui.pages.calling.own.trips_screen import TripsScreen
from companion.ui.pages.context import (
    ON_A_SHARED_SCREEN,
    Capabilities,
    PageContext,
    PageName,
)
from companion.ui.pages.help_page import HelpPage
from companion.ui.session import Session
from companion.ui.toolkit.steps import Steps
from companion.ui.widgets.date_field import DateField
from companion.ui.widgets.field import Field
from companion.ui.widgets.text import Text
from tests.unit.services.test_own_lists import day

Settled = Callable[[Session], None]


@pytest.fixture
def page(qtbot: QtBot, context: PageContext) -> HelpPage:
    """Who to call, where going to another of its screens works as in the window."""
    return opened(qtbot, context)


def opened(qtbot: QtBot, context: PageContext) -> HelpPage:
    held: list[HelpPage] = []

    def navigate(name: PageName, anchor: str) -> None:
        assert name is PageName.HELP
        held[0].show_anchor(anchor)

    made = HelpPage(replace(context, navigate=navigate))
    held.append(made)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: not made.findChildren(Steps))
    return made


def screen(page: HelpPage, kind: type[QWidget]) -> QWidget:
    found = page.findChild(kind)
    assert found is not None
    assert found.isVisible()
    return found


def people(page: HelpPage) -> PeopleScreen:
    page.show_anchor("people")
    found = screen(page, PeopleScreen)
    assert isinstance(found, PeopleScreen)
    return found


def medicines(page: HelpPage) -> MedicinesScreen:
    page.show_anchor("medicines")
    found = screen(page, MedicinesScreen)
    assert isinstance(found, MedicinesScreen)
    return found


def trips(page: HelpPage) -> TripsScreen:
    page.show_anchor("trips")
    found = screen(page, TripsScreen)
    assert isinstance(found, TripsScreen)
    return found


def texts(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(Text) if each.isVisible()]


def typed(words: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, words)


def tab(times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)


def emptied(line: QWidget) -> None:
    """Empty a line by keys."""
    line.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)


def press(widget: QWidget) -> None:
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Space)


# --- the way there ---


def test_one_row_leads_to_the_lists_and_back_again(page: HelpPage) -> None:
    press(page.mine_row)
    assert "Your own lists. They stay on this computer." in texts(page)
    for name in ("people", "medicines", "trips", "update"):
        page.show_anchor(name)
        assert page.go_back()
        focus = QApplication.focusWidget()
        assert focus is page._others["mine"].rows[name]  # type: ignore[attr-defined]
    assert page.go_back()
    assert page.mine_row.hasFocus()
    assert not page.go_back()


@pytest.mark.parametrize("may", [ON_A_SHARED_SCREEN, Capabilities(write=False)])
@pytest.mark.parametrize(
    "anchor", ["mine", "people", "medicines", "trips", "update", "paper/trips"]
)
def test_nothing_of_this_is_on_a_shared_screen(
    anchor: str, may: Capabilities, qtbot: QtBot, context: PageContext
) -> None:
    page = opened(qtbot, replace(context, may=may))
    assert page.mine_row.isHidden()
    page.show_anchor(anchor)
    assert page._others == {}
    assert "People and medicines" not in texts(page)


def test_where_no_files_are_made_there_is_nothing_to_print(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    context.session.do(keep_trip, trip_id="t", when=day("2026-11-19"))
    settled(context.session)
    page = opened(qtbot, replace(context, may=Capabilities(files=False)))
    found = trips(page)
    assert found.print_button.isHidden()
    assert not page.can_print
    found.print_here()
    assert found.isVisible()


@pytest.mark.parametrize(
    ("anchor", "words", "kind"),
    [
        ("people", "Write down names, numbers and hours as you hear them.", PeopleScreen),
        ("medicines", "Hospitals often ask what you take.", MedicinesScreen),
        ("trips", "Write each trip down as it comes", TripsScreen),
    ],
)
def test_an_empty_list_says_what_it_is_for_with_one_button(
    anchor: str, words: str, kind: type[QWidget], page: HelpPage
) -> None:
    page.show_anchor(anchor)
    found = screen(page, kind)
    assert any(each.startswith(words) for each in texts(found))
    assert found.write_button.isVisible()  # type: ignore[attr-defined]
    assert found.print_button.isHidden()  # type: ignore[attr-defined]
    assert not page.can_print


# --- people ---


def test_somebody_is_written_down_with_the_keyboard_alone(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    found = people(page)
    press(found.write_button)
    typed("Sam")
    tab()
    typed("Ward nurse")
    tab()
    typed("01632 960 124")
    tab()
    typed("8am to 4pm")
    form = found.form
    assert form is not None
    assert form.lines["may_be_told"].isHidden(), "this is for family"
    press(form.done_button)
    settled(context.session)
    (person,) = people_in(context.session.snapshot, TEAM)
    assert (person.name, person.role, person.hours) == ("Sam", "Ward nurse", "8am to 4pm")
    assert found.views[person.id].change.hasFocus()
    for words in ("My team", "Sam", "Ward nurse", "Phone: 01632 960 124", "When: 8am to 4pm"):
        assert words in texts(found)
    assert "Family and helpers" not in texts(found)


def test_what_is_typed_in_one_line_is_one_step_back(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    found = people(page)
    found.show_place("new/family")
    typed("Ravi")
    tab()
    settled(context.session)
    typed("Son")
    tab()
    settled(context.session)
    context.session.undo()
    settled(context.session)
    (person,) = people_in(context.session.snapshot, FAMILY)
    assert (person.name, person.role) == ("Ravi", "")
    assert found.form is not None
    assert found.form.words("role") == ""
    context.session.undo()
    settled(context.session)
    assert people_in(context.session.snapshot, FAMILY) == ()


def test_family_is_asked_what_they_may_be_told_and_a_change_of_list_loses_nothing(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    context.session.do(keep_person, person_id="r", group=TEAM, name="Ravi", hours="In the evening")
    settled(context.session)
    found = people(page)
    found.open_entry("r")
    form = found.form
    assert form is not None
    press(form.groups[FAMILY])  # type: ignore[attr-defined]
    settled(context.session)
    assert form.lines["may_be_told"].isVisible()
    assert form.lines["hours"].isVisible(), "it has words"
    (person,) = people_in(context.session.snapshot, FAMILY)
    assert person.hours == "In the evening"
    context.session.undo()
    settled(context.session)
    assert form.groups[TEAM].isChecked()  # type: ignore[attr-defined]


def test_somebody_removed_comes_back_and_the_focus_stays_near(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    for name in ("Ana", "Ben", "Cy"):
        context.session.do(keep_person, person_id=name, group=TEAM, name=name)
    settled(context.session)
    found = people(page)
    press(found.views["Ben"].remove)
    settled(context.session)
    assert list(found.views) == ["Ana", "Cy"]
    assert found.views["Cy"].change.hasFocus()
    context.session.undo()
    settled(context.session)
    assert list(found.views) == ["Ana", "Ben", "Cy"]
    for each in ("Ana", "Ben", "Cy"):
        press(found.views[each].remove)
        settled(context.session)
    assert found.write_button.hasFocus()


def test_escape_closes_what_is_written_and_keeps_it(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    found = people(page)
    found.add_here()
    typed("Sam")
    assert page.go_back()
    settled(context.session)
    assert found.form is None
    assert [each.name for each in people_in(context.session.snapshot, TEAM)] == ["Sam"]


def test_a_new_entry_that_was_left_empty_leaves_nothing(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    found = people(page)
    found.add_here()
    assert found.form is not None
    press(found.form.done_button)
    settled(context.session)
    assert people_in(context.session.snapshot, TEAM) == ()
    assert found.write_button.hasFocus()


# --- medicines ---


def test_a_medicine_is_written_down_and_shown_in_the_person_s_words(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    found = medicines(page)
    assert "This is your own list. Your team's list comes first." in texts(found)
    press(found.write_button)
    typed("Aciclovir")
    tab()
    typed("a virus")
    tab()
    typed("1 tablet twice a day")
    tab()
    for part in ("2", "11", "2026"):
        typed(part)
        tab()
    assert found.form is not None
    press(found.form.done_button)
    settled(context.session)
    for words in (
        "Aciclovir",
        "For: a virus",
        "How I take it: 1 tablet twice a day",
        "Since 2 November 2026",
    ):
        assert words in texts(found)


def test_what_is_no_longer_taken_is_folded_and_opens_for_undo(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    context.session.do(keep_medicine, medicine_id="a", name="Aciclovir")
    context.session.do(keep_medicine, medicine_id="o", name="Old", until=day("2026-10"))
    settled(context.session)
    found = medicines(page)
    assert found.before is not None
    assert not found.before.opened
    assert "Old" not in texts(found)
    page.show_anchor("medicines/o")
    assert found.views["o"].change.hasFocus()
    press(found.views["o"].remove)
    settled(context.session)
    assert found.before is None
    context.session.undo()
    settled(context.session)
    assert found.before is not None
    assert found.before.opened
    assert set(medicines_by_id(context.session.snapshot)) == {"a", "o"}


def test_a_medicine_whose_name_was_emptied_says_so_and_keeps_it(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    session = context.session
    session.do(keep_medicine, medicine_id="a", name="Aciclovir", why="virus")
    settled(session)
    steps = session.next_undo
    found = medicines(page)
    press(found.views["a"].change)
    form = found.form
    assert form is not None
    emptied(form.lines["name"])
    press(form.done_button)
    settled(session)
    name = form.lines["name"]
    assert isinstance(name, Field)
    assert name.error.startswith("The name was empty, so Aciclovir is back.")
    assert name.text == "Aciclovir"
    assert name.edit.hasFocus()
    assert found.form is form
    assert session.next_undo is steps
    assert medicines_by_id(session.snapshot)["a"].name == "Aciclovir"
    typed("Zinc")  # what came back is selected
    assert name.error == ""
    form.done_button.click()
    settled(session)
    assert found.form is None
    assert medicines_by_id(session.snapshot)["a"].name == "Zinc"


def test_keeping_the_name_that_came_back_changes_nothing(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    context.session.do(keep_medicine, medicine_id="a", name="Aciclovir")
    settled(context.session)
    found = medicines(page)
    press(found.views["a"].change)
    form = found.form
    assert form is not None
    emptied(form.lines["name"])
    press(form.done_button)
    form.done_button.click()
    settled(context.session)
    assert found.form is None
    assert "Aciclovir" in texts(found)


def test_other_words_are_kept_while_the_name_is_empty_and_letters_go_slowly(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    session = context.session
    session.do(keep_medicine, medicine_id="a", name="Aciclovir")
    settled(session)
    found = medicines(page)
    press(found.views["a"].change)
    form = found.form
    assert form is not None
    name = form.lines["name"]
    assert isinstance(name, Field)
    QTest.keyClick(name.edit, Qt.Key.Key_Backspace)
    name.settle()  # a rest half way
    settled(session)
    emptied(name)
    tab()
    typed("a virus")
    tab()
    settled(session)
    kept = medicines_by_id(session.snapshot)["a"]
    assert (kept.name, kept.why) == ("Aciclovir", "a virus")


def test_somebody_whose_name_and_role_were_emptied_stays_and_it_says_so(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    session = context.session
    session.do(keep_person, person_id="s", group=TEAM, name="Sam", role="Nurse")
    settled(session)
    found = people(page)
    press(found.views["s"].change)
    form = found.form
    assert form is not None
    emptied(form.lines["name"])
    tab()
    settled(session)
    (sam,) = people_in(session.snapshot, TEAM)
    assert (sam.name, sam.role) == ("", "Nurse")  # a role is enough
    emptied(form.lines["role"])
    press(form.done_button)
    settled(session)
    name = form.lines["name"]
    assert isinstance(name, Field)
    assert name.error.startswith("Name and role were empty, so Sam is back.")
    assert form.words("role") == "Nurse"
    (sam,) = people_in(session.snapshot, TEAM)
    assert (sam.name, sam.role) == ("Sam", "Nurse")


# --- trips ---


def test_a_trip_is_of_today_until_another_day_is_typed(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    found = trips(page)
    press(found.write_button)
    typed("Blood test")
    assert isinstance(found.form, TripForm)
    for name, words in (("miles", "12.6"), ("parking", "£3.40"), ("cost", "80p")):
        found.form.lines[name].setFocus()
        typed(words)
    press(found.form.done_button)
    settled(context.session)
    (trip,) = all_trips(context.session.snapshot)
    assert (str(trip.when), trip.miles, trip.parking, trip.cost) == ("2026-11-24", 126, 340, 80)
    said = "1 trip. 12.6 miles. Parking £3.40. Other costs £0.80. Together £4.20."
    assert found.totals.text() == f"In all: {said}"
    assert found.views[trip.id].change.hasFocus()


def test_an_amount_that_cannot_be_read_is_not_guessed_and_the_form_stays(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    context.session.do(keep_trip, trip_id="t", when=day("2026-11-19"), parking=340)
    settled(context.session)
    found = trips(page)
    found.open_entry("t")
    form = found.form
    assert isinstance(form, TripForm)
    line = form.lines["parking"]
    assert isinstance(line, Field)
    line.setFocus()
    line.edit.selectAll()
    typed("3,50")
    press(form.done_button)
    settled(context.session)
    assert line.error == "Type the amount like 3.50."
    assert line.edit.hasFocus()
    assert [each.parking for each in all_trips(context.session.snapshot)] == [340]
    line.edit.selectAll()
    typed("3.50")
    form.done_button.click()
    settled(context.session)
    assert found.form is None
    assert [each.parking for each in all_trips(context.session.snapshot)] == [350]
    assert found.views["t"].change.hasFocus()


def test_a_day_that_cannot_be_read_keeps_the_form_open_and_loses_no_words(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    found = trips(page)
    found.add_here()
    typed("Scan")
    form = found.form
    assert isinstance(form, TripForm)
    form.when.setFocus()
    typed("99")
    press(form.done_button)
    settled(context.session)
    assert found.form is form
    assert form.when.error
    (trip,) = all_trips(context.session.snapshot)
    assert (trip.what_for, str(trip.when)) == ("Scan", "2026-11-24")


def test_months_open_and_the_latest_is_open_from_the_start(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    for when in ("2026-10-19", "2026-11-05", "2026-11-19"):
        context.session.do(keep_trip, trip_id=when, when=day(when), parking=100)
    settled(context.session)
    found = trips(page)
    assert list(found.months) == ["2026-11", "2026-10"]
    assert list(found.views) == ["2026-11-19", "2026-11-05"]
    press(found.months["2026-10"])
    assert list(found.views) == ["2026-11-19", "2026-11-05", "2026-10-19"]
    assert found.views["2026-10-19"].isVisible()


def test_two_days_narrow_what_is_shown_added_up_and_printed(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    for when in ("2026-10-19", "2026-11-05", "2026-11-19"):
        context.session.do(keep_trip, trip_id=when, when=day(when), parking=100)
    settled(context.session)
    found = trips(page)
    found.choice.set_open(True)
    fill(found.first, "1", "11", "2026")
    fill(found.last, "10", "11", "2026")
    assert found.totals.text() == "In all: 1 trip. Parking £1.00."
    assert list(found.views) == ["2026-11-05"]
    assert found.paper_anchor() == "paper/trips/2026-11-01..2026-11-10"
    fill(found.last, "3", "11", "2026")
    assert "No trip is written down for these dates." in texts(found)
    assert not page.can_print


def test_what_is_no_date_takes_no_kept_one_away_and_is_asked_about_before_the_end(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    found = medicines(page)
    press(found.write_button)
    form = found.form
    assert form is not None
    words, since = form.lines["name"], form.lines["since"]
    assert isinstance(words, Field)
    assert isinstance(since, DateField)
    words.setFocus()
    typed("Aciclovir")
    fill(since, "1", "11", "2026")
    fill(since, "29", "2", "2027")
    words.setFocus()
    typed(" 400")
    form.done_button.click()
    settled(context.session)
    assert medicines_by_id(context.session.snapshot)[form.entry_id].since == day("2026-11-01")
    assert found.form is form
    assert "not in the calendar" in since.error
    assert since.isAncestorOf(page.window().focusWidget())


def fill(field: DateField, *parts: str) -> None:
    field.setFocus()
    edits = [each.edit for each in field.findChildren(Field)]
    for edit, part in zip(edits, parts, strict=True):
        edit.setFocus()
        edit.selectAll()
        typed(part)
    tab()
    tab()  # past: about then


def test_a_thousand_trips_make_only_the_month_that_is_open(
    page: HelpPage, context: PageContext, settled: Settled
) -> None:
    def many(store: object) -> None:
        trips_kept = [
            keep_trip(context.session.snapshot, trip_id=new_id(), when=day(f"20{y}-{m:02d}"),
                      parking=1, now=context.clock()).pairs[0]
            for y in range(20, 27) for m in range(1, 13) for _ in range(12)
        ]  # fmt: skip
        store.write(trips_kept)  # type: ignore[attr-defined]

    told: list[object] = []
    context.session.run(many, done=told.append, failed=told.append, rereads=True)
    settled(context.session)
    found = trips(page)
    assert found.totals.text() == "In all: 1,008 trips. Parking £10.08."
    assert len(found.views) == 12


# --- paper ---


@pytest.mark.parametrize("sheet", ["people", "medicines", "trips"])
def test_a_list_is_looked_at_as_pages_and_copied_as_text(
    sheet: str, page: HelpPage, context: PageContext, settled: Settled, qtbot: QtBot
) -> None:
    session = context.session
    session.do(keep_person, person_id="p", group=TEAM, name="Sam Okafor")
    session.do(keep_medicine, medicine_id="m", name="Aciclovir")
    session.do(keep_trip, trip_id="t", when=day("2026-11-19"), what_for="Blood test")
    settled(session)
    page.show_anchor(sheet)
    assert page.can_print
    page.print_here()
    paper = page.findChild(PaperScreen)
    assert isinstance(paper, PaperScreen)
    qtbot.waitUntil(lambda: paper.can_print)
    paper.paper.large.setChecked(True)
    qtbot.waitUntil(lambda: paper.can_print)
    words = {"people": "Sam Okafor", "medicines": "Aciclovir", "trips": "Blood test"}[sheet]
    press(paper.copy_button)
    assert words in QGuiApplication.clipboard().text()
    assert paper.table_button.isVisible() is (sheet == "trips")
    assert page.go_back()
    assert page.findChild(PaperScreen).isHidden()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.text().startswith("Print")  # type: ignore[attr-defined]


def test_trips_are_saved_for_a_spreadsheet(
    page: HelpPage, context: PageContext, settled: Settled, qtbot: QtBot, tmp_path: object
) -> None:
    context.session.do(keep_trip, trip_id="t", when=day("2026-11-19"), parking=340)
    settled(context.session)
    page.show_anchor("paper/trips")
    paper = page.findChild(PaperScreen)
    assert isinstance(paper, PaperScreen)
    file = tmp_path / "trips.csv"  # type: ignore[operator]
    paper.save_table(str(file))
    settled(context.session)
    assert file.read_text(encoding="utf-8-sig").splitlines()[1] == "2026-11-19,,,3.40,,"
    assert str(file) in paper.paper.told.text
