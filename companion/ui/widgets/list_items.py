"""What a list shows: plain values with an identity, in groups, made when they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar, overload


class Keyed(Protocol):
    """A plain value with an identity; two equal values look the same."""

    @property
    def key(self) -> str:
        """What stays the same while the rest changes."""


Item = TypeVar("Item", bound=Keyed)
Source = TypeVar("Source")


class MadeWhenShown(Sequence[Item], Generic[Source, Item]):
    """Items made from something else when they are looked at: of thousands, those in view."""

    def __init__(self, sources: Sequence[Source], make: Callable[[Source], Item]) -> None:
        self._sources = sources
        self._make = make

    def __len__(self) -> int:
        return len(self._sources)

    @overload
    def __getitem__(self, place: int) -> Item: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Item]: ...

    def __getitem__(self, place: int | slice) -> Item | Sequence[Item]:
        if isinstance(place, slice):
            return tuple(map(self._make, self._sources[place]))
        return self._make(self._sources[place])


@dataclass(frozen=True, slots=True)
class Group(Generic[Item]):
    """A stretch of the list under a heading; an empty title has no heading."""

    title: str
    items: Sequence[Item]
