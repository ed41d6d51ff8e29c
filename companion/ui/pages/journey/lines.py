"""What the drawing and the list of stages show, worked out from the records. No widgets here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from companion.content import JourneyPath, PathStage, visible
from companion.domain.dates import DateFormat, PartialDate
from companion.domain.records import Stage, StageState
from companion.services.reading import topic_choices
from companion.services.snapshot import Snapshot
from companion.ui.wording import stage_state

UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class StageLine:
    """One stage as the drawing and the list both tell it."""

    key: str
    title: str
    plain: str
    state: StageState
    when: str

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


def stage_lines(path: JourneyPath, snapshot: Snapshot, dates: DateFormat) -> tuple[StageLine, ...]:
    """Return the stages of a path with what the person wrote about them."""
    return tuple(
        _line(stage, snapshot.stage(path.id, stage.id), dates)
        for stage in drawn_stages(path, snapshot)
    )


def drawn_stages(path: JourneyPath, snapshot: Snapshot) -> tuple[PathStage, ...]:
    """Return the stages of a path that may be named.

    The stage of a hard topic is not drawn until it is chosen (walks.md 5): until the topic is
    open, or the person wrote something on the stage, which is theirs and never closed.
    """
    choices = topic_choices(snapshot)
    return tuple(
        stage
        for stage in path.stages
        if visible(stage, choices) or snapshot.stage(path.id, stage.id) is not None
    )


def _line(stage: PathStage, mine: Stage | None, dates: DateFormat) -> StageLine:
    return StageLine(
        key=stage.id,
        title=stage.title,
        plain=stage.plain,
        state=mine.state if mine else StageState.NONE,
        when=when_words(mine, dates) if mine else "",
    )


def when_words(mine: Stage, dates: DateFormat) -> str:
    """Return the person's own dates of a stage in words, or nothing where there are none.

    The date of a stage that moved is told as the one that is written, since only the person knows
    whether it is the old one or the new one.
    """
    words = span_words(mine.start, mine.end, dates)
    if words and mine.state is StageState.MOVED:
        return QCoreApplication.translate("Stage", "date written here: {when}").format(when=words)
    return words


def span_words(start: PartialDate | None, end: PartialDate | None, dates: DateFormat) -> str:
    """Return "14 September to 19 October 2026", with only what is known of it."""
    if start and end:
        text = QCoreApplication.translate("Stage", "{start} to {end}")
        begins = short_date(start, dates)
        if start.year == end.year and end.month is not None:
            begins = begins.removesuffix(f" {start.year}")
        return text.format(start=begins, end=short_date(end, dates))
    if end:
        text = QCoreApplication.translate("Stage", "until {end}")
        return text.format(end=short_date(end, dates))
    return short_date(start, dates) if start else ""


def short_date(when: PartialDate, dates: DateFormat) -> str:
    """Return a date without its weekday: "7 December 2026", "about December 2026"."""
    if not when.is_day:
        return dates.partial(when)
    text = dates.short(when.first)
    return dates.about.format(date=text) if when.about else text


def end_before_start(start: PartialDate | None, end: PartialDate | None) -> bool:
    """Whether an end cannot come after its start, however loosely both are meant."""
    return start is not None and end is not None and end.last < start.first


def other_paths_with_words(
    paths: Iterable[JourneyPath], snapshot: Snapshot, path_id: str
) -> tuple[str, ...]:
    """Return the titles of the other paths a person has written something on."""
    written = {each.path for each in snapshot.stages.values() if has_words(each)}
    return tuple(path.title for path in paths if path.id in written and path.id != path_id)


def has_words(mine: Stage) -> bool:
    """Whether a person said anything about a stage."""
    return bool(mine.state or mine.start or mine.end or mine.note)
