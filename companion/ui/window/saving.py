"""What the status line tells of the session, and the calm words when a change was refused."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Slot

from companion.domain.errors import ChangedSinceError, EmptyTextError, NothingThereError
from companion.services.store_thread import Opened
from companion.ui.session import Failure, Session
from companion.ui.toolkit.announcer import Announcer
from companion.ui.window.status_line import StatusLine


def refused_words(error: Exception) -> str:
    """Return why a change was not made, and that nothing is lost."""
    translate = QCoreApplication.translate
    if isinstance(error, EmptyTextError):
        return translate("Refused", "There are no words to keep yet.")
    if isinstance(error, ChangedSinceError):
        return translate(
            "Refused", "That was changed since, so it cannot be undone. Your words are safe."
        )
    if isinstance(error, NothingThereError):
        return translate("Refused", "That was removed meanwhile. Undo brings it back.")
    return translate("Refused", "That could not be changed. Your words are safe.")


def is_disk_refusal(error: Exception) -> bool:
    """Whether the disk refused, so that trying again may help."""
    from companion.storage import SaveFailed

    return isinstance(error, SaveFailed)


def is_look_only(error: Exception) -> bool:
    """Whether the folder was opened to look only."""
    from companion.storage import StoreReadOnly

    return isinstance(error, StoreReadOnly)


class Saving(QObject):
    """Keeps the status line true, and speaks up when saving stops or works again.

    `refresh` is called when a change was refused, so that the page shows what is really kept.
    """

    def __init__(
        self,
        session: Session,
        line: StatusLine,
        announcer: Announcer,
        refresh: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._line = line
        self._announcer = announcer
        self._refresh = refresh
        self._kept = ""
        session.opened.connect(self._on_opened)
        session.saving.connect(self._on_saving)
        session.saved.connect(self._on_saved)
        session.failed.connect(self._on_failed)
        line.retry_pressed.connect(session.retry)
        announcer.kept.connect(self._on_kept)

    def say_kept(self) -> None:
        """Say, when asked to save, how things stand."""
        if self._session.unsaved:
            self._session.retry()
            return
        if self._session.pending:
            return
        self._line.show_already_kept(self._session.last_saved)
        self._announcer.say(self._line.text)

    @Slot(object)
    def _on_opened(self, opened: Opened) -> None:
        if opened.read_only:
            self._line.show_look_only()
            self._announcer.say(self._line.text)
        else:
            self._line.show_kept(self._session.last_saved)

    @Slot()
    def _on_saving(self) -> None:
        if self._session.unsaved == 0 and not self._session.read_only:
            self._line.show_saving()

    @Slot(object)
    def _on_saved(self, at: object) -> None:
        if self._session.unsaved:
            self._line.show_unsaved()
        elif self._session.pending == 0:
            self._line.show_kept(self._session.last_saved)
            if self._kept:
                self._line.say(self._kept)
                self._kept = ""

    @Slot(str)
    def _on_kept(self, words: str) -> None:
        self._kept = words

    @Slot(object)
    def _on_failed(self, failure: Failure) -> None:
        self._kept = ""
        if self._session.unsaved or is_disk_refusal(failure.error):
            self._line.show_unsaved()
        elif is_look_only(failure.error):
            self._line.show_look_only()
        else:
            self._line.say(refused_words(failure.error))
        self._announcer.say(self._line.text, urgent=True)
        self._refresh()
