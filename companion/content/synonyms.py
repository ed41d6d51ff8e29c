"""Plain words for what the pack calls by another name, and the words that tell little."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from companion.content.faults import Fault
from companion.content.folding import stems
from companion.content.tables import Table

FILE = "synonyms.toml"


class Synonym(NamedTuple):
    """What people may type, and what the pack says in its place."""

    typed: tuple[str, ...]
    means: tuple[str, ...]


class Synonyms:
    """The synonyms of a pack.

    `small` are the words that are passed over beside others, such as "the" and "my".
    """

    def __init__(self, small: Iterable[str] = (), entries: Iterable[Synonym] = ()) -> None:
        self.small = frozenset(stem for word in small for stem in stems(word))
        self.entries = tuple(entries)
        self._by_first: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
        for entry in self.entries:
            for typed in entry.typed:
                phrase = stems(typed)
                if phrase:
                    known = self._by_first.setdefault(phrase[0], [])
                    known.append((phrase, entry.means))

    def starting_with(self, stem: str) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
        """Yield what people may type that starts with a word, folded, and what each means."""
        yield from self._by_first.get(stem, ())


def read_synonyms(root: Table) -> Synonyms:
    """Return what `synonyms.toml` holds."""
    small = root.texts("small_words", default=())
    entries = []
    for table in root.tables("synonyms", default=()):
        entries.append(Synonym(table.texts("typed"), table.texts("means")))
        table.done()
    root.done()
    return Synonyms(small, entries)


def synonym_faults(synonyms: Synonyms, texts: Iterable[str]) -> Iterator[Fault]:
    """Return the synonyms that lead nowhere, lead to themselves, or are given twice.

    Args:
        synonyms: What is checked.
        texts: Every text of the pack that can be found.
    """
    whole = "\n".join(f" {' '.join(stems(line))} " for text in texts for line in text.split("\n"))
    owners: dict[tuple[str, ...], int] = {}
    for number, entry in enumerate(synonyms.entries, start=1):
        for name, reason in _of_entry(entry, whole):
            yield Fault(file=FILE, key=f"synonyms[{number}].{name}", reason=reason)
        for typed in entry.typed:
            owner = owners.setdefault(stems(typed), number)
            if owner != number:
                reason = f"{typed!r} stands in synonyms[{owner}] already."
                yield Fault(file=FILE, key=f"synonyms[{number}].typed", reason=reason)


def _of_entry(entry: Synonym, whole: str) -> Iterator[tuple[str, str]]:
    for means in entry.means:
        if f" {' '.join(stems(means))} " not in whole:
            yield "means", f"No page, word or question has {means!r}."
    for typed in entry.typed:
        if not stems(typed):
            yield "typed", "A text has no word in it."
        elif set(map(stems, entry.means)) == {stems(typed)}:
            yield "typed", f"{typed!r} leads to itself."
