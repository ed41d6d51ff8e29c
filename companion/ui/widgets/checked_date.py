"""A date that can be looked at before it is kept, as at the end of a page of a form."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.dates import PartialDate
from companion.ui.widgets.date_field import DateField


class DateWords(NamedTuple):
    """What stands in the boxes of a date, whether it is a date or not yet."""

    day: str = ""
    month: str = ""
    year: str = ""
    about: bool = False


class CheckedDateField(DateField):
    """A `DateField` that says what is wrong when asked; Enter in it says `submitted`.

    `typing` is said at every key and with the tick.
    """

    submitted = Signal()
    typing = Signal()

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        value: PartialDate | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, hint, value=value, parent=parent)
        for field in self._fields():
            field.edit.returnPressed.connect(self.submitted)
            field.changed.connect(self.typing)
        self._about.toggled.connect(self.typing)

    @property
    def words(self) -> DateWords:
        """What stands in the boxes."""
        day, month, year = (field.text for field in self._fields())
        return DateWords(day, month, year, self._about.isChecked())

    def take_words(self, words: DateWords) -> None:
        """Show words as they were typed before."""
        for field, text in zip(self._fields(), words[:3], strict=True):
            field.text = text
        blocked = self._about.blockSignals(True)
        self._about.setChecked(words.about)
        self._about.blockSignals(blocked)
        self._said = self.value()
        self._show_error("")

    def check(self, if_empty: str = "") -> str:
        """Show and return what is wrong now; `if_empty` is said when nothing is typed."""
        value, fault = self._read()
        if value is None and not fault:
            fault = if_empty
        self._show_error(fault)
        return fault

    def leave_out_about(self) -> None:
        """Offer no "about then", where a day has to be meant."""
        self._about.hide()

    def say_fault(self, fault: str) -> None:
        """Show a fault that only the page can know of; an empty one takes it away."""
        self._show_error(fault)

    def focus_first(self) -> None:
        """Put the cursor into the first box."""
        first = self._fields()[0].edit
        first.setFocus()
        first.selectAll()
