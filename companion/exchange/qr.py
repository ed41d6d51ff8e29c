"""Plain text as a QR code that phones read: error level M, and no larger than eyes can hold still.

segno is imported when a code is made, so that nobody waits for it who asked for none.
"""

from __future__ import annotations

from typing import NamedTuple

from companion.domain.text import clean_text

QUIET_ZONE = 4
"""The light edge around a code, in squares, that readers need."""
LARGEST_VERSION = 18
"""A code of more squares than this one's is hard for a phone to read from a screen."""


class QrCode(NamedTuple):
    """The squares of a code, row by row, dark ones True; the quiet zone is not among them."""

    rows: tuple[tuple[bool, ...], ...]
    version: int

    @property
    def side(self) -> int:
        """How many squares wide it is with its quiet zone."""
        return len(self.rows) + 2 * QUIET_ZONE


class TooLongForQrError(ValueError):
    """The text has no room in a code that phones read with ease."""


def qr_code(text: str, *, largest: int = LARGEST_VERSION) -> QrCode:
    """Return a text as a code; paper, which is held still, takes a `largest` of more squares.

    Raises:
        TooLongForQrError: If the text is too long, or there is none.
    """
    import segno

    words = clean_text(text)
    if not words.strip():
        raise TooLongForQrError
    try:
        # One encoding that every phone guesses right, and no level above the one that is asked
        # for: that would make the squares smaller.
        made = segno.make(words, error="m", encoding="utf-8", micro=False, boost_error=False)
    except segno.DataOverflowError as error:
        raise TooLongForQrError from error
    version = int(made.version)
    if version > largest:
        raise TooLongForQrError
    rows = tuple(tuple(bool(square) for square in row) for row in made.matrix)
    return QrCode(rows, version)
