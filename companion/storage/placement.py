"""Whether a folder lies inside one that a sync service copies about.

Such a service renames and duplicates files while they are being written, and keeps copies on
another computer; a person may want to know. Found by names alone: nothing is asked or contacted.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path, PurePath

_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_PREFIXES = (
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("iclouddrive", "iCloud Drive"),
    ("icloud drive", "iCloud Drive"),
    ("com~apple~clouddocs", "iCloud Drive"),
)
_ENDINGS = "-_ ("


def sync_service_of(folder: Path, environment: Mapping[str, str] | None = None) -> str | None:
    """Return the name of the sync service whose folder this one lies in, or None.

    Knows "OneDrive", "iCloud Drive", "Dropbox" and "Google Drive", by the names their folders
    have, and OneDrive by the places Windows tells programs.
    """
    known = os.environ if environment is None else environment
    absolute = folder.absolute()
    for name in _VARIABLES:
        place = known.get(name)
        if place and _is_inside(absolute, PurePath(place)):
            return "OneDrive"
    return next((service for part in absolute.parts if (service := _service(part))), None)


def _service(part: str) -> str | None:
    """Return the service a folder name belongs to: "OneDrive - Contoso", "Dropbox (Personal)"."""
    name = part.casefold()
    for prefix, service in _PREFIXES:
        rest = name.removeprefix(prefix)
        if rest != name and (not rest or rest[0] in _ENDINGS):
            return service
    return None


def _is_inside(folder: PurePath, place: PurePath) -> bool:
    return folder == place or place in folder.parents
