"""Reads back the PDFs that Qt writes: how many pages, who made them, and the words of each page.

Only what those files use: plain objects, Flate streams, fonts with a `ToUnicode` table.
"""

from __future__ import annotations

import re
import zlib

_TEXT = re.compile(rb"/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj|\bET\b")
_RANGE = re.compile(rb"<(\w+)> <(\w+)> (?:\[(.*?)\]|<(\w+)>)", re.DOTALL)


class Pdf:
    """A PDF as bytes, read as far as tests need it."""

    def __init__(self, data: bytes) -> None:
        assert data.startswith(b"%PDF-")
        assert data.rstrip().endswith(b"%%EOF")
        self._objects = {
            int(number): body
            for number, body in re.findall(rb"(?:^|\n)(\d+) 0 obj\b(.*?)endobj", data, re.DOTALL)
        }
        self._fonts: dict[int, dict[int, str]] = {}

    @property
    def pages(self) -> list[bytes]:
        """The page objects, in order."""
        (tree,) = (b for b in self._objects.values() if re.search(rb"/Type\s*/Pages\b", b))
        kids = re.search(rb"/Kids\s*\[(.*?)\]", tree, re.DOTALL)
        assert kids is not None
        return [self._objects[int(n)] for n in re.findall(rb"(\d+) 0 R", kids[1])]

    def info(self, key: str) -> str:
        """An entry of the document's information, such as its title."""
        for body in self._objects.values():
            found = re.search(rb"/%s \(((?:\\.|[^\\)])*)\)" % key.encode(), body, re.DOTALL)
            if found:
                return re.sub(rb"\\(.)", rb"\1", found[1]).decode("utf-16")
        return ""

    def sizes(self) -> set[tuple[int, int]]:
        """The width and height of the pages in whole points."""
        boxes = [re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", p) for p in self.pages]
        return {(round(float(b[1])), round(float(b[2]))) for b in boxes if b}

    def words(self, index: int) -> str:
        """The words of a page, one space between any two stretches of text."""
        page = self.pages[index]
        content = re.search(rb"/Contents (\d+) 0 R", page)
        assert content is not None
        said: list[str] = []
        font: dict[int, str] = {}
        for match in _TEXT.finditer(self._stream(int(content[1]))):
            if match[1]:
                font = self._font(int(match[1]))
            elif match[2]:
                said.append(font.get(int(match[2], 16), "?"))
            else:
                said.append(" ")
        return " ".join("".join(said).split())

    def _stream(self, number: int) -> bytes:
        head, _, rest = self._objects[number].partition(b"stream")
        data = rest.lstrip(b"\r").removeprefix(b"\n").rpartition(b"endstream")[0]
        return zlib.decompressobj().decompress(data) if b"FlateDecode" in head else data

    def _font(self, number: int) -> dict[int, str]:
        if number not in self._fonts:
            named = re.search(rb"/ToUnicode (\d+) 0 R", self._objects[number])
            assert named is not None
            self._fonts[number] = _characters(self._stream(int(named[1])))
        return self._fonts[number]


def _characters(table: bytes) -> dict[int, str]:
    found: dict[int, str] = {}
    for section in re.findall(rb"beginbf\w+(.*?)endbf\w+", table, re.DOTALL):
        for first, last, many, one in _RANGE.findall(section):
            codes = re.findall(rb"<(\w+)>", many) if many else [one]
            for place, glyph in enumerate(range(int(first, 16), int(last, 16) + 1)):
                code = codes[place] if many else codes[0]
                text = bytes.fromhex(code.decode()).decode("utf-16-be")
                found[glyph] = text if many else chr(ord(text) + place)
    return found
