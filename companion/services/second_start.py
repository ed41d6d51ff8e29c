"""A second start on the same folder brings the first window up (design.md section 5).

A request file is used because a local socket would need Qt's network module, and nothing here may
open a socket. The running window watches the folder of requests and removes what it has answered.
"""

from __future__ import annotations

import contextlib
import time
from pathlib import Path

REQUESTS = "requests"
COME_UP = "come-up"
PATIENCE_S = 2.0
_LOOK_AGAIN_S = 0.02


def requests_folder(folder: Path) -> Path:
    """Return where requests to a person's running window are left."""
    return folder / REQUESTS


def ask_to_come_up(folder: Path, *, patience_s: float = PATIENCE_S) -> bool:
    """Ask the window that has a folder open to come up; return whether it answered."""
    request = requests_folder(folder) / COME_UP
    try:
        request.parent.mkdir(mode=0o700, exist_ok=True)
        request.touch(mode=0o600)
    except OSError:
        return False
    until = time.monotonic() + patience_s
    while time.monotonic() < until:
        if not request.exists():
            return True
        time.sleep(_LOOK_AGAIN_S)
    with contextlib.suppress(OSError):
        request.unlink()
    return False


class FirstWindow:
    """The window that may have a folder open already: asked once, and what came of it."""

    def __init__(self) -> None:
        self.is_being_asked = False
        self.came_up = False

    def ask(self, folder: Path) -> bool:
        """Ask it to come up and return whether it did."""
        self.is_being_asked = True
        self.came_up = ask_to_come_up(folder)
        return self.came_up


def answer_request(folder: Path) -> bool:
    """Take a request off its place; return whether there was one."""
    try:
        (requests_folder(folder) / COME_UP).unlink()
    except OSError:
        return False
    return True
