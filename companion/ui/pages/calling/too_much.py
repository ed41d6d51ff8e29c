"""If tonight is too much: 999 first, then whoever answers at any hour, and the others below.

A person opens it, and nothing else does: what they write is never read for it (walks.md 32).
"""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.content import HelpText, SupportLine
from companion.services.cards.saying import saying
from companion.ui.pages.calling.support import SupportLines
from companion.ui.pages.calling.what_to_say import first_words
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.help_words import help_text
from companion.ui.pages.own_line import no_answer_words
from companion.ui.pages.side_screen import SideScreen
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import LIST_WIDTH, Column
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.care_card import CareCard, CareLevel
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Heading, Text


class TooMuchScreen(SideScreen):
    """One calm page without a question, a form or a choice to make."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", width=LIST_WIDTH, parent=parent)
        self.set_title(self.tr("If tonight is too much"))
        self.set_way_back(self.tr("Coping notes"))
        self.back.clicked.connect(self._on_back)
        text, _from_pack = help_text(context.library)
        always, timed = _parted(text)
        danger = CareCard(CareLevel.EMERGENCY, self.tr("In danger now: 999."), level_shown=False)
        say = self.tr("Ring 999, or go to A&E. You can say: I am not safe tonight.")
        danger.body.add(Text(say, colour=danger.ink))
        self.content.add(danger)
        self.content.add(Text(self.tr("These lines are for talking, not for emergencies.")))
        self._add_lines(self.tr("Lines that are open day and night"), always)
        self._own = _OwnLine(text.no_number)
        self.content.add(self._own)
        self._add_lines(self.tr("Lines with opening hours"), timed)
        self.who_to_call = LinkButton(self.tr("See all of Who to call"))
        self.who_to_call.clicked.connect(self._on_who_to_call)
        self.content.add(self.who_to_call, left=True)
        read_in_layout_order(self)
        self.refresh()

    def _add_lines(self, title: str, lines: tuple[SupportLine, ...]) -> None:
        if lines:
            self.content.add(Heading(title, 3), SupportLines(self.context, lines))

    def refresh(self) -> None:
        """Show the hospital's line as it is kept now."""
        snapshot = self.context.session.snapshot
        known = snapshot.help
        self._own.set_first_words(first_words(saying(snapshot)))
        number, centre = (known.number, known.centre) if known else ("", "")
        self._own.show_number(number, centre)

    @Slot()
    def _on_back(self) -> None:
        self.context.navigate(PageName.COPING, "")

    @Slot()
    def _on_who_to_call(self) -> None:
        self.context.navigate(PageName.HELP, "")


class _OwnLine(QWidget):
    """The hospital's line to read, or how to find it; it is written on Who to call."""

    def __init__(self, missing: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Your hospital's 24-hour line")
        self._number = Text("", TypeStep.H3, weight=700)
        self._centre = Text("")
        self._missing = [Text(words) for words in missing[1:]]
        column = Column(self, gap=2)
        self._no_answer = Text(no_answer_words(), weight=700)
        column.add(Heading(title, 4, tight=True), self._number, *self._missing, self._centre)
        column.add(self._no_answer)
        column.add(Text(self.tr("For when you feel unwell, day or night.")))
        set_role(self, Role.GROUPING, title)

    def set_first_words(self, words: str) -> None:
        """Set what to say first, the last of how to find the line: true of the person's plan."""
        self._missing[-1].setText(words)

    def show_number(self, number: str, centre: str) -> None:
        """Show a number and whose it is."""
        self._number.setText(number)
        self._centre.setText(centre)
        self._number.setVisible(bool(number))
        self._centre.setVisible(bool(number and centre))
        self._no_answer.setVisible(bool(number))
        for line in self._missing:
            line.setVisible(not number)


def _parted(text: HelpText) -> tuple[tuple[SupportLine, ...], tuple[SupportLine, ...]]:
    """Return the lines that are always open, and those whose hours are known."""
    always = tuple(line for line in text.support if line.always)
    return always, tuple(line for line in text.support if line.days)
