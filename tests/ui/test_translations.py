"""The window's words are all in the language's file, and its packed form is up to date."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "resources" / "translations"
sys.path.insert(0, str(ROOT / "packaging"))

import translate  # noqa: E402  the script lives beside the packaging


def words_in(file: Path) -> set[tuple[str, str]]:
    found = set()
    for context in ElementTree.parse(file).getroot().iter("context"):  # noqa: S314  our own file
        name = context.findtext("name") or ""
        found |= {(name, each.findtext("source") or "") for each in context.iter("message")}
    return found


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_the_language_file_has_every_word_of_the_window(language: str, tmp_path: Path) -> None:
    shipped = SHIPPED / f"companion_{language}.ts"
    shutil.copy(shipped, tmp_path)
    fresh, packed = translate.update(tmp_path, language)
    new, old = words_in(fresh), words_in(shipped)
    assert not new ^ old, "run: python packaging/translate.py"
    assert len(new) > 200
    assert packed.read_bytes() == (SHIPPED / packed.name).read_bytes()
