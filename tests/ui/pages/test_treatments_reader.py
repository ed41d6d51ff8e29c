"""The reader: one part at a time, real widgets, hard words explained in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.treatments import TreatmentsPage
from companion.ui.pages.treatments.part import PartFold
from companion.ui.pages.treatments.sections import in_short, part_title, sections_of
from companion.ui.toolkit.theme import ThemeController
from companion.ui.widgets.bullet import BulletText
from companion.ui.widgets.care_card import CareCard
from companion.ui.widgets.term_text import DefinitionPanel, TermButton
from companion.ui.widgets.text import Heading, Text
from tests.ui.pages.treatments_page import (
    CAR_T,
    everything_said,
    key,
    let_go,
    open_part,
    press,
    reader_of,
    shown,
    tab_to,
)


def _terms(page: TreatmentsPage) -> list[TermButton]:
    let_go()
    return list(reader_of(page).findChildren(TermButton))


def test_a_page_opens_with_its_name_how_to_say_it_and_the_short_lines(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, "imatinib")
    said = [label.text() for label in reader_of(page).findChildren(Text) if label.isVisibleTo(page)]
    order = [said.index(text) for text in ("Imatinib", "In short", "You can stop here.")]
    assert order == sorted(order)
    assert "Say: im-at-in-ib. Brand: Glivec (say: glee-vec)." in said
    short = in_short(context.library.page("imatinib"))[0]
    assert all(element.text in said for element in short.elements)


def test_a_group_of_drugs_says_how_to_say_each(context: PageContext, qtbot: QtBot) -> None:
    page = shown(context, qtbot, "flag-ida")
    said = everything_said(reader_of(page))
    assert "Say: flag eye-da. Made of: fludarabine (flu-dara-bin), cytarabine" in said


def test_the_parts_stand_in_order_and_end_with_about_this_page(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, CAR_T)
    keys = list(reader_of(page).folds)
    assert keys == [
        "what-it-is", "who-for", "what-happens", "time-in-hospital", "benefits", "side-effects",
        "when-to-ring", "living-with-it", "if-plans-change", "questions", "more-to-do",
        "about-this-page",
    ]  # fmt: skip


def test_one_part_is_open_at_a_time_and_the_next_one_comes_to_the_top(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/what-it-is")
    reader = reader_of(page)
    press(reader, "Next: Who it may be for")
    assert [fold.key for fold in reader.folds.values() if fold.is_open] == ["who-for"]
    assert reader.folds["who-for"].row.hasFocus()
    assert reader.folds["what-it-is"].inside is None
    qtbot.wait(20)
    top = reader.folds["who-for"].mapTo(reader, reader.rect().topLeft()).y()
    assert 0 <= top < 40
    press(reader, "Previous: What it is")
    assert open_part(page).key == "what-it-is"


def test_a_part_is_made_of_real_headings_paragraphs_and_list_items(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    inside = open_part(page).inside
    assert inside is not None
    block = context.library.page(CAR_T).block("what-happens")
    assert block is not None
    assert inside.findChildren(Heading)
    bullets = {bullet.text() for bullet in inside.findChildren(BulletText)}
    assert set(block.elements[1].text.split("\n")) <= bullets


def test_newer_facts_stand_apart_with_their_nation_and_date(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/who-for")
    said = [label.text() for label in open_part(page).findChildren(Text)]
    since = said.index("Since this was written")
    assert said.count("Since this was written") == 1
    assert "England, November 2025" in said[since:]
    updates = [block for block in context.library.page(CAR_T).blocks if block.update]
    assert all(said.index(block.title) > since for block in updates)


def test_when_to_ring_has_a_card_and_the_way_to_the_numbers(
    context: PageContext, qtbot: QtBot, navigated: list[tuple[PageName, str]]
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/when-to-ring")
    assert open_part(page).findChildren(CareCard)
    press(open_part(page), "Who to call: open the numbers")
    assert navigated == [(PageName.HELP, "")]


def test_no_page_keeps_when_to_ring_behind_a_cover(context: PageContext) -> None:
    for page in context.library.pages().values():
        for block in page.blocks:
            assert block.part.value != "when-to-ring" or block.gate is None, page.id


# --- hard words ---


@pytest.mark.parametrize("opening", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_term_opens_in_place_by_key_and_esc_gives_the_focus_back(
    context: PageContext, qtbot: QtBot, opening: Qt.Key
) -> None:
    heard: list[str] = []
    context.announcer.said.connect(heard.append)
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    term = next(t for t in _terms(page) if t.span.name == "apheresis")
    tab_to(page, term)
    key(page, opening)
    panel = reader_of(page).findChild(DefinitionPanel)
    assert panel.isVisible()
    said = everything_said(panel)
    assert "Say: a-feh-ree-sis" in said
    assert "A way to collect certain cells" in panel.meaning
    assert "A way to collect certain cells" in heard[-1]
    key(page, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert term.hasFocus()


def test_the_meaning_opens_right_under_its_paragraph(context: PageContext, qtbot: QtBot) -> None:
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    term = next(t for t in _terms(page) if t.span.name == "bridging therapy")
    term.click()
    panel = reader_of(page).findChild(DefinitionPanel)
    paragraph = term.parentWidget()
    layout = panel.parentWidget().layout()
    assert layout.indexOf(panel) == layout.indexOf(paragraph) + 1


def test_pressing_a_term_again_closes_it_and_another_term_takes_its_place(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    first, second = (
        next(t for t in _terms(page) if t.span.name == name)
        for name in ("apheresis", "lymphodepletion")
    )
    first.click()
    first.click()
    qtbot.waitUntil(lambda: not reader_of(page).findChildren(DefinitionPanel))
    first.click()
    second.click()
    qtbot.waitUntil(lambda: len(reader_of(page).findChildren(DefinitionPanel)) == 1)
    assert page.go_back()
    assert second.hasFocus()
    assert page.reader is not None


def test_each_term_is_marked_once_where_a_person_first_meets_it(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, CAR_T)
    glossary = context.library.glossary()
    for section in sections_of(context.library.page(CAR_T)):
        page.show_anchor(f"{CAR_T}/{section.key}")
        marked = [term.span.key for term in _terms(page)]
        assert len(marked) == len(set(marked)), section.key
        words = "\n".join(b.text for b in section.blocks if b.gate is None)
        words += "\n".join(b.text for b in in_short(context.library.page(CAR_T)))
        # The head of a care card is no place for a term, nor are the rows of questions to tick.
        if not section.is_questions and not section.is_when_to_ring:
            assert {span.term for span in glossary.find_terms(words)} <= set(marked), section.key


def test_closing_a_part_closes_the_meaning_in_it(context: PageContext, qtbot: QtBot) -> None:
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    next(t for t in _terms(page) if t.span.name == "apheresis").click()
    open_part(page).set_open(False)
    let_go()
    assert reader_of(page).findChild(DefinitionPanel) is None
    assert page.go_back()
    assert page.reader is None


def test_larger_text_keeps_the_part_open_and_its_words_whole(
    context: PageContext, qtbot: QtBot, themes: ThemeController
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    themes.apply("dark", 225)
    qtbot.wait(20)
    part = open_part(page)
    for text in part.findChildren(Text):
        if text.isVisible():
            assert text.height() >= text.heightForWidth(text.width()), text.text()
    assert not reader_of(page).horizontalScrollBar().isVisible()


def test_every_part_of_every_page_can_be_opened(context: PageContext) -> None:
    from companion.ui.pages.treatments.desk import desk_for

    for page in context.library.pages().values():
        desk = desk_for(context, page)
        for section in desk.sections:
            part = PartFold(desk, section, before=None, after=None)
            part.set_open(True)
            assert part.inside is not None
            if section.begins_gated:
                assert section.title == part_title(section.blocks[0].part)
