"""The records of who helps a person, what they take, and what going to hospital costs them."""

from __future__ import annotations

from typing import ClassVar

from companion.domain.dates import PartialDate
from companion.domain.records import Kind, Record

TEAM, FAMILY = "team", "family"
GROUPS = (TEAM, FAMILY)
"""The two lists of people, in the order they are shown."""


class Person(Record):
    """Somebody a person writes down: of the team, or of family and helpers.

    `group` is one of `GROUPS`. `may_be_told` and `helps_with` are for family and helpers, `role`
    and `hours` mostly for the team. Every field is the person's own words and may be empty.
    """

    KIND: ClassVar[Kind] = Kind.PEOPLE

    group: str = TEAM
    name: str = ""
    role: str = ""
    number: str = ""
    hours: str = ""
    may_be_told: str = ""
    helps_with: str = ""
    note: str = ""


class Medicine(Record):
    """A medicine as a person writes it down. Nothing is checked and nobody is reminded.

    `how_taken` is free words as they stand on the label. `until` is the last day it was or will be
    taken; without one it is taken now.
    """

    KIND: ClassVar[Kind] = Kind.MEDICINES

    name: str
    why: str = ""
    how_taken: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None
    note: str = ""


class Trip(Record):
    """A trip to hospital and what it cost. Sums are whole numbers, so that they never drift.

    `miles` counts tenths of a mile; `parking` and `cost` (a fare, or anything else) count pence.
    """

    KIND: ClassVar[Kind] = Kind.TRIPS

    when: PartialDate
    what_for: str = ""
    miles: int = 0
    parking: int = 0
    cost: int = 0
    note: str = ""


class Update(Record):
    """The update for family or friends that is being written; there is one.

    Its id is `fixed_id("update")`. `person` is the id of whom it is for, `picks` the facts that go
    in, by name and parted by spaces; the name of a private one is followed by a mark of whom and
    which words it was ticked for, and without the mark it is not picked. `help` and `line` are the
    person's own words. `text` is what they made of it, and empty while it still follows from what
    was picked.
    """

    KIND: ClassVar[Kind] = Kind.UPDATES

    person: str = ""
    picks: str = ""
    help: str = ""
    line: str = ""
    text: str = ""
