"""For whom an update is, and which facts go into it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.own_records import Person
from companion.services.family_update import Facts, Pick
from companion.services.people import called
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.rows import RadioRow, TickRow
from companion.ui.widgets.text import Text

_LONGEST = 160


class WhoFor(QWidget):
    """Family and helpers to choose from, and what the one who is chosen may be told.

    `chosen` carries the id, empty for nobody in particular; `write_pressed` asks for the list.
    """

    chosen = Signal(str)
    write_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, RadioRow] = {}
        self._people: tuple[Person, ...] | None = None
        self._holder = QWidget()
        self._column = Column(self._holder, gap=0)
        self.may_be_told = Text("", muted=True)
        self.write = LinkButton(self.tr("Write family and helpers down"))
        self.write.clicked.connect(self.write_pressed)
        column = Column(self, gap=4)
        column.add(Text(self.tr("Who it is for"), weight=700), self._holder, self.may_be_told)
        column.add(self.write, left=True)
        set_role(self._holder, Role.GROUPING, self.tr("Who it is for"))
        self.may_be_told.hide()
        self.write.hide()

    def show_people(
        self, people: tuple[Person, ...], person: Person | None, *, may_write: bool
    ) -> None:
        """Show who there is, and who is chosen."""
        if people != self._people:
            self._people = people
            self._make(people)
        chosen = person.id if person is not None and person.id in self.rows else ""
        for person_id, row in self.rows.items():
            blocked = row.blockSignals(True)
            row.setChecked(person_id == chosen)
            row.blockSignals(blocked)
            row.setEnabled(may_write)
        told = told_words(person)
        self.may_be_told.setText(told)
        self.may_be_told.setVisible(bool(told))
        self._holder.setVisible(bool(people))
        self.write.setVisible(not people and may_write)

    def _make(self, people: tuple[Person, ...]) -> None:
        for row in self.rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        about = self.tr("Who it is for")
        names = [("", self.tr("Nobody in particular"))]
        names += [(each.id, called(each)) for each in people]
        self.rows = {}
        for person_id, name in names:
            row = RadioRow(name)
            row.setAccessibleName(f"{about}: {name}")
            row.setProperty("person", person_id)
            row.toggled.connect(self._on_toggled)
            self.rows[person_id] = row
            self._column.add(row)
            row.show()
        read_in_layout_order(self)

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        if on:
            self.chosen.emit(str(self.sender().property("person")))


class FactChoice(QWidget):
    """A tick for each fact there is. `picked` carries its name and whether it goes in."""

    picked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticks: dict[Pick, TickRow] = {}
        self._nothing = Text(
            self.tr("Nothing is written yet that could be picked. Your own words are enough."),
            muted=True,
        )
        column = Column(self, gap=4)
        column.add(Text(self.tr("What to tell"), weight=700), self._nothing)
        titles = {
            Pick.APPOINTMENT: self.tr("The next appointment"),
            Pick.WHERE: self.tr("Where things are now"),
            Pick.TOLD: self.tr("What we were told"),
            Pick.OWN_TOLD: self.tr("What we were told, my own words as they are"),
            Pick.NEXT: self.tr("What happens next"),
        }
        for pick in Pick:
            tick = TickRow(titles[pick], detail=" ")
            tick.setProperty("pick", pick.value)
            tick.toggled.connect(self._on_toggled)
            self.ticks[pick] = tick
            column.add(tick)
            tick.hide()
        self._nothing.hide()
        set_role(self, Role.GROUPING, self.tr("What to tell"))

    def show_facts(self, facts: Facts, picked: tuple[Pick, ...], *, may_write: bool) -> None:
        """Show the facts there are, each with its words, and which go in."""
        for pick, tick in self.ticks.items():
            fact = facts.of(pick)
            tick.setVisible(bool(fact))
            tick.set_detail(_shortened(fact))
            tick.setEnabled(may_write)
            blocked = tick.blockSignals(True)
            tick.setChecked(pick in picked)
            tick.blockSignals(blocked)
        self._nothing.setVisible(not any(facts.of(pick) for pick in Pick))

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        self.picked.emit(str(self.sender().property("pick")), on)


def told_words(person: Person | None) -> str:
    """Return what was written of what somebody may be told; nothing for nobody."""
    translate = QCoreApplication.translate
    if person is None:
        return ""
    if not person.may_be_told:
        words = translate("Update", "What {name} may be told is not written down yet.")
        return words.format(name=called(person))
    words = translate("Update", "{name} may be told: {what}")
    return words.format(name=called(person), what=person.may_be_told)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]}…"
