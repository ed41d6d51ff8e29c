"""The tags of the note on the page: taken off by a press, typed, or picked again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.services.note_tags import LONGEST_TAG
from companion.ui.toolkit.layout import Column, FlowLayout
from companion.ui.toolkit.plain import without_mnemonic
from companion.ui.widgets.button import Button
from companion.ui.widgets.field import Field
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text

_MOST_OFFERED = 12


class NoteTagsBox(QWidget):
    """`added` carries what was typed or picked, `taken_off` a tag of the note."""

    added = Signal(str)
    taken_off = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = Field(
            self.tr("Add a tag"), self.tr("A word of your own, to find this note by again.")
        )
        self.field.edit.setMaxLength(LONGEST_TAG * 4)
        self.add_button = Button(self.tr("Add this tag"), icon="plus")
        self.worn: dict[str, Button] = {}
        self.offered: dict[str, Button] = {}
        self._tags: tuple[str, ...] = ()
        self._known: tuple[str, ...] = ()
        self._again = Text(self.tr("Or pick one again"), muted=True)
        self._worn_words = Text(self.tr("Tags: press one to take it off"), weight=700)
        self._worn_line, self._offered_line = QWidget(), QWidget()
        self._worn_flow = FlowLayout(self._worn_line, gap=8)
        self._offered_flow = FlowLayout(self._offered_line, gap=8)
        column = Column(self, gap=12)
        column.add(self._worn_words, self._worn_line, self.field)
        column.add(self.add_button, left=True)
        column.add(self._again, self._offered_line)
        self._show_lines()
        self.add_button.clicked.connect(self._on_add)
        self.field.edit.returnPressed.connect(self._on_add)

    def show_tags(self, tags: tuple[str, ...], known: tuple[str, ...]) -> None:
        """Show the tags of the note, and offer those of other notes."""
        rest = tuple(tag for tag in known if tag not in tags)[:_MOST_OFFERED]
        if (tags, rest) == (self._tags, self._known):
            return
        focus = self.window().focusWidget()
        was_here = isinstance(focus, Button) and focus in (
            *self.worn.values(),
            *self.offered.values(),
        )
        self._tags, self._known = tags, rest
        self._let_go(self.worn)
        self._let_go(self.offered)
        self.worn = {tag: self._worn_button(tag) for tag in tags}
        self.offered = {tag: self._offered_button(tag) for tag in rest}
        self._show_lines()
        read_in_layout_order(self.window())
        if was_here:
            self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_lines(self) -> None:
        self._worn_words.setVisible(bool(self.worn))
        self._worn_line.setVisible(bool(self.worn))
        self._again.setVisible(bool(self.offered))
        self._offered_line.setVisible(bool(self.offered))

    def _worn_button(self, tag: str) -> Button:
        button = Button(without_mnemonic(tag), icon="x")
        button.setAccessibleName(self.tr("Take off the tag {tag}").format(tag=tag))
        button.clicked.connect(self._on_worn)
        return self._placed(button, tag, self._worn_flow)

    def _offered_button(self, tag: str) -> Button:
        button = Button(without_mnemonic(tag), icon="plus")
        button.setAccessibleName(self.tr("Add the tag {tag}").format(tag=tag))
        button.clicked.connect(self._on_offered)
        return self._placed(button, tag, self._offered_flow)

    def _placed(self, button: Button, tag: str, flow: FlowLayout) -> Button:
        button.setProperty("tag", tag)
        flow.addWidget(button)
        return button

    def _let_go(self, buttons: dict[str, Button]) -> None:
        for button in buttons.values():
            self._worn_flow.removeWidget(button)
            self._offered_flow.removeWidget(button)
            button.hide()
            button.deleteLater()

    # --- what the person does ---

    @Slot()
    def _on_add(self) -> None:
        typed = self.field.text
        if typed.strip(" ,"):
            self.added.emit(typed)
        self.field.text = ""
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_offered(self) -> None:
        self.added.emit(str(self.sender().property("tag")))

    @Slot()
    def _on_worn(self) -> None:
        self.taken_off.emit(str(self.sender().property("tag")))

    def settle(self) -> None:
        """Add what is typed and not added yet, as before the page is left."""
        if self.field.text.strip(" ,"):
            self.added.emit(self.field.text)
        self.field.text = ""
