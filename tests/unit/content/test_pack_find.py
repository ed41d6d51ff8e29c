"""Words found in the pack, never behind a closed cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from companion.content.find import FoundIn, find_in_pack

if TYPE_CHECKING:
    from tests.unit.content.conftest import SmallPack


def test_words_are_found_in_pages_terms_and_questions(pack: SmallPack) -> None:
    hits = find_in_pack(pack.library(), "  HOT ", {})
    assert [(hit.kind, hit.id) for hit in hits][:2] == [
        (FoundIn.PAGE, "tea"),
        (FoundIn.PAGE, "tea"),
    ]
    assert FoundIn.TERM in {hit.kind for hit in hits}
    assert FoundIn.QUESTION in {hit.kind for hit in hits}


def test_a_hit_names_its_block_and_the_line(pack: SmallPack) -> None:
    (hit,) = find_in_pack(pack.library(), "tins", {})
    assert (hit.id, hit.block, hit.excerpt) == ("tea", "news", "Tea is now sold in tins.")


@pytest.mark.parametrize("words", ["awake", "what it may do", "7 too hot"])
def test_what_is_closed_is_not_found_by_text_or_title(pack: SmallPack, words: str) -> None:
    library = pack.library()
    assert find_in_pack(library, words, {}) == ()
    opened = {"side-effects": "show", "dying": "show"}
    assert len(find_in_pack(library, words, opened)) == 1


def test_no_words_find_nothing(pack: SmallPack) -> None:
    assert find_in_pack(pack.library(), "  \n", {}) == ()
