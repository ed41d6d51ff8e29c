"""The pack's own words: no run of words of its source stands in it.

The source's runs are kept as hashes only, in a file of the pack, so that nothing of its text is
in the project; how they are made is told at the head of that file.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from companion.content.faults import Fault

FILE = "source-runs.txt"
RUN = 6
"""How many words make a run; fewer are chance, names and set phrases."""

_ENDINGS = (".md", ".toml")
_HASH = re.compile("[0-9a-f]{16}")


def runs_of(text: str) -> dict[str, str]:
    """Return each run of words of a text by its hash."""
    plain = re.sub("['\u2018\u2019]", "", text.lower())
    words = [word for word in re.split(r"[^a-z0-9]+", plain) if word]
    runs = (" ".join(words[place : place + RUN]) for place in range(len(words) - RUN + 1))
    return {hashlib.sha256(run.encode()).hexdigest()[:16]: run for run in runs}


def source_runs(folder: Path) -> frozenset[str] | None:
    """Return the hashes of the source's runs, None when the pack brings none."""
    try:
        lines = (folder / FILE).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    return frozenset(line for line in lines if line and not line.startswith("#"))


def repeated(text: str, hashes: frozenset[str]) -> tuple[str, ...]:
    """Return the runs of a text that are among the hashes."""
    return tuple(run for name, run in runs_of(text).items() if name in hashes)


def own_words_faults(folder: Path) -> Iterator[Fault]:
    """Return each run of the source that a file of the pack repeats.

    A pack that brings no hashes has no source to repeat. What cannot be read is told elsewhere.
    """
    hashes = source_runs(folder)
    if hashes is None:
        return
    for name in sorted(hashes):
        if not _HASH.fullmatch(name):
            yield Fault(file=FILE, key="", reason=f"This line is not a hash: {name[:40]}")
    for path in sorted(path for path in folder.rglob("*") if path.suffix in _ENDINGS):
        try:
            text = path.read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        for run in repeated(text, hashes):
            file = path.relative_to(folder).as_posix()
            yield Fault(file=file, key="", reason=f"These words are the source's own: {run}")
