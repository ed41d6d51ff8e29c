"""How old our words are: every page with its dates, the ones past their date first."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import PackFault, PackInfo
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.treatments.ages import Standing
from companion.ui.pages.treatments.overview import (
    PageAge,
    age_words,
    more_words,
    page_age,
    worst_first,
)
from companion.ui.pages.treatments.screen import Screen
from companion.ui.pages.treatments.trouble import CannotRead
from companion.ui.toolkit.layout import LIST_WIDTH, Column
from companion.ui.widgets.notices import Notice, NoticeKind
from companion.ui.widgets.open_row import CardBox, OpenRow
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Heading, Text


class AgesScreen(Screen):
    """Reads the pages one by one, so that no key waits, then shows them. `filled` says when."""

    filled = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", width=LIST_WIDTH, parent=parent)
        self.set_title(self.tr("How old our words are"))
        self.rows: dict[str, OpenRow] = {}
        self._ages: list[PageAge] = []
        self._unread = 0
        self._waiting = Text(self.tr("Looking at the dates."), muted=True)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_next)
        try:
            self._say_first(context.library.pack())
            self._to_read = list(context.library.page_ids())
        except PackFault as fault:
            self.content.add(CannotRead(context, fault))
            return
        self.content.add(self._waiting)
        self._timer.start()

    @property
    def is_filled(self) -> bool:
        """Whether every page has been looked at."""
        return not self._timer.isActive()

    def _say_first(self, pack: PackInfo) -> None:
        """Say what holds for all of it: who checked it, what it rests on, and a wrong clock."""
        if pack.clinician_checked:
            checked = self.tr("A clinician has checked this text.")
        else:
            checked = self.tr("No clinician has checked this text yet.")
        words = self.tr("It rests on {count} sources. Each page names its own at the end.")
        told = words.format(count=len(self.context.library.sources()))
        self.set_lead(f"{checked} {told}")
        if self.context.today() < pack.published:
            words = self.tr(
                "The date on this computer is {today}. Our words are from {published} or later. "
                "So the date here looks wrong. Please check it."
            )
            dates = self.context.dates
            told = words.format(
                today=dates.short(self.context.today()), published=dates.short(pack.published)
            )
            self.content.add(Notice(told, NoticeKind.CAUTION))

    # --- reading ---

    @Slot()
    def _read_next(self) -> None:
        library = self.context.library
        page_id = self._to_read.pop(0) if self._to_read else ""
        try:
            if page_id:
                self._ages.append(page_age(library.page(page_id), library, self.context.today()))
        except PackFault:
            self._unread += 1
        if not self._to_read:
            self._timer.stop()
            self._fill()

    def _fill(self) -> None:
        self._waiting.hide()
        ordered = worst_first(self._ages)
        for state, ages in groupby(ordered, key=lambda age: age.standing):
            listed = tuple(ages)
            self.content.add(Heading(self._heading(state), 2, tight=True))
            self.content.add(Text(self._explained(state), muted=True), self._cards(listed))
        if self._unread:
            self.content.add(Notice(self.tr("Some pages cannot be read just now.")))
        read_in_layout_order(self)
        self.filled.emit()

    def _heading(self, state: Standing) -> str:
        return {
            Standing.OVERDUE: self.tr("Past their review date"),
            Standing.CLOCK_WRONG: self.tr("We cannot tell"),
            Standing.NO_DUE_DAY: self.tr("No review date is set"),
            Standing.CURRENT: self.tr("Within their review date"),
        }[state]

    def _explained(self, state: Standing) -> str:
        return {
            Standing.OVERDUE: self.tr(
                "Ask your team what has changed. Each of these pages has a ready question for that."
            ),
            Standing.CLOCK_WRONG: self.tr("For this we need the right date on this computer."),
            Standing.NO_DUE_DAY: self.tr("Ask your team if these words still hold."),
            Standing.CURRENT: self.tr("These are due to be looked at again later."),
        }[state]

    def _cards(self, ages: tuple[PageAge, ...]) -> QWidget:
        box = CardBox()
        column = Column(box, gap=0)
        for age in ages:
            dates = self.context.dates
            words = age_words(age, dates)
            row = OpenRow(age.title, words, more_words(age, dates), ruled=age is not ages[-1])
            row.setProperty("page", age.page_id)
            row.clicked.connect(self._on_row)
            self.rows[age.page_id] = row
            column.add(row)
        return box

    @Slot()
    def _on_row(self) -> None:
        row = self.sender()
        if isinstance(row, OpenRow):
            self.context.navigate(PageName.TREATMENTS, str(row.property("page")))
