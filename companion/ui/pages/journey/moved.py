"""When a date has moved: what is said first, a new date or none, and the dates around it.

walks.md 31 and 8: kind words first; the old date is kept; nothing else moves unless it is chosen,
one by one, with a date of its own.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

from companion.domain.dates import PartialDate
from companion.ui.pages.journey.new_dates import NewDates, whole_date
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.toolkit.plain import without_mnemonic
from companion.ui.widgets.aside import Aside
from companion.ui.widgets.button import Button, ButtonKind, LinkButton
from companion.ui.widgets.checked_date import CheckedDateField
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.rows import TickRow
from companion.ui.widgets.text import Text


class AroundLine(NamedTuple):
    """A date that was set around the one that moved: whose it is, and when, in words.

    One that was `worked_out` follows by itself, and is only told.
    """

    key: str
    title: str
    when: str
    worked_out: bool = False


class MovedFlow(Aside):
    """Asks one thing after the other, in place.

    `date_kept` carries the new start and end, both None while nobody knows; `others_chosen` a
    mapping of the chosen keys to their new dates. `finished` when there is nothing more to ask.
    """

    date_kept = Signal(object, object)
    others_chosen = Signal(object)
    write_asked = Signal()
    finished = Signal()
    grew = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", bar="primary", gap=12, parent=parent)
        self._first = Text("", weight=700)
        self._kept = Text("")
        self.new_date = Button(self.tr("New date"))
        self.not_known = Button(self.tr("Not known yet"))
        self.dates = NewDates()
        self.around = Around()
        self._marked = Text("", muted=True)
        self.write = LinkButton(self.tr("Write about it"))
        self.take_out = Button(self.tr("Take its date out"))
        self.was_typed = False
        self._ways = QWidget()
        row = FlowLayout(self._ways, gap=12)
        for button in (self.new_date, self.not_known, self.take_out):
            row.addWidget(button)
        self.content.add(self._first, self._kept, self._ways, self._marked)
        self.content.add(self.dates, self.around)
        self.content.add(self.write, left=True)
        self.hide()
        self._connect()

    def _connect(self) -> None:
        self.new_date.clicked.connect(self._on_new_date)
        self.not_known.clicked.connect(self._on_not_known)
        self.take_out.clicked.connect(self._on_not_known)
        self.write.clicked.connect(self.write_asked)
        self.dates.kept.connect(self.date_kept)
        self.around.decided.connect(self.others_chosen)
        self.around.grew.connect(self._on_grew)

    def expect_years(self, years: tuple[int, int], since: date) -> None:
        """Ask about a year that is far from these, or a date before `since`, before it counts."""
        self.around.years, self.around.since = years, since
        for field in (self.dates.start, self.dates.end):
            field.expect_years(years)
            field.expect_since(since)

    def begin(self, *, dated: bool, ended: bool) -> None:
        """Say it first; `dated` where a date is written that is kept, `ended` with an end."""
        self.was_typed = False
        self._say(self.tr("The date has moved. That can be hard."))
        self._kept.setText(self.tr("The old date is kept."))
        self._kept.setVisible(dated)
        self.new_date.show()
        self.not_known.setVisible(dated)
        self.take_out.hide()
        self._begin(ended=ended)

    def begin_without(self) -> None:
        """Ask about the date of a stage that is not in the plan now."""
        self.was_typed = False
        self._say(self.tr("Plans change. That can be hard."))
        self._kept.setText(self.tr("Its date still stands below. If you take it out, it is kept."))
        self._kept.show()
        self.new_date.hide()
        self.not_known.hide()
        self.take_out.show()
        self._begin(ended=False)

    def begin_typed(self) -> None:
        """Say that another date was typed over the one that stood there."""
        self.was_typed = True
        self._say(self.tr("You changed the date."))
        self._kept.setText(self.tr("The old date is kept."))
        self._kept.show()
        self.show()

    def _say(self, words: str) -> None:
        self._first.setText(words)
        self.setAccessibleName(words)

    def _begin(self, *, ended: bool) -> None:
        self._ways.show()
        self._marked.hide()
        self.dates.begin(ended=ended)
        self.around.hide()
        self.show()
        self._on_grew()

    def say_marked(self, marked: bool) -> None:
        """Say that what stands around is marked by now, where it is, below what is asked first."""
        self._marked.setText(
            self.tr("Other dates around it now say: check this date with the hospital.")
        )
        self._marked.setVisible(marked)
        self._on_grew()

    @property
    def asks_for_date(self) -> bool:
        """Whether a new date is being typed."""
        return not self.isHidden() and not self.dates.isHidden()

    @property
    def asks_about_others(self) -> bool:
        """Whether the dates around are being asked about."""
        return not self.isHidden() and not self.around.isHidden()

    def ask_about(
        self, lines: Sequence[AroundLine], *, known: bool, told: Sequence[str] = ()
    ) -> None:
        """Ask about the dates around and say what else is `told`, or be done where nothing is."""
        self.dates.end_typing()
        self._ways.hide()
        self._marked.hide()
        # What was asked before is answered: no date stands below any more, or another one.
        self._kept.setText(self.tr("The old date is kept."))
        if not lines and not told:
            self.end()
            return
        self.around.ask(lines, known=known, told=told)
        self._on_grew()
        if not self.was_typed:
            self.around.later.setFocus()

    def end(self) -> None:
        """Be gone, with everything asked."""
        self.hide()
        self.finished.emit()

    def answer_whole(self, standing: Container[str], *, closing: bool) -> bool:
        """Answer with the whole dates that stand in the boxes; False where there are none.

        It is as if [Keep the new date] and then [Decide later], or [Keep these dates] was pressed
        by a person who goes without pressing it. Of the dates around, those that are `standing` as
        when they were asked about can be moved so. `closing` as for `NewDates.keep_whole`.
        """
        if self.isHidden():
            return False
        if self.dates.isHidden():
            return not self.around.isHidden() and self.around.keep_whole(standing)
        if not self.dates.keep_whole(closing=closing):
            return False
        if not self.isHidden():
            self.others_chosen.emit({})
        return True

    def go_on_typing(self, *, ended: bool) -> None:
        """Ask for the new date at once, where it was being typed when the page was left."""
        self.begin(dated=True, ended=ended)
        self._show_dates()

    @Slot()
    def _on_new_date(self) -> None:
        self._show_dates()
        self.dates.start.focus_first()

    def _show_dates(self) -> None:
        self._ways.hide()
        self.dates.show()
        self._on_grew()

    @Slot()
    def _on_not_known(self) -> None:
        self.date_kept.emit(None, None)

    @Slot()
    def _on_grew(self) -> None:
        step = self.parentWidget()
        while step is not None and not isinstance(step, QScrollArea):
            step = step.parentWidget()
        if step is not None:
            read_in_layout_order(step)
        self.grew.emit()


class Around(QWidget):
    """The dates around the one that moved: left alone unless one is chosen (walks.md 8)."""

    decided = Signal(object)
    grew = Signal()
    keeps_height = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = Text("")
        self._worked_out = Text("", muted=True)
        self.later = Button(self.tr("Decide later"), ButtonKind.PRIMARY)
        self.choose = Button(self.tr("Choose which to move"))
        self.choose.set_tall(tall=True)
        self.keep = Button(self.tr("Keep these dates"), ButtonKind.PRIMARY)
        self.rows: dict[str, AroundRow] = {}
        self.years: tuple[int, int] | None = None
        self.since: date | None = None
        self._list = QWidget()
        self._lines = Column(self._list, gap=8)
        buttons = QWidget()
        row = FlowLayout(buttons, gap=12)
        for button in (self.keep, self.later, self.choose):
            row.addWidget(button)
        Column(self, gap=16).add(self._told, self._worked_out, self._list, buttons)
        self.hide()
        self.later.clicked.connect(self._on_later)
        self.choose.clicked.connect(self._on_choose)
        self.keep.clicked.connect(self._on_keep)

    def ask(self, lines: Sequence[AroundLine], *, known: bool, told: Sequence[str] = ()) -> None:
        """Ask about these dates; whether a new date is `known` says what becomes of others.

        What else is `told` stands below that.
        """
        for old in self.rows.values():
            old.hide()
            old.deleteLater()
        self.rows = {}
        for line in lines:
            if not line.worked_out:
                self.rows[line.key] = row = AroundRow(line)
                row.grew.connect(self.grew)
                if self.years is not None:
                    row.date.expect_years(self.years)
                    row.date.expect_since(self.since)
                self._lines.add(row)
        self._told.setText(_told(len(self.rows)))
        self._told.setVisible(bool(self.rows))
        worked = [line for line in lines if line.worked_out]
        said = [_worked_out_words(known=known)] if worked else []
        self._worked_out.setText("\n".join([*said, *told]))
        self._worked_out.setVisible(bool(said or told))
        self._list.hide()
        self.keep.hide()
        self.later.setText(self.tr("Decide later") if self.rows else self.tr("Go on"))
        self.later.show()
        self.choose.setVisible(bool(self.rows))
        self.show()

    def chosen(self) -> Mapping[str, PartialDate]:
        """Return the new dates of those that are chosen."""
        found = {key: row.date.value() for key, row in self.rows.items() if row.tick.isChecked()}
        return {key: when for key, when in found.items() if when is not None}

    def keep_whole(self, standing: Container[str]) -> bool:
        """Move those `standing` that are chosen at a whole date; False where there are none."""
        chosen = {key: row for key, row in self.rows.items() if row.tick.isChecked()}
        found = {key: whole_date(row.date) for key, row in chosen.items() if key in standing}
        whole = {key: when for key, when in found.items() if when is not None}
        if whole:
            self.decided.emit(whole)
        return bool(whole)

    @Slot()
    def _on_later(self) -> None:
        self.decided.emit({})

    @Slot()
    def _on_choose(self) -> None:
        self._list.show()
        self.keep.show()
        self.choose.hide()
        self.later.set_kind(ButtonKind.SECONDARY)
        self.later.set_tall(tall=True)
        self.grew.emit()
        next(iter(self.rows.values())).tick.setFocus()

    @Slot()
    def _on_keep(self) -> None:
        for row in self.rows.values():
            missing = self.tr("Type the new date, or take the tick away.")
            if row.tick.isChecked() and row.date.check(missing):
                row.date.focus_first()
                return
        self.decided.emit(self.chosen())


class AroundRow(QWidget):
    """One date around: a tick to move it, and then the boxes for its own new date."""

    grew = Signal()
    keeps_height = True

    def __init__(self, line: AroundLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = TickRow(without_mnemonic(line.title), detail=line.when)
        named = self.tr("Move this one: {what}, {when}")
        self.tick.setAccessibleName(named.format(what=line.title, when=line.when))
        self.date = CheckedDateField(self.tr("New date: {what}").format(what=line.title))
        Column(self, gap=8).add(self.tick, self.date)
        self.date.say_not_yet(self.tr("This is not a whole date yet."))
        self.date.hide()
        self.tick.toggled.connect(self._on_ticked)

    @Slot(bool)
    def _on_ticked(self, ticked: bool) -> None:
        self.date.setVisible(ticked)
        self.grew.emit()


def _told(count: int) -> str:
    translate = QCoreApplication.translate
    if count == 1:
        return translate(
            "Moved", "1 other date was set around this one. The hospital may change it."
        )
    words = translate(
        "Moved", "{count} other dates were set around this one. The hospital may change them."
    )
    return words.format(count=count)


def _worked_out_words(*, known: bool) -> str:
    if known:
        return QCoreApplication.translate(
            "Moved",
            "Dates you had worked out from the old one are worked out again. "
            "Your team's dates come first.",
        )
    return QCoreApplication.translate(
        "Moved", "Dates you had worked out from the old one now say: not known yet."
    )
