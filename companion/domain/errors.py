"""What can go wrong in a person's own terms. The window and the commands turn these into words."""

from __future__ import annotations


class UseCaseError(Exception):
    """A change that cannot be made; nothing was changed."""


class NothingThereError(UseCaseError):
    """The record was removed meanwhile."""


class EmptyTextError(UseCaseError):
    """There are no words to keep."""


class ChangedSinceError(UseCaseError):
    """The step cannot be undone: its records were changed afterwards by something else."""


class ThreeAlreadyError(UseCaseError):
    """Three questions are first already, and it was not said which of them gives way."""


class TooManyError(UseCaseError):
    """That would be more at once than can be looked over."""
