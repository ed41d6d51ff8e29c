"""The update for family: only what was picked, nothing private, and the person's words stay."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.content import Library
from companion.domain.dates import PartialDate
from companion.domain.own_records import FAMILY, Person, Update
from companion.domain.records import (
    Appointment,
    CopingNote,
    Journey,
    Question,
    Stage,
    StageState,
    fixed_id,
)
from companion.domain.visit_records import Asking, Visit
from companion.resources import content_folder
from companion.services.asking_book import Occasion, asking_id
from companion.services.family_update import (
    Facts,
    Pick,
    choose_person,
    clear_update,
    facts_for,
    made_text,
    person_for,
    pick_fact,
    picked,
    text_of,
    update_of,
    write_update,
)
from companion.services.snapshot import Snapshot
from companion.services.visits import visit_id
from tests.unit.services.test_own_sheets import snapshot_of

NOW = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)
TODAY = date(2026, 11, 24)
LIBRARY = Library(content_folder())
WORDS = LIBRARY.phrases().tables["update"]
HARD = next(each for each in LIBRARY.bank().questions if each.gate)


def made(kind: type[Any], record_id: str, **fields: Any) -> Any:
    return kind(id=record_id, created_at=NOW, updated_at=NOW, **fields)


def asked(question_id: str, answer: str, **fields: Any) -> Asking:
    return made(
        Asking,
        asking_id(question_id, Occasion("past")),
        question=question_id,
        appointment="past",
        asked=True,
        answer=answer,
        **fields,
    )


RAVI = made(Person, "ravi", group=FAMILY, name="Ravi", may_be_told="Dates only.")
NEXT = made(
    Appointment,
    "next",
    what="Clinic visit",
    when=PartialDate.parse("2026-12-03"),
    at=time(10, 30),
    where="Ward 5.",
    note="PRIVATE note",
    who="PRIVATE who",
)
PAST = made(Appointment, "past", what="Talk", when=PartialDate.of(TODAY))
STAGE = made(
    Stage,
    fixed_id("stage", "transplant", "getting-ready"),
    path="transplant",
    stage="getting-ready",
    state=StageState.UNDER_WAY,
    reason="PRIVATE reason",
    note="PRIVATE stage note",
)
EVERYTHING = (
    RAVI,
    NEXT,
    PAST,
    STAGE,
    made(Journey, "c453c0fd-54d6-522a-b773-f23f12894f3e", path="transplant"),
    made(CopingNote, "n", text="PRIVATE coping", written_on=TODAY),
    made(Question, "q", text="May I sleep at home?", note="PRIVATE question note"),
    made(Question, "hard", text=HARD.text, bank_id=HARD.id),
    asked("q", "Yes, most nights.", own_words="PRIVATE own words", who="Dr Rahman"),
    asked("hard", "PRIVATE hard answer"),
    made(Visit, visit_id("past"), appointment="past", next="A scan.", else_said="PRIVATE else"),
)


def do(snapshot: Snapshot, use_case: Any, **arguments: Any) -> Snapshot:
    return snapshot.after(use_case(snapshot, now=NOW, **arguments))


def shown(snapshot: Snapshot) -> str:
    update = update_of(snapshot)
    facts = facts_for(snapshot, LIBRARY, TODAY)
    return text_of(facts, update, person_for(snapshot, update), WORDS)


def test_nothing_goes_in_before_it_is_picked() -> None:
    assert shown(snapshot_of(*EVERYTHING)) == ""


def test_what_is_private_is_not_in_it_with_everything_picked() -> None:
    snapshot = do(snapshot_of(*EVERYTHING), choose_person, person="ravi")
    facts = facts_for(snapshot, LIBRARY, TODAY)
    for pick in Pick:
        snapshot = do(snapshot, pick_fact, pick=pick, chosen=True, seen=facts.seen(pick))
    snapshot = do(snapshot, write_update, help="A lift.", line="Love to all.")
    assert shown(snapshot) == (
        "Hello Ravi,\n\n"
        "Next appointment:\nThursday 3 December 2026, 10:30am. Clinic visit. Ward 5.\n\n"
        "Now:\nGetting ready\n\n"
        "What we were told (Talk, Tuesday 24 November 2026):\n"
        "May I sleep at home?\nYes, most nights.\nSaid by: Dr Rahman\n\n"
        "What happens next:\nA scan.\n\n"
        "What would help:\nA lift.\n\n"
        "Love to all.\n"
    )
    assert HARD.text not in shown(snapshot)


def edited(text: str, **fields: Any) -> Facts:
    visit = made(Visit, visit_id("past"), appointment="past", told=text, **fields)
    others = (each for each in EVERYTHING if not isinstance(each, Visit))
    return facts_for(snapshot_of(*others, visit), LIBRARY, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        f"I asked this.\n{HARD.text}\nThey said soon.",
        f"We spoke: {HARD.text.upper()}",
        "Soon. PRIVATE  hard answer, they said.",
    ],
)
def test_an_edited_text_with_words_of_a_hard_topic_is_offered_only_as_it_is(text: str) -> None:
    facts = edited(text)
    assert facts.told == ""
    assert facts.own_told == text
    snapshot = do(snapshot_of(), pick_fact, pick=Pick.TOLD, chosen=True)
    assert made_text(facts, update_of(snapshot), None, WORDS) == ""
    seen = facts.seen(Pick.OWN_TOLD)
    snapshot = do(snapshot, pick_fact, pick=Pick.OWN_TOLD, chosen=True, seen=seen)
    assert text in made_text(facts, update_of(snapshot), None, WORDS)


MAYA = made(Person, "maya", group=FAMILY, name="Maya", may_be_told="Everything.")
HARD_TOLD = f"{HARD.text}\nPRIVATE, about one in three."


def told_by(told: str, *others: Any) -> Snapshot:
    """Return the records with this as what was told at the visit that was."""
    visit = made(Visit, visit_id("past"), appointment="past", told=told)
    rest = (each for each in EVERYTHING if not isinstance(each, Visit))
    return snapshot_of(*rest, MAYA, visit, *others)


def ticked_for_maya() -> Snapshot:
    snapshot = do(told_by(HARD_TOLD), choose_person, person="maya")
    snapshot = do(snapshot, pick_fact, pick=Pick.WHERE, chosen=True)
    seen = facts_for(snapshot, LIBRARY, TODAY).seen(Pick.OWN_TOLD)
    snapshot = do(snapshot, pick_fact, pick=Pick.OWN_TOLD, chosen=True, seen=seen)
    assert HARD_TOLD in shown(snapshot)
    return snapshot


def update_in(snapshot: Snapshot) -> Update:
    update = update_of(snapshot)
    assert update is not None
    return update


def test_a_tick_for_private_words_is_not_there_for_another_person() -> None:
    snapshot = do(ticked_for_maya(), choose_person, person="ravi")
    assert shown(snapshot) == "Hello Ravi,\n\nNow:\nGetting ready\n"
    assert "PRIVATE" not in shown(do(snapshot, choose_person, person=""))
    assert "PRIVATE" not in shown(do(snapshot, choose_person, person="maya"))


@pytest.mark.parametrize("person", ["ravi", "", "gone"])
def test_nor_where_the_person_is_changed_in_another_way(person: str) -> None:
    assert "PRIVATE" not in shown(do(ticked_for_maya(), write_update, person=person))


def test_it_is_not_there_once_the_person_is_taken_off_the_list() -> None:
    kept = update_in(ticked_for_maya())
    visit = made(Visit, visit_id("past"), appointment="past", told=HARD_TOLD)
    rest = (each for each in EVERYTHING if not isinstance(each, Visit))
    assert "PRIVATE" not in shown(snapshot_of(*rest, visit, kept))


def test_the_same_person_chosen_again_keeps_the_tick() -> None:
    assert HARD_TOLD in shown(do(ticked_for_maya(), choose_person, person="maya"))


@pytest.mark.parametrize("told", [f"{HARD_TOLD}\nPRIVATE, and stopping.", HARD.text])
def test_it_is_not_there_for_other_words_of_the_same_visit(told: str) -> None:
    text = shown(told_by(told, update_in(ticked_for_maya())))
    assert text == "Hello Maya,\n\nNow:\nGetting ready\n"


def test_it_is_not_there_for_another_visit_with_the_same_words() -> None:
    later = made(Appointment, "later", what="Talk two", when=PartialDate.parse("2026-12-02"))
    visit = made(Visit, visit_id("later"), appointment="later", told=HARD_TOLD)
    snapshot = told_by(HARD_TOLD, later, visit, update_in(ticked_for_maya()))
    facts = facts_for(snapshot, LIBRARY, date(2026, 12, 2))
    assert facts.own_told == HARD_TOLD
    text = made_text(facts, update_of(snapshot), MAYA, WORDS)
    assert "PRIVATE" not in text


def test_a_tick_kept_without_a_mark_is_not_ticked() -> None:
    update = made(Update, fixed_id("update"), person="maya", picks="where own_told")
    snapshot = told_by(HARD_TOLD, update)
    assert shown(snapshot) == "Hello Maya,\n\nNow:\nGetting ready\n"
    off = do(snapshot, pick_fact, pick=Pick.OWN_TOLD, chosen=False)
    assert update_in(off).picks == "where"


def test_private_words_are_not_picked_without_saying_which_were_seen() -> None:
    with pytest.raises(ValueError, match="as it was seen"):
        pick_fact(Snapshot(), pick=Pick.OWN_TOLD, chosen=True, now=NOW)


def test_what_is_kept_of_a_private_tick_tells_nothing_of_the_words() -> None:
    assert "PRIVATE" not in update_in(ticked_for_maya()).picks


def test_a_text_edited_from_answers_on_a_hard_topic_is_offered_only_as_it_is() -> None:
    facts = edited("Reworded.", told_from=f"{HARD.text}\nPRIVATE hard answer")
    assert (facts.told, facts.own_told) == ("", "Reworded.")


def test_an_edited_text_without_such_words_is_offered_as_before() -> None:
    facts = edited("We may go home soon.")
    assert (facts.told, facts.own_told) == ("We may go home soon.", "")


def test_what_happens_next_is_not_offered_with_words_of_a_hard_topic() -> None:
    assert edited("Fine.", next=f"Ask: {HARD.text}").next == ""


def test_words_edited_for_one_person_are_not_those_for_another() -> None:
    snapshot = do(snapshot_of(*EVERYTHING), pick_fact, pick=Pick.WHERE, chosen=True)
    snapshot = do(snapshot, write_update, text="Maya, the marrow is clear.")
    snapshot = do(snapshot, choose_person, person="ravi")
    assert shown(snapshot) == "Hello Ravi,\n\nNow:\nGetting ready\n"


def test_there_is_nothing_to_pick_in_an_empty_folder() -> None:
    assert facts_for(Snapshot(), LIBRARY, TODAY) == Facts()


def test_a_way_behind_a_gate_is_named_only_in_the_person_s_own_words() -> None:
    path = next(each for each in LIBRARY.paths() if each.branches)
    branch = path.branches[0]
    stage = {"path": path.id, "stage": branch.id, "state": StageState.UNDER_WAY}
    journey = made(Journey, "c453c0fd-54d6-522a-b773-f23f12894f3e", path=path.id)
    bare = snapshot_of(journey, made(Stage, "s", **stage))
    named = snapshot_of(journey, made(Stage, "s", title="A pause", **stage))
    assert facts_for(bare, LIBRARY, TODAY).where == ""
    assert facts_for(named, LIBRARY, TODAY).where == "A pause"


def test_words_a_person_changed_stay_whatever_is_picked_after() -> None:
    snapshot = do(snapshot_of(*EVERYTHING), pick_fact, pick=Pick.WHERE, chosen=True)
    snapshot = do(snapshot, write_update, text="Mine")
    snapshot = do(snapshot, pick_fact, pick=Pick.APPOINTMENT, chosen=True)
    assert shown(snapshot) == "Mine"
    snapshot = do(snapshot, write_update, text="")
    assert "Clinic visit" in shown(snapshot)


def test_a_person_taken_off_the_list_is_not_greeted() -> None:
    snapshot = do(snapshot_of(NEXT), write_update, person="gone", line="Hello")
    assert shown(snapshot) == "Hello\n"


def test_a_new_one_begins_with_nothing_and_can_be_undone() -> None:
    snapshot = do(snapshot_of(*EVERYTHING), write_update, person="ravi", line="Hello")
    step = clear_update(snapshot, now=NOW)
    assert shown(snapshot.after(step)) == ""
    ((before, _),) = step.pairs
    assert before == update_of(snapshot)


@given(st.lists(st.tuples(st.sampled_from(Pick), st.booleans())))
def test_picks_are_what_was_picked_last_and_stand_in_their_order(
    presses: list[tuple[Pick, bool]],
) -> None:
    snapshot, facts = Snapshot(), Facts(own_told="Words", visit_id="past")
    for pick, chosen in presses:
        snapshot = do(snapshot, pick_fact, pick=pick, chosen=chosen, seen=facts.seen(pick))
    last = dict(presses)
    in_order = tuple(pick for pick in Pick if last.get(pick))
    assert picked(update_of(snapshot), facts, None) == in_order


def test_a_fact_that_is_gone_leaves_no_empty_heading() -> None:
    update = update_of(do(Snapshot(), pick_fact, pick=Pick.TOLD, chosen=True))
    assert made_text(Facts(), update, None, WORDS) == ""
