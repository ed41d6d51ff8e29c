"""What was found, as plain values for the list and as rows: pages, words and questions to tick."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from companion.content import BankQuestion
from companion.content.excerpts import Excerpt
from companion.content.find_index import Found, Match
from companion.content.find_places import FoundIn, Place
from companion.ui.pages.context import PageContext
from companion.ui.pages.treatments.places import title_of, way_to
from companion.ui.pages.treatments.ticks import BankTicks
from companion.ui.pages.treatments.word_row import Word, WordRow
from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.text_block import BoldSpan
from companion.ui.widgets.list_panel import PAGE_ROWS, Group, MadeWhenShown
from companion.ui.widgets.open_row import OpenRow

AT_ONCE_S = 0.003
_FIRST_PAGES, _FIRST_OTHERS = PAGE_ROWS // 2, PAGE_ROWS // 4


class FoundPage(NamedTuple):
    """A page, or a part of one. Rows are told apart by their place, so that they change in place.

    What a row says is worked out when it is made: most of what is found is never looked at.
    """

    key: str
    match: Match


class FoundWord(NamedTuple):
    """A word of the glossary."""

    key: str
    match: Match


class FoundQuestion(NamedTuple):
    """A ready-made question."""

    key: str
    match: Match


FoundItem = FoundPage | FoundQuestion | FoundWord


def found_groups(found: Found) -> tuple[Group[FoundItem], ...]:
    """Return what was found by kind.

    Where there is more than the list shows at once, the best of each kind come first, so that
    many pages do not hide the one word.
    """
    kinds = (found.pages, found.terms, found.questions)
    if found.total <= PAGE_ROWS:
        return tuple(_group(kind, 0) for kind in kinds if kind)
    first = (_FIRST_PAGES, _FIRST_OTHERS, _FIRST_OTHERS)
    best = [_group(kind[:most], 0) for kind, most in zip(kinds, first, strict=True)]
    rest = [_group(kind[most:], most) for kind, most in zip(kinds, first, strict=True)]
    return tuple(group for group in (*best, *rest) if group.items)


def _group(matches: Sequence[Match], start: int) -> Group[FoundItem]:
    if not matches:
        return Group("", ())
    placed = tuple(enumerate(matches, start=start))
    items = MadeWhenShown(placed, lambda each: _item(each[0], each[1]))
    return Group(_title(matches[0].place.kind, more=bool(start)), items)


def _title(kind: FoundIn, *, more: bool) -> str:
    translate = QCoreApplication.translate
    titles = {
        FoundIn.PAGE: (translate("Found", "Pages"), translate("Found", "More pages")),
        FoundIn.TERM: (translate("Found", "Words"), translate("Found", "More words")),
        FoundIn.QUESTION: (
            translate("Found", "Questions to ask"),
            translate("Found", "More questions to ask"),
        ),
    }
    return titles[kind][more]


def _item(number: int, match: Match) -> FoundItem:
    place = match.place
    if place.kind is FoundIn.QUESTION:
        return FoundQuestion(f"question-{place.id}", match)
    if place.kind is FoundIn.TERM:
        return FoundWord(f"word-{place.id}", match)
    return FoundPage(f"page-{number}", match)


def _bold(excerpt: Excerpt) -> tuple[BoldSpan, ...]:
    return tuple(BoldSpan(start, end) for start, end in excerpt.spans)


class PageRow(OpenRow):
    """A row that leads to a page; the page is read in its part."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", side=0, tall=8, ruled=True, parent=parent)
        self.place: Place | None = None

    @property
    def anchor(self) -> str:
        """Where it leads."""
        return way_to(self.place) if self.place is not None else ""

    def show_place(self, place: Place, title: str, excerpt: Excerpt) -> None:
        """Show another place."""
        self.place = place
        self.show_words(title, excerpt.text, _bold(excerpt))


