"""The day a person was born: never one to come, in whatever way the year is typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from companion.domain.dates import PartialDate
from companion.ui.widgets.date_field import DateField
from companion.ui.widgets.date_reading import read_date

_SHORT_YEAR = 2


class BirthDateField(DateField):
    """A `DateField` that reads "84" as 1984, and refuses a day that is still to come."""

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        self._today = today
        super().__init__(label, hint, parent=parent)

    def _read(self) -> tuple[PartialDate | None, str]:
        value, fault = super()._read()
        if self._is_to_come(value) and len(self._year.text.strip()) == _SHORT_YEAR:
            value, fault = self._a_century_before()
        if self._is_to_come(value):
            return None, self.tr("This day is still to come. Check the year.")
        return value, fault

    def _is_to_come(self, value: PartialDate | None) -> bool:
        return value is not None and value.first > self._today()

    def _a_century_before(self) -> tuple[PartialDate | None, str]:
        year = f"19{self._year.text.strip()}"
        about = self._about.isChecked()
        return read_date(self._day.text, self._month.text, year, about=about)
