"""`touchline move-database TO_URL`: from SQLite to PostgreSQL, or back."""

import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer

from touchline.kit import clock
from touchline.kit.home import home
from touchline.site.commands.asking import stop
from touchline.site.commands.backup import AsJson
from touchline.site.commands.django_setup import require_database, set_up_django

To = Annotated[
    str, typer.Argument(help="An empty database, as DATABASE_URL.", envvar="TOUCHLINE_MOVE_TO")
]
WhileStopped = Annotated[
    bool,
    typer.Option("--while-stopped", help="Everything is stopped, whatever the heartbeats say."),
]


def move_database(
    to_url: To, *, while_stopped: WhileStopped = False, as_json: AsJson = False
) -> None:
    """Copy everything into another database, and compare every table. The old one is not changed.

    Stop Touchline first. A password is better kept out of the command: TOUCHLINE_MOVE_TO holds the
    address too, and DATABASE_PASSWORD_FILE names a file with the password.

    Example: touchline move-database postgres://touchline@db.example.org/touchline
    """
    set_up_django()
    require_database()
    from django.core.exceptions import ImproperlyConfigured
    from django.db import connection
    from django.db.utils import OperationalError

    from touchline.keeping.errors import KeepingError
    from touchline.keeping.moving import move_database as move
    from touchline.running.in_use import kept_to_oneself
    from touchline.site.settings.database import database

    begun = time.monotonic()
    try:
        described = database({**os.environ, "DATABASE_URL": to_url}, home=home())
        with kept_to_oneself(home()) as alone:
            if not while_stopped and (not alone or _somebody_works()):
                raise KeepingError(_RUNS)
            with _progress() as watch:
                moved = move(connection, described, watch=watch)
    except (KeepingError, ImproperlyConfigured) as trouble:
        stop(str(trouble))
    except OperationalError:
        stop("The new database could not be reached. Nothing was moved.")
    _tell(moved.tables, time.monotonic() - begun, str(connection.settings_dict["NAME"]), as_json)


_RUNS = (
    "Touchline is running, and what is written meanwhile would be lost. Stop it (web and workers)"
    " and run this again; --while-stopped if it is stopped, and was killed a moment ago."
)


def _somebody_works() -> bool:
    """Whether a worker's heart beat a moment ago, on whatever host."""
    from touchline.jobs.models import Worker

    return Worker.objects.alive(at=clock.now()).exists()


@contextmanager
def _progress() -> Iterator[Callable[[str, int], None]]:
    """One line on standard error, where someone looks on; otherwise nothing."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _table, _rows: None
        return
    with console.status("Making the tables") as status:
        yield lambda table, rows: status.update(f"{table}: {rows:,} rows")


def _tell(tables: Any, seconds: float, old: str, as_json: bool) -> None:
    if as_json:
        told = {"tables": dict(tables), "rows": sum(tables.values()), "seconds": round(seconds, 3)}
        typer.echo(json.dumps(told, indent=2))
        return
    typer.echo(
        f"{sum(tables.values()):,} rows of {len(tables)} tables are the same in both databases."
        f" {seconds:.1f} s.\n"
        "Set DATABASE_URL to the new address, for the web processes and the workers, and start"
        f" Touchline. The old database ({old}) is as it was: keep it until you are content."
    )
