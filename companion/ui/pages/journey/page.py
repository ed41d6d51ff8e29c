"""The Journey section: the path, and the screen of a stage over it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from companion.content import JourneyPath
from companion.domain.records import Kind
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.journey.lines import drawn_stages
from companion.ui.pages.journey.overview import JourneyOverview
from companion.ui.pages.journey.stage_screen import StageScreen
from companion.ui.pages.page import Page
from companion.ui.session import Changes, Way


class JourneyPage(Page):
    """Where a person is, in their own words and dates."""

    name = PageName.JOURNEY
    kinds = frozenset({Kind.JOURNEY, Kind.STAGES, Kind.QUESTIONS, Kind.GATES})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._stage: StageScreen | None = None

    def build(self) -> None:
        """Make the first screen; the screen of a stage is made when one is opened."""
        self.overview = JourneyOverview(self.context)
        self._screens = QStackedWidget()
        self._screens.addWidget(self.overview)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._screens)
        self.overview.stage_opened.connect(self.open_stage)
        self.overview.come_in()

    @property
    def stage_screen(self) -> StageScreen | None:
        """The screen of the stage that is open, if one is."""
        return self._stage

    def refresh(self, changes: Changes | None) -> None:
        """Show the path and the open stage as they are kept now."""
        path = self.overview.path
        if self._stage is not None and (
            path is None or path.id != self._stage.path.id or not self._is_drawn(path)
        ):
            self._close_stage()
        self.overview.refresh()
        if self._stage is not None:
            elsewhere = changes is None or changes.way is not Way.DID
            self._stage.refresh(everything=elsewhere)

    def _is_drawn(self, path: JourneyPath) -> bool:
        """Whether the open stage may still be named: its topic may have been closed."""
        return self._stage is not None and self._stage.stage in drawn_stages(
            path, self.context.session.snapshot
        )

    # --- going in and out ---

    @Slot(str)
    def open_stage(self, key: str) -> None:
        """Open the screen of a stage of the chosen path."""
        path = self.overview.path
        drawn = drawn_stages(path, self.context.session.snapshot) if path is not None else ()
        stage = next((each for each in drawn if each.id == key), None)
        if path is None or stage is None:
            return
        self._close_stage()
        self._stage = StageScreen(self.context, path, stage)
        self._stage.back_pressed.connect(self.go_back)
        self._stage.stage_opened.connect(self.open_stage)
        self._screens.addWidget(self._stage)
        self._screens.setCurrentWidget(self._stage)
        self._stage.back.setFocus()

    def _close_stage(self) -> None:
        screen, self._stage = self._stage, None
        if screen is None:
            return
        screen.mine.settle()
        self._screens.setCurrentWidget(self.overview)
        self._screens.removeWidget(screen)
        screen.hide()
        screen.deleteLater()

    def show_anchor(self, anchor: str) -> None:
        """Open a stage, or the first screen for an empty anchor."""
        self.ensure_built()
        if anchor:
            if self._stage is None or self._stage.stage.id != anchor:
                self.open_stage(anchor)
        else:
            self._close_stage()

    @Slot()
    def go_back(self) -> bool:
        """Close an open meaning, else go from a stage to the path."""
        if self._stage is None:
            return False
        if self._stage.close_meaning():
            return True
        key = self._stage.stage.id
        self._close_stage()
        self.overview.refresh()
        self.overview.focus_stage(key)
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is being written before another section is shown."""
        if self._stage is not None:
            self._stage.mine.settle()
        super().hideEvent(event)
