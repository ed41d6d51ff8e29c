"""The opening through which a stretch of time is seen, and panned without any dragging."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QSizePolicy, QWidget

from companion.domain.dates import DateFormat
from companion.ui.toolkit.layout import gentle
from companion.ui.toolkit.tokens import Theme, current_theme
from companion.ui.widgets.timeline.across import arrange_across
from companion.ui.widgets.timeline.canvas import Placed, TimelineCanvas
from companion.ui.widgets.timeline.down import arrange_down, length_for_all
from companion.ui.widgets.timeline.ground import Ground
from companion.ui.widgets.timeline.measure import Measures
from companion.ui.widgets.timeline.placed import Arrangement, PlacedBar
from companion.ui.widgets.timeline.scale import Zoom
from companion.ui.widgets.timeline.stretch import scale_for
from companion.ui.widgets.timeline.values import TimelineValues

NARROW = 700
LARGE_TEXT = 1.75
_USUAL = 880
_UPRIGHT_HIGH = 560
_STEP = 0.75
_WHEEL = 120.0
_CLOSER = tuple(Zoom)


def arrange(
    values: TimelineValues, zoom: Zoom, width: float, theme: Theme, dates: DateFormat
) -> tuple[Arrangement, Measures]:
    """Return everything in its place in an opening of a width, at a zoom."""
    measures = Measures(theme)
    whole = zoom is Zoom.ALL
    if not is_upright(width, theme):
        scale, span, length = scale_for(values, zoom, width, theme)
        return arrange_across(Ground(values, measures, dates, scale, span, length, whole)), measures
    room = length_for_all(values, measures, width) if whole else upright_high(theme)
    scale, span, length = scale_for(values, zoom, room, theme)
    return arrange_down(
        Ground(values, measures, dates, scale, span, length, whole), width
    ), measures


def is_upright(width: float, theme: Theme) -> bool:
    """Return whether time runs downwards: where there is little room, or the text is large."""
    return width < theme.px(NARROW) or theme.factor >= LARGE_TEXT


def upright_high(theme: Theme) -> float:
    """Return how high the opening is where time runs downwards."""
    return float(gentle(_UPRIGHT_HIGH, theme))


class TimeWindow(QScrollArea):
    """A stretch of time at one zoom, panned by wheel, keys, touch, or `pan`.

    `panned` comes whenever other days are in view, `pressed` carries what was pressed, and
    `zoom_wanted` a closer (-1) or wider (+1) look.
    """

    panned = Signal()
    pressed = Signal(object)
    zoom_wanted = Signal(int)
    keeps_height = True

    def __init__(self, dates: DateFormat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dates = dates
        self._values: TimelineValues | None = None
        self._zoom = Zoom.ALL
        self._known: dict[int, tuple[Arrangement, Measures]] = {}
        self._touch = False
        self._shown_width = -1
        self.canvas = TimelineCanvas(dates)
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setWidget(self.canvas)
        self.canvas.pressed.connect(self.pressed)
        self.canvas.focused.connect(self._on_focused)
        self.horizontalScrollBar().valueChanged.connect(self.panned)
        self.verticalScrollBar().valueChanged.connect(self.panned)

    # --- what it shows ---

    def show_values(self, values: TimelineValues, zoom: Zoom) -> None:
        """Show values at a zoom; the day in the middle stays there."""
        middle = self._middle_day()
        self._values, self._zoom = values, zoom
        self._arrange_again()
        if middle is not None:
            self.centre_on(middle)

    def follow_theme(self, theme: Theme) -> None:
        """Take the text size of a theme."""
        middle = self._middle_day()
        self._arrange_again()
        if middle is not None:
            self.centre_on(middle)

    def _arrange_again(self) -> None:
        self._known.clear()
        self._shown_width = -1
        self.updateGeometry()
        if self.width() > 0:
            self._show_at(self.width())

    def arrangement_at(self, width: int) -> tuple[Arrangement, Measures] | None:
        """Return what stands where at a width."""
        if self._values is None or (not self._values.placed and not self._values.marks):
            return None
        if width not in self._known:
            theme = current_theme()
            self._known[width] = arrange(self._values, self._zoom, width, theme, self._dates)
        return self._known[width]

    def _show_at(self, width: int) -> None:
        arranged = self.arrangement_at(width)
        if arranged is None or self._values is None or self._shown_width == width:
            return
        self._shown_width = width
        self.canvas.show_arrangement(*arranged, self._values)
        self._take_touch(self.can_pan)
        self.panned.emit()

    # --- size ---

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in which it never scrolls across time."""
        arranged = self.arrangement_at(width)
        if arranged is None:
            return 0
        arrangement = arranged[0]
        if arrangement.upright and self._zoom is not Zoom.ALL:
            return round(min(arrangement.height, upright_high(current_theme())))
        return round(arrangement.height)

    def sizeHint(self) -> QSize:
        """Return its usual size."""
        return QSize(_USUAL, self.heightForWidth(_USUAL))

    def minimumSizeHint(self) -> QSize:
        """Return the least width it is of use in."""
        return QSize(240, 48)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange everything for another width."""
        super().resizeEvent(event)
        middle = self._middle_day() if self.can_pan else None
        self._show_at(event.size().width())
        if middle is not None:
            self.centre_on(middle)

    # --- where in time ---

    @property
    def upright(self) -> bool:
        """Whether time runs downwards."""
        arrangement = self.canvas.arrangement
        return arrangement is not None and arrangement.upright

    def time_bar(self) -> QScrollBar:
        """Return what holds the place in time."""
        return self.verticalScrollBar() if self.upright else self.horizontalScrollBar()

    @property
    def can_pan(self) -> bool:
        """Whether there is more time than is in view."""
        return self.time_bar().maximum() > 0

    def _extent(self) -> int:
        size = self.viewport().size()
        return size.height() if self.upright else size.width()

    def days_in_view(self) -> tuple[date, date] | None:
        """Return the first and the last day in view."""
        arrangement = self.canvas.arrangement
        if arrangement is None:
            return None
        start = self.time_bar().value()
        scale = arrangement.scale
        return scale.day_at(start), scale.day_at(start + self._extent() - 1)

    def _middle_day(self) -> date | None:
        days = self.days_in_view()
        if days is None or not self.can_pan:
            return None
        return date.fromordinal((days[0].toordinal() + days[1].toordinal()) // 2)

    def centre_on(self, day: date) -> None:
        """Bring a day into the middle."""
        arrangement = self.canvas.arrangement
        if arrangement is not None:
            at = arrangement.scale.middle(day)
            self.time_bar().setValue(round(at - self._extent() / 2))

    def pan(self, steps: float) -> None:
        """Show earlier (negative) or later days, most of a view at a step."""
        bar = self.time_bar()
        bar.setValue(round(bar.value() + steps * _STEP * self._extent()))

    def _on_focused(self, placed: Placed) -> None:
        """Bring what has the focus into view, the start of a long stage at least."""
        rect = QRectF(placed.target)
        if self.upright and isinstance(placed, PlacedBar):
            rect = rect.united(QRectF(rect.left(), placed.shape.top(), 1, 1))
        start, end = (rect.top(), rect.bottom()) if self.upright else (rect.left(), rect.right())
        bar, extent, air = self.time_bar(), self._extent(), 24
        if start - air < bar.value() or start > bar.value() + extent - air:
            bar.setValue(round(start - air))
        elif end + air > bar.value() + extent:
            bar.setValue(round(min(start - air, end + air - extent)))

    # --- wheel, touch and keys ---

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pan through time; at either end the page goes on scrolling."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        turned = event.angleDelta().y() or event.angleDelta().x()
        bar = self.time_bar()
        wanted = round(bar.value() - turned / _WHEEL * self._extent() / 8)
        place = min(max(wanted, 0), bar.maximum())
        if not plain or place == bar.value():
            event.ignore()
            return
        bar.setValue(place)
        event.accept()

    def _take_touch(self, wanted: bool) -> None:
        """Let a finger pan, where there is more than is in view; else the page has the finger."""
        if wanted == self._touch:
            return
        from PySide6.QtWidgets import QScroller

        self._touch = wanted
        if wanted:
            kind = QScroller.ScrollerGestureType.TouchGesture
            QScroller.grabGesture(self.viewport(), kind)
        else:
            QScroller.ungrabGesture(self.viewport())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from one to the next, look closer or wider; leave all other keys to the page."""
        key = event.key()
        if event.modifiers() not in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            event.ignore()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.zoom_wanted.emit(-1 if key == Qt.Key.Key_PageUp else 1)
            event.accept()
        else:
            event.setAccepted(self.canvas.step_focus(key))
