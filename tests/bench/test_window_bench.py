"""How long the window's thread is ever held: going about, find as you type, and switches.

Rows 4 to 7 of design.md section 6. Each figure is the best of a few runs, each in a process of its
own, and stands as a ratio to its budget; beside it stands the thread's own time, which says what
it takes where nothing else is running. A machine that has more to do than it has cores is judged
by that.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from companion.services.sample import sample_records
from companion.services.workspace import write_new_folder

RUNS = 3
MANY = 25_000  # two in five are notes, so 10,000 notes
SWITCHED = 10_000
FIND_BUDGET_MS = 16
BLOCK_BUDGET_MS = 50
SWITCH_BUDGET_MS = 100
IDLE_BUDGET_MS = 10
_HERE = Path(__file__).parent


class Figure(NamedTuple):
    """The best of some runs: the longest hold and the whole act, and the thread's own time."""

    longest: float
    whole: float
    own_longest: float
    own_whole: float


Figures = dict[str, Figure]


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Figures]:
    """Return what a window costs on a folder with so many records; measured once for each."""

    @cache
    def measure(records: int) -> Figures:
        folder = tmp_path_factory.mktemp("bench") / "person"
        write_new_folder(folder, sample_records(records))
        runs = [_run(folder) for _ in range(RUNS)]
        return {
            what: Figure(
                *(min(values) for values in zip(*(run[what] for run in runs), strict=True))
            )
            for what in runs[0]
        }

    return measure


def _run(folder: Path) -> Figures:
    """Return the figures of one run; what was done several times counts with its worst."""
    env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, str(_HERE / "window_run.py"), str(folder)],
        capture_output=True,
        text=True,
        env={**env, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
    )
    several = defaultdict(list)
    for what, held in json.loads(done.stdout.splitlines()[-1]):
        several[what].append(held)
    return {
        what: Figure(*(max(values) for values in zip(*helds, strict=True)))
        for what, helds in several.items()
    }


@pytest.fixture
def told(figure: Callable[[str, str], None]) -> Callable[[str, float, float, int], bool]:
    """Report a figure against its budget; True if it is within."""
    busy = os.getloadavg()[0] > (os.cpu_count() or 1)

    def tell(what: str, took: float, own: float, budget: int) -> bool:
        figure(
            what,
            f"{took:.0f} ms ({own:.0f} of its own), {took / budget:.2f} of the {budget} ms budget",
        )
        return (own if busy else took) < budget

    return tell


Told = Callable[[str, float, float, int], bool]
Measured = Callable[[int], Figures]


def test_the_windows_thread_is_never_held_for_long(measured: Measured, told: Told) -> None:
    within = [
        told(f"{what}, {MANY:,} records", each.longest, each.own_longest, BLOCK_BUDGET_MS)
        for what, each in measured(MANY).items()
        if not what.startswith("key ") and what != "idle"
    ]
    assert all(within)


def test_each_key_finds_within_one_picture(measured: Measured, told: Told) -> None:
    keys = {what: each for what, each in measured(MANY).items() if what.startswith("key ")}
    worst = max(keys.values())
    assert told("find in 10,000 notes, a key", worst.longest, worst.own_longest, FIND_BUDGET_MS)


def test_sections_theme_and_text_size_switch_at_once(measured: Measured, told: Told) -> None:
    within = [
        told(f"{what}, {SWITCHED:,} records, all of it", each.whole, each.own_whole, budget)
        for what, each in measured(SWITCHED).items()
        for budget in (SWITCH_BUDGET_MS,)
        if not what.startswith("key ") and what != "idle" and not what.endswith("first")
    ]
    assert all(within)


def test_an_idle_window_does_nothing(measured: Measured, told: Told) -> None:
    each = measured(MANY)["idle"]
    assert told("two seconds of doing nothing", each.whole, each.own_whole, IDLE_BUDGET_MS)
