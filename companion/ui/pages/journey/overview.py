"""The first screen of Journey: the path, its drawing, and the same stages as a list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import JourneyPath
from companion.services.courses import course_of, show_course
from companion.services.journey import choose_path, reorder_stage
from companion.services.stage_list import MyStage, my_stages
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.about import overdue_line
from companion.ui.pages.journey.course_bar import CourseBar
from companion.ui.pages.journey.day_count import DayCount
from companion.ui.pages.journey.lines import (
    UNSURE,
    lines_of,
    other_paths_with_words,
    short_date,
    to_check,
)
from companion.ui.pages.journey.more import JourneyMore
from companion.ui.pages.journey.path_choice import PathChoice
from companion.ui.pages.journey.shapes import shapes
from companion.ui.pages.journey.stage_list import StageList
from companion.ui.pages.journey.time_place import TimePlace
from companion.ui.pages.journey.unsure import Unsure
from companion.ui.pages.journey.where import paths_of
from companion.ui.pages.treatments.age_line import AgeLine
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.disclosure import FoldButton
from companion.ui.widgets.notices import Notice, NoticeKind
from companion.ui.widgets.open_row import OpenRow
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.path_drawing import PathDrawing
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Heading, Text

WIDTH = 960
CHANGES = "changes"


class JourneyOverview(PagePanel):
    """Shows the chosen path. `stage_opened` carries the id of the stage a person pressed.

    `place_asked` carries the anchor of another screen of the section.
    """

    stage_opened = Signal(str)
    place_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", width=WIDTH, parent=parent)
        self.set_title(self.tr("Journey"))
        self._context = context
        self._paths = paths_of(context)
        self._shapes: tuple[MyStage, ...] = ()
        self.choice = PathChoice(self._paths)
        self.change = FoldButton(self.tr("Change the path"))
        self.steps = FoldButton(self.tr("Show the steps inside"))
        self.courses = CourseBar()
        self.days = DayCount(context)
        self.drawing = PathDrawing()
        self.time = TimePlace(context)
        self.list = StageList()
        self.changes = OpenRow(self.tr("If plans need to change"), side=0, ruled=True)
        self.unsure = Unsure(context)
        self.ways = JourneyMore()
        self._ages: dict[str, AgeLine] = {}
        self._put_together()
        self._connect()

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
        self._zero = Text("", muted=True)
        titles = Column(gap=4)
        titles.add(self.courses)
        line = FlowLayout(gap=24)
        for widget in (self._name, self._zero, self.days, self.change, self.steps):
            line.addWidget(widget)
        titles.addLayout(line)
        titles.add(self._summary, self.choice)
        self.content.addLayout(titles)
        self.content.add(self._whole_path(), self.unsure, self.ways)
        self.ways.setVisible(self._context.may.write)

    def _whole_path(self) -> QWidget:
        self._path = QWidget()
        self._listed = Heading(self.tr("The stages as a list"), 3)
        whole = Column(self._path, gap=16)
        whole.add(self.drawing, self.time, self._listed, self.list)
        for path in self._paths:
            words = overdue_line(path.reviewed, path.due, self._context)
            if words:
                self._ages[path.id] = AgeLine(self._context, words, f"journey/{path.id}")
        whole.add(self.changes, *self._ages.values())
        return self._path

    def _connect(self) -> None:
        self.change.toggled.connect(self.choice.setVisible)
        self.steps.toggled.connect(self._on_steps)
        self.choice.chosen.connect(self._on_chosen)
        self.courses.chosen.connect(self._on_course)
        self.drawing.stage_pressed.connect(self.stage_opened)
        self.time.place_asked.connect(self.place_asked)
        self.list.stage_pressed.connect(self.stage_opened)
        self.list.move_asked.connect(self._on_move)
        self.changes.clicked.connect(self._on_changes)
        self.ways.chosen.connect(self.place_asked)

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
        path_id = path.id if path else UNSURE
        self.choice.show_choice(path_id, other_paths_with_words(self._paths, snapshot, path_id))
        self.courses.show_courses(snapshot, self._paths)
        self._path.setVisible(path is not None)
        self.unsure.setVisible(path is None)
        if path is None:
            self._show_unsure()
        else:
            self._shapes = my_stages(snapshot, path, snapshot.course)
            self._show_path(path)
        if self._context.may.write:
            self.ways.show_ways(self._context, path, self._shapes)

    def _show_unsure(self) -> None:
        self._shapes = ()
        self.steps.hide()
        self._zero.hide()
        self.days.hide()
        self._summary.show()
        self._name.show()
        self._name.setText(self.tr("I am not sure yet"))
        self._summary.setText(
            self.tr(
                "You do not need to know yet. Plans are often made step by step. "
                "You can look at a path here, and change it at any time."
            )
        )
        self.unsure.refresh()

    def _show_path(self, path: JourneyPath) -> None:
        for key, age in self._ages.items():
            age.setVisible(key == path.id)
            age.refresh()
        self._name.setText(self.courses.title or path.title)
        self._name.setVisible(not self.courses.several)  # else it stands there, chosen
        self._show_day_zero(path)
        self.steps.setVisible(any(shape.steps for shape in self._shapes))
        self.changes.setVisible(bool(path.branches))
        self._show_stages(path)

    def _show_day_zero(self, path: JourneyPath) -> None:
        """Say the day 0 and what the path is; beside other courses the day alone, for room."""
        snapshot = self._context.session.snapshot
        course = course_of(snapshot, path.id, snapshot.course)
        day = course.day_zero if course is not None else None
        zero = ""
        if course is not None and day is not None:
            told = self.tr("Day 0: {day}").format(day=short_date(day, self._context.dates))
            zero = to_check(told) if course.check else told
        several = self.courses.several
        self.days.show_course(path.id, snapshot.course)
        self._zero.setText(zero)
        self._zero.setVisible(several and bool(zero))
        self._summary.setVisible(not several)
        self._summary.setText(f"{path.summary} {zero}." if zero else path.summary)

    def _show_stages(self, path: JourneyPath) -> None:
        """Show the shapes, and their steps where they are unfolded; both ways alike."""
        every = lines_of(self._shapes, self._context.dates)
        lines = every if self.steps.isChecked() else [each for each in every if not each.inside]
        self.drawing.setVisible(path.timeline)
        self._listed.setVisible(path.timeline)
        if path.timeline:
            self.drawing.show_stages(shapes(lines))
        self.time.show_path(path)
        self.list.show_lines(lines)

    def come_in(self) -> None:
        """Show the choice open only to a person who has not chosen, as on coming to the page."""
        opened = self.path is None
        self.change.setChecked(opened)
        self.choice.setVisible(opened)

    def go_back(self) -> bool:
        """Fold what is unfolded; False where nothing is."""
        if self.change.isChecked() and self.path is not None:
            self.change.setChecked(False)
            self.change.setFocus()
            return True
        return False

    def focus_way(self, key: str) -> None:
        """Give the focus back to what a person went on from: a stage, or the way to a screen."""
        if key == CHANGES:
            self.changes.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.ways.focus_way(key):
            self.focus_stage(key)

    def focus_stage(self, key: str) -> None:
        """Give the focus back to a stage; of a step that is folded in, to the stage around it."""
        shape = next((s.key for s in self._shapes if any(key == t.key for t in s.steps)), key)
        shown = [button.shape.key for button in self.drawing.buttons]
        wanted = key if key in shown else shape
        for button in self.drawing.buttons:
            if button.shape.key == wanted and not self.drawing.isHidden():
                button.setFocus()
                return
        self.list.panel.focus_row(wanted)

    # --- what the person does ---

    @Slot(str)
    def _on_chosen(self, path_id: str) -> None:
        self._context.session.do(choose_path, merge="path", path=path_id)

    @Slot(str, str)
    def _on_course(self, path_id: str, course: str) -> None:
        self._context.session.do(show_course, merge="path", path=path_id, course=course)

    @Slot(bool)
    def _on_steps(self, unfolded: bool) -> None:
        words = self.tr("Fold the steps away") if unfolded else self.tr("Show the steps inside")
        self.steps.setText(words)
        if self.path is not None:
            self._show_stages(self.path)
            read_in_layout_order(self)

    @Slot(str, int)
    def _on_move(self, key: str, places: int) -> None:
        path = self.path
        if path is not None and self._context.may.write:
            course = self._context.session.snapshot.course
            self._context.session.do(
                reorder_stage, journey=path, stage=key, places=places, course=course
            )

    @Slot()
    def _on_changes(self) -> None:
        self.place_asked.emit(CHANGES)
