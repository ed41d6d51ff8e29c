"""What the centre said that is about none of the topics: no text of ours is beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from companion.services.rules import OTHER, has_passed, rules_about
from companion.ui.pages.calling.rule_lines import RuleGroup
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.text import Heading, Text

_MOST = 3


class OtherRules(QWidget):
    """Shows the newest of these rules on Who to call, or nothing where there are none."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        title = Heading(self.tr("Something else your centre said"), 3, tight=True)
        self._rules = RuleGroup(context, title)
        self._more = Text(self.tr("There is more in My centre's rules."), muted=True)
        Column(self, gap=8).add(self._rules, self._more)
        self.hide()

    def refresh(self) -> None:
        """Show what the centre said, as it is kept now, without what is over."""
        today = self._context.today()
        every = rules_about(self._context.session.snapshot, OTHER)
        rules = tuple(rule for rule in every if not has_passed(rule, today))
        self._rules.show_rules(rules[:_MOST])
        self._more.setVisible(len(rules) > _MOST)
        self.setVisible(bool(rules))
