"""What the drawing and the list of stages show, worked out from the records. No widgets here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from companion.content import JourneyPath
from companion.domain.dates import DateFormat, PartialDate
from companion.domain.records import Stage, StageState
from companion.services.snapshot import Snapshot
from companion.services.stage_list import MyStage, my_stages, sound_end, walk
from companion.ui.wording import stage_state

UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class StageLine:
    """One stage as the drawing and the list both tell it; `inside` for a step of the one above."""

    key: str
    title: str
    plain: str
    state: StageState
    when: str
    inside: bool = False

    @property
    def state_words(self) -> str:
        """How it stands, as the person said it."""
        return stage_state(self.state)

    @property
    def name(self) -> str:
        """Its name with the plain words beside it: "Induction (getting into remission)"."""
        if not self.plain or "(" in self.plain:
            return f"{self.title}: {self.plain}" if self.plain else self.title
        return f"{self.title} ({self.plain})"

    @property
    def told(self) -> str:
        """How it stands and when, on one line."""
        return ", ".join(part for part in (self.state_words, self.when) if part)

    @property
    def said(self) -> str:
        """How it stands and when, or nothing where the person said nothing."""
        return self.told if self.state or self.when else ""


def stage_lines(
    path: JourneyPath, snapshot: Snapshot, dates: DateFormat, course: str = ""
) -> tuple[StageLine, ...]:
    """Return the shapes and steps of a path, in order, with what the person wrote about them."""
    return lines_of(my_stages(snapshot, path, course), dates)


def lines_of(shapes: Iterable[MyStage], dates: DateFormat) -> tuple[StageLine, ...]:
    """Return a line for every shape, each followed by those of its steps."""
    return tuple(stage_line(stage, dates) for stage in walk(shapes))


def stage_line(stage: MyStage, dates: DateFormat) -> StageLine:
    """Return how one stage is told."""
    return StageLine(
        key=stage.key,
        title=stage.title,
        plain=stage.plain,
        state=stage.state,
        when=when_words(stage, dates),
        inside=bool(stage.inside),
    )


def when_words(stage: MyStage, dates: DateFormat) -> str:
    """Return the person's own dates of a stage in words, or nothing where there are none.

    The date of a stage that moved is told as the one that is written, until another has come for
    it: only the person knows whether it is the old one or the new one.
    """
    words = dates_told(stage, stage.start, stage.end, dates)
    to_come = stage.check and stage.state is not StageState.NOT_NOW
    return to_check(words) if to_come and words else words


def to_check(words: str) -> str:
    """Return a date in words that is to be checked."""
    check = QCoreApplication.translate("Stage", "check this date with the hospital")
    return f"{words}, {check}"


class Standing(Protocol):
    """How a stage stands, wherever it is told: in a list, or along time."""

    @property
    def state(self) -> StageState:
        """How it stands."""

    @property
    def waits_for_date(self) -> bool:
        """Whether it has moved to no date yet."""

    @property
    def has_open_start(self) -> bool:
        """Whether only its end is known."""


def dates_told(
    stage: Standing, start: PartialDate | None, end: PartialDate | None, dates: DateFormat
) -> str:
    """Return the dates of a stage in words, with which ones they are, or which is not known."""
    words = span_words(start, end, dates)
    translate = QCoreApplication.translate
    if stage.has_open_start:
        return translate("Stage", "start not known yet, {until}").format(until=words)
    if stage.state is StageState.NOT_NOW and words:
        return translate("Stage", "planned before: {when}").format(when=words)
    return _moved_words(stage, words) if stage.state is StageState.MOVED else words


def _moved_words(stage: Standing, words: str) -> str:
    translate = QCoreApplication.translate
    if not words:
        return translate("Stage", "date not known yet")
    if not stage.waits_for_date:
        return translate("Stage", "now {when}").format(when=words)
    return translate("Stage", "date written here: {when}").format(when=words)


def span_words(start: PartialDate | None, end: PartialDate | None, dates: DateFormat) -> str:
    """Return "14 September to 19 October 2026", with only what is known of it.

    An end before the start is a slip the person is asked about, and is not told.
    """
    end = sound_end(start, end)
    if start and end and start != end:
        text = QCoreApplication.translate("Stage", "{start} to {end}")
        begins = short_date(start, dates)
        if start.year == end.year and end.month is not None:
            begins = begins.removesuffix(f" {start.year}")
        return text.format(start=begins, end=short_date(end, dates))
    if end and not start:
        text = QCoreApplication.translate("Stage", "until {end}")
        return text.format(end=short_date(end, dates))
    return short_date(start, dates) if start else ""


def short_date(when: PartialDate, dates: DateFormat) -> str:
    """Return a date without its weekday: "7 December 2026", "about December 2026"."""
    if not when.is_day:
        return dates.partial(when)
    text = dates.short(when.first)
    return dates.about.format(date=text) if when.about else text


def other_paths_with_words(
    paths: Iterable[JourneyPath], snapshot: Snapshot, path_id: str
) -> tuple[str, ...]:
    """Return the titles of the other paths a person has written something on."""
    written = {each.path for each in snapshot.stages.values() if has_words(each)}
    return tuple(path.title for path in paths if path.id in written and path.id != path_id)


def has_words(mine: Stage) -> bool:
    """Whether a person said anything about a stage."""
    return bool(mine.state or mine.start or mine.end or mine.note or mine.reason or mine.title)
