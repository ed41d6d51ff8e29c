"""The files of a pack, read whole and never trusted."""

from __future__ import annotations

from pathlib import Path

from companion.content.faults import PackFault, Sink
from companion.content.tables import Table, is_slug
from companion.domain.plain_toml import read_toml

LARGEST_FILE = 2_000_000
"""Bytes; the largest file of the first pack is a fiftieth of it."""

_FENCE = "+++"


class PackFiles:
    """The folder of a pack.

    Every method raises `PackFault` when a file is missing, cannot be read, or is not text of its
    kind; what the text says is for others to judge.
    """

    def __init__(self, folder: Path, sink: Sink) -> None:
        self.folder = folder
        self._sink = sink

    def table(self, file: str) -> Table:
        """Return a TOML file as its outermost table."""
        return Table(file, parse_toml(file, self._text(file)), self._sink)

    def outline(self, file: str, name: str, identity: str, *keys: str) -> Table:
        """Return a TOML file as its outermost table, with only some keys of each table in it.

        Each of them stands on a line of its own. Of the list `name` only what has the id is read
        where its id stands first. The first screen needs a few titles of a long file.
        """
        text = self._text(file)
        start = max(text.find(f'[[{name}]]\nid = "{identity}"\n'), 0)
        end = text.find(f"\n[[{name}]]\n", start + 1) if start else -1
        starts = ("[", *(f"{key} = " for key in keys))
        lines = text[start : end if end > 0 else None].split("\n")
        kept = [line for line in lines if line.startswith(starts)]
        return Table(file, parse_toml(file, "\n".join(kept)), self._sink)

    def only(self, file: str, name: str) -> Table:
        """Return one table of a TOML file, which stands in it under a header of its own.

        Nothing is read of the others: the first screen needs the words for dates only.
        """
        text = f"\n{self._text(file)}\n["
        start = text.find(f"\n[{name}]\n")
        part = text[start : text.find("\n[", start + 1)] if start >= 0 else text[1:-2]
        return Table(file, parse_toml(file, part), self._sink).table(name)

    def page_ids(self) -> tuple[str, ...]:
        """Return the ids of the pages, from the names of their files, without opening any."""
        try:
            names = sorted(
                path.stem
                for path in (self.folder / "pages").iterdir()
                if path.suffix == ".md" and not path.name.startswith(".")
            )
        except OSError as problem:
            raise PackFault("pages", "", _why(problem, "folder")) from problem
        for name in names:
            if not is_slug(name):
                reason = "The name of the file is not an id: a to z, 0 to 9, single hyphens."
                raise PackFault(f"pages/{name}.md", "", reason)
        return tuple(names)

    def page(self, page_id: str) -> tuple[Table, str]:
        """Return the front matter of a page, and its body with the lines above it left blank.

        The blank lines keep the numbers of the lines, so that a fault can name the line.
        """
        file = f"pages/{page_id}.md"
        lines = self._text(file).split("\n")
        fences = [number for number, line in enumerate(lines) if line.rstrip() == _FENCE][:2]
        if len(fences) < 2 or fences[0] != 0:
            raise PackFault(file, "", "The page does not open with front matter between +++ lines.")
        # In TOML the +++ line above the front matter is left blank for the same reason.
        values = parse_toml(file, "\n".join(["", *lines[1 : fences[1]]]))
        body = "\n".join([""] * (fences[1] + 1) + lines[fences[1] + 1 :])
        return Table(file, values, self._sink), body

    def _text(self, file: str) -> str:
        path = self.folder / file
        try:
            with path.open("rb") as stream:
                data = stream.read(LARGEST_FILE + 1)
        except OSError as problem:
            raise PackFault(file, "", _why(problem, "file")) from problem
        if len(data) > LARGEST_FILE:
            raise PackFault(file, "", "The file is too large.")
        try:
            text = data.decode().removeprefix("\ufeff")
        except UnicodeDecodeError as problem:
            raise PackFault(file, "", "The file is not UTF-8 text.") from problem
        return text.replace("\r\n", "\n")


def parse_toml(file: str, text: str) -> dict[str, object]:
    """Return the values of a TOML text.

    Raises:
        PackFault: If it is not TOML.
    """
    try:
        return read_toml(text)
    except ValueError as problem:  # also a number too long to read
        raise PackFault(file, "", f"The file is not sound TOML: {problem}.") from problem
    except RecursionError as problem:
        raise PackFault(file, "", "The file is nested too deeply.") from problem


def _why(problem: OSError, what: str) -> str:
    if isinstance(problem, FileNotFoundError):
        return f"The {what} is missing."
    return f"The {what} cannot be read ({problem.strerror or problem})."
