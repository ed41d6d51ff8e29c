from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, qCritical
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from companion.content import PackFault
from companion.services.fault_log import log_fault
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.page import Page
from companion.ui.window.fault_page import FaultPage
from companion.ui.window.faults import MOST_LOGGED, MOST_TOLD, Caught, FaultCatcher
from companion.ui.window.main_window import MainWindow
from companion.ui.window.open_failed_page import PackBrokenPage

if TYPE_CHECKING:
    from conftest import Bench

WRITTEN = "my sister does not know"


def _raise() -> None:
    words = WRITTEN
    raise ValueError(words)


class Catching:
    """A catcher that is installed, the log it writes, and what it caught."""

    def __init__(self, log: Path) -> None:
        self.log = log
        self.catcher = FaultCatcher(lambda error: log_fault(error, log))
        self.caught: list[Caught] = []
        self.catcher.caught.connect(self.caught.append, Qt.ConnectionType.QueuedConnection)

    def watch(self, window: MainWindow) -> None:
        self.catcher.caught.connect(
            window.rest.screens.show_fault, Qt.ConnectionType.QueuedConnection
        )


@pytest.fixture
def catching(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Catching]:
    request.getfixturevalue("qapp")
    catching = Catching(tmp_path / "log" / "faults.log")
    catching.catcher.install()
    yield catching
    catching.catcher.uninstall()


def _fault_page(window: MainWindow, bench: Bench) -> FaultPage:
    bench.qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), FaultPage))
    page = window.stack.currentWidget()
    assert isinstance(page, FaultPage)
    return page


def test_a_slot_that_raises_leads_to_one_calm_page_and_keeps_what_was_typed(
    window: MainWindow, bench: Bench, catching: Catching
) -> None:
    catching.watch(window)
    window.stack.page.field.setFocus()
    bench.type_words("It rains.")
    window.stack.page.button.clicked.connect(_raise)
    window.stack.page.button.click()
    page = _fault_page(window, bench)
    assert page.heading.text() == "Something went wrong on our side"
    assert QApplication.focusWidget() is page.carry_on_button
    bench.settle(window)
    assert [note.text for note in window.session.snapshot.notes.values()] == ["It rains."]
    page.carry_on_button.click()
    assert window.stack.name is PageName.TODAY
    assert window.stack.page.field.text == "It rains."


def test_the_log_names_the_place_and_nothing_a_person_wrote(
    window: MainWindow, bench: Bench, catching: Catching
) -> None:
    catching.watch(window)
    window.stack.page.button.clicked.connect(_raise)
    window.stack.page.button.click()
    _fault_page(window, bench)
    logged = catching.log.read_text("utf-8")
    assert "ValueError" in logged
    assert "_raise" in logged
    assert WRITTEN not in logged


def test_who_to_call_works_from_the_fault_page_and_leads_back_to_it(
    window: MainWindow, bench: Bench, catching: Catching
) -> None:
    catching.watch(window)
    window.stack.page.button.clicked.connect(_raise)
    window.stack.page.button.click()
    page = _fault_page(window, bench)
    bench.press(window, "F1")
    assert window.stack.name is PageName.HELP
    bench.press(window, "Esc")
    assert window.stack.currentWidget() is page


def test_close_companion_closes(window: MainWindow, bench: Bench, catching: Catching) -> None:
    catching.watch(window)
    window.stack.page.button.clicked.connect(_raise)
    window.stack.page.button.click()
    _fault_page(window, bench).close_button.click()
    bench.qtbot.waitUntil(lambda: not window.isVisible())


class BadlyPainted(QWidget):
    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1
        _raise()


def _paint(bench: Bench, bad: BadlyPainted, times: int) -> None:
    for _ in range(times):
        before = bad.painted
        bad.update()
        bench.qtbot.waitUntil(lambda before=before: bad.painted > before)


