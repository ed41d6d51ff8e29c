"""Qt's voice as the program's: one text at a time, told to its end, in the right language."""
# ruff: noqa: N802 - the names are those of Qt

from __future__ import annotations

from enum import Enum
from types import SimpleNamespace
from typing import ClassVar

import pytest
from PySide6.QtCore import QLocale, QObject, Signal
from pytestqt.qtbot import QtBot

from companion.ui.toolkit.speech import NoVoice, NoVoiceError, QtVoice


class State(Enum):
    Ready = 0
    Speaking = 1
    Error = 3


class Engine(QObject):
    """What the program uses of Qt's speech, which is not installed where the tests run."""

    stateChanged = Signal(object)  # noqa: N815 - Qt's name
    State = State
    locales: ClassVar[list[str]] = ["fr-FR", "en-US", "en-GB"]
    voices: ClassVar[list[str]] = ["a voice"]
    begins_with: ClassVar[State] = State.Ready
    made: ClassVar[list[Engine]] = []

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._state = self.begins_with
        self.asked: list[str] = []
        self.chosen = QLocale()
        self.rate = 0.0
        self.made.append(self)

    def state(self) -> State:
        return self._state

    def turn(self, state: State) -> None:
        self._state = state
        self.stateChanged.emit(state)

    def errorString(self) -> str:
        return "not initialised"

    def availableLocales(self) -> list[QLocale]:
        return [QLocale(name) for name in self.locales]

    def availableVoices(self) -> list[str]:
        return self.voices

    def setLocale(self, locale: QLocale) -> None:
        self.chosen = locale

    def setRate(self, rate: float) -> None:
        self.rate = rate

    def say(self, text: str) -> None:
        self.asked.append(text)
        self.turn(State.Speaking)

    def stop(self) -> None:
        """Stop as real engines do: the state follows a moment later."""


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    return QObject()


def voice_from(parent: QObject, kind: type[Engine] = Engine) -> tuple[QtVoice, Engine, list[str]]:
    voice = QtVoice(SimpleNamespace(QTextToSpeech=kind), QLocale("en-GB"), "", parent)
    told: list[str] = []
    voice.tell(lambda: told.append("ended"), lambda: told.append("failed"))
    return voice, kind.made[-1], told


def test_the_end_of_a_text_is_told_once(parent: QObject, qtbot: QtBot) -> None:
    voice, engine, told = voice_from(parent)
    voice.say("One.")
    assert engine.asked == ["One."]
    engine.turn(State.Ready)
    qtbot.waitUntil(lambda: told == ["ended"])
    engine.turn(State.Ready)
    qtbot.wait(10)
    assert told == ["ended"]


def test_a_text_that_is_stopped_has_not_ended(parent: QObject, qtbot: QtBot) -> None:
    voice, engine, told = voice_from(parent)
    voice.say("One.")
    voice.stop()
    engine.turn(State.Ready)
    qtbot.wait(10)
    assert told == []


def test_a_new_text_waits_until_the_old_one_is_silent(parent: QObject, qtbot: QtBot) -> None:
    voice, engine, told = voice_from(parent)
    voice.say("One.")
    voice.say("Two.")
    assert engine.asked == ["One."]
    engine.turn(State.Ready)
    assert engine.asked == ["One.", "Two."]
    engine.turn(State.Ready)
    qtbot.waitUntil(lambda: told == ["ended"])


def test_a_voice_that_breaks_is_told(parent: QObject, qtbot: QtBot) -> None:
    voice, engine, told = voice_from(parent)
    voice.say("One.")
    engine.turn(State.Error)
    qtbot.waitUntil(lambda: told == ["failed"])


def test_the_voice_is_of_the_same_country_where_there_is_one(parent: QObject) -> None:
    _voice, engine, _told = voice_from(parent)
    assert engine.chosen == QLocale("en-GB")

    class American(Engine):
        locales: ClassVar[list[str]] = ["fr-FR", "en-US"]

    _voice, engine, _told = voice_from(parent, American)
    assert engine.chosen == QLocale("en-US")


def test_the_pace_stays_within_what_a_voice_can_do(parent: QObject) -> None:
    voice, engine, _told = voice_from(parent)
    voice.set_pace(-2)
    assert engine.rate == pytest.approx(-0.4)
    voice.set_pace(99)
    assert engine.rate == 1.0


class French(Engine):
    locales: ClassVar[list[str]] = ["fr-FR"]


class Voiceless(Engine):
    voices: ClassVar[list[str]] = []


class Broken(Engine):
    begins_with: ClassVar[State] = State.Error


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        (French, NoVoice.NO_VOICE_FOR_LANGUAGE),
        (Voiceless, NoVoice.NO_VOICE_FOR_LANGUAGE),
        (Broken, NoVoice.NO_ENGINE),
    ],
)
def test_a_computer_without_a_fitting_voice_is_refused_with_the_reason(
    parent: QObject, kind: type[Engine], reason: NoVoice
) -> None:
    with pytest.raises(NoVoiceError) as caught:
        voice_from(parent, kind)
    assert caught.value.reason is reason
