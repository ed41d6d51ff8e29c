"""A date that can be looked at before it is kept, as at the end of a page of a form."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, cast

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

from companion.domain.dates import PartialDate
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button
from companion.ui.widgets.date_field import DateField

_AROUND = 24


class DateWords(NamedTuple):
    """What stands in the boxes of a date, whether it is a date or not yet."""

    day: str = ""
    month: str = ""
    year: str = ""
    about: bool = False


class LeftDate(NamedTuple):
    """What stood in the boxes when they were left, and which of these may go on."""

    words: DateWords
    unfinished: tuple[int, ...] = ()


class CheckedDateField(DateField):
    """A `DateField` that says what is wrong when asked; Enter in it says `submitted`.

    `typing` is said at every key and with the tick. With `expect_years` a year that is far from
    those is asked about beside the boxes; it is no date that counts until it is corrected, or
    `year_kept` says that the person meant it.
    """

    submitted = Signal()
    typing = Signal()
    year_kept = Signal()

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        value: PartialDate | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, hint, value=value, parent=parent)
        for field in self._fields():
            field.edit.returnPressed.connect(self.submitted)
            field.changed.connect(self.typing)
        self._about.toggled.connect(self.typing)

    def expect_years(self, years: tuple[int, int]) -> None:
        """Ask whether the year is right where it is before the first of these or after the last."""
        self._likely = years
        if self.keep_year is None:
            self.keep_year = Button("")
            self.keep_year.hide()
            self.keep_year.installEventFilter(self)
            self.keep_year.clicked.connect(self._on_keep_year)
            cast("Column", self.layout()).add(self.keep_year, left=True)

    def expect_since(self, since: date | None) -> None:
        """Ask the same about a date before this day, except in the year that is kept."""
        if since == self._since:
            return
        self._since = since
        if self.error:
            self._is_held = self.value() != self.kept
            self._show_error(self._fault())

    keep_year: Button | None = None
    _since: date | None = None
    _meant_past: int | None = None
    _likely: tuple[int, int] | None = None
    _meant: int | None = None
    """A year that is not asked about: it is kept already, or the person said that it is meant."""

    def set_value(self, value: PartialDate | None) -> None:
        """Show a date that is kept, or empty boxes; its year is asked about no more."""
        self._meant = value.year if value else None
        self._meant_past = None
        super().set_value(value)

    def _unlikely_year(self) -> int | None:
        value = super()._read()[0]
        if value is None or not (self._is_far(value.year) or self._is_long_past(value)):
            return None
        return value.year

    def _is_far(self, year: int) -> bool:
        if self._likely is None or year == self._meant:
            return False
        first, last = self._likely
        return not first <= year <= last

    def _is_long_past(self, value: PartialDate) -> bool:
        since, kept = self._since, self.kept
        if since is None or value.last >= since or value.year == self._meant_past:
            return False
        return kept is None or kept.last >= since or kept.year != value.year

    def _read(self) -> tuple[PartialDate | None, str]:
        year = self._unlikely_year()
        if year is None:
            return super()._read()
        return None, self.tr("Is the year right? You typed {year}.").format(year=year)

    def _is_half_typed(self) -> bool:
        """Whether it was left with more to come: what year it is in is no question then."""
        return self._is_held and bool(self._unfinished)

    def _fault(self) -> str:
        is_date = super()._read()[0] is not None
        return self._not_yet() if is_date and self._is_half_typed() else super()._fault()

    @Slot()
    def _on_keep_year(self) -> None:
        """Take the year as it was typed; the button goes, so the focus goes back to the boxes."""
        year = self._unlikely_year()
        self._meant, self._meant_past = year or self._meant, year or self._meant_past
        self._fields()[2].edit.setFocus()
        self._count()
        self.year_kept.emit()

    @property
    def words(self) -> DateWords:
        """What stands in the boxes."""
        day, month, year = (field.text for field in self._fields())
        return DateWords(day, month, year, self._about.isChecked())

    def take_words(self, words: DateWords) -> None:
        """Show words as they were typed before."""
        self._put_words(words)
        self._said = self.value()
        self._end_typing()
        self._show_error("")

    @property
    def as_left(self) -> LeftDate:
        """What stands in the boxes, for when they are shown again."""
        every = enumerate(self._fields())
        unfinished = (place for place, field in every if field.edit in self._unfinished)
        return LeftDate(self.words, tuple(unfinished))

    @property
    def unkept(self) -> LeftDate | None:
        """What stands in the boxes where it is no date that counts, or None."""
        value, fault = self._read()
        return self.as_left if fault or value != self.kept else None

    def take_unkept(self, left: LeftDate) -> None:
        """Show words over the date that counts, as they were left, and what is wrong with them."""
        self._put_words(left.words)
        self._hold(left.unfinished)

    def _put_words(self, words: DateWords) -> None:
        for field, text in zip(self._fields(), words[:3], strict=True):
            field.text = text
        blocked = self._about.blockSignals(True)
        self._about.setChecked(words.about)
        self._about.blockSignals(blocked)

    def check(self, if_empty: str = "") -> str:
        """Show and return what is wrong now; `if_empty` is said when nothing is typed."""
        value, fault = self._read()
        if value is None and not fault:
            fault = if_empty
        self._show_error(fault)
        return fault

    def leave_out_about(self) -> None:
        """Offer no "about then", where a day has to be meant."""
        self._about.hide()

    def say_fault(self, fault: str) -> None:
        """Show a fault that only the page can know of; an empty one takes it away."""
        self._show_error(fault)

    def say_besides(self, fault: str) -> None:
        """Show a fault of a date that can be read, until it is taken away by an empty one."""
        self._besides = fault
        self._show_error(self._fault() if self._besides or self.error else "")

    def _show_error(self, text: str) -> None:
        super()._show_error(text or self._besides)
        if self.keep_year is not None:
            year = self._unlikely_year() if text and not self._is_half_typed() else None
            words = self.tr("Keep the year {year}").format(year=year)
            self.keep_year.setText(words)
            named = self.tr("{label}: {part}").format(label=self.accessibleName(), part=words)
            self.keep_year.setAccessibleName(named)
            is_new = year is not None and self.keep_year.isHidden()
            self.keep_year.setVisible(year is not None)
            if is_new:
                QTimer.singleShot(0, self, self._bring_into_view)

    @Slot()
    def _bring_into_view(self) -> None:
        """Scroll to the button that has come, and back to what has the focus if both do not fit."""
        panel = self.parentWidget()
        while panel is not None and not isinstance(panel, QScrollArea):
            panel = panel.parentWidget()
        if panel is None or self.keep_year is None or not self.keep_year.isVisible():
            return
        # Where it stands is known only once what was put on the page is laid out.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        panel.ensureWidgetVisible(self.keep_year, 0, _AROUND)
        focus = self.window().focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            panel.ensureWidgetVisible(focus, 0, 0)

    _besides = ""

    def focus_first(self) -> None:
        """Put the cursor into the first box."""
        first = self._fields()[0].edit
        first.setFocus()
        first.selectAll()
