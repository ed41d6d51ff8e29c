"""For whom a folder is, and putting it away: said once, undone like everything else."""

from __future__ import annotations

from datetime import UTC, datetime

from companion.services.details import write_detail
from companion.services.history import take_back
from companion.services.purpose import (
    is_for_someone,
    is_put_away,
    person_named,
    put_away,
    say_for_whom,
)
from companion.services.snapshot import Snapshot

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def test_a_name_is_shown_only_where_somebody_else_keeps_the_folder() -> None:
    named = Snapshot().after(write_detail(Snapshot(), field="name", value="Maya", now=NOW))
    assert person_named(named) == ""
    for_her = named.after(say_for_whom(named, for_someone=True, now=NOW))
    assert person_named(for_her) == "Maya"
    back = for_her.after(say_for_whom(for_her, for_someone=False, now=NOW))
    assert person_named(back) == ""


def test_putting_away_and_for_whom_do_not_touch_each_other() -> None:
    one = Snapshot().after(say_for_whom(Snapshot(), for_someone=True, now=NOW))
    away = one.after(put_away(one, away=True, now=NOW))
    assert is_put_away(away)
    assert is_for_someone(away)
    out = away.after(put_away(away, away=False, now=NOW))
    assert not is_put_away(out)
    assert is_for_someone(out)


def test_undo_takes_it_out_again() -> None:
    step = put_away(Snapshot(), away=True, now=NOW)
    away = Snapshot().after(step)
    back = away.after(take_back(away, step=step, now=NOW))
    assert not is_put_away(back)
