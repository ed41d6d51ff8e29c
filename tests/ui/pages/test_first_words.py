"""What to say first on the phone: true of the plan, and of whoever rings."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from companion.services.details import write_detail
from companion.services.journey import choose_path
from companion.services.purpose import say_for_whom
from companion.ui.pages.calling.too_much import TooMuchScreen
from companion.ui.pages.context import PageContext
from companion.ui.session import Session
from tests.ui.pages.test_calling import shown, texts

Settled = Callable[[Session], None]


def test_the_first_words_are_true_of_the_plan_and_of_who_says_them(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    page = shown(qtbot, context)
    context.session.do(choose_path, path="supportive-care")
    settled(context.session)
    assert "Say: I have leukaemia." in texts(page.say)
    assert "Say: I have leukaemia." in texts(page.line)
    context.session.do(say_for_whom, for_someone=True)
    settled(context.session)
    assert "Say: This person has leukaemia." in texts(page.say)
    context.session.do(choose_path, path="transplant")
    context.session.do(write_detail, field="name", value="Maya")
    settled(context.session)
    assert "Say: Maya has leukaemia and is having treatment." in texts(page.say)
    assert "Say: Maya has leukaemia and is having treatment." in texts(page.line)


def test_with_no_number_the_page_for_too_much_says_the_same(
    qtbot: QtBot, context: PageContext, settled: Settled
) -> None:
    context.session.do(choose_path, path="supportive-care")
    settled(context.session)
    screen = TooMuchScreen(context)
    qtbot.addWidget(screen)
    screen.show()
    assert "Say: I have leukaemia." in texts(screen)
