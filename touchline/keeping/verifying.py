"""Reads a finished backup as a restore would, and says whether it is what was meant."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from touchline.keeping.archive import Member, opened, unpack
from touchline.keeping.databases import file, server
from touchline.keeping.errors import Damaged
from touchline.keeping.manifest import NAME, Manifest, read_manifest

SMALL = 1 << 26
"""A manifest is never larger; a member that says it is would only fill the memory."""


def verify(path: Path, identities: Sequence[Any], *, bench: Path) -> Manifest:
    """The manifest of a backup that is whole: sums, database and counts agree. Raises Damaged."""
    databases: list[Path] = []
    manifests: list[Manifest] = []

    def take(member: Member) -> None:
        if not manifests:
            manifests.append(manifest_in(member))
        elif member.name in (file.MEMBER, server.MEMBER):
            databases.append(bench / "verified")
            write_out(member, databases[0])

    with path.open("rb") as raw, opened(raw, identities) as stream:
        unpack(stream, take)
    manifest = manifests[0]
    if manifest.holds == "content":
        if not databases:
            raise Damaged("There is no database in this backup.")
        proved(databases[0], manifest, into=bench / "verified.sqlite3").unlink()
        databases[0].unlink(missing_ok=True)
    return manifest


def manifest_in(member: Member) -> Manifest:
    """The first member. Raises Damaged if it is another, KeepingError if its format is newer."""
    if member.name != NAME or member.size > SMALL:
        raise Damaged("This is no backup of Touchline, or it is damaged.")
    return read_manifest(member.whole())


def write_out(member: Member, path: Path) -> None:
    """Write a member to a file."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with path.open("wb") as into:
        while piece := member.read():
            into.write(piece)


def proved(database: Path, manifest: Manifest, *, into: Path) -> Path:
    """The database itself, looked at: of SQLite unpacked to `into`. Raises Damaged."""
    if manifest.engine != "sqlite":
        server.look_at(database, written_by=manifest.server)
        return database
    file.unpack_file(database, into)
    if file.counts_of(into) != dict(manifest.tables):
        raise Damaged("The database in this backup does not have the rows that it should.")
    return into
