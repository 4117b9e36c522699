"""`touchline restore FILE`: into an empty home, wholly or not at all."""

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from touchline.kit import clock
from touchline.site.commands.asking import stop
from touchline.site.commands.backup import AsJson, speaker
from touchline.site.commands.django_setup import set_up_django

if TYPE_CHECKING:
    from touchline.site.restored import Checked

File = Annotated[Path, typer.Argument(help="The backup.")]
Keys = Annotated[Path | None, typer.Option(help="Its keys, FILE.keys; without them see below.")]
Identity = Annotated[Path | None, typer.Option(help="A file with your age identity.")]
Into = Annotated[Path | None, typer.Option(help="An empty home; else TOUCHLINE_HOME.")]


def restore(
    file: File, *, keys: Keys = None, identity: Identity = None, into: Into = None,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """Fill an empty home from a backup. Everything is proved before anything is put in place.

    Without the keys a new secret of the server is made: codes of authenticator apps have to be set
    up anew then, and links in mails that were sent before open nothing.

    Example: touchline restore monday.backup --keys monday.backup.keys --into /srv/touchline
    """
    if into is not None:
        os.environ["TOUCHLINE_HOME"] = str(into.expanduser().absolute())
    set_up_django()
    from touchline.keeping.errors import KeepingError
    from touchline.site.restored import bring_back

    begun = time.monotonic()
    try:
        checked = bring_back(
            file.expanduser().absolute(), keys=_whole(keys), identity=_whole(identity),
            at=clock.now(), say=speaker(),
        )  # fmt: skip
    except KeepingError as trouble:
        stop(str(trouble))
    seconds = time.monotonic() - begun
    if as_json:
        typer.echo(json.dumps(_document(checked, seconds), ensure_ascii=False, indent=2))
    else:
        _tell(checked, seconds)
    sys.exit(0 if checked.whole else 1)


def _whole(path: Path | None) -> Path | None:
    return path.expanduser().absolute() if path else None


def _document(checked: "Checked", seconds: float) -> dict[str, Any]:
    manifest = checked.restored.manifest
    return {
        "key": manifest.key, "made_at": manifest.made_at, "release": manifest.release,
        "engine": manifest.engine, "tables": dict(manifest.tables),
        "with_keys": checked.restored.with_keys, "witness": {
            "lines": checked.lines, "last": checked.last, "break": checked.broken or None,
        },
        "snapshots": checked.snapshots, "whole": checked.whole, "next": list(checked.next),
        "seconds": round(seconds, 3),
    }  # fmt: skip


def _tell(checked: "Checked", seconds: float) -> None:
    manifest = checked.restored.manifest
    rows = sum(manifest.tables.values())
    typer.echo(
        f"Restored as it was at {manifest.made_at}: {rows:,} rows, {checked.snapshots} snapshots."
        f" {seconds:.1f} s."
    )
    for trouble in checked.troubles:
        typer.echo(trouble, err=True)
    typer.echo("Next:")
    for step in checked.next:
        typer.echo(f"- {step}")
