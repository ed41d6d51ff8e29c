"""Checking a person's folder: is every record readable and whole."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from companion.storage import NOTES_FOLDER, Inspection, inspect_store


class Soundness(StrEnum):
    """What `companion verify` found, in three words that scripts rely on."""

    SOUND = "sound"
    DAMAGED = "damaged"
    UNUSABLE = "unusable"


class Verification(NamedTuple):
    """Whether a folder is sound, and the lines that say so."""

    soundness: Soundness
    lines: tuple[str, ...]


_WORST_FIRST = ("none", "newer", "locked", "damaged", "torn", "sound")


def verify_folder(folder: Path) -> Verification:
    """Return whether every record in a folder is readable and whole. Writes nothing."""
    parts = [("records", inspect_store(folder))]
    if (folder / NOTES_FOLDER).is_dir():
        parts.append(("coping notes", inspect_store(folder / NOTES_FOLDER)))
    lines = [line for name, found in parts for line in _lines(name, found)]
    # Before its first record is written a store is only a place: that is no fault of the folder.
    states = [found.state for _, found in parts if found.state != "none"]
    worst = min(states, key=_WORST_FIRST.index, default="none")
    return Verification(_soundness(worst), (f"{folder}: {_words(worst)}", *lines))


def _soundness(state: str) -> Soundness:
    if state in {"sound", "torn"}:
        return Soundness.SOUND
    return Soundness.DAMAGED if state == "damaged" else Soundness.UNUSABLE


def _words(state: str) -> str:
    return {
        "sound": "sound",
        "torn": "sound; the last unfinished edit was never promised and will be dropped",
        "damaged": "damaged in places; nothing was changed by looking",
        "none": "no Companion records here",
        "newer": "written by a newer Companion",
        "locked": "locked; its passphrase is needed to look inside",
    }[state]


def _lines(name: str, found: Inspection) -> tuple[str, ...]:
    counts = ", ".join(f"{count} {table}" for table, count in sorted(found.counts.items()) if count)
    return (f"{name}: {counts or 'empty'}", *(f"{name}: {each}" for each in found.repairs))
