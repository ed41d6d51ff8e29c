"""Folders inside a sync service, by their names."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.storage import sync_service_of

PARTS = st.lists(
    st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=8).filter(
        lambda part: (
            not part.casefold().startswith(("onedrive", "dropbox", "googledrive", "icloud"))
        )
    ),
    max_size=3,
)
SERVICES = {
    "OneDrive": "OneDrive",
    "OneDrive - Contoso": "OneDrive",
    "OneDrive-Personal": "OneDrive",
    "Dropbox": "Dropbox",
    "Dropbox (Personal)": "Dropbox",
    "Google Drive": "Google Drive",
    "GoogleDrive-someone@example.org": "Google Drive",
    "iCloudDrive": "iCloud Drive",
    "com~apple~CloudDocs": "iCloud Drive",
}


@given(above=PARTS, below=PARTS, part=st.sampled_from(sorted(SERVICES)))
def test_a_folder_anywhere_inside_is_found(above: list[str], below: list[str], part: str) -> None:
    assert sync_service_of(Path("/", *above, part, *below), {}) == SERVICES[part]


@given(PARTS)
def test_other_folders_are_not(parts: list[str]) -> None:
    assert sync_service_of(Path("/", *parts), {}) is None


@pytest.mark.parametrize("part", ["onedriven", "my Dropbox", "Dropboxes", "cloud", "iCloud"])
def test_nor_are_names_that_only_look_alike(part: str) -> None:
    assert sync_service_of(Path("/home") / part / "store", {}) is None


@given(inside=PARTS)
def test_a_place_windows_names_is_onedrive_whatever_it_is_called(inside: list[str]) -> None:
    known = {"OneDriveCommercial": "/srv/office files", "OneDrive": ""}
    assert sync_service_of(Path("/srv/office files", *inside), known) == "OneDrive"
    assert sync_service_of(Path("/srv/other", *inside), known) is None
