"""Rules as they are read: the words, whose they are, for how long, and what to check."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from companion.domain.frozen import replace
from companion.domain.people_records import TEMPERATURE, CentreRule
from companion.services.rules import (
    Unwell,
    asks_to_be_checked,
    has_passed,
    is_to_come,
    unwell_with,
)
from companion.ui.pages.calling.rule_words import past_words, told_words
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.notices import Notice, NoticeKind
from companion.ui.widgets.text import Text


class RuleLines(QWidget):
    """Rules below each other, without a heading: what holds, what is over, and what is to come.

    A rule about temperature that may hold is followed by how a person feels: a number alone is
    never the whole rule (walks.md 7). One that has not begun is no rule yet: it is quiet, and
    begins with its day.
    """

    def __init__(
        self,
        context: PageContext,
        rules: Iterable[CentreRule],
        *,
        step: TypeStep = TypeStep.BODY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._column = Column(self, gap=6)
        today = context.today()
        order = sorted(rules, key=lambda each: (is_to_come(each, today), has_passed(each, today)))
        for rule in order:
            if is_to_come(rule, today):
                self._add_later(rule, today)
            else:
                self._add(rule, step, today)

    def _add(self, rule: CentreRule, step: TypeStep, today: date) -> None:
        past = past_words(rule, today, self._context.dates)
        feeling = "" if past else _feeling(rule)
        strong = rule.topic == TEMPERATURE and not past
        self._column.add(Text(rule.rule, step, weight=700 if strong else 400))
        if feeling:
            self._column.add(Text(feeling))
        if asks_to_be_checked(rule.rule):
            self._column.add(Notice(_check(), NoticeKind.CAUTION))
        self._add_quietly(past, told_words(rule, self._context.dates))

    def _add_later(self, rule: CentreRule, today: date) -> None:
        dates = self._context.dates
        day = dates.near(rule.since, today) if rule.since else ""
        words = self.tr("From {day}: {rule}").format(day=day, rule=rule.rule)
        check = _check() if asks_to_be_checked(rule.rule) else ""
        self._add_quietly(words, check, told_words(replace(rule, since=None), dates))

    def _add_quietly(self, *lines: str) -> None:
        self._column.add(*(Text(line, muted=True) for line in lines if line))


class RuleGroup(QWidget):
    """Rules under a title, which are not there while there are none."""

    def __init__(
        self,
        context: PageContext,
        title: QWidget | None = None,
        *,
        step: TypeStep = TypeStep.BODY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._step = step
        self._shown: tuple[date, tuple[CentreRule, ...]] | None = None
        self._lines: RuleLines | None = None
        self._column = Column(self, gap=4)
        if title is not None:
            self._column.add(title)
        self.hide()

    def show_rules(self, rules: tuple[CentreRule, ...]) -> None:
        """Show these rules, as they stand today."""
        wanted = (self._context.today(), rules)
        if wanted == self._shown:
            return
        self._shown = wanted
        old, self._lines = self._lines, None
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        if rules:
            self._lines = RuleLines(self._context, rules, step=self._step)
            self._column.add(self._lines)
            self._lines.show()
        self.setVisible(bool(rules))


def _feeling(rule: CentreRule) -> str:
    """Return what is said on how a person feels with a rule; empty where it is not about that."""
    translate = QCoreApplication.translate
    match unwell_with(rule):
        case Unwell.THEN:
            return translate("RuleLines", "Ring then, or if you feel unwell at any temperature.")
        case Unwell.ANY:
            return translate("RuleLines", "Ring if you feel unwell at any temperature.")
        case Unwell.NONE:
            return ""


def _check() -> str:
    return QCoreApplication.translate("RuleLines", "Please check this against your alert card.")
