"""More on the first screen of Journey: the ways to what is not needed every day (walks.md 18).

A row for another screen is a line in `_ways`; its anchor is a name in `screen.SCREENS`.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.content import JourneyPath
from companion.services.stage_list import MyStage, walk
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.screen import is_offered, screen_title
from companion.ui.pages.treatments.ways import Way, Ways
from companion.ui.widgets.disclosure import Disclosure


class JourneyMore(Disclosure):
    """A fold with a row for each way. `chosen` carries the anchor of the one that was pressed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.button.setText(self.tr("More"))
        self.ways: Ways | None = None
        self._shown: tuple[Way, ...] = ()

    def show_ways(
        self, context: PageContext, path: JourneyPath | None, shapes: tuple[MyStage, ...]
    ) -> None:
        """Show the ways there are now."""
        every = (*self._for_all(), *self._ways(path, shapes))
        wanted = tuple(each for each in every if is_offered(each.anchor, context.may))
        self.setVisible(bool(wanted))
        if wanted == self._shown:
            return
        self._shown = wanted
        if self.ways is not None:
            self.ways.hide()
            self.ways.deleteLater()
        self.ways = Ways(wanted)
        self.ways.chosen.connect(self.chosen)
        self.content.add(self.ways)
        self.ways.show()

    def _for_all(self) -> Iterator[Way]:
        """Yield what is there for a person without a path as well."""
        yield Way(
            screen_title("helper"),
            self.tr("From a day and the lengths in your own leaflet."),
            "helper",
        )
        yield Way(
            screen_title("lists"),
            self.tr("Going home, who looks after you now, and before a date."),
            "lists",
        )

    def _ways(self, path: JourneyPath | None, shapes: tuple[MyStage, ...]) -> Iterator[Way]:
        if path is None:
            return
        yield Way(
            screen_title("print"),
            self.tr("One page for the fridge, or all of it for another hospital."),
            "print",
        )
        yield Way(
            self.tr("My treatments, side by side"),
            self.tr("Add another treatment beside this, or this treatment again."),
            "courses",
        )
        yield Way(
            self.tr("Add a stage of my own"),
            self.tr("For something that is in your plan and not in this list."),
            "add",
        )
        yield Way(
            self.tr("Put the stages in another order"),
            self.tr("When your plan goes another way round."),
            "order",
        )
        if any(stage.history for stage in walk(shapes)):
            yield Way(
                self.tr("What was planned before"),
                self.tr("Earlier dates and plans, stage by stage. They are kept."),
                "before",
            )

    def focus_way(self, key: str) -> bool:
        """Give the focus back to a way; False where there is none of that name."""
        anchor = key.partition("/")[0]
        row = self.ways.rows.get(anchor) if self.ways is not None else None
        if row is None or self.isHidden():
            return False
        self.set_open(True)
        row.setFocus()
        return True
