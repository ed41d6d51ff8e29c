"""Waiting cards: kept as they are written, sorted by the day to ring, closed by one press."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from companion.domain.dates import PartialDate
from companion.domain.errors import EmptyTextError, NothingThereError
from companion.services.actions import Action
from companion.services.history import take_back
from companion.services.snapshot import Snapshot
from companion.services.steps import Step
from companion.services.waiting import (
    close_waiting,
    is_day_to_ring,
    keep_waiting,
    open_cards,
    remove_waiting,
    waiting_cards,
)

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)


def do(snapshot: Snapshot, use_case: Any, **arguments: Any) -> tuple[Snapshot, Step]:
    step: Step = use_case(snapshot, now=NOW, **arguments)
    return snapshot.after(step), step


def card(snapshot: Snapshot, waiting_id: str, by: str = "") -> Snapshot:
    when = PartialDate.parse(by) if by else None
    return do(snapshot, keep_waiting, waiting_id=waiting_id, what=f"Result {waiting_id}", by=when)[
        0
    ]


def test_a_card_keeps_what_is_written_on_one_line_each() -> None:
    snapshot, step = do(
        Snapshot(),
        keep_waiting,
        waiting_id="w",
        what=" The marrow\nresult ",
        who_tells="Sam ",
        by=PartialDate.of(TODAY),
        ring=" 01632 960 123",
        page="questions",
    )
    (kept,) = open_cards(snapshot)
    assert (kept.what, kept.who_tells, kept.ring) == ("The marrow result", "Sam", "01632 960 123")
    assert (step.action, step.page, step.anchor) == (Action.WAITING_KEPT, "questions", "w")


def test_a_card_says_what_is_waited_for() -> None:
    with pytest.raises(EmptyTextError):
        keep_waiting(Snapshot(), waiting_id="w", what=" \n", now=NOW)


def test_the_next_day_to_ring_comes_first_and_no_day_last() -> None:
    snapshot = Snapshot()
    for waiting_id, by in (("none", ""), ("late", "2026-12"), ("soon", "2026-11-30")):
        snapshot = card(snapshot, waiting_id, by)
    assert [each.id for each in open_cards(snapshot)] == ["soon", "late", "none"]


@pytest.mark.parametrize(
    ("by", "rings"),
    [("", False), ("2026-11-25", False), ("2026-11-24", True), ("2026-11", False),
     ("2026-10", True), ("2026-11-20~", True)],
)  # fmt: skip
def test_the_day_to_ring_has_come_once_all_it_can_mean_has(by: str, rings: bool) -> None:
    (kept,) = open_cards(card(Snapshot(), "w", by))
    assert is_day_to_ring(kept, TODAY) is rings


def test_a_card_is_closed_by_one_press_and_undo_opens_it() -> None:
    snapshot, step = do(card(Snapshot(), "w", "2026-11-24"), close_waiting, waiting_id="w")
    assert open_cards(snapshot) == ()
    assert not is_day_to_ring(waiting_cards(snapshot)["w"], TODAY)
    snapshot = snapshot.after(take_back(snapshot, step=step, now=NOW))
    assert [each.id for each in open_cards(snapshot)] == ["w"]
    snapshot, _ = do(snapshot, close_waiting, waiting_id="w")
    snapshot, step = do(snapshot, close_waiting, waiting_id="w", done=False)
    assert step.action is Action.WAITING_NOT_DONE
    assert open_cards(snapshot)


def test_a_removed_card_is_written_anew_by_later_words() -> None:
    snapshot, _ = do(card(Snapshot(), "w"), remove_waiting, waiting_id="w")
    assert open_cards(snapshot) == ()
    with pytest.raises(NothingThereError):
        remove_waiting(snapshot, waiting_id="w", now=NOW)
    assert [each.id for each in open_cards(card(snapshot, "w"))] == ["w"]
