from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from companion import __version__
from companion.content import Library
from companion.domain.display import TEXT_SIZES, ThemeChoice
from companion.domain.records import GateAnswer
from companion.services.notes import write_note
from companion.services.questions import add_question
from companion.services.store_thread import StoreThread
from companion.services.workspace import opener_for
from companion.storage import PersonRecords
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.settings.copies import CopiesPanel
from companion.ui.pages.settings.copy_words import refused_words
from companion.ui.pages.settings.page import SettingsPage
from companion.ui.pages.settings.topics import TopicsPanel
from companion.ui.session import Session
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.text import Text

Settled = Callable[[Session], None]


@pytest.fixture
def settings(qtbot: QtBot, context: PageContext, folder: Path) -> SettingsPage:
    return _shown(qtbot, context, folder)


def _shown(
    qtbot: QtBot, context: PageContext, folder: Path, sync_service: str = ""
) -> SettingsPage:
    page = SettingsPage(context, folder=folder, sync_service=sync_service)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def _panel(settings: SettingsPage) -> PagePanel:
    panel = settings.screens.currentWidget()
    assert isinstance(panel, PagePanel)
    return panel


def _texts(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(Text) if each.isVisible()]


def _copies(settings: SettingsPage) -> CopiesPanel:
    settings.show_anchor("copies")
    panel = _panel(settings)
    assert isinstance(panel, CopiesPanel)
    return panel


def _topics(settings: SettingsPage) -> TopicsPanel:
    settings.show_anchor("topics")
    panel = _panel(settings)
    assert isinstance(panel, TopicsPanel)
    return panel


# --- how it looks -------------------------------------------------------------------------------


def test_every_text_size_and_every_look_is_one_press_and_holds_at_once(
    settings: SettingsPage, context: PageContext
) -> None:
    assert tuple(settings.look.sizes) == TEXT_SIZES
    for percent, row in settings.look.sizes.items():
        row.click()
        assert context.theme.text_percent == percent
    for choice, row in settings.look.colours.items():
        row.click()
        assert context.theme.choice == choice.value


def test_a_size_chosen_elsewhere_is_marked_here(
    settings: SettingsPage, context: PageContext
) -> None:
    context.theme.apply("dark", 175)
    assert settings.look.sizes[175].isChecked()
    assert settings.look.colours[ThemeChoice.DARK].isChecked()


# --- topics -------------------------------------------------------------------------------------


def test_no_topic_is_named_before_choose_topics_is_pressed(
    qtbot: QtBot, settings: SettingsPage, context: PageContext
) -> None:
    panel = _topics(settings)
    shown = " ".join((*_texts(settings), *_texts(panel))).lower()
    subjects = [gate.subject.lower() for gate in context.library.gates().values()]
    assert not [each for each in subjects if each in shown]
    panel.choose_button.click()
    qtbot.waitUntil(panel.topics["dying"].isVisible)
    shown = " ".join(_texts(panel)).lower()
    assert all(each in shown for each in subjects)


def test_a_topic_that_was_never_asked_about_is_closed_and_can_be_shown_and_closed_again(
    settings: SettingsPage, context: PageContext, settled: Settled
) -> None:
    panel = _topics(settings)
    panel.choose_button.click()
    choice = panel.topics["side-effects"]
    assert choice.rows[GateAnswer.ASK_LATER].isChecked()
    QTest.keyClick(choice.rows[GateAnswer.SHOW], " ")
    settled(context.session)
    assert context.session.snapshot.open_topics == {"side-effects"}
    assert choice.rows[GateAnswer.SHOW].isChecked()
    choice.rows[GateAnswer.NOT_NOW].click()
    settled(context.session)
    assert context.session.snapshot.gate("side-effects") is GateAnswer.NOT_NOW


@pytest.mark.parametrize("answer", GateAnswer)
def test_each_of_the_four_answers_can_be_given_here_and_is_kept(
    settings: SettingsPage, context: PageContext, settled: Settled, answer: GateAnswer
) -> None:
    panel = _topics(settings)
    panel.choose_button.click()
    first = GateAnswer.NOT_NOW if answer is GateAnswer.SHOW else GateAnswer.SHOW
    for each in (first, answer):
        panel.topics["chances"].rows[each].click()
        settled(context.session)
    assert context.session.snapshot.gate("chances") is answer
    assert panel.topics["chances"].rows[answer].isChecked()


