"""Work that nobody waits for, done a step at a time between what a person does."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Slot

BETWEEN_MS = 20
"""How long the window is left alone between two steps."""


class Steps(QObject):
    """Takes one step after another, and is gone after the last.

    It goes with its parent, so that no step finds what it works on gone.
    """

    def __init__(self, steps: Iterable[Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = iter(steps)
        self._timer = QTimer(self)
        self._timer.setInterval(BETWEEN_MS)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start()

    @Slot()
    def _on_timeout(self) -> None:
        step = next(self._steps, None)
        if step is not None:
            step()
            return
        self._timer.stop()
        self.deleteLater()
