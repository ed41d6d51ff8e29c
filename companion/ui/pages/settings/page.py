"""The Settings page: how it looks at once, everything else one press away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from companion.domain.records import Kind
from companion.services.purpose import FOR_WHOM, PUT_AWAY
from companion.ui.pages.calling.own.places import MEDICINES, PEOPLE, TRIPS
from companion.ui.pages.context import PageContext, PageName
from companion.ui.pages.help_page import RULES, WRITE
from companion.ui.pages.page import Page
from companion.ui.pages.settings.about import AboutPanel
from companion.ui.pages.settings.copies import CopiesPanel
from companion.ui.pages.settings.look import LookPanel
from companion.ui.pages.settings.resting import ForWhomPanel, RestingPanel
from companion.ui.pages.settings.shortcut_list import ShortcutPanel
from companion.ui.pages.settings.topics import TopicsPanel
from companion.ui.session import Changes
from companion.ui.toolkit.layout import Column
from companion.ui.widgets.button import BackButton
from companion.ui.widgets.open_row import CardBox, OpenRow
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.reading_order import read_in_layout_order

TOPICS, COPIES, SHORTCUTS, ABOUT = "topics", "copies", "shortcuts", "about"
APPLIES = "applies"
"""The row that leads to a screen of the Treatments section."""
SAVE_COPY, BRING_IN = "save-copy", "bring-in"
BRING_IN_FILE = "bring-in:"
"""The anchor that shows what bringing in a file would change; its path follows."""


WIDTH = 760


class SettingsPage(Page):
    """Looks first; topics, line, copies, keys and About each behind a row.

    `folder` is the person's folder, as the screen about copies names it.
    """

    name = PageName.SETTINGS
    kinds = frozenset({Kind.GATES, Kind.HELP, Kind.PURPOSE, Kind.DETAILS})

    def __init__(
        self,
        context: PageContext,
        parent: QWidget | None = None,
        *,
        folder: Path | None = None,
        sync_service: str = "",
    ) -> None:
        super().__init__(context, parent)
        self._folder = folder
        self._sync_service = sync_service
        self._panels: dict[str, PagePanel] = {}
        self._backs: dict[str, BackButton] = {}
        self.rows: dict[str, OpenRow] = {}

    def build(self) -> None:
        """Make the first screen; the others are made when they are opened."""
        self.screens = QStackedWidget(self)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.screens)
        self.home = PagePanel(self.tr("Settings"), width=WIDTH)
        self.look = LookPanel(self.context.theme)
        self.home.content.add(self.look, self._build_rows())
        self.screens.addWidget(self.home)

    def _build_rows(self) -> QWidget:
        box = CardBox()
        column = Column(box, gap=0)
        rows = (
            (TOPICS, self.tr("Topics you choose"), self.tr("What stays closed until you open it")),
            (FOR_WHOM, self.tr("Who this is for"), self.tr("For you, or for someone else")),
            (APPLIES, self.tr("What applies to me"), self.tr("It marks passages, and hides none")),
            (WRITE, self.tr("Your hospital's 24-hour line"), ""),
            (RULES, self.tr("My centre's rules"), self.tr("What your own team told you")),
            (PEOPLE, self.tr("My people"), self.tr("Your team, family and helpers")),
            (MEDICINES, self.tr("My medicines"), self.tr("Your own list, to show and to print")),
            (TRIPS, self.tr("Trips and costs"), self.tr("Miles, parking, fares, and totals")),
            (COPIES, self.tr("Your data and copies"), self.tr("Where it is, save, bring in")),
            (PUT_AWAY, self.tr("Put this away for now"), self.tr("Everything is kept")),
            (SHORTCUTS, self.tr("Keyboard shortcuts"), ""),
            (ABOUT, self.tr("About Companion"), self.tr("Version, sources, licences")),
        )
        for place, (key, title, detail) in enumerate(rows):
            row = OpenRow(title, detail, ruled=place < len(rows) - 1)
            row.clicked.connect(partial(self._on_row, key))
            self.rows[key] = row
            column.add(row)
        return box

    def refresh(self, changes: Changes | None) -> None:
        """Show what is chosen now."""
        for panel in self._panels.values():
            _show_present(panel)

    def show_anchor(self, anchor: str) -> None:
        """Go to a screen, and begin what the anchor names there."""
        key, _, file = anchor.partition(":")
        if key in {SAVE_COPY, BRING_IN}:
            copies = self._open(COPIES)
            if isinstance(copies, CopiesPanel):
                self._begin(copies, key, file)
        elif key in {TOPICS, COPIES, FOR_WHOM, PUT_AWAY, SHORTCUTS, ABOUT}:
            self._open(key)
        else:
            self.screens.setCurrentWidget(self.home)
            self.home.verticalScrollBar().setValue(0)

    def go_back(self) -> bool:
        """Go back to the first screen."""
        here = self.screens.currentWidget()
        if here is self.home:
            return False
        self.screens.setCurrentWidget(self.home)
        for key, panel in self._panels.items():
            if panel is here:
                self.rows[key].setFocus()
        return True

    def _begin(self, copies: CopiesPanel, key: str, file: str) -> None:
        if not self.context.session.is_open:
            return
        if key == SAVE_COPY:
            copies.ask_where_to_save()
        elif file:
            copies.preview(file)
        elif not self.context.session.read_only:
            copies.ask_what_to_bring_in()

    def _on_row(self, key: str, _checked: bool = False) -> None:
        if key in {WRITE, RULES, PEOPLE, MEDICINES, TRIPS}:
            self.context.navigate(PageName.HELP, key)
            return
        if key == APPLIES:
            self.context.navigate(PageName.TREATMENTS, APPLIES)
            return
        self._open(key)

    def _open(self, key: str) -> PagePanel:
        panel = self._panels.get(key)
        if panel is None:
            panel = self._make(key)
            back = BackButton(self.tr("Settings"))
            back.clicked.connect(self.go_back)
            panel.set_back(back)
            read_in_layout_order(panel)
            self._panels[key], self._backs[key] = panel, back
            self.screens.addWidget(panel)
        if self.screens.currentWidget() is panel:
            return panel  # as when Undo leads back to it: it stays as it stands
        if isinstance(panel, TopicsPanel):
            panel.show_closed()
        _show_present(panel)
        self.screens.setCurrentWidget(panel)
        self._backs[key].setFocus()
        panel.verticalScrollBar().setValue(0)
        return panel

    def _make(self, key: str) -> PagePanel:
        makers: dict[str, Callable[[], PagePanel]] = {
            TOPICS: partial(TopicsPanel, self.context),
            COPIES: partial(CopiesPanel, self.context, self._folder, self._sync_service),
            FOR_WHOM: partial(ForWhomPanel, self.context),
            PUT_AWAY: partial(RestingPanel, self.context),
            SHORTCUTS: ShortcutPanel,
            ABOUT: partial(AboutPanel, self.context),
        }
        return makers[key]()


def _show_present(panel: PagePanel) -> None:
    if isinstance(panel, TopicsPanel):
        panel.show_choices()
    elif isinstance(panel, CopiesPanel):
        panel.show_state()
    elif isinstance(panel, ForWhomPanel | RestingPanel):
        panel.refresh()
