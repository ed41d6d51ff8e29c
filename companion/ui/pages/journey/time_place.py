"""Where the drawing along time stands: nothing at all until a date is written."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.content import JourneyPath
from companion.services.stage_list import MyStage
from companion.ui.pages.context import PageContext


class TimePlace(QWidget):
    """Makes the drawing when it is first needed. `stage_pressed` carries the id of a stage."""

    stage_pressed = Signal(str)
    keeps_height = True

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.hide()

    def show_path(self, path: JourneyPath, shapes: tuple[MyStage, ...]) -> None:
        """Show the stages along time, once any has a date."""
