"""What every page is given: the session to ask, the texts to read, and the way to other pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from companion.content import Library
from companion.domain.dates import DateFormat
from companion.ui.session import Session
from companion.ui.toolkit.announcer import Announcer
from companion.ui.toolkit.theme import ThemeController


class PageName(StrEnum):
    """The sections, in the order of the rail, and the page that opens over all of them."""

    TODAY = "today"
    QUESTIONS = "questions"
    APPOINTMENTS = "appointments"
    JOURNEY = "journey"
    TREATMENTS = "treatments"
    COPING = "coping"
    SETTINGS = "settings"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class PageContext:
    """Everything a page may use. `clock` gives the present moment in UTC."""

    session: Session
    library: Library
    dates: DateFormat
    clock: Callable[[], datetime]
    navigate: Callable[[PageName, str], None]
    announcer: Announcer
    theme: ThemeController

    def now(self) -> datetime:
        """Return the present moment in this computer's own time zone."""
        return self.clock().astimezone()

    def today(self) -> date:
        """Return the day it is here."""
        return self.now().date()
