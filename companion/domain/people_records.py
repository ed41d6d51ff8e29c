"""The records of who a person is to a hospital, and of what their own centre told them."""

from __future__ import annotations

from typing import ClassVar

from companion.domain.dates import PartialDate
from companion.domain.records import Kind, Record


class MyDetails(Record):
    """What a person reads out or shows when they ring or arrive; there is one.

    Its id is `fixed_id("details")`. Every field may be empty, which means "not written here" and
    never "none". The words are the person's own. It is sealed with everything else: only the
    number to call is kept in the open.
    """

    KIND: ClassVar[Kind] = Kind.DETAILS

    name: str = ""
    hospital_number: str = ""
    born: PartialDate | None = None
    phone: str = ""
    treatment: str = ""
    diagnosis: str = ""
    allergies: str = ""
    lines_and_ports: str = ""
    blood_needs: str = ""
    consultant: str = ""
    communication: str = ""


class Purpose(Record):
    """For whom a folder is, and whether it is put away for now; there is one.

    Its id is `fixed_id("purpose")`. `for_someone` says that the one who writes is not the one with
    leukaemia, whose name then stands in `MyDetails.name`.
    """

    KIND: ClassVar[Kind] = Kind.PURPOSE

    for_someone: bool = False
    put_away: bool = False


class CentreRule(Record):
    """What a person's own centre told them about one topic.

    `topic` is one of `RULE_TOPICS`. `said_by` is who told them; `since` and `until` say for which
    time, each None where nobody said.
    """

    KIND: ClassVar[Kind] = Kind.RULES

    topic: str
    rule: str
    said_by: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None


TEMPERATURE = "temperature"
RULE_TOPICS = (TEMPERATURE, "food", "driving", "visitors", "pets", "travel", "other")
"""What a centre may have a rule about, in the order they are shown."""
