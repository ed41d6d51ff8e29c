"""Work done in steps, so that a window can answer between them."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")
Steps = Generator[None, None, T]
"""Work that stops after each step and returns what it made."""


def finish(work: Steps[T]) -> T:
    """Do all steps of some work at once, where nobody waits, and return what it made."""
    while True:
        try:
            next(work)
        except StopIteration as done:
            made: T = done.value
            return made
