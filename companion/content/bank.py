"""Questions to ask, ready made: the source's seven and the bank by stage."""

from __future__ import annotations

from dataclasses import dataclass

from companion.content.about import ABOUT
from companion.content.tables import Known, Table, unique

SEVEN = 7
"""How many questions the source asks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BankGroup:
    """A group of questions; `lead` may be empty, `stage` names the path stage it fits, if any.

    `person` says in a word of `ABOUT` that it is for somebody, wherever on a path they are.
    """

    id: str
    title: str
    lead: str = ""
    stage: str | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BankQuestion:
    """A ready-made question.

    `pages` are the pages it fits. `seven` is its place among the source's seven, else None;
    `bigger` marks the two that stay behind one row (about cure, about having no treatment).
    `about` says whom it is for, in words of `ABOUT`; empty when it is for everyone.
    """

    id: str
    group: str
    text: str
    pages: tuple[str, ...] = ()
    gate: str | None = None
    source: str = ""
    number: int | None = None
    seven: int | None = None
    bigger: bool = False
    about: tuple[str, ...] = ()


class Bank:
    """The groups and questions, in the order they are written."""

    def __init__(self, groups: tuple[BankGroup, ...], questions: tuple[BankQuestion, ...]) -> None:
        self.groups = groups
        self.questions = questions
        self._by_id = {question.id: question for question in questions}
        self._by_text = {question.text: question for question in questions}

    def question(self, question_id: str) -> BankQuestion | None:
        """Return a question by id, or None."""
        return self._by_id.get(question_id)

    def by_text(self, text: str) -> BankQuestion | None:
        """Return the question with exactly these words, or None."""
        return self._by_text.get(text)

    @property
    def seven(self) -> tuple[BankQuestion, ...]:
        """The source's seven, in the source's order."""
        numbered = (question for question in self.questions if question.seven is not None)
        return tuple(sorted(numbered, key=lambda question: question.seven or 0))

    def in_group(self, group_id: str) -> tuple[BankQuestion, ...]:
        """Return the questions of a group, in order."""
        return tuple(question for question in self.questions if question.group == group_id)

    def for_page(self, page_id: str) -> tuple[BankQuestion, ...]:
        """Return the questions that fit a page, in order."""
        return tuple(question for question in self.questions if page_id in question.pages)


def read_bank(root: Table, *, pages: Known, gates: Known) -> Bank:
    """Return the groups and questions of `questions.toml`."""
    group_tables = root.tables("groups")
    groups = tuple(_read_group(table) for table in group_tables)
    unique(zip(group_tables, (group.id for group in groups), strict=True), "group")
    known_groups = {group.id for group in groups}
    tables = root.tables("questions")
    questions = tuple(
        _read_question(table, groups=known_groups, pages=pages, gates=gates) for table in tables
    )
    unique(zip(tables, (question.id for question in questions), strict=True), "question")
    root.done()
    return Bank(groups, questions)


def _read_group(table: Table) -> BankGroup:
    group = BankGroup(
        id=table.identity(),
        title=table.text("title"),
        lead=table.text("lead", default=""),
        stage=table.text("stage") if table.has("stage") else None,
        person=table.one_of("person", "kind of reader", ABOUT),
    )
    table.done()
    return group


def _read_question(table: Table, *, groups: Known, pages: Known, gates: Known) -> BankQuestion:
    question = BankQuestion(
        id=table.identity(),
        group=table.one_of("group", "group", groups) or table.text("group"),
        text=table.text("text"),
        pages=table.ids("pages", "page", pages, default=()),
        gate=table.one_of("gate", "gate", gates),
        source=table.text("source"),
        number=table.optional_number("number"),
        seven=table.optional_number("seven"),
        bigger=table.flag("bigger"),
        about=table.ids("about", "kind of reader", ABOUT, default=()),
    )
    if question.seven is not None and not 1 <= question.seven <= SEVEN:
        table.fault("seven", f"This is meant to be a number from 1 to {SEVEN}.")
    table.done()
    return question
