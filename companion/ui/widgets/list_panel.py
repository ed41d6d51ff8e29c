"""The one list of the program: grouped real widgets, forty at a time, updated in place.

Real widgets and not a painted model, because only those say to a screen reader what they are
(experience.md 1.2); forty at a time, because 2,000 at once cost 423 ms. Of the forty, as many as
fill a screen are made at once and the rest a few at a time afterwards, so that the window is never
held for long.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Collection, Sequence
from typing import Generic

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.tokens import px
from companion.ui.widgets.button import Button
from companion.ui.widgets.list_items import Group, Item, MadeWhenShown
from companion.ui.widgets.reading_order import read_after, read_in_layout_order
from companion.ui.widgets.text import Heading, Text

__all__ = ["PAGE_ROWS", "Group", "ListPanel", "MadeWhenShown", "lists_finished"]

PAGE_ROWS = 40
_LEAST_ROW = 56  # px at 100 %: no row is lower, so a screen has no more of them
_STEP_S = 0.004
_AT_ONCE_S = 0.01  # on a slow or busy computer less than a screenful is made at once
_FEWEST = 4


class ListPanel(QWidget, Generic[Item]):
    """A list whose rows are made by `make_row` from plain values.

    `update_row` changes a row in place for a new value of the same key; without it the row is made
    again. Only changed rows are touched, and the focus stays where it is. `least_row` is the height
    at 100 % below which no row is; a list that is folded away makes no rows until it is opened.
    """

    empty_pressed = Signal()
    more_shown = Signal()

    def __init__(
        self,
        make_row: Callable[[Item], QWidget],
        update_row: Callable[[QWidget, Item], None] | None = None,
        *,
        label: str = "",
        empty_text: str = "",
        empty_button: str = "",
        gap: int = 4,
        page_rows: int = PAGE_ROWS,
        least_row: int = _LEAST_ROW,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_row = make_row
        self._update_row = update_row
        self._page_rows = page_rows
        self._least_row = least_row
        self._limit = page_rows
        self._groups: tuple[Group[Item], ...] = ()
        self._shown: list[tuple[str, Sequence[Item]]] = []
        self._keys: tuple[str, ...] = ()
        self._rows: dict[str, QWidget] = {}
        self._values: dict[str, Item] = {}
        self._headings: dict[str, Heading] = {}
        self._placed: list[QWidget] = []
        self._build(label, empty_text, empty_button, gap)

    def _build(self, label: str, empty_text: str, empty_button: str, gap: int) -> None:
        self._column = Column(self, gap=16)
        self._empty = QWidget()
        empty = Column(self._empty, gap=16)
        self._empty_words = Text(empty_text, muted=True)
        empty.add(self._empty_words)
        self.empty_button: Button | None = None
        if empty_button:
            self.empty_button = Button(empty_button)
            self.empty_button.clicked.connect(self.empty_pressed)
            empty.add(self.empty_button, left=True)
        self._inside = QWidget()
        self._lines = Column(self._inside, gap=gap)
        set_role(self._inside, Role.LIST, label)
        self.more_button = Button(self.tr("Show 40 more"), icon="chevron-down", rapid=True)
        self.more_button.clicked.connect(self.show_more)
        self._column.add(self._empty, self._inside)
        self._column.add(self.more_button, left=True)
        self.more_button.hide()
        self._inside.hide()
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._on_idle)

    # --- what is shown ---

    def show_items(self, items: Sequence[Item]) -> None:
        """Show items in one group without a heading."""
        fixed = items if isinstance(items, tuple | MadeWhenShown) else tuple(items)
        self.show_groups((Group("", fixed),))

    def show_groups(self, groups: Sequence[Group[Item]]) -> None:
        """Show groups of items, touching only the rows that changed."""
        self._groups = tuple(group for group in groups if group.items)
        self._refresh()

    def show_from_start(self) -> None:
        """Go back to the first forty rows, as for a new search."""
        if self._limit != self._page_rows:
            self._limit = self._page_rows
            self._refresh()

    def show_more(self) -> None:
        """Show forty more rows and move the focus to the first of them."""
        before, pressed = self._keys, self.more_button.hasFocus()
        if pressed:
            self.more_button.clearFocus()  # else hiding it would hand the focus on
        self._limit += self._page_rows
        self._refresh(len(before) + self._screenful())
        fresh = next(iter(self._keys[len(before) :]), None)
        if fresh is not None and pressed:
            self.focus_row(fresh)
        self.more_shown.emit()

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the rows shown, in order; the last of them may be yet to be made."""
        return self._keys

    def rows(self) -> list[QWidget]:
        """Return the rows that are made so far, in order."""
        return [self._rows[key] for key in self._keys if key in self._rows]

    def row(self, key: str) -> QWidget | None:
        """Return the row of a key, if it is shown; it is made now if it is not made yet."""
        if key not in self._rows and key in self._keys:
            self._fill(self._keys.index(key) + 1)
        return self._rows.get(key)

    def finish(self) -> None:
        """Make the rows that are not made yet, as for a picture of the whole list."""
        self._fill(len(self._keys))

    @property
    def finished(self) -> bool:
        """Whether every row shown is made."""
        return len(self._rows) == len(self._keys)

    def reveal(self, key: str) -> QWidget | None:
        """Show as many rows as needed for a key and return its row, or nothing if unknown."""
        if key not in self._keys:
            order = (item.key for group in self._groups for item in group.items)
            place = next((place for place, each in enumerate(order) if each == key), None)
            if place is None:
                return None
            while place >= self._limit:
                self._limit += self._page_rows
            self._refresh()
        return self.row(key)

    def focus_row(self, key: str) -> None:
        """Give the focus to the first thing in a row that takes it."""
        row = self.reveal(key)
        target = first_focusable(row) if row is not None else None
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- keeping the widgets in step ---

    def _wanted(self) -> list[tuple[str, Sequence[Item]]]:
        left = self._limit
        wanted = []
        for group in self._groups:
            items = group.items[: max(0, left)]
            left -= len(items)
            if items:
                wanted.append((group.title, items))
        return wanted

    def _refresh(self, at_once: int | None = None) -> None:
        before, focus = self._keys, self._focused_key()
        self._shown = self._wanted()
        self._keys = tuple(item.key for _title, items in self._shown for item in items)
        total = sum(len(group.items) for group in self._groups)
        kept = set(self._keys)
        neighbour = _neighbour(before, focus, kept)
        self._drop_missing(kept)
        self._drop_headings({title for title, _items in self._shown})
        if at_once is None:
            self._fill_screen()
        else:
            self._fill(at_once)
        self._empty.setVisible(total == 0)
        self._inside.setVisible(total > 0)
        self.more_button.setVisible(len(self._keys) < total)
        if focus is not None and focus not in self._rows and neighbour is not None:
            self.focus_row(neighbour)

    def _screenful(self) -> int:
        """Return how many rows to make at once; none where the list is folded away."""
        if not self.isVisibleTo(_page_of(self)):
            return 0
        most = 3 * self.window().height() // 4  # the title and what is over the list aside
        return most // px(self._least_row) + 1

    def _fill_screen(self) -> None:
        most = self._screenful()
        self._fill(min(most, _FEWEST), time.perf_counter() + _AT_ONCE_S, most)

    def _fill(self, at_once: int, until: float = 0.0, most: int = sys.maxsize) -> None:
        """Put what is made in its place, and make the first rows, and more until a moment."""
        widgets: list[QWidget] = []
        place = 0
        for title, items in self._shown:
            rows = []
            for item in items:
                place += 1
                made = item.key in self._rows
                soon = place <= most and time.perf_counter() < until
                if made or place <= at_once or soon:
                    rows.append(self._row_for(item))
            if title and rows:
                widgets.append(self._heading(title))
            widgets.extend(rows)
        self._put(widgets)
        if self.finished or not self.isVisible():
            self._idle.stop()
        elif not self._idle.isActive():
            self._idle.start()

    @Slot()
    def _on_idle(self) -> None:
        self._fill(len(self._rows) + 1, time.perf_counter() + _STEP_S)

    def _put(self, widgets: list[QWidget]) -> None:
        """Put headings and rows in their places, and let Tab follow."""
        before = list(self._placed)
        if before == widgets:
            return
        # Each row shown in a list in view would lay out all the others again.
        self._lines.setEnabled(False)
        for place, widget in enumerate(widgets):
            # Not by `itemAt`: see reading_order, a kept item outlives its row.
            if place < len(self._placed) and self._placed[place] is widget:
                continue
            if widget in self._placed:
                self._take(widget)
            else:
                widget.move(0, self._inside.height())  # out of sight until it is laid out
            self._lines.insertWidget(place, widget)
            self._placed.insert(place, widget)
            widget.show()
        self._lines.setEnabled(True)
        self._make_room()
        if not before or before != widgets[: len(before)] or not read_after(before, widgets):
            read_in_layout_order(_page_of(self))

    def _make_room(self) -> None:
        """Have the page grow from the outside in.

        Left to itself Qt begins here: rows are squeezed into the room there is, seen like that for
        a moment, and laid out again.
        """
        page = _page_of(self)
        sheet = page.widget() if isinstance(page, QScrollArea) else None
        if sheet is None or not self.isVisible():
            return
        step: QWidget | None = self._inside
        while step is not None and step is not sheet:
            step.updateGeometry()
            step = step.parentWidget()
        QCoreApplication.sendEvent(sheet, QEvent(QEvent.Type.LayoutRequest))

    def _row_for(self, item: Item) -> QWidget:
        row = self._rows.get(item.key)
        if row is not None and self._values[item.key] == item:
            return row
        self._values[item.key] = item
        if row is not None and self._update_row is not None:
            self._update_row(row, item)
            return row
        if row is not None:
            self._remove(row)
        row = self._make_row(item)
        row.setParent(self._inside)
        self._rows[item.key] = row
        for button in _buttons_in(row):
            button.installEventFilter(self)
        return row

    def _heading(self, title: str) -> Heading:
        if title not in self._headings:
            self._headings[title] = Heading(title, 3, parent=self._inside)
        return self._headings[title]

    def _drop_missing(self, keys: set[str]) -> None:
        for key in [key for key in self._rows if key not in keys]:
            self._remove(self._rows.pop(key))
            del self._values[key]

    def _drop_headings(self, titles: set[str]) -> None:
        for title in [title for title in self._headings if title not in titles]:
            self._remove(self._headings.pop(title))

    def _take(self, widget: QWidget) -> None:
        self._lines.removeWidget(widget)
        self._placed.remove(widget)

    def _remove(self, widget: QWidget) -> None:
        if widget in self._placed:
            self._take(widget)
        widget.hide()
        widget.deleteLater()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the rows of a list that was folded away, or go on with one that was begun."""
        super().showEvent(event)
        if not self._rows:
            self._fill_screen()
        elif not self.finished:
            self._idle.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Make no rows that nobody sees."""
        self._idle.stop()
        super().hideEvent(event)

    # --- the keyboard ---

    def _focused_key(self) -> str | None:
        focus = self.window().focusWidget()
        if focus is None or not self._inside.isAncestorOf(focus):
            return None
        for key, row in self._rows.items():
            if row is focus or row.isAncestorOf(focus):
                return key
        return None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move between rows with the up and down keys."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        focus = self._focused_key()
        if focus is None:
            return
        index = self._keys.index(focus) + step
        if 0 <= index < len(self._keys):
            self.focus_row(self._keys[index])


