"""The first start: one screen, useful at once, with nothing to fill in (walks.md 26)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.display import next_text_size
from companion.services.purpose import say_for_whom
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.for_whom import SomeonesName
from companion.ui.toolkit.layout import LIST_WIDTH, FlowLayout
from companion.ui.widgets.button import Button, ButtonKind, LinkButton
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text

_UNDO_ROOM = 72  # px at 100 %


class FirstStart(PagePanel):
    """Three ways in, and two small ones; `chosen` carries the section each leads to."""

    chosen = Signal(object)  # PageName

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", width=LIST_WIDTH, parent=parent)
        self._context = context
        self.set_title(self.tr("This is a quiet place to get ready, ask and remember."))
        self.set_lead(
            self.tr("Nothing leaves this computer.\nYou do not have to do anything tonight.")
        )
        self.ready_button = Button(self.tr("Get ready for an appointment"), ButtonKind.PRIMARY)
        self.read_button = Button(self.tr("Read about treatment"))
        self.write_button = Button(self.tr("Write something down"))
        self.someone_button = LinkButton(self.tr("I am here for someone else"))
        self.look_button = LinkButton(self.tr("Just look around"))
        self.smaller_button = Button(self.tr("Smaller"), ButtonKind.QUIET, rapid=True)
        self.larger_button = Button(self.tr("Larger"), ButtonKind.QUIET, rapid=True)
        self.smaller_button.setAccessibleName(self.tr("Make the text smaller"))
        self.larger_button.setAccessibleName(self.tr("Make the text larger"))
        self.for_someone: SomeonesName | None = None
        self._lay()
        self._connect()

    def _lay(self) -> None:
        ways, small, sizes = QWidget(), QWidget(), QWidget()
        size_words = Text(self.tr("Text size"))
        rows: tuple[tuple[QWidget, int, tuple[QWidget, ...]], ...] = (
            (ways, 16, (self.ready_button, self.read_button, self.write_button)),
            (small, 24, (self.someone_button, self.look_button)),
            (sizes, 8, (size_words, self.smaller_button, self.larger_button)),
        )
        for holder, gap, parts in rows:
            row = FlowLayout(holder, gap=gap)
            for part in parts:
                row.addWidget(part)
        self.read_button.set_tall(True)
        self.write_button.set_tall(True)
        self.content.add(ways, small, sizes)

    def _connect(self) -> None:
        for button, name in (
            (self.ready_button, PageName.QUESTIONS),
            (self.read_button, PageName.TREATMENTS),
            (self.write_button, PageName.COPING),
            (self.look_button, PageName.TODAY),
        ):
            button.clicked.connect(partial(self._on_way, name))
        self.someone_button.clicked.connect(self._on_someone)
        self.smaller_button.clicked.connect(partial(self._on_text_size, larger=False))
        self.larger_button.clicked.connect(partial(self._on_text_size, larger=True))

    def _on_way(self, name: PageName, _checked: bool = False) -> None:
        self.chosen.emit(name)

    @Slot()
    def _on_someone(self) -> None:
        """Say a sentence to the one who helps; the ways in stay the same."""
        self._context.session.do(say_for_whom, for_someone=True)
        self.someone_button.hide()
        self.for_someone = SomeonesName(self._context)
        self.content.insertWidget(1, self.for_someone)  # the ways in stay where they are
        self.for_someone.show()
        read_in_layout_order(self)
        self.for_someone.name.setFocus()
        self._context.announcer.say(self.for_someone.words.text())
        QTimer.singleShot(0, self, self._show_name)  # once it has its place

    @Slot()
    def _show_name(self) -> None:
        """Bring the line for the name into view, above the bar that offers to undo."""
        if self.for_someone is not None:
            room = self._context.theme.text_percent * _UNDO_ROOM // 100
            self.ensureWidgetVisible(self.for_someone.name, 0, room)

    def _on_text_size(self, _checked: bool = False, *, larger: bool) -> None:
        theme = self._context.theme
        theme.apply(theme.choice, next_text_size(theme.text_percent, larger=larger))
