"""What to say first on the phone: true of the person's plan, and of whoever says it."""

from __future__ import annotations

from typing import NamedTuple

from companion.domain.records import StageState
from companion.services.details import my_details
from companion.services.purpose import is_for_someone, person_named
from companion.services.snapshot import Snapshot

WITHOUT_TREATMENT = "supportive-care"
"""The path of the pack on which no treatment of the leukaemia is given."""


class Saying(NamedTuple):
    """Of whom it is said, and whether they are being treated.

    `name` is empty where the person says it themselves, or is not named.
    """

    for_someone: bool = False
    name: str = ""
    treated: bool = True

    @property
    def key(self) -> str:
        """The name of the phrase that says it."""
        who = ("say_for" if self.name else "say_someone") if self.for_someone else "say"
        return who if self.treated else f"{who}_alone"


def saying(snapshot: Snapshot) -> Saying:
    """Return what is true to say; somebody counts as treated unless their plan says otherwise."""
    name = " ".join(person_named(snapshot).split())
    return Saying(is_for_someone(snapshot), name, not _has_no_treatment(snapshot))


def _has_no_treatment(snapshot: Snapshot) -> bool:
    """Return whether they chose care without treatment, and nothing they wrote speaks against."""
    if snapshot.path != WITHOUT_TREATMENT:
        return False
    details = my_details(snapshot)
    if details is not None and details.treatment.strip():
        return False
    return all(
        stage.path == WITHOUT_TREATMENT or stage.state is not StageState.UNDER_WAY
        for stage in snapshot.stages.values()
    )
