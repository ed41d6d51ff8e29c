"""Bring the window's words up to date: `python packaging/translate.py`.

Finds every `tr` and `translate` in the program, writes them to the language's `.ts`, and packs the
`.qm` that the program loads. Both are committed; a test fails when they are stale.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en_GB",)


def update(folder: Path, language: str) -> tuple[Path, Path]:
    """Write the `.ts` and the `.qm` of a language into a folder and return their places."""
    words, packed = folder / f"companion_{language}.ts", folder / f"companion_{language}.qm"
    sources = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "companion").rglob("*.py"))]
    _run(
        "lupdate", *sources, "-ts", str(words), "-source-language", "en_GB",
        "-target-language", language, "-no-obsolete", "-locations", "none",
    )  # fmt: skip
    _run("lrelease", str(words), "-qm", str(packed))
    return words, packed


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([str(program), *arguments], cwd=ROOT, check=True, capture_output=True)


if __name__ == "__main__":
    for each in LANGUAGES:
        for made in update(ROOT / "resources" / "translations", each):
            print(made.relative_to(ROOT))
