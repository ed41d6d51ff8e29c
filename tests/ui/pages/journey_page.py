"""What the tests of the Journey section share: the page as a person comes to it, and its keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.dates import PartialDate
from companion.domain.records import Stage
from companion.services.journey import choose_path
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.pages.journey.stage_screen import StageScreen
from companion.ui.session import Session
from companion.ui.widgets.button import BackButton
from companion.ui.widgets.date_field import DateField
from companion.ui.widgets.text import Text

Settled = Callable[[Session], None]
DAY = PartialDate.parse("2026-12-07")
SMALL = (853, 486)  # the page in a window of 1093 x 614, and a little less


def first_shown(context: PageContext, qtbot: QtBot) -> JourneyPage:
    """Return the page in a window of a small laptop."""
    page = JourneyPage(context)
    qtbot.addWidget(page)
    page.resize(*SMALL)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def press(page: QWidget, key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        focus = page.window().focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


def tab_to(page: QWidget, wanted: QWidget) -> None:
    """Press Tab until a widget has the focus, and fail where Tab never gets there."""
    for _ in range(80):
        if wanted.hasFocus():
            return
        press(page, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {wanted.accessibleName()!r}")


def kept_stage(session: Session, stage: str, path: str = "transplant") -> Stage:
    found = session.snapshot.stage(path, stage)
    assert found is not None
    return found


def come_back(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled
) -> JourneyPage:
    """Return the page of a person who chose a path on another day."""
    session.do(choose_path, path="transplant")
    settled(session)
    page = first_shown(context, qtbot)
    qtbot.waitUntil(page.overview.drawing.isVisible)
    return page


def opened(page: JourneyPage, key: str) -> StageScreen:
    page.open_stage(key)
    assert page.stage_screen is not None
    return page.stage_screen


def words_of(widget: QWidget) -> str:
    texts = widget.findChildren(Text)
    return "\n".join(each.text() for each in texts if each.isVisibleTo(widget))


def type_date(field: DateField, day: str, month: str, year: str) -> None:
    boxes = field.findChildren(QLineEdit)
    for box, text in zip(boxes, (day, month, year), strict=True):
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, text)
    go_on_from(field)


def go_on_from(field: DateField) -> None:
    """Move the focus to something else on the same screen, as a person does who is done."""
    step = field.parentWidget()
    while step is not None and step.findChild(BackButton) is None:
        step = step.parentWidget()
    assert step is not None
    step.findChild(BackButton).setFocus(Qt.FocusReason.OtherFocusReason)
