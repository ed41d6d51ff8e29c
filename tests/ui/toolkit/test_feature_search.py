"""PySide6 is answered for our modules and Python's own; it looks into all others itself."""

from __future__ import annotations

import collections.abc
import sys
import types

import pytest

from companion.ui.toolkit import feature_search
from companion.ui.toolkit.feature_search import leave_sources_unread


@pytest.fixture
def looked_into(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The modules whose source is looked into from now on."""
    names: list[str] = []

    def search(module: types.ModuleType) -> bool:
        names.append(module.__name__)
        return module.__name__ == "asks"

    feature = types.SimpleNamespace(_mod_uses_pyside=search)
    monkeypatch.setitem(sys.modules, "shibokensupport.feature", feature)
    leave_sources_unread()
    return names


def answer(module: types.ModuleType) -> bool:
    return bool(sys.modules["shibokensupport.feature"]._mod_uses_pyside(module))


def test_our_modules_and_those_of_python_are_answered_for(looked_into: list[str]) -> None:
    assert answer(feature_search) is True
    assert answer(collections.abc) is False
    assert looked_into == []


def test_every_other_module_is_still_looked_into(looked_into: list[str]) -> None:
    assert answer(types.ModuleType("asks")) is True
    assert answer(types.ModuleType("companionless")) is False
    assert looked_into == ["asks", "companionless"]


def test_without_a_search_there_is_nothing_to_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "shibokensupport.feature")
    leave_sources_unread()
