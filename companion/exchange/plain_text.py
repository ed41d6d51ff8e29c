"""A document as plain text, to paste into a message or to keep where nothing else opens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from companion.exchange.document import (
    Asks,
    Card,
    Cell,
    Document,
    Element,
    Heading,
    Mark,
    Note,
    Paragraph,
    Points,
    Table,
    Whole,
    element_texts,
    plain,
)


def write_text(document: Document) -> str:
    """Return a document as text: its parts apart by empty lines, a table as a list of its rows.

    Ruled space, contents and drawings are for paper and stay out.
    """
    blocks = [document.title, *_blocks(document.body), document.footer.replace("\u00a0", " ")]
    return "\n\n".join(block for block in blocks if block.strip()) + "\n"


def _blocks(elements: Iterable[Element]) -> Iterator[str]:
    """Yield blocks of lines; a heading stands right above what it is of."""
    head: list[str] = []
    for element in elements:
        if isinstance(element, Heading):
            head.append(element.text)
            continue
        for block in _block(element):
            yield "\n".join([*head, block])
            head = []
    if head:
        yield "\n".join(head)


def _block(element: Element) -> Iterator[str]:
    match element:
        case Paragraph(runs=line):
            yield plain(line)
        case Points():
            yield "\n".join(_points(element))
        case Asks(questions=questions, first=first):
            yield "\n".join(f"{number}. {each}" for number, each in enumerate(questions, first))
        case Card(label=label, heading=heading, body=body):
            yield "\n".join([f"{label}: {heading}", *_blocks(body)])
        case Note(title=title, body=body):
            yield "\n".join([title, *_blocks(body)])
        case Whole(body=body):
            whole = list(_blocks(body))
            if whole:
                yield "\n".join(whole)
        case Table():
            yield "\n".join(_rows(element))


def _points(points: Points) -> Iterator[str]:
    for number, item in enumerate(points.items, 1):
        mark = f"{number}. " if points.mark is Mark.NUMBER else "- "
        yield f"{mark}{plain(item)}"


def _rows(table: Table) -> Iterator[str]:
    """Yield a line for each row: its head, then what stands under each column that has words."""
    yield table.caption
    for row in table.rows:
        told = (_told(name, cell) for name, cell in zip(table.columns, row.cells, strict=True))
        yield f"- {row.head}. " + " ".join(each for each in told if each)


def _told(column: str, cell: Cell) -> str:
    words = " ".join(_ended(text.strip()) for text in element_texts(cell) if text.strip())
    return f"{column}: {words}" if column and words else words


def _ended(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."
