"""The header says for whom the pages are, where someone else keeps them (walks.md 29)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from companion.services.details import write_detail
from companion.services.purpose import say_for_whom
from companion.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from conftest import Bench


def test_the_header_names_the_person_someone_else_writes_for(
    window: MainWindow, bench: Bench
) -> None:
    session, name = window.session, window.frame.header.name
    session.do(write_detail, field="name", value="Maya")
    bench.settle(window)
    assert name.text() == "Companion"
    session.do(say_for_whom, for_someone=True)
    bench.settle(window)
    assert name.text() == "For: Maya"
    session.undo()
    bench.settle(window)
    assert name.text() == "Companion"


def test_a_very_long_name_leaves_room_for_whom_to_call(window: MainWindow, bench: Bench) -> None:
    window.session.do(write_detail, field="name", value="Wolfeschlegelsteinhausen " * 8)
    window.session.do(say_for_whom, for_someone=True)
    bench.settle(window)
    assert len(window.frame.header.name.text()) < 50
    assert window.frame.header.call_button.isVisible()
