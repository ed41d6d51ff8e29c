"""Words and what they mean: every word of the glossary from A to Z, opened in place."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from companion.content import Glossary, PackFault, Term, visible
from companion.content.find_query import FEWEST_LETTERS
from companion.services.reading import topic_choices
from companion.services.snapshot import Snapshot
from companion.ui.pages.closed_words import closed_words
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.treatments.index_steps import IndexSteps
from companion.ui.pages.treatments.letter_bar import LetterBar
from companion.ui.pages.treatments.screen import Screen
from companion.ui.pages.treatments.trouble import CannotRead
from companion.ui.pages.treatments.word_row import Word, WordRow
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.text_block import BoldSpan
from companion.ui.widgets.field import FindField
from companion.ui.widgets.list_panel import Group, ListPanel
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text

WIDTH = 720
LEAST_ROW = 100  # a few rows at once and the others in between
SAY_MS = 700
"""How long after the last key it is said how many were found."""
ABOVE = 24
"""The room over a word that is gone to, in pixels: its letter shows."""


class WordsScreen(Screen):
    """The glossary as a screen; its place is the id of the word that is open."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", width=WIDTH, parent=parent)
        self.set_title(self.tr("Words and what they mean"))
        self.set_lead(self.tr("Press a word to see what it means and how to say it."))
        self._glossary: Glossary | None = None
        self._going_to = ""
        self._opening = False
        self._listed: dict[str, Term] = {}
        try:
            self._glossary = context.library.glossary()
        except PackFault as fault:
            self.content.add(CannotRead(context, fault))
            return
        self._fill()

    def _fill(self) -> None:
        self.find_field = FindField(self.tr("Find a word"))
        self.letters = LetterBar()
        self.panel: ListPanel[Word] = ListPanel(
            self._make_row,
            self._update_row,
            label=self.tr("Words"),
            empty_text=self.tr("No word here fits. You can try its first letters."),
            gap=0,
            least_row=LEAST_ROW,
        )
        closing = closed_words(self.context)
        self._steps = IndexSteps(self.context.library, self)
        self._go_timer = QTimer(self)
        self._go_timer.setInterval(0)
        self._go_timer.timeout.connect(self._go_on)
        self._say_timer = QTimer(self)
        self._say_timer.setSingleShot(True)
        self._say_timer.setInterval(SAY_MS)
        self.content.add(self.find_field, self.letters, self.panel)
        self.content.add(Text(closing, TypeStep.CAPTION, muted=True))
        self.find_field.changed.connect(self._on_find)
        self.letters.chosen.connect(self._on_letter)
        self._steps.ready.connect(self._on_ready)
        self._say_timer.timeout.connect(self._say)
        self._steps.begin()
        read_in_layout_order(self)

    # --- what is shown ---

    def refresh(self) -> None:
        """Show the words whose topics are open now, or those that were looked for."""
        if self._glossary is None:
            return
        terms = listed_words(self._glossary, self.context.session.snapshot)
        self._listed = {term.id: term for term in terms}
        finding = self._is_finding
        self.letters.setVisible(not finding)
        if finding:
            self.panel.show_items(self._found())
        else:
            grouped = groupby(terms, key=letter_of)
            groups = [Group(letter, tuple(map(_word, each))) for letter, each in grouped]
            self.letters.show_letters([group.title for group in groups])
            self.panel.show_groups(groups)
        read_in_layout_order(self)

    @property
    def _is_finding(self) -> bool:
        return len(self.find_field.text.strip()) >= FEWEST_LETTERS

    def _found(self) -> tuple[Word, ...]:
        index = self._steps.index
        if not index.is_ready:
            self._steps.hurry()
        choices = topic_choices(self.context.session.snapshot)
        found = index.find(self.find_field.text, choices).terms
        words = []
        for match in found:
            excerpt = index.excerpt(match)
            bold = tuple(BoldSpan(start, end) for start, end in excerpt.spans)
            words.append(_word(self._listed[match.place.id], excerpt.text, bold))
        return tuple(words)

    def _make_row(self, word: Word) -> QWidget:
        row = WordRow(self.context, word)
        row.toggled.connect(self._on_toggled)
        row.page_chosen.connect(self._on_page_chosen)
        row.laid_out.connect(self._on_laid_out)
        return row

    def _update_row(self, row: QWidget, word: Word) -> None:
        if isinstance(row, WordRow):
            row.show_word(word)

    @Slot(str)
    def _on_find(self, _typed: str) -> None:
        if self._going_to:
            self._arrive()
        self.panel.show_from_start()
        self.refresh()
        self._say_timer.start()

    @Slot()
    def _on_ready(self) -> None:
        if self._is_finding:
            self.refresh()
            self._say_timer.start()
        opened = self._opened()
        if opened is not None and opened.meaning is not None:
            opened.meaning.refresh_uses()

    @Slot()
    def _say(self) -> None:
        if self._is_finding and self._steps.index.is_ready:
            count = len(self.panel.keys())
            told = self.tr("{number} found").format(number=count)
            none = self.tr("No word here fits. You can try its first letters.")
            self.context.announcer.say(told if count else none)

    # --- going about ---

    @property
    def place(self) -> str:
        """The id of the word that is open."""
        opened = self._opened()
        here = opened.word.term.id if opened is not None else ""
        return self._going_to if self._opening else here

    @property
    def is_going(self) -> bool:
        """Whether the rows up to a word that is gone to are being made."""
        return bool(self._going_to)

    def _opened(self) -> WordRow | None:
        return next((row for row in self._word_rows() if row.is_open), None)

    def show_place(self, place: str) -> None:
        """Open a word and go to it; a word of a closed topic is as unknown as any other."""
        if place in self._listed:
            self._go_to(place, opening=True)

    def _go_to(self, term_id: str, *, opening: bool) -> None:
        self._going_to, self._opening = term_id, opening
        self._go_timer.start()
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        """Make rows, a few at a time, until the one that is gone to is there."""
        if self._going_to not in self._listed:
            self._arrive()
            return
        row = next((row for row in self._word_rows() if row.word.key == self._going_to), None)
        if row is None and self._going_to not in set(self.panel.keys()):
            self.panel.show_more()
        if row is None:
            return
        if self._opening:
            row.set_open(True)
        row.row.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring(row)
        self._arrive()

    def _arrive(self) -> None:
        self._go_timer.stop()
        self._going_to, self._opening = "", False

    def _word_rows(self) -> list[WordRow]:
        rows = self.panel.rows() if self._glossary is not None else []
        return [row for row in rows if isinstance(row, WordRow)]

    def go_back(self) -> bool:
        """Close the word that is open, else empty the find field; False where neither is so."""
        opened = self._opened()
        if opened is not None:
            opened.set_open(False)
            opened.row.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if self._glossary is None or not self.find_field.text:
            return False
        self.find_field.text = ""
        self.find_here()
        return True

    def find_here(self) -> None:
        """Put the cursor in the find field."""
        if self._glossary is not None:
            self.find_field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.find_field.edit.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on from the find field to the first word with Down or Enter."""
        down = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        keys = self.panel.keys() if self._glossary is not None else ()
        if event.key() in down and keys and self.find_field.edit.hasFocus():
            self.panel.focus_row(keys[0])
            event.accept()
            return
        super().keyPressEvent(event)

    @Slot(str)
    def _on_letter(self, letter: str) -> None:
        first = next((term for term in self._listed.values() if letter_of(term) == letter), None)
        if first is not None:
            self._go_to(first.id, opening=False)

    def _bring(self, row: WordRow) -> None:
        """Bring a word to the top of the view, with room for its letter over it."""
        lay_out_now()
        top = row.mapTo(self.widget() or self, QPoint(0, 0)).y()
        self.verticalScrollBar().setValue(max(0, top - ABOVE - row.row.height()))

    @Slot(bool)
    def _on_toggled(self, opened: bool) -> None:
        toggled = self.sender()
        if not opened:
            return
        for row in self._word_rows():
            if row is not toggled and row.is_open:
                row.set_open(False)
        read_in_layout_order(self)

    @Slot()
    def _on_laid_out(self) -> None:
        read_in_layout_order(self)

    @Slot(str)
    def _on_page_chosen(self, anchor: str) -> None:
        self.context.navigate(PageName.TREATMENTS, anchor)


def lay_out_now() -> None:
    """Give everything its height, so that where things stand can be asked for."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def _word(term: Term, detail: str = "", bold: tuple[BoldSpan, ...] = ()) -> Word:
    return Word(term.id, term, detail, bold)


def listed_words(glossary: Glossary, snapshot: Snapshot) -> tuple[Term, ...]:
    """Return the words that may be listed: of no topic, or of one a person opened."""
    choices = topic_choices(snapshot)
    return tuple(term for term in glossary.terms if visible(term, choices))


def letter_of(term: Term) -> str:
    """Return the letter a word stands under; figures stand together."""
    first = term.term[:1].upper()
    return "0 to 9" if first.isdigit() else first
