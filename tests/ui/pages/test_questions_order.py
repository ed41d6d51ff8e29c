"""Whatever a person does to the list, what they see is what is kept, in the same order."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.services.questions import add_question
from companion.ui.pages.context import PageContext
from companion.ui.pages.questions.page import QuestionsPage
from companion.ui.pages.questions.row import QuestionRow
from companion.ui.session import Session

Settled = Callable[[Session], None]
DEED = st.one_of(
    st.tuples(st.just("move"), st.integers(0, 9), st.integers(-4, 4)),
    st.tuples(st.just("tick"), st.integers(0, 9), st.booleans()),
    st.tuples(st.just("remove"), st.integers(0, 9), st.none()),
    st.tuples(st.just("undo"), st.none(), st.none()),
    st.tuples(st.just("redo"), st.none(), st.none()),
    st.tuples(st.just("add"), st.none(), st.none()),
)


def seen(page: QuestionsPage) -> list[tuple[str, bool]]:
    """Words and tick of each row, from top to bottom."""
    QApplication.processEvents()
    rows = [row for row in page.findChildren(QuestionRow) if row.isVisible()]
    rows.sort(key=lambda row: row.mapTo(page, row.rect().topLeft()).y())
    return [(row.line.text, row.tick.isChecked()) for row in rows]


def do(page: QuestionsPage, deed: tuple[str, int | None, object], count: int) -> None:
    session = page.context.session
    name, place, more = deed
    rows = session.snapshot.ordered_questions()
    if name in ("undo", "redo"):
        getattr(session, name)()
    elif name == "add" or not rows or place is None:
        session.do(add_question, text=f"Added {count}?")
    elif name == "move":
        page.mine.edits.move(rows[place % len(rows)].id, int(str(more)))
    elif name == "remove":
        page.mine.edits.remove(rows[place % len(rows)].id)
    else:
        row = page.mine.list.row(rows[place % len(rows)].id)
        assert isinstance(row, QuestionRow)
        row.tick.setChecked(bool(more))


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(DEED, min_size=1, max_size=12))
def test_the_rows_stand_in_the_order_that_is_kept(
    context: PageContext,
    session: Session,
    settled: Settled,
    qtbot: QtBot,
    deeds: list[tuple[str, int | None, object]],
) -> None:
    page = QuestionsPage(context)
    qtbot.addWidget(page)
    page.resize(1050, 696)
    for text in "abcdef":
        session.do(add_question, text=f"{text}?")
    settled(session)
    page.show()
    QApplication.processEvents()
    for count, deed in enumerate(deeds):
        do(page, deed, count)
        settled(session)
        qtbot.waitUntil(lambda: page.mine.list.finished)
        if not session.snapshot.questions:
            continue
        kept = [(each.text, each.chosen) for each in session.snapshot.ordered_questions()]
        assert seen(page) == kept[:40]
    page.close()
