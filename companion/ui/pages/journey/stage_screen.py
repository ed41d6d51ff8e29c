"""One stage, a page for where I am: what usually happens, what people ask, what is my own."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from companion.content import PackFault, PageHead, PageKind, PathStage, visible
from companion.domain.records import StageState
from companion.services.journey import reorder_stage
from companion.services.reading import open_questions, topic_choices
from companion.services.stage_list import my_stages, walk
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.journey.about import AboutStage, overdue_line
from companion.ui.pages.journey.before import BeforeList, before_lines
from companion.ui.pages.journey.belongs import Belongs
from companion.ui.pages.journey.day_count import DayCount
from companion.ui.pages.journey.lines import stage_line
from companion.ui.pages.journey.mine import MyPart
from companion.ui.pages.journey.near import near_ways
from companion.ui.pages.journey.ready import ReadyTicks
from companion.ui.pages.journey.stage_edits import StageEdits
from companion.ui.pages.journey.stage_more import StageMore
from companion.ui.pages.journey.stage_text import StageText
from companion.ui.pages.journey.stand_line import StandLine
from companion.ui.pages.journey.unkept import Unkept
from companion.ui.pages.journey.where import Where, look, path_named
from companion.ui.pages.treatments.age_line import AgeLine
from companion.ui.pages.treatments.gate import GatedStretch, Home
from companion.ui.pages.treatments.meanings import Meanings, TermMarks, glossary_of
from companion.ui.pages.treatments.ticks import BankTicks, bank_of
from companion.ui.toolkit.layout import READING_WIDTH, Column
from companion.ui.widgets.button import BackButton, Button
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.open_row import OpenRow
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Heading, Text


class StageScreen(PagePanel):
    """The screen of one stage. `place_asked` carries the anchor of a place to go on to."""

    back_pressed = Signal()
    place_asked = Signal(str)

    def __init__(
        self,
        context: PageContext,
        where: Where,
        unkept: Unkept | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", width=READING_WIDTH, parent=parent)
        self._context = context
        self.where = where
        stage = look(context, where)
        if stage is None:
            raise LookupError(where.stage)
        self.stage = stage
        self.back = BackButton("")
        self.meanings = Meanings(glossary_of(context.library), context.announcer, self)
        self.told = StandLine()
        self.days = DayCount(context)
        self.mine = MyPart()
        self.edits = StageEdits(context, where, self.mine, unkept or Unkept(), self)
        self.ticks = BankTicks(context, f"journey/{self._pack_id}")
        self.ready: ReadyTicks | None = None
        self.belongs = Belongs(context)
        self.before = BeforeList()
        self.earlier = Disclosure(self.tr("What was planned before"))
        self.extra = StageMore(context, where)
        self.rows: dict[str, OpenRow] = {}
        self._gated: GatedStretch | None = None
        self._age: AgeLine | None = None
        self._fill()
        self._connect()
        self.set_way_back(self.tr("Journey"))
        self.edits.begin()
        self.refresh(everything=True)

    @property
    def _pack(self) -> PathStage | None:
        return self.stage.pack

    @property
    def _pack_id(self) -> str:
        return self._pack.id if self._pack is not None else self.where.stage

    @property
    def _is_open(self) -> bool:
        choices = topic_choices(self._context.session.snapshot)
        return self._pack is None or visible(self._pack, choices)

    def set_way_back(self, where: str) -> None:
        """Say where the way back leads."""
        self.back.setText(where)
        self.back.setAccessibleName(self.tr("Back to {place}").format(place=where))

    # --- making it ---

    def _fill(self) -> None:
        self.set_back(self.back)
        if self._pack is not None:
            self._fill_age(self._pack)
        self.content.add(self.told, self.days)
        parts = [self._text(), self._steps(), self._asked(), self._ready(), *self._near()]
        for widget in parts:
            if widget is not None:
                self.content.add(widget)
        self.earlier.content.add(self.before)
        self._own = QWidget()
        own = Column(self._own, gap=16)
        own.add(self.mine, self.earlier, self.belongs)
        self.content.add(self._who_to_call(), self._own)
        reading = self._reading()
        if reading is not None:
            self.content.add(reading)
        self.content.addSpacing(8)
        self.content.add(*self._next(), self.extra)
        for part in (self._own, self.extra, self.told.change):
            part.setVisible(self._context.may.write)
        if self._pack is not None:
            self.content.add(AboutStage(self._context, self._pack, named=self._is_open))

    def _fill_age(self, pack: PathStage) -> None:
        overdue = overdue_line(pack.reviewed, pack.due, self._context)
        if overdue:
            self._age = AgeLine(self._context, overdue, f"journey/{pack.id}")
            self.content.add(self._age)

    def _near(self) -> list[QWidget]:
        """Return the ways to what fits this stage: lists to tick off, and working out dates."""
        ways = near_ways(self._context, self.where, self._pack_id)
        rows = [self._row(way.title, way.detail, way.anchor) for way in ways]
        holder = QWidget()
        Column(holder, gap=0).add(*rows)
        return [holder] if rows else []

    def _text(self) -> QWidget | None:
        pack = self._pack
        if pack is None:
            return None
        gates = self._context.library.gates() if pack.gate else {}
        gate = gates.get(pack.gate or "")
        if gate is None:
            text = self._open_text()
        else:
            home = Home(PageName.JOURNEY, self.where.stage)
            text = self._gated = GatedStretch(self._context, gate, self._open_text, home=home)
            self._gated.shown.connect(self._on_shown)
        return _part(self.tr("What usually happens"), text, gap=16)

    def _open_text(self) -> QWidget:
        marks = TermMarks(glossary_of(self._context.library))
        if self._pack is None:
            return QWidget()
        return StageText(self._pack, marks, self.meanings)

    def _steps(self) -> QWidget | None:
        """Return the way into each step inside, in order."""
        if not self.stage.steps:
            return None
        holder = QWidget()
        column = Column(holder, gap=0)
        for step in self.stage.steps:
            line = stage_line(step, self._context.dates)
            column.add(self._row(line.name, line.said, step.key))
        return _part(self.tr("Steps inside this stage"), holder, gap=0)

    def _row(self, title: str, told: str, key: str) -> OpenRow:
        row = OpenRow(title, told, side=0, ruled=True)
        row.setProperty("stage", key)
        row.clicked.connect(self._on_stage)
        self.rows[key] = row
        return row

    def _asked(self) -> QWidget:
        about = Text(self.tr("A tick means: I want to ask this."), muted=True)
        self._asked_part = _part(self.tr("What people ask now"), about, self.ticks, gap=8)
        return self._asked_part

    def _refresh_asked(self) -> None:
        """Show the questions there are now: a topic that was opened brings its own."""
        bank = bank_of(self._context.library)
        asked = self._pack.ask if self._pack is not None else ()
        known = [bank.question(key) for key in asked] if bank else []
        here = {row.property("bank") for row in self.ticks.rows}
        missing = [each for each in known if each is not None and each.id not in here]
        self.ticks.add(open_questions(self._context.session.snapshot, missing))
        self.ticks.refresh()
        self._asked_part.setVisible(bool(self.ticks.rows))

    def _ready(self) -> QWidget:
        self._ready_part = QWidget()
        Column(self._ready_part, gap=8)
        self._ready_part.hide()
        return self._ready_part

    def _refresh_ready(self) -> None:
        """Show what to get ready; what the text of a closed topic names is closed with it."""
        pack = self._pack
        fits = pack is not None and bool(pack.ready) and self._is_open
        if fits and pack is not None and self.ready is None:
            checklist = f"{self.where.path}/{pack.id}"
            self.ready = ReadyTicks(self._context, checklist, pack.ready)
            about = Text(self.tr("Mark what is ready. You need not have it all."), muted=True)
            column = cast("Column", self._ready_part.layout())
            column.add(_part(self.tr("What to get ready"), about, self.ready, gap=8))
        self._ready_part.setVisible(fits)
        if self.ready is not None:
            self.ready.refresh()

    def _who_to_call(self) -> QWidget:
        call = Button(self.tr("Who to call"), icon="phone")
        call.setAccessibleName(self.tr("Who to call: open the numbers"))
        call.clicked.connect(self._on_who_to_call)
        holder = QWidget()
        column = Column(holder, gap=8)
        column.add(Heading(self.tr("Who to call now"), 3))
        column.add(call, left=True)
        return holder

    def _reading(self) -> QWidget | None:
        pages = self._pack.pages if self._pack is not None else ()
        heads = [head for head in map(self._head, pages) if head is not None]
        if not heads:
            return None
        holder = QWidget()
        column = Column(holder, gap=0)
        for head in heads:
            row = OpenRow(head.title, head.lead, side=0, ruled=True)
            row.setProperty("page", head.id)
            row.setProperty("coping", head.kind is PageKind.COPING)
            row.clicked.connect(self._on_page)
            column.add(row)
        return _part(self.tr("Read more"), holder, gap=0)

    def _head(self, page_id: str) -> PageHead | None:
        try:
            return self._context.library.head(page_id)
        except PackFault:
            return None

    def _next(self) -> list[QWidget]:
        """Return the way to the next stage, where the path has an order."""
        path = path_named(self._context, self.where.path)
        if path is None or not path.timeline:
            return []
        shapes = my_stages(self._context.session.snapshot, path, self.where.course)
        order = list(walk(shapes))
        keys = [each.key for each in order]
        if self.where.stage not in keys or keys[-1] == self.where.stage:
            return []
        after = order[keys.index(self.where.stage) + 1]
        words = self.tr("Next stage: {stage}")
        if after.inside:
            words = self.tr("Next step: {stage}")
        row = OpenRow(words.format(stage=after.title), side=0)
        row.setProperty("stage", after.key)
        row.clicked.connect(self._on_stage)
        return [row]

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_pressed)
        self.told.change.clicked.connect(self._on_change)
        self.earlier.toggled.connect(self._on_shown)
        self.extra.grew.connect(self._on_shown)
        self.mine.moved.write_asked.connect(self._on_write)
        self.mine.moved.grew.connect(self._on_move_grew)
        steps = (("Alt+Up", -1), ("Alt+Down", 1)) if self._context.may.write else ()
        for keys, places in steps:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setProperty("places", places)
            shortcut.activated.connect(self._on_order)

    # --- what it shows ---

    def refresh(self, *, everything: bool) -> None:
        """Show what is kept now; with `everything`, also while a change is on its way."""
        stage = look(self._context, self.where)
        if stage is None:
            return
        self.stage = stage
        self.set_title(stage.title)
        self.set_lead(_sentence(stage.plain))
        self.told.show_stage(stage_line(stage, self._context.dates).said)
        under_way = stage.state is StageState.UNDER_WAY
        self.days.show_course(self.where.path, self.where.course, fits=under_way)
        self.edits.refresh(stage, everything=everything)
        self.mine.show_often(self._pack.often if self._pack is not None and self._is_open else None)
        self.before.show_lines(before_lines(stage.history, self._context))
        self.earlier.setVisible(bool(stage.history))
        self.belongs.show_stage(stage)
        self.extra.refresh(stage)
        self._refresh_asked()
        self._refresh_ready()
        for part in (self._gated, self._age):
            if part is not None:
                part.refresh()
        read_in_layout_order(self)

    def close_meaning(self) -> bool:
        """Close the open meaning of a word; False when none is open."""
        return self.meanings.close()

    def settle(self) -> None:
        """Say what is being written now, as before the page is left."""
        self.mine.settle()
        self.extra.settle()
        self.edits.leave()

    def keep_whole(self, *, closing: bool = False) -> bool:
        """Keep whole dates that were typed about a move, as the screen is left for good."""
        return self.edits.keep_whole(closing=closing)

    def focus_way(self, key: str) -> None:
        """Give the focus back to what a person went on from."""
        (self.rows.get(key) or self.back).setFocus()

    # --- what the person does ---

    @Slot()
    def _on_change(self) -> None:
        self.mine.focus_state()
        self.ensureWidgetVisible(self.mine.often, 0, 0)
        self.ensureWidgetVisible(self.mine.states[self.mine.state], 0, 120)

    @Slot()
    def _on_order(self) -> None:
        path = path_named(self._context, self.where.path)
        places = int(self.sender().property("places"))
        if path is not None:
            self._context.session.do(
                reorder_stage,
                journey=path,
                stage=self.where.stage,
                places=places,
                course=self.where.course,
            )

    @Slot()
    def _on_shown(self) -> None:
        read_in_layout_order(self)

    @Slot()
    def _on_move_grew(self) -> None:
        QTimer.singleShot(0, self, self._show_the_move)

    @Slot()
    def _show_the_move(self) -> None:
        """Bring all that is asked about a move into view."""
        self.bring_part_into_view(self.mine.moved)

    @Slot()
    def _on_who_to_call(self) -> None:
        self._context.navigate(PageName.HELP, "")

    @Slot()
    def _on_write(self) -> None:
        self._context.navigate(PageName.COPING, "")

    @Slot()
    def _on_page(self) -> None:
        row = self.sender()
        if isinstance(row, OpenRow):
            section = PageName.COPING if row.property("coping") else PageName.TREATMENTS
            self._context.navigate(section, str(row.property("page")))

    @Slot()
    def _on_stage(self) -> None:
        self.place_asked.emit(str(self.sender().property("stage")))


def _part(title: str, *inside: QWidget, gap: int) -> QWidget:
    holder = QWidget()
    column = Column(holder, gap=gap)
    column.add(Heading(title, 3), *inside)
    return holder


def _sentence(plain: str) -> str:
    return plain[:1].upper() + plain[1:]
