"""The small things that may help, and what they lead to: topics, pages, slow breathing.

Each is made, and its module imported, when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from companion.content import PackFault
from companion.ui.pages.context import PageContext

if TYPE_CHECKING:
    from companion.content import SmallTopic
    from companion.ui.pages.coping.breathing import BreathingScreen
    from companion.ui.pages.coping.small_things import SmallThings
    from companion.ui.pages.coping.topic import TopicScreen
    from companion.ui.pages.treatments.reader import Reader

BREATHING = "breathing"


class SmallWays(QObject):
    """Shows one of the screens in the stack of the section.

    `left` asks for the page to write on, `note_opened` for a note on it.
    """

    left = Signal()
    note_opened = Signal(str)

    def __init__(self, context: PageContext, screens: QStackedWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._screens = screens
        self.things: SmallThings | None = None
        self.topic: TopicScreen | None = None
        self.breathing: BreathingScreen | None = None
        self.reader: Reader | None = None

    # --- going there ---

    @Slot()
    def show_list(self) -> None:
        """Show the list, at what was read last."""
        if self.things is None:
            from companion.ui.pages.coping.small_things import SmallThings

            self.things = SmallThings(self._context)
            self.things.topic_opened.connect(self.show_topic)
            self.things.page_opened.connect(self.open_page)
            self.things.breathing_pressed.connect(self.show_breathing)
            self.things.left.connect(self.left)
            self._screens.addWidget(self.things)
        shown, key = self._screens.currentWidget(), self._last
        self._screens.setCurrentWidget(self.things)
        self.drop()
        if shown is not None and shown is self.breathing:
            self.things.breathing.setFocus()
        else:
            self.things.focus_on(key)

    @property
    def _last(self) -> str:
        if self.topic is not None:
            return self.topic.topic.id
        return self.reader.page_id if self.reader is not None else ""

    @Slot(str)
    def show_topic(self, topic_id: str) -> None:
        """Show a topic from its beginning; the list where there is no such topic."""
        topic = self._find(topic_id)
        if topic is None:
            self.show_list()
            return
        from companion.ui.pages.coping.topic import TopicScreen

        self.drop()
        self.topic = TopicScreen(self._context, topic)
        self.topic.left.connect(self.show_list)
        self.topic.page_opened.connect(self.open_page)
        self.topic.note_opened.connect(self.note_opened)
        self.topic.breathing_pressed.connect(self.show_breathing)
        self._screens.addWidget(self.topic)
        self._screens.setCurrentWidget(self.topic)
        self.topic.begin()

    def _find(self, topic_id: str) -> SmallTopic | None:
        try:
            topics = self._context.library.small_things()
        except PackFault:
            return None
        return next((topic for topic in topics if topic.id == topic_id), None)

    @Slot()
    def show_breathing(self) -> None:
        """Show slow breathing; nothing moves before it is pressed."""
        if self.breathing is None:
            from companion.ui.pages.coping.breathing import BreathingScreen

            self.breathing = BreathingScreen(self._context)
            self.breathing.left.connect(self._on_breathing_left)
            self._screens.addWidget(self.breathing)
        self._drop_reader()
        self.breathing.set_way_back(self._before)
        self._screens.setCurrentWidget(self.breathing)
        self.breathing.begin()

    @property
    def _before(self) -> str:
        """What a screen leads back to: the topic that is open, or the list."""
        return self.topic.topic.title if self.topic else self.tr("Small things that may help")

    @Slot(str)
    def open_page(self, page_id: str) -> None:
        """Open one of the pages to read."""
        from companion.ui.pages.treatments.reader import Reader

        self._drop_reader()
        self.reader = Reader(self._context, page_id)
        self.reader.set_way_back(self._before)
        self.reader.left.connect(self._on_reader_left)
        self._screens.addWidget(self.reader)
        self._screens.setCurrentWidget(self.reader)
        self.reader.back.setFocus()

    # --- going away ---

    @Slot()
    def _on_reader_left(self) -> None:
        if self.topic is None:
            self.show_list()
            return
        self._screens.setCurrentWidget(self.topic)
        self._drop_reader()
        self.topic.come_back()

    @Slot()
    def _on_breathing_left(self) -> None:
        if self.topic is None:
            self.show_list()
            return
        self._screens.setCurrentWidget(self.topic)
        self.topic.come_back()

    def drop(self) -> None:
        """Let go of the topic and the page that were read."""
        self._drop_reader()
        topic, self.topic = self.topic, None
        if topic is not None:
            self._screens.removeWidget(topic)
            topic.hide()
            topic.deleteLater()

    def _drop_reader(self) -> None:
        reader, self.reader = self.reader, None
        if reader is not None:
            self._screens.removeWidget(reader)
            reader.hide()
            reader.deleteLater()

    # --- what the page asks ---

    def refresh(self) -> None:
        """Show the records as they are now."""
        for screen in (self.topic, self.reader):
            if screen is not None:
                screen.refresh()

    def add_here(self) -> bool:
        """Add a question about what is read; False when nothing is."""
        screen = self.reader or self.topic
        if screen is None or self._screens.currentWidget() is not screen:
            return False
        screen.add_here()
        return True

    def go_back(self) -> bool:
        """Go one step back, from a page to its topic or the list; False when none is shown."""
        shown = self._screens.currentWidget()
        if shown is None:
            return False
        if shown is self.reader:
            if not self.reader.go_back():
                self._on_reader_left()
        elif shown is self.breathing:
            if not self.breathing.go_back():
                self._on_breathing_left()
        elif shown is self.topic:
            if not self.topic.go_back():
                self.show_list()
        elif shown is self.things:
            self.left.emit()
        else:
            return False
        return True
