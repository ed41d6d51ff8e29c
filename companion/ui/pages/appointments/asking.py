"""The pages that each ask one thing about an appointment."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from companion.domain.records import Appointment
from companion.services.appointments import Typed
from companion.ui.pages.appointments.entries import Answers, used_before
from companion.ui.pages.appointments.when_fields import WhenFields, unread
from companion.ui.pages.context import PageContext
from companion.ui.pages.visits import Visits
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.toolkit.plain import without_mnemonic
from companion.ui.widgets.button import BackButton, Button, ButtonKind
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
        return Typed(**{**asdict(typed), self.key: self.field.text})

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
    """When is it? A day, or about when; a time if it is known, and until when."""

    key = "when"

    def __init__(self, context: PageContext, visits: Visits, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("When is it?"), self.tr("When"), parent)
        self.fields = WhenFields(context, visits)
        self.date, self.time, self.until = self.fields.date, self.fields.time, self.fields.until
        self.correcting = Text(
            self.tr(
                "Here you correct what is written. If the hospital has moved it, go back and "
                "press: The date has moved. Then the old date is kept."
            ),
            muted=True,
        )
        self.correcting.hide()
        self.content.add(self.fields, self.correcting)
        self.close_with_button()
        self.fields.submitted.connect(self.try_to_go_on)
        self.fields.typing.connect(self.typing)

    def take(self, answers: Answers) -> None:
        """Show the day and the time."""
        self.fields.take(answers.when, answers.at, answers.until)
        known = self._context.session.snapshot.appointments
        self.correcting.setVisible(self.fields.about in known)
        self.forget_faults()

    def give(self, answers: Answers) -> Answers:
        """Return the answers with the day and time, where they can be read."""
        when = self.date.value() or answers.when
        at = answers.at if unread(self.time) else self.time.value()
        until = answers.until if unread(self.until) else self.until.value()
        return replace(answers, when=when, at=at, until=until if at else None)

    def write_down(self, typed: Typed) -> Typed:
        """Return what is typed with the boxes of the day and the time."""
        words = self.date.words._asdict()
        return replace(typed, **words, at=self.time.text, until=self.until.text)

    def take_up(self, typed: Typed) -> None:
        """Show the day and the time as they were typed before."""
        self.fields.take_words(typed)

    @property
    def readable(self) -> bool:
        """Whether the day and the time can be read."""
        return self.fields.readable

    def find_fault(self) -> str:
        """Say what is wrong with the day, or else with the time."""
        return self.fields.find_fault()

    def focus_first(self) -> None:
        """Put the cursor on the day, or on the time if only that is wrong."""
        self.fields.focus_first()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the day once the page is left: half of another day is never kept on the way."""
        self.edited.emit()
        super().hideEvent(event)
