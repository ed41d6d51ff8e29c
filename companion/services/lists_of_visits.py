"""The lists around appointments: what is planned and was, what was said, what is waited for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from companion.domain.dates import local_day
from companion.domain.records import Appointment, Kind
from companion.domain.span import Span
from companion.domain.visit_records import PlannedBefore, Visit, Waiting
from companion.exchange.lists import Form, Line
from companion.services.list_kinds import ListKind, Telling, span_of
from companion.services.trips import all_trips
from companion.services.trips_table import trip_cells


def _appointments(telling: Telling) -> Iterator[Line]:
    for visit in telling.snapshot.dated_appointments():
        cells = (
            visit.what,
            None if visit.undated else visit.when,
            visit.at,
            visit.until,
            visit.where,
            visit.who,
            visit.bring,
            visit.travel,
            visit.note,
            _stands(telling, visit),
            telling.names.stage(visit.stage),
        )
        yield Line(cells, _days(visit), visit.id)


def _days(visit: Appointment) -> Span | None:
    return None if visit.undated else span_of(visit.when)


def _stands(telling: Telling, visit: Appointment) -> str:
    told = (
        (visit.cancelled, "export.cancelled"),
        (visit.undated, "export.undated"),
        (visit.check, "plan.check"),
        (bool(visit.helper), "export.worked_out"),
    )
    return "; ".join(telling.word(name) for holds, name in told if holds)


def _plans(telling: Telling) -> Iterator[Line]:
    plans = cast("Iterable[PlannedBefore]", telling.snapshot.table(Kind.PLANS).values())
    for plan in sorted(plans, key=lambda each: (each.when.first, each.created_at, each.id)):
        changed = local_day(plan.created_at)
        cells = (telling.visit(plan.appointment), plan.when, plan.at, plan.where, changed)
        yield Line(cells, span_of(plan.when), plan.id)


def _said(telling: Telling) -> Iterator[Line]:
    snapshot = telling.snapshot
    said = {each.appointment: each for each in _visits(telling)}
    order = [each.id for each in snapshot.dated_appointments() if each.id in said]
    for key in (*order, *sorted(said.keys() - set(order))):
        visit, at = said[key], snapshot.appointments.get(key)
        when = at.when if at and not at.undated else None
        span = span_of(when) if at else span_of(local_day(visit.created_at))
        words = (visit.told, visit.next, visit.who_does, visit.else_said)
        yield Line((telling.visit(key), when, *words), span, visit.id)


def _visits(telling: Telling) -> Iterable[Visit]:
    return cast("Iterable[Visit]", telling.snapshot.table(Kind.VISITS).values())


def _waiting(telling: Telling) -> Iterator[Line]:
    cards = cast("Iterable[Waiting]", telling.snapshot.table(Kind.WAITING).values())
    for card in sorted(cards, key=lambda each: (each.created_at, each.id)):
        cells = (card.what, card.who_tells, card.by, card.ring, card.done)
        yield Line(cells, span_of(card.by), card.id)


def _trips(telling: Telling) -> Iterator[Line]:
    for trip in all_trips(telling.snapshot):
        yield Line(trip_cells(trip), span_of(trip.when), trip.id)


def _drafts(telling: Telling) -> Iterator[Line]:
    drafts = telling.snapshot.drafts.values()
    for draft in sorted(drafts, key=lambda each: (each.created_at, each.id)):
        typed = " ".join(part for part in (draft.day, draft.month, draft.year) if part.strip())
        if draft.about and typed:
            typed = telling.library.dates().about.format(date=typed)
        words = (draft.where, draft.who, draft.bring, draft.travel, draft.note)
        cells = (draft.what, typed, draft.at, draft.until, *words)
        yield Line(cells, None, draft.id, telling.words["half_written"])


LISTS = (
    ListKind(
        "appointments",
        "export.dates",
        (
            *("export.what", "export.when", "export.at", "export.until", "export.where"),
            *("export.who", "export.bring", "export.travel", "csv.note", "csv.stands"),
            "export.stage",
        ),
        _appointments,
    ),
    ListKind(
        "appointments-former-dates",
        "export.former_dates",
        ("export.what", "export.when", "export.at", "export.where", "export.changed"),
        _plans,
        Form.TABLE,
    ),
    ListKind(
        "appointments-what-was-said",
        "export.visits",
        (
            *("export.what", "export.when", "sheet.told", "sheet.next"),
            *("sheet.who_does_what", "sheet.anything_else"),
        ),
        _said,
    ),
    ListKind(
        "appointments-waiting",
        "export.waiting",
        ("export.what", "export.who_tells", "export.ring_on", "export.ring", "export.heard"),
        _waiting,
        Form.TABLE,
    ),
    ListKind(
        "appointments-trips",
        "trips.title",
        (
            *("export.when", "trips.what_for", "trips.miles", "trips.parking", "trips.cost"),
            "trips.note",
        ),
        _trips,
        Form.TABLE,
    ),
    ListKind(
        "appointments-half-written",
        "export.half_written",
        (
            *("export.what", "export.typed_when", "export.at", "export.until", "export.where"),
            *("export.who", "export.bring", "export.travel", "csv.note"),
        ),
        _drafts,
    ),
)
