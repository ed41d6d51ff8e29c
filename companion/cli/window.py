"""Without a command: the window, the version, or a check of every part."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from companion import __version__
from companion.cli.answers import DONE, HIDDEN, CommandError, parser

if TYPE_CHECKING:  # a window starts without options
    from argparse import Namespace

_ABOUT = (
    "A quiet place to get ready, ask and remember. Without a command it opens the window. "
    "Commands: tour, sample, verify, export, import, content check; each tells more with --help."
)


def run(words: list[str]) -> int:
    """Open the window, or say the version, or check every part."""
    if not words:
        return _window(None, None)
    options_of = parser("companion", _ABOUT)
    options_of.add_argument("--data-dir", type=Path, metavar="DIR", help="one person's folder")
    options_of.add_argument("--version", action="store_true", help="say the version")
    options_of.add_argument("--self-check", action="store_true", help="try every part, then end")
    options_of.add_argument("--kiosk", action="store_true", help="a shared screen, nothing is kept")
    options_of.add_argument("--kiosk-config", type=Path, metavar="FILE", help="its settings")
    options_of.add_argument("--kiosk-visitor", action="store_true", help=HIDDEN)
    options_of.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a copy to bring in")
    options = options_of.parse_args(words)
    if options.version:
        print(f"Companion {__version__}")
        return DONE
    if options.self_check:
        return self_check()
    if options.kiosk or options.kiosk_visitor or options.kiosk_config is not None:
        return _kiosk(options)
    return _window(options.data_dir, options.file)


def _kiosk(options: Namespace) -> int:
    if options.data_dir is not None or options.file is not None:
        raise CommandError("a kiosk keeps nothing, so it takes neither a folder nor a file")
    if options.kiosk_config is not None and not options.kiosk:
        raise CommandError("--kiosk-config goes with --kiosk")
    from companion.cli.kiosk import run_kiosk, run_visitor

    return run_kiosk(options.kiosk_config) if options.kiosk else run_visitor()


def _window(data_dir: Path | None, file: Path | None) -> int:
    if file is not None and not file.exists():
        raise CommandError(f"there is no command or file {file}. See: companion --help")
    if file is not None:
        raise CommandError(f"to bring in a copy, use: companion import {file}")
    if not has_display():
        raise CommandError("no screen was found. Draw pictures with: companion tour DIR")
    import gc

    gc.disable()  # looking for rubbish among what is just being made is 14 ms of a start
    from companion.services.folders import default_folder
    from companion.services.starting import start_store

    start = start_store(data_dir or default_folder())
    from companion.ui.toolkit.feature_search import leave_sources_unread

    leave_sources_unread()
    from companion.ui.application import make_application

    application, theme = make_application()
    from companion.app import run_window

    return run_window(start, application, theme)


def has_display() -> bool:
    """Whether a window could be shown here."""
    import os

    if os.environ.get("QT_QPA_PLATFORM"):
        return True
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def self_check() -> int:
    """Try every part for real and say each that works."""
    from companion.cli.pictures import offscreen

    if not has_display():
        offscreen()
    from companion.app import self_check

    for line in self_check():
        print(line)
    return DONE
