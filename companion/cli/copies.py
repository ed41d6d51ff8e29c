"""`companion export` and `companion import`: what is written out to a file, and in from one."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from datetime import date, datetime
from pathlib import Path

from companion.cli.answers import DONE, CommandError, parser, say_error
from companion.cli.calendars import export_calendar, import_calendar, is_calendar
from companion.cli.pictures import draw_in_memory
from companion.cli.take_out import ENDINGS as LISTS
from companion.cli.take_out import HELP, export_lists

_CHOOSES_KINDS = (".json", *LISTS)
_CHOOSES_DAYS = (*LISTS, ".ics")
_ENDINGS = (".json", *LISTS, ".ics", ".pdf")


def export(words: list[str]) -> int:
    """Write what a folder holds to a file, by its ending."""
    options = _export_options(words)
    ending = options.file.suffix.lower()
    if ending not in _ENDINGS:
        name = options.file.name or options.file
        raise CommandError(f"{name}: a file to export to ends in {_listed(_ENDINGS)}")
    _refuse_what_does_not_fit(options, ending)
    if ending == ".ics":
        return export_calendar(options)
    if ending == ".pdf":
        return _export_sheet(options)
    if ending in LISTS:
        return export_lists(options)
    return _export_copy(options)


def _export_options(words: list[str]) -> Namespace:
    options_of = parser("companion export", "what is written, as one file")
    options_of.formatter_class = RawDescriptionHelpFormatter
    options_of.epilog = HELP
    options_of.add_argument("file", type=Path, metavar="FILE")
    options_of.add_argument("--data-dir", type=Path, metavar="DIR", help="the folder to read")
    options_of.add_argument("--only", type=_names, metavar="KIND,...", help="some kinds only")
    options_of.add_argument("--from", dest="first", type=_day, metavar="D", help="from a day on")
    options_of.add_argument("--until", dest="last", type=_day, metavar="D", help="up to a day")
    options_of.add_argument(
        "--titles", action="store_true", help="say what appointments are (.ics)"
    )
    options: Namespace = options_of.parse_args(words)
    return options


def _refuse_what_does_not_fit(options: Namespace, ending: str) -> None:
    """Refuse an option that says nothing for this ending, so that nobody thinks it did."""
    if options.only is not None and ending not in _CHOOSES_KINDS:
        raise CommandError(f"--only is for {_listed(_CHOOSES_KINDS)}")
    if (options.first or options.last) and ending not in _CHOOSES_DAYS:
        raise CommandError(f"--from and --until are for {_listed(_CHOOSES_DAYS)}")
    if options.titles and ending != ".ics":
        raise CommandError("--titles is for .ics only")
    if options.first and options.last and options.first > options.last:
        raise CommandError("--from is later than --until")


def _listed(endings: tuple[str, ...]) -> str:
    return f"{', '.join(endings[:-1])} or {endings[-1]}"


def _export_copy(options: Namespace) -> int:
    """Write everything, or some kinds, as an archive that can be brought in."""
    from companion.services.archive import export_folder
    from companion.services.export_kinds import kinds_named
    from companion.services.folders import default_folder

    only = kinds_named(options.only) if options.only is not None else None
    try:
        folder = options.data_dir or default_folder()
        count = export_folder(folder, options.file, only)
    except OSError as error:
        raise CommandError(f"{options.file} cannot be written: {error.strerror}") from None
    print(f"{count.records} records written to {options.file}")
    if count.damaged:
        say_error("the folder is damaged in places, so some records may be missing from the copy")
    return DONE


def _export_sheet(options: Namespace) -> int:
    """Write the Clinic sheet of the next appointment: one page, drawn without a screen."""
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
        raise CommandError(f"{file.name or file}: this version reads .json and .ics")


def _names(text: str) -> tuple[str, ...]:
    """Return the names of kinds in a list, each once."""
    from companion.services.export_kinds import EXPORT_KINDS, kinds_named

    names = tuple(dict.fromkeys(name.strip() for name in text.split(",")))
    try:
        kinds_named(names)
    except ValueError as error:
        known = ", ".join(EXPORT_KINDS)
        raise ArgumentTypeError(f"there is no kind {error}; they are {known}") from None
    return names


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError("write the day like 2026-12-03") from None
