"""Run steps two at a time, each one's words kept together, and add up what the tests counted."""

from __future__ import annotations

import re
import subprocess
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field

from running import end, start
from telling import Say, Trouble

_AT_ONCE = 2
_QUIET_SECONDS = 30.0
LONGEST_STEP = 560.0
"""Seconds after which a step is stopped, so that one that hangs is named and not waited for."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many tests passed, failed and were skipped."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Counts) -> Counts:
        """Return both together."""
        return Counts(
            self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped
        )

    def __str__(self) -> str:
        """Return the plain line a person or a script reads."""
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{self.passed} passed, {self.failed} failed{skipped}"


@dataclass(frozen=True, slots=True)
class Result:
    """How a step ended: whether it is sound, what it said and what it counted."""

    sound: bool
    output: str
    counts: Counts = Counts()


@dataclass(frozen=True, slots=True)
class Step:
    """A named piece of work."""

    name: str
    work: Callable[[], Result]


def counted(output: str) -> Counts:
    """Return the counts of the closing line that pytest prints, nothing when there is none."""
    closing = re.findall(r"^=* ?(\d+ \w+.*?) in \d[\d.:]*s?\b.*$", output, re.MULTILINE)
    found: dict[str, int] = {}
    for number, word in re.findall(r"(\d+) (\w+)", closing[-1] if closing else ""):
        found[word] = int(number)
    failed = found.get("failed", 0) + found.get("error", 0) + found.get("errors", 0)
    skipped = found.get("skipped", 0) + found.get("xfailed", 0)
    return Counts(found.get("passed", 0), failed, skipped)


@dataclass(slots=True)
class Board:
    """Runs chains of steps and tells each step's beginning, words and duration."""

    say: Say
    total: int
    unsound: list[str] = field(default_factory=list)
    counts: Counts = field(default_factory=Counts)
    _begun: int = 0
    _stopped: bool = False
    _at_work: dict[str, float] = field(default_factory=dict)
    _processes: set[subprocess.Popen[str]] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def run(self, chains: Iterable[Sequence[Step]]) -> None:
        """Run the chains, two at a time; the steps of a chain follow each other while sound."""
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            try:
                self._watch({pool.submit(self._run_chain, chain) for chain in chains})
            except BaseException:
                self._stop()
                pool.shutdown(cancel_futures=True)
                raise

    def command(
        self,
        words: Sequence[str],
        settings: Mapping[str, str] | None = None,
        limit: float = LONGEST_STEP,
    ) -> Result:
        """Run a program in the checkout and return what it said, within a limit in seconds."""
        process = start(words, settings)
        with self._lock:
            self._processes.add(process)
        try:
            output, _ = process.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            end(process)
            output, _ = process.communicate()
            return Result(False, f"{output}Stopped: it had not ended after {limit:.0f} s.\n")
        finally:
            with self._lock:
                self._processes.discard(process)
        return Result(process.returncode == 0, output)

    def _run_chain(self, chain: Sequence[Step]) -> None:
        for step in chain:
            if self._stopped or not self._run_step(step):
                return

    def _run_step(self, step: Step) -> bool:
        begun = time.monotonic()
        with self._lock:
            self._begun += 1
            number = f"Step {self._begun} of {self.total}"
            self._at_work[step.name] = begun
            self.say(f"{number}: {step.name}")
        try:
            result = step.work()
        except (Trouble, OSError) as error:
            result = Result(False, str(error))
        with self._lock:
            del self._at_work[step.name]
            if not self._stopped:
                self._tell(step, number, result, time.monotonic() - begun)
        return result.sound

    def _tell(self, step: Step, number: str, result: Result, seconds: float) -> None:
        ending = "passed" if result.sound else "DID NOT PASS"
        for line in result.output.rstrip().splitlines():
            self.say(line)
        self.say(f"{number} {ending} in {seconds:.1f} s: {step.name}")
        self.say("")
        self.counts += result.counts
        if not result.sound:
            self.unsound.append(step.name)
            if not result.counts.failed:
                self.counts += Counts(failed=1)

    def _watch(self, waiting: set[Future[None]]) -> None:
        """Wait for the chains, and name what is at work after a long silence."""
        while waiting:
            done, waiting = wait(waiting, _QUIET_SECONDS, FIRST_COMPLETED)
            for future in done:
                future.result()
            if not done:
                self._tell_at_work()

    def _tell_at_work(self) -> None:
        now = time.monotonic()
        with self._lock:
            for name, begun in self._at_work.items():
                self.say(f"... still at work: {name} ({now - begun:.0f} s)")

    def _stop(self) -> None:
        self._stopped = True
        with self._lock:
            processes = list(self._processes)
        for process in processes:
            end(process)
