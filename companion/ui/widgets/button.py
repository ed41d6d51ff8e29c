"""Buttons: verb and thing, large enough to hit, wrapping instead of cutting their words."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QElapsedTimer, QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from companion.domain.frozen import Frozen
from companion.ui.toolkit.fonts import TypeStep, Weight, pixel_font
from companion.ui.toolkit.icons import draw_icon
from companion.ui.toolkit.text_block import HEADING_LINE, TextBlock
from companion.ui.toolkit.tokens import Colours, Theme, Token, current_theme, token_colour

SECOND_PRESS_MS = 600
RADIUS = 6.0
_ICON = 24
_ICON_GAP = 10
RING_AIR = 7
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class ButtonKind(StrEnum):
    """How much a button asks to be seen. A page has one primary at most."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"


class _Look(Frozen, kw_only=False):
    fill: QColor | None
    text: QColor
    edge: QColor | None


class Button(QPushButton):
    """A button that wraps its words and answers once when pressed twice by a shaky hand.

    `clicked` fires on release. A second press within 600 ms is ignored (R45), unless `rapid`:
    set that where pressing again means "more of it", as with text size.
    """

    keeps_height = True

    def __init__(
        self,
        text: str,
        kind: ButtonKind = ButtonKind.SECONDARY,
        icon: str | None = None,
        *,
        rapid: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        super().setText(text)  # PySide would look for an icon in words given above: 1.4 ms once
        self._kind = kind
        self._icon_name = icon
        self._rapid = rapid
        self._tall = False
        self._since_press = QElapsedTimer()
        self._hovered = False
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._lay_out(current_theme())
        self.clicked.connect(self._on_clicked)

    @property
    def kind(self) -> ButtonKind:
        """How much it asks to be seen."""
        return self._kind

    def set_kind(self, kind: ButtonKind) -> None:
        """Ask to be seen more or less."""
        self._kind = kind
        self._lay_out(current_theme())

    def set_icon(self, name: str | None) -> None:
        """Show another vendored icon, or none."""
        self._icon_name = name
        self._lay_out(current_theme())

    def set_tall(self, tall: bool) -> None:
        """Stand as high as a primary button, as beside one."""
        self._tall = tall
        self._lay_out(current_theme())

    def setText(self, text: str) -> None:
        """Show other words."""
        super().setText(text)
        self._lay_out(current_theme())

    def follow_theme(self, theme: Theme) -> None:
        """Take the text size of a theme."""
        self._lay_out(theme)

    # --- size ---

    def weight(self) -> Weight:
        """Return how heavy its words are set."""
        return 700

    def padding(self) -> int:
        """Return the room on the left and right at 100 %."""
        return 12 if self._kind is ButtonKind.QUIET else 20

    def centred(self) -> bool:
        """Return whether its words stand in the middle when it is wider than they are.

        Those of a quiet one stand at the left: no edge shows what they would be the middle of.
        """
        return self._kind is not ButtonKind.QUIET

    def minimum_height(self) -> int:
        """Return the least height at 100 %."""
        return 56 if self._tall or self._kind is ButtonKind.PRIMARY else 48

    def _lay_out(self, theme: Theme) -> None:
        font = pixel_font(TypeStep.BODY, self.weight(), theme.factor)
        self._block = TextBlock(shown_text(self.text()), font, line_height=HEADING_LINE)
        self._pad = theme.px(self.padding())
        self._lead = theme.px(_ICON + _ICON_GAP) if self._icon_name else 0
        self._least = theme.px(self.minimum_height())
        self.updateGeometry()
        self.update()

    def _room(self) -> int:
        return 2 * self._pad + self._lead

    def heightForWidth(self, width: int) -> int:
        """Return the height of its wrapped words at a width."""
        lines = self._block.lay(max(1, width - self._room()))
        return max(self._least, lines + self._least // 2)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def sizeHint(self) -> QSize:
        """Return the size with all words on one line."""
        wide = max(self._least, self._block.natural().width() + self._room())
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest it can be without cutting a word."""
        wide = max(self._least, self._block.widest_word() + self._room())
        return QSize(wide, self._least)

    def focus_rect(self) -> QRect:
        """Return where the focus ring goes: with air beside words that stand at the very edge."""
        if self._pad:
            return self.rect()
        high = self._block.lay(max(1, self.width() - self._room())) + 2 * RING_AIR
        wide = self._lead + min(self._block.used_width(), self.width() - self._room())
        return QRect(-RING_AIR, (self.height() - high) // 2, wide + 2 * RING_AIR, high)

    # --- press ---

    def _on_clicked(self) -> None:
        self._since_press.start()

    def hold_off(self) -> None:
        """Take no press for a moment, as where it has just come up under a finger."""
        self._since_press.start()

    def _too_soon(self) -> bool:
        running = self._since_press.isValid() and not self._rapid
        return running and self._since_press.elapsed() < SECOND_PRESS_MS

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a press, but not the second half of a double press."""
        if self._too_soon():
            event.accept()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter as well as on Space."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)
        if event.key() in keys and (self._too_soon() or event.isAutoRepeat()):
            event.accept()
            return
        if event.key() in keys[:2]:
            self.click()
            event.accept()
            return
        if event.key() in _ARROWS:
            event.ignore()  # the list or the page around it moves
            return
        super().keyPressEvent(event)

    # --- paint ---

    def enterEvent(self, event: QEnterEvent) -> None:
        """Answer to the pointer."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Stop answering to the pointer."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button in the present theme."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look(current_theme().colours)
        style = Qt.PenStyle.SolidLine if self.isEnabled() else Qt.PenStyle.DashLine
        paint_box(painter, QRectF(self.rect()), look.fill, look.edge, style=style)
        self._paint_words(painter, look.text)
        painter.end()

    def _paint_words(self, painter: QPainter, colour: QColor) -> None:
        high = self._block.lay(max(1, self.width() - self._room()))
        used = min(self._block.used_width(), self.width() - self._room())
        spare = (self.width() - used - self._lead) // 2
        left = max(self._pad, spare) if self.centred() else self._pad
        if self._icon_name:
            side = self._lead * _ICON // (_ICON + _ICON_GAP)
            square = QRect(left, (self.height() - side) // 2, side, side)
            draw_icon(painter, square, self._icon_name, colour)
        self._block.draw(painter, left + self._lead, (self.height() - high) / 2, colour)

    def _look(self, colours: Colours) -> _Look:
        if not self.isEnabled():
            return _Look(None, colours.muted, colours.edge)
        lively = self._hovered or self.isDown()
        return _LOOKS[self._kind](colours, lively, self.isDown())


def _primary(colours: Colours, lively: bool, _down: bool) -> _Look:
    if lively:
        return _Look(colours.primary_hover, colours.on_primary_hover, None)
    return _Look(colours.primary, colours.on_primary, None)


def _secondary(colours: Colours, lively: bool, down: bool) -> _Look:
    if down:
        return _Look(colours.selected, colours.on_selected, colours.primary)
    return _Look(colours.hover if lively else colours.surface, colours.primary, colours.primary)


def _quiet(colours: Colours, lively: bool, down: bool) -> _Look:
    if down:
        return _Look(colours.selected, colours.on_selected, None)
    return _Look(colours.hover if lively else None, colours.primary, None)


def _danger(colours: Colours, lively: bool, _down: bool) -> _Look:
    if lively:
        return _Look(colours.error, colours.on_error, colours.error)
    return _Look(colours.surface, colours.error, colours.error)


_LOOKS = {
    ButtonKind.PRIMARY: _primary,
    ButtonKind.SECONDARY: _secondary,
    ButtonKind.QUIET: _quiet,
    ButtonKind.DANGER: _danger,
}


class LinkButton(Button):
    """A button that reads like a link: underlined words in the link colour."""

    def __init__(
        self,
        text: str,
        icon: str | None = None,
        *,
        colour: Token = "link",
        parent: QWidget | None = None,
    ) -> None:
        self._colour: Token = colour
        super().__init__(text, ButtonKind.QUIET, icon, parent=parent)

    def weight(self) -> Weight:
        """Return the weight of running text."""
        return 400

    def padding(self) -> int:
        """Return no room, so that it lines up with the text above it."""
        return 0

    def centred(self) -> bool:
        """Return that it reads from the left like the text around it."""
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and a line under them."""
        colours = current_theme().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lively = self._hovered or self.isDown()
        ink = token_colour(colours, self._colour if self.isEnabled() else "muted")
        self._paint_words(painter, ink)
        high = self._block.lay(max(1, self.width() - self._room()))
        top = (self.height() - high) / 2
        painter.setPen(QPen(ink, 3 if lively else 1.5))
        for line in self._block.span_rects(0, len(self.text())):
            low = top + line.bottom() - 1
            painter.drawLine(
                int(self._lead + self._pad + line.left()),
                int(low),
                int(self._lead + self._pad + line.right()),
                int(low),
            )
        painter.end()


class BackButton(Button):
    """The way back, always at the top left, with the name of where it leads."""

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text, ButtonKind.QUIET, "arrow-left", parent=parent)

    def padding(self) -> int:
        """Return no room, so that it lines up with the text below it."""
        return 0

    def centred(self) -> bool:
        """Return that it stands at the left like the text below it."""
        return False


def shown_text(text: str) -> str:
    """Return a button's words without the marks for its access key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def paint_box(
    painter: QPainter,
    rect: QRectF,
    fill: QColor | None,
    edge: QColor | None,
    *,
    width: float = 2.0,
    radius: float = RADIUS,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """Paint a rounded box whose edge stays within the rectangle and thickens with the text."""
    width *= (1 + current_theme().factor) / 2
    painter.setPen(QPen(edge, width, style) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    inset = width / 2 if edge is not None else 0.0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def paint_aside(painter: QPainter, rect: QRect, fill: QColor, bar: QColor) -> None:
    """Paint the ground of something said aside, with a bar on its left."""
    painter.fillRect(rect, fill)
    painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), bar)
