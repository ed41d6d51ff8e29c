"""A document as a web page: real structure, nothing from outside, and no text that gets loose."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.text import clean_text
from companion.exchange.document import (
    Asks,
    Card,
    Contents,
    ContentsGroup,
    Document,
    Element,
    Entry,
    Fact,
    Facts,
    Heading,
    Level,
    Mark,
    Note,
    PageBreak,
    Paragraph,
    Points,
    Row,
    Ruled,
    Run,
    Size,
    Table,
    Whole,
    Words,
    runs,
    texts,
)
from companion.exchange.html import write_html

VOID = {"meta", "link", "img", "br", "input", "hr", "base"}
ANY_TEXT = st.text(max_size=40).filter(lambda text: clean_text(text) != "")


def document(*body: Element, title: str = "Title", footer: str = "Foot") -> Document:
    return Document(
        title=title,
        language="en-GB",
        author="Us",
        footer=footer,
        words=Words(page="Page {page} of {pages}", skip="Skip to the text"),
        body=body,
    )


class Read(HTMLParser):
    """A page as it is read back: its elements with their attributes and their own text."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[str] = []
        self._said = ""
        self.feed(page)
        self.close()
        assert not self._open, "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._flush()
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._flush()
        assert self._open.pop() == tag, "elements close in the order they opened"

    def handle_data(self, data: str) -> None:
        self._said += data

    def _flush(self) -> None:
        if self._said and self._open:
            self.texts.append((self._open[-1], self._said))
        self._said = ""

    def tags(self) -> Counter[str]:
        return Counter(tag for tag, _ in self.elements)

    def said(self, tag: str) -> list[str]:
        return [text for within, text in self.texts if within == tag]

    def attributes(self, tag: str) -> list[dict[str, str]]:
        return [attributes for within, attributes in self.elements if within == tag]


def everything(text: str) -> Document:
    """A document with one text in every place a text can stand."""
    line = (Run(text), Run(text, bold=True))
    cell = (Paragraph(line),)
    return document(
        Contents(text, (ContentsGroup(text, (Entry(text, "a"),)),)),
        PageBreak(),
        Heading(2, text, "a"),
        Paragraph(line, Size.LEAD, leads=True),
        Points((line, line), Mark.BOX),
        Card(Level.EMERGENCY, text, text, (Points((line,)),)),
        Note(text, (Heading(4, text), Paragraph(line, Size.SMALL))),
        Whole((Ruled(text, 2),)),
        Asks((text, text), 1, 2, large=True, under=text),
        Asks((text,), 3),
        Table(text, (text, text), (Row(text, (cell, cell)),), corner=text),
        Table(text, (text,), (Row(text, (cell,)),), banded=True),
        title=text,
        footer=text,
    )


@given(ANY_TEXT)
@settings(max_examples=150, deadline=None)
def test_any_text_comes_back_as_it_was_and_brings_no_element_with_it(text: str) -> None:
    read = Read(write_html(everything(text)))
    assert read.tags() == Read(write_html(everything("x"))).tags()
    wanted = clean_text(text)
    inside = {"h1", "h2", "h3", "h4", "strong", "th", "caption", "title"}
    said = Counter(words for tag, words in read.texts if tag in inside)
    said.pop("\n", None) if wanted != "\n" else None  # what stands between elements
    assert set(said) == {wanted}
    assert said[wanted] >= 15
    names = [a["aria-label"] for _, a in read.elements if a.get("role") == "group"]
    assert names == [f"{wanted}: {wanted}"]


@given(st.tuples(ANY_TEXT, st.sampled_from("<>&\"'"), ANY_TEXT).map("".join))
@settings(max_examples=50, deadline=None)
def test_signs_of_html_stand_as_text(text: str) -> None:
    read = Read(write_html(document(Paragraph(runs(text)))))
    assert [clean_text(text)] == read.said("p")[1:2] or [clean_text(text)] == read.said("p")[:1]


