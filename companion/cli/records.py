"""`companion sample` and `companion verify`: made-up records, and whether a folder is whole."""

from __future__ import annotations

from pathlib import Path

from companion.cli.answers import DONE, NOT_SOUND, CommandError, parser


def sample(words: list[str]) -> int:
    """Write made-up records into a new folder."""
    options_of = parser("companion sample", "made-up records in a new folder")
    options_of.add_argument("folder", type=Path, metavar="DIR")
    options_of.add_argument("--records", type=int, default=60, metavar="N")
    options = options_of.parse_args(words)
    if not 1 <= options.records <= 1_000_000:
        raise CommandError("--records takes a whole number from 1 to 1000000")
    try:
        taken = options.folder.exists() and (
            not options.folder.is_dir() or any(options.folder.iterdir())
        )
    except OSError as error:
        raise CommandError(f"{options.folder} cannot be used: {error.strerror}") from None
    if taken:
        raise CommandError(f"{options.folder} is not empty. Name a new folder")
    from companion.services.sample import sample_records
    from companion.services.workspace import write_new_folder

    count = write_new_folder(options.folder, sample_records(options.records))
    print(f"{count} made-up records in {options.folder}")
    return DONE


def verify(words: list[str]) -> int:
    """Say whether a folder is whole, and what opening it would repair."""
    options_of = parser("companion verify", "is every record readable and whole")
    options_of.add_argument("--data-dir", type=Path, metavar="DIR")
    options = options_of.parse_args(words)
    from companion.services.folders import default_folder
    from companion.services.verifying import Soundness, verify_folder

    report = verify_folder(options.data_dir or default_folder())
    if report.soundness is Soundness.UNUSABLE:
        raise CommandError(report.lines[0])
    for line in report.lines:
        print(line)
    return DONE if report.soundness is Soundness.SOUND else NOT_SOUND
