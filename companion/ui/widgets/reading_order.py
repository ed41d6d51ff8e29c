"""Tab and screen readers go the way the eye goes: in the order things are laid out.

Qt keeps both in the order widgets were made, so a row that moved, or a box that opened later,
would otherwise be reached at the wrong moment.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def read_in_layout_order(root: QWidget) -> None:
    """Put everything under a widget in the order of its layouts, for Tab and screen readers."""
    stops = list(_stops(root))
    for before, after in pairwise(stops):
        if before.nextInFocusChain() is not after:
            _put_after(before, after)


def read_after(before: Sequence[QWidget], widgets: Sequence[QWidget]) -> bool:
    """Put what was added below others right after them; False if they hold nothing to come after.

    `widgets` begins with those of `before` and ends with what was added, which is new: so the
    others, on what may be a long page, need not be looked through.
    """
    last: QWidget | None = None
    for widget in reversed(before):
        last = next(reversed(list(_stops(widget))), None)
        if last is not None:
            break
    if last is None:
        return False
    stops = [last, *(stop for widget in widgets[len(before) :] for stop in _stops(widget))]
    for one, after in pairwise(stops):
        _put_after(one, after)
    return True


def _put_after(before: QWidget, after: QWidget) -> None:
    """Put one stop after another; what only hands its focus on has to look like one meanwhile."""
    kept: list[tuple[QWidget, Qt.FocusPolicy]] = []
    for widget in (before, after):
        proxy = widget.focusProxy()
        if proxy is not None:
            kept += [(widget, widget.focusPolicy()), (proxy, proxy.focusPolicy())]
            widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    QWidget.setTabOrder(before, after)
    for widget, policy in kept:  # setting one sets that of the proxy too, which comes after it
        widget.setFocusPolicy(policy)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield what Tab comes to, and what hands its focus on: a field to its line, a view to a page.

    Left behind, such a widget would lead back to where it hands on from wherever it stands by then:
    past the last stop it made a ring that Tab could not leave.
    """
    if _takes_tab(widget.focusProxy() or widget) and _is_near(widget, widget.focusProxy()):
        yield widget
    for child in _ordered_children(widget):
        yield from _stops(child)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _is_near(widget: QWidget, proxy: QWidget | None) -> bool:
    """Whether a widget hands its focus on to its own inside, or to what it is the inside of."""
    return proxy is None or widget.isAncestorOf(proxy) or proxy.isAncestorOf(widget)


def _ordered_children(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        return [] if inside is None else [inside]
    # Not by `children`: for what Qt made itself PySide first readies every class it knows.
    within = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    present = [child for child in within if not child.isWindow()]
    layout = widget.layout()
    if layout is None:
        return present
    wanted = _laid_out(layout, present)
    known = set(wanted)
    if [child for child in present if child in known] != wanted:
        for child in wanted:
            child.raise_()
    return wanted + [child for child in present if child not in known]


def _laid_out(layout: QLayout, children: Sequence[QWidget]) -> list[QWidget]:
    """Return those children that a layout holds, in order, also those in the layouts inside it.

    Asked by `indexOf`, never by `itemAt`: PySide keeps the wrapper of an item for as long as the
    layout lives, while Qt frees the item with its widget. What is made at that address next is
    then taken for the item, and the program ends with a fault some time later.
    """
    places = [(layout.indexOf(child), [child]) for child in children]
    for inner in layout.children():
        if isinstance(inner, QLayout):
            places.append((layout.indexOf(inner), _laid_out(inner, children)))
    held = sorted((place for place in places if place[0] >= 0), key=lambda place: place[0])
    return [child for _index, there in held for child in there]
