"""A whole, sound pack of a few lines, written to a folder, then changed one place at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from companion.content import Fault, Library, check_pack

PACK = """\
format = 1
id = "small"
language = "en-GB"
version = "2026.11"
title = "A small pack"
publisher = "Nobody"
funding = "None."
licence = "MIT"
reviewed = 2022-07-27
due = 2025-07-27
clinician_checked = false

[[families]]
id = "plain"
title = "Plain things"
summary = "Things that are plain."
pages = ["tea"]
"""

SOURCES = """\
[sources.BOOK]
organisation = "A library"
title = "A book about tea"
detail = "Shelf 3"
date = "May 2020"
read = 2026-11-23
"""

GATES = """\
[gates.side-effects]
subject = "side effects"
cover = "This part is about side effects."

[gates.dying]
subject = "dying"
cover = "This part is about dying."
"""

GLOSSARY = """\
[terms.tea]
term = "tea"
forms = ["tea", "teas"]
say = "tee"
definition = "Leaves in hot water."
sources = ["BOOK"]
sure = "definition"
reviewed = 2022-07-27
due = 2025-07-27
marked_in_source = true
"""

SYNONYMS = """\
small_words = ["a", "is", "it", "of", "the", "what"]

[[synonyms]]
typed = ["cha", "hot drink"]
means = ["tea"]
"""

PHRASES = """\
[dates]
months = ["January", "February", "March", "April", "May", "June", "July", "August",
  "September", "October", "November", "December"]
weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
midday = "midday"
midnight = "midnight"
am = "am"
pm = "pm"
about = "about {date}"
not_known = "not known yet"

[sheet]
page = "Page {page} of {pages}"
"""

JOURNEYS = """\
[[paths]]
id = "pot"
title = "From pot to cup"
summary = "How tea is made."
sources = ["BOOK"]
reviewed = 2022-07-27
due = 2025-07-27

[[paths.stages]]
id = "boil"
title = "Boil"
plain = "heat the water"
what = ["The water gets hot."]
often = "It often takes 3 minutes."
ask = ["q-1"]
pages = ["tea"]
sources = ["BOOK"]
reviewed = 2022-07-27
due = 2025-07-27

[paths.stages.ready]
kettle = "A clean kettle"

[[paths.stages.steps]]
id = "fill"
title = "Fill"
plain = "put water in"
what = ["Cold water goes in."]
sources = ["BOOK"]

[paths.stages.steps.ready]
tap = "A tap"

[[paths.branches]]
id = "no-water"
title = "No water"
plain = "when the tap is dry"
what = ["The tap may be dry."]
sources = ["BOOK"]
reviewed = 2022-07-27
due = 2025-07-27
gate = "dying"
"""

CHECKLISTS = """\
[[checklists]]
id = "tray"
title = "Laying the tray"
lead = "What goes on it."
stages = ["pot/boil"]
sources = ["BOOK"]
reviewed = 2022-07-27
due = 2025-07-27

[checklists.items]
cup = "A cup"
spoon = "A spoon"
"""

RANGES = """\
[[ranges]]
id = "steeping"
kind = "tea"
text = "It often takes 4 minutes."
sources = ["BOOK"]
reviewed = 2022-07-27
due = 2025-07-27
"""

HELP = """\
[[cards]]
id = "now"
level = "emergency"
heading = "Call 999 if:"
items = ["you must have help now"]
sources = ["BOOK"]

[[cards]]
id = "soon"
level = "urgent"
heading = "Call the line if:"
items = ["you feel unwell"]
sources = ["BOOK"]

[[cards]]
id = "later"
level = "non-urgent"
heading = "Speak to your nurse if:"
items = ["it can wait"]
sources = ["BOOK"]

[temperature]
rule = "Ring if you feel unwell at any temperature."
note = "Numbers differ."
sources = ["BOOK"]

[no_number]
lines = ["No number is written here yet."]

[have_ready]
lead = "Have these ready:"
items = ["your name"]
sources = ["BOOK"]

