"""No window shows, names or announces a word of a closed topic, wherever a person goes.

`PLACES` is the table of what is walked: **whoever builds another screen adds a row**, a function
that yields each widget in turn as it is opened up. The screens beside the reader (`SCREENS` in
companion/ui/pages/treatments/screen.py) and the stops of the tour are walked by themselves. Each
place is walked under every case of `CASES`; every text, name, description and tip in the whole
tree counts, shown or hidden, and so does what is announced. What leaves without a window is in
tests/ui/pages/test_every_way_out.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.app import Desk
from companion.content import BulletList, Library, Part
from companion.domain.display import Display
from companion.domain.records import GateAnswer, Record
from companion.resources import content_folder
from companion.services.journey import choose_path
from companion.services.questions import add_question, note_question
from companion.services.reading import Door, answer_gate
from companion.services.sample import sample_records
from companion.services.sample_journeys import SamplePlan
from companion.services.starting import start_looking, start_store
from companion.services.workspace import write_new_folder
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.coping.page import CopingPage
from companion.ui.pages.help_page import HelpPage
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.pages.journey.screen import SCREENS as JOURNEY_SCREENS
from companion.ui.pages.questions.page import QuestionsPage
from companion.ui.pages.settings.page import ABOUT, COPIES, SHORTCUTS, TOPICS, SettingsPage
from companion.ui.pages.today import TodayPage
from companion.ui.pages.treatments import TreatmentsPage
from companion.ui.pages.treatments.reader import Reader
from companion.ui.pages.treatments.screen import SCREENS, make_screen
from companion.ui.session import Session
from companion.ui.toolkit.theme import ThemeController
from companion.ui.tour import (
    SAMPLE_COUNT,
    STOPS,
    TOUR_MOMENT,
    planned_records,
    settle,
    settle_later,
    wait_until,
)
from companion.ui.window.main_window import MainWindow
from tests.closed_words import (
    GATED_STAGE,
    PATH_WITH_A_GATED_STAGE,
    ClosedWords,
    pack_with_a_gated_stage,
    runs_of,
)
from tests.ui.pages.treatments_page import CAR_T, let_go, press, reader_of, shown

Settled = Callable[[Session], None]
SHIPPED = ClosedWords(Library(content_folder()))
ALL_TOPICS = tuple(Library(content_folder()).gates())


class Case(NamedTuple):
    """What was answered at every door: the same at all, or one of them open alone."""

    answer: GateAnswer | None
    but_open: str = ""


CASES = {
    "never asked": Case(None),
    "not now": Case(GateAnswer.NOT_NOW),
    "ask me later": Case(GateAnswer.ASK_LATER),
    "someone else looks": Case(GateAnswer.SOMEONE_ELSE),
    "side effects alone are open": Case(GateAnswer.NOT_NOW, "side-effects"),
    "no treatment alone is open": Case(GateAnswer.SOMEONE_ELSE, "no-treatment"),
}
Hold = Callable[[QWidget], None]
Place = Callable[[PageContext, Hold], Iterator[QWidget]]


# --- the places ---


def _treatment_pages(context: PageContext, hold: Hold) -> Iterator[QWidget]:
    for page_id in context.library.page_ids():
        reader = Reader(context, page_id)
        hold(reader)
        for name in reader.folds:
            reader.open_part(name)
            reader.add_here()
            yield reader
        reader.deleteLater()


def _list_of_treatments(context: PageContext, hold: Hold) -> Iterator[QWidget]:
    page = TreatmentsPage(context)
    hold(page)
    page.ensure_built()
    families = [card for card in page.catalogue.cards if card.row.isCheckable()]
    for card in families:
        card.row.click()
    yield page


def _screens_beside_it(context: PageContext, hold: Hold) -> Iterator[QWidget]:
    for name in SCREENS:
        screen = make_screen(name, context)
        hold(screen)
        screen.refresh()
        screen.show_place("")
        wait_until(lambda screen=screen: getattr(screen, "is_filled", True))
        yield screen


def _journey(context: PageContext, hold: Hold) -> Iterator[QWidget]:
    page = JourneyPage(context)
    hold(page)
    page.ensure_built()
    yield page
    for path in context.library.paths():
        context.session.do(choose_path, path=path.id)
        wait_until(lambda: context.session.pending == 0)
        page.refresh(None)
        page.overview.steps.setChecked(True)
        page.overview.ways.set_open(True)
        yield page
        for stage in path.everything():
            page.open_stage(stage.id)
            yield page
            page.show_anchor("")
        for name in JOURNEY_SCREENS:
            page.show_anchor(name)
            yield page
        page.show_anchor("")


def _questions(context: PageContext, hold: Hold) -> Iterator[QWidget]:
    page = QuestionsPage(context)
    hold(page)
    page.ensure_built()
    page.show()
    page.refresh(None)
    yield page
    page.show_anchor("choose")
    choose = page.choose
    assert choose is not None
    for fold in choose.folds:
        fold.set_open(True)
    yield page
    for words in ("treatment", "children", "work", "cure"):
        choose.find_field.text = words
        yield page


def _coping(context: PageContext, hold: Hold) -> Iterator[QWidget]:
    page = CopingPage(context)
    hold(page)
    page.ensure_built()
    page.show_small_things()
    yield page
    for topic in context.library.small_things():
        page.small.show_topic(topic.id)
        screen = page.small.topic
        assert screen is not None
        for fold in screen.folds.values():
            fold.set_open(True)
            yield page


def _today(context: PageContext, hold: Hold) -> Iterator[QWidget]:
    page = TodayPage(context)
    hold(page)
    page.ensure_built()
    page.refresh(None)
    page.read_on()
    yield page


def _settings(context: PageContext, hold: Hold) -> Iterator[QWidget]:
    page = SettingsPage(context)
    hold(page)
    page.ensure_built()
    for screen in (TOPICS, COPIES, SHORTCUTS, ABOUT):
        page.show_anchor(screen)
        yield page


def _who_to_call(context: PageContext, hold: Hold) -> Iterator[QWidget]:
    page = HelpPage(context)
    hold(page)
    page.ensure_built()
    page.refresh(None)
    yield page


PLACES: dict[str, Place] = {
    "pages": _treatment_pages,
    "the list": _list_of_treatments,
    "screens beside it": _screens_beside_it,
    "journey": _journey,
    "questions": _questions,
    "coping": _coping,
    "today": _today,
    "settings": _settings,
    "who to call": _who_to_call,
}
LISTS_OF_WORDS = (_screens_beside_it,)
"""The places that list words of the glossary, and do not only explain what is read there."""


# --- what is heard there ---


def heard(root: QWidget) -> set[str]:
    """Return every text of a tree of widgets, shown or hidden, and all that is told of it."""
    let_go()
    found: set[str] = set()
    for widget in (root, *root.findChildren(QWidget)):
        found.update(_told(widget))
    for action in root.findChildren(QAction):
        found.update((action.text(), action.toolTip(), action.statusTip()))
    return found


def _told(widget: QWidget) -> Iterator[str]:
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis())
    for name in ("text", "toPlainText", "placeholderText", "title"):
        say = getattr(widget, name, None)
        words = say() if callable(say) else say
        if isinstance(words, str):
            yield words
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is not None:
        yield interface.text(QAccessible.Text.Name)
        yield interface.text(QAccessible.Text.Description)


def _answer_all(session: Session, settled: Settled, case: Case) -> None:
    for topic in ALL_TOPICS:
        answer = GateAnswer.SHOW if topic == case.but_open else case.answer
        if answer is not None:
            session.do(answer_gate, topic=topic, answer=answer)
    settled(session)


def _leaks(
    place: Place, context: PageContext, hold: Hold, closed: ClosedWords
) -> set[tuple[str, ...]]:
    said: set[str] = set()
    context.announcer.said.connect(said.add)
    for widget in place(context, hold):
        said |= heard(widget)
    context.announcer.said.disconnect()
    topics = context.session.snapshot.open_topics
    never = closed.texts(topics)
    if place in LISTS_OF_WORDS:
        never |= closed.terms(topics)
    return never & runs_of(said)


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("place", PLACES)
def test_no_word_of_a_closed_topic_is_anywhere(
    place: str,
    case: str,
    context: PageContext,
    qtbot: QtBot,
    settled: Settled,
) -> None:
    _answer_all(context.session, settled, CASES[case])
    assert not _leaks(PLACES[place], context, qtbot.addWidget, SHIPPED)


@pytest.mark.parametrize("case", ["never asked", "not now"])
def test_a_stage_behind_a_gate_is_neither_drawn_nor_opened(
    case: str, context: PageContext, qtbot: QtBot, settled: Settled, tmp_path: Path
) -> None:
    library = pack_with_a_gated_stage(tmp_path / "en-GB")
    _answer_all(context.session, settled, CASES[case])
    apart = replace(context, library=library)
    assert not _leaks(_journey, apart, qtbot.addWidget, ClosedWords(library))


def test_a_stage_whose_topic_is_closed_while_it_is_read_goes(
    context: PageContext, qtbot: QtBot, settled: Settled, tmp_path: Path
) -> None:
    library = pack_with_a_gated_stage(tmp_path / "en-GB")
    session = context.session
    session.do(choose_path, path=PATH_WITH_A_GATED_STAGE)
    session.do(answer_gate, topic="treatment-not-working", answer=GateAnswer.SHOW)
    settled(session)
    page = JourneyPage(replace(context, library=library))
    qtbot.addWidget(page)
    page.show_anchor(GATED_STAGE)
    assert page.stage_screen is not None
    press(page.stage_screen, "Change this: what can be done if a treatment does not work")
    press(page.stage_screen, "Not now")
    settled(session)
    page.refresh(None)
    assert page.stage_screen is None
    assert not ClosedWords(library).texts(()) & runs_of(heard(page))


# --- the whole window ---


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "person"
    write_new_folder(folder, sample_records(SAMPLE_COUNT))
    return folder


@pytest.fixture
def desk(themes: ThemeController) -> Iterator[Desk]:
    made = Desk(themes)
    yield made
    made.close()
    if made.window is not None:
        made.window.hide()
        made.window.deleteLater()


def _open(desk: Desk, folder: Path, *, empty: bool) -> MainWindow:
    start = (
        start_store(folder.parent / "nobody", lambda: TOUR_MOMENT)
        if empty
        else start_looking(folder, lambda: TOUR_MOMENT)
    )
    window = desk.open(start, Display(seen_first_start=True))
    window.show()
    wait_until(lambda: window.session.is_open)
    return window


def _own(session: Session) -> list[Record]:
    snapshot = session.snapshot
    return [*snapshot.questions.values(), *snapshot.notes.values(), *snapshot.stages.values()]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["empty", "sample", *(plan.value for plan in SamplePlan)])
def test_no_stop_of_the_tour_says_a_word_of_a_closed_topic(
    desk: Desk, sample: Path, tmp_path: Path, kind: str
) -> None:
    empty, plan = kind == "empty", "" if kind in {"empty", "sample"} else kind
    if plan:
        sample = tmp_path / plan
        write_new_folder(sample, planned_records(SamplePlan(plan)))
    window = _open(desk, sample, empty=empty)
    said: set[str] = set()
    window.announcer.said.connect(said.add)
    for stop in STOPS:
        if stop.empty is not empty or stop.plan != plan:
            continue
        stop.go(window)
        settle_later(window)
        said |= heard(window)
        never = SHIPPED.texts(window.session.snapshot.open_topics, own=_own(window.session))
        assert not never & runs_of(said), stop.name


def test_what_is_done_at_a_door_and_undone_names_no_closed_title(
    desk: Desk, tmp_path: Path
) -> None:
    window = _open(desk, tmp_path / "person", empty=True)
    window.show_section(PageName.TREATMENTS, f"{CAR_T}/side-effects")
    settle(window)
    said: set[str] = set()
    window.announcer.said.connect(said.add)
    for words in ("Read it", "Change this: side effects", "Not now"):
        press(window, words)
        settle(window)
    for _ in range(2):
        window.session.undo()
        settle(window)
    said |= heard(window)
    assert window.session.snapshot.gate("side-effects") is None
    assert not SHIPPED.texts(()) & runs_of(said)


# --- the negative control ---

FILTERS = (
    ("pages", "companion.ui.pages.treatments.gate.door", lambda *_asked, **_how: Door.OPEN),
    ("pages", "companion.services.reading.visible", lambda *_asked: True),
    ("questions", "companion.services.reading.visible", lambda *_asked: True),
    ("journey", "companion.services.stage_list.visible", lambda *_asked: True),
)
"""A place, and the filter that keeps it: without the filter the walk must go red."""


@pytest.mark.parametrize(("place", "its_filter", "gone"), FILTERS)
def test_a_place_that_lost_its_filter_is_caught(  # noqa: PLR0917 - fixtures
    place: str,
    its_filter: str,
    gone: object,
    context: PageContext,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(its_filter, gone)
    assert _leaks(PLACES[place], context, qtbot.addWidget, SHIPPED)


# --- what is never closed ---


def test_when_to_ring_shows_whole_with_every_topic_closed(
    context: PageContext, qtbot: QtBot, settled: Settled
) -> None:
    _answer_all(context.session, settled, CASES["not now"])
    found = 0
    for page in context.library.pages().values():
        ring = page.in_part(Part.WHEN_TO_RING)
        if not ring:
            continue
        reader = Reader(context, page.id)
        qtbot.addWidget(reader)
        for block in ring:
            assert reader.open_part(block.id)
            said = "\n".join(heard(reader))
            for element in block.elements:
                lines = element.texts if isinstance(element, BulletList) else (element.text,)
                assert all(line in said for line in lines), (page.id, block.id)
                found += len(lines)
    assert found > 100


def test_every_card_of_who_to_call_shows_with_every_topic_closed(
    context: PageContext, qtbot: QtBot, settled: Settled
) -> None:
    _answer_all(context.session, settled, CASES["not now"])
    (page,) = _who_to_call(context, qtbot.addWidget)
    said = "\n".join(heard(page))
    for card in context.library.help().cards:
        assert all(words in said for words in (card.heading, *card.items)), card.id


def test_a_persons_own_words_from_a_closed_question_are_shown_and_found(
    context: PageContext, qtbot: QtBot, settled: Settled
) -> None:
    session = context.session
    gated = next(each for each in context.library.bank().questions if each.gate)
    session.do(add_question, text=gated.text, bank_id=gated.id, question_id="mine")
    session.do(note_question, question_id="mine", note="She said we would talk on Friday.")
    _answer_all(session, settled, CASES["not now"])
    page = QuestionsPage(context)
    qtbot.addWidget(page)
    page.ensure_built()
    page.show()
    page.refresh(None)
    page.mine.begin_finding()
    page.mine.find_field.text = "talk on Friday"
    said = heard(page.mine.list)
    assert gated.text in said
    assert "She said we would talk on Friday." in "\n".join(said)


def test_a_ticked_question_stays_in_view_where_it_was_ticked(
    context: PageContext, qtbot: QtBot, settled: Settled
) -> None:
    gated = next(each for each in context.library.bank().questions if each.gate == "fertility")
    context.session.do(add_question, text=gated.text, bank_id=gated.id)
    _answer_all(context.session, settled, CASES["not now"])
    page = shown(context, qtbot, "fertility/")
    reader_of(page).add_here()
    assert gated.text in heard(page)
    others = [q for q in context.library.bank().questions if q.gate == "fertility"][1:]
    assert not {each.text for each in others} & heard(page)
