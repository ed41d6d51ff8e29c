"""A person's own lists as documents: the people around them, their medicines, their trips.

A blank is never "none" (walks.md 10): where somebody at a hospital could take it for one, the paper
says that it is not written there. Nothing is worked out but sums.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from companion.content import Library
from companion.domain.amounts import miles_words, money_words
from companion.domain.dates import DateFormat, PartialDate
from companion.domain.own_records import FAMILY, TEAM, Medicine, Person, Trip
from companion.domain.span import EVERY_DAY, Span
from companion.exchange.document import (
    Document,
    Element,
    Heading,
    Mark,
    Paragraph,
    Points,
    Row,
    Ruled,
    Run,
    Runs,
    Size,
    Table,
    Whole,
    Words,
    runs,
)
from companion.services.details import my_details
from companion.services.medicines import medicines_before, medicines_now
from companion.services.people import called, people_in
from companion.services.snapshot import Snapshot
from companion.services.trips import Totals, all_trips, by_month, totals_of, trips_between


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


def span_words(days: Span, words: Mapping[str, str], dates: DateFormat) -> str:
    """Return "From 1 December 2026 until 31 December 2026", with only the ends that are given."""
    told = {name: dates.short(day) for name, day in days._asdict().items() if day is not None}
    both = {("first", "last"): "between", ("first",): "since", ("last",): "until", (): "all"}
    return words[both[tuple(told)]].format(**told)


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
            lines = tuple(_person(person, told, words))
            yield Whole(
                (Heading(3, called(person)), *((Points(lines, Mark.NONE),) if lines else ()))
            )


def _person(person: Person, told: Sequence[str], words: Mapping[str, str]) -> Iterator[Runs]:
    for field in told:
        text = getattr(person, field)
        if text and text != called(person):
            first, *rest = text.splitlines()
            yield (Run(f"{words[field]}: ", bold=True), Run(first))
            yield from (runs(line) for line in rest if line.strip())


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
    snapshot: Snapshot, library: Library, today: date, days: Span = EVERY_DAY
) -> Document:
    """Return the trips of some days for a claim: each of them, the months, and the total.

    Raises:
        PackFault: If the words of the pack cannot be read.
    """
    words = library.phrases().tables["trips"]
    details = my_details(snapshot)
    name = details.name if details is not None else ""
    body = _trips(trips_between(all_trips(snapshot), *days), library, days, name)
    return _document(library, "trips", words["title"], body, today)


def _trips(trips: Sequence[Trip], library: Library, days: Span, name: str) -> Iterator[Element]:
    words, dates = library.phrases().tables["trips"], library.phrases().dates
    totals = totals_of(trips)
    yield Paragraph(runs(span_words(days, words, dates), bold=True), Size.LEAD)
    if name:
        yield Paragraph((Run(words["name"], bold=True), Run(f" {name}")))
    else:
        yield Ruled(words["name"], 1)
    money = words["together"].format(money=money_words(totals.money))
    yield Paragraph(runs(money, bold=True))
    yield Paragraph(runs(words["no_rate"]))
    columns = (words["miles"], words["parking"], words["cost"])
    rows = [Row(_head(each, dates), _amounts(each, blank=True)) for each in trips]
    rows.append(Row(words["total"], _amounts(totals, blank=False)))
    yield Table(words["title"], columns, tuple(rows), corner=words["trip"])
    yield from _months(trips, words, dates)
    noted = tuple(_note(each, dates) for each in trips if each.note.strip())
    if noted:
        yield Whole((Heading(2, words["notes"]), Points(noted)))


def _months(
    trips: Sequence[Trip], words: Mapping[str, str], dates: DateFormat
) -> Iterator[Element]:
    """Yield the table of months; one month needs none."""
    months = by_month(trips)
    if len(months) < 2:
        return
    columns = (words["trips"], words["miles"], words["parking"], words["cost"])
    told = [_month(dates.partial(each.when), each.totals) for each in months]
    told.append(_month(words["in_all"], totals_of(trips)))
    yield Whole((Table(words["months"], columns, tuple(told), corner=words["month"]),))


def _month(head: str, totals: Totals) -> Row:
    count = (Paragraph(runs(f"{totals.trips:,}")),)
    return Row(head, (count, *_amounts(totals, blank=False)))


def _head(trip: Trip, dates: DateFormat) -> str:
    day = day_words(dates, trip.when)
    return f"{day}: {trip.what_for}" if trip.what_for else day


def _note(trip: Trip, dates: DateFormat) -> Runs:
    note = " ".join(trip.note.split())
    return (Run(f"{day_words(dates, trip.when)}: ", bold=True), Run(note))


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
    body = (each for block in text.split("\n\n") for each in _block(block))
    return _document(library, "update", title, body, today)


def _block(text: str) -> Iterator[Element]:
    """Yield the lines of an update that stand together; a first one that leads in stands out."""
    first, *rest = [line.strip() for line in text.splitlines() if line.strip()] or [""]
    leads = bool(rest) and first.endswith(":")
    if first:
        yield Paragraph(runs(first, bold=leads), leads=leads)
    yield from (Paragraph(runs(line)) for line in rest)
