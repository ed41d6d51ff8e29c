"""What a voice is given: every open sentence in order, hard words the way they are said."""

from __future__ import annotations

from datetime import date

import pytest

from companion.content import Block, BulletList, Drug, Library, Paragraph, Part, Run, Sure
from companion.content.spoken import Sayings, sayings_of, to_be_heard
from companion.content.wording import sentences
from companion.resources import content_folder

SINCE = "Since this was written"


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(content_folder())


@pytest.fixture(scope="module")
def sayings(library: Library) -> Sayings:
    return sayings_of(library.glossary(), library.page("imatinib").drugs)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Imatinib is a TKI.", "im-at-in-ib is a tee kay eye."),
        ("Other TKIs are used.", "Other tee kay eyes are used."),
        ("Its brand is Glivec.", "Its brand is glee-vec."),
        ("It finds CD19 on ALL cells.", "It finds see dee nineteen on A L L cells."),
        ("CAR-T may follow.", "kar tee may follow."),
        ("CAR T-cell therapy may follow.", "CAR T-cell therapy may follow."),
        ("All of us.", "All of us."),
        ("NICE said yes. It was nice.", "nice said yes. It was nice."),
        ("You have TBI.", "You have tee bee eye."),
        ("You have total body irradiation.", "You have total body irradiation."),
        ("A lymphoblast, two lymphoblasts.", "A lim-fo-blast, two lim-fo-blasts."),
    ],
)
def test_hard_words_are_said_as_the_pack_says(sayings: Sayings, written: str, said: str) -> None:
    assert sayings(written) == said


def test_a_drug_of_the_page_is_said_without_a_glossary() -> None:
    said = sayings_of(None, [Drug(name="madeupib", say="mayd-up-ib")])
    assert said("Madeupib is not real.") == "mayd-up-ib is not real."
    assert sayings_of(None)("Nothing to say.") == "Nothing to say."


def _block(title: str, *texts: str, update: bool = False, gate: str | None = None) -> Block:
    first, *points = texts
    elements = [Paragraph((Run(first),))]
    if points:
        elements.append(BulletList(tuple((Run(point),) for point in points)))  # type: ignore[arg-type]
    return Block(
        page="p",
        id=title,
        title=title,
        part=Part.MORE,
        elements=tuple(elements),
        sources=(),
        reviewed=date(2026, 1, 1),
        due=None,
        sure=Sure.OWN,
        update=update,
        gate=gate,
        nation="Wales" if update else None,
        dated="May 2026" if update else None,
    )


def test_newer_facts_come_last_with_their_nation_and_date() -> None:
    blocks = (_block("New", "Now so.", update=True), _block("Old", "Once so. Ask:", "why", "when"))
    said = [each.say for each in to_be_heard(blocks, sayings_of(None), SINCE)]
    assert said == [
        *("Old.", "Once so.", "Ask:", "why.", "when."),
        *("Since this was written.", "New, Wales, May 2026.", "Now so."),
    ]


def test_each_sentence_knows_where_it_stands_in_its_line(library: Library) -> None:
    plain = sayings_of(None)
    for page in library.pages().values():
        for sentence in to_be_heard(page.blocks, plain, SINCE):
            if sentence.line:
                piece = sentence.line[sentence.start : sentence.end]
                assert sentence.say.startswith(piece)
                assert piece in sentences(sentence.line)


def test_every_line_of_what_is_open_is_heard_and_no_other(library: Library) -> None:
    for page in library.pages().values():
        opened = [block for block in page.blocks if block.gate is None]
        heard = {each.line for each in to_be_heard(opened, sayings_of(None), SINCE)} - {""}
        shown = {
            line
            for block in opened
            for element in block.elements
            for line in element.text.split("\n")
        }
        assert heard == shown
