"""A log of our own faults that holds nothing a person wrote.

Only the kind of error and the places in the code go in: messages and values may carry notes.
"""

from __future__ import annotations

import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from companion import __version__
from companion.services.folders import log_file

LARGEST = 512 * 1024


def fault_lines(error: BaseException) -> str:
    """Return what is logged of an error: its kind and the places, innermost last."""
    lines = [
        f"{datetime.now(UTC).isoformat(timespec='seconds')} companion {__version__} "
        f"python {sys.version_info.major}.{sys.version_info.minor} {sys.platform}",
        type(error).__name__,
    ]
    for frame in traceback.extract_tb(error.__traceback__):
        lines.append(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}")
    cause = error.__cause__ or error.__context__
    if cause is not None and not error.__suppress_context__:
        lines.append(f"  after {type(cause).__name__}")
    return "\n".join(lines) + "\n"


def log_fault(error: BaseException, file: Path | None = None) -> Path | None:
    """Write a fault to the log and return its place, or None if that cannot be written."""
    target = file or log_file()
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if target.exists() and target.stat().st_size > LARGEST:
            target.replace(target.with_suffix(".old.log"))
        with target.open("a", encoding="utf-8") as log:
            log.write(fault_lines(error) + "\n")
    except OSError:
        return None
    return target
