"""Rules as they are read: the words, whose they are, for how long, and what to check."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from companion.domain.people_records import CentreRule
from companion.services.rules import asks_to_be_checked
from companion.ui.pages.calling.rule_words import past_words, told_words
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.notices import Notice, NoticeKind
from companion.ui.widgets.text import Text


class RuleLines(QWidget):
    """Rules below each other, without a heading.

    A rule about temperature that may hold is followed by how a person feels, where `with_feeling`
    asks for it: a number alone is never the whole rule (walks.md 7).
    """

    def __init__(
        self,
        context: PageContext,
        rules: Iterable[CentreRule],
        *,
        with_feeling: bool = False,
        step: TypeStep = TypeStep.BODY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = Column(self, gap=6)
        for rule in rules:
            past = past_words(rule, context.today(), context.dates)
            column.add(Text(rule.rule, step, weight=700 if with_feeling and not past else 400))
            if with_feeling and not past:
                column.add(Text(self.tr("Ring then, or if you feel unwell at any temperature.")))
            if asks_to_be_checked(rule.rule):
                words = self.tr("Please check this against your alert card.")
                column.add(Notice(words, NoticeKind.CAUTION))
            for line in (past, told_words(rule, context.dates)):
                if line:
                    column.add(Text(line, muted=True))
