"""The outside contract of the commands that need no Qt (design.md section 5)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from companion import __version__
from companion.cli import DONE, NOT_SOUND, REFUSED, main
from companion.resources import content_folder

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def sample(tmp_path: Path, capsys: Capture) -> Path:
    folder = tmp_path / "person"
    assert main(["sample", str(folder), "--records", "60"]) == DONE
    capsys.readouterr()
    return folder


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def one_line(text: str) -> str:
    lines = text.strip().splitlines()
    assert len(lines) == 1, text
    assert "Traceback" not in text
    return lines[0]


def test_the_version_is_said(capsys: Capture) -> None:
    assert main(["--version"]) == DONE
    assert one_line(capsys.readouterr().out) == f"Companion {__version__}"


@pytest.mark.parametrize(
    "words",
    [
        ["--nonsense"],
        ["verify", "--nonsense"],
        ["sample"],
        ["sample", "x", "--records", "none"],
        ["sample", "x", "--records", "0"],
        ["export", "notes.docx"],
        ["import", "missing.json"],
        ["content", "check", "/no/such/folder"],
        ["content", "sing", "."],
        ["tour", "x", "--size", "12"],
        ["tour", "x", "--text-size", "111"],
        ["one.json", "two.json"],
    ],
)
def test_wrong_use_is_one_clear_line_and_two(
    words: list[str], capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(words) == REFUSED
    told = capsys.readouterr()
    assert one_line(told.err).startswith("companion: ")
    assert told.out == ""
    assert list(tmp_path.iterdir()) == []


def test_a_sample_is_the_same_each_time_and_goes_only_into_an_empty_folder(
    tmp_path: Path, capsys: Capture
) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for folder in (one, two):
        assert main(["sample", str(folder), "--records", "300"]) == DONE
        assert main(["export", str(folder) + ".json", "--data-dir", str(folder)]) == DONE
    assert Path(f"{one}.json").read_bytes() == Path(f"{two}.json").read_bytes()
    before = bytes_of(one)
    assert main(["sample", str(one)]) == REFUSED
    assert bytes_of(one) == before


def test_a_sample_has_the_number_of_records_asked_for(tmp_path: Path) -> None:
    assert main(["sample", str(tmp_path / "p"), "--records", "160"]) == DONE
    assert main(["export", str(tmp_path / "p.json"), "--data-dir", str(tmp_path / "p")]) == DONE
    records = json.loads((tmp_path / "p.json").read_text(encoding="utf-8"))["records"]
    assert sum(len(each) for each in records.values()) == 160
    assert all(records.values()), "every kind has some"


def test_a_sound_folder_is_sound_and_untouched(sample: Path, capsys: Capture) -> None:
    before = bytes_of(sample)
    assert main(["verify", "--data-dir", str(sample)]) == DONE
    assert "sound" in capsys.readouterr().out
    assert bytes_of(sample) == before


def test_no_folder_is_two_and_none_is_made(tmp_path: Path) -> None:
    assert main(["verify", "--data-dir", str(tmp_path / "nothing")]) == REFUSED
    assert not (tmp_path / "nothing").exists()


@pytest.mark.parametrize("part", ["", "coping-notes"])
def test_damage_is_one_and_nothing_is_changed_by_looking(
    sample: Path, capsys: Capture, part: str
) -> None:
    folder = sample / part
    for file in (*folder.glob("snapshot-*"), *folder.glob("journal-*")):
        data = bytearray(file.read_bytes())
        if len(data) > 2_000:
            data[len(data) // 2] ^= 0x40
            file.write_bytes(bytes(data))
    before = bytes_of(sample)
    assert main(["verify", "--data-dir", str(sample)]) == NOT_SOUND
    assert "damaged" in capsys.readouterr().out
    assert bytes_of(sample) == before


def test_a_round_trip_is_identical_and_twice_is_once(
    sample: Path, tmp_path: Path, capsys: Capture
) -> None:
    first, again = tmp_path / "first.json", tmp_path / "again.json"
    fresh = tmp_path / "fresh"
    assert main(["export", str(first), "--data-dir", str(sample)]) == DONE
    assert main(["import", str(first), "--data-dir", str(fresh)]) == DONE
    assert "60 new" in capsys.readouterr().out
    assert main(["export", str(again), "--data-dir", str(fresh)]) == DONE
    assert first.read_bytes() == again.read_bytes()
    capsys.readouterr()
    assert main(["import", str(first), "--data-dir", str(fresh)]) == DONE
    assert "Nothing to bring in" in capsys.readouterr().out
    assert main(["export", str(again), "--data-dir", str(fresh)]) == DONE
    assert first.read_bytes() == again.read_bytes()


def test_a_dry_run_says_what_would_change_and_changes_nothing(
    sample: Path, tmp_path: Path, capsys: Capture
) -> None:
    archive, fresh = tmp_path / "all.json", tmp_path / "fresh"
    main(["export", str(archive), "--data-dir", str(sample)])
    main(["sample", str(fresh), "--records", "3"])
    before = (tmp_path / "before.json", tmp_path / "after.json")
    main(["export", str(before[0]), "--data-dir", str(fresh)])
    capsys.readouterr()
    assert main(["import", str(archive), "--data-dir", str(fresh), "--dry-run"]) == DONE
    assert "Would bring in: 57 new; 3 the same already" in capsys.readouterr().out
    main(["export", str(before[1]), "--data-dir", str(fresh)])
    assert before[0].read_bytes() == before[1].read_bytes()


@pytest.mark.parametrize(
    "content",
    [
        b"not json",
        b"{}",
        b'{"file": "companion-archive", "format": 99, "records": {}}',
        b'{"file": "companion-archive", "format": 1, "records": {"questions": [{"id": 5}]}}',
        b'{"file": "companion-archive", "format": 1, "records": {"questions": [{"id": "a"}]}}',
        b'{"file": "companion-archive", "format": 1, "records": {"spells": []}}',
    ],
)
def test_a_bad_archive_is_one_clear_line_and_changes_nothing(
    sample: Path, tmp_path: Path, capsys: Capture, content: bytes
) -> None:
    archive = tmp_path / "bad.json"
    archive.write_bytes(content)
    before = main(["export", str(tmp_path / "a.json"), "--data-dir", str(sample)])
    capsys.readouterr()
    assert main(["import", str(archive), "--data-dir", str(sample)]) == REFUSED
    assert "Nothing changed" in one_line(capsys.readouterr().err)
    assert before == DONE
    main(["export", str(tmp_path / "b.json"), "--data-dir", str(sample)])
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_an_export_replaces_its_file_whole_or_not_at_all(sample: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.json"
    target.write_text("old", encoding="utf-8")
    assert main(["export", str(target), "--data-dir", str(sample)]) == DONE
    assert json.loads(target.read_text(encoding="utf-8"))["file"] == "companion-archive"
    assert [each.name for each in tmp_path.iterdir() if "copy" in each.name] == ["copy.json"]


def test_an_export_of_no_folder_is_refused(tmp_path: Path, capsys: Capture) -> None:
    target = tmp_path / "copy.json"
    assert main(["export", str(target), "--data-dir", str(tmp_path / "none")]) == REFUSED
    one_line(capsys.readouterr().err)
    assert not target.exists()


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")
    for words in (["verify"], ["export", str(tmp_path / "c.json")]):
        assert main([*words, "--data-dir", str(file)]) == REFUSED
        told = capsys.readouterr()
        one_line(told.err or told.out)
    assert file.read_text(encoding="utf-8") == "x"


def test_a_newer_folder_is_refused_and_untouched(sample: Path, capsys: Capture) -> None:
    from tinydb import where

    from companion.storage import open_database

    with open_database(sample) as database:
        assert database.table("meta").update({"value": 99}, where("id") == "schema")
    before = bytes_of(sample)
    assert main(["verify", "--data-dir", str(sample)]) == REFUSED
    assert "newer" in one_line(capsys.readouterr().err)
    assert main(["export", str(sample.parent / "c.json"), "--data-dir", str(sample)]) == REFUSED
    assert "newer" in one_line(capsys.readouterr().err)
    assert bytes_of(sample) == before


def test_the_shipped_pack_keeps_its_rules(capsys: Capture) -> None:
    assert main(["content", "check", str(content_folder())]) == DONE
    assert capsys.readouterr().out.strip().endswith("0 faults")


def test_a_broken_pack_is_named_by_file_key_and_reason(tmp_path: Path, capsys: Capture) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(content_folder(), pack)
    glossary = pack / "glossary.toml"
    text = glossary.read_text(encoding="utf-8")
    glossary.write_text(text.replace("[terms.", "[terms.BAD ", 1), encoding="utf-8")
    assert main(["content", "check", str(pack)]) == NOT_SOUND
    assert "glossary.toml" in capsys.readouterr().out


def run(*words: str, **env: str) -> subprocess.CompletedProcess[str]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("QT_")}
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        clean.pop(name, None)
    return subprocess.run(
        [sys.executable, "-m", "companion", *words],
        capture_output=True, text=True, check=False, env={**clean, **env}, timeout=60,
    )  # fmt: skip


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a screen is told by variables")
def test_no_screen_is_two_and_one_line(tmp_path: Path) -> None:
    result = run("--data-dir", str(tmp_path / "p"))
    assert result.returncode == REFUSED
    assert "no screen" in one_line(result.stderr)
    assert not (tmp_path / "p").exists()


@pytest.mark.parametrize("command", ["verify", "sample", "content", "import", "export"])
def test_these_commands_never_load_qt(command: str, tmp_path: Path, sample: Path) -> None:
    archive = tmp_path / "a.json"
    main(["export", str(archive), "--data-dir", str(sample)])
    words = {
        "verify": ["verify", "--data-dir", str(sample)],
        "sample": ["sample", str(tmp_path / "new")],
        "content": ["content", "check", str(content_folder())],
        "import": ["import", str(archive), "--data-dir", str(tmp_path / "into")],
        "export": ["export", str(tmp_path / "b.json"), "--data-dir", str(sample)],
    }[command]
    script = (
        "import sys; from companion.cli import main; code = main(sys.argv[1:]); "
        "assert not any(name.startswith('PySide6') for name in sys.modules); sys.exit(code)"
    )
    result = subprocess.run(
        [sys.executable, "-c", script, *words], capture_output=True, text=True, check=False
    )
    assert result.returncode == DONE, result.stderr


def test_a_fault_of_ours_is_one_line_logged_without_words(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, own_home: Path
) -> None:
    def fail(words: list[str]) -> int:
        raise RuntimeError("my private note")

    monkeypatch.setattr("companion.cli.records.verify", fail)
    assert main(["verify"]) == NOT_SOUND
    line = one_line(capsys.readouterr().err)
    (log,) = own_home.rglob("faults.log")
    assert str(log) in line
    text = log.read_text(encoding="utf-8")
    assert "RuntimeError" in text
    assert "my private note" not in text + line
