"""A folder of the home in which a backup is put together: one at a time, and nothing stays."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from touchline.keeping.errors import KeepingError

PREFIX = ".keeping-"


@contextmanager
def workshop(home: Path) -> Iterator[Path]:
    """A new folder that only its owner can read; it goes at the end.

    What a killed run has left is removed first. Raises KeepingError if another one is at work.
    """
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    (home / "run").mkdir(exist_ok=True, mode=0o700)
    handle = os.open(home / "run" / "keeping.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise KeepingError(
                "Another backup is being made from this home. Wait until it is done."
            ) from None
        for left in home.glob(f"{PREFIX}*"):
            if left.is_dir():
                shutil.rmtree(left, ignore_errors=True)
        folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=home))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    finally:
        os.close(handle)
