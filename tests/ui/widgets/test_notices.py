"""Care cards, notices, covers and the undo bar say what they are and offer what they promise."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.theme import ThemeChoice, ThemeController
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.bullet import BulletText
from companion.ui.widgets.care_card import CareCard, CareLevel, level_words
from companion.ui.widgets.notices import UNDO_MS, GateCover, Notice, NoticeKind, UndoBar
from companion.ui.widgets.text import Heading


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize("level", list(CareLevel))
def test_a_card_tells_its_level_in_words(qtbot, level: CareLevel) -> None:
    card = CareCard(level, "Call 999 if:", ["you cannot breathe well"])
    qtbot.addWidget(card)
    heading = card.findChild(Heading)
    expected = f"{level_words(level)}: Call 999 if:"
    assert _name(card) == expected
    assert _name(heading) == expected
    role = QAccessible.queryAccessibleInterface(card).role()
    assert role == QAccessible.Role.Grouping
    assert [item.text() for item in card.findChildren(BulletText)] == ["you cannot breathe well"]


@pytest.mark.parametrize("choice", ["light", "dark", "contrast"])
@pytest.mark.parametrize("level", list(CareLevel))
def test_a_card_is_painted_with_its_tokens(
    qtbot, themes: ThemeController, choice: ThemeChoice, level: CareLevel
) -> None:
    themes.apply(choice)
    card = CareCard(level, "Call if:", ["you feel unwell"])
    qtbot.addWidget(card)
    card.resize(400, card.layout().heightForWidth(400))
    card.show()
    image = card.grab().toImage()
    colours = current_theme().colours
    band = colours.info if level is CareLevel.NON_URGENT else colours.urgent
    body = colours.emergency if level is CareLevel.EMERGENCY else colours.surface
    assert image.pixelColor(395, 10).name() == band.name()
    assert image.pixelColor(390, image.height() - 10).name() == body.name()


def test_levels_differ_without_colour_in_high_contrast(qtbot, themes: ThemeController) -> None:
    themes.apply("contrast")
    cards = [CareCard(level, "Call if:", ["one"]) for level in CareLevel]
    pictures = []
    for card in cards:
        qtbot.addWidget(card)
        card.resize(400, 160)
        card.show()
        pictures.append(card.grab().toImage().copy(0, 100, 400, 60))
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize("kind", list(NoticeKind))
def test_a_notice_offers_one_thing(qtbot, kind: NoticeKind) -> None:
    notice = Notice("The disk is full. Your words are safe.", kind, "Save again")
    qtbot.addWidget(notice)
    notice.show()
    assert notice.button is not None
    with qtbot.waitSignal(notice.action_pressed):
        QTest.mouseClick(notice.button, Qt.MouseButton.LeftButton)
    notice.set_text("There is room again.")
    assert notice.text == "There is room again."


def test_a_notice_may_offer_nothing(qtbot) -> None:
    notice = Notice("This text was checked this year.")
    qtbot.addWidget(notice)
    assert notice.button is None


def test_a_cover_leaves_the_choice_free(qtbot) -> None:
    cover = GateCover("This part is about side effects. Both are fine.")
    qtbot.addWidget(cover)
    cover.show()
    assert cover.read_button.kind is cover.not_now_button.kind
    with qtbot.waitSignal(cover.opened):
        cover.read_button.click()
    with qtbot.waitSignal(cover.declined):
        cover.not_now_button.click()


def test_the_undo_bar_stays_ten_seconds_and_goes(qtbot) -> None:
    bar = UndoBar()
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.show_undo("Question removed.")
    assert not bar.isHidden()
    assert bar.text == "Question removed."
    assert bar._timer.isSingleShot()
    assert bar._timer.interval() == UNDO_MS == 10_000
    bar.move(500, 500)
    bar._timer.timeout.emit()
    assert bar.isHidden()


def test_the_undo_bar_waits_for_the_one_who_is_on_it(qtbot) -> None:
    bar = UndoBar()
    qtbot.addWidget(bar)
    bar.show_undo("Question removed.")
    with qtbot.waitActive(bar):
        bar.activateWindow()
    bar.button.setFocus()
    bar._timer.timeout.emit()
    assert not bar.isHidden()
    assert bar._timer.isActive()


def test_undo_asks_for_it_and_goes(qtbot) -> None:
    bar = UndoBar()
    qtbot.addWidget(bar)
    bar.show_undo("Question removed.")
    with qtbot.waitSignal(bar.undo_pressed):
        bar.button.click()
    assert bar.isHidden()
    assert not bar._timer.isActive()
