"""What was found, in place of the list: pages, words and questions, never a closed topic."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content.find_index import Found
from companion.content.find_places import Place
from companion.services.reading import topic_choices
from companion.ui.pages.closed_words import closed_words
from companion.ui.pages.context import PageContext
from companion.ui.pages.treatments.find_rows import (
    FoundItem,
    PageRow,
    QuestionRow,
    RowMaker,
    found_groups,
)
from companion.ui.pages.treatments.index_steps import IndexSteps
from companion.ui.pages.treatments.word_row import WordRow
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.list_panel import ListPanel
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text

SAY_MS = 700
"""How long after the last key it is said how many were found."""
LEAST_ROW = 150  # a few rows at once and the others in between: a key is not to wait for them
WORDS = "words"


class FindResults(QWidget):
    """The results for some words. `page_chosen` carries an anchor: of a page, or of the words."""

    page_chosen = Signal(str)

    def __init__(
        self, context: PageContext, steps: IndexSteps, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._steps = steps
        self._words = ""
        self._chosen: Place | None = None
        self._rows = RowMaker(context, self)
        self._count = Text("", TypeStep.CAPTION, muted=True)
        self.panel: ListPanel[FoundItem] = ListPanel(
            self._rows.make,
            self._rows.update,
            label=self.tr("What was found"),
            gap=0,
            least_row=LEAST_ROW,
        )
        self._nothing = _Nothing()
        closing = closed_words(context)
        column = Column(self, gap=12)
        column.add(self._count, self.panel, self._nothing)
        column.add(Text(closing, TypeStep.CAPTION, muted=True))
        self._say_timer = QTimer(self)
        self._say_timer.setSingleShot(True)
        self._say_timer.setInterval(SAY_MS)
        self._connect()

    def _connect(self) -> None:
        self._steps.ready.connect(self._on_ready)
        self._say_timer.timeout.connect(self._say)
        self._rows.page_chosen.connect(self._on_page_chosen)
        self._rows.all_words.connect(self._on_all_words)
        self._rows.word_toggled.connect(self._on_word_toggled)
        self._rows.laid_out.connect(self._on_laid_out)
        self._nothing.words_link.clicked.connect(self._on_words_link)

    @property
    def told(self) -> str:
        """How many were found, in words."""
        return self._count.text()

    def show_for(self, words: str) -> None:
        """Show what holds these words, from the best on."""
        self._words = words
        self._chosen = None
        self.panel.show_from_start()
        self._show(self._find())
        self._say_timer.start()

    def stop(self) -> None:
        """Say nothing more: the list is back."""
        self._words = ""
        self._say_timer.stop()
        self._show(Found())

    @property
    def is_finished(self) -> bool:
        """Whether every row is made and shows what it is meant to."""
        return self.panel.finished and self._rows.is_finished

    def finish(self) -> None:
        """Make every row now, and show what it is meant to."""
        self.panel.finish()
        self._rows.finish()

    def refresh(self) -> None:
        """Show the ticks and the open topics as they are now."""
        if not self._words:
            return
        self._show(self._find())
        for row in self.panel.rows():
            if isinstance(row, QuestionRow):
                row.ticks.refresh()
            elif isinstance(row, WordRow) and row.meaning is not None:
                row.meaning.refresh_uses()

    def _find(self) -> Found:
        if not self._steps.index.is_ready:
            self._steps.hurry()
            return Found()
        snapshot = self._context.session.snapshot
        own = {each.bank_id for each in snapshot.questions.values() if each.bank_id}
        return self._steps.index.find(self._words, topic_choices(snapshot), own)

    def _show(self, found: Found) -> None:
        ready = self._steps.index.is_ready
        self._rows.begin()
        self.panel.show_groups(found_groups(found))
        self.panel.setVisible(found.total > 0)
        self._count.setVisible(found.total > 0)
        self._nothing.setVisible(ready and found.total == 0)
        self._count.setText(self.tr("{number} found").format(number=found.total))

    @Slot()
    def _on_ready(self) -> None:
        if self._words:
            self._show(self._find())
            self._say_timer.start()

    @Slot()
    def _say(self) -> None:
        if not self._steps.index.is_ready:
            return
        if self._nothing.isHidden():
            self._context.announcer.say(self._count.text())
        else:
            self._context.announcer.say(self._nothing.told)

    # --- going about ---

    def focus_first(self) -> bool:
        """Give the focus to the first result; False when there is none."""
        keys = self.panel.keys()
        if keys:
            self.panel.focus_row(keys[0])
        return bool(keys)

    def focus_chosen(self) -> bool:
        """Give the focus back to the page that was opened from here; False when it is gone."""
        if self._chosen is None:
            return False
        which = (self._chosen.id, self._chosen.group)
        self.finish()
        for row in self.panel.rows():
            place = row.place if isinstance(row, PageRow) else None
            if place is not None and (place.id, place.group) == which:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def go_back(self) -> bool:
        """Put away the meaning that is open; False when none is."""
        for row in self.panel.rows():
            if isinstance(row, WordRow) and row.is_open:
                row.set_open(False)
                row.row.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    @Slot(str)
    def _on_page_chosen(self, anchor: str) -> None:
        rows = (row for row in self.panel.rows() if isinstance(row, PageRow))
        self._chosen = next((row.place for row in rows if row.anchor == anchor), None)
        self.page_chosen.emit(anchor)

    @Slot(str)
    def _on_all_words(self, term_id: str) -> None:
        self.page_chosen.emit(f"{WORDS}/{term_id}")

    @Slot()
    def _on_words_link(self) -> None:
        self.page_chosen.emit(WORDS)

    @Slot(object)
    def _on_word_toggled(self, opened: WordRow) -> None:
        for row in self.panel.rows():
            if isinstance(row, WordRow) and row is not opened and opened.is_open:
                row.set_open(False)
        read_in_layout_order(self)

    @Slot()
    def _on_laid_out(self) -> None:
        read_in_layout_order(self)


class _Nothing(QWidget):
    """Calm words for when nothing was found, and what to try."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = Text(self.tr("Nothing here has all of these words."))
        tips = Text(
            self.tr(
                "You can try one word, or only its first letters. "
                "Names of drugs and tests work too, and so do everyday words."
            ),
            muted=True,
        )
        self.told = f"{words.text()} {tips.text()}"
        self.words_link = LinkButton(self.tr("See all words and what they mean"))
        column = Column(self, gap=12)
        column.add(words, tips)
        column.add(self.words_link, left=True)
        self.hide()
