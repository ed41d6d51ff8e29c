"""The list of treatments: calm, in order, and the way in and back."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.domain.display import Display
from companion.services.reading import keep_place
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.treatments.catalogue import Catalogue
from companion.ui.pages.treatments.reader import PLACE_MS
from companion.ui.session import Session
from companion.ui.toolkit.theme import ThemeController
from tests.ui.pages.treatments_page import (
    CAR_T,
    CARE,
    Settled,
    everything_said,
    key,
    open_part,
    press,
    reader_of,
    shown,
    tab_to,
)
from tests.ui.tree_walk import everything_wrong

OFFERED = "A treatment being here does not mean it will be offered to you."
UNCHECKED = "No clinician has checked this text yet."
CARRY_ON = "Carry on where you left off"


def _seen(catalogue: Catalogue, text: str) -> bool:
    from PySide6.QtWidgets import QLabel

    return any(
        label.isVisibleTo(catalogue) and text in label.text()
        for label in catalogue.findChildren(QLabel)
    )


def test_the_list_opens_on_six_families_and_the_last_is_care_without_treatment(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot)
    catalogue = page.catalogue
    families = context.library.families()
    assert [card.row.text() for card in catalogue.cards][:6] == [f.title for f in families]
    assert len(families) == 6
    assert catalogue.cards[5].row.text() == "Care without cancer treatment"
    assert _seen(catalogue, OFFERED)


def test_a_family_opens_to_its_drugs_with_how_to_say_them_and_the_brand(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot)
    card = page.catalogue.cards[1]
    assert not card.rows
    card.row.click()
    row = card.rows["imatinib"]
    assert row.isVisible()
    assert "Say: im-at-in-ib. Brand: Glivec (say: glee-vec)." in row.accessibleDescription()


def test_tab_leads_from_an_opened_family_to_its_pages_and_then_to_the_next_family(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot)
    opened, after = page.catalogue.cards[1], page.catalogue.cards[2]
    tab_to(page, opened.row)
    key(page, Qt.Key.Key_Space)
    for row in (*opened.rows.values(), after.row):
        key(page, Qt.Key.Key_Tab)
        assert row.hasFocus(), row.text()


def test_the_pages_about_all_treatment_are_one_press_away(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot)
    card = page.catalogue.cards[-1]
    card.row.click()
    assert {"what-treatment-depends-on", "your-choices", "tests"} <= set(card.rows)
    assert "coping" not in card.rows


def test_nothing_is_built_before_it_is_opened(context: PageContext, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    assert page.reader is None
    page.show_anchor(CAR_T)
    assert reader_of(page).open_fold is None
    assert all(fold.inside is None for fold in reader_of(page).folds.values())


def test_the_line_about_checks_stands_there_until_a_person_has_read(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot)
    assert _seen(page.catalogue, UNCHECKED)
    session.do(keep_place, page=CAR_T, part="what-it-is")
    settled(session)
    assert not _seen(page.catalogue, UNCHECKED)


class Kept:
    """How things look, kept for the next start."""

    def __init__(self) -> None:
        self.display = Display()

    def keep(self, display: Display) -> None:
        self.display = display


def test_the_line_about_checks_stands_there_on_the_first_opening_only(
    context: PageContext, qtbot: QtBot
) -> None:
    kept = Kept()
    first = shown(replace(context, remembered=kept), qtbot)
    assert _seen(first.catalogue, UNCHECKED)
    assert kept.display.seen_text_notice
    first.hide()
    first.show()
    assert not _seen(first.catalogue, UNCHECKED)
    later = shown(replace(context, remembered=kept), qtbot)
    assert not _seen(later.catalogue, UNCHECKED)


def test_carry_on_leads_back_to_the_part_that_was_read(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    qtbot.waitUntil(lambda: session.snapshot.place is not None, timeout=PLACE_MS * 3)
    settled(session)
    page.show_anchor("")
    assert _seen(page.catalogue, "CAR T-cell therapy: What happens")
    press(page.catalogue, CARRY_ON)
    assert open_part(page).key == "what-happens"


def test_the_place_is_kept_only_after_a_while_and_never_on_a_closed_topic(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/what-happens")
    for part in ("side-effects", "if-plans-change"):
        page.show_anchor(f"{CAR_T}/{part}")
    qtbot.wait(PLACE_MS + 200)
    settled(session)
    assert session.snapshot.place is None


def test_a_page_that_is_hard_from_its_title_on_is_never_carried_on_with(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CARE}/when-to-ring")
    qtbot.wait(PLACE_MS + 200)
    settled(session)
    assert session.snapshot.place is None
    session.do(keep_place, page=CARE, part="when-to-ring")
    settled(session)
    page.show_anchor("")
    assert not _seen(page.catalogue, CARRY_ON)
    assert not _seen(page.catalogue, "When to ring")


def test_back_puts_the_focus_on_the_row_the_page_was_opened_from(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot)
    card = page.catalogue.cards[1]
    card.row.click()
    card.rows["dasatinib"].click()
    assert reader_of(page).heading.text() == "Dasatinib"
    press(page, "Back to Treatments")
    assert page.reader is None
    assert card.rows["dasatinib"].hasFocus()


def test_back_from_a_page_reached_by_a_link_opens_its_family(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, "blinatumomab/what-happens")
    assert page.go_back()
    assert page.catalogue.cards[1].rows["blinatumomab"].hasFocus()
    assert not page.go_back()


def test_the_whole_way_in_and_back_goes_by_keyboard_alone(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot)
    card = page.catalogue.cards[3]
    tab_to(page, card.row)
    key(page, Qt.Key.Key_Return)
    tab_to(page, card.rows[CAR_T])
    key(page, Qt.Key.Key_Return)
    reader = reader_of(page)
    assert reader.back.hasFocus()
    tab_to(page, reader.folds["what-it-is"].row)
    key(page, Qt.Key.Key_Space)
    assert open_part(page).key == "what-it-is"
    tab_to(page, reader.folds["who-for"].row)
    key(page, Qt.Key.Key_Return)
    assert open_part(page).key == "who-for"
    tab_to(page, reader.back)
    key(page, Qt.Key.Key_Return)
    assert card.rows[CAR_T].hasFocus()


def test_an_unknown_page_or_an_empty_anchor_is_the_list(context: PageContext, qtbot: QtBot) -> None:
    page = shown(context, qtbot, CAR_T)
    page.show_anchor("")
    assert page.reader is None
    page.show_anchor("a-page-of-an-older-pack/what-it-is")
    assert page.reader is None
    assert page.catalogue.isVisible()


def test_an_anchor_may_name_a_part_or_a_block_in_it(context: PageContext, qtbot: QtBot) -> None:
    page = shown(context, qtbot, f"{CAR_T}/waiting")
    assert open_part(page).key == "what-happens"
    page.show_anchor(f"{CAR_T}/no-such-part")
    assert open_part(page).key == "what-happens"


def test_pages_of_the_coping_section_are_read_there(
    context: PageContext, qtbot: QtBot, navigated: list[tuple[PageName, str]]
) -> None:
    page = shown(context, qtbot, "work-and-money/benefits")
    assert page.reader is None
    assert navigated == [(PageName.COPING, "work-and-money/benefits")]


def test_the_list_and_an_open_part_can_be_heard_reached_and_read(
    context: PageContext, qtbot: QtBot, themes: ThemeController
) -> None:
    page = shown(context, qtbot)
    for card in page.catalogue.cards:
        card.row.click() if not card.line.single else None
    wrong: list[str] = []
    for percent in (100, 200):
        themes.apply("light", percent)
        page.show_anchor("")
        qtbot.wait(20)
        wrong += everything_wrong(page)
        for part in ("what-happens", "side-effects", "when-to-ring", "about-this-page"):
            page.show_anchor(f"{CAR_T}/{part}")
            qtbot.wait(20)
            wrong += [f"{percent} {part}: {line}" for line in everything_wrong(page)]
        page.show_anchor(f"{CAR_T}/who-for")
        page.add_here()
        qtbot.wait(20)
        wrong += [f"{percent} asking: {line}" for line in everything_wrong(page)]
    assert not wrong, "\n".join(wrong)


def test_no_title_on_the_list_says_what_a_cover_leaves_to_choose(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot)
    for card in page.catalogue.cards:
        card.row.click() if not card.line.single else None
    said = everything_said(page)
    for page_id, text in context.library.pages().items():
        for block in text.blocks:
            if block.gate and block.title not in ("What it is", "What happens"):
                assert f"\n{block.title}\n" not in said, (page_id, block.id)
