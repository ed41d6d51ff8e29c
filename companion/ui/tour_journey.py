"""The stops of the picture tour in Journey: plain, moved, with two days 0, and without times."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from companion.services.sample_journeys import SECOND, SamplePlan
from companion.ui.pages.context import PageName
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.tour_moving import TourError, press, settle, wait_until
from companion.ui.tour_stops import Stop
from companion.ui.window.focusing import panel_of
from companion.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from companion.ui.toolkit.printing.pages import Sheets

_STAGE = "conditioning"
_MOVED, _TWO = SamplePlan.MOVED.value, SamplePlan.TWO_DAY_ZEROS.value
_CARE = SamplePlan.SUPPORTIVE_CARE.value


def _at(anchor: str = "", *presses: str) -> Callable[[MainWindow], None]:
    """Go to a place in Journey, and press what has these words, one after the other."""

    def go(window: MainWindow) -> None:
        window.show_section(PageName.JOURNEY)
        window.show_section(PageName.JOURNEY, anchor)
        _fold_away(window)
        settle(window)
        panel = panel_of(window.stack)
        if panel is not None:
            panel.verticalScrollBar().setValue(0)
        for words in presses:
            press(window, words)

    return go


def _page(window: MainWindow) -> JourneyPage:
    page = window.stack.page
    if not isinstance(page, JourneyPage):
        raise TourError("Journey is not shown")
    return page


def _fold_away(window: MainWindow) -> None:
    """Leave nothing open that an earlier stop opened."""
    overview = _page(window).overview
    overview.steps.setChecked(False)
    overview.change.setChecked(False)
    overview.ways.set_open(False)


def _moving(window: MainWindow) -> None:
    """Open the question what to do with a date that has moved; nothing is kept by that."""
    _at(_STAGE)(window)
    screen = _page(window).stage_screen
    if screen is None:
        raise TourError("the stage is not shown")
    screen.mine.moved.begin(dated=True, ended=False)
    screen.mine.moved.new_date.setFocus()
    settle(window)


def _moving_to(window: MainWindow) -> None:
    _moving(window)
    press(window, "New date")


def _moving_day_zero(window: MainWindow) -> None:
    """Open the question about the dates around a day 0; nothing is kept by that."""
    from companion.ui.pages.journey.asked_around import asked_around
    from companion.ui.pages.journey.course_screen import CourseScreen

    _at("course/" + SECOND)(window)
    screen = _page(window).beside
    view = screen.view if isinstance(screen, CourseScreen) else None
    if not isinstance(screen, CourseScreen) or view is None:
        raise TourError("the treatment is not shown")
    place, was = (view.path, "", view.key), (view.day_zero, None)
    asked = asked_around(window.context, place, was)
    screen.moved.begin_typed()
    screen.moved.ask_about(asked.lines, known=True, told=asked.told(view.day_zero))
    press(window, "Choose which to move")


def _my_part(window: MainWindow) -> None:
    _at(_STAGE, "Change this")(window)


def _foot(anchor: str, *presses: str) -> Callable[[MainWindow], None]:
    """Go to a place and down to its end."""

    def go(window: MainWindow) -> None:
        _at(anchor, *presses)(window)
        panel = panel_of(window.stack)
        if panel is not None:
            panel.verticalScrollBar().setValue(panel.verticalScrollBar().maximum())

    return go


def _dates(kind: str, day: tuple[str, str, str], *lengths: str) -> Callable[[MainWindow], None]:
    """Work out dates from what is typed; nothing is kept by that."""

    def go(window: MainWindow) -> None:
        from companion.ui.pages.journey.dates_screen import DatesScreen
        from companion.ui.widgets.checked_date import DateWords

        _at(f"helper/{kind}")(window)
        screen = _page(window).beside
        if not isinstance(screen, DatesScreen) or screen.form is None:
            raise TourError("there is no form for dates")
        screen.form.start.take_words(DateWords(*day))
        for field, text in zip(screen.form.lengths.values(), lengths, strict=True):
            field.text = text
        press(window, "Work out the dates")

    return go


def _pages(anchor: str, *presses: str) -> Callable[[MainWindow], None]:
    """Go to printed pages, which are made in steps, and wait until they are there."""

    def go(window: MainWindow) -> None:
        _at(anchor)(window)
        screen = _page(window).beside
        wait_until(lambda: screen is not None and screen.can_print)
        for words in presses:
            press(window, words)

    return go


JOURNEY_STOPS = (
    Stop("15-journey-steps", _at("", "Show the steps inside")),
    Stop("15-journey-more", _foot("", "More")),
    Stop("15-journey-change-the-path", _at("", "Change the path")),
    Stop("15-journey-courses", _at("courses", "Add another treatment beside this")),
    Stop("15-journey-add", _at("add")),
    Stop("15-journey-order", _at("order")),
    Stop("15-journey-changes-closed", _at("changes")),
    Stop("15-journey-helper", _at("helper")),
    Stop("15-journey-helper-car-t", _at("helper/car-t")),
    Stop("15-journey-helper-stage", _at("conditioning", "Work out dates")),
    Stop(
        "15-journey-helper-clash",
        _dates("blinatumomab", ("6", "12", "2026"), "3", "12"),
    ),
    Stop("15-journey-helper-wrong", _dates("car-t", ("31", "2", "2026"), "x", "900", "")),
    Stop("15-journey-lists", _at("lists")),
    Stop("15-journey-list", _at("lists/going-home")),
    Stop("15-journey-list-print", _pages("print/checklist/before-a-date")),
    Stop("15-journey-print-fridge", _pages("print")),
    Stop("15-journey-print-list", _pages("print/list", "With my reasons")),
    Stop("16-journey-step", _at("donor-search")),
    Stop("16-journey-stage-mine", _my_part),
    Stop("16-journey-stage-more", _foot(_STAGE, "More")),
    Stop("16-journey-stage-put", _foot(_STAGE, "More", "Put an appointment with this stage")),
    Stop("16-journey-moving", _moving),
    Stop("16-journey-moving-new-date", _moving_to),
    Stop("16a-journey-moved", _at(), plan=_MOVED),
    Stop("16a-journey-moved-stage", _at(_STAGE, "What was planned before"), plan=_MOVED),
    Stop("16a-journey-before", _at("before"), plan=_MOVED),
    Stop("16b-journey-two-days-0", _at(), plan=_TWO),
    Stop("16b-journey-two-courses", _at("courses"), plan=_TWO),
    Stop("16b-journey-course", _at("course/" + SECOND), plan=_TWO),
    Stop("16b-journey-day-0-moving", _moving_day_zero, plan=_TWO),
    Stop("16c-journey-supportive-care", _at(), plan=_CARE),
    Stop("16c-journey-supportive-stage", _at("care-talk"), plan=_CARE),
)


def plan_pages(window: MainWindow) -> Iterator[tuple[str, Sheets]]:
    """Yield the page for the fridge and the whole list at both sizes, and a list to tick off."""
    from companion.services.checklist_sheet import checklist_sheet
    from companion.services.plan_facts import plan_facts
    from companion.services.plan_sheet import plan_sheet
    from companion.ui.pages.journey.fridge_page import set_fridge
    from companion.ui.toolkit.printing.pages import set_document
    from companion.ui.toolkit.printing.stepping import finish

    context, snapshot = window.context, window.session.snapshot
    library, today = context.library, context.today()
    again = library.phrases().tables["plan"]["again"]
    paths = {path.id: path for path in library.paths()}
    facts = plan_facts(snapshot, paths, today, again=again)
    for points in (14, 18):
        yield f"38-print-fridge-{points}", finish(set_fridge(context, snapshot, facts, points))
        document = plan_sheet(library, facts, today, reasons=True)
        yield f"38-print-plan-{points}", set_document(document, points)
    for checklist in library.checklists()[:1]:
        document = checklist_sheet(library, checklist, frozenset(), today)
        yield "38-print-list", set_document(document, 14)
