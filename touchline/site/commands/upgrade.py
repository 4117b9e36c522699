"""`touchline upgrade-check` and `touchline upgrade`: look first, then move the database."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from touchline.kit import clock
from touchline.site.commands.asking import stop
from touchline.site.commands.backup import AsJson, speaker
from touchline.site.commands.django_setup import require_some_database, set_up_django

if TYPE_CHECKING:
    from touchline.running.checks import Check, Finding
    from touchline.site.upgrading.plan import Pending

Found = tuple[tuple["Check", "Finding"], ...]
BackupFile = Annotated[
    Path | None,
    typer.Option(
        "--backup", help="Where the backup goes; else TOUCHLINE_BACKUPS, or HOME/backups."
    ),
]
NoBackup = Annotated[bool, typer.Option("--no-backup", help="Make none; you have one.")]


def upgrade_check(*, as_json: AsJson = False) -> None:
    """Say what an upgrade to the installed release would do; change nothing.

    Which release ran the database, which migrations would run and for how long, whether there is
    room and a backup. Exit 1 if something has to be done first.

    Example: touchline upgrade-check
    """
    set_up_django()
    require_some_database()
    plan, found = _look()
    ready = not _in_the_way(found)
    if as_json:
        typer.echo(json.dumps(document(plan, found, ready=ready), ensure_ascii=False, indent=2))
    else:
        _tell(found)
        last = "Next: touchline upgrade" if ready else "Nothing was done."
        typer.echo(last if plan or not ready else "There is nothing to do.")
    raise typer.Exit(0 if ready else 1)


def upgrade(*, backup: BackupFile = None, no_backup: NoBackup = False) -> None:
    """Move the database to the installed release: look, make a backup, run the migrations.

    Each migration happens whole or not at all. People may work meanwhile unless `upgrade-check`
    says otherwise; pages of the release before go on until it is reloaded.

    Example: touchline upgrade --backup /backups/before.backup
    """
    if backup and no_backup:
        raise typer.BadParameter("Either --backup FILE or --no-backup.", param_hint="--backup")
    set_up_django()
    require_some_database()
    plan, found = _look()
    if hindered := _in_the_way(found):
        _tell(hindered, err=True)
        raise typer.Exit(1)
    _move(None if no_backup or not plan else backup or _usual_place())
    typer.echo("The database is of this release. Next: reload what serves (touchline serve gets")
    typer.echo("SIGHUP, or: systemctl reload touchline), then look at /office/version/.")


def _move(file: Path | None) -> None:
    from touchline.keeping.errors import KeepingError
    from touchline.site.upgrading.moving import UpgradeFailed
    from touchline.site.upgrading.moving import upgrade as move

    try:
        if file is not None:
            file = file.expanduser().absolute()
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        made = move(backup=file, at=clock.now(), say=speaker())
    except (KeepingError, UpgradeFailed, OSError) as trouble:
        stop(str(trouble))
    if made is not None:
        typer.echo(f"The backup from before is {made.file}; its keys are beside it.")


def _look() -> tuple[tuple["Pending", ...], Found]:
    from django.db import connection

    from touchline.site.upgrading.plan import pending
    from touchline.site.upgrading.readiness import findings

    plan = pending(connection)
    return plan, findings(plan, at=clock.now())


def _in_the_way(found: Found) -> Found:
    from touchline.running.checks import State

    return tuple(pair for pair in found if pair[1].state is State.BAD)


def _tell(found: Found, *, err: bool = False) -> None:
    for check, finding in found:
        line = f"{finding.state.upper():7} {check.label}: {finding.words} {finding.mend}"
        typer.echo(line.rstrip(), err=err)


def _usual_place() -> Path:
    import os

    from django.conf import settings

    from touchline.site.nightly import FOLDER

    told = os.environ.get(FOLDER, "").strip()
    folder = Path(told) if told else Path(settings.HOME) / "backups"
    return folder / f"before-upgrade-{clock.now():%Y-%m-%dT%H%M%S}.backup"


def document(plan: tuple["Pending", ...], found: Found, *, ready: bool) -> dict[str, Any]:
    """What `--json` prints."""
    from django.db import connection

    import touchline
    from touchline.site.upgrading.history import last_release

    ran = last_release(connection)
    return {
        "installed": touchline.__version__,
        "database": {"release": ran.version, "since": ran.since.isoformat()} if ran else None,
        "migrations": [
            {"app": one.app, "name": one.name, "seconds": round(one.seconds, 1),
             "own_code": one.own_code,
             "tables": [{"table": effect.table, "does": effect.does.value, "rows": effect.rows}
                        for effect in one.effects]}
            for one in plan
        ],
        "findings": [
            {"key": check.key, "label": check.label, "state": finding.state.value,
             "words": finding.words, "mend": finding.mend}
            for check, finding in found
        ],
        "ready": ready,
    }  # fmt: skip
