"""My centre's rules: what a person's own team told them, topic by topic."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.people_records import RULE_TOPICS, CentreRule
from companion.services.rules import all_rules, remove_rule, rules_by_id
from companion.ui.pages.calling.rule_form import RuleForm
from companion.ui.pages.calling.rule_lines import RuleLines
from companion.ui.pages.calling.rule_words import topic_title
from companion.ui.pages.context import PageContext
from companion.ui.pages.side_screen import SideScreen
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import Button, LinkButton
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Heading, Text

NEW = "new"


class RulesScreen(SideScreen):
    """The rules, each with its words and whose they are; one at a time is open to be written."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent=parent)
        self.set_title(self.tr("My centre's rules"))
        self.set_lead(
            self.tr("What your own team told you. It also stands where our text is about it.")
        )
        self.set_way_back(self.tr("Who to call"))
        self.write_button = Button(self.tr("Write a rule"), icon="plus")
        self.set_actions(self.write_button)
        self.write_button.clicked.connect(self.add_here)
        self.form: RuleForm | None = None
        self.views: dict[str, RuleView] = {}
        self._shown: tuple[CentreRule, ...] | None = None
        self._list: QWidget | None = None

    # --- the list ---

    def refresh(self) -> None:
        """Show the rules as they are kept now; one that is being written stays open."""
        rules = all_rules(self.context.session.snapshot)
        self.write_button.setEnabled(self._may_write)
        if rules != self._shown:
            self._shown = rules
            self._make_list()

    @property
    def _may_write(self) -> bool:
        session = self.context.session
        return self.context.may.write and session.is_open and not session.read_only

    def _make_list(self) -> None:
        focused = next((key for key, view in self.views.items() if view.has_focus()), "")
        old, self._list = self._list, QWidget()
        column = Column(self._list, gap=28)
        self.views = {}
        if not self._shown and self.form is None:
            column.add(Text(self.tr("Nothing is written here yet."), muted=True))
        for rule in self._shown or ():
            if self.form is None or rule.id != self.form.rule_id:
                column.add(self._view(rule))
        if old is not None:
            self.content.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.content.add(self._list)
        self._list.show()
        read_in_layout_order(self)
        if focused and focused not in self.views:
            self.write_button.setFocus()

    def _view(self, rule: CentreRule) -> RuleView:
        view = RuleView(self.context, rule, may_write=self._may_write)
        view.change_pressed.connect(self.open_rule)
        self.views[rule.id] = view
        return view

    # --- writing ---

    @Slot()
    def add_here(self) -> None:
        """Begin a rule."""
        if self._may_write:
            self._open_form(RuleForm(self.context))

    @Slot(str)
    def open_rule(self, rule_id: str) -> None:
        """Open a rule to change it."""
        if self._may_write and rule_id in rules_by_id(self.context.session.snapshot):
            self._open_form(RuleForm(self.context, rule_id))

    def show_place(self, place: str) -> None:
        """Begin a rule about a topic ("new/food"), or go to one by its id."""
        first, _, topic = place.partition("/")
        if first == NEW and self._may_write:
            self._open_form(RuleForm(self.context, topic=topic if topic in RULE_TOPICS else ""))
        elif place in self.views:
            self.views[place].change.setFocus()

    def _open_form(self, form: RuleForm) -> None:
        self._close_form()
        self.form = form
        form.finished.connect(self._on_finished)
        self.content.insertWidget(0, form)
        form.show()
        self.write_button.hide()
        self._make_list()
        form.begin()
        self.bring_focus_into_view()

    def _close_form(self) -> str:
        """Close what is being written, and return the id of its rule."""
        form, self.form = self.form, None
        if form is None:
            return ""
        form.settle()
        self.content.removeWidget(form)
        form.hide()
        form.deleteLater()
        self.write_button.show()
        return form.rule_id

    @Slot()
    def _on_finished(self) -> None:
        rule_id = self._close_form()
        self._shown = all_rules(self.context.session.snapshot)
        self._make_list()
        view = self.views.get(rule_id)
        (view.change if view is not None else self.write_button).setFocus()

    def go_back(self) -> bool:
        """Close the rule that is being written; False when none is."""
        if self.form is None:
            return False
        self._on_finished()
        return True

    def settle(self) -> None:
        """Keep what is being written now."""
        if self.form is not None:
            self.form.settle()


class RuleView(QWidget):
    """One rule as it is read. `change_pressed` carries its id."""

    change_pressed = Signal(str)

    def __init__(
        self,
        context: PageContext,
        rule: CentreRule,
        *,
        may_write: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.rule = rule
        self.change = LinkButton(self.tr("Change"))
        self.remove = LinkButton(self.tr("Remove"))
        title = topic_title(rule.topic)
        short = f"{title}: {rule.rule}"
        self.change.setAccessibleName(self.tr("Change {rule}").format(rule=short))
        self.remove.setAccessibleName(self.tr("Remove {rule}").format(rule=short))
        column = Column(self, gap=4)
        column.add(Heading(title, 4, tight=True), RuleLines(context, (rule,)))
        buttons = QWidget()
        row = FlowLayout(buttons, gap=24)
        row.addWidget(self.change)
        row.addWidget(self.remove)
        column.add(buttons)
        buttons.setVisible(may_write)
        self.change.clicked.connect(self._on_change)
        self.remove.clicked.connect(self._on_remove)
        set_role(self, Role.GROUPING, title)

    def has_focus(self) -> bool:
        """Return whether one of its buttons has the focus."""
        return self.change.hasFocus() or self.remove.hasFocus()

    @Slot()
    def _on_change(self) -> None:
        self.change_pressed.emit(self.rule.id)

    @Slot()
    def _on_remove(self) -> None:
        self._context.session.do(remove_rule, rule_id=self.rule.id)
        self._context.announcer.say(self.tr("The rule is removed. You can undo this."))
