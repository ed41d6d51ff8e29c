"""Listen: an open part is read aloud, sentence by sentence, and falls silent when it is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from companion.domain.display import FASTEST, SLOWEST, Display
from companion.domain.records import GateAnswer
from companion.services.reading import answer_gate
from companion.ui.pages.context import PageContext
from companion.ui.pages.settings.about import AboutPanel
from companion.ui.pages.treatments import TreatmentsPage
from companion.ui.pages.treatments.listen import ListenBar, trouble_words
from companion.ui.session import Session
from companion.ui.toolkit.speech import NoVoice, NoVoiceError, QtSpeech, Voice
from companion.ui.tour import settle
from companion.ui.widgets.term_text import TermText
from tests.ui.pages.treatments_page import (
    Settled,
    button,
    everything_said,
    key,
    open_part,
    press,
    reader_of,
    shown,
)
from tests.ui.tree_walk import everything_wrong


class RecordingVoice:
    """A voice that keeps what it was asked, and ends a text when the test says so."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.pace = 0
        self.is_saying = False
        self._ended: Callable[[], None] | None = None
        self._failed: Callable[[], None] | None = None

    def tell(self, ended: Callable[[], None], failed: Callable[[], None]) -> None:
        self._ended, self._failed = ended, failed

    def say(self, text: str) -> None:
        self.asked.append(text)
        self.is_saying = True

    def stop(self) -> None:
        self.is_saying = False

    def set_pace(self, pace: int) -> None:
        self.pace = pace

    def end(self) -> None:
        assert self.is_saying, "it says nothing"
        assert self._ended is not None
        self.is_saying = False
        self._ended()

    def breaks(self) -> None:
        assert self._failed is not None
        self.is_saying = False
        self._failed()

    @property
    def last(self) -> str:
        return self.asked[-1]


class Recorded:
    """Where the recording voice comes from, or the reason why there is none."""

    def __init__(self, trouble: NoVoice | None = None, *, there: bool = True) -> None:
        self.trouble = trouble
        self.there = there
        self.made: list[RecordingVoice] = []

    def is_there(self) -> bool:
        return self.there

    def voice(self, parent: QObject) -> Voice:
        if self.trouble is not None:
            raise NoVoiceError(self.trouble)
        self.made.append(RecordingVoice())
        return self.made[-1]


class Kept:
    """Settings that are remembered in memory."""

    def __init__(self) -> None:
        self.display = Display()

    def keep(self, display: Display) -> None:
        self.display = display


@pytest.fixture
def speech() -> Recorded:
    return Recorded()


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def heard(context: PageContext, speech: Recorded, kept: Kept) -> PageContext:
    return replace(context, speech=speech, remembered=kept)


def voice_of(speech: Recorded) -> RecordingVoice:
    return speech.made[-1]


def bar_of(page: TreatmentsPage) -> ListenBar:
    bar = open_part(page).listen
    assert bar is not None
    return bar


def read_on(voice: RecordingVoice) -> list[str]:
    """Let the voice come to its end, and return everything it said."""
    while voice.is_saying:
        voice.end()
    return voice.asked


# --- what is read ---


def test_a_part_is_read_to_its_end_and_then_it_is_quiet(
    heard: PageContext, qtbot: QtBot, speech: Recorded
) -> None:
    page = shown(heard, qtbot, "imatinib/what-it-is")
    press(page, "Listen: What it is")
    said = read_on(voice_of(speech))
    assert said[0] == "What it is."
    assert "im-at-in-ib" in " ".join(said)
    assert not bar_of(page).is_mine
    assert button(page, "Listen: What it is").isVisible()


def test_what_is_closed_is_not_read_and_what_is_open_is(
    heard: PageContext, qtbot: QtBot, speech: Recorded, session: Session, settled: Settled
) -> None:
    page = shown(heard, qtbot, "blinatumomab/side-effects")
    block = heard.library.page("blinatumomab").block("side-effects")
    assert block is not None
    press(page, "Listen: Possible side effects")
    assert not speech.made
    session.do(answer_gate, topic="side-effects", answer=GateAnswer.SHOW)
    settled(session)
    press(page, "Listen: Possible side effects")
    assert len(read_on(voice_of(speech))) > len(block.elements)


