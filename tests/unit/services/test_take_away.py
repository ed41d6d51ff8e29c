"""Saving a file elsewhere: the new one or the old one, and a plain reason when it cannot be."""

from __future__ import annotations

import os
import resource
import signal
import sys
from pathlib import Path

import pytest

from companion.exchange.document import Document, Words
from companion.services.take_away import save_file, save_web_page
from companion.storage import SaveFailed


def test_a_file_takes_the_place_of_the_one_there(tmp_path: Path) -> None:
    target = tmp_path / "page.pdf"
    target.write_bytes(b"old")
    save_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["page.pdf"]  # noqa: PTH208


def test_a_folder_that_is_gone_is_told_and_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(SaveFailed) as refused:
        save_file(tmp_path / "gone" / "page.pdf", b"new")
    assert refused.value.reason == "gone"
    assert not (tmp_path / "gone").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="limits are set another way there")
def test_a_disk_that_fills_up_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "page.pdf"
    target.write_bytes(b"old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, before[1]))
    try:
        with pytest.raises(SaveFailed) as refused:
            save_file(target, b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert refused.value.reason in {"full", "other"}
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["page.pdf"]  # noqa: PTH208


def test_a_web_page_is_written_as_utf_8(tmp_path: Path) -> None:
    words = Words(page="{page}", skip="Skip")
    document = Document(title="Noël", language="en-GB", author="", footer="", words=words, body=())
    save_web_page(tmp_path / "page.html", document, 18)
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert '<h1 dir="auto">Noël</h1>' in page
    assert "font-size: 18pt" in page
