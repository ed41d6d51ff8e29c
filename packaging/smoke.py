"""Start the real program in a real window, on a screen that only exists in memory."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from running import child_environment, end, start
from stepping import Result

SETTLING_SECONDS = 4.0
"""How long the window has to stay up by itself."""


def has_memory_screen() -> bool:
    """Return whether this computer can show a window that nobody sees (Xvfb)."""
    return os.name == "posix" and shutil.which("Xvfb") is not None


def smoke_window(command: Sequence[str]) -> Result:
    """Start the program with an empty folder, see that it stays up, and interrupt it."""
    with tempfile.TemporaryDirectory() as folder, _memory_screen() as display:
        settings = child_environment(DISPLAY=display, HOME=folder, XDG_DATA_HOME=folder)
        settings.pop("QT_QPA_PLATFORM", None)
        settings.pop("WAYLAND_DISPLAY", None)
        process = start([*command, "--data-dir", str(Path(folder) / "person")], settings)
        try:
            return _stays_up(process)
        finally:
            end(process)


def _stays_up(process: subprocess.Popen[str]) -> Result:
    try:
        output, _ = process.communicate(timeout=SETTLING_SECONDS)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=10)
        sound = process.returncode in {0, 130} and "Traceback" not in output
        return Result(sound, f"{output}The window stayed up; exit code {process.returncode}.")
    return Result(False, f"{output}The program ended by itself, exit code {process.returncode}.")


@contextmanager
def _memory_screen() -> Iterator[str]:
    """Lend a screen in memory; the server chooses a free number and tells it."""
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x1024x24"]
    words += ["-nolisten", "tcp"]
    with subprocess.Popen(
        words,
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    ) as server:
        os.close(writing)
        try:
            with os.fdopen(reading, encoding="ascii") as told:
                yield f":{told.readline().strip()}"
        finally:
            end(server)
