"""A fold: a line to press, and what it opens below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.button import Button, ButtonKind


class FoldButton(Button):
    """The line of a fold: pressed to open, pressed again to close."""

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text, ButtonKind.QUIET, "chevron-right", rapid=True, parent=parent)
        self.setCheckable(True)
        set_role(self, Role.DISCLOSURE)
        self.toggled.connect(self._on_toggled)

    def padding(self) -> int:
        """Return no room, so that it lines up with the text around it."""
        return 0

    def centred(self) -> bool:
        """Return that it reads from the left like the text around it."""
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint without the pressed look of a checked button."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = current_theme().colours
        self._paint_words(painter, colours.primary_hover if self._hovered else colours.primary)
        painter.end()

    def _on_toggled(self, opened: bool) -> None:
        self.set_icon("chevron-down" if opened else "chevron-right")


class Disclosure(QWidget):
    """A fold whose `content` column is shown when its title is pressed."""

    toggled = Signal(bool)

    def __init__(self, title: str, *, opened: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = FoldButton(title)
        self._inside = QWidget()
        self.content = Column(self._inside)
        column = Column(self, gap=8)
        column.add(self.button, left=True)
        column.add(self._inside)
        self._inside.setVisible(opened)
        self.button.setChecked(opened)
        self.button.toggled.connect(self._on_toggled)
        self.setFocusProxy(self.button)

    @property
    def opened(self) -> bool:
        """Whether what is inside is shown."""
        return self.button.isChecked()

    def set_open(self, opened: bool) -> None:
        """Open or close it."""
        self.button.setChecked(opened)

    def _on_toggled(self, opened: bool) -> None:
        self._inside.setVisible(opened)
        self.toggled.emit(opened)
