"""What is written, to read as one page (.html) or as tables (.zip, .csv)."""

from __future__ import annotations

from argparse import Namespace
from datetime import datetime

from companion.cli.answers import DONE, CommandError, say_error

PAGE, TABLES, TABLE = ".html", ".zip", ".csv"
ENDINGS = (PAGE, TABLES, TABLE)

HELP = """\
FILE says by its ending what is written, and replaces the file there in one go:
  .json  everything, to keep or to bring in somewhere else; also what was deleted
  .html  what is written, to read in one file; coping notes only with --only notes
  .zip   the same as tables (CSV), one for each kind that has any records;
         coping notes too, unless --only says otherwise
  .csv   one table: needs --only with exactly one KIND
  .ics   appointments, for a calendar
  .pdf   the Clinic sheet of the next appointment, one page

KIND is any of: questions, appointments, journey, notes, people, medicines,
marks, rules. --only takes several with commas, for .json .html .zip and .csv.

--from and --until choose by day, for .html .zip .csv and .ics. Both days are
included, and what may be of such a day ("December", "about") is in. The day is:
  questions     the day it was asked; of a plan to ask, that of the appointment;
                else the day it was written down
  appointments  its day; former dates: that date; what was said: the appointment;
                what is waited for: the day to ring; trips: the day of the trip
  journey       stages and former plans: from start to end; treatments: day 0;
                dates that were worked out: the day they begin from
  notes         the day it is of
  medicines     all days from "since" until "until"
  marks         the day it was talked about
  rules         all days from "since" until "until"
What has no day is in only where neither is given: people and the hospital's line,
what is half written or ready, what applies and matters, the booklet, and anything
without a date. Closed topics of the text are not named in .html, .zip and .csv.
"""


def export_lists(options: Namespace) -> int:
    """Write a page to read, or tables."""
    from companion.content import Library
    from companion.domain.span import Span
    from companion.resources import content_folder
    from companion.services import take_out
    from companion.services.export_lists import SECTIONS
    from companion.services.folders import default_folder

    ending = options.file.suffix.lower()
    if ending == TABLE and len(options.only or ()) != 1:
        known = ", ".join(SECTIONS)
        raise CommandError(f"a .csv holds one kind: give --only with one of {known}")
    usual = take_out.READ_BY_DEFAULT if ending == PAGE else tuple(SECTIONS)
    wanted = take_out.Wanted(
        options.only or usual, datetime.now().astimezone(), Span(options.first, options.last)
    )
    writers = {
        PAGE: take_out.write_page,
        TABLES: take_out.write_tables,
        TABLE: take_out.write_one_table,
    }
    folder = options.data_dir or default_folder()
    try:
        made = writers[ending](folder, options.file, Library(content_folder()), wanted)
    except OSError as error:
        raise CommandError(f"{options.file} cannot be written: {error.strerror}") from None
    print(f"{_count(made.lines)} written to {options.file}")
    if made.undated:
        print(f"{_count(made.undated)} without a day left out")
    if ending == PAGE and take_out.NOTES not in wanted.names and not options.only:
        print("coping notes are left out; --only notes writes them")
    if made.damaged:
        say_error("the folder is damaged in places, so some records may be missing from the file")
    return DONE


def _count(lines: int) -> str:
    return "1 entry" if lines == 1 else f"{lines} entries"
