"""Writing a medicine down, as it stands on its box. Nothing is checked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from companion.domain.own_records import Medicine
from companion.services.medicines import keep_medicine, medicines_by_id
from companion.ui.pages.calling.own.entry_form import EntryForm
from companion.ui.pages.context import PageContext
from companion.ui.widgets.date_field import DateField
from companion.ui.widgets.field import Field
from companion.ui.widgets.note_box import NoteBox


class MedicineForm(EntryForm):
    """The name first; the rest may stay empty."""

    needed = ("name",)

    def __init__(
        self, context: PageContext, entry_id: str = "", parent: QWidget | None = None
    ) -> None:
        name = QCoreApplication.translate("MedicineForm", "A medicine on your list")
        super().__init__(context, name, entry_id, parent)
        self.done_button.setText(self.tr("Keep this medicine"))
        called = Field(self.tr("Name of the medicine"), self.tr("As it stands on the box."))
        how = NoteBox(
            self.tr("How you take it"),
            hint=self.tr("Copy it from the label, or in your own words."),
            lines=1,
        )
        self.first.add(self.line("name", called))
        self.after.add(
            self.line("why", Field(self.tr("What it is for"))),
            self.line("how_taken", how),
            self.line("since", DateField(self.tr("Since"))),
            self.line("until", DateField(self.tr("Last day, if it has ended"))),
            self.line("note", NoteBox(self.tr("A note"), lines=1)),
        )
        self.show_kept()

    def kept(self) -> Medicine | None:
        """Return the medicine as it is kept."""
        return medicines_by_id(self.context.session.snapshot).get(self.entry_id)

    def nameless_words(self, called: str) -> str:
        """Return what is said once the name was emptied, and is back."""
        words = self.tr(
            "The name was empty, so {name} is back. Type another name, or keep this one. "
            "To take it off your list, keep it, then choose Remove."
        )
        return words.format(name=called)

    def keep(self) -> None:
        """Keep what is written."""
        self.context.session.do(
            keep_medicine,
            merge=self.merge,
            medicine_id=self.entry_id,
            name=self.words_to_keep("name"),
            why=self.words("why"),
            how_taken=self.words("how_taken"),
            since=self.day_in("since"),
            until=self.day_in("until"),
            note=self.words("note"),
        )
