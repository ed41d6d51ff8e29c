"""The one place where everything is built and wired."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from companion.content import Library, PackFault
from companion.domain.dates import DateFormat
from companion.domain.display import Display, ThemeChoice
from companion.resources import content_folder
from companion.services.second_start import answer_request, requests_folder
from companion.services.starting import Start, start_store, utc_now
from companion.services.workspace import read_display, sync_service_of, write_display
from companion.ui.application import LANGUAGE, make_application
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.page import Page
from companion.ui.session import Session
from companion.ui.toolkit.theme import ThemeController
from companion.ui.window.faults import Caught, FaultCatcher
from companion.ui.window.main_window import MainWindow, WindowParts
from companion.ui.window.page_stack import PageMaker

if TYPE_CHECKING:  # only the commands that print or show a kiosk need them
    from companion.services.clinic_sheet import ClinicSheet
    from companion.services.kiosk_settings import KioskSettings
    from companion.ui.window.kiosk.window import KioskWindow

_SIGNAL_EXIT = 128
_SETTLED_MS = 500

_PAGES = {
    PageName.TODAY: ("today", "TodayPage"),
    PageName.QUESTIONS: ("questions.page", "QuestionsPage"),
    PageName.APPOINTMENTS: ("appointments.page", "AppointmentsPage"),
    PageName.JOURNEY: ("journey.page", "JourneyPage"),
    PageName.TREATMENTS: ("treatments", "TreatmentsPage"),
    PageName.COPING: ("coping.page", "CopingPage"),
    PageName.HELP: ("help_page", "HelpPage"),
}


def page_makers(folder: Path, sync_service: str) -> Mapping[PageName, PageMaker]:
    """Return how each page is made; its module is imported when it is first shown."""
    makers: dict[PageName, PageMaker] = {
        page: partial(_make, *place) for page, place in _PAGES.items()
    }
    makers[PageName.SETTINGS] = partial(
        _make, "settings.page", "SettingsPage", folder=folder, sync_service=sync_service
    )
    return makers


def _make(module: str, name: str, context: PageContext, **more: object) -> Page:
    page_type = getattr(import_module(f"companion.ui.pages.{module}"), name)
    return cast("Page", page_type(context, **more))


def _dates(library: Library) -> DateFormat:
    """Return how dates are written; a broken pack is told by the first page that reads it."""
    try:
        return library.dates()
    except PackFault:
        from companion.ui.window.plain_dates import built_in_dates

        return built_in_dates()


class Desk(QObject):
    """One person's window with its session; the application and its look outlive it.

    So a folder that could not be opened can be tried again.
    """

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._start: Start | None = None
        self.window: MainWindow | None = None
        self.session: Session | None = None

    def open(self, start: Start, display: Display | None = None) -> MainWindow:
        """Return the window on a folder that is opening; it is not shown yet."""
        library = Library(content_folder(LANGUAGE))
        dates = _dates(library)
        session = Session(start.thread, start.clock)
        sync_service = sync_service_of(start.folder) or ""
        self._start, self.session = start, session
        self._theme.wait_for_fonts()  # as late as can be: they are read meanwhile
        self.window = MainWindow(
            WindowParts(
                session=session,
                library=library,
                dates=dates,
                clock=start.clock,
                theme=self._theme,
                pages=page_makers(start.folder, sync_service),
                display=display or read_display(start.folder),
                save_display=self._save_display,
                sync_service=sync_service,
                reopen=self.reopen,
            )
        )
        return self.window

    def open_kiosk(self, settings: KioskSettings, clock: Callable[[], datetime]) -> KioskWindow:
        """Return the window of a shared screen, as it is at a moment; it is not shown yet."""
        return make_kiosk(settings, self._theme, clock)

    def close(self) -> None:
        """Finish writing and let the folder go."""
        if self.session is not None:
            self.session.close()

    def reopen(self) -> None:
        """Try the folder again, in a new window where the old one stood."""
        old, start = self.window, self._start
        if start is None:
            return
        self.close()
        self.open(start_store(start.folder, start.clock, first=False)).show()
        if old is not None:
            old.hide()
            old.deleteLater()

    @Slot(object)
    def show_fault(self, caught: Caught) -> None:
        """Show a fault of ours in the window there is."""
        if self.window is not None:
            self.window.rest.screens.show_fault(caught)

    @Slot()
    def come_forward(self) -> None:
        """Bring the window up."""
        if self.window is not None:
            self.window.come_forward()

    def _save_display(self, display: Display) -> None:
        session, start = self.session, self._start
        if session is None or start is None or session.read_only:
            return
        write = partial(write_display, start.folder, display)
        if session.is_open:
            session.run(lambda _records: write(), done=_ignore, failed=_ignore)
        elif start.folder.is_dir():
            write()


def _ignore(_result: object) -> None:
    """A look that could not be kept is no matter for the person."""


def run_window(start: Start, application: QApplication, theme: ThemeController) -> int:
    """Show the window on a person's folder and return the exit code when it is closed."""
    desk = Desk(theme)
    try:
        window = desk.open(start)
        if start.came_up_elsewhere():
            sys.stdout.write("Companion is open already. Its window has come up.\n")
            return 0
        return _run(application, desk, window, start.folder)
    finally:
        desk.close()


