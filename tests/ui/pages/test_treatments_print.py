"""Print or save: pages to look at first, and calm words when something cannot be done."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from companion.domain.records import GateAnswer
from companion.services.booklet import chosen_pages
from companion.services.marks import set_mark
from companion.services.reading import answer_gate
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.printing.print_out import file_name
from companion.ui.pages.treatments import TreatmentsPage
from companion.ui.pages.treatments.print_screen import PrintScreen
from companion.ui.session import Session
from companion.ui.toolkit.printing.pages import Sheets
from companion.ui.toolkit.stepper import Stepper
from tests.pdf_text import Pdf
from tests.ui.pages.treatments_page import press, shown

Settled = Callable[[Session], None]


def screen_of(page: TreatmentsPage) -> PrintScreen:
    assert isinstance(page.beside, PrintScreen)
    return page.beside


def sheets_of(screen: PrintScreen) -> Sheets:
    assert screen.sheet.preview.sheets is not None
    return screen.sheet.preview.sheets


def ready(page: TreatmentsPage, qtbot: QtBot) -> PrintScreen:
    screen = screen_of(page)
    qtbot.waitUntil(screen.sheet.print_button.isEnabled)
    return screen


def told(screen: PrintScreen) -> str:
    return screen.sheet.told._words.text() if screen.sheet.told.isVisible() else ""


@pytest.fixture
def printing(context: PageContext, qtbot: QtBot) -> Iterator[PrintScreen]:
    """The print screen on one page, with its pages made."""
    page = shown(context, qtbot, "print/imatinib")
    yield ready(page, qtbot)
    page.hide()


# --- looking at it ---


def test_the_pages_are_shown_first_with_their_number_and_words(printing: PrintScreen) -> None:
    preview = printing.sheet.preview
    total = len(sheets_of(printing))
    assert printing.heading.text() == "Print or save: Imatinib"
    assert preview.number.text() == f"Page 1 of {total}"
    assert preview.view.accessibleName() == f"Page 1 of {total} of Imatinib"
    preview.words.set_open(True)
    beside = preview.words.findChildren(type(preview.number))
    said = [label.text() for label in beside]
    assert "Imatinib" in said
    assert any("TKI" in line for line in said)


def test_pages_are_turned_by_key_and_by_button_and_it_is_said(
    printing: PrintScreen, context: PageContext
) -> None:
    said: list[str] = []
    context.announcer.said.connect(said.append)
    preview, total = printing.sheet.preview, len(sheets_of(printing))
    preview.view.setFocus()
    for key, index in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_End, total - 1),
        (Qt.Key.Key_Right, total - 1),
        (Qt.Key.Key_Left, total - 2),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(preview.view, key)
        assert preview.view.index == index
    assert said == [f"Page {n} of {total}" for n in (2, total, total - 1, 1)]
    assert not preview.previous.isEnabled()
    preview.following.click()
    assert preview.view.index == 1
    assert preview.previous.isEnabled()


def test_large_print_makes_more_pages_and_stays_where_one_was(
    printing: PrintScreen, qtbot: QtBot
) -> None:
    before = len(sheets_of(printing))
    printing.sheet.preview.turn_to(1)
    printing.sheet.large.click()
    qtbot.waitUntil(lambda: len(sheets_of(printing)) > before)
    assert sheets_of(printing).paper.points == 18
    assert printing.sheet.preview.view.index == 1


def test_a_topic_that_is_opened_is_on_the_paper_and_closed_again_it_is_not(
    context: PageContext, session: Session, qtbot: QtBot, settled: Settled
) -> None:
    page = shown(context, qtbot, "print/blinatumomab")
    screen = ready(page, qtbot)

    def headings() -> list[str]:
        sheets = sheets_of(screen)
        return [w.text for n in range(len(sheets)) for w in sheets.words(n) if w.heading]

    assert "Possible side effects" not in headings()
    for answer, there in ((GateAnswer.SHOW, True), (GateAnswer.NOT_NOW, False)):
        session.do(answer_gate, topic="side-effects", answer=answer)
        settled(session)
        qtbot.waitUntil(lambda there=there: ("Possible side effects" in headings()) is there)


def test_a_place_that_does_not_exist_leads_to_choosing_pages(
    context: PageContext, qtbot: QtBot
) -> None:
    for place in ("print/no-such-page", "print/chosen", "print/compare/imatinib/nothing", "print"):
        page = shown(context, qtbot, place)
        screen = screen_of(page)
        assert screen.choice is not None
        assert screen.choice.isVisible()


# --- saving ---


def test_a_pdf_and_a_web_page_are_saved_where_one_says(
    printing: PrintScreen, session: Session, qtbot: QtBot, settled: Settled, tmp_path: Path
) -> None:
    printing.out.save_pdf(str(tmp_path / "imatinib.pdf"))
    qtbot.waitUntil(lambda: "imatinib.pdf" in told(printing))
    pdf = Pdf((tmp_path / "imatinib.pdf").read_bytes())
    assert len(pdf.pages) == len(sheets_of(printing))
    assert pdf.info("Title") == "Imatinib"
    assert "Imatinib" in pdf.words(0)
    printing.out.save_web_page(str(tmp_path / "imatinib.html"))
    settled(session)
    page = (tmp_path / "imatinib.html").read_text(encoding="utf-8")
    assert '<h1 dir="auto">Imatinib</h1>' in page
    assert told(printing) == f"It is saved in {tmp_path / 'imatinib.html'}"


@pytest.mark.parametrize("name", ["save_pdf", "save_web_page"])
def test_a_full_disk_gives_one_calm_line_and_leaves_the_old_file(
    printing: PrintScreen,
    qtbot: QtBot,
    tmp_path: Path,
    full_disk: Callable[[], AbstractContextManager[None]],
    name: str,
) -> None:
    target = tmp_path / "page"
    target.write_bytes(b"old")
    with full_disk():
        getattr(printing.out, name)(str(target))
        qtbot.waitUntil(lambda: told(printing) != "")
    assert told(printing).endswith("Your words are safe. Try another place.")
    assert target.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".page")] == []


def test_a_place_that_is_gone_is_told_calmly(
    printing: PrintScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    printing.out.save_pdf(str(tmp_path / "gone" / "page.pdf"))
    qtbot.waitUntil(lambda: told(printing) != "")
    assert told(printing).startswith("That place is not there any more. Nothing there was changed.")


def test_the_file_is_offered_a_name_that_any_computer_takes(printing: PrintScreen) -> None:
    printing.out.ask_where_to_save_pdf()
    (dialog,) = printing.window().findChildren(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "imatinib.pdf"
    dialog.close()
    assert file_name("CAR T-cell therapy: and/or <more>") == "car-t-cell-therapy-and-or-more"
    assert file_name("***") == "companion"


# --- printing ---


@pytest.mark.skipif(
    bool(QPrinterInfo.availablePrinterNames()), reason="this computer has a printer"
)
def test_without_a_printer_that_is_said_and_saving_is_offered(
    printing: PrintScreen, qtbot: QtBot
) -> None:
    printing.sheet.print_button.click()
    assert told(printing).startswith("No printer was found on this computer.")
    assert printing.sheet.pdf_button.hasFocus()


# --- the booklet ---


def test_no_page_is_chosen_for_anyone_and_those_marked_or_read_come_first(
    context: PageContext, session: Session, qtbot: QtBot, settled: Settled
) -> None:
    session.do(set_mark, page="clinical-trials", name="want_more", on=True)
    settled(session)
    page = shown(context, qtbot, "print/booklet")
    choice = screen_of(page).choice
    assert choice is not None
    assert not any(row.isChecked() for row in choice.rows.values())
    assert not choice.see.isEnabled()
    first = choice.folds[0]
    assert first.button.text() == "Pages you marked, or were reading"
    assert first.opened
    assert not any(fold.opened for fold in choice.folds[1:])
    assert next(iter(choice.rows)) == "clinical-trials"
    assert set(choice.rows) == set(context.library.page_ids())


def test_pages_are_ticked_seen_and_left_out_again(
    context: PageContext, session: Session, qtbot: QtBot, settled: Settled
) -> None:
    page = shown(context, qtbot, "print/booklet")
    screen = screen_of(page)
    assert screen.choice is not None
    screen.choice.rows["tests"].click()
    screen.choice.rows["imatinib"].click()
    settled(session)
    assert set(chosen_pages(session.snapshot)) == {"tests", "imatinib"}
    press(page, "See my booklet")
    assert screen.back.hasFocus()
    ready(page, qtbot)
    assert screen.back.hasFocus()
    assert sheets_of(screen).document.title == "What I chose to read"
    assert set(sheets_of(screen).places) == {"tests", "imatinib"}
    assert page.go_back()
    assert screen.choice.isVisible()
    screen.choice.rows["tests"].click()
    settled(session)
    assert chosen_pages(session.snapshot) == ("imatinib",)
    session.undo()
    settled(session)
    assert screen.choice.rows["tests"].isChecked()


def test_no_two_things_to_press_on_the_choice_of_pages_have_one_name(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, "print/booklet")
    choice = screen_of(page).choice
    assert choice is not None
    names = [fold.button.accessibleName() for fold in choice.folds]
    names += [row.accessibleName() or row.text() for row in choice.rows.values()]
    assert len(set(names)) == len(names)


def test_all_pages_are_one_press_and_one_undo(
    context: PageContext, session: Session, qtbot: QtBot, settled: Settled
) -> None:
    page = shown(context, qtbot, "print/booklet")
    press(page, "Choose all pages")
    settled(session)
    assert set(chosen_pages(session.snapshot)) == set(context.library.page_ids())
    choice = screen_of(page).choice
    assert choice is not None
    assert all(row.isChecked() for row in choice.rows.values())
    session.undo()
    settled(session)
    assert chosen_pages(session.snapshot) == ()


# --- ways in ---


@pytest.mark.parametrize(
    ("anchor", "leads_to"),
    [
        ("", "print/booklet"),
        ("imatinib/", "print/imatinib"),
        ("compare/imatinib/dasatinib", "print/compare/imatinib/dasatinib"),
    ],
)
def test_printing_is_asked_for_where_one_reads(
    context: PageContext,
    qtbot: QtBot,
    navigated: list[tuple[PageName, str]],
    anchor: str,
    leads_to: str,
) -> None:
    page = shown(context, qtbot, anchor)
    assert page.can_print
    page.print_here()
    assert navigated == [(PageName.TREATMENTS, leads_to)]


def test_where_there_is_nothing_to_print_that_is_known(
    context: PageContext, qtbot: QtBot, navigated: list[tuple[PageName, str]]
) -> None:
    for anchor in ("applies", "marks", "compare", "print/booklet"):
        assert not shown(context, qtbot, anchor).can_print, anchor
    assert not navigated


def test_both_screens_lead_here_from_more(
    context: PageContext, qtbot: QtBot, navigated: list[tuple[PageName, str]]
) -> None:
    page = shown(context, qtbot, "imatinib/more-to-do")
    press(page, "Print or save this page")
    assert navigated == [(PageName.TREATMENTS, "print/imatinib")]
    page = shown(context, qtbot)
    page.catalogue.more().set_open(True)
    press(page, "Make a booklet")
    assert screen_of(page).choice is not None


# --- nobody waits ---


@pytest.fixture
def nothing_from_before() -> Iterator[None]:
    """Keep what other tests left in memory out of what is measured here."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.bench
