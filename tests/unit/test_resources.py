"""The shipped files are found in a checkout, a wheel and a frozen build."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

from companion import resources


def installed_copy(package: Path) -> ModuleType:
    """Return the module as it stands in a package folder elsewhere."""
    package.mkdir(parents=True)
    path = Path(shutil.copy(resources.__file__, package / "resources.py"))
    spec = importlib.util.spec_from_file_location("installed_resources", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_checkout_has_them_beside_the_package() -> None:
    folder = resources.resources_folder()
    assert folder.name in {"resources", "_resources"}
    assert (folder / "content" / "en-GB" / "pack.toml").is_file()
    assert resources.content_folder() == folder / "content" / "en-GB"


def test_a_wheel_carries_them_inside_the_package(tmp_path: Path) -> None:
    module = installed_copy(tmp_path / "site-packages" / "companion")
    inside = tmp_path / "site-packages" / "companion" / "_resources"
    inside.mkdir()
    assert module.resources_folder() == inside


def test_what_is_inside_the_package_comes_before_what_is_beside_it(tmp_path: Path) -> None:
    module = installed_copy(tmp_path / "site-packages" / "companion")
    (tmp_path / "site-packages" / "resources").mkdir()
    (tmp_path / "site-packages" / "companion" / "_resources").mkdir()
    assert module.resources_folder().name == "_resources"


def test_a_frozen_build_has_them_where_it_unpacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unpacked = tmp_path / "unpacked"
    (unpacked / "resources").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(unpacked), raising=False)
    assert resources.resources_folder() == unpacked / "resources"


def test_a_program_without_its_files_says_where_it_looked(tmp_path: Path) -> None:
    module = installed_copy(tmp_path / "site-packages" / "companion")
    with pytest.raises(module.ResourcesMissingError, match="_resources") as missing:
        module.resources_folder()
    assert len(missing.value.looked_in) == 2


def test_the_module_needs_the_standard_library_only(tmp_path: Path) -> None:
    text = Path(resources.__file__).read_text(encoding="utf-8")
    imports = {line.split()[1] for line in text.splitlines() if line.startswith(("import", "from"))}
    assert "pathlib" in imports
    assert imports <= sys.stdlib_module_names
