"""What "Who to call" says when the content pack itself cannot be read.

Only what may save a life, in words that are built in: help works on every screen, always (R28).
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from companion.content import (
    CareCard,
    CareLevel,
    HaveReady,
    HelpText,
    Library,
    PackFault,
    TemperatureRule,
)


def help_text(library: Library) -> tuple[HelpText, bool]:
    """Return what to say, and whether it came from the pack."""
    try:
        return library.help(), True
    except PackFault:
        return built_in_help(), False


def built_in_help() -> HelpText:
    """Return the words for 999, the hospital's own line and 111."""
    translate = QCoreApplication.translate
    return HelpText(
        cards=(_emergency(), _urgent()),
        temperature=TemperatureRule(
            rule=translate(
                "Help",
                "Ring if your temperature is 37.5C or above, or below 36C, or you feel unwell "
                "at any temperature. If your team gave you a different number, use theirs.",
            ),
            note="",
            sources=(),
        ),
        no_number=(
            translate("Help", "Your hospital's 24-hour line is not written here yet."),
            translate("Help", "Look on your alert card or a clinic letter."),
            translate("Help", "Cannot find it? Ring 111."),
            translate("Help", "Say: I have leukaemia and I am having treatment."),
        ),
        have_ready=HaveReady(lead="", items=(), sources=()),
        support=(),
    )


def _emergency() -> CareCard:
    translate = QCoreApplication.translate
    return CareCard(
        id="emergency",
        level=CareLevel.EMERGENCY,
        heading=translate("Help", "Call 999 or go to A&E now if:"),
        items=(
            translate("Help", "it is very hard to breathe, even when you sit still"),
            translate("Help", "you have pain in your chest, or you are bleeding heavily"),
            translate("Help", "you are suddenly confused, have a fit, or cannot be woken"),
        ),
        sources=(),
    )


def _urgent() -> CareCard:
    translate = QCoreApplication.translate
    return CareCard(
        id="urgent",
        level=CareLevel.URGENT,
        heading=translate("Help", "Call your hospital's 24-hour line now, day or night, if:"),
        items=(
            translate("Help", "your temperature is 37.5C or above, or below 36C"),
            translate("Help", "you feel unwell, shivery or sweaty at any temperature"),
        ),
        sources=(),
    )
