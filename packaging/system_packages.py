"""Find what the operating system lacks, and on Debian and Ubuntu install or name it.

The names were read off Qt's own files: each library that a Qt file asks for, and the package that
holds it. Newer releases renamed some packages (the "t64" ones), so a library can have several.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from running import child_environment, follow
from telling import NOT_READY, Say, Trouble

PACKAGES: Mapping[str, tuple[str, ...]] = {
    "libEGL.so.1": ("libegl1",),
    "libGL.so.1": ("libgl1",),
    "libX11-xcb.so.1": ("libx11-xcb1",),
    "libX11.so.6": ("libx11-6",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libdrm.so.2": ("libdrm2",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libfreetype.so.6": ("libfreetype6",),
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2",),
    "libgthread-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libwayland-client.so.0": ("libwayland-client0",),
    "libwayland-cursor.so.0": ("libwayland-cursor0",),
    "libwayland-egl.so.1": ("libwayland-egl1",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-image.so.0": ("libxcb-image0",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-randr.so.0": ("libxcb-randr0",),
    "libxcb-render-util.so.0": ("libxcb-render-util0",),
    "libxcb-render.so.0": ("libxcb-render0",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-shm.so.0": ("libxcb-shm0",),
    "libxcb-sync.so.1": ("libxcb-sync1",),
    "libxcb-util.so.1": ("libxcb-util1",),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
    "libxcb.so.1": ("libxcb1",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libz.so.1": ("zlib1g",),
    "libzstd.so.1": ("libzstd1",),
}

_OS_RELEASE = Path("/etc/os-release")
_APT_LISTS = Path("/var/lib/apt/lists")


def read_os_release(text: str) -> dict[str, str]:
    """Return the settings of an `os-release` file."""
    pairs = (line.partition("=") for line in text.splitlines() if "=" in line)
    return {name.strip(): value.strip().strip("\"'") for name, _, value in pairs}


def is_debian_kind(release: Mapping[str, str]) -> bool:
    """Return whether a system installs with apt: Debian, Ubuntu and what is made from them."""
    family = {release.get("ID", ""), *release.get("ID_LIKE", "").split()}
    return bool(family & {"debian", "ubuntu"})


def has_renamed_packages(release: Mapping[str, str]) -> bool:
    """Return whether a release carries the "t64" names: Ubuntu from 24.04, Debian from 13."""
    first = {"ubuntu": (24, 4), "debian": (13, 0)}.get(release.get("ID", ""))
    numbers = re.findall(r"\d+", release.get("VERSION_ID", ""))
    version = tuple(int(number) for number in [*numbers, "0"][:2])
    return first is not None and version >= first


def choose_packages(
    libraries: Iterable[str], known: Collection[str], *, renamed: bool
) -> tuple[str, ...]:
    """Return the packages that hold some libraries, each once, in order of name.

    Args:
        libraries: Names of libraries as the loader asks for them.
        known: Packages that apt can offer; empty when it has no lists yet.
        renamed: Whether the release has the "t64" names, for when apt cannot say.
    """
    return tuple(sorted({_package_of(library, known, renamed=renamed) for library in libraries}))


def _package_of(library: str, known: Collection[str], *, renamed: bool) -> str:
    candidates = PACKAGES.get(library) or (_usual_package(library),)
    offered = [name for name in candidates if name in known]
    if offered:
        return offered[0]
    return candidates[0] if renamed else candidates[-1]


def _usual_package(library: str) -> str:
    """Return the package that Debian's own rule gives a library: `libabc.so.1` is `libabc1`."""
    stem, _, version = library.lower().replace("_", "-").partition(".so")
    number = version.lstrip(".")
    return f"{stem}-{number}" if stem[-1:].isdigit() and number else f"{stem}{number}"


def libraries_not_found(told: str) -> frozenset[str]:
    """Return the libraries that `ldd` reports as missing."""
    return frozenset(re.findall(r"^\s*(\S+) => not found", told, re.MULTILINE))


