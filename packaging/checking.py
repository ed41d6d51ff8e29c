"""The test command: everything the project asks of itself, two steps at a time."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from environment import CORE, FOR_TESTS, MAIN, prepare
from running import child_environment
from smoke import has_memory_screen, smoke_window
from starting import hand_over, ready_for_qt
from stepping import Board, Result, Step, counted
from telling import (
    CHECKOUT,
    DONE,
    FAILED,
    Say,
    Steps,
    arguments_after_dashes,
    guarded,
    speaker,
)

USAGE = "Use: python3 packaging/test.py [-- ARGS for pytest]"

_WITHOUT_QT_TESTS = ("unit", "faults")
_SCREEN_TESTS = ("ui",)
_PAGE_TESTS = "ui/pages"
_GATE_TESTS = ("ui/pages/test_no_way_around_a_gate.py", "ui/pages/test_every_way_out.py")
_WALKS = ("ui/test_tree_walk.py", "ui/test_tab_walk.py", "ui/test_two_keys.py")
_NOT_IN_A_RUN = frozenset({"bench", "data"})
_PYTEST = (str(MAIN.python), "-P", "-m", "pytest")
_PYTEST_WITHOUT_QT = (str(CORE.python), "-P", str(CHECKOUT / "packaging" / "without_qt.py"))
_MAKE_CORE = (sys.executable, str(CHECKOUT / "packaging" / "environment.py"))
_CONTRACTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def main(arguments: list[str]) -> int:
    """Return 0 when everything is sound, 1 when it is not; with arguments, pytest's own code."""
    return guarded(lambda: _run(arguments))


def _run(arguments: list[str]) -> int:
    words = arguments_after_dashes(arguments, USAGE)
    begun = time.monotonic()
    say = speaker(sys.stdout)
    prepare(MAIN, FOR_TESTS, Steps(say, total=3))
    ready_for_qt(MAIN, "", say)
    if words:
        os.chdir(CHECKOUT)
        return hand_over(_python("-m", "pytest", *words), _offscreen())
    chains = list(_chains(board := Board(say, total=0)))
    board.total = sum(len(chain) for chain in chains)
    board.run(chains)
    return _close(board, say, time.monotonic() - begun)


def _close(board: Board, say: Say, seconds: float) -> int:
    """Say how everything ended; the counts stand alone on the last line."""
    if board.unsound:
        say(f"Did not pass: {'; '.join(board.unsound)}.")
    say(f"Everything together took {seconds:.0f} s.")
    say(str(board.counts))
    return FAILED if board.unsound else DONE


def _chains(board: Board) -> Iterator[Sequence[Step]]:
    """Yield what can run side by side; the longest first, so that both cores end together."""
    apart = [f"--ignore=tests/{each}" for each in (_PAGE_TESTS, *_WALKS)]
    yield (_tests(board, "tests of the window", _SCREEN_TESTS, (*_PYTEST, *apart)),)
    gates = (f"--ignore=tests/{each}" for each in _GATE_TESTS)
    yield (_tests(board, "tests of the pages", (_PAGE_TESTS,), (*_PYTEST, *gates)),)
    yield (_tests(board, "walks around the gates", _GATE_TESTS),)
    yield (
        Step("a second environment, without Qt", lambda: board.command(_MAKE_CORE)),
        _tests(board, "tests without Qt", _WITHOUT_QT_TESTS, _PYTEST_WITHOUT_QT),
    )
    yield (_tests(board, "walks through every screen", _WALKS),)
    yield (
        _tool(board, "lint (ruff check)", "-m", "ruff", "check", "."),
        _tool(board, "layout of the code (ruff format)", "-m", "ruff", "format", "--check", "."),
    )
    yield (_tool(board, "contracts between the rooms (import-linter)", "-c", _CONTRACTS),)
    yield (_tool(board, "types (mypy)", "-m", "mypy"),)
    others = tuple(other_test_folders(CHECKOUT / "tests"))
    yield (_tests(board, f"tests of {' and '.join(others)}", others),)
    yield (Step("the program checks itself", lambda: _self_check(board)), *_window_step(board))


def other_test_folders(tests: Path) -> Iterator[str]:
    """Yield the folders of tests that no other step names, so that none is forgotten."""
    named = {*_WITHOUT_QT_TESTS, *_SCREEN_TESTS, *_NOT_IN_A_RUN}
    for folder in sorted(tests.iterdir()):
        if folder.name not in named and any(folder.rglob("test_*.py")):
            yield folder.name


def _window_step(board: Board) -> Iterator[Step]:
    if has_memory_screen():
        yield Step("the program opens its window", lambda: _open_window(board))


def _open_window(board: Board) -> Result:
    ready_for_qt(MAIN, "xcb", board.say)
    return smoke_window(_python("-m", "companion"))


def _self_check(board: Board) -> Result:
    with tempfile.TemporaryDirectory() as home:
        settings = _offscreen() | {"HOME": home, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home}
        return board.command(_python("-m", "companion", "--self-check"), settings, limit=60)


def _tool(board: Board, name: str, *words: str) -> Step:
    return Step(name, lambda: board.command(_python(*words)))


def _tests(
    board: Board, name: str, folders: Sequence[str], pytest: Sequence[str] = _PYTEST
) -> Step:
    # The cache is left alone: two runs at a time would write over each other's.
    options = ["-p", "no:cacheprovider", "--color=no"]
    asked = [f"tests/{folder}" for folder in folders]

    def work() -> Result:
        # A folder of its own: a run that was cut off may have left a mounted disk in the usual one.
        with tempfile.TemporaryDirectory(
            prefix="companion-tests-", ignore_cleanup_errors=True
        ) as folder:
            own = f"--basetemp={Path(folder) / 'run'}"
            result = board.command([*pytest, *options, own, *asked], _offscreen())
        return replace(result, counts=counted(result.output))

    return Step(name, work)


def _python(*words: str) -> list[str]:
    return [str(MAIN.python), "-P", *words]


def _offscreen() -> dict[str, str]:
    return child_environment(QT_QPA_PLATFORM="offscreen")
