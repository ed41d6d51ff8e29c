"""Starting the store's thread, before Qt is imported: the two hardly wait for the same thing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from companion.domain.frozen import Frozen
from companion.services.second_start import FirstWindow
from companion.services.store_thread import StoreThread
from companion.services.workspace import known_while_closed, looker_for, opener_for

OPENING_PATIENCE_S = 0.15
ANSWER_PATIENCE_S = 3.0


def utc_now() -> datetime:
    """Return the present moment, aware, in UTC."""
    return datetime.now(UTC)


class Start(Frozen, kw_only=False):
    """A folder on its way to being open, and the window that may have it already."""

    folder: Path
    thread: StoreThread
    first_window: FirstWindow
    clock: Callable[[], datetime]

    def came_up_elsewhere(self) -> bool:
        """Return whether another window has the folder and has come up; then this start ends.

        Waits a moment for the folder, and longer only while the other window is being asked.
        """
        self.thread.wait_until_opened(OPENING_PATIENCE_S)
        if self.first_window.is_being_asked:
            self.thread.wait_until_opened(ANSWER_PATIENCE_S)
        return self.first_window.came_up


def start_looking(folder: Path, clock: Callable[[], datetime]) -> Start:
    """Return a start whose thread opens a folder to look only."""
    thread = StoreThread(looker_for(folder), clock, partial(known_while_closed, folder))
    thread.start()
    return Start(folder, thread, FirstWindow(), clock)


def start_store(
    folder: Path, clock: Callable[[], datetime] = utc_now, *, first: bool = True
) -> Start:
    """Return a start whose thread is opening the folder; only a `first` one asks other windows."""
    first_window = FirstWindow()
    opener = opener_for(folder, first_window.ask if first else None)
    thread = StoreThread(opener, clock, partial(known_while_closed, folder))
    thread.start()
    return Start(folder, thread, first_window, clock)