class QuestionRow(QWidget):
    """A ready-made question to tick: "I want to ask this"."""

    def __init__(
        self, context: PageContext, question: BankQuestion, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ticks = BankTicks(context, "")
        Column(self, gap=0).add(self.ticks)
        self.ticks.add([question])

    def show_marks(self, marks: Excerpt) -> None:
        """Show what stands out now."""
        for row in self.ticks.rows:
            row.set_bold(_bold(marks))


class RowMaker(QObject):
    """Makes the rows of what was found and keeps them in step.

    At a key the rows in view are changed at once, those further down a little later.
    `page_chosen` carries an anchor, `all_words` the id of a word, `word_toggled` the row.
    """

    page_chosen = Signal(str)
    all_words = Signal(str)
    word_toggled = Signal(object)
    laid_out = Signal()

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._library = context.library
        self._index = context.library.find_index()
        self._titles: dict[tuple[str, str], str] = {}
        self._later: dict[QWidget, FoundItem] = {}
        self._until = 0.0
        self._later_timer = QTimer(self)
        self._later_timer.setInterval(0)
        self._later_timer.timeout.connect(self._on_later)

    def begin(self) -> None:
        """Hear that a key was pressed: from now on rows are changed for a few milliseconds."""
        self._until = time.perf_counter() + AT_ONCE_S
        self._later.clear()

    def finish(self) -> None:
        """Change the rows that were put off."""
        while self._later:
            row = next(iter(self._later))
            self._change(row, self._later.pop(row))
        self._later_timer.stop()

    @property
    def is_finished(self) -> bool:
        """Whether every row shows what it is meant to."""
        return not self._later

    def make(self, item: FoundItem) -> QWidget:
        """Return a new row."""
        row = self._new(item)
        self._change(row, item)
        return row

    def update(self, row: QWidget, item: FoundItem) -> None:
        """Show another value of the same key in a row."""
        if time.perf_counter() < self._until:
            self._later.pop(row, None)
            self._change(row, item)
            return
        self._later[row] = item
        self._later_timer.start()

    @Slot()
    def _on_later(self) -> None:
        until = time.perf_counter() + AT_ONCE_S
        while self._later and time.perf_counter() < until:
            row = next(iter(self._later))
            self._change(row, self._later.pop(row))
        if not self._later:
            self._later_timer.stop()

    def _new(self, item: FoundItem) -> QWidget:
        if isinstance(item, FoundPage):
            page = PageRow()
            page.clicked.connect(self._on_page)
            return page
        place = item.match.place
        if isinstance(item, FoundQuestion):
            question = self._library.bank().question(place.id)
            assert question is not None  # noqa: S101 - the index was made from this bank
            return QuestionRow(self._context, question)
        word = WordRow(self._context, self._word(item), leads_on=True)
        word.page_chosen.connect(self.page_chosen)
        word.all_words.connect(self.all_words)
        word.toggled.connect(self._on_word)
        word.laid_out.connect(self.laid_out)
        return word

    def _change(self, row: QWidget, item: FoundItem) -> None:
        if not isValid(row):
            return
        if isinstance(row, PageRow):
            place = item.match.place
            row.show_place(place, self._title(place), self._index.excerpt(item.match))
        elif isinstance(row, QuestionRow):
            row.show_marks(self._index.marks(item.match, item.match.place.title))
        elif isinstance(row, WordRow) and isinstance(item, FoundWord):
            row.show_word(self._word(item))

    def _word(self, item: FoundWord) -> Word:
        term = self._library.glossary().term(item.match.place.id)
        assert term is not None  # noqa: S101 - the index was made from this glossary
        excerpt = self._index.excerpt(item.match)
        return Word(item.key, term, excerpt.text, _bold(excerpt))

    def _title(self, place: Place) -> str:
        known = (place.id, place.block)
        if known not in self._titles:
            self._titles[known] = title_of(self._library, place)
        return self._titles[known]

    @Slot()
    def _on_page(self) -> None:
        row = self.sender()
        if isinstance(row, PageRow):
            self.page_chosen.emit(row.anchor)

    @Slot(bool)
    def _on_word(self, _opened: bool) -> None:
        self.word_toggled.emit(self.sender())
