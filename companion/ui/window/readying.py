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

from PySide6.QtCore import QObject

from companion.content import Library, PackFault
from companion.ui.toolkit.steps import Steps

# Small before large, so that no step imports much: a page finds most of what it needs there.
MODULES = (
    "widgets.field",
    "widgets.rows",
    "widgets.list_panel",
    "widgets.note_box",
    "pages.questions.row",
    "pages.questions.panels",
    "pages.questions.answer_panel",
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


class Readying(Steps):
    """Gets ready for every page, and is gone when that is done."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(_steps(library), parent)


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
    for read in (library.gates, library.help, library.bank, library.paths):
        yield partial(_read, read)


def _read(part: Callable[[], object]) -> None:
    with suppress(PackFault):  # told by the page that needs what cannot be read
        part()
