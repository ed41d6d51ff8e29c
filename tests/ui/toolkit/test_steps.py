"""Work nobody waits for is done a step at a time, in order, and then nothing runs."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from companion.ui.toolkit.steps import Steps


def test_steps_are_taken_in_order_and_then_nothing_is_left(qtbot: QtBot) -> None:
    taken: list[int] = []
    parent = QObject()
    steps = Steps([partial(taken.append, number) for number in range(3)], parent)
    assert taken == []
    with qtbot.waitSignal(steps.destroyed):
        pass
    assert taken == [0, 1, 2]
    assert parent.findChildren(QTimer) == []


def test_the_window_is_left_alone_between_two_steps(qtbot: QtBot) -> None:
    told: list[str] = []
    parent = QObject()
    between = QTimer(parent)
    between.setInterval(0)
    between.timeout.connect(partial(told.append, "free"))
    between.start()
    steps = Steps([partial(told.append, word) for word in ("one", "two")], parent)
    with qtbot.waitSignal(steps.destroyed):
        pass
    assert "free" in told[told.index("one") : told.index("two")]


def test_no_step_is_taken_once_the_parent_is_gone(qtbot: QtBot) -> None:
    taken: list[int] = []
    parent = QObject()
    Steps([partial(taken.append, 1)], parent)
    parent.deleteLater()
    with qtbot.waitSignal(parent.destroyed):
        pass
    there = QObject()
    others = Steps([QObject, QObject], there)
    with qtbot.waitSignal(others.destroyed):
        pass
    assert taken == []
