"""Looking into a calendar file on a thread of its own, so that nothing waits for it meanwhile."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from companion.services.calendar import CalendarWords
from companion.services.calendar_files import Looked, look_into
from companion.services.snapshot import Snapshot
from companion.ui.pages.context import PageContext

_TURN_S = 0.0005
"""So long a turn of the reading is: with Python's own 5 ms the window waits for it at each step."""

_Look = Callable[[Callable[[], bool]], Looked]


class CalendarLook(QObject):
    """Looks into one file at a time. `looked` carries a `Looked`, `refused` an exception."""

    looked = Signal(object)
    refused = Signal(object)
    _arrived = Signal(object, object)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._stop: threading.Event | None = None
        self._usual_turn_s = sys.getswitchinterval()
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    @property
    def under_way(self) -> bool:
        """Whether a file is being looked into."""
        return self._stop is not None

    def start(self, place: Path) -> None:
        """Begin to look into a file; another one that is under way is let go."""
        self.stop()
        self._stop = stop = threading.Event()
        look = _look(
            place,
            self._context.session.snapshot,
            CalendarWords.of(self._context.library.phrases()),
            self._context,
        )
        threading.Thread(target=self._run, args=(look, stop), name="calendar", daemon=True).start()

    def stop(self) -> None:
        """Let a file go that is being looked into; nothing is heard of it any more."""
        if self._stop is not None:
            self._stop.set()
            self._stop = None

    def _run(self, look: _Look, stop: threading.Event) -> None:
        outcome: Looked | Exception
        sys.setswitchinterval(_TURN_S)
        try:
            outcome = look(stop.is_set)
        except Exception as error:  # told to the person, like anything a file cannot be used for
            outcome = error
        finally:
            sys.setswitchinterval(self._usual_turn_s)
        with contextlib.suppress(RuntimeError):  # the window is gone
            self._arrived.emit(stop, outcome)

    @Slot(object, object)
    def _on_arrived(self, stop: threading.Event, outcome: Looked | Exception) -> None:
        if stop is not self._stop:
            return
        self._stop = None
        if isinstance(outcome, Exception):
            self.refused.emit(outcome)
        else:
            self.looked.emit(outcome)


def _look(place: Path, snapshot: Snapshot, words: CalendarWords, context: PageContext) -> _Look:
    now = context.clock()

    def look(stopped: Callable[[], bool]) -> Looked:
        return look_into(place, snapshot, words=words, now=now, stopped=stopped)

    return look
