"""How the window is laid out: header, rail or Menu, notices, the page, undo bar, status line."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from companion.domain.dates import DateFormat
from companion.ui.pages.context import PageName
from companion.ui.toolkit.tokens import Theme, current_theme
from companion.ui.window.focusing import focus_top, panel_of
from companion.ui.window.header import Header
from companion.ui.window.page_stack import PageStack
from companion.ui.window.rail import Rail
from companion.ui.window.status_line import StatusLine

if TYPE_CHECKING:
    from companion.ui.widgets.notices import UndoBar
    from companion.ui.window.banner import Banner
    from companion.ui.window.menu_screen import MenuScreen

NARROW = 900
LARGEST_FACTOR_WITH_RAIL = 1.75
_WIDEST_BAR = 720


class _Tray(QWidget):
    """Room around the undo bar; with the bar hidden it takes none."""

    def __init__(self, bar: UndoBar) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 12)
        row.addStretch(1)
        row.addWidget(bar, 1000)
        row.addStretch(1)
        bar.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the bar."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(event.type() == QEvent.Type.ShowToParent)
        return super().eventFilter(watched, event)


class Frame(QWidget):
    """The parts of the window; folds the rail into the Menu where there is no room for it.

    `rail.chosen` and `menu_chosen` carry what a person picked.
    """

    menu_chosen = Signal(object)  # PageName

    def __init__(self, stack: PageStack, dates: DateFormat) -> None:
        super().__init__()
        self.header = Header(parent=self)
        self.rail = Rail(parent=self)
        self.stack = stack
        self.status = StatusLine(dates, parent=self)
        self._menu: MenuScreen | None = None
        self._folded = False
        self._bare = False
        self._build()
        self.header.menu_pressed.connect(self.toggle_menu)
        stack.turned.connect(self._on_turned)

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self._page = QVBoxLayout()
        self._page.setSpacing(0)
        self._page.addWidget(self.stack, 1)
        middle.addWidget(self.rail)
        middle.addLayout(self._page, 1)
        whole.addWidget(self.header)
        whole.addLayout(middle, 1)
        whole.addWidget(self.status)

    @cached_property
    def banner(self) -> Banner:
        """The notices above the page, made when there is the first."""
        from companion.ui.window.banner import Banner

        banner = Banner(parent=self)
        self._page.insertWidget(0, banner)
        return banner

    @cached_property
    def undo_bar(self) -> UndoBar:
        """What was just done, below the page, made once the window has been seen."""
        from companion.ui.widgets.notices import UndoBar

        bar = UndoBar(parent=self)
        bar.setMaximumWidth(current_theme().px(_WIDEST_BAR))
        self._page.addWidget(_Tray(bar))
        self.setTabOrder(self.status.retry_button, bar.button)  # before every page
        return bar

    @property
    def folded(self) -> bool:
        """Whether the Menu stands in for the rail."""
        return self._folded

    @property
    def menu(self) -> MenuScreen:
        """The page list, made when it is first opened."""
        if self._menu is None:
            from companion.ui.window.menu_screen import MenuScreen

            self._menu = MenuScreen()
            self._menu.chosen.connect(self.menu_chosen)
        return self._menu

    @property
    def menu_is_open(self) -> bool:
        """Whether the page list is in view."""
        return self._menu is not None and self.stack.currentWidget() is self._menu

    def set_bare(self, bare: bool) -> None:
        """Hide the sections while none of them can be opened."""
        self._bare = bare
        self._fold()

    @Slot()
    def toggle_menu(self) -> None:
        """Open the page list, or close it again."""
        if self.menu_is_open:
            self.stack.back()
            return
        under = self.stack.name
        self.stack.show_screen(self.menu)
        self.menu.show_current(under)

    def close_menu(self) -> None:
        """Close the page list if it is open."""
        if self.menu_is_open:
            self.stack.back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold the rail."""
        super().resizeEvent(event)
        self._fold()

    def follow_theme(self, theme: Theme) -> None:
        """Fold or unfold the rail for a text size."""
        if "undo_bar" in vars(self):
            self.undo_bar.setMaximumWidth(theme.px(_WIDEST_BAR))
        self._fold()

    def _fold(self) -> None:
        factor = current_theme().factor
        low = self.height() - self.header.sizeHint().height() - self.status.sizeHint().height()
        narrow = self.width() < NARROW or factor > LARGEST_FACTOR_WITH_RAIL
        self._folded = narrow or low < self.rail.minimumSizeHint().height()
        if self._folded and self.rail.isAncestorOf(self.window().focusWidget() or self):
            # Qt hands the focus on to the first button, which would scroll the page down to it.
            panel = panel_of(self.stack)
            self._stood_at = panel.verticalScrollBar().value() if panel is not None else 0
            self._stood_on = self.stack.currentWidget()
            QTimer.singleShot(0, self, self._focus_page)
        self.rail.setVisible(not self._folded and not self._bare)
        self.header.set_folded(self._folded and not self._bare)
        if not self._folded or self._bare:
            self.close_menu()

    _stood_at = 0
    _stood_on: QWidget | None = None

    @Slot()
    def _focus_page(self) -> None:
        """Put the focus on the page itself, which stays where it stood."""
        shown, focus = self.stack.currentWidget(), self.window().focusWidget()
        if shown is None or shown is not self._stood_on:
            return  # another page was opened meanwhile, and its own cursor stays
        if focus is not None:
            focus.clearFocus()
        focus_top(shown)
        panel = panel_of(shown)
        if panel is not None:
            panel.verticalScrollBar().setValue(self._stood_at)

    @Slot()
    def _on_turned(self) -> None:
        name = self.stack.name
        if name in self.rail.tabs or name is PageName.HELP:
            self.rail.set_current(name)
        self.header.set_back(self.stack.can_go_back)
