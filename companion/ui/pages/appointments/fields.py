"""All the fields of the form at once: what is typed in them, and what that means."""

from __future__ import annotations

from companion.services.appointments import Typed
from companion.ui.pages.appointments.asking import (
    AskingPage,
    WhatPage,
    WhenPage,
    WherePage,
    WhoPage,
)
from companion.ui.pages.appointments.checking import CheckPage
from companion.ui.pages.appointments.entries import Answers
from companion.ui.pages.context import PageContext
from companion.ui.pages.visits import Visits


class Fields:
    """The pages of questions and the page that shows everything, as one set of fields."""

    def __init__(self, context: PageContext, visits: Visits) -> None:
        self._when = WhenPage(context, visits)
        self.pages: tuple[AskingPage, ...] = (
            WhatPage(context),
            self._when,
            WherePage(context),
            WhoPage(context),
        )
        self.check = CheckPage(context, visits, tuple(page.short for page in self.pages))

    def be_about(self, appointment_id: str) -> None:
        """Be the fields of an appointment, which does not clash with itself."""
        self._when.fields.about = self.check.about = appointment_id
        self.check.bring.close_if_empty()
        self.check.travel.close_if_empty()

    def take(self, answers: Answers) -> None:
        """Show answers in every field."""
        for page in self.pages:
            page.take(answers)
        self.check.take(answers)

    def take_up(self, typed: Typed, *, with_note: bool) -> None:
        """Show words as they were typed before."""
        for page in self.pages:
            page.take_up(typed)
        if with_note:
            for part, box in self.check.notes.items():
                box.text = str(getattr(typed, part))

    def typed(self) -> Typed:
        """Return what is typed, whether it can be read or not."""
        typed = Typed(
            note=self.check.note.text, bring=self.check.bring.text, travel=self.check.travel.text
        )
        for page in self.pages:
            typed = page.write_down(typed)
        return typed

    def given(self, answers: Answers) -> Answers:
        """Return the answers with everything that is typed and can be used."""
        answers = self.check.give(answers)
        for page in self.pages:
            answers = page.give(answers)
        return answers

    def unkept_page(self, answers: Answers) -> AskingPage | None:
        """Return the first page with something that is not in the answers."""
        for page in self.pages:
            if not page.readable or page.give(answers) != answers:
                return page
        return None

    def has_unkept(self, answers: Answers) -> bool:
        """Whether something is typed that is not in the answers."""
        return self.unkept_page(answers) is not None or self.check.give(answers) != answers

    def place_of(self, key: str) -> int | None:
        """Return where the page of a question stands; None for the page with everything."""
        return next((at for at, page in enumerate(self.pages) if page.key == key), None)
