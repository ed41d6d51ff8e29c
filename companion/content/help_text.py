"""Whom to call: care cards, the temperature rule and the support lines. Never behind a gate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from companion.content.about import NATIONS
from companion.content.pages import Sure
from companion.content.tables import Known, Table, unique

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""How a pack writes the days of the week, Monday first."""

MIDNIGHT = time(0)
"""Where a line closes at midnight, it is the one at the end of the day."""


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
class HaveReady:
    """What to have at hand before ringing: a line that leads in, and the things.

    `besides` is said in their place to a person whose details stand there to read out.
    """

    lead: str
    items: tuple[str, ...]
    sources: tuple[str, ...]
    besides: str = ""


class OnBankHolidays(StrEnum):
    """What the hours of a line say of bank holidays."""

    CLOSED = "closed"
    MAY_DIFFER = "may-differ"


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportLine:
    """A line to ring, with its hours in words and, where known, for the computer.

    `days` are weekday numbers, Monday 0. `opens` and `closes` are None where hours are not known
    or the line is always open. `bank_holidays` is None where the hours are the same on them, and
    `nation` names whose they are. `number` is words: it may be "text SHOUT to 85258".
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
    bank_holidays: OnBankHolidays | None = None
    nation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpText:
    """Everything "Who to call" says that does not come from the person.

    `no_number` is what stands there while the hospital's own line is not written down yet.
    """

    cards: tuple[CareCard, ...]
    temperature: TemperatureRule
    no_number: tuple[str, ...]
    have_ready: HaveReady
    support: tuple[SupportLine, ...]

    def card(self, level: CareLevel) -> CareCard | None:
        """Return the first card of a level, or None."""
        return next((card for card in self.cards if card.level == level), None)


def read_help(root: Table, sources: Known) -> HelpText:
    """Return what `help.toml` says."""
    card_tables = root.tables("cards")
    cards = tuple(_read_card(table, sources) for table in card_tables)
    unique(zip(card_tables, (card.id for card in cards), strict=True), "card")
    line_tables = root.tables("support", default=())
    support = tuple(_read_line(table, sources) for table in line_tables)
    unique(zip(line_tables, (line.id for line in support), strict=True), "support line")
    no_number = root.table("no_number")
    text = HelpText(
        cards=cards,
        temperature=_read_temperature(root.table("temperature"), sources),
        no_number=no_number.texts("lines"),
        have_ready=_read_have_ready(root.table("have_ready"), sources),
        support=support,
    )
    no_number.done()
    root.done()
    return text


def _read_card(table: Table, sources: Known) -> CareCard:
    if table.has("gate"):
        table.fault("gate", "Safety text is never behind a gate.")
    card = CareCard(
        id=table.identity(),
        level=table.choice("level", CareLevel),
        heading=table.text("heading"),
        items=table.texts("items"),
        sources=table.ids("sources", "source", sources),
    )
    if card.heading and not card.heading.endswith("if:"):
        table.fault("heading", 'The heading is one instruction that ends in "if:".')
    table.done("gate")
    return card


def _read_temperature(table: Table, sources: Known) -> TemperatureRule:
    rule = TemperatureRule(
        rule=table.text("rule"),
        note=table.text("note", default=""),
        sources=table.ids("sources", "source", sources),
    )
    table.done()
    return rule


def _read_have_ready(table: Table, sources: Known) -> HaveReady:
    ready = HaveReady(
        lead=table.text("lead"),
        items=table.texts("items"),
        sources=table.ids("sources", "source", sources),
        besides=table.text("besides", default=""),
    )
    table.done()
    return ready


def _read_line(table: Table, sources: Known) -> SupportLine:
    line = SupportLine(
        id=table.identity(),
        name=table.text("name"),
        number=table.text("number"),
        hours=table.text("hours"),
        checked=table.day("checked"),
        sources=table.ids("sources", "source", sources),
        sure=table.choice("sure", Sure),
        note=table.text("note", default=""),
        always=table.flag("always"),
        days=_read_days(table),
        opens=table.time_of_day("opens"),
        closes=table.time_of_day("closes"),
        bank_holidays=_read_bank_holidays(table),
        nation=_read_nation(table),
    )
    _check_hours(table, line)
    table.done()
    return line


def _check_hours(table: Table, line: SupportLine) -> None:
    timed = (bool(line.days), line.opens is not None, line.closes is not None)
    if any(timed) and (line.always or not all(timed)):
        table.fault("days", "A line is always open, or has days, opens and closes, or none.")
    if line.opens is not None and line.closes not in (None, MIDNIGHT) and line.closes <= line.opens:
        table.fault("closes", "A line closes later on the day that it opens.")
    if (line.bank_holidays is None) == bool(line.nation):
        table.fault("nation", "A line that keeps bank holidays names whose, and no other does.")
    if line.bank_holidays is not None and not any(timed):
        table.fault("bank_holidays", "Only a line with days and hours can keep bank holidays.")


def _read_bank_holidays(table: Table) -> OnBankHolidays | None:
    return table.choice("bank_holidays", OnBankHolidays) if table.has("bank_holidays") else None


def _read_nation(table: Table) -> str:
    nation = table.text("nation", default="")
    if nation and nation not in NATIONS:
        table.fault("nation", f"A nation is one of: {', '.join(NATIONS)}.")
    return nation


def _read_days(table: Table) -> tuple[int, ...]:
    names = table.ids("days", "day", DAYS, default=())
    return tuple(sorted(DAYS.index(name) for name in names if name in DAYS))
