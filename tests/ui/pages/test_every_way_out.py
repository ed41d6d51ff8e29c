"""No way out of the pack leads past a closed topic, whatever was answered at its door.

`WAYS_OUT` is the table of everything that hands out words of the pack without a window. **Whoever
builds another way out adds a row**: a name, and a function that returns all the words it hands out
for a `Reader`, be it a list, a printed sheet or a saved file. The property below then asks it under
all answers, and the negative control shows that it would be caught: put a row into `FILTERS` too.
Windows are walked by tests/ui/pages/test_no_way_around_a_gate.py.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.content import CareLevel, Library, Part
from companion.content.compare import compare
from companion.content.find import find_in_pack
from companion.domain.journey_records import Got, StageBefore
from companion.domain.reading_records import Booklet, Mark
from companion.domain.records import (
    GateAnswer,
    GateChoice,
    Journey,
    Kind,
    Place,
    Question,
    Record,
    Stage,
    StageState,
    fixed_id,
    kind_of,
    stage_record_id,
)
from companion.exchange.html import write_html
from companion.exchange.lists import YesNo, list_table
from companion.resources import content_folder
from companion.services.archive import export_folder
from companion.services.export_lists import ToldLists, told_lists
from companion.services.reading import open_questions, topic_choices
from companion.services.reading_sheets import (
    Shelf,
    booklet_sheet,
    comparison_sheet,
    page_sheet,
)
from companion.services.snapshot import Snapshot
from companion.services.stage_list import my_stages, other_ways, walk
from companion.services.take_out import Wanted, lists_page
from companion.services.workspace import write_new_folder
from companion.ui.pages.journey.lines import stage_lines
from companion.ui.pages.questions.lines import bank_lines, bank_sections, open_ones
from companion.ui.pages.questions.origin import origin_words
from companion.ui.pages.treatments.carry_on import left_off
from companion.ui.pages.treatments.overview import age_words, more_words, page_age
from companion.ui.pages.treatments.places import title_of
from companion.ui.pages.treatments.sections import in_short, sections_of
from companion.ui.pages.treatments.words import listed_words
from tests.closed_words import (
    GATED_STAGE,
    PATH_WITH_A_GATED_STAGE,
    ClosedWords,
    pack_with_a_gated_stage,
    runs_of,
)

TOPICS = tuple(Library(content_folder()).gates())
NOW = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)
Answers = dict[str, GateAnswer | None]
ANSWERS = st.fixed_dictionaries(dict.fromkeys(TOPICS, st.sampled_from((None, *GateAnswer))))
NONE_YET: Answers = dict.fromkeys(TOPICS)


class Reader(NamedTuple):
    """Who asks: the pack, what they answered at the doors, and words they look for."""

    library: Library
    snapshot: Snapshot
    looks_for: str


# --- the ways out ---


def _find(reader: Reader) -> Iterator[str]:
    for hit in find_in_pack(reader.library, reader.looks_for, topic_choices(reader.snapshot)):
        yield from (hit.title, hit.excerpt)


def _rows_of_find(reader: Reader) -> Iterator[str]:
    index, choices = reader.library.find_index(), topic_choices(reader.snapshot)
    index.finish()
    found = index.find(reader.looks_for, choices)
    for match in (*found.pages, *found.terms, *found.questions):
        yield from (title_of(reader.library, match.place), index.excerpt(match).text)


def _all_words(reader: Reader) -> Iterator[str]:
    for term in listed_words(reader.library.glossary(), reader.snapshot):
        yield from (term.term, term.definition, *term.forms)


def _where_words_are_used(reader: Reader) -> Iterator[str]:
    index, choices = reader.library.find_index(), topic_choices(reader.snapshot)
    index.finish()
    for term in reader.library.glossary().terms:
        uses = index.uses(term.id, choices)
        yield from (title_of(reader.library, use) for use in uses)


def _bank_for_a_page(reader: Reader) -> Iterator[str]:
    bank = reader.library.bank()
    for page_id in reader.library.page_ids():
        for question in open_questions(reader.snapshot, bank.for_page(page_id)):
            yield question.text


def _whole_bank(reader: Reader) -> Iterator[str]:
    # The two bigger questions stand behind a row of their own that says so (walks.md 12).
    for section in bank_sections(reader.library.bank(), reader.snapshot, reader.library.paths()):
        yield from (section.title, section.lead)
        found = (*section.questions, *open_ones(section.bigger, reader.snapshot))
        yield from (line.text for line in bank_lines(reader.snapshot, found))


def _titles_of_parts(reader: Reader) -> Iterator[str]:
    for page in reader.library.pages().values():
        yield page.title
        yield from (section.title for section in sections_of(page))
        yield from (block.text for block in in_short(page))


def _carry_on(reader: Reader) -> Iterator[str]:
    for page in reader.library.pages().values():
        for part in ("", *(block.id for block in page.blocks), *page.parts):
            place = Place(
                id=fixed_id("place"), created_at=NOW, updated_at=NOW, page=page.id, part=part
            )
            named = left_off(_with(reader.snapshot, place), reader.library)
            yield from (named.page, named.part) if named is not None else ()


def _stages(reader: Reader) -> Iterator[str]:
    dates = reader.library.phrases().dates
    for path in reader.library.paths():
        for line in stage_lines(path, reader.snapshot, dates):
            yield from (line.name, line.told)


def _other_ways(reader: Reader) -> Iterator[str]:
    for path in reader.library.paths():
        for branch in other_ways(reader.snapshot, path):
            yield from branch.texts


def _what_to_get_ready(reader: Reader) -> Iterator[str]:
    for path in reader.library.paths():
        for stage in walk(my_stages(reader.snapshot, path)):
            yield from (item.text for item in (stage.pack.ready if stage.pack else ()))


def _questions_of_a_stage(reader: Reader) -> Iterator[str]:
    bank = reader.library.bank()
    for path in reader.library.paths():
        for stage in path.everything():
            known = (bank.question(key) for key in stage.ask)
            asked = open_questions(reader.snapshot, [each for each in known if each is not None])
            yield from (question.text for question in asked)


def _compare(reader: Reader) -> Iterator[str]:
    bank, topics = reader.library.bank(), reader.snapshot.open_topics
    pages = [page for page in reader.library.pages().values() if page.family]
    for first, second in pairwise(pages):
        for row in compare(first, second, topics, bank):
            for side in (row.first, row.second):
                yield from (words for block in side.blocks for words in (block.title, block.text))


def _shelf(reader: Reader) -> Shelf:
    return Shelf(library=reader.library, open_topics=reader.snapshot.open_topics, today=NOW.date())


def _printed_pages(reader: Reader) -> Iterator[str]:
    for page_id in reader.library.page_ids():
        yield from _words_in(write_html(page_sheet(_shelf(reader), page_id)))


def _printed_booklet(reader: Reader) -> Iterator[str]:
    everything = booklet_sheet(_shelf(reader), reader.library.page_ids())
    yield from _words_in(write_html(everything))


def _printed_comparison(reader: Reader) -> Iterator[str]:
    pages = [page.id for page in reader.library.pages().values() if page.family]
    for first, second in pairwise(pages):
        yield from _words_in(write_html(comparison_sheet(_shelf(reader), first, second)))


def _words_in(html: str) -> list[str]:
    """Return the words of a page, a line for each stretch between two tags."""
    return unescape(re.sub(r"</?(?:strong|b|span|a)\b[^>]*>", "", html).replace("<", "\n<")).split(
        "\n"
    )


def _how_old_our_words_are(reader: Reader) -> Iterator[str]:
    dates = reader.library.phrases().dates
    for page in reader.library.pages().values():
        age = page_age(page, reader.library, NOW.date())
        yield from (age.title, *age.parts, age_words(age, dates), more_words(age, dates))


def _where_a_question_is_from(reader: Reader) -> Iterator[str]:
    for page in reader.library.pages().values():
        for part in ("", *page.parts, *(block.id for block in page.blocks)):
            yield origin_words(reader.library, f"{page.id}/{part}")


def _written(reader: Reader) -> ToldLists:
    """Return what is told of a folder that has a record on everything the pack names."""
    library = reader.library
    head: dict[str, Any] = {"created_at": NOW, "updated_at": NOW}
    kept: list[Record] = []
    for page in library.pages().values():
        kept.append(Mark(id=fixed_id("mark", page.id), **head, page=page.id, talked=True))
        for block in page.blocks:
            origin = f"{page.id}/{block.id}"
            kept.append(Question(id=origin, **head, text="Why?", origin=origin))
    for path in library.paths():
        for stage in path.everything():
            key = stage_record_id(path.id, stage.id)
            kept.append(
                Stage(id=key, **head, path=path.id, stage=stage.id, state=StageState.PLANNED)
            )
            kept.append(StageBefore(id=f"before {key}", **head, stage=key, reason="Why"))
            kept += [
                Got(id=f"{key} {item.id}", **head, list=f"{path.id}/{stage.id}", item=item.id)
                for item in stage.ready
            ]
    pages = " ".join(library.page_ids())
    kept.append(Booklet(id=fixed_id("booklet"), **head, pages=pages))
    by_kind: dict[Kind, list[Record]] = {
        Kind.GATES: list(reader.snapshot.table(Kind.GATES).values())
    }
    for each in kept:
        by_kind.setdefault(kind_of(each), []).append(each)
    return told_lists(Snapshot.of(by_kind), library, NOW.date())


def _page_of_what_is_written(reader: Reader) -> Iterator[str]:
    told = _written(reader)
    yield from _words_in(write_html(lists_page(reader.library, told, Wanted((), NOW))))


def _tables_of_what_is_written(reader: Reader) -> Iterator[str]:
    for section in _written(reader).sections:
        for each in section.lists:
            table = list_table(each, YesNo("yes", "no")).decode("utf-8-sig")
            yield from (cell for row in csv.reader(io.StringIO(table, newline="")) for cell in row)


class WayOut(NamedTuple):
    """One way out: its name, and all the words it hands out."""

    name: str
    says: Callable[[Reader], Iterable[str]]
    lists_terms: bool = False
    """Whether it lists or finds words of the glossary, and does not only explain what is read."""


WAYS_OUT = (
    WayOut("find", _find, lists_terms=True),
    WayOut("rows of what was found", _rows_of_find, lists_terms=True),
    WayOut("all words", _all_words, lists_terms=True),
    WayOut("where words are used", _where_words_are_used),
    WayOut("questions about a page", _bank_for_a_page),
    WayOut("choose from the list", _whole_bank),
    WayOut("titles of parts, and in short", _titles_of_parts),
    WayOut("carry on reading", _carry_on),
    WayOut("stages of a path", _stages),
    WayOut("other ways of a path", _other_ways),
    WayOut("what to get ready", _what_to_get_ready),
    WayOut("questions of a stage", _questions_of_a_stage),
    WayOut("two treatments side by side", _compare),
    WayOut("how old our words are", _how_old_our_words_are),
    WayOut("where a question is from", _where_a_question_is_from),
    WayOut("printed pages", _printed_pages),
    WayOut("printed booklet", _printed_booklet),
    WayOut("printed comparison", _printed_comparison),
    WayOut("page of what is written", _page_of_what_is_written),
    WayOut("tables of what is written", _tables_of_what_is_written),
)
BY_NAME = {way.name: way for way in WAYS_OUT}


# --- the property ---


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return pack_with_a_gated_stage(tmp_path_factory.mktemp("pack") / "en-GB")


@pytest.fixture(scope="module")
def closed(library: Library) -> ClosedWords:
    return ClosedWords(library)


@pytest.fixture(scope="module")
def lines(library: Library) -> tuple[str, ...]:
    """Words to look for: each line behind a gate, and words that stand in nearly every block."""
    blocks = [block for page in library.pages().values() for block in page.blocks if block.gate]
    behind = {line for block in blocks for line in (block.title, *block.text.split("\n"))}
    asked = {each.text for each in library.bank().questions if each.gate}
    terms = {each.term for each in library.glossary().terms if each.gate}
    return ("treatment", "effects", "transplant", "children", *sorted(behind | asked | terms))


def _snapshot(answers: Answers) -> Snapshot:
    return Snapshot.of(
        {
            Kind.GATES: [
                GateChoice(
                    id=fixed_id("gate", topic),
                    created_at=NOW,
                    updated_at=NOW,
                    topic=topic,
                    answer=answer,
                )
                for topic, answer in answers.items()
                if answer is not None
            ]
        }
    )


def _leaks(
    way: WayOut,
    library: Library,
    closed: ClosedWords,
    answers: Answers,
    looks_for: str = "treatment",
) -> set[tuple[str, ...]]:
    snapshot = _snapshot(answers)
    never = closed.texts(snapshot.open_topics)
    if way.lists_terms:
        never |= closed.terms(snapshot.open_topics)
    return never & runs_of(way.says(Reader(library, snapshot, looks_for)))


@pytest.mark.slow
@pytest.mark.parametrize("name", BY_NAME)
@given(answers=ANSWERS, number=st.integers(min_value=0, max_value=2_000))
@settings(max_examples=25, deadline=None)
def test_no_way_out_hands_out_a_word_of_a_closed_topic(  # noqa: PLR0917 - fixtures
    name: str,
    answers: Answers,
    number: int,
    library: Library,
    closed: ClosedWords,
    lines: tuple[str, ...],
) -> None:
    looks_for = lines[number % len(lines)]
    assert not _leaks(BY_NAME[name], library, closed, answers, looks_for)


@pytest.mark.parametrize("answer", [None, *GateAnswer])
def test_only_show_opens_a_topic(answer: GateAnswer | None) -> None:
    opened = _snapshot(dict.fromkeys(TOPICS, answer)).open_topics
    assert opened == (set(TOPICS) if answer is GateAnswer.SHOW else set())


@pytest.mark.parametrize("topic", TOPICS)
def test_each_topic_closes_words_of_its_own(topic: str, closed: ClosedWords) -> None:
    others = [each for each in TOPICS if each != topic]
    assert closed.texts(others)
    assert not closed.texts(TOPICS)


# --- the negative control ---

FILTERS = (
    ("find", "companion.content.find_index.visible"),
    ("rows of what was found", "companion.content.find_index.visible"),
    ("all words", "companion.ui.pages.treatments.words.visible"),
    ("questions about a page", "companion.services.reading.visible"),
    ("choose from the list", "companion.services.reading.visible"),
    ("questions of a stage", "companion.services.reading.visible"),
    ("stages of a path", "companion.services.stage_list.visible"),
    ("other ways of a path", "companion.services.stage_list.visible"),
    ("two treatments side by side", "companion.content.compare.visible"),
    ("printed pages", "companion.content.compare.visible"),
    ("printed booklet", "companion.content.compare.visible"),
    ("printed comparison", "companion.content.compare.visible"),
    ("page of what is written", "companion.services.told_names.visible"),
    ("tables of what is written", "companion.services.told_names.visible"),
)
"""A way out, and the filter that keeps it: without the filter the property must go red."""


@pytest.mark.parametrize(("name", "its_filter"), FILTERS)
def test_a_way_out_that_lost_its_filter_is_caught(
    name: str,
    its_filter: str,
    library: Library,
    closed: ClosedWords,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not _leaks(BY_NAME[name], library, closed, NONE_YET)
    monkeypatch.setattr(its_filter, lambda *_asked: True)
    read_anew = Library(library.folder)  # which has not kept what was open before
    assert _leaks(BY_NAME[name], read_anew, closed, NONE_YET)


def test_a_title_of_a_closed_part_is_caught(library: Library, closed: ClosedWords) -> None:
    own_titles = WayOut("own titles", lambda _reader: ["Feelings about it"])
    assert _leaks(own_titles, library, closed, NONE_YET) == {("feelings", "about", "it")}


# --- what is never closed ---


def test_no_safety_text_stands_behind_a_gate(library: Library) -> None:
    blocks = [block for page in library.pages().values() for block in page.blocks]
    ring = [block for block in blocks if block.part is Part.WHEN_TO_RING]
    assert len(ring) > 15
    assert not [(block.page, block.id) for block in ring if block.gate is not None]


def test_every_urgent_card_is_read_without_asking_about_a_topic(library: Library) -> None:
    cards = library.help().cards
    assert {card.level for card in cards} == set(CareLevel)
    assert not [card.id for card in cards if hasattr(card, "gate")]


def test_a_closed_question_that_was_ticked_stays_in_every_list(library: Library) -> None:
    gated = next(each for each in library.bank().questions if each.gate and not each.bigger)
    mine = Question(
        id="q", created_at=NOW, updated_at=NOW, text=gated.text, bank_id=gated.id, rank=1.0
    )
    snapshot = _with(_snapshot(NONE_YET), mine)
    reader = Reader(library, snapshot, "the")
    assert gated.text not in set(_whole_bank(Reader(library, _snapshot(NONE_YET), "the")))
    assert gated.text in set(_whole_bank(reader))
    assert gated.text in set(_bank_for_a_page(reader)) | set(_questions_of_a_stage(reader))


def test_what_a_person_kept_of_a_closed_question_is_in_the_copy_they_save(
    library: Library, tmp_path: Path
) -> None:
    gated = next(each for each in library.bank().questions if each.gate)
    mine = Question(
        id="q", created_at=NOW, updated_at=NOW, text=gated.text, bank_id=gated.id, note="Not yet."
    )
    no = _snapshot(dict.fromkeys(TOPICS, GateAnswer.NOT_NOW)).table(Kind.GATES).values()
    write_new_folder(tmp_path / "person", (mine, *no))
    export_folder(tmp_path / "person", tmp_path / "copy.json")
    kept = json.loads((tmp_path / "copy.json").read_text(encoding="utf-8"))["records"]
    (question,) = kept["questions"]
    assert (question["text"], question["note"]) == (gated.text, "Not yet.")


def test_a_stage_that_somebody_wrote_on_stays_drawn_when_its_topic_is_closed(
    library: Library,
) -> None:
    path = next(each for each in library.paths() if each.stage(GATED_STAGE))
    assert path.id == PATH_WITH_A_GATED_STAGE
    chosen = Journey(id=fixed_id("journey"), created_at=NOW, updated_at=NOW, path=path.id)
    mine = Stage(
        id=fixed_id("stage", path.id, GATED_STAGE),
        created_at=NOW,
        updated_at=NOW,
        path=path.id,
        stage=GATED_STAGE,
        state=StageState.UNDER_WAY,
    )
    closed = _with(_snapshot(NONE_YET), chosen)
    assert GATED_STAGE not in {stage.key for stage in walk(my_stages(closed, path))}
    assert GATED_STAGE in {stage.key for stage in walk(my_stages(_with(closed, mine), path))}


def _with(snapshot: Snapshot, record: Place | Question | Stage | Journey) -> Snapshot:
    """Return a snapshot that holds one record more."""
    kinds = {Place: Kind.PLACES, Question: Kind.QUESTIONS, Stage: Kind.STAGES}
    kind = kinds.get(type(record), Kind.JOURNEY)
    kept = {each: list(snapshot.table(each).values()) for each in Kind}
    kept[kind] = [each for each in kept[kind] if each.id != record.id] + [record]
    return Snapshot.of(kept)
