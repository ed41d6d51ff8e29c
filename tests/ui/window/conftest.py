"""The whole window on a real folder, with small pages where a section's own do not matter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout
from pytestqt.qtbot import QtBot

from companion.content import Library
from companion.domain.display import Display
from companion.domain.records import Kind, new_id
from companion.resources import content_folder
from companion.services.notes import write_note
from companion.services.store_thread import RecordStore, StoreThread
from companion.services.workspace import known_while_closed, opener_for
from companion.ui.pages.context import PageName
from companion.ui.pages.help_page import HelpPage
from companion.ui.pages.page import Page
from companion.ui.pages.settings import SettingsPage
from companion.ui.session import Changes, Session
from companion.ui.toolkit.theme import ThemeController
from companion.ui.widgets.button import Button
from companion.ui.widgets.field import Field
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.window.main_window import MainWindow, WindowParts
from companion.ui.window.page_stack import PageMaker
from companion.ui.window.plain_dates import built_in_dates

SEEN = Display(seen_first_start=True)


class Clock:
    """Tuesday 24 November 2026 from 3:40pm UTC on, a second later each time it is asked."""

    def __init__(self) -> None:
        self._now = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


class SmallPage(Page):
    """A page with a button, and a line that keeps what is typed as a coping note."""

    kinds = frozenset({Kind.NOTES})

    def build(self) -> None:
        self.note_id = new_id()
        self.anchors: list[str] = []
        self.found = self.added = self.refreshed = 0
        self.inner = False
        panel = PagePanel(self.name.value)
        self.button = Button("Press me", rapid=True)
        self.field = Field("Words")
        panel.content.add(self.button, self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(panel)
        self.field.settled.connect(self.keep)

    def keep(self, text: str) -> None:
        self.context.session.do(
            write_note,
            merge="words",
            note_id=self.note_id,
            text=text,
            written_on=self.context.today(),
        )

    def refresh(self, changes: Changes | None) -> None:
        self.refreshed += 1

    def show_anchor(self, anchor: str) -> None:
        self.anchors.append(anchor)

    def find_here(self) -> None:
        self.found += 1

    def add_here(self) -> None:
        self.added += 1

    def go_back(self) -> bool:
        was_inner, self.inner = self.inner, False
        return was_inner


def _pages(folder: Path) -> dict[PageName, PageMaker]:
    pages: dict[PageName, PageMaker] = {
        name: type(f"{name.value.title()}Page", (SmallPage,), {"name": name}) for name in PageName
    }
    pages[PageName.HELP] = HelpPage
    pages[PageName.SETTINGS] = partial(SettingsPage, folder=folder)
    return pages


class Bench:
    """Opens windows on a folder, presses keys in them, and waits for their store."""

    def __init__(self, qtbot: QtBot, folder: Path, themes: ThemeController) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.themes = themes
        self.saved: list[Display] = []
        self.sessions: list[Session] = []

    def open(
        self,
        *,
        opener: Callable[[], RecordStore] | None = None,
        display: Display = SEEN,
        pages: Mapping[PageName, PageMaker] | None = None,
        content: Path | None = None,
        sync_service: str = "",
        reopen: Callable[[], None] | None = None,
    ) -> MainWindow:
        """Return a window that is shown and active, once its folder is open or has failed to."""
        clock = Clock()
        thread = StoreThread(
            opener or opener_for(self.folder), clock, partial(known_while_closed, self.folder)
        )
        session = Session(thread, clock)
        self.sessions.append(session)
        ended: list[object] = []
        session.opened.connect(ended.append)
        session.open_failed.connect(ended.append)
        window = MainWindow(
            WindowParts(
                session=session,
                library=Library(content or content_folder()),
                dates=built_in_dates(),
                clock=clock,
                theme=self.themes,
                pages={**_pages(self.folder), **(pages or {})},
                display=display,
                save_display=self.saved.append,
                sync_service=sync_service,
                reopen=reopen,
            )
        )
        self.qtbot.addWidget(window)
        window.resize(display.width, display.height)  # whatever the size of the screen
        window.show()
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)
        thread.start()
        self.qtbot.waitUntil(lambda: bool(ended) and window.rest.is_made)
        return window

    def settle(self, window: MainWindow) -> None:
        """Wait until everything asked of the session so far is done and told."""
        told: list[object] = []
        window.session.run(lambda _store: None, done=told.append, failed=told.append)
        self.qtbot.waitUntil(lambda: bool(told) and window.session.pending == 0)

    def press(self, window: MainWindow, keys: str) -> None:
        """Press keys where the focus is, such as "Ctrl+1"."""
        combination = QKeySequence(keys)[0]
        target = QApplication.focusWidget() or window
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())

    def type_words(self, words: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(QApplication.focusWidget(), words)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The person's folder, not made yet."""
    return tmp_path / "person"


@pytest.fixture
def bench(qtbot: QtBot, folder: Path, themes: ThemeController) -> Iterator[Bench]:
    """Opens windows; their sessions are closed at the end."""
    bench = Bench(qtbot, folder, themes)
    yield bench
    for session in bench.sessions:
        session.close()


@pytest.fixture
def window(bench: Bench) -> MainWindow:
    """A window on an empty folder, past the first start, 1280 by 800."""
    return bench.open()
