"""What Today imports once its first picture is painted, a step at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

_WAITED_WITH = (
    "companion.services.asking_book",
    "companion.ui.pages.waiting_form",
    "companion.ui.pages.today_waiting",
)
_READ_WITH = (
    "markdown_it",
    "companion.content.markdown",
    "companion.content.page_reader",
    "companion.ui.pages.treatments.carry_on",
    "companion.ui.pages.today_carry_on",
    "companion.ui.pages.journey.day_count",
    "companion.ui.pages.today_small",
    "companion.ui.pages.today_list",
)


def reading_steps(show_waiting: Callable[[], None]) -> Iterator[Callable[[], object]]:
    """Yield the steps up to reading pages of text; what is waited for is shown as soon as it can.

    None of them is long, so that a press is not kept waiting.
    """
    for module in _WAITED_WITH:
        yield partial(import_module, module)
    yield show_waiting
    for module in _READ_WITH:
        yield partial(import_module, module)
