"""The anchors of the screens of a person's own lists, on the page Who to call."""

from __future__ import annotations

from companion.domain.records import Kind

MINE, PEOPLE, MEDICINES, TRIPS = "mine", "people", "medicines", "trips"
UPDATE, PAPER = "update", "paper"

OWN_SCREENS = {
    MINE: ("own.hub_screen", "HubScreen"),
    PEOPLE: ("own.people_screen", "PeopleScreen"),
    MEDICINES: ("own.medicines_screen", "MedicinesScreen"),
    TRIPS: ("own.trips_screen", "TripsScreen"),
    UPDATE: ("own.update_screen", "UpdateScreen"),
    PAPER: ("own.paper_screen", "PaperScreen"),
}
"""The module and the class of each; they are imported when they are first opened."""

OWN_KINDS = frozenset(
    {
        Kind.PEOPLE,
        Kind.MEDICINES,
        Kind.TRIPS,
        Kind.UPDATES,
        # What an update for family can tell:
        Kind.APPOINTMENTS,
        Kind.JOURNEY,
        Kind.STAGES,
        Kind.VISITS,
        Kind.ASKINGS,
        Kind.QUESTIONS,
    }
)
"""The kinds of record that these screens show."""


def paper_anchor(sheet: str, days: str = "") -> str:
    """Return the anchor of a sheet as pages; `days` is "first..last" for trips."""
    return f"{PAPER}/{sheet}/{days}".rstrip("/")
