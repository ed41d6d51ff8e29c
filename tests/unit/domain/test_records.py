"""The identities that are the same on every computer."""

from __future__ import annotations

from companion.domain.records import (
    HELP_ID,
    JOURNEY_ID,
    PLACE_ID,
    fixed_id,
    stage_record_id,
)


def test_the_identities_written_out_are_those_that_are_worked_out() -> None:
    assert fixed_id("place") == PLACE_ID
    assert fixed_id("help") == HELP_ID
    assert fixed_id("journey") == JOURNEY_ID


def test_the_stages_of_a_first_course_keep_the_identity_they_had_before_there_were_courses() -> (
    None
):
    assert stage_record_id("transplant", "recovery") == fixed_id("stage", "transplant", "recovery")
    assert stage_record_id("transplant", "recovery", "c2") not in {
        stage_record_id("transplant", "recovery"),
        stage_record_id("transplant", "recovery", "c3"),
    }
