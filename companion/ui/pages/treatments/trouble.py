"""What stands in place of text that cannot be read: calm words, and the way to help."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.content import PackFault
from companion.ui.pages.context import PageContext, PageName
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.notices import Notice, NoticeKind
from companion.ui.widgets.text import Text


class CannotRead(QWidget):
    """Says that a text cannot be shown, that nothing is lost, and where help is."""

    def __init__(
        self, context: PageContext, fault: PackFault, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        words = self.tr(
            "This text cannot be shown just now. Your words are safe. "
            "Putting the program on this computer again may mend it."
        )
        self.call = Button(self.tr("Who to call"), icon="phone")
        self.call.setAccessibleName(self.tr("Who to call: open the numbers"))
        self.call.clicked.connect(self._on_call)
        more = Disclosure(self.tr("For someone who can help"))
        more.content.add(Text(str(fault), TypeStep.CAPTION, muted=True))
        column = Column(self, gap=16)
        column.add(Notice(words, NoticeKind.CAUTION))
        column.add(self.call, left=True)
        column.add(more)

    @Slot()
    def _on_call(self) -> None:
        self._context.navigate(PageName.HELP, "")
