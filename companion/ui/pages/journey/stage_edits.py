"""Keeps what a person writes on a stage: how it stands, their dates, why, and when it moves."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot

from companion.domain.dates import PartialDate
from companion.domain.records import StageState, new_id
from companion.services.date_entries import HelperWords
from companion.services.journey import edit_stage, note_stage
from companion.services.moving_stages import Around, NewTime, Why, dates_around, move_stage
from companion.services.stage_list import MyStage
from companion.ui.pages.appointments.entries import moment_words
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.mine import Mine, MyPart
from companion.ui.pages.journey.moved import AroundLine
from companion.ui.pages.journey.where import Where, look, path_named


class StageEdits(QObject):
    """Joins `MyPart` and the session.

    A *sitting* is one stay at the dates: what stood when it began is kept as what was planned
    before. All that is asked when a date moves is one step of Undo.
    """

    def __init__(self, context: PageContext, where: Where, mine: MyPart, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._where = where
        self._mine = mine
        self._sitting = new_id()
        self._began = Mine()
        self._around: tuple[Around, ...] = ()
        self._moved_to: tuple[PartialDate | None, PartialDate | None] = (None, None)
        mine.edited.connect(self._on_edited)
        mine.moving.connect(self._on_moving)
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

    def leave(self) -> None:
        """Let what was written until now be a step of its own."""
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
        if self._dates_changed:
            self._context.session.leave(self._field)

    @property
    def _dates_changed(self) -> bool:
        """Whether other dates stand there than when this stay began."""
        return self._mine.dates != (self._began.start, self._began.end)

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
        if self._dates_changed:
            self._sitting = new_id()  # the dates of this stay are the ones that are kept
        self._around = self._look_around()
        self._moved_to = (start, end)
        self._move({})
        lines = [self._line(each) for each in self._around]
        known = start is not None
        said = self.tr("The new date is kept.") if known else self.tr("The date is empty now.")
        kept_words = self.tr("{said} The old one is under: what was planned before.")
        self._context.announcer.say(kept_words.format(said=said))
        self._mine.moved.ask_about(lines, known=known)
        if not lines:
            self._end()

    @Slot(object)
    def _on_others(self, chosen: Mapping[str, PartialDate]) -> None:
        visits = {each.appointment.id: each.appointment for each in self._around}
        if chosen:
            self._move(
                {
                    key: NewTime(day, visits[key].at, visits[key].until)
                    for key, day in chosen.items()
                }
            )
        left = any(each.why is not Why.WORKED_OUT for each in self._around)
        if left and len(chosen) < len(visits):
            self._context.announcer.say(
                self.tr("The other dates stay. They say: check this date with the hospital.")
            )
        self._mine.moved.end()
        self._end()

    def _end(self) -> None:
        """Begin a new sitting: what stands now is what a later change replaces."""
        self._context.session.leave(self._field)
        self._sitting = new_id()
        start, end = self._moved_to
        self._began = Mine(self._mine.state, start, end)

    def _look_around(self) -> tuple[Around, ...]:
        path = path_named(self._context, self._where.path)
        snapshot, today = self._context.session.snapshot, self._context.today()
        return dates_around(snapshot, today=today, journey=path, **self._place)

    def _line(self, around: Around) -> AroundLine:
        visit = around.appointment
        when = moment_words(visit.when, visit.at, visit.until, self._context.dates)
        return AroundLine(visit.id, visit.what, when, around.why is Why.WORKED_OUT)

    def _move(self, chosen: Mapping[str, NewTime]) -> None:
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
            journey=path_named(self._context, self._where.path),
            sitting=self._sitting,
            **self._place,
        )
