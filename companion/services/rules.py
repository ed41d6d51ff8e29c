"""Use cases for what a person's own centre told them: keep, change, remove, and find by topic."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, cast

from companion.domain.dates import PartialDate
from companion.domain.errors import EmptyTextError
from companion.domain.people_records import RULE_TOPICS, CentreRule
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
_NUMBER = re.compile(r"(?<![\d.,])\d{2,3}(?:[.,]\d{1,2})?(?![\d.,]*\d)")


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


def asks_to_be_checked(words: str) -> bool:
    """Return whether a rule about temperature names a number above 38C, in either scale."""
    return any(_degrees(found) > CAREFUL for found in _NUMBER.findall(words))


def _degrees(number: str) -> float:
    """Return a number as degrees Celsius, 0 for one that is no temperature of a person."""
    value = float(number.replace(",", "."))
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
