"""When to ring about a temperature: the centre's own number first, and always how a person feels.

A number that was entered never takes anything away (walks.md 7): the careful rule stays below it.
What the centre said for later stands below what holds until then.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from companion.content import PackFault, TemperatureRule
from companion.domain.people_records import TEMPERATURE
from companion.services.rules import is_to_come, rules_about
from companion.ui.pages.calling.rule_lines import RuleGroup
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.text import Heading, Text


class TemperaturePart(QWidget):
    """Shows the rules that hold, newest first, above the careful one, and then those to come."""

    def __init__(
        self, context: PageContext, rule: TemperatureRule, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        title = Text(self.tr("Your centre's rule"), weight=700)
        self._own = RuleGroup(context, title, step=TypeStep.LEAD)
        self._later = RuleGroup(context)
        column = Column(self, gap=8)
        column.add(Heading(self.tr("Temperature"), 3, tight=True), self._own, Text(rule.rule))
        column.add(self._later)
        if rule.note:
            column.add(Text(rule.note, muted=True))
        names = _organisations(context, rule)
        if names:
            told = self.tr("Sources: {names}.").format(names="; ".join(names))
            column.add(Text(told, TypeStep.CAPTION, muted=True))

    def refresh(self) -> None:
        """Show what the centre said, as it is kept now."""
        today = self._context.today()
        rules = rules_about(self._context.session.snapshot, TEMPERATURE)
        self._own.show_rules(tuple(rule for rule in rules if not is_to_come(rule, today)))
        self._later.show_rules(tuple(rule for rule in rules if is_to_come(rule, today)))


def _organisations(context: PageContext, rule: TemperatureRule) -> list[str]:
    try:
        sources = context.library.sources()
    except PackFault:
        return []
    found = [sources[code].organisation for code in rule.sources if code in sources]
    return list(dict.fromkeys(found))
