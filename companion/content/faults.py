"""What is wrong in a content pack, said so that its author can find and mend it."""

from __future__ import annotations

from collections.abc import Callable

from companion.domain.frozen import Frozen


class Fault(Frozen, kw_only=False):
    """One thing wrong: the file inside the pack, the key in it, and the reason in plain words."""

    file: str
    key: str
    reason: str

    def __str__(self) -> str:
        place = f"{self.file}, {self.key}" if self.key else self.file
        return f"{place}: {self.reason}"


class PackFault(Exception):  # noqa: N818 - the public name of the contract
    """A pack that cannot be used as it stands.

    Attributes:
        fault: The file, key and reason.
    """

    def __init__(self, file: str, key: str, reason: str) -> None:
        self.fault = Fault(file=file, key=key, reason=reason)
        super().__init__(file, key, reason)

    def __str__(self) -> str:
        return str(self.fault)

    @property
    def file(self) -> str:
        """The file, as its path inside the pack."""
        return self.fault.file

    @property
    def key(self) -> str:
        """The key in the file, empty when the whole file is meant."""
        return self.fault.key

    @property
    def reason(self) -> str:
        """What is wrong, in plain words."""
        return self.fault.reason


Sink = Callable[[Fault], None]
"""Where a reader reports a fault: `refuse` stops at the first, a list's `append` collects all."""


def refuse(fault: Fault) -> None:
    """Stop at a fault.

    Raises:
        PackFault: Always.
    """
    raise PackFault(fault.file, fault.key, fault.reason)
