"""Typing is kept a second after the last key, and at once when the field is left."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from companion.ui.toolkit.settle import SETTLE_MS, Settler


def _settler() -> tuple[Settler, list[str], QTimer, QObject]:
    owner = QObject()
    settler = Settler(owner)
    said: list[str] = []
    settler.settled.connect(said.append)
    timer = settler.findChild(QTimer)
    assert timer is not None
    return settler, said, timer, owner


def test_it_waits_one_second_after_the_last_key() -> None:
    settler, said, timer, _owner = _settler()
    settler.note("Ask")
    assert timer.isActive()
    assert timer.isSingleShot()
    assert timer.interval() == SETTLE_MS == 1000
    assert said == []
    timer.timeout.emit()
    assert said == ["Ask"]


def test_leaving_says_it_at_once_and_only_once() -> None:
    settler, said, timer, _owner = _settler()
    settler.note("Ask")
    settler.settle()
    settler.settle()
    assert said == ["Ask"]
    assert not timer.isActive()


def test_what_was_filled_in_is_not_called_typed() -> None:
    settler, said, _timer, _owner = _settler()
    settler.start_from("Kept before")
    settler.settle()
    assert said == []
    assert not settler.waiting


def test_typing_and_taking_it_back_says_nothing() -> None:
    settler, said, timer, _owner = _settler()
    settler.start_from("Ask")
    settler.note("Ask m")
    assert settler.waiting
    settler.note("Ask")
    timer.timeout.emit()
    assert said == []
