"""What each statement of the shipped pack rests on, and whom it says it is about."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from companion.content import Block, Library, PageKind, Part, Sure, Term
from companion.content.page_rules import PARTS_OF_A_TREATMENT
from companion.resources import content_folder

DATA = Path(__file__).parents[2] / "data" / "weak-sources.txt"
OURS = "COMPANION"
MAIN = "CRUK-RR"
MAIN_REVIEW = date(2022, 7, 27)
STATED = {Sure.SEED, Sure.V, Sure.V_OLD}
PART_C = 118


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(content_folder())


@pytest.fixture(scope="module")
def blocks(library: Library) -> tuple[Block, ...]:
    return tuple(block for page in library.pages().values() for block in page.blocks)


def weak_sources() -> frozenset[str]:
    lines = DATA.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def rests_on_too_little(text: Block | Term) -> bool:
    """Return whether a statement has no source that may carry it."""
    return text.sure in STATED and not set(text.sources) - weak_sources() - {OURS}


def test_no_statement_rests_on_weak_sources_alone(
    library: Library, blocks: tuple[Block, ...]
) -> None:
    found = [text.id for text in (*blocks, *library.glossary().terms) if rests_on_too_little(text)]
    assert found == []


@pytest.mark.parametrize(
    ("sure", "sources", "expected"),
    [
        (Sure.V, ("Drugs.com-blina",), True),
        (Sure.SEED, (OURS,), True),
        (Sure.V_OLD, ("Pfizer-VOD", OURS), True),
        (Sure.V, ("Pfizer-VOD", "CRUK-ino"), False),
        (Sure.DEFINITION, ("BTM",), False),
        (Sure.OWN, (OURS,), False),
    ],
)
def test_a_statement_on_a_weak_source_would_be_found(
    sure: Sure, sources: tuple[str, ...], expected: bool
) -> None:
    block = Block(
        page="tea",
        id="what",
        title="What",
        part=Part.WHAT_IT_IS,
        elements=(),
        sources=sources,
        reviewed=date(2026, 11, 23),
        due=date(2027, 11, 23),
        sure=sure,
    )
    assert rests_on_too_little(block) is expected


def test_what_the_main_source_says_names_it_and_keeps_its_dates(blocks: tuple[Block, ...]) -> None:
    seeds = [block for block in blocks if block.sure is Sure.SEED]
    assert len(seeds) > 100
    for block in seeds:
        assert MAIN in block.sources, (block.page, block.id)
        assert block.reviewed == MAIN_REVIEW, (block.page, block.id)


def test_our_own_words_claim_no_source(blocks: tuple[Block, ...]) -> None:
    for block in blocks:
        if block.sure is Sure.OWN:
            assert block.sources == (OURS,), (block.page, block.id)


def test_an_update_stands_apart_from_what_the_main_source_says(blocks: tuple[Block, ...]) -> None:
    updates = [block for block in blocks if block.update]
    assert updates
    for block in updates:
        assert MAIN not in block.sources, (block.page, block.id)
        assert block.sure is Sure.V, (block.page, block.id)


NEWER = [
    ("car-t-cell-therapy", "under-25-2024", "England", ("b-cell", "under-26")),
    ("car-t-cell-therapy", "over-26-2025", "England", ("b-cell", "26-and-over")),
    ("car-t-cell-therapy", "over-26-scotland", "Scotland", ("b-cell", "26-and-over")),
    ("tisagenlecleucel", "england-2024", "England", ("b-cell", "under-26")),
    ("dasatinib", "funding", "England and Scotland", ("ph-positive",)),
    ("blinatumomab", "who-for-2025", "England", ("b-cell", "ph-negative")),
    ("blinatumomab", "earlier-use-2025", "England and Wales", ("b-cell", "ph-negative")),
]


@pytest.mark.parametrize(("page", "block_id", "nation", "about"), NEWER)
def test_newer_rules_stand_as_dated_updates_beside_the_older_statement(
    library: Library, page: str, block_id: str, nation: str, about: tuple[str, ...]
) -> None:
    block = library.page(page).block(block_id)
    assert block is not None
    assert block.update
    assert block.dated
    assert (block.nation, block.about) == (nation, about)
    older = library.page(page).in_part(block.part)[0]
    assert older.sure is Sure.SEED
    assert not older.update


def test_every_treatment_has_every_part(library: Library) -> None:
    for page in library.pages().values():
        if page.kind is PageKind.TREATMENT:
            assert set(PARTS_OF_A_TREATMENT) <= set(page.parts), page.id
            assert page.left_out == ()


def test_in_short_is_three_lines_on_every_treatment(library: Library) -> None:
    for page in library.pages().values():
        if page.kind is PageKind.TREATMENT:
            (short,) = page.in_part(Part.IN_SHORT)
            assert len(short.elements) == 3, page.id


OPTIONS = [
    "flag-ida", "nelarabine-combination", "chemotherapy-then-transplant", "blinatumomab",
    "inotuzumab-ozogamicin", "imatinib", "dasatinib", "ponatinib", "steroids",
    "stem-cell-transplant", "donors", "conditioning", "total-body-irradiation",
    "having-the-transplant", "after-transplant", "car-t-cell-therapy", "tisagenlecleucel",
    "clinical-trials", "care-without-cancer-treatment",
]  # fmt: skip
TOPICS = [
    "what-treatment-depends-on", "tests", "fertility", "food-and-infection", "work-and-money",
    "children-and-teenagers", "talking-to-children", "family-and-friends",
    "tiredness-and-thinking", "coping", "your-choices", "relapse-and-refractory",
    "sleep", "isolation", "family-and-work",
]  # fmt: skip


def test_every_option_and_topic_has_a_page(library: Library) -> None:
    assert set(OPTIONS) | set(TOPICS) <= set(library.page_ids())


@pytest.mark.parametrize("page", [*OPTIONS, *TOPICS])
def test_every_page_offers_questions_that_fit_it(library: Library, page: str) -> None:
    assert library.page(page).in_part(Part.QUESTIONS)
    assert library.bank().for_page(page)


def test_the_whole_list_of_questions_is_in_the_bank(library: Library) -> None:
    bank = library.bank()
    numbers = sorted(question.number or 0 for question in bank.questions)
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= PART_C


def test_every_question_leads_to_a_page(library: Library) -> None:
    assert [one.id for one in library.bank().questions if not one.pages] == []


def test_carers_parents_and_teenagers_have_questions_of_their_own(library: Library) -> None:
    for group in ("carers", "children", "teenagers"):
        assert len(library.bank().in_group(group)) >= 4
