"""The passport and the cards as plain text: to copy, and for a square that a phone reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from companion.exchange.qr import QrCode, TooLongForQrError, qr_code
from companion.services.cards.facts import CardFacts
from companion.services.cards.parts import Part, Told, listed, passport_parts

LARGEST_ON_PAPER = 24
"""A code of more squares would be larger on the page than the page can spare."""
MOST_BYTES = 911
"""How much text goes into one of that size."""


class InCode(NamedTuple):
    """The square with the passport: None where nothing fits, its words, and what is left out."""

    code: QrCode | None
    text: str
    left_out: tuple[str, ...]


def passport_text(facts: CardFacts) -> str:
    """Return the whole passport as plain text."""
    words = facts.words
    lines = [words["passport"], facts.say]
    for part in passport_parts(facts):
        lines += _part_lines(facts, part)
    return _joined([*lines, facts.footer])


def passport_code(facts: CardFacts) -> InCode:
    """Return the square with as much of the passport as phones read with ease.

    What matters least is left out first, and the words in the square name it: what is not in them
    would be taken for "none". Making it takes a while: not for the window's thread.
    """
    parts = passport_parts(facts)
    for told in Told:
        shown = tuple(_told(facts, part, told) for part in parts)
        text = _short_text(facts, shown, ())
        if _fits(text):
            return _in_code(text, (), parts)
    text, missing = _with_the_most(facts, shown)
    return _in_code(text, missing, parts)


def _in_code(text: str, missing: tuple[str, ...], parts: tuple[Part, ...]) -> InCode:
    try:
        return InCode(qr_code(text, largest=LARGEST_ON_PAPER), text, missing)
    except TooLongForQrError:
        return InCode(None, "", tuple(part.name for part in parts))


def _fits(text: str) -> bool:
    return len(text.encode()) <= MOST_BYTES


def _told(facts: CardFacts, part: Part, told: Told) -> Part:
    """Return a part with its medicines told in fewer words, if it has any."""
    if not part.names or told is Told.WHOLE:
        return part
    return part._replace(lines=part.brief) if told is Told.BRIEF else _named(facts, part)


def _named(facts: CardFacts, part: Part, most: int = 0) -> Part:
    """Return the part with the names of its medicines: all, or the first with how many more."""
    line = ", ".join(part.names[: most or None])
    if most:
        more = len(part.names) - most
        line = facts.words["names_more"].format(names=line, count=more)
    return part._replace(label=facts.words["medicine_names"], lines=(line,))


def _with_the_most(facts: CardFacts, parts: tuple[Part, ...]) -> tuple[str, tuple[str, ...]]:
    """Return the text without what matters least, and the names of what that is."""
    kept = list(parts)
    missing: tuple[str, ...] = ()
    text = ""
    while kept:
        out = _next_out(kept)
        for most in range(len(out.names) - 1, 0, -1):
            fewer = [_named(facts, each, most) if each is out else each for each in kept]
            text = _short_text(facts, fewer, missing)
            if _fits(text):
                return text, missing
        kept = [part for part in kept if part is not out]
        missing = tuple(_name(facts, part) for part in parts if part not in kept)
        text = _short_text(facts, kept, missing)
        if _fits(text):
            break
    return text, missing


def _name(facts: CardFacts, part: Part) -> str:
    """Return what a part is called where it is left out: a list of names is its list."""
    return facts.words["medicines"].rstrip(":") if part.names else part.name


def _next_out(kept: list[Part]) -> Part:
    """Return what is left out next: what matters least, but no blank line before a long text."""
    written = [part for part in kept if not part.is_blank]
    return min(written or kept, key=lambda part: part.matters)


def _short_text(facts: CardFacts, parts: Iterable[Part], left_out: tuple[str, ...]) -> str:
    """Return parts as text for a square: what is blank shares one line, but for allergies."""
    words = facts.words
    lines = [words["passport"], facts.say]
    blank = []
    for part in parts:
        if part.is_blank and part.key != "allergies":
            blank.append(part.name)
        else:
            lines += _part_lines(facts, part)
    if blank:
        lines.append(words["blank_in_code"].format(parts=listed(blank)))
    if left_out:
        lines.append(words["not_in_code"].format(parts=listed(left_out)))
    return _joined([*lines, facts.footer])


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(lines).replace("\u00a0", " ")


def _part_lines(facts: CardFacts, part: Part) -> Iterator[str]:
    if part.is_blank:
        yield f"{part.label} {facts.words['blank']}"
    elif len(part.lines) == 1 or part.key == "team_line":
        yield f"{part.label} {part.lines[0]}"
        yield from part.lines[1:]
    else:
        yield part.label
        yield from (f"- {line}" for line in part.lines)


def card_text(facts: CardFacts) -> str:
    """Return what stands on the cards as plain text: whom to ring, when, and what to say."""
    words = facts.words
    lines = [words["danger"], *_line(facts), *_temperature(facts)]
    lines += [
        words["say_first"].format(words=facts.say),
        f"{words['allergies']} {facts.allergies or words['blank']}",
    ]
    return "\n".join([*lines, facts.footer]).replace("\u00a0", " ")


def _line(facts: CardFacts) -> Iterator[str]:
    if facts.number:
        yield f"{facts.words['line']}: {facts.number}"
        yield facts.words["no_answer"]
        if facts.centre:
            yield facts.centre
    else:
        yield from facts.no_number[:-1]


def _temperature(facts: CardFacts) -> Iterator[str]:
    for rule in facts.own_rules:
        yield from rule.lines(facts.words)
    yield facts.temperature
    for rule in facts.other_rules:
        yield from rule.lines(facts.words)
