"""What is typed to work out dates: a day, and lengths from the person's own leaflet.

Nothing is filled in that a person did not type themselves, and no number of ours stands in a field.
"""

from __future__ import annotations

from datetime import time
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from companion.content import PackFault
from companion.content.date_ranges import DateRange
from companion.domain.dates import PartialDate, likely_years
from companion.domain.errors import UseCaseError
from companion.services.date_sums import (
    LENGTHS,
    MOST_BAGS,
    BagsAndPumpError,
    HelperDate,
    HelperKind,
    LengthError,
    NothingTypedError,
    OutsideCalendarError,
    StartNotSureError,
    TooManyBagsError,
    work_out,
)
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.about import overdue_line
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.checked_date import CheckedDateField
from companion.ui.widgets.date_field import TimeField
from companion.ui.widgets.field import Field
from companion.ui.widgets.text import Heading, Text
from companion.ui.widgets.two_columns import TwoColumns


class Typed(NamedTuple):
    """What dates are worked out from, and the dates."""

    kind: HelperKind
    start: PartialDate
    lengths: dict[str, int]
    at: time | None
    dates: tuple[HelperDate, ...]


class DatesForm(QWidget):
    """The fields for one kind. `asked` says that the dates are to be worked out.

    `changed` says that what is typed is no longer what the dates were worked out from.
    """

    asked = Signal()
    changed = Signal()

    def __init__(
        self, context: PageContext, kind: HelperKind, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.kind = kind
        self.start = CheckedDateField(_start_label(kind), self.tr("For example, 3 12 2026."))
        self.start.leave_out_about()
        self.start.expect_years(likely_years(context.today()))
        self.lengths = {name: Field(_length_label(name), characters=4) for name in LENGTHS[kind]}
        self.at: TimeField | None = None
        self.work = Button(self.tr("Work out the dates"), ButtonKind.PRIMARY)
        self.work.set_tall(True)
        self._fill()

    def _fill(self) -> None:
        pair = TwoColumns()
        Column(self, gap=0).add(pair)
        column = pair.first
        about = self.tr("Copy each number from your own leaflet, or ask your team.")
        if len(self.lengths) > 1:
            more = self.tr("Leave a line empty if it is not there.")
            about = f"{about} {more}"
        column.add(self.start, Text(about), *self.lengths.values())
        if self.kind is HelperKind.BLINATUMOMAB:
            label = self.tr("Time of day the bag is changed")
            self.at = TimeField(label, self.tr("For example, 10:30 or 2pm."), optional=True)
            column.add(self.at)
            self.at.changed.connect(self.changed)
        column.add(self.work, left=True)
        column.addStretch(1)
        ranges = self._ranges()
        if ranges:
            pair.second.add(Ranges(self._context, ranges))
        self.start.submitted.connect(self.asked)
        self.start.typing.connect(self.changed)
        for field in self.lengths.values():
            field.edit.returnPressed.connect(self.asked)
            field.changed.connect(self.changed)
        self.work.clicked.connect(self.asked)

    def _ranges(self) -> tuple[DateRange, ...]:
        try:
            return self._context.library.helper_ranges(self.kind.value)
        except PackFault:
            return ()

    def take(self, start: PartialDate | None, lengths: dict[str, int], at: time | None) -> None:
        """Show what the person typed before."""
        self.start.set_value(start)
        for name, field in self.lengths.items():
            field.text = str(lengths[name]) if name in lengths else ""
            field.show_error("")
        if self.at is not None:
            self.at.set_value(at)

    def stand_back(self, back: bool) -> None:
        """Let another button of the page be the main one, once the dates are there."""
        self.work.set_kind(ButtonKind.SECONDARY if back else ButtonKind.PRIMARY)

    # --- what is typed ---

    def read(self) -> Typed | None:
        """Return what is typed with its dates; where it cannot be read, say why and return None."""
        for field in self.lengths.values():
            field.show_error("")
        start_wrong = bool(self.start.check(self.tr("Type the day, the month and the year.")))
        lengths = self._read_lengths()
        time_wrong = self._time_is_wrong()
        start = self.start.value()
        if start_wrong or lengths is None or time_wrong:
            self._focus_fault()
            return None
        try:
            dates = work_out(self.kind, start, lengths)
        except UseCaseError as error:
            self._tell(error)
            self._focus_fault()
            return None
        at = self.at.value() if self.at is not None else None
        return Typed(self.kind, start, lengths, at, dates) if start is not None else None

    def _read_lengths(self) -> dict[str, int] | None:
        found, wrong = {}, False
        for name, field in self.lengths.items():
            text = field.text.strip()
            if not text:
                continue
            if text.isascii() and text.isdecimal() and len(text) <= 4:
                found[name] = int(text)
            else:
                field.show_error(self.tr("Type a whole number, in figures and without words."))
                wrong = True
        return None if wrong else found

    def _time_is_wrong(self) -> bool:
        if self.at is None or not self.at.text.strip() or self.at.value() is not None:
            return False
        self.at.show_error(self.tr("Type the time like 10:30 or 2pm."))
        return True

    def _tell(self, error: UseCaseError) -> None:
        first, *_, last = (*self.lengths.values(), *self.lengths.values())
        match error:
            case StartNotSureError():
                self.start.say_fault(self.tr("Type the day, the month and the year."))
            case LengthError(name=name, lowest=lowest, highest=highest):
                words = self.tr("Type a number from {lowest} to {highest}. Check your leaflet.")
                self.lengths[name].show_error(words.format(lowest=lowest, highest=highest))
            case TooManyBagsError():
                words = self.tr("That is more than {most} changes. Please check both numbers.")
                first.show_error(words.format(most=MOST_BAGS))
            case BagsAndPumpError(bag_days=bag, pump_days=pump):
                first.show_error(_check_both(bag, pump))
            case OutsideCalendarError():
                self.start.say_fault(self.tr("Please check the year. The dates would be too far."))
            case NothingTypedError() if self.kind is HelperKind.BLINATUMOMAB:
                last.show_error(self.tr("Type how many days the pump runs."))
            case _:
                first.show_error(self.tr("Type a number from your leaflet."))

    def _focus_fault(self) -> None:
        fields: list[Field] = [*self.lengths.values()]
        if self.at is not None:
            fields.append(self.at)
        faulty = next((field for field in fields if field.error), None)
        if self.start.error:
            self.start.focus_first()
            self._context.announcer.say(self.start.error)
        elif faulty is not None:
            faulty.edit.setFocus()
            self._context.announcer.say(faulty.error)


class Ranges(QWidget):
    """The lengths some leaflets tell, as words with their source and age.

    What is our own words stands before them: it is not told as if a leaflet said it.
    """

    def __init__(
        self, context: PageContext, ranges: tuple[DateRange, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        column = Column(self, gap=4)
        column.add(*(Text(each.text) for each in ranges if each.is_ours))
        leaflets = [each for each in ranges if not each.is_ours]
        if leaflets:
            column.add(Heading(self.tr("What some leaflets say"), 4))
        for each in leaflets:
            column.add(Text(each.text))
            column.add(Text(self._told(each), TypeStep.CAPTION, muted=True))
            column.addSpacing(8)
        column.addStretch(1)

    def _told(self, each: DateRange) -> str:
        try:
            sources = self._context.library.sources()
        except PackFault:
            sources = {}
        names = {sources[code].organisation: None for code in each.sources if code in sources}
        reviewed = self.tr("From: {names}. Reviewed on {day}.")
        day = self._context.dates.short(each.reviewed)
        told = reviewed.format(names=", ".join(names), day=day)
        overdue = overdue_line(each.reviewed, each.due, self._context)
        return f"{told} {overdue}" if overdue else told


def _check_both(bag: int, pump: int) -> str:
    words = QCoreApplication.translate(
        "Dates",
        "Please check the 2 numbers: one bag {bag} days, the pump {pump} days. "
        "If the bag is never changed, leave this line empty.",
    )
    return words.format(bag=bag, pump=pump)


def kind_title(kind: HelperKind) -> str:
    """Return what a kind of dates is called where it is chosen."""
    translate = QCoreApplication.translate
    return {
        HelperKind.BLINATUMOMAB: translate("Dates", "Blinatumomab: the bags and the pump"),
        HelperKind.CAR_T: translate("Dates", "After CAR-T: near, with someone, and driving"),
        HelperKind.ASK_BEFORE: translate("Dates", "Something to ask about before a date"),
        HelperKind.REVACCINATION: translate("Dates", "Vaccines to ask about again"),
    }[kind]


def _start_label(kind: HelperKind) -> str:
    translate = QCoreApplication.translate
    return {
        HelperKind.BLINATUMOMAB: translate("Dates", "The day the pump starts"),
        HelperKind.CAR_T: translate("Dates", "The day the CAR-T cells are given"),
        HelperKind.ASK_BEFORE: translate("Dates", "The date it is about"),
        HelperKind.REVACCINATION: translate("Dates", "The day the new cells were given"),
    }[kind]


def _length_label(name: str) -> str:
    translate = QCoreApplication.translate
    return {
        "bag_days": translate("Dates", "How many days one bag lasts"),
        "pump_days": translate("Dates", "How many days the pump runs"),
        "near_days": translate("Dates", "How many days to stay near the hospital"),
        "not_alone_days": translate("Dates", "How many days to have someone with you"),
        "no_driving_days": translate("Dates", "How many days without driving"),
        "before_days": translate("Dates", "How many days before, to ask about tablets"),
        "months": translate("Dates", "How many months after, to ask about vaccines"),
    }[name]
