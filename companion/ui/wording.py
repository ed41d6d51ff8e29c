"""Words for what was done and what went wrong, one table for each, in the person's language.

The tables are functions, so that nothing is translated before a language is chosen.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from companion.domain.records import StageState
from companion.services.steps import Action


def action_done(action: Action) -> str:
    """Return what a step did, as the undo bar says it: "Question removed"."""
    tr = QCoreApplication.translate
    return {
        Action.QUESTION_ADDED: tr("Done", "Question added"),
        Action.QUESTION_CHOSEN: tr("Done", "Question ticked"),
        Action.QUESTION_UNCHOSEN: tr("Done", "Tick taken off"),
        Action.QUESTION_EDITED: tr("Done", "Question changed"),
        Action.QUESTION_NOTED: tr("Done", "Note kept"),
        Action.QUESTION_MOVED: tr("Done", "Question moved"),
        Action.QUESTION_REMOVED: tr("Done", "Question removed"),
        Action.APPOINTMENT_ADDED: tr("Done", "Appointment added"),
        Action.APPOINTMENT_EDITED: tr("Done", "Appointment changed"),
        Action.APPOINTMENT_REMOVED: tr("Done", "Appointment removed"),
        Action.PATH_CHOSEN: tr("Done", "Path chosen"),
        Action.STAGE_EDITED: tr("Done", "Stage changed"),
        Action.NOTE_ADDED: tr("Done", "Note kept"),
        Action.NOTE_EDITED: tr("Done", "Note changed"),
        Action.NOTE_REMOVED: tr("Done", "Note removed"),
        Action.GATE_ANSWERED: tr("Done", "Choice kept"),
        Action.PLACE_KEPT: tr("Done", "Place kept"),
        Action.HELP_EDITED: tr("Done", "Number kept"),
    }[action]


def undo_words(action: Action) -> str:
    """Return what the Undo entry says: "Undo: question removed"."""
    return QCoreApplication.translate("Done", "Undo: {what}").format(what=_small(action))


def redo_words(action: Action) -> str:
    """Return what the Redo entry says: "Redo: question removed"."""
    return QCoreApplication.translate("Done", "Redo: {what}").format(what=_small(action))


def undone_words(action: Action) -> str:
    """Return what the bar says after an undo: "Undone: question removed"."""
    return QCoreApplication.translate("Done", "Undone: {what}").format(what=_small(action))


def redone_words(action: Action) -> str:
    """Return what the bar says after a redo."""
    return QCoreApplication.translate("Done", "Done again: {what}").format(what=_small(action))


def stage_state(state: StageState) -> str:
    """Return how a stage stands, as the person would say it."""
    tr = QCoreApplication.translate
    return {
        StageState.NONE: tr("Stage", "Not said yet"),
        StageState.PLANNED: tr("Stage", "Planned"),
        StageState.UNDER_WAY: tr("Stage", "Under way"),
        StageState.DONE: tr("Stage", "Done"),
        StageState.MOVED: tr("Stage", "Moved"),
        StageState.NOT_NOW: tr("Stage", "Not in the plan now"),
    }[state]


def _small(action: Action) -> str:
    words = action_done(action)
    return words[:1].lower() + words[1:]
