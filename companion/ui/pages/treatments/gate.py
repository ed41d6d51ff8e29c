"""A stretch of a part behind its topic's door: closed unless chosen, and closed again at will."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import Gate
from companion.domain.records import GateAnswer
from companion.services.reading import Door, answer_gate, door
from companion.ui.pages.context import PageContext, PageName
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.toolkit.tokens import Theme, current_theme
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.notices import GateCover
from companion.ui.widgets.text import Text

_UNDER_WORDS = 34
_QUIET = (Door.NOT_NOW, Door.LATER, Door.SOMEONE_ELSE)


class Home(NamedTuple):
    """Where a door stands, so that Undo leads back to it."""

    page: PageName
    anchor: str


class OtherChoices(Disclosure):
    """The answers that are not in view, one press down. `answered` and `once` say which."""

    answered = Signal(GateAnswer)
    once = Signal()

    def __init__(
        self,
        title: str,
        answers: Iterable[GateAnswer],
        *,
        once: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent=parent)
        self.links: dict[GateAnswer, LinkButton] = {}
        for answer in answers:
            link = LinkButton(_answer_words(answer))
            link.setProperty("answer", answer.value)
            link.clicked.connect(self._on_link)
            self.links[answer] = link
            self.content.add(link, left=True)
        self.just_once: LinkButton | None = None
        if once:
            self.just_once = LinkButton(self.tr("Read it just this once"))
            self.just_once.clicked.connect(self.once)
            self.content.add(self.just_once, left=True)
        self.follow_theme(current_theme())

    def follow_theme(self, theme: Theme) -> None:
        """Stand under the words of the fold, and close together."""
        self.content.setContentsMargins(theme.px(_UNDER_WORDS), 0, 0, 0)
        self.content.setSpacing(0)

    @Slot()
    def _on_link(self) -> None:
        link = self.sender()
        if isinstance(link, LinkButton):
            self.answered.emit(GateAnswer(str(link.property("answer"))))


class QuietLine(QWidget):
    """What is left of a door that was answered: one line, a way in, and the other choices."""

    def __init__(
        self, words: str, others: Iterable[GateAnswer], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.read_button = LinkButton(self.tr("Read it"))
        self.others = OtherChoices(self.tr("Other choices"), others)
        column = Column(self, gap=0)
        line = FlowLayout(gap=12)
        line.addWidget(Text(words, muted=True))
        line.addWidget(self.read_button)
        column.addLayout(line)
        column.add(self.others)
        set_role(self, Role.GROUPING, words)


class OpenEnd(QWidget):
    """What stands quietly at the end of open text: that it was chosen, and how to change that."""

    def __init__(self, gate: Gate, *, once: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(self, gap=0)
        self.close_link: LinkButton | None = None
        self.change: OtherChoices | None = None
        if once:
            words = Text(self.tr("This is open just this once."), TypeStep.CAPTION, muted=True)
            self.close_link = LinkButton(self.tr("Close it again"))
            self._first: QWidget = self.close_link
            line = FlowLayout(gap=12)
            line.addWidget(words)
            line.addWidget(self.close_link)
            column.addLayout(line)
            return
        told = self.tr("You chose to read about {subject}.").format(subject=gate.subject)
        self.change = OtherChoices(self.tr("Change this"), _closing(None), once=False)
        named = self.tr("Change this: {subject}").format(subject=gate.subject)
        self.change.button.setAccessibleName(named)
        self._first = self.change.button
        column.add(Text(told, TypeStep.CAPTION, muted=True), self.change)

    @property
    def first(self) -> QWidget:
        """The first thing to press."""
        return self._first


class GatedStretch(QWidget):
    """What stands behind a gate. Closed text is in no widget: it is made when opened.

    `make` makes the open text. While it `waits`, not even its door is there: topics are asked one
    at a time. "Ask me later" is asked again by a stretch that is made anew, as when its part is
    opened again; one that stood there when that was chosen only says so.
    """

    shown = Signal()

    def __init__(
        self,
        context: PageContext,
        gate: Gate,
        make: Callable[[], QWidget],
        *,
        home: Home,
        waits: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._gate = gate
        self._make = make
        self._home = home
        self._once = False
        self._anew = True
        self._answer = self._kept()
        self._waits = waits
        self._stands: tuple[Door, bool] | None = None
        self._inside: QWidget | None = None
        self._first: QWidget | None = None
        self._column = Column(self)
        self.refresh()

    @property
    def topic(self) -> str:
        """The id of its topic."""
        return self._gate.id

    @property
    def is_open(self) -> bool:
        """Whether the text is shown: by the topic's answer, or just this once."""
        self._look()
        return self._once or self._answer is GateAnswer.SHOW

    def set_waiting(self, waits: bool) -> None:
        """Stay away while a door before this one is closed: topics are asked one at a time."""
        if waits == self._waits:
            return
        self._waits = waits
        self._stands = None
        self.setVisible(not waits)
        self.refresh()

    def refresh(self) -> None:
        """Show the text, the cover or the quiet line, as chosen now."""
        if self._waits:
            before, self._inside = self._inside, None
            _let_go(before)
            return
        stands = self._now()
        if stands == self._stands:
            return
        self._stands = stands
        had_focus = self._has_focus()
        before = self._inside
        self._inside = self._made(*stands)
        self._column.add(self._inside)
        self._inside.show()
        self.shown.emit()
        if had_focus:
            self.take_focus()
        _let_go(before)

    def take_focus(self) -> None:
        """Give the focus to the door; of open text to what stands before it, so that it is read."""
        target = self._first
        if self.is_open:
            target = next((each for each in self._before() if each.isVisible()), target)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what is chosen ---

    def _kept(self) -> GateAnswer | None:
        return self._context.session.snapshot.gate(self._gate.id)

    def _look(self) -> None:
        """Take in an answer that was given since, here or elsewhere."""
        kept = self._kept()
        if kept is not self._answer:
            self._answer = kept
            self._anew = False
            self._once = False

    def _now(self) -> tuple[Door, bool]:
        """Return what stands here, and whether it is open just this once."""
        self._look()
        if self._once:
            return Door.OPEN, True
        return door(self._answer, anew=self._anew), False

    # --- what is shown ---

    def _made(self, stands: Door, once: bool) -> QWidget:
        if stands is Door.OPEN:
            return self._opened(once=once)
        return self._quiet(stands) if stands in _QUIET else self._cover()

    def _cover(self) -> QWidget:
        cover = GateCover(self._cover_words())
        others = OtherChoices(
            self.tr("Other choices"), (GateAnswer.ASK_LATER, GateAnswer.SOMEONE_ELSE)
        )
        cover.add_below(others)
        cover.opened.connect(self._on_read)
        cover.declined.connect(self._on_not_now)
        self._listen(others)
        self._first = cover.read_button
        return cover

    def _cover_words(self) -> str:
        """Return what the cover says; where others may look on, that too (walks.md 13)."""
        if self._context.may.private:
            return self._gate.cover
        return f"{self._gate.cover} {self.tr('People near you may see this screen.')}"

    def _quiet(self, stands: Door) -> QWidget:
        line = QuietLine(_quiet_words(stands, self._gate.subject), _closing(self._answer))
        line.read_button.clicked.connect(self._on_read)
        self._listen(line.others)
        self._first = line.others.button
        return line

    def _opened(self, *, once: bool) -> QWidget:
        holder = QWidget()
        column = Column(holder)
        end = OpenEnd(self._gate, once=once)
        column.add(self._make(), end)
        if end.close_link is not None:
            end.close_link.clicked.connect(self._on_close_again)
        if end.change is not None:
            self._listen(end.change)
        self._first = end.first
        return holder

    def _listen(self, choices: OtherChoices) -> None:
        choices.answered.connect(self._on_answer)
        choices.once.connect(self._on_just_once)
        choices.toggled.connect(self.shown)

    # --- where the focus is ---

    def _has_focus(self) -> bool:
        focus = self.window().focusWidget()
        return self._inside is not None and focus is not None and self._inside.isAncestorOf(focus)

    def _before(self) -> Iterator[QWidget]:
        """Yield what the Tab key reaches before this stretch, the nearest first."""
        place = self._first
        while place is not None:
            place = place.previousInFocusChain()
            if place is self._first or place is None:
                return
            reached = place.focusPolicy() & Qt.FocusPolicy.TabFocus and place.isEnabled()
            if reached and not self.isAncestorOf(place):
                yield place

    # --- what the person does ---

    @Slot()
    def _on_read(self) -> None:
        self._on_answer(GateAnswer.SHOW)

    @Slot()
    def _on_not_now(self) -> None:
        self._on_answer(GateAnswer.NOT_NOW)

    @Slot(GateAnswer)
    def _on_answer(self, answer: GateAnswer) -> None:
        self._anew = False
        if answer is self._kept():
            self.refresh()
            return
        page, anchor = self._home
        self._context.session.do(
            answer_gate, topic=self._gate.id, answer=answer, page=page.value, anchor=anchor
        )

    @Slot()
    def _on_just_once(self) -> None:
        self._once = True
        self.refresh()

    @Slot()
    def _on_close_again(self) -> None:
        self._once = False
        self.refresh()


