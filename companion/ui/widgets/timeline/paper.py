"""A timeline on anything that can be painted on: a picture, an SVG, a page of a PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter, QTransform

from companion.domain.dates import DateFormat
from companion.ui.toolkit.tokens import Theme
from companion.ui.widgets.stage_button import ShapeState
from companion.ui.widgets.timeline.across import arrange_across
from companion.ui.widgets.timeline.ground import Ground
from companion.ui.widgets.timeline.measure import Measures
from companion.ui.widgets.timeline.painting import TimelinePainting
from companion.ui.widgets.timeline.placed import Arrangement
from companion.ui.widgets.timeline.scale import Span, whole_span
from companion.ui.widgets.timeline.shapes import STATE_ICONS, Pencil
from companion.ui.widgets.timeline.stretch import scale_over
from companion.ui.widgets.timeline.values import TimelineValues
from companion.ui.widgets.timeline.words import checks_untold, no_date, undated_words

_TRIES = 34
_WIDER = 1.05
_MARGIN = 24


def paint_timeline(
    painter: QPainter,
    rect: QRectF,
    values: TimelineValues,
    *,
    theme: Theme,
    dates: DateFormat,
    span: Span | None = None,
) -> float:
    """Paint all of a timeline, or the days of a span, into a rectangle; return the height used.

    Lengths are those of a window at 96 dots to the inch: scale the painter for paper. Where the
    rectangle is not high enough everything is drawn smaller, and nothing is left out.
    """
    arrangement, measures, factor = _fitted(rect.size(), values, theme, dates, span)
    timed = bool(values.placed or values.marks)
    painter.save()
    corner = QTransform.fromTranslate(rect.left(), rect.top())
    painter.setTransform(corner.scale(1 / factor, 1 / factor), combine=True)
    view = QRectF(0, 0, arrangement.width, arrangement.height)
    if timed:
        TimelinePainting(arrangement, measures).paint(painter, view, on_paper=True)
    below = arrangement.height if timed else 0.0
    pencil = Pencil(painter, theme, on_paper=True)
    used = _paint_undated(pencil, values, measures, below, arrangement.width)
    foot = _foot_lines(arrangement, measures, values, dates)
    used = _paint_foot(pencil, foot, measures, used, arrangement.width)
    painter.restore()
    return used / factor


def timeline_height(
    width: float,
    values: TimelineValues,
    theme: Theme,
    dates: DateFormat,
    span: Span | None = None,
) -> float:
    """Return how high a timeline is at a width when nothing is drawn smaller."""
    arrangement, measures = _arranged(width, values, theme, dates, span)
    return _whole_height(arrangement, measures, values, dates)


def fitted_height(
    size: QSizeF, values: TimelineValues, theme: Theme, dates: DateFormat, span: Span | None = None
) -> float:
    """Return how much of the height of a rectangle `paint_timeline` uses."""
    arrangement, measures, factor = _fitted(size, values, theme, dates, span)
    return _whole_height(arrangement, measures, values, dates) / factor


def fits(
    size: QSizeF, values: TimelineValues, theme: Theme, dates: DateFormat, smallest: float
) -> bool:
    """Return whether `paint_timeline` draws all in a size without going smaller than a share."""
    factor = 1.0
    while factor * smallest <= 1.0:
        arrangement, measures = _arranged(size.width() * factor, values, theme, dates, None)
        if _whole_height(arrangement, measures, values, dates) <= size.height() * factor:
            return True
        factor *= _WIDER
    return False


def timeline_image(
    size: QSize, values: TimelineValues, theme: Theme, dates: DateFormat, ratio: float = 2.0
) -> QImage:
    """Return a timeline as a picture of a size, with `ratio` dots to each pixel of it."""
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    try:
        _paint_within(painter, size, values, theme, dates)
    finally:
        painter.end()  # a device that is still painted on cannot be let go
    return image


def _paint_within(
    painter: QPainter, size: QSize, values: TimelineValues, theme: Theme, dates: DateFormat
) -> None:
    whole = QRectF(0, 0, size.width(), size.height())
    painter.fillRect(whole, theme.colours.canvas)
    inner = whole.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    paint_timeline(painter, inner, values, theme=theme, dates=dates)


def write_timeline_svg(
    file: Path,
    size: QSize,
    values: TimelineValues,
    *,
    theme: Theme,
    dates: DateFormat,
    title: str,
) -> None:
    """Write a timeline as an SVG picture with a title."""
    file.write_bytes(timeline_svg(size, values, theme=theme, dates=dates, title=title))


def timeline_svg(
    size: QSize, values: TimelineValues, *, theme: Theme, dates: DateFormat, title: str
) -> bytes:
    """Return a timeline as the bytes of an SVG picture with a title."""
    from PySide6.QtSvg import QSvgGenerator

    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    drawing.setOutputDevice(buffer)
    drawing.setSize(size)
    drawing.setViewBox(QRectF(0, 0, size.width(), size.height()))
    drawing.setResolution(96)
    drawing.setTitle(title)
    painter = QPainter(drawing)
    try:
        _paint_within(painter, size, values, theme, dates)
    finally:
        painter.end()
    buffer.close()
    return bytes(held.data())


def _fitted(
    size: QSizeF, values: TimelineValues, theme: Theme, dates: DateFormat, span: Span | None
) -> tuple[Arrangement, Measures, float]:
    """Return the arrangement whose height fits, and how much smaller it is drawn."""
    factor = 1.0
    arrangement, measures = _arranged(size.width(), values, theme, dates, span)
    for _ in range(_TRIES):
        if _whole_height(arrangement, measures, values, dates) <= size.height() * factor:
            break
        factor *= _WIDER
        arrangement, measures = _arranged(size.width() * factor, values, theme, dates, span)
    return arrangement, measures, factor


def _arranged(
    width: float, values: TimelineValues, theme: Theme, dates: DateFormat, span: Span | None
) -> tuple[Arrangement, Measures]:
    measures = Measures(theme)
    days = span or whole_span(values)
    scale = scale_over(values, days, width, theme)
    ground = Ground(values, measures, dates, scale, days, width)
    return arrange_across(ground), measures


# --- the stages without a day ---


def _whole_height(
    arrangement: Arrangement, m: Measures, values: TimelineValues, dates: DateFormat
) -> float:
    below = arrangement.height if values.placed or values.marks else 0.0
    boxes = _boxes(values, m, below, arrangement.width)
    used = max([below, *(box.bottom() for box in boxes)])
    return used + _foot_height(_foot_lines(arrangement, m, values, dates), m)


def _foot_lines(
    arrangement: Arrangement, m: Measures, values: TimelineValues, dates: DateFormat
) -> tuple[str, ...]:
    """Return the words below everything: what has no room beside its mark, and the caution."""
    said = (checks_untold(arrangement.marks, dates), values.foot)
    return tuple(
        line for text in said if text for line in m.wrapped(m.detail, text, arrangement.width)
    )


def _foot_height(lines: tuple[str, ...], m: Measures) -> float:
    return 2.0 * m.gap + len(lines) * m.detail_line if lines else 0.0


def _paint_foot(
    pencil: Pencil, lines: tuple[str, ...], m: Measures, top: float, width: float
) -> float:
    """Paint the words below everything, and return where they end."""
    from PySide6.QtCore import Qt

    pencil.painter.setFont(m.detail)
    pencil.painter.setPen(pencil.colours.ink)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    for place, line in enumerate(lines):
        y = top + 2 * m.gap + place * m.detail_line
        pencil.painter.drawText(QRectF(0, y, width + 8, m.detail_line), left, line)
    return top + _foot_height(lines, m)


def _boxes(values: TimelineValues, m: Measures, top: float, width: float) -> list[QRectF]:
    x, y = 0.0, top + m.detail_line + 3 * m.gap
    boxes = []
    for bar in values.undated:
        text = undated_words(bar, values)
        wide = min(width, m.width(m.title, text) + m.icon + 3 * m.pad)
        if x and x + wide > width:
            x, y = 0.0, y + m.target + m.gap
        boxes.append(QRectF(x, y, wide, m.target))
        x += wide + m.gap
    return boxes


def _paint_undated(
    pencil: Pencil, values: TimelineValues, m: Measures, top: float, width: float
) -> float:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QPen

    painter, colours = pencil.painter, pencil.colours
    boxes = _boxes(values, m, top, width)
    if not boxes:
        return top
    middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.setFont(m.detail)
    painter.setPen(colours.muted)
    painter.drawText(QRectF(0, top + m.gap, width, m.detail_line), middle, no_date())
    for bar, box in zip(values.undated, boxes, strict=True):
        painter.setPen(QPen(colours.edge, pencil.stroke(1.5), Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 12, 12)
        icon = QRectF(box.left() + m.pad, box.center().y() - m.icon / 2, m.icon, m.icon)
        pencil.icon(icon, STATE_ICONS.get(bar.state, STATE_ICONS[ShapeState.UNKNOWN]), colours.ink)
        painter.setFont(m.title)
        painter.setPen(colours.ink)
        text = undated_words(bar, values)
        painter.drawText(box.adjusted(2 * m.pad + m.icon, 0, 0, 0), middle, text)
    return boxes[-1].bottom()
