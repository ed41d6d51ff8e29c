"""A note grows with its words, keeps them by itself and can be taken back step by step."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QFocusEvent, QKeySequence, QShortcut, QTextOption
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.theme import ThemeController
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.button import Button
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.page_panel import PagePanel

LINE = "The doctor said the new treatment can start in two weeks.\n"


def _page(qtbot, text: str = "") -> tuple[QWidget, NoteBox, Button]:
    page = QWidget()
    qtbot.addWidget(page)
    column = Column(page)
    note, after = NoteBox("What did they say?", text), Button("Next")
    column.add(note, after)
    page.resize(600, 400)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page, note, after


def _heard(signal) -> list[str]:
    seen: list[str] = []
    signal.connect(lambda *said: seen.append(said[0] if said else ""))
    return seen


def test_it_is_a_named_editor(qtbot) -> None:
    _window, note, _after = _page(qtbot)
    reader = QAccessible.queryAccessibleInterface(note.page)
    assert reader.role() == QAccessible.Role.EditableText
    assert reader.text(QAccessible.Text.Name) == "What did they say?"


def test_it_grows_with_its_words_and_has_no_scroll_bar(qtbot) -> None:
    _window, note, _after = _page(qtbot)
    empty = note.page.height()
    note.text = LINE * 12
    assert note.page.height() > empty
    assert note.page.document().size().height() <= note.page.height()
    assert not note.page.verticalScrollBar().isVisible()


def test_it_grows_with_the_text_size(qtbot, themes: ThemeController) -> None:
    _window, note, _after = _page(qtbot, LINE * 3)
    before = note.page.height()
    themes.apply("light", 200)
    assert note.page.height() > 1.8 * before


def test_lines_stand_one_and_a_half_apart_also_when_typed(qtbot) -> None:
    _window, note, _after = _page(qtbot)
    QTest.keyClicks(note.page, "one")
    QTest.keyClick(note.page, Qt.Key.Key_Return)
    QTest.keyClicks(note.page, "two")
    lows = note.page._rule_heights(note.page.rect())
    assert abs(lows[1] - lows[0] - 28.5) < 1


def test_typing_is_kept_a_second_later_and_on_leaving(qtbot) -> None:
    _window, note, after = _page(qtbot)
    kept, gone = _heard(note.settled), _heard(note.left)
    note.page.setFocus()
    QTest.keyClicks(note.page, "Ask about")
    note.findChild(QTimer).timeout.emit()
    QTest.keyClicks(note.page, " the trial")
    after.setFocus()
    assert kept == ["Ask about", "Ask about the trial"]
    assert len(gone) == 1


def test_filling_it_says_nothing_and_starts_its_own_undo(qtbot) -> None:
    _window, note, after = _page(qtbot, "Kept before")
    kept = _heard(note.settled)
    note.page.setFocus()
    QTest.keySequence(note.page, QKeySequence.StandardKey.Undo)
    after.setFocus()
    assert note.text == "Kept before"
    assert kept == []


def test_its_own_undo_takes_back_what_was_typed(qtbot) -> None:
    _window, note, _after = _page(qtbot, "Kept before")
    note.page.setFocus()
    QTest.keyClicks(note.page, "Hello ")
    note.page.undo()
    assert note.text == "Kept before"


def test_tab_leaves_it(qtbot) -> None:
    _window, note, after = _page(qtbot)
    note.page.setFocus()
    QTest.keyClick(note.page, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert note.text == ""


def test_pasted_words_lose_their_looks(qtbot) -> None:
    _window, note, _after = _page(qtbot)
    clipboard = QMimeData()
    clipboard.setHtml("<h1 style='color:red'>Loud</h1>")
    clipboard.setText("Loud")
    note.page.insertFromMimeData(clipboard)
    assert note.text == "Loud"
    assert "color" not in note.page.toHtml().split("Loud")[0].split("<body")[1].split(">", 1)[1]


def test_it_looks_like_paper(qtbot) -> None:
    _window, note, _after = _page(qtbot)
    image = note.page.grab().toImage()
    colours = current_theme().colours
    middle = image.width() // 2
    column = {image.pixelColor(middle, y).name() for y in range(image.height())}
    assert image.pixelColor(middle, 8).name() == colours.paper.name()
    assert colours.divider.name() in column
    assert image.pixelColor(middle, image.height() - 1).name() == colours.edge.name()


def test_the_page_follows_the_cursor_down_a_long_note(qtbot) -> None:
    page = PagePanel("Coping notes")
    qtbot.addWidget(page)
    note = NoteBox("My note", LINE * 60)
    page.content.add(note)
    page.resize(800, 400)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    note.page.setFocus()
    note.page.moveCursor(note.page.textCursor().MoveOperation.End)
    area = note.page.cursorRect()
    low = note.page.viewport().mapTo(page.viewport(), area.bottomLeft()).y()
    assert page.verticalScrollBar().value() > 0
    assert 0 <= low <= page.viewport().height()


def test_a_long_note_is_laid_out_once_and_ruled_only_where_it_is_painted(qtbot) -> None:
    _window, note, _after = _page(qtbot)
    heights = _heard(note.page.document().documentLayout().documentSizeChanged)
    note.text = "x\n" * 3000
    assert note.text == "x\n" * 3000
    assert note.page.document().size().height() <= note.page.height()
    assert len(heights) <= 4
    painted = QRect(0, 5000, note.page.width(), 100)
    lows = note.page._rule_heights(painted)
    assert len(lows) < 10
    assert lows[0] <= 5100
    assert lows[-1] >= 5100


class _Undoing(QWidget):
    """A window whose Undo and Redo keys are counted."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []
        for name in ("Undo", "Redo"):
            keys = QShortcut(QKeySequence(QKeySequence.StandardKey[name]), self)
            keys.activated.connect(partial(self.heard.append, name))
        self.note, self.after = NoteBox("What did they say?"), Button("Next")
        Column(self).add(self.note, self.after)


