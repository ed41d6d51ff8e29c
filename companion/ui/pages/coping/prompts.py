"""A few gentle ways to start a note, out of sight until asked for."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.text import Text


class Prompts(QWidget):
    """One line to press, and under it the beginnings of sentences. `chosen` carries the words."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fold = Disclosure(self.tr("Need a way to start?"))
        self.links: list[LinkButton] = []
        self.fold.content.add(Text(self.tr("Press one to put it on the page."), muted=True))
        lines = QWidget()
        column = Column(lines, gap=0)
        for prompt in self._prompts():
            link = LinkButton(prompt)
            link.clicked.connect(self._on_pressed)
            self.links.append(link)
            column.add(link, left=True)
        self.fold.content.add(lines)
        Column(self, gap=0).add(self.fold)

    def _prompts(self) -> tuple[str, ...]:
        return (
            self.tr("Right now I feel"),
            self.tr("What is on my mind tonight is"),
            self.tr("Something small that helped today was"),
            self.tr("What I would like someone to know is"),
            self.tr("I do not want to forget"),
        )

    @Slot()
    def _on_pressed(self) -> None:
        link = self.sender()
        if isinstance(link, LinkButton):
            self.fold.set_open(False)
            self.chosen.emit(link.text())
