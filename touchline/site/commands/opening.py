"""`touchline open`: what somebody took out of their room, read on their own machine."""

import json
from pathlib import Path
from typing import Annotated

import typer

from touchline.keeping.errors import KeepingError
from touchline.site.commands.asking import stop
from touchline.site.commands.backup import AsJson
from touchline.site.commands.opening_keys import key_from
from touchline.site.commands.opening_read import Export, export_of, read_export
from touchline.site.commands.opening_told import write_folder

File = Annotated[Path, typer.Argument(metavar="EXPORT.age", help="The export, as it was saved.")]
Identity = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="A file with your age identity or your recovery key; asked for if left out.",
        show_default=False,
    ),
]
Out = Annotated[
    Path | None,
    typer.Option(metavar="FOLDER", help="A new folder for what is in it.", show_default=False),
]
MOST = 512 * 1024 * 1024
"""Bytes of an export; a room holds an eighth of it."""


def open_export(
    export: File, *, identity: Identity = None, out: Out = None, as_json: AsJson = False
) -> None:
    """Open an export of your room, without a server and without a network.

    It also opens the sealed parcel that whoever has left is given: touchline room parcel.
    Writes a page for each room and all of it as JSON into a new folder that only you can read.

    Example: touchline open mairi.age --identity key.txt --out mairi/
    """
    folder = (out or Path(export.name).with_suffix("")).absolute()
    try:
        opened = _opened(_bytes(export), identity)
        names = write_folder(opened, out=folder)
    except KeepingError as trouble:
        stop(str(trouble))
    except OSError as trouble:
        stop(f"{trouble.filename or folder} cannot be written: {trouble.strerror}.")
    _tell(opened, folder=folder, names=names, as_json=as_json)


def _opened(content: bytes, identity: Path | None) -> Export:
    """An export that the application made, or the parcel of somebody who has left."""
    key = key_from(identity)
    if content.lstrip()[:1] == b"{":
        from touchline.site.commands.opening_parcel import open_parcel

        return export_of(open_parcel(content, key))
    return read_export(key.opens(content))


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST:
            raise KeepingError(f"{path} is larger than any export. Nothing was opened.")
        return path.read_bytes()
    except OSError as trouble:
        raise KeepingError(f"{path} cannot be read: {trouble.strerror}.") from trouble


def _tell(export: Export, *, folder: Path, names: list[str], as_json: bool) -> None:
    notes = sum(len(room.notes) for room in export.rooms)
    unopened = sum(len(room.unopened) for room in export.rooms)
    warned = sum(len(room.warnings) for room in export.rooms)
    if as_json:
        said = {"folder": str(folder), "files": names, "rooms": len(export.rooms),
                "notes": notes, "unopened": unopened, "warnings": warned}  # fmt: skip
        typer.echo(json.dumps(said, ensure_ascii=False, indent=2))
        return
    typer.echo(f"{folder}: {notes:,} notes of {len(export.rooms)} rooms.")
    if unopened or warned:
        typer.echo(f"{unopened} notes were not verified, {warned} warnings. The pages say where.")
