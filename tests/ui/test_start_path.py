"""What a start must not load: parts that are needed only once somebody asks for them."""

from __future__ import annotations

import subprocess
import sys

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


def test_a_start_loads_no_way_to_change_anything_and_has_no_code_written_for_it() -> None:
    script = (
        "import sys\n"
        "import companion.services.starting, companion.app, companion.ui.pages.today\n"
        "print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "companion.services.coming" in loaded
    assert not loaded & {
        "companion.services.actions",
        "companion.services.appointments",
        "dataclasses",
    }
