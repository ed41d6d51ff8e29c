"""The first two minutes (walks.md 41): nothing required, no hard word uninvited, useful at once.

Each way in is one press on the first screen, and what it is for is in view after it, without
scrolling at 100 %. Pictures of the first screen and of each way are kept beside.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from companion.domain.display import ThemeChoice
from companion.ui.pages.context import PageName
from companion.ui.pages.first_start import FirstStart
from companion.ui.tour_moving import settle_later
from companion.ui.window.main_window import MainWindow
from tests.journeys.conftest import Person, name_of
from tests.ui.tree_walk import shown

SMALL_LAPTOP = (1093, 614)
FIELDS = (QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)
HARD_WORDS = (
    *("death", "dying", "die", "surviv", "palliative", "hospice", "end of life", "terminal"),
    *("prognosis", "cure", "relapse", "fail", "refractory", "password", "must", "required"),
)
WAYS = {
    "Get ready for an appointment": (PageName.QUESTIONS, "What side effects might I get?"),
    "Read about treatment": (PageName.TREATMENTS, "Chemotherapy"),
    "Write something down": (PageName.COPING, "Need a way to start?"),
    "Just look around": (PageName.TODAY, "Nothing needs doing here today."),
}


class Pictures:
    """Keeps a picture of each step."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def takes(self, window: MainWindow, name: str) -> None:
        file = self._folder / f"{name}.png"
        assert window.grab().save(str(file))
        assert file.stat().st_size > 0


@pytest.fixture
def pictures(tmp_path: Path) -> Pictures:
    folder = tmp_path / "pictures"
    folder.mkdir()
    return Pictures(folder)


def opens(person: Person, look: str, percent: int) -> MainWindow:
    """Open the window for the first time, as large as a small laptop's screen."""
    window = person.opens(first_time=True)
    window.theme.apply(ThemeChoice(look).value, percent)
    window.resize(*SMALL_LAPTOP)
    settle_later(window)
    assert isinstance(window.stack.currentWidget(), FirstStart)
    return window


def in_view(widget: QWidget) -> bool:
    """Whether all of a widget is seen: not scrolled away, nothing over it."""
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def heard(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Yield the words of everything that is shown in the page, in view or below it."""
    for widget in window.stack.findChildren(QWidget):
        words = str(widget.property("text") or "") or widget.accessibleName()
        if widget.isVisible() and words:
            yield words, widget


def hard_words(window: MainWindow) -> list[str]:
    said = " ".join(words for words, _widget in heard(window)).casefold()
    return [word for word in HARD_WORDS if f" {word}" in said]


def presses(person: Person, window: MainWindow, words: str) -> None:
    """Press a button with the mouse, after scrolling to it as a wheel would."""
    button = next(
        each
        for each in window.stack.findChildren(QAbstractButton)
        if each.isVisible() and each.text() == words
    )
    screen = window.stack.currentWidget()
    assert isinstance(screen, FirstStart)
    screen.ensureWidgetVisible(button)
    QApplication.processEvents()
    middle = button.visibleRegion().boundingRect().center()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=middle)
    person.waits()
    settle_later(window)


@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
@pytest.mark.parametrize("percent", [100, 200])
def test_the_first_screen_asks_for_nothing_and_says_nothing_hard(
    person: Person, pictures: Pictures, look: str, percent: int
) -> None:
    window = opens(person, look, percent)
    pictures.takes(window, "first-screen")
    assert not [each for each in shown(window) if isinstance(each, FIELDS)]
    assert hard_words(window) == []
    said = [words for words, _widget in heard(window)]
    assert all(way in said for way in (*WAYS, "I am here for someone else"))
    assert all(in_view(each) for each in sizes(window))


def sizes(window: MainWindow) -> tuple[QWidget, QWidget]:
    """Return what makes the text larger and smaller on every page."""
    return window.frame.header.smaller_button, window.frame.header.larger_button


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("way", WAYS)
def test_each_way_in_is_useful_after_one_press(
    person: Person, pictures: Pictures, way: str, percent: int
) -> None:
    window = opens(person, "light", percent)
    presses(person, window, way)
    pictures.takes(window, "after-one-press")
    page, useful = WAYS[way]
    assert window.stack.name is page
    assert hard_words(window) == []
    found = [widget for words, widget in heard(window) if words == useful]
    assert found
    if percent == 100:
        assert any(in_view(each) for each in found)


def test_who_wants_to_write_writes_at_once_and_it_is_kept(person: Person) -> None:
    window = opens(person, "light", 100)
    presses(person, window, "Write something down")
    person.types("What a day.")
    person.closes()
    window = person.opens()
    assert [each.text for each in window.session.snapshot.notes.values()] == ["What a day."]


def test_a_question_is_ticked_with_the_second_press(person: Person) -> None:
    window = opens(person, "light", 100)
    presses(person, window, "Get ready for an appointment")
    tick = next(
        each
        for each in window.stack.findChildren(QAbstractButton)
        if each.isVisible() and each.isCheckable() and name_of(each).startswith("What side")
    )
    assert in_view(tick)
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
    person.waits()
    assert [each.chosen for each in window.session.snapshot.questions.values()] == [True]


@pytest.mark.parametrize("percent", [100, 200])
def test_who_is_here_for_someone_is_told_one_sentence_and_may_go_straight_on(
    person: Person, pictures: Pictures, percent: int
) -> None:
    window = opens(person, "light", percent)
    presses(person, window, "I am here for someone else")
    pictures.takes(window, "for-someone")
    first = window.stack.currentWidget()
    assert isinstance(first, FirstStart)
    assert first.for_someone is not None
    name = first.for_someone.name.edit
    assert name.hasFocus()
    assert in_view(name), "the line for the name is out of view or covered"
    said = [words for words, _widget in heard(window)]
    assert said.count("These pages say 'you' to the person with leukaemia.") == 1
    assert hard_words(window) == []
    if percent == 100:
        ways = (first.ready_button, first.read_button, first.write_button)
        assert all(in_view(each) for each in ways)
    presses(person, window, "Get ready for an appointment")
    assert window.stack.name is PageName.QUESTIONS


def test_a_name_stands_at_the_top_of_every_page(person: Person, pictures: Pictures) -> None:
    window = opens(person, "light", 100)
    presses(person, window, "I am here for someone else")
    person.types("Maya")
    presses(person, window, "Just look around")
    pictures.takes(window, "for-maya")
    assert window.frame.header.name.text() == "For: Maya"
    whole = QRect(QPoint(0, 0), window.size())
    name = window.frame.header.name
    assert whole.contains(QRect(name.mapTo(window, QPoint(0, 0)), name.size()))
