"""Two thousand questions of one's own stay quick, and the window is never kept waiting."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.domain.records import Question
from companion.services.actions import Action
from companion.services.questions import add_question
from companion.services.snapshot import Snapshot
from companion.services.steps import Step
from companion.ui.pages.context import PageContext
from companion.ui.pages.questions.page import QuestionsPage
from companion.ui.session import Session

Settled = Callable[[Session], None]
MANY = 2_000
# Seconds of the window's own thread, so that a busy machine does not count against us.
TICK = 0.05
SHOW = 0.1
FIRST_EVER = 0.4
FIND = 0.05


def add_many(snapshot: Snapshot, *, now: object) -> Step:
    """Two thousand questions in one step, every third with a note."""
    pairs = []
    for place in range(MANY):
        made = add_question(snapshot, text=f"Is this number {place}?", now=now)  # type: ignore[arg-type]
        question = made.pairs[0][1]
        assert isinstance(question, Question)
        note = "The doctor said that we wait. " * 5 if place % 3 == 0 else ""
        pairs.append((None, replace(question, rank=(place + 1) * 1024.0, note=note)))
    return Step(action=Action.QUESTION_ADDED, page="questions", pairs=tuple(pairs))


@pytest.fixture
def page(context: PageContext, session: Session, settled: Settled, qtbot: QtBot) -> QuestionsPage:
    """The section with two thousand questions, not shown yet."""
    session.do(add_many)
    settled(session)
    made = QuestionsPage(context)
    qtbot.addWidget(made)
    made.resize(1050, 696)
    return made


def took(act: Callable[[], object]) -> float:
    began = time.thread_time()
    act()
    QApplication.processEvents()
    return time.thread_time() - began


def whole(page: QuestionsPage, qtbot: QtBot) -> None:
    """Wait until all rows that are shown are made."""
    qtbot.waitUntil(lambda: page.mine.list.finished)


def best(acts: list[Callable[[], object]]) -> float:
    return min(took(act) for act in acts)


@pytest.mark.bench
def test_the_page_opens_on_a_screenful_at_once_and_on_forty_rows_soon(
    page: QuestionsPage, qtbot: QtBot
) -> None:
    context = page.context
    context.library.bank()
    first = took(page.show)
    last = page.mine.rows()[-1]
    assert len(page.mine.rows()) < 40
    QApplication.sendPostedEvents()
    assert last.mapTo(page, last.rect().bottomLeft()).y() > page.height()
    whole(page, qtbot)
    assert len(page.mine.rows()) == 40
    page.hide()
    again = took(page.show)
    assert again < SHOW
    assert first < FIRST_EVER


@pytest.mark.bench
def test_a_tick_keeps_the_window_less_than_50_ms(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    took(page.show)
    rows = page.mine.rows()[:4]
    assert best([row.tick.click for row in rows]) < TICK
    settled(session)

    def tell() -> None:
        page.refresh(None)

    assert best([tell] * 5) < TICK
    assert [row.tick.isChecked() for row in rows] == [False] * 4


@pytest.mark.bench
def test_finding_among_them_is_quick_at_every_key(page: QuestionsPage) -> None:
    took(page.show)
    page.find_here()
    took(lambda: page.mine.find_field.edit.insert("1"))

    def clear_and_type(text: str) -> Callable[[], object]:
        return lambda: page.mine.find_field.edit.setText(text)

    assert best([clear_and_type(text) for text in ("19", "199", "1999")]) < FIND
    assert [row.line.text for row in page.mine.rows()] == ["Is this number 1999?"]


def test_a_question_far_down_is_found_instead_of_scrolled_to(
    page: QuestionsPage, session: Session, qtbot: QtBot
) -> None:
    took(page.show)
    far = session.snapshot.ordered_questions()[1500]
    page.show_anchor(far.id)
    assert [row.line.question_id for row in page.mine.rows()] == [far.id]
    page.go_back()
    whole(page, qtbot)
    assert len(page.mine.rows()) == 40


def test_forty_more_are_shown_when_asked(page: QuestionsPage, qtbot: QtBot) -> None:
    took(page.show)
    page.mine.list.more_button.setFocus()
    page.mine.list.more_button.click()
    whole(page, qtbot)
    assert len(page.mine.rows()) == 80
