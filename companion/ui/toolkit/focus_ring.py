"""The two-tone ring around whatever has the keyboard focus.

One overlay for the whole window instead of a ring in every control: it can stand outside the
control, so that controls line up with the text, and no control can forget it. Dark next to the
control and yellow outside it, so that it shows on every ground (experience.md 5.3).
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from companion.ui.toolkit.tokens import current_theme

BAND = 3
WIDTH = 2 * BAND
RADIUS = 6.0  # of the controls it goes around


class FocusRing(QObject):
    """Draws the ring around the focused control of an application, following it as it moves."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._frame: RingFrame | None = None
        self._followed: list[QWidget] = []
        application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._let_go()
        if new is None or getattr(new, "no_focus_ring", False) or new.isWindow():
            return
        target = getattr(new, "focus_target", new)
        holder = _holder_of(target)
        if holder is None:
            return
        self._frame = RingFrame(holder, target)
        step: QWidget | None = target
        while step is not None and step is not holder:
            step.installEventFilter(self)
            self._followed.append(step)
            step = step.parentWidget()
        self._frame.follow()

    def _let_go(self) -> None:
        for one in self._followed:
            if isValid(one):
                one.removeEventFilter(self)
        self._followed.clear()
        frame, self._frame = self._frame, None
        if frame is not None and isValid(frame):
            frame.hide()
            frame.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the ring when the control or anything between it and the page moves."""
        moves = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
        if self._frame is not None and isValid(self._frame) and event.type() in moves:
            self._frame.follow()
        return super().eventFilter(watched, event)


class RingFrame(QWidget):
    """The painted ring; mouse and screen readers pass through it.

    It keeps no reference to the page it stands on beside Qt's own: letting go of the ring could
    otherwise end the page in the middle of ending the ring, which brings the program down.
    """

    def __init__(self, holder: QWidget, target: QWidget) -> None:
        super().__init__(holder)
        self._target = target
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if not holder.isWindow():
            self._follow(holder)  # its edges cut the ring, so it is drawn again when they move

    def follow(self) -> None:
        """Put the ring around its control."""
        holder = cast("QWidget", self.parentWidget())
        if not self._target.isVisibleTo(holder):
            self.hide()
            return
        rect_of = getattr(self._target, "focus_rect", None)
        rect: QRect = rect_of() if rect_of is not None else self._target.rect()
        corner = self._target.mapTo(holder, QPoint(0, 0))
        around = rect.translated(corner).adjusted(-WIDTH, -WIDTH, WIDTH, WIDTH)
        self.setGeometry(around.intersected(holder.rect()))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint dark inside, yellow outside."""
        colours = current_theme().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = BAND / 2
        bands = (
            (colours.focus_ink, BAND + half, RADIUS + half),
            (colours.focus_fill, half, RADIUS + BAND + half),
        )
        for colour, inset, radius in bands:
            painter.setPen(QPen(colour, BAND))
            band = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(band, radius, radius)
        painter.end()


def _holder_of(target: QWidget) -> QWidget | None:
    """Return the page the ring is drawn on: the content of the scroll area, or the window."""
    step = target.parentWidget()
    while step is not None and not step.isWindow():
        viewport = step.parentWidget()
        area = viewport.parentWidget() if viewport is not None else None
        if isinstance(area, QScrollArea) and area.widget() is step:
            return step
        step = viewport
    return step
