"""Emptying the bin of coping notes by itself, once a window has settled after opening."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from companion.services.note_bin import due_notes, erase_notes, forget_old_words
from companion.ui.session import Session


def sweep_notes(session: Session, clock: Callable[[], datetime]) -> None:
    """Have the words erased of notes deleted 30 days ago, and of those that were let go.

    Looking for them is done on the store's thread; nothing is written where there are none.
    """
    if session.read_only:
        return
    snapshot, now = session.snapshot, clock()
    session.run(
        lambda _records: due_notes(snapshot, now), done=partial(_erase, session), failed=_ignore
    )


def _erase(session: Session, due: tuple[str, ...]) -> None:
    if due:
        session.do(erase_notes, note_ids=due)
        session.run(forget_old_words, done=_ignore, failed=_ignore)


def _ignore(_result: object) -> None:
    """The next opening does what was not done now."""
