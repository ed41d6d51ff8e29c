"""What stands on Today while everything is put away: one line, and the way to take it out."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.services.purpose import put_away
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.text import Text


class PutAway(QWidget):
    """Asks nothing and says that everything is kept."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.take_out = LinkButton(self.tr("Take it out again"))
        self.take_out.clicked.connect(self._on_pressed)
        column = Column(self, gap=8)
        column.add(Text(self.tr("This is put away for now. Everything is kept."), TypeStep.LEAD))
        column.add(self.take_out, left=True)

    @Slot()
    def _on_pressed(self) -> None:
        self._context.session.do(put_away, away=False)
