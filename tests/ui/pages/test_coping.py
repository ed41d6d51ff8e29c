"""Coping notes: an empty page, every word kept, only dates from before, and nothing read out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.domain.records import CopingNote, GateAnswer
from companion.services.notes import write_note
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.coping import page as coping_module
from companion.ui.pages.coping.page import CopingPage
from companion.ui.session import Session
from companion.ui.widgets.open_row import OpenRow
from companion.ui.widgets.text import Text

Settled = Callable[[Session], None]
DAY = date(2026, 11, 20)


@pytest.fixture
def coping(context: PageContext, qtbot: QtBot) -> CopingPage:
    """The page in a window of a small laptop."""
    page = CopingPage(context)
    qtbot.addWidget(page)
    page.resize(853, 510)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def _type(page: CopingPage, words: str) -> None:
    QTest.keyClicks(page.writing.box.page, words)


def _only(session: Session) -> CopingNote:
    (note,) = session.snapshot.notes.values()
    return note


def _note_before(session: Session, settled: Settled, text: str, note_id: str = "before") -> None:
    session.do(write_note, note_id=note_id, text=text, written_on=DAY)
    settled(session)


def _shown_words(page: CopingPage) -> str:
    """Return everything that can be read on the page but what is being written."""
    texts = [each.text() for each in page.findChildren(Text) if each.isVisibleTo(page)]
    rows = [
        f"{row.text()} {row.accessibleDescription()}"
        for row in page.findChildren(OpenRow)
        if row.isVisibleTo(page)
    ]
    return "\n".join((*texts, *rows))


# --- writing ---


def test_it_opens_on_an_empty_page_with_the_cursor_on_it(coping: CopingPage) -> None:
    assert coping.writing.box.text == ""
    assert coping.writing.box.page.hasFocus()
    assert coping.writing.day.text() == "Tuesday 24 November 2026"
    assert coping.writing.prompts.fold.button.text() == "Need a way to start?"
    assert not coping.writing.prompts.fold.opened
    assert not coping.writing.past.isVisible()


def test_what_is_typed_is_kept_within_two_seconds(
    coping: CopingPage, session: Session, qtbot: QtBot
) -> None:
    _type(coping, "Slept badly.")
    qtbot.waitUntil(lambda: bool(session.snapshot.notes), timeout=2000)
    assert _only(session).text == "Slept badly."
    assert _only(session).written_on == date(2026, 11, 24)


def test_typing_without_a_rest_is_kept_within_two_seconds(
    coping: CopingPage, session: Session, qtbot: QtBot
) -> None:
    clock = QElapsedTimer()
    clock.start()
    _type(coping, "a")
    while not session.snapshot.notes:
        assert clock.elapsed() < 2000
        qtbot.wait(20)
        _type(coping, "a")


def test_markup_stays_as_it_was_typed(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    text = "<b>not bold</b> &amp; {name} %1 **so**"
    _type(coping, text)
    coping.writing.settle()
    settled(session)
    assert _only(session).text == text
    coping.writing.start_new()
    coping.writing.past.first_lines.click()
    row = coping.writing.past.row_of(_only(session).id)
    assert row is not None
    assert row.accessibleDescription() == text
    coping.writing.open_note(_only(session).id)
    assert coping.writing.box.text == text


def test_a_paragraph_is_one_undo_step(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    for words in ("One. ", "Two. ", "Three."):
        _type(coping, words)
        coping.writing.box.settle()
        settled(session)
    session.undo()
    settled(session)
    assert not session.snapshot.notes
    assert coping.writing.box.text == ""


def test_emptying_the_page_leaves_no_empty_note(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    _type(coping, "Hm")
    coping.writing.box.settle()
    coping.writing.box.page.selectAll()
    QTest.keyClick(coping.writing.box.page, Qt.Key.Key_Delete)
    coping.writing.box.settle()
    settled(session)
    assert not session.snapshot.notes
    _type(coping, "Again")
    coping.writing.box.settle()
    settled(session)
    assert _only(session).text == "Again"


def test_leaving_the_section_keeps_the_last_words(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    _type(coping, "Last words")
    coping.hide()
    settled(session)
    assert _only(session).text == "Last words"
    coping.show()
    assert coping.writing.box.text == "Last words"


def test_after_a_while_away_the_page_is_empty_again(
    context: PageContext,
    session: Session,
    settled: Settled,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(coping_module, "LEFT_OPEN", timedelta(seconds=0))
    page = CopingPage(context)
    qtbot.addWidget(page)
    page.show()
    _type(page, "Only mine")
    page.hide()
    settled(session)
    page.show()
    assert page.writing.box.text == ""
    assert _only(session).text == "Only mine"


def test_a_prompt_begins_the_page_and_nothing_more(coping: CopingPage) -> None:
    coping.writing.prompts.fold.set_open(True)
    link = coping.writing.prompts.links[0]
    link.click()
    assert coping.writing.box.text == f"{link.text()} "
    assert coping.writing.box.page.hasFocus()
    assert not coping.writing.prompts.isVisible()


def test_words_being_typed_stay_when_a_save_fails(coping: CopingPage) -> None:
    _type(coping, "Half a sent")
    coping.refresh(None)
    assert coping.writing.box.text == "Half a sent"


# --- notes from before ---


def test_past_notes_show_dates_only_until_asked(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    _note_before(session, settled, "The secret garden was closed.")
    assert "Friday 20 November 2026" in _shown_words(coping)
    assert "secret" not in _shown_words(coping)
    coping.writing.past.first_lines.click()
    assert "The secret garden was closed." in _shown_words(coping)
    assert coping.writing.past.first_lines.text() == "Hide first lines"


def test_finding_shows_dates_only_as_well(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    _note_before(session, settled, "The secret garden was closed.")
    _note_before(session, settled, "Soup with Maya.", "other")
    coping.find_here()
    QTest.keyClicks(coping.writing.past.search.edit, "GARDEN sec")
    assert coping.writing.past.panel.keys() == ("0",)
    assert coping.writing.past.row_of("before") is not None
    assert "closed" not in _shown_words(coping)
    QTest.keyClick(coping.writing.past.search.edit, Qt.Key.Key_Escape)
    assert len(coping.writing.past.panel.keys()) == 2


def test_finding_nothing_says_so_without_a_number(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    _note_before(session, settled, "Soup")
    coping.find_here()
    QTest.keyClicks(coping.writing.past.search.edit, "zebra")
    assert "No note has these words." in _shown_words(coping)


def test_a_past_note_can_be_opened_changed_and_put_away_by_keys(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    _note_before(session, settled, "Soup")
    row = coping.writing.past.row_of("before")
    assert row is not None
    _tab_to(coping, row)
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert coping.writing.box.text == "Soup"
    assert coping.writing.day.text() == "Friday 20 November 2026"
    _type(coping, " and bread")
    assert coping.go_back()
    settled(session)
    assert _only(session).text == "Soup and bread"
    assert _only(session).written_on == DAY
    assert coping.writing.box.text == ""
    assert not coping.go_back()


def _tab_to(page: QWidget, wanted: QWidget) -> None:
    for _ in range(40):
        focus = page.window().focusWidget()
        if focus is wanted:
            return
        QTest.keyClick(focus or page, Qt.Key.Key_Tab)
    raise AssertionError("Tab does not get there")


def test_a_deleted_note_comes_back_with_undo(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    _note_before(session, settled, "Soup")
    coping.writing.open_note("before")
    coping.writing.delete.click()
    settled(session)
    assert not session.snapshot.notes
    assert coping.writing.box.text == ""
    step = session.next_undo
    assert step is not None
    session.undo()
    settled(session)
    assert _only(session).text == "Soup"
    coping.show_anchor(step.anchor)
    assert coping.writing.box.text == "Soup"


def test_deleting_takes_the_words_just_typed_along(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    _type(coping, "Not kept yet")
    coping.writing.delete.click()
    settled(session)
    assert not session.snapshot.notes
    session.undo()
    settled(session)
    assert _only(session).text == "Not kept yet"


def test_an_undone_change_is_shown_on_the_page(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    _note_before(session, settled, "Soup")
    session.leave("")
    coping.writing.open_note("before")
    _type(coping, " and bread")
    coping.writing.settle()
    settled(session)
    session.undo()
    settled(session)
    assert coping.writing.box.text == "Soup"


def test_the_note_on_the_page_is_not_listed_below_it(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    _note_before(session, settled, "Soup")
    _note_before(session, settled, "Bread", "other")
    coping.writing.open_note("before")
    assert coping.writing.past.row_of("before") is None
    assert coping.writing.past.row_of("other") is not None


def test_it_never_counts_or_scores(coping: CopingPage, session: Session, settled: Settled) -> None:
    for number in range(45):
        session.do(
            write_note, note_id=f"n{number}", text=f"Words {chr(97 + number % 26)}", written_on=DAY
        )
    settled(session)
    words = _shown_words(coping)
    assert "45" not in words
    for banned in ("streak", "mood", "score", "well done", "days in a row"):
        assert banned not in words.casefold()
    assert len(coping.writing.past.panel.keys()) == 40
    coping.writing.past.panel.more_button.click()
    assert len(coping.writing.past.panel.keys()) == 45


# --- what stands beside ---


def test_the_door_for_a_hard_night_leads_to_who_to_call(
    coping: CopingPage, navigated: list[tuple[PageName, str]]
) -> None:
    foot = coping.writing.too_much.mapTo(coping, coping.writing.too_much.rect().bottomLeft())
    assert foot.y() <= coping.height()
    coping.writing.too_much.click()
    assert navigated == [(PageName.HELP, "too-much")]


def test_the_longer_pages_open_and_lead_back(coping: CopingPage) -> None:
    coping.writing.small_things.click()
    assert coping.small_things is not None
    assert next(iter(coping.small_things.pages)) == "coping"
    coping.small_things.longer.set_open(True)
    coping.small_things.pages["tiredness-and-thinking"].click()
    assert coping.reader is not None
    assert coping.go_back()
    assert coping.reader is None
    assert coping.small_things.pages["tiredness-and-thinking"].hasFocus()
    assert coping.go_back()
    assert coping.writing.small_things.hasFocus()


def test_not_having_treatment_stands_behind_its_cover(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    coping.show_anchor("deciding-about-treatment")
    assert coping.reader is not None
    for key in list(coping.reader.folds):
        coping.reader.open_part(key)
        assert "You may say no" not in _every_word(coping.reader)
    from companion.services.reading import answer_gate

    session.do(answer_gate, topic="no-treatment", answer=GateAnswer.SHOW)
    settled(session)
    found = False
    for key in list(coping.reader.folds):
        coping.reader.open_part(key)
        found = found or "You may say no" in _every_word(coping.reader)
    assert found


def _every_word(widget: QWidget) -> str:
    return "\n".join(_texts(widget))


def _texts(widget: QWidget) -> Iterator[str]:
    for each in widget.findChildren(Text):
        yield each.text()


def test_a_note_in_progress_waits_while_small_things_are_read(coping: CopingPage) -> None:
    _type(coping, "Half a thought")
    coping.writing.small_things.click()
    coping.go_back()
    assert coping.writing.box.text == "Half a thought"


def test_a_new_note_can_be_asked_for_from_anywhere_in_the_section(coping: CopingPage) -> None:
    _type(coping, "Half a thought")
    coping.show_small_things()
    coping.add_here()
    assert coping.writing.box.text == ""
    assert coping.writing.box.page.hasFocus()


def test_the_time_of_a_note_is_told_as_on_this_computer(
    coping: CopingPage, session: Session, settled: Settled, context: PageContext
) -> None:
    session.do(write_note, note_id="today", text="Soup", written_on=context.today())
    settled(session)
    row = coping.writing.past.row_of("today")
    assert isinstance(row, OpenRow)
    made: datetime = session.snapshot.notes["today"].created_at.astimezone()
    assert row.text().endswith(context.dates.time_of_day(made.time()))


def test_a_note_of_another_day_than_it_was_made_on_tells_no_time(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    _note_before(session, settled, "Soup")
    row = coping.writing.past.row_of("before")
    assert isinstance(row, OpenRow)
    assert row.text() == "Friday 20 November 2026"
