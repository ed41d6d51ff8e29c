"""The plan as printed pages: for the fridge, for another hospital, and as a picture.

The place in the anchor says what: nothing for the fridge, "list" for all of it, or
"checklist/<id>" for a list to tick off.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.services.checklist_sheet import checklist_sheet
from companion.services.getting_ready import got
from companion.services.plan_facts import PlanFacts, plan_facts
from companion.services.plan_sheet import plan_sheet
from companion.services.take_away import save_file
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.fridge_page import set_fridge
from companion.ui.pages.journey.lists_near import checklist_named
from companion.ui.pages.journey.screen import Screen, screen_title
from companion.ui.pages.journey.where import paths_of
from companion.ui.pages.printing.print_out import PrintOut
from companion.ui.pages.printing.save_file import SaveFile
from companion.ui.pages.printing.sheet_panel import SheetPanel
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import LIST_WIDTH, Column
from companion.ui.toolkit.printing.pages import Sheets, set_in_steps
from companion.ui.toolkit.printing.paper import LARGE_PRINT, NORMAL_PRINT
from companion.ui.toolkit.printing.stepping import Steps
from companion.ui.toolkit.stepper import Stepper
from companion.ui.widgets.button import Button
from companion.ui.widgets.notices import Notice
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.rows import RadioRow, TickRow
from companion.ui.widgets.text import Text

FRIDGE, LIST, CHECKLIST = "", "list", "checklist"


class PrintScreen(Screen):
    """Pages to look at first. Nothing asks for a printer before Print is pressed."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, screen_title("print"), width=LIST_WIDTH, parent=parent)
        self._place = FRIDGE
        self._made: object = None
        self.nothing = Text(self.tr("Nothing is written of your plan yet. It can be printed then."))
        self.which = WhichPages()
        self.sheet = SheetPanel(context)
        self.pictures = PictureWays()
        self.out = PrintOut(context, self)
        self._files = SaveFile(context, self)
        self._setting = Stepper(self)
        self.sheet.add_choice(self.which)
        self.content.add(self.nothing, self.sheet)
        self.more().content.add(self.pictures)
        self._connect()

    def _connect(self) -> None:
        sheet, out = self.sheet, self.out
        self._setting.finished.connect(self._on_set)
        sheet.print_button.clicked.connect(out.ask_which_printer)
        sheet.pdf_button.clicked.connect(out.ask_where_to_save_pdf)
        sheet.web_button.clicked.connect(out.ask_where_to_save_web_page)
        sheet.large.toggled.connect(self._on_choice)
        self.which.fridge.toggled.connect(self._on_which)
        self.which.reasons.toggled.connect(self._on_choice)
        self.pictures.png.clicked.connect(self.ask_where_to_save_png)
        self.pictures.svg.clicked.connect(self.ask_where_to_save_svg)
        out.told.connect(self._on_told)
        out.no_printer.connect(self._on_no_printer)
        self._files.told.connect(self._tell_below)

    # --- what is shown ---

    @property
    def place(self) -> str:
        """What is printed."""
        return self._place

    def show_place(self, place: str) -> None:
        """Show other pages."""
        self._place = place
        row = self.which.whole if place == LIST else self.which.fridge
        blocked = self.which.fridge.blockSignals(True)
        row.setChecked(True)
        self.which.fridge.blockSignals(blocked)
        self.refresh()

    def refresh(self) -> None:
        """Make the pages anew when what they say has changed."""
        snapshot = self.context.session.snapshot
        facts = self._facts()
        checklist = self._place.startswith(CHECKLIST)
        empty = facts.is_empty and not checklist
        self.nothing.setVisible(empty)
        self.sheet.setVisible(not empty)
        self._name_pages()
        self.more().setVisible(not checklist and _has_picture(self.context))
        points = LARGE_PRINT if self.sheet.large.isChecked() else NORMAL_PRINT
        ticked = got(snapshot, self._checklist_id) if checklist else frozenset()
        wanted = (facts, self._place, points, self.which.reasons.isChecked(), ticked)
        if wanted == self._made:
            return
        self._made = wanted
        self._setting.stop()
        self.out.take(None)
        self.sheet.tell("")
        self.sheet.show_sheets(None)
        if not empty:
            self._setting.start(self._pages(facts, points, ticked))
        read_in_layout_order(self)

    def _name_pages(self) -> None:
        """Say what is printed: a list by its name, or else the two ways to print the plan."""
        checklist = checklist_named(self.context, self._checklist_id)
        title = self.tr("Print this list") if checklist is not None else screen_title("print")
        self.set_title(title)
        self.which.name_only(checklist.title if checklist is not None else "")
        self.which.reasons.setVisible(self._place == LIST)

    @property
    def _checklist_id(self) -> str:
        return self._place.partition("/")[2]

    def _facts(self) -> PlanFacts:
        again = self.context.library.phrases().tables["plan"]["again"]
        paths = {path.id: path for path in paths_of(self.context)}
        today = self.context.today()
        return plan_facts(self.context.session.snapshot, paths, today, again=again)

    def _pages(self, facts: PlanFacts, points: int, ticked: frozenset[str]) -> Steps[Sheets]:
        library, today = self.context.library, self.context.today()
        checklist = checklist_named(self.context, self._checklist_id)
        if checklist is not None:
            return set_in_steps(checklist_sheet(library, checklist, ticked, today), points)
        if self._place == LIST:
            reasons = self.which.reasons.isChecked()
            return set_in_steps(plan_sheet(library, facts, today, reasons=reasons), points)
        return set_fridge(self.context, self.context.session.snapshot, facts, points)

    @Slot(object)
    def _on_set(self, sheets: object) -> None:
        made = cast("Sheets", sheets)
        self.out.take(made)
        self.sheet.show_sheets(made)
        read_in_layout_order(self)

    @property
    def can_print(self) -> bool:
        """Whether the pages are there."""
        return self.sheet.isVisibleTo(self) and self.sheet.print_button.isEnabled()

    def print_here(self) -> None:
        """Print what is shown (Ctrl+P)."""
        self.out.ask_which_printer()

    # --- what is pressed ---

    @Slot(bool)
    def _on_which(self, fridge: bool) -> None:
        self._place = FRIDGE if fridge else LIST
        self.refresh()

    @Slot(bool)
    def _on_choice(self, _chosen: bool) -> None:
        self.refresh()

    @Slot(str)
    def _on_told(self, words: str) -> None:
        self.sheet.tell(words)
        self.context.announcer.say(words)

    @Slot(str)
    def _tell_below(self, words: str) -> None:
        self.pictures.told.set_text(words)
        self.pictures.told.show()
        self.context.announcer.say(words)

    @Slot()
    def _on_no_printer(self) -> None:
        self.sheet.pdf_button.setFocus()

    # --- pictures ---

    @Slot()
    def ask_where_to_save_png(self) -> None:
        """Ask for a place, then write the drawing there as a picture of dots."""
        kinds = self.tr("Picture (*.png)")
        self._files.ask_where(self.tr("Save the drawing"), kinds, "my-plan.png", self.save_png)

    @Slot()
    def ask_where_to_save_svg(self) -> None:
        """Ask for a place, then write the drawing there as a picture of lines."""
        kinds = self.tr("Drawing (*.svg)")
        self._files.ask_where(self.tr("Save the drawing"), kinds, "my-plan.svg", self.save_svg)

    @Slot(str)
    def save_png(self, place: str) -> None:
        """Write the drawing along time to a file, as a picture of dots."""
        from companion.ui.pages.journey.along_time import png_picture

        self._keep(place, png_picture(self.context, self.context.session.snapshot))

    @Slot(str)
    def save_svg(self, place: str) -> None:
        """Write the drawing along time to a file, as a picture of lines."""
        from companion.ui.pages.journey.along_time import svg_picture

        self._keep(place, svg_picture(self.context, self.context.session.snapshot))

    def _keep(self, place: str, data: bytes) -> None:
        target = Path(place)
        if data:
            self._files.write(partial(save_file, target, data), target)


