"""Slow breathing: words, and a shape that grows and shrinks with them, once it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.coping.breath import Breath
from companion.ui.pages.side_screen import SideScreen
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.breath_shape import BreathShape
from companion.ui.widgets.button import Button, ButtonKind, LinkButton
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.rows import TickRow
from companion.ui.widgets.text import Text

_AROUND = 300  # px at 100 %: what stands above and below the shape, Stop with it
_LEAST, _MOST = 64, 280
_AROUND_STOP = 16


class BreathingScreen(SideScreen):
    """Begins when pressed, and ends when pressed, or when it is not in view any more.

    Where nothing may move, and where a person would rather have it so, there are words only.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent=parent)
        self.set_title(self.tr("Slow breathing"))
        self._lead = self.tr("Breathe in and out with a shape, or with words only.")
        self.set_lead(self._lead)
        self.set_way_back(self.tr("Small things that may help"))
        self.breath = Breath(self)
        self.shape = BreathShape()
        self.words = Text("", TypeStep.H2, weight=700)
        self.main = Button(self.tr("Begin"), ButtonKind.PRIMARY)
        self.slower = Button(self.tr("Slower"), rapid=True)
        self.quicker = Button(self.tr("Quicker"), rapid=True)
        self.pace = Text("", muted=True)
        self.still = TickRow(self.tr("Show the words only, with nothing that moves"))
        self.aloud = TickRow(self.tr("Say it aloud to my screen reader"))
        self.who_to_call = LinkButton(self.tr("Who to call"), "phone")
        self.who_to_call.setAccessibleName(self.tr("Who to call: if it is hard to breathe"))
        self._put_together()
        self._connect()
        self._show()

    def _put_together(self) -> None:
        self._stage = QWidget()
        stage = Column(self._stage, gap=12)
        stage.add(self.shape)
        stage.addWidget(self.words, 0, Qt.AlignmentFlag.AlignHCenter)
        buttons = QWidget()
        row = FlowLayout(buttons, gap=16)
        for button in (self.main, self.slower, self.quicker):
            button.set_tall(True)
            row.addWidget(button)
        ticks = QWidget()
        Column(ticks, gap=4).add(self.still, self.aloud)
        dizzy = Text(self.tr("If it makes you dizzy, stop and breathe as you like."))
        hard = Text(
            self.tr(
                "If it is hard to breathe, ring your 24-hour line now. "
                "Call 999 if breathing is very hard."
            )
        )
        self.content.add(self._stage, buttons, self.pace, dizzy, ticks, hard)
        self.content.add(self.who_to_call, left=True)
        self._stage.hide()
        self.slower.hide()
        self.quicker.hide()
        self.pace.hide()

    def _connect(self) -> None:
        self.main.clicked.connect(self._on_main)
        self.slower.clicked.connect(self._on_slower)
        self.quicker.clicked.connect(self._on_quicker)
        self.still.toggled.connect(self._follow_stillness)
        self.who_to_call.clicked.connect(self._on_who_to_call)
        self.breath.turned.connect(self._on_turned)
        self.breath.moved.connect(self._on_moved)
        self.context.theme.changed.connect(self._follow_stillness)

    # --- what it shows ---

    def _show(self) -> None:
        running = self.breath.running
        self.main.setText(self.tr("Stop") if running else self.tr("Begin"))
        self.set_lead("" if running else self._lead)
        for widget in (self._stage, self.slower, self.quicker):
            widget.setVisible(running)
        self.pace.hide()
        self._follow_stillness()
        read_in_layout_order(self)

    @Slot()
    def _follow_stillness(self) -> None:
        """Let the shape move, or leave it out: here nothing is drawn that only looks like it."""
        still = self.context.theme.theme.still
        self.still.setVisible(not still)  # where nothing moves anyway there is nothing to choose
        moving = not still and not self.still.isChecked()
        self.shape.setVisible(moving)
        self.breath.set_moving(moving)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the words and for Stop."""
        super().resizeEvent(event)
        room = self.viewport().height() - current_theme().px(_AROUND)
        self.shape.set_side(min(max(room, _LEAST), _MOST))
        if self.breath.running:
            self._bring_stop()

    def _bring_stop(self) -> None:
        """Have Stop in view, whatever the size of the text."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.ensureWidgetVisible(self.main, 0, _AROUND_STOP)

    # --- going and ending ---

    def begin(self) -> None:
        """Put the focus on the button that begins."""
        self.verticalScrollBar().setValue(0)
        self.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """End it, if it is going on."""
        if self.breath.running:
            self.breath.stop()
            self._show()

    def go_back(self) -> bool:
        """Stop; False when nothing is going on."""
        going = self.breath.running
        self.stop()
        return going

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop: nothing is timed while nobody sees it."""
        self.stop()
        super().hideEvent(event)

    @Slot()
    def _on_main(self) -> None:
        if self.breath.running:
            self.stop()
            return
        self.breath.start()
        self._show()
        self.verticalScrollBar().setValue(0)
        self._bring_stop()

    @Slot(bool)
    def _on_turned(self, inwards: bool) -> None:
        self.words.setText(self.tr("Breathe in…") if inwards else self.tr("Breathe out…"))
        if self.aloud.isChecked():
            spoken = self.tr("Breathe in") if inwards else self.tr("Breathe out")
            self.context.announcer.say(spoken)

    @Slot()
    def _on_moved(self) -> None:
        self.shape.show_fullness(self.breath.fullness)

    @Slot()
    def _on_slower(self) -> None:
        at_the_end = self.breath.slowest
        self.breath.slower()
        self._tell(self.tr("This is as slow as it goes.") if at_the_end else self.tr("Slower now."))

    @Slot()
    def _on_quicker(self) -> None:
        at_the_end = self.breath.quickest
        self.breath.quicker()
        self._tell(
            self.tr("This is as quick as it goes.") if at_the_end else self.tr("Quicker now.")
        )

    def _tell(self, words: str) -> None:
        self.pace.setText(words)
        self.pace.show()
        self.context.announcer.say(words)

    @Slot()
    def _on_who_to_call(self) -> None:
        self.context.navigate(PageName.HELP, "")
