"""About: the version, who stands behind the text, what it is made of, under which licences."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from companion import __version__
from companion.content import PackFault, PackInfo
from companion.ui.pages.context import PageContext
from companion.ui.toolkit.layout import Column
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.bullet import BulletText
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.text import Heading, Text

PARTS = (
    ("Qt and PySide6", "LGPL-3.0"),
    ("Python", "PSF-2.0"),
    ("TinyDB", "MIT"),
    ("msgspec", "BSD-3-Clause"),
    ("markdown-it-py", "MIT"),
    ("platformdirs", "MIT"),
    ("segno", "BSD-3-Clause"),
    ("Atkinson Hyperlegible Next", "OFL-1.1"),
    ("Lucide", "ISC"),
)
"""What the program is made of, and the licence of each."""

LICENCES = (
    ("Atkinson Hyperlegible Next", "atkinson-hyperlegible-next-OFL.txt"),
    ("Lucide", "lucide-ISC.txt"),
)
"""The parts whose licence is shipped with them, and its file."""


class AboutPanel(PagePanel):
    """The facts a careful reader asks for (experience.md R13, R18)."""

    def __init__(self, context: PageContext, *, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._context = context
        self.set_title(self.tr("About Companion"))
        version = self.tr("Version {version}. Free to use and share, under the MIT licence.")
        self.content.add(
            Text(version.format(version=__version__)),
            Text(self.tr("It works without the internet. Nothing you write leaves this computer.")),
        )
        self._add_text()
        self._add_aloud()
        self._add_licences()

    def _add_text(self) -> None:
        self.content.add(Heading(self.tr("The text about treatment"), 3))
        try:
            pack = self._context.library.pack()
        except PackFault:
            self.content.add(Text(self.tr("The text cannot be read. Who to call still works.")))
            return
        for line in self._lines(pack):
            self.content.add(Text(line))

    def _lines(self, pack: PackInfo) -> list[str]:
        dates = self._context.dates
        lines = [
            self.tr("Published by {publisher}, version {version}.").format(
                publisher=pack.publisher, version=pack.version
            ),
            pack.funding,
            self.tr("Last reviewed on {day}.").format(day=dates.short(pack.reviewed)),
        ]
        if pack.due is not None:
            due = self.tr("The next review was planned by {day}.")
            lines.append(due.format(day=dates.short(pack.due)))
        if not pack.clinician_checked:
            lines.append(self.tr("No clinician has checked this text yet."))
        lines.append(
            self.tr("Each part says where it comes from, under About this page at its end.")
        )
        return [line for line in lines if line]

    def _add_aloud(self) -> None:
        """Say how a page is read aloud, or how to get that where it is not installed."""
        from companion.ui.toolkit.speech import QtSpeech

        speech = self._context.speech or QtSpeech()
        if speech.is_there():
            words = self.tr("Press Listen on a page about treatment to have it read to you.")
        else:
            words = self.tr(
                "Pages can be read to you with one more part. Whoever set up Companion can add "
                'it: it is the extra part called "speech".'
            )
        self.content.add(Heading(self.tr("Reading aloud"), 3), Text(words))

    def _add_licences(self) -> None:
        self.content.add(Heading(self.tr("Made with"), 3))
        made = QWidget()
        column = Column(made, gap=4)
        for name, licence in PARTS:
            column.add(BulletText(f"{name} ({licence})"))
        self.content.add(made)
        folder = current_theme().resources / "licences"
        for name, file in LICENCES:
            fold = Disclosure(self.tr("Licence of {name}").format(name=name))
            fold.content.add(Text(_read(folder / file)))
            self.content.add(fold)


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace")
    except OSError:
        return file.name
