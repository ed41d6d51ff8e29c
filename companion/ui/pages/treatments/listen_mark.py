"""A soft line under the sentence that is being read aloud."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from companion.content.spoken import Sentence
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.term_text import TermText

_LINE = 2.0


class SentenceMark(QWidget):
    """Lies over a paragraph and underlines a stretch of it; presses go through to its words."""

    def __init__(self, text: TermText, start: int, end: int) -> None:
        super().__init__(text)
        self.text = text
        self.start, self.end = start, end
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        text.installEventFilter(self)
        self.setGeometry(text.rect())
        self.show()

    @classmethod
    def under(cls, sentence: Sentence, around: QWidget) -> SentenceMark | None:
        """Return the mark for a sentence in what is shown; None where its line is not."""
        for text in around.findChildren(TermText):
            if text.text() == sentence.line and text.isVisibleTo(around):
                return cls(text, sentence.start, sentence.end)
        return None

    def let_go(self) -> None:
        """Take the line away."""
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep as large as the paragraph."""
        if watched is self.text and event.type() == QEvent.Type.Resize:
            self.setGeometry(self.text.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, below the words and the dots of terms."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colours.primary, theme.factor * _LINE))
        for rect in self.text.places_of(self.start, self.end):
            low = rect.bottom() + theme.factor
            painter.drawLine(QPointF(rect.left(), low), QPointF(rect.right(), low))
        painter.end()
