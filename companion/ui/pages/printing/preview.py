"""Printed pages as pictures, one at a time, with their words beside them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.announcer import Announcer
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.toolkit.printing.output import page_image
from companion.ui.toolkit.printing.pages import Sheets
from companion.ui.toolkit.printing.paper import HEIGHT, WIDTH
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.button import Button
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Heading, Text

_WIDEST = 720
_NARROWEST = 240


class PageView(QWidget):
    """The picture of one page. Left, Right, Home and End ask to turn to a page: `turned`."""

    turned = Signal(int)
    keeps_height = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets: Sheets | None = None
        self._index = 0
        self._image = QImage()
        self._ratio = HEIGHT / WIDTH
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        set_role(self, Role.PICTURE, "")

    @property
    def index(self) -> int:
        """The page that is shown, the first is 0."""
        return self._index

    def show_page(self, sheets: Sheets, index: int) -> None:
        """Show a page."""
        self._sheets, self._index = sheets, index
        self._image = QImage()
        ratio = sheets.paper.sheet_height / sheets.paper.sheet_width
        if ratio != self._ratio:
            self._ratio = ratio
            self.updateGeometry()
        told = self.tr("{page} of {title}").format(
            page=sheets.page_words(index), title=sheets.title_of(index)
        )
        self.setAccessibleName(told)
        self.setAccessibleDescription(self.tr("Its words are below the picture."))
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of a page so wide."""
        return round(min(width, _WIDEST) * self._ratio)

    def sizeHint(self) -> QSize:
        """Return the size of a page as wide as it gets."""
        return QSize(_WIDEST, self.heightForWidth(_WIDEST))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest a page can be seen at."""
        return QSize(_NARROWEST, self.heightForWidth(_NARROWEST))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, with an edge to tell the paper from the screen."""
        painter = QPainter(self)
        width = min(self.width(), _WIDEST)
        sheet = QRect(0, 0, width, min(self.height(), self.heightForWidth(width)))
        if self._sheets is not None:
            painter.drawImage(sheet, self._picture(width))
        painter.setPen(QPen(current_theme().colours.edge, 2))
        painter.drawRect(sheet.adjusted(1, 1, -1, -1))
        painter.end()

    def _picture(self, width: int) -> QImage:
        dots = round(width * self.devicePixelRatioF())
        if self._sheets is not None and self._image.width() != dots:
            self._image = page_image(self._sheets, self._index, dots)
        return self._image

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the page."""
        last = len(self._sheets) - 1 if self._sheets is not None else 0
        wanted = {
            Qt.Key.Key_Left: self._index - 1,
            Qt.Key.Key_Right: self._index + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if wanted is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        self.turned.emit(max(0, min(wanted, last)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring of the focus."""
        super().focusInEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a theme."""
        super().changeEvent(event)
        self.update()


class Preview(QWidget):
    """A document as it will be printed: a page, the ways to turn it, and its words as text."""

    def __init__(self, announcer: Announcer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._announcer = announcer
        self._sheets: Sheets | None = None
        self.view = PageView()
        self.previous = Button(self.tr("Page before"), icon="arrow-left", rapid=True)
        self.following = Button(self.tr("Page after"), icon="arrow-right", rapid=True)
        self.number = Text("", weight=700)
        self.words = Disclosure(self.tr("Read the words of this page"))
        turns = QWidget()
        line = FlowLayout(turns, gap=16)
        for widget in (self.previous, self.following, self.number):
            line.addWidget(widget)
        column = Column(self, gap=16)
        column.add(turns, self.view, self.words)
        self._text: QWidget | None = None
        self.view.turned.connect(self.turn_to)
        self.previous.clicked.connect(self._on_previous)
        self.following.clicked.connect(self._on_following)
        self.words.toggled.connect(self._on_words)

    @property
    def sheets(self) -> Sheets | None:
        """The pages that are shown, when they are made."""
        return self._sheets

    def show_sheets(self, sheets: Sheets) -> None:
        """Show a document from the page that is in view, as far as it has so many."""
        self._sheets = sheets
        self._show(min(self.view.index, len(sheets) - 1))

    @Slot(int)
    def turn_to(self, index: int) -> None:
        """Show another page and say which it is."""
        if self._sheets is None or index == self.view.index:
            return
        self._show(index)
        self._announcer.say(self.number.text())

    @Slot()
    def _on_previous(self) -> None:
        self.turn_to(max(0, self.view.index - 1))

    @Slot()
    def _on_following(self) -> None:
        if self._sheets is not None:
            self.turn_to(min(len(self._sheets) - 1, self.view.index + 1))

    def _show(self, index: int) -> None:
        sheets = self._sheets
        if sheets is None:
            return
        self.view.show_page(sheets, index)
        self.number.setText(sheets.place_words(index))
        self._turnable(self.previous, index > 0)
        self._turnable(self.following, index < len(sheets) - 1)
        self._fill_words()

    def _turnable(self, button: Button, can_turn: bool) -> None:
        """Offer a way to turn, without taking the focus away from the person."""
        if button.hasFocus() and not can_turn:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        button.setEnabled(can_turn)

    @Slot(bool)
    def _on_words(self, _opened: bool) -> None:
        self._fill_words()
        panel = self.window()
        read_in_layout_order(panel)

    def _fill_words(self) -> None:
        """Show the words of the page in view, while they are asked for."""
        gone, self._text = self._text, None
        if gone is not None:
            gone.hide()
            gone.deleteLater()
        if not self.words.opened or self._sheets is None:
            return
        self._text = QWidget()
        column = Column(self._text, gap=8)
        for words in self._sheets.words(self.view.index):
            column.add(Heading(words.text, 4) if words.heading else Text(words.text))
        self.words.content.add(self._text)
        self._text.show()
