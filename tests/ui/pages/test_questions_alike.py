"""Two questions that sound alike are told apart by the names of their controls."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from companion.services.questions import add_question, remove_question
from companion.ui.pages.context import PageContext
from companion.ui.pages.questions.page import QuestionsPage
from companion.ui.session import Session
from tests.ui.tree_walk import same_names

Settled = Callable[[Session], None]
LONG = "Could you tell me in plain words what the immunohistochemistry result means "


@pytest.fixture
def page(context: PageContext, qtbot: QtBot) -> QuestionsPage:
    made = QuestionsPage(context)
    qtbot.addWidget(made)
    made.resize(1050, 696)
    made.show()
    return made


@pytest.mark.parametrize(
    "texts",
    [("Why?", "Why?", "Why?"), (f"{LONG}for me?", f"{LONG}for my family?")],
    ids=["the same words", "the same beginning"],
)
def test_every_control_has_a_name_of_its_own(
    page: QuestionsPage, session: Session, settled: Settled, texts: tuple[str, ...]
) -> None:
    for text in texts:
        session.do(add_question, text=text)
    settled(session)
    for row in page.mine.list.rows():
        row.note_button.setChecked(True)
        row.more_button.setChecked(True)
    names = [row.note_button.accessibleName() for row in page.mine.list.rows()]
    assert len(set(names)) == len(texts)
    assert names[0].startswith("Note: ")
    assert names[1] == f"{names[0]}, number 2"
    assert same_names(page) == []


def test_once_the_first_is_removed_the_second_needs_no_number(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    for key in ("one", "two"):
        session.do(add_question, text="Why?", question_id=key)
    settled(session)
    session.do(remove_question, question_id="one")
    settled(session)
    (row,) = page.mine.list.rows()
    assert row.note_button.accessibleName() == "Note: Why?"
    assert row.tick.accessibleName() in {"", "Why?"}
