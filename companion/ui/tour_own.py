"""The stops of the picture tour on a person's own lists: people, medicines, trips, an update."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton

from companion.services.sample_own import MEDICINE, SON, TRIP
from companion.ui.pages.calling.own.entry_view import EntryView
from companion.ui.pages.context import PageName
from companion.ui.tour_moving import TourError, press, settle, wait_until
from companion.ui.tour_stops import Stop
from companion.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from companion.exchange.document import Document


def _at(anchor: str, *presses: str) -> Callable[[MainWindow], None]:
    """Go to a screen, and press what has these words, one after the other."""

    def go(window: MainWindow) -> None:
        _show(window, anchor)
        for words in presses:
            press(window, words)

    return go


def _show(window: MainWindow, anchor: str) -> None:
    window.show_section(PageName.HELP)
    window.show_section(PageName.HELP, anchor)
    settle(window)


def _write(anchor: str, entry_id: str) -> Callable[[MainWindow], None]:
    """Open an entry of a list to change it."""

    def go(window: MainWindow) -> None:
        _show(window, f"{anchor}/{entry_id}")
        for view in window.findChildren(EntryView):
            if view.entry_id == entry_id and view.isVisibleTo(window):
                view.change.click()
                settle(window)
                return
        raise TourError(f"nothing is listed as {entry_id}")

    return go


def _pages(sheet: str) -> Callable[[MainWindow], None]:
    """Go to a list as pages, which are made in steps, and wait until they are there."""

    def go(window: MainWindow) -> None:
        _show(window, f"paper/{sheet}")
        wait_until(lambda: _is_there(window, "Page after"))
        settle(window)

    return go


def _is_there(window: MainWindow, words: str) -> bool:
    buttons = window.findChildren(QAbstractButton)
    return any(each.text() == words and each.isVisibleTo(window) for each in buttons)


OWN_STOPS = (
    Stop("23a-people-empty", _at("people"), empty=True),
    Stop("23a-people-begun", _at("people/new/family"), empty=True),
    Stop("23a-medicines-empty", _at("medicines"), empty=True),
    Stop("23a-trips-empty", _at("trips"), empty=True),
    Stop("23a-update-empty", _at("update"), empty=True),
    Stop("23b-people-and-medicines", _at("mine")),
    Stop("23b-people", _at("people")),
    Stop("23b-people-write", _write("people", SON)),
    Stop("23b-medicines", _at("medicines", "No longer taken")),
    Stop("23b-medicines-write", _write("medicines", MEDICINE)),
    Stop("23b-trips", _at("trips", "Choose dates")),
    Stop("23b-trips-write", _write("trips", TRIP)),
    Stop("23b-update", _at("update")),
    Stop("23c-paper-people", _pages("people")),
    Stop("23c-paper-medicines", _pages("medicines")),
    Stop("23c-paper-trips", _pages("trips")),
    Stop("23c-paper-update", _pages("update")),
)


def printed_lists(window: MainWindow) -> Iterator[tuple[str, int, Document]]:
    """Yield each list and the update as they are printed: name, size of the text, document."""
    from companion.services.family_update import sheet_of
    from companion.services.own_sheets import medicines_sheet, people_sheet, trips_sheet

    context, snapshot = window.context, window.session.snapshot
    sheets = {
        "people": people_sheet,
        "medicines": medicines_sheet,
        "trips": trips_sheet,
        "update": sheet_of,
    }
    for name, sheet in sheets.items():
        document = sheet(snapshot, context.library, context.today())
        for points in (14, 18):
            yield f"39-print-{name}-{points}", points, document
