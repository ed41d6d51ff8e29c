"""Today: what is next in its order, nothing that presses, and all of it on a small screen."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from companion.content import Library
from companion.domain.dates import PartialDate
from companion.domain.records import StageState
from companion.services.appointments import add_appointment
from companion.services.journey import choose_path, edit_stage, note_stage
from companion.services.notes import write_note
from companion.services.questions import add_question, note_question
from companion.services.reading import keep_place
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.today import TodayPage
from companion.ui.session import Session
from companion.ui.toolkit.steps import Steps
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.text import Text

Settled = Callable[[Session], None]
SMALL = (879, 486)  # the page in a window of 1093 x 614
CLINIC = PartialDate.of(date(2026, 12, 3))
ALL_SMALL_THINGS = 19

FORBIDDEN = {
    "a place in a count": re.compile(r"\b(stage|part|step) \d+ of \d+", re.IGNORECASE),
    "a number of things": re.compile(
        r"\b([3-9]|\d\d+) (to ask|questions?|notes?|appointments?|things|ready|left|new)\b",
        re.IGNORECASE,
    ),
    "overdue": re.compile(r"\boverdue\b|\bdue for review\b|\blate\b", re.IGNORECASE),
    "days since or until": re.compile(
        r"\b\d+ (day|week|month)s? (ago|since|left|to go|until)\b|\bin \d+ (day|week)s?\b",
        re.IGNORECASE,
    ),
    "a backup or set-up nag": re.compile(r"\bback ?up\b|\bset up\b|\bset-up\b", re.IGNORECASE),
    "a reason": re.compile(r"\bbecause\b", re.IGNORECASE),
    "a percentage or a bar": re.compile(r"\d ?%|\bprogress\b", re.IGNORECASE),
}
"""What walks.md 25 keeps off this page, beside what a person wrote (checked by their words)."""


@pytest.fixture
def make_today(context: PageContext, qtbot: QtBot) -> Callable[[], TodayPage]:
    """Makes the page at the size of a small laptop, with everything on it."""

    def make(of: PageContext = context) -> TodayPage:
        page = TodayPage(of)
        qtbot.addWidget(page)
        page.resize(*SMALL)
        page.show()
        page.read_on()
        qtbot.waitUntil(page.findChildren(Text)[0].isVisible)
        return page

    return make


@pytest.fixture
def busy(session: Session, settled: Settled, make_today: Callable[[], TodayPage]) -> TodayPage:
    """The page of a person with something of everything, private words included."""
    session.do(choose_path, path="transplant")
    session.do(
        edit_stage,
        path="transplant",
        stage="conditioning",
        state=StageState.UNDER_WAY,
        start=PartialDate.parse("2026-11-20"),
        end=None,
    )
    session.do(note_stage, path="transplant", stage="conditioning", note="Zebra stage words")
    session.do(
        add_appointment,
        what="Clinic <b>visit</b>",
        when=CLINIC,
        at=time(10, 30),
        where="Ward 5",
        who="Maya",
        note="Zebra visit words",
    )
    for number in range(7):
        session.do(add_question, text=f"Zebra question {number}", question_id=f"q{number}")
    session.do(note_question, question_id="q0", note="Zebra answer words")
    session.do(write_note, note_id="n", text="Zebra private words", written_on=date(2026, 11, 1))
    session.do(keep_place, page="blinatumomab", part="what-happens")
    settled(session)
    return make_today()


def _shown(page: QWidget) -> list[QWidget]:
    kinds = (Text, QAbstractButton)
    every = [each for kind in kinds for each in page.findChildren(kind)]
    seen = [each for each in every if each.isVisibleTo(page)]
    return sorted(seen, key=lambda each: each.mapTo(page, each.rect().topLeft()).y())


def _lines(page: QWidget) -> list[str]:
    """Return what can be read or heard, from the top down."""
    told: list[str] = []
    for each in _shown(page):
        if isinstance(each, Text | QAbstractButton):
            told.append(each.text())
        told.extend((each.accessibleName(), each.accessibleDescription(), each.toolTip()))
    return [line for line in told if line]


def _wrong_in(lines: Sequence[str]) -> list[str]:
    """Return what walks.md 25 forbids and is there all the same."""
    wrong = [
        f"{name}: {line}"
        for name, pattern in FORBIDDEN.items()
        for line in lines
        if pattern.search(line)
    ]
    wrong.extend(f"private words: {line}" for line in lines if "zebra" in line.casefold())
    adds = [line for line in lines if line.startswith("Add ")]
    return wrong if len(adds) < 3 else [*wrong, f"standing Add buttons: {adds}"]


# --- what is never there ---


def test_it_never_shows_what_presses(busy: TodayPage) -> None:
    assert _wrong_in(_lines(busy)) == []


@pytest.mark.parametrize(
    "line",
    [
        "You are here: Stage 2 of 5, Conditioning",
        "Carry on reading: CAR-T, part 3 of 6",
        "7 questions ready",
        "12 to ask",
        "This is overdue",
        "Last note 23 days ago",
        "In 9 days: clinic",
        "You have not made a backup yet",
        "Finish the set-up",
        "Moved because the donor was ill",
        "60 % done",
        "Zebra private words",
    ],
)
def test_the_check_sees_each_of_the_forbidden_things(line: str) -> None:
    """The negative control of the test above."""
    assert _wrong_in(["Tuesday 24 November 2026", line])


def test_the_check_sees_three_standing_add_buttons() -> None:
    adds = ["Add a question", "Add an appointment", "Add a note"]
    assert _wrong_in(adds)
    assert not _wrong_in(adds[:2])


def test_two_to_ask_again_is_the_most_it_may_say() -> None:
    assert _wrong_in(["2 to ask again"]) == []
    assert _wrong_in(["3 to ask again"])


def test_the_name_of_a_closed_topic_never_shows(
    session: Session, settled: Settled, make_today: Callable[[], TodayPage]
) -> None:
    session.do(keep_place, page="care-without-cancer-treatment", part="what-it-is")
    settled(session)
    words = "\n".join(_lines(make_today()))
    assert "Care without" not in words
    assert "Carry on" not in words


# --- what is there ---


def test_it_shows_things_in_the_order_of_need(busy: TodayPage) -> None:
    lines = _lines(busy)
    order = [
        "Tuesday 24 November 2026",
        "Thursday 3 December, 10:30am",
        "Now: Conditioning",
        "Carry on reading: Blinatumomab",
        "Something else",
    ]
    places = [lines.index(line) for line in order]
    assert places == sorted(places)


def test_it_tells_the_visit_as_it_was_typed(busy: TodayPage) -> None:
    told = "Clinic <b>visit</b>. Ward 5. With Maya. Your three questions are ready."
    assert told in _lines(busy)


def test_there_is_one_main_button_and_one_other(busy: TodayPage) -> None:
    shown = [
        each
        for each in busy.findChildren(Button)
        if each.isVisibleTo(busy) and each.kind is not ButtonKind.QUIET
    ]
    assert [each.kind for each in shown] == [
        ButtonKind.PRIMARY,
        ButtonKind.SECONDARY,
    ]


def test_all_of_it_is_in_view_on_a_small_laptop(busy: TodayPage, qtbot: QtBot) -> None:
    (panel,) = busy.findChildren(PagePanel)
    other = next(each for each in busy.findChildren(Button) if each.text() == "Something else")
    heights = set()
    for _ in range(ALL_SMALL_THINGS):
        qtbot.waitUntil(lambda: panel.widget().height() <= panel.viewport().height())
        heights.add(panel.verticalScrollBar().maximum())
        other.clicked.emit()
    assert heights == {0}


def test_the_small_things_come_from_every_topic_in_turn(
    busy: TodayPage, context: PageContext
) -> None:
    library = context.library
    topics = library.small_things()
    things = [library.page(each.page).block(name) for each in topics for name in each.things]
    assert len(things) == ALL_SMALL_THINGS
    other = next(each for each in busy.findChildren(Button) if each.text() == "Something else")
    seen: set[str] = set()
    for _ in things:
        seen |= set(_lines(busy))
        other.clicked.emit()
    assert {thing.text for thing in things if thing is not None} <= seen


def test_something_else_is_another_small_thing(busy: TodayPage, context: PageContext) -> None:
    said: list[str] = []
    context.announcer.said.connect(said.append)
    other = next(each for each in busy.findChildren(Button) if each.text() == "Something else")
    before = _lines(busy)
    other.click()
    after = _lines(busy)
    assert before != after
    assert said
    assert said[0] in after


def test_an_empty_folder_needs_nothing(make_today: Callable[[], TodayPage]) -> None:
    lines = _lines(make_today())
    assert "Nothing needs doing here today." in lines
    assert "Get ready for an appointment" in lines
    assert not [line for line in lines if "Next appointment" in line or "Now:" in line]
    assert _wrong_in(lines) == []


def test_a_visit_without_questions_offers_to_choose_them(
    session: Session, settled: Settled, make_today: Callable[[], TodayPage]
) -> None:
    session.do(add_appointment, what="Clinic", when=CLINIC)
    settled(session)
    lines = _lines(make_today())
    assert "Choose my questions" in lines
    assert not [line for line in lines if "ready" in line]


def test_a_visit_gone_by_is_not_brought_up(
    session: Session, settled: Settled, make_today: Callable[[], TodayPage]
) -> None:
    session.do(add_appointment, what="Clinic", when=PartialDate.of(date(2026, 11, 23)))
    settled(session)
    assert "Nothing needs doing here today." in _lines(make_today())


def test_a_stage_on_a_path_that_was_left_is_not_brought_up(
    busy: TodayPage, session: Session, settled: Settled
) -> None:
    session.do(choose_path, path="car-t")
    settled(session)
    assert not [line for line in _lines(busy) if line.startswith("Now:")]


def test_it_follows_what_is_changed_elsewhere(
    session: Session, settled: Settled, make_today: Callable[[], TodayPage]
) -> None:
    page = make_today()
    session.do(add_appointment, what="Heart scan", when=CLINIC)
    settled(session)
    assert "Heart scan." in _lines(page)
    session.undo()
    settled(session)
    assert "Nothing needs doing here today." in _lines(page)


def test_the_ways_on_lead_where_they_say(
    busy: TodayPage, navigated: list[tuple[PageName, str]]
) -> None:
    ways = {
        "Print my questions": (PageName.QUESTIONS, "print"),
        "Open my questions": (PageName.QUESTIONS, ""),
        "Open my appointments": (PageName.APPOINTMENTS, ""),
        "Open my journey": (PageName.JOURNEY, ""),
        "Carry on": (PageName.TREATMENTS, "blinatumomab/what-happens"),
    }
    for words in ways:
        next(each for each in busy.findChildren(Button) if each.text() == words).click()
    assert navigated == list(ways.values())


def test_a_pack_that_cannot_be_read_leaves_the_rest_standing(
    busy: TodayPage,
    context: PageContext,
    make_today: Callable[[PageContext], TodayPage],
    tmp_path: Path,
) -> None:
    broken = tmp_path / "pack"
    broken.mkdir()
    (broken / "pack.toml").write_text("not = [a pack", encoding="utf-8")
    page = make_today(replace(context, library=Library(broken)))
    lines = _lines(page)
    assert "Thursday 3 December, 10:30am" in lines
    assert not [line for line in lines if line.startswith(("Now:", "Carry on"))]


def test_the_small_thing_comes_by_itself_after_the_first_picture(
    context: PageContext, qtbot: QtBot
) -> None:
    page = TodayPage(context)
    qtbot.addWidget(page)
    page.show()
    assert not page._small_place.isVisible()
    qtbot.waitUntil(page._small_place.isVisible)
    qtbot.waitUntil(lambda: not page.findChildren(Steps))
