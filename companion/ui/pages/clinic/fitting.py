"""Fitting the Clinic sheet to one page: it is tried out on paper until it is one page and full."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from companion.exchange.document import Document
from companion.services.clinic_sheet import (
    MOST_SMALL,
    ClinicSheet,
    Copy,
    Fit,
    are_wishes_apart,
    both_document,
    copy_document,
    whole_fit,
)
from companion.ui.toolkit.printing.pages import Pile, Sheets, set_in_steps
from companion.ui.toolkit.printing.stepping import Steps

_LONGEST = (700, 500, 400, 320, 280, 240, 210, 180, 155, 130, 110, 90, 75, 60, 45, 30, 12, 0)
"""From which length on a question is only begun on the page, the most generous first."""
_LEAST_BESIDE_WISHES = 60
"""A question that is begun shorter than this says too little to make room for what helps."""
_ROOMY = 2
_MOST_LINES = 6


class Made(NamedTuple):
    """The pages, and whether what helps the person had no room on the first of one of them."""

    sheets: Sheets
    wishes_apart: bool


def set_copies(sheet: ClinicSheet, copies: tuple[Copy, ...], points: int) -> Steps[Sheets]:
    """Set copies of the sheet, each with its own page numbers; more than one make a pile."""
    return (yield from make_copies(sheet, copies, points)).sheets


def make_copies(sheet: ClinicSheet, copies: tuple[Copy, ...], points: int) -> Steps[Made]:
    """Set copies of the sheet, and say how what helps the person came out."""
    made: list[Sheets] = []
    apart = False
    for copy in copies:
        fit = yield from fit_to_page(sheet, copy, points)
        apart = apart or are_wishes_apart(sheet, fit)
        made.append((yield from set_in_steps(copy_document(sheet, copy, fit), points)))
    if len(made) == 1:
        return Made(made[0], apart)
    return Made(Pile(web_document(sheet, copies), made), apart)


def set_one_page(sheet: ClinicSheet, copy: Copy, points: int) -> Steps[Sheets]:
    """Set the one page of a copy alone, without what has no room on it."""
    fit = yield from fit_to_page(sheet, copy, points)
    return (yield from set_in_steps(copy_document(sheet, copy, fit, whole=False), points))


def web_document(sheet: ClinicSheet, copies: tuple[Copy, ...]) -> Document:
    """Return the same words for a web page, which has room for all of them."""
    fit = whole_fit(sheet)
    if len(copies) == 1:
        return copy_document(sheet, copies[0], fit)
    return both_document(sheet, dict.fromkeys(copies, fit))


def fit_to_page(sheet: ClinicSheet, copy: Copy, points: int) -> Steps[Fit]:
    """Find how much stands on the one page of a copy.

    First what is there without being cut, and what helps the person whole; then as many of the
    smaller questions as go, then as much room to write as is left.
    """

    def fits(fit: Fit) -> Steps[bool]:
        tried = yield from set_in_steps(copy_document(sheet, copy, fit, whole=False), points)
        return len(tried) == 1

    base = yield from _uncut(fits, Fit(0, 1, 1, 0))
    most = min(MOST_SMALL, len(sheet.others))
    roomy = yield from _most_small(fits, most, base._replace(lines=_ROOMY))
    fit = base._replace(small=max(roomy, 0), lines=_ROOMY)
    if roomy < most:
        tight = yield from _most_small(fits, most, base)
        if roomy < 0 or copy is Copy.TEAM or tight == most:
            fit = base._replace(small=max(tight, 0))
    return (yield from _grown(fits, fit))


Fits = Callable[[Fit], Steps[bool]]


def _uncut(fits: Fits, fit: Fit) -> Steps[Fit]:
    """Shorten questions until what helps the person fits whole, or give it a page of its own."""
    for wishes in (True, False):
        for longest in _LONGEST:
            tried = fit._replace(longest=longest, wishes=wishes)
            if wishes and longest < _LEAST_BESIDE_WISHES:
                break
            if (yield from fits(tried)):
                return tried
    return fit._replace(longest=_LONGEST[-1], wishes=False)


def _most_small(fits: Fits, most: int, fit: Fit) -> Steps[int]:
    """Return how many smaller questions go, -1 if the page is too full without them."""
    low, high = -1, most
    while low < high:
        middle = (low + high + 1) // 2
        if (yield from fits(fit._replace(small=middle))):
            low = middle
        else:
            high = middle - 1
    return low


def _grown(fits: Fits, fit: Fit) -> Steps[Fit]:
    """Give the room that is left to writing: under the three, and to what else was said."""
    growing = True
    while growing:
        growing = False
        ways = [fit._replace(lines=fit.lines + 1), fit._replace(after=fit.after + 1)]
        if fit.after < fit.lines - 1:
            ways.reverse()
        for larger in ways:
            if max(larger.lines, larger.after) <= _MOST_LINES and (yield from fits(larger)):
                fit, growing = larger, True
                break
    return fit
