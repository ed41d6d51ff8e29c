"""The one list of the program: grouped real widgets, forty at a time, updated in place.

Real widgets and not a painted model, because only those say to a screen reader what they are
(experience.md 1.2); forty at a time, because 2,000 at once cost 423 ms.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Heading, Text

PAGE_ROWS = 40
_A_FEW = 4


class Keyed(Protocol):
    """A plain value with an identity; two equal values look the same."""

    @property
    def key(self) -> str:
        """What stays the same while the rest changes."""


Item = TypeVar("Item", bound=Keyed)


@dataclass(frozen=True, slots=True)
class Group(Generic[Item]):
    """A stretch of the list under a heading; an empty title has no heading."""

    title: str
    items: tuple[Item, ...]


class ListPanel(QWidget, Generic[Item]):
    """A list whose rows are made by `make_row` from plain values.

    `update_row` changes a row in place for a new value of the same key; without it the row is made
    again. Only changed rows are touched, and the focus stays where it is.
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
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_row = make_row
        self._update_row = update_row
        self._page_rows = page_rows
        self._limit = page_rows
        self._groups: tuple[Group[Item], ...] = ()
        self._rows: dict[str, QWidget] = {}
        self._values: dict[str, Item] = {}
        self._headings: dict[str, Heading] = {}
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

    # --- what is shown ---

    def show_items(self, items: Sequence[Item]) -> None:
        """Show items in one group without a heading."""
        self.show_groups((Group("", tuple(items)),))

    def show_groups(self, groups: Sequence[Group[Item]]) -> None:
        """Show groups of items, touching only the rows that changed."""
        self._groups = tuple(group for group in groups if group.items)
        self._refresh()

    def show_from_start(self) -> None:
        """Go back to the first forty rows, as for a new search."""
        self._limit = self._page_rows
        self._refresh()

    def show_more(self) -> None:
        """Show forty more rows and move the focus to the first of them."""
        before = self.keys()
        self._limit += self._page_rows
        self._refresh()
        fresh = [key for key in self.keys() if key not in set(before)]
        if fresh and self.more_button.hasFocus():
            self.focus_row(fresh[0])
        self.more_shown.emit()

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the rows shown, in order."""
        return tuple(item.key for _group, items in self._wanted() for item in items)

    def row(self, key: str) -> QWidget | None:
        """Return the row of a key, if it is shown."""
        return self._rows.get(key)

    def reveal(self, key: str) -> QWidget | None:
        """Show as many rows as needed for a key and return its row, or nothing if unknown."""
        order = [item.key for group in self._groups for item in group.items]
        if key not in order:
            return None
        while order.index(key) >= self._limit:
            self._limit += self._page_rows
        self._refresh()
        return self._rows.get(key)

    def focus_row(self, key: str) -> None:
        """Give the focus to the first thing in a row that takes it."""
        row = self.reveal(key)
        target = first_focusable(row) if row is not None else None
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- keeping the widgets in step ---

    def _wanted(self) -> list[tuple[Group[Item], tuple[Item, ...]]]:
        left = self._limit
        wanted = []
        for group in self._groups:
            items = group.items[: max(0, left)]
            left -= len(items)
            if items:
                wanted.append((group, items))
        return wanted

    def _refresh(self) -> None:
        wanted = self._wanted()
        total = sum(len(group.items) for group in self._groups)
        shown = sum(len(items) for _group, items in wanted)
        focus = self._focused_key()
        neighbour = self._neighbour(focus, wanted)
        self._drop_missing({item.key for _group, items in wanted for item in items})
        self._drop_headings({group.title for group, _items in wanted})
        if focus is None and shown - len(self._rows) > _A_FEW:
            # Each row shown in a list in view lays out all the others again.
            self._inside.hide()
        moved = self._put_all(wanted)
        self._empty.setVisible(total == 0)
        self._inside.setVisible(total > 0)
        self.more_button.setVisible(shown < total)
        if moved:
            read_in_layout_order(_page_of(self))
        if focus is not None and focus not in self._rows and neighbour is not None:
            self.focus_row(neighbour)

    def _put_all(self, wanted: list[tuple[Group[Item], tuple[Item, ...]]]) -> bool:
        """Put headings and rows in their places; whether any had to move."""
        widgets: list[QWidget] = []
        for group, items in wanted:
            if group.title:
                widgets.append(self._heading(group.title))
            widgets.extend(self._row_for(item) for item in items)
        moved = False
        for place, widget in enumerate(widgets):
            # Not by `itemAt`: see reading_order, a kept item outlives its row.
            if self._lines.indexOf(widget) != place:
                self._lines.removeWidget(widget)
                self._lines.insertWidget(place, widget)
                moved = True
        return moved

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
        row.show()
        return row

    def _heading(self, title: str) -> Heading:
        if title not in self._headings:
            self._headings[title] = Heading(title, 3, parent=self._inside)
            self._headings[title].show()
        return self._headings[title]

    def _drop_missing(self, keys: set[str]) -> None:
        for key in [key for key in self._rows if key not in keys]:
            self._remove(self._rows.pop(key))
            del self._values[key]

    def _drop_headings(self, titles: set[str]) -> None:
        for title in [title for title in self._headings if title not in titles]:
            self._remove(self._headings.pop(title))

    def _remove(self, widget: QWidget) -> None:
        self._lines.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    # --- the keyboard ---

    def _focused_key(self) -> str | None:
        for key, row in self._rows.items():
            if row.hasFocus() or row.isAncestorOf(_focus_of(row)):
                return key
        return None

    def _neighbour(
        self, focus: str | None, wanted: list[tuple[Group[Item], tuple[Item, ...]]]
    ) -> str | None:
        if focus is None:
            return None
        old = list(self._rows)
        kept = {item.key for _group, items in wanted for item in items}
        after = old[old.index(focus) + 1 :]
        before = old[: old.index(focus)][::-1]
        return next((key for key in (*after, *before) if key in kept), None)

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
        keys = self.keys()
        focus = self._focused_key()
        if focus is None:
            return
        index = keys.index(focus) + step
        if 0 <= index < len(keys):
            self.focus_row(keys[index])


def _page_of(panel: QWidget) -> QWidget:
    """Return the page a list stands on, or the list itself while it stands on none."""
    step = panel.parentWidget()
    while step is not None and not isinstance(step, QScrollArea):
        step = step.parentWidget()
    return step or panel


def _focus_of(row: QWidget) -> QWidget:
    return row.window().focusWidget() or row


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
