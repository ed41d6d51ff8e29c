"""How a command answers: its exit code, and one clear line where it cannot do what was asked."""

from __future__ import annotations

import sys
from typing import NoReturn

DONE = 0
NOT_SOUND = 1
REFUSED = 2
INTERRUPTED = 130
HIDDEN = "==SUPPRESS=="
"""What argparse takes for an option that the help does not list (`argparse.SUPPRESS`)."""


class CommandError(Exception):
    """One clear line for standard error, and the exit code."""

    def __init__(self, line: str, code: int = REFUSED) -> None:
        super().__init__(line)
        self.code = code


def say_error(line: str) -> None:
    """Say one line on standard error."""
    print(f"companion: {line}", file=sys.stderr)


def parser(name: str, about: str):  # type: ignore[no-untyped-def]  # noqa: ANN202, RUF100
    """Return a reader of options that says what is wrong in one line."""
    import argparse

    class OneLineParser(argparse.ArgumentParser):
        """Says what is wrong in one line, without the whole usage."""

        def error(self, message: str) -> NoReturn:
            raise CommandError(f"{message}. See: {self.prog} --help")

    return OneLineParser(prog=name, description=about, allow_abbrev=False)
