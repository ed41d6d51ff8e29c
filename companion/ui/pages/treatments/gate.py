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


class Door(QWidget):
    """The cover of a topic with its two answers, and the other choices folded away."""

    just_once = Signal()

    def __init__(self, gate: Gate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cover = GateCover(gate.cover)
        self.others = Disclosure(self.tr("Other choices"))
        self.once = LinkButton(self.tr("Read it just this once"))
        self.others.content.add(self.once, left=True)
        column = Column(self, gap=8)
        column.add(self.cover, self.others)
        self.once.clicked.connect(self.just_once)


class GatedStretch(QWidget):
    """What stands behind a gate. Closed text is in no widget: it is made when opened.

    `make` makes the open text. `declined` says that the person chose not to read it now.
    """

    declined = Signal()
    shown = Signal()

    def __init__(
        self,
        context: PageContext,
        gate: Gate,
        make: Callable[[], QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._gate = gate
        self._make = make
        self._once = False
        self._is_open: bool | None = None
        self._inside: QWidget | None = None
        self._gone: QWidget | None = None
        self._column = Column(self)
        self.refresh()

    @property
    def is_open(self) -> bool:
        """Whether the text is shown: by the topic's answer, or just this once."""
        return self._once or self._context.session.snapshot.gate(self._gate.id) is GateAnswer.SHOW

    def refresh(self) -> None:
        """Show the text or the cover, as chosen now."""
        is_open = self.is_open
        if is_open is self._is_open:
            return
        self._is_open = is_open
        had_focus = self._has_focus()
        self._replace(self._opened() if is_open else self._closed())
        if had_focus:
            self.take_focus()
        self.shown.emit()

    def take_focus(self) -> None:
        """Give the focus to the first thing to press: close the topic, or read it."""
        target = self._close if self._is_open else self._door.cover.read_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_focus(self) -> bool:
        focus = self.window().focusWidget()
        return self._inside is not None and focus is not None and self._inside.isAncestorOf(focus)

    def _replace(self, inside: QWidget) -> None:
        if self._inside is not None:
            # Out of the tree at once, so that closed text is nowhere; kept until Qt deletes it,
            # since this may run in the press of one of its own buttons.
            self._gone = self._inside
            self._gone.setParent(None)
            self._gone.deleteLater()
        self._inside = inside
        self._column.add(inside)

    def _closed(self) -> QWidget:
        self._door = Door(self._gate)
        self._door.cover.opened.connect(self._on_read)
        self._door.cover.declined.connect(self.declined)
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
