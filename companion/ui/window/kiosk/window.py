"""The window of a kiosk, for one visitor: from the first screen to "Finish and clear"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QClipboard, QCloseEvent, QGuiApplication, QKeyEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from companion.content import Library, PackFault
from companion.domain.dates import DateFormat
from companion.domain.display import next_text_size
from companion.services.kiosk_settings import KioskSettings
from companion.ui.pages.context import ON_A_SHARED_SCREEN, PageContext, PageName
from companion.ui.pages.shortcuts import KEYS, Command
from companion.ui.session import Session
from companion.ui.toolkit.announcer import Announcer
from companion.ui.toolkit.theme import ThemeChoice, ThemeController
from companion.ui.window.focusing import focus_top, panel_of
from companion.ui.window.kiosk.frame import SECTIONS, KioskFrame
from companion.ui.window.kiosk.idle import IdleWatch
from companion.ui.window.kiosk.screens import (
    AttractScreen,
    ClearedScreen,
    FinishScreen,
    StillReadingScreen,
    WhoScreen,
)
from companion.ui.window.page_stack import PageMaker, PageStack

ANSWER_S = 60
"""How long "Still reading?" waits before the screen clears itself (R63)."""
_BACK = PageName.TREATMENTS
_LEAST_TEXT = 150  # what is to be pressed is 64 px high then (R38); a clinic may choose smaller


class KioskParts(NamedTuple):
    """Everything a kiosk's window is made from."""

    session: Session
    library: Library
    dates: DateFormat
    clock: Callable[[], datetime]
    theme: ThemeController
    pages: Mapping[PageName, PageMaker]
    settings: KioskSettings


