"""The inbox: the one folder of the server below which an import's page may name folders."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

KINDS = (".csv", ".parquet", ".tsv", ".txt")
"""What a table of an export may come as."""
ITSELF = "."
DEEP = 3
MOST = 200


def is_table(path: Path) -> bool:
    """Whether this is a file that an import would look at, by its name."""
    return path.suffix.lower() in KINDS and not path.name.startswith(".")


def folders_below(inbox: Path) -> tuple[str, ...]:
    """Folders with tables in them, as paths below the inbox; the inbox itself is ".".

    Nothing deeper than three folders, no hidden one, no link, and at most 200; an inbox that is
    missing has none.
    """
    found = []
    for folder, names in _walk(inbox, deep=DEEP):
        if any(is_table(Path(name)) for name in names):
            found.append(folder.relative_to(inbox).as_posix())
        if len(found) == MOST:
            break
    return tuple(sorted(found))


def folder_below(inbox: Path, name: str) -> Path | None:
    """The folder of this name, or None if it is not there or lies anywhere else.

    `..`, an absolute path and a link that leads out all end in None.
    """
    try:
        within, found = inbox.resolve(strict=True), (inbox / name).resolve(strict=True)
    except (OSError, ValueError):
        return None
    return found if found.is_dir() and found.is_relative_to(within) else None


def stamp_of(folder: Path) -> str:
    """What changes when a table in this folder is added, removed, replaced or written to."""
    digest = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        if is_table(path) and path.is_file():
            found = path.stat()
            digest.update(f"{path.name}\0{found.st_size}\0{found.st_mtime_ns}\0".encode())
    return digest.hexdigest()


def _walk(folder: Path, *, deep: int) -> Iterator[tuple[Path, list[str]]]:
    try:
        with os.scandir(folder) as entries:
            inside = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return
    yield folder, [entry.name for entry in inside if entry.is_file()]
    if deep:
        for entry in inside:
            if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                yield from _walk(folder / entry.name, deep=deep - 1)
