"""The button "Add a question about this", and the panel that opens under it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.ui.pages.context import PageContext
from companion.ui.pages.treatments.ask import AskPanel
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button


class AskPlace(QWidget):
    """Opens a small place to add questions, in the part they are about."""

    opened = Signal()

    def __init__(
        self,
        context: PageContext,
        page_id: str,
        part: str,
        title: str,
        *,
        leave_out: frozenset[str] = frozenset(),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._page_id = page_id
        self._part = part
        self._leave_out = leave_out
        self._panel: AskPanel | None = None
        self.button = Button(
            self.tr("Add a question about this"), icon="message-circle-question-mark"
        )
        self.button.setAccessibleName(
            self.tr("Add a question about this: {part}").format(part=title)
        )
        self._column = Column(self, gap=16)
        self._column.add(self.button, left=True)
        self.button.clicked.connect(self._on_pressed)

    @property
    def panel(self) -> AskPanel | None:
        """The open panel, if it is open."""
        return self._panel

    def open(self) -> None:
        """Open the panel and go there."""
        if self._panel is None:
            self._panel = AskPanel(
                self._context, self._page_id, self._part, leave_out=self._leave_out
            )
            self._panel.closed.connect(self._on_closed)
            self._column.add(self._panel)
            self._panel.show()
            self.opened.emit()
        self._panel.begin()

    def close_panel(self) -> bool:
        """Close the panel; False when it is not open."""
        if self._panel is None:
            return False
        gone, self._panel = self._panel, None
        gone.hide()
        gone.deleteLater()
        return True

    def refresh(self) -> None:
        """Show what is on the person's list now."""
        if self._panel is not None:
            self._panel.refresh()

    @Slot()
    def _on_pressed(self) -> None:
        if self._panel is None:
            self.open()
        else:
            self.close_panel()

    @Slot()
    def _on_closed(self) -> None:
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.close_panel()
