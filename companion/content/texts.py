"""Every text of a pack that somebody reads, with the place it stands at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from companion.content.bank import Bank
from companion.content.checklists import Checklist
from companion.content.date_ranges import DateRange
from companion.content.gates import Gate
from companion.content.glossary import Glossary
from companion.content.help_text import CareLevel, HelpText
from companion.content.journeys import JourneyPath
from companion.content.pack import PackInfo
from companion.content.pages import Block, BulletList, Page, Paragraph
from companion.content.phrases import Phrases
from companion.content.small_things import SmallTopic
from companion.content.sources import Source


class Tone(Enum):
    """Which rules of wording a text keeps to.

    PROSE keeps to all; URGENT may say "must"; TERM may name the words it explains; NAME is a
    proper name, a number or a printed title, which stays as it is; PHRASE may have places.
    """

    PROSE = "prose"
    URGENT = "urgent"
    TERM = "term"
    NAME = "name"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class Said:
    """One text: the file and key it stands at, its words, and the rules it keeps to."""

    file: str
    key: str
    text: str
    tone: Tone = Tone.PROSE


def texts_of_pack(pack: PackInfo) -> Iterator[Said]:
    """Return the texts of `pack.toml`."""
    file = "pack.toml"
    yield Said(file, "title", pack.title)
    yield Said(file, "publisher", pack.publisher, Tone.NAME)
    yield Said(file, "funding", pack.funding)
    yield Said(file, "licence", pack.licence, Tone.NAME)
    for family in pack.families:
        yield Said(file, f"families.{family.id}.title", family.title)
        yield Said(file, f"families.{family.id}.summary", family.summary)


def texts_of_page(page: Page) -> Iterator[Said]:
    """Return the texts of a page, its titles and drug names too."""
    file = f"pages/{page.id}.md"
    yield Said(file, "title", page.title)
    yield Said(file, "lead", page.lead)
    yield Said(file, "say", page.say, Tone.NAME)
    for brand in page.brands:
        yield Said(file, "brands", brand, Tone.NAME)
    for drug in page.drugs:
        for text in (drug.name, drug.say, drug.brand, drug.brand_say):
            yield Said(file, "drugs", text, Tone.NAME)
    for block in page.blocks:
        yield from _texts_of_block(file, block)


def _texts_of_block(file: str, block: Block) -> Iterator[Said]:
    yield Said(file, f"{block.id}.title", block.title)
    for name, words in (("nation", block.nation), ("dated", block.dated)):
        if words is not None:
            yield Said(file, f"blocks.{block.id}.{name}", words)
    for element in block.elements:
        texts = element.texts if isinstance(element, BulletList) else (element.text,)
        for text in texts:
            yield Said(file, block.id, text)


def reading_text(page: Page) -> str:
    """Return what a page's reading grade is taken over: lead, paragraphs and points, one a line."""
    bodies = [
        element.text
        for block in page.blocks
        for element in block.elements
        if isinstance(element, Paragraph | BulletList)
    ]
    return "\n".join([page.lead, *bodies])


def texts_of_glossary(glossary: Glossary) -> Iterator[Said]:
    """Return the texts of the glossary."""
    for term in glossary.terms:
        yield Said("glossary.toml", f"terms.{term.id}.definition", term.definition, Tone.TERM)
        for text in (term.term, term.say, *term.forms):
            yield Said("glossary.toml", f"terms.{term.id}", text, Tone.NAME)


def texts_of_bank(bank: Bank) -> Iterator[Said]:
    """Return the texts of the questions."""
    for group in bank.groups:
        yield Said("questions.toml", f"groups.{group.id}.title", group.title)
        yield Said("questions.toml", f"groups.{group.id}.lead", group.lead)
    for question in bank.questions:
        yield Said("questions.toml", f"questions.{question.id}", question.text)


def texts_of_paths(paths: Iterable[JourneyPath]) -> Iterator[Said]:
    """Return the texts of the paths."""
    for path in paths:
        key = f"paths.{path.id}"
        yield Said("journeys.toml", f"{key}.title", path.title)
        yield Said("journeys.toml", f"{key}.summary", path.summary)
        for stage in path.everything():
            for text in stage.texts:
                yield Said("journeys.toml", f"{key}.{stage.id}", text)


def reading_text_of_path(path: JourneyPath) -> str:
    """Return what a path's reading grade is taken over: its paragraphs and times, one a line."""
    stages = path.everything()
    lines = (text for stage in stages for text in (*stage.what, stage.often or "") if text)
    return "\n".join((path.summary, *lines))


def texts_of_checklists(checklists: Iterable[Checklist]) -> Iterator[Said]:
    """Return the texts of the lists to tick off."""
    for checklist in checklists:
        for text in checklist.texts:
            yield Said("checklists.toml", f"checklists.{checklist.id}", text)


def texts_of_ranges(ranges: Iterable[DateRange]) -> Iterator[Said]:
    """Return the common lengths."""
    for each in ranges:
        yield Said("helper-dates.toml", f"ranges.{each.id}", each.text)


def texts_of_small_things(topics: Iterable[SmallTopic]) -> Iterator[Said]:
    """Return the titles of the topics of small things; their words stand on pages."""
    for topic in topics:
        yield Said("small-things.toml", f"topics.{topic.id}.title", topic.title)


def texts_of_help(text: HelpText) -> Iterator[Said]:
    """Return the texts of "Who to call"."""
    file = "help.toml"
    for card in text.cards:
        tone = Tone.PROSE if card.level is CareLevel.NON_URGENT else Tone.URGENT
        for words in (card.heading, *card.items):
            yield Said(file, f"cards.{card.id}", words, tone)
    yield Said(file, "temperature.rule", text.temperature.rule, Tone.URGENT)
    yield Said(file, "temperature.note", text.temperature.note)
    for words in text.no_number:
        yield Said(file, "no_number", words, Tone.URGENT)
    ready = text.have_ready
    for words in filter(None, (ready.lead, *ready.items, ready.besides)):
        yield Said(file, "have_ready", words)
    for line in text.support:
        yield Said(file, f"support.{line.id}", line.name, Tone.NAME)
        yield Said(file, f"support.{line.id}", line.number, Tone.NAME)
        yield Said(file, f"support.{line.id}.hours", line.hours)
        yield Said(file, f"support.{line.id}.note", line.note)


def texts_of_gates(gates: Iterable[Gate]) -> Iterator[Said]:
    """Return the texts of the covers."""
    for gate in gates:
        yield Said("gates.toml", f"gates.{gate.id}.subject", gate.subject)
        yield Said("gates.toml", f"gates.{gate.id}.cover", gate.cover)


def texts_of_sources(sources: Iterable[Source]) -> Iterator[Said]:
    """Return the texts of the sources, which are printed as they were found."""
    for source in sources:
        key = f"sources.{source.code}"
        for text in (source.organisation, source.title, source.detail, source.date):
            yield Said("sources.toml", key, text, Tone.NAME)
        yield Said("sources.toml", f"{key}.note", source.note)


def texts_of_phrases(phrases: Phrases) -> Iterator[Said]:
    """Return the texts of the phrases, their places in curly brackets left out."""
    dates = phrases.dates
    for text in (*dates.months, *dates.weekdays, dates.midday, dates.midnight, dates.not_known):
        yield Said("phrases.toml", "dates", text, Tone.PHRASE)
    for name, table in phrases.tables.items():
        for key, text in table.items():
            yield Said("phrases.toml", f"{name}.{key}", text, Tone.PHRASE)
