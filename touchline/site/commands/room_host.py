"""`touchline room-host`: the room's application for a host that holds no data, as a folder."""

import shutil
from pathlib import Path
from typing import Annotated

import typer

from touchline.keeping.errors import KeepingError
from touchline.keeping.placing import refuse_to_overwrite
from touchline.kit.ids import new_key
from touchline.site.commands.asking import stop
from touchline.site.commands.verify_keys import NoKey, private_key
from touchline.site.manifest import of_this_release
from touchline.site.room_host import data_origin, files_at, manifest_at, nginx_for

_DATA = typer.Option(help="The origin of the data: https://company.example.", show_default=False)
_SIGN = typer.Option(help="The private key to sign the manifest with.", show_default=False)


def room_host(
    out: Annotated[Path, typer.Argument(help="The folder to write; it must not be there yet.")],
    *,
    data: Annotated[str, _DATA],
    sign: Annotated[Path | None, _SIGN] = None,
) -> None:
    """Write the room's page for a host of its own, whose data lies on another.

    Example: touchline room-host /srv/touchline-room --data https://company.example

    The folder holds room/ (to be served at /room/), manifest.json and nginx.conf. The data host
    names this host in TOUCHLINE_ROOM_ORIGINS.
    """
    try:
        files = _content(data_origin(data), sign=sign)
    except NoKey as wrong:
        stop(str(wrong))
    except ValueError as wrong:
        raise typer.BadParameter(str(wrong), param_hint="--data") from wrong
    try:
        refuse_to_overwrite(out)
        _write(out, files)
    except (OSError, KeepingError) as trouble:
        stop(f"{out} cannot be written: {trouble}")
    typer.echo(f"{out}: {len(files)} files, the manifest {'signed' if sign else 'unsigned'}.")


def _content(data: str, *, sign: Path | None) -> dict[str, bytes]:
    """Path below the folder → content."""
    manifest = manifest_at(of_this_release(), data)
    document = manifest.document(key=private_key(sign) if sign else None)
    beside = {"manifest.json": document, "nginx.conf": nginx_for(manifest, data)}
    return files_at(data) | {name: text.encode() for name, text in beside.items()}


def _write(out: Path, files: dict[str, bytes]) -> None:
    """Whole under its name, or not at all. Whoever serves it may read it."""
    beside = out.with_name(f".{out.name}.{new_key()}.part")
    try:
        beside.mkdir()
        for name, content in files.items():
            path = beside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            path.chmod(0o644)
        for folder in (beside, *(one for one in beside.rglob("*") if one.is_dir())):
            folder.chmod(0o755)
        beside.rename(out)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
