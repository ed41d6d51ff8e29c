"""An appointment as the diary shows it, with what other records say of it."""

from __future__ import annotations

from companion.domain.records import Appointment
from companion.services.clashes import clashes, slot_of
from companion.services.visits import visit_of
from companion.ui.pages.appointments.entries import Entry, clash_words, entry
from companion.ui.pages.context import PageContext
from companion.ui.pages.visits import Visits


def shown_entry(visit: Appointment, context: PageContext, visits: Visits) -> Entry:
    """Return an appointment with what is at the same time, and what was said there."""
    snapshot = context.session.snapshot
    clash = ""
    if visit.when.last >= context.today():
        dated = visits.dated(snapshot)
        clash = clash_words(
            clashes(dated, slot_of(visit), visit.id), context.dates, visit.when.first
        )
    return entry(visit, context.dates, clash, _told(visit, context, visits))


def _told(visit: Appointment, context: PageContext, visits: Visits) -> str:
    """Return what we were told there, also where nobody put it in other words than the answers."""
    snapshot = context.session.snapshot
    if visit.when.first > context.today() and visit_of(snapshot, visit.id) is None:
        return ""
    from companion.services.visit_room import facts_written
    from companion.services.visit_told import told_text

    facts = facts_written(snapshot, visit, visits.book(snapshot))
    return told_text(facts, context.library.phrases().tables["visit"])
