"""What tests of single widgets share."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication


@pytest.fixture
def settle() -> Callable[[], None]:
    """Let layouts come to rest: each level asks the one above it for another round."""

    def rounds() -> None:
        for _ in range(12):
            QCoreApplication.sendPostedEvents()
            QCoreApplication.processEvents()

    return rounds
