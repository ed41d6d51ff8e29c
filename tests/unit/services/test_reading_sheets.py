"""What there is to read, as documents: dated, sourced, whole, and never past a closed topic."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from companion.content import Library
from companion.exchange.document import (
    Card,
    Contents,
    Document,
    Element,
    Heading,
    Note,
    PageBreak,
    Paragraph,
    Points,
    Ruled,
    Table,
    Whole,
    plain,
    texts,
    walk,
)
from companion.resources import content_folder
from companion.services.reading_sheets import (
    Shelf,
    booklet_sheet,
    comparison_sheet,
    page_sheet,
    reading_groups,
)

TODAY = date(2026, 11, 24)
CLOSED_LINE = "Some topics may be closed. You choose which in Settings."
NOT_CHECKED = "No clinician has checked this text yet."


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(content_folder())


@pytest.fixture(scope="module")
def shelf(library: Library) -> Shelf:
    return Shelf(library=library, open_topics=frozenset(), today=TODAY)


def opened(shelf: Shelf, *topics: str) -> Shelf:
    return Shelf(library=shelf.library, open_topics=frozenset(topics), today=shelf.today)


def said(document: Document) -> str:
    return "\n".join(texts(document))


def of_kind(document: Document, kind: type[Element]) -> Iterator[Element]:
    return (element for element in walk(document.body) if isinstance(element, kind))


def headings(document: Document) -> list[str]:
    return [each.text for each in walk(document.body) if isinstance(each, Heading)]


def test_a_page_says_how_old_it_is_and_that_no_clinician_has_checked_it(shelf: Shelf) -> None:
    words = said(page_sheet(shelf, "blinatumomab"))
    assert "This text was due for review by 27 July 2025. Ask your team" in words
    assert NOT_CHECKED in words
    assert "The oldest words were reviewed on 27 July 2022." in words


def test_a_clock_that_is_wrong_never_makes_text_look_newer(library: Library) -> None:
    shelf = Shelf(library=library, open_topics=frozenset(), today=date(1999, 1, 1))
    words = said(page_sheet(shelf, "blinatumomab"))
    assert "This text was due for review by 27 July 2025." in words


def test_a_page_names_publisher_version_day_and_every_source_with_its_date(shelf: Shelf) -> None:
    document = page_sheet(shelf, "blinatumomab")
    words = said(document)
    assert "The Companion project." in words
    assert "This is version 2026.11 of the text, printed on 24 November 2026." in words
    foot = document.footer.replace("\u00a0", " ")
    assert foot == f"Blinatumomab. {NOT_CHECKED} Printed 24 November 2026."
    assert "Where this comes from" in headings(document)
    assert "Last reviewed 27 July 2022" in words
    assert "We read stored copies of these on 23 November 2026." in words


def test_newer_facts_stand_apart_with_their_nation_and_date(shelf: Shelf) -> None:
    notes = list(of_kind(page_sheet(shelf, "blinatumomab"), Note))
    assert notes
    assert all(isinstance(note, Note) for note in notes)
    words = "\n".join(
        text
        for note in notes
        for text in texts(Document(
            title="", language="", author="", footer="",
            words=page_sheet(shelf, "blinatumomab").words, body=(note,),
        ))
    )  # fmt: skip
    assert "Since this was written" in words
    assert "This is the rule in England." in words
    assert "May to June 2025" in words


def test_the_signs_to_ring_about_are_one_whole_card_with_its_level_in_words(shelf: Shelf) -> None:
    for page_id in shelf.library.families()[1].pages:
        page = shelf.library.page(page_id)
        cards = list(of_kind(page_sheet(shelf, page_id), Card))
        if any(block.part == "when-to-ring" for block in page.blocks):
            assert cards, page_id
            assert all(isinstance(card, Card) and card.label == "Urgent" for card in cards)


def test_what_is_said_below_the_card_stays_with_it_on_one_page(shelf: Shelf) -> None:
    wholes = [
        each for each in walk(page_sheet(shelf, "blinatumomab").body) if isinstance(each, Whole)
    ]
    (whole,) = [each for each in wholes if any(isinstance(part, Card) for part in each.body)]
    last = whole.body[-1]
    assert isinstance(last, Paragraph)
    assert plain(last.runs) == "Do not change or stop the pump yourself. Ring first."


def test_the_hard_words_used_are_explained_at_the_end_with_how_to_say_them(shelf: Shelf) -> None:
    document = page_sheet(shelf, "imatinib")
    at = headings(document).index("Words used here")
    assert headings(document)[at + 1] == "About this page"
    meanings = [
        plain(item)
        for each in walk(document.body)
        if isinstance(each, Points)
        for item in each.items
        if item[0].bold and len(item) == 2
    ]
    assert any(line.startswith("TKI") and "Say: tee kay eye." in line for line in meanings)
    words = said(document)
    used = words.partition("Words used here")[0]
    assert "imatinib" not in [line.split(".")[0] for line in meanings]
    assert "tyrosine kinase" in used


@pytest.mark.parametrize("page_id", ["blinatumomab", "fertility", "after-transplant"])
def test_closed_text_its_title_and_its_sources_stay_away_until_it_is_opened(
    shelf: Shelf, page_id: str
) -> None:
    page = shelf.library.page(page_id)
    gated = [block for block in page.blocks if block.gate]
    assert gated
    closed = said(page_sheet(shelf, page_id))
    everything = said(page_sheet(opened(shelf, *shelf.library.gates()), page_id))
    told_openly = {line for b in page.blocks if not b.gate for line in b.text.splitlines()}
    behind = {line for b in gated for line in b.text.splitlines() if line} - told_openly
    assert behind
    for line in behind:
        assert line not in closed
        assert line in everything
    open_sources = {code for b in page.blocks if not b.gate for code in b.sources}
    for code in {code for b in gated for code in b.sources} - open_sources:
        source = shelf.library.sources()[code]
        assert source.title not in closed
        assert source.title in everything


def test_a_page_with_topics_says_so_in_one_line_whether_they_are_open_or_not(shelf: Shelf) -> None:
    for each in (shelf, opened(shelf, *shelf.library.gates())):
        assert said(page_sheet(each, "blinatumomab")).count(CLOSED_LINE) == 1
    assert CLOSED_LINE not in said(page_sheet(shelf, "about-this-text"))


def test_a_booklet_has_contents_and_each_page_begins_on_a_new_one(shelf: Shelf) -> None:
    document = booklet_sheet(shelf, ["tests", "blinatumomab", "no-such-page"])
    (contents,) = of_kind(document, Contents)
    assert isinstance(contents, Contents)
    entries = [entry for group in contents.groups for entry in group.entries]
    assert [entry.title for entry in entries] == ["Blinatumomab", "Tests you may have"]
    starts = [
        after
        for before, after in zip(document.body, document.body[1:], strict=False)
        if isinstance(before, PageBreak) and isinstance(after, Heading) and after.anchor
    ]
    assert [start.anchor for start in starts] == [entry.anchor for entry in entries]
    assert document.title == "What I chose to read"
    assert said(document).count(NOT_CHECKED) >= 2


def test_the_whole_pack_has_every_page_and_keeps_what_is_closed_closed(shelf: Shelf) -> None:
    document = booklet_sheet(shelf, shelf.library.page_ids())
    assert document.title == "Everything there is to read"
    anchors = {each.anchor for each in walk(document.body) if isinstance(each, Heading)}
    listed = {page for group in reading_groups(shelf.library) for page in group.pages}
    assert listed == set(shelf.library.page_ids())
    with_something_open = {
        page_id for page_id in listed if shelf.open_blocks(shelf.library.page(page_id).blocks)
    }
    assert anchors - {""} == with_something_open


def test_two_pages_stand_side_by_side_without_an_order_of_merit(shelf: Shelf) -> None:
    one = comparison_sheet(shelf, "blinatumomab", "imatinib")
    other = comparison_sheet(shelf, "imatinib", "blinatumomab")
    (table,) = of_kind(one, Table)
    (turned,) = of_kind(other, Table)
    assert isinstance(table, Table)
    assert isinstance(turned, Table)
    assert table.columns == ("Blinatumomab", "Imatinib")
    assert [row.head for row in table.rows] == [row.head for row in turned.rows]
    assert [row.cells for row in table.rows] == [row.cells[::-1] for row in turned.rows]
    assert "Possible side effects" not in [row.head for row in table.rows]
    shown = comparison_sheet(opened(shelf, "side-effects"), "blinatumomab", "imatinib")
    assert "Possible side effects" in said(shown)


def test_what_matters_is_printed_in_ones_own_words_or_has_room_to_be_written(shelf: Shelf) -> None:
    empty = comparison_sheet(shelf, "blinatumomab", "imatinib")
    assert list(of_kind(empty, Ruled))
    filled = comparison_sheet(shelf, "blinatumomab", "imatinib", "Being <home>.\nMy garden.")
    assert not list(of_kind(filled, Ruled))
    assert "Being <home>.\nMy garden." in said(filled)


def test_headings_go_down_one_level_at_a_time(shelf: Shelf) -> None:
    for document in (
        *(page_sheet(shelf, page_id) for page_id in shelf.library.page_ids()),
        booklet_sheet(opened(shelf, *shelf.library.gates()), shelf.library.page_ids()),
    ):
        level = 1
        for element in document.body:
            if isinstance(element, Heading):
                assert element.level <= level + 1, (document.title, element.text)
                level = element.level
