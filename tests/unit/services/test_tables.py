"""Records are read from the store as they are asked for, and are whole whoever asks first."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from companion.domain.records import Question, Record
from companion.services.tables import RecordTable

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MANY = 1_000


def question(number: int, *, deleted: bool = False) -> Question:
    return Question(
        id=f"q{number}",
        created_at=NOW,
        updated_at=NOW,
        deleted_at=NOW if deleted else None,
        text=f"Question {number}?",
    )


class Reading:
    """A store that counts how many records were taken from it."""

    def __init__(self, many: int = MANY) -> None:
        self.taken = 0
        self._many = many

    def __iter__(self) -> Iterator[Record]:
        for number in range(self._many):
            self.taken += 1
            yield question(number, deleted=number % 10 == 9)


def test_nothing_is_read_before_somebody_looks() -> None:
    reading = Reading()
    RecordTable(reading)
    assert reading.taken == 0


def test_who_stops_looking_early_reads_only_that_far() -> None:
    reading = Reading()
    table = RecordTable(reading)
    assert any(record.id == "q3" for record in table.values())
    assert table
    assert reading.taken < MANY / 10


def test_the_length_and_a_missing_id_are_known_only_once_all_is_read() -> None:
    reading = Reading()
    table = RecordTable(reading)
    assert table.get("nobody") is None
    assert (reading.taken, len(table)) == (MANY, MANY * 9 // 10)


def test_the_tombstones_are_beside_the_live_records_and_never_among_them() -> None:
    table = RecordTable(Reading())
    assert "q9" not in table
    assert table.deleted["q9"].deleted_at == NOW
    assert len(table) + len(table.deleted) == MANY


def test_a_look_half_way_and_one_at_the_end_see_the_same_in_the_same_order() -> None:
    table = RecordTable(Reading())
    first = [record.id for record in table.values()]
    assert first == list(table) == [each for each, _ in table.items()]
    assert first[:3] == ["q0", "q1", "q2"]


@pytest.mark.parametrize("looked_first", [True, False])
def test_a_change_leaves_the_table_it_was_made_from_as_it_was(looked_first: bool) -> None:
    table = RecordTable(Reading())
    if looked_first:
        table.read_all()
    gone = question(0, deleted=True)
    after = table.with_changes([gone, question(MANY)])
    assert ("q0" in table, f"q{MANY}" in table) == (True, False)
    assert ("q0" in after, f"q{MANY}" in after) == (False, True)
    assert after.deleted["q0"] is gone
    back = after.with_changes([question(0)])
    assert ("q0" in back, "q0" in back.deleted) == (True, False)


def test_two_threads_that_look_at_once_both_see_every_record() -> None:
    for _ in range(20):
        table = RecordTable(Reading())
        seen: list[list[str]] = []
        starting = threading.Barrier(3)
        lookers = [
            threading.Thread(target=look_through, args=(table, starting, seen)) for _ in range(2)
        ]
        for each in lookers:
            each.start()
        starting.wait()
        for each in lookers:
            each.join()
        assert seen[0] == seen[1]
        assert len(seen[0]) == MANY * 9 // 10


def look_through(table: RecordTable, starting: threading.Barrier, seen: list[list[str]]) -> None:
    starting.wait()
    seen.append([record.id for record in table.values()])
