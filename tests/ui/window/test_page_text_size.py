"""A page out of view takes a new text size when it is shown, and not before."""

from __future__ import annotations

from companion.ui.pages.context import PageName
from companion.ui.window.main_window import MainWindow
from tests.ui.window.conftest import SmallPage


def _shown(window: MainWindow, name: PageName) -> SmallPage:
    window.show_section(name)
    page = window.stack.page
    assert isinstance(page, SmallPage)
    return page


def test_a_page_takes_the_size_it_missed_when_it_is_shown(window: MainWindow) -> None:
    away = _shown(window, PageName.QUESTIONS)
    before = away.button.sizeHint().height()
    here = _shown(window, PageName.JOURNEY)
    window.set_text_size(200)
    assert here.button.sizeHint().height() == 2 * before
    assert away.button.sizeHint().height() == before
    window.show_section(PageName.QUESTIONS)
    assert away.button.sizeHint().height() == 2 * before
    assert away.field.edit.font().pixelSize() == here.field.edit.font().pixelSize()


def test_a_page_that_comes_into_view_because_another_left_takes_it_too(window: MainWindow) -> None:
    away = _shown(window, PageName.QUESTIONS)
    before = away.button.sizeHint().height()
    here = _shown(window, PageName.JOURNEY)
    window.set_text_size(200)
    window.stack.removeWidget(here)
    window.stack.setCurrentWidget(away)
    assert away.button.sizeHint().height() == 2 * before


def test_a_page_made_later_is_made_in_the_new_size(window: MainWindow) -> None:
    first = _shown(window, PageName.QUESTIONS)
    before = first.button.sizeHint().height()
    window.set_text_size(200)
    assert _shown(window, PageName.JOURNEY).button.sizeHint().height() == 2 * before