def _undoing(qtbot) -> _Undoing:
    page = _Undoing()
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.note.setFocus()
    return page


def test_undo_and_redo_are_the_programs_where_there_is_no_typing(qtbot) -> None:
    page = _undoing(qtbot)
    page.note.text = "Put in by the program."
    QTest.keySequence(page.note.page, QKeySequence(QKeySequence.StandardKey.Undo))
    QTest.keySequence(page.note.page, QKeySequence(QKeySequence.StandardKey.Redo))
    assert page.heard == ["Undo", "Redo"]
    assert page.note.text == "Put in by the program."


def test_undo_and_redo_are_the_notes_own_while_there_is_typing(qtbot) -> None:
    page = _undoing(qtbot)
    QTest.keyClicks(page.note.page, "rain")
    QTest.keySequence(page.note.page, QKeySequence(QKeySequence.StandardKey.Undo))
    assert page.note.text == ""
    QTest.keySequence(page.note.page, QKeySequence(QKeySequence.StandardKey.Redo))
    assert page.note.text == "rain"
    assert page.heard == []


def test_leaving_a_note_ends_its_own_undo_and_opening_a_menu_does_not(qtbot) -> None:
    page = _undoing(qtbot)
    QTest.keyClicks(page.note.page, "rain")
    away = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason)
    QApplication.sendEvent(page.note.page, away)
    assert page.note.page.document().isUndoAvailable()
    page.after.setFocus()
    page.note.setFocus()
    QTest.keySequence(page.note.page, QKeySequence(QKeySequence.StandardKey.Undo))
    assert page.heard == ["Undo"]
    assert page.note.text == "rain"


def _lines(note: NoteBox) -> int:
    return note.page.document().firstBlock().layout().lineCount()


def test_an_endless_word_is_broken_anywhere_and_others_between_words_again(qtbot) -> None:
    _window, note, _after = _page(qtbot)
    said = _heard(note.changed)
    note.page.insertPlainText("y" * 100_000)
    assert note.page.wordWrapMode() == QTextOption.WrapMode.WrapAnywhere
    assert _lines(note) > 1_000
    assert said == ["y" * 100_000]
    note.page.undo()
    assert note.text == ""
    assert note.page.wordWrapMode() == QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def test_a_note_of_many_words_and_one_opened_again_keep_their_words_whole(qtbot) -> None:
    _window, note, _after = _page(qtbot, "y" * 100_000)
    assert note.page.wordWrapMode() == QTextOption.WrapMode.WrapAnywhere
    note.text = "word " * 20_000
    assert note.page.wordWrapMode() == QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    assert note.text == "word " * 20_000
