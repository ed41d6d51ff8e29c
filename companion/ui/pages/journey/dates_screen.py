"""Working out dates from a day and lengths that a person types (walks.md 9).

The place in the anchor is a kind of dates, a kind and the record of a stage whose start they begin
from, or "run/<id>" for what was worked out before.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.records import Appointment
from companion.services.calendar import CalendarWords
from companion.services.calendar_files import save_calendar
from companion.services.courses import course_record_id
from companion.services.date_entries import (
    HelperWords,
    Run,
    entries_to_be,
    put_in_appointments,
    run_id_of,
    runs,
    take_out,
)
from companion.services.date_sums import HelperKind, clashes_with
from companion.services.dates_around import begins_from
from companion.services.steps import Step
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.journey.dates_form import DatesForm, Typed, kind_title
from companion.ui.pages.journey.dates_found import DatesFound, FoundLine, clash_words, passed_words
from companion.ui.pages.journey.screen import Screen, screen_title
from companion.ui.pages.journey.where import look, where_of
from companion.ui.pages.printing.save_file import SaveFile
from companion.ui.pages.treatments.ways import Way, Ways
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import LIST_WIDTH, Column
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.rows import RadioRow
from companion.ui.widgets.text import Heading, Text

RUN = "run"
_AIR = 12
_OF_A_PATH = (HelperKind.BLINATUMOMAB, HelperKind.CAR_T)
"""Kinds that are called as the path whose courses they belong to."""


class DatesScreen(Screen):
    """A kind to choose, a form to fill in, and the dates that follow from it."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, screen_title("helper"), width=LIST_WIDTH, parent=parent)
        self.set_lead(
            self.tr(
                "From a day you type, and numbers you copy from your own leaflet. "
                "Nothing is filled in for you."
            )
        )
        self._place = ""
        self._stage = ""
        self._run_id = ""
        self._typed: Typed | None = None
        self._listed: tuple[Run, ...] = ()
        self._words = HelperWords.of(context.library.phrases())
        self.kinds = {kind: RadioRow(kind_title(kind)) for kind in HelperKind}
        self.form: DatesForm | None = None
        self.begins = Text("", muted=True)
        self.found = DatesFound()
        self.before = Disclosure(self.tr("What you worked out before"))
        self.ways: Ways | None = None
        self._files = SaveFile(context, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._go_to_dates)
        self._fill()
        self._connect()

    def _fill(self) -> None:
        title = self.tr("Which dates")
        rows = QWidget()
        inside = Column(rows, gap=4)
        for kind, row in self.kinds.items():
            row.setProperty("kind", kind.value)
            inside.add(row)
        set_role(rows, Role.GROUPING, title)
        self._form_place = Column(gap=0)
        self.content.add(Heading(title, 3), rows, self.begins)
        self.content.addLayout(self._form_place)
        self.content.add(self.found)
        self.content.addSpacing(8)
        self.content.add(self.before)
        self.begins.hide()
        self.found.hide()
        self.before.hide()

    def _connect(self) -> None:
        for row in self.kinds.values():
            row.toggled.connect(self._on_kind)
        found = self.found
        found.put.clicked.connect(self._on_put)
        found.see.clicked.connect(self._on_see)
        found.take_out.clicked.connect(self._on_take_out)
        found.calendar.toggled.connect(self._on_fold)
        found.choice.save.clicked.connect(self.ask_where)
        found.may_save = self.context.may.files
        self.before.toggled.connect(self._on_fold)
        self._files.told.connect(self._on_told)

    # --- going in ---

    @property
    def place(self) -> str:
        """What is worked out, as the anchor says it."""
        return self._place

    def show_place(self, place: str) -> None:
        """Begin with a kind, with the start of a stage, or with what was worked out before."""
        self._place = place
        name, _, rest = place.partition("/")
        self._stage, self._run_id = "", ""
        if name == RUN:
            self._load(rest)
        elif name in set(HelperKind):
            self._begin(HelperKind(name))
            self._begin_from(rest)
        read_in_layout_order(self)

    def _load(self, run_id: str) -> None:
        run = next((each for each in self._runs() if each.record.id == run_id), None)
        if run is None:
            return
        self._begin(run.kind)
        self._run_id, self._stage = run_id, run.record.stage
        at = next((each.at for each in run.entries if each.at is not None), None)
        if self.form is not None:
            self.form.take(run.record.start, dict(run.lengths), at)
        self.before.set_open(False)
        self._work_out()

    def _begin_from(self, record_id: str) -> None:
        """Begin from the start a person wrote for a stage, if it is one sure day."""
        where = where_of(self.context, record_id) if record_id else None
        stage = look(self.context, where) if where is not None else None
        if stage is None or self.form is None:
            return
        self._stage = record_id
        start = stage.start
        if start is not None and start.is_day and not start.about:
            self.form.take(start, {}, None)
            words = self.tr("It begins from the start you wrote for: {stage}.")
            self.begins.setText(words.format(stage=stage.title))
            self.begins.show()

    def _begin(self, kind: HelperKind) -> None:
        row = self.kinds[kind]
        blocked = row.blockSignals(True)
        row.setChecked(True)
        row.blockSignals(blocked)
        self._show_form(kind)

    def _show_form(self, kind: HelperKind) -> None:
        old = self.form
        self.form = DatesForm(self.context, kind)
        self._form_place.add(self.form)
        self.form.show()
        self.form.asked.connect(self._work_out)
        self.form.changed.connect(self._on_typing)
        if old is not None:
            old.hide()
            old.deleteLater()
        self.begins.hide()
        self._forget()
        read_in_layout_order(self)

    # --- what is shown ---

    def refresh(self) -> None:
        """Show what was worked out before, and how the dates stand to the appointments."""
        self._show_found()
        listed = self._runs()
        if listed == self._listed:
            return
        self._listed = listed
        if self.ways is not None:
            self.ways.hide()
            self.ways.deleteLater()
        self.ways = Ways(self._way(each) for each in listed)
        self.ways.chosen.connect(self._on_before)
        self.before.content.add(self.ways)
        self.ways.show()
        self.before.setVisible(bool(listed))
        read_in_layout_order(self)

    def _runs(self) -> tuple[Run, ...]:
        return runs(self.context.session.snapshot)

    def _way(self, run: Run) -> Way:
        words = self.tr("From {day}. Dates in your appointments: {count}.")
        day = self.context.dates.short(run.record.start.first)
        told = words.format(day=day, count=len(run.entries))
        return Way(kind_title(run.kind), told, f"{RUN}/{run.record.id}")

    def _show_found(self) -> None:
        typed = self._typed
        self.found.setVisible(typed is not None)
        if self.form is not None:
            self.form.stand_back(typed is not None)
        if typed is None:
            return
        snapshot = self.context.session.snapshot
        run_id = self._target(typed)
        others = clashes_with(snapshot, typed.dates, at=typed.at, run_id=run_id)
        dates, today = self.context.dates, self.context.today()
        self.found.show_lines(
            [
                FoundLine(
                    dates.day(each.day),
                    self._words.title(each, typed.start),
                    tuple(clash_words(clash, dates) for clash in others[each.key]),
                    self._words.note,
                    passed_words(each, today),
                )
                for each in typed.dates
            ]
        )
        there = any(each.record.id == run_id for each in self._runs())
        up_to_date = there and not self._step(typed).pairs
        in_time = any(not each.is_too_late(today) for each in typed.dates)
        self.found.show_standing(there=there, up_to_date=up_to_date, in_time=in_time)
        read_in_layout_order(self)

    def _course(self, kind: HelperKind) -> str:
        snapshot = self.context.session.snapshot
        fits = kind in _OF_A_PATH and snapshot.path == kind.value
        return course_record_id(snapshot.path, snapshot.course) if fits else ""

    def _begins_from(self, typed: Typed) -> dict[str, str]:
        course, snapshot = self._course(typed.kind), self.context.session.snapshot
        return begins_from(snapshot, typed.start, course=course, stage=self._stage)._asdict()

    def _target(self, typed: Typed) -> str:
        course = self._course(typed.kind)
        return self._run_id or run_id_of(typed.kind, course, typed.start, typed.lengths)

    def _step(self, typed: Typed) -> Step:
        """Return what putting the dates in would do now; nothing is done by it."""
        return put_in_appointments(
            self.context.session.snapshot,
            kind=typed.kind,
            start=typed.start,
            lengths=typed.lengths,
            words=self._words,
            now=self.context.clock(),
            at=typed.at,
            run_id=self._target(typed),
            today=self.context.today(),
            **self._begins_from(typed),
        )

    def _forget(self) -> None:
        self._typed = None
        if self.form is not None:
            self.form.stand_back(False)
        self.found.hide()
        self.found.calendar.setChecked(False)
        self.found.choice.told.hide()

    # --- what the person does ---

    @Slot(bool)
    def _on_kind(self, checked: bool) -> None:
        if checked:
            self._place = str(self.sender().property("kind"))
            self._run_id, self._stage = "", ""
            self._show_form(HelperKind(self._place))

    @Slot()
    def _on_typing(self) -> None:
        """Take away dates that no longer follow from what is typed."""
        if self._typed is not None:
            self._forget()

    @Slot()
    def _work_out(self) -> None:
        self._typed = self.form.read() if self.form is not None else None
        self._show_found()
        if self._typed is not None:
            self._soon.start()
            words = self.tr("Dates worked out: {count}. They are below.")
            self.context.announcer.say(words.format(count=len(self._typed.dates)))

    @Slot()
    def _go_to_dates(self) -> None:
        """Bring the dates into view, once they have their place, and the way to keep them.

        The foot of the window may have taken room, as after a step that can be undone: then the
        heading stands a little further up, so that the button is whole.
        """
        page = self.widget()
        if page is None:
            return
        high, button = self.viewport().height(), self.found.put
        top = self.found.heading.mapTo(page, QPoint()).y() - _AIR
        whole = button.mapTo(page, QPoint(0, button.height())).y() + _AIR - high
        near = button.isVisible() and whole - top <= high // 3
        self.verticalScrollBar().setValue(max(top, whole) if near else top)

    @Slot()
    def _on_put(self) -> None:
        typed = self._typed
        if typed is None:
            return
        self._run_id = self._target(typed)
        self.context.session.do(
            put_in_appointments,
            kind=typed.kind,
            start=typed.start,
            lengths=typed.lengths,
            words=self._words,
            at=typed.at,
            run_id=self._run_id,
            today=self.context.today(),
            **self._begins_from(typed),
        )
        self.context.announcer.say(self.tr("The dates are in your appointments."))
        self.found.calendar.setFocus()

    @Slot()
    def _on_take_out(self) -> None:
        run_id = self._target(self._typed) if self._typed is not None else ""
        if any(each.record.id == run_id for each in self._runs()):
            self.context.session.do(take_out, run_id=run_id)
            self.found.calendar.setFocus()

    @Slot()
    def _on_see(self) -> None:
        self.context.navigate(PageName.APPOINTMENTS, "")

    @Slot(str)
    def _on_before(self, anchor: str) -> None:
        self.place_asked.emit(f"helper/{anchor}")

    @Slot(bool)
    def _on_fold(self, _opened: bool) -> None:
        read_in_layout_order(self)

    # --- the calendar file ---

    @property
    def entries(self) -> tuple[Appointment, ...]:
        """The dates as they are or would be among the appointments."""
        if self._typed is None:
            return ()
        return entries_to_be(self.context.session.snapshot, self._step(self._typed))

    @Slot()
    def ask_where(self) -> None:
        """Ask for a place, then write the dates there as a calendar file."""
        kinds = self.tr("Calendar files (*.ics)")
        title = self.tr("Save as a calendar file")
        self._files.ask_where(title, kinds, "my-dates.ics", self.save_to)

    @Slot(str)
    def save_to(self, place: str) -> None:
        """Write the dates to a calendar file."""
        target, choice = Path(place), self.found.choice
        made = partial(
            save_calendar,
            target,
            self.entries,
            words=CalendarWords.of(self.context.library.phrases()),
            says_what=choice.say_what.isChecked(),
            alarm=choice.alarm,
        )
        self._files.write(partial(_write, made), target)

    @Slot(str)
    def _on_told(self, words: str) -> None:
        self.found.choice.tell(words)
        self.context.announcer.say(words)


def _write(made: Callable[[], object]) -> None:
    made()
