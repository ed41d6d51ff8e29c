"""When to ring about a temperature: the centre's own number first, and always how a person feels.

A number that was entered never takes anything away (walks.md 7): the careful rule stays below it.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from companion.content import PackFault, TemperatureRule
from companion.domain.people_records import TEMPERATURE, CentreRule
from companion.services.rules import rules_about
from companion.ui.pages.calling.rule_lines import RuleLines
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.text import Heading, Text


class TemperaturePart(QWidget):
    """Shows the rules that are written, newest first, above the careful one with its sources."""

    def __init__(
        self, context: PageContext, rule: TemperatureRule, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: tuple[CentreRule, ...] = ()
        self._own = QWidget()
        self._own_lines: RuleLines | None = None
        self._own_column = Column(self._own, gap=4)
        self._own_column.add(Text(self.tr("Your centre's rule"), weight=700))
        column = Column(self, gap=8)
        column.add(Heading(self.tr("Temperature"), 3, tight=True), self._own, Text(rule.rule))
        self._own.hide()
        if rule.note:
            column.add(Text(rule.note, muted=True))
        names = _organisations(context, rule)
        if names:
            told = self.tr("Sources: {names}.").format(names="; ".join(names))
            column.add(Text(told, TypeStep.CAPTION, muted=True))

    def refresh(self) -> None:
        """Show what the centre said, as it is kept now."""
        rules = rules_about(self._context.session.snapshot, TEMPERATURE)
        if rules == self._shown:
            return
        self._shown = rules
        old, self._own_lines = self._own_lines, None
        if old is not None:
            self._own_column.removeWidget(old)
            old.hide()
            old.deleteLater()
        if rules:
            self._own_lines = RuleLines(self._context, rules, with_feeling=True, step=TypeStep.LEAD)
            self._own_column.add(self._own_lines)
            self._own_lines.show()
        self._own.setVisible(bool(rules))


def _organisations(context: PageContext, rule: TemperatureRule) -> list[str]:
    try:
        sources = context.library.sources()
    except PackFault:
        return []
    found = [sources[code].organisation for code in rule.sources if code in sources]
    return list(dict.fromkeys(found))
