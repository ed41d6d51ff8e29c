"""Every page of the real window, walked as a screen reader and a finger would (issue 2, item 9)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from companion.app import Desk
from companion.domain.display import Display
from companion.services.sample import sample_records
from companion.services.sample_journeys import SamplePlan
from companion.services.starting import start_looking, start_store
from companion.services.workspace import write_new_folder
from companion.ui.toolkit.theme import ThemeController
from companion.ui.tour import (
    STOPS,
    TOUR_MOMENT,
    planned_records,
    settle,
    settle_later,
    wait_until,
)
from companion.ui.widgets.button import Button
from companion.ui.widgets.text import Text
from companion.ui.window.main_window import MainWindow
from tests.ui.tree_walk import everything_wrong

LOOKS = ("light", "dark", "contrast")
SIZES = ((100, (1280, 800)), (225, (1024, 768)))
BETWEEN = ((200, (1280, 800)), (100, (1024, 768)))
"""Walked with `--walk=full` only: what is wrong shows in the roomiest or the tightest of all."""
STEPS = {stop.name: stop for stop in STOPS}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("person") / "p"
    write_new_folder(made, sample_records(75))
    return made


class StrayWindows(QObject):
    """Notes every window that is shown beside the program's own, if only for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and not isinstance(watched, MainWindow)
        ):
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.fixture
def strays(qapp: QApplication) -> Iterator[StrayWindows]:
    watcher = StrayWindows()
    qapp.installEventFilter(watcher)
    yield watcher
    qapp.removeEventFilter(watcher)


@pytest.fixture
def desk(themes: ThemeController) -> Iterator[Desk]:
    made = Desk(themes)
    yield made
    made.close()
    if made.window is not None:
        made.window.hide()
        made.window.deleteLater()


def open_window(
    desk: Desk, folder: Path, *, empty: bool, percent: int, plan: str = ""
) -> MainWindow:
    if plan:
        folder = folder.parent / plan
        if not folder.exists():
            write_new_folder(folder, planned_records(SamplePlan(plan)))
    start = (
        start_store(folder.parent / f"empty-{percent}", lambda: TOUR_MOMENT)
        if empty
        else start_looking(folder, lambda: TOUR_MOMENT)
    )
    window = desk.open(start, Display(seen_first_start=True))
    window.show()
    wait_until(lambda: window.session.is_open)
    return window


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Walk each stop at one of two sizes in turn, or every stop at all four when asked."""
    if "percent" not in metafunc.fixturenames:
        return
    every = [(name, *size) for name in STEPS for size in SIZES + BETWEEN]
    in_turn = [(name, *SIZES[place % 2]) for place, name in enumerate(STEPS)]
    full = metafunc.config.getoption("walk", default="ci") == "full"
    metafunc.parametrize(("name", "percent", "size"), every if full else in_turn)


def test_every_screen_can_be_heard_reached_and_read(  # noqa: PLR0917 - fixtures
    name: str,
    percent: int,
    size: tuple[int, int],
    desk: Desk,
    folder: Path,
    themes: ThemeController,
    strays: StrayWindows,
) -> None:
    stop = STEPS[name]
    window = open_window(desk, folder, empty=stop.empty, percent=percent, plan=stop.plan)
    window.resize(*size)
    wrong: list[str] = []
    themes.apply("light", percent)
    stop.go(window)
    settle_later(window)
    for look in LOOKS:
        themes.apply(look, percent)  # type: ignore[arg-type]
        settle(window)
        wrong += [f"{look}: {line}" for line in everything_wrong(window)]
    assert not wrong, "\n".join(wrong)
    # A widget shown before it has its place flashes as a window and takes the keyboard away.
    assert not strays.seen


def test_the_walk_finds_what_is_wrong(qtbot: object, themes: ThemeController) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    nameless, tiny, cut = Button(""), Button("Small"), Text("Words that need far more room " * 9)
    for widget in (nameless, tiny, cut, Button("Twice"), Button("Twice")):
        column.addWidget(widget)
    page.resize(300, 400)
    page.show()
    tiny.setFixedSize(20, 20)
    cut.setFixedHeight(10)
    settle(page)
    found = "\n".join(everything_wrong(page))
    page.hide()
    for sign in ("no role or name", "2 alike", "20 x 20", "height 10 of"):
        assert sign in found, found
