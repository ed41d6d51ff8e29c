"""The drawing of the stages along time for paper and for a picture: never a note on it."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF
from PySide6.QtGui import QImageWriter, QPainter, QTransform

from companion.resources import resources_folder
from companion.services.snapshot import Snapshot
from companion.services.timeline import Bar as PlanBar
from companion.services.timeline import timeline
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.time_place import drawn
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.printing.paper import NORMAL_PRINT, POINT
from companion.ui.toolkit.printing.setting import Drawing
from companion.ui.toolkit.tokens import Theme, read_tokens
from companion.ui.widgets.stage_button import ShapeState
from companion.ui.widgets.timeline import Bar, MarkKind, TimelineValues
from companion.ui.widgets.timeline.paper import (
    fits,
    fitted_height,
    paint_timeline,
    timeline_height,
    timeline_image,
    timeline_svg,
)
from companion.ui.widgets.timeline.values import first_day, last_day
from companion.ui.widgets.timeline.words import detail_of

PICTURE_WIDTH = 1600
_MARGIN = 24
_HIGHEST = 2400
_UNITS_PER_PIXEL = 72 * POINT / 96
_BESIDE = 31
_WEEKS_BEFORE = timedelta(weeks=4)
_WEEKS_AFTER = timedelta(weeks=22)
_LARGER = 1.12
_LEAST_POINTS = 9.0
_LEAST_POINTS_LARGE = 10.5
_LONGEST_NAME = 60


def values_for_fridge(context: PageContext, snapshot: Snapshot) -> TimelineValues | None:
    """Return what counts now and next, without the steps inside; None where that is nothing.

    What was over some weeks ago would take the room of what is to come, and so would a stage
    without a date. What reaches further fades at the edge, and its days in words stay whole.
    """
    values = _without_notes(_values(context, snapshot, steps=False))
    first, last = values.today - _WEEKS_BEFORE, values.today + _WEEKS_AFTER
    bars = tuple(_within(bar, first, last) for bar in values.placed if _counts(bar, first, last))
    lanes = {bar.lane for bar in bars}
    marks = (mark for mark in values.marks if first <= mark.day <= last)
    return (
        values._replace(
            lanes=tuple(lane for lane in values.lanes if lane.key in lanes),
            bars=bars,
            marks=tuple(mark for mark in marks if not mark.lane or mark.lane in lanes),
        )
        if bars
        else None
    )


def has_picture(context: PageContext, snapshot: Snapshot) -> bool:
    """Whether there is anything to draw: a stage with a date, on a path that has times."""
    return _for_picture(context, snapshot) is not None


def _for_picture(context: PageContext, snapshot: Snapshot) -> TimelineValues | None:
    values = _without_notes(_values(context, snapshot, steps=True))
    if not values.placed:
        return None
    visits = (snapshot.appointments.get(mark.key) for mark in values.marks)
    if not any(visit is not None and visit.helper for visit in visits):
        return values
    # Dates that were worked out say so wherever they stand (walks.md 9).
    return values._replace(foot=context.library.phrases().tables["plan"]["some_worked_out"])


def _values(context: PageContext, snapshot: Snapshot, *, steps: bool) -> TimelineValues:
    paths = {path.id: path for path in context.library.paths()}
    found = timeline(snapshot, paths, context.today(), steps=steps, beside=_BESIDE)
    # Others see a picture too: the name of a hard topic is not on it (walks.md 5).
    bars = tuple(_on_paper(bar) for bar in found.bars if bar.for_anybody)
    return drawn(found._replace(bars=bars), context)


def _on_paper(bar: PlanBar) -> PlanBar:
    """Return a stage without dates that are no longer the plan: on paper they would be it."""
    if not bar.has_old_dates:
        return bar
    return bar._replace(start=None, end=None, begins=None, ends=None, has_open_start=False)


def _without_notes(values: TimelineValues) -> TimelineValues:
    """Return values without what is for nobody else's eyes, and with names a picture can hold."""
    return values._replace(
        lanes=tuple(lane._replace(title=_short(lane.title)) for lane in values.lanes),
        bars=tuple(bar._replace(title=_short(bar.title)) for bar in values.bars),
        marks=tuple(
            mark._replace(words=_short(mark.words))
            for mark in values.marks
            if mark.kind is not MarkKind.NOTE
        ),
    )


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def _counts(bar: Bar, first: date, last: date) -> bool:
    is_open = bar.end is None and bar.state is ShapeState.NOW
    return (is_open or last_day(bar) >= first) and first_day(bar) <= last


def _within(bar: Bar, first: date, last: date) -> Bar:
    if bar.start is not None and bar.start < first:
        bar = bar._replace(start=first, soft_start=True)
    if bar.end is not None and bar.end > last:
        bar = bar._replace(end=last, soft_end=True)
    sure_from, sure_to = (
        day and min(max(day, first), last) for day in (bar.sure_from, bar.sure_to)
    )
    return bar._replace(sure_from=sure_from, sure_to=sure_to)


