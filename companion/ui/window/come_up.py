"""Brings the window up when the program is started a second time on the same folder."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal, Slot


class ComeUpWatcher(QObject):
    """Says `asked` when a second start leaves its request in a folder.

    `answer` takes the request off its place and returns whether there was one. The folder is
    watched through the operating system, without a timer.
    """

    asked = Signal()

    def __init__(self, folder: Path, answer: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._answer = answer
        with contextlib.suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._watcher = QFileSystemWatcher([str(folder)] if folder.is_dir() else [], self)
        self._watcher.directoryChanged.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        if self._answer():
            self.asked.emit()
