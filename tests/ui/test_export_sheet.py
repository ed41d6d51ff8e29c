"""companion export FILE.pdf: the next appointment's Clinic sheet, one page, without a screen."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from companion.cli import DONE, REFUSED
from companion.domain.records import Question, Record
from companion.services.sample import sample_records
from companion.services.workspace import write_new_folder
from tests.pdf_text import Pdf

NOW = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)


def run(*words: str) -> subprocess.CompletedProcess[str]:
    keep = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    return subprocess.run(
        [sys.executable, "-m", "companion", *words],
        capture_output=True,
        text=True,
        check=False,
        env={name: value for name, value in os.environ.items() if name not in keep},
    )


def folder_of(tmp_path: Path, *records: Record) -> Path:
    folder = tmp_path / "person"
    write_new_folder(folder, records or sample_records(60))
    return folder


def question(name: str, text: str, *, chosen: bool = True) -> Question:
    return Question(id=name, created_at=NOW, updated_at=NOW, text=text, chosen=chosen)


def test_it_is_one_page_and_the_folder_is_not_touched(tmp_path: Path) -> None:
    folder, target = folder_of(tmp_path), tmp_path / "sheet.pdf"
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    done = run("export", str(target), "--data-dir", str(folder))
    assert (done.returncode, done.stderr) == (DONE, "")
    assert done.stdout.strip() == f"the Clinic sheet, one page, written to {target}"
    assert len(Pdf(target.read_bytes()).pages) == 1
    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert after == before


def test_it_stays_one_page_with_more_than_fits(tmp_path: Path) -> None:
    text = "How will we know whether it is working? " * 12
    records = (question(str(number), f"{number} {text}") for number in range(20))
    folder, target = folder_of(tmp_path, *records), tmp_path / "sheet.pdf"
    assert run("export", str(target), "--data-dir", str(folder)).returncode == DONE
    assert len(Pdf(target.read_bytes()).pages) == 1


def test_with_nothing_ticked_it_says_so_and_leaves_the_file_alone(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, question("q", "Later?", chosen=False))
    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"what stood here")
    done = run("export", str(target), "--data-dir", str(folder))
    assert done.returncode == REFUSED
    assert done.stderr == ("companion: nothing to print: no question is ticked in that folder\n")
    assert target.read_bytes() == b"what stood here"


@pytest.mark.parametrize(
    "more", [("--data-dir", "no-such-folder"), ("--from", "2026-12-01"), ("--titles",)]
)
def test_wrong_use_is_one_line_and_two(tmp_path: Path, more: tuple[str, ...]) -> None:
    done = run("export", str(tmp_path / "sheet.pdf"), *more)
    assert done.returncode == REFUSED
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_a_place_that_cannot_be_written_is_one_line_and_two(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, question("q", "Why?"))
    done = run("export", str(tmp_path / "no" / "sheet.pdf"), "--data-dir", str(folder))
    assert done.returncode == REFUSED
    assert len(done.stderr.splitlines()) == 1
