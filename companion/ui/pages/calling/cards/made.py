"""What came of setting a card."""

from __future__ import annotations

from typing import NamedTuple

from companion.ui.toolkit.printing.pages import Sheets


class MadeCard(NamedTuple):
    """The pages, and what is to be told of them.

    `has_more`: something stands on a page after the first. `left_out`: what has no room in the
    square. `has_code`: whether there is a square.
    """

    sheets: Sheets
    has_more: bool
    left_out: tuple[str, ...] = ()
    has_code: bool = False
