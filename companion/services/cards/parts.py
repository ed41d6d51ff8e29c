"""The parts of the emergency passport, in the order in which another hospital asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import NamedTuple

from companion.services.cards.facts import CardFacts


class Told(Enum):
    """How much of a list of medicines is told."""

    WHOLE = auto()
    BRIEF = auto()
    NAMES = auto()


class Part(NamedTuple):
    """One part: what it is called, and the lines that are written; none of them when it is blank.

    `always` says that a blank one is printed too, because a reader would take it for "none". A
    part that is `strong` is bold: it may save a life. `matters` orders the parts where there is
    little room, on a full page and in the square: the highest stay there longest. A list that can
    be told in fewer words has them in `brief`, line by line, and in `names`.
    """

    key: str
    label: str
    lines: tuple[str, ...]
    always: bool = True
    strong: bool = False
    matters: int = 0
    brief: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written."""
        return not self.lines

    @property
    def name(self) -> str:
        """What it is called, inside a sentence."""
        return self.label.rstrip(":")


RULES = "rules"
"""The part with what the hospital said. It is for the person, and the first to go elsewhere."""
_LABELS = {"phone": "phone_number", "hospital_number": "patient_number"}


def passport_parts(facts: CardFacts) -> tuple[Part, ...]:
    """Return every part that is printed, blank ones that ask to be asked included."""
    return tuple(part for part in _parts(facts) if part.lines or part.always)


def _parts(facts: CardFacts) -> Iterator[Part]:
    def part(key: str, *lines: str, always: bool = True, strong: bool = False, to: int = 0) -> Part:
        label = facts.words[_LABELS.get(key, key)]
        written = tuple(each for each in lines if each)
        return Part(key, label, written, always, strong, to)

    line = ", ".join(each for each in (facts.number, facts.centre) if each)
    yield part("name", facts.name, strong=True, to=100)
    yield part("born", facts.born, to=95)
    yield part("hospital_number", facts.hospital_number, to=90)
    reach = (line, facts.words["no_answer"]) if facts.number else ()
    yield part("team_line", *reach, strong=True, to=98)
    yield part("allergies", facts.allergies, strong=True, to=97)
    yield part("blood_needs", facts.blood_needs, strong=True, to=96)
    yield part("diagnosis", facts.diagnosis, to=80)
    yield part("treatment", facts.treatment, *facts.treatments, to=60)
    yield part("medicines", *(each.whole for each in facts.medicines), to=70)._replace(
        brief=tuple(each.plain for each in facts.medicines),
        names=tuple(each.name for each in facts.medicines),
    )
    yield part("lines_and_ports", facts.lines_and_ports, to=50)
    yield part("consultant", facts.consultant, to=40)
    yield part("people", *facts.people, always=False, to=20)
    yield part("communication", facts.communication, always=False, to=30)
    yield part("phone", facts.phone, always=False, to=10)
    told = (rule.lines(facts.words) for rule in (*facts.own_rules, *facts.other_rules))
    yield part(RULES, *(line for lines in told for line in lines), always=False, to=0)


def listed(names: Iterable[str]) -> str:
    """Return what parts are called, one after the other inside a sentence."""
    return ", ".join(f"{name[:1].lower()}{name[1:]}" for name in names)
