"""The file a clinic writes for its shared screen: taken whole, or refused in one clear line."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.services.kiosk_settings import (
    KioskSettings,
    KioskSettingsError,
    SignOff,
    read_kiosk_settings,
)

WHOLE = """
place = "Haematology day unit"
number = "01234 567890, ask for the haematology nurse"
signed_off_by = "Sam Okafor"
role = "Clinical nurse specialist"
date = 2026-11-20
idle_seconds = 300
text_size = 150
"""


def read(folder: Path, text: str | bytes) -> KioskSettings:
    file = folder / "kiosk.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_kiosk_settings(file)


def test_every_setting_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, WHOLE) == KioskSettings(
        place="Haematology day unit",
        number="01234 567890, ask for the haematology nurse",
        signed_off=SignOff("Sam Okafor", "Clinical nurse specialist", date(2026, 11, 20)),
        idle_s=300,
        text_percent=150,
    )


def test_an_empty_file_is_a_trial_screen(tmp_path: Path) -> None:
    assert read(tmp_path, "") == KioskSettings()
    assert read(tmp_path, b"\xef\xbb\xbf") == KioskSettings()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("colour = 'red'", "'colour' is not a setting"),
        ("number = 123", "number is not text"),
        ("date = '20 November'", "date is not a date"),
        ("date = 2026-11-20T09:00:00", "date is not a date"),
        ("date = 2026-02-30", "not plain TOML"),
        ("signed_off_by = 'Sam'", "a sign-off needs all of"),
        ("role = 'Nurse'\ndate = 2026-11-20", "a sign-off needs all of"),
        ("idle_seconds = 5", "not between 60 and 1800"),
        ("idle_seconds = true", "not a whole number"),
        ("text_size = 110", "not one of 100"),
        ("place = 'x" + "y" * 300 + "'", "longer than"),
        ("place = [", "not plain TOML"),
        (b"\xff\xfe", "not plain TOML"),
        ("# " + "x" * 70_000, "far too large"),
    ],
)
def test_what_is_not_right_is_refused_in_one_line(
    tmp_path: Path, text: str | bytes, said: str
) -> None:
    with pytest.raises(KioskSettingsError) as refused:
        read(tmp_path, text)
    words = str(refused.value)
    assert said in words
    assert "\n" not in words
    assert "kiosk.toml" in words


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(KioskSettingsError, match="cannot be read"):
        read_kiosk_settings(tmp_path / "none.toml")
    with pytest.raises(KioskSettingsError, match="cannot be read"):
        read_kiosk_settings(tmp_path)


@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
def test_no_bytes_do_anything_but_be_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.toml"
    file.write_bytes(raw)
    with suppress(KioskSettingsError):
        assert isinstance(read_kiosk_settings(file), KioskSettings)
