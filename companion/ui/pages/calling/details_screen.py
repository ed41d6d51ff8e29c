"""My details: what to read out on the phone, and what another hospital asks besides."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.domain.records import Kind
from companion.services.details import LATER, READ_OUT, is_written, my_details, write_detail
from companion.ui.pages.calling.birth_date import BirthDateField
from companion.ui.pages.calling.what_to_say import field_title
from companion.ui.pages.context import PageContext
from companion.ui.pages.side_screen import SideScreen
from companion.ui.session import Changes, Way
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.field import Field
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text


class DetailsScreen(SideScreen):
    """Lines that keep themselves as they are typed; every one may stay empty."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent=parent)
        self.set_title(self.tr("My details to read out"))
        self.set_lead(self.tr("Fill in what you like. It shows on Who to call."))
        self.set_way_back(self.tr("Who to call"))
        self.content.add(
            Text(
                self.tr(
                    "This is kept with everything else you write. While your folder is locked, "
                    "it does not show."
                ),
                muted=True,
            )
        )
        self.fields: dict[str, Field] = {}
        self.born = BirthDateField(
            field_title("born"), self.tr("For example, 2 3 1984."), today=context.today
        )
        self.born.settled.connect(self._on_born)
        for field in READ_OUT:
            self.content.add(self.born if field == "born" else self._field(field))
        self.others = Disclosure(self.tr("For another hospital"))
        for field in LATER:
            self.others.content.add(self._field(field))
        self.content.add(self.others)
        self.others.set_open(is_written(my_details(context.session.snapshot), *LATER))
        context.session.changed.connect(self._on_changed)
        read_in_layout_order(self)

    def _field(self, field: str) -> Field:
        made = Field(field_title(field), self._hints().get(field, ""))
        made.edit.setProperty("field", field)
        made.setProperty("field", field)
        made.settled.connect(self._on_settled)
        made.edit.left.connect(self._on_left)
        self.fields[field] = made
        return made

    def _hints(self) -> dict[str, str]:
        return {
            "treatment": self.tr("For example, blinatumomab, last given on 20 November."),
            "allergies": self.tr("If you have none, write: none that I know of."),
            "lines_and_ports": self.tr("For example, PICC line, left arm."),
            "blood_needs": self.tr("For example, irradiated blood. It may be on a card you have."),
            "communication": self.tr("For example, I lip-read. Please face me."),
        }

    def refresh(self) -> None:
        """Show what is kept now; a line that is being typed in stays as it is."""
        self._show(but=self.focusWidget())

    def _show(self, but: QWidget | None = None) -> None:
        details = my_details(self.context.session.snapshot)
        for name, field in self.fields.items():
            if but is None or field.edit is not but:
                field.text = getattr(details, name) if details else ""
        born = details.born if details else None
        if self.born.kept != born and (but is None or not self.born.isAncestorOf(but)):
            self.born.set_value(born)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        """Show what an undo brought back, in the line that has the focus too."""
        if changes.way is not Way.DID and Kind.DETAILS in changes.kinds:
            self._show()

    def begin(self) -> None:
        """Put the cursor into the first line."""
        self.fields["name"].setFocus()

    @Slot(str)
    def _on_settled(self, text: str) -> None:
        field = str(self.sender().property("field"))
        self.context.session.do(write_detail, merge=f"details-{field}", field=field, value=text)

    @Slot()
    def _on_left(self) -> None:
        self.context.session.leave(f"details-{self.sender().property('field')}")

    @Slot(object)
    def _on_born(self, value: object) -> None:
        self.context.session.do(write_detail, merge="details-born", field="born", value=value)
        self.context.session.leave("details-born")
