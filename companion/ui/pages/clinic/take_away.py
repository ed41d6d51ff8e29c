"""The way to take the questions along: on paper, or on a phone where nothing is printed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from companion.ui.pages.clinic.screens import PHONE, PRINT
from companion.ui.pages.context import PageContext
from companion.ui.widgets.button import Button, ButtonKind


def take_away_anchor(context: PageContext) -> str:
    """Return the anchor of the screen to take the questions along from."""
    return PRINT if context.may.files else PHONE


def take_away_button(context: PageContext, kind: ButtonKind = ButtonKind.SECONDARY) -> Button:
    """Return the button that leads there; what it does is for its maker to connect."""
    translate = QCoreApplication.translate
    if context.may.files:
        return Button(translate("TakeAway", "Print my questions"), kind, "printer")
    return Button(translate("TakeAway", "Put the three on my phone"), kind, "smartphone")
