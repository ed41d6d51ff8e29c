"""What applies to me: five questions, each of which may be left alone."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.services.applies import ANSWERS, NOT_SURE, answer_applies, applies_of
from companion.ui.pages.context import PageContext
from companion.ui.pages.treatments.screen import Screen
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.rows import RadioRow
from companion.ui.widgets.text import Heading, Text


class AppliesScreen(Screen):
    """Says first what the answers do, and what they never do."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent=parent)
        self.set_title(self.tr("What applies to me"))
        self.set_lead(
            self.tr(
                "Answer what you like, and leave the rest. Your answers only put a line above "
                "passages that are about you."
            )
        )
        self.content.add(
            Text(
                self.tr(
                    "Nothing is hidden, and you get no advice from this. "
                    "Your answers stay on this computer."
                ),
                muted=True,
            )
        )
        self.choices: dict[str, Choice] = {}
        for asked in _asked():
            choice = Choice(asked)
            choice.answered.connect(self._on_answered)
            self.choices[asked.field] = choice
            self.content.add(choice)
        read_in_layout_order(self)

    def refresh(self) -> None:
        """Mark the answers as they are kept now."""
        if self.context.session.pending:
            return
        kept = applies_of(self.context.session.snapshot)
        for field, choice in self.choices.items():
            choice.show_answer(str(getattr(kept, field)) if kept else "")

    @Slot(str, str)
    def _on_answered(self, question: str, answer: str) -> None:
        self.context.session.do(answer_applies, question=question, answer=answer)


class Choice(QWidget):
    """One question with its answers as rows; `answered` carries its field and the answer."""

    answered = Signal(str, str)

    def __init__(self, asked: _Asked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = asked
        self.rows: dict[str, RadioRow] = {}
        rows = QWidget()
        line = FlowLayout(rows, gap=24)
        # No answer comes last: it is the way to take an answer away again.
        for answer in (*ANSWERS[asked.field][1:], ""):
            row = RadioRow(_words(answer))
            row.setAccessibleName(
                self.tr("{question}: {answer}").format(question=asked.title, answer=row.text())
            )
            row.setProperty("answer", answer)
            row.toggled.connect(self._on_toggled)
            self.rows[answer] = row
            line.addWidget(row)
        column = Column(self, gap=8)
        column.add(Heading(asked.title, 3), Text(asked.explained, muted=True), rows)
        set_role(rows, Role.GROUPING, asked.title)
        self.show_answer("")

    def show_answer(self, answer: str) -> None:
        """Mark an answer; one that is not known here counts as none."""
        row = self.rows.get(answer, self.rows[""])
        blocked = [each.blockSignals(True) for each in self.rows.values()]
        row.setChecked(True)
        for each, was in zip(self.rows.values(), blocked, strict=True):
            each.blockSignals(was)

    @Slot(bool)
    def _on_toggled(self, chosen: bool) -> None:
        row = self.sender()
        if chosen and isinstance(row, RadioRow):
            self.answered.emit(self._asked.field, str(row.property("answer")))


class _Asked(NamedTuple):
    field: str
    title: str
    explained: str


def _asked() -> tuple[_Asked, ...]:
    translate = QCoreApplication.translate
    return (
        _Asked(
            "cell",
            translate("Applies", "Which cells the leukaemia began in"),
            translate(
                "Applies",
                "B cells and T cells are both white blood cells. "
                "Your team can tell you which. It may be in a letter as B-ALL or T-ALL.",
            ),
        ),
        _Asked(
            "philadelphia",
            translate("Applies", "Philadelphia chromosome"),
            translate(
                "Applies",
                "This is a change in the genes of some leukaemia cells. "
                "If the cells have it, letters say Philadelphia positive, or Ph+.",
            ),
        ),
        _Asked(
            "age",
            translate("Applies", "Your age"),
            translate("Applies", "Some rules are different for children and younger people."),
        ),
        _Asked(
            "transplant",
            translate("Applies", "A stem cell transplant before now"),
            translate(
                "Applies",
                "Stem cells make new blood. A transplant gives new ones through a drip. "
                "Some people call it a bone marrow transplant.",
            ),
        ),
        _Asked(
            "nation",
            translate("Applies", "Where you live"),
            translate("Applies", "Rules on which drugs the NHS pays for can differ."),
        ),
    )


def _words(answer: str) -> str:
    translate = QCoreApplication.translate
    return {
        "": translate("Applies", "I would rather not say"),
        NOT_SURE: translate("Applies", "Not sure"),
        "b-cell": translate("Applies", "B cells"),
        "t-cell": translate("Applies", "T cells"),
        "ph-positive": translate("Applies", "Positive"),
        "ph-negative": translate("Applies", "Negative"),
        "child-or-teenager": translate("Applies", "Under 18"),
        "under-26": translate("Applies", "18 to 25"),
        "26-and-over": translate("Applies", "26 or over"),
        "transplant-before": translate("Applies", "Yes"),
        "no-transplant-before": translate("Applies", "No"),
        "England": translate("Applies", "England"),
        "Scotland": translate("Applies", "Scotland"),
        "Wales": translate("Applies", "Wales"),
        "Northern Ireland": translate("Applies", "Northern Ireland"),
    }[answer]
