"""What becomes of words that were edited for one person when the update is for another."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import Button
from companion.ui.widgets.notices import Notice


class KeepWords(QWidget):
    """Says that the words are made anew, and offers the edited `words` again.

    Until somebody presses `keep` the words are new: nothing goes to the wrong person unseen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ""
        self.told = Notice("")
        self.anew = Button("")
        self.keep = Button(self.tr("Keep these words"))
        buttons = QWidget()
        row = FlowLayout(buttons, gap=16)
        for button in (self.anew, self.keep):
            row.addWidget(button)
        Column(self, gap=8).add(self.told, buttons)
        set_role(self, Role.GROUPING, self.tr("The words you changed"))
        self.hide()

    def ask(self, words: str, name: str) -> None:
        """Ask what is to become of words; `name` is whom the update is for now, if anybody."""
        self.words = words
        self.told.set_text(
            self.tr(
                "You changed the words before you chose this person. "
                "They are made anew now. Your words are safe."
            )
        )
        anew = self.tr("Make them anew for {name}").format(name=name)
        self.anew.setText(anew if name else self.tr("Make them anew"))
        self.show()

    def close_question(self) -> None:
        """Let go of the words: it was answered."""
        self.words = ""
        self.hide()
