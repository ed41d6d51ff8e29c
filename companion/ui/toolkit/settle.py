"""Saving what is typed without a button: once typing rests, and when the field is left."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

SETTLE_MS = 1000
LATEST_MS = 1800
"""The longest a person who types without a rest waits: every change is saved within 2 s (R51)."""


class Settler(QObject):
    """Says `settled` with the text a second after the last change, or at once when told to.

    It waits no longer than `LATEST_MS` from the first change, however fast the keys follow.

    The same text is never said twice, so leaving a field that was not changed says nothing.
    """

    settled = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._text = ""
        self._said = ""
        self._since_first = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.settle)

    @property
    def waiting(self) -> bool:
        """Whether something typed has not been said yet."""
        return self._text != self._said

    def start_from(self, text: str) -> None:
        """Take a text as already saved, as when a form is filled."""
        self._timer.stop()
        self._text = self._said = text

    def note(self, text: str) -> None:
        """Take what is in the field now, after a key."""
        if not self._timer.isActive():
            self._since_first.start()
        self._text = text
        left = LATEST_MS - self._since_first.elapsed()
        self._timer.start(int(max(0, min(SETTLE_MS, left))))

    def settle(self) -> None:
        """Say the text now if it has changed."""
        self._timer.stop()
        if self._text != self._said:
            self._said = self._text
            self.settled.emit(self._text)
