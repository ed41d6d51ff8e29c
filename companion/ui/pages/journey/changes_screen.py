"""If plans need to change: the honest other ways, each behind its topic's door (walks.md 5).

No title of one is anywhere before its door: what is closed is in no widget. Topics are asked one at
a time.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import groupby

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import JourneyPath, PathStage, visible
from companion.services.journey import choose_branch, remove_stage
from companion.services.reading import topic_choices
from companion.services.stage_list import my_stage
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.journey.screen import Screen, screen_title
from companion.ui.pages.journey.stage_text import StageText
from companion.ui.pages.journey.where import path_named
from companion.ui.pages.treatments.gate import GatedStretch, Home
from companion.ui.pages.treatments.meanings import Meanings, TermMarks, glossary_of
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.open_row import OpenRow
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text


class ChangesScreen(Screen):
    """The branches of the path that is shown, by topic, each topic behind its own door."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, screen_title("changes"), parent=parent)
        self.set_lead(
            self.tr("Plans can change. You can read about that here, or leave it for another day.")
        )
        self.meanings = Meanings(glossary_of(context.library), context.announcer, self)
        self.gated: list[GatedStretch] = []
        self._path = path_named(context, context.session.snapshot.path)
        self._branches: list[Branches] = []
        if self._path is not None:
            self._fill(self._path)
        self._ask_one_topic()

    def _fill(self, path: JourneyPath) -> None:
        gates = self.context.library.gates()
        for topic, found in groupby(path.branches, key=lambda branch: branch.gate or ""):
            make = partial(self._make, tuple(found))
            if topic not in gates:
                continue
            home = Home(PageName.JOURNEY, "changes")
            stretch = GatedStretch(self.context, gates[topic], make, home=home)
            stretch.shown.connect(self._on_shown)
            self.gated.append(stretch)
            self.content.add(stretch)

    def _make(self, branches: tuple[PathStage, ...]) -> QWidget:
        made = Branches(self.context, branches, self.meanings)
        self._branches.append(made)
        made.open_asked.connect(self.place_asked)
        made.grew.connect(self._on_shown)
        return made

    @property
    def puts(self) -> Mapping[str, Button]:
        """The buttons that put a way in the plan or take it out, by branch, of open topics."""
        return {key: put for made in self._branches for key, put in made.puts.items()}

    def refresh(self) -> None:
        """Show the doors as they are answered now; another path has other ways."""
        path = path_named(self.context, self.context.session.snapshot.path)
        if path is not self._path and (
            path is None or self._path is None or path.id != self._path.id
        ):
            self.left.emit()
            return
        for stretch in self.gated:
            stretch.refresh()
        for made in self._branches:
            made.refresh()
        self._ask_one_topic()

    def _ask_one_topic(self) -> None:
        """Show no door behind a closed one: hard topics never stand there as a list."""
        asked = False
        for stretch in self.gated:
            stretch.set_waiting(asked and not stretch.is_open)
            asked = asked or not stretch.is_open

    def go_back(self) -> bool:
        """Close the open meaning of a word; False when none is open."""
        return self.meanings.close()

    def focus_way(self, key: str) -> None:
        """Give the focus back to the way a person came from."""
        for row in self.findChildren(OpenRow):
            if row.property("stage") == key:
                row.setFocus()

    @Slot()
    def _on_shown(self) -> None:
        self._ask_one_topic()
        read_in_layout_order(self)


class Branches(QWidget):
    """The ways of one open topic, each folded: its words, and the way to its own page."""

    open_asked = Signal(str)
    grew = Signal()

    def __init__(
        self,
        context: PageContext,
        branches: tuple[PathStage, ...],
        meanings: Meanings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._meanings = meanings
        self.folds: dict[str, Disclosure] = {}
        self.puts: dict[str, Button] = {}
        self._titles = {branch.id: branch.title for branch in branches}
        choices = topic_choices(context.session.snapshot)
        column = Column(self, gap=8)
        for branch in branches:
            fold = Disclosure(branch.title)
            fold.toggled.connect(self.grew)
            marks = TermMarks(glossary_of(context.library))
            fold.content.add(Text(_sentence(branch.plain), muted=True))
            fold.content.add(StageText(branch, marks, meanings))
            if visible(branch, choices):
                fold.content.add(self._way(branch))
                if context.may.write:
                    fold.content.add(self._put(branch), left=True)
            self.folds[branch.id] = fold
            column.add(fold)
        self.refresh()

    def _put(self, branch: PathStage) -> Button:
        button = self.puts[branch.id] = Button("")
        button.setProperty("stage", branch.id)
        button.clicked.connect(self._on_put)
        return button

    def refresh(self) -> None:
        """Say of each whether it is in the plan now."""
        words = (self.tr("Put this in my plan"), self.tr("Take it out of my plan"))
        for key, button in self.puts.items():
            button.setText(words[self._is_in(key)])
            button.setAccessibleName(f"{button.text()}: {self._titles[key]}")

    def _is_in(self, branch: str) -> bool:
        snapshot = self._context.session.snapshot
        path = path_named(self._context, snapshot.path)
        return path is not None and my_stage(snapshot, path, branch, snapshot.course) is not None

    @Slot()
    def _on_put(self) -> None:
        branch = str(self.sender().property("stage"))
        snapshot, session = self._context.session.snapshot, self._context.session
        path = path_named(self._context, snapshot.path)
        if path is None:
            return
        if self._is_in(branch):
            session.do(remove_stage, journey=path, stage=branch, course=snapshot.course)
            said = self.tr("It is out of your plan. What you wrote is kept, and Undo works.")
        else:
            session.do(choose_branch, journey=path, branch=branch, course=snapshot.course)
            said = self.tr("It is in your plan.")
        self._context.announcer.say(said)

    def _way(self, branch: PathStage) -> QWidget:
        words = self.tr("Open its page: {stage}").format(stage=branch.title)
        told = self.tr("Questions to ask about it.")
        if self._context.may.write:
            told = self.tr("Questions to ask, and room for your own dates and words.")
        row = OpenRow(words, told, side=0)
        row.setProperty("stage", branch.id)
        row.clicked.connect(self._on_way)
        return row

    @Slot()
    def _on_way(self) -> None:
        self.open_asked.emit(str(self.sender().property("stage")))


def _sentence(plain: str) -> str:
    return plain[:1].upper() + plain[1:]
