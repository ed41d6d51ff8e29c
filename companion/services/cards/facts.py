"""The facts that every card and the passport are made from, as plain words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from companion.content import CareLevel, Library
from companion.domain.dates import PartialDate
from companion.domain.own_records import FAMILY, Medicine, Person
from companion.domain.people_records import TEMPERATURE, CentreRule, MyDetails
from companion.domain.records import StageState
from companion.domain.text import clean_line
from companion.services.details import my_details
from companion.services.medicines import medicines_now
from companion.services.people import people_in
from companion.services.plan_facts import PlanCourse, plan_facts
from companion.services.plan_words import PlanWords
from companion.services.rules import asks_to_be_checked, has_passed, rules_about
from companion.services.snapshot import Snapshot
from companion.services.stage_list import MyStage

NUMBER = "number"
"""How the hospital's 24-hour line is named among what is missing."""
ASKED_FOR = (
    "name",
    "born",
    "hospital_number",
    "allergies",
    "blood_needs",
    "diagnosis",
    "lines_and_ports",
    "consultant",
)
"""The fields of my details that another hospital asks for: blank ones say that they are."""
_HAPPENED = (StageState.DONE, StageState.UNDER_WAY)


class OwnRule(NamedTuple):
    """What the person's own centre said about temperature, and whether to check it."""

    words: str
    check: bool


class CardFacts(NamedTuple):
    """What there is to print. An empty text or list is what nobody wrote, and never "none".

    `treatments`, `medicines` and `people` are one line each. `missing` names what another hospital
    asks for and is not written. `words` are the phrases of the cards.
    """

    words: Mapping[str, str]
    language: str
    author: str
    printed: str
    footer: str
    page: str
    danger_heading: str
    danger: tuple[str, ...]
    temperature: str
    sources: tuple[str, ...]
    no_number: tuple[str, ...]
    number: str = ""
    centre: str = ""
    own_rules: tuple[OwnRule, ...] = ()
    name: str = ""
    born: str = ""
    hospital_number: str = ""
    phone: str = ""
    diagnosis: str = ""
    treatment: str = ""
    allergies: str = ""
    lines_and_ports: str = ""
    blood_needs: str = ""
    consultant: str = ""
    communication: str = ""
    treatments: tuple[str, ...] = ()
    medicines: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def card_facts(snapshot: Snapshot, library: Library, today: date) -> CardFacts:
    """Return what the cards say today.

    Raises:
        PackFault: If the words of the pack cannot be read.
    """
    words = PlanWords(library)
    details = my_details(snapshot)
    known = snapshot.help
    facts = _from_pack(library, today)
    return facts._replace(
        number=clean_line(known.number) if known else "",
        centre=clean_line(known.centre) if known else "",
        own_rules=tuple(_own_rules(rules_about(snapshot, TEMPERATURE), today)),
        **_own_details(words, details),
        treatments=tuple(_treatments(snapshot, library, words, today)),
        medicines=tuple(_medicine(facts, words, e) for e in medicines_now(snapshot, today)),
        people=tuple(_person(facts, each) for each in people_in(snapshot, FAMILY)),
        missing=tuple(_missing(details, has_number=bool(known and known.number))),
    )


def _from_pack(library: Library, today: date) -> CardFacts:
    phrases, pack, text = library.phrases(), library.pack(), library.help()
    danger = text.card(CareLevel.EMERGENCY)
    printed = phrases.dates.short(today).replace(" ", "\u00a0")
    codes = (*(danger.sources if danger else ()), *text.temperature.sources)
    known = library.sources()
    return CardFacts(
        words=phrases.tables["cards"],
        language=pack.language,
        author=pack.publisher,
        printed=printed,
        footer=phrases.tables["footer"]["not_a_record"].format(date=printed),
        page=phrases.tables["footer"]["page"],
        danger_heading=danger.heading if danger else "",
        danger=danger.items if danger else (),
        temperature=text.temperature.rule,
        sources=tuple(dict.fromkeys(known[c].organisation for c in codes if c in known)),
        no_number=text.no_number,
    )


