"""Words for what is made without Qt: sheets, HTML, CSV, and how dates are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from companion.domain.dates import DateFormat


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The date words, and the other tables of the pack's phrases as written.

    `tables` maps a table's name to its phrases: `phrases.tables["sheet"]["title"]`.
    """

    dates: DateFormat
    tables: Mapping[str, Mapping[str, str]]
