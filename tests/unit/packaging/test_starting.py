from __future__ import annotations

from pathlib import Path

import pytest
from starting import needs_qt, qt_files, screen_kind
from telling import DONE, NOT_READY, Steps, Trouble, arguments_after_dashes, guarded, speaker


@pytest.mark.parametrize(
    ("settings", "system", "kind"),
    [
        ({}, "linux", ""),
        ({"DISPLAY": ""}, "linux", ""),
        ({"DISPLAY": ":0"}, "linux", "xcb"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", "wayland"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "linux", "xcb"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", ""),
        ({"QT_QPA_PLATFORM": "minimal"}, "win32", ""),
        ({"QT_QPA_PLATFORM": "xcb:something"}, "linux", "xcb"),
        ({"QT_QPA_PLATFORM": "linuxfb"}, "linux", "own"),
        ({}, "darwin", "own"),
        ({}, "win32", "own"),
    ],
)
def test_a_screen_is_found_by_what_the_session_says(
    settings: dict[str, str], system: str, kind: str
) -> None:
    assert screen_kind(settings, system) == kind


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        ([], True),
        (["--data-dir", "verify"], True),
        (["--kiosk"], True),
        (["copy.json"], True),
        (["tour", "pictures"], True),
        (["--self-check"], True),
        (["--version"], False),
        (["--help"], False),
        (["tour", "--help"], False),
        (["verify", "--data-dir", "mine"], False),
        (["content", "check", "pack"], False),
        (["export", "all.json"], False),
        (["export", "--data-dir", "mine", "sheet.PDF"], True),
    ],
)
def test_only_what_draws_waits_for_the_libraries_of_qt(words: list[str], drawn: bool) -> None:
    assert needs_qt(words) == drawn


def test_the_files_looked_at_follow_the_kind_of_screen(tmp_path: Path) -> None:
    platforms = tmp_path / "Qt" / "plugins" / "platforms"
    platforms.mkdir(parents=True)
    for name in ("libqoffscreen.so", "libqxcb.so", "libqwayland.so"):
        (platforms / name).touch()

    def looked_at(screen: str) -> set[str]:
        return {file.name for file in qt_files(tmp_path, screen) if file.parent == platforms}

    assert looked_at("") == {"libqoffscreen.so"}
    assert looked_at("xcb") == {"libqoffscreen.so", "libqxcb.so"}
    assert looked_at("wayland") == {"libqoffscreen.so", "libqwayland.so"}


def test_what_stands_after_the_dashes_goes_to_the_program() -> None:
    assert arguments_after_dashes([], "Use: x") == []
    assert arguments_after_dashes(["--"], "Use: x") == []
    assert arguments_after_dashes(["--", "--version", "--"], "Use: x") == ["--version", "--"]


def test_an_option_before_the_dashes_is_refused_with_the_way_to_write_it() -> None:
    with pytest.raises(Trouble) as caught:
        arguments_after_dashes(["--data-dir", "mine"], "Use: x")
    assert caught.value.code == NOT_READY
    assert "-- --data-dir" in caught.value.line


def test_steps_are_numbered_as_they_begin() -> None:
    said: list[str] = []
    steps = Steps(said.append, total=2)
    steps.begin("one thing")
    steps.begin("another")
    assert said == ["Step 1 of 2: one thing", "Step 2 of 2: another"]


@pytest.mark.parametrize(
    ("fault", "code", "words"),
    [
        (Trouble("Not today."), 2, "Not today."),
        (KeyboardInterrupt(), 130, "Stopped."),
        (PermissionError(13, "Permission denied", "/a/folder"), 1, "Permission denied"),
    ],
)
def test_what_stops_a_command_is_one_line_and_a_number(
    fault: BaseException, code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def work() -> int:
        raise fault

    assert guarded(work) == code
    told = capsys.readouterr().err
    assert words in told
    assert told.count("\n") == 1


def test_work_that_is_done_keeps_its_own_code() -> None:
    assert guarded(lambda: DONE) == DONE


def test_a_line_is_said_even_where_the_stream_lacks_its_letters(tmp_path: Path) -> None:
    with (tmp_path / "told").open("w", encoding="ascii") as stream:
        speaker(stream)("Zażółć")
    assert (tmp_path / "told").read_text(encoding="ascii") == "Za????\n"
