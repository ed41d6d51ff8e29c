"""A pack that is not whole: calm words where text is missing, and help all the same."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from companion.content import Library
from companion.resources import content_folder
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.treatments.trouble import CannotRead
from companion.ui.widgets.rows import TickRow
from companion.ui.widgets.term_text import TermButton
from tests.ui.pages.treatments_page import (
    CAR_T,
    everything_said,
    open_part,
    press,
    reader_of,
    shown,
)

CALM = "This text cannot be shown just now. Your words are safe."
Broken = Callable[[str], PageContext]


@pytest.fixture
def broken(context: PageContext, tmp_path: Path) -> Broken:
    """Call with a file of the pack to get a context in which that file is damaged."""

    def made(file: str) -> PageContext:
        pack = tmp_path / "pack"
        shutil.copytree(content_folder(), pack)
        (pack / file).write_bytes(b"\xff[broken\n")
        return replace(context, library=Library(pack))

    return made


def test_a_damaged_page_says_so_in_place_and_help_is_one_press_away(
    broken: Broken, qtbot: QtBot, navigated: list[tuple[PageName, str]]
) -> None:
    page = shown(broken(f"pages/{CAR_T}.md"), qtbot, f"{CAR_T}/what-happens")
    said = everything_said(reader_of(page))
    assert CALM in said
    assert f"pages/{CAR_T}.md" in said
    press(reader_of(page), "Who to call: open the numbers")
    assert navigated == [(PageName.HELP, "")]
    assert page.go_back()
    assert page.catalogue.isVisible()


def test_the_other_pages_of_its_family_are_there(broken: Broken, qtbot: QtBot) -> None:
    page = shown(broken("pages/dasatinib.md"), qtbot)
    card = page.catalogue.cards[1]
    card.row.click()
    assert "imatinib" in card.rows
    assert "dasatinib" not in card.rows
    assert "A page here cannot be shown just now." in everything_said(card)


def test_a_damaged_pack_shows_calm_words_for_the_list(broken: Broken, qtbot: QtBot) -> None:
    page = shown(broken("pack.toml"), qtbot)
    assert page.catalogue.findChildren(CannotRead)
    assert CALM in everything_said(page)


@pytest.mark.parametrize("file", ["sources.toml", "gates.toml"])
def test_without_sources_or_covers_no_page_is_shown_bare(
    broken: Broken, qtbot: QtBot, file: str
) -> None:
    page = shown(broken(file), qtbot, CAR_T)
    assert reader_of(page).findChildren(CannotRead)
    assert not reader_of(page).folds


def test_without_a_glossary_the_text_is_read_without_marks(broken: Broken, qtbot: QtBot) -> None:
    page = shown(broken("glossary.toml"), qtbot, f"{CAR_T}/what-happens")
    assert not reader_of(page).findChildren(TermButton)
    assert "There are four main steps:" in everything_said(open_part(page))


def test_without_ready_questions_a_person_can_still_write_their_own(
    broken: Broken, qtbot: QtBot
) -> None:
    page = shown(broken("questions.toml"), qtbot, f"{CAR_T}/questions")
    assert not open_part(page).findChildren(TickRow)
    page.add_here()
    place = open_part(page).ask
    assert place is not None
    assert place.panel is not None
    assert place.panel.field.edit.isVisible()
