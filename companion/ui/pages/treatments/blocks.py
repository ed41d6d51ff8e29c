"""Blocks of a page as widgets: headings, paragraphs with their terms, lists, newer facts.

Never rich text: only real widgets tell a screen reader what they are (experience.md section 4).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from companion.content import (
    Block,
    BulletList,
    Element,
    Paragraph,
    Part,
    Run,
    Source,
    SubHeading,
    Sure,
)
from companion.ui.pages.treatments.meanings import Meanings, TermMarks
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.text_block import BoldSpan
from companion.ui.widgets.aside import Aside
from companion.ui.widgets.bullet import BulletText
from companion.ui.widgets.care_card import CareCard, CareLevel
from companion.ui.widgets.prose_column import ProseColumn
from companion.ui.widgets.term_text import TermText
from companion.ui.widgets.text import Heading, Text

MakeList = Callable[[BulletList], QWidget]
LinesAbove = Callable[[Block], tuple[str, ...]]
Asides = Callable[[Block], Iterable[QWidget]]


def _no_lines(_block: Block) -> tuple[str, ...]:
    return ()


def _no_asides(_block: Block) -> tuple[QWidget, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Writer:
    """Makes the widgets of one part; terms are marked in the order it is asked to write."""

    marks: TermMarks
    meanings: Meanings
    sources: Mapping[str, Source]
    step: TypeStep = TypeStep.BODY
    lines_above: LinesAbove = _no_lines
    asides: Asides = _no_asides

    def elements(self, elements: Iterable[Element], make_list: MakeList | None = None) -> QWidget:
        """Return a column of elements; `make_list` makes something other of a list."""
        holder = QWidget()
        column = ProseColumn(holder, gap=14)
        for element in elements:
            column.add(self._element(element, make_list))
        return holder

    def _element(self, element: Element, make_list: MakeList | None) -> QWidget:
        if isinstance(element, SubHeading):
            return Heading(element.text, 4)
        if isinstance(element, Paragraph):
            return self._paragraph(element)
        return make_list(element) if make_list else self._list(element)

    def _paragraph(self, paragraph: Paragraph) -> TermText:
        text = paragraph.text
        made = TermText(text, self.marks.find(text), bold_spans(paragraph.runs), step=self.step)
        self.meanings.watch(made)
        return made

    def _list(self, points: BulletList, card: CareCard | None = None) -> QWidget:
        holder = QWidget()
        column = ProseColumn(holder, gap=10)
        for runs, text in zip(points.items, points.texts, strict=True):
            colour = card.ink if card else "ink"
            point = BulletText(text, self.marks.find(text), bold_spans(runs), colour=colour)
            self.meanings.watch(point)
            column.add(point)
        set_role(holder, Role.LIST)
        return holder

    # --- the parts that look their own way ---

    def block(self, block: Block, make_list: MakeList | None = None) -> QWidget:
        """Return a block without its title: whom it is about, its words, its age when old."""
        holder = QWidget()
        column = ProseColumn(holder, gap=14)
        self._add_lines_above(block, column)
        for element in block.elements:
            column.add(self._element(element, make_list))
        age = self._age(block)
        if age:
            column.add(Text(age, TypeStep.CAPTION, muted=True))
        return holder

    def _add_lines_above(self, block: Block, column: ProseColumn) -> None:
        """Say what comes before our text: the person's own rules, and whom a passage is about."""
        for aside in self.asides(block):
            column.add(aside)
        lines = self.lines_above(block)
        if lines:
            column.add(Text(" ".join(lines), TypeStep.CAPTION, muted=True))

    def when_to_ring(self, block: Block) -> QWidget:
        """Return the signs to ring about as the card that "Who to call" shows."""
        holder = QWidget()
        column = ProseColumn(holder, gap=16)
        self._add_lines_above(block, column)
        before: Paragraph | None = None
        for element in block.elements:
            if isinstance(element, BulletList) and before is not None:
                column.add(self._card(before.text, element))
                before = None
                continue
            if before is not None:
                column.add(self._paragraph(before))
            before = element if isinstance(element, Paragraph) else None
            if before is None:
                column.add(self._element(element, None))
        if before is not None:
            column.add(self._paragraph(before))
        return holder

    def _card(self, heading: str, points: BulletList) -> CareCard:
        card = CareCard(CareLevel.URGENT, heading)
        card.body.add(self._list(points, card))
        return card

    def _age(self, block: Block) -> str:
        """Return where text from an old source comes from: such text is told with its age."""
        if block.sure is not Sure.V_OLD:
            return ""
        known = [self.sources[code] for code in block.sources if code in self.sources]
        told = [f"{source.organisation}, {source.date}" for source in known if source.date] or [
            source.organisation for source in known
        ]
        text = QCoreApplication.translate("Block", "From: {sources}.")
        return text.format(sources="; ".join(dict.fromkeys(told))) if told else ""


def stretch_widgets(
    blocks: tuple[Block, ...], writer: Writer, make_list: MakeList | None, *, titled: bool
) -> list[QWidget]:
    """Return the widgets of blocks that are open; `titled` shows the first one's own title.

    Newer facts come last and together, under "Since this was written".
    """
    made: list[QWidget] = []
    for block in blocks:
        if block.update:
            continue
        if made or titled:
            made.append(Heading(block.title, 4))
        ring = block.part is Part.WHEN_TO_RING
        made.append(writer.when_to_ring(block) if ring else writer.block(block, make_list))
    updates = tuple(block for block in blocks if block.update)
    return [*made, _updates(updates, writer)] if updates else made


def _updates(blocks: tuple[Block, ...], writer: Writer) -> QWidget:
    title = QCoreApplication.translate("Block", "Since this was written")
    aside = Aside(title, bar="primary", gap=16)
    aside.content.add(Heading(title, 4))
    for block in blocks:
        told = ", ".join(part for part in (block.nation, block.dated) if part)
        holder = QWidget()
        column = Column(holder, gap=4)
        column.add(Text(block.title, weight=700), Text(told, TypeStep.CAPTION, muted=True))
        column.add(writer.block(block))
        aside.content.add(holder)
    return aside


def bold_spans(runs: tuple[Run, ...]) -> tuple[BoldSpan, ...]:
    """Return where a text is bold."""
    spans = []
    start = 0
    for run in runs:
        end = start + len(run.text)
        if run.bold:
            spans.append(BoldSpan(start, end))
        start = end
    return tuple(spans)
