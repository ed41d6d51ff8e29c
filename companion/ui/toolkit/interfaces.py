"""The interfaces that screen readers meet: made when the first of them asks.

Qt's cache owns every interface made here, so nothing keeps a reference to one; each derives from
one class only, because an interface with two Python parents brings the program down
(experience.md section 4).
"""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel, QWidget

from companion.ui.toolkit.accessible import Role

_QT_ROLES = {
    Role.HEADING: QAccessible.Role.Heading,
    Role.PAGE_TAB: QAccessible.Role.PageTab,
    Role.PAGE_TAB_LIST: QAccessible.Role.PageTabList,
    Role.LIST: QAccessible.Role.List,
    Role.LIST_ITEM: QAccessible.Role.ListItem,
    Role.STATIC_TEXT: QAccessible.Role.StaticText,
    Role.GROUPING: QAccessible.Role.Grouping,
    Role.DISCLOSURE: QAccessible.Role.Button,
    Role.PICTURE: QAccessible.Role.Graphic,
}


class _Plain(QAccessibleWidget):
    """A widget with a role of its own; a label is still named by its words."""

    def text(self, kind: QAccessible.Text) -> str:
        told = super().text(kind)
        label = self.widget()
        if kind == QAccessible.Text.Name and not told and isinstance(label, QLabel):
            return label.text()
        return told


class _Pressable(QAccessibleWidget):
    """A checkable button under another role: a page tab, or what opens a fold."""

    def state(self) -> QAccessible.State:
        state = super().state()
        button = self.widget()
        if isinstance(button, QAbstractButton):
            self.tell_checked(state, button.isChecked())
        return state

    def tell_checked(self, state: QAccessible.State, checked: bool) -> None:
        state.selectable = True
        state.selected = checked

    def text(self, kind: QAccessible.Text) -> str:
        button = self.widget()
        told = super().text(kind)
        if kind == QAccessible.Text.Name and not told and isinstance(button, QAbstractButton):
            return button.text().replace("&", "")
        return told

    def actionNames(self) -> list[str]:  # noqa: N802
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:  # noqa: N802
        button = self.widget()
        press = QAccessibleActionInterface.pressAction()
        if name == press and isinstance(button, QAbstractButton):
            button.click()
            return
        super().doAction(name)


class _Fold(_Pressable):
    """A button that opens and closes what is under it."""

    def tell_checked(self, state: QAccessible.State, checked: bool) -> None:
        state.expandable = True
        state.expanded = checked
        state.collapsed = not checked


_INTERFACES = {Role.PAGE_TAB: _Pressable, Role.DISCLOSURE: _Fold}


def interface_of(widget: QWidget, role: Role) -> QAccessibleInterface:
    """Return what a screen reader is told of a widget with a role."""
    return _INTERFACES.get(role, _Plain)(widget, _QT_ROLES[role])
