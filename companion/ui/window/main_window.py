"""The main window: a switchboard between the pages, the session and what stands around them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow

from companion.content import Library
from companion.domain.dates import DateFormat
from companion.domain.display import Display, next_text_size
from companion.domain.frozen import Frozen
from companion.services.store_thread import Opened
from companion.ui.pages.context import PageContext, PageName
from companion.ui.session import Session
from companion.ui.toolkit.announcer import Announcer
from companion.ui.toolkit.theme import ThemeController
from companion.ui.window.focusing import focus_top, panel_of
from companion.ui.window.frame import Frame
from companion.ui.window.page_stack import PageMaker, PageStack
from companion.ui.window.remembering import Remembering
from companion.ui.window.saving import Saving
from companion.ui.window.the_rest import TheRest


class WindowParts(Frozen, kw_only=False):
    """Everything a window is made from.

    `sync_service` names the service that copies the person's folder about, if one does.
    `reopen` closes this window and starts again, where that is possible; without it no page
    offers to try again.
    """

    session: Session
    library: Library
    dates: DateFormat
    clock: Callable[[], datetime]
    theme: ThemeController
    pages: Mapping[PageName, PageMaker]
    display: Display
    save_display: Callable[[Display], None]
    sync_service: str = ""
    reopen: Callable[[], None] | None = None


class MainWindow(QMainWindow):
    """The window of the program, on Today when it opens, or on the first start."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Companion"))
        self.session = parts.session
        self.theme = parts.theme
        self.announcer = Announcer(self)
        self.remembering = Remembering(self, parts.theme, parts.display, parts.save_display)
        self.stack = PageStack(parts.pages)
        self.frame = Frame(self.stack, parts.dates)
        self.context = PageContext(
            session=parts.session,
            library=parts.library,
            dates=parts.dates,
            clock=parts.clock,
            navigate=self.follow,
            announcer=self.announcer,
            theme=parts.theme,
            remembered=self.remembering,
        )
        self.stack.context = self.context
        self.saving = Saving(
            parts.session, self.frame.status, self.announcer, self.stack.refresh_page, self
        )
        self.rest = TheRest(self, parts.reopen)
        self.setCentralWidget(self.frame)
        self._connect()
        self._begin(parts.sync_service)

    def _connect(self) -> None:
        frame = self.frame
        frame.rail.chosen.connect(self.show_section)
        frame.menu_chosen.connect(self.show_section)
        frame.header.back_pressed.connect(self.go_back)
        frame.header.call_pressed.connect(partial(self.follow, PageName.HELP))
        frame.header.smaller_pressed.connect(partial(self.step_text_size, larger=False))
        frame.header.larger_pressed.connect(partial(self.step_text_size, larger=True))
        self.session.opened.connect(self._on_opened)

    def _begin(self, sync_service: str) -> None:
        if sync_service and sync_service != self.remembering.display.put_away_sync:
            notice = self.frame.banner.tell(sync_words(sync_service))
            put_away = partial(self.remembering.keep_sync_put_away, sync_service)
            notice.action_pressed.connect(put_away)
        self.stack.go(PageName.TODAY)
        if not self.remembering.display.seen_first_start:
            self.rest.screens.show_first_start()
        self.frame.rail.entry.start_here()

    # --- going about ---

    @Slot(object)
    def show_section(self, name: PageName, anchor: str = "") -> None:
        """Show a section, as the rail, the menus and Undo do; the way back ends here."""
        self.frame.close_menu()
        self.stack.go(name, anchor)

    def follow(self, name: PageName, anchor: str = "") -> None:
        """Show a page as a link does: Back leads to where the link was."""
        self.frame.close_menu()
        self.stack.go(name, anchor, returns=True)
        self._focus_page()

    def go_back(self) -> None:
        """Go one screen back: inside the page first, then to where the page was opened from."""
        page = self.stack.page
        if page is not None and page.go_back():
            return
        if self.frame.menu_is_open or self.stack.can_go_back:
            self.stack.back()

    def come_forward(self) -> None:
        """Show the window above the others, as when the program is started a second time."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    # --- how it looks ---

    def set_text_size(self, percent: int) -> None:
        """Switch the text size and say so."""
        self.theme.apply(self.theme.choice, percent)
        told = self.tr("Text size {percent}%").format(percent=self.theme.text_percent)
        self.announcer.say(told)

    def step_text_size(self, *, larger: bool) -> None:
        """Switch to the next text size."""
        self.set_text_size(next_text_size(self.theme.text_percent, larger=larger))

    # --- what happens ---

    def _focus_page(self) -> None:
        shown = self.stack.currentWidget()
        if shown is not None:
            focus_top(shown)

    @Slot(object)
    def _on_opened(self, opened: Opened) -> None:
        if opened.repaired:
            self.frame.banner.tell(repaired_words())

    # --- Qt asks ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc, and scroll the page, when nothing that has the focus wanted the key."""
        key = Qt.Key(event.key())
        shown = self.stack.currentWidget()
        panel = panel_of(shown) if shown is not None else None
        if key == Qt.Key.Key_Escape:
            self.go_back()
        elif event.modifiers() or panel is None or not panel.scroll_by_key(key):
            super().keyPressEvent(event)
            return
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once everything typed is on the disk, or the person says so."""
        if not self.rest.closing.may_close():
            event.ignore()
            return
        self.remembering.keep_place()
        self.stack.leave_trail()
        super().closeEvent(event)


def sync_words(service: str) -> str:
    """Return the calm warning about a folder that a service copies about."""
    return QCoreApplication.translate(
        "Banner",
        "Your folder is inside {service}. It sends copies of your words to another computer. "
        "Settings says more, under Your data and copies.",
    ).format(service=service)


def repaired_words() -> str:
    """Return what to say when a folder had to be mended on opening."""
    return QCoreApplication.translate(
        "Banner",
        "Part of your folder was damaged. We put back the last good copy of it. "
        "Please look at what you wrote last.",
    )
