"""An appointment in the diary: the day on the left, what and where on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.ui.pages.appointments.entries import Entry
from companion.ui.pages.visit.places import ROOM
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column, Row
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.icon_label import IconLabel
from companion.ui.widgets.paper_sheet import RuledLine
from companion.ui.widgets.side_by_side import SideBySide
from companion.ui.widgets.text import Text

_DAY = 184


class EntryRow(RuledLine):
    """One appointment. `change_asked` carries its key, `visit_asked` an anchor of its visit."""

    change_asked = Signal(str)
    visit_asked = Signal(str)

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(gap=0, parent=parent)
        self._key = entry.key
        self._day = Text("", weight=700)
        self._year = Text("")
        self._at = Text("", TypeStep.LEAD, weight=700)
        self._what = Text("", TypeStep.LEAD, weight=700)
        self._where = IconLine("map-pin")
        self._who = IconLine("users")
        self._state = IconLine("info")
        self._bring = IconLine("list")
        self._told = IconLine("message-square-text")
        self._note = Text("", muted=True)
        self._clash = IconLine("triangle-alert")
        self.change = Button(self.tr("Change"), ButtonKind.QUIET, "pencil")
        self.visit: Button | None = None
        self._way = ""
        self._build()
        self.show_entry(entry)
        self.change.clicked.connect(self._on_change)

    def _build(self) -> None:
        day, words, right = QWidget(), QWidget(), QWidget()
        day_column = Column(day, gap=0)
        day_column.add(self._day, self._year, self._at)
        day_column.addStretch(1)
        word_column = Column(words, gap=4)
        word_column.add(self._what, self._state, self._where, self._who, self._bring)
        word_column.add(self._told, self._note, self._clash)
        self._words = word_column
        SideBySide(words, self.change, least=280, line=48, parent=right)
        whole = QWidget()
        SideBySide(day, right, grows="second", fixed=_DAY, least=360, gap=20, parent=whole)
        self.content.addSpacing(8)
        self.content.add(whole)
        self.content.addSpacing(8)

    def show_entry(self, entry: Entry) -> None:
        """Show an appointment."""
        self._key = entry.key
        for text, words in (
            (self._day, entry.day),
            (self._year, entry.year),
            (self._at, entry.at),
            (self._what, entry.what),
            (self._note, entry.note),
        ):
            text.setText(words)
            text.setVisible(bool(words))
        self._where.show_words(entry.where)
        who = self.tr("With {who}").format(who=entry.who) if entry.who else ""
        self._who.show_words(who)
        self._state.show_words(entry.state)
        bring = self.tr("Bring: {things}").format(things=entry.bring) if entry.bring else ""
        self._bring.show_words(bring)
        told = self.tr("Told: {words}").format(words=entry.told) if entry.told else ""
        self._told.show_words(told)
        self._clash.show_words(entry.clash)
        self.change.setAccessibleName(self.tr("Change: {what}").format(what=entry.spoken))
        self._show_way(entry)

    def _show_way(self, entry: Entry) -> None:
        """Offer the way into the room, or to what was said there; most rows have neither."""
        self._way = entry.way
        if self.visit is None and entry.way:
            self.visit = Button("")
            self._words.addSpacing(4)
            self._words.add(self.visit, left=True)
            self.visit.clicked.connect(self._on_visit)
        if self.visit is not None:
            words = self.tr("In the room") if entry.way == ROOM else self.tr("What was said")
            self.visit.setText(words)
            self.visit.setAccessibleName(f"{words}: {entry.spoken}")
            self.visit.setVisible(bool(entry.way))

    @Slot()
    def _on_visit(self) -> None:
        self.visit_asked.emit(f"{self._way}/{self._key}")

    @Slot()
    def _on_change(self) -> None:
        self.change_asked.emit(self._key)


class IconLine(QWidget):
    """A few words after an icon; nothing at all when there are none, not even made."""

    keeps_height = True

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._words: Text | None = None
        self.hide()

    @property
    def text(self) -> str:
        """The words shown."""
        return self._words.text() if self._words is not None else ""

    def show_words(self, words: str) -> None:
        """Show words, or take no room."""
        if words and self._words is None:
            self._words = Text("")
            row = Row(self, gap=8)
            row.addWidget(IconLabel(self._icon, "muted"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(self._words, 1)
        if self._words is not None:
            self._words.setText(words)
        self.setVisible(bool(words))
