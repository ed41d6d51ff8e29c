"""One row of a comparison: the same part of two pages beside each other, or one below the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from companion.content import Bank, BulletList, Gate, Page, Part, Source
from companion.content.compare import Row, Side, compare_part, topics_of
from companion.ui.pages.closed_words import closed_words
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.treatments.about_lines import AboutLines
from companion.ui.pages.treatments.blocks import Writer, stretch_widgets
from companion.ui.pages.treatments.fold import Fold
from companion.ui.pages.treatments.gate import GatedStretch, Home
from companion.ui.pages.treatments.meanings import Meanings, TermMarks, glossary_of
from companion.ui.pages.treatments.sections import part_title
from companion.ui.pages.treatments.ticks import BankTicks
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.bullet import BulletText
from companion.ui.widgets.button import Button
from companion.ui.widgets.prose_column import ProseColumn
from companion.ui.widgets.term_text import TermButton
from companion.ui.widgets.text import Heading, Text
from companion.ui.widgets.two_columns import TwoColumns

LEAST = 440
"""The narrowest column at 100 %: below 900 px in all, one side goes under the other."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two pages on the desk, and what their rows share."""

    context: PageContext
    first: Page
    second: Page
    gates: Mapping[str, Gate]
    sources: Mapping[str, Source]
    bank: Bank | None
    meanings: Meanings

    @property
    def anchor(self) -> str:
        """Where this comparison is found again."""
        return f"compare/{self.first.id}/{self.second.id}"


class CompareRow(Fold):
    """A part of both pages under one heading. Each topic in it is asked about once for both."""

    laid_out = Signal()

    def __init__(self, pair: Pair, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(part.value, part_title(part), parent)
        self._pair = pair
        self._part = part
        self._doors: dict[str, GatedStretch] = {}
        self._ticks: list[BankTicks] = []
        self._shown: Row | None = None
        self.columns: TwoColumns | None = None

    def build_inside(self) -> QWidget:
        """Make both sides, and the doors of the topics in them."""
        inside = QWidget()
        column = Column(inside, gap=20)
        self._text = QWidget()
        self._text_column = Column(self._text)
        column.add(self._text)
        for topic in topics_of(self._part, self._pair.first, self._pair.second):
            column.add(self._door(topic))
        if self._part is Part.WHEN_TO_RING:
            column.add(self._who_to_call(), left=True)
        if self._part is Part.QUESTIONS:
            closed = closed_words(self._pair.context)
            column.add(Text(closed, muted=True))
        column.setContentsMargins(0, 0, 0, 24)
        self._fill()
        return inside

    def letting_go(self) -> None:
        """Forget what was made for the open row."""
        self._pair.meanings.forget()
        self._doors.clear()
        self._ticks.clear()
        self._shown = self.columns = None

    def refresh(self) -> None:
        """Show the topics and ticks as they are kept now."""
        for door in self._doors.values():
            door.refresh()
        if self.is_open:
            self._ask_one_topic()
            self._fill()
        self._ticks = [ticks for ticks in self._ticks if isValid(ticks)]
        for ticks in self._ticks:
            ticks.refresh()

    # --- topics ---

    def _door(self, topic: str) -> GatedStretch:
        waits = any(not door.is_open for door in self._doors.values())
        is_open = topic in self._pair.context.session.snapshot.open_topics
        door = GatedStretch(
            self._pair.context,
            self._pair.gates[topic],
            QWidget,  # the text goes into the columns above, each side's into its own
            home=Home(PageName.TREATMENTS, f"{self._pair.anchor}/{self.key}"),
            waits=waits and not is_open,
        )
        door.shown.connect(self._on_shown)
        self._doors[topic] = door
        return door

    def _ask_one_topic(self) -> None:
        """Show no door behind a closed one: hard topics never stand there as a list."""
        asked = False
        for door in self._doors.values():
            door.set_waiting(asked and not door.is_open)
            asked = asked or not door.is_open

    def _open_topics(self) -> frozenset[str]:
        here = {topic for topic, door in self._doors.items() if door.is_open}
        return self._pair.context.session.snapshot.open_topics | here

    @Slot()
    def _on_shown(self) -> None:
        self._ask_one_topic()
        self._fill()
        self.laid_out.emit()

    # --- text ---

    def _fill(self) -> None:
        pair = self._pair
        mine = {each.bank_id for each in pair.context.session.snapshot.questions.values()}
        row = compare_part(
            self._part, pair.first, pair.second, self._open_topics(), pair.bank, asked=mine
        )
        if row == self._shown:
            return
        self._shown = row
        pair.meanings.forget()
        gone, self.columns = self.columns, None
        if gone is not None:
            gone.hide()
            gone.deleteLater()
        if row.first.blocks or row.second.blocks or not row.closed:
            self.columns = self._columns(row)
            self._text_column.add(self.columns)
            self.columns.show()
        self._text.setVisible(self.columns is not None)

    def _columns(self, row: Row) -> TwoColumns:
        columns = TwoColumns(least=LEAST, gap=32)
        for column, side, page in (
            (columns.first, row.first, self._pair.first),
            (columns.second, row.second, self._pair.second),
        ):
            column.add(self._side(side, page))
        return columns

    def _side(self, side: Side, page: Page) -> QWidget:
        holder = QWidget()
        column = ProseColumn(holder, gap=14)
        column.add(Heading(page.title, 3, tight=True))
        if side.blocks:
            self._add_blocks(column, side, page)
        elif side.closed:
            column.add(Text(self.tr("This is closed for now. You choose below."), muted=True))
        else:
            column.add(Text(self.tr("Our sources do not say enough. Ask your team.")))
        for button in holder.findChildren(TermButton):
            # Both sides may explain the same word: their names are not alike.
            name = self.tr("{word} ({page})")
            button.setAccessibleName(name.format(word=button.accessibleName(), page=page.title))
        return holder

    def _add_blocks(self, column: ProseColumn, side: Side, page: Page) -> None:
        pair = self._pair
        marks = TermMarks(glossary_of(pair.context.library))
        above = AboutLines(pair.context)
        writer = Writer(marks, pair.meanings, pair.sources, lines_above=above)
        titled = side.blocks[0].title != self.title
        for gate, blocks in groupby(side.blocks, key=lambda block: block.gate):
            asks = self._part is Part.QUESTIONS
            make_list = (
                (lambda points, gate=gate: self._questions(points, page, gate)) if asks else None
            )
            for widget in stretch_widgets(tuple(blocks), writer, make_list, titled=titled):
                column.add(widget)
            titled = True

    def _questions(self, points: BulletList, page: Page, gate: str | None) -> QWidget:
        holder = QWidget()
        column = Column(holder, gap=6)
        bank = self._pair.bank
        found = [bank.by_text(text) if bank else None for text in points.texts]
        ticks = BankTicks(self._pair.context, f"{page.id}/{self.key}")
        ticks.add((question for question in found if question), also=gate)
        for row in ticks.rows:
            name = self.tr("{question} ({page})")
            row.setAccessibleName(name.format(question=row.text(), page=page.title))
        self._ticks.append(ticks)
        column.add(ticks)
        for text, question in zip(points.texts, found, strict=True):
            if question is None:
                column.add(BulletText(text))
        set_role(holder, Role.LIST)
        return holder

    def _who_to_call(self) -> Button:
        button = Button(self.tr("Who to call"), icon="phone")
        button.setAccessibleName(self.tr("Who to call: open the numbers"))
        button.clicked.connect(self._on_who_to_call)
        return button

    @Slot()
    def _on_who_to_call(self) -> None:
        self._pair.context.navigate(PageName.HELP, "")
