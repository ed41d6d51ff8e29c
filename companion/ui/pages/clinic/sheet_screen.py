"""Print my questions: the Clinic sheet as pages, for the team and for the person."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from companion.services.clinic_sheet import ClinicSheet, Copy, all_as_text, clinic_sheet
from companion.services.questions_table import save_questions_table
from companion.ui.pages.clinic.fitting import Made, make_copies
from companion.ui.pages.clinic.screens import PHONE, WISHES
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.printing.print_out import PrintOut
from companion.ui.pages.printing.save_file import SaveFile
from companion.ui.pages.printing.sheet_panel import SheetPanel
from companion.ui.pages.side_screen import SideScreen
from companion.ui.toolkit.layout import LIST_WIDTH, Column
from companion.ui.toolkit.printing.paper import LARGE_PRINT, NORMAL_PRINT
from companion.ui.toolkit.stepper import Stepper
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.notices import Notice
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.rows import RadioRow
from companion.ui.widgets.text import Text

_BOTH = (Copy.TEAM, Copy.ME)


class SheetScreen(SideScreen):
    """The sheet on paper before it is printed. Nothing asks for a printer before Print."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("Print my questions"), width=LIST_WIDTH, parent=parent)
        self._beginning = False
        self._appointment_id = ""
        self._made: tuple[ClinicSheet, tuple[Copy, ...], int] | None = None
        self.panel = SheetPanel(context)
        self.copies = _CopyChoice()
        self.nothing = _Nothing()
        self.apart = Notice(
            self.tr(
                "What helps you when you talk does not fit on the first page. "
                "It is in full on page 2, and the first page says so."
            )
        )
        self.out = PrintOut(context, self)
        self.ways = _Ways()
        self._files = SaveFile(context, self)
        self._setting = Stepper(self)
        self._setting.finished.connect(self._on_set)
        self.panel.add_choice(self.copies)
        self.apart.hide()
        self.content.add(self.nothing, self.apart, self.panel)
        self.more().content.add(self.ways)
        self._connect()

    def _connect(self) -> None:
        panel, out, ways = self.panel, self.out, self.ways
        panel.print_button.clicked.connect(out.ask_which_printer)
        panel.pdf_button.clicked.connect(out.ask_where_to_save_pdf)
        panel.web_button.clicked.connect(out.ask_where_to_save_web_page)
        panel.large.toggled.connect(self._on_choice)
        for row in self.copies.rows:
            row.toggled.connect(self._on_choice)
        out.told.connect(self._on_told)
        out.no_printer.connect(self._on_no_printer)
        self._files.told.connect(self._tell_below)
        self.nothing.choose.clicked.connect(self._on_choose)
        ways.wishes.clicked.connect(self._on_wishes)
        ways.phone.clicked.connect(self._on_phone)
        ways.copy.clicked.connect(self._on_copy)
        ways.table.clicked.connect(self._on_table)

    def begin(self) -> None:
        """Put the focus on Print once the pages are made, so that one more press prints."""
        self._beginning = True
        (self.back if self.nothing.isHidden() else self.nothing.choose).setFocus()

    # --- what is shown ---

    def show_place(self, place: str) -> None:
        """Show the sheet of the appointment of an id; without one, of the next."""
        self._appointment_id = place

    def refresh(self) -> None:
        """Make the pages anew when what they say has changed."""
        context = self.context
        snapshot = context.session.snapshot
        visit = snapshot.appointments.get(self._appointment_id)
        sheet = clinic_sheet(snapshot, context.library, context.today(), appointment=visit)
        wanted = (sheet, self.copies.chosen, self._points)
        self.nothing.setVisible(sheet.is_empty)
        self.panel.setVisible(not sheet.is_empty)
        self.ways.show_any(not sheet.is_empty)
        if wanted == self._made:
            return
        self._made = wanted
        self._setting.stop()
        self.out.take(None)
        self.apart.hide()
        if not sheet.is_empty:
            self._setting.start(make_copies(*wanted))

    @property
    def _points(self) -> int:
        return LARGE_PRINT if self.panel.large.isChecked() else NORMAL_PRINT

    @property
    def sheet(self) -> ClinicSheet | None:
        """What is on the pages."""
        return self._made[0] if self._made else None

    @Slot(object)
    def _on_set(self, made: object) -> None:
        made = cast("Made", made)
        self.out.take(made.sheets)
        self.panel.show_sheets(made.sheets)
        self.apart.setVisible(made.wishes_apart)
        read_in_layout_order(self)
        if self._beginning and self.back.hasFocus():
            self.panel.print_button.setFocus()
        self._beginning = False

    @property
    def can_print(self) -> bool:
        """Whether there is a sheet."""
        return self.sheet is not None and not self.sheet.is_empty

    def print_here(self) -> None:
        """Print what is shown (Ctrl+P)."""
        self.out.ask_which_printer()

    # --- what is pressed ---

    @Slot(bool)
    def _on_choice(self, chosen: bool) -> None:
        sender = self.sender()
        if chosen or sender is self.panel.large:
            self.refresh()

    @Slot(str)
    def _on_told(self, words: str) -> None:
        self.panel.tell(words)
        self.context.announcer.say(words)

    @Slot(str)
    def _tell_below(self, words: str) -> None:
        """Say how it went beside what was pressed, which the top of the page is far from."""
        self.ways.told.set_text(words)
        self.ways.told.show()
        self.context.announcer.say(words)

    @Slot()
    def _on_no_printer(self) -> None:
        self.panel.pdf_button.setFocus()

    @Slot()
    def _on_choose(self) -> None:
        if self._appointment_id:
            self.context.navigate(PageName.QUESTIONS, "")
        else:
            self.left.emit()

    @Slot()
    def _on_wishes(self) -> None:
        self.context.navigate(PageName.QUESTIONS, WISHES)

    @Slot()
    def _on_phone(self) -> None:
        about = f"/{self._appointment_id}" if self._appointment_id else ""
        self.context.navigate(PageName.QUESTIONS, f"{PHONE}{about}")

    @Slot()
    def _on_copy(self) -> None:
        if self.sheet is not None:
            QGuiApplication.clipboard().setText(all_as_text(self.sheet))
            self._tell_below(self.tr("Your questions are copied. You can paste them now."))

    @Slot()
    def _on_table(self) -> None:
        title, kinds = self.tr("Save for a spreadsheet"), self.tr("Table (*.csv)")
        self._files.ask_where(title, kinds, "my-questions.csv", self.save_table)

    @Slot(str)
    def save_table(self, place: str) -> None:
        """Write all questions as a table to a file."""
        words = self.context.library.phrases().tables["csv"]
        snapshot = self.context.session.snapshot
        target = Path(place)
        self._files.write(partial(save_questions_table, target, snapshot, words), target)


