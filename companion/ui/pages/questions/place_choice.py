"""Which appointment an answer is from: a few of them around today, or none."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.records import Appointment, Kind
from companion.services.asking_book import AskingBook, Occasion, has_answer
from companion.services.coming import past, to_prepare
from companion.ui.pages.context import PageContext
from companion.ui.pages.questions.asked_words import visit_words
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.plain import without_mnemonic
from companion.ui.widgets.rows import RadioRow
from companion.ui.widgets.text import Text

_AROUND = 4


class PlaceChoice(QWidget):
    """Rows to choose from. `chosen` carries an `Occasion`."""

    chosen = Signal(object)

    def __init__(
        self,
        context: PageContext,
        question_id: str,
        question: str,
        at: Occasion,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        label = self.tr("Which appointment was it at?")
        self.rows: dict[Occasion, RadioRow] = {}
        column = Column(self, gap=0)
        column.add(Text(label, weight=700))
        for occasion, words in self._choices(context, question_id, at):
            row = RadioRow(without_mnemonic(words), occasion == at)
            row.setAccessibleName(f"{words}: {question}")
            row.clicked.connect(self._on_clicked)
            self.rows[occasion] = row
            column.add(row)
        set_role(self, Role.GROUPING, f"{label} {question}")

    def _choices(
        self, context: PageContext, question_id: str, at: Occasion
    ) -> list[tuple[Occasion, str]]:
        snapshot, today = context.session.snapshot, context.today()
        book = AskingBook(snapshot)
        over = [each for each in past(snapshot, today) if not each.helper]
        around = [*reversed(over[:_AROUND]), *to_prepare(snapshot, today)[:_AROUND]]
        choices = [
            (Occasion(each.id), visit_words(each, context.dates, today))
            for each in around
            if Occasion(each.id) == at or not has_answer(book.at(question_id, Occasion(each.id)))
        ]
        if at.appointment_id and at not in [occasion for occasion, _words in choices]:
            choices.insert(0, (at, place_words(context, at)))
        nowhere = at if not at.appointment_id else book.next_turn(question_id)
        return [*choices, (nowhere, self.tr("At none, as on the phone"))]

    @Slot()
    def _on_clicked(self) -> None:
        for occasion, row in self.rows.items():
            if row is self.sender():
                self.chosen.emit(occasion)
                return


def place_words(context: PageContext, at: Occasion) -> str:
    """Return where an answer is from, also where the appointment was removed."""
    translate = QCoreApplication.translate
    if not at.appointment_id:
        return translate("Asked", "At no appointment, as on the phone")
    known = context.session.snapshot.known(Kind.APPOINTMENTS, at.appointment_id)
    if not isinstance(known, Appointment):
        return translate("Asked", "At an appointment that is not here any more")
    words = visit_words(known, context.dates, context.today())
    return translate("Asked", "At: {visit}").format(visit=words)
