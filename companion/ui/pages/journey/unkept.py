"""Dates that were typed and are no dates yet, while the screen they stand on is not shown."""

from __future__ import annotations

from companion.ui.widgets.checked_date import CheckedDateField, DateWords


class Unkept:
    """Holds the words in the boxes of dates by their place, so that leaving a screen loses none.

    Nothing of it is written: it goes when the folder is locked or the program is closed.
    """

    def __init__(self) -> None:
        self._words: dict[str, DateWords] = {}

    def put(self, place: str, words: DateWords | None) -> None:
        """Hold what stands in a place now; nothing where every date there is kept."""
        if words is not None and any(words[:3]):
            self._words[place] = words
        else:
            self._words.pop(place, None)

    def give_back(self, place: str, field: CheckedDateField) -> bool:
        """Show the words of a place in their boxes again; False where there are none."""
        words = self._words.pop(place, None)
        if words is not None:
            field.take_unkept(words)
        return words is not None
