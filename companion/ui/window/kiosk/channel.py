"""The words between a visitor's window and the supervisor that started it."""

from __future__ import annotations

import sys
import threading

from PySide6.QtCore import QObject, Signal

from companion.services.kiosk import SHOW


class SupervisorChannel(QObject):
    """Says `show_asked` when the window is to come up and `ended` when nobody is there any more.

    Read on a thread of its own: a pipe cannot be watched by Qt on Windows.
    """

    show_asked = Signal()
    ended = Signal()

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

    def _listen(self) -> None:
        for line in sys.stdin:
            if line.strip() == SHOW:
                self.show_asked.emit()
        self.ended.emit()
