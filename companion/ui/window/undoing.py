"""Undo and redo as a person meets them: the bar after a step, and where undoing leads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

from PySide6.QtCore import QObject, Slot

from companion.domain.records import Kind, Record, kind_of
from companion.services.actions import Action
from companion.services.steps import Step
from companion.ui.pages.context import PageName
from companion.ui.session import Changes, Session, Way
from companion.ui.toolkit.announcer import Announcer
from companion.ui.widgets.notices import UndoBar
from companion.ui.wording import action_done, redone_words, undone_words

_TYPED = frozenset({"text", "note", "number", "centre", "what", "where", "who", "updated_at"})

_WORDS_ONLY = frozenset({Action.ANSWER_KEPT, Action.VISIT_KEPT})
"""Words whose first letter makes a record, and takes a tick off with it."""


def is_typing(step: Step) -> bool:
    """Whether a step only keeps words as they are typed: those come back with Undo, without a bar.

    A note is typed from its first letter on, and so is an answer; every other record is added by a
    button first.
    """
    if step.action in _WORDS_ONLY:
        return True
    if step.action is Action.NOTE_SAVED:
        return False  # a button wrote it
    return bool(step.pairs) and all(_typed(before, after) for before, after in step.pairs)


def _typed(before: Record | None, after: Record | None) -> bool:
    if after is None or after.deleted_at is not None:
        return False
    if before is None:
        return kind_of(after) in {Kind.NOTES, Kind.HELP, Kind.MATTERS}
    if type(before) is not type(after) or before.deleted_at is not None:
        return False
    return all(
        getattr(before, each.name) == getattr(after, each.name)
        for each in fields(after)
        if each.name not in _TYPED
    )


class Undoing(QObject):
    """Watches a session's steps: shows the bar, says what was done, goes to what was undone."""

    def __init__(
        self,
        session: Session,
        bar: UndoBar,
        announcer: Announcer,
        go: Callable[[PageName, str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._bar = bar
        self._announcer = announcer
        self._go = go
        self._offers_redo = False
        session.changed.connect(self._on_changed)
        session.history_changed.connect(self._on_history_changed)
        bar.undo_pressed.connect(self._on_pressed)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        step = changes.step
        if step is None:
            self._bar.dismiss()
        elif changes.way is Way.DID:
            self._did(step)
        else:
            self._turned(step, undone=changes.way is Way.UNDID)

    def _did(self, step: Step) -> None:
        if step.final:
            self._bar.dismiss()  # what it offers may be forgotten now
        if step.final or not step.undoable:
            return
        if is_typing(step) or not self._can_be_undone(step):
            self._bar.dismiss()
            return
        self._offer(action_done(step.action), redo=False)

    def _can_be_undone(self, step: Step) -> bool:
        """Whether Undo would take this step back, and not an earlier one.

        Words that came back to where they began leave nothing to undo.
        """
        offered = self._session.next_undo
        if offered is None:
            return False
        written = {id(after) for _, after in offered.pairs}
        return any(id(after) in written for _, after in step.pairs)

    def _turned(self, step: Step, *, undone: bool) -> None:
        self._go(PageName(step.page), step.anchor)
        words = undone_words(step.action) if undone else redone_words(step.action)
        self._offer(words, redo=undone)

    def _offer(self, words: str, *, redo: bool) -> None:
        self._offers_redo = redo
        self._bar.button.setText(self.tr("Redo") if redo else self.tr("Undo"))
        self._bar.button.set_icon("redo-2" if redo else "undo-2")
        self._bar.show_undo(words)
        self._announcer.say(words)

    @Slot()
    def _on_history_changed(self) -> None:
        offered = self._session.next_redo if self._offers_redo else self._session.next_undo
        if offered is None:
            self._bar.dismiss()

    @Slot()
    def _on_pressed(self) -> None:
        if self._offers_redo:
            self._session.redo()
        else:
            self._session.undo()
