"""Frozen values that cost a start next to nothing to declare.

`dataclass` and `NamedTuple` write out Python for each class and have it compiled: a fifth to half a
millisecond a class, and a window waits for all it is made of. What they write out stands here
once, as ordinary methods, and naming the fields is all that is left for each class:

    class Place(Frozen):
        page: str
        part: str = ""

Fields are given by keyword, and a field with a default may stand before one without. With
`class Place(Frozen, kw_only=False)` a type checker lets them be given by place as well, as suits
a value of two or three fields. `__post_init__` may refuse what was given. A type checker knows
all of it; `dataclasses.replace`, `fields` and `asdict` work as everywhere, and `replace` is here as
well for modules of a start, which goes without `dataclasses`. There is no `default_factory`: a
default is one value for all, so it may not be one that can be changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, dataclass_transform

if TYPE_CHECKING:
    from dataclasses import Field, replace
else:

    def replace(value: Frozen, /, **changes: object) -> Frozen:
        """Return a value like another but for some fields."""
        kept = {name: getattr(value, name) for name, _ in value._PUT}
        return type(value)(**{**kept, **changes})


__all__ = ["Frozen", "FrozenType", "parts", "replace"]


class _Fields:
    """The fields as `dataclasses` knows them, made when they are first asked for."""

    def __get__(self, _value: object, kind: FrozenType) -> dict[str, Field[Any]]:
        from dataclasses import dataclass

        body = {"__annotations__": _types(kind), **kind._DEFAULTS}
        model = type(kind.__name__, (), {"__module__": kind.__module__, **body})
        told: Any = dataclass(init=False, repr=False, eq=False, match_args=False)(model)
        kind.__dataclass_fields__ = told.__dataclass_fields__
        return kind.__dataclass_fields__


_FIELDS = _Fields()


@dataclass_transform(frozen_default=True, kw_only_default=True)
class FrozenType(type):
    """Makes a class of the names annotated in it, each a slot."""

    _PUT: tuple[tuple[str, Callable[[Any, Any], None]], ...]
    _DEFAULTS: Mapping[str, Any]
    __dataclass_fields__: dict[str, Field[Any]]

    def __new__(
        cls,
        name: str,
        bases: tuple[type, ...],
        body: dict[str, Any],
        *,
        kw_only: bool = True,  # noqa: ARG004 - for type checkers: here both ways are taken
    ) -> FrozenType:
        """Return the class, with what its fields are written into."""
        types = body.get("__annotations__", {})
        own = tuple(each for each in types if not str(types[each]).startswith("ClassVar"))
        defaults = {each: body.pop(each) for each in own if each in body}
        body |= {"__slots__": own, "__dataclass_fields__": _FIELDS}
        made = super().__new__(cls, name, bases, body)
        above = made.__mro__[1]
        if isinstance(above, FrozenType):
            slots = vars(made)
            made._PUT = (*above._PUT, *((each, slots[each].__set__) for each in own))
            made._DEFAULTS = {**above._DEFAULTS, **defaults}
        return made


class Frozen(metaclass=FrozenType):
    """What every frozen value does: it is made once, compares by its fields, shows itself."""

    _PUT: ClassVar[tuple[tuple[str, Callable[[Any, Any], None]], ...]] = ()
    _DEFAULTS: ClassVar[Mapping[str, Any]] = {}

    def __init__(self, *given: Any, **named: Any) -> None:
        if given:
            named = self._named(given, named)
        values = {**self._DEFAULTS, **named}
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

    def _named(self, given: tuple[Any, ...], named: dict[str, Any]) -> dict[str, Any]:
        names = [name for name, _ in self._PUT[: len(given)]]
        if len(names) < len(given) or not named.keys().isdisjoint(names):
            raise TypeError(f"{type(self).__name__} was given more than its fields")
        return {**dict(zip(names, given, strict=True)), **named}

    def _refuse(self, values: Mapping[str, Any]) -> NoReturn:
        known = {name for name, _ in self._PUT}
        wrong = sorted(known ^ values.keys())
        raise TypeError(f"{type(self).__name__} has other fields: {', '.join(wrong)}")

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        _stay_frozen(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        _stay_frozen(f"cannot delete field {name!r}")

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


def _stay_frozen(reason: str) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(reason)


def parts(kind: type[Frozen]) -> Iterator[tuple[str, str, bool]]:
    """Yield the name of each field, its type as it is written, and whether it can be left out."""
    for name, written in _types(kind).items():
        yield name, str(written), name in kind._DEFAULTS


def _types(kind: FrozenType) -> dict[str, Any]:
    types: dict[str, Any] = {}
    for each in reversed(kind.__mro__):
        types.update(vars(each).get("__annotations__", {}))
    return {name: types[name] for name, _ in kind._PUT}


def _made_again(kind: type[Frozen], values: Mapping[str, Any]) -> Frozen:
    return kind(**values)
