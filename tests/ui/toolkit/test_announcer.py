"""Announcements can be overheard, and nothing is said without words."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.announcer import Announcer


def test_what_is_said_can_be_overheard(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    announcer = Announcer(window)
    heard: list[str] = []
    announcer.said.connect(heard.append)
    announcer.say("Saved at 3:40pm")
    announcer.say("Ring 999", urgent=True)
    announcer.say("")
    assert heard == ["Saved at 3:40pm", "Ring 999"]


def test_saying_does_not_take_the_focus(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    before = window.focusWidget()
    Announcer(window).say("Saved")
    assert window.focusWidget() is before
