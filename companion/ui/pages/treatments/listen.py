"""Listen: a quiet button on an open part, and the few controls that come with reading aloud."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from companion.content.spoken import Sentence
from companion.ui.pages.treatments.listen_mark import SentenceMark
from companion.ui.pages.treatments.listen_reading import Reading, Stage
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.toolkit.speech import NoVoice
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.notices import Notice
from companion.ui.widgets.reading_order import read_in_layout_order

Sentences = Callable[[], tuple[Sentence, ...]]


class _MainButton(Button):
    """The button of the bar, lined up with the text below it."""

    def padding(self) -> int:
        """Return no room at its sides."""
        return 0

    def centred(self) -> bool:
        """Return that it reads from the left."""
        return False


class ListenBar(QWidget):
    """Listen, and while it reads: Pause, Stop, Slower and Faster.

    `sentences` is asked when Listen is pressed, so that only what is open then is read. It falls
    silent when it is hidden: its part was closed, or the page was left.
    """

    def __init__(
        self, reading: Reading, title: str, sentences: Sentences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self._title = title
        self._sentences = sentences
        self._controls: QWidget | None = None
        self._notice: Notice | None = None
        self._mark: SentenceMark | None = None
        self.main = _MainButton(self.tr("Listen"), ButtonKind.QUIET, "ear", rapid=True)
        self._column = Column(self, gap=8)
        self._line = QWidget()
        self._flow = FlowLayout(self._line, gap=8)
        self._flow.addWidget(self.main)
        self._column.add(self._line)
        self.main.clicked.connect(self._on_main)
        reading.changed.connect(self._on_changed)
        self._name_main(self.tr("Listen"))

    @property
    def is_mine(self) -> bool:
        """Whether this part is being read, or is paused."""
        return self._reading.who == self._title and self._reading.stage is not Stage.SILENT

    @property
    def mark(self) -> SentenceMark | None:
        """The mark under the sentence that is said."""
        return self._mark

    def refresh(self) -> None:
        """Fall silent when what may be read is not what was, as when a topic was closed."""
        if self.is_mine:
            self._reading.reads_only(self._title, self._sentences())

    def hideEvent(self, event: QHideEvent) -> None:
        """Fall silent when the part is closed or the page left, not when the window is small."""
        if not event.spontaneous() and self.is_mine:
            self._reading.stop()
        super().hideEvent(event)

    # --- what it shows ---

    def _name_main(self, words: str) -> None:
        self.main.setText(words)
        named = self.tr("{what}: {part}").format(what=words, part=self._title)
        self.main.setAccessibleName(named)

    def _show_controls(self) -> None:
        if self._controls is None:
            self._controls = QWidget()
            line = FlowLayout(self._controls, gap=8)
            for words, press in (
                (self.tr("Stop"), self._on_stop),
                (self.tr("Slower"), self._on_slower),
                (self.tr("Faster"), self._on_faster),
            ):
                button = Button(words, ButtonKind.QUIET, rapid=True)
                named = self.tr("{what}: {part}").format(what=words, part=self._title)
                button.setAccessibleName(named)
                button.clicked.connect(press)
                line.addWidget(button)
            self._flow.addWidget(self._controls)
            read_in_layout_order(self)
        self._controls.show()

    def _hide_controls(self) -> None:
        if self._controls is None or self._controls.isHidden():
            return
        focus = self.window().focusWidget()
        if focus is not None and self._controls.isAncestorOf(focus):
            self.main.setFocus(Qt.FocusReason.OtherFocusReason)
        self._controls.hide()

    def _show_trouble(self, trouble: NoVoice | None) -> None:
        if trouble is None:
            if self._notice is not None:
                self._notice.hide()
            return
        words = trouble_words(trouble)
        if self._notice is None:
            self._notice = Notice(words)
            self._column.add(self._notice)
        self._notice.set_text(words)
        self._notice.show()

    def _show_mark(self) -> None:
        sentence = self._reading.sentence if self.is_mine else None
        if self._mark is not None:
            self._mark.let_go()
            self._mark = None
        around = self.parentWidget()
        if sentence is not None and sentence.line and around is not None:
            self._mark = SentenceMark.under(sentence, around)

    # --- what happens ---

    @Slot()
    def _on_changed(self) -> None:
        mine = self.is_mine
        if mine:
            paused = self._reading.stage is Stage.PAUSED
            self._name_main(self.tr("Go on") if paused else self.tr("Pause"))
            self._show_controls()
        else:
            self._name_main(self.tr("Listen"))
            self._hide_controls()
        own = self._reading.who == self._title
        self._show_trouble(self._reading.trouble if own else None)
        self._show_mark()

    @Slot()
    def _on_main(self) -> None:
        if not self.is_mine:
            self._reading.begin(self._title, self._sentences())
        elif self._reading.stage is Stage.READING:
            self._reading.pause()
        else:
            self._reading.go_on()

    @Slot()
    def _on_stop(self) -> None:
        self._reading.stop()

    @Slot()
    def _on_slower(self) -> None:
        self._reading.turn_pace(faster=False)

    @Slot()
    def _on_faster(self) -> None:
        self._reading.turn_pace(faster=True)


def trouble_words(trouble: NoVoice) -> str:
    """Return what is missing for reading aloud, and one next step."""
    translate = QCoreApplication.translate
    return {
        NoVoice.PART_MISSING: translate(
            "Listen",
            "Reading aloud needs a sound part that this computer does not have. "
            "On Linux it is called libpulse0. Ask whoever looks after this computer to add it.",
        ),
        NoVoice.NO_ENGINE: translate(
            "Listen",
            "This computer has no working voice, so it cannot read aloud. "
            "Ask whoever looks after it to add a voice in the computer's speech settings.",
        ),
        NoVoice.NO_VOICE_FOR_LANGUAGE: translate(
            "Listen",
            "This computer has no English voice, so it cannot read aloud. "
            "Ask whoever looks after it to add one in the computer's speech settings.",
        ),
    }[trouble]
