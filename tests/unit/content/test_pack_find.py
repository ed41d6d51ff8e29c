"""Words found in the pack, never behind a closed cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.content import Library
from companion.content.find import FoundIn, Hit, find_in_pack
from companion.content.find_index import FindIndex, Found
from companion.resources import content_folder

if TYPE_CHECKING:
    from tests.unit.content.conftest import SmallPack


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(content_folder())


@pytest.fixture(scope="module")
def index(library: Library) -> FindIndex:
    made = FindIndex(library)
    made.finish()
    return made


def first_pages(found: Found, count: int = 3) -> list[str]:
    return [match.place.id for match in found.pages[:count]]


def first_terms(found: Found, count: int = 3) -> list[str]:
    return [match.place.id for match in found.terms[:count]]


# --- a small pack ---


def test_words_are_found_in_pages_terms_and_questions(pack: SmallPack) -> None:
    hits = find_in_pack(pack.library(), "  HOT ", {})
    assert hits[0] == Hit(
        kind=FoundIn.PAGE,
        id="tea",
        title="Tea",
        excerpt="Tea is made with water. It is hot at first.",
        block="what",
    )
    assert {hit.kind for hit in hits} == set(FoundIn)


def test_a_hit_names_its_block_and_the_line(pack: SmallPack) -> None:
    (hit,) = find_in_pack(pack.library(), "tins", {})
    assert (hit.id, hit.block, hit.excerpt) == ("tea", "news", "Tea is now sold in tins.")


@pytest.mark.parametrize("words", ["awake", "what it may do", "7 too hot"])
def test_what_is_closed_is_not_found_by_text_or_title(pack: SmallPack, words: str) -> None:
    library = pack.library()
    assert find_in_pack(library, words, {}) == ()
    opened = {"side-effects": "show", "dying": "show"}
    assert len(find_in_pack(library, words, opened)) == 1


def test_a_question_on_a_page_keeps_the_topic_it_has_in_the_bank(pack: SmallPack) -> None:
    pack.change("pages/tea.md", "- Is it 1 too hot?", "- Is it 7 too hot?")
    assert find_in_pack(pack.library(), "7 too", {}) == ()


def test_a_question_on_ones_own_list_is_found_though_its_topic_is_closed(pack: SmallPack) -> None:
    index = pack.library().find_index()
    index.finish()
    assert index.find("7 too", {}).total == 0
    (own,) = index.find("7 too", {}, own={"q-7"}).questions
    assert own.place.id == "q-7"


def test_a_term_of_a_closed_topic_is_not_found(pack: SmallPack) -> None:
    pack.change("glossary.toml", 'say = "tee"', 'say = "tee"\ngate = "dying"')
    library = pack.library()
    closed = find_in_pack(library, "leaves in hot", {})
    opened = find_in_pack(library, "leaves in hot", {"dying": "show"})
    assert [hit.kind for hit in closed] == []
    assert [hit.kind for hit in opened] == [FoundIn.TERM]


@pytest.mark.parametrize("words", ["  \n", "?!", "t"])
def test_no_words_and_one_letter_find_nothing(pack: SmallPack, words: str) -> None:
    assert find_in_pack(pack.library(), words, {}) == ()


def test_a_synonym_leads_to_the_words_of_the_pack(pack: SmallPack) -> None:
    by_name = find_in_pack(pack.library(), "tea", {})
    by_synonym = find_in_pack(pack.library(), "hot drink", {})
    assert {(hit.kind, hit.id) for hit in by_synonym} == {(hit.kind, hit.id) for hit in by_name}


def test_a_page_that_cannot_be_read_does_not_hide_the_rest(pack: SmallPack) -> None:
    pack.write("pages/broken.md", "no front matter")
    assert find_in_pack(pack.library(), "tins", {})


# --- the checks of synonyms ---


def test_a_synonym_that_leads_nowhere_is_a_fault(pack: SmallPack) -> None:
    pack.change("synonyms.toml", 'means = ["tea"]', 'means = ["coffee"]')
    fault = pack.only_fault()
    assert (fault.file, fault.key) == ("synonyms.toml", "synonyms[1].means")
    assert "coffee" in fault.reason


def test_a_synonym_that_leads_to_itself_is_a_fault(pack: SmallPack) -> None:
    pack.change("synonyms.toml", '"cha"', '"Teas"')
    assert pack.only_fault().key == "synonyms[1].typed"


def test_a_synonym_given_twice_is_a_fault(pack: SmallPack) -> None:
    more = '\n[[synonyms]]\ntyped = ["Cha"]\nmeans = ["tea leaves"]\n'
    pack.change("synonyms.toml", 'means = ["tea"]\n', f'means = ["tea"]\n{more}')
    assert pack.only_fault().key == "synonyms[2].typed"


# --- the shipped pack ---


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("bone marrow transplant", "stem-cell-transplant"),
        ("come back", "relapse-and-refractory"),
        ("it has come bac", "relapse-and-refractory"),
        ("Not gone away", "relapse-and-refractory"),
        ("bone marrow test", "tests"),
        ("Glivec", "imatinib"),
        ("gleevec", "imatinib"),
        ("kymriah", "tisagenlecleucel"),
        ("besponsa", "inotuzumab-ozogamicin"),
        ("imatinab", "imatinib"),
        ("imatibin", "imatinib"),
        ("blinatunomab", "blinatumomab"),
        ("inotuzamab", "inotuzumab-ozogamicin"),
        ("tisagenlecluecel", "tisagenlecleucel"),
        ("cyclofosfamide", "nelarabine-combination"),
        ("CAR t cells", "car-t-cell-therapy"),
        ("cart", "car-t-cell-therapy"),
        ("tbi", "total-body-irradiation"),
        ("FLAG IDA", "flag-ida"),
        ("fertility", "fertility"),
    ],
)
def test_what_people_type_leads_to_the_page_they_mean(
    index: FindIndex, typed: str, page: str
) -> None:
    assert page in first_pages(index.find(typed, {}), 2)


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("bmt", "stem-cell-transplant"),
        ("chemo", "chemotherapy"),
        ("relapse", "relapse"),
        ("hasn't gone away", "refractory"),
        ("spinal tap", "lumbar-puncture"),
        ("anemia", "anaemia"),
        ("graft vs host", "gvhd"),
    ],
)
def test_what_people_type_leads_to_the_word_they_mean(
    index: FindIndex, typed: str, term: str
) -> None:
    assert term in first_terms(index.find(typed, {}))


@pytest.mark.parametrize("typed", ["survival", "prognosis", "odds"])
def test_what_is_meant_is_never_taken_for_a_word_that_is_spelled_nearly_alike(
    index: FindIndex, typed: str
) -> None:
    assert not index.find(typed, {}).total  # "chances" is closed, and is not "changes"
    assert index.find(typed, {"chances": "show"}).total


def same(one: Found, other: Found) -> bool:
    return [m.place for m in one.pages] == [m.place for m in other.pages]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("T-cell", "t cells"),
        ("STEM CELL", "stem cells"),
        ("tri\u00e1ls", "trial"),
        ("donor's", "donors"),
    ],
)
def test_capitals_accents_hyphens_and_plurals_do_not_matter(
    index: FindIndex, one: str, other: str
) -> None:
    assert index.find(f"{one} ", {}).total
    assert same(index.find(f"{one} ", {}), index.find(f"{other} ", {}))


def test_every_word_has_to_be_there_and_the_last_may_be_just_begun(index: FindIndex) -> None:
    assert index.find("imatinib philad", {}).total
    assert not index.find("imatinib xylophone", {}).total
    assert not index.find("philad imatinib", {}).total


def test_a_title_comes_first_and_word_for_word_before_a_synonym(index: FindIndex) -> None:
    found = index.find("clinical trial", {})
    assert first_pages(found, 1) == ["clinical-trials"]
    ranked = index.find("come back", {}).terms
    words_there = ["come back" in match.place.text for match in ranked[1:]]
    assert words_there == sorted(words_there, reverse=True)


def test_parts_that_open_together_are_found_once(index: FindIndex) -> None:
    pages = index.find("blood", {}).pages
    groups = [(match.place.id, match.place.group) for match in pages]
    assert len(groups) == len(set(groups))


def test_an_excerpt_is_short_and_its_marks_stand_on_the_words(index: FindIndex) -> None:
    for typed in ("bone marrow transplant", "infection", "day 100", "chemo"):
        for match in index.find(typed, {}).pages:
            excerpt = index.excerpt(match)
            assert len(excerpt.text) <= 140
            marked = " ".join(excerpt.text[start:end] for start, end in excerpt.spans)
            assert marked == marked.strip()
    match = index.find("infection", {}).pages[-1]
    excerpt = index.excerpt(match)
    marked = {excerpt.text[start:end].casefold() for start, end in excerpt.spans}
    assert marked <= {"infection", "infections"}


def test_an_opened_topic_is_found_at_once_and_a_closed_one_is_gone(
    library: Library, index: FindIndex
) -> None:
    page = next(iter(library.pages().values()))
    for page in library.pages().values():
        for block in page.blocks:
            if block.gate is None:
                continue
            here = {(page.id, block.id)}
            words = " ".join(block.text.split()[:6])
            opened = index.find(words, {block.gate: "show"})
            groups = {(m.place.id, m.place.group) for m in opened.pages}
            assert any(page_id == page.id for page_id, _group in groups), here
            closed = index.find(words, {})
            assert not here & {(m.place.id, m.place.block) for m in closed.pages}


def test_nothing_closed_is_in_the_results_or_their_number_whatever_is_typed(
    library: Library, index: FindIndex
) -> None:
    gates = sorted(library.gates())
    words = sorted({word for page in library.pages().values() for word in page.title.split()})

    @settings(max_examples=60, deadline=None)
    @given(
        st.lists(st.sampled_from([*words, "die", "chance", "children", "sid", "tre"]), max_size=3),
        st.sets(st.sampled_from(gates)),
    )
    def walk(typed: list[str], shown: set[str]) -> None:
        found = index.find(" ".join(typed), dict.fromkeys(shown, "show"))
        matches = (*found.pages, *found.terms, *found.questions)
        assert found.total == len(matches)
        for match in matches:
            assert match.place.gate is None or match.place.gate in shown

    walk()


def test_an_index_that_is_not_ready_finds_nothing_and_goes_on(library: Library) -> None:
    made = FindIndex(library)
    assert made.step()
    assert not made.is_ready
    assert made.find("chemo", {}).total == 0
    made.finish()
    assert made.is_ready
    assert not made.step()
    assert made.find("chemo", {}).total


def test_where_a_word_is_used_leads_to_open_text_only(library: Library, index: FindIndex) -> None:
    glossary = library.glossary()
    for term in glossary.terms:
        uses = index.uses(term.id, {})
        assert len({place.id for place in uses}) == len(uses)
        for place in uses:
            block = library.page(place.id).block(place.block)
            assert block is not None
            assert block.gate is None
            assert term.id in {span.term for span in glossary.find_terms(block.text)}
    assert "imatinib" in {place.id for place in index.uses("imatinib", {})}
