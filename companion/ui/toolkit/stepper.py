"""Long work on the window's thread, done in slices short enough that nobody notices."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

SLICE_MS = 12
"""How long the window is held at a time; the longest it may be is 50 ms (design.md 6)."""


class Stepper(QObject):
    """Does one piece of work at a time. `finished` carries what it made, `failed` its error."""

    finished = Signal(object)
    failed = Signal(object)  # Exception

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Generator[None, None, Any] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)

    @property
    def is_busy(self) -> bool:
        """Whether work is under way."""
        return self._work is not None

    def start(self, work: Generator[None, None, Any]) -> None:
        """Begin some work in place of what was under way."""
        self.stop()
        self._work = work
        self._timer.start()

    def stop(self) -> None:
        """Let go of the work under way."""
        self._timer.stop()
        work, self._work = self._work, None
        if work is not None:
            work.close()

    @Slot()
    def _slice(self) -> None:
        work = self._work
        since = QElapsedTimer()
        since.start()
        try:
            while work is not None and since.elapsed() < SLICE_MS:
                next(work)
        except StopIteration as done:
            self.stop()
            self.finished.emit(done.value)
        except OSError as error:
            self.stop()
            self.failed.emit(error)
