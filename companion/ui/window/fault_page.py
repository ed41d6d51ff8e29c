"""The one calm page for faults of ours."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from companion.ui.widgets.button import Button
from companion.ui.window.calm_screen import CalmScreen


class FaultPage(CalmScreen):
    """Says that something went wrong, that nothing is lost, and how to carry on."""

    carry_on_pressed = Signal()
    close_pressed = Signal()

    def __init__(self, log: Path | None, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Something went wrong on our side"))
        self.say(self.tr("Your words are safe."))
        self.carry_on_button = Button(self.tr("Carry on"))
        self.close_button = Button(self.tr("Close Companion"))
        self.carry_on_button.clicked.connect(self.carry_on_pressed)
        self.close_button.clicked.connect(self.close_pressed)
        self.offer(self.carry_on_button, self.close_button)
        if log is not None:
            told = self.tr(
                "What happened is noted in this file, without anything you wrote: {file}"
            ).format(file=log)
            self.small_print(told, copied=str(log))
