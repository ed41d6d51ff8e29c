"""The pages that each ask one thing about an appointment."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from companion.domain.records import Appointment
from companion.services.appointments import Typed
from companion.ui.pages.appointments.entries import Answers, gone_by, used_before
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.toolkit.plain import without_mnemonic
from companion.ui.widgets.button import BackButton, Button, ButtonKind
from companion.ui.widgets.checked_date import CheckedDateField, DateWords
from companion.ui.widgets.date_field import TimeField
from companion.ui.widgets.field import Field
from companion.ui.widgets.notices import Notice, NoticeKind
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text


class AskingPage(PagePanel):
    """One question. `answered` when the person goes on with an answer that can be used.

    `edited` says that a field came to rest, `typing` that a key went into one. What is typed stays
    in the fields, whatever happens. `key` names the page in a draft.
    """

    key: ClassVar[str]
    answered = Signal()
    back_asked = Signal()
    edited = Signal()
    typing = Signal()

    def __init__(
        self, context: PageContext, title: str, short: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent=parent)
        self.short = short
        self._context = context
        self.back = BackButton("")
        self.summary = Notice("", NoticeKind.ERROR)
        self.go_on = Button("", ButtonKind.PRIMARY)
        self.set_back(self.back)
        self.summary.hide()
        self.content.add(self.summary)
        self.back.clicked.connect(self.back_asked)
        self.go_on.clicked.connect(self.try_to_go_on)

    def close_with_button(self) -> None:
        """Put the button that goes on below the fields."""
        self.content.addSpacing(8)
        self.content.add(self.go_on, left=True)

    def name_ways(self, back: str, onward: str) -> None:
        """Say where the two ways from here lead."""
        self.back.setText(back)
        self.go_on.setText(onward)

    # --- for each question to fill in ---

    def take(self, answers: Answers) -> None:
        """Show answers in the fields."""
        raise NotImplementedError

    def give(self, answers: Answers) -> Answers:
        """Return the answers with what is in the fields, as far as it can be used."""
        raise NotImplementedError

    def write_down(self, typed: Typed) -> Typed:
        """Return what is typed with the words of this page as they stand."""
        raise NotImplementedError

    def take_up(self, typed: Typed) -> None:
        """Show words as they were typed before."""
        raise NotImplementedError

    @property
    def readable(self) -> bool:
        """Whether everything typed here can be used."""
        return True

    def find_fault(self) -> str:
        """Show beside the field what cannot be used, and return it; empty when all is well."""
        return ""

    def focus_first(self) -> None:
        """Put the cursor where typing begins, or where something is wrong."""
        raise NotImplementedError

    # --- going on ---

    @Slot()
    def try_to_go_on(self) -> None:
        """Go on, or say beside the field and at the top what cannot be used yet."""
        fault = self.find_fault()
        self.summary.setVisible(bool(fault))
        if fault:
            said = self.tr("{fault} What you typed is still here.").format(fault=fault)
            self.summary.set_text(said)
            self._context.announcer.say(said, urgent=True)
            self.focus_first()
            return
        self.answered.emit()

    def forget_faults(self) -> None:
        """Take away what was said to be wrong."""
        self.summary.hide()


class LinePage(AskingPage):
    """A question answered on one line, with what was answered before to pick from."""

    def __init__(
        self,
        context: PageContext,
        title: str,
        short: str,
        field: Field,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, title, short, parent)
        self.field = field
        self._offers = QWidget()
        self._offer_row = FlowLayout(gap=12)
        column = Column(self._offers, gap=8)
        column.add(Text(self.tr("Used before:"), muted=True))
        column.addLayout(self._offer_row)
        self.content.add(self.field, self._offers)
        self.close_with_button()
        self.field.edit.returnPressed.connect(self.try_to_go_on)
        self.field.settled.connect(self._on_settled)
        self.field.changed.connect(self.typing)

    def value(self, appointment: Appointment) -> str:
        """Return this question's answer of an appointment."""
        raise NotImplementedError

    def take(self, answers: Answers) -> None:
        """Show the answer, and offer those given before."""
        self.field.text = self.answer(answers)
        self.field.show_error("")
        self.forget_faults()
        self._offer()

    def write_down(self, typed: Typed) -> Typed:
        """Return what is typed with this line."""
        return Typed(**{**typed._asdict(), self.key: self.field.text})

    def take_up(self, typed: Typed) -> None:
        """Show the line as it was typed before."""
        self.field.text = str(getattr(typed, self.key))

    def answer(self, answers: Answers) -> str:
        """Return this question's answer."""
        raise NotImplementedError

    def _offer(self) -> None:
        while (item := self._offer_row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        words = used_before(self._context.session.snapshot.appointments.values(), self.value)
        for each in words:
            button = Button(without_mnemonic(each))
            button.clicked.connect(self._on_offer)
            button.setProperty("words", each)
            self._offer_row.addWidget(button)
        self._offers.setVisible(bool(words))
        read_in_layout_order(self)

    @Slot()
    def _on_offer(self) -> None:
        words = self.sender().property("words")
        self.field.text = str(words)
        self.field.show_error("")
        self.field.setFocus()
        self.typing.emit()
        self.edited.emit()

    @Slot(str)
    def _on_settled(self, _text: str) -> None:
        self.edited.emit()

    def focus_first(self) -> None:
        """Put the cursor on the line."""
        self.field.setFocus()


class WhatPage(LinePage):
    """What is it?"""

    key = "what"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        field = Field(
            self.tr("Its name, in your words"), self.tr("For example, clinic visit or blood test.")
        )
        super().__init__(context, self.tr("What is it?"), self.tr("What"), field, parent)

    def value(self, appointment: Appointment) -> str:
        """Return what an appointment is."""
        return appointment.what

    def answer(self, answers: Answers) -> str:
        """Return what it is."""
        return answers.what

    def give(self, answers: Answers) -> Answers:
        """Return the answers with its name; an emptied line leaves the name as it was."""
        return replace(answers, what=self.field.text if self.field.text.strip() else answers.what)

    @property
    def readable(self) -> bool:
        """Whether there is a name."""
        return bool(self.field.text.strip())

    def find_fault(self) -> str:
        """Ask for a name when there is none."""
        fault = "" if self.field.text.strip() else self.tr("Write a few words to name it.")
        self.field.show_error(fault)
        return fault


class WherePage(LinePage):
    """Where is it?"""

    key = "where"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        field = Field(self.tr("The place"), self.tr("For example, Ward 5, level 2."), optional=True)
        super().__init__(context, self.tr("Where is it?"), self.tr("Where"), field, parent)

    def value(self, appointment: Appointment) -> str:
        """Return where an appointment is."""
        return appointment.where

    def answer(self, answers: Answers) -> str:
        """Return where it is."""
        return answers.where

    def give(self, answers: Answers) -> Answers:
        """Return the answers with the place."""
        return replace(answers, where=self.field.text)


class WhoPage(LinePage):
    """Who is coming?"""

    key = "who"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        field = Field(
            self.tr("Who comes along"), self.tr("The names of those who come too."), optional=True
        )
        super().__init__(context, self.tr("Who is coming?"), self.tr("Who"), field, parent)

    def value(self, appointment: Appointment) -> str:
        """Return who comes to an appointment."""
        return appointment.who

    def answer(self, answers: Answers) -> str:
        """Return who comes."""
        return answers.who

    def give(self, answers: Answers) -> Answers:
        """Return the answers with the names."""
        return replace(answers, who=self.field.text)


class WhenPage(AskingPage):
    """When is it? A day, or about when; a time if it is known."""

    key = "when"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("When is it?"), self.tr("When"), parent)
        self.date = CheckedDateField(self.tr("The day"))
        self.time = TimeField(
            self.tr("The time"), self.tr("For example, 10:30 or 2pm."), optional=True
        )
        self._in_words = Text("", muted=True)
        self.content.add(self.date, self._in_words, self.time)
        self.close_with_button()
        self.date.settled.connect(self._on_settled)
        self.time.time_settled.connect(self._on_settled)
        self.time.edit.returnPressed.connect(self.try_to_go_on)
        self.date.submitted.connect(self.try_to_go_on)
        self.date.typing.connect(self.typing)
        self.time.changed.connect(self.typing)

    def take(self, answers: Answers) -> None:
        """Show the day and the time."""
        self.date.set_value(answers.when)
        self.time.set_value(answers.at)
        self.forget_faults()
        self._show_words()

    def give(self, answers: Answers) -> Answers:
        """Return the answers with the day and time, where they can be read."""
        when = self.date.value() or answers.when
        at = answers.at if self._time_unread() else self.time.value()
        return replace(answers, when=when, at=at)

    def write_down(self, typed: Typed) -> Typed:
        """Return what is typed with the boxes of the day and the time."""
        return typed._replace(**self.date.words._asdict(), at=self.time.text)

    def take_up(self, typed: Typed) -> None:
        """Show the day and the time as they were typed before."""
        self.date.take_words(DateWords(typed.day, typed.month, typed.year, typed.about))
        self.time.text = typed.at
        self._show_words()

    @property
    def readable(self) -> bool:
        """Whether the day and the time can be read."""
        given = self.date.value() is not None
        return given and not self._time_unread()

    def _time_unread(self) -> bool:
        return bool(self.time.text.strip()) and self.time.value() is None

    def find_fault(self) -> str:
        """Say what is wrong with the day, or else with the time."""
        empty = self.tr("Type the day. The month and year alone are fine.")
        fault = self.date.check(empty)
        wrong_time = self.tr("Type the time like 10:30 or 2pm.") if self._time_unread() else ""
        self.time.show_error(wrong_time)
        return fault or wrong_time

    def focus_first(self) -> None:
        """Put the cursor on the day, or on the time if only that is wrong."""
        if self.time.error and not self.date.error:
            self.time.setFocus()
        else:
            self.date.focus_first()

    @Slot()
    def _on_settled(self) -> None:
        self._show_words()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the day once the page is left: half of another day is never kept on the way."""
        self.edited.emit()
        super().hideEvent(event)

    def _show_words(self) -> None:
        when = self.date.value()
        words = "" if when is None else self._context.dates.partial(when)
        words = words[:1].upper() + words[1:]
        if gone_by(when, self._context.today()):
            words = self.tr("{day}. This day has gone by.").format(day=words)
        self._in_words.setText(words)
        self._in_words.setVisible(bool(words))
