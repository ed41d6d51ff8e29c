from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from companion.domain.errors import ChangedSinceError, EmptyTextError, NothingThereError
from companion.services.questions import add_question, note_question, remove_question
from companion.storage import PersonRecords
from companion.ui.pages.context import PageName
from companion.ui.window.closing import LeavingPage
from companion.ui.window.main_window import MainWindow
from companion.ui.window.saving import refused_words
from companion.ui.window.status_line import Standing

if TYPE_CHECKING:
    from conftest import Bench

FullDisk = Callable[[], AbstractContextManager[None]]


def _refuse_one(window: MainWindow, bench: Bench, full_disk: FullDisk) -> None:
    with full_disk():
        window.session.do(add_question, text="What can I eat?")
        bench.settle(window)
    assert window.session.unsaved == 1


def test_the_line_says_saving_and_then_when_it_was_saved(window: MainWindow, bench: Bench) -> None:
    status = window.frame.status
    assert status.text == "Everything is saved on this computer"
    window.session.do(add_question, text="What can I eat?")
    assert status.text == "Saving"
    bench.settle(window)
    moment = window.session.last_saved
    assert moment is not None
    time = window.context.dates.time_of_day(moment.astimezone().time())
    assert status.text == f"Saved at {time}"
    assert not status.retry_button.isVisible()


def test_a_full_disk_is_said_calmly_and_trying_again_saves_everything(
    window: MainWindow, bench: Bench, full_disk: FullDisk
) -> None:
    said: list[str] = []
    window.announcer.said.connect(said.append)
    _refuse_one(window, bench, full_disk)
    status = window.frame.status
    assert status.text == "We can't save right now. Your words are still here."
    assert status.text in said
    assert status.retry_button.isVisible()
    status.retry_button.click()
    bench.settle(window)
    assert [each.text for each in window.session.snapshot.questions.values()] == ["What can I eat?"]
    assert status.standing is Standing.KEPT


def test_a_later_change_that_is_saved_does_not_hide_one_that_is_not(
    window: MainWindow, bench: Bench, full_disk: FullDisk
) -> None:
    _refuse_one(window, bench, full_disk)
    window.session.do(add_question, text="Who drives me home?")
    bench.settle(window)
    assert window.frame.status.standing is Standing.UNSAVED


def test_a_refused_change_has_the_page_show_what_is_kept(
    window: MainWindow, bench: Bench, full_disk: FullDisk
) -> None:
    before = window.stack.page.refreshed
    _refuse_one(window, bench, full_disk)
    assert window.stack.page.refreshed == before + 1


def test_a_folder_open_elsewhere_can_be_looked_at_and_says_so(bench: Bench) -> None:
    other = PersonRecords.open(bench.folder)
    try:
        window = bench.open()
        assert window.session.read_only
        assert window.frame.status.standing is Standing.LOOK_ONLY
        window.session.do(add_question, text="What can I eat?")
        bench.settle(window)
        assert window.frame.status.standing is Standing.LOOK_ONLY
        assert not window.session.snapshot.questions
    finally:
        other.close()


def test_what_was_removed_meanwhile_is_said_in_plain_words(
    window: MainWindow, bench: Bench
) -> None:
    window.session.do(add_question, text="What can I eat?")
    bench.settle(window)
    question = next(iter(window.session.snapshot.questions))
    window.session.do(remove_question, question_id=question)
    window.session.do(note_question, question_id=question, note="Ask Sam.")
    bench.settle(window)
    assert window.frame.status.text == "That was removed meanwhile. Undo brings it back."


@pytest.mark.parametrize(
    "error", [EmptyTextError(), ChangedSinceError(), NothingThereError(), ValueError("secret")]
)
def test_no_refusal_shows_the_error_itself(error: Exception) -> None:
    words = refused_words(error)
    assert words.endswith(".")
    assert "secret" not in words


# --- closing ------------------------------------------------------------------------------------


def test_closing_saves_what_is_typed_first(window: MainWindow, bench: Bench) -> None:
    window.stack.page.field.setFocus()
    bench.type_words("It rains.")
    window.close()
    bench.qtbot.waitUntil(lambda: not window.isVisible())
    assert [note.text for note in window.session.snapshot.notes.values()] == ["It rains."]


def _asked_about_leaving(window: MainWindow, bench: Bench) -> LeavingPage:
    window.close()
    page = window.stack.currentWidget()
    assert isinstance(page, LeavingPage)
    assert window.isVisible()
    return page


