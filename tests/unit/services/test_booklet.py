"""The pages of the booklet: chosen one by one or all at once, and always undone."""

from __future__ import annotations

from datetime import UTC, datetime

from companion.services.booklet import choose_page, choose_pages, chosen_pages
from companion.services.history import take_back
from companion.services.snapshot import Snapshot

NOW = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)


def test_pages_are_kept_in_the_order_they_were_chosen_each_once() -> None:
    snapshot = Snapshot()
    assert chosen_pages(snapshot) == ()
    for page in ("imatinib", "tests", "imatinib"):
        snapshot = snapshot.after(choose_page(snapshot, page=page, chosen=True, now=NOW))
    assert chosen_pages(snapshot) == ("tests", "imatinib")


def test_a_page_is_taken_out_without_touching_the_others() -> None:
    snapshot = Snapshot()
    snapshot = snapshot.after(choose_pages(snapshot, pages=("a", "b", "c"), now=NOW))
    snapshot = snapshot.after(choose_page(snapshot, page="b", chosen=False, now=NOW))
    assert chosen_pages(snapshot) == ("a", "c")


def test_choosing_all_is_one_step_that_can_be_undone() -> None:
    snapshot = Snapshot()
    snapshot = snapshot.after(choose_page(snapshot, page="a", chosen=True, now=NOW))
    step = choose_pages(snapshot, pages=("a", "b"), now=NOW)
    after = snapshot.after(step)
    assert chosen_pages(after) == ("a", "b")
    assert chosen_pages(after.after(take_back(after, step=step, now=NOW))) == ("a",)
    assert (step.page, step.anchor) == ("treatments", "print/booklet")
