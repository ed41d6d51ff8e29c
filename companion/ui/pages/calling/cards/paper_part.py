"""A card on paper: what it looks like, and the ways to print, save and copy it."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from companion.services.cards.facts import CardFacts
from companion.services.cards.parts import listed
from companion.services.cards.plain_text import InCode, passport_code
from companion.ui.pages.calling.cards.card_pages import set_fridge, set_wallet
from companion.ui.pages.calling.cards.choice import CardKind
from companion.ui.pages.calling.cards.made import MadeCard
from companion.ui.pages.calling.cards.passport_pages import set_passport
from companion.ui.pages.context import PageContext
from companion.ui.pages.printing.print_out import PrintOut
from companion.ui.pages.printing.sheet_panel import SheetPanel
from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.printing.paper import LARGE_PRINT, NORMAL_PRINT
from companion.ui.toolkit.stepper import Stepper
from companion.ui.widgets.notices import Notice
from companion.ui.widgets.text import Text

_TWO = 2


class PaperPart(QWidget):
    """Shows the passport, the fridge card or the wallet card. `made` says that it is there."""

    made = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted: tuple[CardKind, CardFacts, int] | None = None
        self._is_made = False
        self.panel = SheetPanel(context)
        self.out = PrintOut(context, self)
        self.size_hint = Text(
            self.tr("When you print, choose actual size, so that it comes out as large as it is."),
            muted=True,
        )
        self.more = Notice("")
        self.square = Notice("")
        column = Column(self, gap=16)
        column.add(self.more, self.square, self.size_hint, self.panel)
        self.more.hide()
        self.square.hide()
        self._setting = Stepper(self)
        self._setting.finished.connect(self._on_set)
        self.panel.print_button.clicked.connect(self.out.ask_which_printer)
        self.panel.pdf_button.clicked.connect(self.out.ask_where_to_save_pdf)
        self.panel.web_button.clicked.connect(self.out.ask_where_to_save_web_page)
        self.panel.large.toggled.connect(self._on_size)
        self.out.told.connect(self._on_told)
        self.out.no_printer.connect(self._on_no_printer)

    @property
    def is_made(self) -> bool:
        """Whether the pages are there."""
        return self._is_made

    def show_card(self, kind: CardKind, facts: CardFacts) -> None:
        """Make the pages of a card, where they would say something else than those in view."""
        is_passport = kind is CardKind.PASSPORT
        self.panel.offer(web=is_passport, sizes=is_passport)
        self.size_hint.setVisible(not is_passport)
        large = is_passport and self.panel.large.isChecked()
        wanted = (kind, facts, LARGE_PRINT if large else NORMAL_PRINT)
        if wanted == self._wanted:
            return
        if self._wanted is not None and self._wanted[0] is not kind:
            self.panel.tell("")
        self._wanted = wanted
        self._is_made = False
        self.out.take(None)
        self.more.hide()
        self.square.hide()
        self.panel.show_sheets(None)
        self._setting.stop()
        if is_passport:
            # The square is made on the other thread: it takes longer than a window may wait.
            self._context.session.run(
                lambda _store: passport_code(facts),
                done=partial(self._on_code, wanted),
                failed=partial(self._on_code, wanted),
            )
        else:
            self._setting.start(set_fridge(facts) if kind is CardKind.FRIDGE else set_wallet(facts))

    def _on_code(self, wanted: tuple[CardKind, CardFacts, int], in_code: object) -> None:
        if isValid(self) and wanted == self._wanted:
            _kind, facts, points = wanted
            made = in_code if isinstance(in_code, InCode) else InCode(None, "", ())
            self._setting.start(set_passport(facts, points, made))

    @Slot(object)
    def _on_set(self, result: object) -> None:
        made = cast("MadeCard", result)
        self._is_made = True
        self.out.take(made.sheets)
        self.panel.show_sheets(made.sheets)
        is_passport = self._wanted is not None and self._wanted[0] is CardKind.PASSPORT
        self.more.set_text(self._more_words(len(made.sheets), is_passport=is_passport))
        if is_passport:
            self.square.set_text(self._square_words(made))
            self.square.setVisible(bool(made.left_out) or not made.has_code)
        self.more.setVisible(made.has_more)
        self.made.emit()

    def _more_words(self, pages: int, *, is_passport: bool) -> str:
        """Return where the rest is, as the pages are numbered."""
        words = self.tr("Not all of it fits on the card.")
        if is_passport:
            words = self.tr("Not all of it fits on one page.")
        if pages == _TWO:
            return f"{words} {self.tr('The rest is on page 2.')}"
        rest = self.tr("The rest is on pages 2 to {last}.").format(last=pages)
        return f"{words} {rest}"

    def _square_words(self, made: MadeCard) -> str:
        if not made.has_code:
            return self.tr("Your words are too long for a square that a phone can read.")
        words = self.tr("The square for phones has no room for: {parts}. The paper has them all.")
        return words.format(parts=listed(made.left_out))

    @Slot()
    def _on_size(self) -> None:
        if self._wanted is not None:
            kind, facts, _points = self._wanted
            self.show_card(kind, facts)

    @Slot(str)
    def _on_told(self, words: str) -> None:
        self.panel.tell(words)
        self._context.announcer.say(words)

    @Slot()
    def _on_no_printer(self) -> None:
        self.panel.pdf_button.setFocus()
