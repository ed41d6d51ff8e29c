"""The pack's words about a stage, with their hard words marked."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from companion.content import PathStage
from companion.ui.pages.treatments.meanings import Meanings, TermMarks
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.term_text import TermText


class StageText(QWidget):
    """The paragraphs of a stage; a term opens its meaning below the paragraph it stands in."""

    def __init__(
        self,
        stage: PathStage,
        marks: TermMarks,
        meanings: Meanings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = Column(self, gap=12)
        for words in stage.what:
            paragraph = TermText(words, marks.find(words))
            meanings.watch(paragraph)
            column.add(paragraph)
