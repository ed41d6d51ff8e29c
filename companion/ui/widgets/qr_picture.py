"""The picture of a QR code: black on white in every theme, in squares of whole pixels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ui.toolkit.accessible import Role, set_role

_QUIET = 4
_LEAST_SQUARE = 4
_WANTED = 420


class QrPicture(QWidget):
    """Shows the squares of a code, large enough for a phone at any text size."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[bool, ...], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_role(self, Role.PICTURE, name)

    @property
    def square(self) -> int:
        """How many pixels wide a square is."""
        return max(_LEAST_SQUARE, _WANTED // max(1, len(self._rows) + 2 * _QUIET))

    def show_rows(self, rows: Sequence[Sequence[bool]]) -> None:
        """Show a code: row by row, dark squares True."""
        self._rows = tuple(tuple(row) for row in rows)
        side = (len(self._rows) + 2 * _QUIET) * self.square
        self.setFixedSize(side, side)
        self.update()

    def sizeHint(self) -> QSize:
        """Return its fixed size."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the white ground with its quiet edge, and the dark squares."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        step = self.square
        for y, row in enumerate(self._rows, start=_QUIET):
            for x, dark in enumerate(row, start=_QUIET):
                if dark:
                    painter.fillRect(QRect(x * step, y * step, step, step), Qt.GlobalColor.black)
        painter.end()
