"""The pages of the window: each made when it is first asked for, and the way back between them."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from companion.content import PackFault
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.page import Page
from companion.ui.toolkit.theme import catch_up
from companion.ui.window.focusing import FocusMemory, focus_top

_LONGEST_TRAIL = 20
_SETTLED_MS = 300

PageMaker = Callable[[PageContext], Page]


class PageStack(QStackedWidget):
    """Shows one page, or one screen that lies over the pages (the menu, a fault, a question).

    Attributes:
        context: What every page is given; set before the first page is asked for.
    """

    follows_in_view = True  # told to the theme: pages out of view take a new text size when shown

    turned = Signal()
    pack_broken = Signal(object)  # PackFault

    def __init__(
        self, makers: Mapping[PageName, PageMaker], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._makers = makers
        self._pages: dict[PageName, Page] = {}
        self._trail: list[QWidget] = []
        self._focus = FocusMemory()
        self._barrier: QWidget | None = None
        self._passes: frozenset[PageName] = frozenset()
        self.context: PageContext | None = None
        self._is_started = False
        self.currentChanged.connect(self._on_current_changed)

    @property
    def page(self) -> Page | None:
        """The page in view, or None while a screen lies over it."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Page) else None

    @property
    def name(self) -> PageName | None:
        """The name of the page in view."""
        return self.page.name if self.page is not None else None

    @property
    def can_go_back(self) -> bool:
        """Whether the page in view lies on a way back."""
        return bool(self._trail) and self.page is not None

    def go(self, name: PageName, anchor: str = "", *, returns: bool = False) -> None:
        """Show a page, and a place in it; with `returns` the way back leads here again.

        A page that was left half way is shown as it was left, unless a link leads to its start
        or its tab is pressed once more.
        """
        if self._barrier is not None and name not in self._passes:
            self._turn_to(self._barrier, returns=False)
            return
        page = self._ready(name)
        if page is None:
            return
        again = page is self.currentWidget()
        self._turn_to(page, returns=returns)
        if anchor or returns or again:
            page.show_anchor(anchor)

    def refresh_page(self) -> None:
        """Have the page in view show the records as they are kept."""
        if self.page is not None:
            self.page.refresh(None)

    def show_screen(self, screen: QWidget) -> None:
        """Lay a screen over the page in view; `back` takes it away."""
        if self.indexOf(screen) < 0:
            self.addWidget(screen)
        self._turn_to(screen, returns=True)

    def back(self) -> bool:
        """Go back to where the page in view was opened from; False if that is nowhere."""
        if not self._trail:
            return False
        target = self._trail.pop()
        left = self.page
        self._focus.leave(self.currentWidget())
        self._show(target)
        if left is not None and left not in self._trail:
            left.leave()
        self._focus.come_back(target)
        return True

    def leave_screen(self, screen: QWidget) -> None:
        """Take a screen away for good, and show what lay under it."""
        if self.currentWidget() is screen:
            self.back()
        self._trail = [each for each in self._trail if each is not screen]
        self._focus.forget(screen)
        self.removeWidget(screen)
        screen.deleteLater()

    def bar_with(self, screen: QWidget, passes: frozenset[PageName]) -> None:
        """Put a screen in place of every page but those named, until the window closes."""
        self._barrier = screen
        self._passes = passes
        self.addWidget(screen)
        self._turn_to(screen, returns=False)

    def leave_trail(self) -> None:
        """Leave every page on the way back, as the window closes; the one in view hides itself."""
        here = self.currentWidget()
        left, self._trail = self._trail, []
        for page in left:
            if isinstance(page, Page) and page is not here:
                page.leave()

    def keep_whole(self) -> bool:
        """Keep what is whole on any page, as the window closes; False where there is nothing."""
        kept = False
        for page in self._pages.values():
            with contextlib.suppress(Exception):  # one broken page must not lose the others
                kept = page.keep_whole() or kept
        return kept

    def _ready(self, name: PageName) -> Page | None:
        """Return a page that is made and filled; one that fails is made anew the next time."""
        page = self._pages.get(name)
        if page is None:
            if self.context is None:
                raise RuntimeError("the stack has no context yet")
            page = self._makers[name](self.context)
            self._pages[name] = page
            self.addWidget(page)
        try:
            page.ensure_built()
        except PackFault as fault:
            self._drop(name)
            self.pack_broken.emit(fault)
            return None
        except Exception:
            self._drop(name)
            raise
        return page

    def _drop(self, name: PageName) -> None:
        page = self._pages.pop(name)
        self._trail = [each for each in self._trail if each is not page]
        self._focus.forget(page)
        self.removeWidget(page)
        page.deleteLater()

    def showEvent(self, event: QShowEvent) -> None:
        """Get ready for the other pages, once the first is shown and filled."""
        super().showEvent(event)
        if self._is_started or self.context is None:
            return
        self._is_started = True
        if self.context.session.is_open:
            self._on_opened(None)
        else:
            self.context.session.opened.connect(self._on_opened)

    @Slot(object)
    def _on_opened(self, _opened: object) -> None:
        QTimer.singleShot(_SETTLED_MS, self, self._get_ready)

    @Slot()
    def _get_ready(self) -> None:
        from companion.ui.window.note_sweep import sweep_notes
        from companion.ui.window.readying import Readying

        if self.context is not None:
            Readying(self.context.library, self)
            if self.context.may.write:
                sweep_notes(self.context.session, self.context.clock)

    def _turn_to(self, target: QWidget, *, returns: bool) -> None:
        here = self.currentWidget()
        before = {each for each in (here, *self._trail) if isinstance(each, Page)}
        if not returns:
            self._trail.clear()
        elif here is not None and here is not target:
            self._trail = [each for each in self._trail if each is not target]
            self._trail.append(here)
            del self._trail[:-_LONGEST_TRAIL]
        was_inside = target is not here and self._focus.leave(here)
        self._show(target)
        for page in before.difference((target, *self._trail)):
            page.leave()
        if was_inside:
            focus_top(target)

    @Slot(int)
    def _on_current_changed(self, place: int) -> None:
        shown = self.widget(place)
        if shown is not None:
            catch_up(shown)

    def _show(self, target: QWidget) -> None:
        catch_up(target)
        self.setCurrentWidget(target)
        self.turned.emit()