class KioskWindow(QMainWindow):
    """Fills the screen. `shown` once it is in view, `finished` once the visitor is done."""

    shown = Signal()
    finished = Signal()

    def __init__(self, parts: KioskParts) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Companion"))
        self.session = parts.session
        self.theme = parts.theme
        self.announcer = Announcer(self)
        self.stack = PageStack(parts.pages)
        self.stack.context = PageContext(
            session=parts.session,
            library=parts.library,
            dates=parts.dates,
            clock=parts.clock,
            navigate=self.follow,
            announcer=self.announcer,
            theme=parts.theme,
            may=ON_A_SHARED_SCREEN,
        )
        self.frame = KioskFrame(self.stack, is_trial=parts.settings.signed_off is None)
        self.attract = AttractScreen(parts.settings, parts.dates)
        self.who = WhoScreen()
        self.still_reading = StillReadingScreen()
        self.finish = FinishScreen()
        self.idle = IdleWatch(parts.settings.idle_s, self)
        self.answer_timer = QTimer(self)
        self.answer_timer.setSingleShot(True)
        self.answer_timer.setInterval(ANSWER_S * 1000)
        self._settings = parts.settings
        self._front: QWidget = self.attract  # what a visitor sees who has not gone on yet
        self._asked_over: QWidget = self.frame.reading
        self._has_gone_on = False
        self._is_over = False
        self.setCentralWidget(self.frame)
        self._connect()
        self.frame.show_layer(self.attract)

    def _connect(self) -> None:
        header, attract = self.frame.header, self.attract
        header.back_pressed.connect(self.go_back)
        header.call_pressed.connect(self.show_help)
        header.smaller_pressed.connect(partial(self._step_text_size, larger=False))
        header.larger_pressed.connect(partial(self._step_text_size, larger=True))
        self.frame.tabs.chosen.connect(self._on_tab)
        self.frame.finish_pressed.connect(self._on_finish_pressed)
        attract.started.connect(partial(self._show, self.who))
        attract.contrast_asked.connect(self._on_contrast)
        self.who.agreed.connect(self._begin_reading)
        self.who.declined.connect(self._clear)
        self.idle.rested.connect(self._on_rested)
        self.idle.touched.connect(self._on_touched)
        self.still_reading.answered.connect(self._go_on)
        self.still_reading.finish_asked.connect(self._clear)
        self.answer_timer.timeout.connect(self._clear)
        self.finish.confirmed.connect(self._clear)
        self.finish.declined.connect(self._go_on)
        self.stack.turned.connect(self._show_way_back)
        self.frame.layers.currentChanged.connect(self._show_way_back)
        self.stack.pack_broken.connect(self._on_pack_broken)
        for command, doing in ((Command.HELP, self.show_help), (Command.BACK, self.go_back)):
            for keys in KEYS[command]:
                QShortcut(keys, self).activated.connect(doing)

    # --- from one screen to the next ---

    @Slot()
    def come_up(self) -> None:
        """Fill the screen, as the supervisor asks when the visitor before is done."""
        self.showFullScreen()
        self.raise_()
        self.activateWindow()
        self.attract.start_button.setFocus()
        self.shown.emit()

    def _show(self, layer: QWidget) -> None:
        if layer in {self.attract, self.who}:
            self._front = layer
        self.frame.show_layer(layer)
        self.idle.begin()
        focus_top(layer)

    @Slot()
    def _begin_reading(self) -> None:
        self._has_gone_on = True
        self.stack.go(_BACK)
        self._show(self.frame.reading)
        self.frame.tabs.entry.setFocus()

    @Slot()
    def _go_on(self) -> None:
        """Go back to what was being read, or to the question who it is for."""
        self.answer_timer.stop()
        self._show(self._asked_over)

    @Slot()
    def _on_rested(self) -> None:
        close_what_lies_over(self)
        if self.frame.layers.currentWidget() is self.attract:
            self._look_as_at_first()
            return
        self._remember_what_was_read()
        self.frame.show_layer(self.still_reading)
        self.still_reading.more_button.setFocus()
        self.announcer.say(self.still_reading.heading.text(), urgent=True)
        self.answer_timer.start()

    @Slot()
    def _on_touched(self) -> None:
        """Give whoever is still there the whole time again to answer."""
        if self.answer_timer.isActive():
            self.answer_timer.start()

    def _remember_what_was_read(self) -> None:
        """Note the screen a question is laid over, so that its answer leads back to it."""
        shown = self.frame.layers.currentWidget()
        if shown in {self.who, self.frame.reading}:
            self._asked_over = shown

    @Slot()
    def _on_finish_pressed(self) -> None:
        self._remember_what_was_read()
        self._show(self.finish)
        self.finish.stay_button.setFocus()

    @Slot()
    def _clear(self) -> None:
        """End the visit: nothing of it stays in view or on the clipboard, and the process ends."""
        if self._is_over:
            return
        self._is_over = True
        close_what_lies_over(self)
        self.answer_timer.stop()
        self.idle.stop()
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()
        self.frame.show_layer(ClearedScreen())
        clipboard = QGuiApplication.clipboard()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            clipboard.clear(mode)
        self.finished.emit()

    def let_go(self) -> None:
        """Forget what was ticked, as before the process ends."""
        self.session.close()

    # --- the pages ---

    def follow(self, name: PageName, anchor: str = "") -> None:
        """Show a page as a link does; pages to read of the coping section open in Treatments."""
        target = PageName.TREATMENTS if name is PageName.COPING else name
        if target not in (*SECTIONS, PageName.HELP) or self._is_over:
            return
        if target is not PageName.HELP and not self._has_gone_on:
            self._show(self.who)
            return
        self.stack.go(target, anchor, returns=True)
        shown = self.stack.currentWidget()
        if shown is not None:
            focus_top(shown)

    @Slot()
    def show_help(self) -> None:
        """Show whom to call, from every screen."""
        if self._is_over:
            return
        self.answer_timer.stop()
        if self._has_gone_on:
            self._show(self.frame.reading)
            self.follow(PageName.HELP)
            return
        # Its way back leads to the first screens: nobody has said yet that the pages are for them.
        self.stack.go(PageName.HELP)
        self._show(self.frame.reading)
        shown = self.stack.currentWidget()
        if shown is not None:
            focus_top(shown)

    @Slot()
    def go_back(self) -> None:
        """Go one screen back inside the page, then to where it was opened from."""
        page = self.stack.page
        if self.frame.layers.currentWidget() is not self.frame.reading or page is None:
            return
        if page.go_back():
            return
        if not self._has_gone_on:
            self._show(self._front)
        elif self.stack.can_go_back:
            self.stack.back()

    @Slot()
    def _show_way_back(self) -> None:
        """Show Back where it leads somewhere: from Who to call to the first screens as well."""
        reading = self.frame.layers.currentWidget() is self.frame.reading
        back = self.stack.can_go_back or not self._has_gone_on
        self.frame.header.set_back(reading and back)

    @Slot(object)
    def _on_tab(self, name: PageName) -> None:
        if self._has_gone_on:
            self.stack.go(name)
        else:
            self._show(self.who)

    @Slot(object)
    def _on_pack_broken(self, _fault: PackFault) -> None:
        self.stack.go(PageName.HELP)

    # --- how it looks ---

    def _step_text_size(self, *, larger: bool) -> None:
        percent = next_text_size(self.theme.text_percent, larger=larger)
        self._look(self.theme.choice, max(percent, min(_LEAST_TEXT, self._settings.text_percent)))

    @Slot()
    def _on_contrast(self) -> None:
        choice: ThemeChoice = "light" if self.theme.choice == "contrast" else "contrast"
        self._look(choice, self.theme.text_percent)

    def _look(self, choice: ThemeChoice, percent: int) -> None:
        self.theme.apply(choice, percent)
        if self.frame.layers.currentWidget() is self.attract:
            self.idle.begin()  # whoever tries that and walks away leaves it for nobody

    def _look_as_at_first(self) -> None:
        """Show the first screen to the next person as it was shown to the one before (R66)."""
        self.theme.apply("light", self._settings.text_percent)
        self.attract.verticalScrollBar().setValue(0)
        self.attract.start_button.setFocus()

    # --- Qt asks ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc, and scroll the page, when nothing that has the focus wanted the key."""
        key = Qt.Key(event.key())
        panel = panel_of(self.frame.layers.currentWidget() or self)
        if key == Qt.Key.Key_Escape:
            self.go_back()
        elif event.modifiers() or panel is None or not panel.scroll_by_key(key):
            super().keyPressEvent(event)
            return
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay: a visitor cannot close the kiosk, only its supervisor can."""
        event.ignore()


def close_what_lies_over(window: QWidget) -> None:
    """Close every menu and list that lies over a window: it would hide what the window asks."""
    for each in QApplication.topLevelWidgets():
        if each is not window and each.isVisible():
            each.close()
