"""Appointments out to a calendar file, and in from one."""

from __future__ import annotations

from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from companion.cli.answers import DONE, CommandError, say_error

if TYPE_CHECKING:
    from companion.services.calendar import CalendarWords


def is_calendar(file: Path) -> bool:
    """Whether a file is a calendar by its name."""
    return file.suffix.lower() == ".ics"


def _calendar_words() -> CalendarWords:
    from companion.content import Library
    from companion.resources import content_folder
    from companion.services.calendar import CalendarWords

    return CalendarWords.of(Library(content_folder()).phrases())


def export_calendar(options: Namespace) -> int:
    """Write appointments to a calendar file."""
    from companion.services.calendar_files import export_calendar as write_calendar
    from companion.services.calendar_words import left_out_lines, told_off_lines
    from companion.services.folders import default_folder

    if options.first and options.last and options.first > options.last:
        raise CommandError("--from is later than --until")
    try:
        made = write_calendar(
            options.data_dir or default_folder(),
            options.file,
            words=_calendar_words(),
            now=datetime.now(UTC),
            says_what=options.titles,
            first=options.first,
            last=options.last,
        )
    except OSError as error:
        raise CommandError(f"{options.file} cannot be written: {error.strerror}") from None
    print(f"{made.written} appointments written to {options.file}")
    for line in (*left_out_lines(made.left_out), *told_off_lines(made.told_off)):
        print(line)
    if made.damaged:
        say_error("the folder is damaged in places, so some appointments may be missing")
    return DONE


def import_calendar(options: Namespace) -> int:
    """Bring in a calendar file, or say what it would change."""
    from companion.exchange.calendar import CalendarRefusedError
    from companion.services.calendar_files import import_calendar as read_calendar
    from companion.services.calendar_words import plan_lines, refused_line
    from companion.services.folders import default_folder

    try:
        plan = read_calendar(
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
