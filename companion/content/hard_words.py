"""The words that tell of a hard topic, so that no open text speaks of one by oversight."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HardTopic:
    """What gives a topic away, and the gates that close it: its own, or one that is harder."""

    words: re.Pattern[str]
    gates: frozenset[str]


def _topic(words: str, *gates: str) -> HardTopic:
    return HardTopic(re.compile(rf"\b(?:{words})\b", re.IGNORECASE), frozenset(gates))


TOPICS: Mapping[str, HardTopic] = {
    "dying": _topic(
        r"die|dies|died|dying|dead|deaths?|end of life|hospices?|bereave\w*|terminal\w*"
        r"|last (?:days|weeks|months)|months to live",
        "dying",
    ),
    "chances": _topic(
        r"cur(?:e|es|ed|able|ing)|surviv\w*|prognos[ie]s|odds|chances?|life expectancy",
        "chances",
        "dying",
    ),
    "no-treatment": _topic(
        r"not hav(?:e|ing) treatment|no (?:cancer )?treatment|stop\w* (?:cancer )?treatment"
        r"|say(?:ing)? no to (?:chemotherapy|cancer|any|treatment)|refus(?:e|es|ed|ing)|palliative",
        "no-treatment",
        "dying",
    ),
    "treatment-not-working": _topic(
        r"(?:do|does|did|has|have) not (?:work|worked)|not working|stop(?:s|ped)? working"
        r"|(?:not|has not|have not) cleared? enough|cannot be made|no donor",
        "treatment-not-working",
        "no-treatment",
        "dying",
    ),
    "fertility": _topic(
        r"fertil\w*|infertil\w*|menopaus\w*|sperm|embryos?|ovar(?:y|ies|ian)|store eggs",
        "fertility",
    ),
    "after-transplant": _topic(
        r"late effects?|(?:second|another) cancers?|cataracts?|years later",
        "after-transplant",
        "side-effects",
    ),
    "side-effects": _topic(
        r"(?:can|may|might) (?:also )?cause|hair loss|los(?:e|es|ing) (?:your |their )?hair"
        r"|sore mouth|nausea|feel(?:ing)? sick|vomit\w*|mood swings|weight gain|nosebleeds?"
        r"|cytokine release|CRS|ICANS|veno-occlusive",
        "side-effects",
        "after-transplant",
    ),
}
"""The hard topics by the id of their gate (walks.md 3 to 5), with the words that tell of them.

The words are few and plain on purpose: they catch an oversight and leave the judging to authors.
"""

OF_QUESTIONS = tuple(name for name in TOPICS if name not in {"side-effects", "after-transplant"})
"""The topics a question stands behind a gate for; to ask about side effects is open to all."""


def open_words(
    text: str, gate: str | None, topics: tuple[str, ...] = tuple(TOPICS)
) -> Iterator[tuple[str, str]]:
    """Return each topic a text tells of though `gate` does not close it, with the word."""
    for name in topics:
        topic = TOPICS[name]
        found = None if gate in topic.gates else topic.words.search(text)
        if found:
            yield name, found[0]
