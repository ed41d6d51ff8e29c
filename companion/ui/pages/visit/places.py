"""The names the anchors of a visit begin with, known before any of its screens is imported."""

from __future__ import annotations

ROOM, LISTENING, SUMMARY, PRINT = "room", "listening", "summary", "summary-print"
NAMES = frozenset({ROOM, LISTENING, SUMMARY, PRINT})


def is_visit(anchor: str) -> bool:
    """Return whether an anchor of the Appointments section names a screen of a visit."""
    return anchor.partition("/")[0] in NAMES
