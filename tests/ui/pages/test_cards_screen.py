"""The cards on screen: reached from Who to call, looked at, taken along, and left again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.content import Library
from companion.domain.records import StageState
from companion.services.details import my_details, write_detail
from companion.services.help import write_help
from companion.services.journey import choose_path, edit_stage
from companion.ui.pages.calling.cards.choice import CardKind
from companion.ui.pages.calling.cards.screen import CardsScreen
from companion.ui.pages.calling.details_screen import DetailsScreen
from companion.ui.pages.context import ON_A_SHARED_SCREEN, Capabilities, PageContext, PageName
from companion.ui.pages.help_page import CARDS, DETAILS, HelpPage
from companion.ui.session import Session
from tests.pdf_text import Pdf

Settled = Callable[[Session], None]


@pytest.fixture
def page(qtbot: QtBot, context: PageContext) -> HelpPage:
    return shown(qtbot, context)


def shown(qtbot: QtBot, context: PageContext) -> HelpPage:
    made = HelpPage(context)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def screen_of(page: HelpPage) -> CardsScreen:
    (found,) = page.findChildren(CardsScreen)
    return found


def open_card(qtbot: QtBot, page: HelpPage, kind: CardKind) -> CardsScreen:
    page.show_anchor(f"{CARDS}/{kind.value}")
    screen = screen_of(page)
    qtbot.waitUntil(lambda: screen.is_made)
    return screen


def test_a_row_on_who_to_call_leads_to_the_list(page: HelpPage) -> None:
    QTest.keyClick(page.cards_row, Qt.Key.Key_Space)
    screen = screen_of(page)
    assert screen.isVisible()
    assert screen.heading.text() == "Cards and emergency passport"
    assert [row.text() for row in screen.choice.rows.values() if row.isVisible()] == [
        "Emergency passport",
        "Fridge card",
        "Wallet card",
        "Picture for my phone",
    ]


def test_esc_leads_back_from_a_card_to_its_row_and_then_to_who_to_call(page: HelpPage) -> None:
    page.show_anchor(CARDS)
    screen = screen_of(page)
    QTest.keyClick(screen.choice.rows[CardKind.FRIDGE], Qt.Key.Key_Space)
    assert screen.heading.text() == "Fridge card"
    assert page.go_back()
    assert screen.heading.text() == "Cards and emergency passport"
    assert QApplication.focusWidget() is screen.choice.rows[CardKind.FRIDGE]
    QTest.mouseClick(screen.back, Qt.MouseButton.LeftButton)
    assert not screen.isVisible()
    assert QApplication.focusWidget() is page.cards_row
    assert not page.go_back()


def test_the_missing_lines_are_one_press_away_and_lead_back(
    qtbot: QtBot, page: HelpPage, navigated: list[tuple[PageName, str]]
) -> None:
    screen = open_card(qtbot, page, CardKind.PASSPORT)
    assert "allergies" in screen.blank.what.text()
    assert "the hospital's 24-hour line" in screen.blank.what.text()
    screen.blank.details.click()
    assert navigated == [(PageName.HELP, DETAILS)]
    page.show_anchor(DETAILS)
    (details,) = page.findChildren(DetailsScreen)
    assert details.back.text() == "Cards and emergency passport"
    assert page.go_back()
    assert screen.isVisible()
    assert screen.heading.text() == "Emergency passport"


def test_my_details_opened_from_who_to_call_lead_back_there(qtbot: QtBot, page: HelpPage) -> None:
    screen = open_card(qtbot, page, CardKind.PASSPORT)
    page.show_anchor(DETAILS)
    page.go_back()
    page.go_back()
    page.go_back()
    assert not screen.isVisible()
    page.show_anchor(DETAILS)
    (details,) = page.findChildren(DetailsScreen)
    assert details.back.text() == "Who to call"
    page.go_back()
    assert not screen.isVisible()


def test_what_is_written_is_on_the_pages_at_once(
    qtbot: QtBot, page: HelpPage, context: PageContext, settled: Settled
) -> None:
    screen = open_card(qtbot, page, CardKind.PASSPORT)
    context.session.do(write_detail, field="allergies", value="Penicillin")
    settled(context.session)
    qtbot.waitUntil(lambda: screen.is_made)
    assert my_details(context.session.snapshot) is not None
    paper = screen._paper
    assert paper is not None
    preview = paper.panel.preview.sheets
    assert preview is not None
    assert "Allergies: Penicillin" in [each.text for each in preview.words(0)]
    assert "allergies" not in screen.blank.what.text()


@pytest.mark.parametrize(
    ("kind", "size"),
    [
        (CardKind.PASSPORT, (595, 842)),
        (CardKind.FRIDGE, (595, 420)),
        (CardKind.WALLET, (595, 842)),
    ],
)
def test_each_card_is_saved_as_a_pdf(
    qtbot: QtBot, page: HelpPage, tmp_path: Path, kind: CardKind, size: tuple[int, int]
) -> None:
    screen = open_card(qtbot, page, kind)
    target = tmp_path / "card.pdf"
    assert screen._paper is not None
    screen._paper.out.save_pdf(str(target))
    qtbot.waitUntil(target.exists)
    assert Pdf(target.read_bytes()).sizes() == {size}
    assert screen.can_print


def test_the_passport_is_saved_as_a_web_page_and_the_cards_offer_none(
    qtbot: QtBot, page: HelpPage, tmp_path: Path
) -> None:
    screen = open_card(qtbot, page, CardKind.PASSPORT)
    paper = screen._paper
    assert paper is not None
    assert paper.panel.web_button.isVisible()
    target = tmp_path / "passport.html"
    paper.out.save_web_page(str(target))
    qtbot.waitUntil(target.exists)
    assert "not written here. Please ask." in target.read_text(encoding="utf-8")
    open_card(qtbot, page, CardKind.FRIDGE)
    assert not paper.panel.web_button.isVisible()
    assert not paper.panel.normal.isVisible()


def test_the_picture_is_saved_and_the_illness_can_be_left_out(
    qtbot: QtBot, page: HelpPage, tmp_path: Path
) -> None:
    screen = open_card(qtbot, page, CardKind.PHONE)
    phone = screen._phone
    assert phone is not None
    assert not screen.can_print
    said = [each.text for each in phone._picture.face.words()] if phone._picture else []
    assert "Say: I have leukaemia and I am having treatment." in said
    phone.quiet.click()
    qtbot.waitUntil(lambda: screen.is_made and phone.save.isEnabled())
    assert phone._picture is not None
    assert not any("leukaemia" in each.text for each in phone._picture.face.words())
    target = tmp_path / "phone.png"
    phone.save_picture(str(target))
    qtbot.waitUntil(target.exists)
    picture = QImage(str(target))
    assert (picture.width(), picture.height()) == (1170, 2532)


@pytest.mark.parametrize(
    ("kind", "count", "words"),
    [
        (CardKind.PASSPORT, 700, "Not all of it fits on one page. The rest is on page 2."),
        (CardKind.PASSPORT, 1300, "Not all of it fits on one page. The rest is on pages 2 to 3."),
        (CardKind.WALLET, 60, "Not all of it fits on the card. The rest is on page 2."),
        (CardKind.WALLET, 1300, "Not all of it fits on the card. The rest is on pages 2 to 4."),
    ],
)
def test_the_screen_says_on_which_pages_the_rest_is(
    qtbot: QtBot, page: HelpPage, settled: Settled, *, kind: CardKind, count: int, words: str
) -> None:
    session = page.context.session
    session.do(write_detail, field="allergies", value="latex " * count)
    settled(session)
    paper = open_card(qtbot, page, kind)._paper
    assert paper is not None
    assert paper.more.isVisible()
    assert paper.more.text == words


def test_the_words_are_copied_as_text(
    qtbot: QtBot, page: HelpPage, context: PageContext, settled: Settled
) -> None:
    context.session.do(write_help, number="01632 960 111", centre="Ward 5")
    settled(context.session)
    screen = open_card(qtbot, page, CardKind.PASSPORT)
    screen.more().set_open(True)
    screen.copy.click()
    assert "Allergies: not written here. Please ask." in QGuiApplication.clipboard().text()
    assert "My 24-hour line: 01632 960 111, Ward 5" in QGuiApplication.clipboard().text()
    open_card(qtbot, page, CardKind.WALLET)
    screen.copy.click()
    assert "In danger: 999" in QGuiApplication.clipboard().text()


def test_the_screen_says_what_is_not_in_the_square(
    qtbot: QtBot, page: HelpPage, context: PageContext, settled: Settled
) -> None:
    screen = open_card(qtbot, page, CardKind.PASSPORT)
    paper = screen._paper
    assert paper is not None
    assert not paper.square.isVisible()
    context.session.do(write_detail, field="communication", value="Please face me. " * 90)
    settled(context.session)
    qtbot.waitUntil(lambda: screen.is_made)
    assert paper.square.isVisible()
    assert "talking with me" in paper.square.text


def test_a_stage_of_a_closed_topic_is_on_it_only_if_the_person_wrote_on_it(
    qtbot: QtBot, page: HelpPage, context: PageContext, settled: Settled
) -> None:
    (path,) = (each for each in context.library.paths() if each.id == "transplant")
    closed = [stage for stage in path.everything() if stage.gate]
    assert closed
    context.session.do(choose_path, path=path.id)
    settled(context.session)
    screen = open_card(qtbot, page, CardKind.PASSPORT)
    paper = screen._paper
    assert paper is not None

    def told() -> str:
        sheets = paper.panel.preview.sheets
        assert sheets is not None
        return "\n".join(each.text for each in sheets.words(0))

    assert not any(stage.title in told() for stage in closed)
    context.session.do(
        edit_stage, path=path.id, stage=closed[0].id, state=StageState.DONE, start=None, end=None
    )
    settled(context.session)
    qtbot.waitUntil(lambda: screen.is_made)
    assert closed[0].title in told()


@pytest.mark.parametrize(
    "may", [ON_A_SHARED_SCREEN, Capabilities(write=False), Capabilities(files=False)]
)
def test_nothing_of_it_is_on_a_shared_screen(
    qtbot: QtBot, context: PageContext, may: Capabilities
) -> None:
    page = shown(qtbot, replace(context, may=may))
    assert not page.cards_row.isVisible()
    page.show_anchor(f"{CARDS}/passport")
    assert not page.findChildren(CardsScreen)


def test_a_pack_that_cannot_be_read_says_so_and_loses_nothing(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    page = shown(qtbot, replace(context, library=Library(tmp_path)))
    page.show_anchor(CARDS)
    screen = screen_of(page)
    assert screen.unread.isVisible()
    assert "Your words are safe" in screen.unread.text
    assert not screen.choice.isVisible()
