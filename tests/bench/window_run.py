"""One window on a folder, used from its start on; the holds of its thread as one line of JSON.

Run by `test_window_bench`, each time in a process of its own, since a page is shown for the first
time only once. What is timed is the act itself and each turn of the event loop after it, so a
figure may hold a few events and is never too small.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported for the first time

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from companion.app import Desk
from companion.domain.display import Display
from companion.services.starting import start_looking
from companion.ui.application import make_application
from companion.ui.pages.context import PageName
from companion.ui.toolkit.theme import ThemeChoice, ThemeController
from companion.ui.tour import TOUR_MOMENT, wait_until
from companion.ui.widgets.field import FindField
from companion.ui.window.main_window import MainWindow

REST_MS = 400
IDLE_MS = 2_000
_BUSY_MS = 0.5  # a turn that is shorter had nothing to do


_LOOKS: tuple[ThemeChoice, ...] = ("dark", "contrast", "light")


class Held(NamedTuple):
    """What an act cost the window's thread, in milliseconds, with all that followed from it.

    `longest` and `whole` are by the clock on the wall, the other two are the thread's own time:
    what it would take on a computer that does nothing else.
    """

    longest: float
    whole: float
    own_longest: float
    own_whole: float


def rest(milliseconds: int = REST_MS) -> None:
    """Let the window do what it has to, then go on."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def held(act: Callable[[], object]) -> Held:
    """Do something, see it through, and return what it cost."""
    turns: list[tuple[float, float]] = []
    until = time.perf_counter() + REST_MS / 1000
    while not turns or time.perf_counter() < until:
        began, own = time.perf_counter(), time.thread_time()
        act()
        own_took = (time.thread_time() - own) * 1000
        took = (time.perf_counter() - began) * 1000
        if own_took > _BUSY_MS or not turns:
            turns.append((took, own_took))
        act = QApplication.processEvents
    return Held(
        max(took for took, _ in turns),
        sum(took for took, _ in turns),
        max(own for _, own in turns),
        sum(own for _, own in turns),
    )


def going_about(window: MainWindow) -> Iterator[tuple[str, Held]]:
    """Show each page for the first time, and again."""
    for page in PageName:
        for turn in ("first", "again"):
            window.show_section(PageName.TODAY)
            rest()
            yield f"{page} shown {turn}", held(partial(window.show_section, page))


def finding(window: MainWindow) -> Iterator[tuple[str, Held]]:
    """Find in the notes, key by key."""
    window.show_section(PageName.COPING)
    rest(1_500)
    (find,) = [each for each in window.findChildren(FindField) if each.isVisible()]
    find.edit.setFocus()
    for letter in "bakery":
        yield f"key {letter}", held(partial(_type, find, letter))


def _type(find: FindField, letter: str) -> None:
    QTest.keyClick(find.edit, letter)  # type: ignore[call-overload]


def switching(window: MainWindow, theme: ThemeController) -> Iterator[tuple[str, Held]]:
    """Switch text size and theme on every page, and go from page to page in between."""
    for page in PageName:
        window.show_section(page)
        rest()
    for page in PageName:
        yield (
            f"{page} shown in another text size",
            held(partial(window.show_section, page)),
        )
        for percent in (125, 100, 150):
            yield (
                f"text size on {page}",
                held(partial(window.set_text_size, percent)),
            )
        for look in _LOOKS:
            yield f"theme on {page}", held(partial(theme.apply, look, 150))
        window.set_text_size(100)
        rest()


def idle() -> Iterator[tuple[str, Held]]:
    """Do nothing at all: the time of the whole process."""
    rest()
    own = time.process_time()
    rest(IDLE_MS)
    spent = (time.process_time() - own) * 1000
    yield "idle", Held(spent, spent, spent, spent)


def main(folder: Path) -> None:
    """Use a window on a folder and print what was measured."""
    _application, theme = make_application()
    desk = Desk(theme)
    window = desk.open(start_looking(folder, lambda: TOUR_MOMENT), Display(seen_first_start=True))
    window.resize(1280, 800)  # whatever the size of the screen
    window.show()
    wait_until(lambda: window.session.is_open)
    rest(2_000)
    told = [*going_about(window), *finding(window), *switching(window, theme), *idle()]
    window.hide()
    desk.close()
    sys.stdout.write(f"{json.dumps(told)}\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
