"""The bar under a question in the room: the ways on, in the same place at every question."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from companion.ui.toolkit.layout import FlowLayout, gentle
from companion.ui.toolkit.plain import set_tip
from companion.ui.toolkit.tokens import Theme, current_theme
from companion.ui.widgets.button import Button

MOST_WITH_ICONS = 1.5
"""The largest text beside which there is room for pictures on buttons."""
_SIDE, _TOP, _GAP = 16, 8, 12


class FittingButton(Button):
    """A button that breaks its words to fit beside others, where there is room for a word."""

    def fit(self, room: int) -> None:
        """Say how much room there is beside the others."""
        room = room if room >= self.minimumSizeHint().width() else 0
        if room != self._fitting:
            self._fitting = room
            self.updateGeometry()

    _fitting = 0

    def sizeHint(self) -> QSize:
        """Return the size on one line, or as wide as there is room."""
        hint = super().sizeHint()
        if not 0 < self._fitting < hint.width():
            return hint
        return QSize(self._fitting, self.heightForWidth(self._fitting))


class RoomBar(QWidget):
    """Previous, next, and what else is said; it never covers the question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sides = (_SIDE, _SIDE)
        self.previous = Button(self.tr("Previous"), icon="arrow-left", rapid=True)
        self.following = Button(self.tr("Next"), icon="arrow-right", rapid=True)
        self.otherwise = FittingButton(self.tr("Anything else they said"), icon="plus")
        inside = QWidget()
        self._flow = FlowLayout(inside, gap=_GAP)
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(inside)
        for button in (self.previous, self.following, self.otherwise):
            self._flow.addWidget(button)
        for button, key in (
            (self.previous, "Alt+P"),
            (self.following, "Alt+N"),
            (self.otherwise, "Alt+A"),
        ):
            set_tip(button, self.tr("{what} ({key})").format(what=button.text(), key=key))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow_theme(current_theme())

    def follow_theme(self, theme: Theme) -> None:
        """Leave out the pictures on the buttons when large text needs their room."""
        large = theme.factor > MOST_WITH_ICONS
        self.previous.set_icon(None if large else "arrow-left")
        self.following.set_icon(None if large else "arrow-right")
        self.otherwise.set_icon(None if large else "plus")
        self._fit()

    def stand_under(self, left: int, right: int) -> None:
        """Stand as far from the sides as the page above."""
        self._sides = (left, right)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the buttons into one line where that goes."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        left, right = self._sides
        tall = gentle(_TOP, current_theme())
        self._whole.setContentsMargins(left, tall, right, tall)
        others = (self.previous, self.following)
        used = sum(each.sizeHint().width() + self._flow.spacing() for each in others)
        self.otherwise.fit(self.width() - left - right - used)
        if self.heightForWidth(self.width()) != self.height():
            self.updateGeometry()  # asked before the buttons were fitted, it was another

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines of buttons, as they are fitted now."""
        left, right = self._sides
        ends = self._whole.contentsMargins()
        return self._flow.heightForWidth(width - left - right) + ends.top() + ends.bottom()

    def enable(self, *, before: bool, after: bool) -> None:
        """Offer the ways there are; the focus goes on to the other one, never astray."""
        for button, can, other in (
            (self.previous, before, self.following),
            (self.following, after, self.previous),
        ):
            if button.hasFocus() and not can:
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(can)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and a fine line towards the page."""
        colours = current_theme().colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.surface)
        painter.fillRect(0, 0, self.width(), 1, colours.divider)
        painter.end()
