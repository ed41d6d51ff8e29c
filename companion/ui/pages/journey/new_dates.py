"""The boxes for the new date of what has moved, and which of what is typed in them is whole."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.dates import PartialDate, end_before_start
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.checked_date import CheckedDateField


def whole_date(field: CheckedDateField) -> PartialDate | None:
    """Return what is typed where nobody can doubt it: all of it, and no open question."""
    return None if field.is_being_typed else field.value()


class NewDates(QWidget):
    """The boxes for the new date, and for the new end where there was one."""

    kept = Signal(object, object)
    keeps_height = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = CheckedDateField(self.tr("New start, as far as you know"))
        self.end = CheckedDateField(self.tr("New end, as far as you know"))
        self.keep = Button(self.tr("Keep the new date"), ButtonKind.PRIMARY)
        column = Column(self, gap=16)
        column.add(self.start, self.end)
        column.add(self.keep, left=True)
        self.start.submitted.connect(self._on_keep)
        self.end.submitted.connect(self._on_keep)
        self.keep.clicked.connect(self._on_keep)
        self.hide()

    def begin(self, *, ended: bool) -> None:
        """Stand out of view until a new date is known; what was typed and not kept is still there.

        With `ended` the new end is asked for too.
        """
        self.end.setVisible(ended)
        self.hide()

    def end_typing(self) -> None:
        """Stand empty and out of view, once there is an answer."""
        self.hide()
        self.start.set_value(None)
        self.end.set_value(None)

    def part(self, name: str) -> CheckedDateField:
        """Return the boxes of the new "start" or "end"."""
        return self.start if name == "start" else self.end

    def keep_whole(self, *, closing: bool) -> bool:
        """Keep the new dates where they are whole; False where they are not.

        An end that is in doubt holds the start back too, since both come back with the screen; but
        not when the program is `closing`, for then nothing comes back.
        """
        start, end = whole_date(self.start), whole_date(self.end)
        if start is None:
            return False
        if end_before_start(start, end):
            end = None
        in_doubt = end is None and not self.end.isHidden() and any(self.end.words[:3])
        if in_doubt and not closing:
            return False
        self.kept.emit(start, end)
        return True

    @Slot()
    def _on_keep(self) -> None:
        if self.start.check(self.tr("Type the new date, or a month and a year.")):
            self.start.focus_first()
            return
        if self.end.check():
            self.end.focus_first()
            return
        start, end = self.start.value(), self.end.value()
        if end_before_start(start, end):
            self.end.say_fault(self.tr("The end is before the start. Please check the 2 dates."))
            self.end.focus_first()
            return
        self.kept.emit(start, end)
