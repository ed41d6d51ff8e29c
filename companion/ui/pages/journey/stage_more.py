"""More on the screen of a stage: its name, its place, doing it again, and what belongs to it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.records import new_id
from companion.services.journey import name_stage, remove_stage, reorder_stage, repeat_stage
from companion.services.stage_list import MyStage, my_stages, siblings
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.belongs import PutFold
from companion.ui.pages.journey.where import Where, path_named
from companion.ui.toolkit.layout import FlowLayout
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.field import Field


class StageMore(Disclosure):
    """A fold with what is not needed every day. `grew` after its height changed."""

    grew = Signal()

    def __init__(self, context: PageContext, where: Where, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.button.setText(self.tr("More"))
        self._context = context
        self._where = where
        quiet = ButtonKind.QUIET
        self.name = Field(self.tr("What you call it"), optional=True)
        self.earlier = Button(self.tr("Earlier in the order"), quiet, "arrow-up", rapid=True)
        self.later = Button(self.tr("Later in the order"), quiet, "arrow-down", rapid=True)
        self.again = Button(self.tr("Add it once more"), quiet, "copy")
        self.remove = Button(self.tr("Take it off the list"), quiet, "trash-2")
        self.questions = PutFold(context, where.record_id, visits=False)
        self.visits = PutFold(context, where.record_id, visits=True)
        buttons = QWidget()
        row = FlowLayout(buttons, gap=4, even=True)
        for button in (self.earlier, self.later, self.again, self.remove):
            row.addWidget(button)
        self.content.add(self.visits, self.questions, buttons, self.name)
        self._connect()

    def _connect(self) -> None:
        self.name.settled.connect(self._on_name)
        self.name.edit.left.connect(self._on_name_left)
        self.earlier.clicked.connect(self._on_earlier)
        self.later.clicked.connect(self._on_later)
        self.again.clicked.connect(self._on_again)
        self.remove.clicked.connect(self._on_remove)
        for fold in (self, self.questions, self.visits):
            fold.toggled.connect(self.grew)

    def refresh(self, stage: MyStage) -> None:
        """Show what can be done with the stage as it stands now."""
        path = path_named(self._context, self._where.path)
        snapshot = self._context.session.snapshot
        shapes = my_stages(snapshot, path, self._where.course) if path is not None else ()
        rows = siblings(shapes, self._where.stage)
        keys = [each.key for each in rows]
        place = keys.index(self._where.stage) if self._where.stage in keys else -1
        ordered = len(keys) > 1 and place >= 0
        for button, fits in (
            (self.earlier, ordered and place > 0),
            (self.later, ordered and place < len(keys) - 1),
        ):
            button.setEnabled(fits)
            button.setVisible(ordered)
        self.again.setVisible(place >= 0)
        self.remove.setVisible(stage.removable)
        if not self.name.edit.hasFocus() and not self._context.session.pending:
            self.name.text = stage.record.title if stage.record else ""
        self.questions.refresh()
        self.visits.refresh()

    def settle(self) -> None:
        """Say the name that is being written."""
        self.name.settle()

    # --- what the person does ---

    @Slot(str)
    def _on_name(self, title: str) -> None:
        path = path_named(self._context, self._where.path)
        known = path is not None and path.stage(self._where.stage) is not None
        self.name.show_error("" if title.strip() or known else self.tr("Type a word or two."))
        if path is None or self.name.error:
            return
        self._context.session.do(
            name_stage,
            merge=f"stage-name:{self._where.record_id}",
            journey=path,
            stage=self._where.stage,
            title=title,
            course=self._where.course,
        )

    @Slot()
    def _on_name_left(self) -> None:
        self._context.session.leave(f"stage-name:{self._where.record_id}")

    @Slot()
    def _on_earlier(self) -> None:
        self._reorder(-1)

    @Slot()
    def _on_later(self) -> None:
        self._reorder(1)

    def _reorder(self, places: int) -> None:
        path = path_named(self._context, self._where.path)
        if path is not None:
            self._context.session.do(
                reorder_stage,
                journey=path,
                stage=self._where.stage,
                places=places,
                course=self._where.course,
            )

    @Slot()
    def _on_again(self) -> None:
        path = path_named(self._context, self._where.path)
        if path is None:
            return
        self._context.session.do(
            repeat_stage,
            journey=path,
            stage=self._where.stage,
            course=self._where.course,
            stage_id=new_id(),
        )
        self._context.announcer.say(self.tr("It is on the list once more, after this one."))

    @Slot()
    def _on_remove(self) -> None:
        path = path_named(self._context, self._where.path)
        if path is not None:
            self._context.session.do(
                remove_stage,
                journey=path,
                stage=self._where.stage,
                course=self._where.course,
            )
