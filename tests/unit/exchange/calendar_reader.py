"""A second reader of calendar files, by hand and by the letter of RFC 5545: knows no library."""

from __future__ import annotations

from datetime import datetime


def components(data: bytes) -> list[dict[str, str]]:
    """Return the events of a file, each line by its name with its parameters."""
    text = data.decode("utf-8")
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert "\r" not in text.replace("\r\n", "")
    assert all(len(line.encode("utf-8")) <= 75 for line in text.split("\r\n"))
    found: list[dict[str, str]] = []
    inside: list[str] = []
    for line in text.replace("\r\n ", "").split("\r\n")[:-1]:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            inside.append(value)
            if value == "VEVENT":
                found.append({})
        elif name == "END":
            assert inside.pop() == value
        elif inside[-1] == "VEVENT":
            assert name not in found[-1], f"{name} stands twice"
            found[-1][name] = value
    assert inside == []
    return found


def plain(value: str) -> str:
    """Return a text as it was before it was escaped."""
    made, rest = "", iter(value)
    for character in rest:
        if character == "\\":
            following = next(rest)
            made += "\n" if following in "nN" else following
        else:
            made += character
    return made


def wall(value: str) -> datetime:
    """Return a wall time."""
    return datetime.strptime(value, "%Y%m%dT%H%M%S")  # noqa: DTZ007
