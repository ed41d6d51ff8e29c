from __future__ import annotations

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from companion.domain.errors import EmptyTextError
from companion.services.questions import add_question
from companion.services.sample import sample_records
from companion.services.store_thread import (
    Errand,
    Job,
    Opened,
    OpenFailed,
    Outcome,
    Ran,
    Refused,
    StoreThread,
    Written,
)
from companion.services.workspace import opener_for, write_new_folder

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


class Listener:
    """Collects outcomes and waits for a number of them."""

    def __init__(self) -> None:
        self.outcomes: list[Outcome] = []
        self._more = threading.Condition()

    def __call__(self, outcome: Outcome) -> None:
        with self._more:
            self.outcomes.append(outcome)
            self._more.notify_all()

    def wait_for(self, count: int) -> list[Outcome]:
        with self._more:
            assert self._more.wait_for(lambda: len(self.outcomes) >= count, timeout=20)
        return self.outcomes


def start(folder: Path) -> tuple[StoreThread, Listener]:
    thread = StoreThread(opener_for(folder), lambda: NOW)
    listener = Listener()
    thread.start()
    thread.attach(listener)
    return thread, listener


def ask(text: str) -> Job:
    return Job(add_question, {"text": text, "now": NOW})


def test_a_written_step_is_there_after_closing_and_opening(tmp_path: Path) -> None:
    thread, listener = start(tmp_path / "person")
    thread.submit(ask("One?"))
    thread.submit(ask("Two?"))
    thread.close()
    opened, *written = listener.wait_for(3)
    assert isinstance(opened, Opened)
    assert all(isinstance(each, Written) for each in written)
    again, heard = start(tmp_path / "person")
    (opened, *_) = heard.wait_for(1)
    again.close()
    assert isinstance(opened, Opened)
    assert [each.text for each in opened.snapshot.ordered_questions()] == ["One?", "Two?"]


def test_a_refused_job_changes_nothing_and_the_next_one_works(tmp_path: Path) -> None:
    thread, listener = start(tmp_path / "person")
    thread.submit(ask(" "))
    thread.submit(ask("Good?"))
    thread.close()
    _, refused, written = listener.wait_for(3)
    assert isinstance(refused, Refused)
    assert isinstance(refused.error, EmptyTextError)
    assert isinstance(written, Written)
    assert len(written.snapshot.questions) == 1


def test_outcomes_wait_for_whoever_listens_late(tmp_path: Path) -> None:
    thread = StoreThread(opener_for(tmp_path / "person"), lambda: NOW)
    thread.start()
    thread.submit(ask("Early?"))
    thread.close()
    listener = Listener()
    thread.attach(listener)
    assert [type(each) for each in listener.outcomes] == [Opened, Written]


def test_a_second_program_looks_and_cannot_write(tmp_path: Path) -> None:
    write_new_folder(tmp_path / "person", sample_records(30))
    first, one = start(tmp_path / "person")
    one.wait_for(1)
    second, two = start(tmp_path / "person")
    second.submit(ask("Mine?"))
    opened, refused = two.wait_for(2)
    second.close()
    first.close()
    assert isinstance(opened, Opened)
    assert opened.read_only
    assert len(opened.snapshot.questions) > 0
    assert isinstance(refused, Refused)


def test_a_folder_that_cannot_be_opened_is_told_and_closing_still_works(tmp_path: Path) -> None:
    (tmp_path / "person").write_text("a file, not a folder", encoding="utf-8")
    thread, listener = start(tmp_path / "person")
    (outcome,) = listener.wait_for(1)
    thread.close()
    assert isinstance(outcome, OpenFailed)


def test_an_errand_gets_the_open_store_and_can_have_everything_read_again(tmp_path: Path) -> None:
    thread, listener = start(tmp_path / "person")
    thread.submit(Errand(lambda records: records.read_only, rereads=True))
    thread.submit(Errand(lambda records: 1 / 0))
    thread.close()
    _, ran, refused = listener.wait_for(3)
    assert isinstance(ran, Ran)
    assert ran.result is False
    assert isinstance(refused, Refused)


@pytest.mark.parametrize("count", [1, 9, 60, 500])
def test_a_sample_is_the_same_each_time(count: int) -> None:
    assert sample_records(count) == sample_records(count)
    assert len(sample_records(count)) == count
    assert len({each.id for each in sample_records(count)}) == count
