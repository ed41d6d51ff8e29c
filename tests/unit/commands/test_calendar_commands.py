"""`companion export` and `companion import` with calendar files, without Qt."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from companion.cli import DONE, REFUSED, main

Capture = pytest.CaptureFixture[str]
CALENDARS = Path(__file__).parents[2] / "data" / "calendars"


@pytest.fixture
def sample(tmp_path: Path, capsys: Capture) -> str:
    folder = str(tmp_path / "person")
    assert main(["sample", folder, "--records", "60"]) == DONE
    capsys.readouterr()
    return folder


def bytes_of(folder: str | Path) -> dict[str, bytes]:
    return {
        str(path): path.read_bytes() for path in sorted(Path(folder).rglob("*")) if path.is_file()
    }


def test_a_file_brought_in_twice_is_there_once(tmp_path: Path, capsys: Capture) -> None:
    words = [
        "import", str(CALENDARS / "google.ics"), "--data-dir", str(tmp_path / "person"),
    ]  # fmt: skip
    assert main(words) == DONE
    assert capsys.readouterr().out.splitlines() == [
        "Brought in: 4 new; 0 the same already",
        "Cancelled in the file, and not here: Line care",
        "Left out, lines only other programs read: 2"
        " (X-WR-CALNAME:Mum X-WR-TIMEZONE:Europe/London)",
    ]
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    assert main(["export", str(one), "--data-dir", words[-1]]) == DONE
    capsys.readouterr()
    assert main(words) == DONE
    assert capsys.readouterr().out.startswith("Nothing to bring in; 4 the same already\n")
    assert main(["export", str(two), "--data-dir", words[-1]]) == DONE
    assert b"Line care" in one.read_bytes()
    assert one.read_bytes() == two.read_bytes()


def test_a_trial_says_what_would_change_and_makes_nothing(tmp_path: Path, capsys: Capture) -> None:
    folder = tmp_path / "person"
    file = str(CALENDARS / "floating.ics")
    assert main(["import", file, "--data-dir", str(folder), "--dry-run"]) == DONE
    assert capsys.readouterr().out == "Would bring in: 1 new; 0 the same already\n"
    assert not folder.exists()


def test_what_goes_out_is_here_already_and_is_neutral_unless_asked(
    sample: str, tmp_path: Path, capsys: Capture
) -> None:
    file = tmp_path / "out.ics"
    assert main(["export", str(file), "--data-dir", sample]) == DONE
    assert "appointments written" in capsys.readouterr().out
    titles = {line for line in file.read_text("utf-8").splitlines() if line.startswith("SUMMARY")}
    assert titles == {"SUMMARY:Appointment"}
    assert main(["import", str(file), "--data-dir", sample]) == DONE
    assert capsys.readouterr().out.startswith("Nothing to bring in")
    assert main(["export", str(file), "--data-dir", sample, "--titles"]) == DONE
    assert "SUMMARY:Clinic visit" in file.read_text("utf-8")


def test_days_are_taken_in_on_both_ends(sample: str, tmp_path: Path) -> None:
    file = tmp_path / "out.ics"
    words = ["export", str(file), "--data-dir", sample, "--from", "2026-12-03"]
    assert main([*words, "--until", "2026-12-03"]) == DONE
    days = [line for line in file.read_text("utf-8").splitlines() if line.startswith("DTSTART;")]
    assert days
    assert all(":20261203" in line for line in days)


def test_everything_that_is_not_understood_is_named(tmp_path: Path, capsys: Capture) -> None:
    bad = (f"BEGIN:VEVENT\nUID:{n}\nDTSTART:soon\nSUMMARY:Bad {n}\nEND:VEVENT" for n in range(60))
    file = tmp_path / "bad.ics"
    file.write_text("\n".join(("BEGIN:VCALENDAR", *bad, "END:VCALENDAR")))
    assert main(["import", str(file), "--data-dir", str(tmp_path / "person")]) == DONE
    told = capsys.readouterr().out
    assert all(f"Bad {number}: its day cannot be read" in told for number in range(60))


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("empty.ics", "it is not a calendar file. Nothing changed"),
        ("not-a-calendar.ics", "it is not a calendar file. Nothing changed"),
        ("missing.ics", "there is no file"),
    ],
)
def test_a_bad_file_is_one_clear_line_and_changes_nothing(
    sample: str, name: str, reason: str, capsys: Capture
) -> None:
    before = bytes_of(sample)
    assert main(["import", str(CALENDARS / name), "--data-dir", sample]) == REFUSED
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 1
    assert reason in told[0]
    assert bytes_of(sample) == before


@pytest.mark.parametrize(
    "days", [["--from", "soon"], ["--from", "2027-01-01", "--until", "2026-01-01"]]
)
def test_days_that_make_no_sense_are_refused(
    sample: str, days: list[str], tmp_path: Path, capsys: Capture
) -> None:
    assert main(["export", str(tmp_path / "x.ics"), "--data-dir", sample, *days]) == REFUSED
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert not (tmp_path / "x.ics").exists()


def run_and_list(code: str) -> set[str]:
    """Return what a fresh program has loaded after some code."""
    told = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print('loaded', *sys.modules)"],
        capture_output=True, text=True, check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    ).stdout  # fmt: skip
    return set(told.rpartition("loaded ")[2].split())


def test_calendar_files_need_no_qt(sample: str, tmp_path: Path) -> None:
    words = ["export", str(tmp_path / "x.ics"), "--data-dir", sample]
    loaded = run_and_list(f"from companion.cli import main; main({words!r})")
    assert "icalendar" in loaded
    assert not [name for name in loaded if name.startswith("PySide6")]
