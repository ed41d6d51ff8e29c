"""Made-up records of every kind."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime, time
from typing import Any

from hypothesis import strategies as st

from companion.domain.dates import PartialDate
from companion.domain.records import GateAnswer, Kind, Record, StageState, record_type

TEXTS = st.text(max_size=20)
MOMENTS = st.datetimes(
    min_value=datetime(1970, 1, 1),  # noqa: DTZ001  bounds are without a zone
    max_value=datetime(2199, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31))
PARTIAL = st.builds(PartialDate.of, DAYS, about=st.booleans()) | st.builds(
    PartialDate, year=st.integers(1900, 2199), month=st.none() | st.integers(1, 12)
)
FORMS: dict[str, st.SearchStrategy[Any]] = {
    "str": TEXTS,
    "bool": st.booleans(),
    "int": st.integers(-(2**53), 2**53),
    "float": st.floats(allow_nan=False, allow_infinity=False),
    "datetime": MOMENTS,
    "date": DAYS,
    "time": st.times().map(lambda at: time(at.hour, at.minute)),
    "PartialDate": PARTIAL,
    "StageState": st.sampled_from(StageState),
    "GateAnswer": st.sampled_from(GateAnswer),
}


def records(kind: Kind) -> st.SearchStrategy[Record]:
    """Any record of a kind."""
    fields: dict[str, st.SearchStrategy[Any]] = {}
    for field in dataclasses.fields(record_type(kind)):
        name, _, rest = str(field.type).partition(" | ")
        fields[field.name] = FORMS[name] | st.none() if rest else FORMS[name]
    return st.builds(record_type(kind), **{**fields, "id": st.uuids().map(str)})
