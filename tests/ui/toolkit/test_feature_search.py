"""PySide6 does not look into what is imported after it."""

from __future__ import annotations

import subprocess
import sys

_START = """
import builtins, sys
pythons_own = builtins.__import__
FIRST
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from companion.domain.dates import PartialDate
print(builtins.__import__ is pythons_own, Qt.AlignmentFlag.AlignLeft.name)
feature = sys.modules["PySide6.support"].feature
print("companion.domain.dates" in feature.pyside_feature_dict)
"""
_OURS = """
from companion.ui.toolkit.feature_search import leave_sources_unread
leave_sources_unread()
"""


def told(first: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _START.replace("FIRST", first)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def test_import_is_pythons_own_again_and_names_are_still_found() -> None:
    assert told(_OURS) == ["True AlignLeft", "False"]


def test_without_it_pyside_looks_into_what_is_imported() -> None:
    assert told("") == ["False AlignLeft", "True"]
