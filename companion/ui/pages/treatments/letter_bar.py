"""The letters that words begin with, to jump by: one stop for Tab, arrows between the letters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import FlowLayout
from companion.ui.widgets.button import Button

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class LetterButton(Button):
    """One letter."""

    def __init__(self, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(letter, rapid=True, parent=parent)
        self.letter = letter

    def padding(self) -> int:
        """Return little room, so that a letter is about as wide as high."""
        return 12


class LetterBar(QWidget):
    """Buttons for letters. `chosen` carries the letter that was pressed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, Role.GROUPING, self.tr("Go to a letter"))
        self._flow = FlowLayout(self, gap=8)
        self._buttons: list[LetterButton] = []

    @property
    def buttons(self) -> tuple[LetterButton, ...]:
        """The buttons, in order."""
        return tuple(self._buttons)

    def show_letters(self, letters: Sequence[str]) -> None:
        """Show these letters; the same ones again change nothing."""
        if list(letters) == [button.letter for button in self._buttons]:
            return
        for gone in self._buttons:
            self._flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._buttons = [LetterButton(letter, self) for letter in letters]
        for button in self._buttons:
            button.setAccessibleName(self.tr("Words with {letter}").format(letter=button.letter))
            button.clicked.connect(self._on_clicked)
            button.installEventFilter(self)
            self._flow.addWidget(button)
            button.show()
        self._take_stop(self._buttons[0] if self._buttons else None)

    def _take_stop(self, stop: QWidget | None) -> None:
        """Let Tab come to one letter only, the one used last."""
        for button in self._buttons:
            here = button is stop
            focus = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move between the letters by arrows, Home and End."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            place = self._place_for(watched, Qt.Key(event.key()))
            if place is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                target = self._buttons[max(0, min(place, len(self._buttons) - 1))]
                self._take_stop(target)
                target.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, LetterButton):
            self._take_stop(watched)
        return super().eventFilter(watched, event)

    def _place_for(self, watched: QObject, key: Qt.Key) -> int | None:
        if not isinstance(watched, LetterButton) or watched not in self._buttons:
            return None
        if key in _STEPS:
            return self._buttons.index(watched) + _STEPS[key]
        return {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._buttons) - 1}.get(key)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, LetterButton):
            self.chosen.emit(button.letter)
