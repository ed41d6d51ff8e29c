"""An update for family or friends: what a person picked, made into plain words they can change.

Nothing goes in that was not picked, and nothing is offered that is private: coping notes, reasons,
notes on a question, their own words for an answer. A hard topic stays out of it, so the answers to
its questions do too. A summary that was edited and holds such words goes in only where the person
says that it is to, as words of their own. Such a tick is for one person and for the very words of
one visit: another person, another visit and other words begin without it. The update is never
sent: the person copies or prints it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple, cast

from companion.content import Library
from companion.domain.own_records import Person, Update
from companion.domain.records import Appointment, Kind, fixed_id
from companion.domain.text import clean_text
from companion.exchange.document import Document
from companion.services.actions import Action
from companion.services.asking_book import answers_at
from companion.services.coming import to_prepare
from companion.services.own_sheets import update_sheet
from companion.services.people import people_by_id
from companion.services.snapshot import Snapshot
from companion.services.steps import Step, changed
from companion.services.visit_room import visit_facts
from companion.services.visit_sheets import Said
from companion.services.visit_told import answers_as_text, is_edited, told_text

PAGE = "help"
ANCHOR = "update"
_LOOKED_BACK = 12
"""How many visits are looked through for what was said last."""
_SHORT = 12
"""Words of so few letters may stand in any text."""


class Pick(StrEnum):
    """A fact that can go into an update, in the order in which they stand there."""

    APPOINTMENT = "appointment"
    WHERE = "where"
    TOLD = "told"
    OWN_TOLD = "own_told"
    NEXT = "next"

    @property
    def is_private(self) -> bool:
        """Whether a tick for it holds for one person and the words that were seen, only."""
        return self is Pick.OWN_TOLD


class Facts(NamedTuple):
    """What there is to pick from, in words; one that is empty is not offered.

    `visit` says which visit `told` and `next` are of, `visit_id` is the id of it. `own_told` is
    there instead of `told` where the person edited what they were told, and words on a hard topic
    are in it.
    """

    appointment: str = ""
    where: str = ""
    told: str = ""
    own_told: str = ""
    next: str = ""
    visit: str = ""
    visit_id: str = ""

    def of(self, pick: Pick) -> str:
        """Return the words of one fact."""
        return str(getattr(self, pick.value))

    def seen(self, pick: Pick) -> str:
        """Return a mark of the very words of a fact and their visit; nothing where all are meant.

        It is what `pick_fact` is to be told of what a person saw when they ticked a fact.
        """
        return fixed_id(pick.value, self.visit_id, self.of(pick)) if pick.is_private else ""


# --- the facts ---


def facts_for(snapshot: Snapshot, library: Library, today: date) -> Facts:
    """Return what there is to pick from.

    Raises:
        PackFault: If the words of the pack cannot be read.
    """
    said, fields = _said(snapshot, library, today)
    ahead = (each for each in to_prepare(snapshot, today) if each.id != said)
    visit = next(ahead, None)
    return Facts(
        appointment=_appointment(library, visit) if visit else "",
        where=_where(snapshot, library),
        **fields,
    )


def _appointment(library: Library, visit: Appointment) -> str:
    when = library.phrases().dates.moment(visit.when, visit.at)
    told = ". ".join(each.strip().rstrip(".") for each in (visit.what, visit.where) if each.strip())
    when = when[:1].upper() + when[1:]
    return f"{when}. {told}." if told else f"{when}."


def _where(snapshot: Snapshot, library: Library) -> str:
    """Return the stages that are under way, in the person's words where they have some."""
    stages = snapshot.stages_under_way()
    if not stages:
        return ""
    path = next((each for each in library.paths() if each.id == snapshot.path), None)
    known = path.walk() if path else ()
    titles = {stage.id: stage.title for stage in known if not stage.gate}
    told = (
        each.title or titles.get(each.stage, "") or titles.get(each.repeats, "") for each in stages
    )
    return ", ".join(each for each in told if each)


