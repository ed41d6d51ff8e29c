"""What was planned before, for every stage of the path that is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from companion.services.stage_list import my_stages, walk
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.before import BeforeLine, BeforeList, before_lines
from companion.ui.pages.journey.screen import Screen, screen_title
from companion.ui.pages.journey.where import path_named
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.text import Heading


class BeforeScreen(Screen):
    """The former plans, stage by stage; nothing can be changed here."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, screen_title("before"), parent=parent)
        self.set_lead(self.tr("Plans change. What you wrote before is kept here."))
        self._shown: tuple[tuple[str, tuple[BeforeLine, ...]], ...] = ()
        self._holder: QWidget | None = None

    def refresh(self) -> None:
        """Show the former plans there are now."""
        snapshot = self.context.session.snapshot
        path = path_named(self.context, snapshot.path)
        stages = walk(my_stages(snapshot, path, snapshot.course)) if path is not None else ()
        found = tuple(
            (stage.title, before_lines(stage.history, self.context))
            for stage in stages
            if stage.history
        )
        if found == self._shown:
            return
        self._shown = found
        if self._holder is not None:
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget()
        column = Column(self._holder, gap=16)
        for title, lines in found:
            part = BeforeList()
            part.setAccessibleName(title)
            part.show_lines(lines)
            column.add(Heading(title, 3), part)
        self.content.add(self._holder)
        self._holder.show()
