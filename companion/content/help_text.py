"""Whom to call: care cards, the temperature rule and the support lines. Never behind a gate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from companion.content.pages import Sure


class CareLevel(StrEnum):
    """How soon to act; the level is told in words, never by colour alone."""

    EMERGENCY = "emergency"
    URGENT = "urgent"
    NON_URGENT = "non-urgent"


@dataclass(frozen=True, slots=True, kw_only=True)
class CareCard:
    """A card: one instruction that ends in "if:", then when it holds."""

    id: str
    level: CareLevel
    heading: str
    items: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TemperatureRule:
    """The default rule for when to ring about a temperature, and the note below it."""

    rule: str
    note: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportLine:
    """A line to ring, with its hours in words and, where known, for the computer.

    `days` are weekday numbers, Monday 0. `opens` and `closes` are None where hours are not known
    or the line is always open. `number` is words: it may be "text SHOUT to 85258".
    """

    id: str
    name: str
    number: str
    hours: str
    checked: date
    sources: tuple[str, ...]
    sure: Sure
    note: str = ""
    always: bool = False
    days: tuple[int, ...] = ()
    opens: time | None = None
    closes: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpText:
    """Everything "Who to call" says that does not come from the person.

    `no_number` is what stands there while the hospital's own line is not written down yet.
    """

    cards: tuple[CareCard, ...]
    temperature: TemperatureRule
    no_number: tuple[str, ...]
    support: tuple[SupportLine, ...]

    def card(self, level: CareLevel) -> CareCard | None:
        """Return the first card of a level, or None."""
        return next((card for card in self.cards if card.level == level), None)
