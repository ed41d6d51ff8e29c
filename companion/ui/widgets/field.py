"""Places to type: a labelled line, a page for a note, and find as you type."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from companion.ui.toolkit.fonts import TypeStep, pixel_font
from companion.ui.toolkit.icons import draw_icon
from companion.ui.toolkit.layout import READING_WIDTH, Column, Row
from companion.ui.toolkit.settle import Settler
from companion.ui.toolkit.tokens import Theme, current_theme
from companion.ui.widgets.button import paint_box
from companion.ui.widgets.icon_label import IconLabel
from companion.ui.widgets.text import Text


class LineEdit(QLineEdit):
    """The line itself: a clear edge, room inside, and the text size of the theme."""

    left = Signal()

    def __init__(
        self,
        *,
        characters: int | None = None,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._characters = characters
        self._faulty = False
        self.setFrame(False)
        self._lay_out(current_theme())

    def set_faulty(self, faulty: bool) -> None:
        """Show or stop showing that what is typed cannot be used."""
        self._faulty = faulty
        self.update()

    def follow_theme(self, theme: Theme) -> None:
        """Take the text size of a theme."""
        self._lay_out(theme)

    def _lay_out(self, theme: Theme) -> None:
        self.setFont(pixel_font(TypeStep.BODY, 400, theme.factor))
        side = theme.px(10)
        self.setTextMargins(side + (theme.px(34) if self._icon else 0), 0, side, 0)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        self._least = theme.px(48)
        if self._characters is not None:
            wide = self.fontMetrics().horizontalAdvance("0") * self._characters
            self.setFixedWidth(wide + 2 * side + theme.px(16))
        else:
            self.setMaximumWidth(theme.px(READING_WIDTH))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return a line at least 48 px high at 100 %."""
        hint = super().sizeHint()
        return QSize(hint.width(), max(self._least, hint.height() + self._least // 4))

    def minimumSizeHint(self) -> QSize:
        """Return the least room: a few characters."""
        return QSize(min(self._least * 2, self.maximumWidth()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then the words."""
        colours = current_theme().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = colours.error if self._faulty else colours.edge
        width = 3.0 if self._faulty else 2.0
        paint_box(painter, QRectF(self.rect()), colours.surface, edge, width=width)
        if self._icon:
            side = self._least // 2
            square = QRect(side // 2, (self.height() - side) // 2, side, side)
            draw_icon(painter, square, self._icon, colours.muted)
        painter.end()
        super().paintEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave Undo and Redo to the window where there is no typing to take back."""
        if event.type() == QEvent.Type.ShortcutOverride:
            from companion.ui.toolkit.typing_undo import is_for_the_window  # at the first key

            undo, redo = self.isUndoAvailable(), self.isRedoAvailable()
            if is_for_the_window(event, undo=undo, redo=redo):
                event.ignore()
                return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the line was left; from then on its typing is one step of the program's undo."""
        super().focusOutEvent(event)
        self.left.emit()
        if self.isUndoAvailable() or self.isRedoAvailable():
            from companion.ui.toolkit.typing_undo import is_leaving

            if is_leaving(event):
                self._forget_typing()

    def _forget_typing(self) -> None:
        place = self.cursorPosition()
        self.setText(self.text())  # the one way to empty the undo of a QLineEdit
        self.setCursorPosition(place)


class Field(QWidget):
    """A labelled line with an optional hint and room for what is wrong with it.

    `settled` carries the text a second after the last key and when the field is left;
    `changed` at every key.
    """

    settled = Signal(str)
    changed = Signal(str)
    keeps_height = True

    def __init__(
        self,
        label: str,
        hint: str = "",
        optional: bool = False,
        *,
        characters: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        shown = self.tr("{label} (if you like)").format(label=label) if optional else label
        self._label = Text(shown, weight=700)
        self._hint = Text(hint, TypeStep.CAPTION, muted=True)
        self._error = ErrorLine()
        self.edit = LineEdit(characters=characters)
        self._settler = Settler(self)
        self._build(hint)
        self._connect()

    def _build(self, hint: str) -> None:
        column = Column(self, gap=6)
        column.add(self._label, self._hint, self._error)
        column.addWidget(self.edit)
        self._hint.setVisible(bool(hint))
        self._error.hide()
        self._label.setBuddy(self.edit)
        self.edit.setAccessibleName(self._label.text())
        self.edit.setAccessibleDescription(hint)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def _connect(self) -> None:
        self.edit.textEdited.connect(self._settler.note)
        self.edit.textEdited.connect(self.changed)
        self.edit.left.connect(self._settler.settle)
        self.edit.returnPressed.connect(self._settler.settle)
        self.edit.inputRejected.connect(self._on_rejected)
        self.edit.textEdited.connect(self._on_edited)
        self._settler.settled.connect(self.settled)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.edit.text()

    @text.setter
    def text(self, text: str) -> None:
        self._settler.start_from(text)
        self.edit.setText(text)

    def _on_rejected(self) -> None:
        """Say that what was typed or pasted is longer than the line, which Qt cuts."""
        most = self.edit.maxLength()
        if len(self.edit.text()) >= most:
            words = self.tr("Only the first {count} letters fit here. The rest was not kept.")
            self._too_long = words.format(count=f"{most:,}")
            self.show_error(self._too_long)

    def _on_edited(self, text: str) -> None:
        """Take back that there was too much, once there is room."""
        if self._too_long and len(text) < self.edit.maxLength():
            if self.error == self._too_long:
                self.show_error("")
            self._too_long = ""

    _too_long = ""

    @property
    def error(self) -> str:
        """What is said to be wrong, or nothing."""
        return self._error.text

    def show_error(self, text: str) -> None:
        """Say what is wrong, in plain words, above the line; an empty text takes it away."""
        self._error.show_text(text)
        self.edit.set_faulty(bool(text))
        described = " ".join(part for part in (text, self._hint.text()) if part)
        self.edit.setAccessibleDescription(described)

    def settle(self) -> None:
        """Say the text now if it has changed, as before a window closes."""
        self._settler.settle()


class ErrorLine(QWidget):
    """An icon and words about what cannot be used."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Text("", colour="error", weight=700)
        row = Row(self, gap=8)
        self._icon = IconLabel("circle-alert", "error")
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    @property
    def text(self) -> str:
        """The words shown, or nothing."""
        return self._words.text() if not self.isHidden() else ""

    def show_text(self, text: str) -> None:
        """Show words, or hide when there are none."""
        self._words.setText(text)
        self.setVisible(bool(text))


class FindField(QWidget):
    """A line that finds as you type; Esc clears it. `changed` carries the text at every key."""

    changed = Signal(str)
    keeps_height = True

    def __init__(self, label: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Text(label, weight=700)
        self.edit = LineEdit(icon="search")
        self._build(label)
        self.edit.textChanged.connect(self.changed)

    def _build(self, label: str) -> None:
        column = Column(self, gap=6)
        column.add(self._label, self.edit)
        self._label.setBuddy(self.edit)
        self.edit.setAccessibleName(label)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @property
    def text(self) -> str:
        """What is looked for."""
        return self.edit.text()

    @text.setter
    def text(self, text: str) -> None:
        self.edit.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear on Esc."""
        if event.matches(QKeySequence.StandardKey.Cancel) and self.edit.text():
            self.edit.clear()
            event.accept()
            return
        super().keyPressEvent(event)
