"""The slow turns of breathing in and out: a beat that runs only between start and stop."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

PACES = ((2600, 3200), (3200, 4000), (4000, 5000), (5000, 6500), (6000, 8000))
"""How long a breath in and a breath out are, in milliseconds, the quickest first."""
MIDDLE = 2
_FRAME_MS = 40


class Breath(QObject):
    """Says when a breath turns, and how full it is while something moves with it.

    `turned` carries True at the beginning of a breath in; `moved` comes only while `moving`.
    No timer of it runs before `start` or after `stop`. `paces` are the lengths of a breath in and
    a breath out, in milliseconds, the quickest first.
    """

    turned = Signal(bool)
    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.paces: Sequence[tuple[int, int]] = PACES
        self._pace = MIDDLE
        self._inwards = False
        self._length = 1
        self._moving = True
        self._since = QElapsedTimer()
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._on_turn)
        self._frame = QTimer(self)
        self._frame.setInterval(_FRAME_MS)
        self._frame.timeout.connect(self.moved)

    @property
    def running(self) -> bool:
        """Whether it was started and not stopped."""
        return self._turn.isActive()

    @property
    def idle(self) -> bool:
        """Whether nothing at all is timed."""
        return not self._turn.isActive() and not self._frame.isActive()

    @property
    def inwards(self) -> bool:
        """Whether this is a breath in."""
        return self._inwards

    @property
    def fullness(self) -> float:
        """How full the breath is now, from 0 to 1, slow at both ends."""
        if not self.running:
            return 0.0
        share = min(1.0, self._since.elapsed() / self._length)
        risen = (1 - cos(pi * share)) / 2
        return risen if self._inwards else 1 - risen

    def start(self) -> None:
        """Begin with a breath in."""
        self._inwards = False
        self._on_turn()
        self._follow_moving()

    def stop(self) -> None:
        """End at once; nothing is timed any more."""
        self._turn.stop()
        self._frame.stop()

    # --- how it goes ---

    @property
    def slowest(self) -> bool:
        """Whether it cannot be slower."""
        return self._pace == len(self.paces) - 1

    @property
    def quickest(self) -> bool:
        """Whether it cannot be quicker."""
        return self._pace == 0

    def slower(self) -> None:
        """Take longer, from the next turn on."""
        self._pace = min(self._pace + 1, len(self.paces) - 1)

    def quicker(self) -> None:
        """Take less long, from the next turn on."""
        self._pace = max(self._pace - 1, 0)

    def set_moving(self, moving: bool) -> None:
        """Say whether something moves with the breath; if not, only its turns are timed."""
        self._moving = moving
        self._follow_moving()

    def _follow_moving(self) -> None:
        if self._moving and self.running:
            self._frame.start()
        else:
            self._frame.stop()

    @Slot()
    def _on_turn(self) -> None:
        self._inwards = not self._inwards
        self._length = self.paces[self._pace][0 if self._inwards else 1]
        self._since.start()
        self._turn.start(self._length)
        self.turned.emit(self._inwards)
