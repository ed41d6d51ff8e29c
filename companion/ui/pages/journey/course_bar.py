"""The treatments that stand side by side, one of them shown; no room where there is only one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import JourneyPath
from companion.services.courses import CourseView, courses
from companion.services.snapshot import Snapshot
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.toolkit.plain import without_mnemonic
from companion.ui.widgets.rows import RadioRow


class CourseBar(QWidget):
    """One row to choose by for each course. `chosen` carries a path and a course of it."""

    chosen = Signal(str, str)
    keeps_height = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: tuple[CourseView, ...] = ()
        self._titles: tuple[str, ...] = ()
        self._shown = ""
        self._rows: dict[str, RadioRow] = {}
        self._holder: QWidget | None = None
        self._column = Column(self, gap=0)
        self.hide()

    @property
    def rows(self) -> dict[str, RadioRow]:
        """The rows by the id of the record of their course."""
        return self._rows

    @property
    def several(self) -> bool:
        """Whether there is more than one, so that there is something to choose."""
        return len(self._views) > 1

    @property
    def title(self) -> str:
        """What the course that is shown is called; empty where it has its path's own name."""
        return self._shown

    def show_courses(self, snapshot: Snapshot, paths: Sequence[JourneyPath]) -> None:
        """Show the courses there are now."""
        views = courses(snapshot)
        titles = tuple(course_title(view, paths) for view in views)
        self._shown = next((t for v, t in zip(views, titles, strict=True) if v.is_shown), "")
        if [each.record_id for each in views] != list(self._rows) or titles != self._titles:
            self._make(views, titles)
        self._views = views
        for view in views:
            row = self._rows.get(view.record_id)
            if row is not None and view.is_shown and not row.isChecked():
                blocked = row.blockSignals(True)
                row.setChecked(True)
                row.blockSignals(blocked)
        self.setVisible(len(views) > 1)

    def _make(self, views: Iterable[CourseView], titles: Sequence[str]) -> None:
        focused = next((key for key, row in self._rows.items() if row.hasFocus()), None)
        if self._holder is not None:
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget()
        line = FlowLayout(self._holder, gap=24)
        self._titles = tuple(titles)
        self._rows = {}
        for view, title in zip(views, titles, strict=True):
            row = RadioRow(without_mnemonic(title), view.is_shown)
            row.setProperty("course", view.record_id)
            row.toggled.connect(self._on_toggled)
            self._rows[view.record_id] = row
            line.addWidget(row)
        set_role(self._holder, Role.GROUPING, self.tr("My treatments, side by side"))
        self._column.add(self._holder)
        if focused in self._rows:
            self._rows[focused].setFocus()

    @Slot(bool)
    def _on_toggled(self, checked: bool) -> None:
        row = self.sender()
        if not checked or not isinstance(row, RadioRow):
            return
        view = next(each for each in self._views if each.record_id == row.property("course"))
        self.chosen.emit(view.path, view.key)


def course_title(view: CourseView, paths: Iterable[JourneyPath]) -> str:
    """Return what a course is called: its own name, or its path's, told apart by a number."""
    if view.title:
        return view.title
    title = next((path.title for path in paths if path.id == view.path), view.path)
    if view.number == 1:
        return title
    words = QCoreApplication.translate("Courses", "{title} ({number})")
    return words.format(title=title, number=view.number)
