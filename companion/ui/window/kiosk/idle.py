"""Notices when nobody has touched the screen for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Says `rested` once nobody has pressed, moved or touched anything for `seconds`.

    It watches from `begin` until it has said so, or until `stop`. `touched` comes at every touch.
    """

    rested = Signal()
    touched = Signal()

    def __init__(self, seconds: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(seconds * 1000)
        self._timer.timeout.connect(self.rested)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    @property
    def is_watching(self) -> bool:
        """Whether it would say that nobody is there."""
        return self._timer.isActive()

    def begin(self) -> None:
        """Watch from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin anew at every touch; nothing is taken from anybody."""
        if event.type() in _TOUCHES:
            if self._timer.isActive():
                self._timer.start()
            self.touched.emit()
        return False
