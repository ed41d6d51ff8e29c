"""`companion content check`: a content pack against its rules, and what is in it."""

from __future__ import annotations

from pathlib import Path

from companion.cli.answers import DONE, NOT_SOUND, CommandError, parser


def content(words: list[str]) -> int:
    """Check a content pack and say what is wrong with it."""
    options_of = parser("companion content", "a content pack against its rules")
    options_of.add_argument("what", choices=("check",), metavar="check")
    options_of.add_argument("folder", type=Path, metavar="DIR")
    options_of.add_argument(
        "--report", action="store_true", help="print the figures of the pack too"
    )
    options = options_of.parse_args(words)
    if not options.folder.is_dir():
        raise CommandError(f"there is no folder {options.folder}")
    from companion.content import check_pack

    faults = check_pack(options.folder)
    if options.report:
        _print_report(options.folder)
    for fault in faults:
        print(f"{fault.file}: {fault.key}: {fault.reason}")
    print(f"{len(faults)} faults" if len(faults) != 1 else "1 fault")
    return NOT_SOUND if faults else DONE


def _print_report(folder: Path) -> None:
    from companion.content import PackFault
    from companion.content.report import pack_report

    try:
        print("\n".join(pack_report(folder)))
    except PackFault as problem:
        print(f"no figures: {problem}")
