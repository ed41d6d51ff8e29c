"""The hard topics: no list of them is shown until it is asked for (walks.md 4)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import Gate, PackFault
from companion.domain.records import GateAnswer
from companion.services.reading import answer_gate
from companion.ui.pages.context import PageContext, PageName
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.button import Button
from companion.ui.widgets.notices import Notice, NoticeKind
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.rows import RadioRow
from companion.ui.widgets.text import Heading, Text

WIDTH = 800
"""Room for the four answers of a topic on one line at 100 %."""


class TopicsPanel(PagePanel):
    """Which topics may be read, each with its four answers; a topic never asked about is closed."""

    def __init__(self, context: PageContext, *, parent: QWidget | None = None) -> None:
        super().__init__("", width=WIDTH, parent=parent)
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
            self._list.hide()
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
        column = Column(self._list, gap=24)
        try:
            gates = tuple(self._context.library.gates().values())
        except PackFault:
            gates = ()
            column.add(Notice(self._unreadable(), NoticeKind.CAUTION))
        for gate in gates:
            choice = TopicChoice(gate)
            choice.answered.connect(self._on_answered)
            self.topics[gate.id] = choice
            column.add(choice)
        self.content.add(self._list)
        self.show_choices()
        first = next(iter(self.topics.values()), None)
        if first is not None:
            first.focus()

    def _unreadable(self) -> str:
        return self.tr("The list of topics cannot be read just now. They all stay closed.")

    @Slot(str, GateAnswer)
    def _on_answered(self, topic: str, answer: GateAnswer) -> None:
        if self._context.session.snapshot.gate(topic) is not answer:
            self._context.session.do(
                answer_gate,
                topic=topic,
                answer=answer,
                page=PageName.SETTINGS.value,
                anchor="topics",
            )


class TopicChoice(QWidget):
    """One topic and its four answers. `answered` carries the topic and what was chosen."""

    answered = Signal(str, GateAnswer)

    def __init__(self, gate: Gate, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topic = gate.id
        subject = gate.subject[:1].upper() + gate.subject[1:]
        self.rows: dict[GateAnswer, RadioRow] = {}
        answers = QWidget()
        flow = FlowLayout(answers, gap=24)
        for answer in GateAnswer:
            row = RadioRow(_words(answer))
            row.setProperty("answer", answer.value)
            row.setAccessibleName(
                self.tr("{subject}: {answer}").format(subject=subject, answer=row.text())
            )
            row.clicked.connect(self._on_row)
            self.rows[answer] = row
            flow.addWidget(row)
        Column(self, gap=4).add(Heading(subject, 4, tight=True), answers)
        set_role(self, Role.GROUPING, subject)

    def show_answer(self, answer: GateAnswer | None) -> None:
        """Mark an answer; a topic that was never asked about is asked when it is met."""
        self.rows[answer or GateAnswer.ASK_LATER].setChecked(True)

    def focus(self) -> None:
        """Put the focus on the answer that is marked."""
        next(row for row in self.rows.values() if row.isChecked()).setFocus()

    @Slot()
    def _on_row(self) -> None:
        row = self.sender()
        if isinstance(row, RadioRow):
            self.answered.emit(self._topic, GateAnswer(str(row.property("answer"))))


def _words(answer: GateAnswer) -> str:
    translate = QCoreApplication.translate
    return {
        GateAnswer.SHOW: translate("Topics", "Show"),
        GateAnswer.NOT_NOW: translate("Topics", "Not now"),
        GateAnswer.ASK_LATER: translate("Topics", "Ask me later"),
        GateAnswer.SOMEONE_ELSE: translate("Topics", "Someone else looks for me"),
    }[answer]
