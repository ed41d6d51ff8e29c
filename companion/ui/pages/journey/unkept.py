"""Dates that were typed and are no dates yet, while the screen they stand on is not shown."""

from __future__ import annotations

from companion.ui.widgets.checked_date import CheckedDateField, LeftDate


class Unkept:
    """Holds the words in the boxes of dates by their place, so that leaving a screen loses none.

    Nothing of it is written: it goes when the folder is locked or the program is closed.
    """

    def __init__(self) -> None:
        self._left: dict[str, LeftDate] = {}

    def put(self, place: str, left: LeftDate | None) -> None:
        """Hold what stands in a place now; nothing where every date there is kept."""
        if left is not None and any(left.words[:3]):
            self._left[place] = left
        else:
            self._left.pop(place, None)

    def give_back(self, place: str, field: CheckedDateField) -> bool:
        """Show the words of a place in their boxes again; False where there are none."""
        left = self._left.pop(place, None)
        if left is not None:
            field.take_unkept(left)
        return left is not None
