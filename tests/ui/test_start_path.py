"""What a start must not load: parts that are needed only once somebody asks for them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from companion.services.sample import sample_records
from companion.services.workspace import write_new_folder

LATE = {"icalendar", "dateutil", "holidays", "tzdata", "segno", "companion.exchange.calendar"}


def test_a_start_loads_nothing_for_calendar_files_and_codes() -> None:
    script = (
        "import companion.app, companion.ui.window.main_window, sys\n"
        "import companion.ui.pages.appointments.page, companion.services.starting\n"
        "print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "companion.ui.pages.appointments.page" in loaded
    assert not loaded & LATE


_TO_THE_FIRST_PICTURE = """
import os, sys
from pathlib import Path
from companion.services.starting import start_store
start = start_store(Path(sys.argv[1]))
from companion.ui.application import make_application
application, theme = make_application()
from companion.app import Desk
from companion.domain.display import Display
from PySide6.QtCore import QEvent, QObject
desk = Desk(theme)
window = desk.open(start, Display(seen_first_start=True))
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and desk.session.is_open:
            print(*sys.modules, flush=True)
            os._exit(0)
        return False
watch = Watch()
start.came_up_elsewhere()
window.show()
window.stack.page._panel.heading.installEventFilter(watch)
application.exec()
"""
_NOT_SEEN_YET = {
    "dataclasses": "declare a value of a start as Frozen, and take replace from domain.frozen",
    "uuid": "do not work out the identity of a record of which there is one: look for it",
    "companion.services.actions": "a start does nothing that has a name",
    "companion.services.appointments": "what is coming is told by services.coming",
    "companion.content.journeys": "Library.stage_titles has the titles",
    "companion.content.pages": "pages are read after the first picture",
    "markdown_it": "pages are read after the first picture",
}


def test_the_first_picture_waits_for_nothing_it_does_not_show(tmp_path: Path) -> None:
    """With records of every kind: it is they who bring modules."""
    folder = tmp_path / "person"
    write_new_folder(folder, sample_records(300))
    done = subprocess.run(
        [sys.executable, "-c", _TO_THE_FIRST_PICTURE, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    loaded = set(done.stdout.split())
    assert "companion.ui.pages.today" in loaded
    assert {name: why for name, why in _NOT_SEEN_YET.items() if name in loaded} == {}
