"""Where the files shipped with the program are: in a checkout, a wheel or a frozen build."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


class ResourcesMissingError(RuntimeError):
    """The program was installed without its own files, or they were removed.

    Attributes:
        looked_in: The folders that were tried, in order.
    """

    def __init__(self, looked_in: tuple[Path, ...]) -> None:
        self.looked_in = looked_in
        super().__init__("no resources folder in " + ", ".join(str(path) for path in looked_in))


def candidates() -> tuple[Path, ...]:
    """Return the folders the resources can be in, the likeliest first.

    A frozen build unpacks them below `sys._MEIPASS`; the wheel carries them as `_resources`
    inside the package; a checkout has them beside the package.
    """
    package = _package()
    frozen = getattr(sys, "_MEIPASS", None)
    unpacked = (Path(frozen) / "resources",) if frozen else ()
    return (*unpacked, package / "_resources", package.parent / "resources")


@cache
def _package() -> Path:
    return Path(__file__).resolve().parent


def resources_folder() -> Path:
    """Return the folder of the shipped files.

    Raises:
        ResourcesMissingError: If it is in none of its places.
    """
    tried = candidates()
    for folder in tried:
        if folder.is_dir():
            return folder
    raise ResourcesMissingError(tried)


def content_folder(language: str = "en-GB") -> Path:
    """Return the folder of the content pack in a language."""
    return resources_folder() / "content" / language
