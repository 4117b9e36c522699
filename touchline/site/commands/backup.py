"""`touchline backup FILE`: one moment of everything, in one file that was read again."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from touchline.kit import clock
from touchline.site.commands.asking import stop
from touchline.site.commands.django_setup import require_database, set_up_django

if TYPE_CHECKING:
    from touchline.keeping.making import Made

File = Annotated[Path, typer.Argument(help="Where to write it; FILE.keys is written beside it.")]
To = Annotated[
    list[str] | None,
    typer.Option(help="An age recipient to encrypt to; may be given again for others."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on standard output.")]


def backup(file: File, *, to: To = None, as_json: AsJson = False) -> None:
    """Copy everything into FILE while people work, and read it again.

    FILE has the database, the snapshots and the mappings. FILE.keys has the keys of the server:
    keep it elsewhere and for a shorter time. TOUCHLINE_BACKUP_RECIPIENT names age recipients too.

    Example: touchline backup /backups/monday.backup --to age1qyqsz…
    """
    set_up_django()
    require_database()
    from touchline.keeping.errors import KeepingError
    from touchline.site.backups import back_up

    begun = time.monotonic()
    try:
        made = back_up(file.expanduser().absolute(), at=clock.now(), to=to or (), say=speaker())
    except KeepingError as trouble:
        stop(str(trouble))
    seconds = time.monotonic() - begun
    if as_json:
        typer.echo(json.dumps(document(made, seconds), ensure_ascii=False, indent=2))
        return
    rows = sum(made.manifest.tables.values())
    typer.echo(
        f"{made.file} is whole: {rows:,} rows and {made.files:,} files,"
        f" {made.bytes / 2**20:,.1f} MB{', encrypted' if made.encrypted else ''}."
        f" {seconds:.1f} s."
    )
    typer.echo(f"The keys are in {made.keys}: keep them elsewhere, and not as long.")


def document(made: "Made", seconds: float) -> dict[str, Any]:
    """What `--json` prints."""
    told = made.manifest
    return {
        "file": str(made.file), "keys": str(made.keys), "key": told.key, "made_at": told.made_at,
        "release": told.release, "engine": told.engine, "bytes": made.bytes,
        "encrypted": made.encrypted, "verified": True, "tables": dict(told.tables),
        "files": made.files, "left_out": dict(told.left_out), "seconds": round(seconds, 3),
    }  # fmt: skip


def speaker() -> Callable[[str], None]:
    """Says on standard error what is being done, where someone looks on."""
    if not sys.stderr.isatty():
        return lambda _: None
    return lambda words: typer.echo(f"{words}…", err=True)
