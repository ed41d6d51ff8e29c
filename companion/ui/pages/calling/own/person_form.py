"""Writing somebody down: who it is, and then what to know of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.own_records import FAMILY, GROUPS, TEAM, Person
from companion.services.people import LINES, TEXTS, keep_person, people_by_id
from companion.ui.pages.calling.own.entry_form import EntryForm
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.field import Field
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.rows import RadioRow
from companion.ui.widgets.text import Text


class PersonForm(EntryForm):
    """Somebody of the team, or of family and helpers; what is asked follows from that."""

    needed = ("name", "role")

    def __init__(
        self,
        context: PageContext,
        entry_id: str = "",
        *,
        group: str = "",
        parent: QWidget | None = None,
    ) -> None:
        name = QCoreApplication.translate("PersonForm", "Somebody on your list")
        super().__init__(context, name, entry_id, parent)
        self.done_button.setText(self.tr("Keep on my list"))
        self.groups = {
            TEAM: RadioRow(self.tr("In my team")),
            FAMILY: RadioRow(self.tr("Family or a helper")),
        }
        self.groups[group if group in GROUPS else TEAM].setChecked(True)
        self._build()
        for row in self.groups.values():
            row.toggled.connect(self._on_group)
        self.show_kept()

    def _build(self) -> None:
        name, role = Field(self.tr("Name")), Field(self.tr("Role, or who they are to you"))
        self.first.add(self._choice(), self.line("name", name), self.line("role", role))
        self.after.add(
            self.line("number", Field(self.tr("Phone number"))),
            self.line("hours", Field(self.tr("When they can be reached"))),
            self.line("may_be_told", self._box(self.tr("What they may be told"))),
            self.line("helps_with", self._box(self.tr("What they help with"))),
            self.line("note", NoteBox(self.tr("A note"), lines=2)),
        )

    def _box(self, label: str) -> NoteBox:
        return NoteBox(label, lines=1)

    def _choice(self) -> QWidget:
        holder, rows = QWidget(), QWidget()
        line = FlowLayout(rows, gap=24)
        about = self.tr("Who it is")
        for row in self.groups.values():
            row.setAccessibleName(f"{about}: {row.text()}")
            line.addWidget(row)
        set_role(rows, Role.GROUPING, about)
        Column(holder, gap=4).add(Text(about, weight=700), rows)
        return holder

    @property
    def group(self) -> str:
        """The list the person is on."""
        return FAMILY if self.groups[FAMILY].isChecked() else TEAM

    def kept(self) -> Person | None:
        """Return the person as they are kept."""
        return people_by_id(self.context.session.snapshot).get(self.entry_id)

    def nameless_words(self, called: str) -> str:
        """Return what is said once name and role were emptied, and are back."""
        words = self.tr(
            "Name and role were empty, so {name} is back. Type another name, or keep this one. "
            "To take them off your list, keep them, then choose Remove."
        )
        return words.format(name=called)

    def keep(self) -> None:
        """Keep what is written."""
        self.context.session.do(
            keep_person,
            merge=self.merge,
            person_id=self.entry_id,
            group=self.group,
            **{name: self.words_to_keep(name) for name in (*LINES, *TEXTS)},
        )

    def show_kept(self) -> None:
        """Show the person as they are kept, and the list they are on."""
        person = self.kept()
        if person is not None:
            row = self.groups.get(person.group, self.groups[FAMILY])
            blocked = row.blockSignals(True)
            row.setChecked(True)
            row.blockSignals(blocked)
        super().show_kept()
        self._show_lines()

    def begin(self) -> None:
        """Put the cursor on the name."""
        self.lines["name"].setFocus()

    def _show_lines(self) -> None:
        """Ask of the team when they can be reached, of family what they may know and help with.

        What was written before shows on either list.
        """
        family = self.group == FAMILY
        for name, asked in (("hours", not family), ("may_be_told", family), ("helps_with", family)):
            self.lines[name].setVisible(asked or bool(self.words(name)))
        read_in_layout_order(self)

    @Slot(bool)
    def _on_group(self, chosen: bool) -> None:
        if chosen:
            self._show_lines()
            self.keep_now(leaves=True)
