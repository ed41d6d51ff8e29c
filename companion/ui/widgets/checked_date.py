"""A date that can be looked at before it is kept, as at the end of a page of a form."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.dates import PartialDate
from companion.ui.widgets.date_field import DateField


class CheckedDateField(DateField):
    """A `DateField` that says what is wrong when asked; Enter in it says `submitted`."""

    submitted = Signal()

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

    def check(self, if_empty: str = "") -> str:
        """Show and return what is wrong now; `if_empty` is said when nothing is typed."""
        value, fault = self._read()
        if value is None and not fault:
            fault = if_empty
        self._show_error(fault)
        return fault

    def focus_first(self) -> None:
        """Put the cursor into the first box."""
        first = self._fields()[0].edit
        first.setFocus()
        first.selectAll()