def test_closing_with_unsaved_changes_asks_once_and_trying_again_closes(
    window: MainWindow, bench: Bench, full_disk: FullDisk
) -> None:
    _refuse_one(window, bench, full_disk)
    page = _asked_about_leaving(window, bench)
    assert QApplication.focusWidget() is page.retry_button
    page.retry_button.click()
    bench.qtbot.waitUntil(lambda: not window.isVisible())
    assert len(window.session.snapshot.questions) == 1


def test_a_disk_that_stays_full_is_said_and_nothing_closes(
    window: MainWindow, bench: Bench, full_disk: FullDisk
) -> None:
    _refuse_one(window, bench, full_disk)
    page = _asked_about_leaving(window, bench)
    with full_disk():
        page.retry_button.click()
        bench.settle(window)
    assert window.isVisible()
    assert page.notice is not None
    assert page.notice.text == "The disk still does not take them. Nothing is lost."


def test_a_copy_elsewhere_holds_the_refused_changes_once(
    window: MainWindow, bench: Bench, full_disk: FullDisk, tmp_path: Path
) -> None:
    window.session.do(add_question, text="Who drives me home?")
    bench.settle(window)
    _refuse_one(window, bench, full_disk)
    with full_disk():
        window.session.retry()
        bench.settle(window)
    page = _asked_about_leaving(window, bench)
    page.copy_button.click()
    dialog = next(each for each in window.findChildren(QFileDialog) if each.isVisible())
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.close()
    target = tmp_path / "copy.json"
    window.rest.closing.save_copy(str(target))
    bench.settle(window)
    texts = [each["text"] for each in _questions(target)]
    assert sorted(texts) == ["What can I eat?", "Who drives me home?"]
    assert page.notice is not None
    assert str(target) in page.notice.text
    assert [each.name for each in tmp_path.iterdir()] != []
    assert not list(tmp_path.glob(".companion-*"))


def _questions(copy: Path) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []

    def look(node: object) -> None:
        if isinstance(node, dict):
            if "text" in node and "rank" in node:
                found.append(node)
            for value in node.values():
                look(value)
        elif isinstance(node, list):
            for value in node:
                look(value)

    look(msgspec.json.decode(copy.read_bytes()))
    return found


def test_closing_without_the_changes_is_possible(
    window: MainWindow, bench: Bench, full_disk: FullDisk
) -> None:
    _refuse_one(window, bench, full_disk)
    _asked_about_leaving(window, bench).leave_button.click()
    bench.qtbot.waitUntil(lambda: not window.isVisible())


def test_going_back_from_the_question_leads_to_the_page(
    window: MainWindow, bench: Bench, full_disk: FullDisk
) -> None:
    _refuse_one(window, bench, full_disk)
    _asked_about_leaving(window, bench).stay_button.click()
    assert window.stack.name is PageName.TODAY
    assert window.frame.status.standing is Standing.UNSAVED


def test_a_disk_that_does_not_answer_cannot_hold_the_window(
    window: MainWindow, bench: Bench
) -> None:
    answers = threading.Event()
    window.session.run(lambda _store: answers.wait(30), done=_ignore, failed=_ignore)
    window.session.do(add_question, text="What can I eat?")
    window.close()
    assert window.isVisible()
    fair_time = window.rest.closing.findChild(QTimer)
    assert fair_time is not None
    bench.qtbot.waitUntil(lambda: not fair_time.isActive())
    _asked_about_leaving(window, bench)
    answers.set()
    bench.qtbot.waitUntil(lambda: not window.isVisible())
    assert len(window.session.snapshot.questions) == 1


def test_a_disk_that_does_not_answer_a_quick_second_close_is_told_after_a_fair_time(
    window: MainWindow, bench: Bench
) -> None:
    answers = threading.Event()
    window.session.run(lambda _store: answers.wait(30), done=_ignore, failed=_ignore)
    window.session.do(add_question, text="What can I eat?")
    window.close()
    window.close()
    assert not isinstance(window.stack.currentWidget(), LeavingPage)
    bench.qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), LeavingPage))
    answers.set()
    bench.qtbot.waitUntil(lambda: not window.isVisible())


def test_closing_twice_quickly_says_nothing_of_the_disk_where_it_answers_in_time(
    window: MainWindow, bench: Bench
) -> None:
    shown: list[object] = []
    window.stack.currentChanged.connect(lambda _: shown.append(window.stack.currentWidget()))
    answers = threading.Event()
    window.session.run(lambda _store: answers.wait(30), done=_ignore, failed=_ignore)
    window.session.do(add_question, text="What can I eat?")
    window.close()
    window.close()
    answers.set()
    bench.qtbot.waitUntil(lambda: not window.isVisible())
    assert not any(isinstance(each, LeavingPage) for each in shown)
    assert len(window.session.snapshot.questions) == 1


def _ignore(_result: object) -> None:
    """What comes of it does not matter here."""
