"""How the window looks: the few settings that may be read before anything is unlocked."""

from __future__ import annotations

from enum import StrEnum

from companion.domain.frozen import Frozen

TEXT_SIZES = (100, 125, 150, 175, 200, 225)
"""The steps of text size, in percent (experience.md R32, R61)."""


SLOWEST, FASTEST = -4, 4
"""The ends of the pace of reading aloud, in steps from the usual one."""


class ThemeChoice(StrEnum):
    """The looks a person can choose."""

    COMPUTER = "computer"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Display(Frozen):
    """Theme, text size and window place. Holds nothing about a person's health.

    `put_away_sync` names the service about which the warning was put away; `offers_prompts` says
    whether ways to start a note are offered.
    """

    theme: ThemeChoice = ThemeChoice.COMPUTER
    text_percent: int = 100
    width: int = 1280
    height: int = 800
    x: int | None = None
    y: int | None = None
    maximised: bool = False
    seen_first_start: bool = False
    seen_text_notice: bool = False
    put_away_sync: str = ""
    reading_pace: int = 0
    offers_prompts: bool = True


def next_pace(pace: int, *, faster: bool) -> int:
    """Return the next pace of reading aloud, where 0 is usual; at an end, that end."""
    return max(SLOWEST, min(pace + (1 if faster else -1), FASTEST))


def nearest_text_size(percent: int) -> int:
    """Return the step of `TEXT_SIZES` nearest to a percentage."""
    return min(TEXT_SIZES, key=lambda step: abs(step - percent))


def next_text_size(percent: int, *, larger: bool) -> int:
    """Return the next step up or down; at an end, that end."""
    index = TEXT_SIZES.index(nearest_text_size(percent)) + (1 if larger else -1)
    return TEXT_SIZES[max(0, min(index, len(TEXT_SIZES) - 1))]
