"""The screens of a kiosk that are not pages: a few large words and what to press."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from companion.domain.dates import DateFormat
from companion.services.kiosk_settings import KioskSettings
from companion.ui.widgets.button import Button
from companion.ui.window.calm_screen import CalmScreen


class _KioskScreen(CalmScreen):
    """Large words in the middle of a screen that is looked at standing up."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.stand_in_the_middle()

    def showEvent(self, event: QShowEvent) -> None:
        """Take no press for a moment: the second half of a double press would answer unread."""
        super().showEvent(event)
        for button in self.findChildren(Button):
            button.hold_off()


class AttractScreen(_KioskScreen):
    """What the screen shows while nobody is there; it names no disease (walks.md 13)."""

    started = Signal()
    contrast_asked = Signal()

    def __init__(
        self, settings: KioskSettings, dates: DateFormat, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Questions for today's appointment?"))
        self.say(self.tr("Read, choose three, take them with you. Nothing is kept."))
        self.start_button = Button(self.tr("Start"))
        self.contrast_button = Button(self.tr("High contrast"))
        self.start_button.clicked.connect(self.started)
        self.contrast_button.clicked.connect(self.contrast_asked)
        self.offer(self.start_button, self.contrast_button)
        if settings.place:
            self.small_print(settings.place)
        signed = settings.signed_off
        if signed is not None:
            words = self.tr("Looked at by {who}, {role}, on {day}.").format(
                who=signed.by, role=signed.role, day=dates.short(signed.on)
            )
            self.small_print(words)


class WhoScreen(_KioskScreen):
    """Who the pages are for, before the first of them."""

    agreed = Signal()
    declined = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Who these pages are for"))
        self.say(
            self.tr(
                "They are for people with acute lymphoblastic leukaemia (ALL) that has come back "
                "or has not gone away, and for their families."
            ),
            self.tr("Not you? Please ask at the desk."),
            self.tr("People near you may see this screen."),
        )
        self.go_on_button = Button(self.tr("Go on"))
        self.not_now_button = Button(self.tr("Not now"))
        self.go_on_button.clicked.connect(self.agreed)
        self.not_now_button.clicked.connect(self.declined)
        self.offer(self.go_on_button, self.not_now_button)


class StillReadingScreen(_KioskScreen):
    """Asks whether somebody is still there, and clears the screen if nobody says so (R63)."""

    answered = Signal()
    finish_asked = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Still reading?"))
        self.say(
            self.tr(
                "After one minute this screen clears itself, so that nobody sees what you read. "
                "You can have more time as often as you like."
            )
        )
        self.more_button = Button(self.tr("I need more time"))
        self.finish_button = Button(self.tr("Finish and clear"))
        self.more_button.clicked.connect(self.answered)
        self.finish_button.clicked.connect(self.finish_asked)
        self.offer(self.more_button, self.finish_button)


class FinishScreen(_KioskScreen):
    """Asks once before what a visitor ticked is cleared: that cannot be undone."""

    confirmed = Signal()
    declined = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Finish and clear?"))
        self.say(
            self.tr("Everything you ticked here goes away. This cannot be undone."),
            self.tr("To take your three questions with you, put them on your phone first."),
        )
        self.finish_button = Button(self.tr("Finish and clear"))
        self.stay_button = Button(self.tr("Go on reading"))
        self.finish_button.clicked.connect(self.confirmed)
        self.stay_button.clicked.connect(self.declined)
        self.offer(self.finish_button, self.stay_button)


class ClearedScreen(_KioskScreen):
    """What stands there until the next window has come up."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Everything is cleared"))
        self.say(self.tr("The screen starts again in a moment."))
