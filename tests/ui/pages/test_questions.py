"""My questions, by keyboard alone: start, tick, write, note, move, remove, find, undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.records import GateAnswer, Question
from companion.services.appointments import add_appointment
from companion.services.questions import add_question, choose_question, note_question
from companion.services.reading import answer_gate
from companion.services.store_thread import StoreThread
from companion.storage import PersonRecords
from companion.ui.pages.context import PageContext
from companion.ui.pages.questions.page import QuestionsPage
from companion.ui.pages.questions.row import QuestionRow
from companion.ui.session import Session

Settled = Callable[[Session], None]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot: QtBot) -> QStackedWidget:
    """A window with room for the section, and another section beside it."""
    made = QStackedWidget()
    made.addWidget(QPushButton("Another section"))
    qtbot.addWidget(made)
    made.resize(1050, 696)
    return made


@pytest.fixture
def page(window: QStackedWidget, context: PageContext, qtbot: QtBot) -> QuestionsPage:
    """The section, nothing on the list yet."""
    made = QuestionsPage(context)
    window.insertWidget(0, made)
    window.setCurrentIndex(0)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.mine.add_button.setFocus()
    return made


def leave(page: QuestionsPage) -> None:
    """Go to another section, as by the rail."""
    window = page.window()
    assert isinstance(window, QStackedWidget)
    window.setCurrentIndex(1)
    window.widget(1).setFocus()


def come_back(page: QuestionsPage) -> None:
    """Leave the section and open it again."""
    leave(page)
    window = page.window()
    assert isinstance(window, QStackedWidget)
    window.setCurrentIndex(0)
    page.mine.add_button.setFocus()


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, *, times: int = 1, held: Qt.KeyboardModifier | None = None) -> None:
    for _ in range(times):
        QTest.keyClick(focus(), key, held or Qt.KeyboardModifier.NoModifier)


def write(text: str) -> None:
    QTest.keyClicks(focus(), text)


def tab_to(wanted: QWidget) -> None:
    for _ in range(60):
        if focus() is wanted:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never came to {wanted}")


def own(session: Session) -> list[Question]:
    return list(session.snapshot.ordered_questions())


def texts(page: QuestionsPage) -> list[str]:
    return [row.line.text for row in by_place(page)]


def by_place(page: QuestionsPage) -> list[QuestionRow]:
    """The rows as the eye meets them, from top to bottom, once they are laid out."""
    QApplication.processEvents()
    seen = [row for row in page.findChildren(QuestionRow) if row.isVisible()]
    return sorted(seen, key=lambda row: row.mapTo(page, row.rect().topLeft()).y())


def fill(session: Session, settled: Settled, *texts: str) -> None:
    for text in texts:
        session.do(add_question, text=text)
    settled(session)


# --- starting ---


def test_an_empty_list_opens_on_five_ready_questions_and_a_closed_row_for_two(
    page: QuestionsPage,
) -> None:
    assert page.mine.starter is not None
    assert len(by_place(page)) == 5
    assert not any(row.tick.isChecked() for row in by_place(page))
    assert page.mine.starter.fold.isVisible()
    assert not page.mine.starter.fold.opened
    assert not any(row.note_button.isVisible() for row in by_place(page))


def test_two_keys_put_a_ready_question_on_the_list_and_nothing_moves(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    before = texts(page)
    third = by_place(page)[2].tick
    tab_to(third)
    press(Qt.Key.Key_Space)
    settled(session)
    assert [each.text for each in own(session)] == [before[2]]
    assert own(session)[0].chosen
    assert own(session)[0].bank_id
    assert texts(page) == before
    assert focus() is third
    press(Qt.Key.Key_Tab)
    assert focus() is by_place(page)[2].note_button


def test_taking_the_tick_off_a_ready_question_keeps_it_on_the_list(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    by_place(page)[0].tick.click()
    by_place(page)[0].tick.click()
    settled(session)
    assert [each.chosen for each in own(session)] == [False]
    by_place(page)[0].tick.click()
    settled(session)
    assert [each.chosen for each in own(session)] == [True]


def test_the_two_bigger_questions_open_just_this_once(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    starter = page.mine.starter
    assert starter is not None
    tab_to(starter.fold.button)
    press(Qt.Key.Key_Space)
    assert len(by_place(page)) == 7
    settled(session)
    assert not session.snapshot.open_topics
    come_back(page)
    assert not starter.fold.opened


def test_coming_back_the_list_stands_in_its_own_order(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    for place in (3, 1):
        by_place(page)[place].tick.click()
        settled(session)
    come_back(page)
    assert texts(page) == [each.text for each in own(session)]
    assert len(by_place(page)) == 2


def test_removing_the_last_question_brings_the_ready_ones_back_with_the_focus(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    fill(session, settled, "Only one?")
    come_back(page)
    (row,) = by_place(page)
    row.more_button.click()
    assert row.more is not None
    tab_to(row.more.ways)
    press(Qt.Key.Key_Space)
    tab_to(row.more.remove)
    press(Qt.Key.Key_Return)
    settled(session)
    assert len(by_place(page)) == 5
    assert focus() is by_place(page)[0].tick


# --- writing one's own ---


def test_enter_adds_a_question_and_stays_for_the_next(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    page.add_here()
    write("May I drive?")
    press(Qt.Key.Key_Return)
    write("Can Maya stay?")
    press(Qt.Key.Key_Return)
    settled(session)
    assert [each.text for each in own(session)] == ["May I drive?", "Can Maya stay?"]
    assert focus() is page.mine.add_line.field.edit
    assert texts(page)[-2:] == ["May I drive?", "Can Maya stay?"]
    press(Qt.Key.Key_Escape)
    assert focus() is page.mine.add_button


def test_a_question_is_kept_while_it_is_written_and_is_one_undo_step(
    page: QuestionsPage, session: Session, settled: Settled, qtbot: QtBot
) -> None:
    page.add_here()
    write("May I")
    qtbot.waitUntil(lambda: len(own(session)) == 1, timeout=4000)
    assert "May I" not in texts(page)
    write(" drive?")
    press(Qt.Key.Key_Return)
    settled(session)
    assert [each.text for each in own(session)] == ["May I drive?"]
    session.undo()
    settled(session)
    assert own(session) == []
    session.redo()
    settled(session)
    assert [each.text for each in own(session)] == ["May I drive?"]


def test_a_half_written_question_joins_the_list_when_the_line_is_closed(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    page.add_here()
    write("Half a")
    assert page.go_back()
    settled(session)
    assert [each.text for each in own(session)] == ["Half a"]
    assert not page.go_back()


def test_an_emptied_line_leaves_no_question_behind(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    page.add_here()
    write("No")
    page.mine.add_line.field.settle()
    press(Qt.Key.Key_Backspace, times=2)
    page.mine.add_line.field.settle()
    settled(session)
    assert own(session) == []
    press(Qt.Key.Key_Return)
    assert page.mine.add_line.field.error


def test_what_was_added_is_told(page: QuestionsPage, context: PageContext) -> None:
    heard: list[str] = []
    context.announcer.said.connect(heard.append)
    page.add_here()
    write("May I drive?")
    press(Qt.Key.Key_Return)
    assert heard == ["On your list now: May I drive?"]


# --- notes ---


def test_a_note_is_one_undo_step_and_shows_as_a_line(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    fill(session, settled, "Why?")
    come_back(page)
    (row,) = by_place(page)
    tab_to(row.note_button)
    press(Qt.Key.Key_Space)
    assert row.note_box is not None
    assert focus() is row.note_box.page
    for words in ("Ask Sam. ", "She knows."):
        write(words)
        row.note_box.settle()
    press(Qt.Key.Key_Tab)
    settled(session)
    assert own(session)[0].note == "Ask Sam. She knows."
    assert row.tick.accessibleDescription() == ""
    row.note_button.setChecked(False)
    assert row.tick.accessibleDescription() == "Note: Ask Sam. She knows."
    session.undo()
    settled(session)
    assert own(session)[0].note == ""
    assert row.note_box.text == ""


def test_what_is_being_written_is_not_overwritten_by_its_own_saving(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    fill(session, settled, "Why?")
    come_back(page)
    (row,) = by_place(page)
    row.note_button.click()
    assert row.note_box is not None
    write("first")
    row.note_box.settle()
    write(" second")
    settled(session)
    assert row.note_box.text == "first second"


def test_leaving_the_page_keeps_the_note(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    fill(session, settled, "Why?")
    come_back(page)
    by_place(page)[0].note_button.click()
    write("half a thought")
    leave(page)
    settled(session)
    assert own(session)[0].note == "half a thought"


# --- moving, changing, removing ---


def test_alt_and_arrows_move_a_question_and_the_focus_stays_on_it(
    page: QuestionsPage, session: Session, settled: Settled, context: PageContext
) -> None:
    heard: list[str] = []
    context.announcer.said.connect(heard.append)
    fill(session, settled, "One?", "Two?", "Three?")
    come_back(page)
    tick = by_place(page)[2].tick
    tab_to(tick)
    press(Qt.Key.Key_Up, held=ALT)
    settled(session)
    assert texts(page) == ["One?", "Three?", "Two?"]
    assert focus() is tick
    press(Qt.Key.Key_Up, held=ALT)
    settled(session)
    press(Qt.Key.Key_Up, held=ALT)
    settled(session)
    assert texts(page) == ["Three?", "One?", "Two?"]
    assert heard == [
        "Now number 2 on your list.",
        "Now number 1 on your list.",
        "It is the first one already.",
    ]
    press(Qt.Key.Key_Down, held=ALT)
    settled(session)
    assert texts(page) == ["One?", "Three?", "Two?"]


def test_after_a_move_tab_goes_the_way_the_eye_goes(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    fill(session, settled, "One?", "Two?", "Three?")
    come_back(page)
    page.mine.edits.move(own(session)[2].id, -2)
    settled(session)
    rows = by_place(page)
    assert [row.line.text for row in rows] == ["Three?", "One?", "Two?"]
    rows[0].tick.setFocus()
    for row in rows:
        for stop in (row.tick, row.note_button, row.more_button):
            assert focus() is stop
            press(Qt.Key.Key_Tab)
    inside = rows[0].parentWidget()
    assert inside is not None
    assert [each for each in inside.children() if each in rows] == rows


def test_the_move_buttons_can_be_pressed_again_and_again(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    fill(session, settled, *"abcde")
    come_back(page)
    row = by_place(page)[0]
    row.more_button.click()
    assert row.more is not None
    row.more.down.setFocus()
    for _ in range(3):
        press(Qt.Key.Key_Space)
        settled(session)
    assert "".join(texts(page)) == "bcdae"
    assert focus() is row.more.down


def test_other_words_are_kept_and_undone_in_one_step(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    fill(session, settled, "Old words?")
    come_back(page)
    (row,) = by_place(page)
    row.more_button.click()
    assert row.more is not None
    tab_to(row.more.ways)
    press(Qt.Key.Key_Space)
    tab_to(row.more.words)
    press(Qt.Key.Key_Space)
    QTest.keyClick(focus(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write("New words?")
    press(Qt.Key.Key_Return)
    settled(session)
    assert texts(page) == ["New words?"]
    assert focus() is row.more.words
    session.undo()
    settled(session)
    assert texts(page) == ["Old words?"]


def test_words_cannot_be_emptied_by_changing_them(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    fill(session, settled, "Old words?")
    come_back(page)
    (row,) = by_place(page)
    row.more_button.click()
    assert row.more is not None
    row.more.words.click()
    QTest.keyClick(focus(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Delete)
    assert row.words_field is not None
    row.words_field.settle()
    settled(session)
    assert row.words_field.error
    assert own(session)[0].text == "Old words?"


def test_removing_gives_the_focus_to_the_neighbour_and_undo_brings_it_back(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    fill(session, settled, "One?", "Two?", "Three?")
    come_back(page)
    row = by_place(page)[1]
    row.more_button.click()
    assert row.more is not None
    row.more.remove.setFocus()
    press(Qt.Key.Key_Return)
    settled(session)
    assert texts(page) == ["One?", "Three?"]
    assert focus() is by_place(page)[1].tick
    session.undo()
    settled(session)
    assert texts(page) == ["One?", "Two?", "Three?"]
    page.show_anchor(own(session)[1].id)
    assert focus() is by_place(page)[1].tick


# --- what is shown as it is ---


@pytest.mark.parametrize(
    "text",
    [
        "<b>Is it</b> &amp; <a href='x'>safe</a> & sound?",
        "هل أستطيع العودة إلى البيت؟",
        "Can my dog \N{DOG FACE} and \N{WOMAN}\N{ZERO WIDTH JOINER}\N{PERSONAL COMPUTER} come?",
        "&Q & A: &&?",
    ],
)
def test_words_and_notes_are_shown_as_typed(
    page: QuestionsPage, session: Session, settled: Settled, text: str
) -> None:
    fill(session, settled, text)
    session.do(note_question, question_id=own(session)[0].id, note=text)
    settled(session)
    come_back(page)
    (row,) = by_place(page)
    assert row.tick.text().replace("&&", "&") == text
    assert row.tick.accessibleDescription() == f"Note: {text}"
    row.note_button.click()
    assert row.note_box is not None
    assert row.note_box.text == text


def test_a_very_long_note_opens_and_shows_a_short_line(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    long = "The counts may take a while. " * 3500
    fill(session, settled, "Why?")
    session.do(note_question, question_id=own(session)[0].id, note=long)
    settled(session)
    come_back(page)
    (row,) = by_place(page)
    assert len(row.tick.accessibleDescription()) < 110
    row.note_button.click()
    assert row.note_box is not None
    write("x")
    row.note_box.settle()
    settled(session)
    assert len(own(session)[0].note) == len(long) + 1


# --- the sheet's head, finding, faults ---


def test_the_sheet_names_the_next_appointment(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    when = PartialDate.parse("2026-12-03")
    session.do(add_appointment, what="Clinic", when=when)
    settled(session)
    shown = [each.text() for each in page.findChildren(type(page.mine.lead)) if each.isVisible()]
    assert "Next appointment: Thursday 3 December 2026" in shown


def test_find_looks_in_words_and_notes_and_esc_shows_all_again(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    fill(session, settled, "May I drive?", "Can Maya stay?", "Is there parking?")
    session.do(note_question, question_id=own(session)[2].id, note="Ask at the DESK")
    settled(session)
    come_back(page)
    assert page.mine.find_field.isHidden()
    page.find_here()
    write("desk")
    assert texts(page) == ["Is there parking?"]
    write("x")
    assert texts(page) == []
    press(Qt.Key.Key_Escape)
    assert len(texts(page)) == 3


def test_a_move_while_finding_passes_the_hidden_ones(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    fill(session, settled, "a one", "b", "a two", "c", "a three")
    come_back(page)
    page.find_here()
    write("a")
    by_place(page)[2].tick.setFocus()
    press(Qt.Key.Key_Up, held=ALT)
    settled(session)
    assert texts(page) == ["a one", "a three", "a two"]


def test_a_refused_tick_goes_back(
    context: PageContext, folder: Path, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    fill(session, settled, "Why?")
    clock = context.clock
    thread = StoreThread(lambda: PersonRecords.open(folder, read_only=True), clock)
    looking = Session(thread, clock)
    with qtbot.waitSignal(looking.opened):
        thread.start()
    page = QuestionsPage(
        PageContext(
            session=looking,
            library=context.library,
            dates=context.dates,
            clock=clock,
            navigate=context.navigate,
            announcer=context.announcer,
            theme=context.theme,
        )
    )
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: bool(by_place(page)))
    looking.failed.connect(lambda _failure: page.refresh(None))
    (row,) = by_place(page)
    with qtbot.waitSignal(looking.failed):
        row.tick.click()
    assert row.tick.isChecked()
    looking.close()


# --- the list to choose from ---


def test_the_bank_opens_on_the_seven_with_the_other_groups_closed(page: QuestionsPage) -> None:
    page.mine.choose_button.setFocus()
    press(Qt.Key.Key_Return)
    choose = page.choose
    assert choose is not None
    assert [fold.opened for fold in choose.folds] == [True] + [False] * (len(choose.folds) - 1)
    assert not choose.folds[0].bigger_fold.opened
    assert focus() is choose.find_field.edit


def test_ticking_in_the_bank_adds_and_the_way_back_leads_to_the_list(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    page.show_anchor("choose")
    choose = page.choose
    assert choose is not None
    write("parking")
    choose.find_field.text = "sleep at home"
    (key,) = choose.results.keys()
    row = choose.results.row(key)
    assert row is not None
    row.setFocus()
    press(Qt.Key.Key_Space)
    settled(session)
    assert [each.chosen for each in own(session)] == [True]
    assert page.go_back()
    assert choose.isVisible()
    assert page.go_back()
    assert texts(page) == [own(session)[0].text]
    assert focus() is page.mine.choose_button


def test_closed_topics_are_neither_listed_nor_found_until_opened(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    bank = page.context.library.bank()
    closed = next(each for each in bank.questions if each.gate == "treatment-not-working")
    page.show_anchor("choose")
    choose = page.choose
    assert choose is not None
    choose.find_field.text = closed.text
    assert choose.results.keys() == ()
    assert all(closed not in fold.section.questions for fold in choose.folds)
    session.do(answer_gate, topic="treatment-not-working", answer=GateAnswer.SHOW)
    settled(session)
    assert choose.results.keys() == (f"ready:{closed.id}",)


def test_a_question_of_a_closed_topic_that_is_a_persons_own_is_always_shown(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    bank = page.context.library.bank()
    closed = next(each for each in bank.questions if each.gate == "no-treatment")
    session.do(add_question, text=closed.text, bank_id=closed.id)
    settled(session)
    come_back(page)
    assert texts(page) == [closed.text]


def test_words_the_bank_does_not_have_become_a_question_of_ones_own(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    page.show_anchor("choose")
    choose = page.choose
    assert choose is not None
    write("zebra crossing")
    assert choose.own_button.isVisible()
    choose.own_button.setFocus()
    press(Qt.Key.Key_Return)
    assert focus() is page.mine.add_line.field.edit
    press(Qt.Key.Key_Return)
    settled(session)
    assert [each.text for each in own(session)] == ["zebra crossing"]


def test_a_ready_question_in_a_persons_own_words_keeps_the_banks_words_in_the_bank(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    ready = page.context.library.bank().seven[0]
    session.do(add_question, text="My own way to say it", bank_id=ready.id)
    settled(session)
    page.show_anchor("choose")
    choose = page.choose
    assert choose is not None
    choose.find_field.text = ready.text
    row = choose.results.row(f"ready:{ready.id}")
    assert row is not None
    assert row.property("checked") is True
    session.do(choose_question, question_id=own(session)[0].id, chosen=False)
    settled(session)
    assert row.property("checked") is False


def test_nothing_opens_a_window_of_its_own(
    page: QuestionsPage, session: Session, settled: Settled
) -> None:
    by_place(page)[0].tick.click()
    settled(session)
    row = by_place(page)[0]
    row.note_button.click()
    row.more_button.click()
    assert row.more is not None
    row.more.words.click()
    page.add_here()
    page.show_anchor("choose")
    QApplication.processEvents()
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert shown == [page.window()]


def test_a_broken_pack_leaves_the_persons_own_questions_working(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled, tmp_path: Path
) -> None:
    from companion.content import Library

    fill(session, settled, "Why?")
    broken = PageContext(
        session=session,
        library=Library(tmp_path / "no pack here"),
        dates=context.dates,
        clock=context.clock,
        navigate=context.navigate,
        announcer=context.announcer,
        theme=context.theme,
    )
    page = QuestionsPage(broken)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: texts(page) == ["Why?"])
    assert page.mine.choose_button.isHidden()
