"""What a clinic writes down for its shared screen: a small file, read strictly or not at all."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from companion.domain.display import TEXT_SIZES
from companion.domain.text import clean_text

IDLE_S = 240
"""How long a reader is left alone before the screen asks "Still reading?" (walks.md 33)."""
_LEAST_IDLE_S, _MOST_IDLE_S = 60, 1800
_MOST_BYTES = 64 * 1024
_LONGEST = 200
_USUAL_TEXT = 150  # what is to be pressed is 64 px high then (experience.md R38)


class KioskSettingsError(Exception):
    """A file of settings that cannot be used; the words say which line of it and why."""


class SignOff(NamedTuple):
    """Who in the clinic has looked at the screen and said that patients may use it, and when."""

    by: str
    role: str
    on: date


class KioskSettings(NamedTuple):
    """The settings of a shared screen. Without `signed_off` it is a trial screen (walks.md 14).

    `number` is the 24-hour line shown under Who to call, `place` the hospital or ward; `idle_s` is
    in seconds, `text_percent` one of the sizes of text.
    """

    place: str = ""
    number: str = ""
    signed_off: SignOff | None = None
    idle_s: int = IDLE_S
    text_percent: int = _USUAL_TEXT


def read_kiosk_settings(file: Path) -> KioskSettings:
    """Return the settings in a TOML file.

    Known keys: `place`, `number`, `signed_off_by`, `role`, `date`, `idle_seconds`, `text_size`.

    Raises:
        KioskSettingsError: If the file cannot be read, or a line of it is not known or not right.
    """
    told = _read(file)
    unknown = sorted(set(told) - set(_KNOWN))
    if unknown:
        raise KioskSettingsError(f"{file.name}: {unknown[0]!r} is not a setting of the kiosk")
    values = {key: _KNOWN[key](file.name, key, value) for key, value in told.items()}
    return KioskSettings(
        place=str(values.get("place", "")),
        number=str(values.get("number", "")),
        signed_off=_sign_off(file.name, values),
        idle_s=_whole(values.get("idle_seconds"), IDLE_S),
        text_percent=_whole(values.get("text_size"), _USUAL_TEXT),
    )


def settings_line(settings: KioskSettings) -> str:
    """Return settings as one line for a window, which so never reads a file that has changed."""
    return msgspec.json.encode(settings).decode("utf-8")


def settings_of_line(line: str) -> KioskSettings:
    """Return the settings in a line of `settings_line`.

    Raises:
        KioskSettingsError: If it is no such line.
    """
    try:
        return msgspec.json.decode(line, type=KioskSettings)
    except (msgspec.MsgspecError, UnicodeError):
        raise KioskSettingsError("a window of the kiosk is started by the kiosk only") from None


def _read(file: Path) -> Mapping[str, object]:
    try:
        with file.open("rb") as opened:
            raw = opened.read(_MOST_BYTES + 1)
    except OSError as error:
        raise KioskSettingsError(f"{file} cannot be read: {error.strerror or error}") from None
    if len(raw) > _MOST_BYTES:
        raise KioskSettingsError(f"{file.name} is far too large for a file of settings")
    try:
        return tomllib.loads(raw.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise KioskSettingsError(f"{file.name} is not plain TOML: {error}") from None


def _sign_off(name: str, values: Mapping[str, object]) -> SignOff | None:
    given = [key for key in ("signed_off_by", "role", "date") if values.get(key)]
    if not given:
        return None
    by, role, on = values.get("signed_off_by"), values.get("role"), values.get("date")
    if not (isinstance(on, date) and by and role):
        raise KioskSettingsError(f"{name}: a sign-off needs all of signed_off_by, role and date")
    return SignOff(str(by), str(role), on)


def _words(name: str, key: str, value: object) -> str:
    if not isinstance(value, str):
        raise KioskSettingsError(f'{name}: {key} is not text in "quotation marks"')
    words = " ".join(clean_text(value).split())
    if len(words) > _LONGEST:
        raise KioskSettingsError(f"{name}: {key} is longer than {_LONGEST} letters")
    return words


def _day(name: str, key: str, value: object) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise KioskSettingsError(f"{name}: {key} is not a date such as 2026-11-24")
    return value


def _seconds(name: str, key: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise KioskSettingsError(f"{name}: {key} is not a whole number")
    if not _LEAST_IDLE_S <= value <= _MOST_IDLE_S:
        raise KioskSettingsError(f"{name}: {key} is not between {_LEAST_IDLE_S} and {_MOST_IDLE_S}")
    return value


def _text_size(name: str, key: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value not in TEXT_SIZES:
        sizes = ", ".join(map(str, TEXT_SIZES))
        raise KioskSettingsError(f"{name}: {key} is not one of {sizes}")
    return value


def _whole(value: object, usual: int) -> int:
    return value if isinstance(value, int) else usual


_KNOWN: Mapping[str, Callable[[str, str, object], object]] = {
    "place": _words,
    "number": _words,
    "signed_off_by": _words,
    "role": _words,
    "date": _day,
    "idle_seconds": _seconds,
    "text_size": _text_size,
}
