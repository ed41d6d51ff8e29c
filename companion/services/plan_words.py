"""The words of the plan on paper: how a stage stands, from when to when, and the sheet around."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from companion.content import Library
from companion.content.phrases import Phrases
from companion.domain.dates import PartialDate
from companion.domain.records import StageState
from companion.exchange.document import Document, Element, Words
from companion.services.stage_list import MyStage, sound_end

_STATES = {
    StageState.PLANNED: "planned",
    StageState.UNDER_WAY: "under_way",
    StageState.DONE: "done",
    StageState.MOVED: "moved",
    StageState.NOT_NOW: "not_in_plan",
}


class PlanWords:
    """Says in the words of the pack what stands in the records.

    Raises:
        PackFault: If the words of the pack cannot be read.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self.phrases: Phrases = library.phrases()
        self.plan: Mapping[str, str] = self.phrases.tables["plan"]

    def state(self, state: StageState) -> str:
        """Return how a stage stands, or nothing where that was not said."""
        name = _STATES.get(state)
        return self.phrases.tables["states"][name] if name else ""

    def day(self, when: PartialDate) -> str:
        """Return a date without its weekday: "7 December 2026", "about December 2026"."""
        dates = self.phrases.dates
        if not when.is_day:
            return dates.partial(when)
        text = dates.short(when.first)
        return dates.about.format(date=text) if when.about else text

    def span(self, start: PartialDate | None, end: PartialDate | None) -> str:
        """Return "7 December 2026 to 13 December 2026", with only what is known of it.

        An end before the start is a slip, and is not told.
        """
        end = sound_end(start, end)
        if start and end and start != end:
            return self.plan["span"].format(start=self.day(start), end=self.day(end))
        if end and not start:
            return self.plan["until"].format(end=self.day(end))
        return self.day(start) if start else ""

    def dates_of(self, stage: MyStage) -> str:
        """Return the dates of a stage, and that its start is not known where only its end is."""
        when = self.span(stage.start, stage.end)
        return self.plan["start_not_known"].format(until=when) if stage.has_open_start else when

    def planned_before(self, stage: MyStage) -> str:
        """Return "Planned before: 7 December 2026" of one whose dates are old; else nothing."""
        when = self.span(*stage.planned_before)
        return self.plan["planned_before"].format(when=when) if when else ""

    def document(
        self, title: str, body: tuple[Element, ...], today: date, *, landscape: bool = False
    ) -> Document:
        """Return a sheet that says who wrote it, and when it was printed."""
        pack, tables = self._library.pack(), self.phrases.tables
        printed = self.phrases.dates.day(today).replace(" ", "\u00a0")
        return Document(
            title=title,
            language=pack.language,
            author=pack.publisher,
            footer=tables["footer"]["not_a_record"].format(date=printed),
            words=Words(page=tables["footer"]["page"], skip=self.plan["skip"]),
            body=body,
            dense=landscape,
            landscape=landscape,
        )
