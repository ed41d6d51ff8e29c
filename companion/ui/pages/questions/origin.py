"""Where a question was added from: the page and the part in plain words, and the way there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import Library, PackFault, Part
from companion.ui.toolkit.layout import FlowLayout
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.text import Text


def origin_words(library: Library, origin: str) -> str:
    """Return "Blinatumomab, What happens", or nothing where the page is not in the pack.

    A part behind a gate has its plain title here too, so that no closed title shows.
    """
    from companion.ui.pages.treatments.sections import find_section, part_title, sections_of

    page_id, _, name = origin.partition("/")
    try:
        if page_id not in library.page_ids():
            return ""
        page = library.page(page_id)
    except PackFault:
        return ""
    section = find_section(sections_of(page), name) if name else None
    part = section.title if section else ""
    if name == Part.IN_SHORT.value:
        part = part_title(Part.IN_SHORT)
    words = QCoreApplication.translate("Origin", "{page}, {part}")
    return words.format(page=page.title, part=part) if part else page.title


class OriginLine(QWidget):
    """Says where a question is from. `opened` carries the anchor of that place."""

    opened = Signal(str)

    def __init__(
        self, anchor: str, words: str, question: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._anchor = anchor
        self.words = Text(self.tr("From: {place}").format(place=words), muted=True)
        self.button = Button(self.tr("Open"), ButtonKind.QUIET, "book-open")
        self.button.setAccessibleName(
            self.tr("Open {place}: {question}").format(place=words, question=question)
        )
        self.button.clicked.connect(self._on_pressed)
        line = FlowLayout(self, gap=8)
        line.addWidget(self.words)
        line.addWidget(self.button)

    @Slot()
    def _on_pressed(self) -> None:
        self.opened.emit(self._anchor)
