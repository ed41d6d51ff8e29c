"""Choose from the list: the ready-made questions by group, and find as you type over them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from companion.content import Bank
from companion.services.snapshot import Snapshot
from companion.ui.pages.closed_words import closed_words
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.where import paths_of
from companion.ui.pages.questions.edits import QuestionEdits
from companion.ui.pages.questions.lines import (
    BankSection,
    QuestionLine,
    bank_lines,
    bank_sections,
    finder,
    open_ones,
)
from companion.ui.session import Changes
from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.plain import without_mnemonic
from companion.ui.widgets.button import BackButton, Button
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.field import FindField
from companion.ui.widgets.list_panel import Group, ListPanel
from companion.ui.widgets.page_panel import LIST_WIDTH, PagePanel
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.rows import TickRow
from companion.ui.widgets.text import Text


class ReadyRow(TickRow):
    """A ready question to tick."""

    wanted = Signal(object, bool)  # QuestionLine

    def __init__(self, line: QuestionLine, parent: QWidget | None = None) -> None:
        super().__init__(without_mnemonic(line.text), line.chosen, parent=parent)
        self._line = line
        self.toggled.connect(self._on_toggled)

    @property
    def line(self) -> QuestionLine:
        """The question as it was last shown."""
        return self._line

    def show_line(self, line: QuestionLine) -> None:
        """Show whether the question is ticked."""
        self._line = line
        blocked = self.blockSignals(True)
        self.setChecked(line.chosen)
        self.blockSignals(blocked)

    @Slot(bool)
    def _on_toggled(self, chosen: bool) -> None:
        self.wanted.emit(self._line, chosen)


class ReadyList(ListPanel[QuestionLine]):
    """Ready questions to tick, in the words of the bank."""

    def __init__(self, edits: QuestionEdits, label: str, parent: QWidget | None = None) -> None:
        super().__init__(self._make_ready, self._update_ready, label=label, gap=0, parent=parent)
        self._edits = edits

    def _make_ready(self, line: QuestionLine) -> ReadyRow:
        row = ReadyRow(line)
        row.wanted.connect(self._edits.tick)
        return row

    def _update_ready(self, row: QWidget, line: QuestionLine) -> None:
        cast("ReadyRow", row).show_line(line)

    def set_anew(self, lines: Sequence[QuestionLine]) -> None:
        """Show the ticks as they are written, also those that were refused."""
        by_key = {line.key: line for line in lines}
        for row in cast("list[ReadyRow]", self.rows()):
            row.show_line(by_key.get(row.line.key, row.line))


class GroupFold(Disclosure):
    """A group of ready questions under its title; its rows are made when it is first opened."""

    grew = Signal()

    def __init__(
        self, section: BankSection, edits: QuestionEdits, parent: QWidget | None = None
    ) -> None:
        super().__init__(section.title, parent=parent)
        self.section = section
        self._list = ReadyList(edits, section.title)
        self._bigger = ReadyList(edits, self.tr("Two bigger questions"))
        self.bigger_fold = Disclosure(self.tr("Two bigger questions"))
        self._snapshot: Snapshot | None = None
        self._fill()
        self.toggled.connect(self._on_opened)
        self.bigger_fold.toggled.connect(self._on_opened)

    def _fill(self) -> None:
        inside = Column(gap=4)
        self.content.addLayout(inside)
        if self.section.lead:
            inside.add(Text(self.section.lead, muted=True))
        inside.add(self._list, self.bigger_fold)
        self.bigger_fold.content.add(self._bigger)
        self.bigger_fold.setVisible(bool(self.section.bigger))

    def show_ticks(self, snapshot: Snapshot) -> None:
        """Show which are ticked; a closed group only remembers."""
        self._snapshot = snapshot
        if not self.opened:
            return
        # Closed, the fold holds no row: nothing that may be closed waits unseen (walks.md 12).
        bigger = self.section.bigger if self.bigger_fold.opened else ()
        for panel, questions in ((self._list, self.section.questions), (self._bigger, bigger)):
            lines = bank_lines(snapshot, questions)
            panel.show_items(lines)
            panel.set_anew(lines)

    @Slot(bool)
    def _on_opened(self, _opened: bool) -> None:
        if self._snapshot is not None:
            self.show_ticks(self._snapshot)
        self.grew.emit()


class ChooseFromList(PagePanel):
    """The second screen of Questions. `left` on the way back, `own_asked` to write one's own."""

    left = Signal()
    own_asked = Signal(str)

    def __init__(
        self,
        context: PageContext,
        bank: Bank,
        edits: QuestionEdits,
        parent: QWidget | None = None,
    ) -> None:
        lead = self.tr("Tick a question and it is on your list.")
        super().__init__(self.tr("Choose from the list"), lead, width=LIST_WIDTH, parent=parent)
        self._context = context
        self._bank = bank
        self._edits = edits
        self._sections: tuple[BankSection, ...] = ()
        self.folds: list[GroupFold] = []
        self.back = BackButton(self.tr("My questions"))
        self.find_field = FindField(self.tr("Find a question"))
        self.results = ReadyList(edits, self.tr("Questions found"))
        self._fill()

    def _fill(self) -> None:
        self.set_back(self.back)
        self._groups = QWidget()
        self._group_column = Column(self._groups, gap=4)
        self._nothing = Text(self.tr("No ready question has these words."))
        self.own_button = Button(self.tr("Write it as my own question"), icon="plus")
        self._closing = Text(closed_words(self._context), muted=True)
        self.content.add(self.find_field, self._groups, self.results, self._nothing)
        self.content.add(self.own_button, left=True)
        self.content.add(self._closing)
        self.back.clicked.connect(self.left)
        self.find_field.changed.connect(self._on_find)
        self.own_button.clicked.connect(self._on_own_asked)

    # --- what is shown ---

    def refresh(self, changes: Changes | None) -> None:
        """Show the groups that may be shown, and what is ticked."""
        snapshot = self._context.session.snapshot
        sections = bank_sections(self._bank, snapshot, paths_of(self._context))
        if [each.key for each in sections] != [fold.section.key for fold in self.folds] or any(
            fold.section.questions != each.questions
            for fold, each in zip(self.folds, sections, strict=True)
        ):
            self._sections = sections
            self._make_folds()
        for fold in self.folds:
            fold.show_ticks(snapshot)
        self._show_found(snapshot)
        self._edits.settled()

    def _make_folds(self) -> None:
        for fold in self.folds:
            self._group_column.removeWidget(fold)
            fold.hide()
            fold.deleteLater()
        self.folds = [GroupFold(section, self._edits) for section in self._sections]
        for fold in self.folds:
            fold.grew.connect(self._put_in_order)
            self._group_column.add(fold)
            fold.set_open(fold.section.opened)

    def _show_found(self, snapshot: Snapshot) -> None:
        typed = self.find_field.text.strip()
        groups: list[Group[QuestionLine]] = []
        if typed:
            has = finder(typed)
            for section in self._sections:
                bigger = open_ones(section.bigger, snapshot)
                lines = bank_lines(snapshot, (*section.questions, *bigger))
                found = tuple(line for line in lines if has(line))
                groups.append(Group(section.title, found))
        self.results.show_groups(groups)
        for group in groups:
            self.results.set_anew(group.items)
        any_found = any(group.items for group in groups)
        self._groups.setVisible(not typed)
        self.results.setVisible(any_found)
        self._nothing.setVisible(bool(typed) and not any_found)
        may_write = self._context.may.write
        self.own_button.setVisible(bool(typed) and not any_found and may_write)

    @Slot(str)
    def _on_find(self, _typed: str) -> None:
        self.results.show_from_start()
        self._show_found(self._context.session.snapshot)

    @Slot()
    def _on_own_asked(self) -> None:
        words = self.find_field.text.strip()
        self.find_field.text = ""
        self.own_asked.emit(words)

    @Slot()
    def _put_in_order(self) -> None:
        read_in_layout_order(self)

    def begin_finding(self) -> None:
        """Put the cursor in the find field."""
        self.find_field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find_field.edit.selectAll()

    def step_back(self) -> bool:
        """Clear what is looked for; False if nothing is."""
        if not self.find_field.text:
            return False
        self.find_field.text = ""
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Show the groups as they are now; the bigger questions are folded away again."""
        if not event.spontaneous():
            self.refresh(None)
            for fold in self.folds:
                fold.set_open(fold.section.opened)
                fold.bigger_fold.set_open(False)
            self._put_in_order()
        super().showEvent(event)
