from __future__ import annotations

import sys

import pytest
from stepping import Board, Counts, Result, Step, counted
from telling import Trouble


@pytest.mark.parametrize(
    ("output", "counts"),
    [
        ("=========== 12 passed in 0.50s ===========\n", Counts(12)),
        ("12 passed in 0.50s\n", Counts(12)),
        (
            "== 1 failed, 3 passed, 2 skipped, 9 deselected in 75.12s (0:01:15) ==\n",
            Counts(3, 1, 2),
        ),
        ("== 2 failed, 1 error in 1.00s ==\n", Counts(0, 3)),
        ("== 4 passed, 1 xfailed, 2 errors, 1 warning in 1.00s ==\n", Counts(4, 2, 1)),
        ("== no tests ran in 0.01s ==\n", Counts()),
        ("the 7 passed in this text\n== 2 passed in 1.0s ==\n", Counts(2)),
        ("Segmentation fault\n", Counts()),
    ],
)
def test_the_closing_line_of_pytest_is_counted(output: str, counts: Counts) -> None:
    assert counted(output) == counts


def test_counts_add_up_to_one_plain_line() -> None:
    assert str(Counts(800, 0) + Counts(12, 0)) == "812 passed, 0 failed"
    assert str(Counts(1, 2, 3)) == "1 passed, 2 failed, 3 skipped"


def test_a_step_is_told_with_its_words_and_duration() -> None:
    said: list[str] = []
    board = Board(said.append, total=1)
    board.run([[Step("lint", lambda: Result(True, "All checks passed!\n"))]])
    assert said[:2] == ["Step 1 of 1: lint", "All checks passed!"]
    assert said[2].startswith("Step 1 of 1 passed in 0.")
    assert board.unsound == []


def test_a_step_that_counts_nothing_and_fails_is_one_failure() -> None:
    board = Board(lambda _: None, total=2)
    board.run(
        [
            [Step("types", lambda: Result(False, "1 error"))],
            [Step("tests", lambda: Result(False, "", Counts(3, 2)))],
        ]
    )
    assert sorted(board.unsound) == ["tests", "types"]
    assert board.counts == Counts(3, 3)


def test_a_step_waits_for_the_one_before_it_and_not_for_one_that_failed() -> None:
    done: list[str] = []

    def note(name: str, *, sound: bool) -> Result:
        done.append(name)
        return Result(sound, "")

    chain = [
        Step("first", lambda: note("first", sound=True)),
        Step("second", lambda: note("second", sound=False)),
        Step("third", lambda: note("third", sound=True)),
    ]
    Board(lambda _: None, total=3).run([chain])
    assert done == ["first", "second"]


def test_trouble_in_a_step_is_told_and_counts_as_a_failure() -> None:
    def stopped() -> Result:
        raise Trouble("No network.")

    said: list[str] = []
    board = Board(said.append, total=1)
    board.run([[Step("a second environment", stopped)]])
    assert "No network." in said
    assert board.counts == Counts(failed=1)


def test_a_program_is_run_and_its_words_kept() -> None:
    board = Board(lambda _: None, total=1)
    result = board.command([sys.executable, "-c", "print('hello'); raise SystemExit(3)"])
    assert result == Result(False, "hello\n")


def test_a_program_that_does_not_end_is_stopped_and_said_so() -> None:
    board = Board(lambda _: None, total=1)
    waits = "import threading; print('begun', flush=True); threading.Event().wait()"
    result = board.command([sys.executable, "-c", waits], limit=1)
    assert not result.sound
    assert result.output == "begun\nStopped: it had not ended after 1 s.\n"
