"""Closing the window: what is typed is written first, and a refusal is told once, before."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMainWindow, QWidget

from companion.ui.pages.dialog_help import WayToHelp
from companion.ui.session import Failure, Session
from companion.ui.widgets.button import Button
from companion.ui.widgets.notices import Notice, NoticeKind
from companion.ui.window.calm_screen import CalmScreen
from companion.ui.window.editing import settle_all
from companion.ui.window.page_stack import PageStack

FAIR_MS = 1000
"""How long the disk has to answer before a second wish to close is not held up any more."""


class LeavingPage(CalmScreen):
    """Asks, once, what to do about changes that the disk refused."""

    retry_pressed = Signal()
    copy_pressed = Signal()
    leave_pressed = Signal()
    stay_pressed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Some changes are not saved"))
        self.say(
            self.tr("The disk did not take your last changes. Your words are still here."),
            self.tr("You can try again, or keep a copy in another place."),
        )
        self.retry_button = Button(self.tr("Try again"))
        self.copy_button = Button(self.tr("Save a copy elsewhere"))
        self.leave_button = Button(self.tr("Close without these changes"))
        self.stay_button = Button(self.tr("Go back"))
        self.retry_button.clicked.connect(self.retry_pressed)
        self.copy_button.clicked.connect(self.copy_pressed)
        self.leave_button.clicked.connect(self.leave_pressed)
        self.stay_button.clicked.connect(self.stay_pressed)
        self.offer(self.retry_button, self.copy_button, self.leave_button, self.stay_button)
        self.notice: Notice | None = None

    def tell(self, words: str) -> None:
        """Say how a try went."""
        if self.notice is None:
            self.notice = Notice(words, NoticeKind.CAUTION)
            self.content.insertWidget(0, self.notice)
        self.notice.set_text(words)


class Closing(QObject):
    """Decides when the window may close.

    `allowed` says that it may, after it was told to wait.
    """

    allowed = Signal()

    def __init__(self, window: QMainWindow, session: Session, stack: PageStack) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._stack = stack
        self._page: LeavingPage | None = None
        self._refused: list[Failure] = []
        self._wanted = False
        self._wanted_again = False
        self._without = False
        self._fair_time = QTimer(self)
        self._fair_time.setSingleShot(True)
        self._fair_time.setInterval(FAIR_MS)
        self._fair_time.timeout.connect(self._on_fair_time_over)
        session.failed.connect(self._on_failed)
        session.saved.connect(self._on_saved)
        session.saving.connect(self._on_saving)

    def may_close(self) -> bool:
        """Write what is typed; True if nothing is left to write, else wait or ask."""
        if self._without:
            return True
        settle_all(self._window)
        asked_before, self._wanted = self._wanted, True
        if not self._session.pending and self._stack.keep_whole():
            asked_before = False
        if self._session.pending:
            self._wait(again=asked_before)
            return False
        if self._session.unsaved == 0:
            return True
        self._wanted = False
        self._ask()
        return False

    def _wait(self, *, again: bool) -> None:
        """Give the disk a fair time, and ask a person who wants to close `again` after it.

        A disk that does not answer may not hold the window.
        """
        self._wanted_again = again
        if not again:
            self._fair_time.start()
        elif not self._fair_time.isActive():
            self._ask()

    @Slot()
    def _on_fair_time_over(self) -> None:
        if self._wanted and self._wanted_again and self._session.pending:
            self._ask()

    def _ask(self) -> None:
        if self._page is None:
            self._page = LeavingPage()
            self._page.retry_pressed.connect(self._on_retry)
            self._page.copy_pressed.connect(self._on_copy)
            self._page.leave_pressed.connect(self._on_leave)
            self._page.stay_pressed.connect(self._on_stay)
        self._stack.show_screen(self._page)
        self._page.retry_button.setFocus()

    def _go_on(self) -> None:
        """Carry out a wish to close once nothing is on its way any more."""
        if not self._wanted or self._session.pending:
            return
        if self._session.unsaved:
            self._wanted = False
            self._ask()
        else:
            self.allowed.emit()

    @Slot(object)
    def _on_failed(self, failure: Failure) -> None:
        if self._session.unsaved:
            self._refused.append(failure)
        if self._page is not None and self._stack.currentWidget() is self._page:
            self._page.tell(self.tr("The disk still does not take them. Nothing is lost."))
        self._go_on()

    @Slot()
    def _on_saving(self) -> None:
        """Forget old refusals when everything is tried again; what fails again comes back."""
        if self._session.unsaved == 0:
            self._refused.clear()

    @Slot(object)
    def _on_saved(self, _at: object) -> None:
        self._go_on()

    @Slot()
    def _on_retry(self) -> None:
        self._wanted = True
        self._session.retry()

    @Slot()
    def _on_copy(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Save a copy elsewhere"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile("companion-copy.json")
        dialog.fileSelected.connect(self.save_copy)
        dialog.finished.connect(dialog.deleteLater)
        if self._stack.context is not None:
            WayToHelp(dialog, self._stack.context)
        dialog.open()

    @Slot(str)
    def save_copy(self, place: str) -> None:
        """Write everything, the refused changes too, to a file of the person's choice."""
        from companion.services.rescue import Unsaved, save_copy_with

        unsaved = [Unsaved(each.use_case, each.arguments) for each in self._refused]
        self._session.run(
            partial(save_copy_with, target=Path(place), unsaved=unsaved),
            done=partial(self._on_copied, place),
            failed=self._on_copy_failed,
        )

    def _on_copied(self, place: str, _count: object) -> None:
        if self._page is not None:
            told = self.tr("Everything is saved in {file}. You can close now.")
            self._page.tell(told.format(file=place))

    def _on_copy_failed(self, _error: Exception) -> None:
        if self._page is not None:
            self._page.tell(
                self.tr("That place did not take it either. Your words are safe. Try another.")
            )

    @Slot()
    def _on_leave(self) -> None:
        self._without = True
        self.allowed.emit()

    @Slot()
    def _on_stay(self) -> None:
        self._wanted = False
        if self._page is not None:
            self._stack.leave_screen(self._page)
            self._page = None
