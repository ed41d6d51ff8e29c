"""The questions and appointments a person put with a stage, and putting more of them there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.records import Appointment, Question
from companion.services.journey import link_appointment, link_question
from companion.services.stage_list import MyStage
from companion.ui.pages.appointments.entries import moment_words, state_words
from companion.ui.pages.context import PageContext, PageName
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.list_panel import ListPanel
from companion.ui.widgets.open_row import OpenRow
from companion.ui.widgets.paper_sheet import RuledLine
from companion.ui.widgets.side_by_side import SideBySide
from companion.ui.widgets.text import Heading, Text


class Thing(NamedTuple):
    """A question or an appointment: the id of its record, and how it is told."""

    key: str
    title: str
    when: str
    is_visit: bool


def question_thing(question: Question) -> Thing:
    """Return how a question is told."""
    return Thing(question.id, question.text, "", is_visit=False)


def visit_thing(visit: Appointment, context: PageContext) -> Thing:
    """Return how an appointment is told."""
    when = moment_words(visit.when, visit.at, visit.until, context.dates)
    state = state_words(visit, context.dates)
    if visit.undated:
        when = QCoreApplication.translate("Belongs", "Date not known yet")
    elif state:
        when = f"{when}. {state}"
    return Thing(visit.id, visit.what, when, is_visit=True)


class Belongs(QWidget):
    """What belongs to a stage; nothing at all while nothing does."""

    keeps_height = True

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: tuple[Thing, ...] = ()
        self.rows: dict[str, ThingRow] = {}
        self._rows = QWidget()
        self._column = Column(self._rows, gap=0)
        column = Column(self, gap=8)
        column.add(Heading(self.tr("What belongs to this stage"), 3), self._rows)
        self.hide()

    def show_stage(self, stage: MyStage) -> None:
        """Show what belongs to a stage."""
        things = (
            *(visit_thing(each, self._context) for each in stage.appointments),
            *(question_thing(each) for each in stage.questions),
        )
        if things == self._shown:
            return
        self._shown = things
        had_focus = any(row.take.hasFocus() for row in self.rows.values())
        for old in self.rows.values():
            old.hide()
            old.deleteLater()
        self.rows = {}
        for thing in things:
            self.rows[thing.key] = row = ThingRow(thing)
            row.take_asked.connect(self._on_take)
            row.open_asked.connect(self._on_open)
            self._column.add(row)
            row.show()
        self.setVisible(bool(things))
        if had_focus and things:
            self.rows[things[0].key].take.setFocus()

    @Slot(str)
    def _on_open(self, key: str) -> None:
        is_visit = next(each.is_visit for each in self._shown if each.key == key)
        page = PageName.APPOINTMENTS if is_visit else PageName.QUESTIONS
        self._context.navigate(page, key)

    @Slot(str)
    def _on_take(self, key: str) -> None:
        is_visit = next(each.is_visit for each in self._shown if each.key == key)
        link(self._context, key, "", is_visit=is_visit)


class ThingRow(RuledLine):
    """A question or an appointment: a press opens it, a button takes it away from the stage."""

    open_asked = Signal(str)
    take_asked = Signal(str)

    def __init__(self, thing: Thing, parent: QWidget | None = None) -> None:
        super().__init__(gap=0, parent=parent)
        self._key = thing.key
        self.way = OpenRow(thing.title, thing.when, side=0)
        self.take = Button(self.tr("Take it away"), ButtonKind.QUIET, "minus")
        named = self.tr("Take it away from this stage: {what}")
        self.take.setAccessibleName(named.format(what=thing.title))
        whole = QWidget()
        SideBySide(self.way, self.take, least=280, line=48, parent=whole)
        self.content.add(whole)
        self.way.clicked.connect(self._on_open)
        self.take.clicked.connect(self._on_take)

    @Slot()
    def _on_open(self) -> None:
        self.open_asked.emit(self._key)

    @Slot()
    def _on_take(self) -> None:
        self.take_asked.emit(self._key)


class PutFold(Disclosure):
    """A fold with what can be put with the stage, its rows made once it is open."""

    def __init__(
        self,
        context: PageContext,
        stage_id: str,
        *,
        visits: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        title = (
            self.tr("Put an appointment with this stage")
            if visits
            else self.tr("Put a question with this stage")
        )
        self.button.setText(title)
        self._context = context
        self._stage_id = stage_id
        self._visits = visits
        self._none = Text("", muted=True)
        self.panel: ListPanel[Thing] = ListPanel(self._make_row, label=title, gap=0)
        self.content.add(self._none, self.panel)
        self.toggled.connect(self._on_opened)

    def refresh(self) -> None:
        """Show what can be put there now, while open."""
        if not self.opened:
            return
        things = self._things()
        self.panel.show_items(things)
        self._none.setVisible(not things)
        words = (
            self.tr("There is no other appointment to put here.")
            if self._visits
            else self.tr("There is no other question to put here.")
        )
        self._none.setText(words)

    def _things(self) -> Sequence[Thing]:
        snapshot = self._context.session.snapshot
        if self._visits:
            others = snapshot.dated_appointments()
            return tuple(
                visit_thing(each, self._context)
                for each in reversed(others)
                if each.stage != self._stage_id and not each.cancelled and not each.helper
            )
        return tuple(
            question_thing(each)
            for each in snapshot.ordered_questions()
            if each.stage != self._stage_id and each.chosen
        )

    def _make_row(self, thing: Thing) -> QWidget:
        row = PutRow(thing)
        row.setProperty("thing", thing.key)
        row.clicked.connect(self._on_row)
        return row

    @Slot(bool)
    def _on_opened(self, _opened: bool) -> None:
        self.refresh()

    @Slot()
    def _on_row(self) -> None:
        link(
            self._context,
            str(self.sender().property("thing")),
            self._stage_id,
            is_visit=self._visits,
        )


class PutRow(OpenRow):
    """A row that puts what it names with the stage."""

    def __init__(self, thing: Thing) -> None:
        super().__init__(thing.title, thing.when, side=0, ruled=True)
        words = ", ".join(part for part in (thing.title, thing.when) if part)
        self.setAccessibleName(self.tr("Put with this stage: {what}").format(what=words))

    def mark(self) -> str:
        """Return the icon at the right end."""
        return "plus"


def link(context: PageContext, key: str, stage_id: str, *, is_visit: bool) -> None:
    """Put a question or an appointment with a stage, or with none."""
    if is_visit:
        context.session.do(link_appointment, appointment_id=key, stage_id=stage_id)
    else:
        context.session.do(link_question, question_id=key, stage_id=stage_id)
