"""What a screen reader is told by the roles of our own."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.widgets.text import Heading


def told(widget: QWidget):
    """Return the accessible interface of a widget."""
    return QAccessible.queryAccessibleInterface(widget)


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        (Role.HEADING, QAccessible.Role.Heading),
        (Role.PAGE_TAB_LIST, QAccessible.Role.PageTabList),
        (Role.LIST, QAccessible.Role.List),
        (Role.LIST_ITEM, QAccessible.Role.ListItem),
        (Role.STATIC_TEXT, QAccessible.Role.StaticText),
        (Role.GROUPING, QAccessible.Role.Grouping),
    ],
)
def test_a_widget_takes_a_role_and_a_name(qtbot, role: Role, expected: QAccessible.Role) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_role(widget, role, "My questions")
    assert told(widget).role() == expected
    assert told(widget).text(QAccessible.Text.Name) == "My questions"


def test_a_heading_is_named_by_its_words(qtbot) -> None:
    heading = Heading("Treatments", 1)
    qtbot.addWidget(heading)
    assert told(heading).role() == QAccessible.Role.Heading
    assert told(heading).text(QAccessible.Text.Name) == "Treatments"


def test_a_page_tab_is_selected_while_checked_and_can_be_pressed(qtbot) -> None:
    tab = QPushButton("&Today")
    qtbot.addWidget(tab)
    tab.setCheckable(True)
    set_role(tab, Role.PAGE_TAB)
    reader = told(tab)
    assert reader.role() == QAccessible.Role.PageTab
    assert reader.text(QAccessible.Text.Name) == "Today"
    assert not reader.state().selected
    reader.actionInterface().doAction("Press")
    assert tab.isChecked()
    assert reader.state().selected
    assert reader.state().focusable


def test_a_fold_is_told_as_expanded_or_collapsed(qtbot) -> None:
    fold = QPushButton("More")
    qtbot.addWidget(fold)
    fold.setCheckable(True)
    set_role(fold, Role.DISCLOSURE)
    assert told(fold).role() == QAccessible.Role.Button
    assert told(fold).state().collapsed
    fold.setChecked(True)
    assert told(fold).state().expanded
    assert told(fold).text(QAccessible.Text.Name) == "More"


def test_a_plain_button_is_left_to_qt(qtbot) -> None:
    button = QPushButton("Print")
    qtbot.addWidget(button)
    assert told(button).role() == QAccessible.Role.Button
    assert "Press" in told(button).actionInterface().actionNames()


def test_many_come_and_go_without_harm(qtbot) -> None:
    for index in range(300):
        widget = QPushButton(f"Tab {index}")
        widget.setCheckable(True)
        set_role(widget, Role.PAGE_TAB)
        assert told(widget).text(QAccessible.Text.Name) == f"Tab {index}"
        widget.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
