"""A window that goes while a control in it has the focus takes no ring with it into the void."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from companion.ui.toolkit.focus_ring import RingFrame
from companion.ui.widgets.button import Button


def test_a_ring_never_outlives_its_window(qtbot: QtBot) -> None:
    for _ in range(30):
        page = QWidget()
        column = QVBoxLayout(page)
        buttons = [Button(name) for name in ("One", "Two", "Three")]
        for button in buttons:
            column.addWidget(button)
        page.show()
        page.activateWindow()
        buttons[0].setFocus()
        qtbot.waitUntil(lambda shown=page: bool(shown.findChildren(RingFrame)))
        page.hide()
        del page, column, buttons, button
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
