"""The header: the way back, text size, and "Who to call" in the same place on every screen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Row
from companion.ui.toolkit.plain import set_tip
from companion.ui.toolkit.tokens import Theme, current_theme, fill
from companion.ui.widgets.button import BackButton, Button, ButtonKind
from companion.ui.widgets.text import Text

HEIGHT = 64
_SIDE = 16
_GAP = 8


class Header(QWidget):
    """What stands above every page. Its signals say what was pressed.

    The name gives way to Menu and Back, and where there is too little room the text size goes
    too (keys and Settings have it as well); "Who to call" never does.
    """

    menu_pressed = Signal()
    back_pressed = Signal()
    smaller_pressed = Signal()
    larger_pressed = Signal()
    call_pressed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.menu_button = Button(self.tr("Menu"), ButtonKind.QUIET, "menu")
        self.back_button = BackButton(self.tr("Back"))
        self.name = Text(self.tr("Companion"), TypeStep.LEAD, weight=700, line_height=1.25)
        self.smaller_button = Button("A-", ButtonKind.QUIET, rapid=True)
        self.larger_button = Button("A+", ButtonKind.QUIET, rapid=True)
        self.call_button = Button(self.tr("Who to call"), ButtonKind.SECONDARY, "phone")
        self._folded = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.smaller_button.setAccessibleName(self.tr("Smaller text"))
        self.larger_button.setAccessibleName(self.tr("Larger text"))
        set_tip(self.smaller_button, self.tr("Smaller text"))
        set_tip(self.larger_button, self.tr("Larger text"))
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(_SIDE, _GAP, _SIDE, _GAP)
        self._lines.setSpacing(_GAP)
        self._left, self._right = Row(gap=_GAP), Row(gap=_GAP)
        for one in (self.menu_button, self.back_button, self.name):
            self._left.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)
        self._left.addStretch(1)
        for one in (self.smaller_button, self.larger_button, self.call_button):
            self._right.addWidget(one)
        self._lines.addLayout(self._left, 1)
        self._lines.addLayout(self._right)
        self.menu_button.hide()
        self.back_button.hide()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _connect(self) -> None:
        self.menu_button.clicked.connect(self.menu_pressed)
        self.back_button.clicked.connect(self.back_pressed)
        self.smaller_button.clicked.connect(self.smaller_pressed)
        self.larger_button.clicked.connect(self.larger_pressed)
        self.call_button.clicked.connect(self.call_pressed)

    def show_person(self, name: str) -> None:
        """Say for whom the pages are, where someone else keeps them; else the program's name."""
        words = self.tr("For: {name}").format(name=name) if name else self.tr("Companion")
        if words != self.name.text():
            self.name.setText(words)
            self._fit()

    def set_folded(self, folded: bool) -> None:
        """Show the Menu button, as where the rail has no room."""
        self._folded = folded
        self.menu_button.setVisible(folded)
        self._fit()

    def set_back(self, shown: bool) -> None:
        """Show the way back when there is somewhere to go."""
        self.back_button.setVisible(shown)
        self._fit()

    def follow_theme(self, theme: Theme) -> None:
        """Take the height of a text size."""
        self._fit()

    def sizeHint(self) -> QSize:
        """Return a line 64 px high at 100 %, or two lines where one is too narrow."""
        inner = self._lines.sizeHint().height()
        return QSize(0, max(HEIGHT, inner))

    def minimumSizeHint(self) -> QSize:
        """Return its height; it fits any width."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * _SIDE
        must = [self.call_button]
        must += [self.menu_button] if self._folded else []
        must += [self.back_button] if not self.back_button.isHidden() else []
        used = sum(each.sizeHint().width() + _GAP for each in must)
        sizes = (self.smaller_button, self.larger_button)
        for group in (sizes, (self.name,)):
            wanted = sum(each.sizeHint().width() + _GAP for each in group)
            fits = used + wanted <= room and not (group[0] is self.name and len(must) > 1)
            used += wanted if fits else 0
            for each in group:
                each.setVisible(fits)
        direction = QBoxLayout.Direction
        tight = used > room
        self._lines.setDirection(direction.TopToBottom if tight else direction.LeftToRight)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and a fine line towards the page."""
        colours = current_theme().colours
        painter = QPainter(self)
        fill(painter, self.rect(), colours.surface)
        line = QRect(0, self.height() - 1, self.width(), 1)
        fill(painter, line, colours.divider)
        painter.end()
