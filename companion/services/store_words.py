"""One clear line for each thing a store or an archive can say, for the commands.

The window has calm pages for the same things (`ui/window`).
"""

from __future__ import annotations

from companion.exchange.archive import ArchiveRefusedError
from companion.storage import (
    MergeReport,
    RecordUnreadable,
    SaveFailed,
    StoreDamaged,
    StoreError,
    StoreInUse,
    StoreLocked,
    StoreNewer,
    StoreReadOnly,
    StoreUnavailable,
)


def store_line(error: Exception) -> str | None:
    """Return the line for a store's refusal; None for any other error."""
    if not isinstance(error, StoreError):
        return None
    folder = error.folder
    if isinstance(error, StoreInUse):
        return f"{folder} is open in another Companion{_holder(error)}. Close it there first"
    lines: dict[type[StoreError], str] = {
        StoreLocked: f"{folder} is locked and needs its passphrase",
        StoreNewer: f"{folder} was written by a newer Companion. It is untouched; use that one",
        StoreDamaged: f"{folder} is damaged. Nothing was changed; companion verify says more",
        StoreUnavailable: f"{folder} cannot be opened: {_why(error)}",
        StoreReadOnly: f"{folder} is open to look only. Nothing was changed",
        SaveFailed: f"{folder} could not be written ({getattr(error, 'reason', 'other')}). "
        "What was there before is safe",
    }
    for kind, line in lines.items():
        if isinstance(error, kind):
            return line
    return f"{folder} cannot be used"


def _holder(error: StoreInUse) -> str:
    holder = error.holder
    if holder is None:
        return ""
    place = "on this computer" if holder.same_machine else f"on {holder.host}"
    return f" {place}, since {holder.since.astimezone():%d %B %Y, %H:%M}"


def _why(error: StoreError) -> str:
    return {
        "missing": "there is no such folder",
        "not_a_folder": "it is not a folder",
        "unreadable": "this account may not read it",
        "read_only": "this account may not write or read it",
        "full": "the disk is full",
        "gone": "it went away",
    }.get(getattr(error, "reason", ""), "the computer would not let us")


def archive_line(error: ArchiveRefusedError) -> str:
    """Return why a file cannot be brought in."""
    line = {
        "too-large": "it is larger than 20 MB",
        "not-json": "it is not readable as JSON",
        "not-ours": "it is not a Companion copy",
        "newer": "it was written by a newer Companion",
        "duplicate-key": "the same name stands twice in one place",
        "not-a-number": "it holds a number that is not one",
        "too-deep": "it is nested too deeply",
        "too-many": "it holds more than 50,000 records",
        "unknown-kind": "it holds a kind of record this version does not know",
        "bad-record": "one of its records cannot be read",
    }[error.reason]
    return f"{line} ({error.detail})" if error.detail else line


def record_line(error: RecordUnreadable) -> str:
    """Return which record of a file cannot be read."""
    return f"one of its {error.kind} cannot be read, at {error.field}"


def merge_line(report: MergeReport, *, dry_run: bool) -> str:
    """Return what bringing in a copy changed, or would change."""
    if not report.changes:
        return "Nothing to bring in: everything in it is here already"
    parts = []
    if report.new:
        parts.append(f"{report.new} new")
    if report.changed:
        parts.append(f"{report.changed} changed")
    if report.removed:
        parts.append(f"{report.removed} removed")
    if report.both_kept:
        parts.append(f"{report.both_kept} changed on both sides, both kept")
    start = "Would bring in" if dry_run else "Brought in"
    return f"{start}: {', '.join(parts)}; {report.same} the same already"
