"""One of the treatments that stand side by side: its name, its day 0, and letting it go."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.dates import likely_since, likely_years
from companion.services.courses import (
    CourseView,
    courses,
    day_zeros_before,
    name_course,
    remove_course,
    set_counting,
    show_course,
)
from companion.services.day_counter import day_label
from companion.services.moving_stages import mark_plan_checked
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.journey.before import BeforeList, before_lines
from companion.ui.pages.journey.course_bar import course_title
from companion.ui.pages.journey.day_zero_edits import DayZeroEdits
from companion.ui.pages.journey.moved import MovedFlow
from companion.ui.pages.journey.screen import Screen, screen_title
from companion.ui.pages.journey.where import paths_of
from companion.ui.widgets.button import Button
from companion.ui.widgets.checked_date import CheckedDateField
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.field import Field
from companion.ui.widgets.notices import Notice
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.rows import SwitchRow
from companion.ui.widgets.text import Heading, Text


class CourseScreen(Screen):
    """A course by the id of its record, as the place in the anchor says."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, screen_title("course"), parent=parent)
        self._id = ""
        self.show_it = Button(self.tr("Show this one"))
        self.name = Field(self.tr("What you call it"), optional=True)
        self.day_zero = CheckedDateField(self.tr("Day 0, as far as you know"))
        self.check = Notice(
            self.tr("Check this date with the hospital. The plan around it has moved."),
            action=self.tr("I have checked it"),
        )
        self.moved = MovedFlow()
        self.edits = DayZeroEdits(context, self.day_zero, self.moved, self)
        years = likely_years(context.today())
        self.day_zero.expect_years(years)
        self.moved.expect_years(years, likely_since(context.today()))
        self.count = SwitchRow(self.tr("Count the days from day 0"))
        self.earlier = Disclosure(self.tr("Day 0 as it was before"))
        self.before = BeforeList()
        self.remove = Button(self.tr("Take it off the list"), icon="trash-2")
        self._fill()

    def _fill(self) -> None:
        about = self.tr(
            "Day 0 is what many teams call the day the new cells are given. "
            "Leave it empty until you know it."
        )
        self.content.add(self.show_it, left=True)
        self.content.add(self.name, Heading(self.tr("Day 0"), 3), Text(about), self.check)
        self.content.add(self.day_zero, self.moved)
        self.content.add(self.count)
        self.count.toggled.connect(self._on_count)
        self.earlier.content.add(self.before)
        self.content.add(self.earlier)
        self.content.addSpacing(16)
        self.content.add(self.remove, left=True)
        self.show_it.clicked.connect(self._on_show)
        self.name.settled.connect(self._on_name)
        self.name.edit.left.connect(self._on_name_left)
        self.moved.write_asked.connect(self._on_write)
        self.moved.grew.connect(self._on_move_grew)
        self.remove.clicked.connect(self._on_remove)
        self.check.action_pressed.connect(self._on_checked)

    @property
    def view(self) -> CourseView | None:
        """The course, while it is there."""
        every = courses(self.context.session.snapshot)
        return next((each for each in every if each.record_id == self._id), None)

    @property
    def place(self) -> str:
        """The id of the record of the course."""
        return self._id

    def show_place(self, place: str) -> None:
        """Show the course of an id."""
        self.settle()
        self._id = place
        view = self.view
        if view is not None:
            self.name.text = view.title
            self.edits.begin(view)
            self.unkept.give_back(self._day_place, self.day_zero)
        self.refresh()

    def refresh(self) -> None:
        """Show the course as it is kept now."""
        view = self.view
        if view is None:
            if self._id:
                self.left.emit()
            return
        snapshot = self.context.session.snapshot
        self.set_title(course_title(view, paths_of(self.context)))
        several = len(courses(snapshot)) > 1
        self.show_it.setVisible(not view.is_shown)
        self.remove.setVisible(several)
        if not self.context.session.pending and not self.name.edit.hasFocus():
            self.name.text = view.title
        self.edits.refresh(view)
        self.check.setVisible(view.check)
        self._show_count(view)
        former = day_zeros_before(snapshot, view.path, view.key)
        self.before.show_lines(before_lines(former, self.context))
        self.earlier.setVisible(bool(former))
        read_in_layout_order(self)

    def _show_count(self, view: CourseView) -> None:
        """Offer the count where there is a day 0; it can begin once that is one sure day."""
        self.count.setVisible(view.day_zero is not None)
        sure = day_label(view.day_zero, self.context.today()) is not None
        about = self.tr("It is shown beside the name of the treatment. You can hide it any time.")
        later = self.tr("The days can be counted once day 0 is one sure day.")
        self.count.set_detail(about if sure else later)
        if not self.context.session.pending:
            blocked = self.count.blockSignals(True)
            self.count.setChecked(view.counting)
            self.count.blockSignals(blocked)
            self.count.update()

    def settle(self) -> None:
        """Say the name and the day that are being written; what is no day yet is held."""
        self.name.settle()
        self.edits.leave()
        self.unkept.put(self._day_place, self.day_zero.unkept)

    def keep_whole(self, *, closing: bool = False) -> bool:
        """Keep whole dates that were typed around a day 0 that is still the one asked about."""
        view = self.view
        return view is not None and self.edits.keep_whole(view, closing=closing)

    @property
    def _day_place(self) -> str:
        return f"day-zero:{self._id}"

    # --- what the person does ---

    @Slot()
    def _on_show(self) -> None:
        view = self.view
        if view is not None:
            self.context.session.do(show_course, path=view.path, course=view.key)
            self.back.setFocus()
            self.context.announcer.say(self.tr("It is shown now."))

    @Slot(str)
    def _on_name(self, title: str) -> None:
        view = self.view
        if view is not None:
            self.context.session.do(
                name_course,
                merge=f"course-name:{self._id}",
                path=view.path,
                course=view.key,
                title=title,
            )

    @Slot()
    def _on_name_left(self) -> None:
        self.context.session.leave(f"course-name:{self._id}")

    @Slot()
    def _on_write(self) -> None:
        self.context.navigate(PageName.COPING, "")

    @Slot()
    def _on_move_grew(self) -> None:
        QTimer.singleShot(0, self, self._show_the_move)

    @Slot()
    def _show_the_move(self) -> None:
        """Bring all that is asked about a move into view."""
        self.bring_part_into_view(self.moved)

    @Slot()
    def _on_checked(self) -> None:
        self.context.session.do(mark_plan_checked, key=self._id)
        self.day_zero.focus_first()

    @Slot(bool)
    def _on_count(self, on: bool) -> None:
        view = self.view
        if view is not None:
            self.context.session.do(set_counting, path=view.path, course=view.key, on=on)

    @Slot()
    def _on_remove(self) -> None:
        view, self._id = self.view, ""
        if view is not None:
            self.context.session.do(remove_course, path=view.path, course=view.key)
        self.left.emit()
