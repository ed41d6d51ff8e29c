"""Use cases for the people around a person: the team, and family and helpers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from companion.domain.errors import EmptyTextError
from companion.domain.own_records import FAMILY, GROUPS, TEAM, Person
from companion.domain.records import Kind
from companion.domain.text import clean_line, clean_text
from companion.services.actions import Action
from companion.services.snapshot import Snapshot, existing
from companion.services.steps import Step, changed, removed

__all__ = ["FAMILY", "GROUPS", "TEAM", "keep_person", "people_by_id", "people_in", "remove_person"]

PAGE = "help"
ANCHOR = "people"
LINES = ("name", "role", "number", "hours")
"""What is one line each; the rest may have several."""
TEXTS = ("may_be_told", "helps_with", "note")


def people_by_id(snapshot: Snapshot) -> Mapping[str, Person]:
    """Return everybody by id."""
    return cast("Mapping[str, Person]", snapshot.table(Kind.PEOPLE))


def people_in(snapshot: Snapshot, group: str) -> tuple[Person, ...]:
    """Return the people of one group, in the order they were written down.

    One of a group that is not known here is with family and helpers, so that nobody is lost.
    """
    found = [each for each in people_by_id(snapshot).values() if _group(each) == group]
    return tuple(sorted(found, key=lambda each: (each.created_at, each.id)))


def _group(person: Person) -> str:
    return person.group if person.group in GROUPS else FAMILY


def called(person: Person) -> str:
    """Return what to call somebody in a line: the name, or else the role."""
    return person.name or person.role


def keep_person(
    snapshot: Snapshot, *, person_id: str, group: str, now: datetime, **words: str
) -> Step:
    """Return the step that writes somebody down, or changes what is written of them.

    `words` are fields of `Person`; those that are not given stay as they are.

    Raises:
        EmptyTextError: If neither a name nor a role would be there.
        ValueError: If there is no such group or field.
    """
    unknown = words.keys() - {*LINES, *TEXTS}
    if group not in GROUPS or unknown:
        raise ValueError(f"nothing is kept of people as {group} {sorted(unknown)}")
    before = cast("Person | None", snapshot.known(Kind.PEOPLE, person_id))
    whole = before or Person(id=person_id, created_at=now, updated_at=now)
    values: dict[str, Any] = {"group": group, "deleted_at": None}
    for field, text in words.items():
        values[field] = clean_line(text) if field in LINES else clean_text(text).strip()
    after = changed(whole, now, **values)
    if not called(after):
        raise EmptyTextError
    return Step(Action.PERSON_KEPT, PAGE, ((before, after),), f"{ANCHOR}/{person_id}")


def remove_person(snapshot: Snapshot, *, person_id: str, now: datetime) -> Step:
    """Return the step that takes somebody out of the list; undo brings them back."""
    person = existing(people_by_id(snapshot), person_id)
    pairs = ((person, removed(person, now)),)
    return Step(Action.PERSON_REMOVED, PAGE, pairs, f"{ANCHOR}/{person_id}")
