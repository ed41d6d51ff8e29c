"""What the library gives of a sound pack, and when it reads."""

from __future__ import annotations

import subprocess
import sys
import threading
from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from companion.content import (
    BulletList,
    CareLevel,
    PackFault,
    PageKind,
    Paragraph,
    Part,
    Run,
    SubHeading,
    Sure,
)

if TYPE_CHECKING:
    from tests.unit.content.conftest import SmallPack

HEAVY = ("markdown_it", "msgspec", "tomllib")


def loaded_after(code: str) -> set[str]:
    """Return which heavy modules a fresh interpreter holds after running some code."""
    report = f"\nimport sys; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code + report], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_importing_the_room_loads_no_parser() -> None:
    assert loaded_after("import companion.content; companion.content.Library") == set()


def test_lists_and_families_are_read_without_loading_markdown(pack: SmallPack) -> None:
    code = (
        "from pathlib import Path; from companion.content import Library\n"
        f"library = Library(Path({str(pack.folder)!r}))\n"
        "library.families(); library.heads(); library.glossary(); library.bank()\n"
    )
    assert loaded_after(code) == {"tomllib"}


def test_the_first_page_loads_markdown(pack: SmallPack) -> None:
    code = (
        "from pathlib import Path; from companion.content import Library\n"
        f"Library(Path({str(pack.folder)!r})).page('tea')\n"
    )
    assert "markdown_it" in loaded_after(code)


def test_every_public_name_can_be_had() -> None:
    import companion.content as room

    assert sorted(room.__all__) == sorted(set(room.__all__))
    for name in room.__all__:
        assert getattr(room, name) is not None


def test_a_name_the_room_does_not_have_is_an_attribute_error() -> None:
    import companion.content as room

    with pytest.raises(AttributeError):
        room.nothing  # noqa: B018


def test_a_new_library_reads_nothing(pack: SmallPack) -> None:
    library = pack.library()
    pack.write("pack.toml", "not toml")
    with pytest.raises(PackFault):
        library.pack()


def test_a_part_is_read_once(pack: SmallPack) -> None:
    library = pack.library()
    first = library.glossary(), library.page("tea"), library.bank()
    pack.write("glossary.toml", "broken")
    pack.write("pages/tea.md", "broken")
    pack.write("questions.toml", "broken")
    assert (library.glossary(), library.page("tea"), library.bank()) == first


def test_a_refused_part_is_read_again_once_mended(pack: SmallPack) -> None:
    library = pack.library()
    pack.change("pages/tea.md", 'part = "what-it-is"', 'part = "what"')
    with pytest.raises(PackFault):
        library.page("tea")
    pack.change("pages/tea.md", 'part = "what"', 'part = "what-it-is"')
    assert library.page("tea").title == "Tea"


def test_a_page_with_a_broken_head_is_read_again_once_mended(pack: SmallPack) -> None:
    library = pack.library()
    pack.change("pages/tea.md", "order = 1", 'order = "1"')
    with pytest.raises(PackFault):
        library.head("tea")
    pack.change("pages/tea.md", 'order = "1"', "order = 2")
    assert library.page("tea").order == 2


def test_the_pack_says_who_made_it_and_when(pack: SmallPack) -> None:
    info = pack.library().pack()
    assert (info.id, info.language, info.published) == ("small", "en-GB", date(2026, 11, 1))
    assert (info.reviewed, info.due) == (date(2022, 7, 27), date(2025, 7, 27))


def test_a_family_lists_its_pages(pack: SmallPack) -> None:
    (family,) = pack.library().families()
    assert (family.title, family.pages) == ("Plain things", ("tea",))


def test_a_head_holds_what_a_list_shows(pack: SmallPack) -> None:
    head = pack.library().heads()["tea"]
    assert (head.title, head.kind, head.lead) == ("Tea", PageKind.TREATMENT, "A warm drink.")
    assert head.drugs[0].say == "oo-long"


def test_a_page_is_made_of_plain_elements(pack: SmallPack) -> None:
    page = pack.library().page("tea")
    what = page.block("what")
    assert what is not None
    assert what.elements == (
        Paragraph((Run("Tea is made with water. It is hot at first."),)),
        SubHeading((Run("How"),)),
        Paragraph((Run("You need:"),)),
        BulletList(((Run("a pot"),), (Run("some "), Run("tea", bold=True), Run(" leaves")))),
    )


def test_a_block_takes_what_it_does_not_say_from_the_defaults(pack: SmallPack) -> None:
    page = pack.library().page("tea")
    what, effects = page.block("what"), page.block("effects")
    assert what is not None
    assert effects is not None
    assert (what.sure, what.reviewed, what.sources) == (Sure.SEED, date(2022, 7, 27), ("BOOK",))
    assert (effects.sure, effects.reviewed) == (Sure.V, date(2026, 11, 1))


