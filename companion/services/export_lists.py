"""Everything a person wrote, as lists: which there are for each name after `--only`, in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from companion.content import Library
from companion.domain.span import EVERY_DAY, Span
from companion.exchange.lists import RecordList
from companion.services.list_kinds import ListKind, Telling
from companion.services.lists_of_own import MARKS, MEDICINES, NOTES, PEOPLE, RULES
from companion.services.lists_of_plans import LISTS as PLANS
from companion.services.lists_of_questions import LISTS as QUESTIONS
from companion.services.lists_of_visits import LISTS as VISITS
from companion.services.snapshot import Snapshot


class Section(NamedTuple):
    """What one name of `EXPORT_KINDS` stands for: its title, a phrase by "table.key", its lists."""

    title: str
    lists: tuple[ListKind, ...]


SECTIONS: Mapping[str, Section] = {
    "questions": Section("sheet.my_questions", QUESTIONS),
    "appointments": Section("export.appointments", VISITS),
    "journey": Section("plan.title", PLANS),
    "notes": Section("coping_notes.title", NOTES),
    "people": Section("people.title", PEOPLE),
    "medicines": Section("medicines.title", MEDICINES),
    "marks": Section("export.marks", MARKS),
    "rules": Section("export.rules", RULES),
}


class ToldSection(NamedTuple):
    """A section with what there is to tell; `lists` are all of it, the empty ones too."""

    name: str
    title: str
    lists: tuple[RecordList, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written in it."""
        return not any(each.lines for each in self.lists)


class ToldLists(NamedTuple):
    """Sections, and how many lines are left out because they have no day to choose them by."""

    sections: tuple[ToldSection, ...]
    undated: int

    @property
    def lines(self) -> int:
        """How many lines there are in all."""
        return sum(len(each.lines) for section in self.sections for each in section.lists)


def told_lists(
    snapshot: Snapshot,
    library: Library,
    today: date,
    names: Iterable[str] = tuple(SECTIONS),
    days: Span = EVERY_DAY,
) -> ToldLists:
    """Return what is written under some names and falls on some days, deleted records left out.

    A line that may be of one of the days is in. One that has no day is in where every day is.

    Raises:
        PackFault: If the words of the pack cannot be read.
    """
    telling = Telling(snapshot, library, today)
    wanted = set(names)
    undated = 0
    sections = []
    for name, section in SECTIONS.items():
        if name in wanted:
            lists = []
            for kind in section.lists:
                listed, without = _told(telling, kind, days)
                undated += without
                lists.append(listed)
            sections.append(ToldSection(name, telling.word(section.title), tuple(lists)))
    return ToldLists(tuple(sections), undated)


def _told(telling: Telling, kind: ListKind, days: Span) -> tuple[RecordList, int]:
    """Return one list, and how many of its lines have no day."""
    lines = tuple(kind.lines(telling))
    undated = 0
    if days != EVERY_DAY:
        undated = sum(line.span is None for line in lines)
        lines = tuple(line for line in lines if line.span and line.span.meets(days))
    columns = tuple(telling.word(each) for each in kind.columns)
    listed = RecordList(kind.name, telling.word(kind.title), columns, lines, kind.form, kind.shared)
    return listed, undated
