"""Bringing in a calendar file: what it would change is shown before anything is changed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from companion.services.actions import Action
from companion.services.calendar import CalendarPlan, CalendarWords, bring_in_calendar
from companion.services.calendar_files import Looked
from companion.ui.pages.appointments.calendar_look import CalendarLook
from companion.ui.pages.appointments.calendar_parts import CalendarParts
from companion.ui.pages.appointments.calendar_words import (
    Part,
    brought_words,
    change_parts,
    left_parts,
    left_text,
    refused_words,
    same_words,
)
from companion.ui.pages.context import PageContext
from companion.ui.pages.dialog_help import WayToHelp
from companion.ui.pages.side_screen import SideScreen
from companion.ui.session import Changes, Way
from companion.ui.toolkit.layout import FlowLayout
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.notices import Notice
from companion.ui.widgets.reading_order import read_in_layout_order

_SOON_MS = 300
"""After so long a person is told that the file is still being looked at."""


class BringCalendarScreen(SideScreen):
    """Asks for a file, says what is in it, and brings it in when the person agrees.

    What is left out stays to be read and copied afterwards, until another file is looked at.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent=parent)
        self.set_title(self.tr("Bring in a calendar file"))
        self.set_lead(
            self.tr("A calendar file ends in .ics. You see what is in it before anything changes.")
        )
        self._looked: Looked | None = None
        self._plan: CalendarPlan | None = None
        self._look = CalendarLook(context, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self.choose_button = Button(self.tr("Choose a calendar file"), icon="upload")
        self.stop_button = Button(self.tr("Stop looking"), icon="x")
        self.told = Notice("")
        self.preview = CalendarParts()
        self.agree_button = Button(self.tr("Bring in"), ButtonKind.PRIMARY)
        self.leave_button = Button(self.tr("Not now"))
        self.copy_button = Button(self.tr("Copy all that is left out"), ButtonKind.QUIET, "copy")
        self._agree = QWidget()
        self._fill()

    def _fill(self) -> None:
        row = FlowLayout(self._agree, gap=16)
        row.addWidget(self.agree_button)
        row.addWidget(self.leave_button)
        self.leave_button.set_tall(True)
        self.content.add(self.choose_button, left=True)
        self.content.add(self.told)
        self.content.add(self.stop_button, left=True)
        self.content.add(self._agree)
        self.content.add(self.copy_button, left=True)
        self.content.add(self.preview)
        self.choose_button.clicked.connect(self.ask_what)
        self.stop_button.clicked.connect(self._on_stop)
        self.agree_button.clicked.connect(self._on_agree)
        self.leave_button.clicked.connect(self._on_leave)
        self.copy_button.clicked.connect(self._on_copy)
        self.preview.copied.connect(self._on_copied)
        self._look.looked.connect(self._on_looked)
        self._look.refused.connect(self._on_refused)
        self._soon.timeout.connect(self._on_still_looking)
        self.context.session.changed.connect(self._on_changed)
        self.start_over()

    def begin(self) -> None:
        """Put the focus on choosing a file."""
        self.choose_button.setFocus()

    def open_again(self) -> None:
        """Show nothing of any file, apart from what was left out of the last one."""
        if self._plan is None or self._looked is not None:
            self.start_over()

    def start_over(self) -> None:
        """Show nothing of any file, and look at none."""
        self.stop_looking()
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
        WayToHelp(dialog, self.context)
        dialog.open()

    @Slot(str)
    def look_at(self, place: str) -> None:
        """Say what is in a file; nothing is changed yet."""
        self.start_over()
        self._look.start(Path(place))
        self._soon.start()

    def stop_looking(self) -> None:
        """Let a file go that is being looked at."""
        self._look.stop()
        self._soon.stop()
        self.stop_button.hide()

    @Slot()
    def _on_still_looking(self) -> None:
        self._say(self.tr("Looking at the file. You can go on with other things meanwhile."))
        self.stop_button.show()
        if self.choose_button.hasFocus():
            self._focus(self.stop_button)

    @Slot()
    def _on_stop(self) -> None:
        self.start_over()
        self._say(self.tr("We stopped looking at that file. Nothing was changed."))
        self.choose_button.setFocus()

    @property
    def _words(self) -> CalendarWords:
        return CalendarWords.of(self.context.library.phrases())

    @Slot(object)
    def _on_looked(self, looked: Looked) -> None:
        self.stop_looking()
        self._looked = looked
        plan, dates = looked.plan, self.context.dates
        left = list(left_parts(plan, dates))
        parts = [*change_parts(plan, dates), *left]
        words = same_words(plan)
        if not parts and not words:
            words = self.tr("There is nothing in that file.")
        self._tell(words)
        self._agree.setVisible(bool(plan.pairs))
        self._show_parts(parts, can_copy=bool(left))
        heard = [part.title for part in parts]
        self.context.announcer.say(". ".join([*heard, words] if words else heard))
        if self.isVisible():
            self._focus(self.agree_button if plan.pairs else self.choose_button)

    def _show_parts(self, parts: list[Part], *, can_copy: bool = False) -> None:
        self.preview.show_parts(parts)
        self.copy_button.setText(self.tr("Copy all that is left out"))
        self.copy_button.setVisible(can_copy)
        read_in_layout_order(self)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        self.stop_looking()
        self._say(refused_words(error))
        if self.isVisible():
            self._focus(self.choose_button)

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
        if not ours or self._plan is None:
            return
        if changes.way is not Way.DID:
            self.start_over()  # what was said of the file is not so any more
            return
        plan = self._plan
        self.start_over()
        self._plan = plan
        left = list(left_parts(plan, self.context.dates))
        self._show_parts(left, can_copy=bool(left))
        self._tell(brought_words(plan))
        self._focus(self.choose_button)

    @Slot()
    def _on_leave(self) -> None:
        self.start_over()
        self._say(self.tr("Nothing was brought in."))
        self.choose_button.setFocus()

    # --- copying ---

    @Slot()
    def _on_copy(self) -> None:
        plan = self._looked.plan if self._looked is not None else self._plan
        if plan is not None:
            QGuiApplication.clipboard().setText(left_text(plan, self.context.dates))
            self.copy_button.setText(self.tr("All that is left out is copied"))
            self._on_copied()

    @Slot()
    def _on_copied(self) -> None:
        self.context.announcer.say(self.tr("It is copied. You can paste it now."))

    def _focus(self, button: Button) -> None:
        """Give the focus to a button, in view once what was shown with it is laid out."""
        button.setFocus()
        QTimer.singleShot(0, self, self._show_focused)

    @Slot()
    def _show_focused(self) -> None:
        focus = self.focusWidget()
        if focus is not None and focus.isVisibleTo(self):
            self.ensureWidgetVisible(focus, 0, self.height() // 4)

    def _say(self, words: str) -> None:
        self._tell(words)
        self.context.announcer.say(words)

    def _tell(self, words: str) -> None:
        self.told.set_text(words)
        self.told.setVisible(bool(words))
