"""The commands: each does one thing, says it in one line, and ends with a number scripts rely on.

Exit codes (design.md 5): 0 done; 1 what was asked about is not sound, or a fault of ours; 2 wrong
use, unusable or refused input, in use, newer, locked, no display; 130 interrupted.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from companion import __version__

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import date

    from companion.services.calendar import CalendarWords

DONE = 0
NOT_SOUND = 1
REFUSED = 2
INTERRUPTED = 130


class CommandError(Exception):
    """One clear line for standard error, and the exit code."""

    def __init__(self, line: str, code: int = REFUSED) -> None:
        super().__init__(line)
        self.code = code


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; a traceback never reaches a person."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _dispatch(words)
    except CommandError as error:
        _say_error(str(error))
        return error.code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except Exception as error:  # the last place: anything here is a fault of ours
        return _fault(error)


def _dispatch(words: list[str]) -> int:
    commands: dict[str, Callable[[list[str]], int]] = {
        "tour": _tour,
        "sample": _sample,
        "verify": _verify,
        "export": _export,
        "import": _import,
        "content": _content,
    }
    if words and words[0] in commands:
        return commands[words[0]](words[1:])
    return _run(words)


def _say_error(line: str) -> None:
    print(f"companion: {line}", file=sys.stderr)


def _fault(error: Exception) -> int:
    from companion.content import PackFault
    from companion.services.fault_log import log_fault
    from companion.services.store_words import store_line

    if isinstance(error, PackFault):
        _say_error(f"the text of the program cannot be read: {error}")
        return NOT_SOUND
    line = store_line(error)
    if line is not None:
        _say_error(line)
        return REFUSED
    place = log_fault(error)
    where = f"; details without your words are in {place}" if place else ""
    _say_error(f"something went wrong on our side. Nothing you wrote is lost{where}")
    return NOT_SOUND


# --- running -----------------------------------------------------------------------------------


_ABOUT = (
    "A quiet place to get ready, ask and remember. Without a command it opens the window. "
    "Commands: tour, sample, verify, export, import, content check; each tells more with --help."
)


def _run(words: list[str]) -> int:
    if not words:
        return _window(None, None)
    parser = _parser("companion", _ABOUT)
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="one person's folder")
    parser.add_argument("--version", action="store_true", help="say the version")
    parser.add_argument("--self-check", action="store_true", help="try every part, then end")
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a copy to bring in")
    options = parser.parse_args(words)
    if options.version:
        print(f"Companion {__version__}")
        return DONE
    if options.self_check:
        return _self_check()
    return _window(options.data_dir, options.file)


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


def _draw_in_memory() -> None:
    import os

    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _offscreen() -> None:
    """Draw in memory, at home in London: for the tour and the self-check, which need no screen."""
    import os
    import signal
    import time

    # Nothing of a person's is being written, so Ctrl+C may end it at once, inside Qt as well.
    signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))
    _draw_in_memory()
    os.environ["TZ"] = "Europe/London"
    if hasattr(time, "tzset"):
        time.tzset()


def _self_check() -> int:
    if not has_display():
        _offscreen()
    from companion.app import self_check

    for line in self_check():
        print(line)
    return DONE


def _tour(words: list[str]) -> int:
    from companion.domain.display import TEXT_SIZES

    parser = _parser("companion tour", "a picture of every screen")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    parser.add_argument("--text-size", type=int, choices=TEXT_SIZES, default=100, metavar="N")
    parser.add_argument("--size", type=_picture_size, default=(1280, 800), metavar="WxH")
    parser.add_argument("--data-dir", type=Path, metavar="DIR")
    options = parser.parse_args(words)
    _make_folder(options.folder)
    _offscreen()
    from companion.app import draw_tour

    names = draw_tour(
        options.folder,
        look=options.theme,
        text_percent=options.text_size,
        size=options.size,
        data_dir=options.data_dir,
    )
    for name in names:
        print(name)
    return DONE


def _picture_size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise ValueError(text)
    size = int(width), int(height)
    if not all(256 <= each <= 8192 for each in size):
        raise ValueError(text)
    return size


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(f"{folder} cannot be used: {error.strerror}") from None


# --- records -----------------------------------------------------------------------------------


def _sample(words: list[str]) -> int:
    parser = _parser("companion sample", "made-up records in a new folder")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--records", type=int, default=60, metavar="N")
    options = parser.parse_args(words)
    if not 1 <= options.records <= 1_000_000:
        raise CommandError("--records takes a whole number from 1 to 1000000")
    try:
        taken = options.folder.exists() and (
            not options.folder.is_dir() or any(options.folder.iterdir())
        )
    except OSError as error:
        raise CommandError(f"{options.folder} cannot be used: {error.strerror}") from None
    if taken:
        raise CommandError(f"{options.folder} is not empty. Name a new folder")
    from companion.services.sample import sample_records
    from companion.services.workspace import write_new_folder

    count = write_new_folder(options.folder, sample_records(options.records))
    print(f"{count} made-up records in {options.folder}")
    return DONE


def _verify(words: list[str]) -> int:
    parser = _parser("companion verify", "is every record readable and whole")
    parser.add_argument("--data-dir", type=Path, metavar="DIR")
    options = parser.parse_args(words)
    from companion.services.folders import default_folder
    from companion.services.verifying import Soundness, verify_folder

    report = verify_folder(options.data_dir or default_folder())
    if report.soundness is Soundness.UNUSABLE:
        raise CommandError(report.lines[0])
    for line in report.lines:
        print(line)
    return DONE if report.soundness is Soundness.SOUND else NOT_SOUND


def _export(words: list[str]) -> int:
    parser = _parser("companion export", "everything as one file")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--data-dir", type=Path, metavar="DIR")
    parser.add_argument("--from", dest="first", type=_day, metavar="D", help="from a day on")
    parser.add_argument("--until", dest="last", type=_day, metavar="D", help="up to a day")
    parser.add_argument("--titles", action="store_true", help="say what appointments are (.ics)")
    options = parser.parse_args(words)
    if _is_calendar(options.file):
        return _export_calendar(options)
    if options.file.suffix.lower() == ".pdf":
        return _export_sheet(options)
    _need_json(options.file)
    if options.first or options.last or options.titles:
        raise CommandError("--from, --until and --titles are for .ics only")
    from companion.services.archive import export_folder
    from companion.services.folders import default_folder

    try:
        count = export_folder(options.data_dir or default_folder(), options.file)
    except OSError as error:
        raise CommandError(f"{options.file} cannot be written: {error.strerror}") from None
    print(f"{count.records} records written to {options.file}")
    if count.damaged:
        _say_error("the folder is damaged in places, so some records may be missing from the copy")
    return DONE


def _export_sheet(options: Namespace) -> int:
    """Write the Clinic sheet of the next appointment: one page, drawn without a screen."""
    if options.first or options.last or options.titles:
        raise CommandError("--from, --until and --titles are for .ics only")
    from datetime import datetime

    from companion.content import Library
    from companion.resources import content_folder
    from companion.services.clinic_files import sheet_of_folder
    from companion.services.folders import default_folder
    from companion.storage import write_bytes

    today = datetime.now().astimezone().date()
    folder = options.data_dir or default_folder()
    found = sheet_of_folder(folder, Library(content_folder()), today)
    if found.sheet.is_empty:
        raise CommandError("nothing to print: no question is ticked in that folder")
    _draw_in_memory()
    from companion.app import sheet_pdf

    try:
        write_bytes(options.file, sheet_pdf(found.sheet))
    except OSError as error:
        raise CommandError(f"{options.file} cannot be written: {error.strerror}") from None
    print(f"the Clinic sheet, one page, written to {options.file}")
    if found.damaged:
        _say_error("the folder is damaged in places, so some questions may be missing")
    return DONE


def _import(words: list[str]) -> int:
    parser = _parser("companion import", "bring in a copy; twice is once")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--data-dir", type=Path, metavar="DIR")
    parser.add_argument("--dry-run", action="store_true", help="say what would change")
    options = parser.parse_args(words)
    if _is_calendar(options.file):
        return _import_calendar(options)
    _need_json(options.file)
    from companion.exchange.archive import ArchiveRefusedError
    from companion.services.archive import RecordUnreadable, import_into_folder
    from companion.services.folders import default_folder
    from companion.services.store_words import archive_line, merge_line, record_line

    folder = options.data_dir or default_folder()
    try:
        report = import_into_folder(folder, options.file, dry_run=options.dry_run)
    except ArchiveRefusedError as error:
        raise CommandError(f"{options.file}: {archive_line(error)}. Nothing changed") from None
    except RecordUnreadable as error:
        raise CommandError(f"{options.file}: {record_line(error)}. Nothing changed") from None
    except FileNotFoundError:
        raise CommandError(f"there is no file {options.file}") from None
    except OSError as error:
        raise CommandError(f"{options.file} cannot be read: {error.strerror}") from None
    print(merge_line(report, dry_run=options.dry_run))
    return DONE


def _need_json(file: Path) -> None:
    if file.suffix.lower() != ".json":
        raise CommandError(f"{file.name or file}: this version reads and writes .json and .ics")


def _is_calendar(file: Path) -> bool:
    return file.suffix.lower() == ".ics"


def _day(text: str) -> date:
    from argparse import ArgumentTypeError
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError("write the day like 2026-12-03") from None


def _calendar_words() -> CalendarWords:
    from companion.content import Library
    from companion.resources import content_folder
    from companion.services.calendar import CalendarWords

    return CalendarWords.of(Library(content_folder()).phrases())


def _export_calendar(options: Namespace) -> int:
    from companion.services.calendar_files import export_calendar
    from companion.services.calendar_words import left_out_lines
    from companion.services.folders import default_folder

    if options.first and options.last and options.first > options.last:
        raise CommandError("--from is later than --until")
    try:
        made = export_calendar(
            options.data_dir or default_folder(),
            options.file,
            words=_calendar_words(),
            says_what=options.titles,
            first=options.first,
            last=options.last,
        )
    except OSError as error:
        raise CommandError(f"{options.file} cannot be written: {error.strerror}") from None
    print(f"{made.written} appointments written to {options.file}")
    for line in left_out_lines(made.left_out):
        print(line)
    if made.damaged:
        _say_error("the folder is damaged in places, so some appointments may be missing")
    return DONE


def _import_calendar(options: Namespace) -> int:
    from datetime import UTC, datetime

    from companion.exchange.calendar import CalendarRefusedError
    from companion.services.calendar_files import import_calendar
    from companion.services.calendar_words import plan_lines, refused_line
    from companion.services.folders import default_folder

    try:
        plan = import_calendar(
            options.data_dir or default_folder(),
            options.file,
            words=_calendar_words(),
            now=datetime.now(UTC),
            dry_run=options.dry_run,
        )
    except CalendarRefusedError as error:
        raise CommandError(f"{options.file}: {refused_line(error)}. Nothing changed") from None
    except FileNotFoundError:
        raise CommandError(f"there is no file {options.file}") from None
    except OSError as error:
        raise CommandError(f"{options.file} cannot be read: {error.strerror}") from None
    for line in plan_lines(plan, dry_run=options.dry_run):
        print(line)
    return DONE


# --- content -----------------------------------------------------------------------------------


def _content(words: list[str]) -> int:
    parser = _parser("companion content", "a content pack against its rules")
    parser.add_argument("what", choices=("check",), metavar="check")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--report", action="store_true", help="print the figures of the pack too")
    options = parser.parse_args(words)
    if not options.folder.is_dir():
        raise CommandError(f"there is no folder {options.folder}")
    from companion.content import check_pack

    faults = check_pack(options.folder)
    if options.report:
        _print_report(options.folder)
    for fault in faults:
        print(f"{fault.file}: {fault.key}: {fault.reason}")
    print(f"{len(faults)} faults" if len(faults) != 1 else "1 fault")
    return NOT_SOUND if faults else DONE


def _print_report(folder: Path) -> None:
    from companion.content import PackFault
    from companion.content.report import pack_report

    try:
        print("\n".join(pack_report(folder)))
    except PackFault as problem:
        print(f"no figures: {problem}")


# --- wrong use ---------------------------------------------------------------------------------


def _parser(name: str, about: str):  # type: ignore[no-untyped-def]  # noqa: ANN202, RUF100
    import argparse

    class OneLineParser(argparse.ArgumentParser):
        """Says what is wrong in one line, without the whole usage."""

        def error(self, message: str) -> NoReturn:
            raise CommandError(f"{message}. See: {self.prog} --help")

    return OneLineParser(prog=name, description=about, allow_abbrev=False)
