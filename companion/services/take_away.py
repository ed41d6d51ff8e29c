"""Writing what a person takes away into a file of their choice, in place of what stood there."""

from __future__ import annotations

from pathlib import Path

from companion.exchange.document import Document
from companion.exchange.html import write_html
from companion.storage import SaveFailed, write_bytes
from companion.storage.errors import reason_of


def save_file(target: Path, data: bytes) -> None:
    """Write a file in one go.

    Raises:
        SaveFailed: If that does not work; what stood there before is untouched.
    """
    try:
        write_bytes(target, data)
    except OSError as error:
        raise SaveFailed(target.parent, reason_of(error)) from error


def save_web_page(target: Path, document: Document, points: int) -> None:
    """Write a document as a web page in one go; `points` is the size of its text on paper.

    Raises:
        SaveFailed: If that does not work; what stood there before is untouched.
    """
    save_file(target, write_html(document, points=points).encode("utf-8"))
