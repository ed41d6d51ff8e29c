from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication

from companion.services.questions import add_question
from companion.ui.pages.context import PageName
from companion.ui.pages.sections import SECTIONS, section_title
from companion.ui.pages.shortcuts import KEYS, Command, section_key, shortcut_groups
from companion.ui.window.main_window import MainWindow
from companion.ui.window.status_line import Standing

if TYPE_CHECKING:
    from conftest import Bench


@pytest.mark.parametrize("place", range(7))
def test_ctrl_and_a_number_opens_a_section_and_puts_the_focus_there(
    window: MainWindow, bench: Bench, place: int
) -> None:
    said: list[str] = []
    window.announcer.said.connect(said.append)
    bench.press(window, f"Ctrl+{place + 1}")
    assert window.stack.name is SECTIONS[place]
    assert window.stack.page is not None
    assert window.stack.page.isAncestorOf(QApplication.focusWidget())
    assert said[-1] == section_title(SECTIONS[place])


def test_f1_opens_who_to_call_over_any_page_and_esc_goes_back_there(
    window: MainWindow, bench: Bench
) -> None:
    window.show_section(PageName.TREATMENTS)
    page = window.stack.page
    bench.press(window, "F1")
    assert window.stack.name is PageName.HELP
    assert window.frame.header.back_button.isVisible()
    bench.press(window, "F1")
    bench.press(window, "Esc")
    assert window.stack.page is page
    assert page.anchors == []
    assert not window.frame.header.back_button.isVisible()


def test_the_help_button_and_alt_left_do_the_same(window: MainWindow, bench: Bench) -> None:
    window.show_section(PageName.JOURNEY)
    window.frame.header.call_button.click()
    assert window.stack.name is PageName.HELP
    bench.press(window, "Alt+Left")
    assert window.stack.name is PageName.JOURNEY


def test_esc_goes_back_inside_a_page_before_it_leaves_it(window: MainWindow, bench: Bench) -> None:
    window.follow(PageName.QUESTIONS)
    window.stack.page.inner = True
    bench.press(window, "Esc")
    assert window.stack.name is PageName.QUESTIONS
    bench.press(window, "Esc")
    assert window.stack.name is PageName.TODAY
    bench.press(window, "Esc")
    assert window.stack.name is PageName.TODAY


def test_f6_walks_through_the_parts_of_the_window_and_shift_f6_back(
    window: MainWindow, bench: Bench
) -> None:
    window.frame.rail.entry.setFocus()
    bench.press(window, "F6")
    assert window.stack.page.isAncestorOf(QApplication.focusWidget())
    bench.press(window, "F6")
    assert window.frame.header.isAncestorOf(QApplication.focusWidget())
    bench.press(window, "F6")
    assert QApplication.focusWidget() is window.frame.rail.entry
    bench.press(window, "Shift+F6")
    assert window.frame.header.isAncestorOf(QApplication.focusWidget())


def test_f6_reaches_the_undo_bar(window: MainWindow, bench: Bench) -> None:
    window.session.do(add_question, text="What can I eat?")
    bench.settle(window)
    window.stack.page.button.setFocus()
    bench.press(window, "F6")
    assert QApplication.focusWidget() is window.frame.undo_bar.button
    bench.press(window, "Space")
    bench.settle(window)
    assert not window.session.snapshot.questions


def test_text_size_keys_step_up_down_and_back_to_normal(window: MainWindow, bench: Bench) -> None:
    said: list[str] = []
    window.announcer.said.connect(said.append)
    bench.press(window, "Ctrl++")
    bench.press(window, "Ctrl+=")
    assert bench.themes.text_percent == 150
    bench.press(window, "Ctrl+-")
    assert bench.themes.text_percent == 125
    bench.press(window, "Ctrl+0")
    bench.press(window, "Ctrl+-")
    assert bench.themes.text_percent == 100
    assert said[0] == "Text size 125%"


def test_the_header_has_text_size_as_well(window: MainWindow, bench: Bench) -> None:
    window.frame.header.larger_button.click()
    window.frame.header.larger_button.click()
    assert bench.themes.text_percent == 150
    window.frame.header.smaller_button.click()
    assert bench.themes.text_percent == 125


def test_ctrl_s_saves_what_is_typed_and_says_when(window: MainWindow, bench: Bench) -> None:
    window.stack.page.field.setFocus()
    bench.type_words("It rains.")
    bench.press(window, "Ctrl+S")
    bench.settle(window)
    assert [note.text for note in window.session.snapshot.notes.values()] == ["It rains."]
    assert window.frame.status.text.startswith("Saved at ")
    bench.press(window, "Ctrl+S")
    assert window.frame.status.text.startswith("Already saved at ")
    assert window.frame.status.standing is Standing.SAID


def test_ctrl_n_and_ctrl_f_ask_the_page_in_view(window: MainWindow, bench: Bench) -> None:
    bench.press(window, "Ctrl+N")
    bench.press(window, "Ctrl+F")
    assert (window.stack.page.added, window.stack.page.found) == (1, 1)


