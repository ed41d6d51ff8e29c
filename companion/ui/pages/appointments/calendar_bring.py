"""Bringing in a calendar file: what it would change is shown before anything is changed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from companion.services.calendar import CalendarPlan, CalendarWords, bring_in_calendar
from companion.services.calendar_files import Looked, look_into
from companion.services.steps import Action
from companion.ui.pages.appointments.calendar_words import (
    Part,
    brought_words,
    preview_parts,
    refused_words,
    same_words,
)
from companion.ui.pages.context import PageContext
from companion.ui.pages.side_screen import SideScreen
from companion.ui.session import Changes, Way
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.notices import Notice
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Heading, Text


class BringCalendarScreen(SideScreen):
    """Asks for a file, says what is in it, and brings it in when the person agrees."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent=parent)
        self.set_title(self.tr("Bring in a calendar file"))
        self.set_lead(
            self.tr("A calendar file ends in .ics. You see what is in it before anything changes.")
        )
        self._looked: Looked | None = None
        self._plan: CalendarPlan | None = None
        self.choose_button = Button(self.tr("Choose a calendar file"), icon="upload")
        self.told = Notice("")
        self.preview = QWidget()
        self.agree_button = Button(self.tr("Bring in"), ButtonKind.PRIMARY)
        self.leave_button = Button(self.tr("Not now"))
        self._agree = QWidget()
        self._fill()

    def _fill(self) -> None:
        row = FlowLayout(self._agree, gap=16)
        row.addWidget(self.agree_button)
        row.addWidget(self.leave_button)
        self.leave_button.set_tall(True)
        self._lines = Column(self.preview, gap=16)
        self.content.add(self.choose_button, left=True)
        self.content.add(self.told, self._agree, self.preview)
        self.choose_button.clicked.connect(self.ask_what)
        self.agree_button.clicked.connect(self._on_agree)
        self.leave_button.clicked.connect(self._on_leave)
        self.context.session.changed.connect(self._on_changed)
        self.start_over()

    def begin(self) -> None:
        """Put the focus on choosing a file."""
        self.choose_button.setFocus()

    def start_over(self) -> None:
        """Show nothing of any file."""
        self._looked = self._plan = None
        self._show_parts([])
        self.told.hide()
        self._agree.hide()
        session = self.context.session
        self.choose_button.setEnabled(session.is_open and not session.read_only)

    # --- looking ---

    @Slot()
    def ask_what(self) -> None:
        """Ask for a file, then show what is in it."""
        dialog = QFileDialog(self.window(), self.tr("Bring in a calendar file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Calendar files (*.ics)"))
        dialog.finished.connect(dialog.deleteLater)
        dialog.fileSelected.connect(self.look_at)
        dialog.open()

    @Slot(str)
    def look_at(self, place: str) -> None:
        """Say what is in a file; nothing is changed yet."""
        self.start_over()
        session = self.context.session
        look = partial(
            look_into, Path(place), session.snapshot, words=self._words, now=self.context.clock()
        )
        session.run(lambda _store: look(), done=self._on_looked, failed=self._on_refused)

    @property
    def _words(self) -> CalendarWords:
        return CalendarWords.of(self.context.library.phrases())

    def _on_looked(self, looked: Looked) -> None:
        if not isValid(self):
            return
        self._looked = looked
        plan = looked.plan
        parts = list(preview_parts(plan, self.context.dates))
        self._show_parts(parts)
        words = same_words(plan)
        if not parts and not words:
            words = self.tr("There is nothing in that file.")
        self._tell(words)
        self._agree.setVisible(bool(plan.pairs))
        heard = [part.title for part in parts]
        self.context.announcer.say(". ".join([*heard, words] if words else heard))
        (self.agree_button if plan.pairs else self.choose_button).setFocus()

    def _show_parts(self, parts: list[Part]) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for part in parts:
            whole = QWidget()
            column = Column(whole, gap=4)
            column.add(Heading(part.title, 3), *(Text(line) for line in part.lines))
            self._lines.add(whole)
        self.preview.setVisible(bool(parts))
        read_in_layout_order(self)

    def _on_refused(self, error: Exception) -> None:
        if isValid(self):
            words = refused_words(error)
            self._tell(words)
            self.context.announcer.say(words)
            self.choose_button.setFocus()

    # --- bringing in ---

    @Slot()
    def _on_agree(self) -> None:
        if self._looked is None:
            return
        self._plan = self._looked.plan
        self.context.session.do(
            bring_in_calendar, calendar=self._looked.calendar, words=self._words
        )

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        step = changes.step
        ours = step is not None and step.action is Action.CALENDAR_BROUGHT_IN
        if not ours or changes.way is not Way.DID or self._plan is None:
            return
        words = brought_words(self._plan)
        self.start_over()
        self._tell(words)
        self.choose_button.setFocus()

    @Slot()
    def _on_leave(self) -> None:
        self.start_over()
        words = self.tr("Nothing was brought in.")
        self._tell(words)
        self.context.announcer.say(words)
        self.choose_button.setFocus()

    def _tell(self, words: str) -> None:
        self.told.set_text(words)
        self.told.setVisible(bool(words))
