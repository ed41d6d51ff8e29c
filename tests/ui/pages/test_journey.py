"""The path and the way into its stages: drawn, listed and told alike."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.records import GateAnswer, StageState
from companion.services.journey import choose_path, edit_stage, note_stage
from companion.services.reading import answer_gate
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.session import Session
from companion.ui.widgets.open_row import OpenRow
from companion.ui.widgets.term_text import TermButton
from tests.ui.pages.journey_page import (
    DAY,
    Settled,
    come_back,
    first_shown,
    kept_stage,
    opened,
    press,
    tab_to,
    words_of,
)


@pytest.fixture
def journey(context: PageContext, qtbot: QtBot) -> JourneyPage:
    """The page in a window of a small laptop."""
    return first_shown(context, qtbot)


@pytest.fixture
def on_transplant(journey: JourneyPage, session: Session, settled: Settled) -> JourneyPage:
    """The page of a person on the transplant path."""
    session.do(choose_path, path="transplant")
    settled(session)
    return journey


# --- the path ---


def test_it_opens_on_not_sure_yet_with_the_choice_in_view(journey: JourneyPage) -> None:
    assert journey.overview.choice.rows["unsure"].isChecked()
    assert next(iter(journey.overview.choice.rows)) == "unsure"
    row = journey.overview.choice.rows["unsure"]
    low = row.mapTo(journey.overview.viewport(), row.rect().bottomLeft()).y()
    assert low < journey.overview.viewport().height()
    assert journey.overview.choice.isVisible()
    assert not journey.overview.drawing.isVisible()
    assert journey.overview.unsure.ticks.rows


def test_a_path_can_be_chosen_and_a_stage_opened_by_keys_alone(
    journey: JourneyPage, session: Session, settled: Settled
) -> None:
    tab_to(journey, journey.overview.choice.rows["unsure"])
    press(journey, Qt.Key.Key_Down)
    settled(session)
    assert session.snapshot.path == "transplant"
    tab_to(journey, journey.overview.drawing.buttons[0])
    press(journey, Qt.Key.Key_Right, times=2)
    press(journey, Qt.Key.Key_Return)
    assert journey.stage_screen is not None
    assert journey.stage_screen.where.stage == "conditioning"
    assert journey.go_back()
    assert journey.overview.drawing.buttons[2].hasFocus()


def test_a_path_nothing_is_said_of_does_not_say_so_again_and_again(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    overview = on_transplant.overview
    names = [button.accessibleName() for button in overview.drawing.buttons]
    rows = [row for row in overview.list.panel.rows() if isinstance(row, OpenRow)]
    told = [*names, *(row.accessibleDescription() for row in rows)]
    assert len(names) == len(rows) == 5
    assert not [words for words in told if "Not said yet" in words]


def test_passing_paths_with_the_arrow_keys_is_one_undo_step(
    journey: JourneyPage, session: Session, settled: Settled
) -> None:
    tab_to(journey, journey.overview.choice.rows["unsure"])
    press(journey, Qt.Key.Key_Down, times=2)
    settled(session)
    session.undo()
    settled(session)
    assert session.snapshot.path == "unsure"
    assert journey.overview.choice.rows["unsure"].isChecked()


def test_dates_on_another_path_are_kept_and_said_so(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    session.do(
        edit_stage,
        path="transplant",
        stage="transplant",
        state=StageState.PLANNED,
        start=DAY,
        end=None,
    )
    session.do(choose_path, path="car-t")
    settled(session)
    on_transplant.overview.change.setChecked(True)
    assert "is kept: Stem cell transplant." in words_of(on_transplant.overview.choice)
    session.do(choose_path, path="transplant")
    settled(session)
    assert kept_stage(session, "transplant").start == DAY


def test_car_t_has_stages_of_its_own(
    journey: JourneyPage, session: Session, settled: Settled
) -> None:
    session.do(choose_path, path="car-t")
    settled(session)
    names = [button.shape.key for button in journey.overview.drawing.buttons]
    assert names == ["car-t-planning", "car-t-cells", "car-t-drip", "car-t-recovery"]


def test_the_choice_is_folded_away_once_a_path_is_chosen(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = come_back(context, qtbot, session, settled)
    assert not page.overview.choice.isVisible()


# --- the drawing and the list ---


def _heard(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name)
    return f"{name}, {interface.text(QAccessible.Text.Description)}"


def _told_alike(page: JourneyPage) -> bool:
    lines = page.overview.list.panel
    for button in page.overview.drawing.buttons:
        row = lines.row(button.shape.key)
        if not isinstance(row, OpenRow):
            return False
        drawn, listed = _heard(button), _heard(row)
        parts = (button.shape.title, *drawn.removesuffix(", ").split(", ")[2:])
        if not all(part in listed for part in parts):
            return False
    return len(lines.keys()) == len(page.overview.drawing.buttons)


@pytest.mark.parametrize("state", list(StageState))
def test_drawing_and_list_say_the_same(
    on_transplant: JourneyPage, session: Session, settled: Settled, state: StageState
) -> None:
    session.do(
        edit_stage, path="transplant", stage="conditioning", state=state, start=DAY, end=None
    )
    settled(session)
    assert "7 December 2026" in _heard(on_transplant.overview.drawing.buttons[2])
    assert _told_alike(on_transplant)


def test_a_list_that_says_something_else_is_noticed(on_transplant: JourneyPage) -> None:
    """The negative control of the test above."""
    button = on_transplant.overview.drawing.buttons[2]
    button.setAccessibleName("Conditioning, making room, Done, 8 December 2026")
    assert not _told_alike(on_transplant)


def test_list_and_drawing_open_the_same_stage(on_transplant: JourneyPage) -> None:
    row = on_transplant.overview.list.panel.row("recovery")
    assert isinstance(row, OpenRow)
    row.click()
    assert on_transplant.stage_screen is not None
    assert on_transplant.stage_screen.where.stage == "recovery"
    on_transplant.go_back()
    on_transplant.overview.drawing.buttons[4].click()
    assert on_transplant.stage_screen is not None
    assert on_transplant.stage_screen.where.stage == "recovery"


def test_the_whole_path_is_in_view_on_a_small_laptop(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = come_back(context, qtbot, session, settled)
    drawing = page.overview.drawing
    foot = drawing.mapTo(page, drawing.rect().bottomLeft()).y()
    assert foot <= page.height()


# --- what people ask, and the text ---


def test_a_ticked_question_remembers_the_stage(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = opened(on_transplant, "conditioning")
    screen.ticks.rows[0].click()
    settled(session)
    (question,) = session.snapshot.questions.values()
    assert question.origin == "journey/conditioning"
    assert question.bank_id == "conditioning-days"
    assert question.chosen


def test_questions_of_a_closed_topic_are_not_shown(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    gated = [
        question
        for question in on_transplant.context.library.bank().questions
        if question.gate is not None
    ]
    path = on_transplant.overview.path
    assert path is not None
    stage = next(s for s in path.stages if {q.id for q in gated} & set(s.ask))
    hidden = [question for question in gated if question.id in stage.ask]
    screen = opened(on_transplant, stage.id)
    assert not {q.text for q in hidden} & {row.text() for row in screen.ticks.rows}
    for question in hidden:
        session.do(answer_gate, topic=question.gate, answer=GateAnswer.SHOW)
    settled(session)
    screen = opened(on_transplant, stage.id)
    assert {q.text for q in hidden} <= {row.text() for row in screen.ticks.rows}


def test_a_hard_word_opens_in_place_and_escape_closes_it(on_transplant: JourneyPage) -> None:
    screen = opened(on_transplant, "conditioning")
    QTest.keyClick(screen.findChildren(TermButton)[0], Qt.Key.Key_Return)
    assert screen.meanings.panel is not None
    assert on_transplant.go_back()
    assert screen.meanings.panel is None
    assert on_transplant.stage_screen is screen


def test_read_more_leads_to_the_right_section(
    on_transplant: JourneyPage, navigated: list[tuple[PageName, str]]
) -> None:
    screen = opened(on_transplant, "transplant")
    rows = {row.property("page"): row for row in screen.findChildren(OpenRow)}
    rows["having-the-transplant"].click()
    rows["coping"].click()
    assert navigated == [
        (PageName.TREATMENTS, "having-the-transplant"),
        (PageName.COPING, "coping"),
    ]


@pytest.mark.parametrize("path", ["transplant", "car-t"])
def test_it_never_counts_stages_or_days(
    journey: JourneyPage, session: Session, settled: Settled, path: str
) -> None:
    session.do(choose_path, path=path)
    settled(session)
    chosen = journey.overview.path
    assert chosen is not None
    for stage in chosen.stages:
        screen = opened(journey, stage.id)
        words = "\n".join((words_of(screen), words_of(journey.overview))).casefold()
        for banned in ("stage 1", "of 5", "of 8", "days left", "days to go", "countdown", "day -"):
            assert banned not in words


def test_undo_leads_back_to_the_stage(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    session.do(note_stage, path="transplant", stage="recovery", note="Soup")
    settled(session)
    step = session.next_undo
    assert step is not None
    on_transplant.show_anchor(step.anchor)
    assert on_transplant.stage_screen is not None
    assert on_transplant.stage_screen.where.stage == "recovery"
    on_transplant.show_anchor("")
    assert on_transplant.stage_screen is None


def test_no_part_is_a_window_of_its_own_for_a_moment(
    on_transplant: JourneyPage, qapp: QApplication
) -> None:
    watcher = WindowWatcher()
    qapp.installEventFilter(watcher)
    try:
        for stage in ("induction", "recovery"):
            opened(on_transplant, stage)
        on_transplant.show_anchor("")
    finally:
        qapp.removeEventFilter(watcher)
    assert watcher.shown == []


class WindowWatcher(QObject):
    """Notes every window that is shown: a flash of one takes the keyboard away."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False
