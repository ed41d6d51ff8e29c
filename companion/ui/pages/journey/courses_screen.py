"""Treatments side by side: the ones a person has or plans, and adding one more."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.records import new_id
from companion.services.courses import CourseView, add_course, courses
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.course_bar import course_title
from companion.ui.pages.journey.lines import short_date, to_check
from companion.ui.pages.journey.screen import Screen, screen_title
from companion.ui.pages.journey.where import path_named, paths_of
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.open_row import CardBox, OpenRow
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Heading, Text


class CoursesScreen(Screen):
    """Lists the courses, and leads to each; below it, two ways to add one."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, screen_title("courses"), parent=parent)
        self.set_lead(
            self.tr("Each treatment has its own stages and its own dates. None takes another away.")
        )
        self._listed: tuple[tuple[CourseView, str], ...] = ()
        self.rows: dict[str, OpenRow] = {}
        self._box: QWidget | None = None
        self._place = Column(gap=0)
        self.again = Disclosure(self.tr("This treatment again"))
        self.other = Disclosure(self.tr("Add another treatment beside this"))
        self.add_again = AddRows()
        self.add_other = AddRows()
        self._fill()

    def _fill(self) -> None:
        self.content.addLayout(self._place)
        self.content.add(Heading(self.tr("Add a treatment"), 3))
        told = self.tr("For a second transplant, for instance. The first one stays as it is.")
        self.again.content.add(Text(told, muted=True), self.add_again)
        self.other.content.add(self.add_other)
        self.content.add(self.other, self.again)
        self.add_again.chosen.connect(self._on_again)
        self.add_other.chosen.connect(self._on_other)
        for fold in (self.again, self.other):
            fold.toggled.connect(self._on_fold)

    def refresh(self) -> None:
        """Show the courses as they are now."""
        snapshot = self.context.session.snapshot
        paths = paths_of(self.context)
        views = courses(snapshot)
        listed = tuple((view, course_title(view, paths)) for view in views)
        if listed != self._listed:
            self._listed = listed
            self._make_rows()
        have = {view.path for view in views}
        names = {path.id: path.title for path in paths}
        self.add_other.show_paths({key: words for key, words in names.items() if key not in have})
        self.add_again.show_paths({key: words for key, words in names.items() if key in have})
        self.again.setVisible(bool(have))
        read_in_layout_order(self)

    def _make_rows(self) -> None:
        focused = next((key for key, row in self.rows.items() if row.hasFocus()), None)
        if self._box is not None:
            self._box.hide()
            self._box.deleteLater()
        self._box = CardBox()
        self.rows = {}
        column = Column(self._box, gap=0)
        for number, (view, title) in enumerate(self._listed, start=1):
            row = OpenRow(title, self._told(view), ruled=number < len(self._listed))
            row.setProperty("course", view.record_id)
            row.clicked.connect(self._on_row)
            self.rows[view.record_id] = row
            column.add(row)
        self._place.add(self._box)
        self._box.setVisible(bool(self.rows))
        if focused in self.rows:
            self.rows[focused].setFocus()

    def _told(self, view: CourseView) -> str:
        parts = []
        if view.day_zero is not None:
            day = short_date(view.day_zero, self.context.dates)
            words = self.tr("Day 0: {day}").format(day=day)
            parts.append(to_check(words) if view.check else words)
        if view.is_shown and len(self._listed) > 1:
            parts.append(self.tr("Shown now"))
        return ". ".join(parts)

    def focus_way(self, key: str) -> None:
        """Give the focus back to the course a person came from."""
        row = self.rows.get(key.partition("/")[2]) or next(iter(self.rows.values()), None)
        if row is not None:
            row.setFocus()

    # --- what the person does ---

    @Slot()
    def _on_row(self) -> None:
        self.place_asked.emit(f"course/{self.sender().property('course')}")

    @Slot(bool)
    def _on_fold(self, _opened: bool) -> None:
        read_in_layout_order(self)

    @Slot(str)
    def _on_other(self, path_id: str) -> None:
        self._add(path_id, again=False)

    @Slot(str)
    def _on_again(self, path_id: str) -> None:
        self._add(path_id, again=True)

    def _add(self, path_id: str, *, again: bool) -> None:
        path = path_named(self.context, path_id)
        title = path.title if path is not None else path_id
        self.context.session.do(add_course, path=path_id, again=again, course_id=new_id())
        said = self.tr("{title} is beside the others now, and it is shown.")
        self.context.announcer.say(said.format(title=title))
        self.left.emit()


class AddRows(QWidget):
    """A row for each path that can be added. `chosen` carries its id."""

    chosen = Signal(str)
    keeps_height = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, OpenRow] = {}
        self._column = Column(self, gap=0)

    def show_paths(self, titles: dict[str, str]) -> None:
        """Show rows for these paths."""
        if list(titles) == list(self.rows):
            return
        for old in self.rows.values():
            old.hide()
            old.deleteLater()
        self.rows = {}
        for key, title in titles.items():
            row = AddRow(title)
            row.setProperty("path", key)
            row.clicked.connect(self._on_row)
            self.rows[key] = row
            self._column.add(row)
            row.show()

    @Slot()
    def _on_row(self) -> None:
        self.chosen.emit(str(self.sender().property("path")))


class AddRow(OpenRow):
    """A row that adds what it names."""

    def __init__(self, title: str) -> None:
        super().__init__(title, side=0, ruled=True)
        self.setAccessibleName(self.tr("Add: {title}").format(title=title))

    def mark(self) -> str:
        """Return the icon at the right end."""
        return "plus"
