"""`companion export` and `companion import`: everything, a calendar, or the Clinic sheet."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from datetime import date, datetime
from pathlib import Path

from companion.cli.answers import DONE, CommandError, parser, say_error
from companion.cli.calendars import export_calendar, import_calendar, is_calendar
from companion.cli.pictures import draw_in_memory
from companion.domain.records import Kind


def export(words: list[str]) -> int:
    """Write everything, a calendar or the Clinic sheet to a file, by its ending."""
    options_of = parser("companion export", "everything as one file")
    options_of.add_argument("file", type=Path, metavar="FILE")
    options_of.add_argument("--data-dir", type=Path, metavar="DIR")
    options_of.add_argument("--only", type=_kinds, metavar="KIND,...", help="some kinds (.json)")
    options_of.add_argument("--from", dest="first", type=_day, metavar="D", help="from a day on")
    options_of.add_argument("--until", dest="last", type=_day, metavar="D", help="up to a day")
    options_of.add_argument(
        "--titles", action="store_true", help="say what appointments are (.ics)"
    )
    options = options_of.parse_args(words)
    if options.only is not None and options.file.suffix.lower() != ".json":
        raise CommandError("--only is for .json in this version")
    if is_calendar(options.file):
        return export_calendar(options)
    if options.file.suffix.lower() == ".pdf":
        return _export_sheet(options)
    _need_json(options.file)
    if options.first or options.last or options.titles:
        raise CommandError("--from, --until and --titles are for .ics only")
    from companion.services.archive import export_folder
    from companion.services.folders import default_folder

    try:
        folder = options.data_dir or default_folder()
        count = export_folder(folder, options.file, options.only)
    except OSError as error:
        raise CommandError(f"{options.file} cannot be written: {error.strerror}") from None
    print(f"{count.records} records written to {options.file}")
    if count.damaged:
        say_error("the folder is damaged in places, so some records may be missing from the copy")
    return DONE


def _export_sheet(options: Namespace) -> int:
    """Write the Clinic sheet of the next appointment: one page, drawn without a screen."""
    if options.first or options.last or options.titles:
        raise CommandError("--from, --until and --titles are for .ics only")
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
    draw_in_memory()
    from companion.app import sheet_pdf

    try:
        write_bytes(options.file, sheet_pdf(found.sheet))
    except OSError as error:
        raise CommandError(f"{options.file} cannot be written: {error.strerror}") from None
    print(f"the Clinic sheet, one page, written to {options.file}")
    if found.damaged:
        say_error("the folder is damaged in places, so some questions may be missing")
    return DONE


def import_copy(words: list[str]) -> int:
    """Bring in a copy or a calendar, or say what it would change."""
    options_of = parser("companion import", "bring in a copy; twice is once")
    options_of.add_argument("file", type=Path, metavar="FILE")
    options_of.add_argument("--data-dir", type=Path, metavar="DIR")
    options_of.add_argument("--dry-run", action="store_true", help="say what would change")
    options = options_of.parse_args(words)
    if is_calendar(options.file):
        return import_calendar(options)
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


def _kinds(text: str) -> frozenset[Kind]:
    """Return the kinds that a list of names stands for."""
    from companion.services.export_kinds import EXPORT_KINDS, kinds_named

    try:
        return kinds_named(name.strip() for name in text.split(","))
    except ValueError as error:
        known = ", ".join(EXPORT_KINDS)
        raise ArgumentTypeError(f"there is no kind {error}; they are {known}") from None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError("write the day like 2026-12-03") from None
