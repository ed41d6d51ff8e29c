"""A person's own lists as documents: the people around them, their medicines, their trips.

A blank is never "none" (walks.md 10): where somebody at a hospital could take it for one, the paper
says that it is not written there. Nothing is worked out but sums.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from companion.content import Library
from companion.domain.amounts import miles_words, money_words
from companion.domain.dates import DateFormat, PartialDate
from companion.domain.own_records import FAMILY, TEAM, Medicine, Person, Trip
from companion.exchange.document import (
    Document,
    Element,
    Heading,
    Paragraph,
    Row,
    Ruled,
    Run,
    Size,
    Table,
    Whole,
    Words,
    runs,
)
from companion.services.medicines import medicines_before, medicines_now
from companion.services.people import called, people_in
from companion.services.snapshot import Snapshot
from companion.services.trips import Totals, all_trips, by_month, totals_of, trips_between


class Days(NamedTuple):
    """The days a list of trips is of, both included; None leaves that end open."""

    first: date | None = None
    last: date | None = None


EVERY_DAY = Days()


def _document(
    library: Library, table: str, title: str, body: Iterator[Element], today: date
) -> Document:
    phrases, pack = library.phrases(), library.pack()
    words, footer = phrases.tables[table], phrases.tables["footer"]
    printed = phrases.dates.day(today).replace(" ", "\u00a0")
    return Document(
        title=title,
        language=pack.language,
        author=pack.publisher,
        footer=words.get("footer", footer["not_a_record"]).format(date=printed),
        words=Words(page=footer["page"], skip=words["skip"]),
        body=tuple(body),
    )


def day_words(dates: DateFormat, when: PartialDate | None) -> str:
    """Return a day without its weekday, as a narrow column needs it; nothing for no day."""
    if when is None:
        return ""
    return dates.short(when.first) if when.is_day and not when.about else dates.partial(when)


# --- people ---


def people_sheet(snapshot: Snapshot, library: Library, today: date) -> Document:
    """Return the team, and family and helpers, as a document; a list that is empty is left out.

    Raises:
        PackFault: If the words of the pack cannot be read.
    """
    words = library.phrases().tables["people"]
    return _document(library, "people", words["title"], _people(snapshot, words), today)


def _people(snapshot: Snapshot, words: Mapping[str, str]) -> Iterator[Element]:
    fields = {
        TEAM: ("role", "number", "hours", "note"),
        FAMILY: ("role", "number", "may_be_told", "helps_with", "note"),
    }
    for group, told in fields.items():
        people = people_in(snapshot, group)
        if people:
            yield Heading(2, words[group])
        for person in people:
            yield Whole(tuple(_person(person, told, words)))


def _person(person: Person, told: Sequence[str], words: Mapping[str, str]) -> Iterator[Element]:
    yield Heading(3, called(person))
    for field in told:
        text = getattr(person, field)
        if text and text != called(person):
            first, *rest = text.splitlines()
            yield Paragraph((Run(f"{words[field]}: ", bold=True), Run(first)))
            yield from (Paragraph(runs(line)) for line in rest if line.strip())


# --- medicines ---


def medicines_sheet(snapshot: Snapshot, library: Library, today: date) -> Document:
    """Return the list of medicines as a document, what is taken now first.

    Raises:
        PackFault: If the words of the pack cannot be read.
    """
    words = library.phrases().tables["medicines"]
    body = _medicines(snapshot, library, today)
    return _document(library, "medicines", words["title"], body, today)


def _medicines(snapshot: Snapshot, library: Library, today: date) -> Iterator[Element]:
    words, dates = library.phrases().tables["medicines"], library.phrases().dates
    yield Paragraph(runs(words["lead"]), Size.LEAD)
    for title, medicines in (
        (words["now"], medicines_now(snapshot, today)),
        (words["before"], medicines_before(snapshot, today)),
    ):
        if not medicines:
            continue
        columns = (words["why"], words["how_taken"], words["since"])
        rows = tuple(_medicine(each, words, dates) for each in medicines)
        yield Table(title, columns, rows, corner=words["name"], banded=True)


def _medicine(medicine: Medicine, words: Mapping[str, str], dates: DateFormat) -> Row:
    since = [day_words(dates, medicine.since) or words["blank"]]
    if medicine.until is not None:
        since.append(f"{words['until']} {day_words(dates, medicine.until)}")
    how = [*medicine.how_taken.splitlines()] or [words["blank"]]
    if medicine.note:
        how += [f"{words['note']}: {' '.join(medicine.note.split())}"]
    why = [medicine.why or words["blank"]]
    cells = tuple(tuple(Paragraph(runs(line)) for line in cell) for cell in (why, how, since))
    return Row(medicine.name, cells)


# --- trips ---


def trips_sheet(
    snapshot: Snapshot, library: Library, today: date, days: Days = EVERY_DAY
) -> Document:
    """Return the trips of some days for a claim: each of them, the months, and the total.

    Raises:
        PackFault: If the words of the pack cannot be read.
    """
    words = library.phrases().tables["trips"]
    body = _trips(trips_between(all_trips(snapshot), *days), library, days)
    return _document(library, "trips", words["title"], body, today)


def _trips(trips: Sequence[Trip], library: Library, days: Days) -> Iterator[Element]:
    words, dates = library.phrases().tables["trips"], library.phrases().dates
    totals = totals_of(trips)
    yield Paragraph(runs(_days(days, words, dates), bold=True), Size.LEAD)
    yield Paragraph(runs(words["no_rate"]))
    columns = (words["what_for"], words["miles"], words["parking"], words["cost"])
    rows = [_trip(each, words, dates) for each in trips]
    rows.append(_sums(words["total"], "", totals))
    yield Table(words["title"], columns, tuple(rows), corner=words["when"])
    months = by_month(trips)
    if len(months) > 1:
        columns = (words["trips"], words["miles"], words["parking"], words["cost"])
        told = [_sums(dates.partial(m.when), str(m.totals.trips), m.totals) for m in months]
        told.append(_sums(words["in_all"], str(totals.trips), totals))
        yield Table(words["months"], columns, tuple(told), corner=words["month"])
    money = words["together"].format(money=money_words(totals.money))
    yield Whole(
        (
            Paragraph(runs(money, bold=True)),
            Ruled(words["name"], 1),
            Ruled(words["signed"], 1),
        )
    )


def _days(days: Days, words: Mapping[str, str], dates: DateFormat) -> str:
    told = {name: dates.short(day) for name, day in days._asdict().items() if day is not None}
    both = {("first", "last"): "between", ("first",): "since", ("last",): "until", (): "all"}
    return words[both[tuple(told)]].format(**told)


def _trip(trip: Trip, words: Mapping[str, str], dates: DateFormat) -> Row:
    what = [each for each in (trip.what_for, " ".join(trip.note.split())) if each]
    return Row(
        day_words(dates, trip.when),
        (tuple(Paragraph(runs(line)) for line in what), *_amounts(trip, blank=True)),
    )


def _sums(head: str, what: str, totals: Totals) -> Row:
    told = (Paragraph(runs(what, bold=True)),) if what else ()
    return Row(head, (told, *_amounts(totals, blank=False)))


def _amounts(of: Trip | Totals, *, blank: bool) -> tuple[tuple[Element, ...], ...]:
    """Return the cells of miles, parking and other costs; nothing in one that was left empty."""
    amounts = (
        (of.miles, miles_words(of.miles)),
        (of.parking, money_words(of.parking)),
        (of.cost, money_words(of.cost)),
    )
    return tuple(
        (Paragraph(runs(words, bold=not blank)),) if amount or not blank else ()
        for amount, words in amounts
    )


# --- an update ---


def update_sheet(text: str, name: str, library: Library, today: date) -> Document:
    """Return an update for family as a document: the words as they stand.

    Raises:
        PackFault: If the words of the pack cannot be read.
    """
    words = library.phrases().tables["update"]
    title = words["title_for"].format(name=name) if name else words["title"]
    lines = (Paragraph(runs(line.strip())) for line in text.splitlines() if line.strip())
    return _document(library, "update", title, lines, today)
