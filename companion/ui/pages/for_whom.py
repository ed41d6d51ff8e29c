"""For whom the pages are: the answer, the name, and a word to the one who helps (walks.md 29)."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.services.details import my_details, write_detail
from companion.services.purpose import is_for_someone, say_for_whom
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.field import Field
from companion.ui.widgets.rows import RadioRow
from companion.ui.widgets.text import Text

_MERGE = "details-name"


class ForWhom(QWidget):
    """Two answers, and for the second one the name and a sentence. Everything may stay empty."""

    said = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.me = RadioRow(self.tr("I am the person with leukaemia"))
        self.someone = RadioRow(self.tr("I am here for someone else"))
        self.for_someone = SomeonesName(context)
        answers = QWidget()
        Column(answers, gap=4).add(self.me, self.someone)
        set_role(answers, Role.GROUPING, self.tr("Who this is for"))
        Column(self, gap=16).add(answers, self.for_someone)
        self.me.toggled.connect(self._on_toggled)
        self.someone.toggled.connect(self._on_toggled)
        self.refresh()

    def refresh(self) -> None:
        """Show what is kept now."""
        for_someone = is_for_someone(self._context.session.snapshot)
        for row, checked in ((self.someone, for_someone), (self.me, not for_someone)):
            blocked = row.blockSignals(True)
            row.setChecked(checked)
            row.blockSignals(blocked)
        self.for_someone.setVisible(for_someone)
        self.for_someone.refresh()

    @Slot(bool)
    def _on_toggled(self, checked: bool) -> None:
        if not checked:
            return
        for_someone = self.sender() is self.someone
        self._context.session.do(say_for_whom, for_someone=for_someone)
        self.for_someone.setVisible(for_someone)
        if for_someone:
            self.said.emit(self.for_someone.words.text())


class SomeonesName(QWidget):
    """What is said once to the one who helps, and the line for the name of the other."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.words = Text(self.tr("These pages say 'you' to the person with leukaemia."))
        self.name = Field(
            self.tr("Their name"), self.tr("It stands at the top of every page."), optional=True
        )
        Column(self, gap=16).add(self.words, self.name)
        self.name.settled.connect(self._on_settled)
        self.name.edit.left.connect(self._on_left)

    def refresh(self) -> None:
        """Show the name that is kept, unless it is just being written."""
        details = my_details(self._context.session.snapshot)
        if not self.name.edit.hasFocus():
            self.name.text = details.name if details else ""

    def settle(self) -> None:
        """Keep what is being written now."""
        self.name.settle()

    @Slot(str)
    def _on_settled(self, text: str) -> None:
        details = my_details(self._context.session.snapshot)
        if text != (details.name if details else ""):
            self._context.session.do(write_detail, merge=_MERGE, field="name", value=text)

    @Slot()
    def _on_left(self) -> None:
        self._context.session.leave(_MERGE)
