"""The rail: seven real tabs, one under the other, Settings apart at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from companion.ui.pages.context import PageName
from companion.ui.pages.sections import SECTIONS, section_icon, section_title
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep, Weight, pixel_font
from companion.ui.toolkit.icons import draw_icon
from companion.ui.toolkit.text_block import HEADING_LINE, TextBlock
from companion.ui.toolkit.tokens import Theme, current_theme, fill
from companion.ui.widgets.button import Button, ButtonKind, paint_box

ROW = 64
LEAST_ROW = 52
_SIDE = 10
_ICON = 26
_GAP = 14
_MARK = 4
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


class RailTab(Button):
    """One section: icon and word, told to screen readers as a page tab."""

    def __init__(self, name: PageName, *, parent: QWidget | None = None) -> None:
        super().__init__(
            section_title(name), ButtonKind.QUIET, section_icon(name), rapid=True, parent=parent
        )
        self.name = name
        self._icon = section_icon(name)
        self._has_icon = True
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(section_title(name))
        set_role(self, Role.PAGE_TAB)
        self.no_focus_ring = False

    def show_icon(self, shown: bool) -> None:
        """Stand with the icon, or with the word alone where there is too little room."""
        if shown is not self._has_icon:
            self._has_icon = shown
            self.updateGeometry()
            self.update()

    def start_here(self) -> None:
        """Take the first focus of a window, without a ring until a key has been pressed."""
        self.no_focus_ring = True
        self.setFocus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the ring the next time."""
        self.no_focus_ring = False
        super().focusOutEvent(event)

    def setChecked(self, checked: bool) -> None:
        """Select the tab, or not: its word is set in bold while it is selected."""
        super().setChecked(checked)
        self._lay_out(current_theme())

    def weight(self) -> Weight:
        """Return how heavy its word is set."""
        return 700 if self.isChecked() else 400

    def nextCheckState(self) -> None:
        """Leave the check alone: the page in view decides which tab is selected."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the rail; Qt would walk on into the page with them."""
        if Qt.Key(event.key()) in _MOVES:
            event.ignore()
            return
        super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        """Return that a tab is one line."""
        return False

    def sizeHint(self) -> QSize:
        """Return a row 64 px high, as wide as its word needs."""
        theme = current_theme()
        bold = pixel_font(TypeStep.BODY, 700, theme.factor)
        words = TextBlock(self.text(), bold, line_height=HEADING_LINE).natural()
        wide = 2 * (_SIDE + theme.px(_GAP)) + self._icon_room() + words.width()
        return QSize(wide, max(ROW, words.height() + 2 * _SIDE))

    def minimumSizeHint(self) -> QSize:
        """Return a row that is still a large target, for low screens."""
        hint = self.sizeHint()
        return QSize(hint.width(), max(LEAST_ROW, self._block.natural().height() + 4))

    def _icon_room(self) -> int:
        return current_theme().px(_ICON + _GAP) if self._has_icon else 0

    def focus_rect(self) -> QRect:
        """Return where the focus ring goes: around the pill, inside the rail."""
        return self._pill()

    def _pill(self) -> QRect:
        return self.rect().adjusted(_SIDE, 4, -_SIDE, -4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill of the section in view, the icon and the word."""
        theme = current_theme()
        colours = theme.colours
        chosen = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = self._pill()
        if chosen:
            paint_box(painter, QRectF(pill), colours.selected, None)
            if theme.name != "contrast":  # where the whole pill stands out already
                bar = QRectF(pill.left(), pill.top() + 8, _MARK, pill.height() - 16)
                paint_box(painter, bar, colours.primary, None, radius=_MARK / 2)
        elif self._hovered or self.isDown():
            paint_box(painter, QRectF(pill), colours.hover, None)
        ink = colours.on_selected if chosen else colours.ink
        side = theme.px(_ICON)
        left = pill.left() + theme.px(_GAP)
        if self._has_icon:
            square = QRect(left, pill.center().y() - side // 2, side, side)
            draw_icon(painter, square, self._icon, ink)
        words = left + self._icon_room()
        high = self._block.lay(max(1, self.width() - words))
        self._block.draw(painter, words, (self.height() - high) / 2, ink)
        painter.end()


class SectionTabs(QWidget):
    """The tabs as a list; `chosen` carries the section a person pressed.

    Tab goes in at the section in view and out again at the next press; arrows move between the
    sections without choosing, so that moving the focus never changes the page (R44).
    """

    chosen = Signal(object)  # PageName

    def __init__(
        self, sections: Sequence[PageName] = SECTIONS, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.tabs = {name: RailTab(name, parent=self) for name in sections}
        for name, tab in self.tabs.items():
            tab.clicked.connect(partial(self._on_clicked, name))
        set_role(self, Role.PAGE_TAB_LIST, self.tr("Sections"))
        self._entry = sections[0]
        self.set_current(sections[0])

    def set_current(self, name: PageName | None) -> None:
        """Select the section in view; None while a page lies over the sections."""
        if name in self.tabs:
            self._entry = name
        for each, tab in self.tabs.items():
            tab.setChecked(each is name)
            enters = each is self._entry
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if enters else Qt.FocusPolicy.ClickFocus)

    @property
    def entry(self) -> RailTab:
        """The tab that takes the focus when it comes in."""
        return self.tabs[self._entry]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the tabs."""
        order = list(self.tabs.values())
        here = next((place for place, tab in enumerate(order) if tab.hasFocus()), None)
        key = Qt.Key(event.key())
        if here is None or key not in _MOVES:
            super().keyPressEvent(event)
            return
        places = dict(zip(_MOVES, (here - 1, here + 1, 0, -1), strict=True))
        order[places[key] % len(order)].setFocus(Qt.FocusReason.TabFocusReason)
        event.accept()

    def _on_clicked(self, name: PageName, _checked: bool = False) -> None:
        self.chosen.emit(name)


class Rail(SectionTabs):
    """The tabs at the left edge of the window, Settings apart at the foot."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.setContentsMargins(0, _SIDE, 1, _SIDE)
        for name, tab in self.tabs.items():
            if name is PageName.SETTINGS:
                self._column.addStretch(1)
            self._column.addWidget(tab)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def follow_theme(self, theme: Theme) -> None:
        """Take the width of the longest word at a text size."""
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and a fine line towards the page."""
        colours = current_theme().colours
        painter = QPainter(self)
        fill(painter, self.rect(), colours.surface)
        fill(painter, QRect(self.width() - 1, 0, 1, self.height()), colours.divider)
        painter.end()
