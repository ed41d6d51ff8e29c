"""A month as a grid of real buttons: arrow keys go from day to day, and on into other months."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep, pixel_font
from companion.ui.toolkit.layout import gentle
from companion.ui.toolkit.tokens import Colours, Theme, current_theme
from companion.ui.widgets.button import Button, ButtonKind, paint_box
from companion.ui.widgets.text import Text

CELL = 92
"""The narrowest a day may be at 100 %, so that a time fits into it."""
_TALL = 64
_PAD = 8
_FIRST = date(1900, 1, 1)
_LAST = date(2199, 12, 31)


class DayFace(NamedTuple):
    """What a day shows: its name in full, a short word, and whether all of it is off."""

    name: str
    word: str = ""
    off: bool = False


class DayButton(Button):
    """One day: its number, and a tag with a word when something is on that day.

    The tag is filled for what stands and an outline for what is cancelled; today has a heavy
    number on a ground of its own and the word beside it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self.day = _FIRST
        self._face = DayFace("")
        self._today = ""
        super().__init__("", ButtonKind.QUIET, rapid=True, parent=parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, day: date, face: DayFace, today: str) -> None:
        """Show a day; `today` is the word for it on that day, and empty on others."""
        self.day, self._face, self._today = day, face, today
        self.setText(str(day.day))
        self.setAccessibleName(face.name)

    @property
    def face(self) -> DayFace:
        """What the day shows."""
        return self._face

    def _lay_out(self, theme: Theme) -> None:
        self._number = pixel_font(TypeStep.BODY, 700, theme.factor)
        self._small = pixel_font(TypeStep.CAPTION, 400, theme.factor)
        super()._lay_out(theme)

    def hasHeightForWidth(self) -> bool:
        """Return that it is as high as any other day."""
        return False

    def sizeHint(self) -> QSize:
        """Return the size of a day."""
        theme = current_theme()
        return QSize(theme.px(CELL), theme.px(_TALL))

    def minimumSizeHint(self) -> QSize:
        """Return the size of a day: no day is smaller."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the day in the present theme."""
        theme = current_theme()
        colours = theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, colours)
        ink = colours.on_selected if self.isChecked() else colours.ink
        pad = theme.px(_PAD)
        painter.setFont(self._number)
        painter.setPen(ink)
        line = round(QFontMetricsF(self._number).height())
        top = QRect(pad, pad // 2, self.width() - 2 * pad, line)
        painter.drawText(
            top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        if self._today:
            painter.setFont(self._small)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(top, right, self._today)
        if self._face.word:
            self._paint_tag(painter, colours, pad)
        painter.end()

    def _paint_ground(self, painter: QPainter, colours: Colours) -> None:
        lively = self._hovered or self.isDown()
        fill = (
            colours.selected if self.isChecked() else colours.hover if lively else colours.surface
        )
        quiet = current_theme().name != "contrast"
        edge = colours.divider if quiet and not self.isChecked() else colours.edge
        width = 1.0
        if self._today:
            edge, width = colours.primary, 3.0
        paint_box(painter, QRectF(self.rect()), fill, edge, width=width, radius=4)

    def _paint_tag(self, painter: QPainter, colours: Colours, pad: int) -> None:
        metrics = QFontMetricsF(self._small)
        inside = pad * 3 // 4
        room = self.width() - 2 * (pad // 2)
        word = metrics.elidedText(self._face.word, Qt.TextElideMode.ElideRight, room - 2 * inside)
        wide = min(room, metrics.horizontalAdvance(word) + 2 * inside + 1)
        high = metrics.height() + 2
        tag = QRectF(pad // 2, self.height() - high - pad / 2, wide, high)
        ink = colours.on_selected if self.isChecked() else colours.ink
        if self._face.off:
            paint_box(painter, tag, None, ink, width=1, style=Qt.PenStyle.DashLine)
        elif self.isChecked():  # the chosen ground may have the colour of the tag itself
            paint_box(painter, tag, ink, None)
            ink = colours.selected
        else:
            paint_box(painter, tag, colours.primary, None)
            ink = colours.on_primary
        painter.setFont(self._small)
        painter.setPen(ink)
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, word)


class MonthGrid(QWidget):
    """The days of one month. `chosen` carries a day that was pressed.

    `wandered` carries a day of another month that the arrow keys came to.
    """

    chosen = Signal(object)  # date
    wandered = Signal(object)  # date
    keeps_height = True

    def __init__(self, weekdays: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: list[DayButton] = []
        self._month = _FIRST
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for column, name in enumerate(weekdays):
            head = Text(name, TypeStep.CAPTION, muted=True)
            self._grid.addWidget(head, 0, column)
            self._grid.setColumnStretch(column, 1)
        self.follow_theme(current_theme())

    def follow_theme(self, theme: Theme) -> None:
        """Take the gaps of a theme."""
        self._grid.setSpacing(gentle(4, theme))

    @property
    def days(self) -> tuple[DayButton, ...]:
        """The days of the month shown, in order."""
        return tuple(button for button in self._days if not button.isHidden())

    @property
    def month(self) -> date:
        """The first day of the month shown."""
        return self._month

    def show_month(
        self, month: date, faces: Mapping[date, DayFace], today: date, today_word: str
    ) -> None:
        """Show the month a day is in, each of its days with its face."""
        self._month = month.replace(day=1)
        length = monthrange(month.year, month.month)[1]
        offset = self._month.weekday()
        self.setUpdatesEnabled(False)
        for place in range(31):
            button = self._button(place)
            if place >= length:
                button.hide()
                continue
            day = self._month + timedelta(days=place)
            button.show_day(day, faces[day], today_word if day == today else "")
            self._grid.removeWidget(button)
            self._grid.addWidget(button, 1 + (offset + place) // 7, (offset + place) % 7)
            button.show()
        self.setUpdatesEnabled(True)
        set_role(self, Role.GROUPING)

    def _button(self, place: int) -> DayButton:
        while place >= len(self._days):
            button = DayButton(self)
            button.clicked.connect(self._on_pressed)
            self._days.append(button)
        return self._days[place]

    def choose(self, day: date, *, focus: bool = False) -> None:
        """Mark a day as the one shown below, and let Tab come to it."""
        for button in self.days:
            button.setChecked(button.day == day)
        self._let_tab_come_to(day)
        if focus:
            self.focus_day(day)

    def focus_day(self, day: date) -> None:
        """Give the focus to a day of the month shown."""
        self._let_tab_come_to(day)
        for button in self.days:
            if button.day == day:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_tab_come_to(self, day: date) -> None:
        for button in self._days:
            here = button.day == day
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    @Slot()
    def _on_pressed(self) -> None:
        button = self.sender()
        if isinstance(button, DayButton):
            self.choose(button.day)
            self.chosen.emit(button.day)

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from day to day by arrow, to the ends of the month, and to other months by page."""
        focus = next((button for button in self.days if button.hasFocus()), None)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        target = next_day(focus.day, Qt.Key(event.key())) if focus is not None and plain else None
        if target is None:
            super().keyPressEvent(event)
            return
        event.accept()
        if (target.year, target.month) == (self._month.year, self._month.month):
            self.focus_day(target)
        else:
            self.wandered.emit(target)


_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


def next_day(day: date, key: Qt.Key) -> date | None:
    """Return the day a key leads to; None for a key that leads to none."""
    if key in _STEPS:
        wanted = day + timedelta(days=_STEPS[key])
    elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
        last = monthrange(day.year, day.month)[1]
        wanted = day.replace(day=1 if key == Qt.Key.Key_Home else last)
    elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
        wanted = months_on(day, -1 if key == Qt.Key.Key_PageUp else 1)
    else:
        return None
    return min(max(wanted, _FIRST), _LAST)


def months_on(day: date, months: int) -> date:
    """Return the same day some months on, or the last one of a shorter month; never out of reach.

    The calendar here goes from 1900 to 2199.
    """
    count = min(max(day.year * 12 + day.month - 1 + months, 1900 * 12), 2199 * 12 + 11)
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
