"""The contracts of the house, and for each a wrong import that turns it red."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

BREAKS = {
    "layers": ("companion/domain/text.py", "import companion.content"),
    "layers-siblings": ("companion/exchange/archive.py", "import companion.storage"),
    "ui-layers": ("companion/ui/toolkit/plain.py", "import companion.ui.pages"),
    "no-qt": ("companion/services/notes.py", "from PySide6.QtCore import QObject"),
    "tinydb": ("companion/services/notes.py", "import tinydb"),
    "plain-widgets": ("companion/ui/widgets/__init__.py", "import companion.services.notes"),
    "pages-no-store": ("companion/ui/pages/page.py", "import companion.storage"),
    "domain-pure": ("companion/domain/text.py", "import msgspec"),
    "calendar-files": ("companion/services/calendar.py", "import icalendar"),
    "bank-holidays": ("companion/exchange/archive.py", "import holidays"),
    "qr-codes": ("companion/services/clinic_sheet.py", "import segno"),
    "offline": ("companion/services/notes.py", "import socket"),
}


def lint(folder: Path, *contracts: str) -> subprocess.CompletedProcess[str]:
    chosen = [word for contract in contracts for word in ("--contract", contract)]
    return subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()",
         "--no-cache", "--config", str(folder / "pyproject.toml"), *chosen],
        cwd=folder, capture_output=True, text=True, check=False,
        env={"PATH": "", "PYTHONPATH": str(folder)},
    )  # fmt: skip


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "companion", copy / "companion")
    shutil.copy(ROOT / "pyproject.toml", copy)
    return copy


def test_every_contract_holds(house: Path) -> None:
    result = lint(house)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "0 broken" in result.stdout


@pytest.mark.parametrize("name", BREAKS)
def test_a_wrong_import_turns_its_contract_red(house: Path, name: str) -> None:
    path, line = BREAKS[name]
    contract = "layers" if name.startswith("layers") else name
    file = house / path
    before = file.read_text(encoding="utf-8")
    file.write_text(before + f"\n{line}\n", encoding="utf-8")
    try:
        result = lint(house, contract)
    finally:
        file.write_text(before, encoding="utf-8")
    assert result.returncode != 0, result.stdout
    assert "1 broken" in result.stdout, result.stdout + result.stderr


def test_a_room_nobody_placed_turns_the_layers_red(house: Path) -> None:
    room = house / "companion" / "attic.py"
    room.write_text('"""Nowhere."""\n', encoding="utf-8")
    try:
        result = lint(house, "layers")
    finally:
        room.unlink()
    assert result.returncode != 0, result.stdout