def test_it_falls_silent_when_the_topic_is_closed(
    heard: PageContext, qtbot: QtBot, speech: Recorded, session: Session, settled: Settled
) -> None:
    session.do(answer_gate, topic="side-effects", answer=GateAnswer.SHOW)
    settled(session)
    page = shown(heard, qtbot, "blinatumomab/side-effects")
    press(page, "Listen: Possible side effects")
    voice_of(speech).end()
    session.do(answer_gate, topic="side-effects", answer=GateAnswer.NOT_NOW)
    settled(session)
    page.refresh(None)
    assert not voice_of(speech).is_saying
    assert not bar_of(page).is_mine


def test_in_short_is_read_too(heard: PageContext, qtbot: QtBot, speech: Recorded) -> None:
    page = shown(heard, qtbot, "blinatumomab")
    press(page, "Listen: In short")
    assert read_on(voice_of(speech))[1] == "blih-nuh-too-moh-mab is an antibody."


# --- pause, go on, stop, pace ---


def test_a_pause_goes_on_with_the_sentence_it_stopped_in(
    heard: PageContext, qtbot: QtBot, speech: Recorded
) -> None:
    page = shown(heard, qtbot, "imatinib/what-happens")
    press(page, "Listen: What happens")
    voice_of(speech).end()
    at = voice_of(speech).last
    press(page, "Pause: What happens")
    assert not voice_of(speech).is_saying
    press(page, "Go on: What happens")
    assert voice_of(speech).last == at
    press(page, "Stop: What happens")
    assert not voice_of(speech).is_saying
    press(page, "Listen: What happens")
    assert voice_of(speech).last == "What happens."


def test_the_keyboard_is_enough_and_the_focus_stays_when_the_reading_ends(
    heard: PageContext, qtbot: QtBot, speech: Recorded
) -> None:
    page = shown(heard, qtbot, "imatinib/what-happens")
    bar_of(page).main.setFocus()
    key(page, Qt.Key.Key_Space)
    key(page, Qt.Key.Key_Tab)
    assert button(page, "Stop: What happens").hasFocus()
    key(page, Qt.Key.Key_Space)
    assert not voice_of(speech).is_saying
    assert bar_of(page).main.hasFocus()


def test_the_pace_is_kept_for_the_next_part_and_the_next_start(
    heard: PageContext, qtbot: QtBot, speech: Recorded, kept: Kept
) -> None:
    page = shown(heard, qtbot, "imatinib/what-happens")
    press(page, "Listen: What happens")
    press(page, "Slower: What happens")
    assert voice_of(speech).pace == -1
    assert kept.display.reading_pace == -1
    page.show_anchor("ponatinib/what-it-is")
    press(page, "Listen: What it is")
    assert len(speech.made) == 2
    assert voice_of(speech).pace == -1
    for _ in range(20):
        press(page, "Faster: What it is")
    assert kept.display.reading_pace == FASTEST
    for _ in range(20):
        press(page, "Slower: What it is")
    assert kept.display.reading_pace == SLOWEST


# --- what ends it ---


def _close(page: TreatmentsPage) -> None:
    open_part(page).set_open(False)


def _open_another(page: TreatmentsPage) -> None:
    reader_of(page).open_part("benefits")


def _to_the_list(page: TreatmentsPage) -> None:
    page.show_anchor("")


def _to_another_page(page: TreatmentsPage) -> None:
    page.show_anchor("ponatinib")


def _hide(page: TreatmentsPage) -> None:
    page.hide()  # as when another section is shown, or the window closes


@pytest.mark.parametrize("leave", [_close, _open_another, _to_the_list, _to_another_page, _hide])
def test_it_falls_silent_when_the_part_is_left(
    heard: PageContext,
    qtbot: QtBot,
    speech: Recorded,
    leave: Callable[[TreatmentsPage], None],
) -> None:
    page = shown(heard, qtbot, "imatinib/what-happens")
    press(page, "Listen: What happens")
    assert voice_of(speech).is_saying
    leave(page)
    assert not voice_of(speech).is_saying


