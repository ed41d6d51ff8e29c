"""Family update: pick what to tell and whom, see the words, change them, copy or print them."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from companion.content import PackFault
from companion.domain.own_records import FAMILY, Update
from companion.services.family_update import (
    Facts,
    Pick,
    choose_person,
    clear_update,
    facts_for,
    made_text,
    person_for,
    pick_fact,
    picked,
    text_of,
    update_of,
    write_update,
)
from companion.services.people import called, people_in
from companion.ui.pages.calling.own.places import MINE, PAPER, PEOPLE, UPDATE, paper_anchor
from companion.ui.pages.calling.own.update_choice import FactChoice, WhoFor
from companion.ui.pages.calling.own.update_keep import KeepWords
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.side_screen import SideScreen
from companion.ui.session import Changes, Way
from companion.ui.toolkit.layout import LIST_WIDTH, FlowLayout
from companion.ui.widgets.button import Button, ButtonKind, LinkButton
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.notices import Notice
from companion.ui.widgets.reading_order import read_in_layout_order
from companion.ui.widgets.text import Text
from companion.ui.widgets.two_columns import TwoColumns


class UpdateScreen(SideScreen):
    """What was picked on one side, the words it makes on the other. Nothing is sent."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", width=LIST_WIDTH + 120, parent=parent)
        self.set_title(self.tr("Family update"))
        self.set_lead(self.tr("Pick what to tell. You see the words first. Nothing is sent."))
        self.set_way_back(self.tr("People and medicines"))
        self.who = WhoFor()
        self.facts = FactChoice()
        self.help = NoteBox(self.tr("What would help"), lines=1)
        self.line = NoteBox(self.tr("Anything else, in your own words"), lines=2)
        self.words = NoteBox(
            self.tr("The update"), hint=self.tr("You can change every word."), lines=6
        )
        self.changed_words = Text(self.tr("You changed these words, so they stay."), muted=True)
        self.kept = KeepWords()
        self.again = LinkButton(self.tr("Make them again from what is picked"))
        self.copy_button = Button(self.tr("Copy the words"), ButtonKind.PRIMARY, "copy")
        self.print_button = Button(self.tr("Print or save"), icon="printer")
        self.clear = LinkButton(self.tr("Begin a new update"))
        self.told = Notice("")
        self._facts = Facts()
        self._last: dict[NoteBox, str] = {}  # what was put into each box
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        pair = TwoColumns(least=340, gap=32)
        pair.first.add(self.who, self.facts, self.help, self.line)
        self.never = Text("", muted=True)
        pair.first.add(self.never)
        pair.first.addStretch(1)
        buttons = QWidget()
        row = FlowLayout(buttons, gap=16)
        self.print_button.set_tall(True)
        for button in (self.copy_button, self.print_button):
            row.addWidget(button)
        pair.second.add(self.kept, self.words, self.changed_words)
        pair.second.add(self.again, left=True)
        pair.second.add(self.told, buttons)
        pair.second.add(self.clear, left=True)
        pair.second.addStretch(1)
        self.content.add(pair)
        self.told.hide()
        read_in_layout_order(self)

    def _connect(self) -> None:
        self.who.chosen.connect(self._on_who)
        self.who.write_pressed.connect(self._on_write_people)
        self.facts.picked.connect(self._on_picked)
        for name, box in zip(("help", "line", "text"), self._boxes, strict=True):
            box.setProperty("field", name)
            box.settled.connect(self._on_words)
            box.left.connect(self._on_left)
        self.kept.keep.clicked.connect(self._on_keep)
        self.kept.anew.clicked.connect(self._on_anew)
        self.again.clicked.connect(self._on_again)
        self.copy_button.clicked.connect(self.copy)
        self.print_button.clicked.connect(self.print_here)
        self.clear.clicked.connect(self._on_clear)
        self.context.session.changed.connect(self._on_changed)

    # --- what it shows ---

    @property
    def above(self) -> str:
        """The anchor of the screen this one is opened from."""
        return MINE

    @property
    def _boxes(self) -> tuple[NoteBox, NoteBox, NoteBox]:
        return self.help, self.line, self.words

    @property
    def _may_write(self) -> bool:
        session = self.context.session
        return self.context.may.write and session.is_open and not session.read_only

    def refresh(self) -> None:
        """Show the update as it is kept; a box that is being written in stays as it is."""
        self._show(but=self.focusWidget())

    def _show(self, but: QWidget | None = None) -> None:
        snapshot, library = self.context.session.snapshot, self.context.library
        update = update_of(snapshot)
        person = person_for(snapshot, update)
        try:
            self._facts = facts_for(snapshot, library, self.context.today())
            words = library.phrases().tables["update"]
            text = text_of(self._facts, update, person, words)
        except PackFault:
            self._facts, text = Facts(), update.text if update else ""
        self.who.show_people(people_in(snapshot, FAMILY), person, may_write=self._may_write)
        goes_in = picked(update, self._facts, person)
        self.facts.show_facts(self._facts, goes_in, may_write=self._may_write)
        self.never.setText(self._never_words())
        for box, shown in zip(self._boxes, (*_own_words(update), text), strict=True):
            typing = box.page is but and box.text != self._last.get(box)
            if not typing:
                box.text = shown
            if box.text == shown:
                self._last[box] = shown
            box.page.setReadOnly(not self._may_write)
        self._show_ways(text, changed=bool(update and update.text.strip()))

    def _never_words(self) -> str:
        if self._facts.own_told:
            return self.tr(
                "Coping notes and reasons are never offered here. You changed what you were told, "
                "and words on a closed topic may be in it. It goes in only if you tick it."
            )
        return self.tr("Coping notes, reasons and closed topics are never offered here.")

    def _show_ways(self, text: str, *, changed: bool) -> None:
        was_changed = not self.again.isHidden()
        self.changed_words.setVisible(changed)
        self.again.setVisible(changed and self._may_write)
        for button in (self.copy_button, self.print_button):
            button.setEnabled(bool(text.strip()))
        self.copy_button.setVisible(self.context.may.files)
        self.print_button.setVisible(self.context.may.files)
        self.clear.setVisible(self._may_write and not self._is_new)
        if changed != was_changed:
            read_in_layout_order(self)

    @property
    def _is_new(self) -> bool:
        update = update_of(self.context.session.snapshot)
        fields = ("person", "picks", "help", "line", "text")
        return update is None or not any(getattr(update, each) for each in fields)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        """Show what an undo brought back, in the box that has the focus too."""
        if changes.way is not Way.DID:
            self._ask_nothing()
            self._show()

    # --- what the person does ---

    @Slot(str)
    def _on_who(self, person_id: str) -> None:
        """Choose whom it is for, and ask what is to become of words edited for another one."""
        self.tell("")
        self.settle()
        snapshot = self.context.session.snapshot
        is_edited = self.words.text.strip() != self._follows().strip()
        held = self.words.text if is_edited else self.kept.words
        self.context.session.do(choose_person, person=person_id)
        if held.strip():
            known = people_in(snapshot, FAMILY)
            name = next((called(each) for each in known if each.id == person_id), "")
            self.kept.ask(held, name)
            read_in_layout_order(self)
            self._say(self.kept.told.text)

    @Slot()
    def _on_keep(self) -> None:
        """Take the words that were edited over, as they are."""
        held = self.kept.words
        self._ask_nothing()
        self.context.session.do(write_update, text=held)
        self._show()
        self._say(self.tr("Your words are kept as they are."))

    @Slot()
    def _on_anew(self) -> None:
        self._ask_nothing()
        self._say(self.tr("The words are made again. You can undo this."))

    def _ask_nothing(self) -> None:
        if not self.kept.isHidden():
            if self.kept.isAncestorOf(self.focusWidget() or self):
                self.words.setFocus()
            self.kept.close_question()
            read_in_layout_order(self)

    @Slot(str, bool)
    def _on_picked(self, pick: str, chosen: bool) -> None:
        self.tell("")
        fact = Pick(pick)
        seen = self._facts.seen(fact)
        self.context.session.do(pick_fact, pick=fact, chosen=chosen, seen=seen)

    @Slot(str)
    def _on_words(self, text: str) -> None:
        field = str(self.sender().property("field"))
        if field == "text":
            text = "" if text.strip() == self._follows().strip() else text
        self.context.session.do(write_update, merge=f"update-{field}", **{field: text})

    @Slot()
    def _on_left(self) -> None:
        self.context.session.leave(f"update-{self.sender().property('field')}")

    def _follows(self) -> str:
        """Return the words as they follow from what is picked."""
        snapshot = self.context.session.snapshot
        update = update_of(snapshot)
        try:
            words = self.context.library.phrases().tables["update"]
        except PackFault:
            return ""
        return made_text(self._facts, update, person_for(snapshot, update), words)

    @Slot()
    def _on_again(self) -> None:
        self.words.setFocus()
        self.context.session.do(write_update, text="")
        self._say(self.tr("The words are made again. You can undo this."))

    @Slot()
    def _on_clear(self) -> None:
        self.back.setFocus()
        self._ask_nothing()
        self.context.session.do(clear_update)
        self._say(self.tr("Nothing is picked now. You can undo this."))

    @Slot()
    def _on_write_people(self) -> None:
        self.context.navigate(PageName.HELP, f"{PEOPLE}/new/{FAMILY}")

    def settle(self) -> None:
        """Keep what is being written now."""
        for box in self._boxes:
            box.settle()

    def show_place(self, place: str) -> None:
        """Go to the way to the pages, as when coming back from them."""
        if place == PAPER:
            self.print_button.setFocus()

    # --- out of here ---

    @Slot()
    def copy(self) -> None:
        """Put the words on the clipboard."""
        self.settle()
        QGuiApplication.clipboard().setText(self.words.text)
        self.tell(self.tr("The words are copied. You can paste them into a message."))

    @property
    def can_print(self) -> bool:
        """Whether there are words to print, and pages are made here."""
        return self.context.may.files and self.print_button.isEnabled()

    @Slot()
    def print_here(self) -> None:
        """Show the update as pages."""
        if self.can_print:
            self.settle()
            self.context.navigate(PageName.HELP, paper_anchor(UPDATE))

    def tell(self, words: str) -> None:
        """Show one line on how it went, or none."""
        self.told.set_text(words)
        self.told.setVisible(bool(words))
        if words:
            self._say(words)

    def _say(self, words: str) -> None:
        self.context.announcer.say(words)


def _own_words(update: Update | None) -> tuple[str, str]:
    return (update.help, update.line) if update is not None else ("", "")
