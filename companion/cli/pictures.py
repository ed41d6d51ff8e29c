"""`companion tour`: a picture of every screen, drawn without one."""

from __future__ import annotations

from pathlib import Path

from companion.cli.answers import DONE, INTERRUPTED, CommandError, parser


def draw_in_memory() -> None:
    """Have Qt draw without a screen."""
    import os

    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def offscreen() -> None:
    """Draw in memory, at home in London: for the tour and the self-check, which need no screen."""
    import os
    import signal
    import time

    # Nothing of a person's is being written, so Ctrl+C may end it at once, inside Qt as well.
    signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))
    draw_in_memory()
    os.environ["TZ"] = "Europe/London"
    if hasattr(time, "tzset"):
        time.tzset()


def tour(words: list[str]) -> int:
    """Draw every screen into a folder."""
    from companion.domain.display import TEXT_SIZES

    options_of = parser("companion tour", "a picture of every screen")
    options_of.add_argument("folder", type=Path, metavar="DIR")
    options_of.add_argument("--theme", choices=("light", "dark", "contrast"), default="light")
    options_of.add_argument("--text-size", type=int, choices=TEXT_SIZES, default=100, metavar="N")
    options_of.add_argument("--size", type=_picture_size, default=(1280, 800), metavar="WxH")
    options_of.add_argument("--data-dir", type=Path, metavar="DIR")
    options = options_of.parse_args(words)
    _make_folder(options.folder)
    offscreen()
    from companion.app import draw_tour

    names = draw_tour(
        options.folder,
        look=options.theme,
        text_percent=options.text_size,
        size=options.size,
        data_dir=options.data_dir,
    )
    for name in names:
        print(name)
    return DONE


def _picture_size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise ValueError(text)
    size = int(width), int(height)
    if not all(256 <= each <= 8192 for each in size):
        raise ValueError(text)
    return size


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(f"{folder} cannot be used: {error.strerror}") from None