def test_a_widget_that_can_never_paint_is_no_endless_loop(
    window: MainWindow, bench: Bench, catching: Catching
) -> None:
    catching.watch(window)
    bad = BadlyPainted(window.frame)
    bad.resize(200, 200)
    bad.show()
    _paint(bench, bad, MOST_LOGGED + 5)
    _fault_page(window, bench).carry_on_button.click()
    _paint(bench, bad, 5)
    assert len(catching.caught) == MOST_TOLD
    assert catching.log.read_text("utf-8").count("ValueError") == MOST_LOGGED
    assert not isinstance(window.stack.currentWidget(), FaultPage)


class NeverBuilt(Page):
    name = PageName.JOURNEY

    def build(self) -> None:
        _raise()


def test_a_page_that_cannot_be_built_leaves_the_others_working(
    bench: Bench, catching: Catching
) -> None:
    window = bench.open(pages={PageName.JOURNEY: NeverBuilt})
    catching.watch(window)
    window.frame.rail.tabs[PageName.JOURNEY].click()
    _fault_page(window, bench).carry_on_button.click()
    assert window.stack.name is PageName.TODAY
    window.frame.rail.tabs[PageName.QUESTIONS].click()
    assert window.stack.name is PageName.QUESTIONS
    window.frame.rail.tabs[PageName.JOURNEY].click()
    _fault_page(window, bench).carry_on_button.click()
    assert window.stack.name is PageName.TODAY


def test_faults_of_other_threads_and_of_qt_are_caught_as_well(
    bench: Bench, catching: Catching
) -> None:
    thread = threading.Thread(target=_raise)
    thread.start()
    thread.join()
    qCritical("no fonts")
    bench.qtbot.waitUntil(lambda: len(catching.caught) == 2)
    assert {type(each.error).__name__ for each in catching.caught} == {"ValueError", "QtFaultError"}


def test_a_log_that_cannot_be_written_is_no_second_fault(tmp_path: Path, bench: Bench) -> None:
    (tmp_path / "file").write_text("")
    catching = Catching(tmp_path / "file" / "faults.log")
    catching.catcher.catch(ValueError(WRITTEN))
    bench.qtbot.waitUntil(lambda: bool(catching.caught))
    assert catching.caught[0].log is None


def test_a_catcher_never_answers_to_itself(bench: Bench) -> None:
    def log(error: BaseException) -> Path | None:
        catcher.catch(error)
        raise OSError("disk")

    catcher = FaultCatcher(log)
    catcher.catch(ValueError(WRITTEN))


def test_ctrl_c_is_no_fault_of_ours(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    passed_on: list[type[BaseException]] = []
    caught: list[Caught] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: passed_on.append(kind))
    catcher = FaultCatcher(lambda _error: None)
    catcher.caught.connect(caught.append)
    catcher.install()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    catcher.uninstall()
    assert passed_on == [KeyboardInterrupt]
    assert caught == []


def test_uninstalling_puts_everything_back(qapp: QApplication, tmp_path: Path) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    catcher = FaultCatcher(lambda _error: None)
    catcher.install()
    assert sys.excepthook != before[0]
    catcher.uninstall()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


class WithBrokenText(Page):
    name = PageName.TREATMENTS

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)

    def build(self) -> None:
        raise PackFault("pages/flag-ida.md", "blocks.what", "is not known here")


def test_a_broken_text_is_told_as_such_and_the_rest_keeps_working(bench: Bench) -> None:
    window = bench.open(pages={PageName.TREATMENTS: WithBrokenText})
    window.show_section(PageName.TREATMENTS)
    page = window.stack.currentWidget()
    assert isinstance(page, PackBrokenPage)
    assert page.heading.text() == "This text cannot be read"
    bench.press(window, "F1")
    assert window.stack.name is PageName.HELP
    bench.press(window, "Esc")
    page.back_button.click()
    assert window.stack.name is PageName.TODAY


def test_a_text_that_breaks_later_is_told_the_same_way(window: MainWindow, bench: Bench) -> None:
    window.rest.screens.show_fault(Caught(PackFault("help.toml", "", "is not there"), None))
    assert isinstance(window.stack.currentWidget(), PackBrokenPage)
    window.rest.screens.show_fault(Caught(PackFault("help.toml", "", "is not there"), None))
    assert isinstance(window.stack.currentWidget(), PackBrokenPage)
    window.stack.currentWidget().back_button.click()
    assert window.stack.name is PageName.TODAY
