"""A page of a few calm words in place of the usual one: what happened, and one next step."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import FlowLayout
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.text import Text


class CalmScreen(PagePanel):
    """A heading, a few lines, the buttons, and small print that may be copied."""

    def __init__(self, title: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._copied = ""

    def say(self, *lines: str) -> None:
        """Add lines under the heading."""
        for line in lines:
            self.content.add(Text(line, TypeStep.LEAD))

    def offer(self, *buttons: Button) -> None:
        """Put the next step, and what else may be done, under the words."""
        holder = QWidget()
        row = FlowLayout(holder, gap=16)
        for place, button in enumerate(buttons):
            button.set_kind(ButtonKind.PRIMARY if place == 0 else ButtonKind.SECONDARY)
            button.set_tall(True)
            row.addWidget(button)
        self.content.add(holder)

    def small_print(self, words: str, *, copied: str = "") -> None:
        """Add a muted line at the end; with `copied` there is a button that copies that."""
        self.content.add(Text(words, muted=True))
        if copied:
            self._copied = copied
            button = Button(self.tr("Copy this"), ButtonKind.QUIET, "copy")
            button.clicked.connect(self._on_copy)
            self.content.add(button, left=True)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._copied)
