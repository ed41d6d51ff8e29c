from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.dates import PartialDate
from companion.domain.errors import EmptyTextError, NothingThereError
from companion.domain.people_records import RULE_TOPICS, TEMPERATURE
from companion.services.details import LATER, READ_OUT, is_written, my_details, write_detail
from companion.services.history import take_back
from companion.services.rules import (
    OTHER,
    Unwell,
    all_rules,
    asks_to_be_checked,
    has_passed,
    keep_rule,
    remove_rule,
    rules_about,
    rules_by_id,
    times_fit,
    unwell_with,
)
from companion.services.snapshot import Snapshot

NOW = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)


def with_rule(snapshot: Snapshot, rule_id: str, topic: str, words: str, minutes: int) -> Snapshot:
    now = NOW + timedelta(minutes=minutes)
    return snapshot.after(keep_rule(snapshot, rule_id=rule_id, topic=topic, rule=words, now=now))


def test_rules_stand_topic_by_topic_and_the_newest_of_a_topic_first() -> None:
    snapshot = Snapshot()
    for minutes, (rule_id, topic) in enumerate(
        [("a", "travel"), ("b", "food"), ("c", "temperature"), ("d", "food")]
    ):
        snapshot = with_rule(snapshot, rule_id, topic, "Words", minutes)
    assert [each.id for each in all_rules(snapshot)] == ["c", "d", "b", "a"]
    assert [each.id for each in rules_about(snapshot, "food")] == ["d", "b"]


def test_a_rule_is_changed_in_place_and_keeps_what_was_said_of_it() -> None:
    snapshot = with_rule(Snapshot(), "a", "food", "No blue cheese", 0)
    until = PartialDate.parse("2027-03")
    step = keep_rule(
        snapshot, rule_id="a", topic="food", rule=" No soft cheese ", said_by=" Sam, ward 5 ",
        until=until, now=NOW,
    )  # fmt: skip
    rule = rules_by_id(snapshot.after(step))["a"]
    assert (rule.rule, rule.said_by, rule.until) == ("No soft cheese", "Sam, ward 5", until)
    assert step.anchor == "rules/a"


def test_a_rule_without_words_or_of_no_topic_is_not_kept() -> None:
    with pytest.raises(EmptyTextError):
        keep_rule(Snapshot(), rule_id="a", topic="food", rule=" \n ", now=NOW)
    with pytest.raises(ValueError, match="no rules"):
        keep_rule(Snapshot(), rule_id="a", topic="weather", rule="Rain", now=NOW)


@pytest.mark.parametrize("topic", RULE_TOPICS)
@pytest.mark.parametrize(("words", "number"), [("Ring at 38.5C", True), ("Ring at once", False)])
def test_feeling_unwell_goes_with_what_may_be_about_a_temperature_and_with_nothing_else(
    topic: str, words: str, number: bool
) -> None:
    (rule,) = all_rules(with_rule(Snapshot(), "a", topic, words, 0))
    about_a_number = {TEMPERATURE: Unwell.THEN, OTHER: Unwell.ANY if number else Unwell.NONE}
    assert unwell_with(rule) is about_a_number.get(topic, Unwell.NONE)


def test_removing_a_rule_can_be_undone() -> None:
    snapshot = with_rule(Snapshot(), "a", "pets", "The cat may stay", 0)
    step = remove_rule(snapshot, rule_id="a", now=NOW)
    gone = snapshot.after(step)
    assert all_rules(gone) == ()
    with pytest.raises(NothingThereError):
        remove_rule(gone, rule_id="a", now=NOW)
    back = gone.after(take_back(gone, step=step, now=NOW))
    assert [each.rule for each in all_rules(back)] == ["The cat may stay"]


@pytest.mark.parametrize(
    ("until", "passed"),
    [("2026-11-23", True), ("2026-11-24", False), ("2026-11", False), ("2026-10", True)],
)
def test_a_rule_has_passed_once_the_last_day_it_can_mean_is_over(until: str, passed: bool) -> None:
    snapshot = with_rule(Snapshot(), "a", "food", "Words", 0)
    step = keep_rule(
        snapshot, rule_id="a", topic="food", rule="Words", until=PartialDate.parse(until), now=NOW
    )
    assert has_passed(rules_by_id(snapshot.after(step))["a"], date(2026, 11, 24)) is passed


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("38", False),
        ("38.0C or above", False),
        ("37.5", False),
        ("38.1", True),
        ("38,5 twice", True),
        ("39C", True),
        ("ring at 37.5, and again at 38.5", True),
        ("100.4F", False),
        ("101", True),
        ("Ring 01632 960 139 at any time", False),
        ("within 60 minutes", False),
        ("40 or more", True),
        ("", False),
        ("38·5", True),
        ("38½ or more", True),
        ("38 1/2", True),
        ("38 point 5", True),
        ("37 1/2", False),
        ("37½", False),
        ("Ring at thirty nine", True),
        ("Thirty-eight and a half", True),
        ("thirty eight", False),
        ("thirty seven point five", False),
        ("forty two", True),
        ("forty", True),
        ("No driving for 40 days", False),
        ("for forty days", False),
        ("Ring 01632 960 105 at any time", False),
    ],
)
def test_a_number_above_38_asks_to_be_checked(words: str, asked: bool) -> None:
    assert asks_to_be_checked(words) is asked


@pytest.mark.parametrize(
    ("since", "until", "fit"),
    [
        ("2026-12-03", "2026-12-02", False),
        ("2026-12-03", "2026-12-03", True),
        ("2026-12-03", "2026-12", True),
        ("2026-12", "2026-11-30", False),
        ("", "2026-11-30", True),
        ("2026-12", "", True),
    ],
)
def test_a_time_that_ends_before_it_begins_does_not_fit(since: str, until: str, fit: bool) -> None:
    first = PartialDate.parse(since) if since else None
    last = PartialDate.parse(until) if until else None
    assert times_fit(first, last) is fit


@given(st.text())
def test_no_words_of_a_rule_break_the_look_at_its_numbers(words: str) -> None:
    assert asks_to_be_checked(words) in {True, False}


def test_each_detail_is_written_by_itself_and_left_out_when_empty() -> None:
    snapshot = Snapshot()
    assert my_details(snapshot) is None
    assert not is_written(None, *READ_OUT)
    born = PartialDate.parse("1984-03-02")
    for field, value in (("name", " Ada  Hart "), ("born", born), ("phone", "")):
        snapshot = snapshot.after(write_detail(snapshot, field=field, value=value, now=NOW))
    details = my_details(snapshot)
    assert details is not None
    assert (details.name, details.born, details.phone) == ("Ada Hart", born, "")
    assert is_written(details, "name")
    assert not is_written(details, "phone", "consultant")
    with pytest.raises(ValueError, match="no shoe_size"):
        write_detail(snapshot, field="shoe_size", value="7", now=NOW)


def test_every_field_of_my_details_can_be_written() -> None:
    for field in (*READ_OUT, *LATER):
        value = PartialDate.parse("1984") if field == "born" else "Words"
        snapshot = Snapshot()
        after = my_details(
            snapshot.after(write_detail(snapshot, field=field, value=value, now=NOW))
        )
        assert getattr(after, field) == value


def test_the_topics_begin_with_temperature_and_end_with_what_fits_nowhere() -> None:
    assert (RULE_TOPICS[0], RULE_TOPICS[-1]) == ("temperature", "other")
