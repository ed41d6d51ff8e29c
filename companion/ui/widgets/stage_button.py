"""One stage of a path: a real button that shows a mark for its state, its name and its date."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from companion.ui.toolkit.fonts import TypeStep, Weight, pixel_font
from companion.ui.toolkit.icons import draw_icon
from companion.ui.toolkit.text_block import HEADING_LINE, TextBlock
from companion.ui.toolkit.tokens import Colours, Theme, Token, current_theme, token_colour

MARK = 52  # px at 100 %
MARK_NOW = 64
_INSIDE = 0.66  # how large the mark of a step is beside one of the stage it lies in
SWAY = 12
_PAD = 14
_GAP = 6


class ShapeState(StrEnum):
    """How a stage stands on the drawing."""

    UNKNOWN = "unknown"
    PLANNED = "planned"
    NOW = "now"
    DONE = "done"
    MOVED = "moved"
    NOT_NOW = "not-now"


@dataclass(frozen=True, slots=True)
class StageShape:
    """One stage: its key, its name, the name in plain words, how it stands, and when in words.

    A step that lies `inside` the stage before it has a smaller mark. Of what nothing is said of,
    nothing is said: its mark alone is open and broken.
    """

    key: str
    title: str
    plain: str = ""
    state: ShapeState = ShapeState.UNKNOWN
    when: str = ""
    inside: bool = False


_ICONS = {
    ShapeState.PLANNED: "calendar-days",
    ShapeState.NOW: "map-pin",
    ShapeState.DONE: "check",
    ShapeState.MOVED: "calendar-clock",
    ShapeState.NOT_NOW: "minus",
}


def state_words(state: ShapeState) -> str:
    """Return a state as a person reads it; nothing where nothing was said."""
    words = {
        ShapeState.UNKNOWN: "",
        ShapeState.PLANNED: QCoreApplication.translate("PathDrawing", "Planned"),
        ShapeState.NOW: QCoreApplication.translate("PathDrawing", "Under way"),
        ShapeState.DONE: QCoreApplication.translate("PathDrawing", "Done"),
        ShapeState.MOVED: QCoreApplication.translate("PathDrawing", "Moved"),
        ShapeState.NOT_NOW: QCoreApplication.translate("PathDrawing", "Not in the plan now"),
    }
    return words[state]


class StageButton(QPushButton):
    """One stage of the drawing, a real button with its name, state and date."""

    hovered = Signal()

    def __init__(self, shape: StageShape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.chosen = False
        self.upright = False
        self._sway = 0
        self._asking = True
        self.show_shape(shape)

    # --- what it shows ---

    def show_shape(self, shape: StageShape) -> None:
        """Show another state of the stage."""
        self.shape = shape
        parts = (shape.title, shape.plain, state_words(shape.state), shape.when)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.follow_theme(current_theme())

    def set_asking(self, asking: bool) -> None:
        """Show a question mark where nothing is said, as beside stages of which something is."""
        if asking != self._asking:
            self._asking = asking
            self.update()

    def set_chosen(self, chosen: bool) -> None:
        """Show whether this is the stage that is open."""
        self.chosen = chosen
        self.setAccessibleDescription(self.tr("Open below") if chosen else "")
        self.update()

    def stand(self, *, upright: bool, sway: int) -> None:
        """Stand in a column or in a row, where the mark sits `sway` pixels below the line."""
        if upright != self.upright:
            self.upright = upright
            self.follow_theme(current_theme())
        self._sway = sway

    def follow_theme(self, theme: Theme) -> None:
        """Take the text size of a theme."""
        align = Qt.AlignmentFlag.AlignLeft if self.upright else Qt.AlignmentFlag.AlignHCenter
        part = theme.px(_GAP)
        lines: tuple[tuple[str, TypeStep, Weight, Token, int], ...] = (
            (self.shape.title, TypeStep.BODY, 700, "ink", 0),
            (self.shape.plain, TypeStep.CAPTION, 400, "muted", 0),
            (state_words(self.shape.state), TypeStep.CAPTION, 700, self._state_colour(), part),
            (self.shape.when, TypeStep.CAPTION, 400, "ink", 0),
        )
        self._blocks = [
            (
                TextBlock(
                    text,
                    pixel_font(step, weight, theme.factor),
                    line_height=HEADING_LINE,
                    align=align,
                ),
                colour,
                above,
            )
            for text, step, weight, colour, above in lines
            if text
        ]
        self.updateGeometry()
        self.update()

    def _state_colour(self) -> Token:
        firm = (ShapeState.DONE, ShapeState.NOW)
        return "primary" if self.shape.state in firm else "muted"

    # --- size ---

    def mark_side(self) -> int:
        """Return the side of the square its mark stands in."""
        return current_theme().px(MARK_NOW)

    def mark_centre(self) -> QPointF:
        """Return the middle of its mark."""
        pad, side = current_theme().px(_PAD), self.mark_side()
        if self.upright:
            middle = self.height() / 2 if self.shape.inside else pad + side / 2
            return QPointF(pad + side / 2, middle)
        sway = current_theme().px(SWAY)
        return QPointF(self.width() / 2, pad + sway + self._sway + side / 2)

    def least_width(self) -> int:
        """Return the narrowest it can be in a row without cutting a word."""
        widest = max((block.widest_word() for block, _colour, _above in self._blocks), default=0)
        return widest + current_theme().px(16)

    def height_for(self, width: int) -> int:
        """Return the height it needs at a width."""
        theme = current_theme()
        words = self._words_height(self._room(width))
        pad = theme.px(_PAD)
        if self.upright:
            side = self.mark_side() * (_INSIDE if self.shape.inside else 1)
            return round(max(side, words)) + 2 * (pad // 2 if self.shape.inside else pad)
        return 2 * pad + 2 * theme.px(SWAY) + self.mark_side() + theme.px(_GAP) + words

    def _room(self, width: int) -> int:
        theme = current_theme()
        if self.upright:
            return max(1, width - self.mark_side() - theme.px(_PAD) * 3)
        return max(1, width - theme.px(16))

    def _words_height(self, room: int) -> int:
        return sum(block.lay(room) + above for block, _colour, above in self._blocks)

    # --- press ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter; leave the arrows to the drawing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            event.accept()
            return
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        if event.key() in arrows:
            event.ignore()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Let the drawing answer to the pointer."""
        super().enterEvent(event)
        self.hovered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Let the drawing stop answering."""
        super().leaveEvent(event)
        self.hovered.emit()

    # --- paint ---

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark and the words; the line and the ground are the drawing's."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = _INSIDE if self.shape.inside else 1.0
        asking = self._asking and not self.shape.inside
        paint_state(painter, self.mark_centre(), self.shape.state, theme, scale, asking=asking)
        room = self._room(self.width())
        x, y = self._words_corner(room)
        for block, colour, above in self._blocks:
            y += above
            high = block.lay(room)
            filled = self.chosen and theme.name != "contrast"
            token: Token = "on_selected" if filled else colour
            block.draw(painter, x, y, token_colour(theme.colours, token))
            y += high
        painter.end()

    def _words_corner(self, room: int) -> tuple[float, float]:
        theme = current_theme()
        pad = theme.px(_PAD)
        if self.upright:
            words = self._words_height(room)
            y = pad + max(0, (self.mark_side() - words) / 2)
            if self.shape.inside:
                y = (self.height() - words) / 2
            return float(self.mark_side() + 2 * pad), y
        top = pad + 2 * theme.px(SWAY) + self.mark_side() + theme.px(_GAP)
        return (self.width() - room) / 2, float(top)


def paint_state(
    painter: QPainter,
    centre: QPointF,
    state: ShapeState,
    theme: Theme,
    scale: float = 1.0,
    *,
    asking: bool = True,
) -> None:
    """Paint the mark of a state: each differs in shape and icon, not in colour alone."""
    colours = theme.colours
    side = round(theme.px(MARK) * scale)
    half = side / 2
    square = QRectF(centre.x() - half, centre.y() - half, side, side)
    if state is ShapeState.NOW:
        _paint_now(painter, centre, theme, scale)
    elif state is ShapeState.DONE:
        _disc(painter, square, colours.primary, None)
    elif state is ShapeState.MOVED:
        painter.setPen(QPen(colours.edge, 2))
        painter.setBrush(colours.surface)
        painter.drawRoundedRect(square.adjusted(3, 3, -3, -3), side / 5, side / 5)
    elif state is ShapeState.UNKNOWN:
        pen = QPen(colours.edge, 2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2.6, 2.4])
        _disc(painter, square.adjusted(1, 1, -1, -1), colours.canvas, pen)
    else:
        shrink = side / 7 if state is ShapeState.NOT_NOW else 1
        inner = square.adjusted(shrink, shrink, -shrink, -shrink)
        _disc(painter, inner, colours.surface, QPen(colours.edge, 2))
    if state is ShapeState.UNKNOWN:
        if not asking:
            return
        painter.setFont(pixel_font(TypeStep.LEAD, 700, theme.factor))
        painter.setPen(colours.muted)
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, "?")
        return
    icon_side = round(side * (0.54 if state is ShapeState.DONE else 0.46))
    corner = QRect(0, 0, icon_side, icon_side)
    corner.moveCenter(centre.toPoint())
    draw_icon(painter, corner, _ICONS[state], _icon_colour(colours, state))


def _icon_colour(colours: Colours, state: ShapeState) -> QColor:
    if state in (ShapeState.DONE, ShapeState.NOW):
        return colours.on_primary
    return colours.ink if state is ShapeState.PLANNED else colours.muted


def _paint_now(painter: QPainter, centre: QPointF, theme: Theme, scale: float) -> None:
    colours = theme.colours
    outer = theme.px(MARK_NOW) * scale / 2
    painter.setPen(QPen(colours.primary, 3))
    painter.setBrush(colours.canvas)
    painter.drawEllipse(centre, outer - 1.5, outer - 1.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.primary)
    painter.drawEllipse(centre, outer - 7, outer - 7)


def _disc(painter: QPainter, rect: QRectF, fill: QColor, pen: QPen | None) -> None:
    painter.setPen(pen if pen is not None else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(fill)
    painter.drawEllipse(rect)
