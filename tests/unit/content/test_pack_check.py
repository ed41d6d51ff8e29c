"""What the check refuses beyond what the library does, and that it tells everything at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from companion.content import check_pack
from companion.content.coverage import FACTS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.content.conftest import SmallPack

LONG = "This is one " + "very " * 15 + "long line."  # 20 words


def test_a_sound_pack_has_no_fault(pack: SmallPack) -> None:
    assert pack.faults() == ()


def test_no_pack_at_all_is_told_file_by_file(tmp_path: Path) -> None:
    faults = check_pack(tmp_path / "nowhere")
    assert {fault.file for fault in faults} == {
        "checklists.toml", "coverage.toml", "gates.toml", "glossary.toml", "help.toml",
        "helper-dates.toml", "journeys.toml", "pack.toml", "pages", "phrases.toml",
        "questions.toml", "small-things.toml", "sources.toml", "synonyms.toml",
    }  # fmt: skip
    assert all(fault.reason.endswith("is missing.") for fault in faults)


def test_everything_wrong_is_told_at_once(pack: SmallPack) -> None:
    pack.change("pack.toml", 'publisher = "Nobody"\n', "")
    pack.change("pack.toml", 'funding = "None."', "funding = 1")
    pack.change("glossary.toml", '["BOOK"]', '["FILM"]')
    pack.change("pages/tea.md", '"what-it-is"', '"what"')
    pack.change("pages/tea.md", "- some **tea** leaves", "- some *tea* leaves")
    places = {(fault.file, fault.key) for fault in pack.faults()}
    assert places >= {
        ("pack.toml", "publisher"),
        ("pack.toml", "funding"),
        ("glossary.toml", "terms.tea.sources"),
        ("pages/tea.md", "blocks.what.part"),
        ("pages/tea.md", "line 65"),
    }


def test_a_broken_file_does_not_hide_the_faults_of_the_others(pack: SmallPack) -> None:
    pack.write("sources.toml", "broken")
    pack.change("pages/tea.md", '"what-it-is"', '"what"')
    files = dict.fromkeys(fault.file for fault in pack.faults())
    assert list(files) == ["pages/tea.md", "sources.toml"]


def test_faults_stand_file_by_file(pack: SmallPack) -> None:
    pack.change("pages/tea.md", "It may keep you awake.", "It should keep you awake!")
    pack.change("gates.toml", "This part is about dying.", "You should read it!")
    files = [fault.file for fault in pack.faults()]
    assert files == sorted(files)
    assert len(files) == 4


PLACES = [
    ("pack.toml", "Things that are plain.", "families.plain.summary"),
    ("gates.toml", "This part is about dying.", "gates.dying.cover"),
    ("glossary.toml", "Leaves in hot water.", "terms.tea.definition"),
    ("questions.toml", "Is it 2 too hot?", "questions.q-2"),
    ("journeys.toml", "The water gets hot.", "paths.pot.boil"),
    ("journeys.toml", "A clean kettle", "paths.pot.boil"),
    ("journeys.toml", "Cold water goes in.", "paths.pot.fill"),
    ("journeys.toml", "A tap", "paths.pot.fill"),
    ("journeys.toml", "The tap may be dry.", "paths.pot.no-water"),
    ("checklists.toml", "What goes on it.", "checklists.tray"),
    ("checklists.toml", "A spoon", "checklists.tray"),
    ("helper-dates.toml", "It often takes 4 minutes.", "ranges.steeping"),
    ("help.toml", "it can wait", "cards.later"),
    ("help.toml", "Numbers differ.", "temperature.note"),
    ("help.toml", "Have these ready:", "have_ready"),
    ("phrases.toml", "not known yet", "dates"),
    ("phrases.toml", "Page {page} of {pages}", "sheet.page"),
    ("pages/tea.md", "A warm drink.", "lead"),
    ("pages/tea.md", "It may keep you awake.", "effects"),
    ("pages/tea.md", "a pot", "what"),
    ("pages/tea.md", "Since then", "news.title"),
]


@pytest.mark.parametrize(("file", "text", "key"), PLACES, ids=[f"{p[0]}-{p[2]}" for p in PLACES])
def test_a_banned_word_is_found_wherever_text_stands(
    pack: SmallPack, file: str, text: str, key: str
) -> None:
    pack.change(file, text, "You should")
    fault = next(fault for fault in pack.faults() if "should" in fault.reason)
    assert (fault.file, fault.key) == (file, key)


@pytest.mark.parametrize(
    "words",
    [
        "You should go.", "You must go.", "Unfortunately not.", "The battle.", "Battling on.",
        "Fighting it.", "So brave.", "A victim.", "Sufferers say.", "Don't worry.",
        "Don\u2019t worry.", "Do not worry.", "Your journey.", "A good chance.", "It is easy.",
        "Easily done.", "A fever.", "Go!", "At 38\u00b0C.", "In 5% of people.", "5 per cent.",
        "At 12am.", "At 12:00 pm.", "Done \u2713.", "This \u2192 that.", "A | B.",
    ],
)  # fmt: skip
def test_words_and_signs_our_readers_are_spared(pack: SmallPack, words: str) -> None:
    pack.change("pages/tea.md", "It may keep you awake.", words)
    assert {fault.key for fault in pack.faults()} == {"effects"}


@pytest.mark.parametrize(
    "words",
    [
        "Mustard and shoulders.", "Muster 5 people.", "At 12:30pm.", "Si\u00e2n rang at 9am.",
        "An uneasy night.", "Ring 0800 123 4567.", "38C \u2013 or 37.5C.",
    ],
)  # fmt: skip
def test_words_that_only_look_like_them_are_let_be(pack: SmallPack, words: str) -> None:
    pack.change("pages/tea.md", "It may keep you awake.", words)
    assert pack.faults() == ()


def test_must_may_stand_in_emergency_and_urgent_cards_only(pack: SmallPack) -> None:
    pack.change("help.toml", "you feel unwell", "you must lie down")
    assert pack.faults() == ()
    pack.change("help.toml", "it can wait", "you must know")
    assert pack.only_fault().key == "cards.later"


def test_the_glossary_may_explain_the_word_fever(pack: SmallPack) -> None:
    pack.change("glossary.toml", "Leaves in hot water.", "Another name for a fever.")
    assert pack.faults() == ()


def test_names_and_printed_titles_stay_as_they_are(pack: SmallPack) -> None:
    pack.change("sources.toml", "A book about tea", "Winning the battle you should fight!")
    pack.change("help.toml", 'name = "A line"', 'name = "The Brave Trust"')
    assert pack.faults() == ()


def test_a_sentence_of_20_words_may_stand_and_one_of_21_may_not(pack: SmallPack) -> None:
    pack.change("pages/tea.md", "It may keep you awake.", LONG)
    assert pack.faults() == ()
    pack.change("pages/tea.md", "one very", "one very very")
    assert "21 words" in pack.only_fault().reason


def test_a_paragraph_has_at_most_three_sentences(pack: SmallPack) -> None:
    pack.change("pages/tea.md", "It may keep you awake.", "One. Two. Three.")
    assert pack.faults() == ()
    pack.change("pages/tea.md", "Three.", "Three. Four.")
    assert "3 sentences" in pack.only_fault().reason


def test_a_list_has_at_most_six_points(pack: SmallPack) -> None:
    pack.change("pages/tea.md", "- a pot", "- a pot\n- a\n- b\n- c\n- d")
    assert pack.faults() == ()
    pack.change("pages/tea.md", "- a pot", "- a pot\n- e")
    assert "7 points" in pack.only_fault().reason


def test_a_list_needs_a_line_that_leads_in(pack: SmallPack) -> None:
    pack.change("pages/tea.md", "You need:", "You need.")
    assert 'ends in ":"' in pack.only_fault().reason
    pack.change("pages/tea.md", "It is\nhot at first.\n\n### How\n\nYou need.", "It is hot:")
    assert pack.faults() == ()
    pack.change("pages/tea.md", "Tea is made with water. It is hot:\n", "")
    assert "no line above" in pack.only_fault().reason


def test_in_short_may_be_a_bare_list_of_three_lines(pack: SmallPack) -> None:
    pack.change("pages/tea.md", "Tea is a **warm** drink.", "- One.\n- Two.\n- Three.")
    assert pack.faults() == ()
    pack.change("pages/tea.md", "- Three.", "- Three.\n- Four.")
    assert "3 lines" in pack.only_fault().reason


def test_a_treatment_opens_with_in_short(pack: SmallPack) -> None:
    pack.change("pages/tea.md", 'part = "in-short"', 'part = "more"')
    reasons = [fault.reason for fault in pack.faults()]
    assert any("opens with" in reason for reason in reasons)


@pytest.mark.parametrize("part", ["side-effects", "if-plans-change"])
def test_a_hard_part_stands_behind_a_gate(pack: SmallPack, part: str) -> None:
    pack.change("pages/tea.md", 'part = "side-effects"', f'part = "{part}"')
    if part != "side-effects":
        pack.change("pages/tea.md", f'{part} = "There', 'side-effects = "There')
    pack.change("pages/tea.md", 'gate = "side-effects"', 'gate = "dying"')
    assert pack.faults() == ()
    pack.change("pages/tea.md", 'gate = "dying"\n', "")
    assert pack.only_fault().key == "effects"


def test_a_treatment_without_one_of_its_parts_is_a_fault(pack: SmallPack) -> None:
    pack.change("pages/tea.md", 'benefits = "They are on the packet."\n', "")
    fault = pack.only_fault()
    assert (fault.file, "benefits" in fault.reason) == ("pages/tea.md", True)


def test_a_part_that_is_left_out_is_not_there(pack: SmallPack) -> None:
    pack.change("pages/tea.md", "[left_out]", '[left_out]\nwho-for = "Everybody."')
    assert pack.only_fault().key == "left_out.who-for"


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ('colour = "It is brown."', "left_out.colour"),
        ('benefits = ""', "left_out.benefits"),
        ("benefits = 1", "left_out.benefits"),
    ],
)
def test_what_is_left_out_is_a_part_and_has_a_reason(pack: SmallPack, line: str, key: str) -> None:
    pack.change("pages/tea.md", 'benefits = "They are on the packet."', line)
    assert key in {fault.key for fault in pack.faults()}


def test_a_page_that_is_no_treatment_has_the_parts_it_needs(pack: SmallPack) -> None:
    pack.change("pages/tea.md", 'benefits = "They are on the packet."\n', "")
    pack.change("pages/tea.md", '"treatment"', '"about"')
    pack.change("pages/tea.md", 'family = "plain"\n', "")
    assert [fault.key for fault in pack.faults()] == ["family"]  # pack.toml still lists it


def test_an_old_fact_says_how_old_it_is(pack: SmallPack) -> None:
    pack.change(
        "pages/tea.md", 'gate = "side-effects"\nsure = "V"', 'gate = "side-effects"\nsure = "V-old"'
    )
    assert "how old" in pack.only_fault().reason
    pack.change("pages/tea.md", "It may keep", "An older page says that it may keep")
    assert pack.faults() == ()


@pytest.mark.parametrize(
    ("file", "keys"),
    [
        ("pages/tea.md", {"in-short", "what", "news", "ask"}),
        ("glossary.toml", {"terms.tea"}),
        ("journeys.toml", {"paths.pot"}),
        ("checklists.toml", {"checklists.tray"}),
        ("helper-dates.toml", {"ranges.steeping"}),
    ],
)
def test_a_text_without_a_day_for_its_next_review_is_a_fault(
    pack: SmallPack, file: str, keys: set[str]
) -> None:
    pack.change(file, "due = 2025-07-27\n", "")
    assert {fault.key for fault in pack.faults()} == keys


def test_in_short_has_no_gate(pack: SmallPack) -> None:
    pack.change("pages/tea.md", 'part = "in-short"', 'part = "in-short"\ngate = "dying"')
    assert "no gate" in pack.only_fault().reason


def test_a_heading_is_short_and_no_question(pack: SmallPack) -> None:
    pack.change("pages/tea.md", "## Since then", "## What then?")
    assert "question" in pack.only_fault().reason
    pack.change("pages/tea.md", "## What then?", "## " + "Tea " * 17)
    assert "65 letters" in pack.only_fault().reason


def test_a_hard_page_is_told_its_grades(pack: SmallPack) -> None:
    hard = "Haematological malignancies necessitate multidisciplinary consideration. " * 3
    pack.change("pages/tea.md", "It may keep you awake.", hard)
    fault = pack.only_fault()
    assert (fault.file, fault.key) == ("pages/tea.md", "")
    assert "Coleman-Liau" in fault.reason


def test_a_drug_has_a_sound_or_a_term(pack: SmallPack) -> None:
    pack.change("pages/tea.md", 'say = "oo-long", ', "")
    assert "oolong" in pack.only_fault().reason
    pack.change("glossary.toml", '"teas"', '"teas", "oolong"')
    assert pack.faults() == ()


def test_a_question_on_a_page_is_one_of_the_bank(pack: SmallPack) -> None:
    pack.change("pages/tea.md", "- Is it 1 too hot?", "- Is it 1 too cold?")
    assert "word for word" in pack.only_fault().reason


def test_a_page_and_its_family_name_each_other(pack: SmallPack) -> None:
    odd = '[[families]]\nid = "odd"\ntitle = "Odd"\nsummary = "Odd."\npages = ["tea"]\n'
    pack.change("pack.toml", '["tea"]', f'["tea"]\n\n{odd}')
    assert "does not list" in pack.only_fault().reason


def test_a_page_about_something_else_has_no_family(pack: SmallPack) -> None:
    pack.change("pages/tea.md", '"treatment"', '"about"')
    assert "Only a treatment" in pack.only_fault().reason
    pack.change("pages/tea.md", 'family = "plain"\n', "")
    assert "lists this page" in pack.only_fault().reason


def test_the_seven_are_seven(pack: SmallPack) -> None:
    pack.change("questions.toml", "seven = 3\n", "")
    assert "each once" in pack.only_fault().reason


def test_two_of_the_seven_are_bigger(pack: SmallPack) -> None:
    pack.change("questions.toml", "seven = 1\n", "seven = 1\nbigger = true\n")
    assert "bigger" in pack.only_fault().key


def test_no_question_is_there_twice(pack: SmallPack) -> None:
    pack.change("questions.toml", "Is it 2 too hot?", "Is it 3 too hot?")
    assert "2 times" in pack.only_fault().reason


def test_a_group_has_questions_and_a_stage_that_is_there(pack: SmallPack) -> None:
    bare = '[[groups]]\nid = "bare"\ntitle = "Bare"\nstage = "cool"\n\n[[questions]]'
    pack.change("questions.toml", "[[questions]]", bare)
    assert [fault.key for fault in pack.faults()] == ["groups.bare", "groups.bare.stage"]


def test_a_group_for_somebody_has_only_questions_about_them(pack: SmallPack) -> None:
    group = '[[groups]]\nid = "young"\ntitle = "Young"\nperson = "child-or-teenager"\n\n'
    asked = '[[questions]]\nid = "play"\ngroup = "young"\ntext = "Can I play?"\nsource = "N"\n'
    about = 'about = ["child-or-teenager"]\n\n'
    pack.change("questions.toml", "[[questions]]", group + asked + "\n[[questions]]")
    assert [fault.key for fault in pack.faults()] == ["questions.play"]
    pack.change("questions.toml", asked, asked + about)
    assert pack.faults() == ()
    pack.change("questions.toml", 'person = "child-or-teenager"', 'person = "anybody"')
    assert "kind of reader" in pack.faults()[0].reason


@pytest.mark.parametrize(
    "text", ["see nhs.uk", "www.nhs", "https://nhs", "mail a@b", "look at macmillan.org.uk"]
)
def test_a_card_holds_no_address(pack: SmallPack, text: str) -> None:
    pack.change("help.toml", "you must have help now", text)
    assert any("no web or mail address" in fault.reason for fault in pack.faults())


def test_a_card_has_at_most_six_points(pack: SmallPack) -> None:
    pack.change("help.toml", '["you feel unwell"]', '["a", "b", "c", "d", "e", "f", "g"]')
    assert "7 points" in pack.only_fault().reason


def test_each_level_has_a_card(pack: SmallPack) -> None:
    pack.change("help.toml", '"urgent"', '"non-urgent"')
    assert "no urgent card" in pack.only_fault().reason


def test_a_fact_that_nothing_carries_is_a_fault(pack: SmallPack) -> None:
    pack.change("coverage.toml", '"57" = ["blocks:tea/what"]\n', "")
    fault = pack.only_fault()
    assert (fault.file, fault.key) == ("coverage.toml", "a.57")
    assert "Nothing carries" in fault.reason


def test_a_fact_the_source_does_not_have_is_a_fault(pack: SmallPack) -> None:
    pack.change("coverage.toml", "[a]", f'[a]\n"{FACTS + 1}" = ["page:tea"]')
    assert pack.only_fault().key == f"a.{FACTS + 1}"


def test_a_fact_that_is_no_text_has_a_reason(pack: SmallPack) -> None:
    pack.change("coverage.toml", '{ not_text = "It is about the page itself." }', "{}")
    assert pack.only_fault().key == "a.1.not_text"


@pytest.mark.parametrize(
    "carrier",
    [
        "page:tea", "blocks:tea/what", "glossary:tea", "question:q-1", "group:first",
        "source:BOOK", "path:pot", "path:pot/boil", "family:plain", "gate:dying", "card:now",
        "support:line", "help:temperature", "help:no-number", "help:have-ready", "pack:due",
    ],
)  # fmt: skip
def test_what_can_carry_a_fact(pack: SmallPack, carrier: str) -> None:
    pack.change("coverage.toml", "blocks:tea/what", carrier)
    assert pack.faults() == ()


@pytest.mark.parametrize(
    "carrier",
    [
        "page:coffee", "blocks:tea/why", "blocks:tea", "blocks:coffee/what", "glossary:coffee",
        "question:q-9", "group:last", "source:FILM", "path:cup", "path:pot/cool", "path:pot/",
        "family:odd", "gate:birth", "card:never", "support:none", "help:wanted", "pack:colour",
        "tea", "colour:red", "page:", ":", "",
    ],
)  # fmt: skip
def test_what_cannot_carry_a_fact(pack: SmallPack, carrier: str) -> None:
    pack.change("coverage.toml", "blocks:tea/what", carrier)
    assert pack.only_fault().key == "a.2"
