"""The faces of the cards: what stands on the fridge card, the wallet card and the phone picture.

A face is a few lines, the largest first in importance. The words of the pack on them are never
shortened. A person's own may be, where they are very long, and then stand whole on a page after.
What the hospital said is there whole or not at all, and so is its number: half of a rule may say
the opposite, and half of a number rings somebody else.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, StrEnum, auto
from typing import NamedTuple

from companion.services.cards.facts import CardFacts
from companion.services.cards.passport import begun

MOST_RULES = 2
"""How many of the centre's rules a card has room for."""
_FEWER_RULES = ((2, 80), (1, 80), (0, 0))
"""How many rules are tried on a card, and how many letters of other own words have to be there."""
_LONGEST = (400, 200, 120, 80, 50, 32, 18, 0)
"""From which length on own words are only begun, the most generous first."""


class Where(StrEnum):
    """Where what has no room on a face is to be found: how the names of its words end."""

    PAPER = ""
    PHONE = "_phone"


class NumberSize(Enum):
    """How large the hospital's number may be."""

    HUGE = auto()
    LARGE = auto()
    USUAL = auto()


class Give(NamedTuple):
    """What a face gives up to have room.

    `rules`: how many of the centre's rules it has; `longest`: from how many letters on other own
    words are only begun; `size`: how large the hospital's number is; `number`: whether it is on it
    at all.
    """

    rules: int = MOST_RULES
    longest: int = _LONGEST[0]
    size: NumberSize = NumberSize.HUGE
    number: bool = True


class Look(StrEnum):
    """How a line of a face looks."""

    BAND = "band"
    TITLE = "title"
    NUMBER = "number"
    STRONG = "strong"
    BODY = "body"
    POINT = "point"
    SMALL = "small"
    WRITE = "write"
    GAP = "gap"


class Bit(NamedTuple):
    """A line of a face. `own` names a person's own words, which are all of `text` or end it.

    One to `WRITE` on is a label with a line after it. One that has `instead` is never only begun:
    where it has no room, that stands there.
    """

    look: Look
    text: str = ""
    own: str = ""
    instead: str = ""


Face = tuple[Bit, ...]


class FridgeFaces(NamedTuple):
    """The two sides of the fridge card: when to ring 999, and everything else."""

    danger: Face
    rest: Face


class WalletFaces(NamedTuple):
    """The front and the back of the wallet card."""

    front: Face
    back: Face


class Shortened(NamedTuple):
    """A face whose long own words are only begun, and what those were, whole, by their names."""

    face: Face
    whole: tuple[tuple[str, str], ...]


def ways_to_fit() -> Iterator[Give]:
    """Yield what a face may give up, the least first: rules, other own words, and last the number.

    A rule goes before other words are cut short; very long ones are cut first all the same, and a
    number that is huge is only large.
    """
    for rules, least in _FEWER_RULES:
        for size in (NumberSize.HUGE, NumberSize.LARGE):
            yield from (Give(rules, longest, size) for longest in _LONGEST if longest >= least)
    yield Give(0, 0, NumberSize.USUAL)
    yield Give(0, 0, NumberSize.USUAL, number=False)


def fridge_faces(facts: CardFacts, rules: int = MOST_RULES) -> FridgeFaces:
    """Return the fridge card, with so many of the centre's rules."""
    words = facts.words
    danger = (
        Bit(Look.BAND, words["danger"]),
        Bit(Look.STRONG, facts.danger_heading),
        *(Bit(Look.POINT, item) for item in facts.danger),
    )
    rest = (
        *_line(facts),
        Bit(Look.GAP),
        Bit(Look.TITLE, words["temperature"]),
        *_temperature(facts, rules),
        Bit(Look.GAP),
        Bit(Look.TITLE, words["what_to_say"]),
        _say(facts),
        _field(facts, "name", facts.name),
        _field(facts, "born", facts.born),
        _field(facts, "hospital_number", facts.hospital_number),
    )
    return FridgeFaces(danger, rest)


def wallet_faces(facts: CardFacts, rules: int = MOST_RULES) -> WalletFaces:
    """Return the wallet card, with so many of the centre's rules."""
    words = facts.words
    front = (
        Bit(Look.BAND, words["danger"]),
        *_line(facts),
        Bit(Look.GAP),
        *_temperature(facts, rules),
    )
    back = (
        _say(facts)._replace(look=Look.STRONG),
        _field(facts, "name", facts.name),
        _field(facts, "born", facts.born),
        _field(facts, "hospital_number", facts.hospital_number),
        _asked(facts, "allergies", facts.allergies),
        _asked(facts, "blood_needs", facts.blood_needs),
        Bit(Look.GAP),
        Bit(Look.SMALL, facts.footer),
    )
    return WalletFaces(front, back)


