"""Shows in the header for whom the pages are, as it is kept now."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from companion.domain.records import Kind
from companion.services.purpose import person_named
from companion.ui.session import Changes, Session
from companion.ui.window.header import Header

_KINDS = frozenset({Kind.PURPOSE, Kind.DETAILS})
_LONGEST = 40


class PersonInHeader(QObject):
    """Keeps the name in the header up to date."""

    def __init__(self, session: Session, header: Header) -> None:
        super().__init__(header)
        self._session = session
        self._header = header
        session.opened.connect(self._show)
        session.changed.connect(self._on_changed)
        if session.is_open:
            self._show()

    @Slot()
    def _show(self) -> None:
        name = person_named(self._session.snapshot)
        self._header.show_person(name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}\u2026")

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.kinds & _KINDS:
            self._show()
