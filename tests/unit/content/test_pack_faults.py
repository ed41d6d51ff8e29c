"""Each way a pack can be broken is one fault that names file, key and reason."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from companion.content import Library, PackFault

if TYPE_CHECKING:
    from tests.unit.content.conftest import SmallPack

Read = Callable[[Library], object]


def page(library: Library) -> object:
    return library.page("tea")


class Broken(NamedTuple):
    """One way to break the pack: what is put where, what is then read, and the fault it is."""

    name: str
    file: str
    old: str
    new: str
    read: Read
    key: str
    reason: str


BROKEN = [
    Broken("an unknown key", "pack.toml", "format = 1", "format = 1\ncolour = 2",
     Library.pack, "colour", "not known here"),
    Broken("a missing key", "pack.toml", 'publisher = "Nobody"\n', "",
     Library.pack, "publisher", "missing"),
    Broken("a wrong type", "pack.toml", 'title = "A small pack"', "title = 3",
     Library.pack, "title", "text in quotes"),
    Broken("an empty text", "pack.toml", '"A small pack"', '"  "', Library.pack, "title", "empty"),
    Broken("a newer format", "pack.toml", "format = 1", "format = 2",
     Library.pack, "format", "newer program"),
    Broken("a format that never was", "pack.toml", "format = 1", "format = 0",
     Library.pack, "format", "meant to be 1"),
    Broken("a version of another shape", "pack.toml", "2026.11", "2026.13",
     Library.pack, "version", "year and a month"),
    Broken("a day in quotes", "pack.toml", "2022-07-27", '"2022-07-27"',
     Library.pack, "reviewed", "a day"),
    Broken("a time in place of a day", "pack.toml", "2022-07-27", "2022-07-27T10:00:00",
     Library.pack, "reviewed", "a day"),
    Broken("a review due before it was done", "pack.toml", "2025-07-27", "2021-07-27",
     Library.pack, "due", "before the day of the review"),
    Broken("an unknown page", "pack.toml", '["tea"]', '["coffee"]',
     Library.pack, "families[1].pages", "no page called 'coffee'"),
    Broken("a page listed twice", "pack.toml", '["tea"]', '["tea", "tea"]',
     Library.pack, "families[1].pages", "twice"),
    Broken("an id with a capital", "pack.toml", 'id = "small"', 'id = "Small"',
     Library.pack, "id", "not an id"),
    Broken("a hidden character", "pack.toml", "A small pack", "A \\u202esmall pack",
     Library.pack, "title", "hidden control"),
    Broken("a list that is a text", "pack.toml", '["tea"]', '"tea"',
     Library.pack, "families[1].pages", "list of texts"),
    Broken("a source that is a text", "sources.toml", "[sources.BOOK]",
     "[sources]\nOTHER = 1\n[sources.BOOK]",
     Library.sources, "sources.OTHER", "meant to be a table"),
    Broken("a gate with no cover", "gates.toml", 'cover = "This part is about side effects."', "",
     Library.gates, "gates.side-effects.cover", "missing"),
    Broken("a gate with a bad name", "gates.toml", "gates.dying", "gates.Dying_",
     Library.gates, "gates.Dying_", "not an id"),
    Broken("an unknown source", "glossary.toml", '["BOOK"]', '["FILM"]',
     Library.glossary, "terms.tea.sources", "no source called 'FILM'"),
    Broken("an unknown sureness", "glossary.toml", '"definition"', '"maybe"',
     Library.glossary, "terms.tea.sure", "one of: seed"),
    Broken("a second-hand definition stated as fact", "glossary.toml", 'sure = "definition"',
     'sure = "V-sec"',
     Library.glossary, "terms.tea.sure", "turned into a question"),
    Broken("a form without a word", "glossary.toml", '"teas"', '"-"',
     Library.glossary, "terms.tea.forms", "no word"),
    Broken("one form for two terms", "glossary.toml", "[terms.tea]",
     '[terms.drink]\nterm="drink"\nforms=["TEa", "teas"]\ndefinition="A."\nsources=["BOOK"]\n'
     'sure="own"\nreviewed=2022-07-27\n[terms.tea]',
     Library.glossary, "terms.tea.forms", "already belongs"),
    Broken("an unknown group", "questions.toml", 'group = "first"', 'group = "last"',
     Library.bank, "questions[1].group", "no group called 'last'"),
    Broken("a question twice", "questions.toml", 'id = "q-2"', 'id = "q-1"',
     Library.bank, "questions[2].id", "already a question"),
    Broken("a group twice", "questions.toml", "[[questions]]",
     '[[groups]]\nid = "first"\ntitle = "Again"\n\n[[questions]]',
     Library.bank, "groups[2].id", "already a group"),
    Broken("an eighth of seven", "questions.toml", "seven = 1", "seven = 8",
     Library.bank, "questions[1].seven", "from 1 to 7"),
    Broken("a number that is true", "questions.toml", "number = 1", "number = true",
     Library.bank, "questions[1].number", "whole number"),
    Broken("an unknown gate on a question", "questions.toml", 'gate = "dying"', 'gate = "birth"',
     Library.bank, "questions[7].gate", "no gate called 'birth'"),
    Broken("an unknown question on a stage", "journeys.toml", '["q-1"]', '["q-9"]',
     Library.paths, "paths[1].stages[1].ask", "no question called 'q-9'"),
    Broken("a stage without text", "journeys.toml", '["The water gets hot."]', "[]",
     Library.paths, "paths[1].stages[1].what", "empty"),
    Broken("stages that are a table", "journeys.toml", "[[paths.stages]]", "[paths.stages]",
     Library.paths, "paths[1].stages", "list of tables"),
    Broken("a gate on a care card", "help.toml", 'id = "soon"', 'id = "soon"\ngate = "dying"',
     Library.help, "cards[2].gate", "never behind a gate"),
    Broken("a card that does not end in if", "help.toml", "Call 999 if:", "Call 999 now:",
     Library.help, "cards[1].heading", "ends in"),
    Broken("an unknown level", "help.toml", '"emergency"', '"panic"',
     Library.help, "cards[1].level", "one of: emergency"),
    Broken("an hour that is none", "help.toml", '"09:00"', '"9am"',
     Library.help, "support[1].opens", "a time"),
    Broken("an unknown day", "help.toml", '"mon"', '"monday"',
     Library.help, "support[1].days", "no day called"),
    Broken("a line always open that closes", "help.toml", 'opens = "09:00"',
     'opens = "09:00"\nalways = true',
     Library.help, "support[1].days", "always open"),
    Broken("a line that opens and never closes", "help.toml", 'closes = "17:00"\n', "",
     Library.help, "support[1].days", "always open"),
    Broken("a line that closes before it opens", "help.toml", '"17:00"', '"08:00"',
     Library.help, "support[1].closes", "closes later"),
    Broken("bank holidays of no nation", "help.toml", 'opens = "09:00"',
     'opens = "09:00"\nbank_holidays = "closed"',
     Library.help, "support[1].nation", "names whose"),
    Broken("a nation of no bank holidays", "help.toml", 'opens = "09:00"',
     'opens = "09:00"\nnation = "Wales"',
     Library.help, "support[1].nation", "no other does"),
    Broken("an unknown nation", "help.toml", 'opens = "09:00"',
     'opens = "09:00"\nbank_holidays = "closed"\nnation = "Atlantis"',
     Library.help, "support[1].nation", "one of: England"),
    Broken("unknown words on bank holidays", "help.toml", 'opens = "09:00"',
     'opens = "09:00"\nbank_holidays = "shut"\nnation = "Wales"',
     Library.help, "support[1].bank_holidays", "one of: closed"),
    Broken("eleven months", "phrases.toml", '"January", ', "",
     Library.phrases, "dates.months", "12 names"),
    Broken("a place a date does not have", "phrases.toml", "about {date}", "about {day}",
     Library.phrases, "dates.about", "only places"),
    Broken("a place with a format", "phrases.toml", "about {date}", "about {date:>9999999}",
     Library.phrases, "dates.about", "only places"),
    Broken("a broken place", "phrases.toml", "about {date}", "about {date",
     Library.phrases, "dates.about", "only places"),
    Broken("a number among the phrases", "phrases.toml", '"Page {page} of {pages}"', "4",
     Library.phrases, "sheet.page", "text in quotes"),
    Broken("a page with another id", "pages/tea.md", 'id = "tea"', 'id = "coffee"',
     page, "id", "name of the file"),
    Broken("an unknown kind", "pages/tea.md", '"treatment"', '"poem"',
     page, "kind", "one of: treatment"),
    Broken("an unknown family", "pages/tea.md", 'family = "plain"', 'family = "odd"',
     page, "family", "no family called 'odd'"),
    Broken("a treatment without a family", "pages/tea.md", 'family = "plain"\n', "",
     page, "family", "belongs to a family"),
    Broken("an unknown key of a drug", "pages/tea.md", 'say = "oo-long"', 'dose = "2 cups"',
     page, "drugs[1].dose", "not known here"),
    Broken("an unknown part", "pages/tea.md", '"what-it-is"', '"what"',
     page, "blocks.what.part", "one of: in-short"),
    Broken("an unknown gate on a block", "pages/tea.md", 'gate = "side-effects"', 'gate = "odd"',
     page, "blocks.effects.gate", "no gate called 'odd'"),
    Broken("a gate on safety text", "pages/tea.md", 'part = "what-it-is"',
     'part = "when-to-ring"\ngate = "dying"',
     page, "blocks.what.gate", "never behind a gate"),
    Broken("a block of unverified fact", "pages/tea.md", 'sure = "V"', 'sure = "U"',
     page, "blocks.effects.sure", "turned into a question"),
    Broken("a default nobody knows", "pages/tea.md", "[defaults]", "[defaults]\ncolour = 1",
     page, "defaults.colour", "not known here"),
    Broken("a default of the wrong type", "pages/tea.md", 'sources = ["BOOK"]', 'sources = "BOOK"',
     page, "defaults.sources", "list of texts"),
    Broken("a block with no review day", "pages/tea.md", "reviewed = 2022-07-27\n", "",
     page, "blocks.in-short.reviewed", "missing"),
    Broken("an update with no time", "pages/tea.md", 'dated = "May to June 2025"\n', "",
     page, "blocks.news.dated", "when it is from"),
    Broken("a block without a table", "pages/tea.md",
     '[blocks.ask]\npart = "questions"\nsure = "own"\n', "",
     page, "blocks.ask", "has no table"),
    Broken("a table without a block", "pages/tea.md",
     "## Since then {#news}\n\nTea is now sold in tins.\n", "",
     page, "blocks.news", "no ## heading"),
    Broken("a block written twice", "pages/tea.md", "{#news}", "{#what}", page, "line 71", "twice"),
]  # fmt: skip


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.name)
def test_the_library_refuses(pack: SmallPack, broken: Broken) -> None:
    pack.change(broken.file, broken.old, broken.new)
    with pytest.raises(PackFault) as refused:
        broken.read(pack.library())
    problem = refused.value
    assert (problem.file, problem.key) == (broken.file, broken.key)
    assert broken.reason in problem.reason
    assert str(problem) == f"{broken.file}, {broken.key}: {problem.reason}"
    assert problem.fault in pack.faults()


MARKDOWN = {
    "a link": "See [here](pot).",
    "a bare link": "See <https://example.org>.",
    "a defined link": "See there.\n\n[there]: pot",
    "a picture": "![pot](pot.png)",
    "HTML in a line": "A <b>pot</b>.",
    "an HTML block": "<div>\npot\n</div>",
    "italics": "A *pot*.",
    "italics in bold": "A **big *pot***.",
    "code": "A `pot`.",
    "a fence": "```\npot\n```",
    "indented code": "    pot",
    "a numbered list": "1. pot",
    "a list in a list": "- pot\n  - lid",
    "two paragraphs in a point": "- pot\n\n  lid",
    "an empty point": "-\n- pot",
    "a quotation": "> pot",
    "a line across": "---",
    "a forced break": "pot  \nlid",
    "a heading too high": "# Pot",
    "a heading too deep": "#### Pot",
    "an underlined heading": "Pot\n===",
    "a block heading without an id": "## Pot",
    "a block heading with a bad id": "## Pot {#Big}",
    "a heading with nothing but an id": "## {#pot}",
    "an empty paragraph": "&nbsp;",
    "a hidden character": "A po\u202et.",
    "a control": "A po\x00t.",
}


@pytest.mark.parametrize("text", MARKDOWN.values(), ids=MARKDOWN.keys())
def test_a_page_may_not_hold(pack: SmallPack, text: str) -> None:
    pack.change("pages/tea.md", "Tea is made with water. It is\nhot at first.", text)
    with pytest.raises(PackFault) as refused:
        pack.library().page("tea")
    assert refused.value.file == "pages/tea.md"
    assert refused.value.fault in pack.faults()


def test_what_a_page_may_not_hold_is_named_with_its_line(pack: SmallPack) -> None:
    pack.change("pages/tea.md", "- some **tea** leaves", "- some *tea* leaves")
    with pytest.raises(PackFault) as refused:
        pack.library().page("tea")
    lines = (pack.folder / "pages/tea.md").read_text(encoding="utf-8").split("\n")
    number = lines.index("- some *tea* leaves") + 1
    assert refused.value.key == f"line {number}"
    assert "italics" in refused.value.reason


def test_text_above_the_first_heading_is_refused(pack: SmallPack) -> None:
    pack.change("pages/tea.md", "## In short", "Hello.\n\n## In short")
    with pytest.raises(PackFault, match="above the first"):
        pack.library().page("tea")


def test_a_block_without_text_is_refused(pack: SmallPack) -> None:
    pack.change("pages/tea.md", "It may keep you awake.\n", "")
    with pytest.raises(PackFault, match="no text"):
        pack.library().page("tea")


def test_a_page_without_blocks_is_refused(pack: SmallPack) -> None:
    pack.write("pages/tea.md", '+++\nid = "tea"\ntitle = "T"\nkind = "about"\nlead = "L"\n+++\n')
    with pytest.raises(PackFault):
        pack.library().page("tea")


def test_a_page_without_front_matter_is_refused(pack: SmallPack) -> None:
    pack.write("pages/tea.md", "## In short {#in-short}\n\nTea.\n")
    with pytest.raises(PackFault, match="front matter"):
        pack.library().page("tea")


@pytest.mark.parametrize("file", ["pack.toml", "sources.toml", "pages/tea.md"])
def test_a_file_that_is_no_text_is_refused(pack: SmallPack, file: str) -> None:
    pack.write(file, b"\xff\xfe\x00")
    with pytest.raises(PackFault, match="not UTF-8"):
        page(pack.library())


def test_a_file_that_is_too_large_is_refused(pack: SmallPack) -> None:
    pack.write("glossary.toml", b"#" * 2_000_001)
    with pytest.raises(PackFault, match="too large"):
        pack.library().glossary()


def test_toml_nested_too_deeply_is_refused(pack: SmallPack) -> None:
    pack.write("glossary.toml", "a = " + "[" * 50_000)
    with pytest.raises(PackFault, match="nested too deeply"):
        pack.library().glossary()


def test_a_number_too_long_to_read_is_refused(pack: SmallPack) -> None:
    pack.write("glossary.toml", "a = " + "9" * 5_000)
    with pytest.raises(PackFault, match="not sound TOML"):
        pack.library().glossary()


def test_a_day_that_is_none_names_the_line(pack: SmallPack) -> None:
    pack.change("pages/tea.md", "2022-07-27", "2022-02-30")
    with pytest.raises(PackFault, match=r"at line 22,"):
        page(pack.library())


@pytest.mark.parametrize(
    ("file", "read"),
    [
        ("pack.toml", Library.pack),
        ("sources.toml", Library.sources),
        ("gates.toml", Library.gates),
        ("glossary.toml", Library.glossary),
        ("questions.toml", Library.bank),
        ("journeys.toml", Library.paths),
        ("help.toml", Library.help),
        ("phrases.toml", Library.phrases),
        ("coverage.toml", None),
    ],
)
def test_a_missing_file_is_one_fault(pack: SmallPack, file: str, read: Read | None) -> None:
    (pack.folder / file).unlink()
    if read is not None:
        with pytest.raises(PackFault, match="missing"):
            read(pack.library())
    mine = [fault for fault in pack.faults() if fault.file == file]
    assert [fault.reason for fault in mine] == ["The file is missing."]


def test_a_missing_folder_is_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(PackFault, match=r"pages: The folder is missing\."):
        Library(tmp_path / "nowhere").page_ids()


def test_a_file_that_is_a_folder_is_refused(pack: SmallPack) -> None:
    (pack.folder / "gates.toml").unlink()
    (pack.folder / "gates.toml").mkdir()
    with pytest.raises(PackFault, match="cannot be read"):
        pack.library().gates()


def test_a_page_file_with_a_bad_name_is_refused(pack: SmallPack) -> None:
    pack.write("pages/My Tea.md", "")
    with pytest.raises(PackFault, match="not an id"):
        pack.library().page_ids()


def test_files_an_editor_or_finder_leaves_are_passed_over(pack: SmallPack) -> None:
    pack.write("pages/._tea.md", b"\x00\x05")
    pack.write("pages/tea.md~", "old")
    assert pack.library().page_ids() == ("tea",)


def test_a_byte_order_mark_and_windows_line_ends_are_read(pack: SmallPack) -> None:
    before = pack.library().page("tea")
    text = (pack.folder / "pages/tea.md").read_text(encoding="utf-8")
    pack.write("pages/tea.md", b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert pack.library().page("tea") == before
