"""A stretch of a part behind its topic's cover: closed unless chosen, and closed again at will."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content import Gate
from companion.domain.records import GateAnswer
from companion.services.reading import answer_gate
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.notices import GateCover


class Door(GateCover):
    """The cover of a topic with its two answers, and the other choices folded away."""

    just_once = Signal()

    def __init__(self, gate: Gate, parent: QWidget | None = None) -> None:
        super().__init__(gate.cover, parent=parent)
        self.others = Disclosure(self.tr("Other choices"))
        self.once = LinkButton(self.tr("Read it just this once"))
        self.others.content.add(self.once, left=True)
        self._column.add(self.others)
        self.once.clicked.connect(self.just_once)


class GatedStretch(QWidget):
    """What stands behind a gate. Closed text is in no widget: it is made when opened.

    `make` makes the open text. `declined` says that the person chose not to read it now. While it
    `waits`, not even the cover is there.
    """

    declined = Signal()
    shown = Signal()

    def __init__(
        self,
        context: PageContext,
        gate: Gate,
        make: Callable[[], QWidget],
        *,
        waits: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._gate = gate
        self._make = make
        self._once = False
        self._waits = waits
        self._is_open: bool | None = None
        self._inside: QWidget | None = None
        self._column = Column(self)
        self.refresh()

    @property
    def is_open(self) -> bool:
        """Whether the text is shown: by the topic's answer, or just this once."""
        return self._once or self._context.session.snapshot.gate(self._gate.id) is GateAnswer.SHOW

    def set_waiting(self, waits: bool) -> None:
        """Stay away while a cover before this one is closed: topics are asked one at a time."""
        if waits == self._waits:
            return
        self._waits = waits
        self._is_open = None
        self.setVisible(not waits)
        self.refresh()

    def refresh(self) -> None:
        """Show the text or the cover, as chosen now."""
        if self._waits:
            before, self._inside = self._inside, None
            _let_go(before)
            return
        is_open = self.is_open
        if is_open is self._is_open:
            return
        self._is_open = is_open
        had_focus = self._has_focus()
        before = self._inside
        self._inside = self._opened() if is_open else self._closed()
        self._column.add(self._inside)
        self._inside.show()
        if had_focus:
            self.take_focus()
        _let_go(before)
        self.shown.emit()

    def take_focus(self) -> None:
        """Give the focus to the first thing to press: close the topic, or read it."""
        target = self._close if self._is_open else self._door.read_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_focus(self) -> bool:
        focus = self.window().focusWidget()
        return self._inside is not None and focus is not None and self._inside.isAncestorOf(focus)

    def _closed(self) -> QWidget:
        self._door = Door(self._gate)
        self._door.opened.connect(self._on_read)
        self._door.declined.connect(self.declined)
        self._door.just_once.connect(self._on_just_once)
        return self._door

    def _opened(self) -> QWidget:
        holder = QWidget()
        column = Column(holder)
        self._close = LinkButton(self.tr("Close this topic"), "eye-off")
        self._close.clicked.connect(self._on_close)
        column.add(self._close, left=True)
        column.add(self._make())
        return holder

    @Slot()
    def _on_read(self) -> None:
        self._context.session.do(answer_gate, topic=self._gate.id, answer=GateAnswer.SHOW)

    @Slot()
    def _on_just_once(self) -> None:
        self._once = True
        self.refresh()

    @Slot()
    def _on_close(self) -> None:
        self._once = False
        if self._context.session.snapshot.gate(self._gate.id) is GateAnswer.SHOW:
            self._context.session.do(answer_gate, topic=self._gate.id, answer=GateAnswer.NOT_NOW)
        else:
            self.refresh()


def _let_go(inside: QWidget | None) -> None:
    """Let what was shown go, once the press that asked for it is over."""
    if inside is not None:
        inside.hide()
        inside.deleteLater()
