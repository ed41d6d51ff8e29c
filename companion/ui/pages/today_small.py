"""One small thing on Today, and another on request (walks.md 24)."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.content import PackFault, Part, Sure
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.side_by_side import SideBySide
from companion.ui.widgets.text import Heading, Text

COPING_PAGE = "coping"


class SmallThing(QWidget):
    """One short passage from the coping text, and a way to another."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._passages: tuple[tuple[str, str], ...] = ()
        self._place = 0
        self._title = Heading(self.tr("One small thing"), 4)
        self._text = Text("")
        self._else = LinkButton(self.tr("Something else"))
        words = QWidget()
        column = Column(words, gap=0)
        column.add(self._title, self._text)
        SideBySide(words, self._else, least=360, parent=self)
        self._else.clicked.connect(self._show_next)
        self.hide()

    @Slot()
    def show_first(self) -> None:
        """Read the passages and show the one for today; a broken pack leaves the place empty."""
        try:
            page = self._context.library.page(COPING_PAGE)
        except (PackFault, KeyError):
            return
        blocks = [
            block
            for block in page.blocks
            if block.gate is None and block.part is Part.MORE and block.elements
        ]
        # Our own small suggestions come first; what a source says of feelings only without them.
        small = [block for block in blocks if block.sure is Sure.OWN] or blocks
        self._passages = tuple((block.title, block.elements[0].text) for block in small)
        self._place = self._context.today().toordinal()
        self._show_passage()

    @Slot()
    def _show_next(self) -> None:
        self._place += 1
        self._show_passage()
        self._context.announcer.say(self._text.text())

    def _show_passage(self) -> None:
        if not self._passages:
            return
        title, text = self._passages[self._place % len(self._passages)]
        self._title.setText(title)
        self._text.setText(text)
        self._else.setVisible(len(self._passages) > 1)
        self.show()
