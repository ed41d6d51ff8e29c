"""Where one person's folder is on this computer, and where faults of ours are logged."""

from __future__ import annotations

import uuid
from pathlib import Path

APP = "Companion"


def people_folder() -> Path:
    """Return the folder that holds one folder a person; it may not exist yet."""
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False, roaming=False) / "people"


def default_folder() -> Path:
    """Return the folder of the person who uses this account: the first there is, or a new name.

    Raises:
        OSError: If the folders cannot be listed.
    """
    people = people_folder()
    if people.is_dir():
        known = sorted(each for each in people.iterdir() if each.is_dir())
        if known:
            return known[0]
    return people / str(uuid.uuid4())


def log_file() -> Path:
    """Return the file that faults of ours are written to, without anything a person wrote."""
    from platformdirs import user_log_path

    return user_log_path(APP, appauthor=False) / "faults.log"
