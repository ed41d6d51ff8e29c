"""Run pytest where Qt is not installed: the rooms below the window have to work without it.

The settings of pytest-qt stand in `pyproject.toml`; without that plugin nobody would know them.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

_PROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"


class KnownSettings:
    """Makes the settings of the absent plugin known, and nothing more."""

    def pytest_addoption(self, parser: pytest.Parser) -> None:
        """Add each setting that belongs to pytest-qt."""
        settings = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))
        for name in settings["tool"]["pytest"]["ini_options"]:
            if name.startswith("qt_"):
                parser.addini(name, "a setting of pytest-qt, which is not here")


if __name__ == "__main__":
    raise SystemExit(pytest.main(sys.argv[1:], plugins=[KnownSettings()]))