class _CopyChoice(QWidget):
    """Whom the pages are for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._both = RadioRow(self.tr("Both, each on a page of its own"), True)
        self._team = RadioRow(self.tr("For my team"))
        self._me = RadioRow(self.tr("For me, with room for who said it"))
        self.rows = (self._both, self._team, self._me)
        column = Column(self, gap=0)
        column.add(Text(self.tr("Which copy"), weight=700))
        holder = QWidget()
        Column(holder, gap=0).add(*self.rows)
        column.add(holder)

    @property
    def chosen(self) -> tuple[Copy, ...]:
        """The copies to print, in order."""
        if self._team.isChecked():
            return (Copy.TEAM,)
        return (Copy.ME,) if self._me.isChecked() else _BOTH


class _Nothing(QWidget):
    """What stands here while no question is ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choose = Button(self.tr("Choose my questions"), ButtonKind.PRIMARY)
        column = Column(self, gap=16)
        column.add(Text(self.tr("No question is ticked yet. Tick one, and it stands here.")))
        column.add(self.choose, left=True)


class _Ways(QWidget):
    """The other ways to take the questions along."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wishes = Button(self.tr("Say what helps me when we talk"), icon="message-square-text")
        self.phone = Button(self.tr("Put the three on my phone"), icon="phone")
        self.copy = Button(self.tr("Copy as text"), icon="copy")
        self.table = Button(self.tr("Save for a spreadsheet"), icon="download")
        column = Column(self, gap=8)
        for button in (self.wishes, self.phone, self.copy, self.table):
            column.add(button, left=True)
        self.told = Notice("")
        column.add(self.told)
        self.told.hide()

    def show_any(self, any_question: bool) -> None:
        """Offer what needs a question only where there is one."""
        for button in (self.phone, self.copy):
            button.setVisible(any_question)
