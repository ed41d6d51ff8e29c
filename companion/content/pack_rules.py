"""The rules between the files of a pack, and those of its questions and care cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Protocol

from companion.content.bank import SEVEN, Bank
from companion.content.faults import Fault
from companion.content.help_text import CareCard, CareLevel, HelpText
from companion.content.journeys import JourneyPath
from companion.content.pack import Family
from companion.content.page_rules import LONGEST_LIST
from companion.content.pages import PageHead, PageKind
from companion.content.text_rules import has_address

BIGGER = 2
"""How many of the seven stay behind one row (walks.md 12)."""


def family_faults(families: Iterable[Family], heads: Mapping[str, PageHead]) -> Iterator[Fault]:
    """Return where a family and its pages do not name each other."""
    listed = {page_id: family.id for family in families for page_id in family.pages}
    for page_id, head in heads.items():
        file = f"pages/{page_id}.md"
        if head.family and listed.get(page_id) != head.family:
            reason = f"The family {head.family!r} does not list this page in pack.toml."
            yield Fault(file=file, key="family", reason=reason)
        if not head.family and page_id in listed:
            reason = f"pack.toml lists this page in the family {listed[page_id]!r}."
            yield Fault(file=file, key="family", reason=reason)
        if head.family and head.kind is not PageKind.TREATMENT:
            reason = "Only a treatment belongs to a family."
            yield Fault(file=file, key="family", reason=reason)


def bank_faults(bank: Bank, paths: Iterable[JourneyPath] | None) -> Iterator[Fault]:
    """Return what is wrong with the questions as a whole; `paths` is None when unreadable."""
    for key, reason in _of_bank(bank):
        yield Fault(file="questions.toml", key=key, reason=reason)
    if paths is None:
        return
    stages = {stage.id for path in paths for stage in path.walk()}
    for group in bank.groups:
        if group.stage is not None and group.stage not in stages:
            reason = f"There is no stage called {group.stage!r}."
            yield Fault(file="questions.toml", key=f"groups.{group.id}.stage", reason=reason)


def _of_bank(bank: Bank) -> Iterator[tuple[str, str]]:
    places = sorted(question.seven or 0 for question in bank.seven)
    if places != list(range(1, SEVEN + 1)):
        yield "seven", f"The source's questions are numbered 1 to {SEVEN}, each once."
    bigger = [question for question in bank.questions if question.bigger]
    if len(bigger) != BIGGER or any(question.seven is None for question in bigger):
        yield "bigger", f"{BIGGER} of the seven are marked bigger."
    for text, count in Counter(question.text for question in bank.questions).items():
        if count > 1:
            yield "text", f"A question is there {count} times: {text}"
    persons = {group.id: group.person for group in bank.groups if group.person}
    for question in bank.questions:
        if question.group in persons and persons[question.group] not in question.about:
            yield f"questions.{question.id}", f"It is not about {persons[question.group]!r}."
    used = {question.group for question in bank.questions}
    for group in bank.groups:
        if group.id not in used:
            yield f"groups.{group.id}", "The group has no question."


class Dated(Protocol):
    """Anything of the pack with an id and a day on which it falls due for review."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def due(self) -> date | None:
        """The day, None when there is none."""


def date_faults(file: str, key: str, texts: Iterable[Dated]) -> Iterator[Fault]:
    """Return the texts that do not say when they are looked at again."""
    for text in texts:
        if text.due is None:
            reason = "There is no day for the next review."
            yield Fault(file=file, key=f"{key}.{text.id}", reason=reason)


def help_faults(text: HelpText) -> Iterator[Fault]:
    """Return what is wrong with the care cards."""
    for level in CareLevel:
        if text.card(level) is None:
            yield Fault(file="help.toml", key="cards", reason=f"There is no {level} card.")
    for card in text.cards:
        for reason in _of_card(card):
            yield Fault(file="help.toml", key=f"cards.{card.id}", reason=reason)


def _of_card(card: CareCard) -> Iterator[str]:
    if len(card.items) > LONGEST_LIST:
        yield f"The card has {len(card.items)} points, more than {LONGEST_LIST}."
    if any(has_address(text) for text in (card.heading, *card.items)):
        yield "A card holds no web or mail address."
