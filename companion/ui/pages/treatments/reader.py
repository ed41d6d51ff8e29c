"""One page of the pack, read part by part: in short first, then what a person opens."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import PackFault, Page
from companion.services.marks import mark_of
from companion.services.reading import keep_place
from companion.ui.pages.context import PageContext
from companion.ui.pages.treatments.about import AboutFold
from companion.ui.pages.treatments.age_line import AgeLine
from companion.ui.pages.treatments.ages import top_line
from companion.ui.pages.treatments.ask_place import AskPlace
from companion.ui.pages.treatments.carry_on import may_be_kept
from companion.ui.pages.treatments.desk import Desk, desk_for, listen_bar
from companion.ui.pages.treatments.fold import Fold
from companion.ui.pages.treatments.mark_words import top_words
from companion.ui.pages.treatments.more import MoreFold
from companion.ui.pages.treatments.names import name_line
from companion.ui.pages.treatments.part import PartFold
from companion.ui.pages.treatments.sections import find_section, in_short
from companion.ui.pages.treatments.trouble import CannotRead
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import BackButton
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Heading, Text

PLACE_MS = 1000
"""How long a part stays open before it is where the person left off."""
AROUND = 24
"""The room kept around what opens in place, in pixels."""


class Reader(PagePanel):
    """A page as it is read: one part open at a time, as in a book. `left` asks for the list."""

    left = Signal()

    def __init__(self, context: PageContext, page_id: str, parent: QWidget | None = None) -> None:
        self._context = context
        self.page_id = page_id
        self.folds: dict[str, Fold] = {}
        self._asks: list[AskPlace] = []
        self._age: AgeLine | None = None
        self._desk: Desk | None = None
        self.marked = Text("", muted=True)
        page, fault = _read(context, page_id)
        super().__init__(page.title if page else "", parent=parent)
        self.back = BackButton("")
        self.set_way_back(self.tr("Treatments"))
        self.back.clicked.connect(self.left)
        self.set_back(self.back)
        self._place_timer = _timer(self, PLACE_MS)
        self._place_timer.timeout.connect(self._keep_place)
        self._scroll_timer = _timer(self, 0)
        self._scroll_timer.timeout.connect(self._bring_again)
        if page is not None:
            self._fill(page)
        elif fault is not None:
            self.heading.hide()
            self.content.add(CannotRead(context, fault))

    def set_way_back(self, where: str) -> None:
        """Say where the way back leads: the list, what was found, or the screen that was open."""
        self.back.setText(where)
        self.back.setAccessibleName(self.tr("Back to {place}").format(place=where))

    # --- what stands on it ---

    def _fill(self, page: Page) -> None:
        try:
            desk = desk_for(self._context, page)
        except PackFault as fault:
            self.content.add(CannotRead(self._context, fault))
            return
        self._desk = desk
        desk.meanings.setParent(self)
        if desk.reading is not None:
            desk.reading.setParent(self)
        desk.meanings.opened.connect(self._on_meaning)
        self._add_names(page)
        self._add_age(page)
        self._add_short(desk)
        self._add_parts(desk)
        read_in_layout_order(self)

    def _add_names(self, page: Page) -> None:
        names = name_line(page)
        if names:
            self._top.add(Text(names, muted=True))
        self._top.add(self.marked)
        self._show_marked()

    def _show_marked(self) -> None:
        """Say in one quiet line what the person marked, where they did."""
        mark = mark_of(self._context.session.snapshot, self.page_id)
        self.marked.setText(top_words(mark, self._context.dates))
        self.marked.setVisible(bool(self.marked.text()))

    def _add_age(self, page: Page) -> None:
        context = self._context
        words = top_line(page, context.library, context.dates, context.today())
        if words:
            self._age = AgeLine(context, words, page.id)
            self.content.add(self._age)

    def _add_short(self, desk: Desk) -> None:
        blocks = in_short(desk.page)
        if not blocks:
            return
        writer = desk.short_writer()
        self.content.add(Heading(blocks[0].title))
        listen = listen_bar(desk, blocks[0].title, partial(desk.sentences, blocks))
        if listen is not None:
            self.content.add(listen)
        for block in blocks:
            self.content.add(writer.block(block))
        stop = Text(self.tr("You can stop here."), muted=True)
        ask = AskPlace(self._context, desk.page.id, blocks[0].part.value, blocks[0].title)
        ask.opened.connect(self._on_ask_opened)
        self._asks.append(ask)
        self.content.add(stop, ask)

    def _add_parts(self, desk: Desk) -> None:
        holder = QWidget()
        column = Column(holder, gap=0)
        sections = (None, *desk.sections, None)
        for before, section, after in zip(sections, sections[1:], sections[2:], strict=False):
            if section is not None:
                part = PartFold(desk, section, before=before, after=after)
                part.turned.connect(self._on_turned)
                part.laid_out.connect(self._on_laid_out)
                column.add(self._keep(part))
        more = MoreFold(desk)
        if not more.is_empty:
            column.add(self._keep(more))
        column.add(self._keep(AboutFold(desk)))
        self.content.add(Heading(self.tr("Read on, one part at a time"), 2), holder)

    def _keep(self, fold: Fold) -> Fold:
        self.folds[fold.key] = fold
        fold.toggled.connect(self._on_toggled)
        return fold

    # --- opening and closing ---

    @property
    def open_fold(self) -> Fold | None:
        """The part that is open, if one is."""
        return next((fold for fold in self.folds.values() if fold.is_open), None)

    def open_part(self, name: str) -> bool:
        """Open a part and go to its heading; False when the page has no such part."""
        fold = self.folds.get(name)
        if fold is None and self._desk is not None:
            section = find_section(self._desk.sections, name)
            fold = self.folds[section.key] if section else None
        if fold is None:
            return False
        fold.take_focus()
        fold.set_open(True)
        self._bring(fold)
        return True

    def refresh(self) -> None:
        """Show the covers, ticks and the question about age as they are kept now."""
        if self._age is not None:
            self._age.refresh()
        if self._desk is not None:
            self._show_marked()
        for fold in self.folds.values():
            fold.refresh()
        for ask in self._asks:
            ask.refresh()
        self._stay_with_field()

    def _stay_with_field(self) -> None:
        """Keep the line for a question in view: each one that is added stands above it."""
        for ask in self._open_asks():
            if ask.panel is not None and ask.panel.field.edit.hasFocus():
                self._reveal(ask.panel.field)

    def go_back(self) -> bool:
        """Close what is open in place, a meaning or a panel; False when nothing is."""
        if self._desk is None:
            return False
        if self._desk.meanings.close():
            return True
        ask = next((each for each in self._open_asks() if each.panel is not None), None)
        if ask is None:
            return False
        ask.button.setFocus(Qt.FocusReason.OtherFocusReason)
        ask.close_panel()
        return True

    def add_here(self) -> None:
        """Open the place to add a question, in the part that is open or in In short."""
        asks = self._open_asks()
        if asks:
            asks[-1].open()
            self._on_laid_out()

    def _open_asks(self) -> list[AskPlace]:
        fold = self.open_fold
        inside = [fold.ask] if isinstance(fold, PartFold) and fold.ask is not None else []
        return [*self._asks, *inside]

    @Slot(bool)
    def _on_toggled(self, opened: bool) -> None:
        fold = self.sender()
        self._place_timer.stop()
        if not opened or not isinstance(fold, Fold):
            return
        for other in self.folds.values():
            if other is not fold and other.is_open:
                other.set_open(False)
        if isinstance(fold, PartFold):
            if fold.ask is not None:
                fold.ask.opened.connect(self._on_ask_opened)
            if self._desk is not None and may_be_kept(self._desk.page, fold.section):
                self._place_timer.start()
        read_in_layout_order(self)
        self._bring(fold)

    @Slot(str)
    def _on_turned(self, key: str) -> None:
        self.open_part(key)

    @Slot()
    def _keep_place(self) -> None:
        fold = self.open_fold
        if isinstance(fold, PartFold) and not self._context.session.read_only:
            self._context.session.do(keep_place, page=self.page_id, part=fold.key)

    @Slot()
    def _on_ask_opened(self) -> None:
        opened = self.sender()
        for ask in self._open_asks():
            if ask is not opened:
                ask.close_panel()
        self._on_laid_out()
        if isinstance(opened, AskPlace):
            self._reveal(opened)

    @Slot(QWidget)
    def _on_meaning(self, panel: QWidget) -> None:
        read_in_layout_order(self)
        self._reveal(panel)

    @Slot()
    def _on_laid_out(self) -> None:
        read_in_layout_order(self)

    def _reveal(self, widget: QWidget) -> None:
        """Bring what was opened in place into view, its beginning before its end."""
        _lay_out_now()
        bar = self.verticalScrollBar()
        top = widget.mapTo(self.widget() or self, widget.rect().topLeft()).y()
        end = top + widget.height() + AROUND - self.viewport().height()
        bar.setValue(min(max(bar.value(), end), top - AROUND))

    def _bring(self, fold: Fold) -> None:
        """Put the heading of a part at the top of the view."""
        self._scroll_to(fold)
        # Once more for a page that is not on the screen yet, and has no heights before it is.
        self._scroll_timer.start()

    @Slot()
    def _bring_again(self) -> None:
        fold = self.open_fold
        if fold is not None:
            self._scroll_to(fold)

    def _scroll_to(self, fold: Fold) -> None:
        _lay_out_now()
        top = fold.mapTo(self.widget() or self, fold.rect().topLeft()).y()
        self.verticalScrollBar().setValue(max(0, top - 6))


def _timer(parent: QObject, wait: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(wait)
    return timer


def _lay_out_now() -> None:
    """Give everything its height, so that where things stand can be asked for."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def _read(context: PageContext, page_id: str) -> tuple[Page | None, PackFault | None]:
    try:
        return context.library.page(page_id), None
    except PackFault as fault:
        return None, fault
