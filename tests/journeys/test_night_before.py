"""The night before (walks.md 42): to a printed sheet with three questions, in 8 presses at most.

Every press is a real click on a control in view, after scrolling to it as a wheel would. Nothing is
typed. A printer cannot be tried here, so the sheet goes to a PDF by the way the page itself offers
when there is no printer; at the end a printer of Qt's own takes the same pages.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QScrollArea,
    QWidget,
)

from companion.domain.display import ThemeChoice
from companion.services.questions import three_first
from companion.ui.pages.clinic.sheet_screen import SheetScreen
from companion.ui.pages.questions.page import QuestionsPage
from companion.ui.pages.questions.row import QuestionRow
from companion.ui.toolkit.printing.output import print_sheets
from companion.ui.toolkit.printing.pages import Sheets
from companion.ui.toolkit.printing.stepping import finish
from companion.ui.widgets.first_row import FirstRow
from companion.ui.window.main_window import MainWindow
from tests.journeys.conftest import Person
from tests.pdf_text import Pdf

MOST_PRESSES = 8
SIZES = (100, 200)
no_printer = pytest.mark.skipif(
    bool(QPrinterInfo.availablePrinterNames()), reason="this computer has a printer"
)
no_dialogs = pytest.mark.qt_log_ignore("This plugin does not support")


class Hand:
    """Somebody with a mouse: scrolls to a control, looks whether it is in view, presses it."""

    def __init__(self, person: Person, pictures: Path) -> None:
        self.person = person
        self.presses = 0
        self._pictures = pictures

    @property
    def window(self) -> MainWindow:
        return self.person.window

    def sees(self, kind: type[QAbstractButton], which: Callable[[str], bool]) -> QAbstractButton:
        """Return the first control in view, or below it, with such words."""
        found = [
            each
            for each in self.window.findChildren(kind)
            if each.isVisibleTo(self.window) and which(each.text())
        ]
        assert found, f"no {kind.__name__} is there: {self._words()}"
        return found[0]

    def presses_words(self, words: str) -> None:
        self.presses_on(self.sees(QAbstractButton, words.__eq__))

    def presses_on(self, control: QWidget) -> None:
        """Scroll to a control and press it in its middle."""
        parent = control.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(control)
            parent = parent.parentWidget()
        QApplication.processEvents()
        area = control.visibleRegion().boundingRect()
        assert not area.isEmpty(), f"{control.accessibleName()!r} is out of view"
        assert control.isEnabled()
        middle = control.window().mapFromGlobal(control.mapToGlobal(area.center()))
        on_top = control.window().childAt(middle)
        assert on_top is control or control.isAncestorOf(on_top), "something lies over it"
        self.presses += 1
        QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=area.center())
        self.person.waits()
        self.looks()

    def looks(self) -> None:
        """Keep a picture of what is in view after each press."""
        QApplication.processEvents()
        picture = self.window.grab()
        assert not picture.isNull()
        assert picture.save(str(self._pictures / f"press-{self.presses}.png"))

    def _words(self) -> list[str]:
        buttons = self.window.findChildren(QAbstractButton)
        return [each.text() for each in buttons if each.isVisibleTo(self.window)]

    def questions(self) -> QuestionsPage:
        page = self.window.stack.page
        assert isinstance(page, QuestionsPage)
        return page

    def pages(self) -> Sheets:
        """Wait for the pages of the sheet."""
        screen = self.questions().clinic.screen
        assert isinstance(screen, SheetScreen)
        self.person.waits_until(screen.panel.print_button.isEnabled)
        sheets = screen.panel.preview.sheets
        assert sheets is not None
        return sheets


@pytest.fixture
def hand(person: Person, tmp_path: Path) -> Hand:
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    return Hand(person, pictures)


def opens(hand: Hand, percent: int, *, first_time: bool) -> None:
    """Open the window as large as a small laptop's screen."""
    window = hand.person.opens(first_time=first_time)
    window.theme.apply(ThemeChoice.LIGHT, percent)
    window.resize(1093, 614)
    QApplication.processEvents()
    hand.looks()