@pytest.mark.usefixtures("nothing_from_before")
def test_the_whole_pack_is_made_without_holding_the_window(
    context: PageContext, session: Session, qtbot: QtBot, settled: Settled
) -> None:
    page = shown(context, qtbot, "print/booklet")
    press(page, "Choose all pages")
    settled(session)
    beats: list[float] = []
    heart = QTimer()
    heart.setInterval(0)
    heart.timeout.connect(lambda: beats.append(time.thread_time()))
    heart.start()
    press(page, "See my booklet")
    screen = ready(page, qtbot)
    heart.stop()
    assert len(sheets_of(screen)) > 90
    # Time this thread worked between two beats: what another program took is not counted.
    held = [after - before for before, after in pairwise(beats)]
    assert len(held) > 4
    assert max(held) < 0.05


def test_work_in_steps_ends_once_and_is_let_go_when_other_work_comes(
    qtbot: QtBot, context: PageContext
) -> None:
    begun: list[str] = []
    let_go: list[str] = []

    def work(name: str, steps: int) -> Iterator[None]:
        begun.append(name)
        try:
            for _ in range(steps):
                yield
        except GeneratorExit:
            let_go.append(name)
            raise
        return name

    stepper = Stepper(context.announcer)
    made: list[object] = []
    stepper.finished.connect(made.append)
    stepper.start(work("first", 10**9))
    qtbot.waitUntil(lambda: begun == ["first"])
    with qtbot.waitSignal(stepper.finished):
        stepper.start(work("second", 3))
    assert let_go == ["first"]
    assert made == ["second"]
    assert not stepper.is_busy


def test_printers_are_unknown_until_print_is_pressed(printing: PrintScreen) -> None:
    source = sys.modules[type(printing.out).__module__].__file__ or ""
    top = Path(source).read_text(encoding="utf-8").partition("\nclass ")[0]
    lines = [line for line in top.splitlines() if "QtPrintSupport" in line]
    assert all(line.startswith("    ") for line in lines)
