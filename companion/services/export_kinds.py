"""What the names after `--only` stand for: the kinds of record a person would call by that name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from companion.domain.records import Kind

EXPORT_KINDS: Mapping[str, tuple[Kind, ...]] = {
    "questions": (Kind.QUESTIONS, Kind.ASKINGS, Kind.WISHES),
    "appointments": (
        Kind.APPOINTMENTS,
        Kind.DRAFTS,
        Kind.VISITS,
        Kind.PLANS,
        Kind.WAITING,
        Kind.TRIPS,
    ),
    "journey": (
        Kind.JOURNEY,
        Kind.STAGES,
        Kind.COURSES,
        Kind.STAGES_BEFORE,
        Kind.GOT,
        Kind.HELPER_RUNS,
    ),
    "notes": (Kind.NOTES,),
    "people": (Kind.HELP, Kind.DETAILS, Kind.PEOPLE, Kind.UPDATES),
    "medicines": (Kind.MEDICINES,),
    "marks": (Kind.MARKS, Kind.APPLIES, Kind.MATTERS, Kind.BOOKLETS),
    "rules": (Kind.RULES,),
}
"""The names of the outside contract. What was chosen of topics and where reading was left off go
out with everything only."""


def kinds_named(names: Iterable[str]) -> frozenset[Kind]:
    """Return the kinds that some names stand for.

    Raises:
        ValueError: With the first name that stands for none.
    """
    found: set[Kind] = set()
    for name in names:
        if name not in EXPORT_KINDS:
            raise ValueError(name)
        found.update(EXPORT_KINDS[name])
    return frozenset(found)