def _has_picture(context: PageContext) -> bool:
    from companion.ui.pages.journey.along_time import has_picture

    return has_picture(context, context.session.snapshot)


class WhichPages(QWidget):
    """Which pages are made, and whether a person's reasons stand on them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("What to print")
        self.fridge = RadioRow(
            self.tr("One page for the fridge"),
            True,
            detail=self.tr("What is now, and the next dates, large."),
        )
        self.whole = RadioRow(
            self.tr("All of it, for another hospital"),
            detail=self.tr("Every stage, and what was planned before."),
        )
        self.reasons = TickRow(self.tr("With my reasons"))
        self._rows = QWidget()
        Column(self._rows, gap=0).add(self.fridge, self.whole)
        set_role(self._rows, Role.GROUPING, title)
        self._name = Text("")
        column = Column(self, gap=0)
        column.add(Text(title, weight=700), self._name, self._rows, self.reasons)

    def name_only(self, name: str) -> None:
        """Show a name in place of the choice, or the choice where there is none."""
        self._name.setText(name)
        self._name.setVisible(bool(name))
        self._rows.setVisible(not name)


class PictureWays(QWidget):
    """The drawing along time as a file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.png = Button(self.tr("Save the drawing as a picture (PNG)"), icon="download")
        self.svg = Button(self.tr("Save the drawing to enlarge it (SVG)"), icon="download")
        self.told = Notice("")
        column = Column(self, gap=8)
        column.add(
            Text(self.tr("All stages with a date are on it. Your notes are not."), muted=True)
        )
        column.add(self.png, self.svg, left=True)
        column.add(self.told)
        self.told.hide()
