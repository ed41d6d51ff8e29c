"""Read the pinned parts from `constraints.txt` and its like, and what of them is in place."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_PIN = re.compile(
    r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)(?:\s*;\s*(?P<marker>[^\\]+))?"
)
_PLATFORM = re.compile(r"sys_platform == \"(\w+)\"")


@dataclass(frozen=True, slots=True)
class Pin:
    """One part: its name, its version, the systems that want it (none named: all) and its text."""

    name: str
    version: str
    platforms: frozenset[str]
    text: str

    def wanted_here(self, platform: str = sys.platform) -> bool:
        """Return whether a computer of that platform installs this part."""
        return not self.platforms or platform in self.platforms


def normal_name(name: str) -> str:
    """Return a part's name as indexes compare it: lower case, single hyphens."""
    return re.sub(r"[-_.]+", "-", name).lower()


def read_pins(files: Iterable[Path]) -> tuple[Pin, ...]:
    """Return the pins of some files, in order, each with its hashes as its text."""
    return tuple(pin for file in files for pin in _pins_in(file.read_text(encoding="utf-8")))


def _pins_in(text: str) -> Iterator[Pin]:
    for block in re.split(r"\n(?=\S)", text):
        found = _PIN.match(block)
        if found:
            platforms = frozenset(_PLATFORM.findall(found["marker"] or ""))
            yield Pin(normal_name(found["name"]), found["version"], platforms, block.rstrip())


def missing_parts(pins: Iterable[Pin], site_packages: Path) -> tuple[Pin, ...]:
    """Return the pins that have no folder of their own among the installed parts."""
    present = {_installed(folder.name) for folder in site_packages.glob("*.dist-info")}
    return tuple(
        pin for pin in pins if pin.wanted_here() and (pin.name, pin.version) not in present
    )


def _installed(folder_name: str) -> tuple[str, str]:
    name, _, version = folder_name.removesuffix(".dist-info").partition("-")
    return normal_name(name), version
