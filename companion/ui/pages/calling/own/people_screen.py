"""My people: the team, and family and helpers, with what each is for."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.own_records import FAMILY, TEAM, Person
from companion.services.people import called, people_by_id, people_in, remove_person
from companion.ui.pages.calling.own.entry_form import EntryForm
from companion.ui.pages.calling.own.entry_view import EntryView
from companion.ui.pages.calling.own.list_screen import NEW, ListScreen
from companion.ui.pages.calling.own.person_form import PersonForm
from companion.ui.pages.calling.own.places import PEOPLE, UPDATE
from companion.ui.pages.context import PageContext, PageName
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.text import Heading, Text

__all__ = ["NEW", "PeopleScreen"]


class PeopleScreen(ListScreen):
    """Two lists: whom to ask at the hospital, and who helps at home."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            context,
            PEOPLE,
            write=translate("PeopleScreen", "Write somebody down"),
            paper=translate("PeopleScreen", "Print my people"),
            parent=parent,
        )
        self.set_title(self.tr("My people"))
        self.set_lead(self.tr("Who is who in your team, and who helps at home."))

    def listed(self) -> tuple[object, ...]:
        """Return everybody, the team first."""
        snapshot = self.context.session.snapshot
        return (*people_in(snapshot, TEAM), *people_in(snapshot, FAMILY))

    def fill(self, column: Column) -> None:
        """Show each list that has somebody, or what the lists are for."""
        snapshot = self.context.session.snapshot
        team, family = people_in(snapshot, TEAM), people_in(snapshot, FAMILY)
        if not team and not family:
            column.add(
                Text(
                    self.tr(
                        "Write down names, numbers and hours as you hear them. For family and "
                        "helpers you can note what they may be told and what they help with."
                    )
                )
            )
        self._fill_group(column, self.tr("My team"), team)
        self._fill_group(column, self.tr("Family and helpers"), family)
        if family and self.may_write:
            update = LinkButton(self.tr("Write an update for them"))
            update.clicked.connect(self._on_update)
            column.add(update, left=True)

    def _fill_group(self, column: Column, title: str, people: tuple[Person, ...]) -> None:
        if not people:
            return
        part = QWidget()
        inside = Column(part, gap=20)
        inside.add(Heading(title, 2, tight=True))
        for person in people:
            view = EntryView(
                person.id,
                called(person),
                person_lines(person),
                note=person.note,
                may_write=self.may_write,
            )
            self.put(inside, view)
        column.add(part)

    def make_form(self, entry_id: str, place: str) -> EntryForm:
        """Return the form of somebody, of the team unless it says otherwise."""
        return PersonForm(self.context, entry_id, group=place)

    def is_kept(self, entry_id: str) -> bool:
        """Return whether somebody is on the list."""
        return entry_id in people_by_id(self.context.session.snapshot)

    def remove(self, entry_id: str) -> None:
        """Take somebody off the list."""
        self.context.session.do(remove_person, person_id=entry_id)
        self.context.announcer.say(self.tr("Taken off your list. You can undo this."))

    @Slot()
    def _on_update(self) -> None:
        self.context.navigate(PageName.HELP, UPDATE)


def person_lines(person: Person) -> Iterator[str]:
    """Yield what is written of somebody, line by line."""
    translate = QCoreApplication.translate
    if person.role and person.name:
        yield person.role
    if person.number:
        yield translate("People", "Phone: {number}").format(number=person.number)
    if person.hours:
        yield translate("People", "When: {hours}").format(hours=person.hours)
    if person.may_be_told:
        yield translate("People", "May be told: {what}").format(what=person.may_be_told)
    if person.helps_with:
        yield translate("People", "Helps with: {what}").format(what=person.helps_with)
