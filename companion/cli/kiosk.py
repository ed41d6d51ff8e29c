"""The kiosk: the supervisor, which loads no Qt, and the window of one visitor."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from types import FrameType

from companion.cli.answers import DONE, NOT_SOUND, CommandError
from companion.cli.window import has_display
from companion.services.kiosk_settings import (
    KioskSettings,
    KioskSettingsError,
    read_kiosk_settings,
    settings_line,
    settings_of_line,
)

VISITOR = "--kiosk-visitor"
"""The option the supervisor starts a window with; not for people."""

_SIGNAL_EXIT = 128


def run_kiosk(config: Path | None) -> int:
    """Show one visitor's window after the other until the program is asked to end."""
    if not has_display():
        raise CommandError("no screen was found for the kiosk")
    settings = _settings(config)
    from companion.services.kiosk import Kiosk, KioskFailedError

    kiosk = Kiosk(_visitor_command(), settings_line(settings))
    heard: list[int] = []

    def stop(number: int, _frame: FrameType | None) -> None:
        heard.append(number)
        kiosk.stop()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    try:
        kiosk.run()
    except KioskFailedError as error:
        raise CommandError(f"{error}. Nothing was kept", NOT_SOUND) from None
    return _SIGNAL_EXIT + heard[0] if heard else DONE


def run_visitor() -> int:
    """Be the window of one visitor, for the supervisor that started it and says the settings."""
    try:
        settings = settings_of_line(sys.stdin.readline() if sys.stdin is not None else "")
    except KioskSettingsError as error:
        raise CommandError(str(error)) from None
    leave_no_dump()
    from companion.app import run_visitor as show

    return show(settings)


def leave_no_dump() -> None:
    """Have the system write no picture of this process's memory to the disk if it crashes."""
    try:
        import resource
    except ImportError:
        return  # Windows has no such files unless it was told to write them
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _settings(config: Path | None) -> KioskSettings:
    if config is None:
        return KioskSettings()
    try:
        return read_kiosk_settings(config)
    except KioskSettingsError as error:
        raise CommandError(str(error)) from None


def _visitor_command() -> list[str]:
    program = [] if getattr(sys, "frozen", False) else ["-m", "companion"]
    return [sys.executable, *program, VISITOR]
