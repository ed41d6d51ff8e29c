"""What was found, as plain values for the list and as rows: pages, words and questions to tick."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import BankQuestion, Library, Term
from companion.content.find_index import Found, Match
from companion.content.find_places import FoundIn
from companion.ui.pages.context import PageContext
from companion.ui.pages.treatments.places import title_of, way_to
from companion.ui.pages.treatments.ticks import BankTicks
from companion.ui.pages.treatments.word_row import Word, WordRow
from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.text_block import BoldSpan
from companion.ui.widgets.list_panel import PAGE_ROWS, Group, MadeWhenShown
from companion.ui.widgets.open_row import OpenRow

_FIRST_PAGES, _FIRST_OTHERS = PAGE_ROWS // 2, PAGE_ROWS // 4


class FoundPage(NamedTuple):
    """A page, or a part of one. Rows are told apart by their place, so that they change in place.

    `page` and `part` tell which it is, whatever its place in the list.
    """

    key: str
    title: str
    detail: str
    bold: tuple[BoldSpan, ...]
    anchor: str
    page: str
    part: str


class FoundQuestion(NamedTuple):
    """A ready-made question."""

    key: str
    question: BankQuestion
    bold: tuple[BoldSpan, ...]


FoundItem = FoundPage | FoundQuestion | Word


def found_groups(found: Found, library: Library) -> tuple[Group[FoundItem], ...]:
    """Return what was found by kind.

    Where there is more than the list shows at once, the best of each kind come first, so that
    many pages do not hide the one word.
    """
    kinds = (found.pages, found.terms, found.questions)
    if found.total <= PAGE_ROWS:
        return tuple(_group(kind, 0, library) for kind in kinds if kind)
    first = (_FIRST_PAGES, _FIRST_OTHERS, _FIRST_OTHERS)
    best = [_group(kind[:most], 0, library) for kind, most in zip(kinds, first, strict=True)]
    rest = [_group(kind[most:], most, library) for kind, most in zip(kinds, first, strict=True)]
    return tuple(group for group in (*best, *rest) if group.items)


def _group(matches: Sequence[Match], start: int, library: Library) -> Group[FoundItem]:
    if not matches:
        return Group("", ())
    placed = tuple(enumerate(matches, start=start))
    items = MadeWhenShown(placed, lambda each: _item(each[0], each[1], library))
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


def _item(number: int, match: Match, library: Library) -> FoundItem:
    place, index = match.place, library.find_index()
    if place.kind is FoundIn.QUESTION:
        question = library.bank().question(place.id)
        assert question is not None  # noqa: S101 - the index was made from this bank
        marked = index.marks(match, place.title)
        return FoundQuestion(f"question-{place.id}", question, _bold(marked.spans))
    excerpt = index.excerpt(match)
    if place.kind is FoundIn.TERM:
        term = library.glossary().term(place.id)
        assert isinstance(term, Term)  # noqa: S101 - the index was made from this glossary
        return Word(f"word-{place.id}", term, excerpt.text, _bold(excerpt.spans))
    return FoundPage(
        f"page-{number}",
        title_of(library, place),
        excerpt.text,
        _bold(excerpt.spans),
        way_to(place),
        place.id,
        place.group,
    )


def _bold(spans: tuple[tuple[int, int], ...]) -> tuple[BoldSpan, ...]:
    return tuple(BoldSpan(start, end) for start, end in spans)


class PageRow(OpenRow):
    """A row that leads to a page; the page is read in its part."""

    def __init__(self, item: FoundPage, parent: QWidget | None = None) -> None:
        super().__init__(item.title, side=0, tall=8, ruled=True, parent=parent)
        self.show_item(item)

    def show_item(self, item: FoundPage) -> None:
        """Show another page."""
        self.item = item
        self.show_words(item.title, item.detail, item.bold)


class QuestionRow(QWidget):
    """A ready-made question to tick: "I want to ask this"."""

    def __init__(
        self, context: PageContext, item: FoundQuestion, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ticks = BankTicks(context, "")
        Column(self, gap=0).add(self.ticks)
        self.ticks.add([item.question])
        self.show_item(item)

    def show_item(self, item: FoundQuestion) -> None:
        """Show what stands out now."""
        for row in self.ticks.rows:
            row.set_bold(item.bold)


class RowMaker(QObject):
    """Makes the rows of what was found and keeps them in step.

    `page_chosen` carries an anchor, `all_words` the id of a word, `word_toggled` the row.
    """

    page_chosen = Signal(str)
    all_words = Signal(str)
    word_toggled = Signal(object)

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def make(self, item: FoundItem) -> QWidget:
        """Return a new row."""
        if isinstance(item, FoundPage):
            page = PageRow(item)
            page.clicked.connect(self._on_page)
            return page
        if isinstance(item, FoundQuestion):
            return QuestionRow(self._context, item)
        word = WordRow(self._context, item, leads_on=True)
        word.page_chosen.connect(self.page_chosen)
        word.all_words.connect(self.all_words)
        word.toggled.connect(self._on_word)
        return word

    def update(self, row: QWidget, item: FoundItem) -> None:
        """Show another value of the same key in a row."""
        if isinstance(row, PageRow) and isinstance(item, FoundPage):
            row.show_item(item)
            return
        if isinstance(row, QuestionRow) and isinstance(item, FoundQuestion):
            row.show_item(item)
            return
        if isinstance(row, WordRow) and isinstance(item, Word):
            row.show_word(item)

    @Slot()
    def _on_page(self) -> None:
        row = self.sender()
        if isinstance(row, PageRow):
            self.page_chosen.emit(row.item.anchor)

    @Slot(bool)
    def _on_word(self, _opened: bool) -> None:
        self.word_toggled.emit(self.sender())
