"""Puts files one after the other into a stream, with a list of their sums behind them."""

import hashlib
import io
import tarfile
from pathlib import Path
from typing import IO, Any, cast

from touchline.keeping.archive.ending import SummedWriter
from touchline.keeping.archive.names import is_safe
from touchline.keeping.errors import KeepingError

SUMS = "SHA256SUMS"
PIECE = 1 << 20
"""Bytes in memory at a time."""


class Packing:
    """Members in the order in which they are added; `end` makes it whole.

    Neither the account that made it nor its machine is named in it.
    """

    def __init__(self, into: IO[bytes]) -> None:
        self._summed = SummedWriter(into)
        self._tar = tarfile.open(  # noqa: SIM115 - `end` closes it; without it nothing is whole
            fileobj=cast(Any, self._summed), mode="w|", format=tarfile.PAX_FORMAT, bufsize=PIECE
        )
        self._tar.copybufsize = PIECE  # type: ignore[attr-defined]
        self.sums: dict[str, str] = {}

    def add(self, name: str, content: bytes) -> None:
        """A member that is small."""
        self._put(name, io.BytesIO(content), size=len(content), mtime=0)

    def add_file(self, name: str, path: Path) -> None:
        """A member of any size. Raises KeepingError if the file grows shorter meanwhile."""
        with path.open("rb") as file:
            told = path.stat()
            try:
                self._put(name, file, size=told.st_size, mtime=int(told.st_mtime))
            except OSError as trouble:
                if trouble.errno is None:  # how tarfile says that a file ended too soon
                    raise KeepingError(f"{path.name} changed while it was read.") from trouble
                raise

    def end(self) -> None:
        """Write the sums, and the sum of everything."""
        lines = "".join(f"{digest}  {name}\n" for name, digest in self.sums.items())
        self.add(SUMS, lines.encode())
        self._tar.close()
        self._summed.end()

    def give_up(self) -> None:
        """Leave it half made; whoever holds the file throws it away."""
        self._summed.give_up()

    def _put(self, name: str, file: IO[bytes], *, size: int, mtime: int) -> None:
        if not is_safe(name):
            raise KeepingError(f"{name!r} cannot be kept: rename this file, and try again.")
        member = tarfile.TarInfo(name)
        member.size, member.mtime, member.mode = size, mtime, 0o600
        reading = _Summing(file)
        self._tar.addfile(member, cast(IO[bytes], reading))
        self.sums[name] = reading.sum.hexdigest()


class _Summing:
    """A file that sums what is read from it."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self.sum = file, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        content = self._file.read(size)
        self.sum.update(content)
        return content
