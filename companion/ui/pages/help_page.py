"""Who to call: the first screen says whom to ring, with nothing written and nothing opened."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import cast

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from companion.content import CareCard as CardText
from companion.content import CareLevel as LevelText
from companion.content import HelpText
from companion.domain.records import Kind
from companion.services.cards.saying import saying
from companion.services.help import write_help
from companion.ui.pages.calling.other_rules import OtherRules
from companion.ui.pages.calling.own.places import MINE, OWN_KINDS, OWN_SCREENS
from companion.ui.pages.calling.support import SupportLines
from companion.ui.pages.calling.temperature import TemperaturePart
from companion.ui.pages.calling.what_to_say import WhatToSay, first_words
from companion.ui.pages.context import PageName
from companion.ui.pages.help_words import help_text
from companion.ui.pages.own_line import OwnLine, in_one_piece
from companion.ui.pages.page import Page
from companion.ui.pages.side_screen import SideScreen
from companion.ui.session import Changes
from companion.ui.toolkit.layout import LIST_WIDTH, Column
from companion.ui.widgets.care_card import CareCard, CareLevel
from companion.ui.widgets.open_row import CardBox, OpenRow
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.text import Heading, Text
from companion.ui.widgets.two_columns import TwoColumns

WRITE = "write"
"""The anchor that opens the lines to type the number into."""

DETAILS, RULES, TOO_MUCH, CARDS = "details", "rules", "too-much", "cards"
"""The anchors of the screens beside the first one."""

_SCREENS = {
    DETAILS: ("details_screen", "DetailsScreen"),
    RULES: ("rules_screen", "RulesScreen"),
    TOO_MUCH: ("too_much", "TooMuchScreen"),
    **OWN_SCREENS,
    CARDS: ("cards.screen", "CardsScreen"),
}
_ON_PLAN = {Kind.JOURNEY, Kind.STAGES, Kind.COURSES}
_ON_CARDS = {Kind.PURPOSE, Kind.PEOPLE, Kind.MEDICINES, *_ON_PLAN}
_MERGE = "help-line"


class HelpPage(Page):
    """Opens over every page with F1, and works before and without an open folder."""

    name = PageName.HELP
    kinds = frozenset({Kind.HELP, Kind.DETAILS, Kind.RULES, *_ON_CARDS, *OWN_KINDS})

    def build(self) -> None:
        """Make the cards, from the pack or from the words that are built in."""
        text, whole = help_text(self.context.library)
        self._panel = PagePanel(self.tr("Who to call"), width=LIST_WIDTH + 80)
        self._others: dict[str, SideScreen] = {}
        self._for_cards = False
        self._screens = QStackedWidget()
        self._screens.addWidget(self._panel)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._screens)
        self._build_first_screen(text)
        self._build_rest(text)
        if whole:
            self._panel.content.add(
                Text(self.tr("No clinician has checked this text yet."), muted=True)
            )

    def _build_first_screen(self, text: HelpText) -> None:
        self.line = OwnLine()
        self.line.set_missing_words(text.no_number)
        self.line.written.connect(self._on_written)
        self.line.finished.connect(self._on_finished)
        self.line.reshaped.connect(self._panel.bring_focus_into_view)
        self.temperature = TemperaturePart(self.context, text.temperature)
        self.columns = TwoColumns(least=340)
        self.columns.first.add(*_cards(text, LevelText.EMERGENCY))
        self.columns.second.add(self.line, self.temperature)
        self.columns.turned.connect(self._on_turned)
        self._add_columns(self.columns)

    def _build_rest(self, text: HelpText) -> None:
        self.say = WhatToSay(self.context, text.have_ready)
        self.say.write_pressed.connect(partial(self.show_anchor, DETAILS))
        signs = TwoColumns(least=340)
        signs.first.add(*_cards(text, LevelText.URGENT))
        self.other = OtherRules(self.context)
        signs.second.add(self.say, self.other)
        signs.second.add(*_cards(text, LevelText.NON_URGENT))
        self._add_columns(signs)
        self.rules_row = OpenRow(self.tr("My centre's rules"), _rules_words())
        self.rules_row.clicked.connect(partial(self._on_row, RULES))
        self._own_box = CardBox()
        self.cards_row = OpenRow(self.tr("Cards and emergency passport"), _cards_words())
        self.cards_row.clicked.connect(partial(self._on_row, CARDS))
        self.mine_row = OpenRow(self.tr("People and medicines"), _mine_words())
        self.mine_row.clicked.connect(partial(self._on_row, MINE))
        Column(self._own_box, gap=0).add(self.rules_row, self.mine_row, self.cards_row)
        self._panel.content.add(self._own_box)
        self.support: SupportLines | None = None
        if text.support:
            self.support = SupportLines(self.context, text.support)
            self._panel.content.add(self._under_heading(self.support))

    def _add_columns(self, columns: TwoColumns) -> None:
        columns.first.addStretch(1)
        columns.second.addStretch(1)
        self._panel.content.add(columns)

    def _under_heading(self, lines: SupportLines) -> QWidget:
        part = QWidget()
        column = Column(part, gap=16)
        column.add(Heading(self.tr("People to talk to"), 2))
        column.add(
            Text(
                self.tr(
                    "These lines are for support, not for emergencies. If you feel unwell, ring "
                    "your hospital's line or 999 first."
                )
            )
        )
        column.add(lines)
        return part

    # --- what it shows now ---

    def refresh(self, changes: Changes | None) -> None:
        """Show the person's own line, their details, and what their centre said."""
        snapshot = self.context.session.snapshot
        self.line.show_line(snapshot.help, may_write=self._may_write)
        self.line.set_first_words(first_words(saying(snapshot)))
        self.temperature.refresh()
        self.other.refresh()
        self.say.refresh(may_write=self._may_write)
        self._show_rows(rules=self._may_write or bool(snapshot.table(Kind.RULES)))
        for screen in self._others.values():
            screen.refresh()
        self._on_turned()

    def _show_rows(self, *, rules: bool) -> None:
        """Show the rows there is a use for here, with a line between them."""
        rows = (
            (self.rules_row, rules),
            (self.mine_row, self._may_see_own),
            (self.cards_row, self._may_make_cards),
        )
        shown = [row for row, wanted in rows if wanted]
        for row, wanted in rows:
            row.setVisible(wanted)
            row.set_ruled(row not in shown[-1:])
        self._own_box.setVisible(bool(shown))

    @property
    def _may_write(self) -> bool:
        session = self.context.session
        return self.context.may.write and session.is_open and not session.read_only

    @property
    def _may_make_cards(self) -> bool:
        may = self.context.may
        return may.write and may.files and self.context.session.is_open

    @property
    def _may_see_own(self) -> bool:
        """Whether a person's own lists are for this screen."""
        return self.context.may.write and self.context.session.is_open

    @Slot()
    def _on_turned(self) -> None:
        """Say whom to ring in one line where the hospital's line lies below the first screen."""
        known = self.context.session.snapshot.help
        if self.columns.is_split:
            self._panel.set_lead("")
        elif known is not None and known.number:
            words = self.tr(
                "In danger: 999. Day or night, your hospital: {number}. No answer: 111."
            )
            self._panel.set_lead(words.format(number=in_one_piece(known.number)))
        else:
            self._panel.set_lead(
                self.tr("In danger: 999. Day or night: your hospital's 24-hour line, or 111.")
            )

    # --- going about ---

    def show_anchor(self, anchor: str) -> None:
        """Go to the top, to the lines to type the number into, or to a screen and a place in it."""
        self._end_writing()
        name, _, place = anchor.partition("/")
        if name == CARDS and not self._may_make_cards:
            name = ""
        if name in {DETAILS, RULES, *OWN_SCREENS} and not self._may_see_own:
            name = ""
        if name == TOO_MUCH or (name in _SCREENS and self.context.session.is_open):
            self._open(name, place)
            return
        self._screens.setCurrentWidget(self._panel)
        self._panel.verticalScrollBar().setValue(0)
        if anchor == WRITE:
            self.line.write()

    def _open(self, name: str, place: str) -> None:
        screen = self._others.get(name)
        if screen is None:
            module, kind = _SCREENS[name]
            made = getattr(import_module(f"companion.ui.pages.calling.{module}"), kind)
            screen = cast("SideScreen", made(self.context))
            if name != TOO_MUCH:  # which leads back to where it was opened from
                screen.left.connect(self.go_back)
            self._others[name] = screen
            self._screens.addWidget(screen)
        if name == DETAILS:
            screen.set_way_back(self._begin_details())
        screen.refresh()
        if self._screens.currentWidget() is not screen:
            self._screens.setCurrentWidget(screen)
            screen.begin()
        if place:
            screen.show_place(place)

    def _begin_details(self) -> str:
        """Note whether my details are filled in for the cards, and return where that leads back."""
        if self._screen is not self._others.get(DETAILS) or self._screen is None:
            cards = self._others.get(CARDS)
            self._for_cards = cards is not None and self._screen is cards
        title = self.tr("Cards and emergency passport")
        return title if self._for_cards else self.tr("Who to call")

    @property
    def _screen(self) -> SideScreen | None:
        """The screen beside the first one that is in view, if one is."""
        shown = self._screens.currentWidget()
        return shown if isinstance(shown, SideScreen) else None

    @Slot()
    def go_back(self) -> bool:
        """Go back to the cards; False where they are in view, or were not come from."""
        screen = self._screen
        if screen is not None and screen is self._others.get(TOO_MUCH):
            return False
        if screen is None or screen.go_back():
            return screen is not None
        if screen.above:
            self._open(screen.above, next(k for k, each in self._others.items() if each is screen))
            return True
        if screen is self._others.get(DETAILS) and self._for_cards:
            self._open(CARDS, "")
            return True
        rows = {RULES: self.rules_row, CARDS: self.cards_row, MINE: self.mine_row}
        found = (row for name, row in rows.items() if screen is self._others.get(name))
        came_from = next(found, self.say.link)
        self._screens.setCurrentWidget(self._panel)
        came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def add_here(self) -> None:
        """Begin what the screen in view keeps (Ctrl+N)."""
        if self._screen is not None:
            self._screen.add_here()

    @property
    def can_print(self) -> bool:
        """Whether the screen in view has pages to print."""
        return self._screen is not None and self._screen.can_print

    def print_here(self) -> None:
        """Print what the screen in view shows (Ctrl+P)."""
        if self._screen is not None:
            self._screen.print_here()

    def _on_row(self, name: str, _checked: bool = False) -> None:
        self.show_anchor(name)

    # --- writing the number ---

    @Slot(str, str)
    def _on_written(self, number: str, centre: str) -> None:
        self.context.session.do(write_help, merge=_MERGE, number=number, centre=centre)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the rules of today: one may have begun since the page was last seen."""
        super().showEvent(event)
        self.temperature.refresh()
        self.other.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the number that is being written, so that the next look shows whom to ring."""
        if not event.spontaneous():
            self._end_writing()
        super().hideEvent(event)

    def _end_writing(self) -> None:
        if self._is_built:
            self.line.end_writing()
            self.context.session.leave(_MERGE)

    @Slot()
    def _on_finished(self) -> None:
        self.context.session.leave(_MERGE)
        known = self.context.session.snapshot.help
        self.context.announcer.say(known.number if known else "")


def _cards(text: HelpText, level: LevelText) -> list[QWidget]:
    return [_card(each) for each in text.cards if each.level is level]


def _card(card: CardText) -> QWidget:
    return CareCard(CareLevel(card.level.value), card.heading, card.items)


def _rules_words() -> str:
    return QCoreApplication.translate(
        "HelpPage", "Temperature, food, driving, visitors, pets, travel"
    )


def _cards_words() -> str:
    return QCoreApplication.translate(
        "HelpPage", "One page for another hospital, and cards for fridge, wallet and phone"
    )


def _mine_words() -> str:
    return QCoreApplication.translate("HelpPage", "Your team, family, medicines and trips")
