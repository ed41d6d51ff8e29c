"""The commands: each does one thing, says it in one line, and ends with a number scripts rely on.

Exit codes (design.md 5): 0 done; 1 what was asked about is not sound, or a fault of ours; 2 wrong
use, unusable or refused input, in use, newer, locked, no display; 130 interrupted.

Belongs here: reading what was asked and saying what came of it; the work is done in `services`.
May import everything, Qt only when a command needs it. A command's module is imported when it is
asked for, so that the window does not wait for the others.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import cast

from companion.cli.answers import (
    DONE,
    INTERRUPTED,
    NOT_SOUND,
    REFUSED,
    CommandError,
    say_error,
)

__all__ = ["DONE", "INTERRUPTED", "NOT_SOUND", "REFUSED", "CommandError", "main"]

_COMMANDS = {
    "tour": ("pictures", "tour"),
    "sample": ("records", "sample"),
    "verify": ("records", "verify"),
    "export": ("copies", "export"),
    "import": ("copies", "import_copy"),
    "content": ("pack", "content"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; a traceback never reaches a person."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _dispatch(words)
    except CommandError as error:
        say_error(str(error))
        return error.code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except Exception as error:  # the last place: anything here is a fault of ours
        return _fault(error)


def _dispatch(words: list[str]) -> int:
    if not words or words[0] not in _COMMANDS:
        from companion.cli.window import run

        return run(words)
    module, name = _COMMANDS[words[0]]
    command = getattr(import_module(f"companion.cli.{module}"), name)
    return cast("Callable[[list[str]], int]", command)(words[1:])


def _fault(error: Exception) -> int:
    from companion.content import PackFault
    from companion.services.fault_log import log_fault
    from companion.services.store_words import store_line

    if isinstance(error, PackFault):
        say_error(f"the text of the program cannot be read: {error}")
        return NOT_SOUND
    line = store_line(error)
    if line is not None:
        say_error(line)
        return REFUSED
    place = log_fault(error)
    where = f"; details without your words are in {place}" if place else ""
    say_error(f"something went wrong on our side. Nothing you wrote is lost{where}")
    return NOT_SOUND
