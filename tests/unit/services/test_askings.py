"""From question to answer and back again: what an appointment has on its list, and what is kept."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.dates import PartialDate
from companion.domain.errors import NothingThereError, ThreeAlreadyError, UseCaseError
from companion.domain.records import Kind
from companion.domain.visit_records import Asking
from companion.services.actions import Action
from companion.services.appointments import add_appointment, remove_appointment
from companion.services.asking_book import (
    AskingBook,
    Occasion,
    Outcome,
    answers_at,
    has_answer,
    occasion_for,
    questions_for,
    to_ask_again,
)
from companion.services.askings import (
    AlreadyAskedError,
    date_answer,
    keep_answer,
    link_question,
    mark_asked,
    move_answer,
    settle_outcome,
    unlink_question,
)
from companion.services.history import History, take_back
from companion.services.questions import (
    ForWhom,
    add_question,
    choose_question,
    put_first,
    put_with_others,
    remove_question,
    say_for_whom,
    three_first,
)
from companion.services.snapshot import Snapshot
from companion.services.steps import Step, changed, same_content

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
QUESTIONS = ("q1", "q2", "q3", "q4", "q5")
NEXT, LATER, GONE = "next", "later", "gone"
VISITS = {GONE: date(2026, 11, 20), NEXT: date(2026, 12, 3), LATER: date(2026, 12, 10)}


def do(snapshot: Snapshot, use_case: Any, **arguments: Any) -> tuple[Snapshot, Step]:
    step: Step = use_case(snapshot, now=NOW, **arguments)
    return snapshot.after(step), step


def after(snapshot: Snapshot, use_case: Any, **arguments: Any) -> Snapshot:
    return do(snapshot, use_case, **arguments)[0]


def start(*visits: str) -> Snapshot:
    """Return five ticked questions made long before these appointments."""
    snapshot = Snapshot()
    for place, question in enumerate(QUESTIONS):
        at = NOW - timedelta(days=30, minutes=-place)
        step = add_question(snapshot, text=f"Question {question}?", now=at, question_id=question)
        snapshot = snapshot.after(step)
    for visit in visits:
        snapshot = after(
            snapshot,
            add_appointment,
            what=visit,
            when=PartialDate.of(VISITS[visit]),
            at=time(10, 30),
            appointment_id=visit,
        )
    return snapshot


def listed(snapshot: Snapshot, visit: str) -> list[str]:
    return [each.question.id for each in questions_for(snapshot, visit, TODAY)]


def again_on(snapshot: Snapshot, visit: str) -> list[str]:
    return [each.question.id for each in questions_for(snapshot, visit, TODAY) if each.again]


def asked_at(snapshot: Snapshot, question: str, visit: str, outcome: Outcome) -> Snapshot:
    at = Occasion(visit)
    snapshot = after(
        snapshot, keep_answer, question_id=question, at=at, today=TODAY, answer="It depends."
    )
    return after(
        snapshot, settle_outcome, question_id=question, at=at, today=TODAY, outcome=outcome
    )


# --- the list of an appointment ---


def test_ticked_questions_linked_to_none_are_on_the_list_of_the_next_appointment() -> None:
    snapshot = after(start(NEXT), choose_question, question_id="q2", chosen=False)
    assert listed(snapshot, NEXT) == ["q1", "q3", "q4", "q5"]


def test_a_question_linked_to_a_later_appointment_waits_for_it() -> None:
    snapshot = after(start(NEXT, LATER), link_question, question_id="q3", appointment_id=LATER)
    assert "q3" not in listed(snapshot, NEXT)
    assert "q3" in listed(snapshot, LATER)


def test_a_question_can_be_linked_to_two_appointments_and_taken_from_one() -> None:
    snapshot = start(NEXT, LATER)
    for visit in (NEXT, LATER):
        snapshot = after(snapshot, link_question, question_id="q3", appointment_id=visit)
    assert "q3" in listed(snapshot, NEXT)
    assert "q3" in listed(snapshot, LATER)
    snapshot = after(snapshot, unlink_question, question_id="q3", appointment_id=NEXT)
    assert "q3" not in listed(snapshot, NEXT)
    assert "q3" in listed(snapshot, LATER)


def test_linking_ticks_and_a_tick_taken_off_takes_it_from_the_list() -> None:
    snapshot = after(start(NEXT), choose_question, question_id="q1", chosen=False)
    snapshot = after(snapshot, link_question, question_id="q1", appointment_id=NEXT)
    assert "q1" in listed(snapshot, NEXT)
    snapshot = after(snapshot, choose_question, question_id="q1", chosen=False)
    assert "q1" not in listed(snapshot, NEXT)


def test_what_was_planned_for_a_removed_or_cancelled_visit_comes_along_to_the_next() -> None:
    snapshot = after(start(NEXT, LATER), link_question, question_id="q1", appointment_id=LATER)
    assert "q1" not in listed(snapshot, NEXT)
    assert "q1" in listed(after(snapshot, remove_appointment, appointment_id=LATER), NEXT)
    visit = snapshot.appointments[LATER]
    cancelled = changed(visit, NOW, cancelled=True)
    snapshot = snapshot.after(Step(Action.APPOINTMENT_EDITED, "", ((visit, cancelled),)))
    assert "q1" in listed(snapshot, NEXT)
    assert listed(snapshot, LATER) == ["q1"]


def test_what_was_not_asked_at_a_visit_that_is_over_comes_along() -> None:
    snapshot = after(start(GONE, NEXT), link_question, question_id="q1", appointment_id=GONE)
    assert "q1" in listed(snapshot, NEXT)
    assert again_on(snapshot, NEXT) == []


def test_the_last_visit_keeps_its_list_for_the_evening_after_and_takes_nothing_newer() -> None:
    snapshot = after(start(GONE, NEXT), add_question, text="New?", question_id="new")
    assert listed(snapshot, GONE) == list(QUESTIONS)
    assert "new" in listed(snapshot, NEXT)


@pytest.mark.usefixtures("london_clock")
def test_a_question_of_just_after_midnight_is_newer_than_the_visit_of_the_day_before() -> None:
    snapshot = Snapshot()
    when = PartialDate.of(date(2026, 6, 30))
    snapshot = after(snapshot, add_appointment, what="Clinic", when=when, appointment_id="a")
    late = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    for key, now in (("same day", late - timedelta(hours=1)), ("next day", late)):
        snapshot = snapshot.after(add_question(snapshot, text="Why?", question_id=key, now=now))
    assert listed(snapshot, "a") == ["same day"]


@pytest.mark.usefixtures("london_clock")
def test_an_answer_of_just_after_midnight_comes_after_those_of_the_day_before() -> None:
    late = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    then = PartialDate.of(date(2026, 6, 30))
    asked = (
        Asking(id="late", created_at=late, updated_at=late, question="q", answer="One."),
        Asking(id="then", created_at=NOW, updated_at=NOW, question="q", answer="Two.", when=then),
    )
    history = AskingBook(Snapshot.of({Kind.ASKINGS: asked})).history("q")
    assert [each.asking.id for each in history] == ["then", "late"]


def test_an_earlier_visit_keeps_only_what_was_asked_there() -> None:
    snapshot = start(GONE, NEXT)
    older = date(2026, 11, 2)
    when = PartialDate.of(older)
    snapshot = after(snapshot, add_appointment, what="Older", when=when, appointment_id="older")
    assert listed(snapshot, "older") == []
    snapshot = asked_at(snapshot, "q2", "older", Outcome.CLEAR)
    assert listed(snapshot, "older") == ["q2"]


# --- the loop ---


def test_an_answer_marks_as_asked_on_the_day_of_the_appointment_and_takes_the_tick_off() -> None:
    snapshot, step = do(
        start(NEXT),
        keep_answer,
        question_id="q1",
        at=Occasion(NEXT),
        today=TODAY,
        answer="Two weeks.\n",
        who=" Dr\nPatel ",
    )
    asking = AskingBook(snapshot).at("q1", Occasion(NEXT))
    assert asking is not None
    assert (asking.asked, asking.answer, asking.who) == (True, "Two weeks.\n", "Dr Patel")
    assert asking.when == PartialDate.of(VISITS[NEXT])
    assert not snapshot.questions["q1"].chosen
    assert "q1" in listed(snapshot, NEXT), "it stays on the list where it was asked"
    assert (step.action, step.page, step.anchor) == (Action.ANSWER_KEPT, "questions", "q1")


def test_the_day_can_be_changed_and_given_back() -> None:
    snapshot = asked_at(start(NEXT), "q1", NEXT, Outcome.NOT_SAID)
    about = PartialDate.parse("2026-12~")
    one = {"question_id": "q1", "at": Occasion(NEXT), "today": TODAY}
    for when, kept in ((about, about), (None, PartialDate.of(VISITS[NEXT]))):
        snapshot = after(snapshot, date_answer, when=when, **one)
        asking = AskingBook(snapshot).at("q1", Occasion(NEXT))
        assert asking is not None
        assert asking.when == kept


def test_at_no_appointment_the_day_is_today() -> None:
    snapshot = after(start(), mark_asked, question_id="q1", today=TODAY)
    asking = AskingBook(snapshot).latest("q1")
    assert asking is not None
    assert (asking.when, asking.appointment) == (PartialDate.of(TODAY), "")


def planned_for_two() -> Snapshot:
    snapshot = start(NEXT, LATER)
    for visit in (NEXT, LATER):
        snapshot = after(snapshot, link_question, question_id="q3", appointment_id=visit)
    return snapshot


def test_a_question_for_two_appointments_stays_ticked_when_it_is_answered_at_the_first() -> None:
    there = {"question_id": "q3", "at": Occasion(NEXT), "today": TODAY}
    snapshot = after(planned_for_two(), put_first, question_id="q3")
    snapshot = after(snapshot, keep_answer, answer="Ask the consultant.", **there)
    assert snapshot.questions["q3"].chosen
    assert listed(snapshot, LATER)[0] == "q3", "it keeps its place among the three"
    assert "q3" in listed(snapshot, NEXT), "it stays on the list where it was asked"
    assert occasion_for(snapshot, "q3", TODAY) == Occasion(NEXT), "where it can be corrected"
    assert occasion_for(snapshot, "q3", VISITS[LATER]) == Occasion(LATER)
    snapshot = asked_at(snapshot, "q3", LATER, Outcome.NOT_SAID)
    assert not snapshot.questions["q3"].chosen


def test_what_is_clear_is_not_asked_at_the_second_appointment_until_that_is_taken_back() -> None:
    there = {"question_id": "q3", "at": Occasion(NEXT), "today": TODAY}
    snapshot = asked_at(planned_for_two(), "q3", NEXT, Outcome.CLEAR)
    assert not snapshot.questions["q3"].chosen
    assert "q3" not in listed(snapshot, LATER)
    snapshot = after(snapshot, settle_outcome, outcome=Outcome.NOT_SAID, **there)
    assert "q3" in listed(snapshot, LATER)


def test_a_second_appointment_that_is_cancelled_keeps_nothing_ticked() -> None:
    snapshot = planned_for_two()
    visit = snapshot.appointments[LATER]
    cancelled = changed(visit, NOW, cancelled=True)
    snapshot = snapshot.after(Step(Action.APPOINTMENT_EDITED, "", ((visit, cancelled),)))
    snapshot = asked_at(snapshot, "q3", NEXT, Outcome.NOT_SAID)
    assert not snapshot.questions["q3"].chosen


def test_an_answer_moved_to_the_second_appointment_takes_the_tick_along() -> None:
    snapshot = asked_at(planned_for_two(), "q3", NEXT, Outcome.NOT_SAID)
    at, to = Occasion(NEXT), Occasion(LATER)
    snapshot = after(snapshot, move_answer, question_id="q3", at=at, to=to, today=TODAY)
    assert not snapshot.questions["q3"].chosen


def test_an_old_answer_is_not_written_over_once_its_question_is_planned_anew() -> None:
    snapshot = asked_at(start(NEXT, LATER), "q3", "", Outcome.NOT_SAID)
    later = NOW + timedelta(days=2)
    step = link_question(snapshot, question_id="q3", appointment_id=LATER, now=later)
    assert occasion_for(snapshot.after(step), "q3", TODAY) == Occasion("", 2)


def test_ask_again_comes_along_by_itself_and_says_so() -> None:
    snapshot = asked_at(start(GONE, NEXT), "q2", GONE, Outcome.CLEAR)
    snapshot = asked_at(snapshot, "q4", GONE, Outcome.AGAIN)
    assert "q2" not in listed(snapshot, NEXT)
    assert "q4" in listed(snapshot, NEXT)
    assert again_on(snapshot, NEXT) == ["q4"]
    assert [each.id for each in to_ask_again(snapshot)] == ["q4"]
    snapshot = asked_at(snapshot, "q4", NEXT, Outcome.CLEAR)
    assert to_ask_again(snapshot) == ()
    assert [each.asking.outcome for each in AskingBook(snapshot).history("q4")] == [
        Outcome.AGAIN,
        Outcome.CLEAR,
    ]


def test_what_is_clear_can_be_ticked_to_be_asked_once_more() -> None:
    snapshot = asked_at(start(GONE, NEXT), "q2", GONE, Outcome.CLEAR)
    snapshot = after(snapshot, choose_question, question_id="q2", chosen=True)
    assert "q2" in listed(snapshot, NEXT)
    assert again_on(snapshot, NEXT) == []


def test_not_asked_after_all_puts_the_tick_back() -> None:
    snapshot = after(start(NEXT), mark_asked, question_id="q1", at=Occasion(NEXT), today=TODAY)
    assert not snapshot.questions["q1"].chosen
    snapshot = after(
        snapshot, mark_asked, question_id="q1", at=Occasion(NEXT), today=TODAY, asked=False
    )
    assert snapshot.questions["q1"].chosen
    assert AskingBook(snapshot).history("q1") == ()


def test_on_the_phone_a_question_can_be_asked_more_than_once() -> None:
    snapshot = start()
    for turn, words in enumerate(("Not yet.", "On Friday."), start=1):
        at = occasion_for(snapshot, "q1", TODAY)
        assert at == Occasion("", turn)
        snapshot = after(snapshot, keep_answer, question_id="q1", at=at, today=TODAY, answer=words)
        assert occasion_for(snapshot, "q1", TODAY) == at, "until it is ticked again"
        snapshot = after(
            snapshot, settle_outcome, question_id="q1", at=at, today=TODAY, outcome=Outcome.AGAIN
        )
    told = AskingBook(snapshot).history("q1")
    assert [each.asking.answer for each in told] == ["Not yet.", "On Friday."]


def test_an_answer_written_now_goes_to_the_visit_it_is_likely_from() -> None:
    snapshot = start(GONE, NEXT)
    assert occasion_for(snapshot, "q1", TODAY) == Occasion(GONE)
    assert occasion_for(snapshot, "q1", VISITS[NEXT]) == Occasion(NEXT)
    assert occasion_for(snapshot, "q1", date(2027, 1, 1)) == Occasion("")
    linked = after(snapshot, link_question, question_id="q1", appointment_id=GONE)
    assert occasion_for(linked, "q1", date(2027, 1, 1)) == Occasion(GONE)
    assert occasion_for(start(NEXT), "q1", TODAY) == Occasion("")


def test_what_was_asked_there_cannot_be_taken_from_an_appointment() -> None:
    snapshot = asked_at(start(NEXT), "q1", NEXT, Outcome.CLEAR)
    with pytest.raises(AlreadyAskedError):
        unlink_question(snapshot, question_id="q1", appointment_id=NEXT, now=NOW)
    with pytest.raises(NothingThereError):
        unlink_question(snapshot, question_id="q2", appointment_id=NEXT, now=NOW)


def test_history_can_be_read_once_question_and_appointment_are_gone() -> None:
    snapshot = asked_at(start(NEXT), "q1", NEXT, Outcome.AGAIN)
    snapshot = after(snapshot, remove_appointment, appointment_id=NEXT)
    (told,) = AskingBook(snapshot).history("q1")
    assert told.appointment is not None
    assert told.appointment.what == NEXT
    snapshot = after(snapshot, remove_question, question_id="q1")
    (told,) = answers_at(snapshot, NEXT)
    assert told.question is not None
    assert told.question.text == "Question q1?"
    assert to_ask_again(snapshot) == ()


def test_undo_leads_where_the_answer_was_written() -> None:
    step = mark_asked(
        start(NEXT), question_id="q1", today=TODAY, now=NOW, page="appointments", anchor="next/room"
    )
    assert (step.page, step.anchor) == ("appointments", "next/room")


def test_a_typed_answer_is_one_undo_that_brings_the_tick_back() -> None:
    snapshot, history = start(NEXT), History()
    for words in ("Two", "Two weeks", "Two weeks."):
        snapshot, step = do(
            snapshot, keep_answer, question_id="q1", at=Occasion(NEXT), today=TODAY, answer=words
        )
        history.record(step, merge="answer:q1")
    undo = history.next_undo
    assert undo is not None
    snapshot = snapshot.after(take_back(snapshot, step=undo, now=NOW))
    assert snapshot.questions["q1"].chosen
    assert not has_answer(AskingBook(snapshot).at("q1", Occasion(NEXT)))


def test_an_answer_can_be_kept_with_another_appointment() -> None:
    snapshot = asked_at(start(GONE, NEXT), "q1", "", Outcome.AGAIN)
    at, to = Occasion(), Occasion(GONE)
    snapshot = after(snapshot, move_answer, question_id="q1", at=at, to=to, today=TODAY)
    book = AskingBook(snapshot)
    assert book.at("q1", at) is None
    moved = book.at("q1", to)
    assert moved is not None
    assert (moved.answer, moved.when) == ("It depends.", PartialDate.of(VISITS[GONE]))
    assert again_on(snapshot, NEXT) == ["q1"]
    snapshot = asked_at(snapshot, "q1", NEXT, Outcome.CLEAR)
    with pytest.raises(AlreadyAskedError):
        move_answer(snapshot, question_id="q1", at=Occasion(NEXT), to=to, today=TODAY, now=NOW)


# --- three first ---


def test_there_are_three_and_a_fourth_needs_one_to_give_way() -> None:
    snapshot = start(NEXT)
    for question in ("q4", "q2", "q5"):
        snapshot = after(snapshot, put_first, question_id=question)
    assert listed(snapshot, NEXT) == ["q2", "q4", "q5", "q1", "q3"]
    with pytest.raises(ThreeAlreadyError):
        put_first(snapshot, question_id="q1", now=NOW)
    with pytest.raises(ThreeAlreadyError):
        put_first(snapshot, question_id="q1", now=NOW, instead_of="q3")
    snapshot = after(snapshot, put_first, question_id="q1", instead_of="q4")
    assert [each.id for each in three_first(snapshot)] == ["q1", "q2", "q5"]
    assert snapshot.questions["q4"].chosen
    snapshot = after(snapshot, put_with_others, question_id="q2")
    assert [each.id for each in three_first(snapshot)] == ["q1", "q5"]


def test_one_of_three_that_is_ticked_again_takes_no_fourth_place() -> None:
    snapshot = start()
    for question in ("q1", "q2", "q3"):
        snapshot = after(snapshot, put_first, question_id=question)
    snapshot = after(snapshot, choose_question, question_id="q1", chosen=False)
    assert [each.id for each in three_first(snapshot)] == ["q2", "q3"]
    back = after(snapshot, choose_question, question_id="q1", chosen=True)
    assert [each.id for each in three_first(back)] == ["q1", "q2", "q3"]
    snapshot = after(snapshot, put_first, question_id="q4")
    snapshot = after(snapshot, choose_question, question_id="q1", chosen=True)
    assert [each.id for each in three_first(snapshot)] == ["q2", "q3", "q4"]


def test_what_is_clear_leaves_its_place_among_the_three_and_what_is_open_keeps_it() -> None:
    snapshot = start(GONE, NEXT)
    for question in ("q1", "q2"):
        snapshot = after(snapshot, put_first, question_id=question)
    snapshot = asked_at(snapshot, "q1", GONE, Outcome.CLEAR)
    snapshot = asked_at(snapshot, "q2", GONE, Outcome.AGAIN)
    snapshot = after(snapshot, choose_question, question_id="q1", chosen=True)
    assert [each.id for each in three_first(snapshot)] == ["q2"]


def test_putting_first_ticks_and_for_whom_is_kept() -> None:
    snapshot = after(start(), choose_question, question_id="q1", chosen=False)
    snapshot = after(snapshot, put_first, question_id="q1")
    assert snapshot.questions["q1"].chosen
    snapshot = after(snapshot, say_for_whom, question_id="q2", for_whom=ForWhom.CAN_WAIT)
    assert snapshot.questions["q2"].for_whom == "can-wait"


# --- whatever is done, in whatever order ---

_question = st.sampled_from(QUESTIONS)
_visit = st.sampled_from((NEXT, LATER, GONE))
_at = st.one_of(
    _visit.map(Occasion), st.integers(min_value=1, max_value=2).map(lambda turn: Occasion("", turn))
)
_words = st.sampled_from(("", " ", "Yes.", "No.\nNot yet."))
_moves = st.one_of(
    st.tuples(
        st.just(choose_question),
        st.fixed_dictionaries({"question_id": _question, "chosen": st.booleans()}),
    ),
    st.tuples(
        st.sampled_from((link_question, unlink_question)),
        st.fixed_dictionaries({"question_id": _question, "appointment_id": _visit}),
    ),
    st.tuples(
        st.just(mark_asked),
        st.fixed_dictionaries({"question_id": _question, "at": _at, "asked": st.booleans()}),
    ),
    st.tuples(
        st.just(keep_answer),
        st.fixed_dictionaries({"question_id": _question, "at": _at, "answer": _words}),
    ),
    st.tuples(
        st.just(settle_outcome),
        st.fixed_dictionaries(
            {"question_id": _question, "at": _at, "outcome": st.sampled_from(Outcome)}
        ),
    ),
    st.tuples(
        st.just(put_first),
        st.fixed_dictionaries({"question_id": _question, "instead_of": _question}),
    ),
    st.tuples(st.just(remove_question), st.fixed_dictionaries({"question_id": _question})),
    st.tuples(st.just(remove_appointment), st.fixed_dictionaries({"appointment_id": _visit})),
)
_DATED = (mark_asked, keep_answer, settle_outcome)


def play(snapshot: Snapshot, moves: list[tuple[Any, dict[str, Any]]]) -> list[Snapshot]:
    """Return the snapshot after each move that was possible, checking that undo takes it back."""
    snapshots = [snapshot]
    for use_case, arguments in moves:
        extra = {"today": TODAY} if use_case in _DATED else {}
        try:
            step = use_case(snapshots[-1], now=NOW, **arguments, **extra)
        except UseCaseError:
            continue
        done = snapshots[-1].after(step)
        back = done.after(take_back(done, step=step, now=NOW))
        for kind in (Kind.QUESTIONS, Kind.APPOINTMENTS, Kind.ASKINGS):
            before, undone = snapshots[-1].table(kind), back.table(kind)
            assert set(before) == set(undone)
            assert all(same_content(before[each], undone[each]) for each in before)
        snapshots.append(done)
    return snapshots


@settings(max_examples=150, deadline=None)
@given(st.lists(_moves, max_size=14))
def test_whatever_is_done_the_tick_alone_says_what_is_still_to_be_asked(
    moves: list[tuple[Any, dict[str, Any]]],
) -> None:
    for snapshot in play(start(GONE, NEXT, LATER), moves):
        book = AskingBook(snapshot)
        coming = [each for each in (NEXT, LATER) if each in snapshot.appointments]
        lists = {each: questions_for(snapshot, each, TODAY) for each in coming}
        for visit in coming:
            ids = [each.question.id for each in lists[visit]]
            assert len(ids) == len(set(ids)), "no question twice"
            for each in lists[visit]:
                assert each.question.chosen or has_answer(each.asking)
            top = [each.question.id for each in lists[visit] if each.question.first]
            assert (
                ids[: len([i for i in top if snapshot.questions[i].chosen][:3])]
                == [i for i in top if snapshot.questions[i].chosen][:3]
            )
        for question in snapshot.questions.values():
            somewhere = any(
                question.id == each.question.id for rows in lists.values() for each in rows
            )
            assert somewhere or not question.chosen or not coming, "nothing ticked gets lost"
            if book.is_again(question) and coming:
                marked = [e for rows in lists.values() for e in rows if e.again]
                assert question.id in [each.question.id for each in marked]
        assert len(three_first(snapshot)) <= 3
        assert sum(each.first and each.chosen for each in snapshot.questions.values()) <= 3


@settings(max_examples=150, deadline=None)
@given(st.lists(_moves, max_size=14))
def test_whatever_is_done_no_answer_is_lost_and_history_is_in_order(
    moves: list[tuple[Any, dict[str, Any]]],
) -> None:
    for snapshot in play(start(GONE, NEXT, LATER), moves):
        book = AskingBook(snapshot)
        answers = {
            each.id
            for each in snapshot.table(Kind.ASKINGS).values()
            if has_answer(each)  # type: ignore[arg-type]
        }
        kept = {told.asking.id for each in QUESTIONS for told in book.history(each)}
        assert kept == answers
        for question in QUESTIONS:
            told = book.history(question)
            days = [each.asking.when.last for each in told if each.asking.when is not None]
            assert days == sorted(days)
            assert all(each.question is not None for each in told), "removed ones can be read"
            for each in told:
                at = book.occasion_of(each.asking)
                assert book.at(question, at) == each.asking
