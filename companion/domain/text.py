"""Text as it may be kept: no half characters, no hidden controls.

A lone surrogate (half an emoji from a paste) makes a save fail later, and a hidden control can
turn a line round; so text is cleaned when it enters, never when it is saved (reliability.md 3.9).
"""

from __future__ import annotations

import re

LONGEST_TEXT = 200_000
"""The most characters one text may have (reliability.md section 7)."""

LONGEST_QUESTION = 2_000
"""The most characters one question has; what is longer goes on in its note."""

# Made ready when somebody writes, which a start does not.
_SURROGATES = "[\ud800-\udfff]"
# Tab and newline stay; other controls, and the marks that turn text round, go.
_CONTROLS = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]"


def clean_text(text: str) -> str:
    """Return text that every part of the program can keep, show and print.

    Pairs of surrogates become the character they stand for, lone ones become U+FFFD; line ends
    become newlines; controls and direction overrides go; length is cut at `LONGEST_TEXT`.
    """
    joined = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    whole = re.sub(_SURROGATES, "\ufffd", joined)
    lines = whole.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    return re.sub(_CONTROLS, "", lines)[:LONGEST_TEXT]


def clean_line(text: str) -> str:
    """Return cleaned text on one line, with the space around and doubled spaces gone."""
    return " ".join(clean_text(text).split())


def split_question(text: str) -> tuple[str, str]:
    """Return a question and the rest that is too long for it, cut between two words if it can be.

    With the rest after it, and the space between them, it is the text again.
    """
    if len(text) <= LONGEST_QUESTION:
        return text, ""
    cut = text.rfind(" ", LONGEST_QUESTION // 2, LONGEST_QUESTION + 1)
    if cut < 0:
        return text[:LONGEST_QUESTION], text[LONGEST_QUESTION:]
    return text[:cut], text[cut + 1 :]


def note_with_rest(rest: str, note: str) -> str:
    """Return the note of a question with what did not fit into the question above it."""
    return "\n\n".join(part for part in (rest, note) if part)
