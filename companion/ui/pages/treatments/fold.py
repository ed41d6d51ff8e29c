"""A part of a page: its heading to press, and what stands under it, made only while it is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.open_row import FoldRow


class Fold(QWidget):
    """A heading that opens what `build_inside` makes; closing lets it go again."""

    toggled = Signal(bool)

    def __init__(self, key: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.title = title
        self.row = FoldRow(title, step=TypeStep.H3, side=0, ruled=True)
        self._heading = QWidget()
        set_role(self._heading, Role.HEADING, title)
        Column(self._heading).add(self.row)
        self._inside: QWidget | None = None
        self._column = Column(self, gap=16)
        self._column.add(self._heading)
        self.row.toggled.connect(self._on_toggled)

    def build_inside(self) -> QWidget:
        """Make what stands under the heading."""
        raise NotImplementedError

    def letting_go(self) -> None:
        """Hear that what stands under the heading goes away."""

    def refresh(self) -> None:
        """Show what changed, while open."""

    @property
    def is_open(self) -> bool:
        """Whether it is open."""
        return self.row.isChecked()

    @property
    def inside(self) -> QWidget | None:
        """What stands under the heading, while it is open."""
        return self._inside

    def set_open(self, opened: bool) -> None:
        """Open or close it."""
        self.row.setChecked(opened)

    def take_focus(self) -> None:
        """Give the focus to the heading."""
        self.row.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def _on_toggled(self, opened: bool) -> None:
        self.row.set_ruled(not opened)
        if opened:
            self._inside = self.build_inside()
            self._column.add(self._inside)
            self._inside.show()  # now, and not when Qt comes to it: what is inside takes the focus
        elif self._inside is not None:
            self.letting_go()
            gone, self._inside = self._inside, None
            gone.hide()
            gone.deleteLater()
        self.toggled.emit(opened)
