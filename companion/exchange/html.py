"""A document as one HTML file that needs nothing else: no script, no link outside, no font file.

It is the accessible form of everything that is printed (experience.md R73), so it has real
headings, lists and tables, a way past the contents, and looks of its own on paper and in the dark.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from companion.domain.text import clean_text
from companion.exchange.document import (
    Asks,
    Card,
    Contents,
    ContentsGroup,
    Document,
    Drawn,
    Element,
    Facts,
    Heading,
    Mark,
    Note,
    PageBreak,
    Paragraph,
    Points,
    Row,
    Ruled,
    Runs,
    Size,
    Table,
    Whole,
)
from companion.resources import resources_folder

BODY_POINTS = 14
"""The size of body text on paper: 14 for ordinary print, 18 for large print (R68)."""

_WAY = ' dir="auto"'
"""Has a reader set each text the way its first letters go: Arabic and Hebrew from the right."""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write_html(document: Document, *, points: int = BODY_POINTS) -> str:
    """Return a document as the text of one HTML file; `points` is the body size on paper."""
    return "\n".join(_page(document, points)) + "\n"


def _page(document: Document, points: int) -> Iterator[str]:
    title = _text(document.title)
    yield "<!DOCTYPE html>"
    yield f'<html lang="{_text(document.language)}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f'<meta name="author" content="{_text(document.author)}">'
    yield f"<title>{title}</title>"
    yield f"<style>\n{_style(points)}</style>"
    yield "</head>"
    yield "<body>"
    yield f'<a class="skip" href="#text">{_text(document.words.skip)}</a>'
    yield "<main>"
    yield f"<h1{_WAY}>{title}</h1>"
    yield from _with_skip_target(document.body)
    yield "</main>"
    yield f"<footer><p{_WAY}>{_text(document.footer)}</p></footer>"
    yield "</body>"
    yield "</html>"


def _style(points: int) -> str:
    sheet = resources_folder() / "styles" / "sheet.css"
    return sheet.read_text(encoding="utf-8").replace("POINTS", str(points))


def _with_skip_target(body: tuple[Element, ...]) -> Iterator[str]:
    """Write the body; the way past the contents leads to what comes after them."""
    last = max((n for n, each in enumerate(body) if isinstance(each, Contents)), default=-1)
    yield from _elements(body[: last + 1])
    yield '<div id="text" tabindex="-1">'
    yield from _elements(body[last + 1 :])
    yield "</div>"


def _elements(elements: Iterable[Element]) -> Iterator[str]:
    for element in elements:
        yield from _element(element)


def _element(element: Element) -> Iterator[str]:  # noqa: C901, PLR0912 - one line for each kind
    match element:
        case Heading():
            yield _heading(element)
        case Paragraph():
            yield _paragraph(element)
        case Points():
            yield from _points(element)
        case Card():
            yield from _card(element)
        case Note():
            yield from _note(element)
        case Whole(body=body):
            yield '<div class="whole">'
            yield from _elements(body)
            yield "</div>"
        case Ruled():
            yield from _ruled(element)
        case Asks():
            yield from _asks(element)
        case Facts():
            yield from _facts(element)
        case Table():
            yield from _table(element)
        case Contents():
            yield from _contents(element)
        case PageBreak():
            yield '<div class="new-page"></div>'
        case Drawn():
            return


def _text(text: str) -> str:
    """Return text for anywhere in the file; a line end inside it is kept as written."""
    return escape(clean_text(text), quote=True)


def _runs(line: Runs) -> str:
    return "".join(
        f"<strong>{_text(run.text)}</strong>" if run.bold else _text(run.text) for run in line
    )


def _heading(heading: Heading) -> str:
    name = f' id="{_text(heading.anchor)}"' if heading.anchor else ""
    return f"<h{heading.level}{name}{_WAY}>{_text(heading.text)}</h{heading.level}>"


def _paragraph(paragraph: Paragraph) -> str:
    kinds = [] if paragraph.size is Size.BODY else [paragraph.size.value]
    kinds += ["leads"] if paragraph.leads else []
    marked = f' class="{" ".join(kinds)}"' if kinds else ""
    return f"<p{marked}{_WAY}>{_runs(paragraph.runs)}</p>"


def _points(points: Points) -> Iterator[str]:
    tag = "ol" if points.mark is Mark.NUMBER else "ul"
    # A list without marks of its own is no longer told as a list by some readers: say so.
    own = {Mark.BOX: "boxes", Mark.NONE: "plain"}.get(points.mark)
    kind = f' class="{own}" role="list"' if own else ""
    yield f"<{tag}{kind}>"
    for item in points.items:
        yield f"<li{_WAY}>{_runs(item)}</li>"
    yield f"</{tag}>"


def _card(card: Card) -> Iterator[str]:
    name = _text(f"{card.label}: {card.heading}")
    yield f'<div class="card {card.level.value}" role="group" aria-label="{name}">'
    yield f'<p class="level"{_WAY}>{_text(card.label)}</p>'
    yield f'<p class="instruction"{_WAY}>{_text(card.heading)}</p>'
    yield from _elements(card.body)
    yield "</div>"


def _note(note: Note) -> Iterator[str]:
    yield f'<aside class="note" aria-label="{_text(note.title)}">'
    yield f'<p class="note-title"{_WAY}>{_text(note.title)}</p>'
    yield from _elements(note.body)
    yield "</aside>"


def _ruled(ruled: Ruled) -> Iterator[str]:
    yield '<div class="ruled">'
    if ruled.label:
        yield f"<p{_WAY}>{_text(ruled.label)}</p>"
    yield from ('<div class="line"></div>' for _ in range(ruled.lines))
    yield "</div>"


def _asks(asks: Asks) -> Iterator[str]:
    kind = "asks large" if asks.large else "asks"
    start = f' start="{asks.first}"' if asks.first != 1 else ""
    yield f'<ol class="{kind}"{start}>'
    for question in asks.questions:
        yield f'<li{_WAY}><p class="question"{_WAY}>{_text(question)}</p>'
        yield from ('<div class="line"></div>' for _ in range(max(1, asks.lines)))
        if asks.under:
            yield f'<p class="small"{_WAY}>{_text(asks.under)}</p><div class="line"></div>'
        yield "</li>"
    yield "</ol>"


def _facts(facts: Facts) -> Iterator[str]:
    yield '<dl class="facts">'
    for fact in facts.items:
        yield f"<div><dt>{_text(fact.label)}</dt>"
        kind = ' class="blank"' if fact.blank else ""
        yield from (f"<dd{kind}{_WAY}>{_runs(line)}</dd>" for line in fact.lines)
        yield "</div>"
    yield "</dl>"


def _table(table: Table) -> Iterator[str]:
    yield '<table class="banded">' if table.banded else "<table>"
    yield f"<caption{_WAY}>{_text(table.caption)}</caption>"
    heads = list(table.columns) if table.banded else [table.corner, *table.columns]
    cells = "".join(_column_head(head) for head in heads)
    yield f"<thead><tr>{cells}</tr></thead>"
    if not table.banded:
        yield "<tbody>"
    for row in table.rows:
        yield from _row(row, banded=table.banded)
    if not table.banded:
        yield "</tbody>"
    yield "</table>"


def _column_head(head: str) -> str:
    return f'<th scope="col"{_WAY}>{_text(head)}</th>' if head else "<td></td>"


def _row(row: Row, *, banded: bool) -> Iterator[str]:
    if banded:
        wide = len(row.cells)
        head = f'<th scope="rowgroup" colspan="{wide}"{_WAY}>{_text(row.head)}</th>'
        yield f"<tbody><tr>{head}</tr><tr>"
    else:
        yield f'<tr><th scope="row"{_WAY}>{_text(row.head)}</th>'
    for cell in row.cells:
        yield "<td>"
        yield from _elements(cell)
        yield "</td>"
    yield "</tr></tbody>" if banded else "</tr>"


def _contents(contents: Contents) -> Iterator[str]:
    yield f'<nav aria-label="{_text(contents.title)}">'
    yield f"<h2{_WAY}>{_text(contents.title)}</h2>"
    for group in contents.groups:
        yield from _group(group)
    yield "</nav>"


def _group(group: ContentsGroup) -> Iterator[str]:
    if group.title:
        yield f'<p class="group leads"{_WAY}>{_text(group.title)}</p>'
    yield "<ul>"
    for entry in group.entries:
        yield f'<li{_WAY}><a href="#{_text(entry.anchor)}">{_text(entry.title)}</a></li>'
    yield "</ul>"
