"""Bank holidays of the four nations, worked out on this computer by the `holidays` library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from importlib import import_module
from typing import Any

_CODES = {"England": "ENG", "Scotland": "SCT", "Wales": "WLS", "Northern Ireland": "NIR"}
_NEEDED = (
    "dateutil.parser",
    "dateutil.easter",
    "holidays",
    "holidays.groups",
    "holidays.observed_holiday_base",
)
_MODULE = "holidays.countries.united_kingdom"


class BankHolidays:
    """Knows the bank holidays of every year it was asked about."""

    def __init__(self) -> None:
        self._calendar: Any = None
        self._years: dict[tuple[str, int], frozenset[date]] = {}

    def getting_ready(self) -> Iterator[Callable[[], object]]:
        """Yield the steps that import what is needed, none of them long, for spare moments.

        Without them the first question imports it all.
        """
        for module in _NEEDED:
            yield partial(import_module, module)
        yield self._load

    def _load(self) -> None:
        if self._calendar is None:
            self._calendar = load_united_kingdom()

    def is_one(self, nation: str, day: date) -> bool:
        """Return whether a day is a bank holiday in a nation, by its English name."""
        known = self._years.get((nation, day.year))
        if known is None:
            known = self._year(nation, day.year)
            self._years[nation, day.year] = known
        return day in known

    def _year(self, nation: str, year: int) -> frozenset[date]:
        self._load()
        days = self._calendar(subdiv=_CODES[nation], years=year, expand=False)
        return frozenset(days.keys())


def load_united_kingdom() -> Any:
    """Return the library's calendar of the United Kingdom, and load no other country for it.

    The package of all countries imports some 250 modules, 100 ms that a press would wait for; the
    one that is wanted needs none of them.
    """
    from importlib.machinery import PathFinder
    from importlib.util import module_from_spec

    import holidays

    spec = PathFinder.find_spec(_MODULE, [f"{place}/countries" for place in holidays.__path__])
    if spec is None or spec.loader is None:  # as in a bundle, where modules are not files
        return import_module(_MODULE).UnitedKingdom
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.UnitedKingdom
