"""Support lines: who they are for, their number and hours, and whether they are open now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from companion.content import SupportLine
from companion.services.opening import Clock, Open
from companion.ui.pages.calling.hours_words import clock_words, standing_words
from companion.ui.pages.calling.watch import OpeningWatch
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.notices import Notice
from companion.ui.widgets.text import Heading, Text
from companion.ui.widgets.two_columns import TwoColumns

_BLANK = "\u00a0"
"""Keeps the room for a line of words that come a moment later, so that nothing moves."""


class SupportLines(QWidget):
    """Lines beside each other, two to a row, kept up to date while they are in view."""

    def __init__(
        self, context: PageContext, lines: Sequence[SupportLine], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._lines = tuple(lines)
        self.watch = OpeningWatch(lines, context.clock, self)
        self.watch.changed.connect(self._on_changed)
        self.doubt = Notice("")
        self.views = {line.id: SupportView(context, line) for line in lines}
        column = Column(self, gap=16)
        column.add(self.doubt)
        self.doubt.hide()
        self._add_rows(column)

    def _add_rows(self, column: Column) -> None:
        views = tuple(self.views.values())
        for place in range(0, len(views), 2):
            row = TwoColumns(least=340)
            halves = (row.first, row.second)
            for view, half in zip(views[place : place + 2], halves, strict=False):
                half.add(view)
            column.add(row)

    @Slot()
    def _on_changed(self) -> None:
        clock = self.watch.clock
        checked = max(line.checked for line in self._lines)
        today = self._context.today()
        self.doubt.set_text(clock_words(clock, today, checked, self._context.dates))
        self.doubt.setVisible(clock is not Clock.RIGHT)
        for line_id, standing in self.watch.standings.items():
            known = clock is Clock.RIGHT or standing.open is Open.ALWAYS
            words = standing_words(standing, self._context.dates) if known else ""
            is_open = standing.open in {Open.ALWAYS, Open.NOW}
            self.views[line_id].show_standing(words, is_open=is_open)

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the clock for as long as this is in view."""
        super().showEvent(event)
        self.watch.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more."""
        self.watch.stop()
        super().hideEvent(event)


class SupportView(QWidget):
    """One line: its name, its number, whether it is open, its hours, and when we checked."""

    def __init__(
        self, context: PageContext, line: SupportLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.line = line
        self.standing = Text(_BLANK if line.always or line.days else "", weight=700)
        column = Column(self, gap=2)
        column.add(Heading(line.name, 4, tight=True), Text(line.number, TypeStep.H3, weight=700))
        column.add(self.standing, Text(line.hours))
        if line.note:
            column.add(Text(line.note))
        day = context.dates.short(line.checked)
        told = self.tr("Checked on {day}").format(day=day)
        column.add(Text(told, TypeStep.CAPTION, muted=True))
        column.addStretch(1)
        set_role(self, Role.GROUPING, line.name)
        if not self.standing.text():
            self.standing.hide()

    def show_standing(self, words: str, *, is_open: bool) -> None:
        """Say whether it is open now; no words where nobody can say."""
        self.standing.setText(words)
        self.standing.set_colour("done" if is_open else "ink")
        self.standing.setVisible(bool(words))
