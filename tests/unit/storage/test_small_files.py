"""Small files of settings: the old one or the new one."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from companion.domain.display import Display, ThemeChoice
from companion.storage import SaveFailed, read_json_file, write_bytes, write_json_file
from companion.storage.files import Files


def test_what_was_written_is_read_and_nothing_is_left_beside(tmp_path: Path) -> None:
    path = tmp_path / "display.json"
    for percent in (100, 150):
        write_json_file(path, Display(theme=ThemeChoice.DARK, text_percent=percent))
        assert read_json_file(path, Display) == Display(
            theme=ThemeChoice.DARK, text_percent=percent
        )
    assert [each.name for each in tmp_path.iterdir()] == ["display.json"]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[1]", b'{"theme": "pink"}', b'{"width": "wide"}', b"\xff\xfe", b"null"],
)
def test_a_file_that_cannot_be_read_is_as_if_it_were_not_there(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "display.json"
    assert read_json_file(path, Display) is None
    path.write_bytes(content)
    assert read_json_file(path, Display) is None
    write_json_file(path, Display())
    assert read_json_file(path, Display) == Display()


def test_unknown_settings_are_let_be(tmp_path: Path) -> None:
    path = tmp_path / "display.json"
    path.write_text('{"width": 900, "later": true}')
    assert read_json_file(path, Display) == Display(width=900)


@pytest.mark.parametrize("failing", ["write", "flush", "replace"])
def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, failing: str) -> None:
    class Refusing(Files):
        def __getattribute__(self, name: str) -> object:
            if name == failing:
                raise OSError(errno.ENOSPC, "full")
            return super().__getattribute__(name)

    path = tmp_path / "copy.json"
    write_bytes(path, b"old")
    with pytest.raises(OSError, match="full"):
        write_bytes(path, b"new", Refusing())
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["copy.json"]


def test_settings_that_cannot_be_written_say_why(tmp_path: Path) -> None:
    with pytest.raises(SaveFailed) as refused:
        write_json_file(tmp_path / "missing" / "display.json", Display())
    assert refused.value.reason == "gone"
