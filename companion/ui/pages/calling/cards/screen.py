"""Cards and emergency passport: choose which, look at it, print or save it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QWidget

from companion.content import PackFault
from companion.services.cards.facts import ASKED_FOR, NUMBER, CardFacts, card_facts
from companion.services.cards.plain_text import card_text, passport_text
from companion.ui.pages.calling.cards.choice import (
    CardChoice,
    CardKind,
    NotWritten,
    card_lead,
    card_title,
)
from companion.ui.pages.calling.cards.paper_part import PaperPart
from companion.ui.pages.calling.cards.phone_part import PhonePart
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.side_screen import SideScreen
from companion.ui.toolkit.layout import LIST_WIDTH, Column
from companion.ui.widgets.button import Button
from companion.ui.widgets.notices import Notice
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text

_DETAILS, _WRITE = "details", "write"
_ON_FRIDGE = (NUMBER, "name", "born", "hospital_number")
_SHOWN = {
    CardKind.PASSPORT: (NUMBER, *ASKED_FOR),
    CardKind.FRIDGE: _ON_FRIDGE,
    CardKind.WALLET: (*_ON_FRIDGE, "allergies", "blood_needs"),
    CardKind.PHONE: (NUMBER,),
}
"""What stands on each."""


class CardsScreen(SideScreen):
    """The list of what can be made, and in its place the one that was chosen."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", width=LIST_WIDTH, parent=parent)
        self._facts: CardFacts | None = None
        self._stale = True
        self._kind: CardKind | None = None
        self._paper: PaperPart | None = None
        self._phone: PhonePart | None = None
        self.unread = Notice(
            self.tr(
                "The words for the cards cannot be read. Your words are safe. "
                "Who to call still says whom to ring."
            )
        )
        self.choice = CardChoice()
        self.blank = NotWritten()
        self.sources = Text("", muted=True)
        self.copy = Button(self.tr("Copy as text"), icon="copy")
        self.copied = Notice("")
        self._card = QWidget()
        self._card_column = Column(self._card, gap=16)
        self.content.add(self.unread, self.choice, self._card, self.blank)
        more = self.more()
        more.content.add(self.copy, left=True)
        more.content.add(self.copied, self.sources)
        self.copied.hide()
        self.choice.chosen.connect(self.show_place)
        self.blank.fill_in.connect(self._on_fill_in)
        self.blank.write_number.connect(self._on_write_number)
        self.copy.clicked.connect(self._on_copy)
        self._show()

    # --- what is shown ---

    def refresh(self) -> None:
        """Show the records as they are now; while nobody looks, only note that they changed."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        try:
            context = self.context
            facts = card_facts(context.session.snapshot, context.library, context.today())
        except PackFault:
            self._facts = None
        else:
            self._facts = facts
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _show(self) -> None:
        kind, facts = self._kind, self._facts
        title = self.tr("Cards and emergency passport")
        self.set_title(card_title(kind) if kind else title)
        lead = self.tr("They are made from what you wrote. Nothing is sent anywhere.")
        self.set_lead(card_lead(kind) if kind else lead)
        self.set_way_back(title if kind else self.tr("Who to call"))
        self.unread.setVisible(facts is None)
        self.choice.setVisible(facts is not None and kind is None)
        self.blank.setVisible(facts is not None)
        self._card.setVisible(facts is not None and kind is not None)
        self.more().setVisible(facts is not None and kind is not None)
        if facts is not None:
            session = self.context.session
            missing = tuple(each for each in facts.missing if kind is None or each in _SHOWN[kind])
            may_write, has_details = not session.read_only, kind is not CardKind.PHONE
            self.blank.show_missing(missing, may_write=may_write, has_details=has_details)
            names = "; ".join(facts.sources)
            self.sources.setText(facts.words["sources"].format(names=names))
            self._show_card(facts)
        for part in (self._paper, self._phone):
            if part is not None:
                wanted = self._phone if kind is CardKind.PHONE else self._paper
                part.setVisible(part is wanted)
        read_in_layout_order(self)

    def _show_card(self, facts: CardFacts) -> None:
        if self._kind is CardKind.PHONE:
            if self._phone is None:
                self._phone = PhonePart(self.context)
                self._phone.made.connect(self._on_made)
                self._card_column.add(self._phone)
            self._phone.show_picture(facts)
        elif self._kind is not None:
            if self._paper is None:
                self._paper = PaperPart(self.context)
                self._paper.made.connect(self._on_made)
                self._card_column.add(self._paper)
            self._paper.show_card(self._kind, facts)

    @Slot()
    def _on_made(self) -> None:
        read_in_layout_order(self)

    @property
    def is_made(self) -> bool:
        """Whether what was chosen is there to look at."""
        part = self._phone if self._kind is CardKind.PHONE else self._paper
        return self._kind is None or (part is not None and part.is_made)

    # --- going about ---

    @Slot(str)
    def show_place(self, place: str) -> None:
        """Show one card, or the list of them."""
        self._kind = CardKind(place) if place in set(CardKind) else None
        self.copied.hide()
        self._show()
        self.verticalScrollBar().setValue(0)
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def place(self) -> str:
        """Which card is shown; empty for the list."""
        return self._kind.value if self._kind else ""

    def go_back(self) -> bool:
        """Go back from a card to the list, to the row it was opened from."""
        if self._kind is None:
            return False
        row = self.choice.rows[self._kind]
        self.show_place("")
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @property
    def can_print(self) -> bool:
        """Whether pages are there to print."""
        return self._kind not in (None, CardKind.PHONE) and self.is_made

    def print_here(self) -> None:
        """Print what is shown (Ctrl+P)."""
        if self._paper is not None and self.can_print:
            self._paper.out.ask_which_printer()

    # --- what is pressed ---

    @Slot()
    def _on_fill_in(self) -> None:
        self.context.navigate(PageName.HELP, _DETAILS)

    @Slot()
    def _on_write_number(self) -> None:
        self.context.navigate(PageName.HELP, _WRITE)

    @Slot()
    def _on_copy(self) -> None:
        if self._facts is None:
            return
        made = passport_text if self._kind is CardKind.PASSPORT else card_text
        QGuiApplication.clipboard().setText(made(self._facts))
        self.copied.set_text(self.tr("The words are copied. You can paste them now."))
        self.copied.show()
        self.context.announcer.say(self.copied.text)
