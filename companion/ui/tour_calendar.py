"""A made-up calendar file for the tour, and the way to the screen that shows what is in it."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from companion.ui.pages.appointments.calendar_bring import BringCalendarScreen
from companion.ui.pages.context import PageName
from companion.ui.tour_moving import TourError, settle, wait_until
from companion.ui.window.main_window import MainWindow

_MADE_UP = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Made up//EN
BEGIN:VEVENT
UID:tour-1
DTSTART;TZID=Europe/London:20261208T093000
SUMMARY:Line care
RRULE:FREQ=WEEKLY;COUNT=3
END:VEVENT
BEGIN:VEVENT
UID:tour-2
DTSTART;VALUE=DATE:20261215
SUMMARY:Dental check
END:VEVENT
BEGIN:VEVENT
UID:tour-3
DTSTART;TZID=Atlantis/Deep:20261216T110000
SUMMARY:Talk with the nurse
END:VEVENT
BEGIN:VEVENT
UID:tour-4
SUMMARY:Lunch with Priya
END:VEVENT
END:VCALENDAR
"""


def look_at_a_calendar_file(window: MainWindow) -> None:
    """Show what a calendar file would change."""
    window.show_section(PageName.APPOINTMENTS, "bring-calendar")
    settle(window)
    screen = window.findChild(BringCalendarScreen)
    if screen is None:
        raise TourError("no screen for calendar files")
    with TemporaryDirectory() as folder:
        file = Path(folder) / "calendar.ics"
        file.write_text(_MADE_UP, encoding="utf-8")
        screen.look_at(str(file))
        wait_until(lambda: not screen.preview.isHidden())
    settle(window)
