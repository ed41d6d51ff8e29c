"""Reading aloud: what the program asks of a voice, and Qt's voices, imported when first asked for.

Qt's speech is an extra part of its own (161 MB), and does not even import on a Linux without
libpulse. So nothing here touches it before a person presses Listen.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Protocol

from PySide6.QtCore import QLocale, QObject, Qt, Signal, Slot

MODULE = "PySide6.QtTextToSpeech"
RATE_A_STEP = 0.2
_TRYING = "mock"
"""The engine Qt has for trying things out: it makes no sound."""


class NoVoice(Enum):
    """Why nothing can be read aloud."""

    PART_MISSING = "part missing"
    NO_ENGINE = "no engine"
    NO_VOICE_FOR_LANGUAGE = "no voice for the language"


class NoVoiceError(Exception):
    """There is no voice to read with; `reason` says why."""

    def __init__(self, reason: NoVoice, detail: str = "") -> None:
        super().__init__(detail or reason.value)
        self.reason = reason


class Voice(Protocol):
    """Says one text at a time. `tell` is called first."""

    def tell(self, ended: Callable[[], None], failed: Callable[[], None]) -> None:
        """Take what to call when a text was said to its end, and when the voice broke."""

    def say(self, text: str) -> None:
        """Say a text, in place of what is being said."""

    def stop(self) -> None:
        """Be silent; what was being said counts as not ended."""

    def set_pace(self, pace: int) -> None:
        """Speak slower (below 0) or faster (above 0) from the next text on."""


class Speech(Protocol):
    """Where a voice comes from."""

    def is_there(self) -> bool:
        """Whether the extra part for reading aloud is installed; nothing is loaded to know."""

    def voice(self, parent: QObject) -> Voice:
        """Return a voice that lives as long as its parent.

        Raises:
            NoVoiceError: If there is none.
        """


class QtSpeech:
    """The voices of this computer, through Qt. `engine` is Qt's choice unless it is named."""

    def __init__(self, language: str = "en-GB", engine: str = "") -> None:
        self._locale = QLocale(language)
        self._engine = engine

    def is_there(self) -> bool:
        """Whether the extra part for reading aloud is installed; nothing is loaded to know."""
        return find_spec(MODULE) is not None

    def voice(self, parent: QObject) -> Voice:
        """Return a voice in the language; its library is imported now.

        Raises:
            NoVoiceError: If the library does not load, or there is no voice to speak with.
        """
        try:
            library = import_module(MODULE)
        except ImportError as error:
            raise NoVoiceError(NoVoice.PART_MISSING, str(error)) from error
        engines = [name for name in library.QTextToSpeech.availableEngines() if name != _TRYING]
        if not engines and not self._engine:
            raise NoVoiceError(NoVoice.NO_ENGINE)
        return QtVoice(library, self._locale, self._engine, parent)


class QtVoice(QObject):
    """One of Qt's voices."""

    _over = Signal()
    _broken = Signal()

    def __init__(self, library: Any, locale: QLocale, engine: str, parent: QObject) -> None:
        super().__init__(parent)
        maker = library.QTextToSpeech
        self._states = maker.State
        self._engine = maker(engine, self) if engine else maker(self)
        self._ended: Callable[[], None] | None = None
        self._failed: Callable[[], None] | None = None
        self._next = ""
        self._is_saying = False
        self._choose(locale)
        self._engine.stateChanged.connect(self._on_state)
        # Queued: a voice asked for its next words while it tells of the last may lose them.
        queued = Qt.ConnectionType.QueuedConnection
        self._over.connect(self._on_over, queued)
        self._broken.connect(self._on_broken, queued)

    def tell(self, ended: Callable[[], None], failed: Callable[[], None]) -> None:
        """Take what to call when a text was said to its end, and when the voice broke."""
        self._ended, self._failed = ended, failed

    def say(self, text: str) -> None:
        """Say a text; what is being said stops first."""
        if self._engine.state() == self._states.Ready:
            self._begin(text)
            return
        self._is_saying = False
        self._next = text
        self._engine.stop()

    def stop(self) -> None:
        """Be silent."""
        self._is_saying, self._next = False, ""
        self._engine.stop()

    def set_pace(self, pace: int) -> None:
        """Speak slower or faster from the next text on."""
        self._engine.setRate(max(-1.0, min(1.0, pace * RATE_A_STEP)))

    def _choose(self, locale: QLocale) -> None:
        """Take a voice for the language, of the same country where there is one."""
        if self._engine.state() == self._states.Error:
            raise NoVoiceError(NoVoice.NO_ENGINE, self._engine.errorString())
        known = [
            each for each in self._engine.availableLocales() if each.language() == locale.language()
        ]
        if not known:
            raise NoVoiceError(NoVoice.NO_VOICE_FOR_LANGUAGE)
        same = [each for each in known if each.territory() == locale.territory()]
        self._engine.setLocale((same or known)[0])
        if not self._engine.availableVoices():
            raise NoVoiceError(NoVoice.NO_VOICE_FOR_LANGUAGE)

    def _begin(self, text: str) -> None:
        self._is_saying = True
        self._engine.say(text)

    @Slot(object)
    def _on_state(self, state: object) -> None:
        if state == self._states.Error:
            self._is_saying = False
            self._broken.emit()
        elif state == self._states.Ready and self._next:
            text, self._next = self._next, ""
            self._begin(text)
        elif state == self._states.Ready and self._is_saying:
            self._is_saying = False
            self._over.emit()

    @Slot()
    def _on_over(self) -> None:
        if self._ended is not None:
            self._ended()

    @Slot()
    def _on_broken(self) -> None:
        if self._failed is not None:
            self._failed()
