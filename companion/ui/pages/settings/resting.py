"""Putting everything away for now, and for whom the pages are: two small screens of Settings."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.services.purpose import is_put_away, put_away
from companion.ui.pages.context import PageContext
from companion.ui.pages.for_whom import ForWhom
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.text import Text


class RestingPanel(PagePanel):
    """Today stays empty, everything is kept, and nothing asks why (walks.md 30)."""

    def __init__(self, context: PageContext, *, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._context = context
        self.set_title(self.tr("Put this away for now"))
        self._words = Text("")
        self.button = Button("", ButtonKind.PRIMARY)
        self.button.clicked.connect(self._on_pressed)
        self.content.add(self._words)
        self.content.add(self.button, left=True)
        self.refresh()

    def refresh(self) -> None:
        """Show whether it is put away."""
        if is_put_away(self._context.session.snapshot):
            self._words.setText(
                self.tr("Today stays empty. Everything you wrote is kept, and every page works.")
            )
            self.button.setText(self.tr("Take it out again"))
            return
        self._words.setText(
            self.tr(
                "Today will be empty until you take it out again. "
                "Everything you wrote is kept. You can open every page as before."
            )
        )
        self.button.setText(self.tr("Put this away for now"))

    @Slot()
    def _on_pressed(self) -> None:
        session = self._context.session
        session.do(put_away, away=not is_put_away(session.snapshot))


class ForWhomPanel(PagePanel):
    """Who writes here, and for whom."""

    def __init__(self, context: PageContext, *, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Who this is for"))
        self.answers = ForWhom(context)
        self.answers.said.connect(context.announcer.say)
        self.content.add(self.answers)

    def refresh(self) -> None:
        """Show what is kept now."""
        self.answers.refresh()
