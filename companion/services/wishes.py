"""How a person likes to talk and decide, as it is kept and as the Clinic sheet says it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import cast

from companion.domain.records import Kind, fixed_id
from companion.domain.text import clean_line
from companion.domain.visit_records import SheetWishes
from companion.services.actions import Action
from companion.services.snapshot import Snapshot
from companion.services.steps import Step, changed

PAGE = "questions"
ANCHOR = "wishes"
LONGEST_OWN = 200

CHOICES: Mapping[str, tuple[str, ...]] = {
    "decide": ("together", "advice", "me", "family"),
    "numbers": ("yes", "no", "ask"),
    "how_much": ("all", "main", "ask", "other"),
}
"""For each question of the screen its answers; the name of one is chosen, or none."""
NEEDS = ("slow", "hear", "see", "language", "write", "pause")
"""What may help a person to take part in a talk: any number of these, and words of their own."""

_PHRASES = {"decide": "decide", "numbers": "numbers", "how_much": "much"}


def wishes(snapshot: Snapshot) -> SheetWishes | None:
    """Return what was chosen, if anything ever was."""
    return cast("SheetWishes | None", snapshot.table(Kind.WISHES).get(fixed_id("wishes")))


def chosen_needs(kept: SheetWishes | None) -> tuple[str, ...]:
    """Return the names of the needs that are ticked, in the order of the screen."""
    named = set(kept.needs.partition("\n")[0].split()) if kept else set()
    return tuple(each for each in NEEDS if each in named)


def own_need(kept: SheetWishes | None) -> str:
    """Return what a person wrote beside the needs there are to tick."""
    return kept.needs.partition("\n")[2] if kept else ""


def choose_wish(snapshot: Snapshot, *, about: str, answer: str, now: datetime) -> Step:
    """Return the step that answers one question of the screen; an empty answer skips it.

    Raises:
        ValueError: If there is no such question or answer.
    """
    if answer and answer not in CHOICES.get(about, ()):
        raise ValueError(f"{about!r} has no answer {answer!r}")
    return _keep(snapshot, now, **{about: answer})


def tick_need(snapshot: Snapshot, *, need: str, ticked: bool, now: datetime) -> Step:
    """Return the step that ticks a need, or takes the tick off.

    Raises:
        ValueError: If there is no such need.
    """
    if need not in NEEDS:
        raise ValueError(f"there is no need {need!r}")
    kept = wishes(snapshot)
    names = set(chosen_needs(kept)) - {need} | ({need} if ticked else set())
    return _keep(snapshot, now, needs=_as_kept(names, own_need(kept)))


def write_need(snapshot: Snapshot, *, words: str, now: datetime) -> Step:
    """Return the step that keeps what a person needs in their own words."""
    own = clean_line(words)[:LONGEST_OWN]
    return _keep(snapshot, now, needs=_as_kept(set(chosen_needs(wishes(snapshot))), own))


def wish_phrase(about: str, answer: str) -> str:
    """Return the name of the sentence an answer is said with, in the pack's phrases."""
    return f"{_PHRASES[about]}_{answer}"


def wish_lines(snapshot: Snapshot, phrases: Mapping[str, str]) -> tuple[str, ...]:
    """Return the sentences that were chosen, as the sheet says them."""
    kept = wishes(snapshot)
    return tuple(_lines(kept, phrases)) if kept else ()


def _lines(kept: SheetWishes, phrases: Mapping[str, str]) -> Iterator[str]:
    for about, answers in CHOICES.items():
        answer = getattr(kept, about)
        if answer in answers:
            yield phrases[wish_phrase(about, answer)]
    yield from (phrases[f"needs_{need}"] for need in chosen_needs(kept))
    own = clean_line(own_need(kept))
    if own:
        yield own


def _as_kept(names: set[str], own: str) -> str:
    ticked = " ".join(each for each in NEEDS if each in names)
    return f"{ticked}\n{own}" if own else ticked


def _keep(snapshot: Snapshot, now: datetime, **values: str) -> Step:
    before = wishes(snapshot)
    whole = before or SheetWishes(id=fixed_id("wishes"), created_at=now, updated_at=now)
    return Step(
        action=Action.WISHES_KEPT,
        page=PAGE,
        pairs=((before, changed(whole, now, **values)),),
        anchor=ANCHOR,
    )