def _missing_libraries(files: Iterable[Path]) -> frozenset[str]:
    ldd = shutil.which("ldd")
    asked = [str(file) for file in files if file.exists()]
    if not ldd or not asked:
        return frozenset()
    settings = child_environment(LC_ALL="C")
    done = subprocess.run(
        [ldd, *asked], check=False, capture_output=True, env=settings, encoding="utf-8"
    )
    return libraries_not_found(done.stdout)


def ensure_libraries(files: Iterable[Path], log: Path, say: Say) -> None:
    """See to it that every library which some files ask for is there.

    Raises:
        Trouble: If some are missing and this person or system cannot install them from here.
    """
    files = tuple(files)
    missing = _missing_libraries(files)
    if not missing:
        return
    release = _release()
    if not is_debian_kind(release):
        names = ", ".join(sorted(missing))
        raise Trouble(f"This computer lacks these system libraries; please install them: {names}")
    _ready_lists(log, say)
    chosen = choose_packages(missing, _known_packages(), renamed=has_renamed_packages(release))
    _install(chosen, log, say)
    still = _missing_libraries(files)
    if still:
        names = ", ".join(sorted(still))
        raise Trouble(f"These system libraries are still missing: {names}. The log: {log}")


def ensure_venv_module(log: Path, say: Say) -> None:
    """See to it that Python can make environments: Debian and Ubuntu ship that part by itself.

    Raises:
        Trouble: If it is missing and this person cannot install it from here.
    """
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return
    if not is_debian_kind(_release()):
        raise Trouble("This Python lacks its venv and ensurepip modules; please install them.")
    _ready_lists(log, say)
    _install((f"python{sys.version_info.major}.{sys.version_info.minor}-venv",), log, say)


def _release() -> dict[str, str]:
    try:
        return read_os_release(_OS_RELEASE.read_text(encoding="utf-8"))
    except OSError:
        return {}


def _is_root() -> bool:
    return os.name == "posix" and os.geteuid() == 0


def _has_lists() -> bool:
    return any(_APT_LISTS.glob("*_Packages*"))


def _ready_lists(log: Path, say: Say) -> None:
    """Bring apt's lists onto a computer that has none yet, if this person may."""
    if _is_root() and not _has_lists():
        say("  asking for the list of system packages")
        _apt(["update"], log, say)


def _known_packages() -> frozenset[str]:
    apt_cache = shutil.which("apt-cache")
    if not apt_cache:
        return frozenset()
    done = subprocess.run(
        [apt_cache, "pkgnames"], check=False, capture_output=True, encoding="utf-8"
    )
    return frozenset(done.stdout.split())


def _install(packages: tuple[str, ...], log: Path, say: Say) -> None:
    """Install packages as root; for anyone else, name them in one line."""
    if not _is_root() or not shutil.which("apt-get"):
        first = "" if _has_lists() else "sudo apt update && "
        line = f"{first}sudo apt install {' '.join(packages)}"
        raise Trouble(f"Companion needs some system packages first. Please run: {line}")
    say(f"  installing system packages: {' '.join(packages)}")
    if _apt(["install", *packages], log, say) != 0:
        # Old lists name files that are gone; an installation cut off has to be finished first.
        _apt(["update"], log, say)
        follow(["dpkg", "--configure", "-a"], log=log, news=_apt_news, say=say)
        if _apt(["install", *packages], log, say) != 0:
            names = " ".join(packages)
            raise Trouble(f"apt could not install {names}. The log: {log}", NOT_READY)


def _apt(words: list[str], log: Path, say: Say) -> int:
    options = ["-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120"]
    settings = child_environment(DEBIAN_FRONTEND="noninteractive", LC_ALL="C")
    command = ["apt-get", *options, *words]
    return follow(command, log=log, news=_apt_news, say=say, environment=settings)


def _apt_news(line: str) -> str | None:
    """Return the one line of apt's that a person waits by: how much there is to fetch."""
    size = re.match(r"Need to get ([\d.,]+ [kM]?B)", line)
    return f"  downloading {size[1]}" if size else None
