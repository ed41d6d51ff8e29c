"""Small things that may help: one first, more on request, and into the notes at a press."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.content import Library
from companion.services.questions import add_question
from companion.services.rules import keep_rule
from companion.ui.pages.context import ON_A_SHARED_SCREEN, PageContext, PageName
from companion.ui.pages.coping.page import CopingPage
from companion.ui.pages.coping.topic import TopicScreen
from companion.ui.pages.treatments.trouble import CannotRead
from companion.ui.session import Session
from companion.ui.toolkit.theme import ThemeController
from companion.ui.widgets.button import Button
from companion.ui.widgets.care_card import CareCard
from companion.ui.widgets.text import Heading
from tests.ui.pages.coping_page import (
    Settled,
    keep,
    open_coping,
    press_by_keys,
    press_key,
    tab_to,
    type_here,
    words_shown,
)
from tests.ui.tree_walk import everything_wrong

MORE = "more-about-this"


@pytest.fixture
def coping(context: PageContext, qtbot: QtBot) -> CopingPage:
    return open_coping(context, qtbot)


def _open(page: CopingPage, topic_id: str) -> TopicScreen:
    page.show_anchor(f"small-things/{topic_id}")
    assert page.small.topic is not None
    assert page.small.topic.topic.id == topic_id
    return page.small.topic


def _headings(page: CopingPage) -> list[str]:
    return [each.text() for each in page.findChildren(Heading) if each.isVisibleTo(page)]


# --- the list ---


def test_by_keys_from_an_empty_page_to_a_topic_and_back(coping: CopingPage) -> None:
    press_by_keys(coping.writing.small_things)
    assert coping.small_things is not None
    assert coping.small_things.back.hasFocus()
    press_by_keys(coping.small_things.topics["sleep"])
    assert coping.small.topic is not None
    assert _headings(coping)[:2] == ["Sleep", "One small thing"]
    assert coping.small.topic.back.hasFocus()
    press_key(Qt.Key.Key_Return)
    assert coping.small_things.topics["sleep"].hasFocus()
    press_by_keys(coping.small_things.back)
    assert coping.writing.small_things.hasFocus()


def test_the_list_names_ten_topics_and_folds_the_longer_pages_away(coping: CopingPage) -> None:
    coping.show_small_things()
    things = coping.small_things
    assert things is not None
    titles = [row.text() for row in things.topics.values()]
    assert titles == [
        "Tiredness", "Worry", "Sleep", "Eating", "Thinking clearly", "Family and work",
        "Talking to children", "Money", "Being in isolation", "Being a carer",
    ]  # fmt: skip
    assert not any(row.isVisible() for row in things.pages.values())
    things.longer.set_open(True)
    assert all(row.isVisible() for row in things.pages.values())
    assert not set(titles) & {row.text() for row in things.pages.values()}


def test_an_unknown_topic_is_the_list(coping: CopingPage) -> None:
    coping.show_anchor("small-things/nothing")
    assert coping.small.topic is None
    assert coping.small_things is not None
    assert coping.small_things.isVisible()
    coping.show_anchor("small-things")
    assert coping.small_things.isVisible()


def test_a_broken_pack_says_so(context: PageContext, qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "pack"
    broken.mkdir()
    page = open_coping(replace(context, library=Library(broken)), qtbot)
    page.show_small_things()
    assert page.findChildren(CannotRead)


# --- a topic ---


def test_one_thing_stands_first_and_the_rest_only_on_request(coping: CopingPage) -> None:
    topic = _open(coping, "worry")
    shown = words_shown(coping)
    assert "You could write the worry down" in shown
    assert "Waiting is hard work" not in shown
    assert "Not knowing whether" not in shown
    topic.folds[MORE].set_open(True)
    shown = words_shown(coping)
    assert "Waiting is hard work" in shown
    assert "116 123" in shown


def test_where_it_comes_from_and_how_old_it_is_stand_quietly_at_the_end(
    coping: CopingPage,
) -> None:
    topic = _open(coping, "tiredness")
    assert list(topic.folds)[-1] == "about-this-page"
    topic.folds["about-this-page"].set_open(True)
    shown = words_shown(coping)
    assert "University College London Hospitals" in shown or "UCLH" in shown
    assert "23 November 2027" in shown


def test_text_that_is_overdue_says_so_where_it_stands(coping: CopingPage) -> None:
    topic = _open(coping, "worry")
    assert "27 July 2025" not in words_shown(coping)
    topic.folds[MORE].set_open(True)
    assert "27 July 2025" in words_shown(coping)


def test_in_time_even_the_small_thing_says_how_old_it_is(
    context: PageContext, qtbot: QtBot
) -> None:
    from datetime import UTC, datetime

    later = replace(context, clock=lambda: datetime(2029, 1, 1, tzinfo=UTC))
    page = open_coping(later, qtbot)
    _open(page, "sleep")
    assert "23 November 2027" in words_shown(page)


def test_when_to_ring_stands_as_its_card_with_the_way_to_the_numbers(
    coping: CopingPage, navigated: list[tuple[PageName, str]]
) -> None:
    topic = _open(coping, "being-a-carer")
    topic.folds[MORE].set_open(True)
    assert coping.findChildren(CareCard)
    button = next(b for b in topic.findChildren(Button) if b.text() == "Who to call")
    button.click()
    assert navigated == [(PageName.HELP, "")]


def test_a_question_for_the_team_is_ticked_right_there(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    from companion.ui.widgets.rows import TickRow

    topic = _open(coping, "sleep")
    topic.folds["questions"].set_open(True)
    row = next(r for r in topic.findChildren(TickRow) if "steroids change" in r.text())
    tab_to(row)
    press_key(Qt.Key.Key_Space)
    settled(session)
    (question,) = session.snapshot.questions.values()
    assert question.chosen
    assert question.origin.startswith("sleep/")


def test_ctrl_n_adds_a_question_about_what_is_read(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    _open(coping, "isolation")
    coping.add_here()
    type_here("May my dog visit?")
    press_key(Qt.Key.Key_Return)
    settled(session)
    assert [q.text for q in session.snapshot.questions.values()] == ["May my dog visit?"]
    assert coping.go_back()
    assert coping.small.topic is not None, "one step back closes the panel, not the topic"


def test_a_page_to_read_on_leads_back_to_the_topic(coping: CopingPage) -> None:
    topic = _open(coping, "family-and-work")
    topic.folds[MORE].set_open(True)
    more = topic.folds[MORE]
    links = more.links  # type: ignore[attr-defined]
    assert list(links) == ["family-and-work", "work-and-money", "family-and-friends"]
    press_by_keys(links["work-and-money"])
    assert coping.reader is not None
    assert coping.reader.heading.text() == "Work, money and travel"
    assert coping.reader.back.text() == "Family and work"
    assert coping.go_back()
    assert links["work-and-money"].hasFocus()
    assert coping.go_back()
    assert coping.small_things is not None
    assert coping.small_things.isVisible()


def test_my_centres_own_rule_comes_before_our_words_on_food(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    session.do(keep_rule, rule_id="r", topic="food", rule="No salad yet.")
    settled(session)
    _open(coping, "eating")
    shown = words_shown(coping)
    assert shown.index("No salad yet.") < shown.index("You could write down three foods")


def test_nothing_is_drawn_from_what_a_person_wrote(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    def seen() -> list[str]:
        coping.show_small_things()
        found = [words_shown(coping)]
        for topic in coping.context.library.small_things():
            _open(coping, topic.id)
            found.append(words_shown(coping))
        return found

    before = seen()
    keep(session, settled, "I cannot sleep and I worry about money", "n")
    session.do(add_question, text="Why am I so tired?")
    settled(session)
    assert seen() == before


# --- into the notes ---


def test_a_small_thing_goes_into_a_new_note_and_own_words_follow(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    topic = _open(coping, "sleep")
    assert topic.keep is not None
    press_by_keys(topic.keep.save)
    settled(session)
    (note,) = session.snapshot.notes.values()
    assert note.text.startswith("You could keep paper and a pen by the bed.")
    assert topic.keep.write.hasFocus()
    assert "It is in your notes." in words_shown(coping)
    press_key(Qt.Key.Key_Return)
    assert coping.writing.box.page.hasFocus()
    type_here("Blue pen.")
    coping.writing.settle()
    settled(session)
    (note,) = session.snapshot.notes.values()
    assert note.text.endswith("until the morning.\n\nBlue pen.")


def test_a_note_in_progress_is_kept_and_not_written_over(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    type_here("Half a thought")
    press_by_keys(coping.writing.small_things)
    topic = _open(coping, "worry")
    assert topic.keep is not None
    topic.keep.save.click()
    settled(session)
    topic.keep.write.click()
    settled(session)
    texts = sorted(note.text for note in session.snapshot.notes.values())
    assert texts[0] == "Half a thought"
    assert texts[1].startswith("You could write the worry down")


def test_undo_takes_the_note_away_and_offers_to_save_again(
    coping: CopingPage, session: Session, settled: Settled
) -> None:
    topic = _open(coping, "sleep")
    assert topic.keep is not None
    topic.keep.save.click()
    settled(session)
    assert session.next_undo is not None
    assert session.next_undo.anchor == "small-things/sleep"
    session.undo()
    settled(session)
    assert not session.snapshot.notes
    assert topic.keep.save.isVisible()
    assert not topic.keep.write.isVisible()
    session.redo()
    settled(session)
    assert topic.keep.write.isVisible()


@pytest.fixture
def shared(context: PageContext, qtbot: QtBot) -> CopingPage:
    return open_coping(replace(context, may=ON_A_SHARED_SCREEN), qtbot)


def test_nothing_can_be_saved_on_a_shared_screen(shared: CopingPage) -> None:
    topic = _open(shared, "sleep")
    assert topic.keep is None
    assert "Save to my notes" not in [b.text() for b in topic.findChildren(Button)]


# --- how it looks ---


@pytest.mark.parametrize(
    ("look", "percent", "size"),
    [("light", 100, (853, 510)), ("dark", 225, (1066, 672)), ("contrast", 200, (700, 772))],
)
def test_every_topic_can_be_heard_reached_and_read(  # noqa: PLR0917 - fixtures
    coping: CopingPage,
    session: Session,
    settled: Settled,
    themes: ThemeController,
    look: str,
    percent: int,
    size: tuple[int, int],
) -> None:
    themes.apply(look, percent)  # type: ignore[arg-type]
    coping.resize(*size)
    for topic in coping.context.library.small_things():
        screen = _open(coping, topic.id)
        assert screen.keep is not None
        screen.keep.save.click()
        settled(session)
        for fold in screen.folds.values():
            fold.set_open(True)
            settled(session)
            QApplication.processEvents()
            assert everything_wrong(coping) == [], f"{topic.id} {fold.key}"
