"""Dates and times as people type them: three small boxes, and "2pm"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import time
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QSizePolicy, QWidget

from companion.domain.dates import PartialDate
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import BackButton
from companion.ui.widgets.date_reading import (
    is_all_of_day,
    is_all_of_month,
    is_all_of_year,
    read_date,
)
from companion.ui.widgets.field import ErrorLine, Field
from companion.ui.widgets.rows import TickRow
from companion.ui.widgets.text import Text

_ELSEWHERE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Why the focus goes without the person being done: another window, or a menu."""


class DateField(QWidget):
    """Day, month and year to type, where month and year or the year alone are enough.

    With `whole_day` they are not: a day is wanted, and an exact one.

    The boxes are one date. It counts once the person is done with all of them: Enter is pressed, or
    the focus goes on to something else on the same screen. Then `settled` carries a `PartialDate`,
    or nothing when the boxes are empty; it stays silent where what is typed cannot be read, and the
    words above the boxes say why. `left` follows it when the focus has gone.

    Boxes that are put away first are `settle`d: a date that may be half typed does not count.
    """

    settled = Signal(object)  # PartialDate | None
    left = Signal()
    keeps_height = True

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        value: PartialDate | None = None,
        whole_day: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._whole_day = whole_day
        self._label = Text(label, weight=700)
        shown = hint or self.tr("For example, 3 12 2026. The month and year alone are fine.")
        self._hint = Text(shown, TypeStep.CAPTION, muted=True)
        self._error = ErrorLine()
        self._day = Field(self.tr("Day"), characters=2)
        self._month = Field(self.tr("Month"), characters=4)
        self._year = Field(self.tr("Year"), characters=4)
        self._about = TickRow(self.tr("About then, not exact"))
        self._said: PartialDate | None = value
        self._unfinished: set[QLineEdit] = set()
        self._is_held = False
        self._build(label)
        self.set_value(value)
        self._connect()

    def _build(self, label: str) -> None:
        boxes = QWidget()
        row = FlowLayout(boxes, gap=16)
        for field in (self._day, self._month, self._year):
            row.addWidget(field)
            field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
            name = self.tr("{label}: {part}").format(label=label, part=field.edit.accessibleName())
            field.edit.setAccessibleName(name)
        self._about.setAccessibleName(
            self.tr("{label}: {part}").format(label=label, part=self._about.text())
        )
        column = Column(self, gap=6)
        column.add(self._label, self._hint, self._error, boxes)
        column.add(self._about, left=True)
        if self._whole_day:
            self._about.hide()
        self._error.hide()
        set_role(self, Role.GROUPING, label)
        self.setFocusProxy(self._day.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def _connect(self) -> None:
        for field in self._fields():
            field.edit.installEventFilter(self)
            field.edit.returnPressed.connect(self._count)
            field.edit.textEdited.connect(self._on_part_typed)
            field.changed.connect(self._on_typed)
        self._about.installEventFilter(self)
        self._about.toggled.connect(self._on_about)

    def _fields(self) -> tuple[Field, Field, Field]:
        return self._day, self._month, self._year

    def value(self) -> PartialDate | None:
        """Return the date typed, or nothing if the boxes are empty or cannot be read."""
        return self._read()[0]

    @property
    def kept(self) -> PartialDate | None:
        """The date that counts: the one last shown or settled, whatever is being typed over it."""
        return self._said

    @property
    def is_being_typed(self) -> bool:
        """Whether more may be to come in one of the boxes."""
        return bool(self._unfinished)

    def set_value(self, value: PartialDate | None) -> None:
        """Show a date, or empty boxes."""
        self._day.text = str(value.day) if value and value.day else ""
        self._month.text = str(value.month) if value and value.month else ""
        self._year.text = str(value.year) if value else ""
        blocked = self._about.blockSignals(True)
        self._about.setChecked(bool(value and value.about))
        self._about.blockSignals(blocked)
        self._said = value
        self._end_typing()
        self._show_error("")

    @property
    def error(self) -> str:
        """What is said to be wrong, or nothing."""
        return self._error.text

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look whether the focus went out of the date altogether."""
        answer = super().eventFilter(watched, event)
        gone = event.type() == QEvent.Type.FocusOut
        if gone and cast("QFocusEvent", event).reason() not in _ELSEWHERE:
            reason = cast("QFocusEvent", event).reason()
            self._on_part_left(watched, by_mouse=reason is Qt.FocusReason.MouseFocusReason)
        return answer

    def _on_part_left(self, part: QObject, *, by_mouse: bool) -> None:
        if not self._is_inside():
            if self._goes_on_here(by_mouse=by_mouse) and not self._is_held:
                self._count()
            else:
                self.settle()
            self.left.emit()
            return
        self._unfinished -= {field.edit for field in self._fields() if field.edit is part}
        if not any(field.edit.hasFocus() for field in self._fields()):
            self._show_error(self._read()[1])  # past the last box: what stands there is all of it

    def _goes_on_here(self, *, by_mouse: bool) -> bool:
        """Whether the focus went on to something else on the same screen, which stays."""
        focus = QApplication.focusWidget()
        if focus is None or not self.isVisible():
            return False
        if by_mouse and isinstance(focus, BackButton):
            return False
        screen: QWidget = self
        while not isinstance(screen, QScrollArea):
            above = screen.parentWidget()
            if above is None:
                break
            screen = above
        return screen.isAncestorOf(focus)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take what is typed before it is out of sight."""
        if not event.spontaneous():
            self.settle()
        super().hideEvent(event)

    def _is_inside(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    @Slot()
    def settle(self) -> None:
        """Say a date that is put away if it is surely all of it, or hold it and say so beside it.

        The first figure of "11" is a date too, and nobody meant it. Empty boxes are meant.
        """
        value, fault = self._read()
        is_empty = value is None and not fault
        if not fault and (value == self._said or is_empty or not self._unfinished):
            self._count()
            return
        self._is_held = True
        self._show_error(self._fault())

    @Slot()
    def _count(self) -> None:
        """Say the date now if it is another, or show why it is none."""
        self._end_typing()
        value, fault = self._read()
        self._show_error(fault)
        if not fault and value != self._said:
            self._said = value
            self.settled.emit(value)

    def _end_typing(self) -> None:
        self._unfinished.clear()
        self._is_held = False

    def _hold(self, unfinished: Iterable[int]) -> None:
        """Take what stands in the boxes as left half typed, and say what to do about it."""
        self._unfinished = {self._fields()[place].edit for place in unfinished}
        self._is_held = self.value() != self._said
        self._show_error(self._fault())

    def _fault(self) -> str:
        return self._read()[1] or (self._not_yet() if self._is_held else "")

    def _not_yet(self) -> str:
        return self._not_yet_words or self.tr("This date is not kept yet. Press Enter to keep it.")

    _not_yet_words = ""

    def say_not_yet(self, words: str) -> None:
        """Set what is said beside a date that was left half typed, where Enter alone keeps none."""
        self._not_yet_words = words

    @Slot()
    def _on_part_typed(self) -> None:
        """Note whether more is to come in a box, and let the date be one that is being typed."""
        box = cast("QLineEdit", self.sender())
        self._is_held = False
        if self._is_full(box):
            self._unfinished.discard(box)
        else:
            self._unfinished.add(box)
        self._on_typed()

    def _is_full(self, box: QLineEdit) -> bool:
        """Whether no key more can be meant to come in a box."""
        if box is self._year.edit:
            return is_all_of_year(box.text())
        return (is_all_of_month if box is self._month.edit else is_all_of_day)(box.text())

    @Slot()
    def _on_typed(self) -> None:
        """Take back that it is no date once it is one."""
        if self.error and not self._fault():
            self._show_error("")

    @Slot()
    def _on_about(self) -> None:
        """Take the tick at once where the date beside it is the one that counts."""
        value = self.value()
        if value and _parts(value) == _parts(self._said):
            self._count()
        elif not self._is_inside():
            self.settle()

    def _show_error(self, text: str) -> None:
        self._error.show_text(text)
        for field in self._fields():
            field.edit.set_faulty(bool(text))
            field.edit.setAccessibleDescription(text or self._hint.text())

    def _read(self) -> tuple[PartialDate | None, str]:
        value, fault = read_date(
            self._day.text, self._month.text, self._year.text, about=self._about.isChecked()
        )
        if self._whole_day and value is not None and not value.is_day:
            return None, self.tr("Type the day too, for example 3.")
        return value, fault


def _parts(value: PartialDate | None) -> tuple[int | None, ...]:
    return (value.year, value.month, value.day) if value is not None else ()


class TimeField(Field):
    """A line for a time as people write it: 10:30, 10.30am, 2pm, midday.

    `time_settled` carries a `datetime.time`, or nothing when it is empty.
    """

    time_settled = Signal(object)  # time | None

    def __init__(
        self,
        label: str,
        hint: str = "",
        optional: bool = False,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, hint, optional, characters=10, parent=parent)
        self.settled.connect(self._on_settled)

    def value(self) -> time | None:
        """Return the time typed, or nothing if it is empty or cannot be read."""
        return read_time(self.text)

    def set_value(self, value: time | None) -> None:
        """Show a time, or an empty line."""
        self.text = "" if value is None else f"{value.hour}:{value.minute:02d}"
        self.show_error("")

    def _on_settled(self, text: str) -> None:
        value = read_time(text)
        if text.strip() and value is None:
            self.show_error(self.tr("Type the time like 10:30 or 2pm."))
            return
        self.show_error("")
        self.time_settled.emit(value)


_TIME = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm|a\.m\.?|p\.m\.?)?", re.ASCII)
_NAMED = {"midday": time(12), "noon": time(12), "midnight": time(0)}


def read_time(text: str) -> time | None:
    """Return the time a person means by "10:30", "10.30am", "2pm", "1430" or "midday".

    A bare number is a time only with am or pm, since "2" could be either half of the day.
    """
    words = " ".join(text.casefold().split())
    if words in _NAMED:
        return _NAMED[words]
    match = _TIME.fullmatch(words)
    if match is None:
        return None
    hours, minutes = int(match[1]), int(match[2] or 0)
    half = (match[3] or "")[:1]
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half == "p" else 0)
    elif match[2] is None:
        return None
    return time(hours, minutes) if hours < 24 and minutes < 60 else None
