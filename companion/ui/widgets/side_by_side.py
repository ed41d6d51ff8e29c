"""Two things beside each other, and below each other once there is no room."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from companion.ui.toolkit.layout import gentle
from companion.ui.toolkit.tokens import Theme, current_theme

Side = Literal["first", "second"]


class SideBySide(QLayout):
    """Gives one of two widgets the width it asks for and the other what is left.

    `grows` says which takes what is left; below `least` (at 100 %) it would be too narrow to
    read, and the second goes under the first. `fixed` is the width of the one that does not grow,
    for columns that line up from row to row; by default it is as wide as it asks to be.
    `line` is the height of one line of the first: the second is centred on it.
    """

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        *,
        grows: Side = "first",
        least: int = 320,
        fixed: int | None = None,
        gap: int = 12,
        line: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        if parent is None:
            super().__init__()
        else:
            super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._grows = grows
        self._lengths = (least, fixed, gap, line)
        self.setContentsMargins(0, 0, 0, 0)
        self.follow_theme(current_theme())
        self.addWidget(first)
        self.addWidget(second)

    def follow_theme(self, theme: Theme) -> None:
        """Take the lengths of a theme."""
        least, fixed, gap, line = self._lengths
        self._least = theme.px(least)
        self._fixed = None if fixed is None else theme.px(fixed)
        self._line = theme.px(line)
        self.setSpacing(gentle(gap, theme))

    # --- Qt asks ---

    def addItem(self, item: QLayoutItem) -> None:
        """Take one of the two."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one of the two, or nothing past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Return one of the two and let it go, or nothing past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it takes the width there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of both at a width."""
        high = self._heights.get(width)
        if high is None:
            high = self._place(QRect(0, 0, width, 0), moving=False)
            self._heights[width] = high
        return high

    def invalidate(self) -> None:
        """Forget heights: something in here changed."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Place both in a rectangle."""
        super().setGeometry(rect)
        self._place(rect, moving=True)

    def sizeHint(self) -> QSize:
        """Return the size with both on one line."""
        hints = [item.sizeHint() for item in self._shown()]
        wide = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        return QSize(wide, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the wider one: that is enough when they stand below each other."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    # --- placing ---

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, moving: bool) -> int:
        shown = self._shown()
        if len(shown) < 2:
            return self._stack(rect, shown, moving=moving)
        small = shown[1 if self._grows == "first" else 0]
        small_width = self._fixed or min(small.sizeHint().width(), rect.width())
        large_width = rect.width() - small_width - self.spacing()
        if large_width < self._least:
            return self._stack(rect, shown, moving=moving)
        widths = [large_width, small_width]
        if self._grows == "second":
            widths.reverse()
        return self._beside(rect, shown, widths, moving=moving)

    def _beside(
        self, rect: QRect, shown: list[QLayoutItem], widths: list[int], *, moving: bool
    ) -> int:
        x, tallest = rect.x(), 0
        for index, (item, width) in enumerate(zip(shown, widths, strict=True)):
            high = _height_of(item, width)
            down = max(0, (self._line - high) // 2) if index else 0
            if moving:
                item.setGeometry(QRect(QPoint(x, rect.y() + down), QSize(width, high)))
            x += width + self.spacing()
            tallest = max(tallest, down + high)
        return tallest

    def _stack(self, rect: QRect, shown: list[QLayoutItem], *, moving: bool) -> int:
        y = rect.y()
        for index, item in enumerate(shown):
            y += self.spacing() // 2 if index else 0
            large = item is self._items[0 if self._grows == "first" else 1]
            hint = rect.width() if large or self._fixed else item.sizeHint().width()
            width = min(hint, rect.width())
            high = _height_of(item, width)
            if moving:
                item.setGeometry(QRect(QPoint(rect.x(), y), QSize(width, high)))
            y += high
        return y - rect.y()


def _height_of(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
