"""More about a topic, and the pages to read on: made only while it is open."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import Block, PackFault, Part
from companion.content.small_things import SmallTopic, blocks_of
from companion.ui.pages.context import PageName
from companion.ui.pages.treatments.age_line import AgeLine
from companion.ui.pages.treatments.ages import top_line
from companion.ui.pages.treatments.blocks import stretch_widgets
from companion.ui.pages.treatments.desk import Desk, listen_bar
from companion.ui.pages.treatments.fold import Fold
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button, LinkButton
from companion.ui.widgets.prose_column import ProseColumn

KEY = "more-about-this"


class TopicMore(Fold):
    """The other small things of a topic and what there is to know. `page_opened` carries an id."""

    page_opened = Signal(str)

    def __init__(
        self,
        desk: Desk,
        topic: SmallTopic,
        marked: frozenset[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(KEY, self.tr("More about this"), parent)
        self._desk = desk
        self._topic = topic
        self._marked = marked
        self._age: AgeLine | None = None
        self.links: dict[str, LinkButton] = {}

    @property
    def _blocks(self) -> tuple[Block, ...]:
        return blocks_of(self._desk.page, (*self._topic.things[1:], *self._topic.more))

    def build_inside(self) -> QWidget:
        """Make the text and the ways on."""
        inside = QWidget()
        column = Column(inside, gap=16)
        self._add_age(column)
        blocks = self._blocks
        listen = listen_bar(self._desk, self.title, lambda: self._desk.sentences(blocks))
        if listen is not None:
            column.add(listen)
        prose = QWidget()
        words = ProseColumn(prose, gap=16)
        for widget in stretch_widgets(blocks, self._desk.writer(self._marked), None, titled=True):
            words.add(widget)
        column.add(prose)
        if any(block.part is Part.WHEN_TO_RING for block in blocks):
            column.add(self._who_to_call(), left=True)
        self._add_pages(column)
        column.setContentsMargins(0, 0, 0, 24)
        return inside

    def letting_go(self) -> None:
        """Forget what was made for the open part."""
        self._desk.meanings.forget()
        self._age = None
        self.links = {}

    def refresh(self) -> None:
        """Show whether the question about its age is on the list."""
        if self._age is not None:
            self._age.refresh()

    def _add_age(self, column: Column) -> None:
        context = self._desk.context
        page = self._desk.page
        words = top_line(page, context.library, context.dates, context.today())
        if words:
            self._age = AgeLine(context, words, page.id)
            column.add(self._age)

    def _who_to_call(self) -> Button:
        button = Button(self.tr("Who to call"), icon="phone")
        button.setAccessibleName(self.tr("Who to call: open the numbers"))
        button.clicked.connect(self._on_who_to_call)
        return button

    def _add_pages(self, column: Column) -> None:
        for page_id in (self._topic.page, *self._topic.also):
            try:
                title = self._desk.context.library.head(page_id).title
            except PackFault:
                continue
            link = LinkButton(self.tr("Read the page: {page}").format(page=title))
            link.setProperty("page", page_id)
            link.clicked.connect(self._on_page)
            self.links[page_id] = link
            column.add(link, left=True)

    @Slot()
    def _on_page(self) -> None:
        link = self.sender()
        if isinstance(link, LinkButton):
            self.page_opened.emit(str(link.property("page")))

    @Slot()
    def _on_who_to_call(self) -> None:
        self._desk.context.navigate(PageName.HELP, "")
