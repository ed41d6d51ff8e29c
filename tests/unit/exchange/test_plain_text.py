"""A document as text: the words a reader meets on paper, in the same order, and nothing lost."""

from __future__ import annotations

from companion.exchange.document import (
    Asks,
    Card,
    Document,
    Heading,
    Level,
    Mark,
    Note,
    PageBreak,
    Paragraph,
    Points,
    Row,
    Ruled,
    Table,
    Whole,
    Words,
    runs,
    texts,
)
from companion.exchange.plain_text import write_text


def paragraph(text: str) -> Paragraph:
    return Paragraph(runs(text))


DOCUMENT = Document(
    title="Trips",
    language="en-GB",
    author="Us",
    footer="Printed\u00a024 November.",
    words=Words(page="Page", skip="Skip"),
    body=(
        Heading(2, "First"),
        paragraph("One."),
        paragraph("Two."),
        PageBreak(),
        Whole((Heading(3, "Inside"), Points((runs("a"), runs("b")), Mark.NUMBER))),
        Card(Level.URGENT, "Urgent", "Ring", (paragraph("Now."),)),
        Note("Newer", (paragraph("Since May."),)),
        Asks(("What for?",), first=4),
        Ruled("", 2),
        Table(
            "Sums",
            ("Miles", "Cost"),
            (
                Row("Monday", ((paragraph("12"),), ())),
                Row("In all", ((paragraph("12"),), (paragraph("None."), paragraph("Yet")))),
            ),
            corner="Day",
        ),
        Heading(2, "Last"),
    ),
)


def test_parts_stand_apart_and_headings_right_above_theirs() -> None:
    assert write_text(DOCUMENT) == (
        "Trips\n\n"
        "First\nOne.\n\n"
        "Two.\n\n"
        "Inside\n1. a\n2. b\n\n"
        "Urgent: Ring\nNow.\n\n"
        "Newer\nSince May.\n\n"
        "4. What for?\n\n"
        "Sums\n- Monday. Miles: 12.\n- In all. Miles: 12. Cost: None. Yet.\n\n"
        "Last\n\n"
        "Printed 24 November.\n"
    )


def test_no_words_of_the_document_are_left_out() -> None:
    written = write_text(DOCUMENT)
    for text in texts(DOCUMENT):
        assert text.replace("\u00a0", " ") in written
