"""Run another program and pass on what a person wants to hear of it; the rest goes to a log."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO

from telling import CHECKOUT, Say

QUIET_SECONDS = 10.0
"""After so long without news, a line says that the work goes on."""

News = Callable[[str], str | None]


def child_environment(**extra: str) -> dict[str, str]:
    """Return this process's environment without what would bend another Python."""
    bending = {"PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "VIRTUAL_ENV"}
    kept = {name: value for name, value in os.environ.items() if name not in bending}
    return kept | extra


def start(
    command: Sequence[str], environment: Mapping[str, str] | None = None
) -> subprocess.Popen[str]:
    """Start a program of the checkout whose words can be read; it leads a group of its own."""
    return subprocess.Popen(
        command,
        cwd=CHECKOUT,
        env=environment if environment is not None else child_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        start_new_session=os.name == "posix",
    )


def follow(
    command: Sequence[str],
    *,
    log: Path,
    news: News,
    say: Say,
    environment: Mapping[str, str] | None = None,
) -> int:
    """Return the exit code of a program; its output goes to the log, its news are said."""
    with log.open("a", encoding="utf-8", errors="replace") as record:
        record.write("$ " + " ".join(command) + "\n")
        process = start(command, environment)
        try:
            _pass_on(process, record, news, say)
            return process.wait()
        except BaseException:
            end(process)
            raise


def _pass_on(process: subprocess.Popen[str], record: IO[str], news: News, say: Say) -> None:
    """Write every line to the record and say the news, until the program closes its output."""
    lines: queue.Queue[str | None] = queue.Queue()
    threading.Thread(target=_read, args=(process, lines), daemon=True).start()
    begun = time.monotonic()
    while True:
        try:
            line = lines.get(timeout=QUIET_SECONDS)
        except queue.Empty:
            say(f"  still working ({time.monotonic() - begun:.0f} s)")
            continue
        if line is None:
            return
        record.write(line)
        told = news(line.strip())
        if told:
            say(f"  {told}")


def _read(process: subprocess.Popen[str], lines: queue.Queue[str | None]) -> None:
    if process.stdout:
        for line in process.stdout:
            lines.put(line)
    lines.put(None)


def end(process: subprocess.Popen[str]) -> None:
    """Stop a started program and what it started: ask first, insist after ten seconds."""
    _signal(process, signal.SIGTERM)
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _signal(process: subprocess.Popen[str], number: signal.Signals) -> None:
    if process.poll() is not None:
        return
    if os.name == "posix":
        os.killpg(process.pid, number)
    else:
        process.terminate()
