"""What a timeline says: the names of its buttons, and of what is gathered or in view."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from companion.domain.dates import DateFormat
from companion.ui.widgets.stage_button import ShapeState
from companion.ui.widgets.timeline.placed import PlacedMark
from companion.ui.widgets.timeline.scale import Zoom
from companion.ui.widgets.timeline.values import Bar, Mark, MarkKind, TimelineValues

_NAMED_AT_MOST = 3
ALWAYS_TOLD = (ShapeState.MOVED, ShapeState.NOT_NOW)
"""How a stage stands that never stands there without saying so."""


def joined(*parts: str) -> str:
    """Return the parts that say something, with commas between them."""
    return ", ".join(part for part in parts if part)


def bar_name(bar: Bar, values: TimelineValues) -> str:
    """Return the name of a stage: "Conditioning, planned, 7 to 14 December 2026"."""
    when = bar.when or ("" if bar.dated else lowered(no_date()))
    told = (values.lane_title(bar.lane), lowered(bar.told), when, check_words(bar))
    return joined(bar.title, *told)


def detail_of(bar: Bar) -> str:
    """Return what stands below the title of a stage."""
    return joined(bar.told, bar.when, check_words(bar))


def details_of(bar: Bar) -> tuple[str, ...]:
    """Return what may stand below the title of a stage, the fullest first, as there is room.

    That a plan moved, is not the plan now, or is to be checked is told wherever the stage is:
    without it the days would say what no longer holds.
    """
    whole, least = begun(detail_of(bar)), least_of(bar)
    if bar.check:
        short = check_short(bar)
        shorter = (joined(bar.told, bar.when, short), joined(bar.when, short))
        told = shorter[:1] if bar.state in ALWAYS_TOLD else shorter
        return (whole, *told, least)
    return (whole, least) if least else (whole, begun(bar.when), bar.told, "")


def least_of(bar: Bar) -> str:
    """Return what is always told of a stage: that it moved, or is to be checked; else nothing."""
    state = bar.told if bar.state in ALWAYS_TOLD else ""
    words = joined(state, check_short(bar))
    return begun(words)


def begun(words: str) -> str:
    """Return words that stand alone, with a capital letter."""
    return f"{words[:1].upper()}{words[1:]}"


def check_words(one: Bar | Mark) -> str:
    """Return that a day is to be checked, as it is told everywhere; nothing for another."""
    translate = QCoreApplication.translate
    return translate("Stage", "check this date with the hospital") if one.check else ""


def check_short(one: Bar | Mark) -> str:
    """Return that a day is to be checked in few words, for where there is little room."""
    return QCoreApplication.translate("Timeline", "check this date") if one.check else ""


def checks_untold(placed: Sequence[PlacedMark], dates: DateFormat) -> str:
    """Return by day and name the dates to check that have no such words beside them, or nothing.

    A mark on paper cannot be pressed, and one that is gathered does not say which is to be checked.
    """
    untold = [mark for each in placed if not _says_check(each) for mark in each.marks if mark.check]
    if not untold:
        return ""
    named = "; ".join(joined(mark.when or short_day(mark, dates), mark.words) for mark in untold)
    translate = QCoreApplication.translate
    one = translate("Timeline", "Check this date with the hospital: {named}")
    several = translate("Timeline", "Check these dates with the hospital: {named}")
    return (one if len(untold) == 1 else several).format(named=named)


def _says_check(placed: PlacedMark) -> bool:
    if len(placed.marks) > 1 or placed.words is None:
        return False
    said = joined(placed.marks[0].words, check_short(placed.marks[0]))
    return said in placed.words.detail


def mark_name(mark: Mark, values: TimelineValues, dates: DateFormat) -> str:
    """Return the name of a mark: "Appointment: Clinic, 3 December 2026"."""
    when = mark.when or short_day(mark, dates)
    return joined(mark_title(mark), values.lane_title(mark.lane), when, check_words(mark))


def mark_title(mark: Mark) -> str:
    """Return the name of a mark without its day: "Appointment: Clinic"."""
    kinds = {
        MarkKind.APPOINTMENT: QCoreApplication.translate("Timeline", "Appointment: {words}"),
        MarkKind.NOTE: QCoreApplication.translate("Timeline", "Note: {words}"),
    }
    return kinds.get(mark.kind, "{words}").format(words=mark.words)


def short_day(mark: Mark, dates: DateFormat) -> str:
    """Return the day of a mark, about where it is soft."""
    text = dates.short(mark.day)
    return dates.about.format(date=text) if mark.soft else text


def gathered_words(marks: Sequence[Mark]) -> str:
    """Return what is gathered: "3 appointments, 1 date to check", "2 appointments and 1 note"."""
    many = sum(mark.kind is MarkKind.APPOINTMENT for mark in marks)
    notes = len(marks) - many
    translate = QCoreApplication.translate
    parts = []
    if many:
        parts.append(_count(many, translate("Timeline", "1 appointment"), _appointments()))
    if notes:
        parts.append(_count(notes, translate("Timeline", "1 note"), _notes()))
    told = parts[0]
    if len(parts) > 1:
        both = translate("Timeline", "{first} and {second}")
        told = both.format(first=parts[0], second=parts[1])
    return joined(told, _to_check(marks))


def _to_check(marks: Sequence[Mark]) -> str:
    """Return how many days of what is gathered are to be checked, or nothing."""
    many = sum(mark.check for mark in marks)
    if not many:
        return ""
    translate = QCoreApplication.translate
    several = translate("Timeline", "{number} dates to check")
    return _count(many, translate("Timeline", "1 date to check"), several)


def _appointments() -> str:
    return QCoreApplication.translate("Timeline", "{number} appointments")


def _notes() -> str:
    return QCoreApplication.translate("Timeline", "{number} notes")


def _count(number: int, one: str, several: str) -> str:
    return one if number == 1 else several.format(number=f"{number:,}")


def placed_name(placed: PlacedMark, values: TimelineValues, dates: DateFormat) -> str:
    """Return the name of a mark, or of all that are gathered in one with the first of them."""
    if len(placed.marks) == 1:
        return mark_name(placed.marks[0], values, dates)
    days = days_between(placed.marks[0].day, placed.marks[-1].day, dates)
    named = placed.marks[:_NAMED_AT_MOST]
    names = joined(*(joined(mark.words, check_words(mark)) for mark in named))
    if len(placed.marks) > _NAMED_AT_MOST:
        names = QCoreApplication.translate("Timeline", "{names} and more").format(names=names)
    return f"{joined(gathered_words(placed.marks), days)}: {names}"


def days_between(first: date, last: date, dates: DateFormat) -> str:
    """Return "3 December 2026", or "3 December 2026 to 9 January 2027"."""
    if first == last:
        return dates.short(first)
    pattern = QCoreApplication.translate("Timeline", "{first} to {last}")
    if (first.year, first.month) == (last.year, last.month):
        return pattern.format(first=first.day, last=dates.short(last))
    return pattern.format(first=dates.short(first), last=dates.short(last))


def no_date() -> str:
    """Return what a stage without a day says."""
    return QCoreApplication.translate("Timeline", "No date yet")


def undated_words(bar: Bar, values: TimelineValues) -> str:
    """Return what a stage without a day says: its name, and that it moved or is not the plan."""
    return joined(bar.title, values.lane_title(bar.lane), lowered(least_of(bar)))


def today_word() -> str:
    """Return the word on the line of today."""
    return QCoreApplication.translate("Timeline", "Today")


def lowered(text: str) -> str:
    """Return a text that goes on in a sentence."""
    return text[:1].lower() + text[1:]


def zoom_words(zoom: Zoom) -> tuple[str, str]:
    """Return what a zoom button shows, and its whole name."""
    translate = QCoreApplication.translate
    return {
        Zoom.WEEKS: (translate("Timeline", "Weeks"), translate("Timeline", "Show weeks")),
        Zoom.MONTHS: (translate("Timeline", "Months"), translate("Timeline", "Show months")),
        Zoom.HALF_YEAR: (
            translate("Timeline", "Half a year"),
            translate("Timeline", "Show half a year"),
        ),
        Zoom.YEARS: (translate("Timeline", "Years"), translate("Timeline", "Show years")),
        Zoom.ALL: (translate("Timeline", "Everything"), translate("Timeline", "Show everything")),
    }[zoom]
