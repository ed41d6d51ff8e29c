"""The drawing itself: a painted stretch of time with a real button on every stage and mark."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QPushButton, QWidget

from companion.domain.dates import DateFormat
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.plain import set_tip
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.timeline.measure import Measures
from companion.ui.widgets.timeline.painting import TimelinePainting
from companion.ui.widgets.timeline.placed import (
    Arrangement,
    PlacedBar,
    PlacedMark,
    PlacedZero,
)
from companion.ui.widgets.timeline.values import TimelineValues, first_day
from companion.ui.widgets.timeline.words import bar_name, mark_name, placed_name

_FORTH = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_KEYS = (
    *_FORTH,
    *_BACK,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)
Placed = PlacedBar | PlacedMark | PlacedZero


class PlaceButton(QPushButton):
    """One stage or mark to press; the canvas paints it."""

    hovered = Signal()
    came = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.placed: Placed | None = None
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def key(self) -> str:
        """The key of the stage or mark."""
        return key_of(self.placed) if self.placed is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter; leave the keys that move to the timeline."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            event.accept()
        elif event.key() in _KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that it has the focus."""
        super().focusInEvent(event)
        self.came.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Answer to the pointer."""
        super().enterEvent(event)
        self.hovered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Stop answering to the pointer."""
        super().leaveEvent(event)
        self.hovered.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: all of it is on the canvas below."""


def key_of(placed: Placed) -> str:
    """Return the key of what stands in a place."""
    if isinstance(placed, PlacedBar):
        return placed.bar.key
    return placed.mark.key if isinstance(placed, PlacedZero) else placed.key


def in_order(arrangement: Arrangement) -> list[Placed]:
    """Return everything that can be pressed, in the order of days, or of rows where there are."""
    everything: list[Placed] = [*arrangement.zeros, *arrangement.bars, *arrangement.marks]
    if arrangement.upright:
        return sorted(everything, key=lambda placed: placed.target.top())
    return sorted(everything, key=_day_of)


def _day_of(placed: Placed) -> date:
    if isinstance(placed, PlacedBar):
        return first_day(placed.bar)
    return placed.mark.day if isinstance(placed, PlacedZero) else placed.marks[0].day


class TimelineCanvas(QWidget):
    """The drawing at one zoom. `pressed` carries what was pressed, `focused` what has the focus.

    Panning moves it as a whole; nothing on it is worked out again.
    """

    pressed = Signal(object)
    focused = Signal(object)

    def __init__(self, dates: DateFormat) -> None:
        super().__init__()
        self._dates = dates
        self._buttons: dict[str, PlaceButton] = {}
        self._ordered: list[PlaceButton] = []
        self._arrangement: Arrangement | None = None
        self._painting: TimelinePainting | None = None
        self._lively = ""
        self._current = ""
        self._held: PlaceButton | None = None
        set_role(self, Role.GROUPING, self.tr("Timeline"))
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys go from one to the next. Home and End go to the first and the last. "
                "Page Up looks closer, Page Down shows more time."
            )
        )

    @property
    def buttons(self) -> tuple[PlaceButton, ...]:
        """The buttons in the order of time."""
        return tuple(self._ordered)

    @property
    def arrangement(self) -> Arrangement | None:
        """What stands where."""
        return self._arrangement

    def show_arrangement(
        self, arrangement: Arrangement, measures: Measures, values: TimelineValues
    ) -> None:
        """Show another arrangement, keeping buttons and focus where keys stay the same."""
        self._arrangement = arrangement
        self._painting = TimelinePainting(arrangement, measures)
        placed = {key_of(one): one for one in in_order(arrangement)}
        self._let_go(placed)
        self._ordered = [self._button_for(key, one, values) for key, one in placed.items()]
        for button in self._ordered:
            button.raise_()  # readers follow the order of the children
        self.resize(round(arrangement.width), round(arrangement.height))
        read_in_layout_order(self)
        self.update()

    def _let_go(self, kept: Mapping[str, Placed]) -> None:
        for key in [key for key in self._buttons if key not in kept]:
            button = self._buttons.pop(key)
            if button is self._held:
                self._held = None
            button.hide()
            button.deleteLater()

    def _button_for(self, key: str, placed: Placed, values: TimelineValues) -> PlaceButton:
        button = self._buttons.get(key)
        if button is None:
            button = self._buttons[key] = PlaceButton(self)
            button.clicked.connect(self._on_clicked)
            button.hovered.connect(self._on_hovered)
            button.came.connect(self._on_focused)
        button.placed = placed
        many = isinstance(placed, PlacedMark)
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus if many else Qt.FocusPolicy.StrongFocus)
        name = self._name(placed, values)
        button.setAccessibleName(name)
        set_tip(button, name)
        button.setGeometry(placed.target.toAlignedRect())
        button.setVisible(True)
        return button

    def _name(self, placed: Placed, values: TimelineValues) -> str:
        if isinstance(placed, PlacedBar):
            return bar_name(placed.bar, values)
        if isinstance(placed, PlacedZero):
            return mark_name(placed.mark, values, self._dates)
        return placed_name(placed, values, self._dates)

    def set_current(self, key: str) -> None:
        """Show which stage or mark is open elsewhere; an empty key for none."""
        self._current = key
        for one, button in self._buttons.items():
            button.setAccessibleDescription(self.tr("Open below") if one == key else "")
        self.update()

    # --- focus and keys ---

    def _on_focused(self) -> None:
        button = self.sender()
        if isinstance(button, PlaceButton):
            self.focused.emit(button.placed)

    def step_focus(self, key: int) -> bool:
        """Move the focus as a key asks, in the order of time; return whether it was one."""
        many = len(self._ordered)
        at = next((i for i, button in enumerate(self._ordered) if button.hasFocus()), None)
        if at is None or key not in _KEYS[:6]:
            return False
        places = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: many - 1}
        step = 1 if key in _FORTH else -1
        place = places.get(Qt.Key(key), min(max(at + step, 0), many - 1))
        self._ordered[place].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def button_of(self, key: str) -> PlaceButton | None:
        """Return the button of a stage or mark that has a place of its own."""
        return self._buttons.get(key)

    # --- the pointer ---

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, PlaceButton):
            self.pressed.emit(button.placed)

    def _on_hovered(self) -> None:
        under = next((button.key for button in self._ordered if button.underMouse()), "")
        if under != self._lively:
            self._lively = under
            self.update()

    def _stage_at(self, at: QPointF) -> PlaceButton | None:
        """Return the stage whose shape is at a point: an upright shape is beside its button."""
        for button in self._ordered:
            placed = button.placed
            if isinstance(placed, PlacedBar) and placed.shape.contains(at):
                return button
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a press on a shape."""
        self._held = self._stage_at(event.position())
        if self._held is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the stage whose shape was pressed, unless the pointer has left it."""
        held, self._held = self._held, None
        if held is not None and held is self._stage_at(event.position()):
            held.click()

    # --- paint ---

    def moveEvent(self, event: QMoveEvent) -> None:
        """Paint again where it was panned to: some words stay in view."""
        super().moveEvent(event)
        self.update()

    def view(self) -> QRectF:
        """Return the part of it that is in view."""
        holder = self.parentWidget()
        if holder is None:
            return QRectF(self.rect())
        corner = self.mapFrom(holder, QPoint(0, 0))
        return QRectF(corner.x(), corner.y(), holder.width(), holder.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in view."""
        if self._painting is None:
            return
        painter = QPainter(self)
        self._painting.paint(painter, self.view(), lively=self._lively, current=self._current)
        painter.end()
