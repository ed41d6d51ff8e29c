"""What the page says to a person: a notice, the cover of a hard topic, what was just done."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column, FlowLayout, Row, gentle
from companion.ui.toolkit.tokens import Colours, Theme, Token, current_theme, token_colour
from companion.ui.widgets.button import Button, ButtonKind, LinkButton, paint_aside, paint_box
from companion.ui.widgets.icon_label import IconLabel
from companion.ui.widgets.text import Text

UNDO_MS = 10_000


class NoticeKind(StrEnum):
    """How a notice is meant."""

    QUIET = "quiet"
    CAUTION = "caution"
    ERROR = "error"


_ICONS: dict[NoticeKind, tuple[str, Token]] = {
    NoticeKind.QUIET: ("info", "muted"),
    NoticeKind.CAUTION: ("triangle-alert", "on_caution"),
    NoticeKind.ERROR: ("circle-alert", "error"),
}


class Notice(QWidget):
    """A few calm words with an icon, and at most one thing to do (`action_pressed`)."""

    action_pressed = Signal()
    keeps_height = True

    def __init__(
        self,
        text: str,
        kind: NoticeKind = NoticeKind.QUIET,
        action: str | None = None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        icon, colour = _ICONS[kind]
        ink: Token = "on_caution" if kind is NoticeKind.CAUTION else "ink"
        self._words = Text(text, colour="muted" if kind is NoticeKind.QUIET else ink)
        self._row = Row(self, gap=12)
        self._row.addWidget(IconLabel(icon, colour), 0, Qt.AlignmentFlag.AlignTop)
        column = Column(gap=4)
        column.add(self._words)
        self.button: Button | None = None
        if action is not None:
            self.button = LinkButton(
                action, colour="on_caution" if kind is NoticeKind.CAUTION else "link"
            )
            column.add(self.button, left=True)
            self.button.clicked.connect(self.action_pressed)
        self._row.addLayout(column, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.follow_theme(current_theme())

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._words.setText(text)

    def follow_theme(self, theme: Theme) -> None:
        """Take the room of a theme."""
        if self._kind is NoticeKind.QUIET:
            self._row.setContentsMargins(0, 0, 0, 0)
            return
        tall, side = gentle(14, theme), gentle(20, theme)
        self._row.setContentsMargins(side, tall, side, tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of a caution or an error; a quiet notice has none."""
        if self._kind is NoticeKind.QUIET:
            return
        colours = current_theme().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._kind is NoticeKind.CAUTION:
            paint_aside(painter, self.rect(), colours.caution, colours.on_caution)
        else:
            paint_aside(painter, self.rect(), colours.surface, colours.error)
        painter.end()


class GateCover(QWidget):
    """What stands before a hard topic: what it is about, and a free choice.

    The first sentence of the text says what it is about, and stands out a little. `opened` and
    `declined` say what was chosen; neither answer looks like the better one.
    """

    opened = Signal()
    declined = Signal()
    keeps_height = True

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.read_button = Button(self.tr("Read it"))
        self.not_now_button = Button(self.tr("Not now"))
        self._column = Column(self, gap=16)
        about, stop, rest = text.partition(". ")
        words = QWidget()
        lines = Column(words, gap=4)
        lines.add(Text(about + stop.strip(), TypeStep.LEAD, weight=700))
        if rest:
            lines.add(Text(rest))
        self._column.add(words)
        buttons = QWidget()
        row = FlowLayout(buttons, gap=16)
        row.addWidget(self.read_button)
        row.addWidget(self.not_now_button)
        self._column.addWidget(buttons)
        self.read_button.clicked.connect(self.opened)
        self.not_now_button.clicked.connect(self.declined)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        set_role(self, Role.GROUPING, text)
        self.follow_theme(current_theme())

    def add_below(self, widget: QWidget) -> None:
        """Add what stands under the two answers."""
        self._column.add(widget)

    def follow_theme(self, theme: Theme) -> None:
        """Take the room of a theme."""
        side, tall = gentle(28, theme), gentle(24, theme)
        self._column.setContentsMargins(side, tall, side, tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the closed page."""
        colours = current_theme().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = colours.edge if current_theme().name == "contrast" else None
        paint_box(painter, QRectF(self.rect()), colours.surface, edge)
        painter.end()


class UndoBar(QWidget):
    """Says what was just done, with a way back, for 10 seconds or for as long as it is used."""

    undo_pressed = Signal()
    keeps_height = True

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Text("", colour="on_emergency")
        self.button = DarkButton(self.tr("Undo"), icon="undo-2")
        self._row = Row(self, gap=16)
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(UNDO_MS)
        self._timer.timeout.connect(self._on_time)
        self.button.clicked.connect(self._on_undo)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.follow_theme(current_theme())
        self.hide()

    @property
    def text(self) -> str:
        """What was done."""
        return self._words.text()

    def show_undo(self, text: str) -> None:
        """Say what was done and offer the way back."""
        self._words.setText(text)
        self.show()
        self._timer.start()

    def dismiss(self) -> None:
        """Go away now."""
        self._timer.stop()
        self.hide()

    def follow_theme(self, theme: Theme) -> None:
        """Take the room of a theme."""
        self._row.setContentsMargins(gentle(20, theme), 6, 6, 6)

    def _on_undo(self) -> None:
        self.dismiss()
        self.undo_pressed.emit()

    def _on_time(self) -> None:
        if self.underMouse() or self.button.hasFocus():
            self._timer.start()
            return
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a dark bar that parts itself from the page."""
        colours = current_theme().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = colours.emergency if current_theme().name == "light" else colours.edge
        paint_box(painter, QRectF(self.rect()), colours.emergency, edge)
        painter.end()


class DarkButton(Button):
    """A button that stands on the dark ground of the undo bar."""

    def __init__(self, text: str, icon: str | None = None) -> None:
        super().__init__(text, ButtonKind.QUIET, icon)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint light words on the dark ground."""
        colours: Colours = current_theme().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lively = self._hovered or self.isDown()
        edge = token_colour(colours, "on_emergency")
        paint_box(painter, QRectF(self.rect()), None, edge, width=2 if lively else 1)
        self._paint_words(painter, edge)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Repaint when enabled or not."""
        super().changeEvent(event)
        self.update()