[[support]]
id = "line"
name = "A line"
number = "0800 000 000"
hours = "Monday to Friday, 9am to 5pm"
days = ["mon", "tue", "wed", "thu", "fri"]
opens = "09:00"
closes = "17:00"
checked = 2026-11-23
sources = ["BOOK"]
sure = "V"
"""

TEA = """\
+++
id = "tea"
title = "Tea"
kind = "treatment"
family = "plain"
say = "tee"
brands = ["Leaf"]
drugs = [{ name = "oolong", say = "oo-long", brand = "Leaf" }]
order = 1
lead = "A warm drink."

[left_out]
what-happens = "Everybody knows."
time-in-hospital = "There is none."
benefits = "They are on the packet."
when-to-ring = "Nobody rings about tea."
living-with-it = "It is drunk and gone."
if-plans-change = "There is always coffee."

[defaults]
sources = ["BOOK"]
reviewed = 2022-07-27
due = 2025-07-27
clinician_checked = false
sure = "seed"

[blocks.in-short]
part = "in-short"

[blocks.what]
part = "what-it-is"

[blocks.effects]
part = "side-effects"
gate = "side-effects"
sure = "V"
reviewed = 2026-11-01
due = 2027-11-01

[blocks.news]
part = "who-for"
update = true
nation = "England"
dated = "May to June 2025"

[blocks.ask]
part = "questions"
sure = "own"
+++

## In short {#in-short}

Tea is a **warm** drink.

## What it is {#what}

Tea is made with water. It is
hot at first.

### How

You need:

- a pot
- some **tea** leaves

## What it may do {#effects}

It may keep you awake.

## Since then {#news}

Tea is now sold in tins.

## Questions to ask {#ask}

You could ask:

- Is it 1 too hot?
"""


def _questions() -> str:
    seven = "".join(
        f"""
[[questions]]
id = "q-{number}"
group = "first"
text = "Is it {number} too hot?"
pages = ["tea"]
source = "S"
number = {number}
seven = {number}
{"bigger = true" if number > 5 else ""}
{'gate = "dying"' if number == 7 else ""}
"""
        for number in range(1, 8)
    )
    return (
        '[[groups]]\nid = "first"\ntitle = "First"\nlead = "Teams expect these."\nstage = "boil"\n'
        + seven
    )


def _coverage() -> str:
    lines = "".join(f'"{number}" = ["blocks:tea/what"]\n' for number in range(2, 106))
    return f'[a]\n"1" = {{ not_text = "It is about the page itself." }}\n{lines}'


class SmallPack:
    """The pack on disk; a change is one text for another, so that a test shows what it breaks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "pages").mkdir(parents=True)
        for file, text in FILES.items():
            self.write(file, text)

    def write(self, file: str, text: str | bytes) -> None:
        data = text if isinstance(text, bytes) else text.encode("utf-8")
        (self.folder / file).write_bytes(data)

    def change(self, file: str, old: str, new: str) -> SmallPack:
        text = (self.folder / file).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {file}"
        self.write(file, text.replace(old, new, 1))
        return self

    def library(self) -> Library:
        return Library(self.folder)

    def faults(self) -> tuple[Fault, ...]:
        return check_pack(self.folder)

    def only_fault(self) -> Fault:
        faults = self.faults()
        assert len(faults) == 1, [str(fault) for fault in faults]
        return faults[0]


FILES = {
    "pack.toml": PACK,
    "sources.toml": SOURCES,
    "gates.toml": GATES,
    "glossary.toml": GLOSSARY,
    "phrases.toml": PHRASES,
    "synonyms.toml": SYNONYMS,
    "journeys.toml": JOURNEYS,
    "checklists.toml": CHECKLISTS,
    "small-things.toml": "topics = []\n",
    "helper-dates.toml": RANGES,
    "help.toml": HELP,
    "questions.toml": _questions(),
    "coverage.toml": _coverage(),
    "pages/tea.md": TEA,
}


@pytest.fixture
def pack(tmp_path: Path) -> SmallPack:
    """A sound pack in a folder of its own."""
    return SmallPack(tmp_path / "en-GB")
