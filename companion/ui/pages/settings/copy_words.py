"""What is said about a copy: what it would change, what it changed, why it was refused."""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import QCoreApplication


class Report(Protocol):
    """What bringing in a copy counts."""

    @property
    def new(self) -> int:
        """How many records are not here yet."""

    @property
    def changed(self) -> int:
        """How many records are changed."""

    @property
    def removed(self) -> int:
        """How many records are removed."""

    @property
    def both_kept(self) -> int:
        """How many were changed on both sides."""


def _counts(report: object) -> tuple[int, int, int]:
    told = cast("Report", report)
    return told.new, told.changed + told.both_kept, told.removed


def preview_words(report: object) -> tuple[str, bool]:
    """Return what a copy would change, and whether it would change anything."""
    new, changed, removed = _counts(report)
    if not new + changed + removed:
        return _nothing(), False
    words = QCoreApplication.translate(
        "Copies", "Bringing it in would add {new}, change {changed} and remove {removed}."
    )
    return words.format(new=new, changed=changed, removed=removed), True


def brought_words(report: object) -> str:
    """Return what a copy changed."""
    new, changed, removed = _counts(report)
    if not new + changed + removed:
        return _nothing()
    words = QCoreApplication.translate(
        "Copies", "It is here now: {new} added, {changed} changed, {removed} removed."
    )
    return words.format(new=new, changed=changed, removed=removed)


def _nothing() -> str:
    return QCoreApplication.translate("Copies", "Everything in that copy is here already.")


def refused_words(error: Exception) -> str:
    """Return why a copy could not be saved or brought in, and that nothing is lost."""
    translate = QCoreApplication.translate
    reason = str(getattr(error, "reason", ""))
    safe = translate("Copies", "Nothing was changed. Your words are safe.")
    return f"{_reasons().get(reason) or _file_reason(error)} {safe}"


def _file_reason(error: Exception) -> str:
    translate = QCoreApplication.translate
    if isinstance(error, FileNotFoundError):
        return translate("Copies", "That file is not there any more.")
    if isinstance(error, OSError):
        return translate("Copies", "That place cannot be used. Try another one.")
    return translate("Copies", "That file cannot be used as a copy.")


def _reasons() -> dict[str, str]:
    translate = QCoreApplication.translate
    not_ours = translate("Copies", "That file is not a copy made by Companion.")
    damaged = translate("Copies", "That copy is damaged.")
    return {
        "too-large": translate("Copies", "That file is too large to be a copy."),
        "not-json": not_ours,
        "not-ours": not_ours,
        "newer": translate("Copies", "A newer Companion made that copy. Use that one to read it."),
        "duplicate-key": damaged,
        "not-a-number": damaged,
        "too-deep": damaged,
        "too-many": translate("Copies", "That copy holds more than this version can read."),
        "unknown-kind": translate("Copies", "That copy holds things this version cannot read."),
        "bad-record": damaged,
        "full": translate("Copies", "The disk is full."),
        "read_only": translate("Copies", "This computer does not let us write there."),
        "gone": translate("Copies", "That place is not there any more."),
    }
