"""Pages of paper: parted as a printer would, the same in a PDF as in a picture, never blank."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from companion.content import Library
from companion.exchange.document import (
    Card,
    Contents,
    ContentsGroup,
    Document,
    Element,
    Entry,
    Heading,
    Level,
    Mark,
    Note,
    PageBreak,
    Paragraph,
    Points,
    Row,
    Ruled,
    Run,
    Size,
    Table,
    Whole,
    Words,
    runs,
)
from companion.resources import content_folder
from companion.services.reading_sheets import (
    Shelf,
    booklet_sheet,
    comparison_sheet,
    page_sheet,
)
from companion.ui.toolkit.printing.output import page_image, pdf_bytes, print_sheets
from companion.ui.toolkit.printing.pages import Sheets, part_into_pages, set_document
from companion.ui.toolkit.printing.stepping import finish
from companion.ui.toolkit.printing.strips import Strip, nothing
from companion.ui.toolkit.theme import ThemeController
from tests.pdf_text import Pdf

SIZES = (14, 18)
SENTENCE = "You can read this again on another day. "


@pytest.fixture(autouse=True)
def fonts(themes: ThemeController) -> None:
    """The bundled typeface, which the theme loads."""


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    library = Library(content_folder())
    return Shelf(library=library, open_topics=frozenset(), today=date(2026, 11, 24))


def document(*body: Element, title: str = "Title") -> Document:
    return Document(
        title=title,
        language="en-GB",
        author="The makers (all of them)",
        footer="The foot.",
        words=Words(page="Page {page} of {pages}", skip="Skip"),
        body=body,
    )


def page_of(sheets: Sheets, text: str) -> int:
    """The page some words stand on."""
    (found,) = [
        index
        for index in range(len(sheets))
        if any(text in words.text for words in sheets.words(index))
    ]
    return found


def filled(lines: int) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(runs(f"Line {number}.")) for number in range(lines))


def darkest(image: QImage) -> int:
    small = image.scaled(60, 85)
    points = ((x, y) for x in range(60) for y in range(85))
    return min(small.pixelColor(x, y).lightness() for x, y in points)


# --- parting into pages ---


def strips(heights: list[int], keep: set[int]) -> list[Strip]:
    return [Strip(high, nothing, keep=number in keep) for number, high in enumerate(heights)]


@given(
    st.lists(st.integers(1, 60), max_size=40),
    st.sets(st.integers(0, 40)),
    st.integers(20, 100),
)
@settings(max_examples=200, deadline=None)
def test_every_strip_stands_once_in_order_and_none_over_the_edge(
    heights: list[int], keep: set[int], room: int
) -> None:
    made = strips(heights, keep)
    pages = list(part_into_pages(made, room))
    assert [placed.strip for page in pages for placed in page] == made
    assert all(page for page in pages)
    for page in pages:
        last = page[-1]
        assert last.y + last.strip.height <= room or len(page) == 1


@pytest.mark.parametrize("before", range(20, 40))
@pytest.mark.parametrize("points", SIZES)
def test_a_heading_stays_with_what_follows_it(before: int, points: int) -> None:
    body = (*filled(before), Heading(2, "A heading"), Paragraph(runs("What follows it.")))
    sheets = set_document(document(*body), points)
    assert page_of(sheets, "A heading") == page_of(sheets, "What follows it.")


@pytest.mark.parametrize("before", range(10, 40, 2))
def test_a_card_is_never_parted(before: int) -> None:
    signs = Points(tuple(runs(f"sign {number}") for number in range(8)))
    card = Card(Level.URGENT, "Urgent", "Ring now if:", (signs,))
    sheets = set_document(document(*filled(before), card), 14)
    first = page_of(sheets, "Urgent")
    assert first == page_of(sheets, "Ring now if:") == page_of(sheets, "sign 7")


@pytest.mark.parametrize("before", range(10, 40))
def test_no_line_of_a_paragraph_stands_alone_on_a_page(before: int) -> None:
    long = Paragraph(runs(SENTENCE * 12))
    sheets = set_document(document(*filled(before), long), 14)
    for page in sheets._pages:
        lines = [placed for placed in page if placed.strip.text.strip() in SENTENCE * 13]
        assert len(lines) != 1


def test_what_is_to_stay_together_does_and_a_new_page_is_one() -> None:
    whole = Whole(tuple(Paragraph(runs(f"Part {number}.")) for number in range(6)))
    sheets = set_document(document(*filled(22), whole, PageBreak(), Heading(2, "Next")), 14)
    assert page_of(sheets, "Part 0.") == page_of(sheets, "Part 5.")
    assert page_of(sheets, "Next") == page_of(sheets, "Part 5.") + 1


def test_contents_tell_the_page_a_heading_stands_on() -> None:
    contents = Contents("Contents", (ContentsGroup("", (Entry("Second", "second"),)),))
    body = (contents, PageBreak(), *filled(60), Heading(2, "Second", "second"))
    sheets = set_document(document(*body), 14)
    number = sheets.places["second"]
    headings = [words.text for words in sheets.words(number - 1) if words.heading]
    assert "Second" in headings
    assert f"Second {number}" in Pdf(pdf_bytes(sheets)).words(0)


def test_a_long_row_goes_on_under_the_same_heads() -> None:
    long = (Paragraph(runs(SENTENCE * 40)), Paragraph(runs("The last words.")))
    short = (Paragraph(runs("Short.")),)
    table = Table("", ("One", "Other"), (Row("A part", (long, short)),), banded=True)
    sheets = set_document(document(table), 18)
    assert len(sheets) > 1
    pdf = Pdf(pdf_bytes(sheets))
    for index in range(len(sheets)):
        assert "One Other" in pdf.words(index)
    assert "The last words." in pdf.words(len(sheets) - 1)


@pytest.mark.parametrize("signs", [8, 24, 60])
def test_a_card_in_a_cell_that_is_higher_than_a_page_goes_on_and_loses_nothing(signs: int) -> None:
    points = Points(tuple(runs(f"sign {number}") for number in range(signs)))
    card = Card(Level.URGENT, "Urgent", "Ring now if:", (points,))
    side = (card, Paragraph(runs("The last words.")))
    table = Table("", ("One", "Other"), (Row("A part", (side, side)),), banded=True)
    sheets = set_document(document(*filled(12), table), 18)
    for page in sheets._pages:
        last = page[-1]
        assert last.y + last.strip.height <= sheets.paper.bottom - sheets.paper.top
    said = [" ".join(each.text for each in sheets.words(index)) for index in range(len(sheets))]
    assert all(said)
    assert " ".join(said).count("sign ") == 2 * signs
    assert said[-1].endswith("The last words.")


def test_a_word_wider_than_the_page_and_text_higher_than_one_are_still_printed() -> None:
    card = Card(Level.EMERGENCY, "Emergency", "Call 999 if:", (Paragraph(runs("x " * 9000)),))
    sheets = set_document(document(Paragraph(runs("w" * 4000)), card, Ruled("Write", 80)), 18)
    assert len(sheets) > 3
    assert pdf_bytes(sheets)


# --- PDF ---


@pytest.mark.parametrize("points", SIZES)
def test_a_pdf_has_every_page_its_words_and_its_number(shelf: Shelf, points: int) -> None:
    sheets = set_document(page_sheet(shelf, "blinatumomab"), points)
    pdf = Pdf(pdf_bytes(sheets))
    assert len(pdf.pages) == len(sheets)
    assert pdf.sizes() == {(595, 842)}
    for index in range(len(sheets)):
        words = pdf.words(index)
        assert f"Page {index + 1} of {len(sheets)}" in words
        for told in sheets.words(index):
            assert "".join(told.text.split()) in "".join(words.split())


def test_a_pdf_says_its_title_its_maker_and_its_language() -> None:
    title = "Words (and signs) \\ é"
    data = pdf_bytes(set_document(document(Paragraph(runs("ALL words.")), title=title), 14))
    pdf = Pdf(data)
    assert pdf.info("Title") == title
    assert pdf.info("Author") == "The makers (all of them)"
    assert b"/Lang (en-GB)" in data
    assert b"/DisplayDocTitle true" in data


def test_every_letter_we_write_comes_back_from_a_pdf() -> None:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 ALL A.A"
    line = (Run(letters), Run(letters, bold=True))
    words = Pdf(pdf_bytes(set_document(document(Paragraph(line)), 14))).words(0)
    assert words.replace(" ", "").count(letters.replace(" ", "")) == 2
    assert "?" not in words


def test_text_is_written_as_text_and_not_as_shapes(shelf: Shelf) -> None:
    data = pdf_bytes(set_document(page_sheet(shelf, "blinatumomab"), 14))
    assert b"/FontFile2" in data
    assert len(data) < 150_000


# --- pictures ---


@pytest.mark.parametrize("points", SIZES)
def test_no_picture_of_a_page_is_blank(shelf: Shelf, points: int) -> None:
    for made in (
        page_sheet(shelf, "blinatumomab"),
        booklet_sheet(shelf, ["imatinib", "tests"]),
        comparison_sheet(shelf, "blinatumomab", "imatinib"),
    ):
        sheets = set_document(made, points)
        for index in range(len(sheets)):
            image = page_image(sheets, index, 600)
            assert (image.width(), image.height()) == (600, 849)
            assert image.pixelColor(3, 3).lightness() == 255
            assert darkest(image) < 200, index


def test_every_kind_of_thing_leaves_a_mark_on_the_paper() -> None:
    blank = page_image(set_document(document(title=""), 14), 0, 300)
    cell = (Paragraph(runs("a")),)
    for thing in (
        Heading(3, "Heading"),
        Paragraph(runs("Lead"), Size.LEAD),
        Points((runs("one"),), Mark.NUMBER),
        Points((runs("one"),), Mark.BOX),
        Card(Level.NON_URGENT, "Not urgent", "Ask if:", ()),
        Note("Note", cell),
        Ruled("", 3),
        Table("", ("a",), (Row("b", (cell,)),), corner="c"),
        Contents("Contents", (ContentsGroup("g", (Entry("e", "x"),)),)),
    ):
        image = page_image(set_document(document(thing, title=""), 14), 0, 300)
        assert image != blank, thing


def test_large_print_is_larger(shelf: Shelf) -> None:
    made = page_sheet(shelf, "blinatumomab")
    assert len(set_document(made, 18)) > len(set_document(made, 14))


# --- printers ---


def test_a_printer_gets_the_pages_that_were_asked_for(shelf: Shelf, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    sheets = set_document(page_sheet(shelf, "blinatumomab"), 14)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    finish(print_sheets(sheets, printer, range(1, 3)))
    pdf = Pdf((tmp_path / "printed.pdf").read_bytes())
    assert len(pdf.pages) == 2
    assert pdf.sizes() == {(595, 842)}


def test_pictures_and_pdfs_are_made_without_anything_that_knows_printers(qtbot: QtBot) -> None:
    asked = (
        "import sys\n"
        "import companion.ui.toolkit.printing.output, companion.ui.toolkit.printing.pages\n"
        "import companion.ui.pages.treatments.print_screen\n"
        "sys.exit('PySide6.QtPrintSupport' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", asked], check=False, cwd=Path(__file__).parents[3])
    assert done.returncode == 0


def test_a_word_parted_at_a_hyphen_is_told_in_one_piece() -> None:
    word = "-".join(["long"] * 60)
    sheets = set_document(document(Paragraph(runs(word))), 14)
    assert word in [words.text for words in sheets.words(0)]


def test_a_space_that_does_not_break_is_read_as_a_space() -> None:
    made = set_document(document(Paragraph(runs("24\u00a0November"))), 14)
    assert "24 November" in Pdf(pdf_bytes(made)).words(0)
