"""How an appointment stands: off, without a date, at the same time as another; and its history."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.domain.dates import DateFormat
from companion.domain.visit_records import PlannedBefore
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.notices import Notice, NoticeKind
from companion.ui.widgets.text import Heading, Text


class StandingNotices(QWidget):
    """Calm lines over an appointment, none while there is nothing to say.

    `put_back_asked` and `date_asked` are the ways on from the first two, `checked` from the third:
    a date that was set around a plan that moved since (walks.md 8).
    """

    put_back_asked = Signal()
    date_asked = Signal()
    checked = Signal()
    keeps_height = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cancelled = Notice(
            self.tr("This is cancelled. It stays here."), action=self.tr("Put it back")
        )
        self._undated = Notice(
            self.tr("The date has moved. The new date is not known yet."),
            action=self.tr("Write the new date"),
        )
        self._check = Notice(
            self.tr("Check this date with the hospital. The plan around it has moved."),
            action=self.tr("I have checked it"),
        )
        self._clash = Notice("", NoticeKind.CAUTION)
        column = Column(self, gap=12)
        column.add(self._cancelled, self._undated, self._check, self._clash)
        self._cancelled.action_pressed.connect(self.put_back_asked)
        self._undated.action_pressed.connect(self.date_asked)
        self._check.action_pressed.connect(self.checked)

    def show_state(
        self, *, cancelled: bool, undated: bool, clash: str, check: bool = False
    ) -> None:
        """Say how it stands."""
        check = check and not cancelled and not undated
        self._check.setVisible(check)
        self._cancelled.setVisible(cancelled)
        self._undated.setVisible(undated and not cancelled)
        self._clash.set_text(clash)
        self._clash.setVisible(bool(clash))
        self.setVisible(cancelled or undated or check or bool(clash))

    @property
    def clash(self) -> str:
        """What is said to be at the same time, or nothing."""
        return "" if self._clash.isHidden() else self._clash.text


class History(QWidget):
    """What was planned before, the latest first, and a small way to write about it."""

    write_asked = Signal()
    keeps_height = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = Text("")
        self.write = LinkButton(self.tr("Write about it"))
        column = Column(self, gap=4)
        column.add(Heading(self.tr("What was planned before"), 2), self._lines)
        column.add(self.write, left=True)
        self.write.clicked.connect(self.write_asked)

    @property
    def text(self) -> str:
        """The lines shown."""
        return self._lines.text()

    def show_plans(self, plans: tuple[PlannedBefore, ...], dates: DateFormat) -> None:
        """Show what was planned, a line each; without any it takes no room."""
        self._lines.setText("\n".join(_line(each, dates) for each in plans))
        self.setVisible(bool(plans))


def _line(plan: PlannedBefore, dates: DateFormat) -> str:
    words = dates.moment(plan.when, plan.at)
    words = words[:1].upper() + words[1:]
    return f"{words}. {plan.where}" if plan.where else words
