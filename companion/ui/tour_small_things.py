"""The stops of the picture tour in the small things that may help."""

from __future__ import annotations

from collections.abc import Callable

from companion.ui.pages.context import PageName
from companion.ui.tour_moving import press, settle
from companion.ui.tour_stops import Stop
from companion.ui.window.main_window import MainWindow


def _at(anchor: str, *presses: str) -> Callable[[MainWindow], None]:
    """Go to a place among the small things, and press what has these words, in order."""

    def go(window: MainWindow) -> None:
        window.show_section(PageName.COPING, anchor)
        settle(window)
        for words in presses:
            press(window, words)

    return go


def _breathing_begun(window: MainWindow) -> None:
    """Begin slow breathing with words only: a shape that moves is never the same picture."""
    from companion.ui.pages.coping.breathing import BreathingScreen

    _at("breathing")(window)
    for screen in window.findChildren(BreathingScreen):
        screen.still.setChecked(True)
    press(window, "Begin")


SMALL_THINGS_STOPS = (
    Stop("21-small-things", _at("small-things")),
    Stop("21-small-things-longer", _at("small-things", "Longer pages")),
    Stop("21-small-thing", _at("small-things/worry")),
    Stop("21-small-thing-more", _at("small-things/isolation", "More about this")),
    Stop("21-breathing", _at("breathing")),
    Stop("21-breathing-begun", _breathing_begun),
)
