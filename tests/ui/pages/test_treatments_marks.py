"""Marks on a page: set by keyboard, kept by themselves, shown quietly, and never lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.reading_records import Mark
from companion.domain.records import Kind
from companion.services.applies import answer_applies, applies_of
from companion.services.archive import bring_in, save_copy
from companion.services.marks import MarkName, date_mark, mark_of, marked, note_mark, set_mark
from companion.services.workspace import opener_for
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.treatments import TreatmentsPage
from companion.ui.pages.treatments.mark_words import short_words, top_words
from companion.ui.pages.treatments.marks import MyMarks
from companion.ui.pages.treatments.marks_screen import MarksScreen
from companion.ui.pages.treatments.more import MoreFold
from companion.ui.session import Session
from companion.ui.toolkit.theme import ThemeController
from tests.ui.pages.treatments_page import (
    CAR_T,
    Settled,
    key,
    press,
    reader_of,
    said_now,
    shown,
    tab_to,
    wrong_once_laid_out,
)

BLIN = "blinatumomab"
MORE = "more-to-do"
AUTOSAVE_MS = 2_000


def marks_on(page: TreatmentsPage) -> MyMarks:
    fold = reader_of(page).folds[MORE]
    assert isinstance(fold, MoreFold)
    assert fold.marks is not None
    return fold.marks


def screen_of(page: TreatmentsPage) -> MarksScreen:
    assert isinstance(page.beside, MarksScreen)
    return page.beside


def kept(session: Session, page_id: str = BLIN) -> Mark:
    mark = mark_of(session.snapshot, page_id)
    assert mark is not None
    return mark


def test_a_page_is_marked_and_dated_by_keyboard_alone(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{BLIN}/")
    reader = reader_of(page)
    tab_to(page, reader.folds[MORE].row)
    key(page, Qt.Key.Key_Space)
    marks = marks_on(page)
    assert not marks.when.isVisible()
    tab_to(page, marks.ticks[MarkName.TALKED])
    key(page, Qt.Key.Key_Space)
    settled(session)
    assert marks.when.isVisible()
    key(page, Qt.Key.Key_Tab, 4)
    assert marks.note.page.hasFocus()
    QTest.keyClicks(marks.note.page, "The pump goes in a bag.")
    for typed in ("3", "12", "2026"):
        key(page, Qt.Key.Key_Tab)
        focus = page.window().focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, typed)
    key(page, Qt.Key.Key_Tab)
    key(page, Qt.Key.Key_Space)
    key(page, Qt.Key.Key_Tab)
    assert marks.person.edit.hasFocus()
    QTest.keyClicks(marks.person.edit, "Dr Patel")
    key(page, Qt.Key.Key_Tab)
    settled(session)
    mark = kept(session)
    assert (mark.talked, mark.offered, mark.note) == (True, False, "The pump goes in a bag.")
    assert (mark.when, mark.with_whom) == (PartialDate.parse("2026-12-03~"), "Dr Patel")
    assert len(session.snapshot.table(Kind.MARKS)) == 1


def test_a_note_is_kept_within_two_seconds_of_the_last_key(
    context: PageContext, qtbot: QtBot, session: Session
) -> None:
    page = shown(context, qtbot, f"{BLIN}/{MORE}")
    marks_on(page).note.setFocus()
    QTest.keyClicks(marks_on(page).note.page, "Ask Sam")
    qtbot.waitUntil(lambda: bool(marked(session.snapshot)), timeout=AUTOSAVE_MS)
    assert kept(session).note == "Ask Sam"


@pytest.mark.parametrize("leave", ["fold", "list", "screen"])
def test_what_is_being_written_is_kept_when_the_page_is_left(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled, leave: str
) -> None:
    page = shown(context, qtbot, f"{BLIN}/{MORE}")
    QTest.keyClicks(marks_on(page).note.page, "Half a though")
    if leave == "fold":
        reader_of(page).folds[MORE].set_open(False)
    else:
        page.show_anchor("" if leave == "list" else "applies")
    settled(session)
    assert kept(session).note == "Half a though"


def test_undo_takes_back_one_press_and_a_whole_note(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{BLIN}/{MORE}")
    marks = marks_on(page)
    marks.ticks[MarkName.TALKED].click()
    marks.ticks[MarkName.NOT_FOR_ME].click()
    settled(session)
    for word in ("One ", "two"):
        QTest.keyClicks(marks.note.page, word)
        marks.note.settle()
        settled(session)
    marks.note.page.left.emit()
    session.undo()
    settled(session)
    assert kept(session).note == ""
    assert marks.note.text == ""
    session.undo()
    settled(session)
    assert (kept(session).talked, kept(session).not_for_me) == (True, False)
    assert not marks.ticks[MarkName.NOT_FOR_ME].isChecked()
    session.undo()
    settled(session)
    assert not marked(session.snapshot)
    assert not marks.when.isVisible()
    session.redo()
    settled(session)
    assert marks.ticks[MarkName.TALKED].isChecked()
    assert marks.when.isVisible()


def test_a_marked_page_says_so_under_its_heading_and_on_its_row(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot)
    card = page.catalogue.cards[1]
    card.row.click()
    page.show_anchor(f"{BLIN}/{MORE}")
    assert reader_of(page).marked.isHidden()
    marks_on(page).ticks[MarkName.TALKED].click()
    session.do(date_mark, page=BLIN, when=PartialDate.parse("2026-12-03"))
    settled(session)
    line = reader_of(page).marked
    assert line.isVisible()
    assert line.text() == "Your marks: talked about on 3 December 2026."
    page.show_anchor("")
    told = card.rows[BLIN].accessibleDescription()
    assert told.endswith("Brand: Blincyto. Talked about on 3 December 2026")
    assert "Talked" not in card.rows["imatinib"].accessibleDescription()


def test_not_for_me_never_hides_a_page(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{BLIN}/")
    before = list(reader_of(page).folds)
    session.do(set_mark, page=BLIN, name=MarkName.NOT_FOR_ME, on=True)
    settled(session)
    assert list(reader_of(page).folds) == before
    page.show_anchor("")
    card = page.catalogue.cards[1]
    card.row.click()
    assert card.rows[BLIN].isVisible()
    assert card.rows[BLIN].isEnabled()


def test_my_marks_takes_no_space_until_there_is_one(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot)
    page.catalogue.more().set_open(True)
    assert "My marks" not in _rows_seen(page)
    session.do(set_mark, page=BLIN, name=MarkName.OFFERED, on=True)
    settled(session)
    assert "My marks" in _rows_seen(page)
    session.undo()
    settled(session)
    assert "My marks" not in _rows_seen(page)


def test_my_marks_shows_every_marked_page_with_its_note_and_leads_there(
    context: PageContext,
    qtbot: QtBot,
    session: Session,
    settled: Settled,
    navigated: list[tuple[PageName, str]],
) -> None:
    for page_id in (CAR_T, BLIN, "a-page-of-an-older-pack"):
        session.do(note_mark, page=page_id, note=f"About {page_id}.")
    session.do(set_mark, page=BLIN, name=MarkName.WANT_MORE, on=True)
    settled(session)
    page = shown(context, qtbot, "marks")
    screen = screen_of(page)
    assert list(screen.entries) == [BLIN, CAR_T, "a-page-of-an-older-pack"]
    said = said_now(screen)
    assert {f"About {page_id}." for page_id in screen.entries} <= said
    assert "A page that is not in this text any more" in said
    row = screen.entries[BLIN].row
    assert row is not None
    tab_to(page, row)
    key(page, Qt.Key.Key_Return)
    assert navigated == [(PageName.TREATMENTS, BLIN)]
    assert screen.entries["a-page-of-an-older-pack"].row is None


def test_the_list_of_marks_follows_undo(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    session.do(set_mark, page=BLIN, name=MarkName.OFFERED, on=True)
    settled(session)
    page = shown(context, qtbot, "marks")
    assert list(screen_of(page).entries) == [BLIN]
    session.undo()
    settled(session)
    assert not screen_of(page).entries
    assert "Nothing is marked at the moment." in said_now(screen_of(page))
    press(page, "Back to Treatments")
    assert page.beside is None


def test_marks_and_answers_go_through_the_archive_and_back(
    session: Session, settled: Settled, tmp_path: Path
) -> None:
    session.do(set_mark, page=BLIN, name=MarkName.TALKED, on=True)
    session.do(note_mark, page=BLIN, note="Line one\nline two")
    session.do(date_mark, page=BLIN, when=PartialDate.parse("2026-12~"))
    session.do(answer_applies, question="nation", answer="Wales")
    settled(session)
    mark, applies = kept(session), applies_of(session.snapshot)
    file = tmp_path / "copy.json"
    told: list[object] = []
    session.run(lambda store: save_copy(store, file), done=told.append, failed=told.append)
    settled(session)
    assert json.loads(file.read_text(encoding="utf-8"))
    other = opener_for(tmp_path / "other")()
    bring_in(other, file)
    loaded = other.load()
    other.close()
    assert list(loaded[Kind.MARKS]) == [mark]
    assert list(loaded[Kind.APPLIES]) == [applies]


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (None, "Talked about"),
        ("2026-12-03", "Talked about on 3 December 2026"),
        ("2026-12-03~", "Talked about around 3 December 2026"),
        ("2026-12", "Talked about in December 2026"),
        ("2026~", "Talked about around 2026"),
    ],
)
def test_the_day_of_a_talk_is_said_as_people_say_it(
    context: PageContext, when: str | None, words: str
) -> None:
    now = context.clock()
    day = PartialDate.parse(when) if when else None
    mark = Mark(id="m", created_at=now, updated_at=now, page=BLIN, talked=True, when=day)
    assert short_words(mark, context.dates) == words
    alone = Mark(id="m", created_at=now, updated_at=now, page=BLIN, note="Ask.")
    assert top_words(alone, context.dates) == "You wrote something here."
    assert top_words(None, context.dates) == ""


def test_marks_can_be_heard_reached_and_read_at_every_size(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled, themes: ThemeController
) -> None:
    for name in MarkName:
        session.do(set_mark, page=BLIN, name=name, on=True)
    session.do(note_mark, page=BLIN, note="A note " * 30)
    settled(session)
    page = shown(context, qtbot)
    wrong: list[str] = []
    for theme, percent, wide in (("light", 100, 1040), ("contrast", 225, 1040), ("dark", 200, 700)):
        themes.apply(theme, percent)
        page.resize(wide, 736)
        for anchor in ("", f"{BLIN}/{MORE}", "marks"):
            page.show_anchor(anchor)
            wrong += [
                f"{theme} {percent} {anchor}: {line}" for line in wrong_once_laid_out(page, qtbot)
            ]
    assert not wrong, "\n".join(wrong)


def _rows_seen(page: TreatmentsPage) -> set[str]:
    from companion.ui.widgets.open_row import OpenRow

    rows = page.catalogue.findChildren(OpenRow)
    return {row.text() for row in rows if row.isVisible()}
