"""All that a person wrote, as lists: every kind of record, every word, no day and no name amiss."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.content import Library
from companion.domain.dates import PartialDate
from companion.domain.journey_records import Course, Got, HelperRun, StageBefore
from companion.domain.own_records import FAMILY, Medicine, Person, Trip
from companion.domain.people_records import CentreRule
from companion.domain.reading_records import Mark
from companion.domain.records import (
    Appointment,
    CopingNote,
    Journey,
    Kind,
    Question,
    Record,
    Stage,
    StageState,
    fixed_id,
    kind_of,
    record_type,
    stage_record_id,
)
from companion.domain.span import EVERY_DAY, Span
from companion.domain.visit_records import Asking, PlannedBefore, Visit, Waiting
from companion.exchange.document import element_texts
from companion.exchange.html import write_html
from companion.exchange.lists import YesNo, list_table, zipped_tables
from companion.resources import content_folder
from companion.services.asking_book import Occasion, asking_id
from companion.services.export_kinds import EXPORT_KINDS
from companion.services.export_lists import SECTIONS, ToldLists, told_lists
from companion.services.sample import sample_records
from companion.services.snapshot import Snapshot
from companion.services.take_out import Wanted, lists_page
from tests.unit.storage.made_up_records import records as any_records

NOW = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)
TODAY = date(2026, 11, 24)
LIBRARY = Library(content_folder())
NAMES = tuple(SECTIONS)
YES_NO = YesNo("yes", "no")
SAMPLE = sample_records(200)
NAMED = [(name, kind) for name, kinds in EXPORT_KINDS.items() for kind in kinds]


def snapshot_of(records: Iterable[Record]) -> Snapshot:
    by_kind: dict[Kind, list[Record]] = {}
    for record in records:
        by_kind.setdefault(kind_of(record), []).append(record)
    return Snapshot.of(by_kind)


def told(
    *records: Record,
    names: Iterable[str] = NAMES,
    days: Span = EVERY_DAY,
    library: Library = LIBRARY,
) -> ToldLists:
    return told_lists(snapshot_of(records), library, TODAY, names, days)


def page_of(lists: ToldLists, library: Library = LIBRARY) -> str:
    return write_html(lists_page(library, lists, Wanted(NAMES, NOW)))


def read_on(lists: ToldLists) -> list[str]:
    return list(element_texts(lists_page(LIBRARY, lists, Wanted(NAMES, NOW)).body))


def tables_of(lists: ToldLists) -> str:
    every = [each for section in lists.sections for each in section.lists]
    return "".join(list_table(each, YES_NO).decode("utf-8-sig") for each in every if each.lines)


def head(key: str = "r") -> dict[str, Any]:
    return {"id": key, "created_at": NOW, "updated_at": NOW}


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


# --- nothing is left behind ---


def test_every_name_has_lists_and_no_other_has_any() -> None:
    assert list(SECTIONS) == list(EXPORT_KINDS)


@pytest.mark.parametrize(("name", "kind"), NAMED)
def test_records_of_every_kind_are_on_the_page_and_in_the_tables(name: str, kind: Kind) -> None:
    assert any(kind_of(each) is kind for each in SAMPLE)
    whole = told(*SAMPLE, names=(name,))
    without = told(*(each for each in SAMPLE if kind_of(each) is not kind), names=(name,))
    assert page_of(whole) != page_of(without)
    assert tables_of(whole) != tables_of(without)


IDS = {
    *("id", "bank_id", "origin", "stage", "appointment", "question", "series", "uid", "helper"),
    *("path", "course", "inside", "repeats", "list", "item", "lengths", "kind", "page", "picks"),
    *("person", "topic", "group", "pages", "for_whom", "outcome", "decide", "numbers"),
    *("how_much", "needs", "cell", "philadelphia", "age", "transplant", "nation"),
}
"""Fields that hold names of other things: the lists tell what they stand for, in words."""
UNTOLD = {
    (Kind.VISITS, "told_from"),  # what the program proposed, beside what the person made of it
    (Kind.UPDATES, "text"),  # told as the whole text, which it is
}


def filled(kind: Kind) -> tuple[Record, set[str]]:
    """Return a record of a kind with words of its own in every field that holds words."""
    fields = dataclasses.fields(record_type(kind))
    values: dict[str, Any] = head(f"{kind}-id")
    words: set[str] = set()
    for field in fields:
        if str(field.type) == "str" and field.name not in IDS:
            values[field.name] = f"words of {kind} {field.name}"
            words |= {values[field.name]} if (kind, field.name) not in UNTOLD else set()
        elif field.name in {"when", "start", "written_on"}:
            whole = date(2026, 12, 3)
            values[field.name] = whole if field.name == "written_on" else PartialDate.of(whole)
        elif field.name not in values and field.default is dataclasses.MISSING:
            values[field.name] = ""
    links = {"path": "transplant", "stage": "own-stage", "page": "blinatumomab", "topic": "food"}
    values |= {name: link for name, link in links.items() if name in {f.name for f in fields}}
    singles = {
        Kind.DETAILS: "details", Kind.HELP: "help", Kind.UPDATES: "update", Kind.MATTERS: "matters",
    }  # fmt: skip
    if kind in singles:
        values["id"] = fixed_id(singles[kind])
    if kind is Kind.STAGES:
        values["id"] = stage_record_id("transplant", "own-stage")
    return record_type(kind)(**values), words


@pytest.mark.parametrize(("name", "kind"), NAMED)
def test_every_word_of_a_record_is_on_the_page_and_in_the_tables(name: str, kind: Kind) -> None:
    record, words = filled(kind)
    question = Question(**head("asked"), text="Why?")
    if isinstance(record, Asking):
        record = dataclasses.replace(record, question="asked", asked=True)
    lists = told(record, question, Journey(**head(fixed_id("journey")), path="transplant"))
    page, tables = page_of(lists), tables_of(lists)
    assert {each for each in words if each not in page} == set()
    assert {each for each in words if each not in tables} == set()


@pytest.mark.parametrize(("name", "kind"), NAMED)
def test_no_word_of_a_record_goes_out_under_another_name(name: str, kind: Kind) -> None:
    record, words = filled(kind)
    lists = told(record, names=[each for each in NAMES if each != name])
    said = page_of(lists) + tables_of(lists)
    assert {each for each in words if each in said} == set()


@pytest.mark.parametrize("name", NAMES)
def test_columns_of_a_list_have_names_of_their_own(name: str) -> None:
    which = LIBRARY.phrases().tables["export"]["kind"]
    (section,) = told(names=(name,)).sections
    titles = [each.title for each in section.lists]
    assert len(set(titles)) == len(titles)
    assert len(titles) == 1 or section.title not in titles
    for each in section.lists:
        assert which not in each.columns
        assert len(set(each.columns)) == len(each.columns), each.name


def test_each_table_has_a_file_of_its_own_under_the_name_it_is_asked_for_by() -> None:
    lists = [(name, each) for name, section in SECTIONS.items() for each in section.lists]
    assert len({each.name for _, each in lists}) == len(lists)
    for name, each in lists:
        assert each.name == name or each.name.startswith(f"{name}-")
    assert {name for name, each in lists if each.name == name} == set(NAMES)


@given(st.lists(st.sampled_from(sorted(Kind)).flatmap(any_records), max_size=12))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_kept_it_can_be_told(records: list[Record]) -> None:
    lists = told(*records)
    page_of(lists)
    every = [each for section in lists.sections for each in section.lists]
    data = zipped_tables(every, YES_NO, NOW)
    with ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
    for each in every:
        assert all(len(line.cells) == len(each.columns) for line in each.lines)


def test_nothing_written_is_said_so() -> None:
    assert read_on(told()) == ["Nothing is written here yet."]


def test_people_and_medicines_go_into_tables_in_their_order_and_nothing_runs_there() -> None:
    person = Person(**head("p"), name="=cmd()", number="+44 1632 960 789", group=FAMILY)
    (people, *_) = told(person, names=("people",)).sections[0].lists
    first, row = list_table(people, YES_NO).decode("utf-8-sig").splitlines()
    assert dict(zip(first.split(","), row.split(","), strict=True))["Name"] == "'=cmd()"
    (medicines,) = told(*SAMPLE, names=("medicines",)).sections[0].lists
    names = [line.cells[0] for line in medicines.lines]
    assert names == ["Aciclovir", "Co-trimoxazole", "Omeprazole"]
    assert medicines.lines[2].cells[3:5] == (day("2026-09"), day("2026-10"))


# --- what was deleted ---


def gone(record: Record) -> Record:
    return dataclasses.replace(record, deleted_at=NOW)


def test_nothing_that_was_deleted_is_told() -> None:
    for kind in {kind for _, kind in NAMED}:
        record, words = filled(kind)
        lists = told(gone(record))
        said = page_of(lists) + tables_of(lists)
        assert not [each for each in words if each in said], kind


def test_answers_outlive_their_question_and_its_words_do_not() -> None:
    key = asking_id("q", Occasion("v"))
    asking = Asking(**head(key), question="q", appointment="v", answer="On Friday.", asked=True)
    question = gone(Question(**head("q"), text="What was taken off the list?"))
    visit = gone(Appointment(**head("v"), what="The old clinic", when=day("2026-11-12")))
    said = tables_of(told(asking, question, visit))
    assert "On Friday." in said
    assert "A question that was removed" in said
    assert "An appointment that was removed" in said
    assert "taken off" not in said
    assert "old clinic" not in said


# --- names ---


def test_a_stage_of_a_closed_topic_is_not_named() -> None:
    path = next(each for each in LIBRARY.paths() if each.branches)
    branch = path.branches[0]
    key = stage_record_id(path.id, branch.id)
    mine = Stage(**head(key), path=path.id, stage=branch.id, note="Asked Sam.")
    tied = (
        mine,
        Journey(**head(fixed_id("journey")), path=path.id),
        StageBefore(**head("b"), stage=key, state=StageState.PLANNED),
        Question(**head("q"), text="Why?", stage=key),
        Appointment(**head("a"), what="Clinic", when=day("2026-12-03"), stage=key),
        HelperRun(**head("h"), kind="car-t", start=day("2026-12-03"), stage=key),
        Got(**head("g"), list=f"{path.id}/{branch.id}", item="bag"),
    )
    lists = told(*tied)
    said = page_of(lists) + tables_of(lists)
    assert branch.title not in said
    assert "Another part of my plan" in said
    assert "Asked Sam." in said
    own = told(dataclasses.replace(mine, title="Plan B"), *tied[1:])
    assert "Plan B" in page_of(own)


def test_names_of_what_is_not_in_the_pack_are_no_ids() -> None:
    lists = told(
        Mark(**head("m"), page="gone-page", talked=True),
        Got(**head("g"), list="gone-list", item="gone-item"),
        Stage(**head("s"), path="gone-path", stage="gone-stage", note="Kept."),
        Course(**head("c"), path="gone-path"),
        Question(**head("q"), text="Why?", origin="gone-page/part", stage="gone-stage"),
    )
    said = page_of(lists) + tables_of(lists)
    assert "gone-" not in said
    assert "Kept." in said


# --- by day ---


def lines(record: Record, first: str, last: str, *others: Record) -> int:
    days = Span(date.fromisoformat(first), date.fromisoformat(last))
    rest = told(*others, days=days).lines
    return told(record, *others, days=days).lines - rest


DATED: dict[str, Record] = {
    "appointment": Appointment(**head(), what="Clinic", when=day("2026-12-03"), at=time(9)),
    "former date": PlannedBefore(**head(), appointment="x", when=day("2026-12-03")),
    "waiting": Waiting(**head(), what="A result", by=day("2026-12-03")),
    "trip": Trip(**head(), when=day("2026-12-03")),
    "stage": Stage(**head(), path="p", stage="s", start=day("2026-12-03")),
    "end of a stage": Stage(**head(), path="p", stage="s", end=day("2026-12-03")),
    "former plan": StageBefore(**head(), stage="s", start=day("2026-12-03")),
    "course": Course(**head(), path="transplant", day_zero=day("2026-12-03")),
    "worked out": HelperRun(**head(), kind="car-t", start=day("2026-12-03")),
    "note": CopingNote(**head(), text="Tea", written_on=date(2026, 12, 3)),
    "mark": Mark(**head(), page="p", when=day("2026-12-03")),
    "medicine": Medicine(**head(), name="A", since=day("2026-12-03"), until=day("2026-12-03")),
    "rule": CentreRule(
        **head(), topic="food", rule="R", since=day("2026-12-03"), until=day("2026-12-03")
    ),
}


@pytest.mark.parametrize("what", DATED)
def test_both_days_are_included_and_no_other(what: str) -> None:
    record = DATED[what]
    assert lines(record, "2026-12-03", "2026-12-03") == 1
    assert lines(record, "2026-12-01", "2026-12-03") == 1
    assert lines(record, "2026-12-03", "2026-12-31") == 1
    assert lines(record, "2026-12-04", "2026-12-31") == 0
    assert lines(record, "2026-12-01", "2026-12-02") == 0


def test_what_may_be_of_a_day_is_in() -> None:
    month = Appointment(**head(), what="Scan", when=day("2026-12~"))
    assert lines(month, "2026-12-31", "2027-01-05") == 1
    assert lines(month, "2027-01-01", "2027-01-05") == 0
    taken = Medicine(**head(), name="A", since=day("2026-09-01"))
    assert lines(taken, "2027-01-01", "2027-01-05") == 1
    assert lines(taken, "2026-01-01", "2026-08-31") == 0
    stage = Stage(**head(), path="p", stage="s", start=day("2026-12-01"), end=day("2026-12-20"))
    assert lines(stage, "2026-12-10", "2026-12-11") == 1


def test_a_question_is_of_the_day_it_was_asked_or_else_written_down() -> None:
    question = Question(**head("q"), text="Why?")
    assert lines(question, "2026-11-23", "2026-11-25") == 1
    asking = Asking(**head("a"), question="q", asked=True, answer="So.", when=day("2026-11-12"))
    assert lines(asking, "2026-11-12", "2026-11-12", question) == 1
    assert told(question, asking, days=Span(date(2026, 11, 20), None)).lines == 0


def test_what_was_said_is_of_the_day_of_its_appointment() -> None:
    visit = Appointment(**head("v"), what="Clinic", when=day("2026-11-12"))
    said = Visit(**head("s"), appointment="v", told="All is well.")
    assert lines(said, "2026-11-12", "2026-11-12", visit) == 1
    assert lines(said, "2026-11-13", "2026-11-30", visit) == 0


UNDATED: tuple[Record, ...] = (
    Waiting(**head("1"), what="A letter"),
    Mark(**head("2"), page="p", talked=True),
    Appointment(**head("3"), what="Scan", when=day("2026-12-03"), undated=True),
    Medicine(**head("4"), name="A"),
    Got(**head("5"), list="l", item="i"),
)


def test_what_has_no_day_is_in_only_where_no_day_is_given_and_is_counted() -> None:
    assert (told(*UNDATED).lines, told(*UNDATED).undated) == (5, 0)
    for days in (Span(date(2026, 1, 1), None), Span(None, date(2027, 1, 1))):
        assert (told(*UNDATED, days=days).lines, told(*UNDATED, days=days).undated) == (0, 5)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (Span(date(2026, 12, 1), None), "From 1 December 2026"),
        (Span(None, date(2026, 12, 31)), "Until 31 December 2026"),
        (
            Span(date(2026, 12, 1), date(2026, 12, 31)),
            "From 1 December 2026 until 31 December 2026",
        ),
    ],
)
def test_the_page_says_which_days_it_is_of(days: Span, words: str) -> None:
    page = lists_page(LIBRARY, told(days=days), Wanted(NAMES, NOW, days))
    assert next(iter(element_texts(page.body))) == f"Days: {words}"


def test_the_contents_lead_to_what_is_there_and_to_nothing_else() -> None:
    page = page_of(told(DATED["trip"], DATED["medicine"]))
    anchors = [name for name in NAMES if f'href="#{name}"' in page]
    assert anchors == ["appointments", "medicines"]
    assert all(f'<h2 id="{name}"' in page for name in anchors)
