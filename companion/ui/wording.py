"""Words for what was done and what went wrong, one table for each, in the person's language.

The tables are functions, so that nothing is translated before a language is chosen.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from companion.domain.records import StageState
from companion.services.actions import Action


def action_done(action: Action) -> str:
    """Return what a step did, as the undo bar says it: "Question removed"."""
    translate = QCoreApplication.translate
    return {
        Action.QUESTION_ADDED: translate("Done", "Question added"),
        Action.QUESTION_CHOSEN: translate("Done", "Question ticked"),
        Action.QUESTION_UNCHOSEN: translate("Done", "Tick taken off"),
        Action.QUESTION_EDITED: translate("Done", "Question changed"),
        Action.QUESTION_NOTED: translate("Done", "Note kept"),
        Action.QUESTION_MOVED: translate("Done", "Question moved"),
        Action.QUESTION_REMOVED: translate("Done", "Question removed"),
        Action.QUESTION_FIRST: translate("Done", "Question put first"),
        Action.QUESTION_NOT_FIRST: translate("Done", "Question put with the others"),
        Action.QUESTION_FOR: translate("Done", "Choice kept"),
        Action.QUESTION_LINKED: translate("Done", "Question put with an appointment"),
        Action.QUESTION_UNLINKED: translate("Done", "Question taken from an appointment"),
        Action.QUESTION_ASKED: translate("Done", "Marked as asked"),
        Action.QUESTION_NOT_ASKED: translate("Done", "Marked as not asked yet"),
        Action.ANSWER_KEPT: translate("Done", "Answer kept"),
        Action.ANSWER_CLEAR: translate("Done", "Marked as clear for now"),
        Action.ANSWER_AGAIN: translate("Done", "Marked to ask again"),
        Action.WAITING_KEPT: translate("Done", "Waiting card kept"),
        Action.WAITING_DONE: translate("Done", "Waiting card closed"),
        Action.WAITING_NOT_DONE: translate("Done", "Waiting card opened again"),
        Action.WAITING_REMOVED: translate("Done", "Waiting card removed"),
        Action.APPOINTMENT_ADDED: translate("Done", "Appointment added"),
        Action.APPOINTMENT_EDITED: translate("Done", "Appointment changed"),
        Action.APPOINTMENT_REMOVED: translate("Done", "Appointment removed"),
        Action.CALENDAR_BROUGHT_IN: translate("Done", "Calendar file brought in"),
        Action.APPOINTMENTS_REMOVED: translate("Done", "Appointments removed"),
        Action.APPOINTMENT_MOVED: translate("Done", "Appointment moved"),
        Action.APPOINTMENTS_MOVED: translate("Done", "Appointments moved"),
        Action.APPOINTMENT_CANCELLED: translate("Done", "Appointment cancelled"),
        Action.APPOINTMENTS_CANCELLED: translate("Done", "Appointments cancelled"),
        Action.APPOINTMENT_PUT_BACK: translate("Done", "Appointment put back"),
        Action.APPOINTMENT_REPEATED: translate("Done", "Repeats added"),
        Action.VISIT_KEPT: translate("Done", "What was said is kept"),
        Action.PATH_CHOSEN: translate("Done", "Path chosen"),
        Action.STAGE_EDITED: translate("Done", "Stage changed"),
        Action.STAGE_NAMED: translate("Done", "Stage renamed"),
        Action.STAGE_ADDED: translate("Done", "Stage added"),
        Action.STAGE_REPEATED: translate("Done", "Stage added once more"),
        Action.STAGE_REMOVED: translate("Done", "Stage removed"),
        Action.STAGE_REORDERED: translate("Done", "Stage put in another place"),
        Action.STAGE_MOVED: translate("Done", "Plan changed"),
        Action.STAGE_LINKED: translate("Done", "Put with a stage"),
        Action.STAGE_UNLINKED: translate("Done", "Taken from a stage"),
        Action.COURSE_ADDED: translate("Done", "Course added"),
        Action.COURSE_NAMED: translate("Done", "Course renamed"),
        Action.COURSE_SHOWN: translate("Done", "Another course shown"),
        Action.COURSE_REMOVED: translate("Done", "Course removed"),
        Action.DAY_ZERO_SET: translate("Done", "Day 0 kept"),
        Action.COUNTING_ON: translate("Done", "Day numbers shown"),
        Action.COUNTING_OFF: translate("Done", "Day numbers hidden"),
        Action.DATE_CHECKED: translate("Done", "Date marked as checked"),
        Action.DATES_PUT_IN: translate("Done", "Dates put in your appointments"),
        Action.DATES_TAKEN_OUT: translate("Done", "Worked out dates removed"),
        Action.READY_TICKED: translate("Done", "Ticked"),
        Action.READY_UNTICKED: translate("Done", "Tick taken off"),
        Action.NOTE_ADDED: translate("Done", "Note kept"),
        Action.NOTE_SAVED: translate("Done", "Saved to your notes"),
        Action.NOTE_EDITED: translate("Done", "Note changed"),
        Action.NOTE_REMOVED: translate("Done", "Note removed"),
        Action.NOTE_DATED: translate("Done", "Note given another day"),
        Action.NOTE_TAGGED: translate("Done", "Tag added"),
        Action.NOTE_UNTAGGED: translate("Done", "Tag taken off"),
        Action.NOTE_FOLDED: translate("Done", "Note folded away"),
        Action.NOTE_UNFOLDED: translate("Done", "Note put with the others"),
        Action.NOTE_LET_GO: translate("Done", "Note let go"),
        Action.NOTE_PUT_BACK: translate("Done", "Note put back"),
        Action.NOTES_ERASED: translate("Done", "Notes erased for good"),
        Action.GATE_ANSWERED: translate("Done", "Choice kept"),
        Action.PLACE_KEPT: translate("Done", "Place kept"),
        Action.HELP_EDITED: translate("Done", "Number kept"),
        Action.DETAILS_KEPT: translate("Done", "Details kept"),
        Action.PURPOSE_KEPT: translate("Done", "Choice kept"),
        Action.PUT_AWAY: translate("Done", "Put away for now"),
        Action.TAKEN_OUT: translate("Done", "Taken out again"),
        Action.RULE_KEPT: translate("Done", "Rule kept"),
        Action.RULE_REMOVED: translate("Done", "Rule removed"),
        Action.PERSON_KEPT: translate("Done", "Kept on your list"),
        Action.PERSON_REMOVED: translate("Done", "Taken off your list"),
        Action.MEDICINE_KEPT: translate("Done", "Medicine kept"),
        Action.MEDICINE_REMOVED: translate("Done", "Medicine removed"),
        Action.TRIP_KEPT: translate("Done", "Trip kept"),
        Action.TRIP_REMOVED: translate("Done", "Trip removed"),
        Action.UPDATE_KEPT: translate("Done", "Update kept"),
        Action.UPDATE_CLEARED: translate("Done", "Update cleared"),
        Action.MATTERS_KEPT: translate("Done", "Note on what matters kept"),
        Action.MARK_SET: translate("Done", "Mark kept"),
        Action.MARK_TAKEN_OFF: translate("Done", "Mark taken off"),
        Action.MARK_NOTED: translate("Done", "Note kept"),
        Action.MARK_EDITED: translate("Done", "Mark changed"),
        Action.APPLIES_KEPT: translate("Done", "Answer kept"),
        Action.BOOKLET_CHANGED: translate("Done", "Booklet changed"),
        Action.WISHES_KEPT: translate("Done", "Choice kept"),
        Action.DRAFT_KEPT: translate("Done", "Half-written appointment kept"),
        Action.DRAFT_LET_GO: translate("Done", "Half-written appointment let go"),
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
    translate = QCoreApplication.translate
    return {
        StageState.NONE: translate("Stage", "Not said yet"),
        StageState.PLANNED: translate("Stage", "Planned"),
        StageState.UNDER_WAY: translate("Stage", "Under way"),
        StageState.DONE: translate("Stage", "Done"),
        StageState.MOVED: translate("Stage", "Moved"),
        StageState.NOT_NOW: translate("Stage", "Not in the plan now"),
    }[state]


def _small(action: Action) -> str:
    words = action_done(action)
    return words[:1].lower() + words[1:]
