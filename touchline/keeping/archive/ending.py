"""The last line of a file: the sum of all that stands before it."""

import hashlib
from typing import IO

from touchline.keeping.errors import Damaged

WORDS = b"\ntouchline sha256 "
LENGTH = len(WORDS) + 64 + 1


class SummedWriter:
    """Passes on what is written and sums it; `end` writes the last line."""

    def __init__(self, into: IO[bytes]) -> None:
        self._into, self._sum, self._given_up = into, hashlib.sha256(), False

    def write(self, content: bytes) -> int:
        if not self._given_up:
            self._sum.update(content)
            self._into.write(content)
        return len(content)

    def give_up(self) -> None:
        """Write nothing any more: a tar that is forgotten half made would still write its end."""
        self._given_up = True

    def end(self) -> None:
        self._into.write(WORDS + self._sum.hexdigest().encode() + b"\n")


class SummedReader:
    """Reads all but the last line; `end` reads what is left and compares the two."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream, self._sum, self._held = stream, hashlib.sha256(), b""

    def read(self, size: int) -> bytes:
        """Up to `size` bytes; fewer only at the end."""
        while len(self._held) < size + LENGTH:
            more = self._stream.read(max(size, 1 << 16))
            if not more:
                break
            self._held += more
        free = max(len(self._held) - LENGTH, 0)
        given, self._held = self._held[: min(size, free)], self._held[min(size, free) :]
        self._sum.update(given)
        return given

    def end(self) -> None:
        """Raises Damaged unless the file ends as it was written."""
        while self.read(1 << 20):
            pass
        if self._held != WORDS + self._sum.hexdigest().encode() + b"\n":
            raise Damaged("The file is damaged or was cut off: it does not end as it was written.")