def _own_rules(rules: tuple[CentreRule, ...], today: date) -> Iterator[OwnRule]:
    for rule in rules:
        if not has_passed(rule, today):
            yield OwnRule(clean_line(rule.rule), asks_to_be_checked(rule.rule))


def _own_details(words: PlanWords, details: MyDetails | None) -> dict[str, Any]:
    if details is None:
        return {}
    written = {
        name: clean_line(getattr(details, name))
        for name in (
            "name",
            "hospital_number",
            "phone",
            "treatment",
            "diagnosis",
            "allergies",
            "lines_and_ports",
            "blood_needs",
            "consultant",
            "communication",
        )
    }
    return written | {"born": _day(words, details.born) if details.born else ""}


def _missing(details: MyDetails | None, *, has_number: bool) -> Iterator[str]:
    if not has_number:
        yield NUMBER
    for field in ASKED_FOR:
        if details is None or not getattr(details, field):
            yield field


# --- from the journey ---


def _treatments(
    snapshot: Snapshot, library: Library, words: PlanWords, today: date
) -> Iterator[str]:
    """Yield what was done and is under way, course by course, in the person's words."""
    paths = {path.id: path for path in library.paths()}
    facts = plan_facts(snapshot, paths, today, again=words.plan["again"])
    cards = words.phrases.tables["cards"]
    for course in facts.courses:
        lines = list(_course(cards, words, course, today))
        if lines and len(facts.courses) > 1:
            lines[0] = f"{course.title}. {lines[0]}"
        yield from lines


def _course(
    cards: Mapping[str, str], words: PlanWords, course: PlanCourse, today: date
) -> Iterator[str]:
    zero = course.view.day_zero
    if zero is not None and zero.first <= today:
        yield cards["day_zero"].format(day=_day(words, zero))
    for stage in course.stages:
        if stage.state in _HAPPENED:
            yield _stage(cards, words, stage)


def _stage(cards: Mapping[str, str], words: PlanWords, stage: MyStage) -> str:
    state = words.state(stage.state)
    when = _when(cards, words, stage)
    told = f"{state[:1].lower()}{state[1:]}{', ' if when else ''}{when}"
    return cards["stage"].format(stage=clean_line(stage.title), when=told)


def _when(cards: Mapping[str, str], words: PlanWords, stage: MyStage) -> str:
    if stage.state is StageState.UNDER_WAY and stage.start and not stage.end:
        return cards["since"].format(day=_day(words, stage.start))
    return words.span(stage.start, stage.end)


# --- from the lists ---


def _medicine(facts: CardFacts, words: PlanWords, medicine: Medicine) -> str:
    """Return "Aciclovir: 1 tablet, morning and evening. To prevent a virus. Since 2026"."""
    how = clean_line(medicine.how_taken)
    parts = [f"{medicine.name}: {how}" if how else medicine.name, medicine.why]
    if medicine.since:
        since = facts.words["since"].format(day=_day(words, medicine.since))
        parts.append(f"{since[:1].upper()}{since[1:]}")
    return ". ".join(_said(part) for part in parts if part)


def _person(facts: CardFacts, person: Person) -> str:
    name = f"{person.name} ({person.role})" if person.name and person.role else ""
    parts = [name or person.name or person.role, person.number]
    line = ", ".join(part for part in parts if part)
    if person.may_be_told:
        line = f"{line}. {facts.words['told'].format(what=person.may_be_told)}"
    return clean_line(line)


def _said(text: str) -> str:
    """Return words that go on inside a line: their last full stop would end it."""
    return clean_line(text).rstrip(".")


def _day(words: PlanWords, when: PartialDate) -> str:
    """Return a date that is not parted at the end of a line."""
    return words.day(when).replace(" ", "\u00a0")