def test_undo_of_an_answer_leads_back_to_the_list_and_leaves_it_open(
    settings: SettingsPage, context: PageContext, settled: Settled
) -> None:
    panel = _topics(settings)
    panel.choose_button.click()
    panel.topics["chances"].rows[GateAnswer.SHOW].click()
    settled(context.session)
    step = context.session.next_undo
    assert step is not None
    assert step.page == PageName.SETTINGS
    settings.show_anchor(step.anchor)
    assert _panel(settings) is panel
    assert panel.topics


def test_undoing_a_topic_shows_here(
    settings: SettingsPage, context: PageContext, settled: Settled
) -> None:
    panel = _topics(settings)
    panel.choose_button.click()
    panel.topics["dying"].rows[GateAnswer.SHOW].click()
    settled(context.session)
    context.session.undo()
    settled(context.session)
    assert panel.topics["dying"].rows[GateAnswer.ASK_LATER].isChecked()


def test_an_answer_names_its_topic_to_a_screen_reader(settings: SettingsPage) -> None:
    panel = _topics(settings)
    panel.choose_button.click()
    told = QAccessible.queryAccessibleInterface(panel.topics["chances"].rows[GateAnswer.SHOW])
    assert told.text(QAccessible.Text.Name) == "Chances: Show"


def test_the_list_is_closed_again_when_the_screen_is_opened_anew(settings: SettingsPage) -> None:
    _topics(settings).choose_button.click()
    settings.go_back()
    panel = _topics(settings)
    assert panel.topics == {}
    assert panel.choose_button.isVisible()


# --- copies -------------------------------------------------------------------------------------


def test_it_says_where_the_data_is_and_copies_the_place(
    settings: SettingsPage, folder: Path
) -> None:
    panel = _copies(settings)
    assert str(folder) in _texts(panel)
    panel.copy_button.click()
    assert QGuiApplication.clipboard().text() == str(folder)


def test_a_copy_saved_here_brings_everything_into_another_folder(
    settings: SettingsPage, context: PageContext, settled: Settled, tmp_path: Path, other: Session
) -> None:
    context.session.do(add_question, text="What can I eat?")
    context.session.do(write_note, note_id="n1", text="Rain.", written_on=context.today())
    settled(context.session)
    target = tmp_path / "copy.json"
    panel = _copies(settings)
    panel.save_to(str(target))
    settled(context.session)
    assert panel.told.text == f"A copy of everything is in {target}"
    elsewhere = CopiesPanel(replace(context, session=other), tmp_path / "other", "")
    elsewhere.preview(str(target))
    settled(other)
    assert elsewhere.told.text == "Bringing it in would add 2, change 0 and remove 0."
    assert not other.snapshot.questions
    elsewhere.agree_button.click()
    settled(other)
    assert elsewhere.told.text == "It is here now: 2 added, 0 changed, 0 removed."
    assert [each.text for each in other.snapshot.questions.values()] == ["What can I eat?"]
    assert [each.text for each in other.snapshot.notes.values()] == ["Rain."]
    elsewhere.preview(str(target))
    settled(other)
    assert elsewhere.told.text == "Everything in that copy is here already."
    assert elsewhere.agree_button.isHidden() or not elsewhere.agree_button.isVisible()
    elsewhere.deleteLater()


@pytest.fixture
def other(qtbot: QtBot, tmp_path: Path, clock: Callable[[], object]) -> Iterator[Session]:
    thread = StoreThread(opener_for(tmp_path / "other"), clock)
    session = Session(thread, clock)
    with qtbot.waitSignal(session.opened):
        thread.start()
    yield session
    session.close()


def test_leaving_a_copy_changes_nothing(
    settings: SettingsPage, context: PageContext, settled: Settled, tmp_path: Path
) -> None:
    context.session.do(add_question, text="What can I eat?")
    settled(context.session)
    panel = _copies(settings)
    panel.save_to(str(tmp_path / "copy.json"))
    context.session.undo()
    settled(context.session)
    panel.preview(str(tmp_path / "copy.json"))
    settled(context.session)
    panel.leave_button.click()
    settled(context.session)
    assert panel.told.text == "Nothing was brought in."
    assert not context.session.snapshot.questions