def _closing(without: GateAnswer | None) -> tuple[GateAnswer, ...]:
    """Return the answers that close a topic, without the one that holds."""
    answers = (GateAnswer.NOT_NOW, GateAnswer.ASK_LATER, GateAnswer.SOMEONE_ELSE)
    return tuple(answer for answer in answers if answer is not without)


def _answer_words(answer: GateAnswer) -> str:
    translate = QCoreApplication.translate
    return {
        GateAnswer.SHOW: translate("Gate", "Read it"),
        GateAnswer.NOT_NOW: translate("Gate", "Not now"),
        GateAnswer.ASK_LATER: translate("Gate", "Ask me later"),
        GateAnswer.SOMEONE_ELSE: translate("Gate", "Someone else looks at this for me"),
    }[answer]


def _quiet_words(stands: Door, subject: str) -> str:
    translate = QCoreApplication.translate
    if stands is Door.SOMEONE_ELSE:
        return translate("Gate", "Someone else looks at this for you.")
    if stands is Door.LATER:
        return translate("Gate", "You will be asked when you open this again.")
    words = translate("Gate", "For now, you chose not to read about {subject}.")
    return words.format(subject=subject)


def _let_go(inside: QWidget | None) -> None:
    """Let what was shown go, once the press that asked for it is over."""
    if inside is not None:
        inside.hide()
        inside.deleteLater()
