"""Beside our text: what a person's own centre said about the same topic, which comes first."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from companion.content import Block
from companion.domain.people_records import CentreRule
from companion.domain.records import Kind
from companion.services.rules import ANCHOR, rules_about
from companion.ui.pages.calling.rule_lines import RuleGroup
from companion.ui.pages.calling.rule_words import topic_title
from companion.ui.pages.context import PageContext, PageName
from companion.ui.session import Changes
from companion.ui.widgets.aside import Aside
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.text import Text


def rule_asides(context: PageContext, block: Block) -> list[QWidget]:
    """Return an aside for each topic of a block that a centre may have a rule about.

    Each is hidden until there is such a rule.
    """
    return [RuleAside(context, topic, block.title) for topic in block.centre_rules]


class RuleAside(Aside):
    """The rules about one topic, kept up to date; its link leads to where they are written.

    `beside` is the title of the text it stands with, to tell its link from others.
    """

    def __init__(
        self, context: PageContext, topic: str, beside: str, parent: QWidget | None = None
    ) -> None:
        title = topic_title(topic)
        super().__init__("", bar="primary", gap=4, parent=parent)
        self._context = context
        self._topic = topic
        self._group = RuleGroup(context)
        heading = self.tr("Your centre's rule. {topic}").format(topic=title)
        self.setAccessibleName(heading)
        self.link = LinkButton(self.tr("My centre's rules"))
        told = self.tr("My centre's rules: {topic}, beside {text}")
        self.link.setAccessibleName(told.format(topic=title, text=beside))
        self.link.clicked.connect(self._on_pressed)
        self.content.add(Text(heading, weight=700), self._group)
        self.content.add(self.link, left=True)
        context.session.changed.connect(self._on_changed)
        self.refresh()
        if not self._rules():
            self.hide()

    def refresh(self) -> None:
        """Show the rules as they are kept now and stand today, or nothing."""
        rules = self._rules()
        self._group.show_rules(rules)
        if self.parentWidget() is not None:  # else it would be a window of its own
            self.setVisible(bool(rules))

    def showEvent(self, event: QShowEvent) -> None:
        """Show them as they stand today: one may have begun, or be over, since.

        A hidden aside has no rule at all, and no day changes that.
        """
        self.refresh()
        super().showEvent(event)

    def _rules(self) -> tuple[CentreRule, ...]:
        return rules_about(self._context.session.snapshot, self._topic)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if Kind.RULES in changes.kinds:
            self.refresh()

    @Slot()
    def _on_pressed(self) -> None:
        rules = self._rules()
        if rules:
            self._context.navigate(PageName.HELP, f"{ANCHOR}/{rules[0].id}")
