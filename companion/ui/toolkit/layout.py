"""Ways to place things: columns and rows whose gaps follow the text size, wrapping rows."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from companion.ui.toolkit.tokens import Theme, current_theme

READING_WIDTH = 640
LIST_WIDTH = 880


_FREE = Qt.AlignmentFlag(0)
_TOP = Qt.AlignmentFlag.AlignTop
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_UPRIGHT = Qt.AlignmentFlag.AlignVertical_Mask


class Column(QVBoxLayout):
    """A column without margins; `gap` is in pixels at 100 % and follows the text size gently.

    A widget that says `keeps_height` never grows higher than its words need. Qt has no size policy
    for that: one that forbids growing also caps a wrapping widget at its unwrapped height.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 16) -> None:
        if parent is None:
            super().__init__()
        else:
            super().__init__(parent)
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)
        self.follow_theme(current_theme())

    def follow_theme(self, theme: Theme) -> None:
        """Take the gap of a theme."""
        self.setSpacing(gentle(self._gap, theme))

    def set_gap(self, gap: int) -> None:
        """Take another gap, in pixels at 100 %."""
        self._gap = gap
        self.follow_theme(current_theme())

    def add(self, *widgets: QWidget, left: bool = False) -> None:
        """Add widgets below each other; `left` keeps each at its own width, as buttons need."""
        for widget in widgets:
            self.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if left else _FREE)

    def addWidget(  # noqa: N802
        self, widget: QWidget, stretch: int | None = 0, alignment: Qt.AlignmentFlag = _FREE
    ) -> None:
        """Add a widget at the foot."""
        super().addWidget(widget, stretch, _still(widget, alignment, _TOP))

    def insertWidget(  # noqa: N802
        self,
        index: int,
        widget: QWidget,
        stretch: int | None = 0,
        alignment: Qt.AlignmentFlag = _FREE,
    ) -> None:
        """Add a widget at a place."""
        super().insertWidget(index, widget, stretch, _still(widget, alignment, _TOP))


class Row(QHBoxLayout):
    """A row without margins that does not wrap; for wrapping use `FlowLayout`."""

    def __init__(self, parent: QWidget | None = None, gap: int = 16) -> None:
        if parent is None:
            super().__init__()
        else:
            super().__init__(parent)
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)
        self.follow_theme(current_theme())

    def follow_theme(self, theme: Theme) -> None:
        """Take the gap of a theme."""
        self.setSpacing(gentle(self._gap, theme))

    def addWidget(  # noqa: N802
        self, widget: QWidget, stretch: int | None = 0, alignment: Qt.AlignmentFlag = _FREE
    ) -> None:
        """Add a widget at the end; it stands in the middle of the row's height."""
        super().addWidget(widget, stretch, _still(widget, alignment, _MIDDLE))


def _still(
    widget: QWidget, alignment: Qt.AlignmentFlag, upright: Qt.AlignmentFlag
) -> Qt.AlignmentFlag:
    if getattr(widget, "keeps_height", False) and not alignment & _UPRIGHT:
        return alignment | upright
    return alignment


def gentle(gap: float, theme: Theme) -> int:
    """Return a gap that grows half as fast as the text, so that large text keeps its room."""
    return round(gap * (1 + (theme.factor - 1) / 2))


class FlowLayout(QLayout):
    """Places widgets side by side and starts a new line when the width is used up.

    With `even` all are as wide as the widest, so that they stand under each other in columns.
    Qt asks for the height at a few widths over and over: it is remembered until something changes.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 16, *, even: bool = False) -> None:
        if parent is None:
            super().__init__()
        else:
            super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._even = even
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)
        self.follow_theme(current_theme())

    def follow_theme(self, theme: Theme) -> None:
        """Take the gap of a theme."""
        self.setSpacing(gentle(self._gap, theme))

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more item at the end."""
        self._items.append(item)
        self._heights.clear()

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or nothing past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Return an item and let it go, or nothing past the end."""
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        """Forget what was worked out: something in it has changed."""
        self._heights.clear()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it asks for no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._place(QRect(0, 0, width, 0), moving=False)
        return height

    def setGeometry(self, rect: QRect) -> None:
        """Place all items in a rectangle."""
        super().setGeometry(rect)
        self._place(rect, moving=True)

    def sizeHint(self) -> QSize:
        """Return the size with everything on one line."""
        shown = [item for item in self._items if not item.isEmpty()]
        width = sum(item.sizeHint().width() for item in shown)
        width += self.spacing() * max(0, len(shown) - 1)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(width, height)

    def minimumSize(self) -> QSize:
        """Return the size of the widest item."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, moving: bool) -> int:
        y = rect.y()
        for number, line in enumerate(self._lines(rect.width())):
            y += self.spacing() if number else 0
            tall = max(size.height() for _item, size in line)
            x = rect.x()
            for item, size in line:
                if moving:
                    drop = (tall - size.height()) // 2
                    item.setGeometry(QRect(QPoint(x, y + drop), size))
                x += size.width() + self.spacing()
            y += tall
        return y - rect.y()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        shown = [item for item in self._items if not item.isEmpty()]
        least = max((item.sizeHint().width() for item in shown), default=0) if self._even else 0
        for item in shown:
            wide = min(max(least, item.sizeHint().width()), width)
            if not lines or used + self.spacing() + wide > width:
                lines.append([])
                used = wide
            else:
                used += self.spacing() + wide
            lines[-1].append((item, QSize(wide, _height_of(item, wide))))
        return lines


def _height_of(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


class ReadingColumn(QWidget):
    """A centred column no wider than a comfortable line; add to `content`, a `Column`."""

    def __init__(self, width: int = READING_WIDTH, gap: int = 16) -> None:
        super().__init__()
        self._width = width
        self._inner = QWidget(self)
        self.content = Column(self._inner, gap)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(self._inner, 1000)
        outer.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._inner.setSizePolicy(policy)
        self.follow_theme(current_theme())

    def follow_theme(self, theme: Theme) -> None:
        """Take the widest line of a theme."""
        self._inner.setMaximumWidth(theme.px(self._width))
