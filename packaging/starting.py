"""The start command: make everything ready, then hand over to the program."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from environment import FOR_RUNNING, MAIN, Environment, prepare
from running import child_environment
from system_packages import ensure_libraries
from telling import (
    CHECKOUT,
    FAILED,
    INTERRUPTED,
    Say,
    Steps,
    Trouble,
    arguments_after_dashes,
    guarded,
    speaker,
)

USAGE = "Use: python3 packaging/run.py [-- ARGS for the program]"

_WITHOUT_QT = frozenset({"verify", "sample", "content", "import", "export", "backups", "restore"})
_WITHOUT_WINDOW = frozenset({"--version", "-h", "--help"})
_DRAWN_IN_MEMORY = frozenset({"offscreen", "minimal", "minimalegl"})
_WINDOWS_INTERRUPTED = 0xC000013A


def main(arguments: list[str]) -> int:
    """Return the program's exit code, or the reason why it was not started."""
    return guarded(lambda: _run(arguments))


def _run(arguments: list[str]) -> int:
    words = asked = arguments_after_dashes(arguments, USAGE)
    screen = screen_kind(os.environ, sys.platform)
    say = speaker(sys.stderr)
    steps = Steps(say, total=4)
    made = prepare(MAIN, FOR_RUNNING, steps)
    if not words and not screen:
        say("There is no screen here, so no window can open.")
        words = ["tour", str(CHECKOUT / "tour")]
    if needs_qt(words):
        ready_for_qt(MAIN, "" if words[:1] == ["tour"] else screen, say)
    if made:
        steps.begin("starting the program")
    if not asked and words:
        say("Drawing a picture of every page into the folder tour instead.")
    return hand_over([str(MAIN.python), "-P", "-m", "companion", *words], child_environment())


def screen_kind(settings: Mapping[str, str], system: str) -> str:
    """Return how a window could be shown: "xcb", "wayland", "own", or empty for no screen."""
    chosen = settings.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if chosen in _DRAWN_IN_MEMORY:
        return ""
    if chosen in {"xcb", "wayland"}:
        return chosen
    if chosen or not system.startswith("linux"):
        return "own"
    if settings.get("DISPLAY"):
        return "xcb"
    return "wayland" if settings.get("WAYLAND_DISPLAY") else ""


def needs_qt(words: Sequence[str]) -> bool:
    """Return whether the program will draw anything for these arguments."""
    if not words:
        return True
    if words[0] == "export":
        return any(word.lower().endswith(".pdf") for word in words)
    return words[0] not in _WITHOUT_QT and not _WITHOUT_WINDOW & set(words)


def ready_for_qt(environment: Environment, screen: str, say: Say) -> None:
    """See to the system libraries that Qt asks for; what was found is remembered."""
    if not sys.platform.startswith("linux"):
        return
    known = environment.folder / f".libraries-{screen or 'offscreen'}"
    if known.exists() and known.read_text(encoding="utf-8") == _system():
        return
    qt = environment.site_packages / "PySide6"
    ensure_libraries(qt_files(qt, screen), environment.log, say)
    _try_qt(environment)
    known.write_text(_system(), encoding="utf-8")


def qt_files(qt: Path, screen: str) -> Iterator[Path]:
    """Yield the files of Qt that the program loads on a kind of screen."""
    for module in ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport"):
        yield qt / f"{module}.abi3.so"
    plugins = qt / "Qt" / "plugins"
    wanted = ["platforms/libqoffscreen.so", "imageformats/libqsvg.so", "iconengines/*.so"]
    if screen == "xcb":
        wanted += ["platforms/libqxcb.so", "xcbglintegrations/*.so"]
    if screen == "wayland":
        wanted += ["platforms/libqwayland*.so", "wayland-*-client/*.so"]
    for pattern in wanted:
        yield from sorted(plugins.glob(pattern))


def _try_qt(environment: Environment) -> None:
    """Start Qt once, in memory, so that a fault is told here and in one line."""
    probe = "from PySide6.QtWidgets import QApplication; QApplication([])"
    settings = child_environment(QT_QPA_PLATFORM="offscreen")
    command = [str(environment.python), "-c", probe]
    done = subprocess.run(
        command, check=False, capture_output=True, env=settings, encoding="utf-8", errors="replace"
    )
    if done.returncode != 0:
        with environment.log.open("a", encoding="utf-8") as log:
            log.write(done.stdout + done.stderr)
        raise Trouble(f"Qt does not start on this computer. The log: {environment.log}", FAILED)


def _system() -> str:
    """Return what identifies this system for remembering its libraries."""
    try:
        return Path("/etc/os-release").read_text(encoding="utf-8") + platform.machine()
    except OSError:
        return platform.platform()


def hand_over(command: list[str], settings: Mapping[str, str]) -> int:
    """Become another program where the system can, so that signals and codes are its own."""
    if os.name == "posix":
        os.execve(command[0], command, dict(settings))  # noqa: S606 - no shell is wanted
    process = subprocess.Popen(command, env=settings)
    while True:
        try:
            code = process.wait()
        except KeyboardInterrupt:
            continue  # the program has had the same Ctrl+C and ends in its own way
        return INTERRUPTED if code & 0xFFFFFFFF == _WINDOWS_INTERRUPTED else code
