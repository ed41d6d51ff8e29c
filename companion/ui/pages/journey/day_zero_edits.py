"""Keeps the day 0 a person writes for a course, and asks about what hangs on it when it moves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Slot

from companion.domain.dates import PartialDate, likely_day_zero_since
from companion.domain.records import new_id
from companion.services.courses import CourseView, set_day_zero
from companion.services.date_entries import HelperWords
from companion.services.moving_stages import NewTime, move_day_zero
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.asked_around import AskedAround, asked_around
from companion.ui.pages.journey.moved import MovedFlow
from companion.ui.pages.journey.where import path_named, paths_of
from companion.ui.widgets.checked_date import CheckedDateField


class DayZeroEdits(QObject):
    """Joins the boxes of a day 0, the questions about a move, and the session.

    A day 0 that is changed is a moved plan, as a start that is typed over is (`StageEdits`). A
    *sitting* is one stay in its boxes, so that each day that stood there is kept.
    """

    def __init__(
        self, context: PageContext, field: CheckedDateField, moved: MovedFlow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._field = field
        self._moved = moved
        self._path, self._course, self._id = "", "", ""
        self._sitting = new_id()
        self._day: PartialDate | None = None
        self._asked = AskedAround(context)
        field.settled.connect(self._on_day)
        field.left.connect(self._on_left)
        moved.others_chosen.connect(self._on_others)
        moved.finished.connect(field.focus_first)

    def begin(self, view: CourseView) -> None:
        """Show the day 0 of a course from the start."""
        self._path, self._course, self._id = view.path, view.key, view.record_id
        self._take(view.day_zero)

    def refresh(self, view: CourseView) -> None:
        """Show what is kept now; one that was changed elsewhere, or taken back, is asked no more.

        What is being typed over the same day stays.
        """
        if not self._context.session.pending and view.day_zero != self._day:
            self._take(view.day_zero)

    def keep_whole(self, view: CourseView, *, closing: bool) -> bool:
        """Move what is chosen at a whole date, where the day 0 is the one asked about still."""
        self.refresh(view)
        return self._moved.answer_whole(self._asked.standing, closing=closing)

    def leave(self) -> None:
        """Take what is typed, and let all of it be a step of its own."""
        self._field.settle()
        self._end()
        self._sitting = new_id()

    def _take(self, day: PartialDate | None) -> None:
        self._field.set_value(day)
        self._expect(day)
        self._day, self._sitting = day, new_id()
        self._moved.hide()
        self._end()

    def _expect(self, day: PartialDate | None) -> None:
        """Ask whether the year is right where this day 0 would change to one long past."""
        self._field.expect_since(likely_day_zero_since(self._context.today(), day))

    @property
    def _merge(self) -> str:
        return f"day-zero:{self._id}"

    @property
    def _place(self) -> dict[str, str]:
        return {"path": self._path, "course": self._course}

    # --- what the person does ---

    @Slot(object)
    def _on_day(self, day: PartialDate | None) -> None:
        was, self._day = self._day, day
        self._expect(day)
        if not self._id or was == day:
            return
        place = (self._path, "", self._course)
        asked = asked_around(self._context, place, (was, None), (day, None))
        if asked.has_worked_out or not (was is None or asked.is_empty):
            self._asked = asked
            told = asked.told(day)
            self._move({}, {}, was)
            self._ask(told)
        else:
            self._context.session.do(
                set_day_zero, merge=self._merge, day=day, sitting=self._sitting, **self._place
            )
            self._moved.hide()
            self._end()

    @Slot()
    def _on_left(self) -> None:
        self._sitting = new_id()

    def _ask(self, told: tuple[str, ...]) -> None:
        day = self._day
        said = self.tr("The new date is kept.") if day else self.tr("The date is empty now.")
        words = self.tr("{said} The old one is under: day 0 as it was before.")
        self._context.announcer.say(words.format(said=said))
        self._moved.begin_typed()
        known = day is not None and day.is_day and not day.about
        self._moved.ask_about(self._asked.lines, known=known, told=told)

    @Slot(object)
    def _on_others(self, chosen: Mapping[str, PartialDate]) -> None:
        if chosen:
            self._move(self._asked.times(chosen), self._asked.plans(chosen), self._day)
        self._asked.say_staying(chosen)
        self._moved.end()
        self._end()

    def _move(
        self,
        chosen: Mapping[str, NewTime],
        plans: Mapping[str, PartialDate],
        was: PartialDate | None,
    ) -> None:
        more: dict[str, Any] = {"journey": path_named(self._context, self._path)}
        self._context.session.do(
            move_day_zero,
            merge=self._merge,
            day=self._day,
            words=HelperWords.of(self._context.library.phrases()),
            today=self._context.today(),
            chosen=dict(chosen),
            plans=dict(plans),
            paths=paths_of(self._context),
            sitting=self._sitting,
            was=(was, None),
            **more,
            **self._place,
        )

    def _end(self) -> None:
        """Let all that was asked about the move be one step of Undo."""
        self._context.session.leave(self._merge)
