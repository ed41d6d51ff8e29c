"""Frozen values that cost a start nothing to declare.

`dataclasses` writes out Python for each class and has it compiled: half a millisecond a class, and
a window waits for all of those it is made of. What is written out there stands here once, as
ordinary methods of `Frozen`, and the standard `dataclass` is left with what costs next to nothing:
naming the fields. So `dataclasses.replace`, `fields` and `asdict` work as everywhere, and a type
checker knows the fields, the keywords and that nothing may be assigned.

    @frozen
    class Place(Frozen):
        page: str
        part: str = ""

Fields are given by keyword; a field with a default may stand before one without; `__post_init__`
may refuse what was given. Defaults are plain values: there is no `default_factory`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, fields
from typing import Any, ClassVar, NoReturn, TypeVar, dataclass_transform

F = TypeVar("F", bound="Frozen")


class Frozen:
    """What every frozen value does: it is made once, compares by its fields, shows itself."""

    __slots__ = ()
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    _PUT: ClassVar[tuple[tuple[str, Callable[[Any, Any], None]], ...]] = ()
    _DEFAULTS: ClassVar[Mapping[str, Any]] = {}

    def __init__(self, **given: Any) -> None:
        values = {**self._DEFAULTS, **given}
        if len(values) != len(self._PUT):
            self._refuse(values)
        try:
            for name, put in self._PUT:
                put(self, values[name])
        except KeyError:
            self._refuse(values)
        self.__post_init__()

    def __post_init__(self) -> None:
        """Refuse what may not be, by raising ValueError."""

    def _refuse(self, values: Mapping[str, Any]) -> NoReturn:
        known = {name for name, _ in self._PUT}
        wrong = sorted(known ^ values.keys())
        raise TypeError(f"{type(self).__name__} has other fields: {', '.join(wrong)}")

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name, _ in self._PUT)

    def __hash__(self) -> int:
        return hash((type(self), *(getattr(self, name) for name, _ in self._PUT)))

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name, _ in self._PUT)
        return f"{type(self).__name__}({told})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _made_again, (type(self), {name: getattr(self, name) for name, _ in self._PUT})


@dataclass_transform(frozen_default=True, kw_only_default=True)
def frozen(kind: type[F]) -> type[F]:
    """Return a class whose annotated names are its fields, and no others can be set."""
    made = dataclass(init=False, repr=False, eq=False, match_args=False, slots=True)(kind)
    parts = fields(made)
    made._PUT = tuple((each.name, getattr(made, each.name).__set__) for each in parts)
    made._DEFAULTS = {each.name: each.default for each in parts if each.default is not MISSING}
    return made


def _made_again(kind: type[F], values: Mapping[str, Any]) -> F:
    return kind(**values)
