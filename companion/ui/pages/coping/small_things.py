"""The list of small things that may help: a row for each topic. Nobody has to read any."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import Library, PackFault, PageHead, PageKind
from companion.ui.pages.context import PageContext
from companion.ui.pages.side_screen import SideScreen
from companion.ui.pages.treatments.trouble import CannotRead
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.open_row import OpenRow

_TALL = 8


class SmallThings(SideScreen):
    """Slow breathing, the topics, and the longer pages one press down.

    `topic_opened` and `page_opened` carry the id of one, `breathing_pressed` asks for that screen.
    """

    topic_opened = Signal(str)
    page_opened = Signal(str)
    breathing_pressed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent=parent)
        self.set_title(self.tr("Small things that may help"))
        self.set_lead(self.tr("One small thing first. You can stop at any time."))
        self.set_way_back(self.tr("Coping notes"))
        self.topics: dict[str, OpenRow] = {}
        self.pages: dict[str, OpenRow] = {}
        self.breathing = OpenRow(self.tr("Slow breathing"), side=0, tall=_TALL, ruled=True)
        self.breathing.clicked.connect(self.breathing_pressed)
        self.longer = Disclosure(self.tr("Longer pages"))
        try:
            self._fill()
        except PackFault as fault:
            self.content.add(CannotRead(context, fault))

    def _fill(self) -> None:
        library = self.context.library
        topics, heads = library.small_things(), coping_heads(library)
        holder = QWidget()
        column = Column(holder, gap=0)
        column.add(self.breathing)
        for topic in topics:
            row = self._row(topic.title, "", topic.id)
            row.clicked.connect(self._on_topic)
            self.topics[topic.id] = row
            column.add(row)
        pages = QWidget()
        lines = Column(pages, gap=0)
        named = {topic.title for topic in topics}
        for head in heads:
            if head.title in named:
                continue  # its topic leads there; two rows alike would be one too many
            row = self._row(head.title, head.lead, head.id)
            row.clicked.connect(self._on_page)
            self.pages[head.id] = row
            lines.add(row)
        self.longer.content.add(pages)
        self.content.add(holder, self.longer)

    def _row(self, title: str, detail: str, key: str) -> OpenRow:
        row = OpenRow(title, detail, side=0, tall=_TALL, ruled=True)
        row.setProperty("key", key)
        return row

    def focus_on(self, key: str) -> None:
        """Give the focus to the row of a topic or of a page, or to the way back."""
        if key in self.pages and key not in self.topics:
            self.longer.set_open(True)
        target: QWidget = self.topics.get(key) or self.pages.get(key) or self.back
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_topic(self) -> None:
        self.topic_opened.emit(_key_of(self.sender()))

    @Slot()
    def _on_page(self) -> None:
        self.page_opened.emit(_key_of(self.sender()))


def _key_of(row: object) -> str:
    return str(row.property("key")) if isinstance(row, OpenRow) else ""


def coping_heads(library: Library) -> tuple[PageHead, ...]:
    """Return the heads of the coping pages, in their order.

    Raises:
        PackFault: If a page cannot be read.
    """
    heads = (head for head in library.heads().values() if head.kind is PageKind.COPING)
    return tuple(sorted(heads, key=lambda head: (head.order, head.title)))