def lists_finished(window: QWidget) -> bool:
    """Return whether every list in view has made all its rows."""
    return all(panel.finished for panel in window.findChildren(ListPanel) if panel.isVisible())


def _neighbour(order: tuple[str, ...], focus: str | None, kept: Collection[str]) -> str | None:
    """Return the row nearest to the focus that stays: one below it, else one above."""
    if focus is None:
        return None
    place = order.index(focus)
    near = (*order[place + 1 :], *reversed(order[:place]))
    return next((key for key in near if key in kept), None)


def _page_of(panel: QWidget) -> QWidget:
    """Return the page a list stands on, or the list itself while it stands on none."""
    step = panel.parentWidget()
    while step is not None and not isinstance(step, QScrollArea):
        step = step.parentWidget()
    return step or panel


def _buttons_in(row: QWidget) -> list[QAbstractButton]:
    inside = row.findChildren(QAbstractButton)
    return [row, *inside] if isinstance(row, QAbstractButton) else inside


def first_focusable(row: QWidget) -> QWidget | None:
    """Return the first thing in a row that takes the focus by Tab, the row itself included."""
    tab = Qt.FocusPolicy.TabFocus
    for one in (row, *row.findChildren(QWidget)):
        if one.focusPolicy() & tab and one.isEnabled() and not one.isHidden():
            return one
    return None
