"""The way to the part before or after, at the foot of a part."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from companion.ui.widgets.button import Button, ButtonKind


class TurnButton(Button):
    """Quiet words with an arrow, lined up with the text above them."""

    def __init__(self, text: str, icon: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text, ButtonKind.QUIET, icon, parent=parent)

    def padding(self) -> int:
        """Return no room, so that it lines up with the text above it."""
        return 0

    def centred(self) -> bool:
        """Return that it reads from the left like the text above it."""
        return False
