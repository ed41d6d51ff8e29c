"""Use cases for what a person reads out when they ring, and shows when they arrive."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from companion.domain.dates import PartialDate
from companion.domain.people_records import MyDetails
from companion.domain.records import Kind, fixed_id
from companion.domain.text import clean_line
from companion.services.actions import Action
from companion.services.snapshot import Snapshot
from companion.services.steps import Step, changed

PAGE = "help"
ANCHOR = "details"

READ_OUT = ("name", "born", "hospital_number", "phone", "treatment", "allergies")
"""What is asked for on the phone, in the order in which it is asked."""
LATER = ("diagnosis", "lines_and_ports", "blood_needs", "consultant", "communication")
"""What another hospital asks for besides."""


def my_details(snapshot: Snapshot) -> MyDetails | None:
    """Return what the person wrote of themselves, if they did."""
    found = snapshot.table(Kind.DETAILS).get(fixed_id("details"))
    return cast("MyDetails | None", found)


def written_name(snapshot: Snapshot) -> str:
    """Return the person's name, if it is written among my details."""
    details = my_details(snapshot)
    return details.name if details is not None else ""


def is_written(details: MyDetails | None, *fields: str) -> bool:
    """Return whether any of these fields holds something."""
    return details is not None and any(getattr(details, each) for each in fields)


def write_detail(
    snapshot: Snapshot, *, field: str, value: str | PartialDate | None, now: datetime
) -> Step:
    """Return the step that writes one field; an empty one means "not written here".

    Raises:
        ValueError: If there is no such field.
    """
    if field not in (*READ_OUT, *LATER):
        raise ValueError(f"my details have no {field}")
    before = my_details(snapshot)
    whole = before or MyDetails(id=fixed_id("details"), created_at=now, updated_at=now)
    cleaned = clean_line(value) if isinstance(value, str) else value
    after = changed(whole, now, **{field: cleaned})
    return Step(Action.DETAILS_KEPT, PAGE, ((before, after),), ANCHOR)
