"""How the two commands speak: plain lines, numbered steps, one clear line when they stop."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import TextIO

CHECKOUT = Path(__file__).resolve().parent.parent
"""The folder that holds `companion/`, `packaging/` and the rest."""

DONE = 0
FAILED = 1
NOT_READY = 2
INTERRUPTED = 130

Say = Callable[[str], None]


class Trouble(Exception):  # noqa: N818 - it is shown to a person, who does not read "Error"
    """What stops a command: one line for the person, and the exit code."""

    def __init__(self, line: str, code: int = NOT_READY) -> None:
        super().__init__(line)
        self.line = line
        self.code = code


@dataclass(slots=True)
class Steps:
    """Numbered steps, said as they begin: "Step 2 of 4: ..."."""

    say: Say
    total: int
    taken: int = 0

    def begin(self, what: str) -> None:
        """Say the next step, before its work starts."""
        self.taken += 1
        self.say(f"Step {self.taken} of {self.total}: {what}")


def speaker(stream: TextIO) -> Say:
    """Return a function that writes a line at once, whatever the stream can encode."""

    def say(line: str) -> None:
        encoding = stream.encoding or "ascii"
        stream.write(line.encode(encoding, "replace").decode(encoding) + "\n")
        stream.flush()

    return say


def guarded(work: Callable[[], int]) -> int:
    """Return the exit code of some work: trouble and Ctrl+C become one line, never a traceback."""
    say = speaker(sys.stderr)
    before = signal.signal(signal.SIGTERM, _interrupt)
    try:
        return work()
    except Trouble as trouble:
        (say if trouble.code else speaker(sys.stdout))(trouble.line)
        return trouble.code
    except KeyboardInterrupt:
        say("Stopped. The same command carries on from here.")
        return INTERRUPTED
    except OSError as error:
        say(f"Companion could not go on: {error.strerror or error} ({error.filename or CHECKOUT}).")
        return FAILED
    finally:
        signal.signal(signal.SIGTERM, before)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    """Take a request to end like Ctrl+C, so that what was started is stopped as well."""
    raise KeyboardInterrupt


def shown(path: Path) -> str:
    """Return a path as short as it can be read: inside the checkout without the way there."""
    return str(path.relative_to(CHECKOUT)) if path.is_relative_to(CHECKOUT) else str(path)


def arguments_after_dashes(arguments: list[str], usage: str) -> list[str]:
    """Return what stands after `--`.

    Raises:
        Trouble: If something stands before it, since the command itself has no options.
    """
    if not arguments:
        return []
    if arguments[0] in {"-h", "--help"}:
        raise Trouble(usage, DONE)
    if arguments[0] != "--":
        raise Trouble(f"Arguments stand after two dashes: -- {arguments[0]}. {usage}")
    return arguments[1:]
