"""The one place where everything is built and wired.

The store's thread starts first and reads while Qt is imported, because the two hardly wait for the
same thing; so Qt and the window are imported inside the functions that need them.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from companion.resources import resources_folder
from companion.services.store_thread import StoreThread
from companion.services.workspace import opener_for

LANGUAGE = "en-GB"


def utc_now() -> datetime:
    """Return the present moment, aware, in UTC."""
    return datetime.now(UTC)


def content_folder() -> Path:
    """Return the folder of the content pack."""
    return resources_folder() / "content" / LANGUAGE
