"""The path, its stages, and what is a person's own in them: kept, undone, and told alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.records import GateAnswer, Stage, StageState
from companion.services.journey import choose_path, edit_stage, note_stage
from companion.services.reading import answer_gate
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.pages.journey.stage_screen import StageScreen
from companion.ui.session import Session
from companion.ui.toolkit.theme import ThemeController
from companion.ui.widgets.date_field import DateField
from companion.ui.widgets.open_row import OpenRow
from companion.ui.widgets.term_text import TermButton
from companion.ui.widgets.text import Text

Settled = Callable[[Session], None]
DAY = PartialDate.parse("2026-12-07")


@pytest.fixture
def journey(context: PageContext, qtbot: QtBot) -> JourneyPage:
    """The page in a window of a small laptop."""
    page = JourneyPage(context)
    qtbot.addWidget(page)
    page.resize(853, 510)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


@pytest.fixture
def on_transplant(journey: JourneyPage, session: Session, settled: Settled) -> JourneyPage:
    """The page of a person on the transplant path."""
    session.do(choose_path, path="transplant")
    settled(session)
    return journey


def _key(page: QWidget, key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        focus = page.window().focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


def _tab_to(page: QWidget, wanted: QWidget) -> None:
    """Press Tab until a widget has the focus, and fail where Tab never gets there."""
    for _ in range(80):
        if wanted.hasFocus():
            return
        _key(page, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {wanted.accessibleName()!r}")


def _stage(session: Session, stage: str, path: str = "transplant") -> Stage:
    found = session.snapshot.stage(path, stage)
    assert found is not None
    return found


def _come_back(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> JourneyPage:
    """Return the page of a person who chose a path on another day."""
    session.do(choose_path, path="transplant")
    settled(session)
    page = JourneyPage(context)
    qtbot.addWidget(page)
    page.resize(853, 510)
    page.show()
    qtbot.waitUntil(page.overview.drawing.isVisible)
    return page


def _open(page: JourneyPage, key: str) -> StageScreen:
    page.open_stage(key)
    assert page.stage_screen is not None
    return page.stage_screen


def _words(widget: QWidget) -> str:
    texts = widget.findChildren(Text)
    return "\n".join(each.text() for each in texts if each.isVisibleTo(widget))


def _type_date(field: DateField, day: str, month: str, year: str) -> None:
    boxes = field.findChildren(QLineEdit)
    for box, text in zip(boxes, (day, month, year), strict=True):
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, text)
    boxes[-1].clearFocus()


# --- the path ---


def test_it_opens_on_not_sure_yet_with_the_choice_in_view(journey: JourneyPage) -> None:
    assert journey.overview.choice.rows["unsure"].isChecked()
    assert journey.overview.choice.isVisible()
    assert not journey.overview.drawing.isVisible()
    assert journey.overview.unsure.ticks.rows


def test_a_path_can_be_chosen_and_a_stage_opened_by_keys_alone(
    journey: JourneyPage, session: Session, settled: Settled
) -> None:
    _tab_to(journey, journey.overview.choice.rows["unsure"])
    _key(journey, Qt.Key.Key_Up, times=2)
    settled(session)
    assert session.snapshot.path == "transplant"
    _tab_to(journey, journey.overview.drawing.buttons[0])
    _key(journey, Qt.Key.Key_Right, times=2)
    _key(journey, Qt.Key.Key_Return)
    assert journey.stage_screen is not None
    assert journey.stage_screen.stage.id == "conditioning"
    assert journey.go_back()
    assert journey.overview.drawing.buttons[2].hasFocus()


def test_passing_paths_with_the_arrow_keys_is_one_undo_step(
    journey: JourneyPage, session: Session, settled: Settled
) -> None:
    _tab_to(journey, journey.overview.choice.rows["unsure"])
    _key(journey, Qt.Key.Key_Up, times=2)
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
    assert "is kept: Stem cell transplant." in _words(on_transplant.overview.choice)
    session.do(choose_path, path="transplant")
    settled(session)
    assert _stage(session, "transplant").start == DAY


def test_car_t_has_stages_of_its_own(
    journey: JourneyPage, session: Session, settled: Settled
) -> None:
    session.do(choose_path, path="car-t")
    settled(session)
    names = [button.shape.key for button in journey.overview.drawing.buttons]
    assert names[0] == "referral"
    assert "lymphodepletion" in names
    assert len(names) == 8


def test_the_choice_is_folded_away_once_a_path_is_chosen(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = _come_back(context, qtbot, session, settled)
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
    assert on_transplant.stage_screen.stage.id == "recovery"
    on_transplant.go_back()
    on_transplant.overview.drawing.buttons[4].click()
    assert on_transplant.stage_screen is not None
    assert on_transplant.stage_screen.stage.id == "recovery"


def test_the_whole_path_is_in_view_on_a_small_laptop(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> None:
    page = _come_back(context, qtbot, session, settled)
    drawing = page.overview.drawing
    foot = drawing.mapTo(page, drawing.rect().bottomLeft()).y()
    assert foot <= page.height()


# --- what is a person's own ---


def test_state_and_dates_are_kept_and_undone(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = _open(on_transplant, "conditioning")
    screen.mine.states[StageState.PLANNED].click()
    settled(session)
    _type_date(screen.mine.start, "7", "12", "2026")
    settled(session)
    kept = _stage(session, "conditioning")
    assert (kept.state, kept.start) == (StageState.PLANNED, DAY)
    session.undo()
    settled(session)
    assert session.snapshot.stage("transplant", "conditioning") is None
    assert screen.mine.state is StageState.NONE
    assert screen.mine.start.value() is None


def test_a_date_about_a_month_is_enough(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = _open(on_transplant, "transplant")
    _type_date(screen.mine.start, "", "December", "2026")
    settled(session)
    assert _stage(session, "transplant").start == PartialDate.parse("2026-12")


def test_an_unreadable_date_never_takes_away_the_kept_one(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = _open(on_transplant, "transplant")
    _type_date(screen.mine.start, "7", "12", "2026")
    settled(session)
    _type_date(screen.mine.start, "7", "13", "2026")
    screen.mine.states[StageState.PLANNED].click()
    settled(session)
    assert screen.mine.start.error
    assert _stage(session, "transplant").start == DAY


def test_the_end_is_asked_for_only_after_the_start(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = _open(on_transplant, "conditioning")
    assert not screen.mine.end.isVisible()
    assert not screen.mine.often.isVisible()
    _type_date(screen.mine.start, "7", "12", "2026")
    assert screen.mine.end.isVisible()
    assert screen.mine.often.isVisible()
    assert screen.mine.often.text().endswith("Your team's plan comes first.")


def test_an_end_before_the_start_is_said_and_kept(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = _open(on_transplant, "conditioning")
    _type_date(screen.mine.start, "7", "12", "2026")
    _type_date(screen.mine.end, "1", "12", "2026")
    settled(session)
    assert "before the start" in screen.mine.wrong.text
    assert _stage(session, "conditioning").end == PartialDate.parse("2026-12-01")


def test_moved_says_first_that_it_can_be_hard_and_claims_nothing_about_history(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = _open(on_transplant, "conditioning")
    _type_date(screen.mine.start, "7", "12", "2026")
    screen.mine.states[StageState.MOVED].click()
    settled(session)
    words = _words(screen.mine.moved)
    assert words.startswith("The date has moved. That can be hard.")
    assert "kept" not in words
    assert _stage(session, "conditioning").start == DAY
    screen.mine.moved.new_date.click()
    assert screen.mine.start.isAncestorOf(screen.window().focusWidget())


def test_not_known_yet_empties_the_dates_and_undo_brings_them_back(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = _open(on_transplant, "conditioning")
    _type_date(screen.mine.start, "7", "12", "2026")
    settled(session)
    session.leave("stage:transplant/conditioning")
    screen.mine.states[StageState.MOVED].click()
    screen.mine.moved.not_known.click()
    settled(session)
    assert _stage(session, "conditioning").start is None
    assert _stage(session, "conditioning").state is StageState.MOVED
    session.undo()
    settled(session)
    assert _stage(session, "conditioning").start == DAY
    assert screen.mine.start.value() == DAY


def test_a_note_on_a_stage_is_kept_while_typing_with_its_marks(
    on_transplant: JourneyPage, session: Session, qtbot: QtBot
) -> None:
    screen = _open(on_transplant, "recovery")
    screen.mine.note.setFocus()
    QTest.keyClicks(screen.mine.note.page, "<b>Ask Sam</b> & bring soup")
    qtbot.waitUntil(
        lambda: session.snapshot.stage("transplant", "recovery") is not None, timeout=2000
    )
    assert _stage(session, "recovery").note == "<b>Ask Sam</b> & bring soup"
    assert screen.mine.note.text == "<b>Ask Sam</b> & bring soup"


def test_leaving_a_stage_at_once_still_keeps_its_note(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = _open(on_transplant, "recovery")
    screen.mine.note.setFocus()
    QTest.keyClicks(screen.mine.note.page, "Bring soup")
    assert on_transplant.go_back()
    settled(session)
    assert _stage(session, "recovery").note == "Bring soup"


def test_words_being_typed_stay_when_something_else_is_kept(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = _open(on_transplant, "recovery")
    QTest.keyClicks(screen.mine.note.page, "Half a sent")
    screen.mine.states[StageState.PLANNED].click()
    settled(session)
    on_transplant.refresh(None)
    assert screen.mine.note.text == "Half a sent"


def test_a_note_changed_elsewhere_is_shown(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = _open(on_transplant, "recovery")
    session.do(note_stage, path="transplant", stage="recovery", note="From the other window")
    settled(session)
    assert screen.mine.note.text == "From the other window"
    session.undo()
    settled(session)
    assert screen.mine.note.text == ""


def test_not_in_the_plan_now_shows_no_cross_and_no_red(
    on_transplant: JourneyPage, session: Session, settled: Settled, themes: ThemeController
) -> None:
    session.do(
        edit_stage,
        path="transplant",
        stage="transplant",
        state=StageState.NOT_NOW,
        start=None,
        end=None,
    )
    settled(session)
    button = on_transplant.overview.drawing.buttons[3]
    assert "Not in the plan now" in _heard(button)
    colours = themes.theme.colours
    reds = {each.rgb() for each in (colours.error, colours.urgent)}
    picture = button.grab().toImage()
    seen = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert not reds & seen


# --- what people ask, and the text ---


def test_a_ticked_question_remembers_the_stage(
    on_transplant: JourneyPage, session: Session, settled: Settled
) -> None:
    screen = _open(on_transplant, "conditioning")
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
    screen = _open(on_transplant, stage.id)
    assert not {q.text for q in hidden} & {row.text() for row in screen.ticks.rows}
    for question in hidden:
        session.do(answer_gate, topic=question.gate, answer=GateAnswer.SHOW)
    settled(session)
    screen = _open(on_transplant, stage.id)
    assert {q.text for q in hidden} <= {row.text() for row in screen.ticks.rows}


def test_a_hard_word_opens_in_place_and_escape_closes_it(on_transplant: JourneyPage) -> None:
    screen = _open(on_transplant, "conditioning")
    QTest.keyClick(screen.findChildren(TermButton)[0], Qt.Key.Key_Return)
    assert screen.meanings.panel is not None
    assert on_transplant.go_back()
    assert screen.meanings.panel is None
    assert on_transplant.stage_screen is screen


def test_read_more_leads_to_the_right_section(
    on_transplant: JourneyPage, navigated: list[tuple[PageName, str]]
) -> None:
    screen = _open(on_transplant, "transplant")
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
        screen = _open(journey, stage.id)
        words = "\n".join((_words(screen), _words(journey.overview))).casefold()
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
    assert on_transplant.stage_screen.stage.id == "recovery"
    on_transplant.show_anchor("")
    assert on_transplant.stage_screen is None


def test_no_part_is_a_window_of_its_own_for_a_moment(
    on_transplant: JourneyPage, qapp: QApplication
) -> None:
    watcher = WindowWatcher()
    qapp.installEventFilter(watcher)
    try:
        for stage in ("induction", "recovery"):
            _open(on_transplant, stage)
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
