"""From a page that is read to paper, a PDF and a web page, by keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from companion.services.booklet import chosen_pages
from companion.ui.pages.treatments import TreatmentsPage
from companion.ui.pages.treatments.print_screen import PrintScreen
from tests.journeys.conftest import Person, name_of
from tests.pdf_text import Pdf

CTRL = Qt.KeyboardModifier.ControlModifier


def print_screen(person: Person) -> PrintScreen:
    page = person.window.stack.page
    assert isinstance(page, TreatmentsPage)
    assert isinstance(page.beside, PrintScreen)
    screen = page.beside
    person.waits_until(screen.sheet.print_button.isEnabled)
    return screen


def saves(person: Person, button: str, target: Path) -> None:
    """Press a button to save and type a place into the dialog, as a person would."""
    person.tabs_to(button)
    person.presses(Qt.Key.Key_Space)
    (dialog,) = person.window.findChildren(QFileDialog)
    person.waits_until(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(field, str(target))
    QTest.keyClick(field, Qt.Key.Key_Return)
    person.waits_until(lambda: not dialog.isVisible())
    person.waits_until(target.exists)
    person.window.activateWindow()  # what a desktop does when a dialog closes
    person.waits_until(lambda: person.focus() is not None)


@pytest.mark.qt_log_ignore("This plugin does not support")  # dialogs, on a platform without any
def test_a_page_is_read_looked_at_as_paper_and_saved_twice(person: Person, tmp_path: Path) -> None:
    person.opens()
    person.presses(Qt.Key.Key_5, CTRL)
    person.tabs_to("Targeted drugs")
    person.presses(Qt.Key.Key_Space)
    person.tabs_to("Blinatumomab")
    person.presses(Qt.Key.Key_Space)
    person.presses(Qt.Key.Key_P, CTRL)
    screen = print_screen(person)
    person.tabs_to("Page 1 of")
    person.presses(Qt.Key.Key_Right)
    focus = person.focus()
    assert focus is not None
    assert name_of(focus).startswith("Page 2 of")
    web, pdf = tmp_path / "saved.html", tmp_path / "saved.pdf"
    saves(person, "Save as web page", web)
    saves(person, "Save as PDF", pdf)
    assert '<h1 dir="auto">Blinatumomab</h1>' in web.read_text(encoding="utf-8")
    person.waits_until(lambda: pdf.stat().st_size > 0)
    sheets = screen.sheet.preview.sheets
    assert sheets is not None
    assert len(Pdf(pdf.read_bytes()).pages) == len(sheets)
    person.presses(Qt.Key.Key_Escape)
    page = person.window.stack.page
    assert isinstance(page, TreatmentsPage)
    assert page.reader is not None
    assert page.reader.page_id == "blinatumomab"


def test_a_booklet_is_chosen_and_seen_without_a_mouse(person: Person) -> None:
    window = person.opens()
    person.presses(Qt.Key.Key_5, CTRL)
    person.presses(Qt.Key.Key_P, CTRL)
    person.tabs_to("Targeted drugs")
    person.presses(Qt.Key.Key_Space)
    for title in ("Imatinib", "Dasatinib"):
        person.tabs_to(title)
        person.presses(Qt.Key.Key_Space)
    person.waits()
    assert chosen_pages(window.session.snapshot) == ("imatinib", "dasatinib")
    person.presses(Qt.Key.Key_P, CTRL)
    screen = print_screen(person)
    sheets = screen.sheet.preview.sheets
    assert sheets is not None
    assert set(sheets.places) == {"imatinib", "dasatinib"}
