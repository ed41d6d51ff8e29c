"""What Today shows of what is waited for, and of what is to be asked again (walks.md 24, 27)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.visit_records import Waiting
from companion.services.asking_book import to_ask_again
from companion.services.snapshot import Snapshot
from companion.services.waiting import (
    close_waiting,
    is_day_to_ring,
    open_cards,
    remove_waiting,
)
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.waiting_form import WaitingForm
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import Button, ButtonKind, LinkButton
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.side_by_side import SideBySide
from companion.ui.widgets.text import Text

_MOST = 1
"""So many cards stand here at once; the rest is one press away."""
_MOST_COUNTED = 2


def again_words(snapshot: Snapshot) -> str:
    """Return "2 to ask again", or nothing; more than two are not counted (walks.md 25)."""
    count = len(to_ask_again(snapshot))
    if not count:
        return ""
    if count > _MOST_COUNTED:
        return QCoreApplication.translate("Waiting", "Some to ask again")
    return QCoreApplication.translate("Waiting", "{count} to ask again").format(count=count)


class WaitingCards(QWidget):
    """The open cards, the next day to ring first; whoever shows it hides it when there is none."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._all_shown = False
        self._shown: tuple[Waiting, ...] = ()
        self.cards: list[WaitingCard] = []
        self._column = Column(self, gap=4)
        self.more_button: LinkButton | None = None
        set_role(self, Role.GROUPING, self.tr("What I am waiting for"))

    @property
    def any_open(self) -> bool:
        """Whether anything is waited for."""
        return bool(self._shown)

    def refresh(self) -> None:
        """Show the cards as they are kept now; one that is being changed stays open."""
        cards = open_cards(self._context.session.snapshot)
        if cards != self._shown and not self._only_typed(cards):
            self._shown = cards
            self._make()
        self._shown = cards

    def _only_typed(self, cards: tuple[Waiting, ...]) -> bool:
        """Return whether the same cards are there, one of them under a hand that writes."""
        writing = any(card.form is not None for card in self.cards)
        same = sorted(each.id for each in cards) == sorted(each.id for each in self._shown)
        return writing and same

    def _make(self) -> None:
        held = self.isAncestorOf(self.window().focusWidget() or self.window())
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        shown = self._shown if self._all_shown else self._shown[:_MOST]
        self.cards = [WaitingCard(self._context, each) for each in shown]
        for place, card in enumerate(self.cards):
            card.grew.connect(self._put_in_order)
            card.left.connect(self._on_left)
            self._column.insertWidget(place, card)
            card.show()
        self.more_button = None
        if self.cards and len(self._shown) > len(self.cards):
            self.more_button = LinkButton(self.tr("Show the others"))
            self.more_button.setAccessibleName(self.tr("Show what else I am waiting for"))
            self.more_button.clicked.connect(self._on_more)
            self.cards[-1].add_link(self.more_button)
        self._put_in_order()
        if held and self.cards:
            self.cards[0].heard.setFocus()

    @Slot()
    def _on_left(self) -> None:
        self._shown = open_cards(self._context.session.snapshot)
        self._make()
        if self.cards:
            self.cards[0].change.setFocus()

    @Slot()
    def _on_more(self) -> None:
        self._all_shown = True
        self._make()
        if len(self.cards) > _MOST:
            self.cards[_MOST].heard.setFocus()

    def show_all(self) -> None:
        """Show every card, as for the way to one of them."""
        if not self._all_shown and len(self._shown) > _MOST:
            self._on_more()

    @Slot()
    def _put_in_order(self) -> None:
        read_in_layout_order(self)


class WaitingCard(QWidget):
    """What is waited for, who will tell, and on the day whom to ring.

    `left` when the person is done changing it.
    """

    grew = Signal()
    left = Signal()

    def __init__(self, context: PageContext, card: Waiting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.card = card
        self.form: WaitingForm | None = None
        self.remove: Button | None = None
        words = self.tr("Waiting for: {what}").format(what=card.what)
        self.heard = LinkButton(self.tr("I have heard"))
        self.change = LinkButton(self.tr("Change"))
        self.heard.setAccessibleName(f"{self.heard.text()}: {card.what}")
        self.change.setAccessibleName(f"{self.change.text()}: {card.what}")
        self._column = Column(self, gap=0)
        self._words, buttons, top = QWidget(), QWidget(), QWidget()
        self._under = Column(self._words, gap=0)
        self._under.add(Text(words, TypeStep.LEAD))
        self._links = FlowLayout(buttons, gap=16)
        self._links.addWidget(self.heard)
        self._links.addWidget(self.change)
        SideBySide(self._words, buttons, least=340, parent=top)
        self._column.add(top)
        self._add_plan()
        self.heard.clicked.connect(self._on_heard)
        self.change.clicked.connect(self._on_change)

    def add_link(self, link: LinkButton) -> None:
        """Put one more way on beside the others."""
        self._links.addWidget(link)
        link.show()

    def _add_plan(self) -> None:
        if is_day_to_ring(self.card, self._context.today()):
            words = self.tr("You planned to ring about this.")
            if self.card.ring:
                words = self.tr("You planned to ring about this: {ring}").format(
                    ring=self.card.ring
                )
            self._under.add(Text(words, weight=700))
            return
        words = plan_words(self._context, self.card)
        if words:
            self._under.add(Text(words, muted=True))

    @Slot()
    def _on_heard(self) -> None:
        self._context.session.do(close_waiting, waiting_id=self.card.id)
        self._context.announcer.say(self.tr("The card is closed. You can undo this."))

    @Slot()
    def _on_change(self) -> None:
        if self.form is not None:
            self._close()
            return
        self.form = WaitingForm(self._context, PageName.TODAY, self.card.id)
        self.remove = Button(self.tr("Remove this card"), ButtonKind.QUIET, "trash-2")
        self.remove.clicked.connect(self._on_remove)
        self.form.finished.connect(self._close)
        self.form.grew.connect(self.grew)
        self._column.add(self.form)
        self._column.add(self.remove, left=True)
        self.form.show()
        self.remove.show()
        self.grew.emit()
        self.form.begin()

    @Slot()
    def _close(self) -> None:
        if self.form is not None:
            self.form.settle()
        self.form = None
        self.left.emit()

    @Slot()
    def _on_remove(self) -> None:
        self.form = None
        self._context.session.do(remove_waiting, waiting_id=self.card.id)


def plan_words(context: PageContext, card: Waiting) -> str:
    """Return by when the person rings, or who will tell them, on one line; the rest is in it."""
    translate = QCoreApplication.translate
    if card.by is not None:
        day = context.dates.near(card.by, context.today())
        words = translate("Waiting", "If I have heard nothing by {day}, I ring.")
        return words.format(day=day)
    if card.who_tells:
        return translate("Waiting", "{who} will tell me.").format(who=card.who_tells)
    return ""
