"""A list a person keeps: read, write, change in place, remove and print."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.ui.pages.calling.own.entry_form import EntryForm
from companion.ui.pages.calling.own.entry_view import EntryView
from companion.ui.pages.calling.own.places import MINE, PAPER, paper_anchor
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.side_screen import SideScreen
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button
from companion.ui.widgets.reading_order import read_in_layout_order

NEW = "new"


class ListScreen(SideScreen):
    """What the screens of people, medicines and trips share. `sheet` is the list on paper."""

    def __init__(
        self,
        context: PageContext,
        sheet: str,
        *,
        write: str,
        paper: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent=parent)
        self.set_way_back(self.tr("People and medicines"))
        self._paper = sheet
        self.write_button = Button(write, icon="plus")
        self.print_button = Button(paper, icon="printer")
        self.set_actions(self.write_button, self.print_button)
        self.write_button.clicked.connect(self.add_here)
        self.print_button.clicked.connect(self.print_here)
        self.form: EntryForm | None = None
        self.views: dict[str, EntryView] = {}
        self._shown: object = None
        self._list: QWidget | None = None
        self._awaited = ""

    # --- what a list fills in ---

    def listed(self) -> tuple[object, ...]:
        """Return what is on the list now; the list is made again when that is another."""
        raise NotImplementedError

    def fill(self, column: Column) -> None:
        """Put what is on the list into a column, each entry through `put`."""
        raise NotImplementedError

    def make_form(self, entry_id: str, place: str) -> EntryForm:
        """Return the form of an entry, of a new one where there is no id."""
        raise NotImplementedError

    def is_kept(self, entry_id: str) -> bool:
        """Return whether an entry is on the list."""
        raise NotImplementedError

    def remove(self, entry_id: str) -> None:
        """Take an entry off the list, and say so."""
        raise NotImplementedError

    def reveal(self, entry_id: str) -> None:
        """Bring an entry into the list where part of it is folded away."""

    # --- the list ---

    @property
    def above(self) -> str:
        """The anchor of the screen this one is opened from."""
        return MINE

    @property
    def may_write(self) -> bool:
        """Whether a person's own words are kept here and now."""
        session = self.context.session
        return self.context.may.write and session.is_open and not session.read_only

    @property
    def can_print(self) -> bool:
        """Whether there is something to print, and pages are made here."""
        return self.context.may.files and bool(self.listed()) and self.form is None

    def refresh(self) -> None:
        """Show the list as it is kept now; an entry that is being written stays open."""
        self.write_button.setVisible(self.may_write and self.form is None)
        self.print_button.setVisible(self.can_print)
        listed = self.listed()
        if listed != self._shown:
            self._shown = listed
            self.make_list()
            self._go_to_awaited()

    def make_list(self) -> None:
        """Make the list again; the focus stays where it was, or as near as can be."""
        place = next((n for n, each in enumerate(self.views.values()) if each.has_focus()), -1)
        focus = self.window().focusWidget()
        held = self._list is not None and focus is not None and self._list.isAncestorOf(focus)
        focused = list(self.views)[place] if place >= 0 else ""
        old, self._list = self._list, QWidget()
        self.views = {}
        if self.form is None:  # while one entry is written the others are out of the way
            self.fill(Column(self._list, gap=28))
        if old is not None:
            self.content.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.content.add(self._list)
        self._list.show()
        read_in_layout_order(self)
        if held and self.form is None:
            self._focus_near(focused, place)

    def _focus_near(self, entry_id: str, place: int) -> None:
        """Put the focus on the entry that had it, or on the one that stands in its place."""
        views = list(self.views.values())
        if entry_id in self.views:
            self.views[entry_id].change.setFocus()
        elif views and place >= 0:
            views[min(place, len(views) - 1)].change.setFocus()
        else:
            self.write_button.setFocus()

    def put(self, column: Column, view: EntryView) -> None:
        """Put an entry into the list."""
        view.change_pressed.connect(self.open_entry)
        view.remove_pressed.connect(self._on_remove)
        self.views[view.entry_id] = view
        column.add(view)

    @Slot(str)
    def _on_remove(self, entry_id: str) -> None:
        self.remove(entry_id)

    # --- writing ---

    @Slot()
    def add_here(self) -> None:
        """Begin an entry."""
        if self.may_write:
            self._open_form(self.make_form("", ""))

    @Slot(str)
    def open_entry(self, entry_id: str) -> None:
        """Open an entry to change it."""
        if self.may_write and self.is_kept(entry_id):
            self._open_form(self.make_form(entry_id, ""))

    def show_place(self, place: str) -> None:
        """Begin an entry ("new", "new/family"), or go to one by its id."""
        first, _, rest = place.partition("/")
        if first == NEW and self.may_write:
            self._open_form(self.make_form("", rest))
            return
        if place == PAPER:
            self.print_button.setFocus()
            return
        self.reveal(place)
        if place in self.views:
            self.views[place].change.setFocus()

    def _open_form(self, form: EntryForm) -> None:
        self._close_form()
        self.form, self._awaited = form, ""
        form.finished.connect(self._on_finished)
        self.content.insertWidget(0, form)
        form.show()
        self.write_button.hide()
        self.print_button.hide()
        self.make_list()
        form.begin()
        self.bring_focus_into_view()

    def _close_form(self) -> str:
        """Close what is being written, and return the id of its entry."""
        form, self.form = self.form, None
        if form is None:
            return ""
        form.settle()
        self.content.removeWidget(form)
        form.hide()
        form.deleteLater()
        return form.entry_id

    @Slot()
    def _on_finished(self) -> None:
        entry_id = self._close_form()
        self._shown = None
        self.refresh()
        self.write_button.setFocus()
        self._awaited = entry_id  # it may still be on its way to the disk
        self._go_to_awaited()

    def _go_to_awaited(self) -> None:
        """Go to what was just written, once it is on the list."""
        if not self._awaited or not self.is_kept(self._awaited):
            return
        self.reveal(self._awaited)
        view = self.views.get(self._awaited)
        if view is not None and self.write_button.hasFocus():
            view.change.setFocus()
        self._awaited = ""

    def go_back(self) -> bool:
        """Close the entry that is being written; False when none is."""
        if self.form is None:
            return False
        self._on_finished()
        return True

    def settle(self) -> None:
        """Keep what is being written now."""
        if self.form is not None:
            self.form.settle()

    # --- paper ---

    @Slot()
    def print_here(self) -> None:
        """Show the list as pages."""
        if self.can_print:
            self.context.navigate(PageName.HELP, self.paper_anchor())

    def paper_anchor(self) -> str:
        """Return the anchor of the list as pages."""
        return paper_anchor(self._paper)
