"""Writes a file under another name first and gives it its own when it is whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from touchline.keeping.errors import KeepingError
from touchline.kit.ids import new_key


def refuse_to_overwrite(*paths: Path) -> None:
    """Raises KeepingError if one of these is there already."""
    for path in paths:
        if os.path.lexists(path):
            raise KeepingError(f"{path} is there already. Choose another name, or move it away.")


@contextmanager
def draft(of: Path) -> Iterator[Path]:
    """A path beside `of`, readable by its owner alone; whatever is left there at the end goes."""
    path = of.with_name(f".{of.name}.{new_key()}.part")
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)


def to_disk(file: IO[bytes]) -> None:
    """Return when what was written will survive a power cut."""
    file.flush()
    os.fsync(file.fileno())


def put_in_place(path: Path, as_: Path) -> None:
    """Give a whole file its name, all at once, and never over another one."""
    try:
        os.link(path, as_)
    except FileExistsError:
        refuse_to_overwrite(as_)
    except OSError:  # a disk without links, such as a stick
        refuse_to_overwrite(as_)
        path.rename(as_)
    sync_folder(as_.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
