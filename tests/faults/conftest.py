"""How far the fault tests go, and what they print at the end.

pytest tests/faults                   a share that fits into every run
pytest tests/faults --faults=full     the whole numbers of the table in reliability.md
pytest tests/faults --fault-seed=7    other random moments
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

_lines: list[str] = []


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("faults")
    group.addoption("--faults", choices=("ci", "full"), default="ci", help="how many faults")
    group.addoption("--fault-seed", default="1", help="seed of the random moments")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _lines:
        terminalreporter.section("faults")
        for line in _lines:
            terminalreporter.write_line(line)


@pytest.fixture
def amount(request: pytest.FixtureRequest) -> Callable[[int, int], int]:
    """Choose between the share for every run and the full number."""
    full = request.config.getoption("--faults", default="ci") == "full"

    def choose(share: int, whole: int) -> int:
        return whole if full else share

    return choose


@pytest.fixture
def fault_seed(request: pytest.FixtureRequest) -> str:
    return str(request.config.getoption("--fault-seed", default="1"))


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Callable[[str, str], None]:
    """Report a figure: in the test report, and in the summary at the end."""

    def report(test: str, figure: str) -> None:
        record_property(test, figure)
        _lines.append(f"{test}: {figure}")

    return report
