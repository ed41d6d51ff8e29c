"""In spare moments the window gets ready for the other pages, and then it rests."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from companion.content import Library
from companion.ui.window.main_window import MainWindow
from companion.ui.window.readying import MODULES, Readying

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("module", MODULES)
def test_what_it_imports_is_there(module: str) -> None:
    assert import_module(f"companion.ui.{module}")


def test_once_the_folder_is_open_it_gets_ready_and_builds_no_page(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(window.stack.findChildren(Readying)))
    qtbot.waitUntil(lambda: not window.stack.findChildren(Readying), timeout=10_000)
    assert {f"companion.ui.{module}" for module in MODULES} <= sys.modules.keys()
    assert "bank" in window.context.library._kept
    assert window.stack.count() == 1


def test_a_pack_that_cannot_be_read_stops_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    readying = Readying(Library(tmp_path / "no-pack"), window)
    with qtbot.waitSignal(readying.destroyed, timeout=10_000):
        pass
    qtbot.waitUntil(lambda: not window.stack.findChildren(Readying), timeout=10_000)
    quick = [timer for timer in window.findChildren(QTimer) if timer.interval() < 30_000]
    assert not [timer for timer in quick if timer.isActive() and not timer.isSingleShot()]
