"""The stages without a day: a row of their own after the drawing, at no place in time."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.toolkit.plain import set_tip
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.button import Button, ButtonKind, paint_box
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text
from companion.ui.widgets.timeline.shapes import STATE_ICONS
from companion.ui.widgets.timeline.values import Bar, TimelineValues
from companion.ui.widgets.timeline.words import bar_name, no_date, undated_words


class UndatedButton(Button):
    """A stage whose day nobody has said: an open, broken outline."""

    def __init__(self, bar: Bar, values: TimelineValues, parent: QWidget) -> None:
        text = undated_words(bar, values)
        icon = STATE_ICONS[bar.state]
        super().__init__(text.replace("&", "&&"), ButtonKind.QUIET, icon, parent=parent)
        self.key = bar.key
        self.setAccessibleName(bar_name(bar, values))
        set_tip(self, bar_name(bar, values))

    def padding(self) -> int:
        """Return the room beside its words."""
        return 14

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a broken outline and the words."""
        colours = current_theme().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = colours.hover if self._hovered or self.isDown() else None
        rect, style = QRectF(self.rect()), Qt.PenStyle.DashLine
        paint_box(painter, rect, fill, colours.edge, width=1.5, radius=12, style=style)
        self._paint_words(painter, colours.ink)
        painter.end()


class UndatedRow(QWidget):
    """All stages without a day under one heading; `pressed` carries the key of one."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: tuple[UndatedButton, ...] = ()
        column = Column(self, gap=8)
        column.addWidget(Text(no_date(), TypeStep.CAPTION, muted=True))
        self._holder = QWidget(self)
        set_role(self._holder, Role.GROUPING, no_date())
        self._row = FlowLayout(self._holder, gap=8)
        column.addWidget(self._holder)

    def show_values(self, values: TimelineValues) -> None:
        """Show the stages without a day, or nothing where all have one."""
        focused = next((button.key for button in self.buttons if button.hasFocus()), "")
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = tuple(UndatedButton(bar, values, self._holder) for bar in values.undated)
        for button in self.buttons:
            button.clicked.connect(self._on_clicked)
            self._row.addWidget(button)
            button.show()
            if button.key == focused:
                button.setFocus()
        read_in_layout_order(self)
        self.setVisible(bool(self.buttons))

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, UndatedButton):
            self.pressed.emit(button.key)