def test_another_listen_takes_the_place_of_the_first(
    heard: PageContext, qtbot: QtBot, speech: Recorded
) -> None:
    page = shown(heard, qtbot, "imatinib/what-happens")
    press(page, "Listen: What happens")
    press(page, "Listen: In short")
    assert len(speech.made) == 1
    assert voice_of(speech).last == "In short."
    assert not bar_of(page).is_mine
    assert button(page, "Pause: In short").isVisible()


# --- the mark ---


def test_the_sentence_that_is_said_is_marked_where_it_stands(
    heard: PageContext, qtbot: QtBot, speech: Recorded
) -> None:
    page = shown(heard, qtbot, "imatinib/what-happens")
    press(page, "Listen: What happens")
    assert bar_of(page).mark is None  # a title is said, not marked
    voice_of(speech).end()
    mark = bar_of(page).mark
    assert mark is not None
    assert mark.isVisible()
    assert isinstance(mark.text, TermText)
    words = mark.text.text()[mark.start : mark.end]
    assert len(words) > 10
    assert mark.text.text().startswith(words)
    assert mark.text.places_of(mark.start, mark.end)
    press(page, "Stop: What happens")
    assert bar_of(page).mark is None
    assert mark.isHidden()


@pytest.mark.parametrize("percent", [100, 225])
def test_its_controls_can_be_heard_reached_and_read(
    heard: PageContext, qtbot: QtBot, speech: Recorded, percent: int
) -> None:
    heard.theme.apply("light", percent)
    page = shown(heard, qtbot, "imatinib/what-happens")
    page.resize(640, 740)
    press(page, "Listen: What happens")
    voice_of(speech).end()
    settle(page)
    assert bar_of(page).mark is not None
    assert not everything_wrong(page)


# --- when it cannot ---


@pytest.mark.parametrize("trouble", list(NoVoice))
def test_it_says_plainly_what_is_missing(
    context: PageContext, qtbot: QtBot, trouble: NoVoice
) -> None:
    page = shown(replace(context, speech=Recorded(trouble)), qtbot, "imatinib/what-happens")
    press(page, "Listen: What happens")
    assert trouble_words(trouble) in everything_said(open_part(page))
    assert not bar_of(page).is_mine
    assert bar_of(page).main.isVisible()


def test_a_voice_that_breaks_is_told_and_may_be_tried_again(
    heard: PageContext, qtbot: QtBot, speech: Recorded
) -> None:
    page = shown(heard, qtbot, "imatinib/what-happens")
    press(page, "Listen: What happens")
    voice_of(speech).breaks()
    assert trouble_words(NoVoice.NO_ENGINE) in everything_said(open_part(page))
    press(page, "Listen: What happens")
    assert voice_of(speech).is_saying


def test_without_the_extra_part_there_is_no_button(context: PageContext, qtbot: QtBot) -> None:
    page = shown(replace(context, speech=Recorded(there=False)), qtbot, "imatinib/what-happens")
    assert open_part(page).listen is None
    names = [each.accessibleName() for each in page.findChildren(QAbstractButton)]
    assert not [name for name in names if name.startswith("Listen")]


@pytest.mark.parametrize(("there", "words"), [(True, "Press Listen"), (False, "one more part")])
def test_about_says_how_a_page_is_read_aloud(
    context: PageContext, qtbot: QtBot, there: bool, words: str
) -> None:
    panel = AboutPanel(replace(context, speech=Recorded(there=there)))
    qtbot.addWidget(panel)
    assert words in everything_said(panel)


def test_qts_voices_are_asked_for_without_loading_them(qtbot: QtBot) -> None:
    parent = QObject()
    if QtSpeech().is_there():
        pytest.skip("the extra part is installed here")
    with pytest.raises(NoVoiceError) as caught:
        QtSpeech().voice(parent)
    assert caught.value.reason is NoVoice.PART_MISSING
