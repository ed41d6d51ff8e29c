"""Figures for the budgets of design.md section 6: `pytest tests/bench -m bench`.

Every figure is a ratio of two things measured in turn in one run, so that a busy machine slows
both. Nothing here is run by the ordinary tests.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

_lines: list[str] = []
_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.bench)
            item.add_marker(pytest.mark.timeout(900))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _lines:
        terminalreporter.section("figures")
        for line in _lines:
            terminalreporter.write_line(line)


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Callable[[str, str], None]:
    """Report a figure: in the test report, and in the summary at the end."""

    def report(what: str, value: str) -> None:
        record_property(what, value)
        _lines.append(f"{what}: {value}")

    return report
