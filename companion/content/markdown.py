"""The body of a page: Markdown, as far as a page may use it, read into plain elements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from companion.content.faults import Fault, Sink
from companion.content.pages import BulletList, Element, Paragraph, Run, SubHeading
from companion.content.tables import has_hidden_characters

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_TITLE = re.compile(r"(?P<title>.*\S)\s*\{#(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)\}")
_ALLOWED = "Only paragraphs, bullet lists, bold and sub headings may be used."
_NAMES = {
    "link": "a link",
    "image": "a picture",
    "em": "italics",
    "code_inline": "code",
    "code_block": "code (a line that starts with four spaces)",
    "fence": "code",
    "html_inline": "HTML",
    "html_block": "HTML",
    "ordered_list": "a numbered list",
    "blockquote": "a quotation",
    "hr": "a line across the page",
    "hardbreak": "a forced line break",
    "bullet_list": "a list inside a list",
    "heading": "a heading inside a list",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What stands under one `## Title {#id}`; `line` is where the heading is in the file."""

    id: str
    title: str
    elements: tuple[Element, ...]
    line: int


def read_body(file: str, body: str, sink: Sink) -> tuple[Section, ...]:
    """Return the sections of a page in order, telling `sink` of everything a page may not use.

    markdown-it-py is loaded on the first call, not before: it costs 30 ms.
    """
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

    if has_hidden_characters(body):
        sink(Fault(file=file, key="", reason="The page holds a hidden control character."))
        return ()
    links: dict[str, object] = {}
    tree = SyntaxTreeNode(MarkdownIt("commonmark").parse(body, links))
    if links.get("references"):
        sink(Fault(file=file, key="", reason=f"The page defines a link. {_ALLOWED}"))
    return _Body(file, sink).sections(tree)


class _Body:
    """Walks the tree of one page."""

    def __init__(self, file: str, sink: Sink) -> None:
        self._file = file
        self._sink = sink
        self._line = 0

    def sections(self, tree: SyntaxTreeNode) -> tuple[Section, ...]:
        found: list[Section] = []
        heading: tuple[str, str, int] | None = None
        elements: list[Element] = []
        for node in tree.children:
            self._line = node.map[0] + 1 if node.map else self._line
            if node.type == "heading" and node.tag == "h2":
                self._close(found, heading, elements)
                heading, elements = self._title(node), []
                continue
            if heading is None:
                self._refuse("Text stands above the first ## heading.")
            elements.extend(self._element(node))
        self._close(found, heading, elements)
        return tuple(found)

    def _close(
        self,
        found: list[Section],
        heading: tuple[str, str, int] | None,
        elements: list[Element],
    ) -> None:
        if heading is None:
            return
        title, identity, line = heading
        if not elements:
            self._refuse(f"The block {identity!r} has no text.")
        found.append(Section(id=identity, title=title, elements=tuple(elements), line=line))

    def _title(self, node: SyntaxTreeNode) -> tuple[str, str, int]:
        text = "".join(run.text for run in self._runs(node))
        match = _TITLE.fullmatch(text)
        if match is None or node.markup != "##":
            self._refuse("A heading is written ## Title {#block-id}.")
            return text, "", self._line
        return match["title"], match["id"], self._line

    def _element(self, node: SyntaxTreeNode) -> Iterator[Element]:
        if node.type == "paragraph":
            yield Paragraph(self._runs(node))
        elif node.type == "bullet_list":
            yield BulletList(tuple(self._item(item) for item in node.children))
        elif node.type == "heading" and node.markup == "###":
            yield SubHeading(self._runs(node))
        elif node.type == "heading":
            self._refuse("Headings are written with ## for a block and ### inside one.")
        else:
            self._refuse_node(node)

    def _item(self, item: SyntaxTreeNode) -> tuple[Run, ...]:
        self._line = item.map[0] + 1 if item.map else self._line
        for child in item.children:
            if child.type != "paragraph":
                self._refuse_node(child)
        paragraphs = [child for child in item.children if child.type == "paragraph"]
        if len(paragraphs) != 1:
            self._refuse("A point of a list is one paragraph, neither more nor none.")
            return ()
        return self._runs(paragraphs[0])

    def _runs(self, node: SyntaxTreeNode) -> tuple[Run, ...]:
        runs: list[Run] = []
        for inline in node.children:
            for child in inline.children:
                if child.type == "strong":
                    runs.extend(Run(text, bold=True) for text in self._words(child.children))
                else:
                    runs.extend(Run(text) for text in self._words([child]))
        joined = _joined(runs)
        if not joined:
            self._refuse("A paragraph, a point or a heading here has no text.")
        return joined

    def _words(self, nodes: list[SyntaxTreeNode]) -> Iterator[str]:
        for node in nodes:
            if node.type == "text":
                yield node.content
            elif node.type == "softbreak":
                yield " "
            else:
                self._refuse_node(node)

    def _refuse_node(self, node: SyntaxTreeNode) -> None:
        self._refuse(f"The page uses {_NAMES.get(node.type, node.type)}. {_ALLOWED}")

    def _refuse(self, reason: str) -> None:
        self._sink(Fault(file=self._file, key=f"line {self._line}", reason=reason))


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    """Return runs with neighbours of one weight joined, and the space around them gone."""
    joined: list[Run] = []
    for run in runs:
        if joined and joined[-1].bold == run.bold:
            joined[-1] = Run(joined[-1].text + run.text, run.bold)
        elif run.text:
            joined.append(run)
    if joined:
        joined[0] = Run(joined[0].text.lstrip(), joined[0].bold)
        joined[-1] = Run(joined[-1].text.rstrip(), joined[-1].bold)
    return tuple(run for run in joined if run.text)
