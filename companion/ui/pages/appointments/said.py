"""What was said at an appointment, shown and written under it once its day has come."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.services.visit_room import facts_written
from companion.services.visit_sheets import VisitFacts
from companion.services.visit_told import Words, told_text, told_to_keep
from companion.services.visits import visit_of, write_visit
from companion.ui.pages.appointments.optional_note import OptionalNote
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.text import Heading


class SaidBoxes(QWidget):
    """The four parts of a visit; each keeps itself. What is empty is no more than a button."""

    keeps_height = True

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._id = ""
        self._known: dict[str, str] = {}
        self._sent: dict[str, str] = {}
        self.boxes = {
            "told": OptionalNote(self.tr("Write what we were told"), self.tr("What we were told")),
            "next": OptionalNote(self.tr("Write what happens next"), self.tr("What happens next")),
            "who_does": OptionalNote(
                self.tr("Write who does what by when"), self.tr("Who does what by when")
            ),
            "else_said": OptionalNote(
                self.tr("Write anything else they said"), self.tr("Anything else they said")
            ),
        }
        column = Column(self, gap=8)
        column.add(Heading(self.tr("What was said"), 2))
        for part, box in self.boxes.items():
            column.add(box)
            box.setProperty("part", part)
            box.settled.connect(self._on_settled)
            box.left.connect(self._on_left)

    def show_for(self, appointment_id: str) -> None:
        """Show what was said at an appointment; words on their way to the disk stay as they are."""
        if self._id != appointment_id:
            self.settle()
            self._sent.clear()
            self._known.clear()
        self._id = appointment_id
        for part, box in self.boxes.items():
            words = self._words(part)
            if self._known.get(part) == words:
                continue
            self._known[part] = words
            if self._sent.get(part) != words:  # not the echo of what was typed here
                self._sent.pop(part, None)
                box.text = words

    def _words(self, part: str) -> str:
        snapshot = self._context.session.snapshot
        facts = self._facts() if part == "told" else None
        if facts is not None:
            return told_text(facts, self._phrases())
        visit = visit_of(snapshot, self._id)
        return str(getattr(visit, part)) if visit is not None else ""

    def _facts(self) -> VisitFacts | None:
        snapshot = self._context.session.snapshot
        visit = snapshot.appointments.get(self._id)
        return facts_written(snapshot, visit) if visit is not None else None

    def _phrases(self) -> Words:
        return self._context.library.phrases().tables["visit"]

    def settle(self) -> None:
        """Keep what is typed now, as before a window closes."""
        for box in self.boxes.values():
            box.settle()

    def _field(self, part: str) -> str:
        return f"visit:{self._id}:{part}"

    @Slot(str)
    def _on_settled(self, words: str) -> None:
        part = str(self.sender().property("part"))
        self._sent[part] = words
        facts = self._facts() if part == "told" else None
        kept = {part: words} if facts is None else told_to_keep(facts, words, self._phrases())
        self._context.session.do(
            write_visit, merge=self._field(part), appointment_id=self._id, **kept
        )

    @Slot()
    def _on_left(self) -> None:
        self._context.session.leave(self._field(str(self.sender().property("part"))))
