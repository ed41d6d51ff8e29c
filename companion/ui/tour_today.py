"""The stops of the picture tour on Today and at the first start: for someone else, put away."""

from __future__ import annotations

from collections.abc import Callable

from companion.services.purpose import FOR_WHOM, PUT_AWAY
from companion.services.sample_journeys import SamplePlan
from companion.ui.pages.context import PageName
from companion.ui.tour_moving import press, settle
from companion.ui.tour_stops import Stop
from companion.ui.window.main_window import MainWindow

_CARE = SamplePlan.SUPPORTIVE_CARE.value
_SOMEONE, _AWAY = SamplePlan.FOR_SOMEONE.value, SamplePlan.PUT_AWAY.value


def _at(page: PageName, anchor: str = "") -> Callable[[MainWindow], None]:
    def go(window: MainWindow) -> None:
        window.show_section(page, anchor)

    return go


def _first_start_for_someone(window: MainWindow) -> None:
    window.rest.screens.show_first_start()
    settle(window)
    press(window, "I am here for someone else")


TODAY_STOPS = (
    Stop("01-first-start-for-someone", _first_start_for_someone, empty=True),
    Stop("10-today-supportive-care", _at(PageName.TODAY), plan=_CARE),
    Stop("10-today-for-someone", _at(PageName.TODAY), plan=_SOMEONE),
    Stop("10-today-put-away", _at(PageName.TODAY), plan=_AWAY),
    Stop("22-settings-for-whom", _at(PageName.SETTINGS, FOR_WHOM), plan=_SOMEONE),
    Stop("22-settings-put-away", _at(PageName.SETTINGS, PUT_AWAY), plan=_AWAY),
    Stop("22-settings-put-away-first", _at(PageName.SETTINGS, PUT_AWAY), plan=_SOMEONE),
)
