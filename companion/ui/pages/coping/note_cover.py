"""What stands in place of the words of a note that is folded away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button
from companion.ui.widgets.text import Text


class NoteCover(QWidget):
    """A line and a button; `opened` asks for the words."""

    opened = Signal()
    keeps_height = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_button = Button(self.tr("Show the words"), icon="eye")
        column = Column(self, gap=16)
        column.add(Text(self.tr("The words of this note are folded away.")))
        column.add(self.open_button, left=True)
        self.open_button.clicked.connect(self.opened)
        self.setFocusProxy(self.open_button)
