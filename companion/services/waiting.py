"""Use cases for what a person waits for: who will tell them, and whom they ring if nobody has."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, cast

from companion.domain.dates import PartialDate
from companion.domain.errors import EmptyTextError
from companion.domain.records import Kind
from companion.domain.text import clean_line
from companion.domain.visit_records import Waiting
from companion.services.actions import Action
from companion.services.snapshot import Snapshot, existing
from companion.services.steps import Step, changed, removed

PAGE = "today"


def waiting_cards(snapshot: Snapshot) -> Mapping[str, Waiting]:
    """Return every card by id, the closed ones too."""
    return cast("Mapping[str, Waiting]", snapshot.table(Kind.WAITING))


def open_cards(snapshot: Snapshot) -> tuple[Waiting, ...]:
    """Return what a person waits for: the day to ring first, those without one last."""
    cards = [each for each in waiting_cards(snapshot).values() if not each.done]
    return tuple(sorted(cards, key=_day_to_ring))


def _day_to_ring(card: Waiting) -> tuple[bool, date, datetime, str]:
    day = card.by.last if card.by else date.max
    return card.by is None, day, card.created_at, card.id


def is_day_to_ring(card: Waiting, today: date) -> bool:
    """Return whether the day has come on which the person planned to ring."""
    return card.by is not None and card.by.last <= today and not card.done


def keep_waiting(
    snapshot: Snapshot,
    *,
    waiting_id: str,
    what: str,
    now: datetime,
    who_tells: str = "",
    by: PartialDate | None = None,
    ring: str = "",
    page: str = PAGE,
) -> Step:
    """Return the step that makes a card or changes it. `page` is where Undo leads.

    Raises:
        EmptyTextError: If it does not say what is waited for.
    """
    words = clean_line(what)
    if not words:
        raise EmptyTextError
    before = cast("Waiting | None", snapshot.known(Kind.WAITING, waiting_id))
    whole = before or Waiting(id=waiting_id, created_at=now, updated_at=now, what=words)
    values: dict[str, Any] = {
        "what": words,
        "who_tells": clean_line(who_tells),
        "by": by,
        "ring": clean_line(ring),
    }
    after = changed(whole, now, deleted_at=None, **values)
    return Step(Action.WAITING_KEPT, page, ((before, after),), waiting_id)


def close_waiting(
    snapshot: Snapshot, *, waiting_id: str, now: datetime, done: bool = True, page: str = PAGE
) -> Step:
    """Return the step that closes a card because the person heard, or opens it again."""
    card = existing(waiting_cards(snapshot), waiting_id)
    action = Action.WAITING_DONE if done else Action.WAITING_NOT_DONE
    return Step(action, page, ((card, changed(card, now, done=done)),), waiting_id)


def remove_waiting(snapshot: Snapshot, *, waiting_id: str, now: datetime, page: str = PAGE) -> Step:
    """Return the step that removes a card; undo brings it back."""
    card = existing(waiting_cards(snapshot), waiting_id)
    return Step(Action.WAITING_REMOVED, page, ((card, removed(card, now)),), waiting_id)
