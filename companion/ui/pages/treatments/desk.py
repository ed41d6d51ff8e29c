"""What the parts of one page share while it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from companion.content import Block, Gate, Page, Source
from companion.ui.pages.calling.rule_aside import rule_asides
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.treatments.about_lines import AboutLines
from companion.ui.pages.treatments.blocks import Writer
from companion.ui.pages.treatments.meanings import Meanings, TermMarks, glossary_of
from companion.ui.pages.treatments.sections import Section, sections_of
from companion.ui.pages.treatments.ticks import bank_of
from companion.ui.toolkit.fonts import TypeStep

if TYPE_CHECKING:
    from companion.content.spoken import Sentence
    from companion.ui.pages.treatments.listen import ListenBar
    from companion.ui.pages.treatments.listen_reading import Reading


@dataclass(frozen=True, slots=True)
class Desk:
    """One page on the desk: its text, its parts, and the one open meaning."""

    context: PageContext
    page: Page
    sections: tuple[Section, ...]
    gates: Mapping[str, Gate]
    sources: Mapping[str, Source]
    meanings: Meanings
    short_marks: TermMarks
    reading: Reading | None = None

    def writer(self, marked: frozenset[str] = frozenset()) -> Writer:
        """Return a writer for a part; terms marked in In short or before are not marked again."""
        before = self.short_marks.marked | marked
        marks = TermMarks(glossary_of(self.context.library), before)
        return Writer(
            marks,
            self.meanings,
            self.sources,
            lines_above=AboutLines(self.context),
            asides=partial(rule_asides, self.context),
        )

    def sentences(
        self, blocks: Iterable[Block], here: frozenset[str] = frozenset()
    ) -> tuple[Sentence, ...]:
        """Return what a voice may read of blocks; `here` are topics open on this page only."""
        from companion.content.compare import open_blocks
        from companion.content.spoken import sayings_of, to_be_heard

        snapshot = self.context.session.snapshot
        mine = {each.bank_id for each in snapshot.questions.values()}
        bank = bank_of(self.context.library)
        shown = open_blocks(blocks, snapshot.open_topics | here, bank, mine)
        sayings = sayings_of(glossary_of(self.context.library), self.page.drugs)
        since = QCoreApplication.translate("Block", "Since this was written")
        return to_be_heard(shown, sayings, since)

    def short_writer(self) -> Writer:
        """Return the writer for In short."""
        marks = self.short_marks
        above = AboutLines(self.context)
        return Writer(marks, self.meanings, self.sources, TypeStep.LEAD, above)


def listen_bar(
    desk: Desk, title: str, sentences: Callable[[], tuple[Sentence, ...]]
) -> ListenBar | None:
    """Return the controls to hear a part, or None where nothing can be read aloud."""
    if desk.reading is None:
        return None
    from companion.ui.pages.treatments.listen import ListenBar

    return ListenBar(desk.reading, title, sentences)


def _reading(context: PageContext) -> Reading | None:
    """Return what reads the page aloud, where that is installed; else nothing is loaded for it."""
    from companion.ui.pages.treatments.listen_reading import reading_for

    return reading_for(context)


def desk_for(context: PageContext, page: Page) -> Desk:
    """Return the desk for a page.

    Raises:
        PackFault: If the gates or the sources cannot be read.
    """
    glossary = glossary_of(context.library)
    return Desk(
        context=context,
        page=page,
        sections=sections_of(page),
        gates=context.library.gates(),
        sources=context.library.sources(),
        meanings=Meanings(glossary, context.announcer, to_all_words=_way_to_words(context)),
        short_marks=TermMarks(glossary),
        reading=_reading(context),
    )


def _way_to_words(context: PageContext) -> Callable[[str], None]:
    """Return what leads to a word in the list of all words."""
    return lambda term: context.navigate(PageName.TREATMENTS, f"words/{term}")
