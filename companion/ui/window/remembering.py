"""Where the window was, how large, and how it looks: kept for the next start."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from companion.domain.display import Display, ThemeChoice, nearest_text_size
from companion.domain.frozen import replace
from companion.ui.toolkit.theme import ThemeController

SMALLEST = QSize(320, 300)


class Remembering(QObject):
    """Puts the window where it was, and tells `save` whenever how it looks has changed."""

    def __init__(
        self,
        window: QMainWindow,
        theme: ThemeController,
        display: Display,
        save: Callable[[Display], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._save = save
        self.display = display
        window.setMinimumSize(SMALLEST)
        self._apply_look()
        self._apply_place()
        theme.changed.connect(self._on_theme)

    def set_theme(self, choice: ThemeChoice) -> None:
        """Switch the colours."""
        self._theme.apply(choice.value, self._theme.text_percent)

    def keep(self, display: Display) -> None:
        """Remember settings, if they are others than before."""
        if display != self.display:
            self.display = display
            self._save(display)

    def keep_sync_put_away(self, service: str) -> None:
        """Warn again only once another service than this copies the folder about."""
        self.keep(replace(self.display, put_away_sync=service))

    def keep_place(self) -> None:
        """Remember where the window is and how large."""
        window = self._window
        maximised = window.isMaximized()
        whole = maximised or window.isFullScreen() or window.isMinimized()
        place = window.normalGeometry() if whole else window.geometry()
        if place.isEmpty():
            place = QRect(self._corner() or QPoint(0, 0), self._size())
        corner = window.pos() if not whole else place.topLeft()
        self.keep(
            replace(
                self.display,
                width=place.width(),
                height=place.height(),
                x=corner.x(),
                y=corner.y(),
                maximised=maximised,
            )
        )

    def _apply_look(self) -> None:
        percent = nearest_text_size(self.display.text_percent)
        choice = self.display.theme
        if (self._theme.choice, self._theme.text_percent) != (choice.value, percent):
            self._theme.apply(choice.value, percent)

    def _apply_place(self) -> None:
        corner = self._corner()
        screen = QGuiApplication.screenAt(corner + QPoint(40, 40)) if corner else None
        free = (screen or QGuiApplication.primaryScreen()).availableGeometry()
        self._window.resize(self._size().boundedTo(free.size()).expandedTo(SMALLEST))
        if corner is not None and screen is not None:
            self._window.move(corner)

    def _corner(self) -> QPoint | None:
        if self.display.x is None or self.display.y is None:
            return None
        return QPoint(self.display.x, self.display.y)

    def _size(self) -> QSize:
        return QSize(self.display.width, self.display.height)

    @Slot()
    def _on_theme(self) -> None:
        self.keep(
            replace(
                self.display,
                theme=ThemeChoice(self._theme.choice),
                text_percent=self._theme.text_percent,
            )
        )
