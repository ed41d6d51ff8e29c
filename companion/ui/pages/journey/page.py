"""The Journey section: the path, the screen of a stage over it, and the screens beside them."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from companion.domain.records import Kind
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.journey.overview import JourneyOverview
from companion.ui.pages.journey.screen import (
    SCREENS,
    Screen,
    is_offered,
    make_screen,
    screen_title,
)
from companion.ui.pages.journey.stage_screen import StageScreen
from companion.ui.pages.journey.unkept import Unkept
from companion.ui.pages.journey.where import is_mine, look, where_of
from companion.ui.pages.page import Page
from companion.ui.session import Changes, Way

LONGEST_TRAIL = 20


class JourneyPage(Page):
    """Where a person is, in their own words and dates."""

    name = PageName.JOURNEY
    kinds = frozenset(
        {
            Kind.JOURNEY,
            Kind.STAGES,
            Kind.STAGES_BEFORE,
            Kind.COURSES,
            Kind.GOT,
            Kind.HELPER_RUNS,
            Kind.APPOINTMENTS,
            Kind.QUESTIONS,
            Kind.GATES,
        }
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._stage: StageScreen | None = None
        self._screen: Screen | None = None
        self._screen_name = ""
        self._trail: list[str] = []
        self._unkept = Unkept()

    def build(self) -> None:
        """Make the first screen; the others are made when one is opened."""
        self.overview = JourneyOverview(self.context)
        self._screens = QStackedWidget()
        self._screens.addWidget(self.overview)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._screens)
        self.overview.stage_opened.connect(self.open_stage)
        self.overview.place_asked.connect(self._go_on)
        self.overview.come_in()

    @property
    def stage_screen(self) -> StageScreen | None:
        """The screen of the stage that is open, if one is."""
        return self._stage

    @property
    def beside(self) -> Screen | None:
        """The screen beside the path and its stages that is open, if one is."""
        return self._screen

    def refresh(self, changes: Changes | None) -> None:
        """Show the path and what is open as they are kept now."""
        if self._stage is not None and not is_mine(self.context, self._stage.where):
            self._leave_stage()
        self.overview.refresh()
        elsewhere = changes is None or changes.way is not Way.DID
        if self._stage is not None:
            self._stage.refresh(everything=elsewhere)
        if self._screen is not None:
            self._screen.refresh()

    # --- going in and out ---

    def show_anchor(self, anchor: str) -> None:
        """Open a stage or "screen/place"; an empty anchor is the first screen."""
        self.ensure_built()
        if anchor and anchor == self._here():
            return
        self._trail.clear()
        if not anchor or not self._open(anchor):
            self._show_path()

    @Slot(str)
    def open_stage(self, key: str) -> None:
        """Open the screen of a stage of the chosen path."""
        self._go_on(key)

    @Slot(str)
    def _go_on(self, anchor: str) -> None:
        """Go from where the person is to another place of this section; Back leads here again."""
        here = self._here()
        if here == anchor or not self._open(anchor):
            return
        self._trail.append(here)
        del self._trail[:-LONGEST_TRAIL]
        self._name_way_back()

    def _open(self, anchor: str) -> bool:
        name, _, place = anchor.partition("/")
        if name not in SCREENS:
            return self._open_stage(anchor)
        return is_offered(name, self.context.may) and self._open_screen(name, place)

    def _open_stage(self, key: str) -> bool:
        where = where_of(self.context, key)
        if where is None or look(self.context, where) is None:
            return False
        if self._stage is not None and self._stage.where == where:
            return True
        self._drop_all()
        self._stage = StageScreen(self.context, where, self._unkept)
        self._stage.back_pressed.connect(self.go_back)
        self._stage.place_asked.connect(self._go_on)
        self._turn_to(self._stage)
        self._stage.back.setFocus()
        return True

    def _open_screen(self, name: str, place: str) -> bool:
        if self._screen is None or self._screen_name != name:
            self._drop_all()
            self._screen, self._screen_name = make_screen(name, self.context), name
            self._screen.unkept = self._unkept
            self._screen.left.connect(self._leave_screen)
            self._screen.place_asked.connect(self._go_on)
            self._screen.refresh()
            self._turn_to(self._screen)
            self._screen.begin()
        self._screen.show_place(place)
        return True

    def _turn_to(self, screen: QWidget) -> None:
        self._screens.addWidget(screen)
        self._screens.setCurrentWidget(screen)
        self._name_way_back()

    def _name_way_back(self) -> None:
        anchor = self._trail[-1] if self._trail else ""
        name = anchor.partition("/")[0]
        where = where_of(self.context, anchor) if anchor and name not in SCREENS else None
        stage = look(self.context, where) if where is not None else None
        title = screen_title(name) if stage is None else stage.title
        for each in (self._stage, self._screen):
            if each is not None:
                each.set_way_back(title)

    def _here(self) -> str:
        if self._screen is not None:
            return f"{self._screen_name}/{self._screen.place}"
        return self._anchor_of_stage()

    def _anchor_of_stage(self) -> str:
        """Return what leads back to the open stage, of whatever course it is."""
        if self._stage is None:
            return ""
        where = self._stage.where
        here = where_of(self.context, where.stage) == where
        return where.stage if here else where.record_id

    # --- leaving ---

    @Slot()
    def go_back(self) -> bool:
        """Close what is open in place, then go to where the person came from."""
        if self._screen is not None:
            if not self._screen.go_back():
                self._leave_screen()
            return True
        if self._stage is None:
            return self.overview.go_back()
        if not self._stage.close_meaning():
            self._leave_stage()
        return True

    @Slot()
    def _leave_screen(self) -> None:
        self._leave(self._here().removesuffix("/"))

    def _leave_stage(self) -> None:
        self._leave(self._anchor_of_stage())

    def _leave(self, came_from: str) -> None:
        """Go one step back along the trail; the focus returns to what led away from there."""
        while self._trail:
            if self._open_back(self._trail.pop()):
                self._focus_way(came_from)
                return
        self._show_path()
        self.overview.focus_way(came_from)

    def _open_back(self, anchor: str) -> bool:
        if not anchor:
            self._show_path()
            return True
        return self._open(anchor)

    def _focus_way(self, came_from: str) -> None:
        shown = self._screen or self._stage or self.overview
        shown.focus_way(came_from)

    def _show_path(self) -> None:
        self._trail.clear()
        self._drop_all()
        self._screens.setCurrentWidget(self.overview)
        self.overview.refresh()

    def _drop_all(self) -> None:
        stage, self._stage = self._stage, None
        screen, self._screen = self._screen, None
        for each in (stage, screen):
            if each is not None:
                each.settle()
                if each.keep_whole():
                    self.context.announcer.say_kept(self.tr("The new dates you typed are kept."))
                self._screens.removeWidget(each)
                each.hide()
                each.deleteLater()

    def keep_whole(self) -> bool:
        """Keep whole dates whose button was not pressed."""
        shown = self._stage or self._screen
        return shown is not None and shown.keep_whole(closing=True)

    # --- what the window asks ---

    @property
    def can_print(self) -> bool:
        """Whether what is open can be printed; the path and its stages as the plan they are."""
        if self._screen is not None:
            return self._screen.can_print
        return self.context.may.files and self.context.session.is_open

    def print_here(self) -> None:
        """Show what is open as printed pages."""
        if self._screen is not None:
            self._screen.print_here()
        elif self.can_print:
            self._go_on("print")

    def add_here(self) -> None:
        """Begin adding what the open screen keeps."""
        if self._screen is not None:
            self._screen.add_here()

    def find_here(self) -> None:
        """Go to the find field of the open screen."""
        if self._screen is not None:
            self._screen.find_here()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is being written before another section is shown."""
        for each in (self._stage, self._screen):
            if each is not None:
                each.settle()
        super().hideEvent(event)
