"""Where the pack's statements come from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source as it is shown: who, what, where printed, its own date as printed, when we read it.

    `date`, `detail` and `note` are empty where there is nothing to say.
    """

    code: str
    organisation: str
    title: str
    read: date
    detail: str = ""
    date: str = ""
    note: str = ""
