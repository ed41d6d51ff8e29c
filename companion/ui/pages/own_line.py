"""The person's own 24-hour line: huge when it is known, and written on the spot when it is not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.records import HelpDetails
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column, Row, gentle
from companion.ui.toolkit.tokens import Theme, current_theme
from companion.ui.widgets.button import Button, ButtonKind, paint_box
from companion.ui.widgets.field import Field
from companion.ui.widgets.icon_label import IconLabel
from companion.ui.widgets.text import Heading, Text

_LONGEST_NUMBER = 16


class OwnLine(QWidget):
    """Shows the number, or how to find it; below it, while writing, two lines to type it into.

    `written` carries number and name whenever typing rests; `finished` says that it is done, and
    `reshaped` that what has the focus has another place, so that a page brings it into view.
    """

    written = Signal(str, str)
    reshaped = Signal()
    finished = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: HelpDetails | None = None
        self._may_write = False
        self._writing = False
        self._name = self.tr("Your hospital's 24-hour line")
        self._missing_title = self._name
        self._title = Heading(self._name, 3, tight=True)
        self._number = Text("", TypeStep.H1, weight=700, line_height=1.2)
        self._centre = Text("", TypeStep.LEAD)
        self._no_answer = Text(no_answer_words(), weight=700)
        self._missing = QWidget()
        self._missing_lines = Column(self._missing, gap=6)
        self._say: Text | None = None
        self.write_button = Button(self.tr("Write the number here"), icon="pencil")
        self._form = QWidget()
        self.number = Field(self.tr("The number"))
        self.centre = Field(self.tr("Hospital or ward"), optional=True)
        self.done_button = Button(self.tr("Keep this number"), ButtonKind.PRIMARY)
        self._build()
        set_role(self, Role.GROUPING, self._name)
        self._connect()

    def _build(self) -> None:
        self._column = Column(self, gap=8)
        top = Row(gap=12)
        top.addWidget(IconLabel("phone", "primary", 28), 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._title, 1)
        self._column.addLayout(top)
        self._column.add(self._number, self._centre, self._no_answer, self._missing)
        self._column.add(self.write_button, left=True)
        form = Column(self._form, gap=16)
        form.add(self.number, self.centre)
        form.add(self.done_button, left=True)
        self._column.add(self._form)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.follow_theme(current_theme())
        self._show()

    def _connect(self) -> None:
        self.write_button.clicked.connect(self.write)
        self.done_button.clicked.connect(self._on_done)
        self.number.settled.connect(self._on_settled)
        self.centre.settled.connect(self._on_settled)
        self.number.edit.returnPressed.connect(self._on_done)
        self.centre.edit.returnPressed.connect(self._on_done)

    def set_missing_words(self, lines: Sequence[str]) -> None:
        """Set what stands there while no number is written: that, how to find it, and 111."""
        self._missing_title, *rest = lines
        for line in rest:
            self._say = Text(line, weight=700 if any(map(str.isdigit, line)) else 400)
            self._missing_lines.add(self._say)
        self._show()

    def set_first_words(self, words: str) -> None:
        """Set what to say first, true of the person's plan: the last of those words."""
        if self._say is not None:
            self._say.setText(words)

    def show_line(self, known: HelpDetails | None, *, may_write: bool) -> None:
        """Show what is known; a number that is being typed stays as it is."""
        before = self._known
        self._known = known if known is not None and known.number else None
        self._may_write = may_write
        if known is not None and not self._writing:
            self.number.text = known.number
            self.centre.text = known.centre
        self._show()
        if self._known != before and self.write_button.hasFocus():
            self.reshaped.emit()

    @Slot()
    def write(self) -> None:
        """Show the two lines to type into."""
        if not self._may_write:
            return
        self._writing = True
        self._show()
        self.number.setFocus()
        self.reshaped.emit()

    def end_writing(self) -> None:
        """Keep what is typed, and show whom to ring as when nobody writes."""
        if self._writing:
            self.number.settle()
            self.centre.settle()
            self._writing = False
            self._show()

    def _show(self) -> None:
        """Show whom to ring, always: who writes here may be interrupted, and be in need of it."""
        known = self._known
        self._title.setText(self._name if known else self._missing_title)
        self._number.setText(known.number if known else "")
        self._centre.setText(known.centre if known else "")
        self._number.setVisible(known is not None)
        self._centre.setVisible(known is not None and bool(known.centre))
        self._no_answer.setVisible(known is not None)
        self._missing.setVisible(known is None)
        change, write = self.tr("Change the number"), self.tr("Write the number here")
        self.write_button.setText(change if known else write)
        self.write_button.set_kind(ButtonKind.QUIET if known else ButtonKind.SECONDARY)
        self.write_button.setVisible(self._may_write and not self._writing)
        self._form.setVisible(self._writing)

    @Slot()
    def _on_settled(self) -> None:
        self.written.emit(self.number.text, self.centre.text)

    @Slot()
    def _on_done(self) -> None:
        self.end_writing()
        self.write_button.setFocus()
        self.reshaped.emit()
        self.finished.emit()

    def follow_theme(self, theme: Theme) -> None:
        """Take the room of a text size."""
        side = gentle(24, theme)
        self._column.setContentsMargins(side, gentle(18, theme), side, gentle(20, theme))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the teal edge."""
        colours = current_theme().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, QRectF(self.rect()), colours.surface, colours.primary, width=3)
        painter.end()


def no_answer_words() -> str:
    """Return what stands under a number: whom to ring where nobody answers there."""
    return QCoreApplication.translate("OwnLine", "No answer? Ring 111.")


def in_one_piece(number: str) -> str:
    """Return a number that no end of a line parts; one that is a whole sentence stays as it is."""
    return number.replace(" ", "\u00a0") if len(number) <= _LONGEST_NUMBER else number
