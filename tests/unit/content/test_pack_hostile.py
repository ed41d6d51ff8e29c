"""Whatever stands in a file of a pack, it is read or refused by name, and nothing else happens."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.content import Fault, Library, PackFault, check_pack
from companion.content.find import find_in_pack

if TYPE_CHECKING:
    from tests.unit.content.conftest import SmallPack

FILES = [
    "pack.toml", "sources.toml", "gates.toml", "glossary.toml", "questions.toml", "journeys.toml",
    "checklists.toml", "helper-dates.toml", "help.toml", "phrases.toml", "synonyms.toml",
    "small-things.toml",
    "coverage.toml", "pages/tea.md",
]  # fmt: skip
PIECES = st.sampled_from(
    [
        "", "\n", " ", '"', "'", "[", "]", "{", "}", "=", "+++\n", "#", "## X {#x}\n\n", "- ", "**",
        "`", "<b>", "[a]: b\n", "true", "1", "-1", "1e9", "nan", "1979-05-27", "07:32:00", '""',
        "[]", "{}", "[[x]]\n", "[x]\n", "\u202e", "\x00", "\\u0000", "\ufeff", "é", "\U0001f600",
        "&nbsp;", "{date}", "{", "]" * 9, "> " * 30, "- " * 30,
    ]
)  # fmt: skip
CALM = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def read_all(folder: Path) -> None:
    """Read every part on its own, as the program does, and check the whole; refusals are fine."""
    library = Library(folder)
    faults: list[Fault] = []
    for read in (
        library.pack, library.sources, library.gates, library.glossary, library.bank,
        library.paths, library.help, library.phrases, library.synonyms, library.heads,
        lambda: library.page("tea"),
        lambda: find_in_pack(library, "tea", {}),
    ):  # fmt: skip
        try:
            read()
        except PackFault as refused:
            faults.append(refused.fault)
    faults.extend(check_pack(folder))
    assert all(fault.file and fault.reason and str(fault) for fault in faults)


def put(pack: SmallPack, file: str, data: bytes, original: Path) -> None:
    """Write one file over a fresh copy of the sound pack."""
    shutil.copytree(original, pack.folder, dirs_exist_ok=True)
    pack.write(file, data)


@pytest.fixture
def original(pack: SmallPack, tmp_path: Path) -> Path:
    return Path(shutil.copytree(pack.folder, tmp_path / "original"))


@pytest.mark.parametrize("file", FILES)
@CALM
@given(data=st.data())
def test_a_changed_place_is_read_or_refused(
    pack: SmallPack, original: Path, file: str, data: st.DataObject
) -> None:
    text = (original / file).read_text(encoding="utf-8")
    start = data.draw(st.integers(0, len(text)), label="start")
    length = data.draw(st.integers(0, 30), label="length")
    piece = data.draw(PIECES, label="piece")
    changed = text[:start] + piece + text[start + length :]
    put(pack, file, changed.encode("utf-8"), original)
    read_all(pack.folder)


@pytest.mark.parametrize("file", FILES)
@CALM
@given(data=st.data())
def test_a_changed_line_is_read_or_refused(
    pack: SmallPack, original: Path, file: str, data: st.DataObject
) -> None:
    lines = (original / file).read_text(encoding="utf-8").split("\n")
    place = data.draw(st.integers(0, len(lines) - 1), label="line")
    key, equals, _ = lines[place].partition(" = ")
    lines[place] = f"{key} = {data.draw(VALUES)}" if equals else data.draw(st.text(), label="words")
    put(pack, file, "\n".join(lines).encode("utf-8"), original)
    read_all(pack.folder)


SCALARS = st.one_of(
    st.integers().map(str),
    st.booleans().map(lambda value: str(value).lower()),
    st.sampled_from(
        ["nan", "-inf", "0x1F", "1.5", "2022-07-27", "07:32:00", "2022-07-27T07:32:00Z"]
    ),
    st.text(st.characters(exclude_characters='"\\', exclude_categories=["Cc", "Cs"])).map(
        lambda text: f'"{text}"'
    ),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | inner.map(lambda item: f"{{ id = {item}, text = {item} }}")
    ),
    max_leaves=4,
)


@pytest.mark.parametrize("file", FILES)
@CALM
@given(noise=st.binary(max_size=200))
def test_noise_is_read_or_refused(pack: SmallPack, original: Path, file: str, noise: bytes) -> None:
    put(pack, file, noise, original)
    read_all(pack.folder)


@CALM
@given(body=st.lists(PIECES | st.text(max_size=20), max_size=30).map("".join))
def test_any_body_of_a_page_is_read_or_refused(pack: SmallPack, original: Path, body: str) -> None:
    text = (original / "pages/tea.md").read_text(encoding="utf-8")
    front = text[: text.rindex("+++\n") + 4]
    put(pack, "pages/tea.md", (front + body).encode("utf-8", "replace"), original)
    read_all(pack.folder)
