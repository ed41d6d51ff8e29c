"""What every page is given: the session to ask, the texts to read, and the way to other pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from companion.content import Library
from companion.domain.dates import DateFormat
from companion.domain.frozen import Frozen
from companion.ui.session import Session
from companion.ui.toolkit.announcer import Announcer
from companion.ui.toolkit.theme import ThemeController

if TYPE_CHECKING:
    from typing import Protocol

    from companion.domain.display import Display
    from companion.ui.toolkit.speech import Speech

    class Remembered(Protocol):
        """The settings that are kept in the open, and the way to keep others."""

        display: Display

        def keep(self, display: Display) -> None:
            """Remember settings, if they are others than before."""


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


class Capabilities(Frozen, kw_only=False):
    """What is possible where the program runs: at home everything, on a shared screen less.

    Attributes:
        write: Whether a person's own words are kept: notes, marks, questions of their own.
        files: Whether pages are printed or saved and files are chosen.
        settings: Whether there is a Settings section to point to.
        private: Whether only the person sees the screen and hears the sound.
    """

    write: bool = True
    files: bool = True
    settings: bool = True
    private: bool = True


AT_HOME = Capabilities()
ON_A_SHARED_SCREEN = Capabilities(write=False, files=False, settings=False, private=False)


class PageContext(Frozen):
    """Everything a page may use. `clock` gives the present moment in UTC.

    `may` says what is possible here: pages ask it instead of asking where they are shown.
    `remembered` keeps how things look and sound for the next start; `speech` is where a voice
    comes from, this computer's own where it is not given.
    """

    session: Session
    library: Library
    dates: DateFormat
    clock: Callable[[], datetime]
    navigate: Callable[[PageName, str], None]
    announcer: Announcer
    theme: ThemeController
    remembered: Remembered | None = None
    speech: Speech | None = None
    may: Capabilities = AT_HOME

    def now(self) -> datetime:
        """Return the present moment in this computer's own time zone."""
        return self.clock().astimezone()

    def today(self) -> date:
        """Return the day it is here."""
        return self.now().date()
