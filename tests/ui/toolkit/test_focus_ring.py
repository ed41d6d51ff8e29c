"""The ring is painted around what has the focus, in two tones, wherever it goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from companion.ui.toolkit.focus_ring import WIDTH, RingFrame
from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.theme import ThemeChoice, ThemeController
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.button import Button
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
