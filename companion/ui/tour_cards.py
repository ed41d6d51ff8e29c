"""The stops of the picture tour at the cards and the emergency passport, on screen and on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from companion.ui.pages.context import PageName
from companion.ui.tour_moving import TourError, press, settle, wait_until
from companion.ui.tour_stops import Stop
from companion.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from companion.services.cards.facts import CardFacts
    from companion.ui.pages.calling.cards.screen import CardsScreen
    from companion.ui.toolkit.printing.pages import Sheets


def _at(place: str = "", *presses: str) -> Callable[[MainWindow], None]:
    """Go to the list of cards or to one of them, and wait until it is made."""

    def go(window: MainWindow) -> None:
        window.show_section(PageName.HELP, f"cards/{place}")
        screen = _screen(window)
        screen.show_place(place)  # from whichever card an earlier stop left open
        wait_until(lambda: screen.is_made)
        for words in presses:
            press(window, words)
        settle(window)

    return go


def _screen(window: MainWindow) -> CardsScreen:
    from companion.ui.pages.calling.cards.screen import CardsScreen

    found = window.findChildren(CardsScreen)
    if not found:
        raise TourError("the cards are not shown")
    return found[0]


CARD_STOPS = (
    Stop("23-cards-empty", _at(), empty=True),
    Stop("23-cards-passport-empty", _at("passport"), empty=True),
    Stop("23-cards", _at()),
    Stop("23-cards-passport", _at("passport")),
    Stop("23-cards-fridge", _at("fridge")),
    Stop("23-cards-wallet", _at("wallet")),
    Stop("23-cards-phone", _at("phone")),
)


def card_sheets(window: MainWindow) -> Iterator[tuple[str, Sheets]]:
    """Yield every card on paper, as it is written and with nothing written at all."""
    from companion.ui.pages.calling.cards.card_pages import set_fridge, set_wallet
    from companion.ui.pages.calling.cards.passport_pages import set_passport
    from companion.ui.toolkit.printing.stepping import finish

    for name, facts in _facts(window):
        for points in (14, 18):
            yield f"37-print-passport{name}-{points}", finish(set_passport(facts, points)).sheets
        yield f"38-print-fridge-card{name}", finish(set_fridge(facts)).sheets
        yield f"38-print-wallet-card{name}", finish(set_wallet(facts)).sheets


def phone_pictures(window: MainWindow) -> Iterator[tuple[str, QImage]]:
    """Yield the picture for a phone, as it is written and with nothing written at all."""
    from companion.ui.pages.calling.cards.phone_picture import make_picture
    from companion.ui.toolkit.printing.stepping import finish

    for name, facts in _facts(window):
        yield f"39-picture-for-a-phone{name}", finish(make_picture(facts, says_what=True)).image


def _facts(window: MainWindow) -> Iterator[tuple[str, CardFacts]]:
    from companion.services.cards.facts import card_facts
    from companion.services.snapshot import Snapshot

    context = window.context
    for name, snapshot in (("", window.session.snapshot), ("-blank", Snapshot())):
        yield name, card_facts(snapshot, context.library, context.today())
