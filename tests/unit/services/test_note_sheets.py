"""Chosen notes on paper and as text: what was chosen, as it was written, and nothing else."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from companion.content import Library
from companion.domain.records import CopingNote
from companion.exchange.document import Heading, texts
from companion.exchange.html import write_html
from companion.resources import content_folder
from companion.services.note_sheets import notes_sheet, notes_text

NOW = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)
TODAY = date(2026, 11, 24)
LIBRARY = Library(content_folder())


def note(day: int, text: str, tags: str = "") -> CopingNote:
    return CopingNote(
        id=f"n{day}",
        created_at=NOW,
        updated_at=NOW,
        text=text,
        written_on=date(2026, 11, day),
        tags=tags,
    )


def test_notes_stand_under_their_days_the_oldest_first() -> None:
    sheet = notes_sheet(LIBRARY, [note(20, "Soup"), note(3, "Rain", "ward\nmy sister")], TODAY)
    heads = [each.text for each in sheet.body if isinstance(each, Heading)]
    assert heads == ["Tuesday 3 November 2026", "Friday 20 November 2026"]
    assert list(texts(sheet))[:4] == [
        "My notes",
        "Tuesday 3 November 2026",
        "Tags: ward, my sister",
        "Rain",
    ]


def test_a_printed_note_does_not_say_what_it_is_about_or_whose_it_is() -> None:
    sheet = notes_sheet(LIBRARY, [note(20, "Soup")], TODAY)
    assert sheet.title == "My notes"
    assert sheet.footer.replace("\u00a0", " ") == (
        "Written by me, for me. Printed Tuesday 24 November 2026."
    )


def test_markup_in_a_note_is_only_words_on_a_web_page() -> None:
    page = write_html(notes_sheet(LIBRARY, [note(20, "<script>x</script> & **so**")], TODAY))
    assert "<script" not in page
    assert "&lt;script&gt;x&lt;/script&gt; &amp; **so**" in page


def test_text_keeps_the_lines_as_they_were_written() -> None:
    text = notes_text(LIBRARY, [note(20, "One\n  two\n\nthree")])
    assert text == "My notes\n\n\nFriday 20 November 2026\n\nOne\n  two\n\nthree\n"


@given(st.lists(st.text("ab \n", max_size=20), max_size=5))
def test_every_line_of_every_chosen_note_is_there_once_and_in_order(written: list[str]) -> None:
    chosen = [note(day + 1, text) for day, text in enumerate(written)]
    sheet = notes_sheet(LIBRARY, chosen, TODAY)
    heads = {each.text for each in sheet.body if isinstance(each, Heading)}
    lines = [line for line in list(texts(sheet))[1:-1] if line not in heads]
    assert lines == [line.strip() for text in written for line in text.split("\n") if line.strip()]
