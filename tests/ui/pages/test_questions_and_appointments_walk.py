"""The inner screens of both sections, walked at four sizes in three looks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.services.appointments import add_appointment
from companion.services.questions import add_question, note_question
from companion.ui.pages.appointments.page import AppointmentsPage
from companion.ui.pages.context import PageContext
from companion.ui.pages.page import Page
from companion.ui.pages.questions.page import QuestionsPage
from companion.ui.session import Session
from companion.ui.toolkit.theme import ThemeController
from companion.ui.widgets.list_panel import lists_finished
from tests.ui.tree_walk import everything_wrong

Settled = Callable[[Session], None]
SIZES = ((100, (1050, 696)), (100, (668, 696)), (200, (1280, 696)), (225, (700, 796)))
LONG = "Could you tell me in plain words what the immunohistochemistry result means for me now?"


def note_and_more(page: QuestionsPage) -> None:
    row = page.mine.rows()[0]
    row.note_button.setChecked(True)
    row.more_button.setChecked(True)
    assert row.more is not None
    row.more.words.click()


def adding(page: QuestionsPage) -> None:
    page.add_here()
    page.mine.add_line.add()


def finding(page: QuestionsPage) -> None:
    page.find_here()
    page.mine.find_field.text = "nothing has this"


def choosing(page: QuestionsPage) -> None:
    page.show_anchor("choose")
    assert page.choose is not None
    for fold in page.choose.folds[:4]:
        fold.set_open(True)
    page.choose.folds[0].bigger_fold.set_open(True)


def choosing_found(page: QuestionsPage) -> None:
    page.show_anchor("choose")
    assert page.choose is not None
    page.choose.find_field.text = "treatment"


def choosing_nothing(page: QuestionsPage) -> None:
    page.show_anchor("choose")
    assert page.choose is not None
    page.choose.find_field.text = "zebra"


def past(page: AppointmentsPage) -> None:
    page.diary.fold.set_open(True)


def asking(place: int) -> Callable[[AppointmentsPage], None]:
    def go(page: AppointmentsPage) -> None:
        page.add_here()
        assert page.form is not None
        page.form.setCurrentWidget(page.form.pages[place])
        page.form.pages[place].name_ways("Back", "Next question")
        page.form.pages[place].try_to_go_on()

    return go


def changing(page: AppointmentsPage) -> None:
    page.diary.change_asked.emit(next(iter(page.context.session.snapshot.appointments)))


def nothing(page: Page) -> None:
    page.ensure_built()


SCREENS: dict[str, tuple[type[Page], Callable[..., None]]] = {
    "my questions": (QuestionsPage, nothing),
    "note and more": (QuestionsPage, note_and_more),
    "adding": (QuestionsPage, adding),
    "finding": (QuestionsPage, finding),
    "choosing": (QuestionsPage, choosing),
    "found": (QuestionsPage, choosing_found),
    "not found": (QuestionsPage, choosing_nothing),
    "diary": (AppointmentsPage, past),
    "what": (AppointmentsPage, asking(0)),
    "when": (AppointmentsPage, asking(1)),
    "where": (AppointmentsPage, asking(2)),
    "changing": (AppointmentsPage, changing),
}


@pytest.fixture
def filled(session: Session, settled: Settled) -> Session:
    """A folder with a few records, one of them with long words."""
    for text in ("May I drive?", LONG):
        session.do(add_question, text=text)
    settled(session)
    first = session.snapshot.ordered_questions()[0]
    session.do(note_question, question_id=first.id, note=LONG * 3)
    for day, what in (("2026-12-03", "Clinic"), ("2026-12~", LONG), ("2026-10-01", "Scan")):
        session.do(
            add_appointment,
            what=what,
            when=PartialDate.parse(day),
            at=None if "~" in day else time(10, 30),
            where="Haematology clinic, level 2, past the otorhinolaryngology desk",
            who="Maya and Ravi",
            note=LONG,
        )
    settled(session)
    return session


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize(("percent", "size"), SIZES)
def test_every_screen_can_be_heard_reached_and_read(
    *,
    name: str,
    percent: int,
    size: tuple[int, int],
    context: PageContext,
    filled: Session,
    themes: ThemeController,
    qtbot: QtBot,
) -> None:
    made, go = SCREENS[name]
    page = made(context)
    qtbot.addWidget(page)
    page.resize(*size)
    themes.apply("light", percent)
    page.show()
    QApplication.processEvents()
    go(page)
    qtbot.waitUntil(lambda: lists_finished(page))
    wrong: list[str] = []
    for look in ("light", "dark", "contrast"):
        themes.apply(look, percent)  # type: ignore[arg-type]
        for _ in range(4):
            QApplication.processEvents()
        wrong += [f"{look}: {line}" for line in everything_wrong(page)]
    assert not wrong, "\n".join(wrong)
