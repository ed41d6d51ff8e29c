"""Two columns of equal width, and one below the other once they would be too narrow to read."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from companion.ui.toolkit.layout import Column, gentle
from companion.ui.toolkit.tokens import Theme, current_theme


class TwoColumns(QWidget):
    """Holds `first` and `second`, each a `Column`; `least` is the width at 100 % to split at.

    `is_split` says whether they stand beside each other, and `turned` that this has changed.
    """

    turned = Signal()

    def __init__(self, *, least: int = 320, gap: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        left, right = QWidget(), QWidget()
        self.first = Column(left, gap=gap)
        self.second = Column(right, gap=gap)
        self._layout = _EqualPair(self, left, right, least, gap)
        self.is_split = True
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def follow_theme(self, theme: Theme) -> None:
        """Take the lengths of a theme, and tell if there is too little room now."""
        self._layout.follow_theme(theme)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell if the columns turned."""
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        split = self._layout.splits(self.width())
        if split != self.is_split:
            self.is_split = split
            self.turned.emit()


class _EqualPair(QLayout):
    """Lays out the two columns."""

    def __init__(
        self, parent: QWidget, first: QWidget, second: QWidget, least: int, gap: int
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._lengths = (least, gap)
        self.setContentsMargins(0, 0, 0, 0)
        self.follow_theme(current_theme())
        self.addWidget(first)
        self.addWidget(second)

    def follow_theme(self, theme: Theme) -> None:
        """Take the lengths of a theme."""
        least, gap = self._lengths
        self._least = theme.px(least)
        self.setSpacing(gentle(gap, theme))

    def splits(self, width: int) -> bool:
        """Return whether there is room for both beside each other."""
        return (width - self.spacing()) // 2 >= self._least

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
        """Return the size with both beside each other."""
        wide = 2 * max(self._least, *(item.sizeHint().width() for item in self._items))
        return QSize(wide + self.spacing(), self.heightForWidth(wide + self.spacing()))

    def minimumSize(self) -> QSize:
        """Return the narrower of the two ways: one below the other."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, moving: bool) -> int:
        split = self.splits(rect.width())
        wide = (rect.width() - self.spacing()) // 2 if split else rect.width()
        corner, tallest, bottom = rect.topLeft(), 0, rect.y()
        for item in self._items:
            high = _height_of(item, wide)
            if moving:
                item.setGeometry(QRect(corner, QSize(wide, high)))
            tallest = max(tallest, high)
            bottom = corner.y() + high
            step = QPoint(wide + self.spacing(), 0) if split else QPoint(0, high + self.spacing())
            corner += step
        return tallest if split else bottom - rect.y()


def _height_of(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
