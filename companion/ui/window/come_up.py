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
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_changed)
        # A folder that cannot be written has no requests; the window works all the same.
        with contextlib.suppress(OSError):
            folder.mkdir(mode=0o700, exist_ok=True)
            self._watcher.addPath(str(folder))

    @Slot()
    def _on_changed(self) -> None:
        if self._answer():
            self.asked.emit()
