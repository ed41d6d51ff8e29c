"""Beside our text: what a person's own centre said about the same topic, which comes first."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.people_records import CentreRule
from companion.services.rules import ANCHOR, rules_about
from companion.ui.pages.calling.rule_words import past_words, told_words, topic_title
from companion.ui.pages.context import PageContext, PageName
from companion.ui.widgets.aside import Aside
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.text import Text


def rule_asides(context: PageContext, topics: tuple[str, ...]) -> list[QWidget]:
    """Return an aside for each topic that the person's centre has a rule about."""
    snapshot = context.session.snapshot
    found = ((topic, rules_about(snapshot, topic)) for topic in topics)
    return [RuleAside(context, topic, rules) for topic, rules in found if rules]


class RuleAside(Aside):
    """The rules about one topic, as they are kept; its link leads to where they are written."""

    def __init__(
        self,
        context: PageContext,
        topic: str,
        rules: tuple[CentreRule, ...],
        parent: QWidget | None = None,
    ) -> None:
        title = QCoreApplication.translate("Rules", "Your centre's rule: {topic}").format(
            topic=topic_title(topic).lower()
        )
        super().__init__(title, bar="primary", gap=4, parent=parent)
        self._context = context
        self._rule_id = rules[0].id
        self.content.add(Text(title, weight=700))
        for rule in rules:
            self.content.add(Text(rule.rule))
            past = past_words(rule, context.today(), context.dates)
            for line in (past, told_words(rule, context.dates)):
                if line:
                    self.content.add(Text(line, muted=True))
        self.link = LinkButton(self.tr("Look at my centre's rules"))
        self.link.setAccessibleName(
            self.tr("Look at my centre's rules: {topic}").format(topic=topic_title(topic))
        )
        self.link.clicked.connect(self._on_pressed)
        self.content.add(self.link, left=True)

    @Slot()
    def _on_pressed(self) -> None:
        self._context.navigate(PageName.HELP, f"{ANCHOR}/{self._rule_id}")
