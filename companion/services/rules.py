"""Use cases for what a person's own centre told them: keep, change, remove, and find by topic."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, cast

from companion.domain.dates import PartialDate
from companion.domain.errors import EmptyTextError
from companion.domain.people_records import RULE_TOPICS, TEMPERATURE, CentreRule
from companion.domain.records import Kind
from companion.domain.text import clean_line, clean_text
from companion.services.actions import Action
from companion.services.snapshot import Snapshot, existing
from companion.services.steps import Step, changed, removed

PAGE = "help"
ANCHOR = "rules"
OTHER = "other"
CAREFUL = 38.0
"""Above this many degrees a rule asks to be checked against the alert card (walks.md 7)."""
_CELSIUS = (34.0, 45.0)
_FAHRENHEIT = (93.0, 113.0)
_NUMBER = re.compile(
    r"(?<![\d.,:])(?<!\d{3}\s)(\d{2,3}(?:[.,]\d{1,2})?)\s*(\u00bd|1/2|and a half)?"
    r"(?![\d.,/]*\d)"
    r"(?!\s*(?:min|hour|hr|day|week|month|year|mile|metre|people|mg\b|ml\b|kg\b|km\b|%))"
)
"""A number, a half after it; none of a date, of a phone number, or of how long or how much."""
_IN_WORDS = re.compile(
    r"\b(thirty|forty)(?:[\s-]+(one|two|three|four|five|six|seven|eight|nine))?\b"
)
_POINT = re.compile(
    r"(?<=\d)\s*(?:[\u00b7\u2022\u2027\u2219\u22c5]|\bpoint\b)\s*"
    r"(\d|one|two|three|four|five|six|seven|eight|nine)"
)
_DIGITS = {
    word: str(digit)
    for digit, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"), start=1
    )
}


def rules_by_id(snapshot: Snapshot) -> Mapping[str, CentreRule]:
    """Return every rule by id."""
    return cast("Mapping[str, CentreRule]", snapshot.table(Kind.RULES))


def all_rules(snapshot: Snapshot) -> tuple[CentreRule, ...]:
    """Return every rule: topic by topic, the newest of a topic first."""
    newest = sorted(rules_by_id(snapshot).values(), key=_age, reverse=True)
    return tuple(sorted(newest, key=lambda rule: _place(rule.topic)))


def rules_about(snapshot: Snapshot, topic: str) -> tuple[CentreRule, ...]:
    """Return the rules about one topic, the newest first."""
    return tuple(rule for rule in all_rules(snapshot) if rule.topic == topic)


def has_passed(rule: CentreRule, today: date) -> bool:
    """Return whether the time that a rule was for is over."""
    return rule.until is not None and rule.until.last < today


def is_to_come(rule: CentreRule, today: date) -> bool:
    """Return whether the time that a rule is for has not begun: it is not the rule that holds."""
    return rule.since is not None and rule.since.first > today


def times_fit(since: PartialDate | None, until: PartialDate | None) -> bool:
    """Return whether a time can begin with one date and end with the other."""
    return since is None or until is None or since.first <= until.last


def asks_to_be_checked(words: str) -> bool:
    """Return whether a rule names a temperature above 38C, in either scale, in digits or words."""
    return any(degrees > CAREFUL for degrees in _temperatures(words))


def names_a_temperature(words: str) -> bool:
    """Return whether there is a number in a rule that may be the temperature of a person."""
    return any(degrees > 0 for degrees in _temperatures(words))


class Unwell(StrEnum):
    """What is said on feeling unwell with a rule: a number alone is never the whole rule."""

    NONE = "none"
    THEN = "then"
    """Ring then, or when unwell at any temperature."""
    ANY = "any"
    """Ring when unwell at any temperature."""


def unwell_with(rule: CentreRule) -> Unwell:
    """Return which words on feeling unwell go with a rule, wherever it is read."""
    if rule.topic == TEMPERATURE:
        return Unwell.THEN
    if rule.topic == OTHER and names_a_temperature(rule.rule):
        return Unwell.ANY
    return Unwell.NONE


def _temperatures(words: str) -> Iterator[float]:
    plain = _POINT.sub(_tenth, _IN_WORDS.sub(_in_digits, words.lower()))
    return (_degrees(*found) for found in _NUMBER.findall(plain))


def _in_digits(found: re.Match[str]) -> str:
    return ("3" if found[1] == "thirty" else "4") + _DIGITS.get(found[2] or "", "0")


def _tenth(found: re.Match[str]) -> str:
    return "." + _DIGITS.get(found[1], found[1])


def _degrees(number: str, half: str) -> float:
    """Return a number as degrees Celsius, 0 for one that is no temperature of a person."""
    value = float(number.replace(",", ".")) + (0.5 if half else 0)
    if _FAHRENHEIT[0] <= value <= _FAHRENHEIT[1]:
        return round((value - 32) * 5 / 9, 2)
    return value if _CELSIUS[0] <= value <= _CELSIUS[1] else 0.0


def keep_rule(
    snapshot: Snapshot,
    *,
    rule_id: str,
    topic: str,
    rule: str,
    now: datetime,
    said_by: str = "",
    since: PartialDate | None = None,
    until: PartialDate | None = None,
) -> Step:
    """Return the step that writes a rule down, or changes it.

    Raises:
        EmptyTextError: If it does not say what the rule is.
        ValueError: If there is no such topic.
    """
    words = clean_text(rule).strip()
    if not words:
        raise EmptyTextError
    if topic not in RULE_TOPICS:
        raise ValueError(f"no rules are kept about {topic}")
    before = cast("CentreRule | None", snapshot.known(Kind.RULES, rule_id))
    whole = before or CentreRule(
        id=rule_id, created_at=now, updated_at=now, topic=topic, rule=words
    )
    values: dict[str, Any] = {
        "topic": topic,
        "rule": words,
        "said_by": clean_line(said_by),
        "since": since,
        "until": until,
    }
    after = changed(whole, now, deleted_at=None, **values)
    return Step(Action.RULE_KEPT, PAGE, ((before, after),), f"{ANCHOR}/{rule_id}")


def remove_rule(snapshot: Snapshot, *, rule_id: str, now: datetime) -> Step:
    """Return the step that removes a rule; undo brings it back."""
    rule = existing(rules_by_id(snapshot), rule_id)
    return Step(Action.RULE_REMOVED, PAGE, ((rule, removed(rule, now)),), f"{ANCHOR}/{rule_id}")


def _age(rule: CentreRule) -> tuple[datetime, str]:
    return rule.created_at, rule.id


def _place(topic: str) -> int:
    """Return where a topic stands; one that is not known here comes last."""
    return RULE_TOPICS.index(topic) if topic in RULE_TOPICS else len(RULE_TOPICS)
