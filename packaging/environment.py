"""Make the program's own environment in the checkout, keep it right, and reuse it quickly.

A marker file, written last, holds the fingerprint of everything the environment was made from.
While it fits, preparing costs one hash and one look into a folder.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pins import Pin, missing_parts, normal_name, read_pins
from running import News, child_environment, follow
from system_packages import ensure_venv_module
from telling import CHECKOUT, DONE, FAILED, NOT_READY, Say, Steps, Trouble, guarded, shown, speaker

_PINNED = CHECKOUT / "packaging" / "constraints.txt"
_PINNED_FOR_TESTS = CHECKOUT / "packaging" / "constraints-test.txt"

_COLLECTED = re.compile(
    r"(?:Collecting |Requirement already satisfied: )([\w.-]+)==([\w.]+)"
    r"|Processing .*?([\w.]+)-([\w.]+)-[^/\\]+\.whl"
)
_UNREACHED = re.compile(
    r"NewConnectionError|ConnectTimeout|ReadTimeout|NameResolutionError|Max retries exceeded"
    r"|Network is unreachable|Temporary failure in name resolution|ProxyError|getaddrinfo failed"
    r"|Connection (?:refused|reset|aborted)|CERTIFICATE_VERIFY_FAILED|SSLError",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PartSet:
    """What an environment holds for one purpose, and how that is told."""

    name: str
    files: tuple[Path, ...]
    without: frozenset[str]
    weight: str

    def pins(self) -> tuple[Pin, ...]:
        """Return the pinned parts of this set."""
        return tuple(pin for pin in read_pins(self.files) if pin.name not in self.without)


FOR_RUNNING = PartSet("run", (_PINNED,), frozenset(), "about 90 MB")
FOR_TESTS = PartSet("test", (_PINNED, _PINNED_FOR_TESTS), frozenset(), "about 150 MB in all")
WITHOUT_QT = PartSet(
    "core",
    (_PINNED, _PINNED_FOR_TESTS),
    frozenset(
        {"pyside6-essentials", "shiboken6", "pytest-qt", "ruff", "mypy", "librt", "ast-serialize"}
        | {"mypy-extensions", "import-linter", "grimp", "click", "rich"}
    ),
    "about 15 MB",
)


@dataclass(frozen=True, slots=True)
class Environment:
    """A folder with a Python and parts of its own."""

    folder: Path

    @property
    def python(self) -> Path:
        """Its Python."""
        inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
        return self.folder.joinpath(*inside)

    @property
    def site_packages(self) -> Path:
        """Where its parts lie."""
        if os.name == "nt":
            return self.folder / "Lib" / "site-packages"
        version = f"python{sys.version_info.major}.{sys.version_info.minor}"
        return self.folder / "lib" / version / "site-packages"

    @property
    def log(self) -> Path:
        """What pip and others said while it was made."""
        return self.folder / "setup.log"

    @property
    def unfinished(self) -> Path:
        """There while parts are being put in place, so that an interruption is seen."""
        return self.folder / ".unfinished"

    @property
    def place(self) -> Path:
        """Says which Python and which folder it was made for."""
        return self.folder / ".place"

    def marker(self, parts: PartSet) -> Path:
        """Says that a set of parts is in place, and of which fingerprint."""
        return self.folder / f".ready-{parts.name}"


MAIN = Environment(CHECKOUT / ".venv")
CORE = Environment(CHECKOUT / ".venv-core")


def fingerprint(parts: PartSet, folder: Path) -> str:
    """Return a hash of all that an environment is made from; it changes when any of it does."""
    digest = hashlib.sha256(_place_of(folder).encode())
    for file in (*parts.files, CHECKOUT / "pyproject.toml"):
        digest.update(file.read_bytes())
    digest.update(" ".join(sorted(parts.without)).encode())
    return digest.hexdigest()


def is_ready(environment: Environment, parts: PartSet) -> bool:
    """Return whether an environment holds exactly what it was asked to hold."""
    if environment.unfinished.exists() or not environment.python.exists():
        return False
    try:
        kept = environment.marker(parts).read_text(encoding="utf-8")
    except OSError:
        return False
    return kept == fingerprint(parts, environment.folder) and not missing_parts(
        parts.pins(), environment.site_packages
    )


def prepare(environment: Environment, parts: PartSet, steps: Steps) -> bool:
    """Make an environment ready in three steps; return whether there was anything to do."""
    if is_ready(environment, parts):
        return False
    with _alone(environment.folder, steps.say):
        if is_ready(environment, parts):
            return False
        steps.begin(f"making a place for the program's parts ({shown(environment.folder)})")
        _place(environment, steps.say)
        environment.unfinished.touch()
        steps.begin(_what_to_fetch(environment, parts))
        _fetch(environment, parts, steps.say)
        steps.begin("joining the program to its parts")
        _join(environment, steps.say)
        _mark(environment, parts)
    return True


def _what_to_fetch(environment: Environment, parts: PartSet) -> str:
    missing = missing_parts(parts.pins(), environment.site_packages)
    if len(missing) == sum(pin.wanted_here() for pin in parts.pins()):
        return f"fetching the parts it needs ({parts.weight}, this can take a few minutes)"
    return f"fetching the parts it still needs ({len(missing)} of them)"


def _mark(environment: Environment, parts: PartSet) -> None:
    """Note what is in place: the tests' set holds the program's as well."""
    held = (FOR_RUNNING, FOR_TESTS) if parts == FOR_TESTS else (parts,)
    environment.unfinished.unlink()
    for each in held:
        environment.marker(each).write_text(fingerprint(each, environment.folder), encoding="utf-8")


@contextlib.contextmanager
def _alone(folder: Path, say: Say) -> Iterator[None]:
    """Let one set-up of a folder run at a time; a second one waits and then finds it done."""
    with folder.with_name(f"{folder.name}.lock").open("a", encoding="utf-8") as lock:
        if os.name == "posix":
            import fcntl

            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                say("Another set-up is under way here. Waiting for it to finish.")
                fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _place_of(folder: Path) -> str:
    return f"{sys.version}\n{platform.machine()}\n{sys.base_prefix}\n{folder}\n"


def _place(environment: Environment, say: Say) -> None:
    """Make the folder and its Python, anew when what is there was broken, cut off or moved."""
    if _is_sound(environment):
        return
    if environment.folder.exists():
        say("  what was there is not whole or not for this Python: making it anew")
        shutil.rmtree(environment.folder)
    environment.folder.mkdir()
    own_pip = environment == MAIN
    if own_pip:
        ensure_venv_module(environment.log, say)
    base = getattr(sys, "_base_executable", None) or sys.executable
    options = [] if own_pip else ["--without-pip"]
    command = [base, "-m", "venv", *options, str(environment.folder)]
    if follow(command, log=environment.log, news=_no_news, say=say) != 0:
        raise Trouble(
            f"The place for the parts could not be made. The log: {environment.log}", FAILED
        )
    environment.place.write_text(_place_of(environment.folder), encoding="utf-8")


def _is_sound(environment: Environment) -> bool:
    """Return whether the folder was made for this Python, whole, and its Python still runs."""
    try:
        kept = environment.place.read_text(encoding="utf-8")
        if environment.unfinished.exists() or kept != _place_of(environment.folder):
            return False
        probe = "import pip" if environment == MAIN else "pass"
        command = [str(environment.python), "-c", probe]
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def _fetch(environment: Environment, parts: PartSet, say: Say) -> None:
    """Fetch and install the pinned parts; pip checks each against its hash."""
    files = list(parts.files)
    if parts.without:
        files = [environment.folder / "requirements.txt"]
        files[0].write_text("\n".join(pin.text for pin in parts.pins()), encoding="utf-8")
    asked = [word for file in files for word in ("-r", str(file))]
    wanted = sum(pin.wanted_here() for pin in parts.pins())
    _pip(environment, ["--require-hashes", *asked], PipNews(wanted), say)


def _join(environment: Environment, say: Say) -> None:
    """Install the program itself, as a link to this checkout."""
    asked = ["--no-deps", "--no-build-isolation", "-e", str(CHECKOUT)]
    _pip(environment, asked, _no_news, say)


def _pip(environment: Environment, arguments: list[str], news: News, say: Say) -> None:
    """Run pip for an environment, or say in one line why it did not get there."""
    before = environment.log.stat().st_size if environment.log.exists() else 0
    other = [] if environment == MAIN else ["--python", str(environment.python)]
    command = [str(MAIN.python), "-m", "pip", *other, "install", "--progress-bar=off", *arguments]
    quiet = {"PIP_NO_INPUT": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_USER": "0"}
    settings = child_environment(**quiet, PIP_ROOT_USER_ACTION="ignore")
    code = follow(command, log=environment.log, news=news, say=say, environment=settings)
    if code != 0:
        told = environment.log.read_bytes()[before:].decode("utf-8", "replace")
        raise pip_trouble(told, environment.log)


def pip_trouble(told: str, log: Path) -> Trouble:
    """Return in plain words why pip stopped."""
    if _UNREACHED.search(told):
        return Trouble(
            "The parts could not be fetched: no answer from the network. Check the connection, "
            f"then use the same command again. The log: {log}",
            NOT_READY,
        )
    if "No space left on device" in told or "not enough space" in told:
        return Trouble(f"The disk is full: the parts need about 700 MB. The log: {log}", NOT_READY)
    if "DO NOT MATCH THE HASHES" in told or "No matching distribution" in told:
        here = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
        return Trouble(
            f"There is no checked copy of every part for this computer ({here}). The log: {log}",
            NOT_READY,
        )
    return Trouble(f"The parts could not be put in place. The log: {log}", FAILED)


def _no_news(_line: str) -> None:
    return None


@dataclass(slots=True)
class PipNews:
    """Turns what pip prints into short lines: which part, of how many, how big."""

    total: int
    seen: int = 0

    def __call__(self, line: str) -> str | None:
        """Return the line to say, or None for a line that tells a person nothing."""
        collected = _COLLECTED.match(line)
        if collected:
            self.seen += 1
            name, version = (word for word in collected.groups() if word)
            return f"{normal_name(name)} {version} ({self.seen} of {self.total})"
        large = re.match(r"Downloading .*\((\d+(?:\.\d+)? MB)\)", line)
        if large:
            return f"  downloading {large[1]}"
        if line.startswith("Installing collected packages:"):
            count = line.count(",") + 1
            return f"putting {count} {'part' if count == 1 else 'parts'} in place"
        if line.startswith("WARNING: Retrying"):
            return "no answer yet, trying again"
        return None


def make_without_qt() -> int:
    """Make the environment without Qt, as a program of its own that others can stop."""

    def work() -> int:
        prepare(CORE, WITHOUT_QT, Steps(speaker(sys.stdout), total=3))
        return DONE

    return guarded(work)


if __name__ == "__main__":
    raise SystemExit(make_without_qt())
