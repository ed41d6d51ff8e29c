"""The first screen of Treatments: six families, what else there is to read, and the way back in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from companion.content import PackFault, PageHead, PageKind
from companion.content.find_query import FEWEST_LETTERS
from companion.services.marks import marked
from companion.ui.pages.context import PageContext
from companion.ui.pages.treatments.carry_on import LeftOff, left_off
from companion.ui.pages.treatments.family_card import CardLine, FamilyCard
from companion.ui.pages.treatments.index_steps import IndexSteps
from companion.ui.pages.treatments.mark_words import short_words
from companion.ui.pages.treatments.trouble import CannotRead
from companion.ui.pages.treatments.ways import Way, Ways
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.field import FindField
from companion.ui.widgets.notices import Notice
from companion.ui.widgets.open_row import CardBox
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.side_by_side import SideBySide
from companion.ui.widgets.text import Heading, Text

if TYPE_CHECKING:  # made at the first key
    from companion.ui.pages.treatments.find_results import FindResults

READ_AHEAD_MS = 50
WIDTH = 720
FIND_WIDTH = 380
MARKS = "marks"
BOOKLET = "print/booklet"


class Catalogue(PagePanel):
    """The list, and what is found in its place. `page_chosen` carries the anchor of what to open.

    That is a page, a page and part, or a screen.
    """

    page_chosen = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Treatments"),
            self.tr(
                "A treatment being here does not mean it will be offered to you. "
                "Your team know which may fit."
            ),
            width=WIDTH,
            parent=parent,
        )
        self._context = context
        self._left_off: LeftOff | None = None
        self._cards: list[FamilyCard] = []
        self._rows: Ways | None = None
        self._index_steps = IndexSteps(context.library, self)
        self._index_steps.ready.connect(self._made_results)
        self._results: FindResults | None = None
        self._scrolled = 0
        self.find_field = FindField(self.tr("Find in treatments, words and questions"))
        self.find_field.changed.connect(self._on_find)
        self.find_field.edit.installEventFilter(self)
        self._list = QWidget()
        self._body = Column(self._list, gap=16)
        self._add_find()
        self.content.add(self._list)
        self._carry_on = _CarryOn()
        self._carry_on.button.clicked.connect(self._on_carry_on)
        self._body.add(self._carry_on)
        remembered = context.remembered
        self._notice_due = remembered is None or not remembered.display.seen_text_notice
        self._notice = Notice(
            self.tr("No clinician has checked this text yet. Each page says how old it is.")
        )
        self._body.add(self._notice)
        try:
            self._add_cards()
        except PackFault as fault:
            self._notice.hide()
            self._body.add(CannotRead(context, fault))
        read_in_layout_order(self)

    @property
    def cards(self) -> tuple[FamilyCard, ...]:
        """The cards, in order."""
        return tuple(self._cards)

    def _add_find(self) -> None:
        """Put the find field beside the title, where it takes no room from the six families."""
        head = QWidget()
        SideBySide(
            self.heading, self.find_field, grows="second", least=FIND_WIDTH, gap=40, parent=head
        )
        self._top.insertWidget(0, head)

    def _add_cards(self) -> None:
        lines = [
            CardLine(
                family.id,
                family.title,
                family.summary,
                single=family.pages[0] if len(family.pages) == 1 else "",
            )
            for family in self._context.library.families()
        ]
        self._add_column(lines)
        about = CardLine(
            PageKind.ABOUT.value,
            self.tr("About this leukaemia and your choices"),
            self.tr("What treatment depends on, tests, your choices, and this text."),
        )
        self._body.add(Heading(self.tr("More to read"), 3))
        self._add_column([about])
        self._add_more()

    def _add_more(self) -> None:
        """Put what else there is to do under More at the foot (walks.md 15)."""
        ways = self._ways()
        if not ways:
            return
        self._rows = Ways(ways)
        self._rows.chosen.connect(self.page_chosen)
        self.more().content.add(self._rows)

    def _ways(self) -> tuple[Way, ...]:
        """Return the rows under More, in the order they stand."""
        may = self._context.may
        shown = {MARKS: may.write, BOOKLET: may.files}
        return tuple(way for way in self._all_ways() if shown.get(way.anchor, True))

    def _all_ways(self) -> tuple[Way, ...]:
        return (
            Way(
                self.tr("Words and what they mean"),
                self.tr("Medical words from A to Z, and how to say them."),
                "words",
            ),
            Way(
                self.tr("Compare two treatments"),
                self.tr("Read two side by side, part by part, without a score."),
                "compare",
            ),
            Way(
                self.tr("What applies to me"),
                self.tr("Answer what you like, and passages about you get a line above them."),
                "applies",
            ),
            Way(
                self.tr("Make a booklet"),
                self.tr("Choose pages to print or save, in ordinary or large print."),
                BOOKLET,
            ),
            Way(self.tr("My marks"), self.tr("What you marked and wrote about treatments."), MARKS),
            Way(
                self.tr("How old our words are"),
                self.tr("When each page was looked at, and when the next look is due."),
                "ages",
            ),
        )

    def _add_column(self, lines: list[CardLine]) -> None:
        box = CardBox()
        column = Column(box, gap=0)
        for line in lines:
            card = FamilyCard(line, self._heads, ruled=line is not lines[-1])
            card.page_chosen.connect(self.page_chosen)
            self._cards.append(card)
            column.add(card)
        self._body.add(box)

    def _heads(self, key: str) -> Iterator[PageHead | PackFault]:
        """Return the pages of a card, each read when asked for."""
        library = self._context.library
        for family in library.families():
            if family.id == key:
                yield from (self._head(page_id) for page_id in family.pages)
                return
        known = {page_id for family in library.families() for page_id in family.pages}
        heads = [self._head(page_id) for page_id in library.page_ids() if page_id not in known]
        fitting = [h for h in heads if isinstance(h, PageHead) and h.kind.value == key]
        yield from sorted(fitting, key=lambda head: (head.order, head.id))

    def _head(self, page_id: str) -> PageHead | PackFault:
        try:
            return self._context.library.head(page_id)
        except PackFault as fault:
            return fault

    # --- what it does ---

    def refresh(self) -> None:
        """Show where the person left off, and the line about checks until they have read."""
        snapshot = self._context.session.snapshot
        self._left_off = left_off(snapshot, self._context.library)
        self._carry_on.show_place(self._left_off)
        self._notice.setVisible(self._is_first_time())
        self._show_marks()

    def showEvent(self, event: QShowEvent) -> None:
        """Remember that the line about checks is seen."""
        super().showEvent(event)
        if not self._notice.isHidden():
            self._keep_notice_seen()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the line about checks away once the list was left."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._notice_due = False
            self._notice.hide()

    def _keep_notice_seen(self) -> None:
        remembered = self._context.remembered
        if remembered is not None:
            remembered.keep(replace(remembered.display, seen_text_notice=True))

    def _show_marks(self) -> None:
        """Show a small word on each page that is marked, and the row to My marks if any is."""
        kept = marked(self._context.session.snapshot)
        told = {page: short_words(mark, self._context.dates) for page, mark in kept.items()}
        for card in self._cards:
            card.show_marks(told)
        if self._rows is not None and MARKS in self._rows.rows:
            self._rows.rows[MARKS].setVisible(bool(kept))

    def _is_first_time(self) -> bool:
        try:
            checked = self._context.library.pack().clinician_checked
        except PackFault:
            return False
        nothing_read = self._context.session.snapshot.place is None
        return self._notice_due and not checked and nothing_read

    def focus_page(self, page_id: str) -> None:
        """Give the focus to the row of a page, its family open."""
        for card in self._cards:
            if card.holds(page_id):
                card.focus_page(page_id)
                read_in_layout_order(self)
                return

    def focus_way(self, name: str) -> None:
        """Give the focus to the row that leads to a screen, its fold open."""
        rows = self._rows.rows if self._rows is not None else {}
        row = next((row for anchor, row in rows.items() if anchor.partition("/")[0] == name), None)
        if row is not None:
            self.more().set_open(True)
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_ahead(self) -> None:
        """Read what the first page will need while the person looks at the list.

        In small steps, so that no key or press waits longer than one of them.
        """
        library = self._context.library
        self._ahead: list[Callable[[], object]] = [
            library.glossary,
            library.sources,
            library.bank,
            lambda: library.page(library.families()[0].pages[0]),
        ]
        self._ahead_timer = QTimer(self)
        self._ahead_timer.setInterval(READ_AHEAD_MS)
        self._ahead_timer.timeout.connect(self._read_next)
        self._ahead_timer.start()

    @Slot()
    def _read_next(self) -> None:
        step = self._ahead.pop(0)
        if not self._ahead:
            self._ahead_timer.stop()
            self._index_steps.begin()
        with suppress(PackFault):  # told where the text is shown
            step()

    # --- finding ---

    @property
    def is_finding(self) -> bool:
        """Whether results stand in place of the list."""
        return self._list.isHidden()

    @property
    def results(self) -> FindResults | None:
        """The results, once anything was looked for."""
        return self._results

    def begin_finding(self) -> None:
        """Put the cursor in the find field."""
        self.find_field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find_field.edit.selectAll()
        self.verticalScrollBar().setValue(0)

    def stop_finding(self) -> None:
        """Empty the find field and give the list back."""
        self.find_field.text = ""

    def refresh_found(self) -> None:
        """Show the results for the topics and ticks as they are now."""
        if self._results is not None and self.is_finding:
            self._results.refresh()

    def focus_found(self) -> bool:
        """Go back to the results as they were left; False when there are none."""
        if self._results is None or not self.is_finding:
            return False
        if not self._results.focus_chosen():
            self.find_field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(self._scrolled)
        return True

    def go_back(self) -> bool:
        """Close a meaning that is open in place, else give the list back; False on the list."""
        if self._results is None or not self.is_finding:
            return False
        if not self._results.go_back():
            self.stop_finding()
            self.find_field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @Slot(str)
    def _on_find(self, typed: str) -> None:
        words = typed.strip()
        finding = len(words) >= FEWEST_LETTERS
        if not finding and self._results is None:
            return
        results = self._made_results()
        turned = finding is not self.is_finding
        self._list.setVisible(not finding)
        if self._more is not None:
            self._more.setVisible(not finding)
        results.setVisible(finding)
        if finding:
            results.show_for(words)
        else:
            results.stop()
        if turned:
            read_in_layout_order(self)

    @Slot()
    def _made_results(self) -> FindResults:
        """Return the results, made once: in a pause, or at the first key."""
        if self._results is None:
            from companion.ui.pages.treatments.find_results import FindResults

            self._results = FindResults(self._context, self._index_steps)
            self._results.hide()
            self._results.page_chosen.connect(self._on_found_chosen)
            self.content.add(self._results)
        return self._results

    @Slot(str)
    def _on_found_chosen(self, anchor: str) -> None:
        self._scrolled = self.verticalScrollBar().value()
        self.page_chosen.emit(anchor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on from the find field to the first result with Down or Enter."""
        down = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and event.key() in down and self._results is not None and self.is_finding:  # type: ignore[attr-defined]
            self._results.focus_first()
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_carry_on(self) -> None:
        if self._left_off is not None:
            self.page_chosen.emit(self._left_off.anchor)


class _CarryOn(QWidget):
    """The button back to where a person left off, with the names of the page and part."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = Button(self.tr("Carry on where you left off"), ButtonKind.PRIMARY, "bookmark")
        self._where = Text("", muted=True)
        line = FlowLayout(self, gap=12)
        line.addWidget(self.button)
        line.addWidget(self._where)
        self.hide()

    def show_place(self, place: LeftOff | None) -> None:
        """Show a place, or nothing."""
        self.setVisible(place is not None)
        if place is not None:
            where = self.tr("{page}: {part}").format(page=place.page, part=place.part)
            self._where.setText(where if place.part else place.page)
            self.button.setAccessibleDescription(self._where.text())
