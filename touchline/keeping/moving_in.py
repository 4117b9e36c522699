"""Puts what was proved in its place, and takes all of it out again if something fails."""

import contextlib
import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from django.db.backends.base.base import BaseDatabaseWrapper

from touchline.keeping.databases import server
from touchline.keeping.emptiness import database_file
from touchline.keeping.errors import Damaged
from touchline.keeping.parts import Folder
from touchline.keeping.placing import sync_folder


class Place(Protocol):
    """Where things go."""

    @property
    def home(self) -> Path: ...
    @property
    def connection(self) -> BaseDatabaseWrapper: ...
    @property
    def folders(self) -> Sequence[Folder]: ...


class MovingIn:
    """A block at whose end everything is undone, unless `done` was said in it."""

    def __init__(self, target: Place, replaced: Path) -> None:
        self._target, self._replaced = target, replaced
        self._undo: list[Callable[[], None]] = []

    def __enter__(self) -> Self:
        return self

    def done(self) -> None:
        """Everything is in its place and stays there."""
        self._undo.clear()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        trouble: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for undo in reversed(self._undo):
            undo()

    def take_folders(self, unpacked: Path, *, links: Mapping[str, str]) -> None:
        """Move what lies in a folder of unpacked folders to where each belongs; links come last."""
        for path in sorted(unpacked.iterdir()) if unpacked.is_dir() else ():
            place = self._place_of(path.name)
            if path.is_file():
                self._move(path, place)
                continue
            self._make(place)
            for child in sorted(path.iterdir()):
                self._move(child, place / child.name)
            sync_folder(place)
        for name, target in links.items():
            folder, _, link = name.partition("/")
            place = self._place_of(folder)
            if Path(target).is_absolute() or ".." in Path(target).parts or "/" in link:
                raise Damaged(f"A link of this backup leads outside: {name}.")
            (place / link).symlink_to(target)
            self._undo.append((place / link).unlink)

    def will_fill_database(self) -> None:
        """From here on the database holds what has to go if something fails."""
        connection = self._target.connection
        connection.close()
        if connection.vendor == "sqlite":
            self._undo.append(lambda: _empty_file(connection))
        else:
            self._undo.append(lambda: _empty_server(connection))

    def _place_of(self, name: str) -> Path:
        known = {folder.name: folder.path for folder in self._target.folders}
        return known.get(name, self._target.home / name)

    def _make(self, place: Path) -> None:
        if not place.is_dir():
            place.mkdir(parents=True, mode=0o700)
            self._undo.append(place.rmdir)

    def _move(self, path: Path, place: Path) -> None:
        """The keys of a home that was never used are replaced; the ledger of erasures stays.

        Where it is shared by several hosts it is there already, and knows more than an old copy.
        """
        if os.path.lexists(place):
            if place.parent.name != "keys":
                return
            aside = self._replaced / place.name
            aside.parent.mkdir(parents=True, exist_ok=True)
            place.rename(aside)
            self._undo.append(lambda: _bring(aside, place))
        shutil.move(path, place)
        self._undo.append(lambda: _remove(place))


def _bring(path: Path, place: Path) -> None:
    shutil.move(path, place)


def _remove(path: Path) -> None:
    shutil.rmtree(path) if path.is_dir() else path.unlink()


def remove_file(path: Path) -> None:
    """Remove a database of SQLite with what lies beside it."""
    for rest in ("", "-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            Path(f"{path}{rest}").unlink()


def _empty_file(connection: BaseDatabaseWrapper) -> None:
    connection.close()
    remove_file(database_file(connection))


def _empty_server(connection: BaseDatabaseWrapper) -> None:
    connection.close()
    server.empty_again(connection)
