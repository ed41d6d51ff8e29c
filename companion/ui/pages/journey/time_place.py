"""Where the drawing along time stands: nothing at all until a date is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from companion.content import JourneyPath
from companion.domain.dates import DateFormat, PartialDate
from companion.services.snapshot import Snapshot
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.journey.course_bar import course_title
from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.steps import Steps
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.stage_button import ShapeState
from companion.ui.widgets.text import Heading

if TYPE_CHECKING:  # imported once a date is written
    from companion.services.timeline import Bar, Mark, Timeline
    from companion.ui.pages.journey.time_list import TimeList
    from companion.ui.widgets.timeline import Bar as DrawnBar
    from companion.ui.widgets.timeline import Mark as DrawnMark
    from companion.ui.widgets.timeline import TimelineValues
    from companion.ui.widgets.timeline.view import TimelineView

_BESIDE = 31
"""How many days before and after all stages what else is written is drawn."""
_MOST_NOTES = 300
_NEEDED = (
    "companion.services.timeline",
    "companion.ui.widgets.timeline.scale",
    "companion.ui.widgets.timeline.values",
    "companion.ui.widgets.timeline.placed",
    "companion.ui.widgets.timeline.measure",
    "companion.ui.widgets.timeline.across",
    "companion.ui.widgets.timeline.down",
    "companion.ui.widgets.timeline.shapes",
    "companion.ui.widgets.timeline.painting",
    "companion.ui.widgets.timeline.canvas",
    "companion.ui.widgets.timeline.window",
    "companion.ui.widgets.timeline.view",
    "companion.ui.pages.journey.time_list",
)
"""What is imported before the drawing is made, a little at a time."""


class TimePlace(QWidget):
    """Makes the drawing when it is first needed, after the first picture of the page.

    `place_asked` carries the anchor of what was pressed: a stage, or a course for its day 0.
    """

    place_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.view: TimelineView | None = None
        self.list: TimeList | None = None
        self._shown: TimelineValues | None = None
        self._found: TimelineValues | None = None
        self._column = Column(self, gap=12)
        self._steps: Steps | None = None
        self.hide()

    def show_path(self, path: JourneyPath | None) -> None:
        """Show the stages along time, once any has a date; nothing on a path without times."""
        if path is None or not path.timeline or not _is_dated(self._context.session.snapshot):
            self.hide()
            self._shown = None
        elif self.view is not None:
            self._fill()
        else:
            self._found = None  # what was looked at before is not what is written now
            if self._steps is None or not isValid(self._steps):
                self._steps = Steps(self._first_time(), self)

    def _first_time(self) -> Iterator[Callable[[], object]]:
        """Yield what is to be done, a little at a time, so that the window is never held."""
        yield from (partial(import_module, name) for name in _NEEDED)
        yield self._look
        yield self._make
        yield self._fill

    def _look(self) -> None:
        self._found = self._values()

    def _fill(self) -> None:
        """Show what is written now."""
        found, self._found = self._found, None
        values = found if found is not None else self._values()
        dated = any(bar.dated for bar in values.bars)
        if self.view is not None and dated and values != self._shown:
            self._shown = values
            self.view.show_values(values)
            if self.list is not None:
                self.list.show_values(values)
        self.setVisible(dated)
        if dated:
            read_in_layout_order(_page_of(self))

    def _make(self) -> None:
        from companion.ui.pages.journey.time_list import TimeList
        from companion.ui.widgets.timeline.view import TimelineView

        self.list = TimeList(self._context.dates)
        self.list.stage_pressed.connect(self.place_asked)
        self.list.mark_pressed.connect(self._on_mark)
        self.view = TimelineView(self._context.dates)
        self.view.stage_pressed.connect(self.place_asked)
        self.view.mark_pressed.connect(self._on_mark)
        self.view.said.connect(self._context.announcer.say)
        self._column.add(Heading(self.tr("Along time"), 3), self.view, self.list)

    def _values(self) -> TimelineValues:
        from companion.services.timeline import timeline

        paths = {path.id: path for path in self._context.library.paths()}
        snapshot, today = self._context.session.snapshot, self._context.today()
        return drawn(timeline(snapshot, paths, today, beside=_BESIDE), self._context)

    @Slot(str)
    def _on_mark(self, key: str) -> None:
        snapshot = self._context.session.snapshot
        if key in snapshot.appointments:
            self._context.navigate(PageName.APPOINTMENTS, key)
        elif key in snapshot.notes:
            self._context.navigate(PageName.COPING, key)
        else:
            self.place_asked.emit(f"course/{key}")


def _is_dated(snapshot: Snapshot) -> bool:
    return any(each.start or each.end for each in snapshot.stages.values())


def drawn(found: Timeline, context: PageContext) -> TimelineValues:
    """Return a timeline as the drawing shows it.

    That is what has a date, and of the course that is shown the shapes without one.
    """
    from companion.ui.widgets.timeline import Lane, TimelineValues

    paths = context.library.paths()
    lanes = tuple(
        Lane(lane.course.record_id, course_title(lane.course, paths)) for lane in found.lanes
    )
    bars = tuple(
        _bar(bar, lanes[bar.lane].key, context)
        for bar in found.bars
        if bar.start is not None
        or bar.has_old_dates
        or (found.lanes[bar.lane].course.is_shown and not bar.inside)
    )
    keys = [lane.key for lane in lanes]
    return TimelineValues(
        today=date.fromordinal(found.today),
        lanes=lanes,
        bars=bars,
        marks=tuple(_mark(mark, keys, context.dates) for mark in _nearest(found)),
    )


def _nearest(found: Timeline) -> Iterator[Mark]:
    """Yield the marks, and of very many notes those nearest to today."""
    notes = [mark for mark in found.marks if mark.kind.value == "note"]
    if len(notes) <= _MOST_NOTES:
        return iter(found.marks)
    notes.sort(key=lambda mark: abs(mark.first - found.today))
    far = {mark.key for mark in notes[_MOST_NOTES:]}
    return (mark for mark in found.marks if mark.key not in far)


def _page_of(widget: QWidget) -> QWidget:
    step: QWidget | None = widget
    while step is not None and not isinstance(step, QScrollArea):
        step = step.parentWidget()
    return step or widget


def _bar(bar: Bar, lane: str, context: PageContext) -> DrawnBar:
    from companion.ui.pages.journey.lines import dates_told
    from companion.ui.pages.journey.shapes import SHAPES
    from companion.ui.widgets.timeline import Bar as DrawnBar
    from companion.ui.wording import stage_state

    drawn_bar = DrawnBar(
        key=bar.record_id,
        lane=lane,
        title=bar.title,
        state=SHAPES[bar.state],
        start=bar.begins.first if bar.begins is not None else None,
        end=bar.ends.last if bar.ends is not None else None,
        soft_start=bar.soft_start,
        soft_end=bar.soft_end,
        when=dates_told(bar, bar.begins, bar.ends, context.dates),
        told=stage_state(bar.state) if bar.state else "",
        sure_from=_unless_day(bar.begins, last=True),
        sure_to=_unless_day(bar.ends, last=False),
        check=bar.check and bar.start is not None,
    )
    if bar.ends is None and drawn_bar.sure_from and drawn_bar.state is not ShapeState.NOW:
        # All that is said is a month or a year: it may be any part of it, and so all of it fades.
        begins, after = drawn_bar.start, drawn_bar.sure_from
        return drawn_bar._replace(end=after, soft_end=True, sure_to=begins)
    return drawn_bar


def _unless_day(when: PartialDate | None, *, last: bool) -> date | None:
    """Return the last, or the first, day a month or a year has; nothing for a single day."""
    if when is None or when.is_day:
        return None
    return when.last if last else when.first


def _mark(mark: Mark, lanes: Sequence[str], dates: DateFormat) -> DrawnMark:
    from companion.services.timeline import MarkKind
    from companion.ui.pages.journey.lines import short_date
    from companion.ui.widgets.timeline import Mark as DrawnMark
    from companion.ui.widgets.timeline import MarkKind as DrawnKind

    translate = QCoreApplication.translate
    kinds = {MarkKind.NOTE: DrawnKind.NOTE, MarkKind.DAY_ZERO: DrawnKind.DAY_ZERO}
    words = {
        MarkKind.NOTE: translate("TimePlace", "in my coping notes"),
        MarkKind.DAY_ZERO: translate("TimePlace", "Day 0"),
    }
    return DrawnMark(
        key=mark.key,
        day=date.fromordinal((mark.first + mark.last) // 2),
        kind=kinds.get(mark.kind, DrawnKind.APPOINTMENT),
        words=words.get(mark.kind, mark.text),
        when=short_date(mark.when, dates) if mark.when and not mark.when.is_day else "",
        soft=mark.soft,
        lane=lanes[mark.lane] if mark.lane is not None else "",
        check=mark.check,
    )
