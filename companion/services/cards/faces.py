"""The faces of the cards: what stands on the fridge card, the wallet card and the phone picture.

A face is a few lines, the largest first in importance. The words of the pack on them are never
shortened. A person's own may be, where they are very long, and then stand whole on a page after.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from companion.services.cards.facts import CardFacts
from companion.services.cards.passport import head

MOST_RULES = 2
"""How many of the centre's rules a card has room for."""


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

    One to `WRITE` on is a label with a line after it.
    """

    look: Look
    text: str = ""
    own: str = ""


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


def fridge_faces(facts: CardFacts) -> FridgeFaces:
    """Return the fridge card."""
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
        *_temperature(facts),
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


def phone_face(facts: CardFacts, *, says_what: bool) -> Face:
    """Return the picture for a phone, on which others can read too; `says_what` the illness is."""
    words = facts.words
    line = (bit for bit in _line(facts, says_what=False) if bit.look is not Look.WRITE)
    face = [Bit(Look.BAND, words["danger"]), *line, Bit(Look.GAP)]
    face += [Bit(Look.TITLE, words["temperature"]), *_temperature(facts)]
    if says_what:
        said = words["say_first"].format(words=facts.say_unnamed)
        face += [Bit(Look.GAP), Bit(Look.STRONG, said)]
    made = words["made"].format(date=facts.printed)
    return (*face, Bit(Look.GAP), Bit(Look.SMALL, made))


def shortened(facts: CardFacts, face: Face, longest: int) -> Shortened:
    """Return a face on which no own words are longer than this, and what had to be shortened."""
    made: list[Bit] = []
    whole: list[tuple[str, str]] = []
    for bit in face:
        if bit.own and len(bit.text) > longest:
            begun = facts.words["goes_on_card"].format(words=head(bit.text, longest))
            made.append(bit._replace(text=begun))
            whole.append((bit.own, bit.text))
        else:
            made.append(bit)
    return Shortened(tuple(made), tuple(whole))


def rules_left_out(facts: CardFacts, rules: int = MOST_RULES) -> tuple[tuple[str, str], ...]:
    """Return the centre's rules that have no room on a card: the older of several."""
    label = facts.words["temperature"]
    return tuple((label, rule.line(facts.words)) for rule in facts.own_rules[rules:])


def _line(facts: CardFacts, *, says_what: bool = True) -> Iterator[Bit]:
    words = facts.words
    if facts.number:
        yield Bit(Look.TITLE, words["line"])
        yield Bit(Look.NUMBER, facts.number, words["team_line"])
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
    """Return what to say on the phone; with a name in it, it is in part the person's own."""
    own = facts.words["what_to_say"] if facts.say != facts.say_unnamed else ""
    return Bit(Look.BODY, facts.say, own)


def _temperature(facts: CardFacts, rules: int = MOST_RULES) -> Iterator[Bit]:
    """Yield what the centre said, never without how one feels, and always the careful rule."""
    words = facts.words
    for rule in facts.own_rules[:rules]:
        yield Bit(Look.STRONG, rule.line(words), words["temperature"])
        yield Bit(Look.STRONG, words["feeling"])
        if rule.check:
            yield Bit(Look.BODY, words["check"])
    if facts.own_rules and not rules:
        yield Bit(Look.STRONG, words["rule_apart"])
    yield Bit(Look.BODY, facts.temperature)


def _field(facts: CardFacts, key: str, text: str) -> Bit:
    """Return a line that is written, or room to write it by hand."""
    label = facts.words[key]
    return Bit(Look.BODY, f"{label} {text}", label) if text else Bit(Look.WRITE, label)


def _asked(facts: CardFacts, key: str, text: str) -> Bit:
    """Return a line that says so where it is blank: it would be taken for "none"."""
    label = facts.words[key]
    return Bit(Look.BODY, f"{label} {text or facts.words['blank']}", label if text else "")