def _said(snapshot: Snapshot, library: Library, today: date) -> tuple[str, dict[str, str]]:
    """Return the last visit of which something is written, and what was said there."""
    phrases = library.phrases()
    for visit in _visits_until(snapshot, today)[:_LOOKED_BACK]:
        facts = visit_facts(snapshot, visit.id, today)
        if facts is None:
            continue
        words = phrases.tables["visit"]
        hard = tuple(_hard_words(snapshot, library, visit.id))
        told = own_told = ""
        if not is_edited(facts, words):
            told = answers_as_text(_open_answers(snapshot, library, visit.id), words).strip()
        elif _holds(facts.parts.told, hard) or _holds(facts.parts.told_from, hard):
            own_told = told_text(facts, words).strip()
        else:
            told = told_text(facts, words).strip()
        after = facts.parts.next.strip()
        if _holds(after, hard):
            after = ""
        if told or own_told or after:
            name = f"{visit.what}, {phrases.dates.partial(visit.when)}"
            return visit.id, {
                "told": told,
                "own_told": own_told,
                "next": after,
                "visit": name,
                "visit_id": visit.id,
            }
    return "", {}


def _hard_words(snapshot: Snapshot, library: Library, visit_id: str) -> Iterator[str]:
    """Yield the questions of hard topics, and what was answered to those at a visit."""
    hard = {each.id: each.text for each in library.bank().questions if each.gate}
    yield from hard.values()
    for told in answers_at(snapshot, visit_id):
        if told.question is not None and told.question.bank_id in hard:
            yield told.question.text
            yield told.asking.answer


def _holds(text: str, hard: tuple[str, ...]) -> bool:
    """Return whether any of these words stand in a text: long ones anywhere, short ones alone."""
    lines = {_plain(line) for line in text.splitlines()}
    whole = _plain(text)
    for each in hard:
        for line in filter(None, map(_plain, each.splitlines())):
            if line in lines or (len(line) > _SHORT and line in whole):
                return True
    return False


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _visits_until(snapshot: Snapshot, today: date) -> tuple[Appointment, ...]:
    """Return the visits of today and before, the latest first."""
    dated = reversed(snapshot.dated_appointments())
    return tuple(each for each in dated if each.when.first <= today and not each.undated)


def _open_answers(snapshot: Snapshot, library: Library, visit_id: str) -> Iterator[Said]:
    """Yield the answers of a visit but for those to questions of a hard topic."""
    hard = {each.id for each in library.bank().questions if each.gate}
    for told in answers_at(snapshot, visit_id):
        question = told.question
        if question is not None and question.bank_id not in hard:
            yield Said(question.text, told.asking.answer, told.asking.who)


# --- the text ---


def picked(update: Update | None, facts: Facts, person: Person | None) -> tuple[Pick, ...]:
    """Return the facts that go in, in their order: a private one only as it was ticked."""
    names = update.picks.split() if update else []
    return tuple(each for each in Pick if _name(each, facts.seen(each), person) in names)


def _name(pick: Pick, seen: str, person: Person | None) -> str:
    """Return how a pick is kept. A private fact by its bare name, as once kept, is not ticked."""
    if not pick.is_private:
        return pick.value
    return f"{pick.value}:{fixed_id(seen, person.id if person else '')}"


def person_for(snapshot: Snapshot, update: Update | None) -> Person | None:
    """Return whom an update is for; None where nobody is named, or they were taken off the list."""
    return people_by_id(snapshot).get(update.person) if update else None


def made_text(facts: Facts, update: Update | None, person: Person | None, words: Words) -> str:
    """Return the update as it follows from what was picked; nothing where nothing was."""
    parts = list(_parts(facts, update, person, words))
    if not parts:
        return ""
    greeting = words["hello"].format(name=person.name) if person and person.name else ""
    return "\n\n".join([each for each in (greeting, *parts) if each]) + "\n"


Words = Mapping[str, str]
"""The phrases of the pack about an update."""


