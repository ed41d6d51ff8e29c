"""What to say on the phone: the first words, the person's details to read out, what to have."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from companion.content import HaveReady
from companion.domain.dates import PartialDate
from companion.domain.people_records import MyDetails
from companion.services.cards.saying import Saying, saying
from companion.services.details import READ_OUT, is_written, my_details
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.bullet import BulletText
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.text import Heading, Text


def field_title(field: str) -> str:
    """Return what one of my details is called."""
    translate = QCoreApplication.translate
    return {
        "name": translate("Details", "Name"),
        "born": translate("Details", "Date of birth"),
        "hospital_number": translate("Details", "Hospital number or NHS number"),
        "phone": translate("Details", "Phone"),
        "treatment": translate("Details", "Treatment"),
        "allergies": translate("Details", "Allergies"),
        "diagnosis": translate("Details", "Diagnosis, in your words"),
        "lines_and_ports": translate("Details", "Lines and ports"),
        "blood_needs": translate("Details", "Special blood needs"),
        "consultant": translate("Details", "Consultant"),
        "communication": translate("Details", "What helps you to talk and understand"),
    }[field]


def first_words(said: Saying) -> str:
    """Return what to say first: of oneself or of whom one rings for, and true of the plan."""
    translate = QCoreApplication.translate
    if not said.for_someone:
        if said.treated:
            return translate("WhatToSay", "Say: I have leukaemia and I am having treatment.")
        return translate("WhatToSay", "Say: I have leukaemia.")
    name = said.name or translate("WhatToSay", "This person")
    if said.treated:
        words = translate("WhatToSay", "Say: {name} has leukaemia and is having treatment.")
    else:
        words = translate("WhatToSay", "Say: {name} has leukaemia.")
    return words.format(name=name)


class WhatToSay(QWidget):
    """A quiet part of the page; `write_pressed` asks for the screen of my details."""

    write_pressed = Signal()

    def __init__(
        self, context: PageContext, ready: HaveReady, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: MyDetails | None = None
        self._lines: list[Text] = []
        self._details = QWidget()
        self._details_column = Column(self._details, gap=4)
        self.link = LinkButton("")
        column = Column(self, gap=8)
        column.add(Heading(self.tr("What to say"), 3, tight=True))
        self._first = Text(first_words(Saying()), weight=700)
        column.add(self._first)
        self._ready = _have_ready(ready)
        self._besides = Text(ready.besides)
        column.add(self._details, self._ready, self._besides)
        column.add(self.link, left=True)
        self._details.hide()
        self._besides.hide()
        set_role(self._details, Role.GROUPING, self.tr("My details to read out"))
        self.link.clicked.connect(self.write_pressed)
        set_role(self, Role.GROUPING, self.tr("What to say"))

    def refresh(self, *, may_write: bool) -> None:
        """Show what is written, and the way to write it where that is possible."""
        snapshot = self._context.session.snapshot
        self._first.setText(first_words(saying(snapshot)))
        details = my_details(snapshot)
        written = is_written(details, *READ_OUT)
        change, write = self.tr("Change my details"), self.tr("Write my details to read out")
        self.link.setText(change if written else write)
        self.link.setVisible(may_write)
        self._ready.setVisible(not written)
        self._besides.setVisible(written and bool(self._besides.text()))
        if details != self._shown:
            self._shown = details
            self._show_details(details)
        self._details.setVisible(written)

    def _show_details(self, details: MyDetails | None) -> None:
        for line in self._lines:
            self._details_column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [Text(words) for words in self._words(details)]
        self._details_column.add(*self._lines)
        for line in self._lines:
            line.show()

    def _words(self, details: MyDetails | None) -> Iterator[str]:
        for field in READ_OUT:
            value = getattr(details, field, None)
            if value:
                said = self._born(value) if field == "born" else value
                line = self.tr("{what}: {value}")
                yield line.format(what=field_title(field), value=said)

    def _born(self, born: PartialDate) -> str:
        """Return a birthday as people say it, without the day of the week."""
        dates = self._context.dates
        exact = born.is_day and not born.about
        return dates.short(born.first) if exact else dates.partial(born)


def _have_ready(ready: HaveReady) -> QWidget:
    holder = QWidget()
    column = Column(holder, gap=8)
    if ready.items:
        column.add(Text(ready.lead))
    for item in ready.items:
        column.add(BulletText(item))
    return holder
