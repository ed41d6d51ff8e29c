"""Keeps what a person writes on a stage: how it stands, their dates, why, and when it moves."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot

from companion.domain.dates import PartialDate
from companion.domain.records import StageState, new_id
from companion.services.date_entries import HelperWords
from companion.services.journey import edit_stage, note_stage
from companion.services.moving_stages import (
    Around,
    Dates,
    NewTime,
    PlanAround,
    Why,
    dates_around,
    goes_along,
    mark_plan_checked,
    move_stage,
    passes_by,
    plans_around,
)
from companion.services.stage_list import MyStage
from companion.ui.pages.appointments.entries import moment_words
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.lines import span_words
from companion.ui.pages.journey.mine import Mine, MyPart
from companion.ui.pages.journey.moved import AroundLine
from companion.ui.pages.journey.where import Where, look, path_named


class StageEdits(QObject):
    """Joins `MyPart` and the session.

    A *sitting* is one stay in the two dates: what stood when it began is kept as what was planned
    before, once. `_began` is what others hang on until a date moves. All that is asked when one
    moves is one step of Undo.
    """

    def __init__(self, context: PageContext, where: Where, mine: MyPart, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._where = where
        self._mine = mine
        self._sitting = new_id()
        self._moved_in_stay = False
        self._began = Mine()
        self._around: tuple[Around, ...] = ()
        self._plans: tuple[PlanAround, ...] = ()
        self._told: tuple[str, ...] = ()
        self._moved_to: Dates = (None, None)
        mine.edited.connect(self._on_edited)
        mine.moving.connect(self._on_moving)
        mine.dates_left.connect(self._on_dates_left)
        mine.dates_entered.connect(self._on_dates_entered)
        mine.checked.connect(self._on_checked)
        mine.reason_written.connect(self._on_reason)
        mine.reason_left.connect(self._on_left)
        mine.note_written.connect(self._on_note)
        mine.note_left.connect(self._on_note_left)
        mine.moved.date_kept.connect(self._on_date_kept)
        mine.moved.others_chosen.connect(self._on_others)

    # --- what is kept ---

    def begin(self) -> None:
        """Show the stage from the start."""
        self._began = self._kept()
        self._mine.begin(self._began, None)

    def refresh(self, stage: MyStage, *, everything: bool) -> None:
        """Show what is kept now; with `everything`, also while a change is on its way."""
        if everything or not self._context.session.pending:
            self._mine.show_kept(Mine.of(stage.record))
        if everything:
            was, self._began, self._sitting = self._began, self._kept(), new_id()
            if (was.state, was.dates) != (self._began.state, self._began.dates):
                self._mine.stop_asking()

    def leave(self) -> None:
        """Let what was written until now be a step of its own, and a typed date be a move."""
        self._settle_dates(asking=False)
        self._context.session.leave(self._field)
        self._context.session.leave(self._note_field)

    def _kept(self) -> Mine:
        stage = look(self._context, self._where)
        return Mine.of(stage.record if stage is not None else None)

    @property
    def _place(self) -> dict[str, str]:
        return {
            "path": self._where.path,
            "stage": self._where.stage,
            "course": self._where.course,
        }

    @property
    def _name(self) -> str:
        return "/".join(part for part in self._where if part)

    @property
    def _field(self) -> str:
        return f"stage:{self._name}"

    @property
    def _note_field(self) -> str:
        return f"stage-note:{self._name}"

    # --- how it stands, and when ---

    @Slot()
    def _on_moving(self) -> None:
        """Let the move be one step of Undo, apart from dates that were written just before it."""
        self._settle_dates(asking=False)

    @Slot(object, object, object)
    def _on_edited(
        self, state: StageState, start: PartialDate | None, end: PartialDate | None
    ) -> None:
        self._context.session.do(
            edit_stage,
            merge=self._field,
            state=state,
            start=start,
            end=end,
            sitting=self._sitting,
            **self._place,
        )

    @Slot(str)
    def _on_reason(self, reason: str) -> None:
        start, end = self._mine.dates
        self._context.session.do(
            edit_stage,
            merge=self._field,
            state=self._mine.state,
            start=start,
            end=end,
            reason=reason,
            sitting=self._sitting,
            **self._place,
        )

    @Slot()
    def _on_left(self) -> None:
        self._context.session.leave(self._field)

    # --- the note ---

    @Slot(str)
    def _on_note(self, note: str) -> None:
        self._context.session.do(note_stage, merge=self._note_field, note=note, **self._place)

    @Slot()
    def _on_note_left(self) -> None:
        self._context.session.leave(self._note_field)

    # --- when it moves ---

    @Slot(object, object)
    def _on_date_kept(self, start: PartialDate | None, end: PartialDate | None) -> None:
        self._keep_move((start, end))
        self._ask((start, end))

    @Slot()
    def _on_dates_left(self) -> None:
        self._settle_dates(asking=True)
        if self._moved_in_stay:
            self._begin_sitting(self._mine.dates)

    @Slot()
    def _on_dates_entered(self) -> None:
        """Ask at once, while the person stays: what is typed next corrects the same plan."""
        sitting, moved = self._sitting, self._moved_in_stay
        self._settle_dates(asking=True)
        self._moved_in_stay = moved or self._sitting != sitting
        self._sitting = sitting

    def _settle_dates(self, *, asking: bool) -> None:
        """Take dates that were typed as what is planned now, and as a move where others hang on it.

        Leaving both dates ends a sitting, so that each plan that stood there is kept.
        """
        dates = self._mine.dates
        if dates == self._began.dates:
            return
        if dates[0] == self._began.start or not self._is_move():
            self._context.session.leave(self._field)
            self._begin_sitting(dates)
            return
        self._keep_move(dates)
        if asking:
            self._mine.begin_typed()
            self._ask(dates)
        else:
            self._end()

    def _is_move(self) -> bool:
        """Whether a start that was typed is more than a first date, or one nothing hangs on."""
        was = self._began.dates
        if self._mine.is_asking:
            return True
        around, plans = self._look_around(was)
        if was == (None, None):
            return any(each.why is Why.WORKED_OUT for each in around)
        return bool(around or plans) or self._goes_along(was)

    def _keep_move(self, dates: Dates) -> None:
        """Write a move, and what becomes of the dates around it while nothing more is said."""
        was = self._began.dates
        self._around, self._plans = self._look_around(was)
        self._told = self._told_besides(was, dates[0])
        self._moved_to = dates
        self._move({}, {}, was)
        self._begin_sitting(dates)

    def _begin_sitting(self, dates: Dates) -> None:
        self._sitting, self._moved_in_stay = new_id(), False
        self._began = Mine(self._mine.state, *dates)

    def _ask(self, dates: Dates) -> None:
        start = dates[0]
        lines = [*map(self._line, self._around), *map(self._plan_line, self._asked_plans())]
        exact = start is not None and start.is_day and not start.about
        said = self.tr("The new date is kept.") if start else self.tr("The date is empty now.")
        kept_words = self.tr("{said} The old one is under: what was planned before.")
        self._context.announcer.say(kept_words.format(said=said))
        asks = bool(lines or self._told)
        self._mine.moved.ask_about(lines, known=exact, told=self._told)
        if not asks:
            self._end()

    def _told_besides(self, was: Dates, start: PartialDate | None) -> tuple[str, ...]:
        """Return what goes with the date by itself, and what to do about a day that has passed."""
        told = []
        if self._goes_along(was):
            along = self.tr("Day 0 was the same day. It goes with this one.")
            told.append(along if start else self.tr("Day 0 was the same day. It is empty now too."))
        today, snapshot = self._context.today(), self._context.session.snapshot
        if passes_by(snapshot, was=was, start=start, today=today, **self._place):
            told.append(self.tr("A day to ask about something has passed. Ring your team today."))
        return tuple(told)

    def _goes_along(self, was: Dates) -> bool:
        snapshot = self._context.session.snapshot
        return goes_along(snapshot, path=self._where.path, course=self._where.course, was=was)

    @Slot(object)
    def _on_others(self, chosen: Mapping[str, PartialDate]) -> None:
        visits = {each.appointment.id: each.appointment for each in self._around}
        plans = {each.key: chosen[each.key] for each in self._plans if each.key in chosen}
        times = {
            key: NewTime(day, visits[key].at, visits[key].until)
            for key, day in chosen.items()
            if key in visits
        }
        if chosen:
            self._move(times, plans, self._moved_to)
        visited = sum(each.why is not Why.WORKED_OUT for each in self._around)
        asked = visited + len(self._asked_plans())
        if len(chosen) < asked:
            self._context.announcer.say(
                self.tr("The other dates stay. They say: check this date with the hospital.")
            )
        self._mine.moved.end()
        self._end()

    def _end(self) -> None:
        """Let all that was asked about the move be one step of Undo."""
        self._context.session.leave(self._field)

    @Slot()
    def _on_checked(self) -> None:
        self._context.session.do(mark_plan_checked, key=self._where.record_id)
        self._mine.start.focus_first()

    def _look_around(self, was: Dates) -> tuple[tuple[Around, ...], tuple[PlanAround, ...]]:
        path = path_named(self._context, self._where.path)
        snapshot, today = self._context.session.snapshot, self._context.today()
        around = dates_around(snapshot, today=today, journey=path, was=was, **self._place)
        if path is None:
            return around, ()
        stage, course = self._where.stage, self._where.course
        return around, plans_around(
            snapshot, journey=path, stage=stage, course=course, today=today, was=was
        )

    def _line(self, around: Around) -> AroundLine:
        visit = around.appointment
        when = moment_words(visit.when, visit.at, visit.until, self._context.dates)
        return AroundLine(visit.id, visit.what, when, around.why is Why.WORKED_OUT)

    def _asked_plans(self) -> list[PlanAround]:
        """Return what is asked about: no day 0 that is the start of a stage beside it."""
        starts = {each.start for each in self._plans if each.title}
        return [each for each in self._plans if each.title or each.start not in starts]

    def _plan_line(self, plan: PlanAround) -> AroundLine:
        when = span_words(plan.start, plan.end, self._context.dates)
        return AroundLine(plan.key, plan.title or self.tr("Day 0"), when)

    def _move(
        self, chosen: Mapping[str, NewTime], plans: Mapping[str, PartialDate], was: Dates
    ) -> None:
        start, end = self._moved_to
        self._context.session.do(
            move_stage,
            merge=self._field,
            start=start,
            end=end,
            state=self._mine.state,
            words=HelperWords.of(self._context.library.phrases()),
            today=self._context.today(),
            chosen=dict(chosen),
            plans=dict(plans),
            journey=path_named(self._context, self._where.path),
            sitting=self._sitting,
            was=was,
            **self._place,
        )
