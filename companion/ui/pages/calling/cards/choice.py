"""Which card, and what is not written yet that would stand on them."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from companion.services.cards.facts import NUMBER
from companion.ui.pages.calling.what_to_say import field_title
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button, LinkButton
from companion.ui.widgets.open_row import CardBox, OpenRow
from companion.ui.widgets.text import Text


class CardKind(StrEnum):
    """What can be made; the value is its place on the screen."""

    PASSPORT = "passport"
    FRIDGE = "fridge"
    WALLET = "wallet"
    PHONE = "phone"


def card_title(kind: CardKind) -> str:
    """Return what a card is called."""
    translate = QCoreApplication.translate
    return {
        CardKind.PASSPORT: translate("Cards", "Emergency passport"),
        CardKind.FRIDGE: translate("Cards", "Fridge card"),
        CardKind.WALLET: translate("Cards", "Wallet card"),
        CardKind.PHONE: translate("Cards", "Picture for my phone"),
    }[kind]


def card_lead(kind: CardKind) -> str:
    """Return what a card is for."""
    translate = QCoreApplication.translate
    return {
        CardKind.PASSPORT: translate(
            "Cards", "One page to show at A&E, or at a hospital that does not know you."
        ),
        CardKind.FRIDGE: translate(
            "Cards", "Whom to ring, in large letters, on half a sheet of paper."
        ),
        CardKind.WALLET: translate(
            "Cards", "The same as small as a bank card. Cut it and fold it."
        ),
        CardKind.PHONE: translate("Cards", "Whom to ring, on the first screen of your phone."),
    }[kind]


class CardChoice(QWidget):
    """A row for each card; `chosen` carries its kind."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = CardBox()
        rows = Column(box, gap=0)
        self.rows: dict[CardKind, OpenRow] = {}
        for kind in CardKind:
            row = OpenRow(card_title(kind), card_lead(kind), ruled=kind is not CardKind.PHONE)
            row.clicked.connect(partial(self._on_row, kind))
            self.rows[kind] = row
            rows.add(row)
        Column(self, gap=16).add(box)

    def _on_row(self, kind: CardKind, _checked: bool = False) -> None:
        self.chosen.emit(kind.value)


class NotWritten(QWidget):
    """Says which lines are blank, and leads to where they are written in one press."""

    fill_in = Signal()
    write_number = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = Text("")
        self.details = Button(self.tr("Fill in my details"), icon="pencil")
        self.number = LinkButton(self.tr("Write the hospital's number"))
        column = Column(self, gap=8)
        column.add(self.what)
        column.add(self.number, self.details, left=True)
        self.details.clicked.connect(self.fill_in)
        self.number.clicked.connect(self.write_number)

    def show_missing(self, missing: tuple[str, ...], *, may_write: bool, has_details: bool) -> None:
        """Show what is blank; the ways to write it only where that is possible and of use."""
        names = ", ".join(_inside(each) for each in missing)
        words = self.tr("Not written yet: {names}. The paper says so, and leaves room to write.")
        self.what.setText(words.format(names=names))
        self.what.setVisible(bool(missing))
        self.number.setVisible(may_write and NUMBER in missing)
        self.details.setVisible(may_write and has_details)


def _inside(name: str) -> str:
    """Return what is missing, as it stands inside a sentence."""
    if name == NUMBER:
        return QCoreApplication.translate("Cards", "the hospital's 24-hour line")
    title = field_title(name)
    return f"{title[:1].lower()}{title[1:]}"
