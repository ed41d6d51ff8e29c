"""One journal file while it is being written.

A write that fails is cut off again and the file goes on. A flush that fails ends the file: the
system may have forgotten what it held, and a second flush that succeeds would prove nothing
(reliability.md rule 4).
"""

from __future__ import annotations

import errno
from pathlib import Path

from companion.domain.frozen import replace
from companion.storage.files import Files, remove_quietly, write_all
from companion.storage.headers import Header, encode_header
from companion.storage.lines import make_line
from companion.storage.names import JOURNAL, path_of


class Segment:
    """The journal this session appends to.

    Attributes:
        number: Its number.
        end: Where its last acknowledged line ends, in bytes.
        dead: Whether it may never be written again.
    """

    def __init__(
        self, files: Files, folder: Path, header: Header, first: tuple[int, bytes] | None = None
    ) -> None:
        """Create the file, durably: header, a first line if there is one, and name.

        Raises:
            OSError: If that fails. The file may then exist or not, and stays unused.
        """
        self._descriptor = -1
        self._files = files
        self._seed = header.seed
        self.number = header.number
        self.dead = False
        path = path_of(folder, JOURNAL, header.number)
        line = make_line(self._seed, *first) if first is not None else b""
        start = encode_header(replace(header, first=len(line))) + line
        self._descriptor = files.create(path)
        try:
            write_all(files, self._descriptor, start)
            files.flush(self._descriptor)
            files.flush_folder(folder)
        except OSError:
            self.close()
            remove_quietly(files, path)
            raise
        self.end = len(start)

    def append(self, sequence: int, text: bytes) -> None:
        """Add a line and return once it is on the disk.

        Raises:
            OSError: If it is not. Then `end` is where it was.
        """
        line = make_line(self._seed, sequence, text)
        try:
            write_all(self._files, self._descriptor, line)
        except OSError as error:
            self._cut_back(error)
            raise
        try:
            self._files.flush(self._descriptor)
            if not self._files.is_linked(self._descriptor):
                raise OSError(errno.ENOENT, "the journal was deleted while it was open")
        except OSError:
            self.dead = True
            raise
        self.end += len(line)

    def close(self) -> None:
        """Let go of the file. What was acknowledged is on the disk already."""
        self.dead = True
        if self._descriptor >= 0:
            descriptor, self._descriptor = self._descriptor, -1
            try:
                self._files.close(descriptor)
            except OSError:
                return

    def __del__(self) -> None:
        self.close()

    def _cut_back(self, error: OSError) -> None:
        # A file at its size limit takes nothing more, but a new one may.
        self.dead = error.errno == errno.EFBIG
        try:
            self._files.truncate(self._descriptor, self.end)
        except OSError:
            self.dead = True
