"""The store of a shared screen: the same to use cases, and gone when it is closed."""

from __future__ import annotations

from datetime import UTC, datetime

from companion.domain.records import HELP_ID, HelpDetails, Kind, new_id
from companion.services.memory_store import MemoryRecords
from companion.services.questions import add_question, choose_question
from companion.services.snapshot import Snapshot
from companion.services.store_thread import Job, Opened, Outcome, StoreThread, Written

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
LINE = HelpDetails(id=HELP_ID, created_at=NOW, updated_at=NOW, number="01234 567890")


def test_use_cases_run_on_it_as_on_a_folder() -> None:
    outcomes: list[Outcome] = []
    thread = StoreThread(lambda: MemoryRecords((LINE,)), lambda: NOW)
    thread.attach(outcomes.append)
    thread.start()
    question = new_id()
    added = {"text": "What are the side effects?", "question_id": question, "now": NOW}
    thread.submit(Job(add_question, added))
    chosen = {"question_id": question, "chosen": False, "now": NOW}
    thread.submit(Job(choose_question, chosen))
    thread.close()
    opened, *written = outcomes
    assert isinstance(opened, Opened)
    assert not opened.read_only
    assert opened.snapshot.help == LINE
    assert [type(each) for each in written] == [Written, Written]
    last = written[-1]
    assert isinstance(last, Written)
    assert not last.snapshot.questions[question].chosen


def test_nothing_is_left_once_it_is_closed() -> None:
    store = MemoryRecords((LINE,))
    assert Snapshot.of(store.read()).help == LINE
    store.close()
    assert Snapshot.of(store.read()).help is None
    assert not store.read().get(Kind.HELP)
