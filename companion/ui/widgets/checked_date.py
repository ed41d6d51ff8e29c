"""A date that can be looked at before it is kept, as at the end of a page of a form."""

from __future__ import annotations

from companion.ui.widgets.date_field import DateField


class CheckedDateField(DateField):
    """A `DateField` that says what is wrong when asked, wherever the focus is."""

    def check(self, if_empty: str = "") -> str:
        """Show and return what is wrong now; `if_empty` is said when nothing is typed."""
        value, fault = self._read()
        if value is None and not fault:
            fault = if_empty
        self._show_error(fault)
        return fault

    def focus_first(self) -> None:
        """Give the focus to the first of the boxes."""
        self._day.edit.setFocus()
        self._day.edit.selectAll()
