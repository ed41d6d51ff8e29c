"""A word that opens its meaning in place: how to say it, other names, and where it is used."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from companion.content import Term
from companion.content.other_names import other_names
from companion.services.reading import topic_choices
from companion.ui.pages.context import PageContext
from companion.ui.pages.treatments.places import title_of, way_to
from companion.ui.pages.treatments.ways import Way, Ways
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column, gentle
from companion.ui.toolkit.text_block import BoldSpan
from companion.ui.toolkit.tokens import Theme, current_theme
from companion.ui.widgets.button import LinkButton, paint_aside
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.open_row import FoldRow
from companion.ui.widgets.text import Text


class Word(NamedTuple):
    """A word for the list. `detail` is the line under it while it is closed, `bold` in it."""

    key: str
    term: Term
    detail: str = ""
    bold: tuple[BoldSpan, ...] = ()


class WordRow(QWidget):
    """A row for a word. `page_chosen` carries where to read on, `all_words` the id of the word.

    `laid_out` says that something opened in the meaning, so that Tab has to go another way.
    """

    toggled = Signal(bool)
    laid_out = Signal()
    page_chosen = Signal(str)
    all_words = Signal(str)

    def __init__(
        self,
        context: PageContext,
        word: Word,
        *,
        leads_on: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._leads_on = leads_on
        self.word = word
        self.row = FoldRow(word.term.term, side=0, tall=8, ruled=True)
        self._meaning: WordMeaning | None = None
        self._column = Column(self, gap=0)
        self._column.add(self.row)
        self.row.toggled.connect(self._on_toggled)
        self.show_word(word)

    def show_word(self, word: Word) -> None:
        """Show another word, closed, as when a list is searched."""
        if word.term != self.word.term:
            self.row.setChecked(False)
        self.word = word
        self._show_row()

    def _show_row(self) -> None:
        term = self.word.term
        shown = "" if self.row.isChecked() else self.word.detail
        self.row.show_words(term.term, shown, self.word.bold if shown else ())
        self.row.setAccessibleName(self.tr("{word}: what this word means").format(word=term.term))

    @property
    def is_open(self) -> bool:
        """Whether the meaning is shown."""
        return self.row.isChecked()

    @property
    def meaning(self) -> WordMeaning | None:
        """The meaning, while it is shown."""
        return self._meaning

    def set_open(self, opened: bool) -> None:
        """Show the meaning, or put it away."""
        self.row.setChecked(opened)

    @Slot(bool)
    def _on_toggled(self, opened: bool) -> None:
        self.row.set_ruled(not opened)
        self._show_row()
        gone, self._meaning = self._meaning, None
        if gone is not None:
            gone.hide()
            gone.deleteLater()
        if opened:
            self._open()
        self.toggled.emit(opened)

    def _open(self) -> None:
        term = self.word.term
        self._meaning = WordMeaning(self._context, term, leads_on=self._leads_on)
        self._meaning.page_chosen.connect(self.page_chosen)
        self._meaning.all_words.connect(self._on_all_words)
        self._meaning.laid_out.connect(self.laid_out)
        self._column.add(self._meaning)
        self._meaning.show()
        self._context.announcer.say(self._meaning.told)

    @Slot()
    def _on_all_words(self) -> None:
        self.all_words.emit(self.word.term.id)


class WordMeaning(QWidget):
    """What a word means. `told` is all of it in one text, for those who listen."""

    page_chosen = Signal(str)
    all_words = Signal()
    laid_out = Signal()

    def __init__(
        self,
        context: PageContext,
        term: Term,
        *,
        leads_on: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._term = term
        self._ways: Ways | None = None
        self._column = Column(self, gap=12)
        said = self.tr("Say: {say}").format(say=term.say) if term.say else ""
        names = other_names(term)
        also = self.tr("Also called: {names}.").format(names=", ".join(names)) if names else ""
        self.told = " ".join(part for part in (term.term, said, term.definition, also) if part)
        for words, muted in ((said, True), (term.definition, False), (also, True)):
            if words:
                self._column.add(Text(words, muted=muted))
        self.used = Disclosure(self.tr("Where this word is used"))
        self.used.toggled.connect(self._on_used)
        self._column.add(self.used)
        self.refresh_uses()
        if leads_on:
            link = LinkButton(self.tr("All words"))
            link.clicked.connect(self.all_words)
            self._column.add(link, left=True)
        set_role(self, Role.GROUPING, self.tr("{word}: meaning").format(word=term.term))
        self.follow_theme(current_theme())

    def refresh_uses(self) -> None:
        """Offer the pages the word is used on, as far as they are read; closed topics never."""
        index = self._context.library.find_index()
        choices = topic_choices(self._context.session.snapshot)
        self._uses = index.uses(self._term.id, choices)
        self.used.setVisible(bool(self._uses))
        if not self._uses and self.used.opened:
            self.used.set_open(False)

    @Slot(bool)
    def _on_used(self, opened: bool) -> None:
        gone, self._ways = self._ways, None
        if gone is not None:
            gone.hide()
            gone.deleteLater()
        if not opened:
            return
        library = self._context.library
        ways = [Way(title_of(library, use), "", way_to(use)) for use in self._uses]
        self._ways = Ways(ways)
        self._ways.chosen.connect(self.page_chosen)
        self.used.content.add(self._ways)
        self._ways.show()
        self.laid_out.emit()

    def follow_theme(self, theme: Theme) -> None:
        """Take the room of a theme."""
        side, tall = gentle(24, theme), gentle(16, theme)
        self._column.setContentsMargins(side, tall, side, tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and a line on the left that ties it to the word."""
        colours = current_theme().colours
        painter = QPainter(self)
        paint_aside(painter, self.rect(), colours.surface, colours.primary)
        painter.end()
