"""One stage: what usually happens, what is the person's own, and what people ask."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import Gate, JourneyPath, PackFault, PageHead, PageKind, PathStage, visible
from companion.domain.dates import PartialDate
from companion.domain.records import StageState
from companion.services.journey import edit_stage, note_stage
from companion.services.reading import open_questions, topic_choices
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.journey.about import AboutStage, overdue_line
from companion.ui.pages.journey.lines import drawn_stages
from companion.ui.pages.journey.mine import Mine, MyStage
from companion.ui.pages.journey.stage_text import StageText
from companion.ui.pages.treatments.age_line import AgeLine
from companion.ui.pages.treatments.gate import GatedStretch, Home
from companion.ui.pages.treatments.meanings import Meanings, TermMarks, glossary_of
from companion.ui.pages.treatments.ticks import BankTicks, bank_of
from companion.ui.toolkit.layout import READING_WIDTH, Column
from companion.ui.widgets.button import BackButton
from companion.ui.widgets.open_row import OpenRow
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Heading, Text


class StageScreen(PagePanel):
    """The screen of one stage. `stage_opened` carries the id of the stage to go on to."""

    back_pressed = Signal()
    stage_opened = Signal(str)

    def __init__(
        self,
        context: PageContext,
        path: JourneyPath,
        stage: PathStage,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(stage.title, _sentence(stage.plain), width=READING_WIDTH, parent=parent)
        self._context = context
        self.path = path
        self.stage = stage
        self.back = BackButton(self.tr("Back to Journey"))
        self.meanings = Meanings(glossary_of(context.library), context.announcer, self)
        self.mine = MyStage()
        self.ticks = BankTicks(context, f"journey/{stage.id}")
        self._gated: GatedStretch | None = None
        self._age: AgeLine | None = None
        self._fill()
        self._connect()
        self.mine.begin(self._kept(), stage.often if self._is_open else None)

    @property
    def _is_open(self) -> bool:
        return visible(self.stage, topic_choices(self._context.session.snapshot))

    # --- making it ---

    def _fill(self) -> None:
        self.set_back(self.back)
        overdue = overdue_line(self.stage.reviewed, self.stage.due, self._context)
        if overdue:
            self._age = AgeLine(self._context, overdue, f"journey/{self.stage.id}")
            self.content.add(self._age)
        self.content.add(Heading(self.tr("What usually happens"), 3), self._text())
        self.content.add(self.mine)
        for widget in (self._asked(), self._reading()):
            if widget is not None:
                self.content.add(widget)
        self.content.addSpacing(8)
        about = AboutStage(self._context, self.stage, named=self._is_open)
        self.content.add(about, *self._next())

    def _text(self) -> QWidget:
        gate = self._gates().get(self.stage.gate or "")
        if gate is None:
            return self._open_text()
        home = Home(PageName.JOURNEY, self.stage.id)
        self._gated = GatedStretch(self._context, gate, self._open_text, home=home)
        self._gated.shown.connect(self._on_shown)
        return self._gated

    def _gates(self) -> Mapping[str, Gate]:
        return self._context.library.gates() if self.stage.gate else {}

    def _open_text(self) -> QWidget:
        marks = TermMarks(glossary_of(self._context.library))
        return StageText(self.stage, marks, self.meanings)

    def _asked(self) -> QWidget | None:
        bank = bank_of(self._context.library)
        known = [bank.question(key) for key in self.stage.ask] if bank else []
        snapshot = self._context.session.snapshot
        self.ticks.add(open_questions(snapshot, [each for each in known if each is not None]))
        if not self.ticks.rows:
            return None
        holder = QWidget()
        column = Column(holder, gap=8)
        column.add(Heading(self.tr("What people ask now"), 3))
        column.add(Text(self.tr("A tick means: I want to ask this."), muted=True), self.ticks)
        return holder

    def _reading(self) -> QWidget | None:
        heads = [head for head in map(self._head, self.stage.pages) if head is not None]
        if not heads:
            return None
        holder = QWidget()
        column = Column(holder, gap=0)
        column.add(Heading(self.tr("Read more"), 3))
        for head in heads:
            row = OpenRow(head.title, head.lead, side=0, ruled=True)
            row.setProperty("page", head.id)
            row.setProperty("coping", head.kind is PageKind.COPING)
            row.clicked.connect(self._on_page)
            column.add(row)
        return holder

    def _head(self, page_id: str) -> PageHead | None:
        try:
            return self._context.library.head(page_id)
        except PackFault:
            return None

    def _next(self) -> list[QWidget]:
        stages = drawn_stages(self.path, self._context.session.snapshot)
        place = stages.index(self.stage) + 1
        if place == len(stages):
            return []
        words = self.tr("Next stage: {stage}").format(stage=stages[place].title)
        row = OpenRow(words, side=0)
        row.setProperty("stage", stages[place].id)
        row.clicked.connect(self._on_next)
        return [row]

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_pressed)
        self.mine.edited.connect(self._on_edited)
        self.mine.note_written.connect(self._on_note)
        self.mine.note_left.connect(self._on_note_left)
        self.mine.dates_cleared.connect(self._on_dates_cleared)

    # --- what it shows ---

    def _kept(self) -> Mine:
        return Mine.of(self._context.session.snapshot.stage(self.path.id, self.stage.id))

    def refresh(self, *, everything: bool) -> None:
        """Show what is kept now; with `everything`, also while a change is on its way."""
        if everything or not self._context.session.pending:
            self.mine.show_kept(self._kept())
        self.ticks.refresh()
        if self._gated is not None:
            self._gated.refresh()
        if self._age is not None:
            self._age.refresh()

    def close_meaning(self) -> bool:
        """Close the open meaning of a word; False when none is open."""
        return self.meanings.close()

    # --- what the person does ---

    @Slot(object, object, object)
    def _on_edited(
        self, state: StageState, start: PartialDate | None, end: PartialDate | None
    ) -> None:
        self._context.session.do(
            edit_stage,
            merge=f"stage:{self.path.id}/{self.stage.id}",
            path=self.path.id,
            stage=self.stage.id,
            state=state,
            start=start,
            end=end,
        )

    @Slot(str)
    def _on_note(self, note: str) -> None:
        self._context.session.do(
            note_stage, merge=self._note_field, path=self.path.id, stage=self.stage.id, note=note
        )

    @Slot()
    def _on_note_left(self) -> None:
        self._context.session.leave(self._note_field)

    @property
    def _note_field(self) -> str:
        return f"stage-note:{self.path.id}/{self.stage.id}"

    @Slot()
    def _on_dates_cleared(self) -> None:
        self._context.announcer.say(self.tr("The dates are empty now. Undo brings them back."))

    @Slot()
    def _on_shown(self) -> None:
        read_in_layout_order(self)

    @Slot()
    def _on_page(self) -> None:
        row = self.sender()
        if isinstance(row, OpenRow):
            section = PageName.COPING if row.property("coping") else PageName.TREATMENTS
            self._context.navigate(section, str(row.property("page")))

    @Slot()
    def _on_next(self) -> None:
        row = self.sender()
        if isinstance(row, OpenRow):
            self.stage_opened.emit(str(row.property("stage")))


def _sentence(plain: str) -> str:
    return plain[:1].upper() + plain[1:]
