"""Restores a backup into an empty home: everything is proved first, and only then put in place."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db.backends.base.base import BaseDatabaseWrapper

from touchline.keeping.archive import Member, opened, unpack
from touchline.keeping.archive.sealing import identities_of
from touchline.keeping.databases import file as sqlite
from touchline.keeping.databases import server
from touchline.keeping.emptiness import refuse_unless_empty
from touchline.keeping.errors import Damaged, KeepingError, is_no_room
from touchline.keeping.filling import fill, load_keys
from touchline.keeping.manifest import Manifest, as_release
from touchline.keeping.moving_in import MovingIn
from touchline.keeping.parts import Folder
from touchline.keeping.tables import unknown_here
from touchline.keeping.verifying import manifest_in, proved, write_out
from touchline.keeping.workshop import workshop

Say = Callable[[str], None]
DATABASES = (sqlite.MEMBER, server.MEMBER)


@dataclass(frozen=True)
class Target:
    """What is filled: an empty home and database, their folders, the release that runs it."""

    home: Path
    connection: BaseDatabaseWrapper
    folders: Sequence[Folder]
    release: str


@dataclass(frozen=True)
class Restored:
    """What came back: its manifest, and whether the keys came with it."""

    manifest: Manifest
    with_keys: bool


@dataclass(frozen=True)
class _Unpacked:
    manifest: Manifest
    place: Path
    """A folder with the members by their names."""


def restore(
    target: Target,
    file: Path,
    *,
    keys: Path | None = None,
    identity: Path | None = None,
    say: Say = lambda _: None,
) -> Restored:
    """Fill an empty home and its database, wholly or not at all; migrates what is older.

    Raises KeepingError with what to do, and then the home and the database are as before.
    """
    refuse_unless_empty(target.home, target.connection, target.folders)
    try:
        with ExitStack() as held:
            bench = held.enter_context(workshop(target.home))
            return _restore(target, file, keys, _identities(identity), bench=bench, say=say)
    except KeepingError:
        raise
    except OSError as trouble:
        if is_no_room(trouble):
            raise KeepingError(
                f"There is not enough room in {target.home}. It is as before."
            ) from trouble
        name = trouble.filename or file
        raise KeepingError(f"{name} could not be read: {trouble.strerror or trouble}.") from trouble


def _restore(
    target: Target, file: Path, keys: Path | None, identities: list[Any], *, bench: Path, say: Say
) -> Restored:
    say("Reading the backup")
    content = _unpack(file, identities, bench / "content", target)
    if content.manifest.holds != "content":
        raise KeepingError(f"{file.name} holds the keys of a backup. Name the backup itself.")
    secrets = _unpack(keys, identities, bench / "keys", target) if keys else None
    if secrets:
        _refuse_other_keys(secrets.manifest, content.manifest)
    database = _database_of(content, bench)
    with MovingIn(target, bench / "replaced") as moving:
        say("Putting folders in place")
        moving.take_folders(content.place / "home", links=content.manifest.links)
        if secrets:
            moving.take_folders(secrets.place / "home", links=secrets.manifest.links)
        say("Filling the database")
        moving.will_fill_database()
        fill(target.connection, database, content.manifest)
        say("Bringing it to this release")
        call_command(
            "migrate", database=target.connection.alias, verbosity=0, interactive=False,
            skip_checks=True,
        )  # fmt: skip
        if secrets:
            load_keys(target.connection, secrets.place / "tables")
        moving.done()
    return Restored(content.manifest, secrets is not None)


def _unpack(path: Path, identities: list[Any], place: Path, target: Target) -> _Unpacked:
    """Write out every member and prove it; refuses before reading on if it does not fit here."""
    manifests: list[Manifest] = []

    def take(member: Member) -> None:
        if manifests:
            write_out(member, place / member.name)
            return
        manifests.append(manifest_in(member))
        _refuse_what_does_not_fit(manifests[0], target)

    with path.open("rb") as raw, opened(raw, identities) as stream:
        unpack(stream, take)
    return _Unpacked(manifests[0], place)


def _refuse_what_does_not_fit(manifest: Manifest, target: Target) -> None:
    if as_release(manifest.release) > as_release(target.release) or unknown_here(
        manifest.migrations
    ):
        raise KeepingError(
            f"This backup is of release {manifest.release}, which is newer than this one"
            f" ({target.release}). Install that release, or a newer one, and restore again."
        )
    if manifest.engine != target.connection.vendor:
        named = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
        raise KeepingError(
            f"This backup is of {named.get(manifest.engine, manifest.engine)}, and here is"
            f" {named.get(target.connection.vendor, target.connection.vendor)}. Restore it where"
            " the same kind of database is set, then run: touchline move-database"
        )


def _refuse_other_keys(keys: Manifest, content: Manifest) -> None:
    """Newer keys fit an older backup: they know who was erased since."""
    if keys.holds != "keys":
        raise KeepingError("What --keys names is no file of keys. It is called FILE.keys.")
    if keys.made_at < content.made_at:
        raise KeepingError(
            f"These keys were written on {keys.made_at[:10]}, before the backup. Take those that"
            " lie beside it, or newer ones."
        )


def _database_of(content: _Unpacked, bench: Path) -> Path:
    """The database of a backup, looked at. Raises Damaged."""
    found = [content.place / name for name in DATABASES if (content.place / name).exists()]
    if len(found) != 1:
        raise Damaged("There is no database in this backup.")
    return proved(found[0], content.manifest, into=bench / "restored.sqlite3")


def _identities(identity: Path | None) -> list[Any]:
    return identities_of(identity.read_text(encoding="utf-8")) if identity else []
