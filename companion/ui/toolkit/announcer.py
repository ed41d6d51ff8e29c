"""Short spoken messages ("Saved") that reach a screen reader without moving the focus."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


class Announcer(QObject):
    """Says things to a screen reader on behalf of one window.

    `said` carries each text as it goes out; tests listen there, since Qt offers no way to
    overhear accessibility events. `kept` carries what is to be read in the status line too, once
    it is on the disk.
    """

    said = Signal(str)
    kept = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def say_kept(self, text: str) -> None:
        """Announce what was kept unasked, and have the status line show it."""
        self.say(text)
        self.kept.emit(text)

    def say(self, text: str, *, urgent: bool = False) -> None:
        """Announce a text; an urgent one interrupts what is being read."""
        if not text:
            return
        event = QAccessibleAnnouncementEvent(self._window, text)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)
        self.said.emit(text)
