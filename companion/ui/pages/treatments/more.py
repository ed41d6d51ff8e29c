"""More: what a person can do with the page they read, one press down (walks.md 15 and 19)."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.content import PageKind
from companion.ui.pages.context import PageName
from companion.ui.pages.treatments.desk import Desk
from companion.ui.pages.treatments.fold import Fold
from companion.ui.pages.treatments.marks import MyMarks
from companion.ui.pages.treatments.ways import Way, Ways
from companion.ui.toolkit.layout import Column

KEY = "more-to-do"


class MoreFold(Fold):
    """What can be done with the page: each is made only while the fold is open."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(KEY, self.tr("More you can do here"), parent)
        self._desk = desk
        self.marks: MyMarks | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do with this page, so that no fold is shown."""
        return not self._ways() and not self._is_marked

    def build_inside(self) -> QWidget:
        """Make the rows."""
        inside = QWidget()
        column = Column(inside, gap=24)
        if self._is_marked:
            self.marks = MyMarks(self._desk.context, self._desk.page.id)
            column.add(self.marks)
        ways = Ways(self._ways())
        ways.chosen.connect(self._on_way)
        column.add(ways)
        column.setContentsMargins(0, 0, 0, 24)
        return inside

    def letting_go(self) -> None:
        """Keep what is being written."""
        marks, self.marks = self.marks, None
        if marks is not None:
            marks.settle()

    def refresh(self) -> None:
        """Show the marks as they are kept now."""
        if self.marks is not None:
            self.marks.refresh()

    @property
    def _is_marked(self) -> bool:
        """Whether the page is about a treatment: only those are marked, where words are kept."""
        return self._desk.page.kind is PageKind.TREATMENT and self._desk.context.may.write

    def _ways(self) -> tuple[Way, ...]:
        """Return the rows for this page, in the order they stand."""
        may_print = self._desk.context.may.files
        return tuple(
            way for way in self._all_ways() if may_print or not way.anchor.startswith("print/")
        )

    def _all_ways(self) -> tuple[Way, ...]:
        printing = Way(
            self.tr("Print or save this page"),
            self.tr("See it as printed pages first, in ordinary or large print."),
            f"print/{self._desk.page.id}",
        )
        if self._desk.page.kind is PageKind.COPING:
            return (printing,)
        applies = Way(
            self.tr("What applies to me"),
            self.tr("Answer what you like, and passages about you get a line above them."),
            "applies",
        )
        if self._desk.page.kind is not PageKind.TREATMENT:
            return (applies, printing)
        compare = Way(
            self.tr("Compare with another treatment"),
            self.tr("Read both side by side, part by part, without a score."),
            f"compare/{self._desk.page.id}",
        )
        return (compare, applies, printing)

    @Slot(str)
    def _on_way(self, anchor: str) -> None:
        self._desk.context.navigate(PageName.TREATMENTS, anchor)
