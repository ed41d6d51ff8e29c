"""The records of reading: marks, what applies to a person, what matters, a booklet."""

from __future__ import annotations

from typing import ClassVar

from companion.domain.dates import PartialDate
from companion.domain.records import Kind, Record


class Mark(Record):
    """What a person keeps about one page on a treatment. Its id is made from the page.

    `talked`, `offered`, `not_for_me` and `want_more` are plain marks and never rank anything.
    `when` and `with_whom` say when it was talked about, and with whom.
    """

    KIND: ClassVar[Kind] = Kind.MARKS

    page: str
    talked: bool = False
    offered: bool = False
    not_for_me: bool = False
    want_more: bool = False
    note: str = ""
    when: PartialDate | None = None
    with_whom: str = ""


class Applies(Record):
    """What a person says of themselves, so that passages about it can be marked; there is one.

    Every answer may be empty: not said. The words are those of the pack's `about` keys:
    `cell` "b-cell" or "t-cell"; `philadelphia` "ph-positive" or "ph-negative"; `age`
    "child-or-teenager", "under-26" or "26-and-over"; `transplant` "transplant-before" or
    "no-transplant-before"; `nation` "England", "Scotland", "Wales" or "Northern Ireland".
    "not-sure" is an answer to `cell`, `philadelphia` and `transplant`, and fits no passage.
    """

    KIND: ClassVar[Kind] = Kind.APPLIES

    cell: str = ""
    philadelphia: str = ""
    age: str = ""
    transplant: str = ""
    nation: str = ""


class Matters(Record):
    """What matters to a person when they weigh treatments, in their own words; there is one."""

    KIND: ClassVar[Kind] = Kind.MATTERS

    text: str = ""


class Booklet(Record):
    """The pages a person chose for their booklet, as page ids parted by spaces; there is one."""

    KIND: ClassVar[Kind] = Kind.BOOKLETS

    pages: str = ""
