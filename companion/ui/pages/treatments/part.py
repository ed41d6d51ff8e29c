"""One part of a page: its text, the covers before what may be hard, and where to go next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from companion.content import BankQuestion, BulletList, Gate, PageKind
from companion.domain.records import GateAnswer
from companion.services.reading import open_questions
from companion.ui.pages.closed_words import closed_words
from companion.ui.pages.context import PageName
from companion.ui.pages.treatments.ask_place import AskPlace
from companion.ui.pages.treatments.blocks import MakeList, Writer, stretch_widgets
from companion.ui.pages.treatments.desk import Desk, listen_bar
from companion.ui.pages.treatments.fold import Fold
from companion.ui.pages.treatments.gate import GatedStretch, Home
from companion.ui.pages.treatments.sections import Section, Stretch
from companion.ui.pages.treatments.ticks import BankTicks, bank_of
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.bullet import BulletText
from companion.ui.widgets.button import Button
from companion.ui.widgets.prose_column import ProseColumn
from companion.ui.widgets.text import Text
from companion.ui.widgets.turn_button import TurnButton

if TYPE_CHECKING:
    from companion.content.spoken import Sentence
    from companion.ui.pages.treatments.listen import ListenBar


class PartFold(Fold):
    """A part that opens under its own heading. `turned` carries the key of the part to go to."""

    turned = Signal(str)
    laid_out = Signal()

    def __init__(
        self,
        desk: Desk,
        section: Section,
        *,
        before: Section | None,
        after: Section | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(section.key, section.title, parent)
        self._desk = desk
        self.section = section
        self._before = before
        self._after = after
        self._gated: list[GatedStretch] = []
        self._ticks: list[BankTicks] = []
        self.ask: AskPlace | None = None
        self.listen: ListenBar | None = None

    def build_inside(self) -> QWidget:
        """Make the text of the part and what stands at its foot."""
        inside = QWidget()
        column = Column(inside, gap=16)
        self.listen = listen_bar(self._desk, self.section.title, self._to_be_heard)
        if self.listen is not None:
            column.add(self.listen)
        writer = self._desk.writer()
        for number, stretch in enumerate(self.section.stretches):
            column.add(self._stretch(stretch, writer, titled=number > 0))
        if self.section.is_when_to_ring:
            column.add(self._who_to_call(), left=True)
        self.ask = self._ask_place()
        column.addSpacing(8)
        column.add(self.ask, self._turns())
        column.addSpacing(16)
        return inside

    def letting_go(self) -> None:
        """Forget what was made for the open part."""
        self._desk.meanings.forget()
        self._gated.clear()
        self._ticks.clear()
        self.ask = self.listen = None

    def refresh(self) -> None:
        """Show the covers and ticks as they are kept now."""
        for gated in self._gated:
            gated.refresh()
        self._ask_one_topic()
        self._ticks = [ticks for ticks in self._ticks if isValid(ticks)]
        for ticks in self._ticks:
            ticks.refresh()
        if self.ask is not None:
            self.ask.refresh()

    def _ask_one_topic(self) -> None:
        """Show no door behind a closed one: hard topics never stand there as a list."""
        asked = False
        for gated in self._gated:
            gated.set_waiting(asked and not gated.is_open)
            asked = asked or not gated.is_open
        if self.listen is not None:
            self.listen.refresh()

    def _to_be_heard(self) -> tuple[Sentence, ...]:
        """Return what a voice may read: what is open now, and nothing else."""
        here = {gated.topic for gated in self._gated if gated.is_open}
        return self._desk.sentences(self.section.blocks, frozenset(here))

    # --- the text ---

    def _stretch(self, stretch: Stretch, writer: Writer, *, titled: bool) -> QWidget:
        if stretch.gate is None:
            return self._text(stretch, writer, titled=titled)
        # Its own title stands inside, where it says more than the plain one above the cover.
        titled = stretch.blocks[0].title != self.section.title
        return self._behind(
            self._desk.gates[stretch.gate],
            lambda: self._text(stretch, self._desk.writer(writer.marks.marked), titled=titled),
        )

    def _behind(self, gate: Gate, make: Callable[[], QWidget]) -> GatedStretch:
        closed_before = any(not before.is_open for before in self._gated)
        is_open = self._desk.context.session.snapshot.gate(gate.id) is GateAnswer.SHOW
        gated = GatedStretch(
            self._desk.context, gate, make, home=self._home, waits=closed_before and not is_open
        )
        gated.shown.connect(self._on_shown)
        self._gated.append(gated)
        return gated

    @property
    def _home(self) -> Home:
        coping = self._desk.page.kind is PageKind.COPING
        section = PageName.COPING if coping else PageName.TREATMENTS
        return Home(section, f"{self._desk.page.id}/{self.section.key}")

    def _text(self, stretch: Stretch, writer: Writer, *, titled: bool) -> QWidget:
        holder = QWidget()
        column = ProseColumn(holder, gap=16)
        make_list = self._list_maker(stretch.gate) if self.section.is_questions else None
        for widget in stretch_widgets(stretch.blocks, writer, make_list, titled=titled):
            column.add(widget)
        return holder

    # --- questions to ask ---

    def _known(self, points: BulletList) -> dict[str, BankQuestion]:
        bank = bank_of(self._desk.context.library)
        found = {text: bank.by_text(text) if bank else None for text in points.texts}
        return {text: question for text, question in found.items() if question is not None}

    def _list_maker(self, gate: str | None) -> MakeList:
        return lambda points: self._questions(points, gate)

    def _questions(self, points: BulletList, gate: str | None) -> QWidget:
        """Return the bullets of a questions part as rows to tick."""
        known = self._known(points)
        holder = QWidget()
        column = Column(holder, gap=6)
        ticks = BankTicks(self._desk.context, self._origin)
        snapshot = self._desk.context.session.snapshot
        ticks.add(open_questions(snapshot, known.values(), gate), also=gate)
        self._ticks.append(ticks)
        column.add(Text(self.tr("A tick means: I want to ask this."), muted=True), ticks)
        others = [text for text in points.texts if text not in known]
        if others:
            column.add(_plain_list(others))
        closed = closed_words(self._desk.context)
        column.add(Text(closed, TypeStep.CAPTION, muted=True))
        return holder

    @property
    def _origin(self) -> str:
        return f"{self._desk.page.id}/{self.section.key}"

    def _shown_questions(self) -> frozenset[str]:
        if not self.section.is_questions:
            return frozenset()
        lists = (
            element
            for block in self.section.blocks
            for element in block.elements
            if isinstance(element, BulletList)
        )
        return frozenset(each.id for points in lists for each in self._known(points).values())

    # --- the foot of the part ---

    def _ask_place(self) -> AskPlace:
        return AskPlace(
            self._desk.context,
            self._desk.page.id,
            self.section.key,
            self.section.title,
            leave_out=self._shown_questions(),
        )

    def _who_to_call(self) -> Button:
        button = Button(self.tr("Who to call"), icon="phone")
        button.setAccessibleName(self.tr("Who to call: open the numbers"))
        button.clicked.connect(self._on_who_to_call)
        return button

    def _turns(self) -> QWidget:
        holder = QWidget()
        line = FlowLayout(holder, gap=24)
        if self._before is not None:
            words = self.tr("Previous: {part}").format(part=self._before.title)
            previous = TurnButton(words, "arrow-up")
            previous.clicked.connect(self._on_previous)
            line.addWidget(previous)
        if self._after is not None:
            words = self.tr("Next: {part}").format(part=self._after.title)
            following = TurnButton(words, "arrow-down")
            following.clicked.connect(self._on_next)
            line.addWidget(following)
        return holder

    @Slot()
    def _on_who_to_call(self) -> None:
        self._desk.context.navigate(PageName.HELP, "")

    @Slot()
    def _on_previous(self) -> None:
        if self._before is not None:
            self.turned.emit(self._before.key)

    @Slot()
    def _on_next(self) -> None:
        if self._after is not None:
            self.turned.emit(self._after.key)

    @Slot()
    def _on_shown(self) -> None:
        self._ask_one_topic()
        self.laid_out.emit()


def _plain_list(texts: list[str]) -> QWidget:
    holder = QWidget()
    column = Column(holder, gap=8)
    for text in texts:
        column.add(BulletText(text))
    set_role(holder, Role.LIST)
    return holder
