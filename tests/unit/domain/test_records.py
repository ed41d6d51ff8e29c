"""The identities that are the same on every computer."""

from __future__ import annotations

from companion.domain.records import HELP_ID, JOURNEY_ID, PLACE_ID, fixed_id


def test_the_identities_written_out_are_those_that_are_worked_out() -> None:
    assert fixed_id("place") == PLACE_ID
    assert fixed_id("help") == HELP_ID
    assert fixed_id("journey") == JOURNEY_ID
