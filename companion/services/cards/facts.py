"""The facts that every card and the passport are made from, as plain words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from companion.content import CareLevel, JourneyPath, Library
from companion.domain.dates import PartialDate
from companion.domain.own_records import FAMILY, Medicine, Person
from companion.domain.people_records import TEMPERATURE, CentreRule, MyDetails
from companion.domain.records import StageState
from companion.domain.text import clean_line
from companion.services.cards.saying import saying
from companion.services.details import my_details
from companion.services.medicines import medicines_now
from companion.services.people import people_in
from companion.services.plan_facts import PlanCourse, plan_facts
from companion.services.plan_words import PlanWords
from companion.services.rules import (
    OTHER,
    Unwell,
    asks_to_be_checked,
    has_passed,
    is_to_come,
    rules_about,
    unwell_with,
)
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
_UNWELL = {Unwell.NONE: "", Unwell.THEN: "feeling", Unwell.ANY: "feeling_other"}
"""The phrases of the cards on feeling unwell with a rule."""
_HAPPENED = (StageState.DONE, StageState.UNDER_WAY)


class OwnRule(NamedTuple):
    """What the person's own centre said, and whether to check it.

    `until` is the day to which it holds, empty where none was written. `unwell` names the words on
    how one feels that go with it wherever it is printed: a number alone is never the whole rule.
    """

    words: str
    check: bool
    until: str = ""
    unwell: str = "feeling"

    def line(self, words: Mapping[str, str]) -> str:
        """Return it as a line of a card. Its end comes first: the line may have to be cut short."""
        if self.until:
            return words["own_rule_until"].format(day=self.until, rule=self.words)
        return words["own_rule"].format(rule=self.words)

    def lines(self, words: Mapping[str, str]) -> tuple[str, ...]:
        """Return its line, and the lines that keep it safe, which are never printed apart."""
        unwell = (words[self.unwell],) if self.unwell else ()
        return (self.line(words), *unwell, *((words["check"],) if self.check else ()))

    def whole(self, words: Mapping[str, str]) -> str:
        """Return all of its lines as one text."""
        return "\n".join(self.lines(words))


class Taken(NamedTuple):
    """A medicine: its name, how it is taken, why, and since when as a sentence of its own."""

    name: str
    how: str = ""
    why: str = ""
    since: str = ""

    @property
    def plain(self) -> str:
        """Everything but since when: "Aciclovir: 1 tablet, morning and evening. For a virus"."""
        parts = (f"{self.name}: {self.how}" if self.how else self.name, self.why)
        return ". ".join(_said(part) for part in parts if part)

    @property
    def whole(self) -> str:
        """Everything on one line."""
        return f"{self.plain}. {self.since}" if self.since else self.plain


class CardFacts(NamedTuple):
    """What there is to print. An empty text or list is what nobody wrote, and never "none".

    `own_rules` are about temperature, `other_rules` about none of the topics there are.
    `treatments` and `people` are one line each. `missing` names what another hospital
    asks for and is not written. `words` are the phrases of the cards. `say` is said on the phone,
    `say_unnamed` is the same where others can read too.
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
    say: str
    say_unnamed: str
    number: str = ""
    centre: str = ""
    own_rules: tuple[OwnRule, ...] = ()
    other_rules: tuple[OwnRule, ...] = ()
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
    medicines: tuple[Taken, ...] = ()
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
    facts = _saying(_from_pack(library, today), snapshot)
    return facts._replace(
        number=clean_line(known.number) if known else "",
        centre=clean_line(known.centre) if known else "",
        own_rules=tuple(_own_rules(words, rules_about(snapshot, TEMPERATURE), today)),
        other_rules=tuple(_own_rules(words, rules_about(snapshot, OTHER), today)),
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
        say="",
        say_unnamed="",
    )


def _saying(facts: CardFacts, snapshot: Snapshot) -> CardFacts:
    """Return the facts with what to say on the phone, the last of the lines on no number too."""
    said, words = saying(snapshot), facts.words
    unnamed = words[said._replace(name="").key]
    say_first = words["say_first"].format(words=unnamed)
    return facts._replace(
        say=words[said.key].format(name=said.name),
        say_unnamed=unnamed,
        no_number=(*facts.no_number[:-1], say_first),
    )


def _own_rules(words: PlanWords, rules: tuple[CentreRule, ...], today: date) -> Iterator[OwnRule]:
    """Yield the rules that hold today: one that is to come would be taken for today's."""
    for rule in rules:
        if is_to_come(rule, today) or has_passed(rule, today):
            continue
        until = _day(words, rule.until) if rule.until else ""
        line, check = clean_line(rule.rule), asks_to_be_checked(rule.rule)
        yield OwnRule(line, check, until, _UNWELL[unwell_with(rule)])


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
        path = paths[course.view.path]
        if not path.timeline:
            continue  # talking things over is no treatment
        lines = list(_course(cards, words, path, course, today))
        if lines and len(facts.courses) > 1:
            lines[0] = f"{course.title}. {lines[0]}"
        yield from lines


def _course(
    cards: Mapping[str, str], words: PlanWords, path: JourneyPath, course: PlanCourse, today: date
) -> Iterator[str]:
    zero = course.view.day_zero
    if zero is not None and _has_happened(zero, path, course, today):
        yield cards["day_zero"].format(day=_day(words, zero))
    for stage in course.stages:
        if stage.state in _HAPPENED:
            yield _stage(cards, words, stage, today)


def _has_happened(zero: PartialDate, path: JourneyPath, course: PlanCourse, today: date) -> bool:
    """Return whether the person said that cells were given, or are: a date alone says nothing.

    They are given in the stages that hold day 0.
    """
    states = {
        stage.state
        for stage in course.stages
        if stage.pack is not None and stage.pack.id in path.day_zero
    } - {StageState.NONE}
    if not states or not states <= set(_HAPPENED):
        return False
    return (zero.first if StageState.DONE in states else zero.last) <= today


def _stage(cards: Mapping[str, str], words: PlanWords, stage: MyStage, today: date) -> str:
    state = words.state(stage.state)
    when = _when(cards, words, stage, today)
    told = f"{state[:1].lower()}{state[1:]}{', ' if when else ''}{when}"
    return cards["stage"].format(stage=clean_line(stage.title), when=told)


def _when(cards: Mapping[str, str], words: PlanWords, stage: MyStage, today: date) -> str:
    """Return from when to when, or nothing where the dates cannot be what happened."""
    if stage.start and stage.start.first > today:
        return ""
    if stage.state is StageState.DONE and stage.end and stage.end.first > today:
        return ""
    if stage.state is StageState.UNDER_WAY and stage.start and not stage.end:
        return cards["since"].format(day=_day(words, stage.start))
    return words.span(stage.start, stage.end)


# --- from the lists ---


def _medicine(facts: CardFacts, words: PlanWords, medicine: Medicine) -> Taken:
    since = ""
    if medicine.since:
        since = facts.words["since"].format(day=_day(words, medicine.since))
        since = f"{since[:1].upper()}{since[1:]}"
    name, how, why = map(clean_line, (medicine.name, medicine.how_taken, medicine.why))
    return Taken(name, how, why, since)


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
