"""Whether an installation is being served: asked before its database is replaced."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from touchline.running.trouble import CannotRun


@contextmanager
def in_use(home: Path) -> Iterator[int]:
    """Say that this home is being served until the block is left; several may say so at once.

    Gives the descriptor of the lock. Who hands it over to its children says it until the last of
    them has ended, also if the parent is killed. Raises `CannotRun` while somebody keeps the home
    to themselves.
    """
    with _opened(home) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotRun(
                "The database of this home is just being replaced. Nothing was started; start"
                " again when that is done."
            ) from None
        yield file.fileno()


@contextmanager
def kept_to_oneself(home: Path) -> Iterator[bool]:
    """Keep servers of this home from starting until the block is left; False if one runs already.

    For whatever must have the database alone, such as putting another in its place.
    """
    with _opened(home) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True


def _opened(home: Path) -> TextIO:
    path = home / "run" / "served.lock"
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path.open("a", encoding="utf-8")
