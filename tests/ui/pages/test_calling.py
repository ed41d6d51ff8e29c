"""What stands on Who to call beside the cards, and the screens that open from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.services.details import my_details, write_detail
from companion.services.help import write_help
from companion.services.rules import all_rules, keep_rule, remove_rule
from companion.ui.pages.calling.details_screen import DetailsScreen
from companion.ui.pages.calling.rule_aside import RuleAside
from companion.ui.pages.calling.rules_screen import RulesScreen
from companion.ui.pages.calling.support import SupportLines, SupportView
from companion.ui.pages.calling.too_much import TooMuchScreen
from companion.ui.pages.context import ON_A_SHARED_SCREEN, PageContext, PageName
from companion.ui.pages.help_page import DETAILS, RULES, TOO_MUCH, HelpPage
from companion.ui.pages.treatments.reader import Reader
from companion.ui.session import Session
from companion.ui.toolkit.steps import Steps
from companion.ui.widgets.care_card import CareCard
from companion.ui.widgets.date_field import DateField
from companion.ui.widgets.field import LineEdit
from companion.ui.widgets.text import Text

Settled = Callable[[Session], None]


def at(context: PageContext, text: str) -> PageContext:
    """Return the context at a moment in UTC."""
    moment = datetime.fromisoformat(text).replace(tzinfo=UTC)
    return replace(context, clock=lambda: moment)


def shown(qtbot: QtBot, context: PageContext, anchor: str = "") -> HelpPage:
    page = HelpPage(context)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    if anchor:
        page.show_anchor(anchor)
    qtbot.waitUntil(lambda: not page.findChildren(Steps))
    return page


def texts(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(Text) if each.isVisible()]


def standings(page: QWidget) -> dict[str, str]:
    return {
        line_id: view.standing.text()
        for lines in page.findChildren(SupportLines)
        for line_id, view in lines.views.items()
        if view.standing.isVisible()
    }


# --- open now, and when it opens ---


@pytest.mark.parametrize(
    ("moment", "nurses", "macmillan"),
    [
        ("2026-11-24T10:00", "Open now, until 5pm", "Open now, until 8pm"),
        ("2026-11-24T03:00", "Closed now. Opens today 9am", "Closed now. Opens today 8am"),
        ("2026-11-24T21:00", "Closed now. Opens tomorrow 9am", "Closed now. Opens tomorrow 8am"),
        ("2026-11-27T23:00", "Closed now. Opens Monday 9am", "Closed now. Opens tomorrow 8am"),
        ("2026-12-25T10:00", "Bank holiday today, so the hours may differ",
         "Bank holiday today, so the hours may differ"),
        ("2027-07-05T16:30", "Closed now. Opens tomorrow 9am", "Open now, until 8pm"),
    ],
)  # fmt: skip
def test_lines_say_whether_they_are_open(
    moment: str, nurses: str, macmillan: str, qtbot: QtBot, context: PageContext
) -> None:
    said = standings(shown(qtbot, at(context, moment)))
    assert said["cruk-nurses"] == nurses
    assert said["macmillan"] == macmillan
    assert said["samaritans"] == said["shout"] == "Open now, day and night"
    assert "leukaemia-care" not in said


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("1970-01-01T00:10", "This computer's clock says 1 January 1970. That looks wrong"),
        ("2031-05-01T10:00", "These hours were last checked on 23 November 2026."),
    ],
)
def test_with_a_clock_that_cannot_be_right_no_hours_are_called_open(
    moment: str, words: str, qtbot: QtBot, context: PageContext
) -> None:
    page = shown(qtbot, at(context, moment))
    said = standings(page)
    assert set(said) == {"samaritans", "shout"}
    assert any(each.startswith(words) for each in texts(page))
    assert "Monday to Friday, 9am to 5pm, freephone" in texts(page)


def test_support_lines_are_never_called_emergency_lines(qtbot: QtBot, context: PageContext) -> None:
    page = shown(qtbot, context)
    assert any("for support, not for emergencies" in each for each in texts(page))


def test_one_shot_waits_for_the_next_change_and_none_while_nobody_looks(
    qtbot: QtBot, context: PageContext
) -> None:
    moments = [datetime(2026, 11, 24, 16, 52, tzinfo=UTC)]
    page = shown(qtbot, replace(context, clock=lambda: moments[0]))
    assert page.support is not None
    watch = page.support.watch
    assert watch.waits_ms == 8 * 60_000
    moments[0] = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
    watch.look()
    assert standings(page)["cruk-nurses"] == "Closed now. Opens tomorrow 9am"
    assert 30_000 <= watch.waits_ms <= 15 * 60_000
    page.hide()
    assert watch.waits_ms == -1
    moments[0] = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
    page.show()
    assert standings(page)["cruk-nurses"] == "Open now, until 5pm"


def test_no_look_is_nearer_than_half_a_minute(qtbot: QtBot, context: PageContext) -> None:
    page = shown(qtbot, at(context, "2026-11-24T16:59:59"))
    assert page.support is not None
    assert page.support.watch.waits_ms == 30_000


# --- what to say ---


def test_details_are_written_by_keyboard_and_read_out_on_the_page(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    page = shown(qtbot, context)
    assert page.say.link.text() == "Write my details to read out"
    page.say.link.click()
    (screen,) = page.findChildren(DetailsScreen)
    assert QApplication.focusWidget() is screen.fields["name"].edit
    QTest.keyClicks(screen.fields["name"].edit, "Ada Hart")
    screen.fields["phone"].setFocus()
    QTest.keyClicks(screen.fields["phone"].edit, "01632 960 456")
    assert page.go_back()
    settled(context.session)
    assert QApplication.focusWidget() is page.say.link
    seen = texts(page)
    assert {"Name: Ada Hart", "Phone: 01632 960 456"} <= set(seen)
    assert "Say: I have leukaemia and I am having treatment." in seen
    assert "Have your temperature ready too, if you have a thermometer." in seen
    assert page.say.link.text() == "Change my details"
    context.session.undo()
    settled(context.session)
    assert "Phone: 01632 960 456" not in texts(page)
    assert "Name: Ada Hart" in texts(page)


def test_a_birthday_is_read_out_without_its_weekday(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    born = PartialDate.parse("1984-03-02")
    context.session.do(write_detail, field="born", value=born)
    settled(context.session)
    assert "Date of birth: 2 March 1984" in texts(shown(qtbot, context))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (("2", "3", "84"), "1984-03-02"),
        (("2", "3", "04"), "2004-03-02"),
        (("25", "11", "26"), "1926-11-25"),
        (("", "", "61"), "1961"),
        (("24", "11", "2026"), "2026-11-24"),
    ],
)
def test_a_year_of_two_digits_is_never_a_birth_that_is_still_to_come(
    qtbot: QtBot, context: PageContext, settled: Settled, typed: tuple[str, ...], kept: str
) -> None:
    page = shown(qtbot, at(context, "2026-11-24T10:00"), DETAILS)
    (screen,) = page.findChildren(DetailsScreen)
    type_born(screen, typed)
    screen.fields["phone"].setFocus()
    settled(context.session)
    details = my_details(context.session.snapshot)
    assert details is not None
    assert (str(details.born), screen.born.error) == (kept, "")


@pytest.mark.parametrize("typed", [("2", "3", "2084"), ("25", "11", "2026"), ("", "", "2027")])
def test_a_birth_that_is_still_to_come_is_told_and_not_kept(
    qtbot: QtBot, context: PageContext, settled: Settled, typed: tuple[str, ...]
) -> None:
    page = shown(qtbot, at(context, "2026-11-24T10:00"), DETAILS)
    (screen,) = page.findChildren(DetailsScreen)
    type_born(screen, typed)
    screen.fields["phone"].setFocus()
    settled(context.session)
    assert my_details(context.session.snapshot) is None
    assert screen.born.error == "This day is still to come. Check the year."


def test_half_a_year_of_birth_is_not_kept_when_the_screen_is_shown_again(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    page = shown(qtbot, at(context, "2026-11-24T10:00"))
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    for typed in (("2", "3", "19"), None):
        page.say.link.click()
        (screen,) = page.findChildren(DetailsScreen)
        if typed is not None:
            type_born(screen, typed)
        assert page.go_back()
        settled(context.session)
    page.say.link.click()
    settled(context.session)
    assert my_details(context.session.snapshot) is None
    assert screen.born.error == "This date is not kept yet. Press Enter to keep it."


def type_born(screen: DetailsScreen, typed: tuple[str, ...]) -> None:
    for box, words in zip(screen.born.findChildren(LineEdit), typed, strict=True):
        box.setFocus()
        QTest.keyClicks(box, words)


def test_an_undo_reaches_the_line_that_has_the_focus(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    page = shown(qtbot, context, DETAILS)
    (screen,) = page.findChildren(DetailsScreen)
    QTest.keyClicks(screen.fields["name"].edit, "Ada")
    screen.fields["name"].settle()
    settled(context.session)
    context.session.undo()
    settled(context.session)
    assert screen.fields["name"].text == ""
    details = my_details(context.session.snapshot)
    assert details is None or details.name == ""


def test_what_another_hospital_asks_for_is_folded_until_it_is_used(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    page = shown(qtbot, context, DETAILS)
    (screen,) = page.findChildren(DetailsScreen)
    assert not screen.fields["consultant"].isVisible()
    context.session.do(write_detail, field="consultant", value="Dr Rahman")
    settled(context.session)
    again = shown(qtbot, context, DETAILS)
    (screen,) = again.findChildren(DetailsScreen)
    assert screen.fields["consultant"].isVisible()
    assert screen.fields["consultant"].text == "Dr Rahman"


def test_on_a_shared_screen_nothing_can_be_written(qtbot: QtBot, context: PageContext) -> None:
    page = shown(qtbot, replace(context, may=ON_A_SHARED_SCREEN))
    assert not page.say.link.isVisible()
    assert not page.rules_row.isVisible()
    assert not page.line.write_button.isVisible()


# --- my centre's rules ---


def keep(context: PageContext, topic: str, words: str, **more: object) -> None:
    context.session.do(keep_rule, rule_id=f"{topic}-rule", topic=topic, rule=words, **more)


def test_a_rule_is_written_by_keyboard_alone(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    page = shown(qtbot, context)
    page.rules_row.click()
    (screen,) = page.findChildren(RulesScreen)
    assert "Nothing is written here yet." in texts(screen)
    screen.add_here()
    form = screen.form
    assert form is not None
    assert QApplication.focusWidget() is form.rule.page
    assert not form.said_by.isVisible()
    QTest.keyClicks(form.rule.page, "No soft cheese")
    assert form.said_by.isVisible()
    form.topics["food"].click()
    form.said_by.setFocus()
    QTest.keyClicks(form.said_by.edit, "Sam, ward 5")
    form.done_button.click()
    settled(context.session)
    (rule,) = all_rules(context.session.snapshot)
    assert (rule.topic, rule.rule, rule.said_by) == ("food", "No soft cheese", "Sam, ward 5")
    assert {"Food", "No soft cheese", "Sam, ward 5 said so."} <= set(texts(screen))
    assert page.go_back()
    assert QApplication.focusWidget() is page.rules_row


def test_an_empty_form_keeps_nothing(qtbot: QtBot, context: PageContext, settled: Settled) -> None:
    page = shown(qtbot, context, f"{RULES}/new/driving")
    (screen,) = page.findChildren(RulesScreen)
    assert screen.form is not None
    assert screen.form.topic == "driving"
    screen.form.done_button.click()
    settled(context.session)
    assert all_rules(context.session.snapshot) == ()
    assert screen.form is None


def test_a_removed_rule_comes_back_with_undo(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    keep(context, "pets", "The cat may stay")
    settled(context.session)
    page = shown(qtbot, context, RULES)
    (screen,) = page.findChildren(RulesScreen)
    screen.views["pets-rule"].remove.setFocus()
    QTest.keyClick(screen.views["pets-rule"].remove, " ")
    settled(context.session)
    assert "The cat may stay" not in texts(screen)
    assert QApplication.focusWidget() is screen.write_button
    context.session.undo()
    settled(context.session)
    assert "The cat may stay" in texts(screen)


@pytest.mark.parametrize(("words", "asks"), [("38C", False), ("38.5C or more", True)])
def test_a_number_of_ones_own_takes_nothing_away_and_above_38_asks_for_a_look_at_the_card(
    words: str, asks: bool, qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    keep(context, "temperature", words)
    settled(context.session)
    seen = texts(shown(qtbot, context))
    assert words in seen
    assert "Ring then, or if you feel unwell at any temperature." in seen
    assert context.library.help().temperature.rule in seen
    assert seen.index(words) < seen.index(context.library.help().temperature.rule)
    assert ("Please check this against your alert card." in seen) is asks


def test_while_a_high_number_is_typed_the_form_asks_for_the_check(
    qtbot: QtBot, context: PageContext
) -> None:
    page = shown(qtbot, context, f"{RULES}/new/temperature")
    (screen,) = page.findChildren(RulesScreen)
    assert screen.form is not None
    assert not screen.form.check.isVisible()
    QTest.keyClicks(screen.form.rule.page, "39")
    assert screen.form.check.isVisible()
    screen.form.topics["food"].click()
    assert screen.form.check.isVisible()


def test_a_rule_begins_with_no_topic_chosen_and_asks_for_the_check_all_the_same(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    page = shown(qtbot, context, RULES)
    (screen,) = page.findChildren(RulesScreen)
    screen.add_here()
    form = screen.form
    assert form is not None
    assert not any(row.isChecked() for row in form.topics.values())
    QTest.keyClicks(form.rule.page, "Ring at thirty nine")
    assert form.check.isVisible()
    form.done_button.click()
    settled(context.session)
    (rule,) = all_rules(context.session.snapshot)
    assert rule.topic == "other"
    assert "Please check this against your alert card." in texts(screen)


def test_a_rule_that_ends_before_it_begins_is_refused_and_nothing_is_lost(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    until = PartialDate.parse("2026-12-24")
    keep(context, "food", "No soft cheese", until=until)
    settled(context.session)
    page = shown(qtbot, context, RULES)
    (screen,) = page.findChildren(RulesScreen)
    screen.open_rule("food-rule")
    form = screen.form
    assert form is not None
    words = "The end is before the start. Please check the 2 dates."
    _type_date(form.since, "3", "1", "2027")
    assert words in texts(screen)
    form.done_button.click()
    settled(context.session)
    assert screen.form is form
    (rule,) = all_rules(context.session.snapshot)
    assert (rule.rule, rule.since, rule.until) == ("No soft cheese", None, until)
    assert form.since.value() == PartialDate.parse("2027-01-03")
    _type_date(form.since, "3", "12", "2026")
    assert words not in texts(screen)
    form.done_button.click()
    settled(context.session)
    assert screen.form is None
    (rule,) = all_rules(context.session.snapshot)
    assert (rule.since, rule.until) == (PartialDate.parse("2026-12-03"), until)


def _type_date(field: DateField, *parts: str) -> None:
    for edit, part in zip(field.findChildren(LineEdit), parts, strict=True):
        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, part)
    edit.clearFocus()


def test_a_rule_whose_time_is_over_says_so_and_is_not_given_as_a_rule(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    keep(context, "temperature", "38C", until=PartialDate.parse("2026-10"))
    settled(context.session)
    seen = texts(shown(qtbot, context))
    past = "This was for the time until October 2026. Ask your team whether it still holds."
    assert past in seen
    assert "Ring then, or if you feel unwell at any temperature." not in seen
    assert context.library.help().temperature.rule in seen


FEELING = "Ring then, or if you feel unwell at any temperature."
CHECK = "Please check this against your alert card."


@pytest.mark.parametrize("has_one_now", [True, False])
def test_a_rule_to_come_stands_quietly_below_what_holds_until_then(
    has_one_now: bool, qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    if has_one_now:
        context.session.do(keep_rule, rule_id="now", topic="temperature", rule="38C")
    first = PartialDate.parse("2026-12-01")
    keep(context, "temperature", "ring at 38.5C", since=first, said_by="Sam")
    settled(context.session)
    page = shown(qtbot, at(context, "2026-11-24T10:00"))
    seen = texts(page)
    coming = "From Tuesday 1 December: ring at 38.5C"
    assert "ring at 38.5C" not in seen
    assert seen.count(FEELING) == has_one_now
    assert ("Your centre's rule" in seen) is has_one_now
    assert seen.index(context.library.help().temperature.rule) < seen.index(coming)
    assert seen[seen.index(coming) + 1 :][:2] == [CHECK, "Sam said so."]
    if has_one_now:
        assert seen.index("38C") < seen.index(coming)
    (line,) = [each for each in page.findChildren(Text) if each.text() == coming]
    (default,) = [
        each
        for each in page.findChildren(Text)
        if each.text() == context.library.help().temperature.rule
    ]
    assert line.font().pixelSize() <= default.font().pixelSize()
    assert line.font().weight() == default.font().weight()


def test_on_the_day_it_begins_a_rule_is_the_rule(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    first = PartialDate.parse("2026-12-01")
    keep(context, "temperature", "ring at 38.5C", since=first)
    settled(context.session)
    now = [datetime(2026, 11, 30, 10, tzinfo=UTC)]
    page = shown(qtbot, replace(context, clock=lambda: now[0]))
    assert "Your centre's rule" not in texts(page)
    now[0] += timedelta(days=1)
    page.hide()
    page.show()
    seen = texts(page)
    at_it = seen.index("ring at 38.5C")
    assert seen[at_it - 1] == "Your centre's rule"
    assert seen[at_it + 1 :][:2] == [FEELING, CHECK]


def test_a_rule_to_come_is_quiet_beside_our_text_and_among_the_rules_too(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    keep(context, "temperature", "ring at 38C", since=PartialDate.parse("2026-12-01"))
    settled(context.session)
    early = at(context, "2026-11-24T10:00")
    aside = RuleAside(early, "temperature", "Fever")
    qtbot.addWidget(aside)
    aside.show()
    page = shown(qtbot, early, RULES)
    (screen,) = page.findChildren(RulesScreen)
    for seen in (texts(aside), texts(screen)):
        assert "From Tuesday 1 December: ring at 38C" in seen
        assert FEELING not in seen


def test_beside_our_text_a_rule_is_the_rule_once_the_page_is_shown_on_the_day_it_begins(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    keep(context, "temperature", "ring at 38C", since=PartialDate.parse("2026-12-01"))
    settled(context.session)
    now = [datetime(2026, 11, 30, 10, tzinfo=UTC)]
    reader = Reader(replace(context, clock=lambda: now[0]), "blinatumomab")
    qtbot.addWidget(reader)
    reader.resize(800, 700)
    reader.show()
    assert reader.open_part("when-to-ring")
    assert "From Tuesday 1 December: ring at 38C" in texts(reader)
    reader.hide()
    now[0] += timedelta(days=1)
    reader.show()
    seen = texts(reader)
    assert seen[seen.index("ring at 38C") + 1] == FEELING
    assert "From Tuesday 1 December: ring at 38C" not in seen


def test_among_my_centres_rules_one_about_temperature_keeps_what_belongs_to_it(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    keep(context, "temperature", "38.5C")
    keep(context, "food", "No soft cheese")
    settled(context.session)
    page = shown(qtbot, context, RULES)
    (screen,) = page.findChildren(RulesScreen)
    seen = texts(screen)
    assert seen[seen.index("38.5C") + 1 :][:2] == [FEELING, CHECK]
    assert seen.count(FEELING) == 1


def test_what_is_about_no_topic_stands_on_who_to_call(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    page = shown(qtbot, context)
    heading, more = "Something else your centre said", "There is more in My centre's rules."
    assert heading not in texts(page)
    context.session.do(keep_rule, rule_id="1", topic="other", rule="Ring at thirty nine and a half")
    settled(context.session)
    page.refresh(None)
    seen = texts(page)
    assert seen.index(context.library.help().temperature.rule) < seen.index(heading)
    assert seen[seen.index(heading) + 1 :][:3] == [
        "Ring at thirty nine and a half",
        "Ring if you feel unwell at any temperature.",
        CHECK,
    ]
    assert more not in seen
    over = PartialDate.parse("2026-10")
    context.session.do(keep_rule, rule_id="0", topic="other", rule="No bath", until=over)
    for number in range(3):
        context.session.do(keep_rule, rule_id=f"n{number}", topic="other", rule=f"Note {number}")
    settled(context.session)
    page.refresh(None)
    seen = texts(page)
    assert more in seen
    assert "No bath" not in seen
    assert [f"Note {number}" in seen for number in range(3)] == [True] * 3


@pytest.mark.parametrize(
    ("typed", "topic", "asked"),
    [
        ("Ring at thirty nine and a half", "", True),
        ("Ring at 38", "other", True),
        ("Ring at 38", "temperature", False),
        ("Bring slippers", "", False),
    ],
)
def test_a_temperature_typed_with_no_topic_asks_whether_it_is_one(
    typed: str, topic: str, asked: bool, qtbot: QtBot, context: PageContext
) -> None:
    page = shown(qtbot, context, f"{RULES}/new/{topic}")
    (screen,) = page.findChildren(RulesScreen)
    form = screen.form
    assert form is not None
    QTest.keyClicks(form.rule.page, typed)
    assert form.about_temperature.isVisible() is asked
    form.topics["temperature"].click()
    assert not form.about_temperature.isVisible()


@pytest.mark.parametrize(
    ("place", "topic"),
    [
        ("food-and-infection/food-common", "food"),
        ("food-and-infection/visitors", "visitors"),
        ("food-and-infection/habits", "pets"),
        ("blinatumomab/living-with-it", "driving"),
        ("after-transplant/travel", "travel"),
        ("blinatumomab/when-to-ring", "temperature"),
    ],
)
def test_a_rule_stands_with_the_text_its_topic_is_in(
    place: str, topic: str, qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    page_id, _, part = place.partition("/")
    reader = Reader(context, page_id)
    qtbot.addWidget(reader)
    reader.resize(800, 700)
    reader.show()
    assert reader.open_part(part)
    assert "What they told me" not in texts(reader)
    keep(context, topic, "What they told me")
    settled(context.session)
    assert "What they told me" in texts(reader)
    (aside,) = [each for each in reader.findChildren(RuleAside) if each.isVisible()]
    feeling = "Ring then, or if you feel unwell at any temperature."
    assert (feeling in texts(aside)) is (topic == "temperature")
    context.session.do(remove_rule, rule_id=f"{topic}-rule")
    settled(context.session)
    assert "What they told me" not in texts(reader)


def test_the_aside_leads_to_its_rule(
    qtbot: QtBot,
    context: PageContext,
    settled: Settled,
    navigated: list[tuple[PageName, str]],
) -> None:
    keep(context, "food", "No soft cheese")
    settled(context.session)
    aside = RuleAside(context, "food", "Food")
    qtbot.addWidget(aside)
    aside.link.click()
    assert navigated == [(PageName.HELP, "rules/food-rule")]


# --- if tonight is too much ---


def test_999_comes_first_then_lines_open_at_any_hour_then_the_closed_ones(
    qtbot: QtBot, context: PageContext
) -> None:
    night = at(context, "2026-11-28T02:00")  # a Saturday
    page = shown(qtbot, night, TOO_MUCH)
    (screen,) = page.findChildren(TooMuchScreen)
    seen = texts(screen)
    order = [
        "In danger now: 999.", "116 123", "text SHOUT to 85258", "Your hospital's 24-hour line",
        "0808 808 00 00", "0808 800 4040",
    ]  # fmt: skip
    assert [each for each in seen if each in order] == order
    assert "Closed now. Opens Monday 9am" in seen
    assert "08088 010 444" not in seen
    assert "Cannot find it? Ring 111." in seen


def test_the_hospitals_number_stands_among_the_lines_once_it_is_written(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    context.session.do(write_help, number="01632 960 123", centre="Ward 5")
    settled(context.session)
    page = shown(qtbot, context, TOO_MUCH)
    (screen,) = page.findChildren(TooMuchScreen)
    assert {"01632 960 123", "Ward 5"} <= set(texts(screen))
    assert "Cannot find it? Ring 111." not in texts(screen)


def test_its_way_back_leads_to_the_notes_and_a_press_of_who_to_call_to_the_cards(
    qtbot: QtBot, context: PageContext, navigated: list[tuple[PageName, str]]
) -> None:
    page = shown(qtbot, context, TOO_MUCH)
    (screen,) = page.findChildren(TooMuchScreen)
    assert page.go_back() is False  # the window knows where it was opened from
    screen.back.click()
    screen.who_to_call.click()
    assert navigated == [(PageName.COPING, ""), (PageName.HELP, "")]
    page.show_anchor("")
    assert not screen.isVisible()


def test_a_clock_change_in_the_night_is_followed(qtbot: QtBot, context: PageContext) -> None:
    moments = [datetime(2026, 10, 25, 8, 30, tzinfo=UTC)]
    earlier = replace(context, clock=lambda: moments[0])
    page = shown(qtbot, earlier)
    assert page.support is not None
    moments[0] += timedelta(days=30)  # checked in November: before that the clock is wrong
    page.support.watch.look()
    assert standings(page)["macmillan"] == "Open now, until 8pm"


def test_if_tonight_is_too_much_a_line_nobody_answers_leads_on_to_111(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    page = shown(qtbot, context, TOO_MUCH)
    assert "No answer? Ring 111." not in texts(page)
    context.session.do(write_help, number="01632 960 123", centre="")
    settled(context.session)
    assert "No answer? Ring 111." in texts(page)


def test_if_tonight_is_too_much_says_which_lines_are_no_emergency_lines(
    qtbot: QtBot, context: PageContext
) -> None:
    page = shown(qtbot, context, TOO_MUCH)
    (screen,) = page.findChildren(TooMuchScreen)
    (said,) = [
        each
        for each in screen.findChildren(Text)
        if each.text() == "These lines are for talking, not for emergencies."
    ]
    top = said.mapTo(screen, QPoint(0, 0)).y()
    (danger,) = screen.findChildren(CareCard)
    assert danger.mapTo(screen, QPoint(0, 0)).y() < top
    views = screen.findChildren(SupportView)
    assert views
    assert all(top < each.mapTo(screen, QPoint(0, 0)).y() for each in views)


def test_if_tonight_is_too_much_999_is_in_view_in_the_largest_text(
    qtbot: QtBot, context: PageContext
) -> None:
    context.theme.apply("light", 200)
    page = shown(qtbot, context, TOO_MUCH)
    page.resize(1077, 391)  # what a page has of a small laptop's window
    (screen,) = page.findChildren(TooMuchScreen)
    (danger,) = screen.findChildren(CareCard)
    (words,) = [each for each in danger.findChildren(Text) if each.text() == "In danger now: 999."]
    assert words.mapTo(page, QPoint(0, words.height())).y() <= page.height()
