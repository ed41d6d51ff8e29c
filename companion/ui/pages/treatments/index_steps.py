"""Makes the index of the pack ready beside everything else, a few milliseconds at a time."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from companion.content import Library

CALM_MS = 20
_STEP_S = 0.004


class IndexSteps(QObject):
    """Reads on with the index of a library; `ready` says that it can be asked."""

    ready = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.index = library.find_index()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)

    def begin(self) -> None:
        """Read on in the pauses, before anyone has asked."""
        self._start(CALM_MS)

    def hurry(self) -> None:
        """Read on without pauses: somebody waits for what is found."""
        self._start(0)

    def _start(self, pause: int) -> None:
        if not self.index.is_ready:
            self._timer.start(pause)

    @Slot()
    def _on_timeout(self) -> None:
        until = time.perf_counter() + _STEP_S
        while self.index.step():
            if time.perf_counter() > until:
                return
        self._timer.stop()
        self.ready.emit()
