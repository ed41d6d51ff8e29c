"""The stops of the picture tour on a shared screen, from its first words to "Finish and clear"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from PySide6.QtWidgets import QAbstractButton

from companion.services.journey import choose_path
from companion.services.kiosk_settings import KioskSettings, SignOff
from companion.ui.pages.context import PageName
from companion.ui.tour_moving import settle
from companion.ui.window.kiosk.window import KioskWindow

_THREE = 3


class KioskStop(NamedTuple):
    """One picture of a shared screen: its name, and the way to it from the stop before."""

    name: str
    go: Callable[[KioskWindow], None]


def tour_settings(text_percent: int) -> KioskSettings:
    """Return made-up settings of a clinic that has signed its screen off."""
    return KioskSettings(
        place="Haematology day unit",
        number="01632 960 123",
        signed_off=SignOff("Sam Okafor", "Clinical nurse specialist", date(2026, 11, 20)),
        text_percent=text_percent,
    )


def _start(window: KioskWindow) -> None:
    window.attract.start_button.click()


def _go_on(window: KioskWindow) -> None:
    window.who.go_on_button.click()


def _page(name: PageName, anchor: str = "") -> Callable[[KioskWindow], None]:
    def go(window: KioskWindow) -> None:
        window.follow(name, anchor)

    return go


def _phone(window: KioskWindow) -> None:
    """Choose three, and take them along."""
    window.follow(PageName.QUESTIONS, "three")
    settle(window)
    rows = window.stack.findChildren(QAbstractButton)
    for row in [each for each in rows if each.isCheckable() and each.isVisible()][:_THREE]:
        row.click()
        settle(window)
    window.follow(PageName.QUESTIONS, "phone")


def _path(window: KioskWindow) -> None:
    window.session.do(choose_path, path="transplant")
    settle(window)
    window.follow(PageName.JOURNEY)


def _still_reading(window: KioskWindow) -> None:
    window.idle.rested.emit()


def _finish(window: KioskWindow) -> None:
    window.still_reading.more_button.click()
    window.frame.finish_button.click()


def _cleared(window: KioskWindow) -> None:
    window.finish.finish_button.click()


def _nothing(_window: KioskWindow) -> None:
    """Stay on the first screen."""


KIOSK_STOPS: tuple[KioskStop, ...] = (
    KioskStop("40-kiosk-first-screen", _nothing),
    KioskStop("40-kiosk-who-it-is-for", _start),
    KioskStop("41-kiosk-treatments", _go_on),
    KioskStop("41-kiosk-treatment", _page(PageName.TREATMENTS, "blinatumomab/what-happens")),
    KioskStop("41-kiosk-closed-topic", _page(PageName.TREATMENTS, "blinatumomab/side-effects")),
    KioskStop("42-kiosk-questions", _page(PageName.QUESTIONS)),
    KioskStop("42-kiosk-questions-phone", _phone),
    KioskStop("43-kiosk-journey", _path),
    KioskStop("43-kiosk-journey-stage", _page(PageName.JOURNEY, "conditioning")),
    KioskStop("43-kiosk-journey-changes", _page(PageName.JOURNEY, "changes")),
    KioskStop("44-kiosk-who-to-call", _page(PageName.HELP)),
    KioskStop("45-kiosk-still-reading", _still_reading),
    KioskStop("45-kiosk-finish", _finish),
    KioskStop("45-kiosk-cleared", _cleared),
)
"""In the order they are walked: each goes on from the one before."""
