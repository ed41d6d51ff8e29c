"""Which piece of a pack carries each numbered fact of its source."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from companion.content.faults import Fault, PackFault
from companion.content.library import Library
from companion.content.tables import Table

FACTS = 105
"""How many numbered facts the source has."""

FILE = "coverage.toml"
_HELP = ("temperature", "no-number", "have-ready")


def coverage_faults(root: Table, library: Library) -> Iterator[Fault]:
    """Return each fact that nothing carries, and each carrier that is not there."""
    facts = root.table("a")
    root.done()
    wanted = [str(number) for number in range(1, FACTS + 1)]
    for number in wanted:
        if not facts.has(number):
            yield _fault(number, "Nothing carries this fact.")
            continue
        for reason in _of_fact(facts, number, library):
            yield _fault(number, reason)
    facts.done(*wanted)


def _fault(number: str, reason: str) -> Fault:
    return Fault(file=FILE, key=f"a.{number}", reason=reason)


def _of_fact(facts: Table, number: str, library: Library) -> Iterator[str]:
    if facts.holds_table(number):
        reason = facts.table(number)
        reason.text("not_text")
        reason.done()
        return
    for carrier in facts.texts(number):
        try:
            there = _is_there(carrier, library)
        except PackFault:
            continue  # told where that file is checked
        if not there:
            yield f"There is no {carrier!r} in the pack."


def _is_there(carrier: str, library: Library) -> bool:
    kind, _, name = carrier.partition(":")
    look = _LOOK.get(kind)
    return look is not None and bool(name) and look(library, name)


def _has_block(library: Library, name: str) -> bool:
    page_id, _, block_id = name.partition("/")
    return page_id in library.pages() and library.page(page_id).block(block_id) is not None


def _has_path(library: Library, name: str) -> bool:
    path_id, slash, stage_id = name.partition("/")
    path = next((path for path in library.paths() if path.id == path_id), None)
    return path is not None and (not slash or path.stage(stage_id) is not None)


def _has_help(library: Library, name: str) -> bool:
    return name in _HELP and library.help() is not None


def _has_pack(library: Library, name: str) -> bool:
    return getattr(library.pack(), name, None) is not None


_LOOK: Mapping[str, Callable[[Library, str], bool]] = {
    "page": lambda library, name: name in library.pages(),
    "blocks": _has_block,
    "glossary": lambda library, name: library.glossary().term(name) is not None,
    "question": lambda library, name: library.bank().question(name) is not None,
    "group": lambda library, name: any(group.id == name for group in library.bank().groups),
    "source": lambda library, name: name in library.sources(),
    "path": _has_path,
    "checklist": lambda library, name: any(each.id == name for each in library.checklists()),
    "range": lambda library, name: any(each.id == name for each in library.all_helper_ranges()),
    "family": lambda library, name: any(family.id == name for family in library.families()),
    "gate": lambda library, name: name in library.gates(),
    "card": lambda library, name: any(card.id == name for card in library.help().cards),
    "support": lambda library, name: any(line.id == name for line in library.help().support),
    "help": _has_help,
    "pack": _has_pack,
}
