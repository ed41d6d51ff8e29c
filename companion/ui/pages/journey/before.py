"""What was planned before, the latest first: nothing that was written is ever taken off it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from companion.domain.dates import local_day
from companion.domain.journey_records import StageBefore
from companion.domain.records import StageState
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.lines import span_words
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.paper_sheet import RuledLine
from companion.ui.widgets.text import Text
from companion.ui.wording import stage_state


class BeforeLine(NamedTuple):
    """A former plan: what it was, the person's reason, and when it was changed."""

    key: str
    plan: str
    reason: str
    changed: str


def before_lines(former: Iterable[StageBefore], context: PageContext) -> tuple[BeforeLine, ...]:
    """Return former plans in words."""
    return tuple(_line(each, context) for each in former)


def _line(former: StageBefore, context: PageContext) -> BeforeLine:
    translate = QCoreApplication.translate
    state = stage_state(former.state) if former.state is not StageState.NONE else ""
    when = span_words(former.start, former.end, context.dates)
    day = context.dates.short(local_day(former.created_at))
    plan = ", ".join(part for part in (state, when) if part)
    return BeforeLine(
        former.id,
        plan[:1].upper() + plan[1:],
        translate("Before", "Why: {reason}").format(reason=former.reason) if former.reason else "",
        translate("Before", "You changed this on {day}.").format(day=day),
    )


class BeforeList(QWidget):
    """The former plans below each other."""

    keeps_height = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[BeforeLine, ...] = ()
        self._column = Column(self, gap=4)
        self._rows: list[QWidget] = []
        set_role(self, Role.LIST, self.tr("What was planned before"))

    def show_lines(self, lines: Sequence[BeforeLine]) -> None:
        """Show former plans."""
        if tuple(lines) == self.lines:
            return
        self.lines = tuple(lines)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [_row(line) for line in lines]
        for row in self._rows:
            self._column.add(row)
            row.show()


def _row(line: BeforeLine) -> QWidget:
    row = RuledLine(gap=0)
    row.content.addSpacing(8)
    for words in (line.plan, line.reason):
        if words:
            row.content.add(Text(words))
    row.content.add(Text(line.changed, TypeStep.CAPTION, muted=True))
    row.content.addSpacing(8)
    return row
