"""A visit to the kiosk as the system sees it: no file is written, no line leaves the computer."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

VISIT = Path(__file__).with_name("kiosk_visit.py")
PATIENCE_S = 60.0
_CALL = re.compile(r"^(?:\[pid\s+\d+\] |\d+\s+)?(\w+)\((.*)")
_WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")
_CHANGES = frozenset(
    {
        *("creat", "mkdir", "mkdirat", "mknod", "mknodat"),
        *("rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat"),
        *("truncate", "unlink", "unlinkat", "rmdir"),
        *("chmod", "fchmodat", "chown", "fchownat", "setxattr"),
    }
)
FAULTY = """
import sys, threading, time
from companion.app import run_visitor
from companion.services.kiosk_settings import KioskSettings
def fail():
    raise RuntimeError
def trouble():
    while True:
        time.sleep(0.2)
        threading.Thread(target=fail, daemon=True).start()
threading.excepthook = lambda args: None
threading.Thread(target=trouble, daemon=True).start()
sys.exit(run_visitor(KioskSettings()))
"""
_NO_FILES = ("/dev/", "/proc/", "/sys/")


def _may_trace() -> bool:
    strace = shutil.which("strace")
    if strace is None:
        return False
    tried = subprocess.run(
        [strace, "-f", "-o", os.devnull, "true"], capture_output=True, check=False
    )
    return tried.returncode == 0


needs_strace = pytest.mark.skipif(
    not sys.platform.startswith("linux") or not _may_trace(),
    reason="system calls can be watched on Linux with strace only",
)


def written(trace: str) -> Iterator[str]:
    """Yield the calls of a trace that change something on a disk or reach for a network."""
    for line in trace.splitlines():
        found = _CALL.match(line)
        if found is None or re.search(r"= -1 E", line):
            continue
        name, rest = found.groups()
        if name in _CHANGES:
            yield line
        elif name in ("open", "openat", "openat2") and _WRITES.search(rest):
            path = re.search(r'"([^"]*)"', rest)
            if path is None or not path[1].startswith(_NO_FILES):
                yield line
        elif name == "socket" and re.search(r"AF_INET|AF_PACKET|AF_NETLINK", rest):
            yield line


def traced(program: list[str], folder: Path) -> tuple[str, str]:
    """Return what a program printed, and its trace."""
    trace = folder / "trace"
    done = subprocess.run(
        ["strace", "-f", "-qq", "-e", "trace=%file,socket", "-o", str(trace), *program],
        capture_output=True,
        text=True,
        timeout=PATIENCE_S * 2,
        check=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    return done.stdout, trace.read_text(encoding="utf-8", errors="replace")


@needs_strace
def test_a_whole_visit_writes_no_file_and_opens_no_socket(tmp_path: Path) -> None:
    told, trace = traced([sys.executable, str(VISIT)], tmp_path)
    assert told.startswith("visited ")
    assert len(trace.splitlines()) > 500
    assert list(written(trace)) == []


@needs_strace
@pytest.mark.parametrize(
    "change",
    [
        "open('{place}', 'w').close()",
        "import os; os.mkdir('{place}')",
        "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
    ],
)
def test_the_watch_sees_what_is_written(tmp_path: Path, change: str) -> None:
    code = change.format(place=tmp_path / "left-behind")
    _told, trace = traced([sys.executable, "-c", code], tmp_path)
    assert len(list(written(trace))) == 1


@pytest.fixture
def config(tmp_path: Path) -> Path:
    file = tmp_path / "kiosk.toml"
    file.write_text('number = "01234 567890"\n', encoding="utf-8")
    return file


@pytest.fixture
def kiosk(config: Path) -> Iterator[psutil.Process]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    program = subprocess.Popen(
        [sys.executable, "-m", "companion", "--kiosk", "--kiosk-config", str(config)],
        env=environment,
    )
    process = psutil.Process(program.pid)
    yield process
    if program.poll() is None:
        program.kill()
    program.wait(PATIENCE_S)


def windows(kiosk: psutil.Process, many: int, *, without: psutil.Process | None = None) -> None:
    """Wait until the kiosk has so many windows."""
    end = time.monotonic() + PATIENCE_S
    while True:
        children = [each for each in kiosk.children() if each != without]
        if len(children) == many:
            return
        assert kiosk.is_running()
        assert time.monotonic() < end, f"{len(children)} windows instead of {many}"
        time.sleep(0.02)


needs_signals = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows ends programs in another way"
)


@needs_signals
def test_the_real_kiosk_replaces_a_window_and_ends_with_all_of_them(kiosk: psutil.Process) -> None:
    windows(kiosk, 2)
    first = kiosk.children()[0]
    first.kill()
    windows(kiosk, 2, without=first)
    left = kiosk.children()
    kiosk.send_signal(signal.SIGTERM)
    assert kiosk.wait(PATIENCE_S) == 128 + signal.SIGTERM
    _gone, alive = psutil.wait_procs(left, PATIENCE_S)
    assert alive == []


@needs_signals
@pytest.mark.parametrize("stopped", [signal.SIGKILL, signal.SIGHUP])
def test_no_window_outlives_its_supervisor(kiosk: psutil.Process, stopped: signal.Signals) -> None:
    windows(kiosk, 2)
    left = kiosk.children()
    kiosk.send_signal(stopped)
    _gone, alive = psutil.wait_procs(left, PATIENCE_S)
    for each in alive:
        each.kill()
    assert alive == []


@needs_signals
def test_settings_that_break_later_do_not_end_the_kiosk(
    kiosk: psutil.Process, config: Path
) -> None:
    windows(kiosk, 2)
    config.write_text("number = [", encoding="utf-8")
    gone: set[psutil.Process] = set()
    for _ in range(2):
        first = kiosk.children()[0]
        first.kill()
        gone.add(first)
        windows(kiosk, 2, without=first)
    assert not gone & set(kiosk.children())


def test_other_programs_see_nothing_of_the_visit_in_the_list_of_programs(
    kiosk: psutil.Process,
) -> None:
    windows(kiosk, 2)
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:  # a new process is the old one for a moment
        told = [each.cmdline()[1:] for each in kiosk.children()]
        if told == [["-m", "companion", "--kiosk-visitor"]] * 2:
            return
        time.sleep(0.02)
    raise AssertionError(told)


def test_a_fault_of_ours_ends_the_window_for_the_next_one() -> None:
    program = subprocess.Popen(
        [sys.executable, "-c", FAULTY],
        stdin=subprocess.PIPE,  # which stays open, as with a supervisor
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    try:
        assert program.wait(PATIENCE_S) == 1
    finally:
        program.kill()
        program.communicate()


@pytest.mark.parametrize("greeting", ["", "nonsense\n", "[1,2]\n", '["",7]\n'])
def test_a_window_without_its_supervisor_says_so(greeting: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "companion", "--kiosk-visitor"],
        input=greeting,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 2
    assert "started by the kiosk only" in done.stderr
    assert "Traceback" not in done.stderr