@pytest.mark.parametrize("content", [b"not a copy", b"{}"])
def test_a_file_that_is_no_copy_is_refused_in_plain_words(
    settings: SettingsPage, settled: Settled, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "file.json"
    file.write_bytes(content)
    panel = _copies(settings)
    panel.preview(str(file))
    settled(settings.context.session)
    words = "That file is not a copy made by Companion. Nothing was changed. Your words are safe."
    assert panel.told.text == words


def test_a_file_that_is_gone_is_said_in_plain_words(
    settings: SettingsPage, settled: Settled, tmp_path: Path
) -> None:
    panel = _copies(settings)
    panel.preview(str(tmp_path / "gone.json"))
    settled(settings.context.session)
    words = "That file is not there any more. Nothing was changed. Your words are safe."
    assert panel.told.text == words


def test_a_place_that_cannot_be_written_is_said_in_plain_words(
    settings: SettingsPage, context: PageContext, settled: Settled, tmp_path: Path
) -> None:
    panel = _copies(settings)
    panel.save_to(str(tmp_path / "nowhere" / "copy.json"))
    settled(context.session)
    assert "Your words are safe." in panel.told.text


def test_no_refusal_shows_the_error_itself() -> None:
    assert "secret" not in refused_words(ValueError("secret"))


@pytest.mark.parametrize("anchor", ["save-copy", "bring-in"])
def test_the_file_menu_leads_straight_to_choosing_a_file(
    settings: SettingsPage, anchor: str
) -> None:
    settings.show_anchor(anchor)
    (dialog,) = settings.window().findChildren(QFileDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_f1_in_a_file_dialog_closes_it_and_shows_whom_to_ring(
    qtbot: QtBot, settings: SettingsPage, navigated: list[tuple[PageName, str]]
) -> None:
    settings.show_anchor("save-copy")
    (dialog,) = settings.window().findChildren(QFileDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_F1)
    assert not dialog.isVisible()
    assert navigated == [(PageName.HELP, "")]


def test_a_file_named_at_the_start_is_previewed(
    settings: SettingsPage, context: PageContext, settled: Settled, tmp_path: Path
) -> None:
    copy = tmp_path / "a: copy.json"
    panel = _copies(settings)
    panel.save_to(str(copy))
    settled(context.session)
    settings.show_anchor(f"bring-in:{copy}")
    settled(context.session)
    assert panel.told.text == "Everything in that copy is here already."


def test_a_folder_that_is_copied_about_is_told_here_too(
    qtbot: QtBot, context: PageContext, folder: Path
) -> None:
    panel = _copies(_shown(qtbot, context, folder, "Dropbox"))
    assert any("Dropbox" in each for each in _texts(panel))


def test_a_folder_opened_to_look_only_can_be_copied_but_takes_nothing_in(
    qtbot: QtBot, context: PageContext, tmp_path: Path, clock: Callable[[], object]
) -> None:
    held = PersonRecords.open(tmp_path / "held")
    thread = StoreThread(opener_for(tmp_path / "held"), clock)
    session = Session(thread, clock)
    with qtbot.waitSignal(session.opened):
        thread.start()
    panel = _copies(_shown(qtbot, replace(context, session=session), tmp_path))
    assert panel.save_button.isEnabled()
    assert not panel.bring_button.isEnabled()
    session.close()
    held.close()


# --- the other screens --------------------------------------------------------------------------


def test_about_tells_version_publisher_funding_review_and_that_no_clinician_has_checked(
    settings: SettingsPage, context: PageContext
) -> None:
    settings.show_anchor("about")
    shown = " ".join(_texts(_panel(settings)))
    pack = context.library.pack()
    for words in (__version__, pack.publisher, pack.funding, "27 July 2022", "27 July 2025"):
        assert words in shown
    assert "No clinician has checked this text yet." in shown
    assert "LGPL-3.0" in shown


def test_about_works_with_a_broken_pack(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    page = _shown(qtbot, replace(context, library=Library(tmp_path)), tmp_path)
    page.show_anchor("about")
    assert "The text cannot be read. Who to call still works." in _texts(_panel(page))


def test_the_list_of_shortcuts_names_the_seven_sections_and_help(settings: SettingsPage) -> None:
    settings.show_anchor("shortcuts")
    shown = _texts(_panel(settings))
    assert {"Who to call", "F1", "Coping notes", "Ctrl+6"} <= set(shown)


@pytest.mark.parametrize("anchor", ["topics", "copies", "shortcuts", "about"])
def test_every_screen_has_its_way_back_and_the_focus_returns_to_its_row(
    settings: SettingsPage, anchor: str
) -> None:
    settings.rows[anchor].click()
    assert _panel(settings) is not settings.home
    assert settings.go_back()
    assert _panel(settings) is settings.home
    assert settings.rows[anchor].hasFocus()
    assert not settings.go_back()


def test_the_hospitals_line_is_written_on_the_page_that_shows_it(
    settings: SettingsPage, navigated: list[tuple[PageName, str]]
) -> None:
    settings.rows["write"].click()
    assert navigated == [(PageName.HELP, "write")]
