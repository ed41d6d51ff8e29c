"""What is gathered in one mark, opened below the drawing: a button for each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from companion.domain.dates import DateFormat
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Heading, Text
from companion.ui.widgets.timeline.shapes import CHECK_ICON, MARK_ICONS
from companion.ui.widgets.timeline.values import Mark, TimelineValues
from companion.ui.widgets.timeline.words import (
    check_words,
    days_between,
    gathered_words,
    joined,
    mark_name,
    short_day,
)

AT_MOST = 12


class NearbyButton(Button):
    """One of what is gathered."""

    def __init__(
        self, mark: Mark, values: TimelineValues, dates: DateFormat, parent: QWidget
    ) -> None:
        when = mark.when or short_day(mark, dates)
        text = joined(mark.words, when, check_words(mark)).replace("&", "&&")
        icon = CHECK_ICON if mark.check else MARK_ICONS[mark.kind]
        super().__init__(text, ButtonKind.SECONDARY, icon, parent=parent)
        self.key = mark.key
        self.setAccessibleName(mark_name(mark, values, dates))


class NearbyPanel(QWidget):
    """The gathered marks by name. `pressed` carries the key of one, `closer` asks to look closer.

    Escape or its own button closes it, and `closed` says so.
    """

    pressed = Signal(str)
    closer = Signal()
    closed = Signal()

    def __init__(self, dates: DateFormat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dates = dates
        self.marks: tuple[Mark, ...] = ()
        self.buttons: tuple[NearbyButton, ...] = ()
        column = Column(self, gap=8)
        self._heading = Heading("", 3)
        self._holder = QWidget(self)
        set_role(self._holder, Role.GROUPING)
        self._row = Column(self._holder, gap=8)
        self._more = Text(self.tr("Look closer to see all of them by name."), muted=True)
        foot = QWidget(self)
        last = FlowLayout(foot, gap=8)
        self.look_closer = Button(self.tr("Look closer"), ButtonKind.QUIET, "search")
        self.close_button = Button(self.tr("Close this list"), ButtonKind.QUIET, "x")
        self.look_closer.clicked.connect(self.closer)
        self.close_button.clicked.connect(self.close_list)
        last.addWidget(self.look_closer)
        last.addWidget(self.close_button)
        column.add(self._heading, self._holder, self._more, foot)
        self.hide()

    def open_list(
        self, marks: tuple[Mark, ...], values: TimelineValues, *, can_look_closer: bool
    ) -> None:
        """Show marks by name and go to the first."""
        self.marks = marks
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        shown = marks[:AT_MOST] if can_look_closer else marks
        made = [NearbyButton(mark, values, self._dates, self._holder) for mark in shown]
        self.buttons = tuple(made)
        for button in self.buttons:
            button.clicked.connect(self._on_clicked)
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            button.show()
        days = days_between(marks[0].day, marks[-1].day, self._dates)
        self._heading.setText(joined(gathered_words(marks), days))
        self._holder.setAccessibleName(self._heading.text())
        self._more.setVisible(len(shown) < len(marks))
        self.look_closer.setVisible(can_look_closer)
        self.show()
        read_in_layout_order(self)
        self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def close_list(self) -> None:
        """Close it."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_list()
            return
        super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, NearbyButton):
            self.pressed.emit(button.key)