def paper_theme(points: int = NORMAL_PRINT) -> Theme:
    """Return the light theme with text as large as on paper."""
    resources = resources_folder()
    colours = read_tokens(resources / "styles" / "tokens.toml")["light"]
    # Large print has larger words in the drawing too, as far as a page of it has room for them.
    factor = 1.0 if points <= NORMAL_PRINT else _LARGER
    return Theme(name="light", colours=colours, resources=resources, factor=factor)


def as_much_as_fits(
    context: PageContext, values: TimelineValues, points: int, size: QSizeF
) -> TimelineValues | None:
    """Return as many stages as have room on paper in words that can be read; None for none.

    What is under way stays longest, then what comes next: words are never drawn smaller for more.
    Appointments make room for stages, since they stand below the drawing in words.
    """
    shown = _most_that_fit(context, values, points, size)
    if shown is not None and len(shown.bars) == len(values.bars):
        return shown
    bare = values._replace(marks=values.day_zeros)
    more = _most_that_fit(context, bare, points, size)
    if more is not None and (shown is None or len(more.bars) > len(shown.bars)):
        return more
    return shown


def _most_that_fit(
    context: PageContext, values: TimelineValues, points: int, size: QSizeF
) -> TimelineValues | None:
    theme, dates = paper_theme(points), context.dates
    room = QSizeF(size.width() / _UNITS_PER_PIXEL, size.height() / _UNITS_PER_PIXEL)
    least, most = 0, len(values.bars)
    by_weight = sorted(values.bars, key=lambda bar: _weight(bar, values.today))
    while least < most:
        count = (least + most + 1) // 2
        if fits(room, _only(values, by_weight[:count]), theme, dates, _smallest(points)):
            least = count
        else:
            most = count - 1
    return _only(values, by_weight[:least]) if least else None


def _weight(bar: Bar, today: date) -> tuple[bool, bool, date]:
    return bar.state is not ShapeState.NOW, last_day(bar) < today, first_day(bar)


def _only(values: TimelineValues, bars: list[Bar]) -> TimelineValues:
    keys, lanes = {bar.key for bar in bars}, {bar.lane for bar in bars}
    return values._replace(
        lanes=tuple(lane for lane in values.lanes if lane.key in lanes),
        bars=tuple(bar for bar in values.bars if bar.key in keys),
        marks=tuple(mark for mark in values.marks if not mark.lane or mark.lane in lanes),
    )


def _smallest(points: int) -> float:
    """Return how small a drawing may be drawn, as a share, for its smallest words to be read."""
    least = _LEAST_POINTS if points <= NORMAL_PRINT else _LEAST_POINTS_LARGE
    return least / (TypeStep.CAPTION * paper_theme(points).factor * 72 / 96)


def paper_drawing(
    context: PageContext, values: TimelineValues, points: int, highest: float
) -> Drawing:
    """Return the drawing for a page; one that is higher than `highest` is drawn smaller."""
    theme, dates = paper_theme(points), context.dates

    def height(width: float) -> float:
        room = QSizeF(width / _UNITS_PER_PIXEL, highest / _UNITS_PER_PIXEL)
        return fitted_height(room, values, theme, dates) * _UNITS_PER_PIXEL + 1

    def paint(painter: QPainter, rect: QRectF) -> None:
        corner = QTransform.fromTranslate(rect.left(), rect.top())
        painter.setTransform(corner.scale(_UNITS_PER_PIXEL, _UNITS_PER_PIXEL), combine=True)
        whole = QRectF(0, 0, rect.width() / _UNITS_PER_PIXEL, rect.height() / _UNITS_PER_PIXEL)
        paint_timeline(painter, whole, values, theme=theme, dates=dates)

    return Drawing(height, paint, " ".join(_told(bar) for bar in values.placed))


def _told(bar: Bar) -> str:
    return f"{bar.title}: {detail_of(bar)}."


def png_picture(context: PageContext, snapshot: Snapshot) -> bytes:
    """Return the drawing as a picture of dots; nothing where no stage has a date."""
    values = _for_picture(context, snapshot)
    if values is None:
        return b""
    size, theme = _picture_size(context, values), paper_theme()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(
        timeline_image(size, values, theme, context.dates)
    )
    buffer.close()
    return bytes(held.data())


def svg_picture(context: PageContext, snapshot: Snapshot) -> bytes:
    """Return the drawing as a picture of lines; nothing where no stage has a date."""
    values = _for_picture(context, snapshot)
    if values is None:
        return b""
    title = context.library.phrases().tables["plan"]["title"]
    size, theme = _picture_size(context, values), paper_theme()
    return timeline_svg(size, values, theme=theme, dates=context.dates, title=title)


def _picture_size(context: PageContext, values: TimelineValues) -> QSize:
    """Return the size of a picture on which nothing has to be drawn smaller, up to a limit."""
    inner = PICTURE_WIDTH - 2 * _MARGIN
    high = timeline_height(inner, values, paper_theme(), context.dates)
    return QSize(PICTURE_WIDTH, min(round(high) + 2 * _MARGIN, _HIGHEST))
