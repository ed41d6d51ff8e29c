"""The three questions for a phone: a code to point it at, and the same words to copy."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from companion.exchange.qr import TooLongForQrError, qr_code
from companion.services.clinic_sheet import clinic_sheet, three_as_text
from companion.ui.pages.context import PageContext
from companion.ui.pages.side_screen import SideScreen
from companion.ui.widgets.button import Button
from companion.ui.widgets.notices import Notice
from companion.ui.widgets.qr_picture import QrPicture
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Heading, Text


class PhoneScreen(SideScreen):
    """A QR code of the three, or why there is none; their words stand below it either way."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("Put the three on my phone"), parent=parent)
        self._text = ""
        self._appointment_id = ""
        self._lead = Text(
            self.tr(
                "Open the camera of your phone and point it at this square. "
                "Your phone then shows the words. Nothing is sent anywhere."
            )
        )
        self.too_long = Notice(
            self.tr(
                "Your three questions are too long for this square. "
                "You can copy them as text, or print them."
            )
        )
        self.nothing = Notice(self.tr("No question is ticked yet. Tick one, and it stands here."))
        self.picture = QrPicture(self.tr("QR code with your three questions"))
        self.picture.setAccessibleDescription(self.tr("Its words are below the picture."))
        self._title = Heading(self.tr("What is in the square"), 2)
        self.words = Text("")
        self.copy = Button(self.tr("Copy as text"), icon="copy")
        self.copied = Notice("")
        self.content.add(self._lead, self.too_long, self.nothing)
        self.content.add(self.picture, left=True)
        self.content.add(self._title, self.words)
        self.content.add(self.copy, left=True)
        self.content.add(self.copied)
        self.copied.hide()
        self.copy.clicked.connect(self._on_copy)

    def show_place(self, place: str) -> None:
        """Show the three for the appointment of an id; without one, for the next."""
        self._appointment_id = place

    def refresh(self) -> None:
        """Show the code of the three as they are now."""
        context = self.context
        snapshot = context.session.snapshot
        visit = snapshot.appointments.get(self._appointment_id)
        sheet = clinic_sheet(snapshot, context.library, context.today(), appointment=visit)
        self._text = "" if sheet.is_empty else three_as_text(sheet)
        self.words.setText(self._text)
        fits = bool(self._text) and self._show_code()
        self.nothing.setVisible(not self._text)
        self.too_long.setVisible(bool(self._text) and not fits)
        for widget in (self._lead, self.picture):
            widget.setVisible(fits)
        for shown in (self._title, self.words):
            shown.setVisible(bool(self._text))
        self.copy.setVisible(bool(self._text) and context.may.files)
        title = self.tr("What is in the square") if fits else self.tr("Your three questions")
        self._title.setText(title)
        read_in_layout_order(self)

    def _show_code(self) -> bool:
        try:
            code = qr_code(self._text)
        except TooLongForQrError:
            return False
        self.picture.show_rows(code.rows)
        return True

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        words = self.tr("Your three questions are copied. You can paste them now.")
        self.copied.set_text(words)
        self.copied.show()
        self.context.announcer.say(words)
