"""The window outlives more calls than PySide6 6.12 takes references away on Python 3.11."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject

from companion.ui.toolkit.none_guard import keep_none_alive
from companion.ui.toolkit.theme import ThemeController


def test_a_hundred_thousand_calls_without_a_result_do_no_harm(themes: ThemeController) -> None:
    thing = QObject()
    for _ in range(100_000):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > 100_000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is never freed there")
def test_a_second_call_adds_nothing(themes: ThemeController) -> None:
    before = sys.getrefcount(None)
    keep_none_alive()
    assert abs(sys.getrefcount(None) - before) < 1_000
