"""Pages as pictures, as a PDF, and on a printer: the same painting on three kinds of ground.

Pictures and PDF need no printer and ask for none. What knows printers is imported only by what is
called when a person has pressed Print (design.md, promise 2).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from companion.exchange.document import Sheet
from companion.ui.toolkit.printing.pages import Sheets
from companion.ui.toolkit.printing.paper import POINT, Paper
from companion.ui.toolkit.printing.readable import letters_by_width, made_readable
from companion.ui.toolkit.printing.stepping import Steps, finish

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_UNITS_PER_INCH = 72 * POINT
_SIZES = {Sheet.A4: QPageSize.PageSizeId.A4, Sheet.A5: QPageSize.PageSizeId.A5}


def page_image(sheets: Sheets, index: int, width: int) -> QImage:
    """Return a page as a picture so many pixels wide."""
    paper = sheets.paper
    height = round(width * paper.sheet_height / paper.sheet_width)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(width / paper.sheet_width, width / paper.sheet_width)
    sheets.paint(painter, index)
    painter.end()
    return image


def write_pdf(sheets: Sheets) -> Steps[bytes]:
    """Write a PDF page by page; the generator returns its bytes when it is done."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_UNITS_PER_INCH)
    writer.setPageLayout(_layout(sheets.paper))
    writer.setTitle(sheets.document.title)
    writer.setAuthor(sheets.document.author)
    writer.setCreator("Companion")
    painter = QPainter(writer)
    try:
        for index in range(len(sheets)):
            if index:
                writer.newPage()
            sheets.paint(painter, index)
            yield
    finally:
        painter.end()
    buffer.close()
    yield
    return made_readable(bytes(held.data()), sheets.document.language, letters_by_width())


def pdf_bytes(sheets: Sheets) -> bytes:
    """Return a PDF at once, where nobody waits."""
    return finish(write_pdf(sheets))


def print_sheets(sheets: Sheets, printer: QPrinter, pages: Sequence[int]) -> Steps[None]:
    """Print pages step by step, at the size they have whatever the printer's grain is.

    Raises:
        OSError: If the printer does not take them.
    """
    printer.setPageLayout(_layout(sheets.paper))
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError("the printer took nothing")
    try:
        for number, index in enumerate(pages):
            if number and not printer.newPage():
                raise OSError("the printer took no more pages")
            painter.save()
            grain = printer.resolution() / _UNITS_PER_INCH
            painter.scale(grain, grain)
            sheets.paint(painter, index)
            painter.restore()
            yield
    finally:
        painter.end()


def _layout(paper: Paper) -> QPageLayout:
    size = QPageSize(_SIZES[paper.sheet])
    ways = QPageLayout.Orientation
    way = ways.Landscape if paper.landscape else ways.Portrait
    return QPageLayout(size, way, QMarginsF(0, 0, 0, 0))
