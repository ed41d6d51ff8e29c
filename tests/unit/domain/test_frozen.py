"""Frozen values do what a frozen dataclass does, and work with what works with dataclasses."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, fields
from typing import ClassVar

import pytest

from companion.domain.frozen import Frozen, replace


class Thing(Frozen):
    KIND: ClassVar[str] = "thing"

    name: str
    size: int = 1


class Coloured(Thing):
    colour: str

    def __post_init__(self) -> None:
        if self.colour == "none":
            raise ValueError("a colour")


class Span(Frozen, kw_only=False):
    start: int
    end: int = 9


def test_a_value_has_the_fields_of_its_class_and_of_those_above() -> None:
    thing = Coloured(name="cup", colour="red")
    assert (thing.name, thing.size, thing.colour, thing.KIND) == ("cup", 1, "red", "thing")
    assert [each.name for each in fields(thing)] == ["name", "size", "colour"]
    assert asdict(thing) == {"name": "cup", "size": 1, "colour": "red"}


@pytest.mark.parametrize(
    "given", [{"size": 2}, {"name": "cup", "sise": 2}, {"sise": 2}, {"name": "", "size": 1, "x": 0}]
)
def test_a_field_left_out_or_unknown_is_refused_by_name(given: dict[str, object]) -> None:
    wrong = sorted({"name", "size"} ^ {"size", *given})
    with pytest.raises(TypeError, match=f"Thing has other fields: {', '.join(wrong)}"):
        Thing(**given)  # type: ignore[arg-type]


def test_fields_can_be_given_by_place_where_the_class_says_so() -> None:
    assert Span(1) == Span(start=1, end=9)
    assert Span(1, end=2) == Span(1, 2)
    with pytest.raises(TypeError, match="Span was given more than its fields"):
        Span(1, 2, 3)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="Span was given more than its fields"):
        Span(1, start=2)  # type: ignore[misc]


def test_what_may_not_be_is_refused_by_the_class() -> None:
    with pytest.raises(ValueError, match="a colour"):
        Coloured(name="cup", colour="none")


def test_nothing_can_be_set_or_taken_away() -> None:
    thing = Thing(name="cup")
    with pytest.raises(FrozenInstanceError):
        thing.name = "jug"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del thing.name
    with pytest.raises(FrozenInstanceError):
        thing.other = 1  # type: ignore[attr-defined]
    assert thing == Thing(name="cup")


def test_values_of_one_kind_compare_by_what_they_say() -> None:
    assert Thing(name="cup") == Thing(name="cup", size=1)
    assert hash(Thing(name="cup")) == hash(Thing(name="cup", size=1))
    assert Thing(name="cup") != Thing(name="jug")
    assert Coloured(name="cup", colour="red") != Thing(name="cup")
    assert len({Thing(name="cup"), Thing(name="cup"), Thing(name="jug")}) == 2


def test_a_value_shows_itself_as_it_is_made() -> None:
    assert repr(Thing(name="cup")) == "Thing(name='cup', size=1)"


@pytest.mark.parametrize("replaced", [replace, dataclasses.replace])
def test_another_is_made_of_it_with_a_change(replaced: Callable[..., Thing]) -> None:
    assert replaced(Thing(name="cup", size=3), name="jug") == Thing(name="jug", size=3)
    with pytest.raises(TypeError):
        replaced(Thing(name="cup"), sise=3)


def test_a_copy_and_one_that_was_away_are_the_same() -> None:
    thing = Coloured(name="cup", colour="red")
    assert copy.deepcopy(thing) == thing
    assert pickle.loads(pickle.dumps(thing)) == thing  # noqa: S301 - our own bytes
