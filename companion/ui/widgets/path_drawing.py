"""The path of a treatment as a drawing: its stages as shapes on one soft line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep, pixel_font
from companion.ui.toolkit.icons import draw_icon
from companion.ui.toolkit.text_block import HEADING_LINE, TextBlock
from companion.ui.toolkit.tokens import Colours, Theme, Token, current_theme, token_colour
from companion.ui.widgets.button import paint_box

_WIDE = 900
_LARGE_TEXT = 1.5


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
    """One stage: its key, its name, the name in plain words, how it stands, and when in words."""

    key: str
    title: str
    plain: str = ""
    state: ShapeState = ShapeState.UNKNOWN
    when: str = ""


def state_words(state: ShapeState) -> str:
    """Return a state as a person reads it."""
    words = {
        ShapeState.UNKNOWN: QCoreApplication.translate("PathDrawing", "Not known yet"),
        ShapeState.PLANNED: QCoreApplication.translate("PathDrawing", "Planned"),
        ShapeState.NOW: QCoreApplication.translate("PathDrawing", "Now"),
        ShapeState.DONE: QCoreApplication.translate("PathDrawing", "Done"),
        ShapeState.MOVED: QCoreApplication.translate("PathDrawing", "Moved"),
        ShapeState.NOT_NOW: QCoreApplication.translate("PathDrawing", "Not in the plan now"),
    }
    return words[state]


_ICONS = {
    ShapeState.UNKNOWN: "circle-question-mark",
    ShapeState.PLANNED: "calendar-days",
    ShapeState.NOW: "map-pin",
    ShapeState.DONE: "check",
    ShapeState.MOVED: "calendar-clock",
    ShapeState.NOT_NOW: "circle-minus",
}


class StageButton(QPushButton):
    """One stage of the drawing, a real button with its name, state and date."""

    def __init__(self, shape: StageShape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(False)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.shape = shape
        self.chosen = False
        self.show_shape(shape)

    def show_shape(self, shape: StageShape) -> None:
        """Show another state of the stage."""
        self.shape = shape
        parts = (shape.title, shape.plain, state_words(shape.state), shape.when)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.follow_theme(current_theme())

    def set_chosen(self, chosen: bool) -> None:
        """Show whether this is the stage that is open."""
        self.chosen = chosen
        self.setAccessibleDescription(self.tr("Open") if chosen else "")
        self.update()

    def follow_theme(self, theme: Theme) -> None:
        """Take the text size of a theme."""
        small = pixel_font(TypeStep.CAPTION, 400, theme.factor)
        strong = pixel_font(TypeStep.CAPTION, 700, theme.factor)
        body = pixel_font(TypeStep.BODY, 700, theme.factor)
        self._blocks = (
            (TextBlock(self.shape.title, body, line_height=HEADING_LINE), "ink"),
            (TextBlock(self.shape.plain, small, line_height=HEADING_LINE), "muted"),
            (TextBlock(state_words(self.shape.state), strong, line_height=HEADING_LINE), "ink"),
            (TextBlock(self.shape.when, small, line_height=HEADING_LINE), "muted"),
        )
        self.updateGeometry()
        self.update()

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

    def height_for(self, width: int) -> int:
        """Return the height of its words at a width."""
        theme = current_theme()
        room = max(1, width - theme.px(24))
        high = sum(block.lay(room) for block, _c in self._shown())
        return max(theme.px(56), high + theme.px(56 + 24))

    def _shown(self) -> list[tuple[TextBlock, str]]:
        texts = (self.shape.title, self.shape.plain, "state", self.shape.when)
        return [pair for pair, text in zip(self._blocks, texts, strict=True) if text]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark and the words."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.colours
        if self.chosen or self.underMouse():
            fill = colours.selected if self.chosen else colours.hover
            paint_box(painter, QRectF(self.rect()), fill, None)
        side = theme.px(48)
        square = QRect((self.width() - side) // 2, theme.px(8), side, side)
        paint_box(painter, QRectF(square), colours.surface, colours.edge, radius=side / 2)
        inset = side // 4
        draw_icon(
            painter, square.adjusted(inset, inset, -inset, -inset), _ICONS[self.shape.state],
            colours.primary,
        )
        y = square.bottom() + theme.px(8)
        room = max(1, self.width() - theme.px(24))
        for block, colour in self._shown():
            high = block.lay(room)
            ink = getattr(colours, "on_selected" if self.chosen else colour)
            block.draw(painter, (self.width() - block.used_width()) / 2, y, ink)
            y += high
        painter.end()


class PathDrawing(QWidget):
    """The stages of a path on one line: a row where there is room, otherwise a column.

    `stage_pressed` carries the key of the stage that was pressed.
    """

    stage_pressed = Signal(str)

    def __init__(self, stages: Sequence[StageShape] = (), *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[StageButton] = []
        self._chosen = ""
        set_role(self, Role.GROUPING, self.tr("The path"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_stages(stages)

    @property
    def buttons(self) -> tuple[StageButton, ...]:
        """The stages, in order."""
        return tuple(self._buttons)

    def show_stages(self, stages: Sequence[StageShape]) -> None:
        """Show stages, keeping the focus where the keys stay the same."""
        if [b.shape.key for b in self._buttons] == [stage.key for stage in stages]:
            for button, stage in zip(self._buttons, stages, strict=True):
                if button.shape != stage:
                    button.show_shape(stage)
        else:
            for button in self._buttons:
                button.deleteLater()
            self._buttons = [StageButton(stage, self) for stage in stages]
            for button in self._buttons:
                button.clicked.connect(self._on_pressed)
                button.show()
        self.set_current(self._chosen)
        self.updateGeometry()
        self._place()

    def set_current(self, key: str) -> None:
        """Show which stage is open below the drawing; an empty key for none."""
        self._chosen = key
        for button in self._buttons:
            button.set_chosen(button.shape.key == key)

    def is_row(self, width: int) -> bool:
        """Return whether the stages stand side by side at a width."""
        return width >= _WIDE and current_theme().factor <= _LARGE_TEXT

    def _on_pressed(self) -> None:
        button = self.sender()
        if isinstance(button, StageButton):
            self.stage_pressed.emit(button.shape.key)

    def follow_theme(self, theme: Theme) -> None:
        """Take the text size of a theme."""
        self.updateGeometry()
        self._place()

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the row or the column."""
        rects = self._rects(width)
        return rects[-1].bottom() + 1 if rects else 0

    def sizeHint(self) -> QSize:
        """Return the size as a row."""
        return QSize(_WIDE, self.heightForWidth(_WIDE))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest it can be as a column."""
        return QSize(current_theme().px(160), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the stages where there is room."""
        super().resizeEvent(event)
        self._place()

    def _rects(self, width: int) -> list[QRect]:
        if not self._buttons:
            return []
        if self.is_row(width):
            each = width // len(self._buttons)
            high = max(button.height_for(each) for button in self._buttons)
            return [QRect(index * each, 0, each, high) for index in range(len(self._buttons))]
        rects, y = [], 0
        for button in self._buttons:
            high = button.height_for(width)
            rects.append(QRect(0, y, width, high))
            y += high
        return rects

    def _place(self) -> None:
        for button, rect in zip(self._buttons, self._rects(self.width()), strict=False):
            button.setGeometry(rect)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the stages with the arrow keys."""
        forth = (Qt.Key.Key_Right, Qt.Key.Key_Down)
        back = (Qt.Key.Key_Left, Qt.Key.Key_Up)
        if event.key() not in (*forth, *back):
            super().keyPressEvent(event)
            return
        focused = [index for index, button in enumerate(self._buttons) if button.hasFocus()]
        if focused:
            index = focused[0] + (1 if event.key() in forth else -1)
            if 0 <= index < len(self._buttons):
                self._buttons[index].setFocus(Qt.FocusReason.TabFocusReason)
        event.accept()
