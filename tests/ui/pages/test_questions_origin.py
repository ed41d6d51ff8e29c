"""A question remembers the part it was added from, and leads back there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.services.questions import add_question
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.questions.origin import OriginLine, origin_words
from companion.ui.pages.questions.page import QuestionsPage
from companion.ui.pages.questions.row import QuestionRow
from companion.ui.pages.treatments.sections import part_title
from companion.ui.session import Session
from companion.ui.toolkit.theme import ThemeController
from tests.ui.pages.treatments_page import key
from tests.ui.tree_walk import everything_wrong

Settled = Callable[[Session], None]


def shown(context: PageContext, qtbot: QtBot) -> QuestionsPage:
    page = QuestionsPage(context)
    qtbot.addWidget(page)
    page.resize(1050, 696)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def row_of(page: QuestionsPage, text: str) -> QuestionRow:
    return next(row for row in page.mine.rows() if row.line.text == text)


def test_under_more_a_question_says_where_it_is_from_and_leads_there_by_keyboard(
    context: PageContext,
    qtbot: QtBot,
    session: Session,
    settled: Settled,
    navigated: list[tuple[PageName, str]],
) -> None:
    session.do(add_question, text="Who changes the bag?", origin="blinatumomab/what-happens")
    session.do(add_question, text="Can I swim?")
    settled(session)
    page = shown(context, qtbot)
    row = row_of(page, "Who changes the bag?")
    assert row.findChild(OriginLine) is None
    row.more_button.setFocus()
    key(page, Qt.Key.Key_Space)
    line = row.findChild(OriginLine)
    assert line.words.text() == "From: Blinatumomab, What happens"
    qtbot.waitUntil(line.button.isVisible)
    for _ in range(15):
        if line.button.hasFocus():
            break
        key(page, Qt.Key.Key_Tab)
    key(page, Qt.Key.Key_Return)
    assert navigated == [(PageName.TREATMENTS, "blinatumomab/what-happens")]
    row.more_button.click()
    assert not line.isVisible()
    plain = row_of(page, "Can I swim?")
    plain.more_button.click()
    assert plain.findChild(OriginLine) is None


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        ("blinatumomab", "Blinatumomab"),
        ("blinatumomab/in-short", "Blinatumomab, In short"),
        ("blinatumomab/if-plans-change", "Blinatumomab, If plans need to change"),
        ("blinatumomab/a-part-of-an-older-pack", "Blinatumomab"),
        ("a-page-of-an-older-pack/what-happens", ""),
        ("", ""),
    ],
)
def test_a_place_is_named_as_far_as_it_is_known(
    context: PageContext, origin: str, words: str
) -> None:
    assert origin_words(context.library, origin) == words


def test_no_place_is_named_by_the_title_of_a_closed_part(context: PageContext) -> None:
    named = 0
    for page in context.library.pages().values():
        for block in page.blocks:
            if block.gate is not None and block.title != part_title(block.part):
                told = origin_words(context.library, f"{page.id}/{block.id}")
                assert block.title not in told, (page.id, block.id)
                named += 1
    assert named > 10


def test_where_it_is_from_fits_at_every_size(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled, themes: ThemeController
) -> None:
    origin = "chemotherapy-then-transplant/if-plans-change"
    for number in range(2):
        session.do(add_question, text=f"Question {number}?", origin=origin)
    settled(session)
    page = shown(context, qtbot)
    wrong: list[str] = []
    for row in page.mine.rows():
        row.more_button.click()
    for percent, wide in ((100, 1050), (225, 1050), (200, 700)):
        themes.apply("light", percent)
        page.resize(wide, 696)
        qtbot.wait(20)
        wrong += [f"{percent}: {line}" for line in everything_wrong(page)]
    assert not wrong, "\n".join(wrong)
