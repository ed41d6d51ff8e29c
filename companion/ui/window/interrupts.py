"""Ctrl+C and the system's polite "please end" close the window as the person would.

Python's own handlers only run between Python calls, and a window at rest makes none; so the
signal's number is written to a pipe that Qt watches. Windows has no such pipe for Qt: there the
usual handlers stay.
"""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot


class Interrupts(QObject):
    """Says `asked` once for each signal; `received` is the last one, 0 for none."""

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.received = 0
        if sys.platform == "win32":
            return
        self._read_end, write_end = os.pipe()
        os.set_blocking(self._read_end, False)
        os.set_blocking(write_end, False)
        signal.set_wakeup_fd(write_end, warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._on_signal)
        self._notifier = QSocketNotifier(self._read_end, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_ready)

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        self.received = number

    @Slot()
    def _on_ready(self) -> None:
        numbers = os.read(self._read_end, 64)
        if numbers:
            self.received = numbers[-1]
            self.asked.emit()
