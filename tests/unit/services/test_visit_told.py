"""What we were told: made from the answers until it is edited, and kept up with them after."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import example, given
from hypothesis import strategies as st

from companion.domain.dates import PartialDate
from companion.domain.records import Appointment
from companion.services.visit_sheets import Said, VisitFacts, VisitParts
from companion.services.visit_told import (
    answers_as_text,
    changed_since,
    is_edited,
    left_out,
    told_text,
    told_to_keep,
    with_answers_known,
    with_new_answers,
)

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
CLINIC = Appointment(
    id="a",
    created_at=NOW,
    updated_at=NOW,
    what="Clinic",
    when=PartialDate.of(date(2026, 11, 24)),
)
WORDS = {"said_by": "Said by: {who}"}
DOSE = Said("What is the dose?", "Two tablets.", "Dr Shah")
LESS = DOSE._replace(answer="One tablet.")
SLEEP = Said("May I sleep at home?", "Yes.")
QUESTIONS = st.sampled_from(["One?", "Two?", "Three?"])
LINE = st.text(st.characters(categories=["L", "N", "Zs"]), min_size=1, max_size=8).filter(str.strip)


def facts(*said: Said, told: str = "", begun: str = "") -> VisitFacts:
    return VisitFacts(CLINIC, said, VisitParts(told=told, told_from=begun))


def written(before: VisitFacts, text: str, *said: Said) -> VisitFacts:
    """Return the facts after a text was written, with other answers if any are given."""
    kept = told_to_keep(before, text, WORDS)
    parts = before.parts._replace(**kept)
    return before._replace(parts=parts, said=said or before.said)


def made(*said: Said) -> str:
    return answers_as_text(said, WORDS)


def test_a_corrected_answer_stands_in_a_text_nobody_edited() -> None:
    assert told_text(facts(LESS), WORDS) == made(LESS)


def test_a_text_that_says_what_the_answers_say_is_not_kept() -> None:
    edited = written(facts(DOSE), "In our words")
    assert told_to_keep(edited, made(DOSE), WORDS) == {"told": "", "told_from": ""}


def test_a_text_kept_by_an_earlier_version_is_as_good_as_made() -> None:
    before = facts(DOSE, told=made(DOSE))
    assert not is_edited(before, WORDS)
    assert changed_since(before, WORDS) == ()


def test_a_text_kept_by_an_earlier_version_stays_and_a_correction_is_offered() -> None:
    before = facts(LESS, SLEEP, told=made(DOSE, SLEEP))
    assert told_text(before, WORDS) == made(DOSE, SLEEP)
    assert changed_since(before, WORDS) == (LESS,)
    assert with_new_answers(before, (LESS,), WORDS) == made(LESS, SLEEP)


def test_an_emptied_text_stays_empty_also_when_an_answer_changes() -> None:
    emptied = written(facts(DOSE), "", LESS)
    assert is_edited(emptied, WORDS)
    assert told_text(emptied, WORDS) == ""
    assert changed_since(emptied, WORDS) == (LESS,)


def test_an_emptied_text_of_an_earlier_version_stays_empty_too() -> None:
    emptied = written(facts(DOSE, told="Long ago"), "")
    assert told_text(emptied, WORDS) == ""


def test_an_edit_is_left_alone_and_nothing_is_said_while_no_answer_changes() -> None:
    edited = written(facts(DOSE, SLEEP), made(DOSE, SLEEP).replace("Two", "2"))
    assert changed_since(edited, WORDS) == ()
    assert left_out(edited, WORDS) == ()


def test_a_corrected_answer_takes_the_place_of_the_one_before_it() -> None:
    text = f"We hope so.\n\n{made(DOSE, SLEEP)}\n\nMaya cried."
    edited = written(facts(DOSE, SLEEP), text, LESS, SLEEP)
    assert changed_since(edited, WORDS) == (LESS,)
    merged = with_new_answers(edited, (LESS,), WORDS)
    assert merged == f"We hope so.\n\n{made(LESS, SLEEP)}\n\nMaya cried."
    known = written(with_answers_known(edited, WORDS), merged)
    assert changed_since(known, WORDS) == ()


def test_an_answer_of_several_paragraphs_is_replaced_whole() -> None:
    long = DOSE._replace(answer="Two tablets.\n\nWith food.")
    edited = written(facts(long, SLEEP), f"Hello\n{made(long, SLEEP)}", LESS, SLEEP)
    assert with_new_answers(edited, (LESS,), WORDS) == f"Hello\n{made(LESS, SLEEP)}"


def test_a_corrected_answer_replaces_what_was_reworded_under_the_same_question() -> None:
    edited = written(facts(DOSE), made(DOSE).replace("Two tablets", "2 a day"), LESS)
    assert changed_since(edited, WORDS) == (LESS,)
    assert with_new_answers(edited, (LESS,), WORDS) == made(LESS)


def test_a_short_correction_is_not_missed_because_the_old_answer_holds_its_letters() -> None:
    never, no = SLEEP._replace(answer="Not this week."), SLEEP._replace(answer="No")
    edited = written(facts(never), f"{made(never)}\nWe cried.", no)
    assert changed_since(edited, WORDS) == (no,)


def test_an_answer_written_later_is_added_below_once() -> None:
    edited = written(facts(DOSE), f"Hello\n{made(DOSE)}", DOSE, SLEEP)
    assert changed_since(edited, WORDS) == (SLEEP,)
    merged = with_new_answers(edited, (SLEEP,), WORDS)
    assert merged == f"Hello\n{made(DOSE, SLEEP)}"
    assert with_new_answers(written(edited, merged), (SLEEP,), WORDS) == merged


def test_words_typed_before_a_question_do_not_leave_the_old_answer_standing() -> None:
    edited = written(facts(DOSE, SLEEP), f"We hope so. {made(DOSE, SLEEP)}", LESS, SLEEP)
    assert changed_since(edited, WORDS) == (LESS,)
    merged = with_new_answers(edited, (LESS,), WORDS)
    assert merged == f"We hope so.\n{made(LESS, SLEEP)}"


def test_an_answer_whose_question_was_taken_out_is_replaced_where_it_stands() -> None:
    same = SLEEP._replace(answer=DOSE.answer, who=DOSE.who)
    for first in ("", "Hello\n"):
        text = f"{first}{made(DOSE).partition(chr(10))[2]}\n\n{made(same)}"
        edited = written(facts(DOSE, same), text, LESS, same)
        assert changed_since(edited, WORDS) == (LESS,)
        merged = with_new_answers(edited, (LESS,), WORDS)
        assert merged == f"{first}One tablet.\nSaid by: Dr Shah\n\n{made(same)}"


def test_an_answer_taken_away_is_taken_out_when_that_is_asked_for() -> None:
    gone = DOSE._replace(answer="")
    edited = written(facts(DOSE, SLEEP), f"Hello\n\n{made(DOSE, SLEEP)}", gone, SLEEP)
    assert changed_since(edited, WORDS) == (gone,)
    assert with_new_answers(edited, (gone,), WORDS) == f"Hello\n\n{made(SLEEP)}"


def test_a_question_in_other_words_does_not_double_its_answer() -> None:
    reworded = DOSE._replace(question="How many tablets?")
    edited = written(facts(DOSE), f"Hello\n{made(DOSE)}", reworded)
    assert changed_since(edited, WORDS) == ()


def test_an_answer_that_says_the_same_as_another_is_not_missed() -> None:
    work = Said("May I go to work?", "Yes.")
    edited = written(facts(SLEEP), f"Hello\n{made(SLEEP)}", SLEEP, work)
    assert changed_since(edited, WORDS) == (work,)


def test_an_answer_that_was_taken_out_on_purpose_is_offered_quietly() -> None:
    edited = written(facts(DOSE, SLEEP), made(DOSE))
    assert changed_since(edited, WORDS) == ()
    assert left_out(edited, WORDS) == (SLEEP,)


@given(st.dictionaries(QUESTIONS, LINE, min_size=1), st.dictionaries(QUESTIONS, LINE, min_size=1))
@example({"One?": "0", "Two?": "1", "Three?": "1"}, {"One?": "1", "Two?": "0"})
@example({"One?": "00", "Two?": "00"}, {"Three?": "00", "One?": "0"})
def test_putting_in_what_changed_never_doubles_a_question(
    before: dict[str, str], after: dict[str, str]
) -> None:
    first = [Said(question, answer) for question, answer in before.items()]
    then = [Said(question, answer) for question, answer in after.items()]
    edited = written(facts(*first), f"{made(*first)}\n\nOurs", *then)
    merged = with_new_answers(edited, changed_since(edited, WORDS), WORDS)
    lines = [line.strip() for line in merged.splitlines()]
    known = [each for each in then if each.question in lines]
    assert all(lines.count(each.question) == 1 for each in known)
    assert all(each.answer.strip() in lines for each in then)
    assert "Ours" in lines
