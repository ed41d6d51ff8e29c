"""What applies to a person, in their own answers: it marks passages, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import cast

from companion.domain.reading_records import Applies
from companion.domain.records import Kind, fixed_id
from companion.services.actions import Action
from companion.services.snapshot import Snapshot
from companion.services.steps import Step, changed

PAGE = "treatments"
ANCHOR = "applies"
NOT_SURE = "not-sure"
"""An answer like any other; it fits no passage, as no answer does."""

ANSWERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "cell": ("", "b-cell", "t-cell", NOT_SURE),
        "philadelphia": ("", "ph-positive", "ph-negative", NOT_SURE),
        "age": ("", "child-or-teenager", "under-26", "26-and-over"),
        "transplant": ("", "transplant-before", "no-transplant-before", NOT_SURE),
        "nation": ("", "England", "Scotland", "Wales", "Northern Ireland"),
    }
)
"""Each question by its field, and what may be answered; nothing is an answer to every one."""


def applies_of(snapshot: Snapshot) -> Applies | None:
    """Return what a person said of themselves, or None when nothing is kept."""
    return cast("Applies | None", snapshot.table(Kind.APPLIES).get(fixed_id("applies")))


def answer_applies(snapshot: Snapshot, *, question: str, answer: str, now: datetime) -> Step:
    """Return the step that keeps one answer; an empty one takes the answer away.

    Raises:
        ValueError: If there is no such question, or no such answer to it.
    """
    if answer not in ANSWERS.get(question, ()):
        raise ValueError(f"{answer!r} is no answer to {question!r}")
    before = applies_of(snapshot)
    whole = before or Applies(id=fixed_id("applies"), created_at=now, updated_at=now)
    after = changed(whole, now, **{question: answer})
    return Step(action=Action.APPLIES_KEPT, page=PAGE, pairs=((before, after),), anchor=ANCHOR)
