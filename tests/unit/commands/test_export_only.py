from __future__ import annotations

import json
from pathlib import Path

import pytest

from companion.cli import main
from companion.domain.records import Kind
from companion.services.export_kinds import EXPORT_KINDS, kinds_named
from companion.services.sample import sample_records
from companion.services.workspace import write_new_folder

WITH_EVERYTHING_ONLY = {Kind.GATES, Kind.PLACES, Kind.PURPOSE}
"""What was chosen of the program itself; a new kind of record goes here or into `EXPORT_KINDS`."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "person"
    write_new_folder(made, sample_records(75))
    return made


def kinds_in(file: Path) -> dict[str, int]:
    held = json.loads(file.read_text(encoding="utf-8"))["records"]
    return {kind: len(records) for kind, records in held.items() if records}


def test_every_kind_goes_out_under_one_name_or_with_everything_only() -> None:
    named = [kind for kinds in EXPORT_KINDS.values() for kind in kinds]
    assert sorted(named) == sorted(set(named))
    assert set(named) | WITH_EVERYTHING_ONLY == set(Kind)


def test_only_the_rules_go_out_and_come_in_again(folder: Path, tmp_path: Path) -> None:
    file, other = tmp_path / "rules.json", tmp_path / "other"
    assert main(["export", str(file), "--data-dir", str(folder), "--only", "rules"]) == 0
    assert kinds_in(file) == {"rules": 3}
    assert main(["import", str(file), "--data-dir", str(other)]) == 0
    assert main(["verify", "--data-dir", str(other)]) == 0
    again = tmp_path / "again.json"
    assert main(["export", str(again), "--data-dir", str(other)]) == 0
    assert (
        json.loads(again.read_text())["records"]["rules"]
        == (json.loads(file.read_text())["records"]["rules"])
    )


def test_several_kinds_are_named_with_commas(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "some.json"
    words = ["export", str(file), "--data-dir", str(folder), "--only", "people, medicines"]
    assert main(words) == 0
    held = kinds_in(file)
    assert set(held) == {"help", "details", "people", "updates", "medicines"}
    assert (held["people"], held["medicines"]) == (5, 3)


def test_my_details_and_the_rules_are_in_the_copy_of_everything(
    folder: Path, tmp_path: Path
) -> None:
    file = tmp_path / "all.json"
    assert main(["export", str(file), "--data-dir", str(folder)]) == 0
    held = kinds_in(file)
    assert (held["details"], held["rules"]) == (1, 3)


@pytest.mark.parametrize("words", ["feelings", "rules,feelings", ""])
def test_a_name_that_stands_for_nothing_is_refused(
    words: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "none.json"
    assert main(["export", str(file), "--data-dir", str(folder), "--only", words]) == 2
    assert "rules" in capsys.readouterr().err
    assert not file.exists()


def test_only_is_not_for_a_calendar(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "all.ics"
    assert main(["export", str(file), "--data-dir", str(folder), "--only", "rules"]) == 2
    assert ".json" in capsys.readouterr().err


def test_a_name_is_looked_up_as_it_is_written() -> None:
    assert kinds_named(["rules"]) == {Kind.RULES}
    with pytest.raises(ValueError, match="Rules"):
        kinds_named(["Rules"])
