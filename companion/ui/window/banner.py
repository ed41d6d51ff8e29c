"""Calm notices above the page that a person can put away."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.tokens import Theme, current_theme
from companion.ui.widgets.notices import Notice, NoticeKind


class Banner(QWidget):
    """Holds notices one above the other; without any it takes no room."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = Column(self, gap=8)
        self.notices: list[Notice] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.follow_theme(current_theme())
        self.hide()

    def tell(self, words: str) -> Notice:
        """Show a notice until it is put away, and return it."""
        notice = Notice(words, NoticeKind.CAUTION, self.tr("Put this away"))
        notice.action_pressed.connect(self._on_put_away)
        self.notices.append(notice)
        self._column.add(notice)
        self.show()
        return notice

    def follow_theme(self, theme: Theme) -> None:
        """Take the room of a text size."""
        self._column.setContentsMargins(16, 12, 16, 0)

    @Slot()
    def _on_put_away(self) -> None:
        notice = self.sender()
        if isinstance(notice, Notice) and notice in self.notices:
            self.notices.remove(notice)
            notice.hide()
            notice.deleteLater()
        self.setVisible(bool(self.notices))