def saves_as_pdf(hand: Hand, target: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """Press Print, which finds no printer, and take the way the page then leads to."""
    monkeypatch.chdir(target.parent)  # where the dialog begins
    hand.presses_words("Print")
    screen = hand.questions().clinic.screen
    assert isinstance(screen, SheetScreen)
    assert screen.panel.told.isVisibleTo(hand.window)
    assert screen.panel.pdf_button.hasFocus()
    hand.presses_words("Save as PDF")
    (dialog,) = hand.window.findChildren(QFileDialog)
    dialog.setDirectory(str(target.parent))
    dialog.selectFile(target.name)
    hand.person.waits_until(dialog.isVisible)
    (box,) = dialog.findChildren(QDialogButtonBox)
    save = box.button(QDialogButtonBox.StandardButton.Save)
    hand.presses += 1
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    hand.person.waits_until(lambda: target.exists() and target.stat().st_size > 0)
    return target.read_bytes()


@no_printer
@no_dialogs
@pytest.mark.parametrize("percent", SIZES)
def test_from_the_first_start_to_the_sheet_with_the_ticks_alone(
    hand: Hand, percent: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opens(hand, percent, first_time=True)
    hand.presses_words("Get ready for an appointment")
    for _ in range(3):
        rows = hand.questions().mine.rows()
        row = next(each for each in rows if not each.tick.isChecked())
        assert isinstance(row, QuestionRow)
        hand.presses_on(row.tick)
    hand.presses_words("Print my questions")
    sheets = hand.pages()
    chosen = [each.text for each in hand.window.session.snapshot.questions.values()]
    assert len(chosen) == 3
    data = saves_as_pdf(hand, tmp_path / "my-questions.pdf", monkeypatch)
    assert hand.presses <= MOST_PRESSES
    assert len(Pdf(data).pages) == len(sheets) == 2
    assert all(any(text in each.text for each in sheets.words(0)) for text in chosen)


@no_printer
@no_dialogs
@pytest.mark.parametrize("percent", SIZES)
def test_with_help_to_choose_it_is_three_stars_and_the_sheet(
    hand: Hand, percent: int, tmp_path: Path
) -> None:
    opens(hand, percent, first_time=True)
    hand.presses_words("Get ready for an appointment")
    hand.presses_words("Help me choose three")
    for _ in range(3):
        rows = hand.window.findChildren(FirstRow)
        hand.presses_on(next(each for each in rows if not each.isChecked()))
    hand.presses_words("Print my questions")
    sheets = hand.pages()
    assert hand.presses + 2 <= MOST_PRESSES  # Print, and the dialog's own
    three = three_first(hand.window.session.snapshot)
    assert len(three) == 3
    told = [each.text for each in sheets.words(0)]
    assert all(any(each.text in line for line in told) for each in three)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    target = tmp_path / "printed.pdf"
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    finish(print_sheets(sheets, printer, range(len(sheets))))
    assert len(Pdf(target.read_bytes()).pages) == 2


@no_printer
@no_dialogs
def test_a_fourth_star_is_refused_and_says_what_to_do(hand: Hand) -> None:
    opens(hand, 100, first_time=True)
    hand.presses_words("Get ready for an appointment")
    hand.presses_words("Help me choose three")
    rows = hand.window.findChildren(FirstRow)
    for row in rows[:4]:
        hand.presses_on(row)
    assert [row.isChecked() for row in rows[:4]] == [True, True, True, False]
    hand.presses_on(rows[0])
    hand.presses_on(rows[3])
    assert [row.isChecked() for row in rows[:4]] == [False, True, True, True]
    snapshot = hand.window.session.snapshot
    assert len(three_first(snapshot)) == 3
    assert sum(each.chosen for each in snapshot.questions.values()) == 3


@no_printer
@no_dialogs
@pytest.mark.parametrize("percent", SIZES)
def test_on_the_evening_itself_today_leads_to_paper_in_two_presses(
    hand: Hand, percent: int
) -> None:
    opens(hand, percent, first_time=True)
    hand.presses_words("Get ready for an appointment")
    hand.presses_words("Help me choose three")
    for row in hand.window.findChildren(FirstRow)[:3]:
        hand.presses_on(row)
    _has_a_visit(hand)
    hand.presses = 0
    hand.presses_words("Print my questions")
    sheets = hand.pages()
    assert any("Clinic visit" in each.text for each in sheets.words(0))
    hand.presses_words("Print")
    assert hand.presses == 2


def _has_a_visit(hand: Hand) -> None:
    """Have an appointment tomorrow, and be on Today as when the program opens."""
    from datetime import date, time

    from companion.domain.dates import PartialDate
    from companion.services.appointments import add_appointment
    from companion.ui.pages.context import PageName

    when = PartialDate.of(date(2026, 11, 25))
    hand.window.session.do(add_appointment, what="Clinic visit", when=when, at=time(10, 30))
    hand.person.waits()
    hand.window.show_section(PageName.TODAY)
    hand.looks()


@no_dialogs
def test_by_keyboard_ctrl_p_leads_from_the_questions_to_paper(person: Person) -> None:
    window = person.opens()
    person.presses(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    person.tabs_to("Help me choose three")
    person.presses(Qt.Key.Key_Space)
    for _ in range(3):
        person.presses(Qt.Key.Key_Tab)
        person.presses(Qt.Key.Key_Space)
        person.waits()
    assert len(three_first(window.session.snapshot)) == 3
    person.presses(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    page = window.stack.page
    assert isinstance(page, QuestionsPage)
    screen = page.clinic.screen
    assert isinstance(screen, SheetScreen)
    person.waits_until(screen.panel.print_button.hasFocus)
    person.presses(Qt.Key.Key_Escape)
    assert page.clinic.screen is None
    person.presses(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    person.presses(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert window.stack.page is page
    assert isinstance(page.clinic.screen, SheetScreen)