def test_ctrl_comma_opens_settings_and_ctrl_question_mark_the_list_of_keys(
    window: MainWindow, bench: Bench
) -> None:
    bench.press(window, "Ctrl+,")
    assert window.stack.name is PageName.SETTINGS
    window.show_section(PageName.TODAY)
    bench.press(window, "Ctrl+?")
    assert window.stack.name is PageName.SETTINGS
    assert window.stack.page.screens.currentWidget().heading.text() == "Keyboard shortcuts"


def test_f11_fills_the_screen_and_goes_back(window: MainWindow, bench: Bench) -> None:
    bench.press(window, "F11")
    assert window.isFullScreen()
    assert window.rest.menus.actions[Command.FULL_SCREEN].isChecked()
    bench.press(window, "F11")
    assert not window.isFullScreen()


def test_undo_takes_back_typing_in_a_field_first_and_then_what_was_done_before(
    window: MainWindow, bench: Bench
) -> None:
    window.session.do(add_question, text="What can I eat?")
    bench.settle(window)
    field = window.stack.page.field
    field.setFocus()
    bench.type_words("abc")
    bench.press(window, "Ctrl+Z")
    assert field.text == ""
    bench.settle(window)
    assert len(window.session.snapshot.questions) == 1
    assert QApplication.focusWidget() is field.edit
    bench.press(window, "Ctrl+Z")
    bench.settle(window)
    assert not window.session.snapshot.questions


def test_redo_in_a_field_without_typing_is_the_programs_too(
    window: MainWindow, bench: Bench
) -> None:
    window.session.do(add_question, text="What can I eat?")
    bench.settle(window)
    window.session.undo()
    bench.settle(window)
    window.stack.page.field.setFocus()
    bench.press(window, "Ctrl+Shift+Z")
    bench.settle(window)
    assert len(window.session.snapshot.questions) == 1


def test_words_put_in_by_the_program_are_no_typing_to_take_back(
    window: MainWindow, bench: Bench
) -> None:
    window.session.do(add_question, text="What can I eat?")
    bench.settle(window)
    field = window.stack.page.field
    field.setFocus()
    field.text = "put in"
    bench.press(window, "Ctrl+Z")
    bench.settle(window)
    assert field.text == "put in"
    assert not window.session.snapshot.questions


def test_what_was_typed_in_a_field_that_was_left_is_one_step(
    window: MainWindow, bench: Bench
) -> None:
    page = window.stack.page
    page.field.setFocus()
    bench.type_words("one two")
    page.button.setFocus()
    bench.settle(window)
    page.field.setFocus()
    bench.press(window, "Ctrl+Z")
    bench.settle(window)
    assert not window.session.snapshot.notes


def test_undo_in_the_menu_takes_back_typing_first(window: MainWindow, bench: Bench) -> None:
    field = window.stack.page.field
    field.setFocus()
    bench.type_words("abc")
    edit = window.rest.menus.actions[Command.UNDO]
    menu = next(each.menu() for each in window.menuBar().actions() if "Edit" in each.text())
    menu.aboutToShow.emit()
    assert edit.text() == "Undo: typing"
    edit.trigger()
    assert field.text == ""


def test_redo_has_both_its_keys(window: MainWindow, bench: Bench) -> None:
    for keys in ("Ctrl+Shift+Z", "Ctrl+Y"):
        window.session.do(add_question, text="What can I eat?")
        bench.settle(window)
        window.session.undo()
        bench.settle(window)
        count = len(window.session.snapshot.questions)
        bench.press(window, keys)
        bench.settle(window)
        assert len(window.session.snapshot.questions) == count + 1


def test_no_key_is_used_twice() -> None:
    keys = [keys for row in KEYS.values() for keys in row] + [
        section_key(each) for each in SECTIONS
    ]
    assert len(keys) == len(set(keys))
    assert all(not QKeySequence(each).isEmpty() for each in keys)


def test_the_list_of_keys_names_every_key_a_person_is_meant_to_know() -> None:
    listed = {line.keys for _title, lines in shortcut_groups() for line in lines}
    known = {Command.CUT, Command.COPY, Command.PASTE}
    for command, keys in KEYS.items():
        assert command in known or QKeySequence(keys[0]).toString() in listed, command


def test_cut_copy_and_paste_in_the_menu_work_on_the_field(window: MainWindow, bench: Bench) -> None:
    field = window.stack.page.field
    field.setFocus()
    bench.type_words("rain")
    field.edit.selectAll()
    window.rest.menus.actions[Command.CUT].trigger()
    assert field.text == ""
    assert QGuiApplication.clipboard().text() == "rain"
    window.rest.menus.actions[Command.PASTE].trigger()
    window.rest.menus.actions[Command.PASTE].trigger()
    assert field.text == "rainrain"
