"""A text that tells of a hard topic stands behind its gate; safety text never stands behind one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from companion.content.hard_words import OF_QUESTIONS, TOPICS, open_words
from companion.content.pages import Part

if TYPE_CHECKING:
    from tests.unit.content.conftest import SmallPack

TELLING = [
    ("dying", "Some people die at home."),
    ("dying", "Care at the end of life."),
    ("dying", "A hospice is a calm place."),
    ("dying", "He has months to live."),
    ("chances", "What are the chances?"),
    ("chances", "Could it cure me?"),
    ("chances", "Most people survive."),
    ("chances", "Ask about your prognosis."),
    ("no-treatment", "You may say no to chemotherapy."),
    ("no-treatment", "If you stop cancer treatment."),
    ("no-treatment", "Palliative care helps."),
    ("treatment-not-working", "If it does not work, ask."),
    ("treatment-not-working", "The drug has stopped working."),
    ("treatment-not-working", "There is no donor."),
    ("fertility", "Fertility may change."),
    ("fertility", "You can store sperm."),
    ("fertility", "An early menopause."),
    ("after-transplant", "Effects come years later."),
    ("after-transplant", "Some get a second cancer."),
    ("after-transplant", "There can be late effects."),
    ("side-effects", "It can cause a rash."),
    ("side-effects", "You may lose your hair."),
    ("side-effects", "People feel sick."),
    ("side-effects", "Signs of CRS."),
]
CALM = [
    "A diet of tea and toast.",
    "Soldiers on.",
    "The curate had tea.",
    "Curtains closed, they dined.",
    "A donor is found.",
    "It works.",
    "He had his hair cut.",
    "Care without cancer treatment.",
    "Eggs, raw or cooked.",
]


@pytest.mark.parametrize(("topic", "text"), TELLING)
def test_a_telling_word_is_found_in_the_open_and_let_be_behind_its_gate(
    topic: str, text: str
) -> None:
    assert topic in [name for name, _ in open_words(text, None)]
    assert topic not in [name for name, _ in open_words(text, topic)]


@pytest.mark.parametrize("text", CALM)
def test_a_word_that_only_looks_like_one_is_let_be(text: str) -> None:
    assert list(open_words(text, None)) == []


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_closes_its_own_words(topic: str) -> None:
    assert topic in TOPICS[topic].gates


def test_an_open_block_may_not_speak_of_dying(pack: SmallPack) -> None:
    pack.change("pages/tea.md", "Tea is made with water.", "Some people die at home.")
    fault = pack.only_fault()
    assert (fault.file, fault.key) == ("pages/tea.md", "what")
    assert "dying" in fault.reason
    pack.change("pages/tea.md", 'part = "what-it-is"', 'part = "what-it-is"\ngate = "dying"')
    assert pack.faults() == ()


def test_another_gate_does_not_close_it(pack: SmallPack) -> None:
    pack.change("pages/tea.md", "It may keep you awake.", "Some people die at home.")
    assert "dying" in pack.only_fault().reason


@pytest.mark.parametrize(
    ("file", "old", "key"),
    [
        ("pages/tea.md", "A warm drink.", "lead"),
        ("pages/tea.md", 'title = "Tea"', "title"),
        ("pages/tea.md", "## Since then", "news"),
        ("glossary.toml", "Leaves in hot water.", "terms.tea"),
        ("questions.toml", "Is it 2 too hot?", "questions.q-2"),
        ("questions.toml", "Teams expect these.", "groups.first"),
        ("journeys.toml", "The water gets hot.", "paths.pot.boil"),
        ("journeys.toml", "How tea is made.", "paths.pot"),
        ("journeys.toml", "A clean kettle", "paths.pot.boil"),
        ("journeys.toml", "Cold water goes in.", "paths.pot.fill"),
        ("journeys.toml", "A tap", "paths.pot.fill"),
        ("checklists.toml", "What goes on it.", "checklists.tray"),
        ("checklists.toml", "A spoon", "checklists.tray"),
        ("helper-dates.toml", "It often takes 4 minutes.", "ranges.steeping"),
    ],
)
def test_no_open_text_speaks_of_it_wherever_it_stands(
    pack: SmallPack, file: str, old: str, key: str
) -> None:
    new = {'title = "Tea"': 'title = "Dying"', "## Since then": "## Dying"}.get(old, "On dying.")
    pack.change(file, old, new)
    fault = pack.only_fault()
    assert (fault.file, fault.key) == (file, key)


def test_a_gate_on_a_term_closes_its_words(pack: SmallPack) -> None:
    pack.change("glossary.toml", "Leaves in hot water.", "Care for the dying.")
    pack.change("glossary.toml", "marked_in_source = true", 'gate = "dying"')
    assert pack.faults() == ()


def test_a_question_about_side_effects_stands_open(pack: SmallPack) -> None:
    assert "side-effects" not in OF_QUESTIONS
    pack.change("questions.toml", "Is it 2 too hot?", "Can it cause a sore mouth?")
    assert pack.faults() == ()


def test_a_closed_question_does_not_stand_in_an_open_part(pack: SmallPack) -> None:
    pack.change("pages/tea.md", "- Is it 1 too hot?", "- Is it 7 too hot?")
    assert "dying" in pack.only_fault().reason
    pack.change("pages/tea.md", 'part = "questions"', 'part = "questions"\ngate = "dying"')
    assert pack.faults() == ()


def test_safety_text_may_name_anything_and_stays_open(pack: SmallPack) -> None:
    pack.change("pages/tea.md", 'when-to-ring = "Nobody rings about tea."\n', "")
    pack.change("pages/tea.md", 'part = "what-it-is"', f'part = "{Part.WHEN_TO_RING}"')
    pack.change("pages/tea.md", "[left_out]", '[left_out]\nwhat-it-is = "It is tea."')
    pack.change("pages/tea.md", "Tea is made with water.", "Ring if you vomit or feel sick.")
    assert pack.faults() == ()
    pack.change(
        "pages/tea.md", f'part = "{Part.WHEN_TO_RING}"', 'part = "when-to-ring"\ngate = "dying"'
    )
    assert "never behind a gate" in pack.only_fault().reason
