"""The path of a treatment as a drawing: its stages on one soft line, the only ornament here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.tokens import Theme, current_theme
from companion.ui.widgets.button import RADIUS, paint_box
from companion.ui.widgets.stage_button import SWAY, ShapeState, StageButton, StageShape

__all__ = ["PathDrawing", "ShapeState", "StageButton", "StageShape"]

_WIDE = 900
_CELL = 104
_LARGEST_IN_A_ROW = 1.5
_SWAYS = (0.9, -0.7, 0.8, -0.9, 0.6, -0.5)
_FIRM = frozenset({ShapeState.DONE, ShapeState.NOW})


class PathDrawing(QWidget):
    """The stages of a path on one line: a row where there is room, otherwise a column.

    What is behind is drawn firm, what is ahead soft. `stage_pressed` carries the key of the stage
    that was pressed.
    """

    stage_pressed = Signal(str)
    keeps_height = True

    def __init__(self, stages: Sequence[StageShape] = (), *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[StageButton] = []
        self._heights: dict[int, int] = {}  # layouts ask again and again
        self._chosen = ""
        set_role(self, Role.GROUPING, self.tr("The path"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_stages(stages)

    @property
    def buttons(self) -> tuple[StageButton, ...]:
        """The stages, in order."""
        return tuple(self._buttons)

    # --- what it shows ---

    def show_stages(self, stages: Sequence[StageShape]) -> None:
        """Show stages, keeping the focus where the keys stay the same."""
        if [button.shape.key for button in self._buttons] == [stage.key for stage in stages]:
            for button, stage in zip(self._buttons, stages, strict=True):
                if button.shape != stage:
                    button.show_shape(stage)
        else:
            self._make(stages)
        told = any(stage.state is not ShapeState.UNKNOWN or stage.when for stage in stages)
        for button in self._buttons:
            button.set_asking(told)  # a path one has only begun to look at asks nothing
        self.set_current(self._chosen)
        self._heights.clear()
        self.updateGeometry()
        self._place()

    def _make(self, stages: Sequence[StageShape]) -> None:
        focused = next((each.shape.key for each in self._buttons if each.hasFocus()), None)
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [StageButton(stage, self) for stage in stages]
        for button in self._buttons:
            button.clicked.connect(self._on_pressed)
            button.hovered.connect(self.update)
            button.show()
            if button.shape.key == focused:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_current(self, key: str) -> None:
        """Show which stage is open below the drawing; an empty key for none."""
        self._chosen = key
        for button in self._buttons:
            button.set_chosen(button.shape.key == key)
        self.update()

    def _on_pressed(self) -> None:
        button = self.sender()
        if isinstance(button, StageButton):
            self.stage_pressed.emit(button.shape.key)

    # --- size and place ---

    def is_row(self, width: int) -> bool:
        """Return whether the stages stand side by side at a width: when no word is cut.

        Unfolded, with the steps inside them, they stand below each other.
        """
        theme = current_theme()
        if any(button.shape.inside for button in self._buttons):
            return False
        words = [theme.px(_CELL), *(button.least_width() for button in self._buttons)]
        fits = width >= max(words) * len(self._buttons)
        return fits and theme.factor <= _LARGEST_IN_A_ROW

    def follow_theme(self, theme: Theme) -> None:
        """Take the text size of a theme."""
        for button in self._buttons:
            button.follow_theme(theme)
        self._heights.clear()
        self.updateGeometry()
        self._place()

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the row or the column."""
        if width not in self._heights:
            rects = self._rects(width)
            self._heights[width] = rects[-1].bottom() + 1 if rects else 0
            # Looked at for another width: they stand as they do at the width they have.
            self._stand(self.is_row(self.width()))
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return the size as a row."""
        return QSize(_WIDE, self.heightForWidth(_WIDE))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest it can be as a column."""
        return QSize(current_theme().px(200), current_theme().px(48))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the stages where there is room."""
        super().resizeEvent(event)
        self._place()

    def _rects(self, width: int) -> list[QRect]:
        row = self.is_row(width)
        self._stand(row)
        if row:
            return self._row_rects(width)
        rects, y = [], 0
        for button in self._buttons:
            high = button.height_for(width)
            rects.append(QRect(0, y, width, high))
            y += high
        return rects

    def _stand(self, row: bool) -> None:
        sway = current_theme().px(SWAY)
        for index, button in enumerate(self._buttons):
            offset = round(_SWAYS[index % len(_SWAYS)] * sway)
            button.stand(upright=not row, sway=offset)

    def _row_rects(self, width: int) -> list[QRect]:
        count = len(self._buttons)
        if not count:
            return []
        high = max(button.height_for(width // count) for button in self._buttons)
        edges = [width * index // count for index in range(count + 1)]
        return [QRect(edges[i], 0, edges[i + 1] - edges[i], high) for i in range(count)]

    def _place(self) -> None:
        for button, rect in zip(self._buttons, self._rects(self.width()), strict=False):
            button.setGeometry(rect)
        self.update()

    # --- the keyboard ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the stages with the arrow keys."""
        forth = (Qt.Key.Key_Right, Qt.Key.Key_Down)
        back = (Qt.Key.Key_Left, Qt.Key.Key_Up)
        focused = [index for index, button in enumerate(self._buttons) if button.hasFocus()]
        if event.key() not in (*forth, *back) or not focused:
            super().keyPressEvent(event)
            return
        index = focused[0] + (1 if event.key() in forth else -1)
        if 0 <= index < len(self._buttons):
            self._buttons[index].setFocus(Qt.FocusReason.TabFocusReason)
        event.accept()

    # --- paint ---

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the open stage, then the line under the stages' marks."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for button in self._buttons:
            self._paint_ground(painter, button, theme)
        for start, end, firm in self._segments():
            painter.setPen(_firm_pen(theme) if firm else _soft_pen(theme))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(self._curve(start, end))
        painter.end()

    def _paint_ground(self, painter: QPainter, button: StageButton, theme: Theme) -> None:
        rect = QRectF(button.geometry())
        if button.chosen and theme.name == "contrast":
            # Filled, it would swallow the line, which has the same colour.
            paint_box(painter, rect, theme.colours.surface, theme.colours.edge, width=2)
        elif button.chosen:
            paint_box(painter, rect, theme.colours.selected, None, radius=RADIUS)
        elif button.underMouse():
            paint_box(painter, rect, theme.colours.hover, None, radius=RADIUS)

    def _segments(self) -> list[tuple[QPointF, QPointF, bool]]:
        """Return the stretches of the line: from mark to mark, and a soft one past the last."""
        points = [button.mark_centre() + QPointF(button.pos()) for button in self._buttons]
        states = [button.shape.state for button in self._buttons]
        found = []
        for index in range(len(points) - 1):
            firm = states[index] is ShapeState.DONE and states[index + 1] in _FIRM
            found.append((points[index], points[index + 1], firm))
        return found

    def _curve(self, start: QPointF, end: QPointF) -> QPainterPath:
        path = QPainterPath(start)
        if abs(end.x() - start.x()) < 1:
            sway = current_theme().px(SWAY)
            third = (end.y() - start.y()) / 3
            path.cubicTo(
                QPointF(start.x() + sway, start.y() + third),
                QPointF(end.x() - sway, end.y() - third),
                end,
            )
        else:
            middle = (start.x() + end.x()) / 2
            path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
        return path


def _firm_pen(theme: Theme) -> QPen:
    return QPen(theme.colours.primary, theme.px(4), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)


def _soft_pen(theme: Theme) -> QPen:
    pen = QPen(theme.colours.edge, theme.px(3), Qt.PenStyle.CustomDashLine)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.1, 3.0])
    return pen
