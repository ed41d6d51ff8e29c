"""The rules of wording that hold for every text of a pack (experience.md 2.1, walks.md E)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from companion.content.characters import bare_glyphs
from companion.content.faults import Fault
from companion.content.texts import Said, Tone
from companion.content.wording import sentences, words

LONGEST_SENTENCE = 20
LONGEST_TITLE = 65
_PLACES = re.compile(r"\{[a-z_]+\}")

# What a frightened reader is spared, as whole words; * stands for any ending.
_BANNED = (
    "should",
    "unfortunately",
    "battl*",
    "fight*",
    "fought",
    "brave*",
    "victim*",
    "sufferer*",
    "warrior*",
    "hero*",
    "beat it",
    "beat cancer",
    "beat leukaemia",
    "don't worry",
    "do not worry",
    "no need to worry",
    "good chance",
    "good news",
    "bad news",
    "well done",
    "journey*",
    "miracle*",
    "breakthrough*",
    "guarantee*",
)
_BANNED_BUT_IN_CARDS = ("must",)
# The plain words are "high temperature", "simple" or nothing at all.
_BANNED_BUT_AS_TERMS = ("fever*", "easy", "easily")
_SHAPES = (
    (re.compile("!"), "An exclamation mark."),
    (re.compile("°"), "A degree sign: write 38C."),
    (re.compile("%|per cent|percent"), 'A percentage: write "1 in 7 people".'),
    (re.compile(r"\b12(?::00)? ?[ap]m\b"), "12am and 12pm: write midnight or midday."),
)
_ADDRESS = re.compile(r"https?:|www\.|\b[\w-]+\.(?:uk|org|com|net|scot|wales)\b|@")


def _pattern(banned: tuple[str, ...]) -> re.Pattern[str]:
    choices = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in banned)
    return re.compile(rf"\b(?:{choices})\b", re.IGNORECASE)


_ALWAYS = _pattern(_BANNED)
_NOT_IN_CARDS = _pattern(_BANNED_BUT_IN_CARDS)
_NOT_AS_TERMS = _pattern(_BANNED_BUT_AS_TERMS)


def wording_faults(said: Said) -> Iterator[Fault]:
    """Return what is wrong with the words of one text."""
    for reason in _reasons(said):
        yield Fault(file=said.file, key=said.key, reason=reason)


def _reasons(said: Said) -> Iterator[str]:
    text = _PLACES.sub("", said.text) if said.tone is Tone.PHRASE else said.text
    glyphs = bare_glyphs(text)
    named = [f"{glyph} (U+{ord(glyph):04X})" for glyph in glyphs if glyph not in "°%"]
    if named:
        yield f"Characters that may not be used: {', '.join(named)}."
    if said.tone is Tone.NAME:
        return
    yield from _long_sentences(text)
    plain = text.replace("\u2019", "'")
    for found in sorted({match[0].lower() for match in _banned(plain, said.tone)}):
        yield f"The text says {found!r}, which is not for our readers."
    for shape, reason in _SHAPES:
        if shape.search(plain):
            yield reason


def _long_sentences(text: str) -> Iterator[str]:
    for sentence in sentences(text):
        count = len(words(sentence))
        if count > LONGEST_SENTENCE:
            yield f"A sentence has {count} words, more than {LONGEST_SENTENCE}: {sentence}"


def _banned(text: str, tone: Tone) -> Iterator[re.Match[str]]:
    yield from _ALWAYS.finditer(text)
    if tone is not Tone.URGENT:
        yield from _NOT_IN_CARDS.finditer(text)
    if tone is not Tone.TERM:
        yield from _NOT_AS_TERMS.finditer(text)


def has_address(text: str) -> bool:
    """Return whether a text holds a web or mail address."""
    return _ADDRESS.search(text) is not None
