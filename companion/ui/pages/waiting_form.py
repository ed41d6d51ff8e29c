"""Writing a waiting card: what for, who will tell me, and whom I ring by when (walks.md 27)."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.dates import PartialDate
from companion.domain.records import new_id
from companion.services.waiting import keep_waiting, waiting_cards
from companion.ui.pages.context import PageContext, PageName
from companion.ui.session import Changes, Way
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import Button
from companion.ui.widgets.date_field import DateField
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.field import Field
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text


class WaitingFold(Disclosure):
    """A fold with the form of a new card, which is made when it is opened."""

    def __init__(self, context: PageContext, page: PageName, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("I am waiting for something"), parent=parent)
        self._context = context
        self._page = page
        self.form: WaitingForm | None = None
        self.toggled.connect(self._on_opened)

    @Slot(bool)
    def _on_opened(self, opened: bool) -> None:
        if self.form is not None:
            self.form.settle()
        if opened and self.form is None:
            self.form = WaitingForm(self._context, self._page)
            self.form.finished.connect(self._on_finished)
            self.content.add(self.form)
            self.form.show()
        if opened and self.form is not None:
            read_in_layout_order(self.parentWidget() or self)
            self.form.begin()

    @Slot()
    def _on_finished(self) -> None:
        if self.form is not None:
            self.content.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self.set_open(False)
        self.button.setFocus()


class WaitingForm(QWidget):
    """A card that keeps itself while it is written. `finished` when the person is done.

    `page` is where it stands, for the way there after an undo; without `waiting_id` it is a new
    card. `grew` after its height changed.
    """

    finished = Signal()
    grew = Signal()

    def __init__(
        self,
        context: PageContext,
        page: PageName,
        waiting_id: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._page = page
        self.waiting_id = waiting_id or new_id()
        self.what = Field(self.tr("Waiting for"), self.tr("For example, the marrow result."))
        self.who = Field(self.tr("Who will tell me"), optional=True)
        self.by = DateField(self.tr("If I have heard nothing by"))
        self.ring = Field(self.tr("I ring"), optional=True)
        self.done_button = Button(self.tr("Keep this card"), icon="check")
        self._build()
        self._connect()
        self.show_kept()

    def _build(self) -> None:
        column = Column(self, gap=12)
        self._after = QWidget()
        after = Column(self._after, gap=12)
        after.add(self.who, self.by, self.ring)
        column.add(Text(self.tr("It stands on Today until you have heard."), muted=True))
        column.add(self.what, self._after)
        column.add(self.done_button, left=True)
        set_role(self, Role.GROUPING, self.tr("A waiting card"))

    def _connect(self) -> None:
        self.what.settled.connect(self._on_what)
        self.who.settled.connect(self._on_who)
        self.ring.settled.connect(self._on_ring)
        self.by.settled.connect(self._on_by)
        self.what.changed.connect(self._on_typed)
        for name, field in (("what", self.what), ("who", self.who), ("ring", self.ring)):
            field.edit.setProperty("field", name)
            field.edit.left.connect(self._on_left)
        self.done_button.clicked.connect(self._on_done)
        self._context.session.changed.connect(self._on_changed)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.way is not Way.DID and self.waiting_id in changes.ids:
            self.show_kept()

    def show_kept(self) -> None:
        """Show the card as it is kept; a new one has the person's own line to ring."""
        snapshot = self._context.session.snapshot
        card = waiting_cards(snapshot).get(self.waiting_id)
        help_details = snapshot.help
        if card is not None:
            self.what.text, self.who.text, self.ring.text = card.what, card.who_tells, card.ring
            self.by.set_value(card.by)
        else:
            self.what.text = self.who.text = ""
            self.ring.text = help_details.number if help_details else ""
            self.by.set_value(None)
        self._show_after()

    def _show_after(self) -> None:
        wanted = bool(self.what.text.strip())
        if wanted == self._after.isHidden():
            self._after.setVisible(wanted)
            read_in_layout_order(self)
            self.grew.emit()

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self._show_after()
        self.what.show_error("")

    def begin(self) -> None:
        """Put the cursor into the first line."""
        self.what.setFocus()

    # --- what is written ---

    def _keep(self, field: str) -> None:
        if not self.what.text.strip():
            return
        self._context.session.do(
            keep_waiting,
            merge=self._field(field),
            waiting_id=self.waiting_id,
            what=self.what.text,
            who_tells=self.who.text,
            by=self.by.kept,
            ring=self.ring.text,
            page=self._page.value,
        )

    def _field(self, name: str) -> str:
        return f"waiting-{name}:{self.waiting_id}"

    @Slot(str)
    def _on_what(self, _text: str) -> None:
        self._keep("what")

    @Slot(str)
    def _on_who(self, _text: str) -> None:
        self._keep("who")

    @Slot(str)
    def _on_ring(self, _text: str) -> None:
        self._keep("ring")

    @Slot(object)
    def _on_by(self, _by: PartialDate | None) -> None:
        self._keep("by")
        self._context.session.leave(self._field("by"))

    @Slot()
    def _on_left(self) -> None:
        self._context.session.leave(self._field(str(self.sender().property("field"))))

    @Slot()
    def _on_done(self) -> None:
        self.settle()
        if not self.what.text.strip():
            self.what.show_error(self.tr("Write a few words first."))
            self.what.setFocus()
            return
        if self.by.error:
            self.by.setFocus()
            return
        self._context.announcer.say(self.tr("The card stands on Today now."))
        self.finished.emit()

    def settle(self) -> None:
        """Keep what is being written now."""
        for field in (self.what, self.who, self.by, self.ring):
            field.settle()
