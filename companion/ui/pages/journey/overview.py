"""The first screen of Journey: the path, its drawing, and the same stages as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import JourneyPath, PackFault
from companion.domain.records import StageState
from companion.services.journey import choose_path
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.about import overdue_line
from companion.ui.pages.journey.lines import (
    UNSURE,
    StageLine,
    other_paths_with_words,
    stage_lines,
)
from companion.ui.pages.journey.path_choice import PathChoice
from companion.ui.pages.journey.stage_list import StageList
from companion.ui.pages.journey.unsure import Unsure
from companion.ui.pages.treatments.age_line import AgeLine
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.disclosure import FoldButton
from companion.ui.widgets.notices import Notice, NoticeKind
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.path_drawing import PathDrawing, ShapeState, StageShape
from companion.ui.widgets.text import Heading, Text

WIDTH = 960
_MOST_WITH_PLAIN = 6
_SHAPES = {
    StageState.NONE: ShapeState.UNKNOWN,
    StageState.PLANNED: ShapeState.PLANNED,
    StageState.UNDER_WAY: ShapeState.NOW,
    StageState.DONE: ShapeState.DONE,
    StageState.MOVED: ShapeState.MOVED,
    StageState.NOT_NOW: ShapeState.NOT_NOW,
}


class JourneyOverview(PagePanel):
    """Shows the chosen path. `stage_opened` carries the id of the stage a person pressed."""

    stage_opened = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", width=WIDTH, parent=parent)
        self.set_title(self.tr("Journey"))
        self._context = context
        self._paths = self._read_paths()
        self.choice = PathChoice(self._paths)
        self.change = FoldButton(self.tr("Change the path"))
        self.drawing = PathDrawing()
        self.list = StageList()
        self.unsure = Unsure(context)
        self._ages: dict[str, AgeLine] = {}
        self._put_together()
        self._connect()

    def _read_paths(self) -> tuple[JourneyPath, ...]:
        try:
            return self._context.library.paths()
        except PackFault:
            return ()

    def _put_together(self) -> None:
        if not self._paths:
            words = self.tr(
                "The text about the paths cannot be read. Your words are safe. "
                "Ask the person who set this up to put the program on again."
            )
            self.content.add(Notice(words, NoticeKind.ERROR))
            return
        self._name = Heading("", 3, tight=True)
        self._summary = Text("")
        self._path = QWidget()
        titles = Column(gap=4)
        line = FlowLayout(gap=24)
        line.addWidget(self._name)
        line.addWidget(self.change)
        titles.addLayout(line)
        titles.add(self._summary, self.choice)
        whole = Column(self._path, gap=16)
        whole.add(self.drawing)
        whole.add(Heading(self.tr("The same as a list"), 3), self.list, *self._age_lines())
        self.content.addLayout(titles)
        self.content.add(self._path, self.unsure)

    def _age_lines(self) -> tuple[AgeLine, ...]:
        for path in self._paths:
            words = overdue_line(path.reviewed, path.due, self._context)
            if words:
                self._ages[path.id] = AgeLine(self._context, words, f"journey/{path.id}")
        return tuple(self._ages.values())

    def _connect(self) -> None:
        self.change.toggled.connect(self.choice.setVisible)
        self.choice.chosen.connect(self._on_chosen)
        self.drawing.stage_pressed.connect(self.stage_opened)
        self.list.stage_pressed.connect(self.stage_opened)

    # --- what it shows ---

    @property
    def path(self) -> JourneyPath | None:
        """The chosen path; None while the person is not sure."""
        chosen = self._context.session.snapshot.path
        return next((path for path in self._paths if path.id == chosen), None)

    def refresh(self) -> None:
        """Show the path as it stands now."""
        if not self._paths:
            return
        snapshot = self._context.session.snapshot
        path = self.path
        self.choice.show_choice(
            path.id if path else UNSURE,
            other_paths_with_words(self._paths, snapshot, path.id if path else UNSURE),
        )
        self._path.setVisible(path is not None)
        self.unsure.setVisible(path is None)
        if path is None:
            self._name.setText(self.tr("I am not sure yet"))
            self._summary.setText(
                self.tr(
                    "You do not need to know yet. Plans are often made step by step. "
                    "You can look at a path here, and change it at any time."
                )
            )
            self.unsure.refresh()
            return
        lines = stage_lines(path, snapshot, self._context.dates)
        for key, age in self._ages.items():
            age.setVisible(key == path.id)
            age.refresh()
        self._name.setText(path.title)
        self._summary.setText(path.summary)
        self.drawing.show_stages(shapes(lines))
        self.list.show_lines(lines)

    def come_in(self) -> None:
        """Show the choice open only to a person who has not chosen, as on coming to the page."""
        opened = self.path is None
        self.change.setChecked(opened)
        self.choice.setVisible(opened)

    def focus_stage(self, key: str) -> None:
        """Give the focus back to the stage a person came from."""
        for button in self.drawing.buttons:
            if button.shape.key == key:
                button.setFocus()

    # --- what the person does ---

    @Slot(str)
    def _on_chosen(self, path_id: str) -> None:
        self._context.session.do(choose_path, merge="path", path=path_id)


def shapes(lines: Sequence[StageLine]) -> tuple[StageShape, ...]:
    """Return the stages for the drawing; many of them stand there without their plain names."""
    roomy = len(lines) <= _MOST_WITH_PLAIN
    return tuple(
        StageShape(
            key=line.key,
            title=line.title,
            plain=line.plain if roomy else "",
            state=_SHAPES[line.state],
            when=line.when,
        )
        for line in lines
    )
