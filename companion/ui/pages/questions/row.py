"""A question on the sheet: its tick and words, a note under it, and the rest under More."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from companion.domain.text import (
    LONGEST_QUESTION,
    LONGEST_TEXT,
    clean_line,
    note_with_rest,
    split_question,
)
from companion.ui.pages.questions.lines import QuestionLine, excerpt
from companion.ui.pages.questions.more import MoreButtons, OpenButton, Panel, PanelName
from companion.ui.pages.questions.origin import OriginLine
from companion.ui.toolkit.layout import Column, FlowLayout, gentle
from companion.ui.toolkit.plain import without_mnemonic
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.field import Field
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.paper_sheet import RuledLine
from companion.ui.widgets.rows import TickRow
from companion.ui.widgets.side_by_side import SideBySide

_ROOMY = 560
_INDENT = 54


class QuestionRow(RuledLine):
    """One question. Says what a person wants with it and changes nothing by itself."""

    ticked = Signal(object, bool)  # QuestionLine
    note_written = Signal(str, str)
    note_left = Signal(str)
    words_written = Signal(str, str)
    words_left = Signal(str)
    move_asked = Signal(str, int)
    remove_asked = Signal(str)
    origin_asked = Signal(object)  # QuestionRow
    asked_wanted = Signal(str, bool)
    first_wanted = Signal(object, bool)  # QuestionRow
    panel_asked = Signal(object, str)  # QuestionRow, PanelName
    answer_asked = Signal(object, object)  # QuestionRow, Occasion
    handle_made = Signal(object)  # DragHandle
    grew = Signal()

    def __init__(
        self, line: QuestionLine, parent: QWidget | None = None, *, may_write: bool = True
    ) -> None:
        super().__init__(parent=parent)
        self._line = line
        self._may_write = may_write
        self.note_box: NoteBox | None = None
        self.more: MoreButtons | None = None
        self.words_field: Field | None = None
        self.panel: Panel | None = None
        self.tick = TickRow(without_mnemonic(line.text), line.chosen, detail=_detail(line))
        self.note_button = OpenButton(self.tr("Note"), "pencil")
        self.more_button = OpenButton(self.tr("More"), "ellipsis")
        self._build()
        self.show_line(line)
        self._connect()

    def _build(self) -> None:
        self._buttons = QWidget()
        buttons = FlowLayout(self._buttons, gap=8)
        buttons.addWidget(self.note_button)
        buttons.addWidget(self.more_button)
        top = QWidget()
        SideBySide(self.tick, self._buttons, least=300, line=56, parent=top)
        self._under = Column(gap=8)
        self.content.add(top)
        self.content.addLayout(self._under)

    def _connect(self) -> None:
        self.tick.toggled.connect(self._on_toggled)
        self.note_button.toggled.connect(self._on_note_toggled)
        self.more_button.toggled.connect(self._on_more_toggled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set what is under the words in line with them, where there is room for that."""
        super().resizeEvent(event)
        self._set_in()

    def _set_in(self) -> None:
        theme = current_theme()
        side = theme.px(_INDENT) if self.width() >= theme.px(_ROOMY) else 0
        opened = self.note_button.isChecked() or self.more_button.isChecked()
        self._under.setContentsMargins(side, 0, 0, gentle(10, theme) if opened else 0)

    # --- what it shows ---

    @property
    def line(self) -> QuestionLine:
        """The question as it was last shown."""
        return self._line

    def show_line(self, line: QuestionLine, *, typed_here: bool = False) -> None:
        """Show a question. With `typed_here`, what is being written in the row stays."""
        self._line = line
        if self.tick.text() != without_mnemonic(line.text):
            self.tick.setText(without_mnemonic(line.text))
        blocked = self.tick.blockSignals(True)
        self.tick.setChecked(line.chosen)
        self.tick.blockSignals(blocked)
        self._buttons.setVisible(bool(line.question_id) and self._may_write)
        if not line.question_id:
            self._close_everything()
        if not typed_here:
            self._refill()
        self._show_excerpt()
        self._name_buttons()

    def _refill(self) -> None:
        if self.note_box is not None and self.note_box.text != self._line.note:
            self.note_box.text = self._line.note
        if self.words_field is not None and self.words_field.text != self._line.text:
            self.words_field.text = self._line.text

    def _show_excerpt(self) -> None:
        detail = self._line.said if self.note_button.isChecked() else _detail(self._line)
        if detail != self.tick.accessibleDescription():
            self.tick.set_detail(detail)

    def _name_buttons(self) -> None:
        words = self.name
        apart = self._line.place > 1
        self.tick.setAccessibleName(self._apart(self._line.text) if apart else "")
        self.note_button.setAccessibleName(self.tr("Note: {question}").format(question=words))
        self.more_button.setAccessibleName(self.tr("More: {question}").format(question=words))
        if self.more is not None:
            self.more.show_line(self._line, words)

    @property
    def name(self) -> str:
        """Return the question in short, told apart from one that sounds the same."""
        return self._apart(self._line.name)

    def _apart(self, words: str) -> str:
        place = self._line.place
        if place == 1:
            return words
        return self.tr("{question}, number {place}").format(question=words, place=place)

    def _close_everything(self) -> None:
        self.note_button.setChecked(False)
        self.more_button.setChecked(False)

    # --- tick ---

    @Slot(bool)
    def _on_toggled(self, chosen: bool) -> None:
        self.ticked.emit(self._line, chosen)

    # --- note ---

    @Slot(bool)
    def _on_note_toggled(self, opened: bool) -> None:
        if opened and self.note_box is None:
            self.note_box = self._make_note_box()
            self._under.addWidget(self.note_box)
        if self.note_box is not None:
            self.note_box.settle()
            self.note_box.setVisible(opened)
            self.grew.emit()
            if opened:
                self.note_box.page.moveCursor(QTextCursor.MoveOperation.End)
                self.note_box.setFocus()
        self._set_in()
        self._show_excerpt()

    def _make_note_box(self) -> NoteBox:
        box = NoteBox(self.tr("Your note"), self._line.note)
        words = self.name
        box.page.setAccessibleName(self.tr("Your note: {question}").format(question=words))
        box.settled.connect(self._on_note_settled)
        box.left.connect(self._on_note_left)
        return box

    @Slot(str)
    def _on_note_settled(self, note: str) -> None:
        self.note_written.emit(self._line.question_id, note)

    @Slot()
    def _on_note_left(self) -> None:
        self.note_left.emit(self._line.question_id)

    # --- more ---

    @Slot(bool)
    def _on_more_toggled(self, opened: bool) -> None:
        if opened and self.more is None:
            self.more = self._make_more()
            self._under.insertWidget(0, self.more)
            self._name_buttons()
            if self._line.origin:
                self.origin_asked.emit(self)
        if self.more is not None:
            if not opened:
                self.more.close_panels()
                self._drop_panel()
            self.more.setVisible(opened)
            self._set_in()
            self.grew.emit()
        if not opened and self.words_field is not None:
            self.words_field.settle()
            self.words_field.hide()

    def _make_more(self) -> MoreButtons:
        more = MoreButtons()
        more.words.clicked.connect(self._on_words_asked)
        more.up.clicked.connect(self._on_up)
        more.down.clicked.connect(self._on_down)
        more.remove.clicked.connect(self._on_remove)
        more.asked.clicked.connect(self._on_asked)
        more.first.clicked.connect(self._on_first)
        more.panel_toggled.connect(self._on_panel_toggled)
        more.grew.connect(self.grew)
        self.handle_made.emit(more.drag)
        return more

    @Slot()
    def _on_asked(self) -> None:
        self.asked_wanted.emit(self._line.question_id, not self._line.asked)

    @Slot()
    def _on_first(self) -> None:
        self.first_wanted.emit(self, not self._line.first)

    # --- what More opens ---

    @Slot(str, bool)
    def _on_panel_toggled(self, name: str, opened: bool) -> None:
        self._drop_panel()
        if opened:
            self.panel_asked.emit(self, name)
        else:
            self.grew.emit()

    def show_panel(self, panel: Panel) -> None:
        """Show a panel under the buttons, in place of the one that was open."""
        self._drop_panel()
        self.panel = panel
        panel.grew.connect(self.grew)
        panel.left.connect(self.close_panel)
        self._under.insertWidget(1, panel)
        panel.show()
        self.grew.emit()
        panel.begin()

    @Slot()
    def close_panel(self) -> None:
        """Close the panel and go back to the button that opened it."""
        if self.more is None:
            return
        name = self.more.open_panel
        opener = self.more.openers[name] if name is not None else self.more.first
        self.more.close_panels()
        self._drop_panel()
        opener.setFocus()
        self.grew.emit()

    def open_panel(self, name: PanelName) -> None:
        """Open More, and in it a panel."""
        self.more_button.setChecked(True)
        if self.more is not None:
            self.more.openers[name].setChecked(True)

    @Slot(object)
    def change_answer(self, at: object) -> None:
        """Open an answer that was written before."""
        if self.more is not None:
            self.more.mark_open(PanelName.ANSWER)
            self.answer_asked.emit(self, at)

    def _drop_panel(self) -> None:
        if self.panel is not None:
            self.panel.settle()
            self._under.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None

    def show_origin(self, words: str) -> OriginLine:
        """Say under the buttons where the question was added from, and return the line."""
        line = OriginLine(self._line.origin, words, self.name)
        self._under.insertWidget(1, line)
        self.more_button.toggled.connect(line.setVisible)
        return line

    @Slot()
    def _on_up(self) -> None:
        self.move_asked.emit(self._line.question_id, -1)

    @Slot()
    def _on_down(self) -> None:
        self.move_asked.emit(self._line.question_id, 1)

    @Slot()
    def _on_remove(self) -> None:
        self.remove_asked.emit(self._line.question_id)

    # --- other words ---

    @Slot()
    def _on_words_asked(self) -> None:
        if self.words_field is None:
            self.words_field = Field(self.tr("The question in your words"))
            self.words_field.edit.setMaxLength(LONGEST_TEXT)
            self.words_field.settled.connect(self._on_words_settled)
            self.words_field.changed.connect(self._on_words_typed)
            self.words_field.edit.left.connect(self._on_words_left)
            self.words_field.edit.returnPressed.connect(self._close_words)
            self.words_field.edit.installEventFilter(self)
            self._under.insertWidget(1, self.words_field)
        self.words_field.text = self._line.text
        self.words_field.show_error("")
        self.words_field.show()
        self.grew.emit()
        self.words_field.setFocus()

    @Slot(str)
    def _on_words_settled(self, text: str) -> None:
        if self.words_field is None:
            return
        empty = self.tr("Write a few words here. To take the question away, press Remove.")
        self.words_field.show_error("" if text.strip() else empty)
        if len(text) > LONGEST_QUESTION and self.note_box is not None:
            self.note_box.settle()  # what is typed in it goes below what is moved there
        self.words_written.emit(self._line.question_id, text)
        if len(text) > LONGEST_QUESTION:
            self._move_rest(self.words_field, text)

    def _move_rest(self, field: Field, text: str) -> None:
        """Show what was too long where it is kept now, in the note."""
        from companion.ui.pages.questions.too_long import shorten

        shorten(field)
        if self.note_box is not None:
            rest = split_question(clean_line(text))[1]
            self.note_box.text = note_with_rest(rest, self.note_box.text)

    @Slot(str)
    def _on_words_typed(self, text: str) -> None:
        if self.words_field is not None and len(text) > LONGEST_QUESTION:
            self.words_field.settle()

    @Slot()
    def _on_words_left(self) -> None:
        self.words_left.emit(self._line.question_id)

    @Slot()
    def _close_words(self) -> None:
        if self.words_field is None:
            return
        self.words_field.settle()
        self.words_field.hide()
        (self.more.words if self.more is not None else self.tick).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the line for other words on Esc."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.KeyPress:
            self._close_words()
            return True
        return super().eventFilter(watched, event)

    def settle(self) -> None:
        """Say what is being written now, as before the page is left."""
        for field in (self.note_box, self.words_field, self.panel):
            if field is not None:
                field.settle()


def _detail(line: QuestionLine) -> str:
    """Return the small line of how the question stands, and that a note is there."""
    note = excerpt(line.note)
    words = QCoreApplication.translate("QuestionRow", "Note: {note}")
    return " ".join(each for each in (line.said, words.format(note=note) if note else "") if each)
