"""Asking where a file may go and writing it there; it says how it went in one line."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from companion.ui.pages.context import PageContext
from companion.ui.pages.dialog_help import WayToHelp


class SaveFile(QObject):
    """Saves files for one page. `told` carries a line for the person."""

    told = Signal(str)

    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def ask_where(self, title: str, kinds: str, name: str, chosen: Callable[[str], None]) -> None:
        """Ask for a place, and give it to a slot."""
        dialog = QFileDialog(self._page.window(), title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(kinds)
        dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
        dialog.selectFile(name)
        dialog.finished.connect(dialog.deleteLater)
        dialog.fileSelected.connect(chosen)
        WayToHelp(dialog, self._context)
        dialog.open()

    def write(self, write: Callable[[], None], target: Path) -> None:
        """Write a file on the store's thread, and say how it went."""
        self._context.session.run(
            lambda _store: write(),
            done=partial(self._on_saved, target),
            failed=self._on_not_saved,
        )

    def _on_saved(self, target: Path, _result: object) -> None:
        if isValid(self):
            words = self.tr("It is saved in {file}").format(file=target)
            self.told.emit(words)

    def _on_not_saved(self, error: Exception) -> None:
        if isValid(self):
            reason = str(getattr(error, "reason", ""))
            safe = self.tr("Nothing there was changed. Your words are safe. Try another place.")
            self.told.emit(f"{self._reason(reason)} {safe}")

    def _reason(self, reason: str) -> str:
        if reason == "full":
            return self.tr("The disk is full.")
        if reason == "read_only":
            return self.tr("This computer does not let us write there.")
        if reason == "gone":
            return self.tr("That place is not there any more.")
        return self.tr("That place cannot be used.")