def _run(application: QApplication, desk: Desk, window: MainWindow, folder: Path) -> int:
    from companion.services.fault_log import log_fault
    from companion.ui.window.come_up import ComeUpWatcher
    from companion.ui.window.interrupts import Interrupts

    catcher = FaultCatcher(log_fault, application)
    catcher.install()
    catcher.caught.connect(desk.show_fault, Qt.ConnectionType.QueuedConnection)
    interrupts = Interrupts(application)
    interrupts.asked.connect(application.closeAllWindows)
    answer: Callable[[], bool] = partial(answer_request, folder)
    watcher = ComeUpWatcher(requests_folder(folder), answer, application)
    watcher.asked.connect(desk.come_forward)
    window.show()
    QTimer.singleShot(_SETTLED_MS, application, _collect_again)
    code = application.exec()
    catcher.uninstall()
    return _SIGNAL_EXIT + interrupts.received if interrupts.received else code


def _collect_again() -> None:
    """Look for rubbish again once the window stands; what the start made is there to stay."""
    import gc

    gc.freeze()
    gc.enable()


def make_kiosk(
    settings: KioskSettings, theme: ThemeController, clock: Callable[[], datetime] = utc_now
) -> KioskWindow:
    """Return the window for one visitor of a shared screen, with a store that is only in memory."""
    from companion.domain.records import HELP_ID, HelpDetails
    from companion.services.memory_store import MemoryRecords
    from companion.services.store_thread import StoreThread
    from companion.ui.window.kiosk.frame import SECTIONS
    from companion.ui.window.kiosk.window import KioskParts, KioskWindow

    theme.wait_for_fonts()
    theme.apply("light", settings.text_percent)
    now = clock()
    line = HelpDetails(
        id=HELP_ID,
        created_at=now,
        updated_at=now,
        number=settings.number,
        centre=settings.place,
    )
    thread = StoreThread(lambda: MemoryRecords((line,) if settings.number else ()), clock)
    thread.start()
    library = Library(content_folder(LANGUAGE))
    shown = (*SECTIONS, PageName.HELP)
    return KioskWindow(
        KioskParts(
            session=Session(thread, clock),
            library=library,
            dates=_dates(library),
            clock=clock,
            theme=theme,
            pages={name: partial(_make, *_PAGES[name]) for name in shown},
            settings=settings,
        )
    )


class _Ending(QObject):
    """Ends the program without asking its window, which lets nobody close it."""

    @Slot()
    def quietly(self) -> None:
        """End as asked."""
        QApplication.exit(0)

    @Slot(object)
    def at_a_fault(self, _caught: Caught) -> None:
        """End as not sound."""
        QApplication.exit(1)


def run_visitor(settings: KioskSettings) -> int:
    """Be the window of one visitor until the supervisor ends it, and return the exit code.

    A fault of ours ends it at once: the supervisor has another window ready, and nothing is lost
    that was to be kept.
    """
    from companion.services.kiosk import FINISHED, READY, SHOWN
    from companion.ui.window.kiosk.channel import SupervisorChannel

    application, theme = make_application()
    channel = SupervisorChannel(application)
    catcher = FaultCatcher(lambda _error: None, application)
    catcher.install()
    ending = _Ending(application)
    catcher.caught.connect(ending.at_a_fault, Qt.ConnectionType.QueuedConnection)
    window = make_kiosk(settings, theme)
    channel.show_asked.connect(window.come_up)
    channel.ended.connect(ending.quietly)
    window.shown.connect(partial(channel.say, SHOWN))
    window.finished.connect(partial(channel.say, FINISHED))
    channel.begin()
    channel.say(READY)
    code = application.exec()
    catcher.uninstall()
    window.let_go()
    return code


def self_check() -> Iterator[str]:
    """Try every part for real and yield a line for each that works; raise for one that does not."""
    from companion.ui.tour import check_parts

    _application, theme = make_application()
    yield from check_parts(Desk(theme), content_folder(LANGUAGE))


def sheet_pdf(sheet: ClinicSheet) -> bytes:
    """Return the Clinic sheet for the team as a PDF of one page."""
    from companion.services.clinic_sheet import Copy
    from companion.ui.pages.clinic.fitting import set_one_page
    from companion.ui.toolkit.printing.output import pdf_bytes
    from companion.ui.toolkit.printing.paper import NORMAL_PRINT
    from companion.ui.toolkit.printing.stepping import finish

    _application, _theme = make_application()
    return pdf_bytes(finish(set_one_page(sheet, Copy.TEAM, NORMAL_PRINT)))


def draw_tour(
    folder: Path,
    *,
    look: str,
    text_percent: int,
    size: tuple[int, int],
    data_dir: Path | None = None,
) -> Iterator[str]:
    """Draw every screen into a folder and yield the name of each picture.

    From made-up records, or from those of `data_dir`, which is only read.
    """
    from companion.ui.tour import Tour

    _application, theme = make_application()
    display = Display(
        theme=ThemeChoice(look),
        text_percent=text_percent,
        width=size[0],
        height=size[1],
        seen_first_start=True,
    )
    yield from Tour(Desk(theme), display, folder, data_dir).draw()
