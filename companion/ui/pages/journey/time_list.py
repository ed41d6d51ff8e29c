"""What the drawing along time shows, as a list: the same names, days and ways in, in their order.

Nothing is only in the picture: every course's dated stages and steps, days 0, appointments, and
notes by their day alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.dates import DateFormat
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.list_panel import ListPanel
from companion.ui.widgets.open_row import OpenRow
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.timeline.values import Bar, Mark, TimelineValues, first_day
from companion.ui.widgets.timeline.words import (
    check_words,
    joined,
    mark_title,
    no_date,
    short_day,
)


class TimeRow(NamedTuple):
    """One row: the key of a stage or a mark, its name, and how and when it is."""

    key: str
    title: str
    told: str
    is_mark: bool = False


def time_rows(values: TimelineValues, dates: DateFormat) -> tuple[TimeRow, ...]:
    """Return a row for everything on a drawing, in the order of days; what has no day comes last.

    Each has the key it has there.
    """
    dated: list[tuple[date, TimeRow]] = [
        (first_day(bar), _bar_row(bar, values)) for bar in values.placed
    ]
    dated += [(mark.day, _mark_row(mark, values, dates)) for mark in values.marks]
    dated.sort(key=lambda each: each[0])
    return (*(row for _day, row in dated), *_undated(values))


def _undated(values: TimelineValues) -> Iterator[TimeRow]:
    return (_bar_row(bar, values) for bar in values.undated)


def _bar_row(bar: Bar, values: TimelineValues) -> TimeRow:
    when = bar.when or ("" if bar.dated else no_date())
    told = joined(bar.told, when, check_words(bar), values.lane_title(bar.lane))
    return TimeRow(bar.key, bar.title, told)


def _mark_row(mark: Mark, values: TimelineValues, dates: DateFormat) -> TimeRow:
    when = mark.when or short_day(mark, dates)
    told = joined(when, check_words(mark), values.lane_title(mark.lane))
    return TimeRow(mark.key, mark_title(mark), told, is_mark=True)


class TimeList(QWidget):
    """The list, folded until it is opened, and some rows at a time.

    `stage_pressed` and `mark_pressed` carry a key, as those of the drawing do.
    """

    stage_pressed = Signal(str)
    mark_pressed = Signal(str)

    def __init__(self, dates: DateFormat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dates = dates
        title = self.tr("The same along time, as a list")
        self.fold = Disclosure(title)
        self.panel: ListPanel[TimeRow] = ListPanel(self._make_row, label=title, gap=0)
        self.fold.content.add(self.panel)
        self.fold.toggled.connect(self._on_fold)
        Column(self, gap=0).add(self.fold)

    def show_values(self, values: TimelineValues) -> None:
        """Show what a drawing shows."""
        self.panel.show_items(time_rows(values, self._dates))

    def _make_row(self, each: TimeRow) -> QWidget:
        row = OpenRow(each.title, each.told, side=0, tall=10, ruled=True)
        row.setProperty("key", each.key)
        row.setProperty("mark", each.is_mark)
        row.clicked.connect(self._on_pressed)
        return row

    @Slot()
    def _on_pressed(self) -> None:
        row = self.sender()
        if isinstance(row, OpenRow):
            key, is_mark = str(row.property("key")), bool(row.property("mark"))
            (self.mark_pressed if is_mark else self.stage_pressed).emit(key)

    @Slot(bool)
    def _on_fold(self, _opened: bool) -> None:
        page = self.parentWidget()
        read_in_layout_order(page if page is not None else self)
