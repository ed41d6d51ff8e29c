"""What screen readers are told where Qt has no ready role: headings, tabs, lists.

A widget gets a role by `set_role`; what a reader is told of it is made in `interfaces` when one
asks, which on most computers is never.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface

_ATTRIBUTE = "accessible_role"


class Role(StrEnum):
    """The roles a widget of ours can take."""

    HEADING = "heading"
    PAGE_TAB = "page tab"
    PAGE_TAB_LIST = "page tab list"
    LIST = "list"
    LIST_ITEM = "list item"
    STATIC_TEXT = "static text"
    GROUPING = "grouping"
    DISCLOSURE = "disclosure"
    PICTURE = "picture"


def set_role(widget: QWidget, role: Role, name: str | None = None) -> None:
    """Give a widget a role, and a name where one is passed.

    A `PAGE_TAB` is a checkable button: it is selected while checked and can be pressed.
    A `DISCLOSURE` is a checkable button: it is told as expanded while checked.
    """
    setattr(widget, _ATTRIBUTE, role)
    if name is not None:
        widget.setAccessibleName(name)


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(thing, _ATTRIBUTE, None)
    if role is None or not isinstance(thing, QWidget):
        return None
    from companion.ui.toolkit.interfaces import interface_of

    return interface_of(thing, role)


def install_roles() -> None:
    """Make the roles known to Qt; call once, before the first window is shown."""
    QAccessible.installFactory(_interface)