def phone_face(facts: CardFacts, rules: int = MOST_RULES, *, says_what: bool) -> Face:
    """Return the picture for a phone, on which others can read too; `says_what` the illness is."""
    words = facts.words
    line = _line(facts, Where.PHONE, says_what=False)
    face = [Bit(Look.BAND, words["danger"])]
    face += [bit for bit in line if bit.look is not Look.WRITE]
    face += [Bit(Look.GAP), Bit(Look.TITLE, words["temperature"])]
    face += _temperature(facts, rules, Where.PHONE)
    if says_what:
        said = words["say_first"].format(words=facts.say_unnamed)
        face += [Bit(Look.GAP), Bit(Look.STRONG, said)]
    made = words["made"].format(date=facts.printed)
    return (*face, Bit(Look.GAP), Bit(Look.SMALL, made))


def shortened(facts: CardFacts, face: Face, give: Give, where: Where = Where.PAPER) -> Shortened:
    """Return a face on which no own words are longer than this, and what had to be shortened."""
    made: list[Bit] = []
    whole: list[tuple[str, str]] = []
    for bit in face:
        shown = bit
        if bit.look is Look.NUMBER:
            shown = bit if give.number else Bit(Look.STRONG, bit.instead)
        elif bit.own and len(bit.text) > give.longest:
            shown = bit._replace(text=bit.instead or _begun(facts, bit, give.longest, where))
        if shown is not bit:
            whole.append((bit.own, bit.text.removeprefix(f"{bit.own} ")))
        made.append(shown)
    return Shortened(tuple(made), tuple(whole))


def _begun(facts: CardFacts, bit: Bit, longest: int, where: Where) -> str:
    """Return the beginning of own words, and where all of them are: a list may not seem whole."""
    words = begun(bit.text, longest)
    if len(words) > len(bit.own):
        return facts.words[f"goes_on_card{where}"].format(words=words)
    return facts.words[f"apart{where}"].format(label=bit.own)


def rules_left_out(facts: CardFacts, rules: int = MOST_RULES) -> tuple[tuple[str, str], ...]:
    """Return what the hospital said that has no room on a card, each with all that belongs to it.

    Those are the older of several rules about temperature, and what is about no topic.
    """
    words = facts.words
    return (
        *((words["temperature"], rule.whole(words)) for rule in facts.own_rules[rules:]),
        *((words["other_rules"], rule.whole(words)) for rule in facts.other_rules),
    )


def _line(facts: CardFacts, where: Where = Where.PAPER, *, says_what: bool = True) -> Iterator[Bit]:
    words = facts.words
    if facts.number:
        yield Bit(Look.TITLE, words["line"])
        apart = words[f"number_apart{where}"]
        yield Bit(Look.NUMBER, facts.number, words["team_line"], apart)
        yield Bit(Look.STRONG, words["no_answer"])
        if facts.centre:
            yield Bit(Look.BODY, facts.centre, words["centre_here"])
        return
    first, *rest = facts.no_number
    yield Bit(Look.TITLE, first)
    for line in rest if says_what else rest[:-1]:
        yield Bit(Look.BODY, line)
    yield Bit(Look.WRITE, words["number_here"])


def _say(facts: CardFacts) -> Bit:
    """Return what to say on the phone; a name that has no room in it is left out."""
    if facts.say == facts.say_unnamed:
        return Bit(Look.BODY, facts.say)
    return Bit(Look.BODY, facts.say, facts.words["what_to_say"], facts.say_unnamed)


def _temperature(
    facts: CardFacts, rules: int = MOST_RULES, where: Where = Where.PAPER
) -> Iterator[Bit]:
    """Yield what the centre said, never without how one feels, and always the careful rule.

    Where something of it is elsewhere the card says so.
    """
    words = facts.words
    for rule in facts.own_rules[:rules]:
        line, *safety = rule.lines(words)
        yield Bit(Look.STRONG, line)
        for number, each in enumerate(safety):
            yield Bit(Look.BODY if number else Look.STRONG, each)
    if facts.own_rules and not rules:
        yield Bit(Look.STRONG, words[f"rule_apart{where}"])
    elif rules_left_out(facts, rules):
        yield Bit(Look.BODY, words[f"rules_apart{where}"])
    yield Bit(Look.BODY, facts.temperature)


def _field(facts: CardFacts, key: str, text: str) -> Bit:
    """Return a line that is written, or room to write it by hand."""
    label = facts.words[key]
    return Bit(Look.BODY, f"{label} {text}", label) if text else Bit(Look.WRITE, label)


def _asked(facts: CardFacts, key: str, text: str) -> Bit:
    """Return a line that says so where it is blank: it would be taken for "none"."""
    label = facts.words[key]
    return Bit(Look.BODY, f"{label} {text or facts.words['blank']}", label if text else "")
