"""Hard topics stay closed until they are chosen, one at a time, and can be closed again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.content import Block
from companion.domain.records import GateAnswer
from companion.services.reading import answer_gate
from companion.ui.pages.context import PageContext
from companion.ui.pages.treatments import TreatmentsPage
from companion.ui.pages.treatments.about import KEY as ABOUT
from companion.ui.session import Session
from companion.ui.widgets.notices import GateCover
from companion.ui.widgets.term_text import TermButton
from tests.ui.pages.treatments_page import (
    CAR_T,
    CARE,
    Settled,
    button,
    everything_said,
    key,
    let_go,
    open_part,
    press,
    reader_of,
    said_now,
    shown,
)

NOT_NOW = "For now, you chose not to read about side effects."


def _texts(block: Block) -> list[str]:
    return [text for element in block.elements for text in element.text.split("\n")]


def _covers(page: TreatmentsPage) -> list[GateCover]:
    let_go()
    return open_part(page).findChildren(GateCover)


def test_a_cover_asks_about_its_topic_and_leaves_both_answers_free(
    context: PageContext, qtbot: QtBot, session: Session
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/side-effects")
    assert context.library.gates()["side-effects"].cover in everything_said(open_part(page))
    assert button(open_part(page), "Read it").isVisible()
    assert button(open_part(page), "Not now").isVisible()
    assert session.snapshot.gate("side-effects") is None


def test_read_it_opens_the_topic_and_is_kept(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/side-effects")
    press(open_part(page), "Read it")
    settled(session)
    block = context.library.page(CAR_T).block("side-effects")
    assert block is not None
    assert set(_texts(block)) <= said_now(reader_of(page))
    assert session.snapshot.gate("side-effects") is GateAnswer.SHOW
    page.show_anchor("blinatumomab/side-effects")
    assert not _covers(page)


def test_the_focus_stays_where_the_topic_was_opened(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/side-effects")
    read = button(open_part(page), "Read it")
    read.setFocus()
    read.click()
    settled(session)
    assert open_part(page).row.hasFocus()
    key(page, Qt.Key.Key_Tab)
    focus = page.window().focusWidget()
    assert focus is not None
    assert open_part(page).isAncestorOf(focus)


def test_an_open_topic_can_be_closed_again_and_its_words_are_gone(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    session.do(answer_gate, topic="side-effects", answer=GateAnswer.SHOW)
    settled(session)
    page = shown(context, qtbot, f"{CAR_T}/side-effects")
    assert "You chose to read about side effects." in said_now(open_part(page))
    press(open_part(page), "Change this")
    press(open_part(page), "Not now")
    settled(session)
    block = context.library.page(CAR_T).block("side-effects")
    assert block is not None
    assert not set(_texts(block)) & said_now(reader_of(page))
    assert session.snapshot.gate("side-effects") is GateAnswer.NOT_NOW
    assert NOT_NOW in said_now(open_part(page))


def test_undo_closes_what_read_it_opened(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/side-effects")
    press(open_part(page), "Read it")
    settled(session)
    session.undo()
    settled(session)
    assert _covers(page)


def test_just_this_once_shows_the_text_and_keeps_nothing(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/side-effects")
    press(open_part(page), "Other choices")
    press(open_part(page), "Read it just this once")
    settled(session)
    assert not _covers(page)
    assert session.snapshot.gate("side-effects") is None
    assert session.next_undo is None
    press(open_part(page), "Close it again")
    assert _covers(page)
    press(open_part(page), "Other choices")
    press(open_part(page), "Read it just this once")
    page.show_anchor("")
    page.show_anchor(f"{CAR_T}/side-effects")
    assert _covers(page)


def test_not_now_leaves_one_quiet_line_that_never_asks_again(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/side-effects")
    not_now = button(open_part(page), "Not now")
    not_now.setFocus()
    not_now.click()
    settled(session)
    assert session.snapshot.gate("side-effects") is GateAnswer.NOT_NOW
    assert not _covers(page)
    assert NOT_NOW in said_now(open_part(page))
    assert button(open_part(page), "Other choices").hasFocus()  # one press more does not open it
    page.show_anchor("blinatumomab/side-effects")
    assert not _covers(page)
    press(open_part(page), "Read it")
    settled(session)
    assert session.snapshot.gate("side-effects") is GateAnswer.SHOW


def test_ask_me_later_asks_when_the_topic_is_opened_again_and_not_before(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/side-effects")
    for _ in range(2):  # also where it was asked again
        press(open_part(page), "Other choices")
        press(open_part(page), "Ask me later")
        settled(session)
        assert session.snapshot.gate("side-effects") is GateAnswer.ASK_LATER
        assert not _covers(page)
        assert "You will be asked when you open this again." in said_now(open_part(page))
        reader_of(page).refresh()
        assert not _covers(page)
        page.show_anchor(f"{CAR_T}/benefits")
        page.show_anchor(f"{CAR_T}/side-effects")
        assert _covers(page)


def test_someone_else_looks_for_me_leaves_one_quiet_line(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/side-effects")
    press(open_part(page), "Other choices")
    press(open_part(page), "Someone else looks at this for me")
    settled(session)
    assert session.snapshot.gate("side-effects") is GateAnswer.SOMEONE_ELSE
    page.show_anchor("")
    page.show_anchor(f"{CAR_T}/side-effects")
    assert not _covers(page)
    assert "Someone else looks at this for you." in said_now(open_part(page))
    press(open_part(page), "Other choices")
    press(open_part(page), "Not now")
    settled(session)
    assert NOT_NOW in said_now(open_part(page))


def test_undo_of_an_answer_leads_back_to_the_part_it_was_given_in(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/side-effects")
    press(open_part(page), "Not now")
    settled(session)
    step = session.next_undo
    assert step is not None
    assert (step.page, step.anchor) == ("treatments", f"{CAR_T}/side-effects")
    session.undo()
    settled(session)
    page.show_anchor(step.anchor)
    assert session.snapshot.gate("side-effects") is None
    assert _covers(page)


def test_a_closed_topic_hides_the_next_one_whatever_was_answered(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    session.do(answer_gate, topic="no-treatment", answer=GateAnswer.NOT_NOW)
    session.do(answer_gate, topic="dying", answer=GateAnswer.SOMEONE_ELSE)
    settled(session)
    page = shown(context, qtbot, f"{CARE}/living-with-it")
    said = said_now(open_part(page))
    assert "For now, you chose not to read about choosing not to have treatment." in said
    assert "Someone else looks at this for you." not in said


def test_questions_in_view_go_when_their_topic_is_closed_and_ticked_ones_stay(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    for topic in ("fertility", "side-effects"):
        session.do(answer_gate, topic=topic, answer=GateAnswer.SHOW)
    settled(session)
    page = shown(context, qtbot, "fertility/what-happens")
    press(open_part(page), f"Add a question about this: {open_part(page).title}")
    gated = [each for each in context.library.bank().questions if each.gate == "fertility"]
    assert {each.text for each in gated} <= said_now(reader_of(page))
    press(open_part(page), gated[0].text)
    settled(session)
    session.do(answer_gate, topic="fertility", answer=GateAnswer.NOT_NOW)
    settled(session)
    reader_of(page).refresh()
    assert {each.text for each in gated} & said_now(reader_of(page)) == {gated[0].text}


def test_two_topics_in_one_part_are_asked_one_after_the_other(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CARE}/living-with-it")
    gates = context.library.gates()
    assert gates["no-treatment"].cover in everything_said(open_part(page))
    assert gates["dying"].cover not in everything_said(open_part(page))
    press(open_part(page), "Read it")
    settled(session)
    assert gates["dying"].cover in everything_said(open_part(page))


def test_an_answer_given_elsewhere_shows_here(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CAR_T}/side-effects")
    session.do(answer_gate, topic="side-effects", answer=GateAnswer.SHOW)
    settled(session)
    assert not _covers(page)
    assert [t for t in open_part(page).findChildren(TermButton) if t.isVisible()]


def test_about_this_page_names_no_source_of_a_closed_topic(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = shown(context, qtbot, f"{CARE}/{ABOUT}")
    source = context.library.sources()["SELondon-pall"]
    assert source.title not in "\n".join(said_now(reader_of(page)))
    for topic in ("dying", "no-treatment"):
        session.do(answer_gate, topic=topic, answer=GateAnswer.SHOW)
    settled(session)
    assert source.title in "\n".join(said_now(reader_of(page)))
