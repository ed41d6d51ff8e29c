"""How old our words are: every page, the worst first, and never fooled by the clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.content import PageKind
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.coping.page import CopingPage
from companion.ui.pages.treatments import TreatmentsPage
from companion.ui.pages.treatments.ages import Standing
from companion.ui.pages.treatments.ages_screen import AgesScreen
from companion.ui.pages.treatments.overview import (
    PageAge,
    age_words,
    more_words,
    page_age,
    worst_first,
)
from companion.ui.pages.treatments.sections import part_title
from companion.ui.toolkit.theme import ThemeController
from tests.ui.pages.treatments_page import (
    CARE,
    everything_said,
    key,
    said_now,
    shown,
    tab_to,
    wrong_once_laid_out,
)

At = Callable[[str], PageContext]


@pytest.fixture
def at(context: PageContext) -> At:
    """Call with a day to get a context on a computer that says it is that day."""

    def made(day: str) -> PageContext:
        moment = datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)
        return replace(context, clock=lambda: moment)

    return made


def filled(context: PageContext, qtbot: QtBot) -> tuple[TreatmentsPage, AgesScreen]:
    page = shown(context, qtbot, "ages")
    assert isinstance(page.beside, AgesScreen)
    screen = page.beside
    qtbot.waitUntil(lambda: _is_seen(screen), timeout=20_000)
    return page, screen


def _is_seen(screen: AgesScreen) -> bool:
    return screen.is_filled and all(row.isVisible() for row in screen.rows.values())


def test_every_page_is_listed_the_overdue_ones_first(at: At, qtbot: QtBot) -> None:
    context = at("2026-11-24")
    _, screen = filled(context, qtbot)
    assert set(screen.rows) == set(context.library.page_ids())
    listed = [
        page_age(context.library.page(page_id), context.library, context.today()).standing
        for page_id in screen.rows
    ]
    first_sound = listed.index(Standing.CURRENT)
    assert set(listed[:first_sound]) == {Standing.OVERDUE}
    assert set(listed[first_sound:]) == {Standing.CURRENT}


def test_a_row_tells_reviewed_due_newest_and_how_many_sources(at: At, qtbot: QtBot) -> None:
    context = at("2026-11-24")
    _, screen = filled(context, qtbot)
    told = screen.rows["blinatumomab"].accessibleDescription()
    sources = len(context.library.page("blinatumomab").sources)
    assert told == (
        "Oldest words: reviewed 27 July 2022. Due for a look by 27 July 2025. "
        f"Newest words: 23 November 2026. {sources} sources."
    )
    sound = screen.rows["fertility"].accessibleDescription()
    assert "reviewed 23 November 2026. Next look by 23 November 2027." in sound


def test_the_screen_says_first_who_checked_and_what_it_rests_on(
    context: PageContext, qtbot: QtBot
) -> None:
    _, screen = filled(context, qtbot)
    count = len(context.library.sources())
    assert "No clinician has checked this text yet." in screen.lead.text()
    assert f"It rests on {count} sources." in screen.lead.text()
    assert "looks wrong" not in everything_said(screen)


def test_a_clock_before_the_text_was_made_is_said_to_be_wrong(at: At, qtbot: QtBot) -> None:
    context = at("2019-03-01")
    _, screen = filled(context, qtbot)
    said = said_now(screen)
    assert (
        "The date on this computer is 1 March 2019. Our words are from 1 November 2026 or later. "
        "So the date here looks wrong. Please check it." in said
    )
    assert {"Past their review date", "We cannot tell"} <= said
    assert "Within their review date" not in said


@pytest.mark.parametrize("day", ["1980-01-01", "2026-11-24", "2029-12-31"])
def test_no_clock_makes_an_overdue_page_look_sound(at: At, day: str) -> None:
    context = at(day)
    for page in context.library.pages().values():
        if page.due is not None and page.due < context.library.pack().published:
            age = page_age(page, context.library, context.today())
            assert age.standing is Standing.OVERDUE, page.id


def test_pages_without_a_date_come_after_those_past_theirs() -> None:
    def age(title: str, standing: Standing, due: date | None) -> PageAge:
        day = date(2026, 11, 1)
        return PageAge(title, title, standing, day, day, due, (), 0, clinician_checked=False)

    ages = [
        age("sound", Standing.CURRENT, date(2027, 1, 1)),
        age("undated", Standing.NO_DUE_DAY, None),
        age("late", Standing.OVERDUE, date(2026, 1, 1)),
        age("unknown", Standing.CLOCK_WRONG, date(2027, 1, 1)),
        age("later still", Standing.OVERDUE, date(2025, 1, 1)),
    ]
    assert [each.title for each in worst_first(ages)] == [
        "later still", "late", "unknown", "undated", "sound",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sources", "checked", "words"),
    [
        (0, False, "Our own words, with no source."),
        (1, False, "1 source."),
        (3, True, "3 sources. A clinician has checked this text."),
    ],
)
def test_sources_and_checks_are_counted_in_words(
    context: PageContext, sources: int, checked: bool, words: str
) -> None:
    day = date(2026, 11, 1)
    age = PageAge("p", "P", Standing.NO_DUE_DAY, day, day, None, (), sources, checked)
    assert more_words(age, context.dates) == words
    assert age_words(age, context.dates) == (
        "Oldest words: reviewed 1 November 2026. No date for the next look."
    )


def test_the_oldest_part_is_named_by_its_plain_title_only(context: PageContext) -> None:
    for page in context.library.pages().values():
        age = page_age(page, context.library, context.today())
        closed = {block.title for block in page.blocks if block.gate is not None}
        open_titles = {block.title for block in page.blocks if block.gate is None}
        plain = {part_title(part) for part in page.parts}
        assert not set(age.parts) & (closed - open_titles - plain), page.id


def test_a_row_leads_to_its_page_by_keyboard(
    context: PageContext, qtbot: QtBot, navigated: list[tuple[PageName, str]]
) -> None:
    page, screen = filled(context, qtbot)
    first = next(iter(screen.rows))
    tab_to(page, screen.rows[first])
    key(page, Qt.Key.Key_Return)
    assert navigated == [(PageName.TREATMENTS, first)]
    page.show_anchor("")
    page.show_anchor("ages")
    assert page.beside is not None
    assert page.beside.back.hasFocus()


def test_the_pages_are_read_one_by_one_so_that_no_press_waits(
    context: PageContext, qtbot: QtBot
) -> None:
    page = shown(context, qtbot, "ages")
    assert isinstance(page.beside, AgesScreen)
    assert not page.beside.is_filled
    assert "Looking at the dates." in everything_said(page.beside)
    page.show_anchor("")  # leaving in the middle is allowed
    assert page.beside is None
    qtbot.wait(50)


def test_the_ages_can_be_heard_reached_and_read_at_every_size(
    context: PageContext, qtbot: QtBot, themes: ThemeController
) -> None:
    page, _ = filled(context, qtbot)
    wrong: list[str] = []
    for theme, percent, wide in (("light", 100, 1040), ("contrast", 225, 1040), ("dark", 200, 700)):
        themes.apply(theme, percent)
        page.resize(wide, 736)
        wrong += [f"{theme} {percent}: {line}" for line in wrong_once_laid_out(page, qtbot)]
    assert not wrong, "\n".join(wrong)


# --- every kind of page tells its age, its sources and who checked it (walks.md 20) ---


def _opened(context: PageContext, qtbot: QtBot, page_id: str) -> TreatmentsPage | CopingPage:
    if context.library.head(page_id).kind is not PageKind.COPING:
        return shown(context, qtbot, f"{page_id}/about-this-page")
    coping = CopingPage(context)
    qtbot.addWidget(coping)
    coping.resize(1040, 736)
    coping.show()
    coping.show_anchor(f"{page_id}/about-this-page")
    return coping


@pytest.mark.parametrize(
    "page_id",
    ["blinatumomab", CARE, "tests", "about-this-text", "work-and-money", "coping", "fertility"],
)
def test_every_kind_of_page_tells_its_age_its_sources_and_its_checks(
    context: PageContext, qtbot: QtBot, page_id: str
) -> None:
    section = _opened(context, qtbot, page_id)
    reader = section.reader
    assert reader is not None
    text = context.library.page(page_id)
    said = everything_said(reader)
    assert f"The oldest words were reviewed on {context.dates.short(text.reviewed)}." in said
    assert "No clinician has checked this text yet." in said
    assert "\nSources\n" in said
    overdue = "This text was due for review by" in said
    assert overdue is (text.due is not None and text.due < context.today())
