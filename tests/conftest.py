"""What every test stands on: a home of its own and nothing of the person who runs it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Send every default folder to a temporary place."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(home))
    for name in ("LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(home))
    return home


@pytest.fixture
def people_umask() -> Iterator[None]:
    """A common umask, whatever the machine has."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture
def london_clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The clock of this computer set to London, whatever the machine has."""
    if not hasattr(time, "tzset"):
        pytest.skip("the clock of a program cannot be set here")
    with monkeypatch.context() as zone:
        zone.setenv("TZ", "Europe/London")
        time.tzset()
        yield
    time.tzset()
