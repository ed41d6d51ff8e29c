"""Who to call: the first screen says whom to ring, with nothing written and nothing opened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.content import CareCard as CardText
from companion.content import CareLevel as LevelText
from companion.content import HelpText, PackFault, SupportLine
from companion.domain.records import Kind
from companion.services.help import write_help
from companion.ui.pages.context import PageName
from companion.ui.pages.help_words import built_in_help
from companion.ui.pages.own_line import OwnLine
from companion.ui.pages.page import Page
from companion.ui.session import Changes
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import LIST_WIDTH, Column
from companion.ui.widgets.bullet import BulletText
from companion.ui.widgets.care_card import CareCard, CareLevel
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.text import Heading, Text
from companion.ui.widgets.two_columns import TwoColumns

WRITE = "write"
"""The anchor that opens the lines to type the number into."""

_MERGE = "help-line"


class HelpPage(Page):
    """Opens over every page with F1, and works before and without an open folder."""

    name = PageName.HELP
    kinds = frozenset({Kind.HELP})

    def build(self) -> None:
        """Make the cards, from the pack or from the words that are built in."""
        text, whole = self._text()
        self._panel = PagePanel(self.tr("Who to call"), width=LIST_WIDTH + 80)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._panel)
        self.line = OwnLine()
        self.line.set_missing_words(text.no_number)
        self.line.written.connect(self._on_written)
        self.line.finished.connect(self._on_finished)
        self.columns = TwoColumns(least=340)
        self.columns.first.add(*_cards(text, LevelText.EMERGENCY))
        self.columns.second.add(self.line, self._temperature(text))
        self.columns.turned.connect(self._on_turned)
        signs = TwoColumns(least=340)
        signs.first.add(*_cards(text, LevelText.URGENT))
        if text.have_ready.items:
            signs.second.add(_have_ready(text))
        signs.second.add(*_cards(text, LevelText.NON_URGENT))
        for each in (self.columns, signs):
            each.first.addStretch(1)
            each.second.addStretch(1)
            self._panel.content.add(each)
        if text.support:
            self._panel.content.add(self._support(text.support))
        if whole:
            self._panel.content.add(
                Text(self.tr("No clinician has checked this text yet."), muted=True)
            )

    def refresh(self, changes: Changes | None) -> None:
        """Show the person's own line."""
        session = self.context.session
        may_write = session.is_open and not session.read_only and self.context.may.write
        self.line.show_line(session.snapshot.help, may_write=may_write)
        self._on_turned()

    def show_anchor(self, anchor: str) -> None:
        """Go to the top, or to the lines to type the number into."""
        self._panel.verticalScrollBar().setValue(0)
        if anchor == WRITE:
            self.line.write()

    @Slot()
    def _on_turned(self) -> None:
        """Say whom to ring in one line where the hospital's line lies below the first screen."""
        known = self.context.session.snapshot.help
        if self.columns.is_split:
            self._panel.set_lead("")
        elif known is not None and known.number:
            words = self.tr("In danger: 999. Day or night, your hospital: {number}.")
            self._panel.set_lead(words.format(number=known.number))
        else:
            self._panel.set_lead(
                self.tr("In danger: 999. Day or night: your hospital's 24-hour line, or 111.")
            )

    # --- parts ---

    def _text(self) -> tuple[HelpText, bool]:
        """Return what to say, and whether it came from the pack."""
        try:
            return self.context.library.help(), True
        except PackFault:
            return built_in_help(), False

    def _temperature(self, text: HelpText) -> QWidget:
        part = QWidget()
        column = Column(part, gap=8)
        column.add(Heading(self.tr("Temperature"), 3, tight=True), Text(text.temperature.rule))
        if text.temperature.note:
            column.add(Text(text.temperature.note, muted=True))
        names = self._organisations(text.temperature.sources)
        if names:
            told = self.tr("Sources: {names}.").format(names="; ".join(names))
            column.add(Text(told, TypeStep.CAPTION, muted=True))
        return part

    def _organisations(self, codes: Sequence[str]) -> list[str]:
        try:
            sources = self.context.library.sources()
        except PackFault:
            return []
        found = [sources[code].organisation for code in codes if code in sources]
        return list(dict.fromkeys(found))

    def _support(self, lines: Sequence[SupportLine]) -> QWidget:
        part = QWidget()
        column = Column(part, gap=16)
        column.add(Heading(self.tr("People to talk to"), 2))
        for place in range(0, len(lines), 2):
            row = TwoColumns(least=340)
            for line, half in zip(lines[place : place + 2], (row.first, row.second), strict=False):
                half.add(self._support_line(line))
            column.add(row)
        return part

    def _support_line(self, line: SupportLine) -> QWidget:
        part = QWidget()
        column = Column(part, gap=2)
        column.add(Heading(line.name, 4, tight=True), Text(line.number, TypeStep.H3, weight=700))
        column.add(Text(line.hours))
        if line.note:
            column.add(Text(line.note))
        day = self.context.dates.short(line.checked)
        told = self.tr("Checked on {day}").format(day=day)
        column.add(Text(told, TypeStep.CAPTION, muted=True))
        column.addStretch(1)
        set_role(part, Role.GROUPING, line.name)
        return part

    # --- writing the number ---

    @Slot(str, str)
    def _on_written(self, number: str, centre: str) -> None:
        self.context.session.do(write_help, merge=_MERGE, number=number, centre=centre)

    @Slot()
    def _on_finished(self) -> None:
        self.context.session.leave(_MERGE)
        known = self.context.session.snapshot.help
        self.context.announcer.say(known.number if known else "")


def _cards(text: HelpText, level: LevelText) -> list[QWidget]:
    return [_card(each) for each in text.cards if each.level is level]


def _card(card: CardText) -> QWidget:
    return CareCard(CareLevel(card.level.value), card.heading, card.items)


def _have_ready(text: HelpText) -> QWidget:
    part = QWidget()
    column = Column(part, gap=8)
    column.add(Text(text.have_ready.lead, weight=700))
    for item in text.have_ready.items:
        column.add(BulletText(item))
    return part
