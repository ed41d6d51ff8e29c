"""A person's own lists on paper, as a web page and as tables: what was written, and sums."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.content import Library
from companion.domain.dates import PartialDate
from companion.domain.own_records import FAMILY, Medicine, Person, Trip
from companion.domain.people_records import MyDetails
from companion.domain.records import Kind, Record, fixed_id, kind_of
from companion.domain.span import Span
from companion.exchange.document import Document, Ruled, Table, element_texts, texts, walk
from companion.exchange.html import write_html
from companion.resources import content_folder
from companion.services.archive import bring_in, save_copy
from companion.services.own_sheets import (
    medicines_sheet,
    people_sheet,
    trips_sheet,
    update_sheet,
)
from companion.services.sample_own import people_and_trips
from companion.services.snapshot import Snapshot
from companion.services.trips_table import trips_table
from companion.storage import PersonRecords

NOW = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)
TODAY = date(2026, 11, 24)
LIBRARY = Library(content_folder())
WORDS = LIBRARY.phrases().tables


def snapshot_of(*records: Record) -> Snapshot:
    by_kind: dict[Kind, list[Record]] = {}
    for record in records:
        by_kind.setdefault(kind_of(record), []).append(record)
    return Snapshot.of(by_kind)


SAMPLE = snapshot_of(*people_and_trips())


def made(kind: type[Any], number: int = 0, **fields: Any) -> Any:
    return kind(id=f"r{number}", created_at=NOW, updated_at=NOW, **fields)


def told(document: Document) -> str:
    return "\n".join(texts(document))


def rows_of(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


def cells(document: Document, caption: str) -> list[list[str]]:
    for element in walk(document.body):
        if isinstance(element, Table) and element.caption == caption:
            return [
                [row.head, *(" ".join(element_texts(cell)) for cell in row.cells)]
                for row in element.rows
            ]
    return []


# --- medicines ---


def test_the_team_s_list_comes_first_and_a_blank_is_never_none() -> None:
    sheet = medicines_sheet(snapshot_of(made(Medicine, name="Aciclovir")), LIBRARY, TODAY)
    assert "This is my own list. My team's list comes first." in told(sheet)
    blank = "Not written here. Please ask."
    assert cells(sheet, "What I take now") == [["Aciclovir", blank, blank, blank]]
    assert "Not a hospital record." in sheet.footer
    assert "24\u00a0November\u00a02026" in sheet.footer


def test_what_is_no_longer_taken_stands_apart_with_its_last_day() -> None:
    sheet = medicines_sheet(SAMPLE, LIBRARY, TODAY)
    assert [row[0] for row in cells(sheet, "What I take now")] == ["Aciclovir", "Co-trimoxazole"]
    (before,) = cells(sheet, "No longer taken")
    assert before[-1] == "September 2026 Until October 2026"


def test_a_medicine_s_own_words_stand_as_they_were_written() -> None:
    words = "1 tablet\n8am and 8pm"
    medicine = made(Medicine, name="X", how_taken=words, note="With\nfood")
    (row,) = cells(medicines_sheet(snapshot_of(medicine), LIBRARY, TODAY), "What I take now")
    assert row[2] == "1 tablet 8am and 8pm Note: With food"


# --- people ---


def test_each_list_has_what_it_is_for() -> None:
    sheet = told(people_sheet(SAMPLE, LIBRARY, TODAY))
    assert "Role: Ward nurse" in sheet
    assert "When they can be reached: Monday to Friday, 8am to 4pm" in sheet
    assert "May be told: Dates, and how I am. Not results." in sheet
    assert "Role: Day unit desk" not in sheet, "a role that is the name is not said twice"


def test_a_list_without_anybody_is_left_out() -> None:
    sheet = told(people_sheet(snapshot_of(made(Person, name="Ravi", group=FAMILY)), LIBRARY, TODAY))
    assert "My team" not in sheet
    assert "Family and helpers" in sheet


# --- trips ---


def test_trips_have_their_total_and_their_months() -> None:
    sheet = trips_sheet(SAMPLE, LIBRARY, TODAY)
    assert cells(sheet, "Trips and costs")[-1] == ["Total", "37.8", "£12.00", "£9.55"]
    assert cells(sheet, "Month by month") == [
        ["October 2026", "1", "12.6", "£3.40", "£0.00"],
        ["November 2026", "3", "25.2", "£8.60", "£9.55"],
        ["In all", "4", "37.8", "£12.00", "£9.55"],
    ]
    assert "Parking and other costs together: £21.55." in told(sheet)
    assert "No rate is worked out here." in told(sheet)
    assert "19 November 2026: Bus home: the car park was full." in told(sheet)


def test_a_claim_has_the_person_s_name_or_a_line_to_write_it_on() -> None:
    details = MyDetails(id=fixed_id("details"), created_at=NOW, updated_at=NOW, name="Alex Morgan")
    named = trips_sheet(snapshot_of(*people_and_trips(), details), LIBRARY, TODAY)
    assert "Name: Alex Morgan" in told(named)
    assert any(isinstance(each, Ruled) for each in trips_sheet(SAMPLE, LIBRARY, TODAY).body)


def test_an_amount_that_was_left_empty_stays_empty() -> None:
    trip = cells(trips_sheet(SAMPLE, LIBRARY, TODAY), "Trips and costs")[2]
    assert trip == ["12 November 2026: Clinic visit", "", "", "£6.80"]


def test_only_the_days_asked_for_are_there_and_named() -> None:
    days = Span(date(2026, 11, 5), date(2026, 11, 12))
    sheet = trips_sheet(SAMPLE, LIBRARY, TODAY, days)
    assert len(cells(sheet, "Trips and costs")) == 3
    assert "From 5 November 2026 until 12 November 2026" in told(sheet)
    assert cells(sheet, "Month by month") == [], "one month needs no table of months"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (Span(), "All trips that are written down"),
        (Span(first=TODAY), "From 24 November 2026"),
        (Span(last=TODAY), "Until 24 November 2026"),
    ],
)
def test_the_days_are_said_in_words(days: Span, words: str) -> None:
    assert words in told(trips_sheet(SAMPLE, LIBRARY, TODAY, days)).splitlines()


# --- tables for a spreadsheet ---


def test_the_table_of_trips_adds_up_to_the_printed_total() -> None:
    head, *rows = rows_of(trips_table(SAMPLE, WORDS["trips"]))
    assert head == ["When", "What for", "Miles", "Parking", "Other costs", "Note"]
    pence = [round(100 * float(row[3] or 0)) + round(100 * float(row[4] or 0)) for row in rows]
    assert sum(pence) == 2155
    assert rows[2][2:4] == ["", ""]


@given(st.integers(0, 10**7))
def test_a_table_tells_every_amount_exactly(amount: int) -> None:
    trip = made(Trip, when=PartialDate(year=2026), miles=amount, parking=amount, cost=amount)
    (_, row) = rows_of(trips_table(snapshot_of(trip), WORDS["trips"]))
    assert row[2] == (f"{amount // 10}.{amount % 10}" if amount else "")
    assert row[3] == row[4] == (f"{amount // 100}.{amount % 100:02d}" if amount else "")


# --- all of them ---


def test_markup_in_any_list_is_shown_as_words() -> None:
    bad = "<script>alert(1)</script>"
    snapshot = snapshot_of(
        made(Person, 1, name=bad),
        made(Medicine, 2, name=bad),
        made(Trip, 3, when=PartialDate(year=2026), what_for=bad),
    )
    for document in (
        people_sheet(snapshot, LIBRARY, TODAY),
        medicines_sheet(snapshot, LIBRARY, TODAY),
        trips_sheet(snapshot, LIBRARY, TODAY),
        update_sheet(bad, bad, LIBRARY, TODAY),
    ):
        page = write_html(document)
        assert "<script" not in page
        assert "&lt;script&gt;" in page


def test_the_lists_go_out_and_come_in_and_twice_is_once(tmp_path: Path) -> None:
    records = tuple(people_and_trips())
    one, two = PersonRecords.open(tmp_path / "one"), PersonRecords.open(tmp_path / "two")
    try:
        one.write([(None, record) for record in records])
        held = save_copy(one, tmp_path / "copy.json")
        assert held == len(records)
        assert bring_in(two, tmp_path / "copy.json").new == len(records)
        again = bring_in(two, tmp_path / "copy.json")
        assert (again.changes, again.same) == (0, len(records))
        there = {each.id: each for kept in two.read().values() for each in kept}
        assert there == {each.id: each for each in records}
    finally:
        one.close()
        two.close()
