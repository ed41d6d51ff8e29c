"""Find something to read and come back to what was found, by keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt

from companion.ui.pages.context import PageName
from companion.ui.pages.treatments import TreatmentsPage
from tests.journeys.conftest import Person, name_of

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def treatments_of(person: Person) -> TreatmentsPage:
    page = person.window.stack.page
    assert isinstance(page, TreatmentsPage)
    return page


def finds(person: Person, words: str) -> None:
    """Type words after Ctrl+F and wait until the whole pack has been read."""
    person.presses(Qt.Key.Key_F, CTRL)
    person.types(words)
    index = person.window.context.library.find_index()
    person.waits_until(lambda: index.is_ready)
    results = treatments_of(person).catalogue.results
    assert results is not None
    person.waits_until(lambda: results.is_finished and bool(results.panel.keys()))


def test_words_are_typed_a_result_is_read_and_the_results_are_there_as_before(
    person: Person,
) -> None:
    window = person.opens()
    person.presses(Qt.Key.Key_5, CTRL)
    finds(person, "come back")
    person.presses(Qt.Key.Key_Down)
    person.presses(Qt.Key.Key_Down)
    chosen = person.focus()
    assert chosen is not None
    name = name_of(chosen)
    page = treatments_of(person)
    assert page.catalogue.results is not None
    before = page.catalogue.results.panel.keys()
    person.presses(Qt.Key.Key_Return)
    assert page.reader is not None
    person.presses(Qt.Key.Key_Left, ALT)
    assert window.stack.name is PageName.TREATMENTS
    assert page.reader is None
    assert page.catalogue.find_field.text == "come back"
    assert page.catalogue.results.panel.keys() == before
    back = person.focus()
    assert back is not None
    assert name_of(back) == name
    person.presses(Qt.Key.Key_Escape)
    assert page.catalogue.find_field.text == ""
    assert not page.catalogue.is_finding


def test_a_word_is_found_opened_left_and_looked_up_among_all_words(person: Person) -> None:
    person.opens()
    person.presses(Qt.Key.Key_5, CTRL)
    finds(person, "gvhd")
    person.tabs_to("GVHD (graft versus host disease): what this word means")
    person.presses(Qt.Key.Key_Return)
    person.tabs_to("All words")
    person.presses(Qt.Key.Key_Return)
    page = treatments_of(person)
    assert page.beside is not None
    assert page.beside.place == "gvhd"
    person.tabs_to("Where this word is used")
    person.presses(Qt.Key.Key_Return)
    person.tabs_to("Where this text comes from")
    person.presses(Qt.Key.Key_Return)
    assert page.reader is not None
    person.presses(Qt.Key.Key_Left, ALT)
    person.waits_until(lambda: name_of(person.focus() or person.window).startswith("GVHD"))
    person.presses(Qt.Key.Key_Escape)  # closes the word
    person.presses(Qt.Key.Key_Escape)  # leaves the list of words
    assert page.beside is None
    assert page.catalogue.is_finding
