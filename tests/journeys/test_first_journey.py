"""The whole first journey by keyboard alone: read, tick, annotate, date, write, find again."""

from __future__ import annotations

from PySide6.QtCore import Qt

from companion.domain.records import StageState
from companion.ui.pages.context import PageName
from companion.ui.toolkit.theme import ThemeController
from tests.journeys.conftest import Person

CTRL = Qt.KeyboardModifier.ControlModifier
SEVENTH_SECTION = Qt.Key.Key_7


def test_a_question_is_ticked_in_the_first_minute_undone_and_kept(person: Person) -> None:
    window = person.opens(first_time=True)
    person.tabs_to("Get ready for an appointment")
    person.presses(Qt.Key.Key_Space)
    assert window.stack.name is PageName.QUESTIONS
    person.tabs_to("What side effects might I get?")
    person.presses(Qt.Key.Key_Space)
    person.waits()
    assert [each.chosen for each in window.session.snapshot.questions.values()] == [True]
    person.presses(Qt.Key.Key_Z, CTRL)
    person.waits()
    assert not window.session.snapshot.questions
    person.presses(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    person.waits()
    person.closes()
    window = person.opens()
    kept = [each.text for each in window.session.snapshot.questions.values()]
    assert kept == ["What side effects might I get?"]


def test_who_to_call_is_one_key_away_everywhere_and_esc_leads_back(person: Person) -> None:
    window = person.opens()
    for number in range(int(Qt.Key.Key_1), int(SEVENTH_SECTION) + 1):
        person.presses(Qt.Key(number), CTRL)
        here = window.stack.name
        person.presses(Qt.Key.Key_F1)
        assert window.stack.name is PageName.HELP
        person.presses(Qt.Key.Key_Escape)
        assert window.stack.name is here


def test_a_note_typed_and_left_is_there_the_next_time(person: Person) -> None:
    window = person.opens()
    person.presses(Qt.Key.Key_6, CTRL)
    assert window.stack.name is PageName.COPING
    person.types("Slept badly. <b>Toast</b> helped.")
    person.closes()
    window = person.opens()
    notes = [each.text for each in window.session.snapshot.notes.values()]
    assert notes == ["Slept badly. <b>Toast</b> helped."]


def test_the_cursor_is_ready_in_large_text_too(person: Person, theme: ThemeController) -> None:
    theme.apply("light", 200)
    window = person.opens()
    person.presses(Qt.Key.Key_6, CTRL)
    person.types("Slept badly.")
    person.closes()
    window = person.opens()
    assert [each.text for each in window.session.snapshot.notes.values()] == ["Slept badly."]
    theme.apply("light", 100)


def test_a_question_of_ones_own_is_added_from_what_is_read(person: Person) -> None:
    window = person.opens()
    person.presses(Qt.Key.Key_5, CTRL)
    person.tabs_to("Targeted drugs")
    person.presses(Qt.Key.Key_Space)
    person.tabs_to("Blinatumomab")
    person.presses(Qt.Key.Key_Space)
    person.tabs_to("What happens")
    person.presses(Qt.Key.Key_Space)
    person.tabs_to("Add a question about this")
    person.presses(Qt.Key.Key_Space)
    person.tabs_to("Write your own question")
    person.types("Can I shower with the pump?")
    person.presses(Qt.Key.Key_Return)
    person.waits()
    (question,) = window.session.snapshot.questions.values()
    assert question.text == "Can I shower with the pump?"
    assert question.origin == "blinatumomab/what-happens"


def test_a_stage_gets_its_state_and_both_ways_of_seeing_it_agree(person: Person) -> None:
    window = person.opens()
    person.presses(Qt.Key.Key_4, CTRL)
    person.tabs_to("I am not sure yet")
    while window.session.snapshot.path != "transplant":
        person.presses(Qt.Key.Key_Down)
        person.waits()
    person.tabs_to("Conditioning")
    person.presses(Qt.Key.Key_Space)
    person.tabs_to("Not said yet")
    person.presses(Qt.Key.Key_Up)
    person.waits()
    stage = window.session.snapshot.stage("transplant", "conditioning")
    assert stage is not None
    assert stage.state is not StageState.NONE


def test_a_half_written_appointment_is_never_left_in_silence(person: Person) -> None:
    window = person.opens()
    person.presses(Qt.Key.Key_3, CTRL)
    person.presses(Qt.Key.Key_N, CTRL)
    person.types("Heart scan")
    window.close()
    assert window.isVisible()
    assert window.stack.name is PageName.APPOINTMENTS
    window.close()
    person.waits_until(lambda: not window.isVisible())
