"""Adding a stage of one's own: its name, and where it stands."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.domain.records import new_id
from companion.services.journey import add_stage
from companion.services.stage_list import MyStage, my_stages
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.screen import Screen, screen_title
from companion.ui.pages.journey.where import path_named
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.field import Field
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.rows import RadioRow
from companion.ui.widgets.text import Heading


class AddScreen(Screen):
    """A name to type, a place to choose, and one button."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, screen_title("add"), parent=parent)
        self._id = new_id()
        self.name = Field(self.tr("What you call it"), self.tr("For example: a second opinion."))
        self.add = Button(self.tr("Add this stage"), ButtonKind.PRIMARY)
        self.places: dict[str, RadioRow] = {}
        self._rows = QWidget()
        self._lines = Column(self._rows, gap=4)
        title = self.tr("Where it stands")
        set_role(self._rows, Role.GROUPING, title)
        self.content.add(self.name, Heading(title, 3), self._rows)
        self.content.add(self.add, left=True)
        self.name.edit.returnPressed.connect(self._on_add)
        self.add.clicked.connect(self._on_add)
        self._fill()

    def _fill(self) -> None:
        for key, words in (
            ("", self.tr("At the end")),
            *((s.key, self.tr("After: {stage}").format(stage=s.title)) for s in self._shapes()),
        ):
            self._place("", key, words)
        for shape in self._shapes():
            if not shape.own:
                words = self.tr("Inside: {stage}").format(stage=shape.title)
                self._place(shape.key, "", words)
        self.places["/"].setChecked(True)
        read_in_layout_order(self)

    def _place(self, inside: str, after: str, words: str) -> None:
        row = RadioRow(words)
        row.setProperty("inside", inside)
        row.setProperty("after", after)
        self.places[f"{inside}/{after}"] = row
        self._lines.add(row)

    def _shapes(self) -> tuple[MyStage, ...]:
        snapshot = self.context.session.snapshot
        path = path_named(self.context, snapshot.path)
        return my_stages(snapshot, path, snapshot.course) if path is not None else ()

    def begin(self) -> None:
        """Put the cursor into the line for the name."""
        self.name.setFocus()

    @Slot()
    def _on_add(self) -> None:
        snapshot = self.context.session.snapshot
        path = path_named(self.context, snapshot.path)
        if path is None:
            return
        if not self.name.text.strip():
            self.name.show_error(self.tr("Type a name for it, a word or two."))
            self.name.setFocus()
            return
        row = next(row for row in self.places.values() if row.isChecked())
        self.context.session.do(
            add_stage,
            journey=path,
            title=self.name.text,
            inside=str(row.property("inside")),
            after=str(row.property("after")),
            course=snapshot.course,
            stage_id=self._id,
        )
        self.left.emit()