def test_an_update_says_when_and_where_it_is_from(pack: SmallPack) -> None:
    news = pack.library().page("tea").block("news")
    assert news is not None
    assert (news.update, news.nation, news.dated) == (True, "England", "May to June 2025")


def test_a_page_is_as_old_as_its_oldest_block(pack: SmallPack) -> None:
    page = pack.library().page("tea")
    assert (page.reviewed, page.due) == (date(2022, 7, 27), date(2025, 7, 27))
    assert page.parts[:2] == (Part.IN_SHORT, Part.WHAT_IT_IS)
    assert page.sources == ("BOOK",)


def test_pages_are_a_mapping_that_reads_on_looking_up(pack: SmallPack) -> None:
    pages = pack.library().pages()
    pack.write("pages/tea.md", "broken")
    assert list(pages) == ["tea"]
    assert len(pages) == 1
    assert "tea" in pages
    assert pages.get("coffee") is None
    with pytest.raises(PackFault):
        pages["tea"]


@pytest.mark.parametrize("page_id", ["coffee", "../pack", "/etc/passwd", ""])
def test_a_page_that_is_not_there_is_a_pack_fault(pack: SmallPack, page_id: str) -> None:
    with pytest.raises(PackFault, match="no such page"):
        pack.library().page(page_id)


def test_the_bank_finds_questions_by_id_text_group_and_page(pack: SmallPack) -> None:
    bank = pack.library().bank()
    first = bank.question("q-1")
    assert first is not None
    assert bank.by_text("Is it 1 too hot?") == first
    assert [question.seven for question in bank.seven] == [1, 2, 3, 4, 5, 6, 7]
    assert bank.in_group("first") == bank.for_page("tea") == bank.questions


def test_a_path_holds_its_stages_in_order(pack: SmallPack) -> None:
    (path,) = pack.library().paths()
    stage = path.stage("boil")
    assert stage is not None
    assert (stage.plain, stage.ask, stage.often) == (
        "heat the water",
        ("q-1",),
        "It often takes 3 minutes.",
    )


def test_help_holds_cards_and_lines(pack: SmallPack) -> None:
    text = pack.library().help()
    emergency = text.card(CareLevel.EMERGENCY)
    assert emergency is not None
    assert emergency.heading == "Call 999 if:"
    (line,) = text.support
    assert (line.days, line.opens, line.closes) == ((0, 1, 2, 3, 4), time(9), time(17))


def test_the_end_of_a_day_is_midnight(pack: SmallPack) -> None:
    pack.change("help.toml", '"17:00"', '"24:00"')
    assert pack.library().help().support[0].closes == time(0)


def test_phrases_write_dates_and_keep_the_other_words(pack: SmallPack) -> None:
    phrases = pack.library().phrases()
    assert phrases.dates.day(date(2026, 12, 3)) == "Thursday 3 December 2026"
    assert phrases.tables["sheet"]["page"] == "Page {page} of {pages}"


def test_many_threads_get_the_same_parts(pack: SmallPack) -> None:
    library = pack.library()
    start = threading.Barrier(8)
    got: list[tuple[object, ...]] = []

    def read() -> None:
        start.wait()
        got.append((library.page("tea"), library.paths(), library.glossary(), library.help()))

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(got) == 8
    assert all(mine is first for parts in got for mine, first in zip(parts, got[0], strict=True))


@pytest.mark.parametrize("before", ["", '[first]\nword = "x"\n', "# a line\n"])
def test_the_dates_are_those_of_the_phrases(pack: SmallPack, before: str) -> None:
    pack.change("phrases.toml", "[dates]", f"{before}[dates]")
    assert pack.library().dates() == pack.library().phrases().dates


def test_how_dates_are_written_is_known_where_other_words_are_broken(pack: SmallPack) -> None:
    pack.change("phrases.toml", "[sheet]", "[sheet")
    assert pack.library().dates().day(date(2026, 12, 3)) == "Thursday 3 December 2026"
    with pytest.raises(PackFault):
        pack.library().phrases()


def test_without_dates_the_fault_is_told(pack: SmallPack) -> None:
    pack.change("phrases.toml", "[dates]", "[days]")
    with pytest.raises(PackFault, match="dates"):
        pack.library().dates()


def test_the_titles_of_stages_are_those_of_the_paths_in_their_order(pack: SmallPack) -> None:
    paths = pack.library().paths()
    library = pack.library()
    assert paths
    for path in paths:
        titles = [(stage.id, stage.title) for stage in path.walk() if not stage.gate]
        assert list(library.stage_titles(path.id).items()) == titles
    assert library.stage_titles("no-such-path") == {}