def _parts(
    facts: Facts, update: Update | None, person: Person | None, words: Words
) -> Iterator[str]:
    for pick in picked(update, facts, person):
        fact = facts.of(pick)
        if fact:
            yield f"{words[pick.value].format(visit=facts.visit)}\n{fact}"
    if update and update.help.strip():
        yield f"{words['help']}\n{update.help.strip()}"
    if update and update.line.strip():
        yield update.line.strip()


def text_of(facts: Facts, update: Update | None, person: Person | None, words: Words) -> str:
    """Return the update as it is to be shown: what the person made of it, or what follows."""
    if update and update.text.strip():
        return update.text
    return made_text(facts, update, person, words)


# --- use cases ---


def update_of(snapshot: Snapshot) -> Update | None:
    """Return the update that is being written, if one is."""
    return cast("Update | None", snapshot.table(Kind.UPDATES).get(fixed_id("update")))


def write_update(snapshot: Snapshot, *, now: datetime, **words: str) -> Step:
    """Return the step that keeps fields of the update; without a `text` it follows from the picks.

    Raises:
        ValueError: If there is no such field.
    """
    unknown = words.keys() - {"person", "help", "line", "text"}
    if unknown:
        raise ValueError(f"an update has no {sorted(unknown)}")
    cleaned = {field: clean_text(text) for field, text in words.items()}
    return _kept(snapshot, now, cleaned)


def choose_person(snapshot: Snapshot, *, person: str, now: datetime) -> Step:
    """Return the step that says whom it is for. Words edited for another one are made anew.

    What is private was ticked for somebody else, so it is not ticked any more.
    """
    update = update_of(snapshot)
    names = update.picks.split() if update else []
    if update is None or update.person != person:
        names = [each for each in names if each in _ORDINARY]
    return _kept(snapshot, now, {"person": person, "text": "", "picks": " ".join(names)})


_ORDINARY = frozenset(each.value for each in Pick if not each.is_private)


def pick_fact(
    snapshot: Snapshot, *, pick: Pick, chosen: bool, now: datetime, seen: str = ""
) -> Step:
    """Return the step that puts a fact in, or leaves it out; `seen` is `Facts.seen` of it.

    Raises:
        ValueError: If a private fact is to go in without saying which words were seen.
    """
    if chosen and pick.is_private and not seen:
        raise ValueError(f"{pick.value} goes in only as it was seen")
    update = update_of(snapshot)
    names = update.picks.split() if update else []
    names = [each for each in names if each.partition(":")[0] != pick.value]
    if chosen:
        names.append(_name(pick, seen, person_for(snapshot, update)))
    return _kept(snapshot, now, {"picks": " ".join(names)})


def clear_update(snapshot: Snapshot, *, now: datetime) -> Step:
    """Return the step that begins a new update: nothing is picked, nothing is written."""
    empty = dict.fromkeys(("person", "picks", "help", "line", "text"), "")
    return _kept(snapshot, now, empty, Action.UPDATE_CLEARED)


def _kept(
    snapshot: Snapshot,
    now: datetime,
    values: Mapping[str, str],
    action: Action = Action.UPDATE_KEPT,
) -> Step:
    before = update_of(snapshot)
    whole = before or Update(id=fixed_id("update"), created_at=now, updated_at=now)
    return Step(action, PAGE, ((before, changed(whole, now, **values)),), ANCHOR)


def whole_text(snapshot: Snapshot, library: Library, today: date) -> str:
    """Return the update that is being written as it is to be copied.

    Raises:
        PackFault: If the words of the pack cannot be read.
    """
    update = update_of(snapshot)
    words = library.phrases().tables["update"]
    facts = facts_for(snapshot, library, today)
    return text_of(facts, update, person_for(snapshot, update), words)


def sheet_of(snapshot: Snapshot, library: Library, today: date) -> Document:
    """Return the update as a document, for whom it is in its title.

    Raises:
        PackFault: If the words of the pack cannot be read.
    """
    person = person_for(snapshot, update_of(snapshot))
    name = person.name if person else ""
    return update_sheet(whole_text(snapshot, library, today), name, library, today)
