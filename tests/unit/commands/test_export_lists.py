"""companion export to .html, .zip and .csv (design.md section 5)."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from companion.cli import DONE, REFUSED, main
from companion.domain.dates import PartialDate
from companion.domain.own_records import Medicine
from companion.domain.records import CopingNote
from companion.services.export_kinds import EXPORT_KINDS
from companion.services.sample import sample_records
from companion.services.workspace import write_new_folder
from companion.storage import PersonRecords

Capture = pytest.CaptureFixture[str]
LISTS = (".html", ".zip", ".csv")
A_NOTE = "I counted eleven dogs."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "person"
    write_new_folder(made, sample_records(200))
    return made


def export(target: Path, folder: Path, *more: str) -> int:
    words = ["export", str(target), "--data-dir", str(folder), *more]
    if target.suffix == ".csv" and "--only" not in more:
        words += ["--only", "appointments"]
    return main(words)


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def one_line(text: str) -> str:
    (line,) = text.strip().splitlines()
    assert "Traceback" not in line
    return line


def bytes_of(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


# --- what is in it ---


def test_coping_notes_are_on_the_page_only_when_they_are_named(
    folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    page = tmp_path / "all.html"
    assert export(page, folder) == DONE
    assert "--only notes" in capsys.readouterr().out
    whole = page.read_text(encoding="utf-8")
    assert A_NOTE not in whole
    assert "Riverside Hospital" in whole
    assert export(page, folder, "--only", "notes,people") == DONE
    assert "--only" not in capsys.readouterr().out
    both = page.read_text(encoding="utf-8")
    assert A_NOTE in both
    assert "Riverside Hospital" in both
    assert "Physiotherapy" in whole
    assert "Physiotherapy" not in both


def test_the_page_is_one_that_anybody_can_read(folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "all.html"
    export(page, folder)
    text = page.read_text(encoding="utf-8")
    assert '<html lang="en-GB">' in text
    assert text.count("<h1 ") == 1
    assert "<script" not in text
    assert "http:" not in text
    assert "https:" not in text
    assert "Thursday 12 November 2026" in text
    assert "2026-11-12" not in text


def test_a_zip_has_a_table_for_each_kind_that_has_records(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.zip"
    assert export(file, folder) == DONE
    with ZipFile(file) as archive:
        names = set(archive.namelist())
        notes = rows(archive.read("notes.csv"))
        trips = rows(archive.read("appointments-trips.csv"))
    assert {f"{name}.csv" for name in EXPORT_KINDS} <= names
    assert any(A_NOTE in each["Words"] for each in notes)
    assert (trips[0]["When"], trips[0]["Parking"]) == ("2026-10-19", "3.40")
    assert export(file, folder, "--only", "rules,medicines") == DONE
    with ZipFile(file) as archive:
        assert set(archive.namelist()) == {"rules.csv", "medicines.csv"}


def test_a_zip_of_nothing_is_a_sound_zip(tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    write_new_folder(bare, ())
    assert export(tmp_path / "all.zip", bare) == DONE
    with ZipFile(tmp_path / "all.zip") as archive:
        assert archive.namelist() == []


@pytest.mark.parametrize("name", EXPORT_KINDS)
def test_a_csv_has_all_the_tables_of_one_kind(name: str, folder: Path, tmp_path: Path) -> None:
    assert export(tmp_path / "one.csv", folder, "--only", name) == DONE
    assert export(tmp_path / "all.zip", folder, "--only", name) == DONE
    joined = rows((tmp_path / "one.csv").read_bytes())
    with ZipFile(tmp_path / "all.zip") as archive:
        single = [row for each in archive.namelist() for row in rows(archive.read(each))]
    kept = [{key: text for key, text in row.items() if text} for row in joined]
    for row in kept:
        row.pop("Which list", None)
    assert kept == [{key: text for key, text in row.items() if text} for row in single]
    assert kept


def test_cells_that_look_like_formulas_are_guarded(tmp_path: Path) -> None:
    folder = tmp_path / "person"
    when = PartialDate.parse("2026-12-03")
    head = {
        "created_at": sample_records(1)[0].created_at,
        "updated_at": sample_records(1)[0].created_at,
    }
    names = ("=1+1", "+44 1632", "-2", "@SUM(A1)", "\u200b=1", 'Tea, "hot"\nwith milk')
    write_new_folder(
        folder,
        [Medicine(id=f"m{n}", **head, name=name, since=when) for n, name in enumerate(names)],
    )
    assert export(tmp_path / "one.csv", folder, "--only", "medicines") == DONE
    found = {each["Medicine"] for each in rows((tmp_path / "one.csv").read_bytes())}
    assert found == {*(f"'{name}" for name in names[:-1]), names[-1]}


def test_days_choose_what_goes_out_and_what_has_none_is_said(
    folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    days = ("--from", "2026-12-10", "--until", "2026-12-10")
    assert export(tmp_path / "one.csv", folder, *days) == DONE
    told = capsys.readouterr().out
    kept = rows((tmp_path / "one.csv").read_bytes())
    assert [each["What"] for each in kept if each["Which list"] == "Visits and other dates"]
    assert {each["When"] for each in kept} == {"2026-12-10"}
    assert "without a day left out" in told
    assert export(tmp_path / "day.html", folder, *days) == DONE
    page = (tmp_path / "day.html").read_text(encoding="utf-8")
    assert "From 10 December 2026 until 10 December 2026" in page
    assert "Riverside Hospital" not in page


# --- refused ---


@pytest.mark.parametrize("only", [[], ["--only", "notes,people"]])
def test_a_csv_of_no_kind_or_two_is_refused_and_the_kinds_are_named(
    only: list[str], folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    target = tmp_path / "one.csv"
    assert main(["export", str(target), "--data-dir", str(folder), *only]) == REFUSED
    line = one_line(capsys.readouterr().err)
    assert all(name in line for name in EXPORT_KINDS)
    assert not target.exists()


@pytest.mark.parametrize("name", ["all.docx", "all", ".csv.", "all.htm"])
def test_another_ending_is_refused_and_the_endings_are_named(
    name: str, folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    assert main(["export", str(tmp_path / name), "--data-dir", str(folder)]) == REFUSED
    line = one_line(capsys.readouterr().err)
    assert all(ending in line for ending in (".json", ".html", ".zip", ".csv", ".ics", ".pdf"))


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("all.json", ("--from", "2026-12-01")),
        ("all.pdf", ("--until", "2026-12-01")),
        ("all.ics", ("--only", "appointments")),
        ("all.pdf", ("--only", "questions")),
        ("all.html", ("--titles",)),
        ("all.html", ("--from", "2026-12-02", "--until", "2026-12-01")),
        ("all.zip", ("--from", "3 December")),
        ("all.zip", ("--only", "feelings")),
    ],
)
def test_an_option_that_does_not_fit_is_refused(
    name: str, more: tuple[str, ...], folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    target = tmp_path / name
    assert main(["export", str(target), "--data-dir", str(folder), *more]) == REFUSED
    one_line(capsys.readouterr().err)
    assert not target.exists()


@pytest.mark.parametrize("ending", LISTS)
def test_no_folder_is_refused_and_nothing_is_made(
    ending: str, tmp_path: Path, capsys: Capture
) -> None:
    target = tmp_path / f"all{ending}"
    assert export(target, tmp_path / "nothing") == REFUSED
    one_line(capsys.readouterr().err)
    assert list(tmp_path.iterdir()) == []


# --- the file and the folder ---


@pytest.mark.parametrize("ending", LISTS)
def test_the_file_is_replaced_whole_and_the_folder_is_not_touched(
    ending: str, folder: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out" / f"all{ending}"
    target.parent.mkdir()
    target.write_text("what stood here", encoding="utf-8")
    before = bytes_of(folder)
    assert export(target, folder) == DONE
    assert [each.name for each in target.parent.iterdir()] == [target.name]
    assert b"what stood here" not in target.read_bytes()
    assert bytes_of(folder) == before


@pytest.mark.parametrize("ending", LISTS)
def test_a_file_that_cannot_be_replaced_leaves_what_stood_there(
    ending: str, folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    target = tmp_path / "out" / f"all{ending}"
    target.mkdir(parents=True)
    (target / "kept").write_text("what stood here", encoding="utf-8")
    assert export(target, folder) == REFUSED
    assert "cannot be written" in one_line(capsys.readouterr().err)
    assert (target / "kept").read_text(encoding="utf-8") == "what stood here"
    assert [each.name for each in target.parent.iterdir()] == [target.name]
    assert export(tmp_path / "no" / f"all{ending}", folder) == REFUSED


@pytest.mark.parametrize("ending", LISTS)
def test_it_works_while_the_folder_is_open_somewhere_else(
    ending: str, folder: Path, tmp_path: Path
) -> None:
    held = PersonRecords.open(folder)
    try:
        assert export(tmp_path / f"all{ending}", folder) == DONE
    finally:
        held.close()


@pytest.mark.parametrize("ending", LISTS)
def test_damage_is_told_and_what_can_be_read_goes_out(
    ending: str, folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    for file in (*folder.glob("snapshot-*"), *folder.glob("journal-*")):
        data = bytearray(file.read_bytes())
        if len(data) > 2_000:
            data[len(data) // 2] ^= 0x40
            file.write_bytes(bytes(data))
    assert export(tmp_path / f"all{ending}", folder) == DONE
    assert "damaged" in one_line(capsys.readouterr().err)
    assert (tmp_path / f"all{ending}").stat().st_size > 500


def test_a_note_that_was_deleted_or_let_go_is_nowhere(tmp_path: Path) -> None:
    folder = tmp_path / "person"
    notes = [each for each in sample_records(200) if isinstance(each, CopingNote)]
    (deleted,) = [each for each in notes if each.deleted_at]
    write_new_folder(folder, notes)
    for target in (tmp_path / "a.html", tmp_path / "a.csv"):
        assert export(target, folder, "--only", "notes") == DONE
        text = target.read_text(encoding="utf-8")
        assert deleted.text.splitlines()[-1] not in text
        assert A_NOTE in text


@pytest.mark.parametrize("ending", LISTS)
def test_it_never_loads_qt(ending: str, folder: Path, tmp_path: Path) -> None:
    words = ["export", str(tmp_path / f"all{ending}"), "--data-dir", str(folder)]
    words += ["--only", "questions"]
    script = (
        "import sys; from companion.cli import main; code = main(sys.argv[1:]); "
        "assert not any(name.startswith('PySide6') for name in sys.modules); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *words],
        capture_output=True, text=True, check=False, env={**os.environ},
    )  # fmt: skip
    assert done.returncode == DONE, done.stderr


def test_the_help_tells_endings_kinds_and_days(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["export", "--help"])
    assert ended.value.code in {0, None}
    told = capsys.readouterr().out
    for said in (*LISTS, ".json", ".ics", ".pdf", *EXPORT_KINDS, "--from", "--until"):
        assert said in told
    assert all(f"\n  {name} " in told for name in EXPORT_KINDS if name != "people")
    assert max(map(len, told.splitlines())) <= 90
