"""What the list says about its parts: their headings, an empty one, and where a question is now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from companion.domain.records import Question
from companion.services.actions import Action
from companion.ui.pages.questions.loop import Parts, Shown


def headed_parts(parts: Parts) -> tuple[tuple[str, tuple[Question, ...]], ...]:
    """Return each part of the list under its heading; the only one has none."""
    translate = QCoreApplication.translate
    first = {
        1: translate("Parts", "This one first"),
        2: translate("Parts", "These two first"),
    }.get(len(parts.first), translate("Parts", "These three first"))
    others = translate("Parts", "Then, if there is time") if parts.first else ""
    return (
        (first, parts.first),
        (others, parts.others),
        (translate("Parts", "Asked"), parts.asked),
    )


def nothing_words(looking: str, shown: Shown) -> str:
    """Return why a list that has questions shows none."""
    translate = QCoreApplication.translate
    if looking:
        return translate("Parts", "None of your questions has these words.")
    if shown is Shown.ASKED:
        return translate("Parts", "No question is marked as asked yet.")
    return translate("Parts", "No question is ticked just now.")


def place_words(action: Action, place: int) -> str:
    """Return where a question stands after it was moved."""
    translate = QCoreApplication.translate
    if action is Action.QUESTION_FIRST:
        return translate("Parts", "It stands first now.")
    if action is Action.QUESTION_NOT_FIRST:
        return translate("Parts", "It stands with your other questions now.")
    return translate("Parts", "Now number {place} on your list.").format(place=place)
