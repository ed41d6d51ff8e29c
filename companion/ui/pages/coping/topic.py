"""One topic of small things: one thing first, more on request, sources and age at the end."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from companion.content import PackFault, Page
from companion.content.small_things import SmallTopic, blocks_of, topic_page
from companion.ui.pages.context import PageContext
from companion.ui.pages.coping.keep_thing import KeepThing
from companion.ui.pages.coping.topic_more import TopicMore
from companion.ui.pages.side_screen import SideScreen
from companion.ui.pages.treatments.about import AboutFold
from companion.ui.pages.treatments.age_line import AgeLine
from companion.ui.pages.treatments.ages import top_line
from companion.ui.pages.treatments.ask_place import AskPlace
from companion.ui.pages.treatments.desk import Desk, desk_for
from companion.ui.pages.treatments.fold import Fold
from companion.ui.pages.treatments.part import PartFold
from companion.ui.pages.treatments.trouble import CannotRead
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Heading


class TopicScreen(SideScreen):
    """A topic as it is read. What is pressed in it asks for another screen of the section.

    `page_opened` carries the id of a page, `note_opened` the id of a note.
    """

    page_opened = Signal(str)
    note_opened = Signal(str)
    breathing_pressed = Signal()

    def __init__(
        self, context: PageContext, topic: SmallTopic, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, topic.title, parent=parent)
        self.set_way_back(self.tr("Small things that may help"))
        self.topic = topic
        self.folds: dict[str, Fold] = {}
        self.keep: KeepThing | None = None
        self.breathing: LinkButton | None = None
        self._age: AgeLine | None = None
        self._left_by: QWidget | None = None
        self._desk: Desk | None = None
        try:
            self._fill(context.library.page(topic.page))
        except PackFault as fault:
            self.content.add(CannotRead(context, fault))
            return
        read_in_layout_order(self)

    # --- what stands on it ---

    def _fill(self, whole: Page) -> None:
        page = topic_page(self.topic, whole)
        desk = desk_for(self.context, page)
        self._desk = desk
        desk.meanings.setParent(self)
        if desk.reading is not None:
            desk.reading.setParent(self)
        desk.meanings.opened.connect(self._on_meaning)
        first = blocks_of(page, self.topic.things[:1])
        self._add_age(replace(page, blocks=first))
        writer = replace(desk.writer(), step=TypeStep.LEAD)
        self.content.add(Heading(self.tr("One small thing"), 2))
        for block in first:
            self.content.add(writer.block(block))
        self._add_ways(" ".join(block.text for block in first))
        self._add_folds(desk, writer.marks.marked)

    def _add_age(self, page: Page) -> None:
        """Say at once that the small thing itself is old; what is more says so in its own place."""
        context = self.context
        words = top_line(page, context.library, context.dates, context.today())
        if words:
            self._age = AgeLine(context, words, page.id)
            self.content.add(self._age)

    def _add_ways(self, words: str) -> None:
        if self.context.may.write and not self.context.session.read_only:
            self.keep = KeepThing(self.context, self.topic.id, words)
            self.keep.note_opened.connect(self.note_opened)
            self.content.add(self.keep)
        if self.topic.breathing:
            self.breathing = LinkButton(self.tr("Slow breathing"))
            self.breathing.clicked.connect(self.breathing_pressed)
            self.breathing_pressed.connect(self._on_left)
            self.content.add(self.breathing, left=True)

    def _add_folds(self, desk: Desk, marked: frozenset[str]) -> None:
        more = TopicMore(desk, self.topic, marked)
        more.page_opened.connect(self._on_left)
        more.page_opened.connect(self.page_opened)
        questions = [
            PartFold(desk, section, before=None, after=None)
            for section in desk.sections
            if section.is_questions
        ]
        holder = QWidget()
        column = Column(holder, gap=0)
        for fold in (more, *questions, AboutFold(desk)):
            self.folds[fold.key] = fold
            fold.toggled.connect(self._on_toggled)
            column.add(fold)
        for part in questions:
            part.laid_out.connect(self._on_laid_out)
        self.content.add(holder)

    # --- what the section asks ---

    def begin(self) -> None:
        """Begin at the top, on the way back."""
        self.verticalScrollBar().setValue(0)
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def come_back(self) -> None:
        """Go on where another screen was opened."""
        there = self._left_by
        target = there if there is not None and isValid(there) else self.back
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show the records as they are now."""
        if self.keep is not None:
            self.keep.refresh()
        if self._age is not None:
            self._age.refresh()
        for fold in self.folds.values():
            fold.refresh()

    def add_here(self) -> None:
        """Open the place to add a question about this."""
        for fold in self.folds.values():
            if isinstance(fold, PartFold):
                fold.set_open(True)
                if fold.ask is not None:
                    fold.ask.open()

    def go_back(self) -> bool:
        """Close a meaning or a panel that is open in place; False when nothing is."""
        if self._desk is not None and self._desk.meanings.close():
            return True
        ask = self._ask
        if ask is None or ask.panel is None:
            return False
        ask.button.setFocus(Qt.FocusReason.OtherFocusReason)
        ask.close_panel()
        return True

    @property
    def _ask(self) -> AskPlace | None:
        asks = (fold.ask for fold in self.folds.values() if isinstance(fold, PartFold))
        return next((ask for ask in asks if ask is not None), None)

    # --- opening and closing ---

    @Slot(bool)
    def _on_toggled(self, opened: bool) -> None:
        fold = self.sender()
        if not opened or not isinstance(fold, Fold):
            return
        for other in self.folds.values():
            if other is not fold and other.is_open:
                other.set_open(False)
        if isinstance(fold, PartFold) and fold.ask is not None:
            fold.ask.opened.connect(self._on_laid_out)
        self._on_laid_out()
        self.ensureWidgetVisible(fold.row)

    @Slot()
    def _on_left(self) -> None:
        self._left_by = QApplication.focusWidget()

    @Slot(QWidget)
    def _on_meaning(self, panel: QWidget) -> None:
        self._on_laid_out()
        self.ensureWidgetVisible(panel)

    @Slot()
    def _on_laid_out(self) -> None:
        read_in_layout_order(self)
