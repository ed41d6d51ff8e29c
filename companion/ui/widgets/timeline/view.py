"""The timeline as a whole: buttons above, the drawing, and what has no day yet below."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.dates import DateFormat
from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.tokens import Theme, current_theme
from companion.ui.widgets.timeline.canvas import PlaceButton
from companion.ui.widgets.timeline.controls import TimelineControls
from companion.ui.widgets.timeline.nearby import NearbyPanel
from companion.ui.widgets.timeline.placed import PlacedBar, PlacedMark, PlacedZero
from companion.ui.widgets.timeline.scale import Zoom
from companion.ui.widgets.timeline.undated import UndatedRow
from companion.ui.widgets.timeline.values import TimelineValues
from companion.ui.widgets.timeline.window import TimeWindow
from companion.ui.widgets.timeline.words import days_between

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

_STEPS = tuple(Zoom)


class TimelineView(QWidget):
    """Stages, appointments and notes in time, each a button.

    `stage_pressed` and `mark_pressed` carry a key. `said` carries which days are shown, for a
    screen reader, after a zoom or a step to other days that the person asked for.
    """

    stage_pressed = Signal(str)
    mark_pressed = Signal(str)
    said = Signal(str)

    def __init__(self, dates: DateFormat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dates = dates
        self._values = TimelineValues(date.min)
        self._zoom = Zoom.ALL
        self._opened = ""
        self.controls = TimelineControls(self)
        self.window_on_time = TimeWindow(dates, self)
        self.nearby = NearbyPanel(dates, self)
        self.undated = UndatedRow(self)
        column = Column(self, gap=16)
        column.add(self.controls, self.window_on_time, self.nearby, self.undated)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.controls.zoom_chosen.connect(self.set_zoom)
        self.controls.panned.connect(self._on_pan)
        self.window_on_time.panned.connect(self._tell_days)
        self.window_on_time.pressed.connect(self._on_pressed)
        self.window_on_time.zoom_wanted.connect(self._on_zoom_wanted)
        self.nearby.pressed.connect(self.mark_pressed)
        self.nearby.closer.connect(self._on_closer)
        self.nearby.closed.connect(self._on_closed)
        self.undated.pressed.connect(self.stage_pressed)

    @property
    def values(self) -> TimelineValues:
        """What it shows."""
        return self._values

    @property
    def zoom(self) -> Zoom:
        """How close one looks."""
        return self._zoom

    @property
    def buttons(self) -> tuple[PlaceButton, ...]:
        """The stages and marks that have a place in time, in order."""
        return self.window_on_time.canvas.buttons

    # --- what it shows ---

    def show_values(self, values: TimelineValues) -> None:
        """Show other values, keeping the zoom, the days in view and the focus."""
        self._values = values
        timed = bool(values.placed or values.marks)
        self.controls.setVisible(timed)
        self.window_on_time.setVisible(timed)
        self.window_on_time.show_values(values, self._zoom)
        self.undated.show_values(values)
        self.nearby.close_list()
        self.controls.show_zoom(self._zoom)
        self._tell_days()

    def set_current(self, key: str) -> None:
        """Show which stage or mark is open elsewhere; an empty key for none."""
        self.window_on_time.canvas.set_current(key)

    def set_zoom(self, zoom: Zoom) -> None:
        """Look closer or wider, around what has the focus, else around the days in view."""
        around = self._day_of_focus()
        if around is None and self._zoom is Zoom.ALL:
            around = self._values.today
        self._zoom = zoom
        self.nearby.close_list()
        self.window_on_time.show_values(self._values, zoom)
        if around is not None:
            self.window_on_time.centre_on(around)
        self.controls.show_zoom(zoom)
        self._tell_days()
        self.said.emit(self.days_words())

    def _day_of_focus(self) -> date | None:
        focused = next((button for button in self.buttons if button.hasFocus()), None)
        placed = focused.placed if focused is not None else None
        if isinstance(placed, PlacedBar):
            return placed.bar.start or placed.bar.end
        if isinstance(placed, PlacedZero):
            return placed.mark.day
        return placed.marks[0].day if placed is not None else None

    # --- which days ---

    def days_words(self) -> str:
        """Return the days in view: "3 December 2026 to 9 January 2027"."""
        days = self.window_on_time.days_in_view()
        return days_between(*days, self._dates) if days is not None else ""

    def _tell_days(self) -> None:
        can_pan = self.window_on_time.can_pan and bool(self._values.placed or self._values.marks)
        self.controls.show_days(self.days_words() if can_pan else "", can_pan=can_pan)

    def _on_pan(self, step: int) -> None:
        if step:
            self.window_on_time.pan(step)
        else:
            self.window_on_time.centre_on(self._values.today)
        self.said.emit(self.days_words())

    def _on_zoom_wanted(self, step: int) -> None:
        place = min(max(_STEPS.index(self._zoom) + step, 0), len(_STEPS) - 1)
        if _STEPS[place] is not self._zoom:
            self.set_zoom(_STEPS[place])

    # --- pressing ---

    def _on_pressed(self, placed: object) -> None:
        if isinstance(placed, PlacedBar):
            self.stage_pressed.emit(placed.bar.key)
        elif isinstance(placed, PlacedZero):
            self.mark_pressed.emit(placed.mark.key)
        elif isinstance(placed, PlacedMark) and len(placed.marks) == 1:
            self.mark_pressed.emit(placed.key)
        elif isinstance(placed, PlacedMark):
            self._opened = placed.key
            closer = self._zoom is not Zoom.WEEKS
            self.nearby.open_list(placed.marks, self._values, can_look_closer=closer)

    def _on_closer(self) -> None:
        marks = self.nearby.marks
        middle = (marks[0].day.toordinal() + marks[-1].day.toordinal()) // 2
        days = marks[-1].day.toordinal() - marks[0].day.toordinal()
        self._opened = ""
        self.set_zoom(_closer_than(self._zoom, days))
        self.window_on_time.centre_on(date.fromordinal(middle))
        self._focus_near(date.fromordinal(middle))

    def _focus_near(self, day: date) -> None:
        """Give the focus to the mark nearest to a day, since the list that had it is gone."""
        marks = [one for one in self.buttons if isinstance(one.placed, PlacedMark)]
        scale = self.window_on_time.canvas.arrangement
        if marks and scale is not None:
            at = scale.scale.middle(day)
            upright = scale.upright

            def far(button: PlaceButton) -> float:
                centre = button.geometry().center()
                return abs((centre.y() if upright else centre.x()) - at)

            min(marks, key=far).setFocus(Qt.FocusReason.TabFocusReason)

    def _on_closed(self) -> None:
        button = self.window_on_time.canvas.button_of(self._opened)
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    # --- pictures ---

    def picture(self, size: QSize, theme: Theme | None = None) -> QImage:
        """Return everything as a picture of a size, as it is printed."""
        from companion.ui.widgets.timeline.paper import timeline_image

        return timeline_image(size, self._values, theme or current_theme(), self._dates)


def _closer_than(zoom: Zoom, days: int) -> Zoom:
    """Return a zoom that is closer than one, as close as some days fill the view."""
    from companion.ui.widgets.timeline.scale import SPANS

    closer = _STEPS[: _STEPS.index(zoom)]
    fitting = [one for one in closer if SPANS[one] >= days]
    return fitting[0] if fitting else closer[-1]
