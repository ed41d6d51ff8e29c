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
def kiosk() -> Iterator[psutil.Process]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    program = subprocess.Popen([sys.executable, "-m", "companion", "--kiosk"], env=environment)
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
        assert time.monotonic() < end, f"{len(children)} windows instead of {many}"
        time.sleep(0.02)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs in another way")
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
