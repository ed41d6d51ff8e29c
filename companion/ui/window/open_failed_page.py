"""Calm pages for a folder that cannot be opened and a text that cannot be read.

Each says what happened, that nothing is lost, and one next step. "Who to call" works on all.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from companion.content import PackFault
from companion.ui.widgets.button import Button
from companion.ui.window.calm_screen import CalmScreen


@dataclass(frozen=True, slots=True)
class OpenWords:
    """What such a page says. `again` tells whether trying again may help."""

    title: str
    lines: tuple[str, ...]
    again: bool = True


def open_words(error: Exception) -> OpenWords:
    """Return what to say about a folder that could not be opened."""
    from companion.storage import (
        StoreDamaged,
        StoreInUse,
        StoreLocked,
        StoreNewer,
        StoreUnavailable,
    )

    if isinstance(error, StoreInUse):
        return _in_use()
    if isinstance(error, StoreNewer):
        return _newer()
    if isinstance(error, StoreDamaged):
        return _damaged()
    if isinstance(error, StoreLocked):
        return _locked()
    if isinstance(error, StoreUnavailable):
        return _unavailable(error.reason)
    return _unknown()


def _in_use() -> OpenWords:
    translate = QCoreApplication.translate
    return OpenWords(
        translate("OpenFailed", "Your folder is open somewhere else"),
        (
            translate("OpenFailed", "Another Companion has it open. Your words are safe there."),
            translate("OpenFailed", "Close that window, then try again here."),
        ),
    )


def _newer() -> OpenWords:
    translate = QCoreApplication.translate
    return OpenWords(
        translate("OpenFailed", "This folder needs a newer Companion"),
        (
            translate("OpenFailed", "A newer version wrote it. This one has left it as it is."),
            translate("OpenFailed", "Your words are safe. Open it with the newer version."),
        ),
        again=False,
    )


def _damaged() -> OpenWords:
    translate = QCoreApplication.translate
    return OpenWords(
        translate("OpenFailed", "Your folder cannot be read"),
        (
            translate("OpenFailed", "Part of it is damaged. We have not changed anything in it."),
            translate(
                "OpenFailed",
                "Make a copy of the whole folder now. Then ask someone who knows computers "
                "to look at it with you.",
            ),
        ),
    )


def _locked() -> OpenWords:
    translate = QCoreApplication.translate
    return OpenWords(
        translate("OpenFailed", "Your folder is locked"),
        (
            translate("OpenFailed", "It needs a passphrase, which this version cannot ask for."),
            translate(
                "OpenFailed", "Your words are safe. Open it with the version that locked it."
            ),
        ),
        again=False,
    )


def _unavailable(reason: str) -> OpenWords:
    translate = QCoreApplication.translate
    safe = translate("OpenFailed", "What you wrote before is safe where it is.")
    title = translate("OpenFailed", "We cannot get to your folder")
    happened, step = _reasons().get(reason, _reasons()["other"])
    return OpenWords(title, (happened, safe, step))


def _reasons() -> dict[str, tuple[str, str]]:
    translate = QCoreApplication.translate
    missing = (
        translate("OpenFailed", "It is not where it was. A drive may be unplugged."),
        translate("OpenFailed", "Plug the drive in, then try again."),
    )
    return {
        "missing": missing,
        "gone": missing,
        "full": (
            translate("OpenFailed", "This computer's disk is full."),
            translate("OpenFailed", "Make some room on the disk, then try again."),
        ),
        "read_only": (
            translate("OpenFailed", "This computer does not let us write there."),
            translate("OpenFailed", "Ask someone to let you write to the folder, then try again."),
        ),
        "not_a_folder": (
            translate("OpenFailed", "There is a file where your folder is meant to be."),
            translate("OpenFailed", "Move that file away, then try again."),
        ),
        "other": (
            translate("OpenFailed", "This computer does not let us read it."),
            translate("OpenFailed", "Start the computer again, then open Companion once more."),
        ),
    }


def _unknown() -> OpenWords:
    translate = QCoreApplication.translate
    return OpenWords(
        translate("OpenFailed", "Something went wrong on our side"),
        (
            translate("OpenFailed", "Your folder could not be opened. Your words are safe."),
            translate("OpenFailed", "Close Companion and open it once more."),
        ),
    )


class OpenFailedPage(CalmScreen):
    """Stands in for every section while the folder is not open."""

    again_pressed = Signal()
    close_pressed = Signal()

    def __init__(
        self, error: Exception, *, can_reopen: bool, parent: QWidget | None = None
    ) -> None:
        words = open_words(error)
        super().__init__(words.title, parent=parent)
        self.say(*words.lines)
        self.again_button: Button | None = None
        self.close_button = Button(self.tr("Close Companion"))
        self.close_button.clicked.connect(self.close_pressed)
        if words.again and can_reopen:
            self.again_button = Button(self.tr("Try again"))
            self.again_button.clicked.connect(self.again_pressed)
            self.offer(self.again_button, self.close_button)
        else:
            self.offer(self.close_button)
        folder = getattr(error, "folder", None)
        if folder is not None:
            told = self.tr("The folder: {folder}").format(folder=folder)
            self.small_print(told, copied=str(folder))


class PackBrokenPage(CalmScreen):
    """Says that a text shipped with the program cannot be read."""

    back_pressed = Signal()

    def __init__(self, fault: PackFault, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("This text cannot be read"))
        self.say(
            self.tr("A file that came with Companion is broken. Your words are safe."),
            self.tr("Put Companion on this computer again to mend it."),
        )
        self.back_button = Button(self.tr("Go to Today"))
        self.back_button.clicked.connect(self.back_pressed)
        self.offer(self.back_button)
        told = self.tr("The file: {fault}").format(fault=fault)
        self.small_print(told, copied=str(fault))
