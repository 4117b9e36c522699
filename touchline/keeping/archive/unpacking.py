"""Reads such a file once, from front to end, and says whether it is what was written."""

import hashlib
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, Any, cast

from touchline.keeping.archive.ending import SummedReader
from touchline.keeping.archive.names import is_safe
from touchline.keeping.archive.packing import PIECE, SUMS
from touchline.keeping.errors import Damaged


class Member:
    """One file inside: its name, its size in bytes, and its content as a stream."""

    def __init__(self, name: str, size: int, content: IO[bytes]) -> None:
        self.name, self.size = name, size
        self._content, self._sum = content, hashlib.sha256()

    def read(self, size: int = PIECE) -> bytes:
        """The next bytes; empty at the end. Raises Damaged."""
        with _damage_named():
            content = self._content.read(size)
        self._sum.update(content)
        return content

    def whole(self) -> bytes:
        """All that is left of it, in memory: for members that are known to be small."""
        return b"".join(iter(self.read, b""))

    def digest(self) -> str:
        """The sum of all of it; what nobody has read is read for it."""
        while self.read():
            pass
        return self._sum.hexdigest()


def unpack(stream: IO[bytes], take: Callable[[Member], None]) -> dict[str, str]:
    """Give each member to `take`, then hold all against the sums; name → sum.

    Whoever takes must not trust anything before this returns. Raises Damaged.
    """
    reader = SummedReader(stream)
    sums: dict[str, str] = {}
    listed: dict[str, str] | None = None
    for member in _members(reader):
        if listed is not None or member.name in sums or not is_safe(member.name):
            raise Damaged(_WORDS)
        if member.name == SUMS:
            listed = _listed(member)
            continue
        take(member)
        sums[member.name] = member.digest()
    reader.end()
    if sums != listed:
        raise Damaged(_WORDS)
    return sums


_WORDS = "The file is damaged: what it holds does not agree with its own list."


def _members(reader: SummedReader) -> Iterator[Member]:
    with _damage_named():
        tar = tarfile.open(fileobj=cast(Any, reader), mode="r|", bufsize=PIECE)  # noqa: SIM115
    while True:
        with _damage_named():
            info = tar.next()
            if info is None:
                return
            content = tar.extractfile(info) if info.isreg() else None
        if content is None:
            raise Damaged(_WORDS)
        yield Member(info.name, info.size, content)
        tar.members.clear()  # type: ignore[attr-defined] # else a tar of a million files would be remembered whole


def _listed(member: Member) -> dict[str, str]:
    content = member.whole()
    with _damage_named():
        lines = [line.partition("  ") for line in content.decode().split("\n") if line]
        return {name: digest for digest, _, name in lines}


@contextmanager
def _damage_named() -> Iterator[None]:
    """A damaged tar breaks in many ways; what the disk says is passed on."""
    try:
        yield
    except Damaged:
        raise
    except Exception as trouble:
        if isinstance(trouble, OSError) and trouble.errno is not None:
            raise
        raise Damaged(_WORDS) from trouble
