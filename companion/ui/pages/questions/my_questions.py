"""My questions: one sheet of paper, on which the person's list grows (walks.md 40)."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from companion.content import Bank
from companion.domain.records import Question
from companion.services.actions import Action
from companion.ui.pages.clinic.take_away import take_away_button
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.questions.add_line import AddLine
from companion.ui.pages.questions.drag import RowDrag
from companion.ui.pages.questions.edits import QuestionEdits
from companion.ui.pages.questions.filter_bar import FilterBar
from companion.ui.pages.questions.lines import QuestionLine, finder
from companion.ui.pages.questions.loop import Parts, QuestionLoop, Shown
from companion.ui.pages.questions.origin import origin_words
from companion.ui.pages.questions.part_words import headed_parts, nothing_words, place_words
from companion.ui.pages.questions.row import QuestionRow
from companion.ui.pages.questions.starter import Starter
from companion.ui.pages.visit.way_in import WayIn
from companion.ui.pages.visits import Visits
from companion.ui.session import Changes, Way
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.widgets.button import Button, LinkButton
from companion.ui.widgets.field import FindField
from companion.ui.widgets.list_panel import Group, ListPanel, MadeWhenShown
from companion.ui.widgets.page_panel import LIST_WIDTH, PagePanel
from companion.ui.widgets.paper_sheet import PaperSheet
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text

MANY = 20
"""From this many questions on, a find field stands above the list."""
FAR = 160
"""A question further down than this is found instead of scrolled to, to keep quick."""
_MOVES = (Action.QUESTION_MOVED, Action.QUESTION_FIRST, Action.QUESTION_NOT_FIRST)


class MyQuestions(PagePanel):
    """The first screen of Questions. `choose_asked` when the person wants the ready ones."""

    choose_asked = Signal()
    print_asked = Signal()
    three_asked = Signal()

    def __init__(
        self, context: PageContext, bank: Bank | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Questions"), width=LIST_WIDTH, parent=parent)
        self._context = context
        self._starting = False
        self._typed_here = False
        self._visits = Visits()
        self.edits = QuestionEdits(context, self)
        self.loop = QuestionLoop(context, self)
        self._drag = RowDrag(self, self.edits, context.announcer)
        self.three_button = Button(self.tr("Help me choose three"), icon="star")
        self.add_button = Button(self.tr("Add a question"), icon="plus")
        self.choose_button = Button(self.tr("Choose from the list"), icon="list")
        self.print_button = take_away_button(context)
        self.way_in = WayIn(context)
        self.find_field = FindField(self.tr("Find in my questions"))
        self.filter_bar = FilterBar()
        self.add_line = AddLine(context)
        self.list: ListPanel[QuestionLine] = ListPanel(
            self._make_row, self._update_row, label=self.tr("My questions"), gap=0
        )
        self.starter = (
            Starter(bank, self._make_row, self._update_row, self.loop.complete) if bank else None
        )
        self._fill()
        self._connect()

    def _fill(self) -> None:
        self.set_actions(self.three_button, self.add_button, self.choose_button)
        self.add_button.setVisible(self._context.may.write)
        sheet = PaperSheet()
        self._head = Text(self.tr("My questions"), TypeStep.LEAD, weight=700)
        self._nothing_found = Text("")
        self._show_all = LinkButton(self.tr("Show all my questions"))
        self._empty = Text(self.tr("Your questions stand here, in your words and your order."))
        sheet.content.add(self._head, self.add_line)
        if self.starter is not None:
            sheet.content.add(self.starter)
            self.starter.grew.connect(self._put_in_order)
        sheet.content.add(self.list, self._empty, self._nothing_found)
        sheet.content.add(self._show_all, left=True)
        self.find_field.hide()
        self.filter_bar.hide()
        self.content.add(self.find_field, self.filter_bar, sheet)
        self.content.add(self.print_button, left=True)
        self.content.add(self.way_in)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.begin_adding)
        self.choose_button.clicked.connect(self.choose_asked)
        self.print_button.clicked.connect(self.print_asked)
        self.three_button.clicked.connect(self.three_asked)
        self.add_line.finished.connect(self._on_finished)
        self.add_line.closed.connect(self._on_add_closed)
        self.find_field.changed.connect(self._on_find)
        self.filter_bar.chosen.connect(self._on_filter)
        self._show_all.clicked.connect(self._clear_find)
        for keys, places in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._move_focused, places))

    # --- rows ---

    def _make_row(self, line: QuestionLine) -> QuestionRow:
        row = QuestionRow(line, may_write=self._context.may.write)
        self.edits.take(row)
        self.loop.take(row)
        row.origin_asked.connect(self._on_origin_asked)
        row.grew.connect(self._on_row_grew)
        row.handle_made.connect(self._drag.take)
        return row

    @Slot(object)
    def _on_origin_asked(self, row: QuestionRow) -> None:
        """Say under More where a question was added from; the pack is asked only then."""
        words = origin_words(self._context.library, row.line.origin)
        if words:
            row.show_origin(words).opened.connect(self._on_origin_opened)

    @Slot(str)
    def _on_origin_opened(self, anchor: str) -> None:
        self._context.navigate(PageName.TREATMENTS, anchor)

    def _update_row(self, row: QWidget, line: QuestionLine) -> None:
        cast("QuestionRow", row).show_line(line, typed_here=self._typed_here)

    def rows(self) -> list[QuestionRow]:
        """Return the rows that are made so far, in the order they are shown."""
        panels = [self.list]
        if self._starting and self.starter is not None:
            panels = [self.starter.five, self.starter.bigger, self.list]
        return [cast("QuestionRow", row) for panel in panels for row in panel.rows()]

    # --- what is shown ---

    def refresh(self, changes: Changes | None) -> None:
        """Show the list as it was last written. Without changes every row is set anew.

        Out of sight only the line that is being written hears of it: showing the list fills it.
        """
        if changes is not None:
            self.add_line.hear(changes)
        if not self.isVisible():
            return
        self._begin_or_end_start(changes)
        self._typed_here = changes is not None and changes.way is Way.DID
        self._let_move(changes)
        self.edits.settled()
        held = self._row_with_focus()
        self._show(self._own())
        if changes is None:
            for row in self.rows():
                row.show_line(row.line)
        self.loop.show_kept(self.rows(), typed_here=self._typed_here)
        if held is not None and held not in self.rows() and self._row_with_focus() is None:
            self._focus_somewhere()
        if changes is not None:
            self._after(changes)

    def _own(self) -> tuple[Question, ...]:
        return self.edits.own.of(self._context.session.snapshot, self.add_line.writing)

    def _let_move(self, changes: Changes | None) -> None:
        """Let questions take their places in the list where nothing moves under a hand by that."""
        if changes is None:
            return
        if changes.way is not Way.DID:
            self.loop.let_move()
        elif _did(changes, *_MOVES):
            self.loop.let_three_move()

    def _begin_or_end_start(self, changes: Changes | None) -> None:
        questions = self._context.session.snapshot.questions
        moved = changes is not None and _did(changes, *_MOVES)
        if self.starter is None or (moved and changes and changes.way is Way.DID):
            self._starting = False
        elif not questions:
            self._starting = True

    def _show(self, own: tuple[Question, ...]) -> None:
        looking = self.find_field.text.strip()
        starting = self._starting and self.starter is not None and not looking
        kept = self.loop.only(own, self.filter_bar.shown)
        shown = tuple(filter(finder(looking), kept)) if looking else kept
        if starting and self.starter is not None:
            self.starter.show_lines(self._context.session.snapshot)
            ready = self.starter.keys()
            shown = tuple(each for each in shown if each.bank_id not in ready)
        if self.starter is not None:
            self.starter.setVisible(starting)
        self._show_parts(self.loop.parts(shown), whole=not looking and shown is own)
        self.list.setVisible(bool(shown))
        self._nothing_found.setText(nothing_words(looking, self.filter_bar.shown))
        self._nothing_found.setVisible(bool(own) and not shown and not starting)
        self._show_all.setVisible(bool(looking) or self.filter_bar.shown is not Shown.ALL)
        self._empty.setVisible(not own and not starting and not looking)
        self._show_find(len(own))
        self._show_visit()

    def _show_parts(self, parts: Parts, *, whole: bool) -> None:
        """Show the list in its parts; a list of one part has no headings."""
        groups = [
            Group(title, MadeWhenShown(part, self._line)) for title, part in headed_parts(parts)
        ]
        self.list.show_groups(groups)
        undivided = whole and len(parts.others) == sum(map(len, parts))
        self.edits.move_among(() if undivided else parts)

    def _line(self, question: Question) -> QuestionLine:
        return self.loop.complete(self.edits.own.line(question))

    def _show_find(self, count: int) -> None:
        used = bool(self.find_field.text) or self.find_field.edit.hasFocus()
        shown = count >= MANY or used or not self.find_field.isHidden()
        self.find_field.setVisible(shown)
        self.filter_bar.setVisible(shown)

    def _show_visit(self) -> None:
        context = self._context
        visits = self._visits.to_prepare(context.session.snapshot, context.today())
        self.way_in.show_visits(visits)
        when = context.dates.moment(visits[0].when, visits[0].at) if visits else ""
        next_words = self.tr("Next appointment: {when}").format(when=when)
        self._head.setText(next_words if visits else self.tr("My questions"))

    @Slot()
    def _put_in_order(self) -> None:
        read_in_layout_order(self)

    @Slot()
    def _on_row_grew(self) -> None:
        self._put_in_order()
        QTimer.singleShot(0, self, self._show_opened)

    @Slot()
    def _show_opened(self) -> None:
        """Bring a panel that was just opened into view, its beginning above all."""
        row = self._row_with_focus()
        if row is not None and row.panel is not None and not row.panel.was_seen:
            row.panel.was_seen = True
            bar, air = self.verticalScrollBar(), self.height() // 12
            top = row.panel.mapTo(self.viewport(), QPoint(0, -air)).y() + bar.value()
            low = top + row.panel.height() + 2 * air - self.viewport().height()
            bar.setValue(min(top, max(bar.value(), low)))

    # --- after a change ---

    def _after(self, changes: Changes) -> None:
        step = changes.step
        if step is None or step.action not in _MOVES:
            return
        self._follow(step.anchor)
        order = self.list.keys()
        if changes.way is Way.DID and step.anchor in order:
            said = place_words(step.action, order.index(step.anchor) + 1)
            self._context.announcer.say(said)

    def _follow(self, key: str) -> None:
        self.list.reveal(key)
        focus = QApplication.focusWidget()
        row = self.list.row(key)
        if row is not None and (focus is None or not row.isAncestorOf(focus)):
            self.list.focus_row(key)
        QTimer.singleShot(0, self, self._show_focused)

    @Slot()
    def _show_focused(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, 0, self.height() // 6)

    def _row_with_focus(self) -> QuestionRow | None:
        focus = QApplication.focusWidget()
        if focus is None:
            return None
        return next((row for row in self.rows() if row.isAncestorOf(focus)), None)

    def _focus_somewhere(self) -> None:
        rows = self.rows()
        (rows[0].tick if rows else self.three_button).setFocus()

    def begin_at_print(self) -> None:
        """Put the focus on the way to the printed page, or where it can go."""
        if self.print_button.isHidden():
            self._focus_somewhere()
        else:
            self.print_button.setFocus()

    # --- adding, finding, moving ---

    @Slot()
    def begin_adding(self, words: str = "") -> None:
        """Open the line for a question of one's own."""
        self.add_line.begin(words)
        self._put_in_order()
        QTimer.singleShot(0, self, self._show_focused)

    @Slot()
    def _on_finished(self) -> None:
        self.refresh(None)

    @Slot()
    def _on_add_closed(self) -> None:
        self.add_button.setFocus()

    def begin_finding(self) -> None:
        """Show the find field and put the cursor in it."""
        self.find_field.show()
        self.filter_bar.show()
        self._put_in_order()
        self.find_field.edit.setFocus()
        self.find_field.edit.selectAll()

    @Slot(str)
    def _on_find(self, _typed: str) -> None:
        self._typed_here = True
        self.list.show_from_start()
        self._show(self._own())

    @Slot()
    def _on_filter(self) -> None:
        self.loop.let_move()
        self.list.show_from_start()
        self._show(self._own())

    @Slot()
    def _clear_find(self) -> None:
        self.find_field.text = ""
        self.filter_bar.choose(Shown.ALL)
        self._focus_somewhere()

    def step_back(self) -> bool:
        """Close what is open above the list; False if nothing is."""
        if not self.add_line.isHidden():
            self.add_line.put_away()
            return True
        if self.find_field.text or self.filter_bar.shown is not Shown.ALL:
            self._clear_find()
            return True
        return False

    def _move_focused(self, places: int) -> None:
        row = self._row_with_focus()
        if row is not None and row.line.question_id:
            self.edits.move(row.line.question_id, places)

    def go_to(self, question_id: str) -> None:
        """Bring a question into view and give it the focus."""
        own = self._own()
        place = next((n for n, each in enumerate(own) if each.id == question_id), None)
        if place is None:
            return
        self.filter_bar.choose(Shown.ALL)
        self.find_field.text = own[place].text if place >= FAR else ""
        row = self._row_of(question_id)
        if row is not None:
            row.tick.setFocus()
        else:
            self.list.focus_row(question_id)
        QTimer.singleShot(0, self, self._show_focused)

    def _row_of(self, question_id: str) -> QuestionRow | None:
        return next((row for row in self.rows() if row.line.question_id == question_id), None)

    # --- coming and going ---

    def showEvent(self, event: QShowEvent) -> None:
        """Show the list in its order; what was ticked while starting takes its place in it."""
        if not event.spontaneous():
            self.loop.let_move()
            if self.starter is not None:
                self._starting = not self._context.session.snapshot.questions
                self.starter.close_again()
            self.refresh(None)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is being written."""
        for row in self.rows():
            row.settle()
        self.add_line.field.settle()
        super().hideEvent(event)


def _did(changes: Changes, *actions: Action) -> bool:
    return changes.step is not None and changes.step.action in actions
