"""Takes hold of a folder as it is now, so that it can be read while others add and remove.

What was published never changes, it only comes and goes as a whole: so a link to each file is
enough, takes no room, and outlives the removal of the file's own name.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from touchline.keeping.errors import KeepingError

TRIES = 20


@dataclass(frozen=True)
class Frozen:
    """`files` by their names below the folder, each with where it can be read; `links` likewise."""

    files: dict[str, Path] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)


def freeze(folder: Path, *, into: Path) -> Frozen:
    """Hold what lies in a folder, or one file; `into` is on the same disk, or room for a copy.

    What begins with a dot is being made and is no part of it. Links to neighbours stay links.
    Raises KeepingError if the folder changes too fast to be held.
    """
    if folder.is_file():
        _hold(folder, into)
        return Frozen({"": into})
    for number in range(TRIES):
        found = _try(folder, into / str(number))
        if found is not None:
            return found
    raise KeepingError(f"{folder.name} changed too often while it was read. Try again.")


def _try(folder: Path, into: Path) -> Frozen | None:
    """One attempt; None if a part came or went meanwhile."""
    # The links first: what a link points to is published before the link is.
    links = dict(_links(folder))
    before = _files(folder)
    held: dict[str, Path] = {}
    for name in before:
        held[name] = into / name
        try:
            held[name].parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _hold(folder / name, held[name])
        except FileNotFoundError:
            return None
    if _files(folder) != before or not all(_leads(target, held) for target in links.values()):
        return None
    return Frozen(held, links)


def _hold(path: Path, into: Path) -> None:
    into.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(path, into)
    except FileNotFoundError:
        raise
    except OSError:  # another disk, or one without links
        shutil.copyfile(path, into)


def _files(folder: Path) -> list[str]:
    return sorted(_walk(folder, folder))


def _walk(folder: Path, top: Path) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.name.startswith(".") or (folder == top and _stays_inside(path)):
            continue
        if entry.is_dir():
            if entry.is_symlink():
                raise KeepingError(
                    f"{path} is a link to a folder elsewhere, which a backup cannot keep. Put the"
                    " folder itself there, or remove the link."
                )
            yield from _walk(path, top)
        elif entry.is_file():
            yield path.relative_to(top).as_posix()


def _links(folder: Path) -> Iterator[tuple[str, str]]:
    if not folder.is_dir():
        return
    for entry in os.scandir(folder):
        if not entry.name.startswith(".") and _stays_inside(Path(entry.path)):
            yield entry.name, str(Path(entry.path).readlink())


def _stays_inside(path: Path) -> bool:
    """Whether this is a link to a neighbour, as `current` is; other links to files are read."""
    if not path.is_symlink():
        return False
    target = path.readlink()
    return not target.is_absolute() and ".." not in target.parts


def _leads(target: str, held: dict[str, Path]) -> bool:
    """Whether a link points at something that was held."""
    return any(PurePosixPath(name).is_relative_to(target) for name in held)
