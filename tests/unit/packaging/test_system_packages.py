from __future__ import annotations

import pytest
from system_packages import (
    choose_packages,
    has_renamed_packages,
    is_debian_kind,
    libraries_not_found,
    read_os_release,
)

DEBIAN_12 = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nID=debian\n'
UBUNTU_24 = "NAME='Ubuntu'\nVERSION_ID=\"24.04\"\nID=ubuntu\nID_LIKE=debian\n"
MINT = 'ID=linuxmint\nID_LIKE="ubuntu debian"\nVERSION_ID="22"\n'
FEDORA = "ID=fedora\nVERSION_ID=43\n"


def test_os_release_is_read_with_and_without_quotes() -> None:
    assert read_os_release(UBUNTU_24) == {
        "NAME": "Ubuntu",
        "VERSION_ID": "24.04",
        "ID": "ubuntu",
        "ID_LIKE": "debian",
    }
    assert read_os_release("# a comment\n\nnonsense\n") == {}


@pytest.mark.parametrize(
    ("text", "debian", "renamed"),
    [
        (DEBIAN_12, True, False),
        (DEBIAN_12.replace("12", "13"), True, True),
        (UBUNTU_24, True, True),
        (UBUNTU_24.replace("24.04", "22.04"), True, False),
        (UBUNTU_24.replace("24.04", "23.10"), True, False),
        (MINT, True, False),
        ("ID=debian\n", True, False),
        (FEDORA, False, False),
        ("", False, False),
    ],
)
def test_a_system_is_known_by_its_release(text: str, debian: bool, renamed: bool) -> None:
    release = read_os_release(text)
    assert is_debian_kind(release) == debian
    assert has_renamed_packages(release) == renamed


def test_missing_libraries_are_read_from_the_loader_once_each() -> None:
    told = (
        "a.so:\n\tlibEGL.so.1 => not found\n\tlibm.so.6 => /lib/libm.so.6 (0x00007f)\n"
        "b.so:\n\tlibEGL.so.1 => not found\n\tlibglib-2.0.so.0 => not found\n"
    )
    assert libraries_not_found(told) == {"libEGL.so.1", "libglib-2.0.so.0"}


def test_two_libraries_of_one_package_name_it_once() -> None:
    libraries = ["libgthread-2.0.so.0", "libglib-2.0.so.0", "libEGL.so.1"]
    assert choose_packages(libraries, (), renamed=False) == ("libegl1", "libglib2.0-0")


def test_the_new_name_is_chosen_where_apt_offers_it() -> None:
    known = {"libglib2.0-0t64"}
    assert choose_packages(["libglib-2.0.so.0"], known, renamed=False) == ("libglib2.0-0t64",)
    assert choose_packages(["libglib-2.0.so.0"], {"libglib2.0-0"}, renamed=True) == (
        "libglib2.0-0",
    )


def test_without_lists_the_release_decides_between_old_and_new_names() -> None:
    assert choose_packages(["libglib-2.0.so.0"], (), renamed=True) == ("libglib2.0-0t64",)
    assert choose_packages(["libglib-2.0.so.0"], (), renamed=False) == ("libglib2.0-0",)


def test_a_library_nobody_listed_gets_the_name_that_debian_would_give_it() -> None:
    assert choose_packages(["libinput.so.10"], (), renamed=False) == ("libinput10",)
    assert choose_packages(["libts_x1.so.0"], (), renamed=False) == ("libts-x1-0",)
