"""What the tests of the Treatments section share: a shown page, and everything it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from companion.ui.pages.context import PageContext
from companion.ui.pages.treatments import TreatmentsPage
from companion.ui.pages.treatments.part import PartFold
from companion.ui.pages.treatments.reader import Reader
from companion.ui.session import Session
from tests.ui.tree_walk import everything_wrong

Settled = Callable[[Session], None]
CAR_T = "car-t-cell-therapy"
CARE = "care-without-cancer-treatment"


def shown(context: PageContext, qtbot: QtBot, anchor: str = "") -> TreatmentsPage:
    """Return the section in a window of its own, on its list or at an anchor."""
    page = TreatmentsPage(context)
    qtbot.addWidget(page)
    page.resize(1040, 736)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    if anchor:
        page.show_anchor(anchor)
    return page


def reader_of(page: TreatmentsPage) -> Reader:
    assert page.reader is not None
    return page.reader


def open_part(page: TreatmentsPage) -> PartFold:
    fold = reader_of(page).open_fold
    assert isinstance(fold, PartFold)
    return fold


def button(root: QWidget, name: str) -> QAbstractButton:
    """Return the one button with a name that a person could press."""
    found = [
        each
        for each in root.findChildren(QAbstractButton)
        if each.isVisibleTo(root) and name in (each.accessibleName(), each.text())
    ]
    assert len(found) == 1, f"{name!r}: {len(found)} buttons"
    return found[0]


def press(root: QWidget, name: str) -> None:
    button(root, name).click()


def everything_said(root: QWidget) -> str:
    """Return every text in a tree of widgets, shown or hidden, and what is told of each."""
    widgets = (root, *root.findChildren(QWidget))
    return "\n".join(text for widget in widgets for text in _told(widget))


def said_now(root: QWidget) -> set[str]:
    """Return the lines of everything said, once Qt has deleted what was let go."""
    let_go()
    return set(everything_said(root).split("\n"))


def _told(widget: QWidget) -> Iterator[str]:
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.toolTip()
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QTextEdit):
        yield widget.toPlainText()


def key(page: QWidget, code: Qt.Key, times: int = 1) -> None:
    """Press a key where the focus is."""
    for _ in range(times):
        focus = page.window().focusWidget()
        assert focus is not None
        QTest.keyClick(focus, code)


def tab_to(page: QWidget, wanted: QWidget) -> None:
    """Press Tab until a widget has the focus, and fail where Tab never gets there."""
    for _ in range(80):
        if wanted.hasFocus():
            return
        key(page, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {wanted.accessibleName()!r}")


def wrong_once_laid_out(page: QWidget, qtbot: QtBot) -> list[str]:
    """Return what is wrong with a page for every reader, once Qt has had time to lay it out."""
    with suppress(TimeoutError):
        qtbot.waitUntil(lambda: not everything_wrong(page), timeout=3_000)
    return everything_wrong(page)


def let_go(thing: QObject | None = None) -> None:
    """Let Qt delete what was let go."""
    QApplication.sendPostedEvents(thing, QEvent.Type.DeferredDelete.value)
