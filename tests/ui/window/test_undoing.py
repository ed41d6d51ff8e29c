from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from companion.domain.records import CopingNote, Question, Record, Stage, StageState
from companion.services.actions import Action
from companion.services.note_bin import erase_notes
from companion.services.notes import let_go_note, remove_note, save_small_thing, write_note
from companion.services.questions import add_question, remove_question
from companion.services.reading import keep_place
from companion.services.steps import Step
from companion.ui.pages.context import PageName
from companion.ui.pages.shortcuts import Command
from companion.ui.window.main_window import MainWindow
from companion.ui.window.undoing import is_typing

if TYPE_CHECKING:
    from conftest import Bench

NOW = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)
QUESTION = Question(id="q", created_at=NOW, updated_at=NOW, text="What can I eat?")
STAGE = Stage(id="s", created_at=NOW, updated_at=NOW, path="transplant", stage="induction")
NOTE = CopingNote(
    id="n", created_at=NOW, updated_at=NOW, text="Rain.", written_on=date(2026, 11, 24)
)


def _asked(window: MainWindow, bench: Bench) -> str:
    window.session.do(add_question, text="What can I eat?")
    bench.settle(window)
    return next(iter(window.session.snapshot.questions))


def test_after_a_step_the_bar_says_what_was_done_and_so_does_the_announcer(
    window: MainWindow, bench: Bench
) -> None:
    said: list[str] = []
    window.announcer.said.connect(said.append)
    _asked(window, bench)
    bar = window.frame.undo_bar
    assert bar.isVisible()
    assert bar.text == "Question added"
    assert bar.button.text() == "Undo"
    assert said == ["Question added"]


def test_undo_goes_to_the_page_and_the_record_and_says_what_it_did(
    window: MainWindow, bench: Bench
) -> None:
    question = _asked(window, bench)
    window.session.do(remove_question, question_id=question)
    bench.settle(window)
    window.show_section(PageName.COPING)
    window.frame.undo_bar.button.click()
    bench.settle(window)
    assert window.stack.name is PageName.QUESTIONS
    assert window.stack.page.anchors == [question]
    assert question in window.session.snapshot.questions
    assert window.frame.undo_bar.text == "Undone: question removed"


def test_after_an_undo_the_bar_offers_to_do_it_again(window: MainWindow, bench: Bench) -> None:
    _asked(window, bench)
    window.session.undo()
    bench.settle(window)
    assert window.frame.undo_bar.button.text() == "Redo"
    window.frame.undo_bar.button.click()
    bench.settle(window)
    assert len(window.session.snapshot.questions) == 1
    assert window.frame.undo_bar.text == "Done again: question added"
    assert window.frame.undo_bar.button.text() == "Undo"


def test_the_menu_names_what_undo_and_redo_would_do(window: MainWindow, bench: Bench) -> None:
    actions = window.rest.menus.actions
    undo, redo = actions[Command.UNDO], actions[Command.REDO]
    assert not undo.isEnabled()
    assert not redo.isEnabled()
    _asked(window, bench)
    assert undo.text() == "Undo: question added"
    undo.trigger()
    bench.settle(window)
    assert redo.text() == "Redo: question added"
    assert not undo.isEnabled()


def test_what_is_erased_takes_its_way_back_from_the_bar_and_the_menu(
    window: MainWindow, bench: Bench
) -> None:
    _asked(window, bench)
    window.session.do(write_note, note_id="n", text="Rain.", written_on=date(2026, 11, 24))
    window.session.do(let_go_note, note_id="n")
    bench.settle(window)
    assert window.frame.undo_bar.text == "Note let go"
    window.session.do(erase_notes, note_ids=("n",))
    bench.settle(window)
    assert not window.frame.undo_bar.isVisible()
    offered = window.session.next_undo
    assert offered is not None
    assert offered.action is Action.QUESTION_ADDED


def test_keeping_the_place_shows_no_bar(window: MainWindow, bench: Bench) -> None:
    window.session.do(keep_place, page="blinatumomab", part="what-happens")
    bench.settle(window)
    assert not window.frame.undo_bar.isVisible()


def test_typing_shows_no_bar_but_can_be_undone(window: MainWindow, bench: Bench) -> None:
    window.stack.page.field.setFocus()
    bench.type_words("It rains.")
    window.stack.page.field.settle()
    bench.settle(window)
    assert not window.frame.undo_bar.isVisible()
    assert window.rest.menus.actions[Command.UNDO].text() == "Undo: note kept"


@pytest.mark.parametrize(
    ("before", "after", "typed"),
    [
        (None, NOTE, True),
        (NOTE, replace(NOTE, text="Rain and sun."), True),
        (NOTE, replace(NOTE, deleted_at=NOW), False),
        (None, QUESTION, False),
        (QUESTION, replace(QUESTION, note="Ask Sam."), True),
        (QUESTION, replace(QUESTION, chosen=False), False),
        (QUESTION, replace(QUESTION, rank=2.0), False),
        (STAGE, replace(STAGE, note="Two weeks."), True),
        (STAGE, replace(STAGE, state=StageState.DONE), False),
    ],
)
def test_typing_is_told_from_what_has_a_bar(
    before: Record | None, after: Record, typed: bool
) -> None:
    step = Step(action=Action.QUESTION_EDITED, page="questions", pairs=((before, after),))
    assert is_typing(step) is typed


def test_a_note_that_a_button_wrote_has_a_bar_and_undo_leads_back_to_its_topic(
    window: MainWindow, bench: Bench
) -> None:
    window.session.do(
        save_small_thing, note_id="n", words="Rest.", topic="sleep", written_on=NOW.date()
    )
    bench.settle(window)
    assert window.frame.undo_bar.isVisible()
    offered = window.session.next_undo
    assert offered is not None
    assert (offered.page, offered.anchor) == ("coping", "small-things/sleep")
    assert window.rest.menus.actions[Command.UNDO].text() == "Undo: saved to your notes"


def test_the_bar_takes_no_room_while_it_is_hidden(window: MainWindow, bench: Bench) -> None:
    whole = window.stack.height()
    _asked(window, bench)
    bench.qtbot.waitUntil(lambda: window.stack.height() < whole)
    window.frame.undo_bar.dismiss()
    bench.qtbot.waitUntil(lambda: window.stack.height() == whole)


def test_words_that_came_back_to_where_they_began_offer_no_way_back(
    window: MainWindow, bench: Bench
) -> None:
    window.session.do(add_question, text="Earlier?")
    bench.settle(window)
    day = date(2026, 11, 24)
    for use_case, words in (
        (write_note, {"text": "slept", "written_on": day}),
        (remove_note, {}),
    ):
        window.session.do(use_case, merge="note", note_id="n", **words)
        bench.settle(window)
    assert window.frame.undo_bar.isHidden()
    window.session.undo()
    bench.settle(window)
    assert window.session.snapshot.questions == {}
