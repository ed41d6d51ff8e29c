"""The picture for a phone: what it looks like, what is left out, and saving it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.services.cards.facts import CardFacts
from companion.services.take_away import save_file
from companion.ui.pages.calling.cards.phone_picture import SIZE, PhonePicture, make_picture
from companion.ui.pages.context import PageContext
from companion.ui.pages.printing.save_file import SaveFile
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.stepper import Stepper
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.notices import Notice
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.rows import TickRow
from companion.ui.widgets.text import Heading, Text

_SHOWN = QSize(312, 312 * SIZE.height() // SIZE.width())
FILE_NAME = "whom-to-ring.png"


class PhonePart(QWidget):
    """Shows the picture and saves it. `made` says that it is there."""

    made = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted: tuple[CardFacts, bool] | None = None
        self._picture: PhonePicture | None = None
        self._files = SaveFile(context, self)
        self.save = Button(self.tr("Save the picture"), ButtonKind.PRIMARY, "download")
        self.told = Notice("")
        self.shortened = Notice(
            self.tr("Not all your words fit. The picture says where the rest is.")
        )
        self.quiet = TickRow(self.tr("Leave out that I have leukaemia"))
        self.view = _PictureView()
        self.words = Disclosure(self.tr("Read the words of the picture"))
        self._text: QWidget | None = None
        self._build()
        self._setting = Stepper(self)
        self._setting.finished.connect(self._on_set)
        self._files.told.connect(self._on_told)
        self.save.clicked.connect(self._on_save)
        self.quiet.toggled.connect(self._on_quiet)
        self.words.toggled.connect(self._on_words)

    def _build(self) -> None:
        column = Column(self, gap=16)
        column.add(self.save, left=True)
        column.add(self.told, self.shortened)
        column.add(
            Text(
                self.tr(
                    "Save it, send it to your phone, and choose it there as the picture you see "
                    "first. The top is empty for the clock."
                )
            ),
            Text(self.tr("Anyone who sees your phone can read it. Your name is not on it.")),
            self.quiet,
        )
        column.add(self.view, left=True)
        column.add(self.words)
        self.told.hide()
        self.shortened.hide()

    @property
    def is_made(self) -> bool:
        """Whether the picture is there."""
        return self._picture is not None and not self._setting.is_busy

    def show_picture(self, facts: CardFacts) -> None:
        """Make the picture, where it would say something else than the one in view."""
        wanted = (facts, self.quiet.isChecked())
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self.save.setEnabled(False)
        self._setting.start(make_picture(facts, says_what=not self.quiet.isChecked()))

    @Slot(object)
    def _on_set(self, result: object) -> None:
        made = cast("PhonePicture", result)
        self._picture = made
        self.view.show_picture(made)
        self.shortened.setVisible(made.has_more)
        self.save.setEnabled(True)
        self._fill_words()
        self.made.emit()

    @Slot(bool)
    def _on_quiet(self, _quiet: bool) -> None:
        if self._wanted is not None:
            self.show_picture(self._wanted[0])

    @Slot()
    def _on_save(self) -> None:
        title, kinds = self.tr("Save the picture"), self.tr("Picture (*.png)")
        self._files.ask_where(title, kinds, FILE_NAME, self.save_picture)

    @Slot(str)
    def save_picture(self, place: str) -> None:
        """Write the picture to a file."""
        if self._picture is not None:
            target = Path(place)
            self._files.write(partial(save_file, target, self._picture.png()), target)

    @Slot(str)
    def _on_told(self, words: str) -> None:
        self.told.set_text(words)
        self.told.show()
        self._context.announcer.say(words)

    @Slot(bool)
    def _on_words(self, _opened: bool) -> None:
        self._fill_words()
        read_in_layout_order(self.window())

    def _fill_words(self) -> None:
        gone, self._text = self._text, None
        if gone is not None:
            gone.hide()
            gone.deleteLater()
        if not self.words.opened or self._picture is None:
            return
        self._text = QWidget()
        column = Column(self._text, gap=8)
        for words in self._picture.face.words():
            column.add(Heading(words.text, 4) if words.heading else Text(words.text))
        self.words.content.add(self._text)
        self._text.show()


class _PictureView(QWidget):
    """The picture, as small as a phone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: PhonePicture | None = None
        self._shown = QImage()
        self.setFixedSize(_SHOWN)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_role(self, Role.PICTURE, self.tr("Picture for my phone"))
        self.setAccessibleDescription(self.tr("Its words are below the picture."))

    def show_picture(self, picture: PhonePicture) -> None:
        """Show a picture."""
        self._picture = picture
        self._shown = QImage()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, with an edge to tell it from the screen."""
        painter = QPainter(self)
        if self._picture is not None:
            painter.drawImage(self.rect(), self._small(self._picture.image))
        painter.setPen(QPen(current_theme().colours.edge, 2))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _small(self, image: QImage) -> QImage:
        dots = _SHOWN * self.devicePixelRatioF()
        if self._shown.size() != dots:
            smooth = Qt.TransformationMode.SmoothTransformation
            self._shown = image.scaled(dots, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        return self._shown
