"""One process a visitor: the supervisor shows a fresh one each time, whatever happens to the last.

The windows here are small real processes that speak the words of a window.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from companion.services.kiosk import Kiosk, KioskFailedError, quiet_environment

WINDOW = """
import os, sys, time
folder = sys.argv[1]
pid = os.getpid()
def note(word):
    open(os.path.join(folder, f"{pid}-{word}"), "w").close()
note("started")
print("ready", flush=True)
note("greeted-" + sys.stdin.readline().strip())
times = 0
for line in sys.stdin:
    if line.strip() == "there?":
        print("here", flush=True)
        times += 1
        note(f"asked-{times}")
    if line.strip() == "show":
        note("shown")
        print("shown", flush=True)
        while not os.path.exists(os.path.join(folder, f"{pid}-finish")):
            if os.path.exists(os.path.join(folder, f"{pid}-crash")):
                os._exit(3)
            time.sleep(0.005)
        print("finished", flush=True)
note("ended")
"""
PATIENCE_S = 20.0


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.005)


def is_alive(pid: str) -> bool:
    return psutil.pid_exists(int(pid))


class Rig:
    """A supervisor on a thread of its own, and what its windows noted."""

    def __init__(self, folder: Path, script: str = WINDOW, look_s: float = 30.0) -> None:
        self.folder = folder
        file = folder / "window.py"
        file.write_text(script, encoding="utf-8")
        self.kiosk = Kiosk((sys.executable, str(file), str(folder)), "settings", look_s=look_s)
        self.error: Exception | None = None
        self.thread = threading.Thread(target=self._run)

    def _run(self) -> None:
        try:
            self.kiosk.run()
        except KioskFailedError as error:
            self.error = error

    def noted(self, word: str) -> set[str]:
        return {path.name.partition("-")[0] for path in self.folder.glob(f"*-{word}")}

    def tell(self, pid: str, word: str) -> None:
        (self.folder / f"{pid}-{word}").touch()


@contextmanager
def running(folder: Path, script: str = WINDOW, look_s: float = 30.0) -> Iterator[Rig]:
    rig = Rig(folder, script, look_s)
    rig.thread.start()
    try:
        yield rig
    finally:
        for pid in rig.noted("started"):
            rig.tell(pid, "finish")  # so that a window hears that its supervisor ends
        rig.kiosk.stop()
        rig.thread.join(PATIENCE_S)
    assert not rig.thread.is_alive()


def test_a_visitor_who_is_done_makes_way_for_another_process(tmp_path: Path) -> None:
    with running(tmp_path) as rig:
        until(lambda: len(rig.noted("shown")) == 1)
        (first,) = rig.noted("shown")
        until(lambda: len(rig.noted("started")) == 2)
        rig.tell(first, "finish")
        until(lambda: len(rig.noted("shown")) == 2)
        until(lambda: first in rig.noted("ended"))
        (second,) = rig.noted("shown") - {first}
        assert second != first
        until(lambda: len(rig.noted("started")) == 3)
        rig.tell(second, "finish")
        until(lambda: len(rig.noted("shown")) == 3)


def test_a_window_that_ends_by_itself_is_replaced(tmp_path: Path) -> None:
    with running(tmp_path) as rig:
        until(lambda: len(rig.noted("shown")) == 1)
        (first,) = rig.noted("shown")
        rig.tell(first, "crash")
        until(lambda: len(rig.noted("shown")) == 2)
        (second,) = rig.noted("shown") - {first}
        rig.tell(second, "crash")
        until(lambda: len(rig.noted("shown")) == 3)


def test_no_window_is_left_when_it_stops(tmp_path: Path) -> None:
    with running(tmp_path) as rig:
        until(lambda: len(rig.noted("shown")) == 1 and len(rig.noted("started")) == 2)
    assert rig.noted("ended") == rig.noted("started")


def test_windows_that_keep_ending_are_given_up(tmp_path: Path) -> None:
    rig = Rig(tmp_path, "import sys; sys.exit(3)")
    rig.thread.start()
    rig.thread.join(PATIENCE_S)
    assert isinstance(rig.error, KioskFailedError)


def test_a_window_writes_no_compiled_modules() -> None:
    assert quiet_environment({"LANG": "C"}) == {"LANG": "C", "PYTHONDONTWRITEBYTECODE": "1"}


def test_every_window_is_told_its_settings_first(tmp_path: Path) -> None:
    with running(tmp_path) as rig:
        until(lambda: len(rig.noted("started")) == 2)
        until(lambda: rig.noted("greeted-settings") == rig.noted("started"))


def test_a_window_that_no_longer_answers_is_replaced(tmp_path: Path) -> None:
    # The script of a window in view waits for its visitor, and answers nothing meanwhile.
    with running(tmp_path, look_s=0.7) as rig:
        until(lambda: len(rig.noted("shown")) >= 2)
        (first, *_others) = sorted(rig.noted("shown"), key=int)
        until(lambda: not is_alive(first))
    assert rig.error is None
    assert first not in rig.noted("ended")


def test_a_spare_that_answers_is_left_alone(tmp_path: Path) -> None:
    with running(tmp_path, WINDOW.replace('== "show"', '== "never"'), look_s=0.5) as rig:
        until(lambda: bool(rig.noted("asked-3")))
        assert len(rig.noted("started")) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be stopped there")
def test_a_window_that_was_stopped_is_ended(tmp_path: Path) -> None:
    with running(tmp_path, WINDOW.replace('== "show"', '== "never"'), look_s=0.7) as rig:
        until(lambda: len(rig.noted("asked-1")) == 1)
        (first,) = rig.noted("started")
        os.kill(int(first), signal.SIGSTOP)
        until(lambda: len(rig.noted("started")) == 2)
        assert not is_alive(first)


@pytest.mark.parametrize("word", ["", "nonsense", "shown"])
def test_a_word_that_means_nothing_changes_nothing(tmp_path: Path, word: str) -> None:
    script = WINDOW.replace('print("ready"', f'print({word!r}); print("ready"')
    with running(tmp_path, script) as rig:
        until(lambda: len(rig.noted("shown")) == 1 and len(rig.noted("started")) == 2)
        (first,) = rig.noted("shown")
        rig.tell(first, "finish")
        until(lambda: len(rig.noted("shown")) == 2)
    assert rig.error is None
