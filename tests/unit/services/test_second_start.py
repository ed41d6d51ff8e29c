from __future__ import annotations

import threading
from datetime import UTC, datetime
from pathlib import Path

from companion.services.second_start import answer_request, ask_to_come_up, requests_folder
from companion.services.store_thread import Opened, OpenFailed, Outcome, StoreThread
from companion.services.workspace import AnsweredElsewhereError, opener_for
from companion.storage import PersonRecords


def test_a_request_that_is_answered_is_known_to_be(tmp_path: Path) -> None:
    requests_folder(tmp_path).mkdir()
    done = threading.Event()

    def answer() -> None:
        while not done.is_set():
            if answer_request(tmp_path):
                return

    window = threading.Thread(target=answer)
    window.start()
    try:
        assert ask_to_come_up(tmp_path, patience_s=20)
    finally:
        done.set()
        window.join()


def test_a_request_nobody_answers_is_taken_away(tmp_path: Path) -> None:
    assert not ask_to_come_up(tmp_path, patience_s=0.05)
    assert list(requests_folder(tmp_path).iterdir()) == []
    assert not answer_request(tmp_path)


def outcome_of_second_start(folder: Path, *, answered: bool) -> Outcome:
    found: list[Outcome] = []
    thread = StoreThread(opener_for(folder, lambda _: answered), lambda: datetime.now(UTC))
    thread.attach(found.append)
    thread.start()
    assert thread.wait_until_opened(20)
    thread.close()
    return found[0]


def test_a_second_start_ends_when_the_first_window_came_up(tmp_path: Path) -> None:
    first = PersonRecords.open(tmp_path / "p")
    try:
        outcome = outcome_of_second_start(tmp_path / "p", answered=True)
    finally:
        first.close()
    assert isinstance(outcome, OpenFailed)
    assert isinstance(outcome.error, AnsweredElsewhereError)


def test_a_second_start_looks_only_when_the_first_window_is_deaf(tmp_path: Path) -> None:
    first = PersonRecords.open(tmp_path / "p")
    try:
        outcome = outcome_of_second_start(tmp_path / "p", answered=False)
    finally:
        first.close()
    assert isinstance(outcome, Opened)
    assert outcome.read_only
