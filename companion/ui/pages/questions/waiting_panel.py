"""A waiting card made from a question."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.questions.more import Panel
from companion.ui.pages.waiting_form import WaitingForm
from companion.ui.toolkit.layout import Column


class WaitingPanel(Panel):
    """The form of a new card under a question."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = WaitingForm(context, PageName.QUESTIONS)
        Column(self).add(self.form)
        self.form.grew.connect(self.grew)
        self.form.finished.connect(self.left)

    def settle(self) -> None:
        """Keep what is being written now."""
        self.form.settle()

    def begin(self) -> None:
        """Put the cursor into the first line."""
        self.form.begin()
