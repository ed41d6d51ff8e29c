"""F1, F2 and their control (F8): programs killed at random moments, and what they leave."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest
from fault_rig.kills import Orders, Outcome

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that fork"),
    pytest.mark.timeout(1800),
]

_HERE = Path(__file__).parent
_PROGRAMS = 2


def _run(orders: list[Orders]) -> Outcome:
    """Run programs side by side and return their outcomes added up."""
    places = [str(_HERE), str(_HERE.parents[1])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(places)}
    programs = [
        subprocess.Popen(
            [sys.executable, "-m", "fault_rig.kills", json.dumps(asdict(each))],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
            text=True,
        )
        for each in orders
    ]
    whole = Outcome()
    for program in programs:
        output, errors = program.communicate()
        assert program.returncode == 0, errors
        for name, value in json.loads(output).items():
            setattr(whole, name, getattr(whole, name) + value)
    return whole


def _orders(folder: Path, seed: str, rounds: int, **how: object) -> list[Orders]:
    return [
        Orders(
            folder=str(folder / f"store-{number}"),
            seed=f"{seed}-{number}",
            rounds=-(-rounds // _PROGRAMS),
            **how,  # type: ignore[arg-type]
        )
        for number in range(_PROGRAMS)
    ]


def _line(outcome: Outcome) -> str:
    return (
        f"{outcome.rounds} kills, {outcome.edits} acknowledged edits: {outcome.exact} exact, "
        f"{outcome.one_more} with the edit in flight, {outcome.lost} lost, "
        f"{outcome.unreadable} unreadable"
    )


def _assert_nothing_lost(outcome: Outcome) -> None:
    assert outcome.failed == 0
    assert (outcome.lost, outcome.unreadable, outcome.reported) == (0, 0, 0), _line(outcome)
    assert outcome.exact + outcome.one_more == outcome.rounds


def test_a_kill_at_a_random_moment_loses_no_acknowledged_edit(
    tmp_path: Path,
    amount: Callable[[int, int], int],
    fault_seed: str,
    tell: Callable[[str, str], None],
) -> None:
    outcome = _run(_orders(tmp_path, fault_seed, amount(600, 10_000)))
    tell("F1", _line(outcome))
    _assert_nothing_lost(outcome)


@pytest.mark.parametrize(
    "place",
    [
        ("compaction every 4 kB", 200, {"records": 300, "compact_above": 4096}),
        ("flush of 10 ms", 60, {"flush_ms": 10, "most_edits": 6, "spread_ms": 11}),
        (
            "killed again while opening",
            200,
            {"early_each": 2, "early_ms": 8, "compact_above": 40_000},
        ),
    ],
    ids=lambda place: place[0],
)
def test_nor_does_one_in_a_harder_place(
    place: tuple[str, int, dict[str, object]],
    tmp_path: Path,
    amount: Callable[[int, int], int],
    fault_seed: str,
    tell: Callable[[str, str], None],
) -> None:
    name, share, how = place
    outcome = _run(_orders(tmp_path, fault_seed, amount(share, 1000), **how))
    tell("F2", f"{name}: {_line(outcome)}")
    _assert_nothing_lost(outcome)


def test_control_plain_tinydb_becomes_unreadable(
    tmp_path: Path,
    amount: Callable[[int, int], int],
    fault_seed: str,
    tell: Callable[[str, str], None],
) -> None:
    how = {"store": "plain", "flush_ms": 10, "removing": 1.0, "records": 300}
    how |= {"most_edits": 4, "spread_ms": 25}
    outcome = _run(_orders(tmp_path, fault_seed, amount(24, 200), **how))
    tell("F8 (F1)", f"plain TinyDB: {_line(outcome)}, as it should be")
    assert outcome.lost + outcome.unreadable > 0
