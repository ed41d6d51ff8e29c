"""The hard topics: no list of them is shown until it is asked for (walks.md 4)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.content import Gate
from companion.domain.records import GateAnswer
from companion.services.reading import answer_gate
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import Button
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.rows import RadioRow
from companion.ui.widgets.text import Heading, Text


class TopicsPanel(PagePanel):
    """Which topics may be read; each stays closed until its Show is chosen."""

    def __init__(self, context: PageContext, *, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._context = context
        self._list: QWidget | None = None
        self.topics: dict[str, TopicChoice] = {}
        self.set_title(self.tr("Topics you choose"))
        self.content.add(
            Text(
                self.tr(
                    "Some topics stay closed until you open them. You can open a topic where you "
                    "meet it, or choose here. What you write yourself is never closed, and "
                    "neither is safety text."
                )
            )
        )
        self.choose_button = Button(self.tr("Choose topics"))
        self.choose_button.clicked.connect(self._on_choose)
        self.content.add(self.choose_button, left=True)

    def show_closed(self) -> None:
        """Show no topics, as when the screen is opened."""
        if self._list is not None:
            self._list.deleteLater()
            self._list = None
        self.topics = {}
        self.choose_button.show()

    def show_choices(self) -> None:
        """Mark what is chosen now."""
        snapshot = self._context.session.snapshot
        for topic, choice in self.topics.items():
            choice.show_answer(snapshot.gate(topic))

    @Slot()
    def _on_choose(self) -> None:
        self.choose_button.hide()
        self._list = QWidget()
        column = Column(self._list, gap=20)
        for gate in self._context.library.gates().values():
            choice = TopicChoice(gate)
            choice.show_button.clicked.connect(partial(self._answer, gate.id, GateAnswer.SHOW))
            choice.not_now_button.clicked.connect(
                partial(self._answer, gate.id, GateAnswer.NOT_NOW)
            )
            self.topics[gate.id] = choice
            column.add(choice)
        self.content.add(self._list)
        self.show_choices()
        first = next(iter(self.topics.values()), None)
        if first is not None:
            first.focus()

    def _answer(self, topic: str, answer: GateAnswer, _checked: bool = False) -> None:
        if self._context.session.snapshot.gate(topic) is not answer:
            self._context.session.do(answer_gate, topic=topic, answer=answer)


class TopicChoice(QWidget):
    """One topic: show it, or not now."""

    def __init__(self, gate: Gate, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        subject = gate.subject[:1].upper() + gate.subject[1:]
        self.show_button = RadioRow(self.tr("Show"))
        self.not_now_button = RadioRow(self.tr("Not now"))
        for row in (self.show_button, self.not_now_button):
            row.setAccessibleName(
                self.tr("{subject}: {answer}").format(subject=subject, answer=row.text())
            )
        column = Column(self, gap=4)
        column.add(Heading(subject, 4, tight=True))
        answers = QWidget()
        flow = FlowLayout(answers, gap=16)
        flow.addWidget(self.show_button)
        flow.addWidget(self.not_now_button)
        column.add(answers)
        set_role(self, Role.GROUPING, subject)

    def show_answer(self, answer: GateAnswer | None) -> None:
        """Mark an answer; a topic that was never asked about is closed."""
        shown = answer is GateAnswer.SHOW
        (self.show_button if shown else self.not_now_button).setChecked(True)

    def focus(self) -> None:
        """Put the focus on the answer that is marked."""
        shown = self.show_button.isChecked()
        (self.show_button if shown else self.not_now_button).setFocus()
