"""A real session on a real folder and the real pack, for every page under test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.content import Library
from companion.resources import content_folder
from companion.services.store_thread import StoreThread
from companion.services.workspace import opener_for
from companion.ui.pages.context import PageContext, PageName
from companion.ui.session import Session
from companion.ui.toolkit.announcer import Announcer
from companion.ui.toolkit.theme import ThemeController

Settled = Callable[[Session], None]


class Clock:
    """Tuesday 24 November 2026 from 3:40pm UTC on, a second later each time it is asked."""

    def __init__(self) -> None:
        self._now = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


@pytest.fixture
def clock() -> Clock:
    """The clock of the session and the pages."""
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The person's folder, not made yet."""
    return tmp_path / "person"


@pytest.fixture
def session(qtbot: QtBot, folder: Path, clock: Clock) -> Iterator[Session]:
    """A session whose folder is open and empty."""
    thread = StoreThread(opener_for(folder), clock)
    session = Session(thread, clock)
    with qtbot.waitSignal(session.opened):
        thread.start()
    yield session
    session.close()


@pytest.fixture
def settled(qtbot: QtBot) -> Settled:
    """Call with a session to wait until everything asked of it so far is done and told."""

    def wait(session: Session) -> None:
        told: list[object] = []
        session.run(lambda _store: None, done=told.append, failed=told.append)
        qtbot.waitUntil(lambda: bool(told) and session.pending == 0)

    return wait


@pytest.fixture
def navigated() -> list[tuple[PageName, str]]:
    """Where the page under test asked to go, in order."""
    return []


@pytest.fixture
def context(
    qtbot: QtBot,
    session: Session,
    clock: Clock,
    themes: ThemeController,
    navigated: list[tuple[PageName, str]],
) -> PageContext:
    """What a page is given; listen to `context.announcer.said` for what is spoken."""
    window = QWidget()
    qtbot.addWidget(window)
    library = Library(content_folder())
    return PageContext(
        session=session,
        library=library,
        dates=library.phrases().dates,
        clock=clock,
        navigate=lambda page, anchor: navigated.append((page, anchor)),
        announcer=Announcer(window),
        theme=themes,
    )
