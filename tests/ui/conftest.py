"""Qt without a screen, the bundled typeface and the light theme for every test in here."""

from __future__ import annotations

import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported for the first time

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from companion.ui.toolkit.accessible import install_roles
from companion.ui.toolkit.theme import ThemeController


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a run walk every screen at every size."""
    parser.addoption("--walk", choices=("ci", "full"), default="ci", help="how many sizes")


def pytest_configure(config: pytest.Config) -> None:
    """Let one message pass that the offscreen platform gives for every window of fixed size."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")


@pytest.fixture(scope="session")
def themes(qapp: QApplication) -> ThemeController:
    """The one theme controller of the application under test."""
    install_roles()
    return ThemeController(qapp)


@contextmanager
def _full() -> Iterator[None]:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def full_disk() -> Callable[[], AbstractContextManager[None]]:
    """Call for a stretch in which no file can grow, as on a full disk."""
    if sys.platform == "win32":
        pytest.skip("Windows has no limit on the size of a file")
    return _full


@pytest.fixture(autouse=True)
def _light_theme(themes: ThemeController) -> Iterator[None]:
    """Start and leave each test in the light theme at 100 %."""
    if (themes.choice, themes.text_percent) != ("light", 100):
        themes.apply("light", 100)
    yield
    # Windows closed by the test wait for an event loop that never comes; they go now.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if (themes.choice, themes.text_percent) != ("light", 100):
        themes.apply("light", 100)
