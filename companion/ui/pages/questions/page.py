"""The Questions section: my list first, the ready-made ones one press away."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from companion.content import Bank, PackFault
from companion.domain.records import Kind
from companion.ui.pages.clinic.screens import PHONE, PRINT, THREE, ClinicScreens, screens_for
from companion.ui.pages.context import PageName
from companion.ui.pages.page import Page
from companion.ui.pages.questions.choose import ChooseFromList
from companion.ui.pages.questions.my_questions import MyQuestions
from companion.ui.session import Changes
from companion.ui.widgets.notices import Notice, NoticeKind

CHOOSE = "choose"
"""The anchor of the list to choose from."""


class QuestionsPage(Page):
    """What a person wants to ask."""

    name = PageName.QUESTIONS
    kinds = frozenset(
        {
            Kind.QUESTIONS,
            Kind.APPOINTMENTS,
            Kind.ASKINGS,
            Kind.GATES,
            Kind.STAGES,
            Kind.JOURNEY,
            Kind.WISHES,
        }
    )

    def build(self) -> None:
        """Make the first screen; the second is made when it is first asked for."""
        self._bank = self._read_bank()
        self._choose: ChooseFromList | None = None
        self._stack = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.mine = MyQuestions(self.context, self._bank)
        self.mine.choose_asked.connect(self._on_choose_asked)
        self.mine.print_asked.connect(self.print_here)
        self.mine.three_asked.connect(self._on_three_asked)
        self.clinic = ClinicScreens(self.context, self._stack, self)
        self.clinic.left.connect(self._on_clinic_left)
        self._stack.addWidget(self.mine)
        if self._bank is None:
            self.mine.choose_button.hide()
            self.mine.content.add(Notice(self._unreadable(), NoticeKind.CAUTION))

    def _read_bank(self) -> Bank | None:
        try:
            return self.context.library.bank()
        except PackFault:
            return None

    def _unreadable(self) -> str:
        if not self.context.may.write:
            return self.tr("The ready questions cannot be read just now. The other pages work.")
        return self.tr(
            "The ready questions cannot be read just now. Your words are safe. "
            "You can still add questions of your own."
        )

    def refresh(self, changes: Changes | None) -> None:
        """Show the records as they are now, on the screen in view."""
        if self.clinic.screen is not None:
            self.clinic.screen.refresh()
        elif self.choosing and self._choose is not None:
            self._choose.refresh(changes)
        else:
            self.mine.refresh(changes)

    def hideEvent(self, event: QHideEvent) -> None:
        """Begin with all the questions when the section is entered anew."""
        if self._is_built and not event.spontaneous():
            self.mine.filter_bar.begin_again()
        super().hideEvent(event)

    # --- the screens ---

    @property
    def choosing(self) -> bool:
        """Whether the ready-made questions are in view."""
        return self._choose is not None and self._stack.currentWidget() is self._choose

    @property
    def choose(self) -> ChooseFromList | None:
        """The list to choose from, once it was asked for."""
        return self._choose

    @Slot()
    def _on_choose_asked(self) -> None:
        if self._bank is None:
            return
        if self._choose is None:
            self._choose = ChooseFromList(self.context, self._bank, self.mine.edits)
            self._choose.left.connect(self._on_choose_left)
            self._choose.own_asked.connect(self._on_own_asked)
            self._stack.addWidget(self._choose)
        self._stack.setCurrentWidget(self._choose)
        self._choose.find_field.edit.setFocus()

    @Slot()
    def _on_choose_left(self) -> None:
        self._show_mine()
        self.mine.choose_button.setFocus()

    @Slot(str)
    def _on_own_asked(self, words: str) -> None:
        self._show_mine()
        self.mine.begin_adding(words)

    @Slot()
    def _on_three_asked(self) -> None:
        self.context.navigate(PageName.QUESTIONS, THREE)

    @Slot()
    def _on_clinic_left(self) -> None:
        self._show_mine()
        self.mine.begin_at_print()

    def _show_mine(self) -> None:
        self.clinic.close()
        self._stack.setCurrentWidget(self.mine)

    # --- what the window asks for ---

    def show_anchor(self, anchor: str) -> None:
        """Go to a question, the list to choose from, a screen of the sheet, or the first one."""
        self.ensure_built()
        name, _, place = anchor.partition("/")
        if name in screens_for(self.context.may):
            self.clinic.open(name, place)
            return
        if anchor == CHOOSE:
            self._on_choose_asked()
            return
        if anchor or self.choosing or self.clinic.screen is not None:
            self._show_mine()
        if anchor:
            self.mine.go_to(anchor)

    def add_here(self) -> None:
        """Open the line for a question of one's own (Ctrl+N), where words are kept."""
        self.ensure_built()
        if not self.context.may.write:
            return
        self._show_mine()
        self.mine.begin_adding()

    def find_here(self) -> None:
        """Put the cursor in the find field of the screen in view (Ctrl+F)."""
        self.ensure_built()
        if self.clinic.screen is not None:
            self._show_mine()
        if self.choosing and self._choose is not None:
            self._choose.begin_finding()
        else:
            self.mine.begin_finding()

    @property
    def can_print(self) -> bool:
        """Whether there is a sheet to print."""
        return self.context.may.files and any(
            each.chosen for each in self.context.session.snapshot.questions.values()
        )

    @Slot()
    def print_here(self) -> None:
        """Show the sheet as pages, or print it when it is shown so (Ctrl+P)."""
        if not self.context.may.files:
            self.context.navigate(PageName.QUESTIONS, PHONE)
            return
        screen = self.clinic.screen
        if screen is not None and screen.can_print:
            screen.print_here()
        else:
            self.context.navigate(PageName.QUESTIONS, PRINT)

    def go_back(self) -> bool:
        """Close what is open, or go back to my questions; False on the first screen."""
        if self.clinic.screen is not None:
            self.clinic.leave()
            return True
        if not self.choosing or self._choose is None:
            return self.mine.step_back()
        if not self._choose.step_back():
            self._on_choose_left()
        return True
