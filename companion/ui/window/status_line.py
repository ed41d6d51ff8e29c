"""The status line: whether what was written is on the disk, in words."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.dates import DateFormat
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Row
from companion.ui.toolkit.tokens import Theme, Token, current_theme, fill
from companion.ui.widgets.button import Button, LinkButton
from companion.ui.widgets.icon_label import IconLabel
from companion.ui.widgets.text import Text

_SIDE = 16


class Standing(StrEnum):
    """What the line tells."""

    OPENING = "opening"
    KEPT = "kept"
    SAVING = "saving"
    UNSAVED = "unsaved"
    LOOK_ONLY = "look-only"
    CLOSED = "closed"
    SAID = "said"


_ICONS: dict[Standing, tuple[str, Token]] = {
    Standing.OPENING: ("folder", "muted"),
    Standing.KEPT: ("circle-check", "done"),
    Standing.SAVING: ("save", "muted"),
    Standing.UNSAVED: ("circle-alert", "error"),
    Standing.LOOK_ONLY: ("eye", "ink"),
    Standing.CLOSED: ("folder", "ink"),
    Standing.SAID: ("info", "ink"),
}


class StatusLine(QWidget):
    """Words at the foot of the window, with [Try again] only when saving does not work."""

    retry_pressed = Signal()

    def __init__(self, dates: DateFormat, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dates = dates
        self._standing = Standing.OPENING
        self._icon = IconLabel("folder", "muted", 22)
        self._words = Text("", TypeStep.CAPTION, line_height=1.3)
        self.retry_button: Button = LinkButton(self.tr("Try again"))
        self._row = Row(self, gap=10)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self.retry_button)
        self.retry_button.clicked.connect(self.retry_pressed)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._show(Standing.OPENING, self.tr("Opening your folder"))
        self.follow_theme(current_theme())

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    @property
    def standing(self) -> Standing:
        """What it tells."""
        return self._standing

    def show_kept(self, at: datetime | None) -> None:
        """Say that everything is on the disk, and since when where that is known."""
        if at is None:
            self._show(Standing.KEPT, self.tr("Everything is saved on this computer"))
            return
        time = self._dates.time_of_day(at.astimezone().time())
        self._show(Standing.KEPT, self.tr("Saved at {time}").format(time=time))

    def show_already_kept(self, at: datetime | None) -> None:
        """Say, when asked to save, that this is done already."""
        if at is None:
            self.say(self.tr("Everything is saved already"))
            return
        time = self._dates.time_of_day(at.astimezone().time())
        self.say(self.tr("Already saved at {time}").format(time=time))

    def show_saving(self) -> None:
        """Say that a change is on its way to the disk."""
        self._show(Standing.SAVING, self.tr("Saving"))

    def show_unsaved(self) -> None:
        """Say that the disk refuses, and offer to try again."""
        words = self.tr("We can't save right now. Your words are still here.")
        self._show(Standing.UNSAVED, words)

    def show_look_only(self) -> None:
        """Say that the folder is open elsewhere and can only be looked at."""
        words = self.tr(
            "To look only: your folder is open in another window. Close that one to make changes."
        )
        self._show(Standing.LOOK_ONLY, words)

    def show_closed(self) -> None:
        """Say that the folder could not be opened."""
        self._show(Standing.CLOSED, self.tr("Your folder is not open"))

    def say(self, words: str) -> None:
        """Say something else, until the next change."""
        self._show(Standing.SAID, words)

    def _show(self, standing: Standing, words: str) -> None:
        self._standing = standing
        self._words.setText(words)
        self._icon.set_icon(*_ICONS[standing])
        self.retry_button.setVisible(standing is Standing.UNSAVED)

    def follow_theme(self, theme: Theme) -> None:
        """Take the room of a text size."""
        self._row.setContentsMargins(_SIDE, 6, _SIDE, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and a fine line towards the page."""
        colours = current_theme().colours
        painter = QPainter(self)
        fill(painter, self.rect(), colours.surface)
        fill(painter, QRect(0, 0, self.width(), 1), colours.divider)
        painter.end()
