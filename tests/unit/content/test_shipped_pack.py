"""The pack that is shipped: sound, whole, and carrying every fact of its source."""

from __future__ import annotations

import shutil
import tomllib
from datetime import date
from typing import TYPE_CHECKING

import pytest

from companion.content import Age, CareLevel, Library, PageKind, Part, check_pack, freshness
from companion.content.coverage import FACTS
from companion.content.texts import reading_text
from companion.content.wording import reading_grades
from companion.resources import content_folder

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 24)
FAMILIES = 6


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(content_folder())


def test_the_pack_passes_its_check() -> None:
    assert [str(fault) for fault in check_pack(content_folder())] == []


def test_every_fact_of_the_source_is_carried() -> None:
    text = (content_folder() / "coverage.toml").read_text(encoding="utf-8")
    carried = tomllib.loads(text)["a"]
    assert set(carried) == {str(number) for number in range(1, FACTS + 1)}


def test_every_page_with_the_default_temperature_puts_the_teams_own_first() -> None:
    pages = sorted((content_folder() / "pages").glob("*.md"))
    texts = {page.stem: page.read_text(encoding="utf-8") for page in pages}
    told = {name: text for name, text in texts.items() if "37.5C" in text}
    assert told
    assert [name for name, text in told.items() if "team gave you a different " not in text] == []


@pytest.mark.parametrize("number", [1, 33, FACTS])
def test_a_gap_in_the_coverage_would_be_found(tmp_path: Path, number: int) -> None:
    folder = tmp_path / "en-GB"
    shutil.copytree(content_folder(), folder)
    path = folder / "coverage.toml"
    lines = path.read_text(encoding="utf-8").split("\n")
    kept = [line for line in lines if not line.startswith(f'"{number}" =')]
    assert len(kept) == len(lines) - 1
    path.write_text("\n".join(kept), encoding="utf-8")
    assert [(fault.file, fault.key) for fault in check_pack(folder)] == [
        ("coverage.toml", f"a.{number}")
    ]


def test_a_carrier_that_is_taken_away_would_be_found(tmp_path: Path) -> None:
    folder = tmp_path / "en-GB"
    shutil.copytree(content_folder(), folder)
    (folder / "glossary.toml").write_text("[terms]\n", encoding="utf-8")
    assert any(
        fault.file == "coverage.toml" and "glossary:" in fault.reason
        for fault in check_pack(folder)
    )


def test_the_source_text_is_shown_as_overdue(library: Library) -> None:
    info = library.pack()
    assert (info.reviewed, info.due) == (date(2022, 7, 27), date(2025, 7, 27))
    state = freshness(info.reviewed, info.due, TODAY, published=info.published).state
    assert state is Age.OVERDUE


def test_there_are_six_families_and_the_last_is_care_without_treatment(library: Library) -> None:
    families = library.families()
    assert len(families) == FAMILIES
    assert all(family.pages for family in families)
    assert "no" in families[-1].id


def test_every_treatment_is_in_a_family_and_opens_in_short(library: Library) -> None:
    listed = {page_id for family in library.families() for page_id in family.pages}
    treatments = {
        page_id for page_id, head in library.heads().items() if head.kind is PageKind.TREATMENT
    }
    assert treatments == listed
    for page_id in treatments:
        assert library.page(page_id).blocks[0].part is Part.IN_SHORT


def test_the_seven_terms_marked_in_the_source_are_explained(library: Library) -> None:
    marked = [term for term in library.glossary().terms if term.marked_in_source]
    assert len(marked) == 7


def test_safety_text_is_open_on_every_page(library: Library) -> None:
    for page in library.pages().values():
        for block in page.in_part(Part.WHEN_TO_RING):
            assert block.gate is None


def test_each_care_level_has_a_card_and_the_source_line_has_hours(library: Library) -> None:
    text = library.help()
    assert [card.level for card in text.cards] == list(CareLevel)
    assert all(line.hours for line in text.support)


def test_no_page_is_harder_than_grade_8(library: Library) -> None:
    grades = {
        page_id: reading_grades(reading_text(page)).worse
        for page_id, page in library.pages().items()
    }
    assert {page_id: grade for page_id, grade in grades.items() if grade > 8} == {}
