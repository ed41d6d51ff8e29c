"""The ring is painted around what has the focus, in two tones, wherever it goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from companion.ui.toolkit.focus_ring import WIDTH, RingFrame
from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.theme import ThemeChoice, ThemeController
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.button import BackButton, Button, LinkButton
from companion.ui.widgets.disclosure import FoldButton
from companion.ui.widgets.field import Field
from companion.ui.widgets.page_panel import PagePanel


def _window(qtbot, *buttons: Button) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    column = Column(window, gap=24)
    column.setContentsMargins(24, 24, 24, 24)
    column.add(*buttons, left=True)
    window.resize(400, 300)
    _activate(qtbot, window)
    return window


def _activate(qtbot, window: QWidget) -> None:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()


def _ring_of(window: QWidget) -> RingFrame | None:
    shown = [ring for ring in window.findChildren(RingFrame) if ring.isVisible()]
    return shown[-1] if shown else None


def _beside(image: QImage, button: QWidget, window: QWidget, distance: int) -> str:
    corner = button.mapTo(window, QPoint(0, 0))
    return image.pixelColor(corner.x() - distance, corner.y() + button.height() // 2).name()


@pytest.mark.parametrize("choice", ["light", "dark", "contrast"])
def test_two_bands_are_painted_outside_the_focused_control(
    qtbot, themes: ThemeController, choice: ThemeChoice
) -> None:
    themes.apply(choice)
    first, second = Button("Read it"), Button("Not now")
    window = _window(qtbot, first, second)
    second.setFocus()
    image = window.grab().toImage()
    colours = current_theme().colours
    assert _beside(image, second, window, 2) == colours.focus_ink.name()
    assert _beside(image, second, window, 5) == colours.focus_fill.name()
    assert _beside(image, first, window, 5) == colours.canvas.name()


def test_the_ring_follows_the_focus_and_the_control(qtbot, qapp: QApplication) -> None:
    first, second = Button("Read it"), Button("Not now")
    window = _window(qtbot, first, second)
    first.setFocus()
    second.setFocus()
    second.move(second.x() + 50, second.y())
    ring = _ring_of(window)
    assert ring is not None
    assert ring.geometry() == second.geometry().adjusted(-WIDTH, -WIDTH, WIDTH, WIDTH)


def test_the_ring_goes_when_the_control_hides(qtbot) -> None:
    first, second = Button("Read it"), Button("Not now")
    window = _window(qtbot, first, second)
    second.setFocus()
    second.hide()
    ring = _ring_of(window)
    assert ring is None or not ring.geometry().contains(second.geometry().center())


def test_the_ring_goes_when_the_control_is_gone(qtbot, qapp: QApplication) -> None:
    first = Button("Read it")
    window = _window(qtbot, first)
    first.setFocus()
    first.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.processEvents()
    assert _ring_of(window) is None


def test_on_a_page_the_ring_scrolls_with_its_control(qtbot) -> None:
    page = PagePanel("Today")
    qtbot.addWidget(page)
    button = Button("Read it")
    page.content.add(button, left=True)
    page.resize(600, 300)
    _activate(qtbot, page)
    button.setFocus()
    ring = _ring_of(page)
    assert ring is not None
    assert ring.parentWidget() is page.widget()
    assert ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_a_press_of_the_mouse_shows_no_ring_until_a_key_is_pressed(qtbot) -> None:
    first, second = Button("Read it"), Button("Not now")
    window = _window(qtbot, first, second)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert first.hasFocus()
    assert _ring_of(window) is None
    QTest.keyClick(first, Qt.Key.Key_Shift)
    ring = _ring_of(window)
    assert ring is not None
    assert ring.geometry().contains(first.geometry().center())


def test_tab_after_the_mouse_shows_where_it_leads(qtbot) -> None:
    first, second = Button("Read it"), Button("Not now")
    window = _window(qtbot, first, second)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    ring = _ring_of(window)
    assert second.hasFocus()
    assert ring is not None
    assert ring.geometry().contains(second.geometry().center())


def test_the_mouse_on_what_has_the_ring_takes_it_away(qtbot) -> None:
    first = Button("Read it")
    window = _window(qtbot, first)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert _ring_of(window) is not None
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert _ring_of(window) is None


@pytest.mark.parametrize("by_key", [True, False])
def test_focus_that_a_press_led_to_shows_after_a_key_and_not_after_the_mouse(
    qtbot, by_key: bool
) -> None:
    first, second = Button("Read it"), Button("Not now")
    window = _window(qtbot, first, second)
    first.clicked.connect(second.setFocus)
    first.setFocus()
    if by_key:
        QTest.keyClick(first, Qt.Key.Key_Space)
    else:
        QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert second.hasFocus()
    assert (_ring_of(window) is not None) is by_key


def test_a_key_is_heard_where_nothing_has_the_focus(qtbot) -> None:
    first = Button("Read it")
    window = _window(qtbot, first)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    first.clearFocus()
    QTest.keyClick(window, Qt.Key.Key_Tab)
    first.setFocus()
    assert _ring_of(window) is not None


def test_a_line_to_type_in_has_the_ring_after_the_mouse_too(qtbot) -> None:
    window = _window(qtbot, Button("Read it"))
    field = Field("Your words")
    layout = window.layout()
    assert layout is not None
    layout.addWidget(field)
    qtbot.waitUntil(field.edit.isVisible)
    QTest.mouseClick(field.edit, Qt.MouseButton.LeftButton)
    assert field.edit.hasFocus()
    assert _ring_of(window) is not None


@pytest.mark.parametrize("kind", [LinkButton, BackButton, FoldButton])
@pytest.mark.parametrize("percent", [100, 200])
def test_words_at_the_edge_have_air_between_them_and_the_ring(
    qtbot, themes: ThemeController, kind: type[Button], percent: int
) -> None:
    themes.apply("light", percent)
    button = kind("Earlier")
    window = _window(qtbot, button)
    button.setFocus()
    ring = _ring_of(window)
    assert ring is not None
    left = ring.geometry().left() + WIDTH
    right = ring.geometry().right() + 1 - WIDTH
    words = button.x(), button.x() + button.sizeHint().width()
    assert 6 <= words[0] - left <= 8
    assert 6 <= right - words[1] <= 8