def test_a_page_has_one_h1_its_language_a_title_and_a_way_past_the_contents() -> None:
    read = Read(write_html(everything("Words")))
    assert read.attributes("html") == [{"lang": "en-GB"}]
    assert read.said("title") == ["Words"]
    assert read.tags()["h1"] == 1
    assert read.attributes("a")[0] == {"class": "skip", "href": "#text"}
    assert any(each.get("id") == "text" for each in read.attributes("div"))
    assert read.tags()["nav"] == read.tags()["main"] == read.tags()["footer"] == 1


def test_contents_lead_to_headings_that_are_there() -> None:
    read = Read(write_html(everything("Words")))
    links = {each["href"] for each in read.attributes("a")}
    anchors = {f"#{a['id']}" for _, a in read.elements if "id" in a}
    assert links <= anchors


def test_every_text_is_set_the_way_its_own_letters_go() -> None:
    read = Read(write_html(everything("\u0645\u062a\u0649")))
    kinds = {"h1", "h2", "h4", "p", "li", "caption", "th"}
    assert kinds <= set(read.tags())
    for kind in kinds:
        assert all(each.get("dir") == "auto" for each in read.attributes(kind)), kind
    facts = Read(write_html(document(Facts((Fact("Word", (runs("Word"),)),)))))
    assert [each.get("dir") for each in facts.attributes("dd")] == ["auto"]


def test_every_head_of_a_table_says_what_it_is_the_head_of() -> None:
    read = Read(write_html(everything("Words")))
    scopes = Counter(each.get("scope") for each in read.attributes("th"))
    assert scopes == {"col": 4, "row": 1, "rowgroup": 1}
    assert read.tags()["caption"] == 2


def test_nothing_is_fetched_from_anywhere() -> None:
    page = write_html(everything("Words"))
    read = Read(page)
    assert not {"script", "link", "img", "iframe", "base", "object"} & set(read.tags())
    assert all(each["href"].startswith("#") for each in read.attributes("a"))
    assert not any(name.startswith("on") for _, a in read.elements for name in a)
    assert "url(" not in page
    assert "@import" not in page
    assert "://" not in page
    policies = [each.get("content", "") for each in read.attributes("meta")]
    assert any("default-src 'none'" in each for each in policies)


@pytest.mark.parametrize("points", [14, 18])
def test_on_paper_the_text_has_its_size_and_cards_are_kept_whole(points: int) -> None:
    page = write_html(document(), points=points)
    printed = page.partition("@media print")[2]
    assert f"font-size: {points}pt" in printed
    assert "size: A4" in printed
    assert ".card, .whole, .ruled, li { break-inside: avoid; }" in printed
    assert "h1, h2, h3, h4, caption" in printed
    assert "italic" not in page
    assert "text-align: start" in page
    assert "prefers-color-scheme: dark" in page


def test_a_card_says_its_level_in_words() -> None:
    card = Card(Level.URGENT, "Urgent", "Ring if:", (Points((runs("you shake"),)),))
    read = Read(write_html(document(card)))
    assert read.said("p")[:2] == ["Urgent", "Ring if:"]
    assert read.said("li") == ["you shake"]


def test_a_list_of_boxes_is_still_told_as_a_list() -> None:
    read = Read(write_html(document(Points((runs("one"),), Mark.BOX))))
    assert read.attributes("ul") == [{"class": "boxes", "role": "list"}]


def test_questions_are_numbered_lists_that_go_on_with_a_line_under_each() -> None:
    page = Read(
        write_html(document(Asks(("One?", "Two?"), large=True, under="Who"), Asks(("Three?",), 3)))
    )
    assert page.attributes("ol") == [{"class": "asks large"}, {"class": "asks", "start": "3"}]
    assert page.tags()["li"] == 3
    lines = [each for each in page.attributes("div") if each.get("class") == "line"]
    assert len(lines) == 5


def test_texts_are_those_a_reader_meets_in_order() -> None:
    told = list(texts(document(Heading(2, "a"), Whole((Paragraph(runs("b")),)), title="t")))
    assert told == ["t", "a", "b", "Foot"]


def test_a_heading_of_no_level_and_a_row_that_does_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="level 2 to 4"):
        Heading(1, "again")
    with pytest.raises(ValueError, match="1 of 2 cells"):
        Table("", ("a", "b"), (Row("r", ((),)),))
