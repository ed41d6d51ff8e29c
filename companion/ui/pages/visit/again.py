"""Which questions come along to the next appointment, said plainly."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.layout import Column
from companion.ui.widgets.bullet import BulletText
from companion.ui.widgets.text import Heading, Text


class ToAskAgain(QWidget):
    """The questions to ask again and where they go; nothing at all when there are none."""

    keeps_height = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._where = Text("")
        self._lines = QWidget()
        self._column = Column(self._lines, gap=4)
        self._shown: tuple[str, ...] = ()
        self._bullets: list[QWidget] = []
        column = Column(self, gap=8)
        column.add(Heading(self.tr("To ask again"), 3, tight=True), self._lines, self._where)
        self.hide()

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions that are shown."""
        return self._shown

    @property
    def text(self) -> str:
        """What is said about where they go."""
        return self._where.text()

    def show_questions(self, questions: Sequence[str], where: str) -> None:
        """Show questions and what becomes of them."""
        self._where.setText(where)
        self.setVisible(bool(questions))
        if tuple(questions) == self._shown:
            return
        self._shown = tuple(questions)
        for gone in self._bullets:
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._bullets = [BulletText(question) for question in questions]
        self._column.add(*self._bullets)
