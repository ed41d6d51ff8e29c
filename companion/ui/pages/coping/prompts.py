"""A few gentle ways to start a note, out of sight until asked for."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text


class Prompts(QWidget):
    """One line to press, and under it situations with beginnings of sentences.

    `chosen` carries the words to begin with. `declined` asks not to be offered any more.
    """

    chosen = Signal(str)
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fold = Disclosure(self.tr("Need a way to start?"))
        self.situations: list[Disclosure] = []
        self.links: list[LinkButton] = []
        self.stop = LinkButton(self.tr("Do not offer ways to start"))
        self._is_filled = False
        self.fold.toggled.connect(self._on_opened)
        self.stop.clicked.connect(self.declined)
        Column(self, gap=0).add(self.fold)

    def open_situation(self, place: int) -> None:
        """Open the beginnings for one situation, which closes the others."""
        self.fold.set_open(True)
        self.situations[place].set_open(True)

    # --- what is in the fold, made when it is first opened ---

    @Slot(bool)
    def _on_opened(self, opened: bool) -> None:
        if opened and not self._is_filled:
            self._is_filled = True
            self._fill()
            read_in_layout_order(self.window())

    def _fill(self) -> None:
        words = self.tr("Press a line to put it on the page. You can change it or take it out.")
        holder = QWidget()
        column = Column(holder, gap=0)
        for title, beginnings in self._beginnings():
            column.add(self._situation(title, beginnings))
        self.fold.content.add(Text(words, muted=True), holder)
        self.fold.content.add(self.stop, left=True)

    def _situation(self, title: str, beginnings: tuple[str, ...]) -> Disclosure:
        fold = Disclosure(title)
        lines = QWidget()
        column = Column(lines, gap=0)
        column.setContentsMargins(_INDENT, 0, 0, 0)
        for words in beginnings:
            link = LinkButton(words)
            link.clicked.connect(self._on_pressed)
            self.links.append(link)
            column.add(link, left=True)
        fold.content.add(lines)
        fold.toggled.connect(self._on_situation)
        self.situations.append(fold)
        return fold

    def _beginnings(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return (
            (
                self.tr("On any day"),
                (
                    self.tr("Right now I feel"),
                    self.tr("What is on my mind is"),
                    self.tr("Something small that helped today was"),
                    self.tr("I do not want to forget"),
                ),
            ),
            (
                self.tr("Waiting for a result"),
                (
                    self.tr("While I wait, I"),
                    self.tr("What I keep coming back to is"),
                    self.tr("When I hear, I would like to have beside me"),
                ),
            ),
            (
                self.tr("Before an appointment"),
                (
                    self.tr("What I most want them to know is"),
                    self.tr("The thing I am nervous about is"),
                    self.tr("Afterwards I would like to"),
                ),
            ),
            (
                self.tr("I cannot sleep"),
                (
                    self.tr("What keeps me awake is"),
                    self.tr("This can wait until the morning:"),
                    self.tr("A place I like to think of is"),
                ),
            ),
            (
                self.tr("I was told the plan has moved"),
                (
                    self.tr("I had been counting on"),
                    self.tr("When they told me, I"),
                    self.tr("What has not changed is"),
                ),
            ),
            (
                self.tr("Good news that does not feel good"),
                (
                    self.tr("Other people think I feel"),
                    self.tr("What I feel is"),
                    self.tr("What I cannot say out loud yet is"),
                ),
            ),
            (
                self.tr("Missing home"),
                (
                    self.tr("At home right now"),
                    self.tr("What I miss most is"),
                    self.tr("The first thing I would do at home is"),
                ),
            ),
            (
                self.tr("I look after someone who is ill"),
                (
                    self.tr("Nobody asks me about"),
                    self.tr("What I carried this week is"),
                    self.tr("Something I did for myself was"),
                ),
            ),
        )

    # --- what the person does ---

    @Slot(bool)
    def _on_situation(self, opened: bool) -> None:
        """Have one situation open at a time, so that the line stays short."""
        pressed = self.sender()
        if opened:
            for fold in self.situations:
                if fold is not pressed:
                    fold.set_open(False)

    @Slot()
    def _on_pressed(self) -> None:
        link = self.sender()
        if isinstance(link, LinkButton):
            self.fold.set_open(False)
            self.chosen.emit(link.text())


_INDENT = 34
"""As far in as the words of the line above, past its mark."""
