"""The page every section is written on: one centred column, scrolled up and down only."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import LIST_WIDTH, READING_WIDTH, Column, FlowLayout, gentle
from companion.ui.toolkit.tokens import Theme, current_theme
from companion.ui.widgets.button import Button, ButtonKind
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.scroll_bar import CalmScrollBar
from companion.ui.widgets.text import Heading, Text

if TYPE_CHECKING:  # a page without a note does not pay for the editor
    from companion.ui.widgets.note_box import NotePage

__all__ = ["LIST_WIDTH", "READING_WIDTH", "PagePanel"]

_NARROW = 720
_SHORT = 560  # the page of a small laptop: what stands on it matters more than the air around it
_SHORT_ENDS = (16, 16)
_MOST_OTHERS = 2
_AROUND_FOCUS = 48
_AROUND_PART = 24


class PagePanel(QScrollArea):
    """A page with its heading, an optional lead, its few buttons, and a `content` column.

    `width` is the widest the column gets at 100 %: `READING_WIDTH`, or `LIST_WIDTH` for lists.
    The column never scrolls sideways, and whatever takes the focus is brought into view.
    """

    def __init__(
        self,
        title: str,
        lead: str = "",
        *,
        width: int = READING_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._width = width
        self.heading = Heading(title, 1)
        self.lead = Text(lead, TypeStep.LEAD)
        self.content = Column(gap=16)
        self._top = Column(gap=8)
        self._actions: QWidget | None = None
        self._more: Disclosure | None = None
        self._note: NotePage | None = None
        self._build(lead)
        self.follow_theme(current_theme())
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def _build(self, lead: str) -> None:
        # A ground of our own: to hand out the one Qt makes, PySide first readies every widget class
        # it knows, 9 ms of a start.
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(CalmScrollBar(self))
        self._sheet = QWidget()
        self._column = QWidget(self._sheet)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._column.setSizePolicy(policy)
        self._stack = Column(self._column, gap=20)
        self._top.addWidget(self.heading)
        self._top.addWidget(self.lead)
        self._stack.addLayout(self._top)
        self._stack.addLayout(self.content)
        self._stack.addStretch(1)
        self._outer = QVBoxLayout(self._sheet)
        self._outer.addWidget(self._column)
        self.setWidget(self._sheet)
        # Only now: shown without a parent it would be a window of its own for a moment.
        self.lead.setVisible(bool(lead))

    # --- what stands on it ---

    def set_title(self, title: str) -> None:
        """Show another heading."""
        self.heading.setText(title)

    def set_lead(self, text: str) -> None:
        """Show another lead, or none."""
        self.lead.setText(text)
        self.lead.setVisible(bool(text))

    def set_back(self, button: Button) -> None:
        """Put the way back above the heading."""
        self._top.insertWidget(0, button, 0, Qt.AlignmentFlag.AlignLeft)

    def set_actions(self, primary: Button | None, *others: Button) -> None:
        """Show the page's buttons: one primary at most and two others (walks.md 15).

        Raises:
            ValueError: If there are more; those belong under More.
        """
        if len(others) > _MOST_OTHERS:
            raise ValueError("a page has at most two buttons beside its primary one")
        if self._actions is not None:
            self._actions.deleteLater()
        self._actions = QWidget()
        row = FlowLayout(self._actions, gap=16)
        if primary is not None:
            primary.set_kind(ButtonKind.PRIMARY)
            row.addWidget(primary)
        for button in others:
            button.set_tall(primary is not None)
            row.addWidget(button)
        self._stack.insertWidget(1, self._actions)

    def more(self, title: str | None = None) -> Disclosure:
        """Return the fold at the foot of the page for everything else, made when first asked."""
        if self._more is None:
            self._more = Disclosure(title or self.tr("More"))
            self._stack.insertWidget(self._stack.count() - 1, self._more)
        return self._more

    def stand_in_the_middle(self) -> None:
        """Put what stands on the page half way down where there is room, for a few large words."""
        self._stack.insertStretch(0, 1)

    # --- room ---

    def follow_theme(self, theme: Theme) -> None:
        """Take the room of a theme."""
        self._fit(self.viewport().size(), theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column centred and no wider than it may be, and what is used in view."""
        super().resizeEvent(event)
        self._fit(self.viewport().size(), current_theme())
        before = event.oldSize().height()
        if event.size().height() < before:
            self._stay_with_focus(before)

    def _stay_with_focus(self, before: int) -> None:
        """Follow what has the focus when the foot of the window takes room, as the undo bar does.

        Only where it was in view in the height `before`: who has scrolled on is left there.
        """
        focus = self.window().focusWidget()
        if focus is None or not self._sheet.isAncestorOf(focus):
            return
        top = focus.mapTo(self.viewport(), focus.rect().topLeft()).y()
        if top >= 0 and top + focus.height() <= before:
            self._on_focus_changed(None, focus)

    def _fit(self, room: QSize, theme: Theme) -> None:
        width = room.width()
        margin = 16 if width < theme.px(_NARROW) else 32
        column = min(theme.px(self._width), max(1, width - 2 * margin))
        left = max(margin, (width - column) // 2)
        right = max(margin, width - column - left)
        above, below = _SHORT_ENDS if room.height() < _SHORT else (32, 48)
        self._outer.setContentsMargins(left, gentle(above, theme), right, gentle(below, theme))
        self.verticalScrollBar().setSingleStep(theme.px(40))

    # --- keeping in view what is used ---

    # A real slot: Qt looks it up while it takes the panel down, when a bound method is half gone.
    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._note is not None:
            if isValid(self._note):
                self._note.cursor_moved.disconnect(self._on_cursor_moved)
            self._note = None
        if new is None or not self.isAncestorOf(new):
            return
        if not hasattr(new, "cursor_moved"):
            self.ensureWidgetVisible(new, 0, _AROUND_FOCUS)
            return
        self._note = cast("NotePage", new)
        self._note.cursor_moved.connect(self._on_cursor_moved)
        self._on_cursor_moved(self._note.cursor_area())

    def bring_focus_into_view(self) -> None:
        """Have what has the focus in view, as near to the top of the page as that allows."""
        # Where things stand is known only once what was put on the page is laid out.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.verticalScrollBar().setValue(0)
        self._on_focus_changed(None, self.window().focusWidget())

    def bring_part_into_view(self, part: QWidget) -> None:
        """Have a part that has grown in view, and what has the focus in it for certain."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        if part.isVisible():
            self.ensureWidgetVisible(part, 0, _AROUND_PART)
        focus = self.window().focusWidget()
        if focus is not None and part.isAncestorOf(focus):
            self._on_focus_changed(None, focus)

    def show_title_whole(self) -> None:
        """Scroll past the title where it would be cut in half, so that a cursor stays in view."""
        top = self.heading.mapTo(self.viewport(), self.heading.rect().topLeft()).y()
        foot = top + self.heading.height()
        if top < 0 < foot:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + foot)

    def _on_cursor_moved(self, area: QRect) -> None:
        if self._note is not None:
            at = self._note.viewport().mapTo(self._sheet, area.center())
            self.ensureVisible(at.x(), at.y(), 0, area.height() + _AROUND_FOCUS)

    # --- keys ---

    def scroll_by_key(self, key: Qt.Key) -> bool:
        """Scroll as a key asks and return whether it was one that scrolls.

        For a window that has the focus elsewhere, on the rail for instance.
        """
        bar = self.verticalScrollBar()
        page = bar.pageStep() * 9 // 10
        steps = {
            Qt.Key.Key_PageDown: bar.value() + page,
            Qt.Key.Key_PageUp: bar.value() - page,
            Qt.Key.Key_Down: bar.value() + bar.singleStep(),
            Qt.Key.Key_Up: bar.value() - bar.singleStep(),
            Qt.Key.Key_Home: bar.minimum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        if key not in steps:
            return False
        bar.setValue(steps[key])
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by lines, by pages and to the ends."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and self.scroll_by_key(Qt.Key(event.key())):
            event.accept()
            return
        super().keyPressEvent(event)
