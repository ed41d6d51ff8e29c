"""The paths that are shipped: whole, in few shapes, honest about other ways, no promises."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from companion.content import JourneyPath, Library, PathStage
from companion.content.path_rules import MOST_SHAPES, OURS
from companion.resources import content_folder
from tests.unit.content.test_facts_and_flags import weak_sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.unit.content.conftest import SmallPack

SHAPES = {
    "transplant": ("induction", "getting-ready", "conditioning", "transplant", "recovery"),
    "car-t": ("car-t-planning", "car-t-cells", "car-t-drip", "car-t-recovery"),
    "blinatumomab": ("blina-ready", "blina-start", "blina-home", "blina-check", "blina-next"),
    "inotuzumab": ("ino-ready", "ino-drips", "ino-tests", "ino-check", "ino-next"),
    "tki": ("tki-tests", "tki-start", "tki-daily", "tki-checks", "tki-next"),
    "clinical-trial": (
        "trial-hearing", "trial-thinking", "trial-joining", "trial-treatment", "trial-follow-up",
    ),
    "supportive-care": ("care-talk", "care-comfort", "care-home", "care-wishes", "care-people"),
}  # fmt: skip

STEPS = {
    "transplant": (
        "first-tests", "re-induction", "remission-check", "donor-search", "work-up", "going-in",
        "conditioning-days", "day-0", "new-cells", "going-home", "first-months", "vaccines-again",
        "later",
    ),
    "car-t": (
        "referral", "panel", "collection", "bridging", "lymphodepletion", "infusion",
        "close-watching", "first-month", "first-checks", "later",
    ),
}  # fmt: skip

BRANCHES = {
    "transplant": {
        "no-remission", "no-donor-yet", "transplant-delayed", "relapse-after-transplant",
        "not-going-ahead",
    },
    "car-t": {"cells-not-made", "leukaemia-grows", "after-car-t", "not-going-ahead"},
    "blinatumomab": {"more-treatment", "start-moves", "not-going-ahead"},
    "inotuzumab": {"more-treatment", "drip-moves", "not-going-ahead"},
    "tki": {"more-treatment", "tablets-change", "not-going-ahead"},
    "clinical-trial": {"trial-not-for-you", "trial-moves", "leaving-a-trial"},
    "supportive-care": {"treatment-again"},
}  # fmt: skip

FIGURE = re.compile(r"\d(?!\d*-hour)")
TIME_WORD = re.compile(r"\b(?:hour|day|week|month|year)s?\b", re.IGNORECASE)
UNPROVED = re.compile(r"\b(?:will|always|never|definitely|certain\w*)\b", re.IGNORECASE)
HARD_FIRST = re.compile(r"\b(?:not|no|hard|harder|cannot|sometimes|too few)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(content_folder())


def pieces(library: Library) -> Iterator[tuple[JourneyPath, PathStage]]:
    for path in library.paths():
        for stage in path.everything():
            yield path, stage


def path_of(library: Library, path_id: str) -> JourneyPath:
    return next(path for path in library.paths() if path.id == path_id)


# --- what is there ---


def test_every_path_is_there_in_its_shapes(library: Library) -> None:
    found = {path.id: tuple(stage.id for stage in path.stages) for path in library.paths()}
    assert found == SHAPES
    assert max(map(len, found.values())) <= MOST_SHAPES


@pytest.mark.parametrize("path", STEPS)
def test_the_steps_are_folded_inside_in_their_order(library: Library, path: str) -> None:
    steps = [step.id for shape in path_of(library, path).stages for step in shape.steps]
    assert tuple(steps) == STEPS[path]


def test_a_stage_a_person_wrote_on_before_is_still_found(library: Library) -> None:
    before = {
        "transplant": SHAPES["transplant"],
        "car-t": (
            "referral", "collection", "bridging", "lymphodepletion", "infusion",
            "close-watching", "first-month", "later",
        ),
    }  # fmt: skip
    for path, stages in before.items():
        assert all(path_of(library, path).stage(stage) for stage in stages)


def test_every_path_tells_of_its_other_ways_behind_a_gate(library: Library) -> None:
    found = {path.id: {branch.id for branch in path.branches} for path in library.paths()}
    assert found == BRANCHES
    for path in library.paths():
        assert all(branch.gate for branch in path.branches)


def test_no_branch_is_a_shape_or_a_step(library: Library) -> None:
    for path in library.paths():
        drawn = {stage.id for stage in path.walk()}
        assert not drawn & {branch.id for branch in path.branches}
        assert all(path.shape_of(branch.id) is None for branch in path.branches)


def test_every_shape_stands_open_so_that_a_path_can_be_seen(library: Library) -> None:
    assert [stage.id for path in library.paths() for stage in path.stages if stage.gate] == []


# --- what they say ---


def test_every_stage_has_words_a_page_and_a_question(library: Library) -> None:
    for path, stage in pieces(library):
        assert stage.what, (path.id, stage.id)
        assert stage.pages, (path.id, stage.id)
        assert stage.ask, (path.id, stage.id)


def test_an_open_stage_has_a_question_that_is_open_too(library: Library) -> None:
    for path, stage in pieces(library):
        asked = [library.bank().question(name) for name in stage.ask]
        if stage.gate is None:
            assert any(one and one.gate is None for one in asked), (path.id, stage.id)


def test_no_figure_stands_without_a_source(library: Library) -> None:
    for path, stage in pieces(library):
        if FIGURE.search(" ".join(stage.texts)):
            strong = set(stage.sources) - weak_sources() - {OURS}
            assert strong, (path.id, stage.id)
    for each in library.all_helper_ranges():
        if FIGURE.search(each.text):
            assert set(each.sources) - weak_sources() - {OURS}, each.id


def test_how_long_is_said_as_often_and_with_a_source(library: Library) -> None:
    hedges = ("often", "usually", "about", "can ", "may ", "up to", "many", "some", "between")
    for path, stage in pieces(library):
        if stage.often is not None:
            assert any(word in stage.often.lower() for word in hedges), (path.id, stage.id)
            assert set(stage.sources) - {OURS}, (path.id, stage.id)


def test_nothing_is_promised(library: Library) -> None:
    for path, stage in pieces(library):
        found = UNPROVED.search("\n".join((*stage.what, stage.often or "")))
        assert found is None, (path.id, stage.id, found)


def test_day_100_is_no_finish_line(library: Library) -> None:
    for path, stage in pieces(library):
        for paragraph in (*stage.what, stage.often or ""):
            assert "day 100" not in paragraph.lower() or "not a finish line" in paragraph, path.id


def test_a_hard_branch_opens_with_treatment_that_can_help(library: Library) -> None:
    """Say first that there is treatment, and only then what is hard (walks.md 11)."""
    hard = {
        "no-remission", "relapse-after-transplant", "cells-not-made", "leukaemia-grows",
        "after-car-t", "more-treatment", "trial-not-for-you",
    }  # fmt: skip
    told = [branch for path in library.paths() for branch in path.branches if branch.id in hard]
    assert len(told) >= len(hard)
    for branch in told:
        first = branch.what[0].split(".")[0]
        assert "treatment" in first, branch.id
        assert not HARD_FIRST.search(first), branch.id


def test_every_branch_says_what_you_can_do(library: Library) -> None:
    for path in library.paths():
        for branch in path.branches:
            said = " ".join(branch.what).lower()
            assert "you can ask" in said or "ask your team" in said, (path.id, branch.id)


def test_care_without_treatment_tells_no_times_at_all(library: Library) -> None:
    path = path_of(library, "supportive-care")
    assert not path.timeline
    assert all(other.timeline for other in library.paths() if other is not path)
    for stage in path.everything():
        assert stage.often is None
        said = "\n".join(stage.texts)
        assert not re.search(r"\d", said), stage.id
        assert not TIME_WORD.search(said), stage.id


def test_its_hardest_parts_stand_behind_their_own_gate(library: Library) -> None:
    gates = {stage.id: stage.gate for stage in path_of(library, "supportive-care").everything()}
    assert {name for name, gate in gates.items() if gate == "dying"} == {
        "care-medicines-ready", "care-plan", "care-hospice", "care-family-later",
    }  # fmt: skip
    assert gates["care-choice"] == gates["care-team"] == "no-treatment"


# --- the lists and the lengths ---


def test_the_three_lists_are_there_near_their_stages(library: Library) -> None:
    near = {each.id: each.stages for each in library.checklists()}
    assert set(near) == {"going-home", "who-looks-after-me", "before-a-date"}
    assert "transplant/going-home" in near["going-home"]
    assert "transplant/first-months" in near["who-looks-after-me"]
    assert "transplant/going-in" in near["before-a-date"]


def test_before_a_date_only_says_what_to_ask(library: Library) -> None:
    """Never "tablets until": each line is a question for the team (walks.md 9)."""
    (before,) = (each for each in library.checklists() if each.id == "before-a-date")
    assert all(item.text.startswith("Ask ") for item in before.items)
    assert before.items[0].text == "Ask about your tablets before this date"
    assert not any(re.search(r"\d|\buntil\b|\bstop\b", item.text) for item in before.items)


@pytest.mark.parametrize("kind", ["blinatumomab", "car-t", "ask-before", "revaccination"])
def test_each_kind_of_date_has_common_lengths_to_read(library: Library, kind: str) -> None:
    assert library.helper_ranges(kind)


def test_a_length_from_an_old_leaflet_says_that_it_is_old(library: Library) -> None:
    told = [each for each in library.all_helper_ranges() if "CUH-CART" in each.sources]
    assert told
    assert all("older" in each.text and "no date" in each.text for each in told)


def test_a_kind_nobody_knows_has_none(library: Library) -> None:
    assert library.helper_ranges("tea") == ()


# --- how they are read, on a small pack ---


def test_a_path_finds_shapes_steps_and_branches(pack: SmallPack) -> None:
    (path,) = pack.library().paths()
    assert [stage.id for stage in path.stages] == ["boil"]
    assert [stage.id for stage in path.walk()] == ["boil", "fill"]
    assert [stage.id for stage in path.everything()] == ["boil", "fill", "no-water"]
    for stage_id in ("boil", "fill", "no-water"):
        stage = path.stage(stage_id)
        assert stage is not None
        assert stage.id == stage_id
    assert path.stage("cool") is None
    boil = path.stage("boil")
    assert path.shape_of("fill") == path.shape_of("boil") == boil
    assert path.shape_of("no-water") is None
    assert path.shape_of("cool") is None


def test_a_step_has_the_dates_of_its_shape_unless_it_has_its_own(pack: SmallPack) -> None:
    boil, fill, _ = pack.library().paths()[0].everything()
    assert (fill.reviewed, fill.due) == (boil.reviewed, boil.due)
    own = "reviewed = 2026-01-01\ndue = 2027-01-01\n\n[paths.stages.steps.ready]"
    pack.change("journeys.toml", "[paths.stages.steps.ready]", own)
    fill = pack.library().paths()[0].stages[0].steps[0]
    assert fill.due is not None
    assert (fill.reviewed.year, fill.due.year) == (2026, 2027)


def test_what_to_get_ready_keeps_its_order_and_its_ids(pack: SmallPack) -> None:
    pack.change("journeys.toml", 'kettle = "A', 'water = "Water"\nkettle = "A')
    ready = pack.library().paths()[0].stages[0].ready
    assert [(item.id, item.text) for item in ready] == [
        ("water", "Water"),
        ("kettle", "A clean kettle"),
    ]


BROKEN = [
    ("journeys.toml", 'gate = "dying"\n', "", "paths[1].branches[1].gate", "behind a gate"),
    ("journeys.toml", 'id = "fill"', 'id = "boil"', "paths[1].stages[1].steps[1].id", "already"),
    ("journeys.toml", 'id = "no-water"', 'id = "fill"', "paths[1].branches[1].id", "already"),
    ("journeys.toml", 'tap = "A tap"', 'Tap = "A tap"', "paths[1].stages[1].steps[1].ready.Tap",
     "not an id"),
    ("journeys.toml", 'tap = "A tap"', "", "paths[1].stages[1].steps[1].ready", "empty"),
    ("journeys.toml", 'kettle = "A clean kettle"', "kettle = 1", "paths[1].stages[1].ready.kettle",
     "text in quotes"),
    ("journeys.toml", 'id = "pot"', 'id = "pot"\ntimeline = false', "paths[1].timeline", "boil"),
    ("checklists.toml", "pot/boil", "pot/cool", "checklists[1].stages", "pot/cool"),
    ("checklists.toml", "pot/boil", "boil", "checklists[1].stages", "no stage"),
    ("checklists.toml", '"BOOK"', '"FILM"', "checklists[1].sources", "FILM"),
    ("helper-dates.toml", '"BOOK"', '"FILM"', "ranges[1].sources", "FILM"),
    ("helper-dates.toml", 'kind = "tea"', 'kind = "Tea"', "ranges[1].kind", "not an id"),
]  # fmt: skip


@pytest.mark.parametrize("broken", BROKEN, ids=[f"{row[0]}-{row[3]}" for row in BROKEN])
def test_what_is_wrong_is_named(pack: SmallPack, broken: tuple[str, ...]) -> None:
    file, old, new, key, reason = broken
    pack.change(file, old, new)
    told = [fault for fault in pack.faults() if (fault.file, fault.key) == (file, key)]
    assert told, [str(fault) for fault in pack.faults()]
    assert any(reason in fault.reason for fault in told)


SHAPE = """
[[paths.stages]]
id = "more-{}"
title = "More"
plain = "more"
what = ["More."]
sources = ["BOOK"]
reviewed = 2022-07-27
due = 2025-07-27
"""


def test_a_path_has_at_most_five_shapes(pack: SmallPack) -> None:
    text = (pack.folder / "journeys.toml").read_text(encoding="utf-8")
    pack.write("journeys.toml", text + "".join(map(SHAPE.format, "abcd")))
    assert pack.faults() == ()
    pack.write("journeys.toml", text + "".join(map(SHAPE.format, "abcde")))
    assert "6 shapes" in pack.only_fault().reason


OURS_TOO = """
[sources.COMPANION]
organisation = "Ours"
title = "Our own words"
read = 2026-11-23
"""


def test_a_figure_of_our_own_is_a_fault(pack: SmallPack) -> None:
    sources = (pack.folder / "sources.toml").read_text(encoding="utf-8")
    pack.write("sources.toml", sources + OURS_TOO)
    step = 'what = ["Cold water goes in."]\nsources = ["BOOK"]'
    pack.change("journeys.toml", step, step.replace("BOOK", "COMPANION"))
    assert pack.faults() == ()
    pack.change("journeys.toml", "Cold water goes in.", "The 24-hour tap is open.")
    assert pack.faults() == ()
    pack.change("journeys.toml", "The 24-hour tap", "In 3 days the tap")
    assert "A figure needs a source" in pack.only_fault().reason


TIMES = ["In 2 spoons.", "For some days.", "Each WEEK.", "It comes soon."]


@pytest.mark.parametrize("words", TIMES)
def test_a_path_without_times_names_none(pack: SmallPack, words: str) -> None:
    pack.change("journeys.toml", 'id = "pot"', 'id = "pot"\ntimeline = false')
    pack.change("journeys.toml", 'often = "It often takes 3 minutes."\n', "")
    assert pack.faults() == ()
    pack.change("journeys.toml", "Cold water goes in.", words)
    assert pack.only_fault().key == "paths.pot.fill"


def test_a_title_is_short_and_no_question(pack: SmallPack) -> None:
    pack.change("journeys.toml", 'title = "Fill"', 'title = "Full yet?"')
    assert "question" in pack.only_fault().reason
    pack.change("journeys.toml", "Full yet?", "Fill " * 20)
    assert "65 letters" in pack.only_fault().reason


def test_a_hard_path_is_told_its_grades(pack: SmallPack) -> None:
    hard = "Haematological malignancies necessitate multidisciplinary consideration. " * 3
    pack.change("journeys.toml", "The tap may be dry.", hard)
    fault = pack.only_fault()
    assert (fault.file, fault.key) == ("journeys.toml", "paths.pot")
    assert "Coleman-Liau" in fault.reason


# --- the titles alone, as a start reads them ---


def test_the_titles_alone_are_those_of_the_whole_paths(library: Library) -> None:
    for path in library.paths():
        titles = Library(content_folder()).stage_titles(path.id)
        told = [(stage.id, stage.title) for stage in path.walk() if not stage.gate]
        assert list(titles.items()) == told


def test_titles_are_found_where_the_id_does_not_stand_first(pack: SmallPack) -> None:
    pack.change("journeys.toml", 'id = "pot"\ntitle', 'timeline = true\nid = "pot"\ntitle')
    text = (pack.folder / "journeys.toml").read_text(encoding="utf-8")
    other = text.replace('id = "pot"', 'id = "pan"').replace('"Boil"', '"Fry"')
    pack.write("journeys.toml", text + "\n" + other)
    assert pack.library().stage_titles("pot")["boil"] == "Boil"
    assert pack.library().stage_titles("pan")["boil"] == "Fry"
