"""About this page: how old its words are, who checked them, and where they come from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from companion.content import Block, PackFault, PackInfo, Part, Source, Sure
from companion.ui.pages.closed_words import closed_words
from companion.ui.pages.treatments.ages import Standing, standing
from companion.ui.pages.treatments.desk import Desk
from companion.ui.pages.treatments.fold import Fold
from companion.ui.pages.treatments.sections import part_title
from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.bullet import BulletText
from companion.ui.widgets.prose_column import ProseColumn
from companion.ui.widgets.text import Heading, Text

KEY = "about-this-page"


class AboutFold(Fold):
    """The last part of every page. It names no source of a topic that is closed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(KEY, self.tr("About this page"), parent)
        self._desk = desk

    def build_inside(self) -> QWidget:
        """Make the lines about age, checks and sources."""
        inside = QWidget()
        column = ProseColumn(inside, gap=10)
        for widget in (*self._age(), *self._checked(), *self._newer(), *self._kinds()):
            column.add(widget)
        for widget in (*self._sources(), *self._publisher()):
            column.add(widget)
        column.setContentsMargins(0, 0, 0, 24)
        return inside

    def refresh(self) -> None:
        """Show the sources of what is open now."""
        inside = self.inside
        if inside is not None and self._shown != self._open_topics():
            self.set_open(False)
            self.set_open(True)

    # --- how old ---

    def _age(self) -> list[QWidget]:
        context, page = self._desk.context, self._desk.page
        dates = context.dates
        reviewed = dates.short(page.reviewed)
        lines: list[QWidget] = [Heading(self.tr("How old this text is"), 4)]
        if page.due is None:
            words = self.tr("The oldest words were reviewed on {reviewed}. No next date is set.")
            told = words.format(reviewed=reviewed)
        else:
            told = self._due_words().format(reviewed=reviewed, due=dates.short(page.due))
        lines.append(Text(told))
        newest = max(block.reviewed for block in page.blocks)
        if newest != page.reviewed:
            words = self.tr("Other words are newer. The latest were put together on {day}.")
            lines.append(Text(words.format(day=dates.short(newest))))
        return lines

    def _due_words(self) -> str:
        context = self._desk.context
        state = standing(self._desk.page.blocks, context.library, context.today())
        if state is Standing.OVERDUE:
            return self.tr(
                "The oldest words were reviewed on {reviewed}. "
                "They were due to be looked at again by {due}."
            )
        if state is Standing.CLOCK_WRONG:
            return self.tr(
                "The oldest words were reviewed on {reviewed}. The next look is due by {due}. "
                "The date on this computer looks wrong, so please check it."
            )
        return self.tr(
            "The oldest words were reviewed on {reviewed}. The next look is due by {due}."
        )

    # --- who checked ---

    def _checked(self) -> list[QWidget]:
        checked = {block.clinician_checked for block in self._desk.page.blocks}
        if checked == {True}:
            words = self.tr("A clinician has checked this text.")
        elif checked == {False}:
            words = self.tr("No clinician has checked this text yet.")
        else:
            words = self.tr("A clinician has checked some parts of this text, and not all.")
        return [Heading(self.tr("Who has checked it"), 4), Text(words)]

    # --- newer facts ---

    def _newer(self) -> list[QWidget]:
        parts = self._titles(block for block in self._desk.page.blocks if block.update)
        if not parts:
            return []
        words = self.tr(
            'Newer facts stand apart, under "Since this was written". Look in: {parts}.'
        )
        return [
            Heading(self.tr("Where newer facts stand"), 4),
            Text(words.format(parts=", ".join(parts))),
        ]

    # --- what rests on what ---

    def _kinds(self) -> list[QWidget]:
        told = []
        for kinds, words in _rests_on():
            titles = self._titles(block for block in self._desk.page.blocks if block.sure in kinds)
            if titles:
                told.append(words.format(parts=", ".join(titles)))
        return [Heading(self.tr("What each part rests on"), 4), _bullets(told)]

    def _titles(self, blocks: Iterable[Block]) -> tuple[str, ...]:
        wanted = {(block.page, block.id) for block in blocks}
        titles = [
            section.title
            for section in self._desk.sections
            if any((block.page, block.id) in wanted for block in section.blocks)
        ]
        if any(
            b.part is Part.IN_SHORT and (b.page, b.id) in wanted for b in self._desk.page.blocks
        ):
            titles.insert(0, part_title(Part.IN_SHORT))
        return tuple(titles)

    # --- sources ---

    def _open_topics(self) -> frozenset[str]:
        return self._desk.context.session.snapshot.open_topics

    def _sources(self) -> list[QWidget]:
        self._shown = self._open_topics()
        blocks = self._desk.page.blocks
        shown = [block for block in blocks if block.gate is None or block.gate in self._shown]
        codes = dict.fromkeys(code for block in shown for code in block.sources)
        known = [self._desk.sources[code] for code in codes if code in self._desk.sources]
        lines: list[QWidget] = [Heading(self.tr("Sources"), 4)]
        days = {source.read for source in known}
        if len(days) == 1:
            words = self.tr("We read stored copies of these on {day}.")
            lines.append(Text(words.format(day=self._day(min(days)))))
        lines.append(_bullets([self._source(each, dated=len(days) > 1) for each in known]))
        if any(block.gate for block in blocks):
            unnamed = self.tr("Sources of closed topics are not named here.")
            closed = f"{unnamed} {closed_words(self._desk.context)}"
            lines.append(Text(closed, TypeStep.CAPTION, muted=True))
        return lines

    def _source(self, source: Source, *, dated: bool) -> str:
        told = [source.organisation, source.title, source.detail, source.date]
        line = ". ".join(part.rstrip(".") for part in told if part) + "."
        read = self.tr("We read a stored copy on {day}.").format(day=self._day(source.read))
        return f"{line} {read}" if dated else line

    def _day(self, day: date) -> str:
        return self._desk.context.dates.short(day)

    def _publisher(self) -> list[QWidget]:
        pack = self._pack()
        if pack is None:
            return []
        words = self.tr("{publisher}. {funding} Version {version} of this text.")
        told = words.format(publisher=pack.publisher, funding=pack.funding, version=pack.version)
        return [Heading(self.tr("Who made it"), 4), Text(told)]

    def _pack(self) -> PackInfo | None:
        try:
            return self._desk.context.library.pack()
        except PackFault:
            return None


def _rests_on() -> tuple[tuple[frozenset[Sure], str], ...]:
    translate = QCoreApplication.translate
    return (
        (
            frozenset({Sure.SEED}),
            translate("About", "From our main source, Cancer Research UK: {parts}."),
        ),
        (
            frozenset({Sure.V}),
            translate("About", "Added from other sources that we read: {parts}."),
        ),
        (
            frozenset({Sure.V_OLD}),
            translate("About", "Added from older sources, so ask if it still holds: {parts}."),
        ),
        (
            frozenset({Sure.DEFINITION, Sure.OWN}),
            translate("About", "Our own words, with no medical fact in them: {parts}."),
        ),
    )


def _bullets(texts: Iterable[str]) -> QWidget:
    holder = QWidget()
    column = Column(holder, gap=8)
    for text in texts:
        column.add(BulletText(text))
    set_role(holder, Role.LIST)
    return holder
