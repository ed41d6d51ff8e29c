"""The words between a visitor's window and the supervisor that started it."""

from __future__ import annotations

import os
import sys
import threading

from PySide6.QtCore import QObject, Signal, Slot

from companion.services.kiosk import HERE, SHOW, THERE

_PATIENCE_S = 5.0


class SupervisorChannel(QObject):
    """Says `show_asked` when the window is to come up and `ended` when nobody is there any more.

    Read on a thread of its own: a pipe cannot be watched by Qt on Windows. Whether somebody is
    there is answered on the window's own thread, so that a window that is stuck does not.
    """

    show_asked = Signal()
    ended = Signal()
    _asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked.connect(self._answer)

    def begin(self) -> None:
        """Listen from now on."""
        threading.Thread(target=self._listen, name="supervisor", daemon=True).start()

    def say(self, word: str) -> None:
        """Tell the supervisor a word. One that is gone is told of by `ended`."""
        try:
            sys.stdout.write(f"{word}\n")
            sys.stdout.flush()
        except OSError:
            pass  # its end arrives on the other pipe

    @Slot()
    def _answer(self) -> None:
        self.say(HERE)

    def _listen(self) -> None:
        words = {SHOW: self.show_asked, THERE: self._asked}
        for line in sys.stdin:
            heard = words.get(line.strip())
            if heard is not None:
                heard.emit()
        self.ended.emit()
        # Where the window is stuck nobody else is there to end it.
        last = threading.Timer(_PATIENCE_S, os._exit, (1,))
        last.daemon = True
        last.start()
