"""The stages in another order: a row for each, moved up and down by buttons or by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from companion.services.journey import reorder_stage
from companion.services.stage_list import MyStage, my_stages
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.screen import Screen, screen_title
from companion.ui.pages.journey.where import path_named
from companion.ui.toolkit.layout import LIST_WIDTH, Column, FlowLayout, gentle
from companion.ui.toolkit.tokens import Theme, current_theme
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.paper_sheet import RuledLine
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.side_by_side import SideBySide
from companion.ui.widgets.text import Text

_INSIDE = 32
_ABOVE_TITLE = 10  # px at 100 % that bring the name to the height of the words of its buttons


class OrderScreen(Screen):
    """Every stage and step of the path that is shown, in the person's order."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, screen_title("order"), width=LIST_WIDTH, parent=parent)
        self.set_lead(
            self.tr(
                "Put your stages in the order that is true for you. Alt+Up and Alt+Down do it too."
            )
        )
        self.rows: dict[str, OrderRow] = {}
        self._holder = QWidget()
        self._lines = Column(self._holder, gap=0)
        self.content.add(self._holder)
        self._moved = ("", 0)
        for keys, places in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setProperty("places", places)
            shortcut.activated.connect(self._on_keys)

    def refresh(self) -> None:
        """Show the stages in their order, with the focus on the one that was moved."""
        snapshot = self.context.session.snapshot
        path = path_named(self.context, snapshot.path)
        shapes = my_stages(snapshot, path, snapshot.course) if path is not None else ()
        focused = next((key for key, row in self.rows.items() if row.has_focus()), "")
        listed = [*_placed(shapes)]
        wanted = [stage.key for stage, _place, _count in listed]
        for key in [key for key in self.rows if key not in wanted]:
            gone = self.rows.pop(key)
            gone.hide()
            gone.deleteLater()
        for at, (stage, place, count) in enumerate(listed):
            row = self.rows.get(stage.key) or self._make(stage)
            row.show_place(stage.title, first=place == 0, last=place == count - 1)
            if self._lines.indexOf(row) != at:
                self._lines.removeWidget(row)
                self._lines.insertWidget(at, row)
                row.show()
        read_in_layout_order(self)
        if focused in self.rows:
            self.rows[focused].focus(self._moved[1])

    def _make(self, stage: MyStage) -> OrderRow:
        row = OrderRow(stage.key, inside=bool(stage.inside))
        row.move_asked.connect(self._on_move)
        self.rows[stage.key] = row
        return row

    @Slot(str, int)
    def _on_move(self, key: str, places: int) -> None:
        snapshot = self.context.session.snapshot
        path = path_named(self.context, snapshot.path)
        if path is None:
            return
        self._moved = (key, places)
        self.context.session.do(
            reorder_stage, journey=path, stage=key, places=places, course=snapshot.course
        )

    @Slot()
    def _on_keys(self) -> None:
        places = int(self.sender().property("places"))
        key = next((key for key, row in self.rows.items() if row.has_focus()), "")
        if key:
            self._on_move(key, places)


class OrderRow(RuledLine):
    """A stage with its two buttons. `move_asked` carries its key and how far."""

    move_asked = Signal(str, int)

    def __init__(self, key: str, *, inside: bool, parent: QWidget | None = None) -> None:
        self._inside = inside
        super().__init__(gap=0, parent=parent)
        self._key = key
        self._title = Text("", weight=400 if inside else 700)
        self.up = Button(self.tr("Earlier"), ButtonKind.QUIET, "arrow-up", rapid=True)
        self.down = Button(self.tr("Later"), ButtonKind.QUIET, "arrow-down", rapid=True)
        title, buttons, whole = QWidget(), QWidget(), QWidget()
        self._words = Column(title, gap=0)
        self._words.add(self._title)
        line = FlowLayout(buttons, gap=4)
        for button in (self.up, self.down):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
            line.addWidget(button)
        SideBySide(title, buttons, least=200, line=48, parent=whole)
        self.content.add(whole)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.follow_theme(current_theme())

    def follow_theme(self, theme: Theme) -> None:
        """Take the room of a theme; a step stands further in."""
        self.content.setContentsMargins(gentle(_INSIDE, theme) if self._inside else 0, 4, 0, 4)
        if hasattr(self, "_words"):
            self._words.setContentsMargins(0, theme.px(_ABOVE_TITLE), 0, 0)

    def show_place(self, title: str, *, first: bool, last: bool) -> None:
        """Show its name, and which way it can go."""
        self._title.setText(title)
        self.up.setAccessibleName(self.tr("Earlier: {stage}").format(stage=title))
        self.down.setAccessibleName(self.tr("Later: {stage}").format(stage=title))
        self.up.setVisible(not first)
        self.down.setVisible(not last)

    def has_focus(self) -> bool:
        """Whether one of its buttons has the focus."""
        return self.up.hasFocus() or self.down.hasFocus()

    def focus(self, places: int) -> None:
        """Give the focus to the button that moves it further, or to the other one at an end."""
        first, second = (self.up, self.down) if places < 0 else (self.down, self.up)
        (second if first.isHidden() else first).setFocus()

    @Slot()
    def _on_up(self) -> None:
        self.move_asked.emit(self._key, -1)

    @Slot()
    def _on_down(self) -> None:
        self.move_asked.emit(self._key, 1)


def _placed(shapes: tuple[MyStage, ...]) -> list[tuple[MyStage, int, int]]:
    """Return every stage with its place among its neighbours, and how many these are."""
    found: list[tuple[MyStage, int, int]] = []
    for place, shape in enumerate(shapes):
        found.append((shape, place, len(shapes)))
        found += [(step, at, len(shape.steps)) for at, step in enumerate(shape.steps)]
    return found
