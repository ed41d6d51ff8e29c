"""Today: what is next, where I am, where I was reading, and one small thing (walks.md 24, 25).

It never shows counts, bars, badges, how long ago, what a note says, or the name of a closed topic.
"""

from __future__ import annotations

from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.content import PackFault
from companion.domain.records import Appointment, Kind
from companion.services.coming import to_prepare
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.page import Page
from companion.ui.session import Changes
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import LIST_WIDTH, Column, FlowLayout
from companion.ui.widgets.button import Button, ButtonKind, LinkButton
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.text import Heading, Text

if TYPE_CHECKING:  # the first picture has no use for it
    from companion.ui.pages.today_carry_on import CarryOn
    from companion.ui.pages.today_list import ListWay
    from companion.ui.pages.today_waiting import WaitingCards

COPING_PAGE = "coping"
PRINT_ANCHOR = "print"
_THREE = 3
_LOW = 600  # the page of a small laptop
_AFTER_FIRST_PICTURE_MS = 100


class TodayPage(Page):
    """The page the program opens on."""

    name = PageName.TODAY
    kinds = frozenset(
        {
            Kind.APPOINTMENTS,
            Kind.QUESTIONS,
            Kind.ASKINGS,
            Kind.WAITING,
            Kind.STAGES,
            Kind.JOURNEY,
            Kind.PLACES,
            Kind.GATES,
            Kind.PURPOSE,
            Kind.COURSES,
        }
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._today = Column(gap=4)
        self._small_place = _Place()
        self._carry_place = _Place()
        self._carry_on: CarryOn | None = None
        self._may_read = False
        self._visit_place = _Place()
        self._waiting_place = _Place()
        self._stage_place = _Place()
        self._list_place = _Place()
        self._list: ListWay | None = None
        self._waiting: WaitingCards | None = None
        self._details: Text | None = None
        self._details_before = ""
        self._stage_text: Text | None = None
        self._stage_before = ""

    def build(self) -> None:
        """Make the page and the place for what is on it today."""
        title = self.context.dates.day(self.context.today())
        self._panel = PagePanel(title, width=LIST_WIDTH)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._panel)
        self._panel.content.addLayout(self._today)
        self._today.add(self._visit_place, self._waiting_place)
        lines = FlowLayout(gap=24)  # both on one line where there is room: all is to be in view
        for place in (self._stage_place, self._list_place, self._carry_place):
            lines.addWidget(place)
        self._today.addLayout(lines)
        self._panel.content.add(self._small_place)
        # Both read whole pages of text, which the first picture does not wait for.
        QTimer.singleShot(_AFTER_FIRST_PICTURE_MS, self, self._read_in_steps)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Part the sections as far as all of them stay in view."""
        super().resizeEvent(event)
        self._today.set_gap(4 if event.size().height() < _LOW else 20)
        if self._carry_on is not None:
            self._place_carry_on(self._carry_on)

    @Slot()
    def _read_in_steps(self) -> None:
        """Import and read a step at a time what `read_on` shows."""
        from companion.ui.pages.today_steps import reading_steps
        from companion.ui.toolkit.steps import Steps

        Steps((*reading_steps(self._show_waiting), self._read_small, self.read_on), self)

    def _read_small(self) -> None:
        with suppress(PackFault, KeyError):  # the place stays empty then
            self.context.library.page(COPING_PAGE)

    def read_on(self) -> None:
        """Show what is waited for, where the person was reading, and one small thing."""
        self._may_read = True
        if not self.context.session.snapshot.is_put_away:
            self._show_the_rest()

    def _show_the_rest(self) -> None:
        self._show_day()
        self._show_waiting()
        self._show_list()
        self._show_carry_on()
        self._show_small_thing()

    def refresh(self, changes: Changes | None) -> None:
        """Show what is on today, once that is known."""
        if not self.context.session.is_open:
            return
        self._panel.set_title(self.context.dates.day(self.context.today()))
        self._details = self._stage_text = None
        if self.context.session.snapshot.is_put_away:
            self._show_put_away()
            return
        visit, stage = self._next_visit(), self._stage_under_way()
        # Read no further than to the first record: who waits for something is asked for later.
        nothing = not (visit or stage or self.context.session.snapshot.table(Kind.WAITING))
        self._visit_place.fill(visit or (self._nothing() if nothing else None))
        self._stage_place.fill(self._where_i_am(stage) if stage else None)
        if self._may_read:
            self._show_the_rest()

    # --- put away for now ---

    def _show_put_away(self) -> None:
        """Show nothing but the way to take it out again (walks.md 30)."""
        from companion.ui.pages.today_put_away import PutAway

        for place in self.findChildren(_Place):
            place.hide()
        self._visit_place.fill(PutAway(self.context))

    def _show_small_thing(self) -> None:
        from companion.ui.pages.today_small import SmallThing

        if not self._small_place.filled:
            small = SmallThing(self.context)
            self._small_place.fill(small)
            small.show_first()
        self._small_place.show()

    def show_anchor(self, anchor: str) -> None:
        """Show every waiting card when the way leads to one of them."""
        if anchor and self._waiting is not None:
            self._waiting.show_all()

    # --- what I am waiting for ---

    def _show_waiting(self) -> None:
        """Show the waiting cards, and what is to be asked again, in the words of the visit."""
        from companion.ui.pages.today_waiting import WaitingCards, again_words

        if self._waiting is None:
            self._waiting = WaitingCards(self.context)
            self._waiting_place.fill(self._waiting)
        self._waiting.refresh()
        away = self.context.session.snapshot.is_put_away
        self._waiting_place.setVisible(self._waiting.any_open and not away)
        empty = not (self._visit_place.filled or self._stage_place.filled)
        if empty and not self._waiting.any_open:
            self._visit_place.fill(self._nothing())
        again = again_words(self.context.session.snapshot)
        if self._details is not None:
            self._details.setText(
                f"{self._details_before} {again}." if again else self._details_before
            )

    def _show_carry_on(self) -> None:
        from companion.ui.pages.today_carry_on import CarryOn

        if self._carry_on is None:
            self._carry_on = CarryOn(self.context)
            self._carry_place.fill(self._carry_on)
        self._carry_on.refresh()
        self._place_carry_on(self._carry_on)

    def _place_carry_on(self, carry_on: CarryOn) -> None:
        """Show where the person was reading; on a full, low page only if no line is needed."""
        full = self.height() < _LOW and not self._waiting_place.isHidden()
        beside = (self._stage_place, self._list_place)
        fits = not full or carry_on.fits_beside(beside, self.width())
        away = self.context.session.snapshot.is_put_away
        self._carry_place.setVisible(carry_on.found and fits and not away)

    # --- the next appointment ---

    def _next_visit(self) -> QWidget | None:
        snapshot = self.context.session.snapshot
        visits = to_prepare(snapshot, self.context.today())
        if not visits:
            return None
        # No more than three of them make a difference, so no more are looked for.
        chosen = (each.chosen for each in snapshot.questions.values() if each.chosen)
        return self._visit(visits[0], ready=sum(islice(chosen, _THREE)))

    def _visit(self, visit: Appointment, *, ready: int) -> QWidget:
        section = _Section()
        section.lines.add(self._visit_heading(visit))
        details = [visit.what, visit.where]
        if visit.who:
            details.append(self.tr("With {who}").format(who=visit.who))
        if ready >= _THREE:
            details.append(self.tr("Your three questions are ready"))
        elif ready:
            details.append(self.tr("Your questions are ready"))
        self._details_before = ". ".join(each for each in details if each) + "."
        self._details = Text(self._details_before)
        section.lines.add(self._details)
        section.buttons(*self._question_buttons(ready), self._visit_button(visit))
        return section

    def _visit_button(self, visit: Appointment) -> Button:
        """Return the way on from the appointment: into the room on its day, before it the diary."""
        today = self.context.today()
        if visit.when.is_day and visit.when.first == today and not visit.when.about:
            room = Button(self.tr("In the room"))
            room.set_tall(True)
            room.setProperty("anchor", f"room/{visit.id}")
            room.clicked.connect(self._open_room)
            return room
        link = LinkButton(self.tr("Open my appointments"))
        link.clicked.connect(self._open_appointments)
        return link

    def _question_buttons(self, ready: int) -> tuple[Button, ...]:
        """Return the ways on from the questions: to paper when some are ready."""
        if not ready:
            choose = Button(self.tr("Choose my questions"), ButtonKind.PRIMARY)
            choose.clicked.connect(self._open_questions)
            return (choose,)
        paper = Button(self.tr("Print my questions"), ButtonKind.PRIMARY)
        paper.clicked.connect(self._print_questions)
        questions = Button(self.tr("Open my questions"))
        questions.set_tall(True)
        questions.clicked.connect(self._open_questions)
        return (paper, questions)

    def _visit_heading(self, visit: Appointment) -> QWidget:
        head = QWidget()
        line = FlowLayout(head, gap=12)
        line.addWidget(Heading(self._visit_when(visit), 3, tight=True))
        line.addWidget(Text(self.tr("Next appointment"), muted=True))
        return head

    def _visit_when(self, visit: Appointment) -> str:
        dates = self.context.dates
        text = dates.near(visit.when, self.context.today())
        if visit.at is not None:
            text = dates.day_at.format(date=text, time=dates.time_of_day(visit.at))
        return text[:1].upper() + text[1:]

    # --- where I am ---

    def _stage_under_way(self) -> str:
        snapshot = self.context.session.snapshot
        mine = {each.stage: each for each in snapshot.stages_under_way()}
        if not mine:
            return ""
        try:
            titles = self.context.library.stage_titles(snapshot.path)
        except PackFault:
            return ""
        told = [mine[stage].title or title for stage, title in titles.items() if stage in mine]
        # A branch and a stage of a hard topic have no title here but the person's own (walks.md 5).
        told += [each.title or titles.get(each.repeats, "") for each in mine.values()]
        return next((each for each in told if each), "")

    def _where_i_am(self, stage: str) -> QWidget:
        link = LinkButton(self.tr("Open my journey"))
        link.clicked.connect(self._open_journey)
        self._stage_before = self.tr("Now: {stage}").format(stage=stage)
        self._stage_text = Text(self._stage_before, TypeStep.LEAD)
        line = QWidget()
        row = FlowLayout(line, gap=16)
        row.addWidget(self._stage_text)
        row.addWidget(link)
        return line

    def _show_day(self) -> None:
        """Show the day after the stage, where days are counted: the first picture does without."""
        if self._stage_text is None or not self.context.session.snapshot.table(Kind.COURSES):
            return
        from companion.ui.pages.journey.day_count import with_day

        self._stage_text.setText(with_day(self._stage_before, self.context))

    def _show_list(self) -> None:
        from companion.ui.pages.today_list import ListWay

        if self._list is None:
            self._list = ListWay(self.context)
            self._list_place.fill(self._list)
        self._list_place.setVisible(self._list.refresh())

    def _nothing(self) -> QWidget:
        section = _Section()
        words = self.tr("Nothing needs doing here today.")
        section.lines.add(Text(words, TypeStep.LEAD))
        ready = Button(self.tr("Get ready for an appointment"))
        ready.clicked.connect(self._open_questions)
        section.buttons(ready)
        return section

    # --- the ways on ---

    @Slot()
    def _open_questions(self) -> None:
        self.context.navigate(PageName.QUESTIONS, "")

    @Slot()
    def _print_questions(self) -> None:
        self.context.navigate(PageName.QUESTIONS, PRINT_ANCHOR)

    @Slot()
    def _open_room(self) -> None:
        self.context.navigate(PageName.APPOINTMENTS, str(self.sender().property("anchor")))

    @Slot()
    def _open_appointments(self) -> None:
        self.context.navigate(PageName.APPOINTMENTS, "")

    @Slot()
    def _open_journey(self) -> None:
        self.context.navigate(PageName.JOURNEY, "")


class _Place(QWidget):
    """Where a section stands; it takes no room while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = Column(self, gap=0)
        self._inside: QWidget | None = None
        self.hide()

    @property
    def filled(self) -> bool:
        """Whether anything stands here."""
        return self._inside is not None

    def fill(self, inside: QWidget | None) -> None:
        """Show a section in place of the one before, or none."""
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = inside
        if inside is not None:
            self._column.add(inside)
            inside.show()  # now, not a moment later as the layout would
        self.setVisible(inside is not None)


class _Section(QWidget):
    """A few lines and the ways on from them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = Column(gap=0)
        whole = Column(self, gap=12)
        whole.addLayout(self.lines)
        self._whole = whole

    def buttons(self, *buttons: QWidget) -> None:
        """Put buttons below the lines, side by side while they fit."""
        row = FlowLayout(gap=16)
        for button in buttons:
            row.addWidget(button)
        self._whole.addLayout(row)
