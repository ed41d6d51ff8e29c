"""Compare: two treatments side by side, the same rows for both, without a score."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Slot
from PySide6.QtWidgets import QWidget

from companion.content import PackFault, Page, PageKind
from companion.content.compare import COMPARED
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.treatments.ages import top_line
from companion.ui.pages.treatments.compare_choice import Choice
from companion.ui.pages.treatments.compare_matters import MattersPaper
from companion.ui.pages.treatments.compare_row import LEAST, CompareRow, Pair
from companion.ui.pages.treatments.meanings import Meanings, glossary_of
from companion.ui.pages.treatments.names import name_line
from companion.ui.pages.treatments.screen import Screen
from companion.ui.pages.treatments.ticks import bank_of
from companion.ui.pages.treatments.trouble import CannotRead
from companion.ui.pages.treatments.ways import Way, Ways
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Heading, Text
from companion.ui.widgets.two_columns import TwoColumns

WIDTH = 1120


class CompareScreen(Screen):
    """First the choice of one treatment, then of another, then both beside each other.

    A place on it is "page", "page/page" or "page/page/part".
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", width=WIDTH, parent=parent)
        self.set_title(self.tr("Compare two treatments"))
        self._chosen: tuple[str, ...] | None = None
        self._inside: QWidget | None = None
        self.choice: Choice | None = None
        self.pair: Pair | None = None
        self.rows: dict[str, CompareRow] = {}
        self.paper: MattersPaper | None = None
        self._scroll_timer = QTimer(self)
        self._scroll_timer.setSingleShot(True)
        self._scroll_timer.timeout.connect(self._bring_again)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the treatments chosen so far, in the order they were."""
        return self._chosen or ()

    def show_place(self, place: str) -> None:
        """Show the choice, or two treatments and maybe a row of them."""
        names = [name for name in place.split("/") if name]
        pages = tuple(dict.fromkeys(name for name in names[:2] if self._may_be_chosen(name)))
        if pages != self._chosen:
            self._show(pages)
        row = self.rows.get(names[2]) if len(names) > 2 else None
        if row is not None:
            row.take_focus()  # first, so that the focus is not in the row that closes
            row.set_open(True)
            self._bring(row)

    @property
    def place(self) -> str:
        """What is chosen now, and the row that is open."""
        row = next((row.key for row in self.rows.values() if row.is_open), "")
        return "/".join((*self.chosen, row) if row else self.chosen)

    def refresh(self) -> None:
        """Show the topics, the ticks and the paper as they are kept now."""
        for row in self.rows.values():
            row.refresh()
        if self.paper is not None:
            self.paper.refresh()

    def go_back(self) -> bool:
        """Close the open meaning or the place to ask; False when neither is open."""
        if self.pair is not None and self.pair.meanings.close():
            return True
        if self.paper is not None and self.paper.ask.panel is not None:
            self.paper.ask.button.setFocus()
            return self.paper.ask.close_panel()
        return False

    def add_here(self) -> None:
        """Open the place to add a question, once two treatments are chosen."""
        if self.paper is not None:
            self.paper.ask.open()

    @property
    def print_anchor(self) -> str:
        """The two treatments as printed pages, once both are chosen."""
        both = len(self.chosen) == 2 and self.context.may.files
        return f"print/compare/{'/'.join(self.chosen)}" if both else ""

    def _may_be_chosen(self, name: str) -> bool:
        library = self.context.library
        try:
            return name in library.page_ids() and library.head(name).kind is PageKind.TREATMENT
        except PackFault:
            return False

    # --- what stands on it ---

    def _show(self, pages: tuple[str, ...]) -> None:
        self._chosen = pages
        self._let_go()
        self._inside = QWidget()
        column = Column(self._inside, gap=16)
        try:
            if len(pages) == 2:
                self._compare(column, *pages)
            else:
                self._choose(column)
        except PackFault as fault:
            column.add(CannotRead(self.context, fault))
        self.content.add(self._inside)
        self._inside.show()
        first = self.rows.get(COMPARED[0].value)
        if first is not None:
            first.set_open(True)
        read_in_layout_order(self)
        self.verticalScrollBar().setValue(0)

    def _let_go(self) -> None:
        gone, self._inside = self._inside, None
        self.choice = self.pair = self.paper = None
        self.rows = {}
        if gone is not None:
            gone.hide()
            gone.deleteLater()

    def _choose(self, column: Column) -> None:
        self.set_lead(
            self.tr(
                "Choose two and read them side by side. "
                "There is no score here. Your team know which may fit you."
            )
        )
        title = self.tr("Choose the first treatment")
        if self.chosen:
            title = self.tr("Choose the second treatment")
            first = self.context.library.head(self.chosen[0])
            told = self.tr("First: {page}.").format(page=first.title)
            line = Column(gap=0)
            line.add(Text(told, weight=700))
            line.add(self._change(first.title, ""), left=True)
            column.addLayout(line)
        self.choice = Choice(self.context, title, frozenset(self.chosen))
        self.choice.chosen.connect(self._on_chosen)
        column.add(self.choice)

    def _compare(self, column: Column, first_id: str, second_id: str) -> None:
        self.set_lead(
            self.tr(
                "They stand in the order you chose them. The order says nothing about which "
                "may fit you. Your team know."
            )
        )
        library = self.context.library
        glossary = glossary_of(library)
        pair = Pair(
            context=self.context,
            first=library.page(first_id),
            second=library.page(second_id),
            gates=library.gates(),
            sources=library.sources(),
            bank=bank_of(library),
            meanings=Meanings(glossary, self.context.announcer, self),
        )
        pair.meanings.opened.connect(self._on_laid_out)
        self.pair = pair
        column.add(self._heads(pair), self._rows(pair))
        if self.context.may.write:
            self.paper = MattersPaper(self.context, pair.anchor)
            self.paper.ask.opened.connect(self._on_laid_out)
            column.add(self.paper, left=True)
        if self.print_anchor:
            column.add(self._print_row())

    def _heads(self, pair: Pair) -> QWidget:
        heads = TwoColumns(least=LEAST, gap=32)
        for side, page, other in (
            (heads.first, pair.first, pair.second),
            (heads.second, pair.second, pair.first),
        ):
            side.setSpacing(6)
            side.add(Heading(page.title, 2, tight=True))
            names = name_line(page)
            if names:
                side.add(Text(names, muted=True))
            side.add(Text(self._age(page), muted=True))
            side.add(self._change(page.title, other.id), left=True)
        return heads

    def _print_row(self) -> Ways:
        words = self.tr("See both as printed pages first, in ordinary or large print.")
        row = Ways([Way(self.tr("Print or save this comparison"), words, self.print_anchor)])
        row.chosen.connect(self._on_way)
        return row

    def _age(self, page: Page) -> str:
        """Return the quiet line on how old a side is; each has one, so that neither looks newer."""
        dates = self.context.dates
        told = top_line(page, self.context.library, dates, self.context.today())
        reviewed = self.tr("The oldest words here were reviewed on {day}.")
        return told or reviewed.format(day=dates.short(page.reviewed))

    def _change(self, title: str, keeps: str) -> LinkButton:
        link = LinkButton(self.tr("Choose another"))
        link.setAccessibleName(self.tr("Choose another in place of {page}").format(page=title))
        link.setProperty("keeps", keeps)
        link.clicked.connect(self._on_change)
        return link

    def _rows(self, pair: Pair) -> QWidget:
        holder = QWidget()
        column = Column(holder, gap=0)
        for part in COMPARED:
            row = CompareRow(pair, part)
            row.toggled.connect(self._on_toggled)
            row.laid_out.connect(self._on_laid_out)
            self.rows[row.key] = row
            column.add(row)
        return holder

    # --- what the person does ---

    @Slot(str)
    def _on_chosen(self, page_id: str) -> None:
        title = self.context.library.head(page_id).title
        self._show((*self.chosen, page_id))
        if self.choice is not None:
            self.choice.take_focus()
            told = self.tr("First: {page}. Now choose the second.").format(page=title)
            self.context.announcer.say(told)
            return
        self.back.setFocus()
        if self.pair is not None:
            told = self.tr("{first} and {second}, side by side.")
            pair = self.pair
            self.context.announcer.say(
                told.format(first=pair.first.title, second=pair.second.title)
            )

    @Slot()
    def _on_change(self) -> None:
        link = self.sender()
        if isinstance(link, LinkButton):
            keeps = str(link.property("keeps"))
            self._show((keeps,) if keeps else ())
            if self.choice is not None:
                self.choice.take_focus()

    @Slot(str)
    def _on_way(self, anchor: str) -> None:
        self.context.navigate(PageName.TREATMENTS, anchor)

    @Slot(bool)
    def _on_toggled(self, opened: bool) -> None:
        turned = self.sender()
        if not opened:
            return
        for row in self.rows.values():
            if row is not turned and row.is_open:
                row.set_open(False)
        read_in_layout_order(self)
        if isinstance(turned, CompareRow):
            self._bring(turned)

    def _bring(self, row: CompareRow) -> None:
        """Put the heading of a row at the top of the view, but for the first, under the names."""
        if row.key == COMPARED[0].value:
            return
        self._scroll_to(row)
        # Once more when what closed above it has given its height back.
        self._scroll_timer.start(0)

    @Slot()
    def _bring_again(self) -> None:
        row = next((row for row in self.rows.values() if row.is_open), None)
        if row is not None:
            self._scroll_to(row)

    def _scroll_to(self, row: CompareRow) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        top = row.mapTo(self.widget() or self, row.rect().topLeft()).y()
        self.verticalScrollBar().setValue(max(0, top - 6))

    @Slot()
    def _on_laid_out(self) -> None:
        read_in_layout_order(self)
