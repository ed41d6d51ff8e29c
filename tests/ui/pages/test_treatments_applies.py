"""What applies to me: asked gently, kept here, and good for a line above a passage only."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.services.applies import ANSWERS, NOT_SURE, answer_applies, applies_of
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.settings.page import SettingsPage
from companion.ui.pages.treatments import TreatmentsPage
from companion.ui.pages.treatments.applies_screen import AppliesScreen
from companion.ui.pages.treatments.compare_row import CompareRow
from companion.ui.session import Session
from companion.ui.toolkit.theme import ThemeController
from tests.ui.pages.treatments_page import (
    Settled,
    everything_said,
    key,
    let_go,
    press,
    reader_of,
    said_now,
    shown,
    tab_to,
    wrong_once_laid_out,
)

BLIN = "blinatumomab"
ABOUT_B = "This part is about B cell ALL."
ABOUT_YOU = "This part is about B cell ALL, which you said applies to you."


def screen_of(page: TreatmentsPage) -> AppliesScreen:
    assert isinstance(page.beside, AppliesScreen)
    return page.beside


def answers(session: Session) -> dict[str, str]:
    kept = applies_of(session.snapshot)
    assert kept is not None
    return {name: getattr(kept, name) for name in ANSWERS}


def test_every_question_may_be_left_and_every_answer_taken_away_by_keyboard(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, "applies")
    choices = screen_of(page).choices
    assert set(choices) == set(ANSWERS)
    assert all(choice.rows[""].isChecked() for choice in choices.values())
    cell = choices["cell"].rows
    tab_to(page, cell[""])
    seen = []
    for code in (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        key(page, code)
        settled(session)
        seen.append(answers(session)["cell"])
    assert seen == ["b-cell", "t-cell", NOT_SURE, ""]
    assert cell[""].isChecked()
    assert answers(session) == dict.fromkeys(ANSWERS, "")
    tab_to(page, choices["nation"].rows[""])
    assert screen_of(page).isVisible()


def test_undo_takes_an_answer_back(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, "applies")
    age = screen_of(page).choices["age"].rows
    age["under-26"].click()
    age["26-and-over"].click()
    settled(session)
    session.undo()
    settled(session)
    assert age["under-26"].isChecked()
    session.undo()
    settled(session)
    assert age[""].isChecked()
    assert applies_of(session.snapshot) is None


def test_the_screen_says_what_answers_do_and_never_do(context: PageContext, qtbot: QtBot) -> None:
    page = shown(context, qtbot, "applies")
    said = everything_said(screen_of(page))
    for words in (
        "only put a line above passages that are about you",
        "Nothing is hidden, and you get no advice from this.",
        "Your answers stay on this computer.",
    ):
        assert words in said


def test_it_is_one_press_from_the_list_from_a_page_and_from_settings(
    context: PageContext, qtbot: QtBot, navigated: list[tuple[PageName, str]]
) -> None:
    page = shown(context, qtbot)
    page.catalogue.more().set_open(True)
    press(page.catalogue, "What applies to me")
    press(screen_of(page), "Back to Treatments")
    assert page.catalogue.isVisible()
    page.show_anchor(f"{BLIN}/more-to-do")
    press(reader_of(page), "What applies to me")
    settings = SettingsPage(context)
    qtbot.addWidget(settings)
    settings.show()
    settings.rows["applies"].click()
    assert navigated == [(PageName.TREATMENTS, "applies")] * 2


def test_a_page_leads_there_and_back_to_the_page(context: PageContext, qtbot: QtBot) -> None:
    page = shown(context, qtbot, f"{BLIN}/who-for")
    page.show_anchor("applies")
    press(screen_of(page), "Back to Blinatumomab")
    assert reader_of(page).page_id == BLIN


def test_a_passage_says_whom_it_is_about_and_that_it_may_be_you(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{BLIN}/who-for")
    assert ABOUT_B in said_now(reader_of(page))
    session.do(answer_applies, question="cell", answer="b-cell")
    session.do(answer_applies, question="nation", answer="Scotland")
    settled(session)
    page.show_anchor("")
    page.show_anchor(f"{BLIN}/who-for")
    said = everything_said(reader_of(page))
    assert ABOUT_YOU in said
    assert (
        "This is the rule in England. You said you live in Scotland, where it can differ. "
        "Ask your team." in said
    )


def _lines(page: TreatmentsPage) -> list[str]:
    """Return what the open part says, without the quiet lines above its passages."""
    let_go()
    told = everything_said(reader_of(page)).split("\n")
    return [line for line in told if "This part is about" not in line and "the rule" not in line]


@pytest.mark.parametrize("part", ["who-for", "what-happens"])
def test_no_answer_changes_a_word_of_any_passage_or_its_place(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled, part: str
) -> None:
    page = shown(context, qtbot, f"car-t-cell-therapy/{part}")
    before = _lines(page)
    asked = product(("b-cell", "t-cell"), ("child-or-teenager", "26-and-over"), ("", "Wales"))
    for cell, age, nation in asked:
        for question, answer in (("cell", cell), ("age", age), ("nation", nation)):
            session.do(answer_applies, question=question, answer=answer)
        settled(session)
        page.show_anchor("")
        page.show_anchor(f"car-t-cell-therapy/{part}")
        assert _lines(page) == before


def test_what_applies_can_be_heard_reached_and_read_at_every_size(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled, themes: ThemeController
) -> None:
    session.do(answer_applies, question="nation", answer="Northern Ireland")
    settled(session)
    page = shown(context, qtbot)
    wrong: list[str] = []
    for theme, percent, wide in (("light", 100, 1040), ("contrast", 225, 1040), ("dark", 200, 700)):
        themes.apply(theme, percent)
        page.resize(wide, 736)
        for anchor in ("applies", f"{BLIN}/who-for"):
            page.show_anchor(anchor)
            wrong += [
                f"{theme} {percent} {anchor}: {line}" for line in wrong_once_laid_out(page, qtbot)
            ]
    assert not wrong, "\n".join(wrong)


def test_compare_says_the_same_line(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    session.do(answer_applies, question="cell", answer="b-cell")
    settled(session)
    page = shown(context, qtbot, f"compare/{BLIN}/imatinib")
    assert page.beside is not None
    for row in page.beside.findChildren(CompareRow):
        row.set_open(True)
    assert ABOUT_YOU in everything_said(page.beside)
