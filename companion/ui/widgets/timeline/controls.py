"""The buttons above a timeline: how close one looks, and earlier, today, later."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from companion.domain.frozen import replace
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.toolkit.plain import set_tip
from companion.ui.toolkit.tokens import Colours, current_theme
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.text import Text
from companion.ui.widgets.timeline.scale import Zoom
from companion.ui.widgets.timeline.words import zoom_words


class ZoomButton(Button):
    """One way to look: chosen, it stands on a ground of its own over a bar."""

    def __init__(self, zoom: Zoom, parent: QWidget | None = None) -> None:
        shown, name = zoom_words(zoom)
        self.zoom = zoom
        super().__init__(shown, rapid=True, parent=parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(name)

    def padding(self) -> int:
        """Return less room than a button that stands alone."""
        return 14

    def _look(self, colours: Colours) -> Any:
        look = super()._look(colours)
        if not self.isChecked():
            return look
        return replace(look, fill=colours.selected, text=colours.on_selected)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, and the bar under the one that is chosen."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        colours = current_theme().colours
        painter = QPainter(self)
        high = current_theme().px(5)
        bar = QRectF(2, self.height() - high - 1, self.width() - 4, high)
        ink = colours.on_selected if current_theme().name == "contrast" else colours.primary
        painter.fillRect(bar, ink)
        painter.end()


class TimelineControls(QWidget):
    """How close one looks, and where: `zoom_chosen` carries a `Zoom`, `panned` -1, 0 or 1."""

    zoom_chosen = Signal(object)
    panned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(self, gap=8)
        zooms = QWidget(self)
        row = FlowLayout(zooms, gap=8)
        set_role(zooms, Role.GROUPING, self.tr("How much time to show"))
        self.zooms = tuple(ZoomButton(zoom, zooms) for zoom in Zoom)
        hint = self.tr("Page Up looks closer, Page Down shows more time")
        for button in self.zooms:
            set_tip(button, f"{button.accessibleName()}. {hint}")
            button.clicked.connect(self._on_zoom)
            row.addWidget(button)
        self._where = QWidget(self)
        where = FlowLayout(self._where, gap=8)
        self.earlier = Button(self.tr("Earlier"), ButtonKind.QUIET, "chevron-left", rapid=True)
        self.today = Button(self.tr("Today"), ButtonKind.QUIET, "circle-dot", rapid=True)
        self.later = Button(self.tr("Later"), ButtonKind.QUIET, "chevron-right", rapid=True)
        names = (self.tr("Show earlier"), self.tr("Show today"), self.tr("Show later"))
        for pan, name in zip((self.earlier, self.today, self.later), names, strict=True):
            pan.setAccessibleName(name)
            pan.clicked.connect(self._on_pan)
            where.addWidget(pan)
        self.days = Text("", muted=True)
        where.addWidget(self.days)
        column.addWidget(zooms)
        column.addWidget(self._where)

    def show_zoom(self, zoom: Zoom) -> None:
        """Show which zoom is chosen."""
        for button in self.zooms:
            button.setChecked(button.zoom is zoom)

    def show_days(self, words: str, *, can_pan: bool) -> None:
        """Show which days are in view; the buttons that pan only where there is more."""
        self.days.setText(words)
        self.days.setVisible(can_pan)
        self._where.setVisible(can_pan)

    def _on_zoom(self) -> None:
        button = self.sender()
        if isinstance(button, ZoomButton):
            self.zoom_chosen.emit(button.zoom)

    def _on_pan(self) -> None:
        self.panned.emit((self.sender() is self.later) - (self.sender() is self.earlier))
