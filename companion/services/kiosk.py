"""One program a visitor: what the last one read and ticked ends with its process (design.md 8.10).

A supervisor without Qt starts a window for each visitor and keeps a second one ready, so that the
next person does not wait. Each window speaks to it in single words, one a line: it says `READY`
when it could be shown, `SHOWN` when it is, and `FINISHED` when its visitor is done; it is told
`SHOW`. Now and then it is asked `THERE` and says `HERE`; one that does not is stuck with what its
visitor read, and is ended. When its own input ends, it ends.
"""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from queue import Empty, SimpleQueue
from typing import NamedTuple

READY, SHOW, SHOWN, FINISHED = "ready", "show", "shown", "finished"
THERE, HERE = "there?", "here"
_MOST_DEATHS, _WITHIN_S = 5, 60.0
_PATIENCE_S = 5.0
_LOOK_S = 30.0
_LOOKS_TO_START = 3


class KioskFailedError(Exception):
    """Windows keep ending by themselves, so that going on would only flicker."""


class Said(NamedTuple):
    """A word of a window, None when it has ended; without a window it is a call to look up."""

    window: VisitorWindow | None
    word: str | None


class VisitorWindow:
    """The process of one visitor's window. The first line it is told is its `greeting`."""

    def __init__(self, command: Sequence[str], said: SimpleQueue[Said], greeting: str = "") -> None:
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=quiet_environment(os.environ),
        )
        self._said = said
        self.is_ready = False
        self.is_asked = False
        self._unanswered = 0
        self._tell(greeting)
        threading.Thread(target=self._listen, name="visitor", daemon=True).start()

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def show(self) -> None:
        """Ask the window to come up. One that has just ended is told of by its end."""
        self.is_asked = True
        self._tell(SHOW)

    @property
    def is_stuck(self) -> bool:
        """Whether it did not answer when it was asked; one that is starting is given longer."""
        return self._unanswered >= (1 if self.is_ready else _LOOKS_TO_START)

    def ask(self) -> None:
        """Ask whether it still answers."""
        self._unanswered += 1
        self._tell(THERE)

    def has_answered(self) -> None:
        """Note that it said a word."""
        self._unanswered = 0

    def kill(self) -> None:
        """End the process at once, as where it would not hear that it is to end."""
        self._process.kill()

    def _tell(self, words: str) -> None:
        try:
            if self._process.stdin is not None:
                self._process.stdin.write(f"{words}\n")
                self._process.stdin.flush()
        except OSError:
            pass  # its end is on the way to the queue

    def end(self) -> None:
        """End the process, at once if it does not go by itself."""
        try:
            if self._process.stdin is not None:
                self._process.stdin.close()
        except OSError:
            pass  # it has ended already
        try:
            self._process.wait(_PATIENCE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _listen(self) -> None:
        stream = self._process.stdout
        if stream is not None:
            with stream:
                for line in stream:
                    self._said.put(Said(self, line.strip()))
        self._said.put(Said(self, None))


class Kiosk:
    """Shows one visitor's window after the other until it is stopped."""

    def __init__(
        self,
        command: Sequence[str],
        greeting: str = "",
        *,
        look_s: float = _LOOK_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._command = tuple(command)
        self._greeting = greeting
        self._look_s = look_s
        self._clock = clock
        self._said: SimpleQueue[Said] = SimpleQueue()
        self._shown: VisitorWindow | None = None
        self._spare: VisitorWindow | None = None
        self._wanted = True
        self._stopping = False
        self._deaths: list[float] = []

    @property
    def windows(self) -> tuple[VisitorWindow, ...]:
        """The windows there are: the one in view first."""
        return tuple(each for each in (self._shown, self._spare) if each is not None)

    def run(self) -> None:
        """Go on until `stop`.

        Raises:
            KioskFailedError: If windows keep ending by themselves.
        """
        self._spare = self._start()
        next_look = self._clock() + self._look_s
        try:
            while not self._stopping:
                try:
                    self._hear(self._said.get(timeout=max(0.0, next_look - self._clock())))
                except Empty:
                    # Now and then also so that a signal is heard on every system.
                    self._look()
                    next_look = self._clock() + self._look_s
        finally:
            for window in self.windows:
                window.end()

    def stop(self) -> None:
        """End `run` and every window; may be called from a signal."""
        self._stopping = True
        self._said.put(Said(None, None))

    def _start(self) -> VisitorWindow:
        return VisitorWindow(self._command, self._said, self._greeting)

    def _look(self) -> None:
        """End a window that did not answer since the last look, and ask the others."""
        for window in self.windows:
            if window.is_stuck:
                window.kill()  # its end arrives as that of any other window
            else:
                window.ask()

    def _hear(self, said: Said) -> None:
        window, word = said
        if window is None or window not in self.windows:
            return
        window.has_answered()
        if word is None:
            self._on_ended(window)
        elif word == READY:
            window.is_ready = True
            self._show_spare()
        elif word == SHOWN and window is self._spare and window.is_asked:
            self._take_over()
        elif word == FINISHED and window is self._shown:
            self._wanted = True
            self._show_spare()

    def _show_spare(self) -> None:
        """Bring the spare up if a window is wanted and the spare can be shown."""
        spare = self._spare
        if self._wanted and spare is not None and spare.is_ready and not spare.is_asked:
            spare.show()

    def _take_over(self) -> None:
        """Let the last visitor's process go, now that another window covers the screen."""
        self._wanted = False
        before, self._shown = self._shown, self._spare
        if before is not None:
            before.end()
        self._spare = self._start()

    def _on_ended(self, window: VisitorWindow) -> None:
        now = self._clock()
        self._deaths = [each for each in self._deaths if now - each < _WITHIN_S] + [now]
        window.end()
        if window is self._spare:
            self._spare = None
        else:
            self._shown = None
            self._wanted = True
        if len(self._deaths) > _MOST_DEATHS:
            raise KioskFailedError("the window of the kiosk keeps ending by itself")
        if self._spare is None:
            self._spare = self._start()
        self._show_spare()


def quiet_environment(given: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a window that leaves nothing on the disk: no compiled modules."""
    return {**given, "PYTHONDONTWRITEBYTECODE": "1"}
