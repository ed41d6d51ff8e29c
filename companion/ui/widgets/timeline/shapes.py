"""The shapes of a timeline: stages firm or soft, marks that differ in outline and icon."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from companion.ui.toolkit.icons import draw_icon
from companion.ui.toolkit.tokens import Colours, Theme
from companion.ui.widgets.stage_button import ShapeState
from companion.ui.widgets.timeline.placed import PlacedBar, PlacedMark
from companion.ui.widgets.timeline.values import Mark, MarkKind

STATE_ICONS = {
    ShapeState.UNKNOWN: "circle-question-mark",
    ShapeState.PLANNED: "calendar-days",
    ShapeState.NOW: "map-pin",
    ShapeState.DONE: "check",
    ShapeState.MOVED: "calendar-clock",
    ShapeState.NOT_NOW: "minus",
}
MARK_ICONS = {
    MarkKind.APPOINTMENT: "calendar-days",
    MarkKind.NOTE: "notebook-pen",
    MarkKind.DAY_ZERO: "flag",
}
CHECK_ICON = "circle-question-mark"
"""What stands in a mark whose day is to be checked."""
_ROUND = 12.0


class Pencil(NamedTuple):
    """What is drawn with: a painter, a theme, and whether icons stay lines at any size."""

    painter: QPainter
    theme: Theme
    on_paper: bool = False

    @property
    def colours(self) -> Colours:
        """The colours of the theme."""
        return self.theme.colours

    def stroke(self, width: float) -> float:
        """Return the width of a line, which grows gently with the text."""
        return width * (1 + self.theme.factor) / 2

    def icon(self, rect: QRectF, name: str, colour: QColor) -> None:
        """Draw an icon into a square."""
        if not self.on_paper:
            draw_icon(self.painter, rect.toAlignedRect(), name, colour)
            return
        from PySide6.QtSvg import QSvgRenderer

        text = (self.theme.resources / "icons" / f"{name}.svg").read_text("utf-8")
        drawn = text.replace("currentColor", colour.name())
        QSvgRenderer(QByteArray(drawn.encode())).render(self.painter, rect)


class BarLook(NamedTuple):
    """The colours of a stage: what is filled, its edge, and what stands on the fill."""

    fill: QColor | None
    edge: QColor
    ink: QColor
    pattern: tuple[float, ...] = ()
    width: float = 1.75


def bar_look(state: ShapeState, theme: Theme) -> BarLook:
    """Return how a stage in a state looks: firm when done, softer the less is certain."""
    colours = theme.colours
    looks = {
        ShapeState.DONE: BarLook(colours.primary, colours.primary, colours.on_primary),
        ShapeState.NOW: BarLook(_tint(theme), colours.primary, colours.ink, width=2.5),
        ShapeState.PLANNED: BarLook(_tint(theme), colours.primary, colours.ink, (3.0, 2.4)),
        ShapeState.MOVED: BarLook(colours.hover, colours.edge, colours.ink, (7.0, 3.0)),
        ShapeState.NOT_NOW: BarLook(None, colours.edge, colours.muted, (0.2, 2.6)),
    }
    return looks.get(state, BarLook(colours.canvas, colours.edge, colours.muted, (1.4, 2.4)))


def _tint(theme: Theme) -> QColor:
    return theme.colours.surface if theme.name == "contrast" else theme.colours.selected


def paint_shape(pencil: Pencil, placed: PlacedBar, *, upright: bool, today: float) -> None:
    """Paint the rounded shape of a stage, fading where a day is not sure."""
    if pencil.on_paper:
        _paint_plainly(pencil, placed, today)
        return
    painter, look = pencil.painter, bar_look(placed.bar.state, pencil.theme)
    edge = _along(placed, look.edge, upright=upright)
    painter.setPen(_edge_pen(pencil, look, edge))
    fill = None if look.fill is None else _filling(pencil, placed, look, upright, today)
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    rect, radius = _inner(pencil, placed, look)
    painter.drawRoundedRect(rect, radius, radius)


def _inner(pencil: Pencil, placed: PlacedBar, look: BarLook) -> tuple[QRectF, float]:
    inset = pencil.stroke(look.width) / 2
    rect = placed.shape.adjusted(inset, inset, -inset, -inset)
    return rect, min(_ROUND * pencil.theme.factor, rect.width() / 2, rect.height() / 2)


def _edge_pen(pencil: Pencil, look: BarLook, edge: QBrush) -> QPen:
    pen = QPen(edge, pencil.stroke(look.width))
    if look.pattern:
        pen.setDashPattern(list(look.pattern))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _paint_plainly(pencil: Pencil, placed: PlacedBar, today: float) -> None:
    """Paint a shape so that an SVG or a printer can follow: no line fades, nothing is clipped."""
    painter, look = pencil.painter, bar_look(placed.bar.state, pencil.theme)
    rect, radius = _inner(pencil, placed, look)
    painter.setPen(Qt.PenStyle.NoPen)
    if look.fill is not None:
        painter.setBrush(_along(placed, look.fill, upright=False, ground=pencil.colours.surface))
        painter.drawRoundedRect(rect, radius, radius)
    share = share_behind(placed, upright=False, today=today)
    if placed.bar.state is ShapeState.NOW and share > 0:
        high = pencil.stroke(5)
        low = rect.bottom() - high
        painter.setBrush(pencil.colours.primary)
        start = rect.left() + (radius / 2 if not placed.fade_start else placed.fade_start)
        end = rect.left() + rect.width() * share
        painter.drawRect(QRectF(start, low, max(0.0, end - start), high))
    painter.setPen(_edge_pen(pencil, look, QBrush(look.edge)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_open_edge(rect, radius, placed))


def _open_edge(rect: QRectF, radius: float, placed: PlacedBar) -> QPainterPath:
    """Return the outline of a shape, open at an end that fades."""
    path = QPainterPath()
    if not placed.fade_start and not placed.fade_end:
        path.addRoundedRect(rect, radius, radius)
        return path
    left, right = rect.left() + placed.fade_start, rect.right() - placed.fade_end
    if placed.fade_start:
        path.moveTo(left, rect.top())
    else:
        _cap(path, rect, radius, left=True)
    path.lineTo(right - (0 if placed.fade_end else radius), rect.top())
    if placed.fade_end:
        path.moveTo(right, rect.bottom())
    else:
        _cap(path, rect, radius, left=False)
    path.lineTo(left + (0 if placed.fade_start else radius), rect.bottom())
    return path


def _cap(path: QPainterPath, rect: QRectF, radius: float, *, left: bool) -> None:
    """Draw a rounded end, up at the left and down at the right."""
    x = rect.left() if left else rect.right() - 2 * radius
    low = QRectF(x, rect.bottom() - 2 * radius, 2 * radius, 2 * radius)
    top = QRectF(x, rect.top(), 2 * radius, 2 * radius)
    if left:
        path.arcMoveTo(low, 270)
        path.arcTo(low, 270, -90)
        path.arcTo(top, 180, -90)
    else:
        path.arcTo(top, 90, -90)
        path.arcTo(low, 0, -90)


def _filling(
    pencil: Pencil, placed: PlacedBar, look: BarLook, upright: bool, today: float
) -> QBrush:
    colour = look.fill or pencil.colours.surface
    if placed.bar.state is not ShapeState.NOW:
        return _along(placed, colour, upright=upright)
    return _along(placed, colour, upright=upright, behind=pencil.colours.primary, today=today)


def share_behind(placed: PlacedBar, *, upright: bool, today: float) -> float:
    """Return how much of a shape lies before today, 0 to 1."""
    shape = placed.shape
    start, length = (shape.top(), shape.height()) if upright else (shape.left(), shape.width())
    return min(max((today - start) / max(1.0, length), 0.0), 1.0)


def _along(
    placed: PlacedBar,
    colour: QColor,
    *,
    upright: bool,
    behind: QColor | None = None,
    today: float = 0.0,
    ground: QColor | None = None,
) -> QBrush:
    """Return a colour along time: clear at an end that fades, another one before today.

    On paper it fades into the colour of the `ground`: not every printer knows what is clear.
    """
    if not (placed.fade_start or placed.fade_end or behind):
        return QBrush(colour)
    shape = placed.shape
    length = max(1.0, shape.height() if upright else shape.width())
    end = shape.bottomLeft() if upright else shape.topRight()
    gradient = QLinearGradient(shape.topLeft(), end)
    split = share_behind(placed, upright=upright, today=today) if behind is not None else 0.0
    first = min(placed.fade_start / length, 1.0)  # a shape may be cut at the end of the drawing
    last = max(first, 1 - placed.fade_end / length)
    for place in sorted({0.0, first, last, 1.0}):
        before = behind is not None and place < split
        base = behind if before and behind is not None else colour
        gradient.setColorAt(place, _strength(base, place, first, last, ground))
    if behind is not None and split > 0:
        gradient.setColorAt(split * 0.9999, _strength(behind, split, first, last))
        gradient.setColorAt(split, _strength(colour, split, first, last))
    return QBrush(gradient)


def _strength(
    colour: QColor, place: float, first: float, last: float, ground: QColor | None = None
) -> QColor:
    share = 1.0
    if place < first:
        share = max(0.0, place / first)
    elif place > last:
        share = max(0.0, (1 - place) / max(1e-6, 1 - last))
    if share == 1.0:
        return colour
    shown = QColor(colour)
    if ground is None:
        shown.setAlphaF(share)
        return shown
    pairs = ((colour.redF(), ground.redF()), (colour.greenF(), ground.greenF()))
    red, green = (one * share + other * (1 - share) for one, other in pairs)
    blue = colour.blueF() * share + ground.blueF() * (1 - share)
    return QColor.fromRgbF(red, green, blue)


# --- marks ---


def paint_mark(pencil: Pencil, placed: PlacedMark, *, past: bool) -> None:
    """Paint a mark; several that are gathered stand in a pile."""
    if len(placed.marks) > 1:
        step = placed.icon.width() * 0.14
        back = placed.icon.adjusted(step, -step / 2, step / 2, -step)
        _paint_one(pencil, back, placed.marks[-1], past=False, icon=None)
        front = placed.icon.adjusted(-step / 2, step, -step, step / 2)
        icons = {_icon_of(mark) for mark in placed.marks}
        icon = CHECK_ICON if CHECK_ICON in icons else icons.pop() if len(icons) == 1 else "list"
        _paint_one(pencil, front, placed.marks[0], past=past, icon=icon)
        return
    mark = placed.marks[0]
    _paint_one(pencil, placed.icon, mark, past=past, icon=_icon_of(mark))


def _icon_of(mark: Mark) -> str:
    return CHECK_ICON if mark.check else MARK_ICONS[mark.kind]


def _paint_one(pencil: Pencil, rect: QRectF, mark: Mark, *, past: bool, icon: str | None) -> None:
    painter, colours = pencil.painter, pencil.colours
    width = pencil.stroke(2)
    pen = QPen(colours.primary, width)
    if mark.soft:
        pen.setDashPattern([1.6, 2.0])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(colours.primary if past else colours.surface)
    edge = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    if mark.kind is MarkKind.NOTE:
        painter.drawEllipse(edge)
    else:
        painter.drawRoundedRect(edge, rect.width() / 5, rect.width() / 5)
    if icon is not None:
        inner = rect.adjusted(*(side * rect.width() * 0.22 for side in (1, 1, -1, -1)))
        pencil.icon(inner, icon, colours.on_primary if past else colours.primary)


def paint_flag(pencil: Pencil, rect: QRectF, mark: Mark) -> None:
    """Paint the flag of day 0 on a square that stands on its corner."""
    painter, colours = pencil.painter, pencil.colours
    centre, half = rect.center(), rect.width() / 2
    pen = QPen(colours.ink, pencil.stroke(2))
    if mark.soft:
        pen.setDashPattern([1.6, 2.0])
    painter.setPen(pen)
    painter.setBrush(colours.surface)
    corners = ((0, -half), (half, 0), (0, half), (-half, 0))
    painter.drawPolygon([QPointF(centre.x() + x, centre.y() + y) for x, y in corners])
    side = rect.width() * 0.46
    inner = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    pencil.icon(inner, _icon_of(mark), colours.ink)
