"""What Journey shows to a person who is not sure yet: it is a place too, with things to ask."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from companion.services.reading import open_questions
from companion.ui.pages.context import PageContext
from companion.ui.pages.treatments.ticks import BankTicks, bank_of
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.text import Heading, Text

ORIGIN = "journey/unsure"
_ASK = ("all-my-options", "what-is-it-for", "time-to-decide", "key-worker")


class Unsure(QWidget):
    """Questions that help to find out."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticks = BankTicks(context, ORIGIN)
        column = Column(self, gap=16)
        bank = bank_of(context.library)
        known = [bank.question(key) for key in _ASK] if bank else []
        asked = open_questions(
            context.session.snapshot, [each for each in known if each is not None]
        )
        self.ticks.add(asked)
        if asked:
            column.add(Heading(self.tr("Questions that may help"), 3))
            column.add(Text(self.tr("A tick means: I want to ask this."), muted=True), self.ticks)

    def refresh(self) -> None:
        """Show the ticks as they are kept."""
        self.ticks.refresh()
