"""The figures of a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from companion.cli import main
from companion.content.report import pack_report, used_sources
from companion.resources import content_folder

if TYPE_CHECKING:
    from tests.unit.content.conftest import SmallPack


def figures(pack: SmallPack) -> dict[str, str]:
    rows = [line.strip("| ").split(" | ") for line in pack_report(pack.folder)[2:]]
    return {name: told for name, told in rows}  # noqa: C416 - two columns, no more


def test_the_figures_of_a_small_pack(pack: SmallPack) -> None:
    told = figures(pack)
    assert told["Pages"] == "1, with 5 blocks"
    assert told["Questions"] == "7 in 1 groups"
    assert told["Terms"] == "1"
    assert told["Blocks per flag"] == "seed 3, V 1, V-old 0, definition 0, own 1"
    assert told["Dated updates"] == "1"
    assert told["Blocks per gate"] == "side-effects 1, dying 0"
    assert told["Sources used"] == "1 of 1"
    assert told["Facts of the source carried"] == "105 of 105"


def test_a_word_more_is_counted(pack: SmallPack) -> None:
    before = figures(pack)["Words"]
    pack.change("pages/tea.md", "It may keep you awake.", "It may keep you wide awake.")
    assert figures(pack)["Words"] != before


def test_a_fact_that_is_not_carried_is_counted(pack: SmallPack) -> None:
    pack.change("coverage.toml", '"57" = ["blocks:tea/what"]\n', "")
    pack.change("coverage.toml", '"58" = ["blocks:tea/what"]', '"58" = ["blocks:tea/why"]')
    assert figures(pack)["Facts of the source carried"] == "103 of 105"


def test_a_source_nobody_names_is_not_used(pack: SmallPack) -> None:
    film = '[sources.FILM]\norganisation = "A"\ntitle = "A film"\nread = 2026-11-23\n'
    pack.change("sources.toml", "[sources.BOOK]", f"{film}\n[sources.BOOK]")
    assert figures(pack)["Sources used"] == "1 of 2"
    assert used_sources(pack.library()) == {"BOOK"}


def test_a_page_over_the_grade_we_aim_for_is_named(pack: SmallPack) -> None:
    assert figures(pack)["Pages over grade 6"] == "none"
    hard = "Haematological malignancies necessitate consideration. " * 3
    pack.change("pages/tea.md", "It may keep you awake.", hard)
    assert figures(pack)["Pages over grade 6"] == "tea"


def test_the_command_prints_them_above_the_faults(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["content", "check", str(content_folder()), "--report"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "| what | figure |"
    assert "| Facts of the source carried | 105 of 105 |" in lines
    assert lines[-1] == "0 faults"


def test_a_pack_that_cannot_be_read_has_no_figures(
    pack: SmallPack, capsys: pytest.CaptureFixture[str]
) -> None:
    pack.write("questions.toml", "broken")
    assert main(["content", "check", str(pack.folder), "--report"]) == 1
    assert "no figures: questions.toml" in capsys.readouterr().out
