"""The two-tone ring around whatever has the keyboard focus.

One overlay for the whole window instead of a ring in every control: it can stand outside the
control, so that controls line up with the text, and no control can forget it. Dark next to the
control and yellow outside it, so that it shows on every ground (experience.md 5.3).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast
from weakref import ref

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from companion.ui.toolkit.tokens import current_theme

BAND = 3
WIDTH = 2 * BAND
RADIUS = 6.0  # of the controls it goes around
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)


class FocusRing(QObject):
    """Draws the ring around the focused control of an application, following it as it moves.

    A press of the mouse shows by itself where it went, so that the ring stays away until a key is
    pressed; only what is typed into has it always. A new window begins with it.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._frame: RingFrame | None = None
        self._followed: list[QWidget] = []
        self._window: Callable[[], QWidget | None] = _nothing
        self._by_mouse = False
        application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._let_go()
        if new is None:
            return
        self._come_to(new.window())
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._by_mouse = True
        if new.isWindow():
            return
        self._follow(new)
        if not self._by_mouse or _is_typed_into(new):
            self._draw_around(new)

    def _come_to(self, window: QWidget) -> None:
        """Hear the keys of a window in which nothing has the focus."""
        if self._window() is not window:
            self._by_mouse = False
            self._window = ref(window)  # never kept alive from here
            window.installEventFilter(self)

    def _follow(self, widget: QWidget) -> None:
        widget.installEventFilter(self)
        self._followed.append(widget)

    def _draw_around(self, focused: QWidget) -> None:
        if getattr(focused, "no_focus_ring", False):
            return
        target = getattr(focused, "focus_target", focused)
        holder = _holder_of(target)
        if holder is None:
            return
        self._frame = RingFrame(holder, target)
        step: QWidget | None = target
        while step is not None and step is not holder:
            self._follow(step)
            step = step.parentWidget()
        if not holder.isWindow():
            self._follow(holder)  # its edges cut the ring, so it is drawn again when they move
        self._frame.follow()

    def _let_go(self) -> None:
        for one in self._followed:
            if isValid(one):
                one.removeEventFilter(self)
        self._followed.clear()
        self._rub_out()

    def _rub_out(self) -> None:
        frame, self._frame = self._frame, None
        if frame is not None and isValid(frame):
            frame.hide()
            frame.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the ring when the control or anything between it and the page moves."""
        kind = event.type()
        if kind in _MOVES:
            if self._frame is not None and isValid(self._frame):
                self._frame.follow()
        elif kind in _KEYS:
            self._on_key()
        elif kind == QEvent.Type.MouseButtonPress:
            self._on_mouse()
        return super().eventFilter(watched, event)

    def _on_key(self) -> None:
        self._by_mouse = False
        focus = QApplication.focusWidget()
        if self._frame is None and focus is not None and not focus.isWindow():
            self._draw_around(focus)

    def _on_mouse(self) -> None:
        self._by_mouse = True
        focus = QApplication.focusWidget()
        if focus is not None and not _is_typed_into(focus):
            self._rub_out()


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


def _is_typed_into(widget: QWidget) -> bool:
    return widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def _nothing() -> None:
    """Stand for the window before there is one."""


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
