"""Which pages a person chose for their booklet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import cast

from companion.domain.reading_records import Booklet
from companion.domain.records import Kind, fixed_id
from companion.services.actions import Action
from companion.services.snapshot import Snapshot
from companion.services.steps import Step, changed

PAGE = "treatments"
ANCHOR = "print/booklet"


def chosen_pages(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the ids of the chosen pages, in the order they were chosen."""
    booklet = _booklet(snapshot)
    return tuple(booklet.pages.split()) if booklet else ()


def choose_page(snapshot: Snapshot, *, page: str, chosen: bool, now: datetime) -> Step:
    """Return the step that puts one page into the booklet, or takes it out."""
    others = [each for each in chosen_pages(snapshot) if each != page]
    return _keep(snapshot, [*others, page] if chosen else others, now)


def choose_pages(snapshot: Snapshot, *, pages: Iterable[str], now: datetime) -> Step:
    """Return the step that makes these the pages of the booklet: all of them, or none."""
    return _keep(snapshot, pages, now)


def _booklet(snapshot: Snapshot) -> Booklet | None:
    return cast("Booklet | None", snapshot.table(Kind.BOOKLETS).get(fixed_id("booklet")))


def _keep(snapshot: Snapshot, pages: Iterable[str], now: datetime) -> Step:
    before = _booklet(snapshot)
    whole = before or Booklet(id=fixed_id("booklet"), created_at=now, updated_at=now)
    after = changed(whole, now, pages=" ".join(dict.fromkeys(pages)))
    return Step(action=Action.BOOKLET_CHANGED, page=PAGE, pairs=((before, after),), anchor=ANCHOR)
