"""Getting ready in spare moments for the pages a person may turn to next.

What a page is made of is imported, and what it begins with is read, a step at a time once the
start has settled: so the first press of a tab pays for the page alone, and no step holds the
window for long. No page is built before it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Slot

from companion.content import Library, PackFault

BETWEEN_MS = 20
"""How long the window is left alone between two steps."""

# Small before large, so that no step imports much: a page finds most of what it needs there.
MODULES = (
    "widgets.field",
    "widgets.rows",
    "widgets.list_panel",
    "widgets.note_box",
    "pages.questions.row",
    "pages.questions.page",
    "widgets.date_field",
    "pages.appointments.diary",
    "pages.appointments.page",
    "widgets.two_columns",
    "pages.help_page",
    "pages.treatments.blocks",
    "pages.treatments.catalogue",
    "pages.treatments.reader",
    "pages.treatments",
    "widgets.path_drawing",
    "pages.journey.overview",
    "pages.journey.page",
    "pages.coping.page",
    "pages.settings.page",
)


class Readying(QObject):
    """Takes one step after another, and is gone after the last."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._steps = _steps(library)
        self._timer = QTimer(self)
        self._timer.setInterval(BETWEEN_MS)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start()

    @Slot()
    def _on_timeout(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self._timer.stop()
            self.deleteLater()
            return
        with suppress(PackFault):  # told by the page that needs what cannot be read
            step()


def _ready_scroll_bar() -> None:
    """Have Qt's styles at hand, which the first scroll bar is painted with."""
    from PySide6.QtWidgets import QStyle, QStyleOptionSlider  # noqa: F401


def _ready_classes() -> None:
    """Have PySide know every class, as it does when asked for what Qt made itself."""
    from PySide6.QtWidgets import QScrollArea

    QScrollArea().viewport()


def _steps(library: Library) -> Iterator[Callable[[], object]]:
    for module in MODULES:
        yield partial(import_module, f"companion.ui.{module}")
    yield partial(import_module, "uuid")  # for the first record that is made
    yield _ready_scroll_bar
    yield _ready_classes
    yield from (library.gates, library.help, library.bank, library.paths)
