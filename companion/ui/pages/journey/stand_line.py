"""How a stage stands for the person, on one line."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.layout import FlowLayout
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.text import Text


class StandLine(QWidget):
    """How the stage stands for the person, on one line, and the way to change that."""

    keeps_height = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = Text("", weight=700)
        self.change = LinkButton("")
        line = FlowLayout(self, gap=16)
        line.addWidget(self._told)
        line.addWidget(self.change)

    def show_stage(self, said: str) -> None:
        """Show what the person said of the stage, or the way to say it."""
        self._told.setText(self.tr("For me: {words}").format(words=said[:1].lower() + said[1:]))
        self._told.setVisible(bool(said))
        words = self.tr("Change this") if said else self.tr("Write my own dates and words")
        self.change.setText(words)
        self.change.setAccessibleName(self.tr("Change how it stands for me") if said else words)
