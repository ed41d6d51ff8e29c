"""How old the text of a path or stage is, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from companion.content import Age, PackFault, PathStage, Source, freshness
from companion.content.checklists import Checklist
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.bullet import BulletText
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.text import Text


def overdue_line(reviewed: date, due: date | None, context: PageContext) -> str:
    """Return the one quiet line for text past its review date, or nothing."""
    try:
        published = context.library.pack().published
    except PackFault:
        published = None
    age = freshness(reviewed, due, context.today(), published=published)
    if age.state is not Age.OVERDUE:
        return ""
    if due is None:
        text = QCoreApplication.translate(
            "Age", "This text was last reviewed on {day}. Ask what has changed."
        )
        return text.format(day=context.dates.short(reviewed))
    text = QCoreApplication.translate(
        "Age", "This text was due for review by {due}. Ask your team what has changed."
    )
    return text.format(due=context.dates.short(due))


class AboutStage(Disclosure):
    """A fold at the end of a stage or a list: reviewed when, checked by whom, and the sources.

    The sources of a closed topic are not `named`.
    """

    def __init__(
        self,
        context: PageContext,
        stage: PathStage | Checklist,
        *,
        named: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(QCoreApplication.translate("About", "About this text"), parent=parent)
        dates = context.dates
        reviewed = self.tr("These words were reviewed on {day}.")
        self.content.add(Text(reviewed.format(day=dates.short(stage.reviewed))))
        if stage.due is not None:
            due = self.tr("The next look is due by {day}.")
            self.content.add(Text(due.format(day=dates.short(stage.due))))
        self.content.add(Text(self.tr("No clinician has checked this text yet.")))
        self.content.add(_sources(self._told(context, stage.sources if named else ())))

    def _told(self, context: PageContext, codes: Iterable[str]) -> list[str]:
        try:
            known = context.library.sources()
        except PackFault:
            return []
        return [_source(known[code]) for code in codes if code in known]


def _source(source: Source) -> str:
    told = (source.organisation, source.title, source.detail, source.date)
    return f"{'. '.join(part.rstrip('.') for part in told if part)}."


def _sources(texts: Iterable[str]) -> QWidget:
    holder = QWidget()
    column = Column(holder, gap=8)
    for text in texts:
        column.add(BulletText(text))
    set_role(holder, Role.LIST)
    return holder
