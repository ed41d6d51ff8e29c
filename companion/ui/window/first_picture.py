"""Says when the window has been seen, so that the rest of it can be made then."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QMainWindow, QWidget

_SOON_MS = 10
_PRESSES = (QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress)


class FirstPicture(QObject):
    """Watches a window and says once that it `was_painted`.

    Should a key or a press on the menus come sooner, it says so before that is answered: nothing a
    person does may find a window that is only half there.
    """

    was_painted = Signal()

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._watched: tuple[QWidget, ...] = (window, window.menuBar())
        for each in self._watched:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait until the picture is handed over, or not even that long."""
        kind = event.type()
        if kind == QEvent.Type.Paint and watched is self.parent():
            QTimer.singleShot(_SOON_MS, self, self.say_so)
        elif kind in _PRESSES:
            self.say_so()
        return False

    @Slot()
    def say_so(self) -> None:
        """Say it now, unless it was said."""
        watched, self._watched = self._watched, ()
        for each in watched:
            each.removeEventFilter(self)
        if watched:
            self.was_painted.emit()
