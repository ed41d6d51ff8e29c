"""The emergency passport: one page for another hospital, and the page for what has no room on it.

How much of the lists stands on the one page is tried out on paper, again and again, so everything
here is plain values. What is shortened says so, and stands whole on the page after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from companion.exchange.document import (
    Document,
    Drawn,
    Element,
    Fact,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Points,
    Runs,
    Size,
    Words,
    runs,
)
from companion.services.cards.facts import CardFacts
from companion.services.cards.parts import RULES, Part, Told, listed, passport_parts

CODE = "code"
"""The name of the drawing with the square."""
_PIECE = 1500
"""Longer paragraphs take long to set: the window would wait."""
_MANY = 60
_FEW = 4
_WHOLE = 1_000_000


class PassportFit(NamedTuple):
    """How much stands on the one page.

    `longest`: from how many letters on a line is only begun; `most`: how many lines of a list;
    `code`: whether the square is on it; `roomy`: whether blank parts have room to write;
    `apart`: how many of the parts that matter least stand on the next page; `medicines`: how much
    is told of each; `since`: whether the next page tells since when they are taken; `smaller`: how
    many points smaller the letters are.
    """

    longest: int = _PIECE
    most: int = _MANY
    code: bool = True
    roomy: bool = True
    apart: int = 0
    medicines: Told = Told.WHOLE
    since: bool = True
    smaller: int = 0


_ENDLESS = PassportFit(longest=_WHOLE, most=_WHOLE, code=False)


def passport(facts: CardFacts, fit: PassportFit, *, whole: bool = True) -> Document:
    """Return the passport; without `whole` only its first page."""
    parts = passport_parts(facts)
    body = list(_first_page(facts, parts, fit))
    if whole and has_more(facts, fit):
        body += _further_page(facts, parts, fit)
    return _document(facts, facts.words["passport"], body)


def passport_web_page(facts: CardFacts) -> Document:
    """Return the same for a web page, which has no end: everything, and no square."""
    parts = passport_parts(facts)
    body = _first_page(facts, parts, _ENDLESS, is_web=True)
    return _document(facts, facts.words["passport"], body)


def more_of_card(facts: CardFacts, title: str, whole: tuple[tuple[str, str], ...]) -> list[Element]:
    """Return what stands whole on the page after a card: each label with all its words."""
    made: list[Element] = [Heading(2, facts.words["more"].format(title=title))]
    for label in dict.fromkeys(label for label, _text in whole):
        made.append(Heading(3, label))
        for text in (text for each, text in whole if each == label):
            made += _paragraphs(text)
    return made


def _paragraphs(text: str) -> Iterator[Element]:
    """Yield the lines of a text; those of a rule stay together on a page."""
    lines = text.split("\n")
    for line in lines:
        for piece in _pieces(line):
            yield Paragraph(runs(piece), leads=line is not lines[-1], apart=line is lines[0])


def has_more(facts: CardFacts, fit: PassportFit) -> bool:
    """Return whether something is left for a page of its own."""
    parts = passport_parts(facts)
    return not fit.code or bool(fit.apart) or any(_is_cut(facts, part, fit) for part in parts)


def letters_on_first_page(facts: CardFacts, fit: PassportFit) -> int:
    """Return about how many letters of what is written stand on the first page."""
    parts = passport_parts(facts)
    apart = _apart(parts, fit)
    return sum(_letters(_shown(facts, part, fit), fit) for part in parts if part not in apart)


def _shown(facts: CardFacts, part: Part, fit: PassportFit) -> Part:
    """Return a part with the lines it has on the first page."""
    if not part.names or fit.medicines is Told.WHOLE:
        return part
    if fit.medicines is Told.BRIEF:
        return part._replace(lines=part.brief)
    names = facts.words["names_here"].format(names=", ".join(part.names))
    return part._replace(lines=(names,))


def _letters(part: Part, fit: PassportFit) -> int:
    return sum(min(len(line), fit.longest) for line in part.lines[: max(fit.most, 1)])


def _apart(parts: tuple[Part, ...], fit: PassportFit) -> tuple[Part, ...]:
    """Return the parts that stand on the next page, in their order.

    Rules are the first of them, and uncounted where others go too: a rule is never only begun.
    """
    most = fit.apart + (fit.apart > 1 and any(part.key == RULES for part in parts))
    least = sorted(parts, key=lambda part: part.matters)[:most]
    return tuple(part for part in parts if part in least)


def _document(facts: CardFacts, title: str, body: Iterator[Element] | list[Element]) -> Document:
    return Document(
        title=title,
        language=facts.language,
        author=facts.author,
        footer=facts.footer,
        words=Words(page=facts.page, skip=facts.words["skip"]),
        body=tuple(body),
        dense=True,
        running=running_head(facts, title),
    )


def running_head(facts: CardFacts, title: str) -> str:
    """Return what stands at the head of a page that may come loose: what it is of, and whose."""
    return facts.words["running"].format(title=title, name=facts.name) if facts.name else title


def _first_page(
    facts: CardFacts, parts: tuple[Part, ...], fit: PassportFit, *, is_web: bool = False
) -> Iterator[Element]:
    yield Paragraph(runs(facts.say, bold=True), Size.LEAD)
    apart = _apart(parts, fit)
    shown = (_shown(facts, part, fit) for part in parts if part not in apart)
    here = tuple(_fact(facts, part, fit) for part in shown)
    yield Facts(here, roomy=fit.roomy)
    if apart:
        names = listed(part.name for part in apart)
        yield Paragraph(runs(facts.words["more_parts"].format(parts=names)), Size.SMALL)
    if fit.code:
        yield Drawn(CODE)
    elif not is_web:
        yield Paragraph(runs(facts.words["code_over"]), Size.SMALL)


def _further_page(facts: CardFacts, parts: tuple[Part, ...], fit: PassportFit) -> Iterator[Element]:
    yield PageBreak()
    yield Heading(2, facts.words["more"].format(title=facts.words["passport"]))
    left = _apart(parts, fit)
    more = [part for part in parts if part in left or _is_cut(facts, part, fit)]
    short = [part for part in more if _is_short(part)]
    if short:
        yield Facts(tuple(_fact(facts, part, PassportFit()) for part in short), roomy=True)
    for part in more:
        if part not in short:
            yield Heading(3, part.label)
            told = part if fit.since or not part.brief else part._replace(lines=part.brief)
            yield from _whole_lines(told)
    if not fit.code:
        yield Drawn(CODE)


def _is_short(part: Part) -> bool:
    """Return whether a part stands well, whole, beside what it is called."""
    return len(part.lines) <= _FEW and _letters(part, _ENDLESS) <= _PIECE


def _whole_lines(part: Part) -> Iterator[Element]:
    if part.key == RULES:
        yield from _paragraphs("\n".join(part.lines))
        return
    if len(part.lines) > 1 and _letters(part, _ENDLESS) <= 2 * _PIECE:
        yield Points(tuple(runs(line) for line in part.lines))
        return
    for line in part.lines:
        yield from (Paragraph(runs(piece)) for piece in _pieces(line))


def _fact(facts: CardFacts, part: Part, fit: PassportFit) -> Fact:
    if part.is_blank:
        return Fact(part.label, (runs(facts.words["blank"]),), blank=True)
    shown = part.lines[: max(fit.most, 1)] if fit.most else ()
    lines: list[Runs] = [runs(_begun(facts, line, fit.longest), bold=part.strong) for line in shown]
    if len(shown) < len(part.lines):
        lines.append(runs(facts.words["more_lines"]))
    return Fact(part.label, tuple(lines))


def _is_cut(facts: CardFacts, part: Part, fit: PassportFit) -> bool:
    if part.names and fit.medicines is Told.NAMES:
        return True
    lines = _shown(facts, part, fit).lines
    return len(lines) > fit.most or any(len(line) > fit.longest for line in lines)


def _begun(facts: CardFacts, text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    words = begun(text, longest)
    if not words:
        return facts.words["on_next_page"]
    return facts.words["goes_on"].format(words=words)


def begun(text: str, most: int) -> str:
    """Return whole words from the beginning of a text, none where the first is longer than `most`.

    Numbers that stand beside each other are one: half of a telephone number is no number.
    """
    if len(text) <= most:
        return text
    cut = text.rfind(" ", 0, most + 1)
    while cut > 0 and text[cut - 1].isdigit() and text[cut + 1 : cut + 2].isdigit():
        cut = text.rfind(" ", 0, cut)
    return text[: max(cut, 0)].rstrip(" ,;:-")


def _pieces(text: str) -> Iterator[str]:
    """Yield a text in pieces that are quickly set, nothing left out."""
    rest = text
    while len(rest) > _PIECE:
        cut = rest.rfind(" ", _PIECE // 2, _PIECE)
        end = cut if cut > 0 else _PIECE
        yield rest[:end]
        rest = rest[end:].lstrip(" ")
    if rest:
        yield rest
