"""The plain part of TOML, read line by line: five times as quick as `tomllib`, which it defers to.

Three such files are read before the first picture. What is written plainly is read here: tables,
lists of tables, and keys with a text, a list of texts, a day, true or false, one a line. At the
first sign of anything else, and of anything that may be wrong, nothing is read, and `tomllib`
judges the whole text. So what is accepted, what it means and what is said of a fault is always
what `tomllib` says.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

Values = dict[str, Any]

# TOML allows no other controls than these two, not even in a comment.
_CONTROLS = dict.fromkeys([*range(32), 127])
del _CONTROLS[ord("\n")], _CONTROLS[ord("\t")]
_DATE = len("2026-11-23")


class _NotPlainError(Exception):
    """The text is not plain, or not TOML: `tomllib` has to say which."""


def read_toml(text: str) -> Values:
    """Return the values of a TOML text.

    Raises:
        tomllib.TOMLDecodeError: If it is not TOML.
    """
    plain = read_plainly(text)
    if plain is not None:
        return plain
    import tomllib

    return tomllib.loads(text)


def read_plainly(text: str) -> Values | None:
    """Return the values of a plain text; None if it is not one."""
    if "\\" in text or text.translate(_CONTROLS) != text:
        return None
    root: Values = {}
    here = root
    lines = iter(text.split("\n"))
    try:
        for line in lines:
            if not line or line[0] == "#":
                continue
            if line[0] == "[":
                here = _table(root, line)
            else:
                _put(here, line, lines)
    except _NotPlainError:
        return None
    return root


def _table(root: Values, header: str) -> Values:
    """Return the new table that a header opens."""
    many = header.startswith("[[") and header.endswith("]]")
    if not many and not header.endswith("]"):
        raise _NotPlainError
    *outer, name = header[2:-2].split(".") if many else header[1:-1].split(".")
    within = root
    for each in outer:
        within = _last(within.setdefault(_key(each), {}))
    table: Values = {}
    if not many:
        _add(within, name, table)
    elif name in within:
        _last(within[name], of_list=True)
        within[name].append(table)
    else:
        _add(within, name, [table])
    return table


def _last(value: Any, *, of_list: bool = False) -> Values:
    """Return a table, or the last of a list of tables."""
    if isinstance(value, list) and value:
        value, of_list = value[-1], False
    if of_list or not isinstance(value, dict):
        raise _NotPlainError
    return value


def _put(here: Values, line: str, lines: Iterator[str]) -> None:
    """Take one key with its value; a list may go on over the lines that follow."""
    name, equals, value = line.partition(" = ")
    if not equals or not value:
        raise _NotPlainError
    if value[0] == '"':
        _add(here, name, _text(value))
    elif value == "[":
        _add(here, name, list(_listed(lines)))
    elif value[0] == "[":
        _add(here, name, _list(value))
    else:
        _add(here, name, _word(value))


def _add(here: Values, name: str, value: Any) -> None:
    if _key(name) in here:
        raise _NotPlainError
    here[name] = value


def _key(name: str) -> str:
    """Return a name that may stand without quotes."""
    if not name.isascii() or not name.replace("-", "").replace("_", "").isalnum():
        raise _NotPlainError
    return name


def _text(value: str) -> str:
    """Return a text from between its quotes."""
    if value.count('"') != 2 or value[0] != '"' or value[-1] != '"':
        raise _NotPlainError
    return value[1:-1]


def _list(value: str) -> list[str]:
    """Return a list of texts that stands on one line."""
    if value == "[]":
        return []
    pieces = value[1:-1].split('"')
    between = {pieces[0], pieces[-1]}, set(pieces[2:-1:2])
    if value[-1] != "]" or len(pieces) % 2 == 0 or between[0] != {""} or between[1] - {", "}:
        raise _NotPlainError
    return pieces[1::2]


def _listed(lines: Iterator[str]) -> Iterator[str]:
    """Yield the texts of a list that has one a line."""
    goes_on = True
    for line in lines:
        item = line.strip(" ")
        if item == "]":
            return
        if not goes_on:
            break
        goes_on = item.endswith(",")
        yield _text(item[:-1] if goes_on else item or "?")
    raise _NotPlainError


def _word(value: str) -> bool | date:
    if value in {"true", "false"}:
        return value == "true"
    if len(value) == _DATE and value[4] == value[7] == "-" and value.replace("-", "").isdecimal():
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise _NotPlainError
