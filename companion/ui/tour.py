"""The picture tour: every screen as a PNG, drawn without a screen; and the check of every part.

Names are stable and the day is fixed, so that two tours of one version are the same pictures. Each
picture is drawn once everything it shows has arrived.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QImage, QPixmap

from companion.content import Library
from companion.domain.display import Display
from companion.domain.records import Record
from companion.services.questions import add_question
from companion.services.sample import sample_records
from companion.services.sample_journeys import SamplePlan, plan_records
from companion.services.starting import Start, start_looking, start_store
from companion.services.workspace import write_new_folder
from companion.ui.pages.context import PageName
from companion.ui.session import Session
from companion.ui.tour_cards import CARD_STOPS, card_sheets, phone_pictures
from companion.ui.tour_journey import JOURNEY_STOPS, plan_pages
from companion.ui.tour_moving import TourError, settle, settle_later, wait_until
from companion.ui.tour_own import OWN_STOPS, printed_lists
from companion.ui.tour_small_things import SMALL_THINGS_STOPS
from companion.ui.tour_stops import STOPS as OTHER_STOPS
from companion.ui.tour_stops import Stop, clinic_sheets, printed_sheets
from companion.ui.tour_today import TODAY_STOPS
from companion.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from companion.services.kiosk_settings import KioskSettings
    from companion.ui.window.kiosk.window import KioskWindow

__all__ = [
    "STOPS",
    "TOUR_MOMENT",
    "Tour",
    "TourError",
    "check_parts",
    "planned_records",
    "settle",
    "settle_later",
    "wait_until",
]

TOUR_MOMENT = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)
SAMPLE_COUNT = 75
STOPS = (*OTHER_STOPS, *JOURNEY_STOPS, *SMALL_THINGS_STOPS, *CARD_STOPS, *OWN_STOPS, *TODAY_STOPS)
_PAPER_WIDTH = 900


class OpensWindows(Protocol):
    """What the tour needs of the desk that `app` builds."""

    session: Session | None

    def open(self, start: Start, display: Display | None = None) -> MainWindow:
        """Return the window on a folder that is opening."""

    def close(self) -> None:
        """Let the folder go."""

    def open_kiosk(self, settings: KioskSettings, clock: Callable[[], datetime]) -> KioskWindow:
        """Return the window of a shared screen."""


class Tour:
    """Draws every stop into a folder."""

    def __init__(
        self, desk: OpensWindows, display: Display, target: Path, data_dir: Path | None
    ) -> None:
        self._desk = desk
        self._display = display
        self._target = target
        self._data_dir = data_dir

    def draw(self) -> Iterator[str]:
        """Draw the pictures and yield the name of each.

        Raises:
            TourError: If a screen cannot be reached.
            OSError: If a picture cannot be written.
        """
        with tempfile.TemporaryDirectory(prefix="companion-tour-") as folder:
            empty = [stop for stop in STOPS if stop.empty]
            filled = [stop for stop in STOPS if not stop.empty and not stop.plan]
            yield from self._draw(start_store(Path(folder) / "empty", _moment), empty)
            if self._data_dir is not None:
                yield from self._draw(start_looking(self._data_dir, _moment), filled, paper=True)
                return
            write_new_folder(Path(folder) / "person", sample_records(SAMPLE_COUNT))
            yield from self._draw(start_store(Path(folder) / "person", _moment), filled, paper=True)
            for plan in SamplePlan:
                stops = [stop for stop in STOPS if stop.plan == plan.value]
                write_new_folder(Path(folder) / plan.value, planned_records(plan))
                yield from self._draw(start_store(Path(folder) / plan.value, _moment), stops)
        yield from self._draw_kiosk()

    def _draw(self, start: Start, stops: Iterable[Stop], *, paper: bool = False) -> Iterator[str]:
        window = self._desk.open(start, self._display)
        window.resize(self._display.width, self._display.height)
        failures: list[Exception] = []
        window.session.open_failed.connect(failures.append)
        window.show()
        wait_until(lambda: window.session.is_open or bool(failures))
        if failures:
            raise failures[0]
        for stop in stops:
            stop.go(window)
            settle_later(window)
            yield self._save(window, stop.name)
        if paper:
            yield from self._draw_paper(window)
        window.hide()
        self._desk.close()
        window.deleteLater()

    def _draw_kiosk(self) -> Iterator[str]:
        """Draw a visit to a shared screen."""
        from companion.ui.tour_kiosk import KIOSK_STOPS, tour_settings

        settings = tour_settings(self._display.text_percent)
        window = self._desk.open_kiosk(settings, _moment)
        window.theme.apply(self._display.theme.value, self._display.text_percent)
        window.resize(self._display.width, self._display.height)
        window.show()
        wait_until(lambda: window.session.is_open)
        for stop in KIOSK_STOPS:
            stop.go(window)
            settle_later(window)
            yield self._keep(window.grab(), stop.name)
        window.let_go()
        window.hide()
        window.deleteLater()

    def _draw_paper(self, window: MainWindow) -> Iterator[str]:
        """Draw every printed page, at the size they have in a window."""
        from companion.ui.toolkit.printing.output import page_image
        from companion.ui.toolkit.printing.pages import set_document

        documents = (
            (name, set_document(document, points))
            for name, points, document in chain(printed_sheets(window), printed_lists(window))
        )
        for name, sheets in chain(
            documents, clinic_sheets(window), card_sheets(window), plan_pages(window)
        ):
            for index in range(len(sheets)):
                image = page_image(sheets, index, _PAPER_WIDTH)
                yield self._keep(image, f"{name}-{index + 1}")
        for name, picture in phone_pictures(window):
            yield self._keep(picture, name)

    def _save(self, window: MainWindow, name: str) -> str:
        return self._keep(window.grab(), name)

    def _keep(self, picture: QPixmap | QImage, name: str) -> str:
        file = self._target / f"{name}.png"
        if not picture.save(str(file)):
            raise OSError(f"{file} cannot be written")
        return file.name


def planned_records(plan: SamplePlan) -> tuple[Record, ...]:
    """Return the records of a sample with one of the plans on request."""
    made = {record.id: record for record in sample_records(SAMPLE_COUNT)}
    made |= {record.id: record for record in plan_records(plan)}
    return tuple(made.values())


def _moment() -> datetime:
    return TOUR_MOMENT


def check_parts(desk: OpensWindows, content: Path) -> Iterator[str]:
    """Try every part for real and yield a line for each that works; raise for one that does not."""
    library = Library(content)
    pages = len(library.pages())
    yield f"text: {pages} pages, {len(library.bank().questions)} questions"
    with tempfile.TemporaryDirectory(prefix="companion-check-") as folder:
        start = start_store(Path(folder) / "person", _moment)
        window = desk.open(start, Display(seen_first_start=True))
        window.show()
        session = window.session
        wait_until(lambda: session.is_open)
        session.do(add_question, text="Does it work?")
        wait_until(lambda: session.pending == 0)
        if [each.text for each in session.snapshot.questions.values()] != ["Does it work?"]:
            raise TourError("the store did not keep a question")
        yield "store: a question was written and read"
        for page in PageName:
            window.show_section(page)
            settle(window)
        yield f"window: {len(PageName)} pages were built"
        window.hide()
        desk.close()
        again = start_looking(Path(folder) / "person", _moment)
        again.thread.wait_until_opened(10)
        again.thread.close()
    yield "store: closed and opened again"
