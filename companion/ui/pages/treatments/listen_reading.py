"""Reading one page aloud: which sentence is said, and what comes after it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QObject, Signal

from companion.content.spoken import Sentence
from companion.domain.display import next_pace
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.speech import NoVoice, NoVoiceError, QtSpeech, Speech, Voice


def reading_for(context: PageContext) -> Reading | None:
    """Return what reads a page aloud, or None: others would hear it, or no voice is there."""
    speech = context.speech or QtSpeech()
    if not context.may.private or not speech.is_there():
        return None
    remembered = context.remembered
    if remembered is None:
        return Reading(speech)

    def keep(pace: int) -> None:
        remembered.keep(replace(remembered.display, reading_pace=pace))

    return Reading(speech, remembered.display.reading_pace, keep)


class Stage(Enum):
    """How the reading stands."""

    SILENT = "silent"
    READING = "reading"
    PAUSED = "paused"


class Reading(QObject):
    """Says sentences one after the other. One part is read at a time: `who` names it.

    A pause goes on with the sentence it stopped in, from its beginning: so nothing is missed, and
    it is the same with every voice. `changed` says that another sentence, stage or trouble is so.
    """

    changed = Signal()

    def __init__(
        self,
        speech: Speech,
        pace: int = 0,
        keep_pace: Callable[[int], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._speech = speech
        self._voice: Voice | None = None
        self._keep_pace = keep_pace
        self._sentences: tuple[Sentence, ...] = ()
        self._at = 0
        self.pace = pace
        self.who = ""
        self.stage = Stage.SILENT
        self.trouble: NoVoice | None = None

    @property
    def sentence(self) -> Sentence | None:
        """The sentence that is said, or that a pause stopped in."""
        return None if self.stage is Stage.SILENT else self._sentences[self._at]

    def begin(self, who: str, sentences: Sequence[Sentence]) -> None:
        """Read from the first sentence on, in place of what is being read."""
        self.stop()
        self.who, self.trouble = who, None
        if not sentences or not self._has_voice():
            self.changed.emit()
            return
        self._sentences, self._at = tuple(sentences), 0
        self._say()

    def pause(self) -> None:
        """Be silent, and remember the sentence."""
        if self.stage is Stage.READING and self._voice is not None:
            self.stage = Stage.PAUSED
            self._voice.stop()
            self.changed.emit()

    def go_on(self) -> None:
        """Go on with the sentence that the pause stopped in."""
        if self.stage is Stage.PAUSED:
            self._say()

    def stop(self) -> None:
        """End the reading."""
        if self.stage is Stage.SILENT:
            return
        if self._voice is not None:
            self._voice.stop()
        self._end()

    def turn_pace(self, *, faster: bool) -> None:
        """Read slower or faster from now on, and remember it; this sentence begins again."""
        pace = next_pace(self.pace, faster=faster)
        if pace == self.pace:
            return
        self.pace = pace
        if self._keep_pace is not None:
            self._keep_pace(pace)
        if self._voice is not None:
            self._voice.set_pace(pace)
        if self.stage is Stage.READING:
            self._say()

    def reads_only(self, who: str, sentences: Sequence[Sentence]) -> None:
        """End the reading of a part whose text is another now, as when a topic was closed."""
        if self.who == who and tuple(sentences) != self._sentences:
            self.stop()

    def _has_voice(self) -> bool:
        if self._voice is None:
            try:
                self._voice = self._speech.voice(self)
            except NoVoiceError as error:
                self.trouble = error.reason
                return False
            self._voice.tell(self._on_ended, self._on_failed)
            self._voice.set_pace(self.pace)
        return True

    def _say(self) -> None:
        if self._voice is None:
            return
        self.stage = Stage.READING
        self._voice.say(self._sentences[self._at].say)
        self.changed.emit()

    def _end(self) -> None:
        self.stage = Stage.SILENT
        self._sentences, self._at = (), 0
        self.changed.emit()

    def _on_ended(self) -> None:
        if self.stage is not Stage.READING:
            return
        if self._at + 1 < len(self._sentences):
            self._at += 1
            self._say()
        else:
            self._end()

    def _on_failed(self) -> None:
        if self.stage is not Stage.SILENT:
            self.trouble = NoVoice.NO_ENGINE
            self._end()
