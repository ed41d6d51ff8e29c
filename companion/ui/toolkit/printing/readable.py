"""What Qt's PDFs lack for whoever reads them on a screen, added at their end.

Qt 6.12 leaves a few letters of our typeface, the space and the A among them, out of the table that
says which letter each shape is. Copied, searched or read aloud, "ALL" would then be "LL". It also
names no language, and has the file's name shown in place of the title. A PDF may be added to: newer
versions of the objects in question stand after the old ones, which stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtGui import QFont, QFontMetricsF

from companion.ui.toolkit.fonts import FAMILY

_MISSING = (" ", "A", "\u00a0")
_EXACT = 1000
_CLOSE = 2
_OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\b(.*?)endobj", re.DOTALL)
_FONT = re.compile(
    rb"/Type0\s*/BaseFont /\S*?(Bold|Regular)\b.*?"
    rb"/DescendantFonts \[(\d+) 0 R\]\s*/ToUnicode (\d+) 0 R",
    re.DOTALL,
)
_WIDTHS = re.compile(rb"/W \[(.*)\]", re.DOTALL)
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*$", re.DOTALL)
_KNOWN = re.compile(rb"^<(\w{4})> <(\w{4})> [<\[]", re.MULTILINE)
_TABLE = re.compile(rb"(\d+) beginbfrange\n(.*?)endbfrange", re.DOTALL)

Letters = Mapping[str, Mapping[int, str]]
"""For each weight, which letter has which width, in thousandths of its size."""


def letters_by_width() -> Letters:
    """Return the letters that Qt leaves out, by the width they have in each weight."""
    found: dict[str, dict[int, str]] = {}
    for name, weight in (("Regular", QFont.Weight.Normal), ("Bold", QFont.Weight.Bold)):
        font = QFont(FAMILY)
        font.setPixelSize(_EXACT)
        font.setWeight(weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        metrics = QFontMetricsF(font)
        found[name] = {
            round(metrics.horizontalAdvance(each)): each.replace("\u00a0", " ") for each in _MISSING
        }
    return found


def made_readable(data: bytes, language: str, letters: Letters) -> bytes:
    """Return a PDF of Qt's with its language and all its letters; as it was if it is another."""
    trailer = _TRAILER.search(data)
    objects = {int(number): body for number, body in _OBJECT.findall(data)}
    root = re.search(rb"/Root (\d+) 0 R", trailer[1]) if trailer else None
    if trailer is None or root is None or int(root[1]) not in objects:
        return data
    newer = {int(root[1]): _catalogue(objects[int(root[1])], language)}
    for body in objects.values():
        newer.update(_table_of(body, objects, letters))
    return _added(data, newer, trailer)


def _catalogue(body: bytes, language: str) -> bytes:
    told = b"/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>\n" % language.encode()
    return body.replace(b"<<", b"<<\n" + told, 1)


def _table_of(body: bytes, objects: Mapping[int, bytes], letters: Letters) -> dict[int, bytes]:
    """Return a font's table of letters with those it lacks, or nothing for other objects."""
    font = _FONT.search(body)
    if font is None:
        return {}
    number = int(font[3])
    table = objects[number].partition(b"stream\n")[2].rpartition(b"\nendstream")[0]
    found = _TABLE.search(table)
    if found is None:
        return {}
    by_width = letters[font[1].decode()]
    known = _known_shapes(table)
    lines = [
        b"<%04X> <%04X> <%04X>\n" % (shape, shape, ord(letter))
        for shape, width in _shape_widths(objects[int(font[2])]).items()
        if shape and shape not in known and (letter := _letter(width, by_width))
    ]
    count = int(found[1]) + len(lines)
    if not lines or count > 100:  # the most a table may have in one go
        return {}
    whole = b"%d beginbfrange\n%s%sendbfrange" % (count, found[2], b"".join(lines))
    table = table[: found.start()] + whole + table[found.end() :]
    return {number: b"\n<< /Length %d >>\nstream\n%s\nendstream\n" % (len(table), table)}


def _known_shapes(table: bytes) -> set[int]:
    pairs = ((int(first, 16), int(last, 16)) for first, last in _KNOWN.findall(table))
    return {shape for first, last in pairs for shape in range(first, last + 1)}


def _letter(width: int, by_width: Mapping[int, str]) -> str:
    near = (letter for exact, letter in by_width.items() if abs(exact - width) <= _CLOSE)
    return next(near, "")


def _shape_widths(body: bytes) -> dict[int, int]:
    """Return the width of each shape: "0 [5 6]" gives one each, "4 9 7" one to several."""
    found: dict[int, int] = {}
    widths = _WIDTHS.search(body)
    parts = re.findall(rb"(\d+) (?:\[([^\]]*)\]|(\d+) (\d+))", widths[1]) if widths else []
    for first, listed, last, width in parts:
        if listed:
            found.update(enumerate(map(int, listed.split()), start=int(first)))
        else:
            found.update(dict.fromkeys(range(int(first), int(last) + 1), int(width or 0)))
    return found


def _added(data: bytes, newer: Mapping[int, bytes], trailer: re.Match[bytes]) -> bytes:
    out = bytearray(data)
    places = {}
    for number, body in newer.items():
        places[number] = len(out)
        out += b"%d 0 obj%sendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in sorted(places.items()):
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    out += b"trailer\n<<%s/Prev %s\n>>\n" % (trailer[1], trailer[2])
    out += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(out)
