"""Fitting the emergency passport to one page: it is tried out on paper until it is one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from companion.services.cards.facts import CardFacts
from companion.services.cards.parts import Told
from companion.services.cards.passport import (
    CODE,
    PassportFit,
    has_more,
    letters_on_first_page,
    passport,
    passport_web_page,
)
from companion.services.cards.plain_text import InCode, passport_code
from companion.ui.pages.calling.cards.made import MadeCard
from companion.ui.pages.calling.cards.square import square_drawing
from companion.ui.toolkit.printing.pages import Pile, set_in_steps
from companion.ui.toolkit.printing.paper import LARGE_PRINT
from companion.ui.toolkit.printing.stepping import Steps

_FEW_APART, _MORE_APART, _MOST_APART = 3, 5, 7
"""How many parts go to the next page: people and phone; the consultant and lines; lists too."""
_SMALLER = (3, 2)
"""How many points smaller the letters may be: ordinary print, and large print."""
_PAGES = 2
"""How many pages are given to it before it leaves out since when medicines are taken."""
_MOST = (20, 14, 10, 8, 6, 5, 4, 3)
_MOST_LETTERS = 6000
_LONGEST = (400, 260, 180, 120, 80, 50, 30, 14, 4)


def set_passport(facts: CardFacts, points: int, in_code: InCode | None = None) -> Steps[MadeCard]:
    """Set the passport with, where it is full, a page for the rest; saved as a web page whole.

    Without `in_code` the square is made here, where nobody waits.
    """
    in_code = in_code or passport_code(facts)
    fit = yield from fit_passport(facts, points, in_code)
    size = points - fit.smaller
    drawings = square_drawing(facts, in_code, size, CODE)
    made = yield from set_in_steps(passport(facts, fit), size, drawings)
    if len(made) > _PAGES and fit.medicines is Told.NAMES:
        fit = fit._replace(since=False)
        made = yield from set_in_steps(passport(facts, fit), size, drawings)
    whole = Pile(passport_web_page(facts), [made])
    return MadeCard(whole, has_more(facts, fit), in_code.left_out, has_code=bool(in_code.code))


def fit_passport(facts: CardFacts, points: int, in_code: InCode) -> Steps[PassportFit]:
    """Return the most generous fit with which the first part is one page."""
    fit = PassportFit()
    for fit in _tries(points):
        if letters_on_first_page(facts, fit) > _MOST_LETTERS:
            continue  # to set so much would take long, and it is more than a page
        size = points - fit.smaller
        drawings = square_drawing(facts, in_code, size, CODE)
        shown = passport(facts, fit, whole=False)
        tried = yield from set_in_steps(shown, size, drawings)
        if len(tried) == 1:
            break
    return fit


def _tries(points: int) -> Iterator[PassportFit]:
    """Yield what is tried, the most generous first; the last of it always fits.

    First the room to write goes, then since when a medicine is taken, then the letters are smaller.
    Where that is not enough, what matters least goes to the next page; then how medicines are
    taken does; only then lists and long lines are shortened. The square goes last.
    """
    whole = PassportFit()
    yield whole
    tight = whole._replace(roomy=False)
    yield tight
    brief = tight._replace(medicines=Told.BRIEF)
    yield brief
    most_smaller = _SMALLER[points >= LARGE_PRINT]
    for smaller in range(1, most_smaller + 1):
        yield brief._replace(smaller=smaller)
    for smaller, apart in product((0, most_smaller), range(1, _MORE_APART + 1)):
        yield brief._replace(apart=apart, smaller=smaller)
    names = tight._replace(medicines=Told.NAMES)
    for smaller, apart in product((0, most_smaller), range(_MORE_APART + 1)):
        yield names._replace(apart=apart, smaller=smaller)
    yield names._replace(apart=_MOST_APART - 1, smaller=most_smaller)
    for code in (True, False):
        yield from _cut(names._replace(code=code))


def _cut(names: PassportFit) -> Iterator[PassportFit]:
    """Yield what is tried where even that is more than a page."""
    for apart, most in product((_FEW_APART, _MORE_APART), _MOST):
        yield names._replace(apart=apart, most=most, longest=_LONGEST[0])
    for longest, apart in product(_LONGEST[1:], (_MORE_APART, _MOST_APART)):
        yield names._replace(apart=apart, most=2, longest=longest)
