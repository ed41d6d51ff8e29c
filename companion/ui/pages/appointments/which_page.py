"""One of a series: this one, or all that follow?"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.dates import DateFormat
from companion.domain.records import Appointment
from companion.ui.pages.appointments.entries import moment_words
from companion.ui.pages.context import PageContext
from companion.ui.widgets.button import BackButton, Button, ButtonKind
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.text import Text


class WhichPage(PagePanel):
    """Asks before more than one is cancelled or removed. `chosen` says whether all that follow."""

    chosen = Signal(bool)
    back_asked = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._context = context
        self.back = BackButton(self.tr("This appointment"))
        self.only = Button("", ButtonKind.PRIMARY)
        self.all = Button("")
        self._about = Text("")
        self.set_back(self.back)
        self.set_actions(self.only, self.all)
        self.content.add(self._about)
        self.back.clicked.connect(self.back_asked)
        self.only.clicked.connect(self._on_only)
        self.all.clicked.connect(self._on_all)

    def begin(self, visit: Appointment, others: tuple[Appointment, ...], *, removing: bool) -> None:
        """Ask about one and those that follow it."""
        dates = self._context.dates
        self.set_title(self.tr("Only this one, or all that follow?"))
        self.set_lead(f"{visit.what}. {_moment(visit, dates)}.")
        self._about.setText(follow_words(others, dates))
        if removing:
            self.only.setText(self.tr("Remove only this one"))
            self.all.setText(self.tr("Remove this one and all that follow"))
        else:
            self.only.setText(self.tr("Cancel only this one"))
            self.all.setText(self.tr("Cancel this one and all that follow"))
        self.only.setFocus()

    @Slot()
    def _on_only(self) -> None:
        self.chosen.emit(False)

    @Slot()
    def _on_all(self) -> None:
        self.chosen.emit(True)


def follow_words(others: tuple[Appointment, ...], dates: DateFormat) -> str:
    """Return how many follow, and when the last of them is."""
    from PySide6.QtCore import QCoreApplication

    last = dates.partial(others[-1].when)
    if len(others) == 1:
        one = QCoreApplication.translate("WhichPage", "One more follows it: {date}.")
        return one.format(date=last)
    several = QCoreApplication.translate(
        "WhichPage", "{count} more follow it. The last is on {date}."
    )
    return several.format(count=len(others), date=last)


def _moment(visit: Appointment, dates: DateFormat) -> str:
    return moment_words(visit.when, visit.at, visit.until, dates)
