"""A person's marks in words: for a row of the list, for the top of a page, for My marks."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from companion.domain.dates import DateFormat, PartialDate
from companion.domain.reading_records import Mark
from companion.services.marks import MarkName, has_ticks, is_marked


def mark_label(name: MarkName) -> str:
    """Return what a mark says beside its tick."""
    translate = QCoreApplication.translate
    return {
        MarkName.TALKED: translate("Marks", "My team and I have talked about this"),
        MarkName.OFFERED: translate("Marks", "My team have offered this to me"),
        MarkName.WANT_MORE: translate("Marks", "I want to know more"),
        MarkName.NOT_FOR_ME: translate("Marks", "Not for me"),
    }[name]


def short_words(mark: Mark | None, dates: DateFormat) -> str:
    """Return the small words for a row: "Talked about on 3 December 2026, offered to me"."""
    if mark is None or not is_marked(mark):
        return ""
    told = [words for words in _ticked(mark, dates) if words]
    if not told:
        return QCoreApplication.translate("Marks", "You wrote something here")
    return ", ".join((told[0], *map(_small, told[1:])))


def whole_words(mark: Mark | None, dates: DateFormat) -> str:
    """Return the same with who was there: for the top of a page and for My marks."""
    words = short_words(mark, dates)
    if mark is None or not words:
        return ""
    if not mark.with_whom:
        return f"{words}."
    told = QCoreApplication.translate("Marks", "{marks}. With: {person}.")
    return told.format(marks=words, person=mark.with_whom.rstrip("."))


def top_words(mark: Mark | None, dates: DateFormat) -> str:
    """Return the one quiet line under the heading of a page, or nothing."""
    words = whole_words(mark, dates)
    if mark is None or not words:
        return ""
    if not has_ticks(mark):
        return words
    return QCoreApplication.translate("Marks", "Your marks: {marks}").format(marks=_small(words))


def _ticked(mark: Mark, dates: DateFormat) -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        _talked(mark.when, dates) if mark.talked else "",
        translate("Marks", "Offered to me") if mark.offered else "",
        translate("Marks", "Want to know more") if mark.want_more else "",
        translate("Marks", "Not for me") if mark.not_for_me else "",
    )


def _talked(when: PartialDate | None, dates: DateFormat) -> str:
    translate = QCoreApplication.translate
    if when is None:
        return translate("Marks", "Talked about")
    day = dates.short(when.first) if when.is_day else dates.partial(replace(when, about=False))
    if when.about:
        return translate("Marks", "Talked about around {date}").format(date=day)
    if when.is_day:
        return translate("Marks", "Talked about on {date}").format(date=day)
    return translate("Marks", "Talked about in {date}").format(date=day)


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]
