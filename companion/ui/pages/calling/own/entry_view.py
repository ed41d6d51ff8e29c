"""One entry of a list as it is read, with the ways to change and to remove it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.text import Heading, Text


class EntryView(QWidget):
    """A title and its lines. `change_pressed` and `remove_pressed` carry the id of the entry.

    `called` names the entry where its title alone would stand twice on the screen.
    """

    change_pressed = Signal(str)
    remove_pressed = Signal(str)

    def __init__(
        self,
        entry_id: str,
        title: str,
        lines: Iterable[str],
        *,
        called: str = "",
        note: str = "",
        may_write: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.entry_id = entry_id
        named = called or title
        self.change = LinkButton(self.tr("Change"))
        self.remove = LinkButton(self.tr("Remove"))
        self.change.setAccessibleName(self.tr("Change {entry}").format(entry=named))
        self.remove.setAccessibleName(self.tr("Remove {entry}").format(entry=named))
        column = Column(self, gap=4)
        column.add(Heading(title, 4, tight=True))
        column.add(*(Text(line) for line in lines))
        if note:
            column.add(Text(note, muted=True))
        buttons = QWidget()
        row = FlowLayout(buttons, gap=24)
        row.addWidget(self.change)
        row.addWidget(self.remove)
        column.add(buttons)
        buttons.setVisible(may_write)
        self.change.clicked.connect(self._on_change)
        self.remove.clicked.connect(self._on_remove)
        set_role(self, Role.GROUPING, named)

    def has_focus(self) -> bool:
        """Return whether one of its buttons has the focus."""
        return self.change.hasFocus() or self.remove.hasFocus()

    @Slot()
    def _on_change(self) -> None:
        self.change_pressed.emit(self.entry_id)

    @Slot()
    def _on_remove(self) -> None:
        self.remove_pressed.emit(self.entry_id)
