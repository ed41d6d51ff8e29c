"""The file a clinic writes for its shared screen: taken whole, or refused in one clear line."""

from __future__ import annotations

import re
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
    settings_line,
    settings_of_line,
)

KIOSK = Path(__file__).parents[3] / "packaging" / "kiosk"
KNOWN_KEYS = ("place", "number", "signed_off_by", "role", "date", "idle_seconds", "text_size")
SIGNED = st.builds(SignOff, st.text(), st.text(), st.dates())

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


def test_the_example_for_clinics_can_be_used_as_it_is() -> None:
    example = KIOSK / "companion-kiosk.toml"
    settings = read_kiosk_settings(example)
    assert settings.signed_off is None
    assert (settings.idle_s, settings.text_percent) == KioskSettings()[3:]
    whole = example.read_text(encoding="utf-8")
    every = re.findall(r"^(?:# )?(\w+) = ", whole, re.MULTILINE)
    assert sorted(every) == sorted(KNOWN_KEYS)


def test_the_example_for_clinics_is_right_once_signed(tmp_path: Path) -> None:
    whole = (KIOSK / "companion-kiosk.toml").read_text(encoding="utf-8")
    signed = re.sub(r"^# (\w+ = )", r"\1", whole, flags=re.MULTILINE)
    assert read(tmp_path, signed).signed_off is not None


@given(st.builds(KioskSettings, st.text(), st.text(), st.none() | SIGNED))
def test_settings_reach_a_window_as_they_are_in_one_line(settings: KioskSettings) -> None:
    line = settings_line(settings)
    assert "\n" not in line
    assert settings_of_line(f"{line}\n") == settings


@pytest.mark.parametrize("line", ["", "\n", "{}", "[1]", '["","",null,"x",1]', "nonsense"])
def test_a_line_that_is_none_is_refused(line: str) -> None:
    with pytest.raises(KioskSettingsError):
        settings_of_line(line)
