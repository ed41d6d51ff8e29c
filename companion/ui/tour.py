"""The picture tour: every screen as a PNG, drawn without a screen; and the check of every part.

Names are stable and the day is fixed, so that two tours of one version are the same pictures.
Events are pumped by hand here, and only here: nobody is waiting, and each picture is drawn once
everything it shows has arrived.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from companion.content import Library
from companion.domain.display import Display
from companion.domain.records import fixed_id
from companion.services.questions import add_question
from companion.services.sample import sample_records
from companion.services.sample_visits import CANCELLED, MOVED, PAST, REPEATED, UNDATED
from companion.services.starting import Start, start_looking, start_store
from companion.services.workspace import write_new_folder
from companion.ui.pages.context import PageName
from companion.ui.session import Session
from companion.ui.toolkit.steps import Steps
from companion.ui.widgets.list_panel import lists_finished
from companion.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from companion.exchange.document import Document

TOUR_MOMENT = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)
SAMPLE_COUNT = 60
NARROW_WIDTH = 800
_LONGEST_WAIT_MS = 20_000
_PAPER_WIDTH = 900
_BOOKLET = ("blinatumomab", "imatinib")
NEXT_VISIT = fixed_id("sample", "appointment", "0")
ASKED_VISIT = fixed_id("sample", "asked-visit")
_LATER_MS = 150
"""What comes after a first picture by design has come by then."""


class OpensWindows(Protocol):
    """What the tour needs of the desk that `app` builds."""

    session: Session | None

    def open(self, start: Start, display: Display | None = None) -> MainWindow:
        """Return the window on a folder that is opening."""

    def close(self) -> None:
        """Let the folder go."""


class TourError(Exception):
    """A screen could not be reached: its way in is gone."""


class Stop(NamedTuple):
    """One picture: its name, the way to it, and whether it is of an empty folder."""

    name: str
    go: Callable[[MainWindow], None]
    empty: bool = False


def _section(page: PageName, anchor: str = "", *presses: str) -> Callable[[MainWindow], None]:
    def go(window: MainWindow) -> None:
        window.show_section(page, anchor)
        settle(window)
        for words in presses:
            press(window, words)

    return go


def _first_start(window: MainWindow) -> None:
    window.rest.screens.show_first_start()


def _paper(anchor: str, *presses: str) -> Callable[[MainWindow], None]:
    """Go to printed pages, which are made in steps, and wait until they are there."""

    def go(window: MainWindow) -> None:
        window.show_section(PageName.TREATMENTS, anchor)
        wait_until(lambda: _is_there(window, "Page after"))
        for words in presses:
            press(window, words)

    return go


def _is_there(window: QWidget, words: str) -> bool:
    buttons = window.findChildren(QAbstractButton)
    return any(each.text() == words and each.isVisibleTo(window) for each in buttons)


def _menu(window: MainWindow) -> None:
    """Open the page list of a window too narrow for the rail."""
    window.show_section(PageName.TODAY)
    window.resize(min(window.width(), NARROW_WIDTH), window.height())
    settle(window)
    window.frame.toggle_menu()


def _begun_appointment(window: MainWindow) -> None:
    """Begin an appointment and leave the form, so that the diary offers to go on."""
    window.show_section(PageName.APPOINTMENTS)
    settle(window)
    press(window, "Add an appointment")
    focus = window.focusWidget()
    if isinstance(focus, QLineEdit):
        focus.setText("Clinic visit")
    window.go_back()
    settle(window)


def _appointment(appointment_id: str, *presses: str) -> Callable[[MainWindow], None]:
    """Open one appointment from its row, and go on from there."""

    def go(window: MainWindow) -> None:
        window.show_section(PageName.APPOINTMENTS, appointment_id)
        settle(window)
        focus = window.focusWidget()
        if isinstance(focus, QAbstractButton):
            focus.click()
            settle(window)
        for words in presses:
            press(window, words)

    return go


def _visit(anchor: str, button: str = "") -> Callable[[MainWindow], None]:
    """Open a screen of a visit, and press what begins with these words."""

    def go(window: MainWindow) -> None:
        window.show_section(PageName.APPOINTMENTS, anchor)
        settle(window)
        if button:
            press_first(window, button)
        if anchor.startswith("summary-print"):
            wait_until(lambda: _is_there(window, "Page after"))

    return go


def _ages(window: MainWindow) -> None:
    """Open the dates of every page, and wait until each has been read."""
    window.show_section(PageName.TREATMENTS, "ages")
    screens = window.findChildren(QWidget)
    wait_until(lambda: all(getattr(each, "is_filled", True) for each in screens))


def _find(words: str, *presses: str) -> Callable[[MainWindow], None]:
    """Look for words in the list of treatments, and wait until all of it has been read."""

    def go(window: MainWindow) -> None:
        window.show_section(PageName.TREATMENTS)
        window.show_section(PageName.TREATMENTS)  # once more: the list, and nothing looked for
        settle(window)
        page = window.stack.page
        if page is not None:
            page.find_here()
        focus = window.focusWidget()
        if isinstance(focus, QLineEdit):
            focus.setText(words)
        wait_until(lambda: window.context.library.find_index().is_ready)
        settle(window)
        for name in presses:
            press(window, name)

    return go


STOPS = (
    Stop("01-first-start", _first_start, empty=True),
    Stop("02-today-empty", _section(PageName.TODAY), empty=True),
    Stop("03-questions-empty", _section(PageName.QUESTIONS), empty=True),
    Stop("04-appointments-empty", _section(PageName.APPOINTMENTS), empty=True),
    Stop("04-appointments-begun", _begun_appointment, empty=True),
    Stop("05-journey-unsure", _section(PageName.JOURNEY), empty=True),
    Stop("06-coping-empty", _section(PageName.COPING), empty=True),
    Stop("07-who-to-call-empty", _section(PageName.HELP), empty=True),
    Stop("10-today", _section(PageName.TODAY)),
    Stop("11-questions", _section(PageName.QUESTIONS)),
    Stop("12-questions-choose", _section(PageName.QUESTIONS, "", "Choose from the list")),
    Stop("13-appointments", _section(PageName.APPOINTMENTS)),
    Stop("14-appointment-add", _section(PageName.APPOINTMENTS, "", "Add an appointment")),
    Stop("14-appointment-moved", _appointment(MOVED)),
    Stop("14-appointment-move", _appointment(REPEATED, "The date has moved")),
    Stop("14-appointment-move-when", _appointment(REPEATED, "The date has moved", "New date")),
    Stop("14-appointment-cancelled", _appointment(CANCELLED, "More")),
    Stop("14-appointment-no-date", _appointment(UNDATED)),
    Stop("14-appointment-repeat", _appointment(MOVED, "More", "Repeat this appointment")),
    Stop("14-appointment-which", _appointment(REPEATED, "More", "Remove this appointment")),
    Stop("14-appointment-past", _appointment(PAST)),
    Stop("14-appointments-month", _section(PageName.APPOINTMENTS, "month")),
    Stop("14-visit-room", _visit(f"room/{NEXT_VISIT}")),
    Stop("14-visit-room-answered", _visit(f"room/{ASKED_VISIT}")),
    Stop("14-visit-anything-else", _visit(f"room/{NEXT_VISIT}", "Anything else they said")),
    Stop("14-visit-all-questions", _visit(f"room/{ASKED_VISIT}", "1 of")),
    Stop("14-visit-listening", _visit(f"listening/{ASKED_VISIT}")),
    Stop("14-visit-what-was-said", _visit(f"summary/{ASKED_VISIT}")),
    Stop("14-visit-print", _visit(f"summary-print/{ASKED_VISIT}")),
    Stop("15-journey", _section(PageName.JOURNEY)),
    Stop("16-journey-stage", _section(PageName.JOURNEY, "conditioning")),
    Stop("17-treatments", _section(PageName.TREATMENTS)),
    Stop("18-treatment", _section(PageName.TREATMENTS, "blinatumomab/")),
    Stop("19-treatment-part", _section(PageName.TREATMENTS, "blinatumomab/what-happens")),
    Stop("20-treatment-closed", _section(PageName.TREATMENTS, "blinatumomab/if-plans-change")),
    Stop(
        "20-treatment-closed-choices",
        _section(PageName.TREATMENTS, "imatinib/if-plans-change", "Other choices"),
    ),
    Stop("20-treatment-not-now", _section(PageName.TREATMENTS, "fertility/having-children")),
    Stop("20-treatment-opened", _section(PageName.TREATMENTS, "steroids/side-effects")),
    Stop(
        "20-treatment-ask",
        _section(PageName.TREATMENTS, "blinatumomab/what-happens", "Add a question about this"),
    ),
    Stop("20-compare-choose", _section(PageName.TREATMENTS, "compare")),
    Stop("20-compare", _section(PageName.TREATMENTS, "compare/blinatumomab/imatinib")),
    Stop(
        "20-compare-closed",
        _section(PageName.TREATMENTS, "compare/blinatumomab/imatinib/side-effects"),
    ),
    Stop("20-marks-on-a-page", _section(PageName.TREATMENTS, "blinatumomab/more-to-do")),
    Stop("20-my-marks", _section(PageName.TREATMENTS, "marks")),
    Stop("20-what-applies", _section(PageName.TREATMENTS, "applies")),
    Stop("20-how-old-our-words-are", _ages),
    Stop("20-print", _paper("print/blinatumomab")),
    Stop("20-print-words", _paper("print/blinatumomab", "Read the words of this page")),
    Stop("20-print-booklet", _section(PageName.TREATMENTS, "print/booklet")),
    Stop("20-words", _section(PageName.TREATMENTS, "words")),
    Stop("20-words-opened", _section(PageName.TREATMENTS, "words/gvhd")),
    Stop("20-find", _find("bone marrow transplant")),
    Stop("20-find-word", _find("come back", "relapse")),
    Stop("20-find-nothing", _find("xylophone")),
    Stop("21-coping", _section(PageName.COPING)),
    Stop("22-settings", _section(PageName.SETTINGS)),
    Stop("22-settings-topics", _section(PageName.SETTINGS, "topics", "Choose topics")),
    Stop("23-who-to-call", _section(PageName.HELP)),
    Stop("24-menu", _menu),
)


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
            yield from self._draw(start_store(Path(folder) / "empty", _moment), empty=True)
            if self._data_dir is not None:
                yield from self._draw(start_looking(self._data_dir, _moment), empty=False)
                return
            write_new_folder(Path(folder) / "person", sample_records(SAMPLE_COUNT))
            yield from self._draw(start_store(Path(folder) / "person", _moment), empty=False)

    def _draw(self, start: Start, *, empty: bool) -> Iterator[str]:
        window = self._desk.open(start, self._display)
        window.resize(self._display.width, self._display.height)
        failures: list[Exception] = []
        window.session.open_failed.connect(failures.append)
        window.show()
        wait_until(lambda: window.session.is_open or bool(failures))
        if failures:
            raise failures[0]
        for stop in STOPS:
            if stop.empty is empty:
                stop.go(window)
                settle_later(window)
                yield self._save(window, stop.name)
        if not empty:
            yield from self._draw_paper(window)
        window.hide()
        self._desk.close()
        window.deleteLater()

    def _draw_paper(self, window: MainWindow) -> Iterator[str]:
        """Draw every printed page, at the size they have in a window."""
        from companion.ui.toolkit.printing.output import page_image
        from companion.ui.toolkit.printing.pages import set_document

        for name, points, document in _printed(window):
            sheets = set_document(document, points)
            for index in range(len(sheets)):
                image = page_image(sheets, index, _PAPER_WIDTH)
                yield self._keep(image, f"{name}-{index + 1}")

    def _save(self, window: MainWindow, name: str) -> str:
        return self._keep(window.grab(), name)

    def _keep(self, picture: QPixmap | QImage, name: str) -> str:
        file = self._target / f"{name}.png"
        if not picture.save(str(file)):
            raise OSError(f"{file} cannot be written")
        return file.name


def _printed(window: MainWindow) -> Iterator[tuple[str, int, Document]]:
    """Yield each kind of printed sheet: its name, the size of its text, and what is on it."""
    from companion.services.booklet import chosen_pages
    from companion.services.reading_sheets import (
        Shelf,
        booklet_sheet,
        comparison_sheet,
        page_sheet,
    )
    from companion.services.visit_room import visit_facts
    from companion.services.visit_sheets import visit_sheet, with_answers
    from companion.services.weighing import what_matters

    context, snapshot = window.context, window.session.snapshot
    shelf = Shelf(library=context.library, open_topics=snapshot.open_topics, today=context.today())
    pages = chosen_pages(snapshot) or _BOOKLET
    yield "30-print-page", 14, page_sheet(shelf, _BOOKLET[0])
    yield "31-print-page-large", 18, page_sheet(shelf, _BOOKLET[0])
    yield "32-print-booklet", 14, booklet_sheet(shelf, pages)
    yield "33-print-compare", 14, comparison_sheet(shelf, *_BOOKLET, what_matters(snapshot))
    facts = visit_facts(snapshot, ASKED_VISIT, context.today())
    if facts is not None:
        words = context.library.phrases().tables["visit"]
        told = with_answers(facts, words)
        yield "34-print-visit", 14, visit_sheet(context.library, told, context.today())


def _moment() -> datetime:
    return TOUR_MOMENT


def press(window: QWidget, words: str) -> None:
    """Press the button with these words.

    Raises:
        TourError: If there is none in view.
    """
    for button in window.findChildren(QAbstractButton):
        if button.isVisibleTo(window) and button.text() == words:
            button.click()
            settle(window)
            return
    raise TourError(f"no button {words!r}")


def press_first(window: QWidget, words: str) -> None:
    """Press the first button that begins with these words.

    Raises:
        TourError: If there is none in view.
    """
    for button in window.findChildren(QAbstractButton):
        if button.isVisibleTo(window) and button.text().startswith(words):
            button.click()
            settle(window)
            return
    raise TourError(f"no button {words!r}")


def settle(window: MainWindow | QWidget) -> None:
    """Let everything that is under way arrive and be laid out."""
    session = getattr(window, "session", None)
    for _ in range(6):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    if isinstance(session, Session):
        wait_until(lambda: session.pending == 0)
    if not lists_finished(window):
        wait_until(lambda: lists_finished(window))
        settle(window)


def settle_later(window: MainWindow) -> None:
    """Settle, with what comes after a first picture by design."""
    later = QDeadlineTimer(_LATER_MS)
    while not later.hasExpired():
        QApplication.processEvents()
    page = window.stack.page
    wait_until(lambda: page is None or not page.findChildren(Steps))
    settle(window)


def wait_until(done: Callable[[], bool]) -> None:
    """Pump events until something is so.

    Raises:
        TourError: If it is not within twenty seconds.
    """
    deadline = QDeadlineTimer(_LONGEST_WAIT_MS)
    while not done():
        if deadline.hasExpired():
            raise TourError("it took too long")
        QApplication.processEvents()


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
