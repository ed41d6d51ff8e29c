"""One small thing on Today, and another on request (walks.md 24)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.content import Block, Library, PackFault
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.side_by_side import SideBySide
from companion.ui.widgets.text import Heading, Text


class SmallThing(QWidget):
    """One of the small things of all topics, and a way to another. Which one, the day decides.

    Only the page it stands on is read.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._places: tuple[tuple[str, str], ...] = ()
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
        """Show the one for today; a broken pack leaves the place empty."""
        try:
            self._places = tuple(_places(self._context.library))
        except PackFault:
            return
        self._place = self._context.today().toordinal()
        self._show_passage()

    @Slot()
    def _show_next(self) -> None:
        self._place += 1
        self._show_passage()
        self._context.announcer.say(self._text.text())

    def _show_passage(self) -> None:
        block = self._block()
        self.setVisible(block is not None)
        if block is not None:
            self._title.setText(block.title)
            self._text.setText(block.text)
            self._else.setVisible(len(self._places) > 1)

    def _block(self) -> Block | None:
        """Return the small thing whose turn it is, if it can be read and stands open."""
        if not self._places:
            return None
        page_id, name = self._places[self._place % len(self._places)]
        try:
            block = self._context.library.page(page_id).block(name)
        except PackFault:
            return None
        return block if block is not None and block.gate is None else None


def _places(library: Library) -> Iterator[tuple[str, str]]:
    """Yield where each small thing stands, one topic after the other before a second of any."""
    rounds = zip_longest(
        *([(topic.page, name) for name in topic.things] for topic in library.small_things())
    )
    for one_of_each in rounds:
        yield from (place for place in one_of_each if place is not None)
