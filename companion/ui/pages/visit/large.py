"""A page whose heading is as large as a room asks for, to be read at arm's length."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.fonts import TypeStep, pixel_font
from companion.ui.toolkit.layout import LIST_WIDTH
from companion.ui.toolkit.text_block import HEADING_LINE, TextBlock
from companion.ui.toolkit.tokens import Theme
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.text import Heading

_LEAST = 52
"""How large the question stands at 100 %, in pixels; large text brings it further."""
ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
"""The keys that turn to the question before or after."""


class LargeHeading(Heading):
    """The heading of a page, larger than any other, over the whole width of the column."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, 1, parent=parent)

    def _lay_out(self, theme: Theme) -> None:
        super()._lay_out(theme)
        font = QFont(pixel_font(TypeStep.H1, 700, theme.factor))
        font.setPixelSize(max(_LEAST, font.pixelSize()))
        self._block = TextBlock(self.text(), font, line_height=HEADING_LINE)
        self._limit = theme.px(LIST_WIDTH)
        self.updateGeometry()
        self.update()


class LargePanel(PagePanel):
    """A page under a large heading. `turned` when an arrow key asks for the one before or after.

    `fitted` carries how far its column stands from the left and from the right.
    """

    turned = Signal(int)
    fitted = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", width=LIST_WIDTH, parent=parent)
        small = self.heading
        self.heading = LargeHeading("")
        self._top.insertWidget(0, self.heading)
        self._top.removeWidget(small)
        small.hide()
        small.deleteLater()

    def _fit(self, room: QSize, theme: Theme) -> None:
        super()._fit(room, theme)
        sides = self._outer.contentsMargins()
        self.fitted.emit(sides.left(), sides.right() + self.width() - room.width())

    def put_above(self, widget: QWidget) -> None:
        """Put a line above the heading."""
        self._top.insertWidget(0, widget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn to the page before or after with the arrow keys; scroll with the others."""
        step = ARROWS.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step is not None and plain:
            self.turned.emit(step)
            event.accept()
            return
        super().keyPressEvent(event)
