"""Buttons answer once, on release, to mouse and keyboard, and look like what they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.theme import ThemeController
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.button import SECOND_PRESS_MS, Button, ButtonKind, LinkButton, shown_text


def _presses(button: Button) -> list[bool]:
    seen: list[bool] = []
    button.clicked.connect(lambda: seen.append(True))
    return seen


@pytest.fixture
def shown(qtbot) -> Callable[[Button], Button]:
    """Show a button in a window, away from where the pointer rests."""

    windows = []

    def show(button: Button) -> Button:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        column = Column(window)
        column.setContentsMargins(50, 50, 50, 50)
        column.add(button, left=True)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return button

    return show


def test_it_answers_on_release_and_not_on_press(shown) -> None:
    button = shown(Button("Print my questions"))
    seen = _presses(button)
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    assert seen == []
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert len(seen) == 1


def test_moving_off_before_release_does_nothing(shown) -> None:
    button = shown(Button("Print my questions"))
    seen = _presses(button)
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    QTest.mouseMove(button, button.rect().bottomRight() * 3)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=button.rect().bottomRight() * 3)
    assert seen == []


def test_a_double_press_counts_once(shown) -> None:
    button = shown(Button("Add a question"))
    seen = _presses(button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert len(seen) == 1


def test_a_later_press_counts_again(shown, qtbot) -> None:
    button = shown(Button("Add a question"))
    seen = _presses(button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not button._too_soon(), timeout=SECOND_PRESS_MS * 3)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(seen) == 2


def test_a_rapid_button_counts_every_press(shown) -> None:
    button = shown(Button("Larger text", rapid=True))
    seen = _presses(button)
    for _ in range(3):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(seen) == 3


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press(shown, key: Qt.Key) -> None:
    button = shown(Button("Read it"))
    seen = _presses(button)
    QTest.keyClick(button, key)
    assert len(seen) == 1


def test_arrows_are_left_to_the_page_around_it(qtbot) -> None:
    heard: list[int] = []

    class Page(QWidget):
        def keyPressEvent(self, event) -> None:
            heard.append(event.key())

    page = Page()
    qtbot.addWidget(page)
    button = Button("Read it", parent=page)
    page.show()
    QTest.keyClick(button, Qt.Key.Key_Down)
    assert heard == [Qt.Key.Key_Down.value]


def test_a_disabled_button_is_dashed_and_does_not_answer(shown) -> None:
    button = shown(Button("Save again"))
    button.setEnabled(False)
    seen = _presses(button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert seen == []
    image = button.grab().toImage()
    top = {image.pixelColor(x, 1).name() for x in range(8, image.width() - 8)}
    assert len(top) > 1


@pytest.mark.parametrize("kind", list(ButtonKind))
def test_each_kind_is_painted_with_its_colours(
    shown, themes: ThemeController, kind: ButtonKind
) -> None:
    button = shown(Button("Read it", kind))
    image = button.grab().toImage()
    colours = current_theme().colours
    ground = image.pixelColor(8, image.height() // 2).name()
    expected = {
        ButtonKind.PRIMARY: colours.primary,
        ButtonKind.SECONDARY: colours.surface,
        ButtonKind.QUIET: colours.canvas,
        ButtonKind.DANGER: colours.surface,
    }
    assert ground == expected[kind].name()


def test_a_button_answers_to_the_pointer_and_to_being_held(shown) -> None:
    button = shown(Button("Read it", ButtonKind.PRIMARY))
    rest = button.grab().toImage()
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    held = button.grab().toImage()
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert rest != held


def test_access_key_is_used_and_not_shown(qtbot) -> None:
    button = Button("&Print")
    qtbot.addWidget(button)
    assert button.shortcut().toString() == "Alt+P"
    assert shown_text(button.text()) == "Print"
    assert shown_text("Mum && me") == "Mum & me"


def test_a_link_stands_at_the_left_like_the_text_above_it(shown) -> None:
    link = shown(LinkButton("Add as a question"))
    link.resize(400, 48)
    image = link.grab().toImage()
    canvas = current_theme().colours.canvas.name()
    columns = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).name() != canvas for y in range(image.height()))
    ]
    assert columns[0] <= 2
    assert columns[-1] < 250
