"""Writing down a rule: what it is about, the words, and then who said so and for how long."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.dates import PartialDate
from companion.domain.people_records import RULE_TOPICS
from companion.domain.records import new_id
from companion.services.rules import (
    OTHER,
    asks_to_be_checked,
    keep_rule,
    names_a_temperature,
    rules_by_id,
    times_fit,
)
from companion.ui.pages.calling.rule_words import topic_title
from companion.ui.pages.context import PageContext
from companion.ui.session import Changes, Way
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.date_field import DateField
from companion.ui.widgets.field import ErrorLine, Field
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.notices import Notice, NoticeKind
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.rows import RadioRow
from companion.ui.widgets.text import Text


class RuleForm(QWidget):
    """A rule that keeps itself while it is written. `finished` when the person is done.

    Without `rule_id` it is a new rule, about `topic` to begin with, or about nothing chosen yet.
    """

    finished = Signal()

    def __init__(
        self,
        context: PageContext,
        rule_id: str = "",
        topic: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.rule_id = rule_id or new_id()
        self.topics = {each: RadioRow(topic_title(each)) for each in RULE_TOPICS}
        if topic in self.topics:
            self.topics[topic].setChecked(True)
        self.rule = NoteBox(
            self.tr("What your team said"), hint=self.tr("For example: no soft cheese."), lines=2
        )
        self.check = Notice(
            self.tr("Please check this against your alert card."), NoticeKind.CAUTION
        )
        self.about_temperature = Notice(
            self.tr(
                "Is this about your temperature? Choose Temperature above. It then stands with "
                "your temperature on Who to call and on your cards."
            )
        )
        self.said_by = Field(self.tr("Who said so"), optional=True)
        self.since = DateField(self.tr("From"))
        self.until = DateField(self.tr("Until"))
        self.times = ErrorLine()
        self.done_button = Button(self.tr("Keep this rule"), ButtonKind.PRIMARY)
        self._build()
        self._connect()
        self.show_kept()

    def _build(self) -> None:
        column = Column(self, gap=16)
        topics, self._after = QWidget(), QWidget()
        line = FlowLayout(topics, gap=24)
        about = self.tr("What it is about")
        for row in self.topics.values():
            row.setAccessibleName(f"{about}: {row.text()}")
            line.addWidget(row)
        set_role(topics, Role.GROUPING, about)
        holder = QWidget()
        asked = Column(holder, gap=4)
        asked.add(Text(about, weight=700), topics)
        after = Column(self._after, gap=16)
        after.add(self.said_by, self.since, self.until, self.times)
        self.times.hide()
        column.add(holder, self.rule, self.check, self.about_temperature, self._after)
        column.add(self.done_button, left=True)
        set_role(self, Role.GROUPING, self.tr("A rule of your centre"))

    def _connect(self) -> None:
        for row in self.topics.values():
            row.toggled.connect(self._on_topic)
        self.rule.settled.connect(self._on_words)
        self.rule.changed.connect(self._on_typed)
        self.rule.left.connect(self._on_left)
        self.said_by.settled.connect(self._on_words)
        self.said_by.edit.left.connect(self._on_left)
        self.since.settled.connect(self._on_day)
        self.until.settled.connect(self._on_day)
        self.done_button.clicked.connect(self._on_done)
        self._context.session.changed.connect(self._on_changed)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.way is not Way.DID and self.rule_id in changes.ids:
            self.show_kept()

    def show_kept(self) -> None:
        """Show the rule as it is kept."""
        rule = rules_by_id(self._context.session.snapshot).get(self.rule_id)
        if rule is not None:
            row = self.topics.get(rule.topic, self.topics[OTHER])
            blocked = row.blockSignals(True)
            row.setChecked(True)
            row.blockSignals(blocked)
        self.rule.text = rule.rule if rule else ""
        self.said_by.text = rule.said_by if rule else ""
        self.since.set_value(rule.since if rule else None)
        self.until.set_value(rule.until if rule else None)
        self._show_times()
        self._show_after()

    def begin(self) -> None:
        """Put the cursor where the words go."""
        self.rule.setFocus()

    @property
    def topic(self) -> str:
        """What the rule is about."""
        return next((each for each, row in self.topics.items() if row.isChecked()), OTHER)

    def _show_after(self) -> None:
        """Ask for the rest once there are words, and for a check where a number asks for one."""
        words = self.rule.text.strip()
        self.check.setVisible(asks_to_be_checked(words))
        self.about_temperature.setVisible(self.topic == OTHER and names_a_temperature(words))
        if bool(words) == self._after.isHidden():
            self._after.setVisible(bool(words))
            read_in_layout_order(self)

    # --- what is written ---

    def _keep(self) -> None:
        if not self.rule.text.strip():
            return
        since, until = self._times()
        self._context.session.do(
            keep_rule,
            merge=self._merge,
            rule_id=self.rule_id,
            topic=self.topic,
            rule=self.rule.text,
            said_by=self.said_by.text,
            since=since,
            until=until,
        )

    def _times(self) -> tuple[PartialDate | None, PartialDate | None]:
        """Return the dates that are typed, or, where they cannot both be, those that are kept."""
        since, until = self.since.kept, self.until.kept
        if self._times_fit():
            return since, until
        kept = rules_by_id(self._context.session.snapshot).get(self.rule_id)
        return (kept.since, kept.until) if kept else (None, None)

    def _times_fit(self) -> bool:
        return times_fit(self.since.kept, self.until.kept)

    def _show_times(self) -> None:
        """Say where the end is before the start."""
        words = self.tr("The end is before the start. Please check the 2 dates.")
        self.times.show_text("" if self._times_fit() else words)

    @property
    def _merge(self) -> str:
        return f"rule:{self.rule_id}"

    @Slot(bool)
    def _on_topic(self, chosen: bool) -> None:
        if chosen:
            self._show_after()
            self._keep()
            self._context.session.leave(self._merge)

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self._show_after()

    @Slot(str)
    def _on_words(self, _text: str) -> None:
        self._keep()

    @Slot()
    def _on_left(self) -> None:
        self._context.session.leave(self._merge)

    @Slot(object)
    def _on_day(self, _day: PartialDate | None) -> None:
        self._show_times()
        self._keep()
        self._context.session.leave(self._merge)

    def settle(self) -> None:
        """Keep what is being written now."""
        for line in (self.rule, self.said_by, self.since, self.until):
            line.settle()

    @Slot()
    def _on_done(self) -> None:
        self.settle()
        wrong = next((day for day in (self.since, self.until) if day.error), None)
        if wrong is None and self._times_fit():
            self.finished.emit()
            return
        self._show_times()
        (wrong or self.until).setFocus()
