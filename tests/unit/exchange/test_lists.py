"""Lists of records: the same as a table and on a page."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime, time
from zipfile import ZipFile

from hypothesis import given
from hypothesis import strategies as st

from companion.content import Library
from companion.domain.dates import PartialDate
from companion.domain.span import Span
from companion.domain.text import clean_text
from companion.exchange.document import Facts, Heading, Table, element_texts, walk
from companion.exchange.list_pages import Reading, list_elements
from companion.exchange.lists import (
    Amount,
    Form,
    Line,
    RecordList,
    YesNo,
    joined_table,
    list_table,
    zipped_tables,
)
from companion.resources import content_folder

YES_NO = YesNo("yes", "no")
WORDS = Reading(Library(content_folder()).phrases().dates, YES_NO)
NOW = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)
DAY = date(2026, 12, 3)


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def one(cell: object) -> RecordList:
    return RecordList("one", "One", ("What",), (Line((cell,)),))  # type: ignore[arg-type]


def test_a_table_has_plain_numbers_and_iso_days() -> None:
    told = {
        DAY: "2026-12-03",
        PartialDate.parse("2026-12~"): "2026-12~",
        time(14, 5): "14:05",
        Amount(126, 10): "12.6",
        Amount(5, 100): "0.05",
        Amount(0, 100): "",
        True: "yes",
        None: "",
    }
    for cell, text in told.items():
        assert rows(list_table(one(cell), YES_NO))[1] == [text]


def test_a_page_has_days_times_and_money_in_words() -> None:
    columns = ("What", "Day", "About", "At", "Miles", "Cost", "Sure")
    cells = ("Tea", DAY, PartialDate.parse("2026-12~"), time(14), Amount(120, 10), Amount(340, 100))
    listed = RecordList("one", "One", columns, (Line((*cells, True)),))
    told = list(element_texts(list_elements(listed, WORDS, 3)))
    said = ["Thursday 3 December 2026", "about December 2026", "2pm", "12", "£3.40", "yes"]
    assert told[:2] == ["One", "Tea"]
    assert told[3::2] == said


def test_what_is_empty_is_not_on_the_page() -> None:
    listed = RecordList("one", "One", ("What", "Note", "Sure"), (Line(("Tea", "  \n", False)),))
    told = list(element_texts(list_elements(listed, WORDS, 3)))
    assert told == ["One", "Tea"]


def test_a_column_nobody_wrote_in_is_not_in_the_table_of_a_page() -> None:
    lines = (Line(("Tea", "", "hot")), Line(("", "", "cold"), heading="Nameless"))
    listed = RecordList("one", "One", ("What", "Note", "How"), lines, Form.TABLE)
    (table,) = list_elements(listed, WORDS, 3)
    assert isinstance(table, Table)
    assert table.columns == ("How",)
    assert [row.head for row in table.rows] == ["Tea", "Nameless"]


def test_lines_of_one_record_stand_under_one_heading() -> None:
    lines = (
        Line(("Why?", "my note", "Because."), key="q"),
        Line(("Why?", "my note", "So."), key="q"),
        Line(("Why?", "another", ""), key="r"),
    )
    listed = RecordList("one", "One", ("Question", "Note", "Answer"), lines, shared=2)
    elements = list(walk(list_elements(listed, WORDS, 3)))
    assert [each.text for each in elements if isinstance(each, Heading)] == ["One", "Why?", "Why?"]
    told = [each.items for each in elements if isinstance(each, Facts)]
    assert [[fact.label for fact in facts] for facts in told] == [
        ["Note"], ["Answer"], ["Answer"], ["Note"],
    ]  # fmt: skip


def test_records_of_a_list_alone_are_one_level_below_what_it_stands_under() -> None:
    levels = [
        each.level
        for level in (2, 3)
        for each in walk(list_elements(one("Tea"), WORDS, level))
        if isinstance(each, Heading)
    ]
    assert levels == [3, 3, 4]


def test_lists_in_one_table_say_which_and_share_columns_of_the_same_name() -> None:
    first = RecordList("a", "Cups", ("What", "When"), (Line(("Tea", DAY)),))
    second = RecordList("b", "Plates", ("When", "Colour"), (Line((DAY, "=blue")),))
    assert rows(joined_table((first, second), YES_NO, "Which")) == [
        ["Which", "What", "When", "Colour"],
        ["Cups", "Tea", "2026-12-03", ""],
        ["Plates", "", "2026-12-03", "'=blue"],
    ]


def test_a_zip_has_a_table_for_each_list_with_lines_and_no_other() -> None:
    empty = RecordList("none", "None", ("What",), ())
    with ZipFile(io.BytesIO(zipped_tables((one("Tea"), empty), YES_NO, NOW))) as archive:
        assert archive.namelist() == ["one.csv"]
        assert archive.testzip() is None
        assert archive.infolist()[0].date_time == (2026, 11, 24, 15, 40, 0)
        assert rows(archive.read("one.csv")) == [["What"], ["Tea"]]


@given(st.lists(st.tuples(st.text(), st.text(), st.booleans()), max_size=5))
def test_what_was_written_comes_out_of_the_table_again(lines: list[tuple[str, str, bool]]) -> None:
    listed = RecordList("a", "A", ("One", "Two", "Three"), tuple(Line(each) for each in lines))
    for data, begin in (
        (list_table(listed, YES_NO), 0),
        (joined_table((listed,), YES_NO, "Which"), 1),
    ):
        back = [[unguarded(cell) for cell in row[begin:]] for row in rows(data)[1:]]
        assert back == [
            [*(unguarded(clean_text(text)) for text in each[:2]), "yes" if each[2] else "no"]
            for each in lines
        ]


def unguarded(text: str) -> str:
    return text.removeprefix("'")


def test_spans_meet_on_their_first_and_last_day() -> None:
    def span(first: int | None, last: int | None) -> Span:
        return Span(
            date(2026, 12, first) if first else None, date(2026, 12, last) if last else None
        )

    assert span(3, 5).meets(span(5, 9))
    assert span(5, 9).meets(span(3, 5))
    assert not span(3, 5).meets(span(6, None))
    assert not span(6, None).meets(span(None, 5))
    assert span(6, None).meets(span(None, None))
    assert span(None, 6).meets(span(6, 6))
