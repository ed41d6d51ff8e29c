"""Keeps what a person writes on a stage: how it stands, their dates, why, and when it moves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from companion.domain.dates import PartialDate, likely_since, likely_years
from companion.domain.records import StageState, new_id
from companion.services.date_entries import HelperWords
from companion.services.dates_around import Dates
from companion.services.journey import edit_stage, note_stage
from companion.services.moving_stages import NewTime, mark_plan_checked, move_stage, say_moved
from companion.services.stage_list import MyStage
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.asked_around import AskedAround, asked_around, asked_over
from companion.ui.pages.journey.mine import Mine, MyPart
from companion.ui.pages.journey.unkept import Unkept
from companion.ui.pages.journey.where import Where, look, path_named, paths_of

_SAYS_MOVED = (StageState.MOVED, StageState.NOT_NOW)
"""How a stage stands whose written date does not hold any more."""


class StageEdits(QObject):
    """Joins `MyPart` and the session.

    A *sitting* is one stay in the two dates: what stood when it began is kept as what was planned
    before, once. `_began` is what others hang on until a date moves. All that is asked when one
    moves is one step of Undo.
    """

    def __init__(
        self, context: PageContext, where: Where, mine: MyPart, unkept: Unkept, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._unkept = unkept
        self._context = context
        self._where = where
        self._mine = mine
        self._sitting = new_id()
        self._moved_in_stay = False
        self._began = Mine()
        self._asked = AskedAround(context)
        self._marked: frozenset[str] = frozenset()
        self._has_moved = False
        self._told: tuple[str, ...] = ()
        self._moved_to: Dates = (None, None)
        mine.edited.connect(self._on_edited)
        mine.moving.connect(self._on_moving)
        mine.moved_again.connect(self._on_moved_again)
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
        today = self._context.today()
        self._mine.expect_years(likely_years(today), likely_since(today))
        self._mine.begin(self._began, None)
        self._mine.take_unkept(self._unkept, self._field)

    def refresh(self, stage: MyStage, *, everything: bool) -> None:
        """Show what is kept now; with `everything`, also while a change is on its way."""
        stood = (self._mine.state, self._began.dates)
        if everything or not self._context.session.pending:
            self._mine.show_kept(Mine.of(stage.record))
        if everything:
            was, self._began, self._sitting = self._began, self._kept(), new_id()
            self._marked, self._has_moved = frozenset(), False
            if (self._began.state, self._began.dates) not in (stood, (was.state, was.dates)):
                self._mine.stop_asking()

    def leave(self) -> None:
        """Let what was written until now be a step of its own, and a typed date be a move."""
        self._settle_dates(asking=False)
        self._marked, self._has_moved = frozenset(), False
        self._mine.put_unkept(self._unkept, self._field)
        self._context.session.leave(self._field)
        self._context.session.leave(self._note_field)

    def keep_whole(self, *, closing: bool) -> bool:
        """Take whole dates that were typed about a move as its answer; False where there are none.

        Nothing is taken where the stage was changed elsewhere since.
        """
        kept, began = self._kept(), self._began.dates
        changed = (kept.state, kept.dates) != (self._mine.state, began)
        if changed and not self._context.session.pending:
            return False
        if not self._mine.moved.answer_whole(self._asked.standing, closing=closing):
            return False
        start, end = self._moved_to
        self._mine.show_kept(replace(kept, state=self._mine.state, start=start, end=end))
        self._mine.put_unkept(self._unkept, self._field)
        return True

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

    @Slot()
    def _on_moved_again(self) -> None:
        """Mark what stands around the date that is written, as when it moved first."""
        self._has_moved = False
        self._began = replace(self._began, state=StageState.NONE)
        self._on_edited(self._mine.state, *self._mine.dates)

    @Slot(object, object, object)
    def _on_edited(
        self, state: StageState, start: PartialDate | None, end: PartialDate | None
    ) -> None:
        marks, lifted = self._marks_of(state, (start, end))
        self._context.session.do(
            say_moved,
            merge=self._field,
            state=state,
            start=start,
            end=end,
            sitting=self._sitting,
            marks=marks,
            lifted=lifted,
            **self._place,
        )

    def _marks_of(self, state: StageState, dates: Dates) -> tuple[frozenset[str], frozenset[str]]:
        """Return what is to be checked once a plan is said to have moved, and what not any more.

        The first are the dates around the one that is still written, as soon as it is said; the
        other are these again where the person takes it back in the same stay.
        """
        empty = state is StageState.NOT_NOW and dates == (None, None)
        if empty or state not in _SAYS_MOVED:
            lifted, self._marked = self._marked, frozenset()
            return frozenset(), lifted
        said = self._began.state in _SAYS_MOVED or bool(self._marked) or self._has_moved
        if said or dates != self._began.dates:
            self._mine.moved.say_marked(bool(self._marked))
            return frozenset(), frozenset()
        look = self._look_around(dates).look
        self._marked = look.unmarked(self._context.session.snapshot)
        self._mine.moved.say_marked(bool(self._marked))
        return self._marked, frozenset()

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
        dates = (start, end)
        self._keep_move(dates, self._look_around(self._began.dates, dates))
        self._ask(dates, new=start)

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
        longer = dates[0] == self._began.start
        asked = self._run_over(dates) if longer else self._moved_by(dates)
        if asked is None:
            self._moved_to = dates
            self._context.session.leave(self._field)
            self._begin_sitting(dates)
            return
        asks = asking and not (longer and self._asks_when)
        if longer:
            self._keep_longer(dates, asked)
        else:
            self._keep_move(dates, asked)
        if asks:
            self._mine.begin_typed()
            self._ask(dates, new=dates[1] if longer else dates[0])
        else:
            self._end()

    @property
    def _asks_when(self) -> bool:
        """Whether a move is asked about, and not yet the dates around it."""
        return self._mine.is_asking and not self._mine.moved.asks_about_others

    def _run_over(self, dates: Dates) -> AskedAround | None:
        """Return what an end that was typed reaches now; None where there is nothing."""
        place = (self._where.path, self._where.stage, self._where.course)
        asked = asked_over(self._context, place, self._began.dates, dates)
        return None if asked.is_empty else asked

    def _keep_longer(self, dates: Dates, asked: AskedAround) -> None:
        """Mark what a stage reaches now: of what hangs on its start nothing is in doubt.

        It is asked about with what is asked about already.
        """
        self._context.session.do(
            say_moved,
            merge=self._field,
            state=self._mine.state,
            start=dates[0],
            end=dates[1],
            sitting=self._sitting,
            marks=asked.look.unmarked(self._context.session.snapshot),
            **self._place,
        )
        if self._mine.moved.asks_about_others:
            self._asked = self._asked.with_more(asked)
            self._told = tuple(dict.fromkeys((*self._told, *asked.told_staying)))
        else:
            self._asked, self._told = asked, asked.told_staying
        self._moved_to = dates
        self._begin_sitting(dates)

    def _moved_by(self, dates: Dates) -> AskedAround | None:
        """Return what hangs on a start that was typed; None for a first date, or where nothing."""
        was = self._began.dates
        asked = self._look_around(was, dates)
        hangs = asked.has_worked_out if was == (None, None) else not asked.is_empty
        return asked if hangs or self._mine.is_asking else None

    def _keep_move(self, dates: Dates, asked: AskedAround) -> None:
        """Write a move, and what becomes of the dates around it while nothing more is said."""
        was, self._asked = self._began.dates, asked
        lifted = self._marked - asked.look.keys
        self._marked, self._has_moved = frozenset(), True
        self._told = asked.told(dates[0])
        self._moved_to = dates
        self._move({}, {}, was, lifted)
        self._begin_sitting(dates)

    def _begin_sitting(self, dates: Dates) -> None:
        self._sitting, self._moved_in_stay = new_id(), False
        self._began = Mine(self._mine.state, *dates)

    def _ask(self, dates: Dates, *, new: PartialDate | None) -> None:
        start = dates[0]
        lines = self._asked.lines
        exact = start is not None and start.is_day and not start.about
        said = self.tr("The new date is kept.") if new else self.tr("The date is empty now.")
        kept_words = self.tr("{said} The old one is under: what was planned before.")
        self._context.announcer.say(kept_words.format(said=said))
        asks = bool(lines or self._told)
        self._mine.moved.ask_about(lines, known=exact, told=self._told)
        if not asks:
            self._end()

    @Slot(object)
    def _on_others(self, chosen: Mapping[str, PartialDate]) -> None:
        if chosen:
            self._move(self._asked.times(chosen), self._asked.plans(chosen), self._moved_to)
        self._asked.say_staying(chosen)
        self._mine.moved.end()
        self._end()

    def _end(self) -> None:
        """Let all that was asked about the move be one step of Undo."""
        self._context.session.leave(self._field)

    @Slot()
    def _on_checked(self) -> None:
        self._context.session.do(mark_plan_checked, key=self._where.record_id)
        self._mine.start.focus_first()

    def _look_around(self, was: Dates, to: Dates | None = None) -> AskedAround:
        place = (self._where.path, self._where.stage, self._where.course)
        return asked_around(self._context, place, was, to)

    def _move(
        self,
        chosen: Mapping[str, NewTime],
        plans: Mapping[str, PartialDate],
        was: Dates,
        lifted: frozenset[str] = frozenset(),
    ) -> None:
        """Write a move; `lifted` were marked when it was said, and its date leaves no doubt."""
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
            paths=paths_of(self._context),
            sitting=self._sitting,
            was=was,
            lifted=lifted,
            **self._place,
        )
