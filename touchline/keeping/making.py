"""Makes a backup: one moment of everything, written whole, read again, and only then named."""

import shutil
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from django.db.backends.base.base import BaseDatabaseWrapper

from touchline.keeping.archive import Packing, sealing
from touchline.keeping.archive.sealing import key_for_a_moment, recipients_of
from touchline.keeping.databases.copying import copy_database
from touchline.keeping.errors import KeepingError, is_no_room
from touchline.keeping.freezing import freeze
from touchline.keeping.manifest import NAME, Manifest
from touchline.keeping.parts import Folder, Life
from touchline.keeping.placing import draft, put_in_place, refuse_to_overwrite, to_disk
from touchline.keeping.tables import left_out
from touchline.keeping.verifying import verify
from touchline.keeping.workshop import workshop
from touchline.kit.ids import new_key

Say = Callable[[str], None]


@dataclass(frozen=True)
class Made:
    """A backup that was written and read again: where it lies, its size in bytes, what it holds."""

    file: Path
    keys: Path
    manifest: Manifest
    bytes: int
    files: int
    encrypted: bool


def keys_beside(file: Path) -> Path:
    """Where the keys of a backup lie: FILE.keys."""
    return file.with_name(f"{file.name}.keys")


@dataclass(frozen=True)
class Source:
    """What is copied: a home, its database, its registered folders, the release that runs it."""

    home: Path
    connection: BaseDatabaseWrapper
    folders: Sequence[Folder]
    release: str


def make_backup(
    source: Source, file: Path, *, at: datetime, to: Sequence[str] = (), say: Say = lambda _: None
) -> Made:
    """Write `file` and `file.keys`, both readable by their owner alone.

    `to` are age recipients. It is consistent while people work and imports publish. Raises
    KeepingError, and then neither file is there; a file that is there already is never touched.
    """
    keys = keys_beside(file)
    refuse_to_overwrite(file, keys)
    if not file.parent.is_dir():
        raise KeepingError(f"There is no folder {file.parent}. Make it, and try again.")
    recipients = recipients_of(to) if to else []
    try:
        return _make(source, file, keys, at=at, recipients=recipients, say=say)
    except KeepingError:
        raise
    except Exception as trouble:
        if is_no_room(trouble):
            raise KeepingError(_full(source.home, file)) from trouble
        if isinstance(trouble, sqlite3.Error):
            raise KeepingError(f"Nothing was written. SQLite's own words: {trouble}.") from trouble
        if isinstance(trouble, OSError):
            raise KeepingError(
                f"Nothing was written: {trouble.strerror or trouble} ({trouble.filename or file})."
            ) from trouble
        raise


def _make(
    source: Source, file: Path, keys: Path, *, at: datetime, recipients: list[Any], say: Say
) -> Made:
    begun = Manifest(
        key=new_key(), holds="content", release=source.release, engine=source.connection.vendor,
        made_at=at.astimezone(UTC).isoformat(timespec="seconds"), left_out=left_out(),
    )  # fmt: skip
    # Nobody keeps this key: with it the finished file can be opened once, to see that it is whole.
    ours = key_for_a_moment() if recipients else None
    sealed_to = [*recipients, ours.to_public()] if ours else []
    with ExitStack() as held:
        bench = held.enter_context(workshop(source.home))
        say("Copying the database")
        copied = copy_database(source.connection, bench)
        manifest = replace(
            begun, migrations=copied.migrations, tables=copied.rows, server=copied.server
        )
        drafts = {path: held.enter_context(draft(path)) for path in (keys, file)}
        say("Writing the keys")
        inside = [*_below("tables", copied.keys), *_held(source, Life.KEYS, bench)[0]]
        key_rows = replace(manifest, holds="keys", tables=copied.key_rows, left_out={})
        _write(drafts[keys], key_rows, inside, sealed_to)
        say("Writing the backup")
        found, links = _held(source, Life.CONTENT, bench)
        manifest = replace(manifest, links=links)
        _write(drafts[file], manifest, [(copied.member, copied.content), *found], sealed_to)
        say("Reading it again")
        for path in drafts.values():
            verify(path, [ours] if ours else [], bench=bench)
        for path, written in drafts.items():
            put_in_place(written, path)
        size = file.stat().st_size
    return Made(file, keys, manifest, size, len(found), bool(recipients))


def _write(
    path: Path, manifest: Manifest, files: Iterable[tuple[str, Path]], recipients: list[Any]
) -> None:
    with path.open("wb") as file:
        with sealing(file, recipients) as stream:
            _pack(stream, manifest, files)
        to_disk(file)


def _pack(stream: IO[bytes], manifest: Manifest, files: Iterable[tuple[str, Path]]) -> None:
    packing = Packing(stream)
    try:
        packing.add(NAME, manifest.as_bytes())
        for name, path in files:
            packing.add_file(name, path)
        packing.end()
    except BaseException:
        packing.give_up()
        raise


def _held(source: Source, life: Life, bench: Path) -> tuple[list[tuple[str, Path]], dict[str, str]]:
    """The files of every folder of a life, by their names in the backup, and the links in them."""
    files: list[tuple[str, Path]] = []
    links: dict[str, str] = {}
    for folder in source.folders:
        if folder.life is not life or not folder.path.exists():
            continue
        frozen = freeze(folder.path, into=bench / "frozen" / folder.name)
        for name, path in frozen.files.items():
            files.append((f"home/{folder.name}/{name}".rstrip("/"), path))
        links |= {f"{folder.name}/{name}": target for name, target in frozen.links.items()}
    return files, links


def _below(folder: str, paths: Iterable[Path]) -> list[tuple[str, Path]]:
    return [(f"{folder}/{path.name}", path) for path in paths]


def _full(home: Path, file: Path) -> str:
    rooms = []
    for place in dict.fromkeys((home, file.parent)):
        free = shutil.disk_usage(place).free // 2**20 if place.is_dir() else 0
        rooms.append(f"{free:,} MB free in {place}")
    return (
        "There is not enough room for the backup, so nothing was kept of it: "
        f"{'; '.join(rooms)}. Make room, or name a file on another disk."
    )
