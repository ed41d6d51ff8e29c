"""Pin every part by number and hash: writes `constraints.txt` and `constraints-test.txt`.

For maintainers, with the Python of a test environment: `.venv/bin/python packaging/pin.py`.
What is wanted comes from `pyproject.toml`; which files a release has comes from whatever index
pip is set up with, which is never named here. Only released wheels are pinned, for the computers
in `SYSTEMS` and the Pythons in `PYTHONS`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CHECKOUT = Path(__file__).resolve().parent.parent
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
BUILDING = ("editables",)
"""What an editable installation needs besides the build backend itself."""


@dataclass(frozen=True, slots=True)
class System:
    """A kind of computer: its name, how pip tags it, and what markers see on it."""

    name: str
    tags: tuple[str, ...]
    sys_platform: str
    platform_system: str
    machine: str
    os_name: str = "posix"


def _linux(machine: str, newest: int) -> System:
    """Return a Linux by the newest C library it has: older wheels fit it as well."""
    tags = [f"manylinux_2_{minor}_{machine}" for minor in range(newest, 16, -1)]
    older = f"manylinux2014_{machine}"
    return System(f"Linux {machine}", (*tags, older), "linux", "Linux", machine)


def _mac(machine: str, newest: str) -> System:
    return System(f"macOS {machine}", (f"macosx_{newest}_{machine}",), "darwin", "Darwin", machine)


def _windows(tag: str, machine: str) -> System:
    return System(f"Windows {machine}", (tag,), "win32", "Windows", machine, "nt")


SYSTEMS = (
    _linux("x86_64", 34),
    _linux("x86_64", 43),
    _linux("aarch64", 34),
    _linux("aarch64", 43),
    _windows("win_amd64", "AMD64"),
    _windows("win_arm64", "ARM64"),
    _mac("arm64", "14_0"),
    _mac("arm64", "26_0"),
    _mac("x86_64", "14_0"),
    _mac("x86_64", "26_0"),
)


@dataclass(slots=True)
class Part:
    """One release: its version, the hashes of its wheels and the systems that want it."""

    name: str
    version: str
    hashes: set[str] = field(default_factory=set)
    wanted_on: set[tuple[str, str]] = field(default_factory=set)


def main() -> int:
    """Return 0 once both files are written."""
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    running = [
        *project["project"]["dependencies"],
        *project["build-system"]["requires"],
        *BUILDING,
    ]
    testing = project["project"]["optional-dependencies"]["dev"]
    versions = _resolve([*running, *testing])
    run_parts = _collect(running, versions)
    test_parts = _collect(testing, versions)
    for name in run_parts.keys() & test_parts.keys():
        run_parts[name].hashes |= test_parts.pop(name).hashes
    _write(CHECKOUT / "packaging" / "constraints.txt", run_parts, "What the program needs.")
    _write(
        CHECKOUT / "packaging" / "constraints-test.txt",
        test_parts,
        "What the checks and tests need besides constraints.txt.",
    )
    return 0


def _resolve(requirements: Iterable[str]) -> dict[str, str]:
    """Return the versions that go together, found once, on this computer."""
    found = _report(["--ignore-installed", *requirements])
    return {name: item["metadata"]["version"] for name, item in _by_name(found)}


def _collect(requirements: Iterable[str], versions: dict[str, str]) -> dict[str, Part]:
    """Return every part that the requirements lead to on any system, with its hashes."""
    wanted = [Requirement(text) for text in requirements]
    parts: dict[str, Part] = {}
    for python in PYTHONS:
        for system in SYSTEMS:
            _collect_for(system, python, wanted, versions, parts)
    return parts


def _collect_for(
    system: System,
    python: str,
    wanted: Iterable[Requirement],
    versions: dict[str, str],
    parts: dict[str, Part],
) -> None:
    """Walk the requirements as that system sees them and note each wheel it would take."""
    environment = _environment(system, python)
    waiting = {_key(need) for need in wanted if _applies(need, environment)}
    done: set[str] = set()
    while waiting:
        items = _wheels(system, python, waiting, versions)
        done |= waiting
        waiting = set()
        for name, item in items:
            version = item["metadata"]["version"]
            versions.setdefault(name, version)
            part = parts.setdefault(name, Part(name, version))
            part.hashes.add(item["download_info"]["archive_info"]["hashes"]["sha256"])
            part.wanted_on.add((system.sys_platform, python))
            needs = (Requirement(text) for text in item["metadata"].get("requires_dist", ()))
            waiting |= {_key(need) for need in needs if _applies(need, environment)} - done


def _wheels(
    system: System, python: str, names: set[str], versions: dict[str, str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the wheel of each part for a system; a part without one is named and left out."""
    where = [
        "--no-deps",
        "--only-binary=:all:",
        "--implementation=cp",
        f"--python-version={python}",
    ]
    where += [f"--platform={tag}" for tag in system.tags]
    pins = [f"{name}=={versions[name]}" if name in versions else name for name in sorted(names)]
    with tempfile.TemporaryDirectory() as folder:
        where.append(f"--target={folder}")
        try:
            yield from _by_name(_report([*where, *pins]))
        except subprocess.CalledProcessError:
            if len(pins) == 1:
                print(f"no wheel: {pins[0]} for {system.name}, Python {python}", file=sys.stderr)
                return
            for name in sorted(names):
                yield from _wheels(system, python, {name}, versions)


def _report(arguments: list[str]) -> dict[str, Any]:
    """Return what pip would install, without installing it."""
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--quiet", "--report", "-"]
    done = subprocess.run(
        [*command, "--disable-pip-version-check", *arguments],
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def _by_name(report: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for item in report["install"]:
        yield canonicalize_name(item["metadata"]["name"]), item


def _key(need: Requirement) -> str:
    return canonicalize_name(need.name)


def _applies(need: Requirement, environment: dict[str, str]) -> bool:
    return need.marker is None or need.marker.evaluate(environment)


def _environment(system: System, python: str) -> dict[str, str]:
    """Return what the markers of a requirement see on a system."""
    return {
        "extra": "",
        "implementation_name": "cpython",
        "os_name": system.os_name,
        "platform_machine": system.machine,
        "platform_python_implementation": "CPython",
        "platform_system": system.platform_system,
        "python_full_version": f"{python}.0",
        "python_version": python,
        "sys_platform": system.sys_platform,
    }


def _marker(part: Part) -> str:
    """Return the condition under which a part is wanted, empty when it always is."""
    platforms = {platform for platform, _ in part.wanted_on}
    everywhere = {(platform, python) for platform in platforms for python in PYTHONS}
    if part.wanted_on != everywhere:
        print(f"not wanted by every Python: {part.name}", file=sys.stderr)
    if platforms == {system.sys_platform for system in SYSTEMS}:
        return ""
    return " ; " + " or ".join(f'sys_platform == "{platform}"' for platform in sorted(platforms))


def _write(path: Path, parts: dict[str, Part], what: str) -> None:
    """Write the pins, one part after the other, hashes sorted so that a change shows small."""
    lines = [f"# {what} Written by packaging/pin.py from pyproject.toml; do not edit."]
    for name in sorted(parts):
        part = parts[name]
        lines.append(f"{name}=={part.version}{_marker(part)} \\")
        hashes = [f"    --hash=sha256:{value}" for value in sorted(part.hashes)]
        lines.append(" \\\n".join(hashes))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
