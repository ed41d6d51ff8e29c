"""What helps me when we talk: choices the Clinic sheet can say, each left out at will."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.services.wishes import (
    CHOICES,
    LONGEST_OWN,
    NEEDS,
    choose_wish,
    chosen_needs,
    own_need,
    tick_need,
    wish_phrase,
    wishes,
    write_need,
)
from companion.ui.pages.context import PageContext
from companion.ui.pages.side_screen import SideScreen
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.field import Field
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.rows import RadioRow, TickRow
from companion.ui.widgets.text import Heading


class WishesScreen(SideScreen):
    """One calm screen; what is chosen is kept at once and printed as it stands here."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("What helps me when we talk"), parent=parent)
        self.set_lead(
            self.tr(
                "What you choose here stands on your printed page, in these words. "
                "You can leave out any of it."
            )
        )
        phrases = context.library.phrases().tables["wishes"]
        self.choices: dict[tuple[str, str], RadioRow] = {}
        self.needs: dict[str, TickRow] = {}
        for about, answers in CHOICES.items():
            self._add_choice(
                about,
                [("", self.tr("Leave this out"))]
                + [(answer, phrases[wish_phrase(about, answer)]) for answer in answers],
            )
        self._add_needs([(need, phrases[f"needs_{need}"]) for need in NEEDS])
        self.own = Field(self.tr("Something else that helps me"), optional=True)
        self.own.edit.setMaxLength(LONGEST_OWN)
        self.own.settled.connect(self._on_own)
        self.content.add(self.own)

    def _title_of(self, about: str) -> str:
        return {
            "decide": self.tr("How I like to decide"),
            "numbers": self.tr("Numbers, or no numbers"),
            "how_much": self.tr("How much I want to know"),
        }[about]

    def _add_choice(self, about: str, answers: list[tuple[str, str]]) -> None:
        rows = QWidget()
        column = Column(rows, gap=0)
        for answer, words in answers:
            row = RadioRow(words, not answer)
            row.setProperty("about", about)
            row.setProperty("answer", answer)
            if not answer:
                row.setAccessibleName(f"{words}: {self._title_of(about)}")
            row.toggled.connect(self._on_choice)
            self.choices[about, answer] = row
            column.add(row)
        self._add_group(self._title_of(about), rows)

    def _add_needs(self, needs: list[tuple[str, str]]) -> None:
        rows = QWidget()
        column = Column(rows, gap=0)
        for need, words in needs:
            row = TickRow(words)
            row.setProperty("need", need)
            row.toggled.connect(self._on_need)
            self.needs[need] = row
            column.add(row)
        self._add_group(self.tr("What helps me to take part"), rows)

    def _add_group(self, title: str, rows: QWidget) -> None:
        group = QWidget()
        Column(group, gap=4).add(Heading(title, 2), rows)
        self.content.add(group)

    def refresh(self) -> None:
        """Show what is kept. Waits while a change is on its way to the disk."""
        session = self.context.session
        if session.pending:
            return
        kept = wishes(session.snapshot)
        for (about, answer), row in self.choices.items():
            if answer == (getattr(kept, about) if kept else ""):
                row.setChecked(True)
        ticked = chosen_needs(kept)
        for need, tick in self.needs.items():
            tick.setChecked(need in ticked)
        if not self.own.edit.hasFocus():
            self.own.text = own_need(kept)
        read_in_layout_order(self)

    @Slot(bool)
    def _on_choice(self, chosen: bool) -> None:
        row = self.sender()
        if not chosen or not isinstance(row, RadioRow):
            return
        about, answer = str(row.property("about")), str(row.property("answer"))
        session = self.context.session
        kept = wishes(session.snapshot)
        if session.pending or answer != (getattr(kept, about) if kept else ""):
            session.do(choose_wish, about=about, answer=answer)

    @Slot(bool)
    def _on_need(self, ticked: bool) -> None:
        row = self.sender()
        if not isinstance(row, TickRow):
            return
        need = str(row.property("need"))
        session = self.context.session
        if session.pending or ticked != (need in chosen_needs(wishes(session.snapshot))):
            session.do(tick_need, need=need, ticked=ticked)

    @Slot(str)
    def _on_own(self, words: str) -> None:
        self.context.session.do(write_need, words=words)
